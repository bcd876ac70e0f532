//! The address book: where every page of the site stands. Addresses are made here and nowhere else.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::item::Item;
use super::kind::Kind;
use super::lists::{List, Lists};
use super::registry::Registries;
use super::settings::{Scope, Settings};
use super::uses::Uses;
use super::values::{Id, Slug};
use crate::base::{Locale, PerLocale, SourcePath};

/// The address of a page below the root of the site, without the path of `base_url`: `/fr/communiques/x/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Arc<str>);

impl Address {
    /// An address; `path` starts with `/`.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    /// The home page of a language.
    pub fn home(settings: &Settings, locale: Locale) -> Self {
        Self::new(format!("/{}/", settings.language(locale).code))
    }

    /// A page or a file below this one; `part` ends with `/` for a page.
    pub fn below(&self, part: &str) -> Self {
        Self::new(format!("{}{part}", self.0))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A page that is not the first page of a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A page of a list, from 1.
    List(List, usize),
    /// An index.
    Index(Index),
    /// All corrections.
    Corrections,
    /// The map of the site, for readers.
    Map,
    /// A part of a document: the folder of the part.
    Part(SourcePath),
    /// A document in parts, whole, by its folder.
    Whole(SourcePath),
    /// Its signatories.
    Signatories(SourcePath),
    /// Its annex.
    Annex(SourcePath),
    /// An organisation.
    Organisation(Id),
    /// A person.
    Person(Id),
    /// The latest documents of a kind, or of every kind, for programs that follow them.
    Feed(Option<Kind>, FeedFormat),
}

/// A format of feeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedFormat {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// Every format, in the order in which pages announce them.
    pub const ALL: [Self; 2] = [Self::Atom, Self::Json];

    /// The name of its files.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Atom => "feed.xml",
            Self::Json => "feed.json",
        }
    }

    /// Its media type, as pages announce it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }
}

/// A page that leads to many of a sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Index {
    /// Topics.
    Topics,
    /// Years.
    Archive,
    /// Organisations.
    Organisations,
    /// People.
    People,
}

impl Index {
    /// Every index, in the order in which pages lead to them.
    pub const ALL: [Self; 4] = [Self::Archive, Self::Topics, Self::Organisations, Self::People];

    /// Its name: in views, in messages, and in addresses unless the settings give another.
    pub fn name(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Archive => "archive",
            Self::Organisations => "organisations",
            Self::People => "people",
        }
    }
}

/// Names of sections below a document in parts.
const WHOLE: &str = "whole";
const SIGNATORIES: &str = "signatories";
const ANNEX: &str = "annex";

/// Parts of addresses below the home page of a language that the settings may name, besides those of kinds.
const CORRECTIONS: &str = "corrections";
const MAP: &str = "site-map";

/// Sections below the home page of a language: no two may share an address.
pub fn sections() -> Vec<&'static str> {
    let kinds = Kind::ALL.iter().filter(|kind| kind.listed()).map(|kind| kind.folder());
    kinds.chain(Index::ALL.map(Index::name)).chain([CORRECTIONS, MAP]).collect()
}

/// Sections below a document in parts.
pub fn subsections() -> [&'static str; 3] {
    [WHOLE, SIGNATORIES, ANNEX]
}

/// Where a page stands in each language in which it exists.
type Addresses = PerLocale<Option<Address>>;

/// Where the first page of an item stands in each language.
pub fn item_address(item: &Item, settings: &Settings) -> Addresses {
    let in_menu = settings.in_menus(item.place());
    item.leaves.map(|locale, leaf| {
        let full = settings.language(locale).scope == Scope::Full;
        let leaf = leaf.as_ref().filter(|_| full || in_menu)?;
        Some(document(settings, item.kind, locale, &leaf.slug.value))
    })
}

/// Where a document of a kind stands under its slug.
pub fn document(settings: &Settings, kind: Kind, locale: Locale, slug: &Slug) -> Address {
    let home = Address::home(settings, locale);
    if kind.listed() {
        home.below(&format!("{}/{slug}/", settings.segment(locale, kind.folder())))
    } else {
        home.below(&format!("{slug}/"))
    }
}

/// Where every other page stands.
pub fn places(
    items: &BTreeMap<SourcePath, Item>,
    addresses: &BTreeMap<SourcePath, Addresses>,
    lists: &Lists,
    uses: &Uses,
    registries: &Registries,
    settings: &Settings,
) -> BTreeMap<Place, Addresses> {
    let mut book = Book { settings, places: BTreeMap::new() };
    book.lists(lists, registries);
    book.feeds(lists);
    for item in items.values().filter(|item| item.kind.shape().in_parts) {
        if let Some(addresses) = addresses.get(&item.folder) {
            book.parts(item, addresses);
        }
    }
    let organisations = uses.organisations.iter().map(|(id, uses)| (Place::Organisation(id.clone()), id, uses));
    let people = uses.people.iter().map(|(id, uses)| (Place::Person(id.clone()), id, uses));
    for (index, entries) in
        [(Index::Organisations, organisations.collect::<Vec<_>>()), (Index::People, people.collect::<Vec<_>>())]
    {
        for (place, id, uses) in entries {
            book.each(place, |book, locale| {
                (!uses[locale].is_empty()).then(|| book.section(locale, index.name()).below(&format!("{id}/")))
            });
        }
    }
    book.indexes();
    book.each(Place::Corrections, |book, locale| {
        let corrected = |item: &Item| {
            let there = addresses.get(&item.folder).is_some_and(|places| places[locale].is_some());
            there && !item.common.corrections.is_empty() && settings.language(locale).scope == Scope::Full
        };
        items.values().any(corrected).then(|| book.section(locale, CORRECTIONS))
    });
    book.each(Place::Map, |book, locale| {
        let full = settings.language(locale).scope == Scope::Full;
        let there = full && addresses.values().any(|places| places[locale].is_some());
        there.then(|| book.section(locale, MAP))
    });
    book.places
}

/// The address book while it is filled.
struct Book<'a> {
    settings: &'a Settings,
    places: BTreeMap<Place, Addresses>,
}

impl Book<'_> {
    /// Enters a page with its address in each language; one that has none is not entered.
    fn each(&mut self, place: Place, address: impl Fn(&Self, Locale) -> Option<Address>) {
        let addresses = PerLocale::from_fn(self.settings.count(), |locale| address(self, locale));
        if addresses.present().next().is_some() {
            self.places.insert(place, addresses);
        }
    }

    /// A section below the home page of a language.
    fn section(&self, locale: Locale, name: &str) -> Address {
        Address::home(self.settings, locale).below(&format!("{}/", self.settings.segment(locale, name)))
    }

    fn lists(&mut self, lists: &Lists, registries: &Registries) {
        for list in lists.all() {
            let longest = self.settings.locales().map(|locale| lists.pages(list, locale)).max().unwrap_or_default();
            for number in 1..=longest {
                self.each(Place::List(list.clone(), number), |book, locale| {
                    let first =
                        book.first_page(list, locale, registries).filter(|_| number <= lists.pages(list, locale))?;
                    Some(if number == 1 { first } else { first.below(&format!("page/{number}/")) })
                });
            }
        }
    }

    /// The feeds that have an entry, each below the home page or the list whose documents it holds.
    fn feeds(&mut self, lists: &Lists) {
        for (kind, format) in lists.feeds().flat_map(|kind| FeedFormat::ALL.map(|format| (kind, format))) {
            self.each(Place::Feed(kind, format), |book, locale| {
                let home = || Address::home(book.settings, locale);
                let above = kind.map_or_else(home, |kind| book.section(locale, kind.folder()));
                (!lists.latest(kind, locale).is_empty()).then(|| above.below(format.file_name()))
            });
        }
    }

    /// The first page of a list; a topic that is not in the registry, or has no name in the language, has none.
    fn first_page(&self, list: &List, locale: Locale, registries: &Registries) -> Option<Address> {
        Some(match list {
            List::Kind(kind) => self.section(locale, kind.folder()),
            List::Topic(id) => {
                let slug = registries.topics.get(id)?.slug[locale].as_ref()?;
                self.section(locale, Index::Topics.name()).below(&format!("{slug}/"))
            }
            List::Year(year) => self.section(locale, Index::Archive.name()).below(&format!("{year}/")),
        })
    }

    /// The indexes of what has pages.
    fn indexes(&mut self) {
        for index in Index::ALL {
            let entries: Vec<&Addresses> = self
                .places
                .iter()
                .filter(|(place, _)| index_of(place) == Some(index))
                .map(|(_, places)| places)
                .collect();
            let there: Vec<Locale> = self
                .settings
                .locales()
                .filter(|locale| entries.iter().any(|places| places[*locale].is_some()))
                .collect();
            self.each(Place::Index(index), |book, locale| {
                there.contains(&locale).then(|| book.section(locale, index.name()))
            });
        }
    }

    fn parts(&mut self, item: &Item, addresses: &Addresses) {
        let settings = self.settings;
        let section = |locale: Locale, name: &'static str| {
            Some(addresses[locale].as_ref()?.below(&format!("{}/", settings.segment(locale, name))))
        };
        for part in &item.parts {
            self.each(Place::Part(part.folder.clone()), |_, locale| {
                let slug = &part.leaves[locale].as_ref()?.slug.value;
                Some(addresses[locale].as_ref()?.below(&format!("{slug}/")))
            });
        }
        let present = |locale: Locale, theme: bool| {
            item.parts.iter().any(|part| part.leaves[locale].is_some() && part.place.sort.annexed() == theme)
        };
        let folder = &item.folder;
        self.each(Place::Whole(folder.clone()), |_, locale| {
            section(locale, WHOLE).filter(|_| present(locale, false) || present(locale, true))
        });
        self.each(Place::Annex(folder.clone()), |_, locale| section(locale, ANNEX).filter(|_| present(locale, true)));
        self.each(Place::Signatories(folder.clone()), |_, locale| {
            let signed = item.signatories.as_ref().is_some_and(|signatories| !signatories.all.is_empty());
            section(locale, SIGNATORIES).filter(|_| signed)
        });
    }
}

/// The index that leads to a page.
fn index_of(place: &Place) -> Option<Index> {
    match place {
        Place::List(List::Topic(_), 1) => Some(Index::Topics),
        Place::List(List::Year(_), 1) => Some(Index::Archive),
        Place::Organisation(_) => Some(Index::Organisations),
        Place::Person(_) => Some(Index::People),
        _ => None,
    }
}
