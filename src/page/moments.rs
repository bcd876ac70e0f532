//! When documents went public and last changed, for machines.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::model::Item;
use crate::model::gate::opens;
use crate::model::settings::Settings;

/// The moments of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moments {
    /// When readers could first see it.
    pub published: Timestamp,
    /// When it was last corrected (a correction has a day: its midnight in the zone of the site), or went public.
    pub updated: Timestamp,
}

impl Moments {
    /// Those of a document; `None` for one that stays, and has no day on which it was new.
    pub fn of(item: &Item, settings: &Settings) -> Option<Self> {
        // what has no day of its own is news from the day on which it was corrected
        let midnight = || Some(item.news_day()?.to_zoned(settings.zone.clone()).ok()?.timestamp());
        let published = opens(item, settings).or_else(midnight)?;
        let days = item.common.corrections.iter().map(|correction| correction.date.value);
        let corrected = days.filter_map(|day| day.to_zoned(settings.zone.clone()).ok());
        let updated = corrected.map(|midnight| midnight.timestamp()).fold(published, Timestamp::max);
        Some(Self { published, updated })
    }
}

/// A moment as RFC 3339 writes it, in a zone, whole seconds.
pub fn written(at: Timestamp, zone: &TimeZone) -> String {
    let offset = zone.to_offset(at).seconds();
    // before zones, an offset could have seconds, for which RFC 3339 has no form
    let zone = if offset % 60 == 0 { zone.clone() } else { TimeZone::UTC };
    at.to_zoned(zone).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_have_the_offset_of_their_day() {
        let paris = jiff::tz::TimeZoneDatabase::bundled().get("Europe/Paris").unwrap();
        let written = |at: &str| written(at.parse().unwrap(), &paris);
        assert_eq!(written("2023-03-28T08:30:00.75Z"), "2023-03-28T10:30:00+02:00");
        assert_eq!(written("2023-12-31T23:30:00Z"), "2024-01-01T00:30:00+01:00");
        assert_eq!(written("1905-01-01T00:00:00Z"), "1905-01-01T00:00:00+00:00", "Paris was nine minutes ahead");
    }
}
