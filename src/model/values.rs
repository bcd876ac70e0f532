//! Types that cannot hold nonsense: identifiers, slugs, moments, web and e-mail addresses, figures.

use std::borrow::Cow;
use std::fmt;

use jiff::civil;
use jiff::tz::{AmbiguousOffset, Offset};
use toml::de::DeValue;
use toml::value::{Datetime, Offset as TomlOffset};

use super::fields::{Field, shown};
use crate::base::{Code, Span};

/// The identifier of an entry of a registry: lower-case ASCII letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

/// The last part of an address, in one language: lower-case ASCII letters, digits and hyphens, at most 100 bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// A value with the place where it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// A moment in time, with its date in the zone of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The instant.
    pub at: jiff::Timestamp,
    /// The calendar day in the zone of the site.
    pub date: civil::Date,
}

/// Stands for a date that is missing and was reported: the day before the earliest that can be written.
pub const NO_DATE: civil::Date = civil::Date::constant(1899, 12, 31);

/// A date that is missing, at the place where it should be.
pub fn no_date(span: Span) -> Placed<civil::Date> {
    Placed { value: NO_DATE, span }
}

/// Something that may still have to be completed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Known<T> {
    /// It is known.
    Yes(T),
    /// Nobody could tell yet: `{ to_complete = true }`.
    ToComplete,
}

impl Id {
    /// The identifier, when the text is one.
    pub fn new(text: &str) -> Option<Self> {
        proper(text, 100).then(|| Self(text.to_string()))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Slug {
    /// The slug, when the text is one.
    pub fn new(text: &str) -> Option<Self> {
        (proper(text, 100) && !RESERVED.contains(&text)).then(|| Self(text.to_string()))
    }

    /// A slug made from a title: transliterated, at most 80 bytes, cut between words.
    pub fn from_title(title: &str) -> Option<Self> {
        let full = slugify(title);
        let cut = match full.get(..80) {
            Some(head) if full.len() > 80 => head.rsplit_once('-').map_or(head, |(words, _)| words),
            _ => full.as_str(),
        };
        Self::new(cut)
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Names that mean something to servers or to some systems, and so cannot end an address.
const RESERVED: &[&str] = &[
    "index", "404", "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text as an address or an anchor can hold it: « Qu'est-ce qu'un pôle ? » → `qu-est-ce-qu-un-pole`.
pub fn slugify(text: &str) -> String {
    let plain = if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(deunicode::deunicode(text)) };
    let mut slug = String::with_capacity(plain.len());
    for byte in plain.bytes() {
        if byte.is_ascii_alphanumeric() {
            slug.push(char::from(byte.to_ascii_lowercase()));
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn proper(text: &str, limit: usize) -> bool {
    !text.is_empty()
        && text.len() <= limit
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// Reads an identifier.
pub fn id(field: &Field<'_, '_>) -> Option<Placed<Id>> {
    let text = field.text()?;
    match Id::new(&text) {
        Some(value) => Some(Placed { value, span: field.span() }),
        None => bad_id(field, &text),
    }
}

/// Checks a key that is an identifier (`[nextmove]` in a registry).
pub fn key_id(key: &str, field: &Field<'_, '_>) -> Option<Placed<Id>> {
    match Id::new(key) {
        Some(value) => Some(Placed { value, span: field.key_span() }),
        None => bad_id(field, key),
    }
}

fn bad_id<T>(field: &Field<'_, '_>, text: &str) -> Option<T> {
    let problem = field.finding(Code::BadId).arg("value", shown(text));
    field.problem(problem.arg("suggestion", shown(&slugify(text))))
}

/// Reads a slug.
pub fn slug(field: &Field<'_, '_>) -> Option<Placed<Slug>> {
    let text = field.text()?;
    match Slug::new(&text) {
        Some(value) => Some(Placed { value, span: field.span() }),
        None => {
            let suggestion = Slug::from_title(&text).map(|slug| slug.to_string()).unwrap_or_default();
            let problem = crate::base::Diagnostic::new(Code::BadSlug, field.span()).arg("value", shown(&text));
            field.problem(problem.arg("suggestion", suggestion))
        }
    }
}

/// Reads a text with its place.
pub fn placed_text(field: &Field<'_, '_>) -> Option<Placed<String>> {
    field.text().map(|value| Placed { value, span: field.span() })
}

/// Reads a date without time.
pub fn date(field: &Field<'_, '_>) -> Option<civil::Date> {
    match field.value() {
        DeValue::Datetime(Datetime { date: Some(date), time: None, offset: None }) => civil_date(field, *date),
        DeValue::Datetime(Datetime { date: Some(date), .. }) => {
            field.problem(field.finding(Code::TimeUnneeded).arg("value", date.to_string()))
        }
        DeValue::Datetime(time) => bad_date(field, &time.to_string()),
        _ => field.wrong("date"),
    }
}

/// Reads a moment: with its offset, or in the zone of the site; a bare date is midnight there.
pub fn moment(field: &Field<'_, '_>) -> Option<Moment> {
    let DeValue::Datetime(written) = field.value() else { return field.wrong("moment") };
    let Some(date) = written.date else { return bad_date(field, &written.to_string()) };
    let day = civil_date(field, date)?;
    let time = match written.time {
        None => civil::Time::midnight(),
        Some(time) => {
            let read = || {
                let (hour, minute) = (i8::try_from(time.hour).ok()?, i8::try_from(time.minute).ok()?);
                let second = i8::try_from(time.second.unwrap_or(0)).ok()?;
                let fraction = i32::try_from(time.nanosecond.unwrap_or(0)).ok()?; // an embargo never opens early
                civil::Time::new(hour, minute, second, fraction).ok()
            };
            match read() {
                Some(time) => time,
                None => return bad_date(field, &written.to_string()),
            }
        }
    };
    let zone = field.context().zone();
    let local = day.to_datetime(time);
    let at = match written.offset {
        Some(TomlOffset::Z) => Offset::UTC.to_timestamp(local),
        Some(TomlOffset::Custom { minutes }) => {
            let offset = Offset::from_seconds(i32::from(minutes) * 60);
            offset.and_then(|offset| offset.to_timestamp(local))
        }
        None => {
            let ambiguous = zone.to_ambiguous_timestamp(local);
            let change = match ambiguous.offset() {
                AmbiguousOffset::Unambiguous { .. } => None,
                AmbiguousOffset::Gap { .. } => Some("gap"),
                AmbiguousOffset::Fold { .. } => Some("fold"),
            };
            if let Some(change) = change {
                let name = zone.iana_name().unwrap_or("UTC");
                let problem =
                    field.finding(Code::AmbiguousTime).arg("value", written.to_string()).arg("change", change);
                return field.problem(problem.arg("zone", name));
            }
            ambiguous.unambiguous()
        }
    };
    match at {
        Ok(at) => Some(Moment { at, date: at.to_zoned(zone.clone()).date() }),
        Err(_) => bad_date(field, &written.to_string()),
    }
}

/// Reads a moment that must be given with its time.
pub fn timed_moment(field: &Field<'_, '_>) -> Option<Moment> {
    match field.value() {
        DeValue::Datetime(Datetime { time: None, .. }) => field.problem(field.finding(Code::TimeNeeded)),
        DeValue::Datetime(_) => moment(field),
        _ => field.wrong("timed-moment"),
    }
}

fn civil_date(field: &Field<'_, '_>, date: toml::value::Date) -> Option<civil::Date> {
    let read = i16::try_from(date.year).ok().filter(|year| (1900..2200).contains(year)).and_then(|year| {
        let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
        civil::Date::new(year, month, day).ok()
    });
    match read {
        Some(date) => Some(date),
        None => bad_date(field, &date.to_string()),
    }
}

fn bad_date<T>(field: &Field<'_, '_>, value: &str) -> Option<T> {
    field.problem(field.finding(Code::BadDate).arg("value", value))
}

/// Reads an address of the web: http or https, without user or password.
pub fn web(field: &Field<'_, '_>) -> Option<String> {
    let text = field.text()?;
    match web_address(&text) {
        Some(address) => Some(address),
        None => field.problem(field.finding(Code::BadUrl).arg("value", shown(&text))),
    }
}

/// An address of the web in its normal form (WHATWG); `None` when it is not http or https or holds credentials.
pub fn web_address(text: &str) -> Option<String> {
    let address = url::Url::parse(text).ok()?;
    let plain = address.username().is_empty() && address.password().is_none();
    // the reader of addresses forgives `http:/\evil`; we do not
    let two_slashes = text.trim().split_once(':').is_some_and(|(_, rest)| rest.starts_with("//"));
    let proper = matches!(address.scheme(), "http" | "https") && plain && two_slashes && address.host_str().is_some();
    proper.then(|| address.to_string())
}

/// Reads an e-mail address.
pub fn email(field: &Field<'_, '_>) -> Option<String> {
    let text = field.text()?;
    if is_email(&text) { Some(text) } else { field.problem(field.finding(Code::BadEmail).arg("value", shown(&text))) }
}

/// Whether a text is an e-mail address, by the rule of the HTML standard for `input type=email`, with a dotted domain.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let label = |label: &str| {
        let inner = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        !label.is_empty() && label.len() <= 63 && inner && !label.starts_with('-') && !label.ends_with('-')
    };
    let mark = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
    !local.is_empty() && local.bytes().all(mark) && domain.contains('.') && domain.split('.').all(label)
}

/// Reads a value, or `{ to_complete = true }`.
pub fn known<'c, 't, T>(field: &Field<'c, 't>, read: impl FnOnce(&Field<'c, 't>) -> Option<T>) -> Option<Known<T>> {
    if let DeValue::Table(table) = field.value()
        && table.keys().any(|key| key.get_ref() == "to_complete")
    {
        let waiting = field.table(|table| table.required("to_complete", Field::boolean))?;
        if !waiting {
            return field.wrong("text"); // what is complete is written, not announced
        }
        let problem = field.finding(Code::ToComplete);
        field.context().push(problem);
        return Some(Known::ToComplete);
    }
    read(field).map(Known::Yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_make_slugs() {
        assert_eq!(slugify("Qu’est-ce qu’un pôle ?"), "qu-est-ce-qu-un-pole");
        assert_eq!(slugify("Œuvre, cœur & 12 €"), "oeuvre-coeur-12-eur");
        assert_eq!(Slug::from_title("!!!"), None);
        assert_eq!(Slug::from_title("index"), None);
        let long = Slug::from_title(&"mot ".repeat(60)).unwrap();
        assert!(long.as_str().len() <= 80 && !long.as_str().ends_with('-'));
    }

    #[test]
    fn only_addresses_of_the_web_are_addresses_of_the_web() {
        assert_eq!(web_address("https://Exemple.fr/a b"), Some("https://exemple.fr/a%20b".into()));
        for text in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "data:text/html,x",
            "//evil.example",
            "http:/\\evil",
            "https://u:p@x.fr/",
            "x",
        ] {
            assert_eq!(web_address(text), None, "{text}");
        }
    }

    #[test]
    fn e_mail_addresses() {
        assert!(is_email("presse@exemple.fr"));
        for text in ["presse", "@exemple.fr", "a@b", "a@-b.fr", "a b@c.fr"] {
            assert!(!is_email(text), "{text}");
        }
    }
}
