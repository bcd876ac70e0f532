//! Who gives the ids of feeds: the tagging entity of RFC 4151.

use jiff::civil::Date;
use url::Url;

use super::fields::{Field, shown};
use super::values::Placed;
use crate::base::Code;

/// A name that belongs to whoever publishes, with a day on which it already did: `nextmove.example,2025-01-01`. Ids are
/// compared letter by letter, so it is kept as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Authority {
    entity: String,
    since: Date,
}

/// The day that goes with a name which nobody dated. It must be the same in every build and for every document, or ids
/// would change: so neither the day of a build nor that of a document will do, and the settings know no other. Whoever
/// has had the name for less time, or changes it, states both in `feed_ids`.
const UNSTATED: &str = "2025-01-01";

impl Authority {
    /// The authority, when the text is one: a domain name or an e-mail address, a comma, and a year, month or day; else the
    /// part that is wrong: `comma`, `name` or `date`.
    pub fn new(text: &str) -> Result<Self, &'static str> {
        let (name, date) = text.split_once(',').ok_or("comma")?;
        let (name, date) = (name.trim(), date.trim());
        let domain = name.split_once('@').map_or(Some(name), |(local, domain)| is_local(local).then_some(domain));
        domain.filter(|domain| domain.split('.').all(is_label)).ok_or("name")?;
        let since = date_of(date).ok_or("date")?;
        Ok(Self { entity: format!("{name},{date}"), since })
    }

    /// That of a site which states none: the host of its address.
    pub fn of_host(address: &Url) -> Self {
        // an address of the network, or a name with an underscore, is written with what a domain name may hold
        let host = address.host_str().unwrap_or_default();
        let plain = host.replace(|c: char| !c.is_ascii_alphanumeric() && c != '.', "-");
        let labels = plain.split('.').map(|label| label.trim_matches('-')).filter(|label| !label.is_empty());
        let entity = format!("{},{UNSTATED}", labels.collect::<Vec<_>>().join("."));
        Self { since: date_of(UNSTATED).unwrap_or_default(), entity }
    }

    /// The day from which it gives ids: it must have come.
    pub fn since(&self) -> Date {
        self.since
    }

    /// The id of what stands at a place, which must be in the form of a path of an address.
    pub fn tag(&self, place: &str) -> String {
        format!("tag:{}:{place}", self.entity)
    }
}

/// Reads an authority.
pub fn authority(field: &Field<'_, '_>) -> Option<Placed<Authority>> {
    let text = field.text()?;
    match Authority::new(&text) {
        Ok(value) => Some(Placed { value, span: field.span() }),
        Err(part) => field.problem(field.finding(Code::BadFeedIds).arg("value", shown(&text)).arg("part", part)),
    }
}

/// `DNScomp` of RFC 4151.
fn is_label(label: &str) -> bool {
    let inner = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    !label.is_empty() && inner && !label.starts_with('-') && !label.ends_with('-')
}

/// What stands before the `@` of its `emailAddress`.
fn is_local(local: &str) -> bool {
    !local.is_empty() && local.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
}

/// Its `date`: a year, a month or a day; the first day of it.
fn date_of(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split('-').collect();
    let (year, month, day) = match parts[..] {
        [year] => (year, "01", "01"),
        [year, month] => (year, month, "01"),
        [year, month, day] => (year, month, day),
        _ => return None,
    };
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let proper = digits(year, 4) && digits(month, 2) && digits(day, 2);
    proper.then_some(())?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authority_is_a_name_and_a_day() {
        for text in [
            "nextmove.example,2025-01-01",
            "nextmove.example,2025",
            "a,2024-02",
            "a.b-c.d,2024-02-29",
            "presse.un_deux-3@exemple.fr,2020-12-31",
        ] {
            assert!(Authority::new(text).is_ok(), "{text}");
        }
        for text in [
            "",
            "nextmove.example",
            "nextmove.example,",
            ",2025",
            "nextmove.example,25",
            "nextmove.example,2025-1-1",
            "nextmove.example,2025-13",
            "nextmove.example,2025-02-29",
            "nextmove.example,+025",
            "nextmove.example,2025-01-01-01",
            "https://nextmove.example,2025",
            "nextmove.example:80,2025",
            "-a.example,2025",
            "a..example,2025",
            "exemplé.fr,2025",
            "@exemple.fr,2025",
            "a@,2025",
            "a@b@c,2025",
        ] {
            assert!(Authority::new(text).is_err(), "{text}");
        }
        let spaced = Authority::new("nextmove.example , 2025").unwrap();
        assert_eq!(Authority::new("nextmove.example,2025"), Ok(spaced));
        for (text, part) in
            [("a.fr", "comma"), ("a.fr;2025", "comma"), ("a_b.fr,2025", "name"), ("a.fr,1/1/2025", "date")]
        {
            assert_eq!(Authority::new(text), Err(part), "{text}");
        }
    }

    #[test]
    fn a_host_is_an_authority() {
        for (address, id) in [
            ("https://www.Exemple.fr:8080/sous/", "tag:www.exemple.fr,2025-01-01:x"),
            ("https://été.fr/", "tag:xn--t-9fab.fr,2025-01-01:x"),
            ("https://a_b.example./", "tag:a-b.example,2025-01-01:x"),
            ("http://127.0.0.1/", "tag:127.0.0.1,2025-01-01:x"),
            ("http://[2001:db8::1]/", "tag:2001-db8--1,2025-01-01:x"),
        ] {
            let authority = Authority::of_host(&Url::parse(address).unwrap());
            assert_eq!(authority.tag("x"), id);
            assert_eq!(Authority::new(&authority.entity), Ok(authority), "{address}");
        }
    }
}
