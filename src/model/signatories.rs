//! Who signs a document: organisation, person, role, in the order of the document.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::fields::{Context, Field, Table};
use super::mention::{Mention, Registry};
use super::registry::{Named, Registries};
use super::values::{Id, Placed, date, id};
use crate::base::{Code, Diagnostic, Role, SourcePath, Span};

/// The file beside `item.toml`.
pub const FILE: &str = "signatories.toml";

/// The figure by which prose names how many they are.
pub const FIGURE: &str = "signatories";

/// The signatories of a document.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Signatories {
    /// The file.
    pub path: SourcePath,
    /// How many there should be, where it is stated.
    pub count: Option<Placed<usize>>,
    /// Those who sign, in the document's order.
    pub all: Vec<Signatory>,
    /// Whether there are others, who cannot be read: that is reported, and nobody can tell how many they are.
    pub partial: bool,
}

/// A signatory.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Signatory {
    /// The organisation.
    pub organisation: Placed<Id>,
    /// Who signs for it.
    pub person: Placed<Id>,
    /// In which role.
    pub role: Option<Placed<Id>>,
    /// When.
    pub date: Option<Date>,
}

/// The most signatories that a document may have.
const MOST: usize = 100_000;

/// Reads `signatories.toml`.
pub fn signatories(path: &SourcePath, context: &Context<'_>, text: &str) -> Option<Signatories> {
    context.document(text, |table| {
        let count =
            table.optional("count", |field| field.integer(0, MOST).map(|value| Placed { value, span: field.span() }));
        let day = table.optional("date", date);
        let before = table.context().errors();
        let all = table.list("signatories", |field: &Field<'_, '_>| field.table(|table| signatory(table, day)));
        let partial = table.context().errors() > before;
        Signatories { path: path.clone(), count, all, partial }
    })
}

fn signatory(table: &Table<'_, '_>, day: Option<Date>) -> Option<Signatory> {
    let organisation = table.required("organisation", id);
    let person = table.required("person", id);
    let role = table.optional("role", id);
    let date = table.optional("date", date).or(day);
    Some(Signatory { organisation: organisation?, person: person?, role, date })
}

impl Signatories {
    /// The entries of registries that they name.
    pub fn mentions(&self) -> impl Iterator<Item = Mention<'_>> {
        self.all.iter().flat_map(|signatory| {
            let role = signatory.role.as_ref().map(|id| Mention { registry: Registry::Role, id });
            let organisation = Mention { registry: Registry::Organisation, id: &signatory.organisation };
            [organisation, Mention { registry: Registry::Person, id: &signatory.person }].into_iter().chain(role)
        })
    }

    /// How many they are, as prose says it: as many as is stated, which is checked, else as many as there are; `None` where
    /// nobody can tell. With the place where it is stated.
    pub fn number(&self) -> Option<(usize, Span)> {
        match &self.count {
            Some(count) => Some((count.value, count.span.clone())),
            None => (!self.partial).then(|| (self.all.len(), Span::file(&self.path))),
        }
    }

    /// No organisation signs twice, and all are there.
    pub fn check(&self, registries: &Registries, problems: &mut Vec<Diagnostic>) {
        let twice = self.organisations_once(registries, problems);
        self.people_once(&twice, registries, problems);
        // one that stands there twice is reported already
        let sound = |count: usize| count == self.all.len() || count == self.all.len() - twice.len();
        if let Some(count) = self.count.as_ref().filter(|count| !self.partial && !sound(count.value)) {
            let problem = Diagnostic::new(Code::SignatoryCount, count.span.clone()).arg("stated", count.value);
            problems.push(problem.arg("counted", self.all.len()));
        }
    }

    /// By its identifier, or by a spelling that two entries of the registry share, whatever the accents and the case.
    /// Gives the positions of those that sign again.
    fn organisations_once(&self, registries: &Registries, problems: &mut Vec<Diagnostic>) -> BTreeSet<usize> {
        let mut known: BTreeMap<String, &Span> = BTreeMap::new();
        let mut twice = BTreeSet::new();
        for (index, signatory) in self.all.iter().enumerate() {
            let id = &signatory.organisation;
            let entry = registries.organisations.get(&id.value);
            let names = entry.map(Named::names).unwrap_or_default();
            let spellings: Vec<&str> = names.into_iter().chain([id.value.as_str()]).collect();
            if let Some(first) = spellings.iter().find_map(|name| known.get(&folded(name))) {
                let shown = spellings.first().copied().unwrap_or_default();
                let problem = Diagnostic::new(Code::DuplicateSignatory, id.span.clone()).arg("name", shown);
                problems.push(problem.related(Role::First, (*first).clone()));
                twice.insert(index);
            } else {
                known.extend(spellings.iter().map(|name| (folded(name), &id.span)));
            }
        }
        twice
    }

    /// Someone may sign for two organisations, which is rare enough to be said.
    fn people_once(&self, twice: &BTreeSet<usize>, registries: &Registries, problems: &mut Vec<Diagnostic>) {
        let mut known: BTreeMap<String, &Span> = BTreeMap::new();
        let once = self.all.iter().enumerate().filter(|(index, _)| !twice.contains(index));
        for (_, signatory) in once {
            let id = &signatory.person;
            let name = registries.people.get(&id.value).map_or(id.value.as_str(), |person| person.name.as_str());
            if let Some(first) = known.get(&folded(name)) {
                let problem = Diagnostic::new(Code::DuplicateSigner, id.span.clone()).arg("name", name);
                problems.push(problem.related(Role::First, (*first).clone()));
            } else {
                known.insert(folded(name), &id.span);
            }
        }
    }
}

/// A name without accents, case, spaces and marks: how two spellings of one are recognised.
fn folded(name: &str) -> String {
    deunicode::deunicode(name).chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}
