//! Press releases.

use jiff::civil::Date;

use super::fields::{Field, Table};
use super::registry::{Registries, known_entry};
use super::values::{self, Id, Placed, id};
use crate::base::{Code, Diagnostic};

/// Press releases have a list of their own.
pub const LISTED: bool = true;

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
    Some(Facts { date: date?, place, reference, boilerplate, contacts })
}

/// The dateline's.
pub fn date(facts: &Facts) -> Option<&Placed<Date>> {
    Some(&facts.date)
}

/// Contacts, and a boilerplate in force on the day.
pub fn check(facts: &Facts, registries: &Registries, problems: &mut Vec<Diagnostic>) {
    for contact in &facts.contacts {
        known_entry("contact", contact, &registries.contacts, problems);
    }
    let Some(boilerplate) = &facts.boilerplate else { return };
    known_entry("boilerplate", boilerplate, &registries.boilerplates, problems);
    let known = registries.boilerplates.contains_key(&boilerplate.value);
    if known && registries.boilerplate(&boilerplate.value, facts.date.value).is_none() {
        let problem = Diagnostic::new(Code::NoBoilerplateInForce, boilerplate.span.clone());
        problems.push(problem.arg("id", boilerplate.value.as_str()).arg("date", facts.date.value.to_string()));
    }
}
