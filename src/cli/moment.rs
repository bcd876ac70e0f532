//! The moment of a build: `--now`, else `SOURCE_DATE_EPOCH`, else the clock, read once.

use std::ffi::OsStr;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

/// A moment whose writing is sound; one without an offset waits for the time zone of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Now {
    /// A point in time.
    Instant(Timestamp),
    /// What a clock on the site's wall shows. A date alone is its first moment.
    Local(DateTime),
}

/// A local time that the change of clocks skips or repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ambiguous {
    /// The local time, as `2026-03-29T02:30:00`.
    pub value: String,
    /// `gap` or `fold`: the name of a variant of the message.
    pub change: &'static str,
    /// The name of the time zone.
    pub zone: String,
}

impl Now {
    /// Reads `2026-06-01`, `2026-06-01T09:00`, `2026-06-01 09:00:30` or, with an offset, RFC 3339.
    ///
    /// Nothing is guessed: a leap second, the hour 24, a year outside 1900–2199, an offset beyond what exists on Earth
    /// (−12:00 to +14:00), are `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, rest) = (read_date(text.get(..10)?)?, text.get(10..)?);
        if rest.is_empty() {
            return Some(Self::Local(date.to_datetime(Time::midnight())));
        }
        let rest = rest.strip_prefix(['T', 't', ' '])?;
        let (clock, offset) = match rest.find(['Z', 'z', '+', '-']) {
            Some(at) => (rest.get(..at)?, Some(rest.get(at..)?)),
            None => (rest, None),
        };
        let local = date.to_datetime(read_time(clock)?);
        match offset {
            None => Some(Self::Local(local)),
            Some(offset) => read_offset(offset)?.to_timestamp(local).ok().map(Self::Instant),
        }
    }

    /// The moment in the time zone of the site.
    ///
    /// # Errors
    /// When the change of clocks skips or repeats the local time: the offset must then be written.
    pub fn resolve(&self, zone: &TimeZone) -> Result<Timestamp, Ambiguous> {
        let local = match self {
            Self::Instant(instant) => return Ok(*instant),
            Self::Local(local) => *local,
        };
        let ambiguous = zone.to_ambiguous_zoned(local);
        let change = match ambiguous.offset() {
            AmbiguousOffset::Fold { .. } => "fold",
            AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Gap { .. } => "gap",
        };
        ambiguous.unambiguous().map(|zoned| zoned.timestamp()).map_err(|_| Ambiguous {
            value: local.to_string(),
            change,
            zone: zone.iana_name().unwrap_or("UTC").to_string(),
        })
    }
}

/// The moment that `SOURCE_DATE_EPOCH` gives: seconds since 1970, in digits only (reproducible-builds.org).
pub fn epoch(value: &OsStr) -> Option<Now> {
    let text = value.to_str()?;
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None; // no sign, no space
    }
    Timestamp::from_second(text.parse().ok()?).ok().map(Now::Instant)
}

fn read_date(text: &str) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let year = i16::from(pair(y1, y2)?) * 100 + i16::from(pair(y3, y4)?);
    if !(1900..=2199).contains(&year) {
        return None;
    }
    Date::new(year, pair(m1, m2)?, pair(d1, d2)?).ok()
}

fn read_time(text: &str) -> Option<Time> {
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    match (whole.as_bytes(), fraction) {
        ([h1, h2, b':', m1, m2], None) => Time::new(pair(*h1, *h2)?, pair(*m1, *m2)?, 0, 0).ok(),
        ([h1, h2, b':', m1, m2, b':', s1, s2], fraction) => {
            let nanoseconds = fraction.map_or(Some(0), read_fraction)?;
            Time::new(pair(*h1, *h2)?, pair(*m1, *m2)?, pair(*s1, *s2)?, nanoseconds).ok()
        }
        _ => None,
    }
}

/// The digits after the seconds, at most nine, in nanoseconds.
fn read_fraction(digits: &str) -> Option<i32> {
    if digits.is_empty() || digits.len() > 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    format!("{digits:0<9}").parse().ok()
}

fn read_offset(text: &str) -> Option<Offset> {
    let (sign, h1, h2, m1, m2) = match *text.as_bytes() {
        [b'Z' | b'z'] => return Some(Offset::UTC),
        [b'+', h1, h2, b':', m1, m2] => (1, h1, h2, m1, m2),
        [b'-', h1, h2, b':', m1, m2] => (-1, h1, h2, m1, m2),
        _ => return None,
    };
    let (hours, minutes) = (i32::from(pair(h1, h2)?), i32::from(pair(m1, m2)?));
    let seconds = sign * (hours * 60 + minutes) * 60;
    let on_earth = (-12 * 3600..=14 * 3600).contains(&seconds) && minutes < 60;
    if on_earth { Offset::from_seconds(seconds).ok() } else { None }
}

fn pair(tens: u8, units: u8) -> Option<i8> {
    if tens.is_ascii_digit() && units.is_ascii_digit() {
        i8::try_from((tens - b'0') * 10 + (units - b'0')).ok()
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paris() -> TimeZone {
        TimeZone::get("Europe/Paris").unwrap()
    }

    fn resolved(text: &str) -> String {
        Now::parse(text).unwrap().resolve(&paris()).unwrap().to_string()
    }

    #[test]
    fn a_moment_without_offset_is_read_in_the_zone_of_the_site() {
        assert_eq!(resolved("2026-06-01"), "2026-05-31T22:00:00Z");
        assert_eq!(resolved("2026-06-01T09:00"), "2026-06-01T07:00:00Z");
        assert_eq!(resolved("2026-06-01 09:00:30"), "2026-06-01T07:00:30Z");
        assert_eq!(resolved("2026-06-01T09:00:00Z"), "2026-06-01T09:00:00Z");
        assert_eq!(resolved("2026-06-01T09:00:00.25-02:30"), "2026-06-01T11:30:00.25Z");
    }

    #[test]
    fn nonsense_is_refused_and_never_corrected() {
        for text in [
            "",
            "tomorrow",
            "2026-13-01",
            "2026-02-30",
            "2026-3-1",
            "26-03-01",
            "0000-01-01",
            "9999-01-01",
            "20260601",
            "2026-06-01T",
            "2026-06-01T9:00",
            "2026-06-01T24:00",
            "2026-06-01T23:59:60",
            "2026-06-01T09:00:00+25:00",
            "2026-06-01T09:00:00+01:60",
            "2026-06-01T09:00:00+1",
            "2026-06-01T09:00.5",
            "2026-06-01T09:00:00.",
            "2026-06-01T09:00:00Z[Europe/Paris]",
            "2026-06-01 ",
            " 2026-06-01",
            "2026-06-0é",
            "２０２６-06-01",
        ] {
            assert_eq!(Now::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_change_of_clocks_must_be_decided_by_the_author() {
        let gap = Now::parse("2026-03-29T02:30").unwrap().resolve(&paris()).unwrap_err();
        assert_eq!((gap.change, gap.zone.as_str(), gap.value.as_str()), ("gap", "Europe/Paris", "2026-03-29T02:30:00"));
        assert_eq!(Now::parse("2026-10-25T02:30").unwrap().resolve(&paris()).unwrap_err().change, "fold");
        assert_eq!(resolved("2026-10-25T02:30:00+02:00"), "2026-10-25T00:30:00Z");
    }

    #[test]
    fn the_epoch_is_digits_only() {
        assert_eq!(epoch("1780297200".as_ref()), Some(Now::Instant("2026-06-01T07:00:00Z".parse().unwrap())));
        for text in ["", "-1", "+1", "1.5", " 1", "0x10", "99999999999999999999", "now"] {
            assert_eq!(epoch(text.as_ref()), None, "{text:?}");
        }
    }
}
