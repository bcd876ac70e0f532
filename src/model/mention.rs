//! Entries of the registries, as documents name them.

use std::collections::BTreeMap;

use super::registry::{Named, Registries, known_entry};
use super::values::{Id, Placed};
use crate::base::Diagnostic;

/// A registry that documents name entries of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Registry {
    /// `organisations.toml`
    Organisation,
    /// `people.toml`
    Person,
    /// `roles.toml`
    Role,
    /// `topics.toml`
    Topic,
    /// `contacts.toml`
    Contact,
    /// `boilerplates/`
    Boilerplate,
}

/// An entry that a document names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention<'a> {
    /// Of which registry.
    pub registry: Registry,
    /// Which.
    pub id: &'a Placed<Id>,
}

impl Mention<'_> {
    /// Reports an entry that does not exist.
    pub fn check(&self, registries: &Registries, problems: &mut Vec<Diagnostic>) {
        match self.registry {
            Registry::Organisation => self.known("organisation", &registries.organisations, registries, problems),
            Registry::Person => self.known("person", &registries.people, registries, problems),
            Registry::Role => self.known("role", &registries.roles, registries, problems),
            Registry::Topic => self.known("topic", &registries.topics, registries, problems),
            Registry::Contact => self.known("contact", &registries.contacts, registries, problems),
            Registry::Boilerplate => self.known("boilerplate", &registries.boilerplates, registries, problems),
        }
    }

    fn known<T: Named>(
        &self,
        name: &'static str,
        entries: &BTreeMap<Id, T>,
        registries: &Registries,
        problems: &mut Vec<Diagnostic>,
    ) {
        known_entry(name, self.id, (entries, &registries.faults), problems);
    }
}
