//! The terminology: what a thing is called in each language, and what it is not to be called.

use super::fields::{Field, Table};
use super::values::{Id, Placed, key_id};
use crate::base::PerLocale;

/// A thing with its name in each language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Term {
    /// Its identifier.
    pub id: Placed<Id>,
    /// Its words; a language without is not asked for it.
    pub words: PerLocale<Option<Wording>>,
}

/// What a thing is called in one language. Forms are written in the singular; their plurals follow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wording {
    /// What to call it.
    pub preferred: String,
    /// Other names that are right.
    pub accepted: Vec<String>,
    /// Words that answer for it where the other language names it, and say other things too.
    pub loose: Vec<String>,
    /// Whether those names say other things too: they answer for it, and are not asked for in other languages.
    pub common: bool,
    /// What not to call it.
    pub avoid: Vec<Avoided>,
}

impl Wording {
    /// The names that are right, the preferred one first.
    pub fn right(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.preferred).chain(&self.accepted)
    }
}

/// A name that is not to be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Avoided {
    /// The name.
    pub form: String,
    /// Why.
    pub reason: String,
}

/// Reads an entry of `terms.toml`.
pub fn term(key: &str, field: &Field<'_, '_>) -> Option<Term> {
    let id = key_id(key, field);
    let words = field.per_locale(|field| field.table(wording));
    Some(Term { id: id?, words: words? })
}

fn wording(table: &Table<'_, '_>) -> Option<Wording> {
    let preferred = table.required("preferred", Field::text);
    let accepted = table.list("accepted", Field::text);
    let loose = table.list("loose", Field::text);
    let common = table.optional("common", Field::boolean).unwrap_or(false);
    let avoid = table.list("avoid", |field| field.table(avoided));
    Some(Wording { preferred: preferred?, accepted, loose, common, avoid })
}

fn avoided(table: &Table<'_, '_>) -> Option<Avoided> {
    let form = table.required("form", Field::text);
    let reason = table.required("reason", Field::text);
    Some(Avoided { form: form?, reason: reason? })
}
