//! Press releases.

use jiff::civil::Date;

use super::fields::{Field, Table};
use super::kind::Shape;
use super::mention::{Mention, Registry};
use super::registry::Registries;
use super::values::{self, Id, Placed, id, no_date};
use crate::base::{Code, Diagnostic};

/// Press releases have a list of their own.
pub const SHAPE: Shape = Shape { listed: true, in_parts: false, pull_quotes: false };

/// What a press release states besides what all kinds state.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Facts {
    /// The date of the dateline.
    pub date: Placed<Date>,
    /// The place of the dateline.
    pub place: Option<String>,
    /// The reference under which it is filed.
    pub reference: Option<String>,
    /// The standing text about the organisation.
    pub boilerplate: Option<Placed<Id>>,
    /// Whom journalists ask.
    pub contacts: Vec<Placed<Id>>,
}

/// Reads them.
pub fn facts(table: &Table<'_, '_>) -> Option<Facts> {
    let date = table.required("date", |field| values::date(field).map(|value| Placed { value, span: field.span() }));
    let place = table.optional("place", Field::text);
    let reference = table.optional("reference", Field::text);
    let boilerplate = table.optional("boilerplate", id);
    let contacts = table.list("contacts", id);
    // a release without its date is reported and cannot be published; what its texts lead to is checked all the same, but
    // nothing that depends on the day
    let boilerplate = boilerplate.filter(|_| date.is_some());
    let date = date.unwrap_or_else(|| no_date(table.place()));
    Some(Facts { date, place, reference, boilerplate, contacts })
}

/// The dateline's.
pub fn date(facts: &Facts) -> Option<&Placed<Date>> {
    Some(&facts.date)
}

/// Contacts, and the boilerplate.
pub fn mentions(facts: &Facts) -> Vec<Mention<'_>> {
    let contacts = facts.contacts.iter().map(|id| Mention { registry: Registry::Contact, id });
    let boilerplate = facts.boilerplate.iter().map(|id| Mention { registry: Registry::Boilerplate, id });
    contacts.chain(boilerplate).collect()
}

/// A boilerplate must be in force on the day.
pub fn check(facts: &Facts, registries: &Registries, problems: &mut Vec<Diagnostic>) {
    let Some(boilerplate) = &facts.boilerplate else { return };
    let known = registries.boilerplates.contains_key(&boilerplate.value)
        && !registries.faults.cover("boilerplate", boilerplate.value.as_str());
    if known && registries.boilerplate(&boilerplate.value, facts.date.value).is_none() {
        let problem = Diagnostic::new(Code::NoBoilerplateInForce, boilerplate.span.clone());
        problems.push(problem.arg("id", boilerplate.value.as_str()).arg("date", facts.date.value.to_string()));
    }
}
