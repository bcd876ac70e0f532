//! Someone who speaks or signs, in a role, for an organisation.

use toml::de::DeValue;

use super::fields::{Field, Table};
use super::mention::{Mention, Registry};
use super::values::{Id, Placed, id};

/// A person in a role.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Speaker {
    /// Who.
    pub person: Placed<Id>,
    /// In which role, at that moment.
    pub role: Option<Placed<Id>>,
    /// Of which organisation.
    pub organisation: Option<Placed<Id>>,
}

impl Speaker {
    /// What it names.
    pub fn mentions(&self) -> impl Iterator<Item = Mention<'_>> {
        let role = self.role.as_ref().map(|id| Mention { registry: Registry::Role, id });
        let organisation = self.organisation.as_ref().map(|id| Mention { registry: Registry::Organisation, id });
        std::iter::once(Mention { registry: Registry::Person, id: &self.person }).chain(role).chain(organisation)
    }
}

/// Reads `{ person = "…", role = "…", organisation = "…" }`.
pub fn speaker(field: &Field<'_, '_>) -> Option<Speaker> {
    if !matches!(field.value(), DeValue::Table(_)) {
        return field.wrong("speaker");
    }
    field.table(fields)
}

fn fields(table: &Table<'_, '_>) -> Option<Speaker> {
    let person = table.required("person", id);
    let role = table.optional("role", id);
    let organisation = table.optional("organisation", id);
    Some(Speaker { person: person?, role, organisation })
}
