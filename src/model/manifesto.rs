//! Manifestos: a cover, parts, signatories, an annex.

use jiff::civil::Date;

use super::fields::Table;
use super::kind::Shape;
use super::mention::{Mention, Registry};
use super::registry::Registries;
use super::values::{self, Id, Placed, id};
use crate::base::Diagnostic;

/// Manifestos have a list of their own, are written in parts, and signed.
pub const SHAPE: Shape = Shape { listed: true, in_parts: true, pull_quotes: false };

/// What a manifesto states besides what all kinds state.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Facts {
    /// The date of publication, where it is known.
    pub date: Option<Placed<Date>>,
    /// Who publishes it.
    pub publisher: Option<Placed<Id>>,
    /// Whom readers ask.
    pub contacts: Vec<Placed<Id>>,
}

/// Reads them.
pub fn facts(table: &Table<'_, '_>) -> Option<Facts> {
    let date = table.optional("date", |field| values::date(field).map(|value| Placed { value, span: field.span() }));
    let publisher = table.optional("publisher", id);
    let contacts = table.list("contacts", id);
    Some(Facts { date, publisher, contacts })
}

/// That of publication.
pub fn date(facts: &Facts) -> Option<&Placed<Date>> {
    facts.date.as_ref()
}

/// Who publishes it, and whom to ask.
pub fn mentions(facts: &Facts) -> Vec<Mention<'_>> {
    let publisher = facts.publisher.iter().map(|id| Mention { registry: Registry::Organisation, id });
    let contacts = facts.contacts.iter().map(|id| Mention { registry: Registry::Contact, id });
    publisher.chain(contacts).collect()
}

/// Nothing besides.
pub fn check(_: &Facts, _: &Registries, _: &mut Vec<Diagnostic>) {}
