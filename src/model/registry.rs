//! The registries: organisations, people, roles, topics, contacts, shared figures, terms, regions, boilerplates.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::fields::{Context, Field, Table};
use super::figure::{Figure, figure};
use super::leaf::Leaf;
use super::region::{Region, region};
pub use super::role::{Agreeing, Gender, Post, Role};
use super::role::{one_for_all, post, role};
use super::term::{Term, term};
use super::values::{Id, Known, Placed, Slug, email, key_id, known, slug, slugify, web};
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, PerLocale};

/// Every registry.
#[derive(Debug, Clone, Default)]
pub struct Registries {
    /// Clusters, partners, companies.
    pub organisations: BTreeMap<Id, Organisation>,
    /// People with what they are or were.
    pub people: BTreeMap<Id, Person>,
    /// The names of what people are.
    pub roles: BTreeMap<Id, Role>,
    /// Topics.
    pub topics: BTreeMap<Id, Topic>,
    /// Whom readers ask.
    pub contacts: BTreeMap<Id, Contact>,
    /// Figures that several items share.
    pub figures: BTreeMap<Id, Figure>,
    /// What things are called in each language.
    pub terms: BTreeMap<Id, Term>,
    /// Regions with their outlines on a map.
    pub regions: BTreeMap<Id, Region>,
    /// Standing texts, with their versions by the date from which each is in force.
    pub boilerplates: BTreeMap<Id, BTreeMap<Date, Version>>,
    /// What is there and cannot be read.
    pub faults: Faults,
}

/// What is there and cannot be read: it is reported where it stands, and not where it is named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    /// Registries that cannot be read, by the name that findings give them.
    pub unread: BTreeSet<&'static str>,
    /// Registries whose file is not there: whatever is named of them follows from that.
    pub absent: BTreeSet<&'static str>,
    /// Entries that cannot be read, with their registry.
    pub entries: BTreeSet<(&'static str, String)>,
    /// Entries that can be read but for something in them, with their registry: what they lack may be that.
    pub slips: BTreeSet<(&'static str, String)>,
}

impl Faults {
    /// Whether an entry may be one of those that cannot be read.
    pub fn cover(&self, registry: &str, id: &str) -> bool {
        self.unread.contains(registry) || self.entries.iter().any(|(of, entry)| *of == registry && entry == id)
    }

    /// Whether there is something wrong in an entry that can be read.
    pub fn slipped(&self, registry: &'static str, id: &Id) -> bool {
        self.slips.contains(&(registry, id.as_str().to_string()))
    }

    /// Adds an entry, by its key as it is and as it should have been.
    pub fn add(&mut self, registry: &'static str, key: &str) {
        self.entries.extend([key.to_string(), slugify(key)].map(|key| (registry, key)));
    }
}

/// A version of a boilerplate: a leaf per language.
pub type Version = PerLocale<Option<Arc<Leaf>>>;

/// A text per language.
pub type Texts = PerLocale<Option<String>>;

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Organisation {
    /// Its identifier.
    pub id: Placed<Id>,
    /// Its registered name.
    pub name: Texts,
    /// Names it had.
    pub former_names: Vec<String>,
    /// Other spellings that occur.
    pub aliases: Vec<String>,
    /// Where it works.
    pub regions: Vec<Texts>,
    /// Its own site.
    pub website: Option<String>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Person {
    /// The identifier.
    pub id: Placed<Id>,
    /// The name as it is written in a text.
    pub name: String,
    /// The name as it is sorted: last name first.
    pub sort_name: String,
    /// For the agreement of roles, where a language asks for it.
    pub gender: Option<Gender>,
    /// What the person is or was.
    pub posts: Vec<Post>,
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Topic {
    /// Its identifier.
    pub id: Placed<Id>,
    /// Its name.
    pub name: Texts,
    /// The last part of its address.
    pub slug: PerLocale<Option<Slug>>,
}

/// Whom readers ask.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Contact {
    /// Its identifier.
    pub id: Placed<Id>,
    /// A person or a service.
    pub name: Known<Texts>,
    /// Where.
    pub organisation: Option<Placed<Id>>,
    /// The e-mail address.
    pub email: Option<Known<String>>,
    /// The telephone number, as it is read.
    pub phone: Option<Known<String>>,
    /// What it is for, or when it answers.
    pub note: Option<Texts>,
}

/// The files of the registries below `content/`.
pub const FILES: [&str; 8] = [
    "organisations.toml",
    "people.toml",
    "roles.toml",
    "topics.toml",
    "contacts.toml",
    "figures.toml",
    "terms.toml",
    "regions.toml",
];

/// The name of what a file of [`FILES`] holds, in findings.
pub fn registry_name(file: &str) -> &'static str {
    match file {
        "organisations.toml" => "organisation",
        "people.toml" => "person",
        "roles.toml" => "role",
        "topics.toml" => "topic",
        "contacts.toml" => "contact",
        "terms.toml" => "term",
        "regions.toml" => "region",
        _ => "figure",
    }
}

impl Registries {
    /// Reads one of [`FILES`].
    pub fn read(&mut self, name: &str, context: &Context<'_>, text: &str) {
        let registry = registry_name(name);
        let faults = &mut self.faults;
        let read = context.document(text, |table| match name {
            "organisations.toml" => {
                self.organisations = entries(table, (registry, faults), organisation, |entry| &entry.id)
            }
            "people.toml" => self.people = entries(table, (registry, faults), person, |entry| &entry.id),
            "roles.toml" => self.roles = entries(table, (registry, faults), role, |entry| &entry.id),
            "topics.toml" => self.topics = entries(table, (registry, faults), topic, |entry| &entry.id),
            "contacts.toml" => self.contacts = entries(table, (registry, faults), contact, |entry| &entry.id),
            "terms.toml" => self.terms = entries(table, (registry, faults), term, |entry| &entry.id),
            "regions.toml" => self.regions = entries(table, (registry, faults), region, |entry| &entry.id),
            _ => self.figures = entries(table, (registry, faults), figure, |entry| &entry.id),
        });
        if read.is_none() {
            self.faults.unread.insert(registry);
        }
    }

    /// The version of a boilerplate in force on a day.
    pub fn boilerplate(&self, id: &Id, day: Date) -> Option<&Version> {
        self.boilerplates.get(id)?.range(..=day).next_back().map(|(_, version)| version)
    }

    /// Reports a role in which someone speaks or signs for an organisation, and which is none of those that the person has
    /// or had there.
    pub fn check_role(
        &self,
        (person, role, organisation): (&Placed<Id>, &Placed<Id>, &Placed<Id>),
        problems: &mut Vec<Diagnostic>,
    ) {
        let Some(known) = self.people.get(&person.value).filter(|_| self.roles.contains_key(&role.value)) else {
            return;
        };
        let there: Vec<&Post> =
            known.posts.iter().filter(|post| post.organisation.value == organisation.value).collect();
        if let Some(stated) = there.first()
            && there.iter().all(|post| post.role.value != role.value)
            && !self.faults.slipped("person", &person.value)
        {
            let problem = Diagnostic::new(Code::OtherRole, role.span.clone()).arg("role", role.value.as_str());
            let problem = problem.arg("person", super::fields::shown(&known.name));
            let problem = problem.arg("stated", stated.role.value.as_str());
            problems.push(problem.related(crate::base::Role::Stated, stated.role.span.clone()));
        }
    }

    /// Checks the references from registry to registry.
    pub fn check(&self, problems: &mut Vec<Diagnostic>) {
        let posts = || self.people.values().flat_map(|person| &person.posts);
        for post in posts() {
            known_entry("role", &post.role, (&self.roles, &self.faults), problems);
        }
        let contacts = self.contacts.values().filter_map(|contact| contact.organisation.as_ref());
        for organisation in posts().map(|post| &post.organisation).chain(contacts) {
            known_entry("organisation", organisation, (&self.organisations, &self.faults), problems);
        }
    }
}

/// An entry of a registry as people call it.
pub trait Named {
    /// Its names, besides its identifier.
    fn names(&self) -> Vec<&str>;
}

impl Named for Organisation {
    fn names(&self) -> Vec<&str> {
        let names = self.name.values().flatten().chain(&self.aliases).chain(&self.former_names);
        names.map(String::as_str).collect()
    }
}

impl Named for Person {
    fn names(&self) -> Vec<&str> {
        vec![&self.name, &self.sort_name]
    }
}

impl Named for Role {
    fn names(&self) -> Vec<&str> {
        let words = self.name.values().flatten().flat_map(|word| match word {
            Agreeing::Invariable(word) => vec![word],
            Agreeing::Gendered { feminine, masculine } => vec![feminine, masculine],
        });
        words.map(String::as_str).collect()
    }
}

impl Named for Topic {
    fn names(&self) -> Vec<&str> {
        self.name.values().flatten().map(String::as_str).collect()
    }
}

impl Named for Contact {
    fn names(&self) -> Vec<&str> {
        match &self.name {
            Known::Yes(name) => name.values().flatten().map(String::as_str).collect(),
            Known::ToComplete => Vec::new(),
        }
    }
}

impl Named for BTreeMap<Date, Version> {
    fn names(&self) -> Vec<&str> {
        Vec::new()
    }
}

/// The entry that may have been meant by an identifier that is none: by its spelling, by one of its names, or as a part of
/// the only one that holds it (a last name).
pub fn meant_entry<'a, T: Named>(word: &str, entries: &'a BTreeMap<Id, T>) -> &'a str {
    let slug = slugify(word);
    let (first, last, inner) = (format!("{slug}-"), format!("-{slug}"), format!("-{slug}-"));
    let within = || {
        let parts = |id: &str| id == slug || id.starts_with(&first) || id.ends_with(&last) || id.contains(&inner);
        let holds = |id: &&Id| !slug.is_empty() && parts(id.as_str());
        let mut found = entries.keys().filter(holds);
        found.next().filter(|_| found.next().is_none())
    };
    let near = || nearest(word, entries.keys().map(Id::as_str));
    named(word, entries).or_else(near).or_else(|| within().map(Id::as_str)).unwrap_or_default()
}

/// The entry that has a name which was written in the place of its identifier; `key` is that of the field.
pub fn called<'a>(registries: &'a Registries, key: &str, name: &str) -> Option<&'a str> {
    match key {
        "person" | "people" | "interviewer" => named(name, &registries.people),
        "role" => named(name, &registries.roles),
        "topics" => named(name, &registries.topics),
        "contacts" => named(name, &registries.contacts),
        "boilerplate" | "key_figures" => None,
        _ => named(name, &registries.organisations), // under an anchor, among others
    }
}

fn named<'a, T: Named>(name: &str, entries: &'a BTreeMap<Id, T>) -> Option<&'a str> {
    let slug = slugify(name);
    // most names are told apart by their first letter, and a slug takes its time
    let may = |name: &str| match name.as_bytes().first() {
        Some(byte) if byte.is_ascii_alphanumeric() => slug.as_bytes().first() == Some(&byte.to_ascii_lowercase()),
        _ => true,
    };
    let first = |fits: &dyn Fn(&str) -> bool| {
        let mut found =
            entries.iter().filter(|(_, entry)| entry.names().iter().any(|name| may(name) && fits(&slugify(name))));
        found.next().map(|(id, _)| id.as_str())
    };
    // « Coordinateur du pôle » begins with the name of an entry
    let begins = |name: &str| !name.is_empty() && slug.strip_prefix(name).is_some_and(|rest| rest.starts_with('-'));
    first(&|name| name == slug).or_else(|| first(&begins))
}

/// Reports a reference to an entry that does not exist, unless it may be one that cannot be read.
pub fn known_entry<T: Named>(
    registry: &'static str,
    entry: &Placed<Id>,
    (entries, faults): (&BTreeMap<Id, T>, &Faults),
    problems: &mut Vec<Diagnostic>,
) {
    if !entries.contains_key(&entry.value) && !faults.cover(registry, entry.value.as_str()) {
        let suggestion = meant_entry(entry.value.as_str(), entries);
        let problem = Diagnostic::new(Code::UnknownEntry, entry.span.clone()).arg("registry", registry);
        problems.push(problem.arg("id", entry.value.as_str()).arg("suggestion", suggestion));
    }
}

fn entries<T>(
    table: &Table<'_, '_>,
    (registry, faults): (&'static str, &mut Faults),
    read: impl Fn(&str, &Field<'_, '_>) -> Option<T>,
    id: impl Fn(&T) -> &Placed<Id>,
) -> BTreeMap<Id, T> {
    let one = |key: &str, field: &Field<'_, '_>| {
        let before = field.context().errors();
        let entry = read(key, field);
        let slipped = field.context().errors() > before;
        Some((key.to_string(), slipped, entry))
    };
    let mut sound = BTreeMap::new();
    for (key, slipped, entry) in table.free(one) {
        match entry {
            Some(entry) => {
                if slipped {
                    faults.slips.insert((registry, key));
                }
                sound.insert(id(&entry).value.clone(), entry);
            }
            None => faults.add(registry, &key),
        }
    }
    sound
}

fn organisation(key: &str, field: &Field<'_, '_>) -> Option<Organisation> {
    let id = key_id(key, field);
    field.table(|table| {
        let name = table.required("name", Field::texts);
        let former_names = table.list("former_names", Field::text);
        let aliases = table.list("aliases", Field::text);
        let regions = table.list("regions", Field::texts);
        let website = table.optional("website", web);
        Some(Organisation { id: id?, name: name?, former_names, aliases, regions, website })
    })
}

fn person(key: &str, field: &Field<'_, '_>) -> Option<Person> {
    let id = key_id(key, field);
    field.table(|table| {
        let name = table.required("name", Field::text);
        let sort_name = table.optional("sort_name", Field::text);
        let genders = [("f", Gender::Feminine), ("m", Gender::Masculine)];
        let gender = table.optional("gender", |field| field.choice(&genders));
        let posts = table.list("roles", |field| field.table(post));
        let name = name?;
        let sort_name = sort_name.unwrap_or_else(|| match name.rsplit_once(' ') {
            Some((first, last)) => format!("{last}, {first}"),
            None => name.clone(),
        });
        Some(Person { id: id?, name, sort_name, gender, posts })
    })
}

fn topic(key: &str, field: &Field<'_, '_>) -> Option<Topic> {
    let id = key_id(key, field);
    field.table(|table| {
        let name = table.required("name", |field| {
            one_for_all(field);
            field.texts_as_written()
        });
        let given = table.optional("slug", |field| field.per_locale(|field| slug(field).map(|slug| slug.value)));
        let (name, written) = name?;
        let slug = written.map(|locale, name| {
            let given = given.as_ref().and_then(|given| given[locale].clone());
            given.or_else(|| name.as_deref().and_then(Slug::from_title))
        });
        Some(Topic { id: id?, name, slug })
    })
}

fn contact(key: &str, field: &Field<'_, '_>) -> Option<Contact> {
    let id = key_id(key, field);
    field.table(|table| {
        let name = table.required("name", |field| known(field, Field::texts));
        let organisation = table.optional("organisation", super::values::id);
        let email = table.optional("email", |field| known(field, email));
        let phone = table.optional("phone", |field| known(field, Field::text));
        let note = table.optional("note", Field::texts);
        Some(Contact { id: id?, name: name?, organisation, email, phone, note })
    })
}
