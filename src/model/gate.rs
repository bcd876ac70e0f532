//! The gate: what is public at a moment. The first thing an edition does, so that nothing downstream can leak the rest.

use jiff::Timestamp;

use super::item::{Item, Status};
use super::settings::Settings;
use crate::base::{Arg, Diagnostic, Locale};

/// Why a leaf is not public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Withheld {
    /// It is being written.
    Draft,
    /// It was not read yet.
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

/// Why a leaf is not public, and which leaf decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Held {
    /// The reason.
    pub why: Withheld,
    /// The language of the leaf that has it: another one, when the leaf is ready and goes public with that one.
    pub locale: Locale,
    /// Whether the status of that leaf is written; one without is a draft.
    pub stated: bool,
    /// The moment at which it may go public: at which its embargo ends, or for which it is scheduled. Of what is not ready,
    /// too, when such a moment lies ahead.
    pub until: Option<Timestamp>,
}

impl Held {
    /// Adds the reason to a finding that names `status` and `language`.
    pub fn explain(self, finding: Diagnostic, language: impl Into<Arg>) -> Diagnostic {
        finding.arg("status", self.why.name()).arg("language", language)
    }
}

/// Whether the leaf of a language may go public at `now`, and why not.
///
/// The item's moments concern every language. Every leaf that is present must be ready, unless the languages go their
/// own ways; a leaf that does not exist withholds nothing. What somebody must do is said before what time will do, and what
/// the leaf itself lacks before what others lack.
pub fn withheld(item: &Item, locale: Locale, settings: &Settings, now: Timestamp) -> Option<Held> {
    let common = &item.common;
    let moment = |why, until| Held { why, locale, stated: true, until };
    if common.expires_at.is_some_and(|moment| moment.at <= now) {
        return Some(moment(Withheld::Expired, None));
    }
    let embargo = common.embargo_until.map(|moment| moment.at).filter(|end| now < *end);
    let opens = publish_at(item, settings).filter(|opens| now < *opens);
    let until = embargo.max(opens);
    let counts = |other: Locale| other == locale || !common.independent;
    let unready = item.leaves.present().filter(|(other, _)| counts(*other)).filter_map(|(other, _)| {
        let status = common.status[other].as_ref();
        let why = unready(status.map_or(Status::Draft, |status| status.value))?; // a leaf without status is a draft
        Some(Held { why, locale: other, stated: status.is_some(), until })
    });
    let unready = unready.min_by_key(|held| (held.locale != locale, held.why));
    let later = || match (embargo, opens) {
        (Some(_), _) => Some(moment(Withheld::Embargoed, embargo)),
        (None, Some(_)) => Some(moment(Withheld::Scheduled, opens)),
        (None, None) => None,
    };
    unready.or_else(later)
}

/// When the item goes public: as stated, else at midnight of its date in the zone of the site.
pub fn publish_at(item: &Item, settings: &Settings) -> Option<Timestamp> {
    let stated = item.common.publish_at.map(|moment| moment.at);
    stated.or_else(|| {
        let midnight = item.date()?.to_zoned(settings.zone.clone()).ok()?;
        Some(midnight.timestamp())
    })
}

/// When readers can first see it: from then on it is public, and no embargo holds it.
pub fn opens(item: &Item, settings: &Settings) -> Option<Timestamp> {
    publish_at(item, settings).max(item.common.embargo_until.map(|end| end.at))
}

fn unready(status: Status) -> Option<Withheld> {
    match status {
        Status::Draft => Some(Withheld::Draft),
        Status::ToReview => Some(Withheld::ToReview),
        Status::Ready => None,
    }
}
