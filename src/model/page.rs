//! Pages that stay: about, contact, legal notice.

use jiff::civil::Date;

use super::fields::Table;
use super::kind::Shape;
use super::mention::{Mention, Registry};
use super::registry::Registries;
use super::values::{Id, Placed, id};
use crate::base::Diagnostic;

/// Pages stand at the top of the site, without a list.
pub const SHAPE: Shape = Shape { listed: false, in_parts: false, pull_quotes: false };

/// What a page states besides what all kinds state.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Facts {
    /// Whom readers ask.
    pub contacts: Vec<Placed<Id>>,
}

/// Reads them.
pub fn facts(table: &Table<'_, '_>) -> Option<Facts> {
    Some(Facts { contacts: table.list("contacts", id) })
}

/// A page that stays has no date.
pub fn date(_: &Facts) -> Option<&Placed<Date>> {
    None
}

/// Whom to ask.
pub fn mentions(facts: &Facts) -> Vec<Mention<'_>> {
    facts.contacts.iter().map(|id| Mention { registry: Registry::Contact, id }).collect()
}

/// Nothing to check.
pub fn check(_: &Facts, _: &Registries, _: &mut Vec<Diagnostic>) {}
