//! The gate: what is public at a moment. The first thing an edition does, so that nothing downstream can leak the rest.

use jiff::Timestamp;

use super::item::{Item, Status};
use super::settings::Settings;
use crate::base::Locale;

/// Why a leaf is not public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Withheld {
    /// It, or the leaf of another language that it goes with, is being written.
    Draft,
    /// It, or the leaf of another language that it goes with, was not read yet.
    ToReview,
    /// Its moment has not come.
    Scheduled,
    /// It is under embargo.
    Embargoed,
    /// Its time is over.
    Expired,
}

impl Withheld {
    /// Its name in findings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::ToReview => "to-review",
            Self::Scheduled => "scheduled",
            Self::Embargoed => "embargoed",
            Self::Expired => "expired",
        }
    }
}

/// Whether the leaf of a language may go public at `now`, and why not.
///
/// The item's moments concern every language. Every leaf that is present must be ready, unless the languages go their
/// own ways; a leaf that does not exist withholds nothing.
pub fn withheld(item: &Item, locale: Locale, settings: &Settings, now: Timestamp) -> Option<Withheld> {
    let common = &item.common;
    if common.expires_at.is_some_and(|moment| moment.at <= now) {
        return Some(Withheld::Expired);
    }
    if common.embargo_until.is_some_and(|moment| now < moment.at) {
        return Some(Withheld::Embargoed);
    }
    if publish_at(item, settings).is_some_and(|moment| now < moment) {
        return Some(Withheld::Scheduled);
    }
    let counts = |other: Locale| other == locale || !common.independent;
    let statuses = item.leaves.present().filter(|(other, _)| counts(*other)).map(|(other, _)| {
        common.status[other].as_ref().map_or(Status::Draft, |status| status.value) // a leaf without status is a draft
    });
    statuses.filter_map(unready).min()
}

/// When the item goes public: as stated, else at midnight of its date in the zone of the site.
pub fn publish_at(item: &Item, settings: &Settings) -> Option<Timestamp> {
    let stated = item.common.publish_at.map(|moment| moment.at);
    stated.or_else(|| {
        let midnight = item.date()?.to_zoned(settings.zone.clone()).ok()?;
        Some(midnight.timestamp())
    })
}

fn unready(status: Status) -> Option<Withheld> {
    match status {
        Status::Draft => Some(Withheld::Draft),
        Status::ToReview => Some(Withheld::ToReview),
        Status::Ready => None,
    }
}
