//! An edition: what is public at a moment, in every language, with its order and its addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;

use super::gate::{Held, withheld};
use super::item::Item;
use super::kind::Kind;
use super::parse::Written;
use super::registry::Registries;
use super::settings::{Scope, Settings};
use crate::base::{Arg, Blob, Code, Diagnostic, Locale, PerLocale, SourcePath};

/// What a build publishes, or would publish. A leaf that is withheld is not here at all: only its bare name is, so that
/// a link to it can be reported.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The settings.
    pub settings: Arc<Settings>,
    /// The registries.
    pub registries: Arc<Registries>,
    /// The items that are public in at least one language, by folder, with their public leaves only.
    pub items: BTreeMap<SourcePath, Item>,
    /// Folders of what exists and is not public, with the language, and why.
    pub withheld: BTreeMap<(SourcePath, Locale), Held>,
    /// Folders of items that cannot be read whole, so that links to them are not reported as well.
    pub broken: Arc<BTreeSet<SourcePath>>,
    /// Where each item stands.
    pub addresses: BTreeMap<SourcePath, PerLocale<Option<Address>>>,
    /// Put in order once: every page asks whether there is a list of its kind.
    lists: Lists,
    /// Files that are copied as they are.
    pub statics: BTreeMap<SourcePath, Blob>,
}

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

    /// A page of the list of a kind, from 1.
    pub fn list(settings: &Settings, locale: Locale, kind: Kind, number: usize) -> Self {
        let home = Self::home(settings, locale);
        let segment = settings.segment(locale, kind.folder());
        if number <= 1 {
            Self::new(format!("{home}{segment}/"))
        } else {
            Self::new(format!("{home}{segment}/page/{number}/"))
        }
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

impl Edition {
    /// What is public at `now`; in a preview, everything.
    pub fn new(written: &Written, now: Timestamp, preview: bool) -> Self {
        let settings = Arc::clone(&written.settings);
        let mut items = BTreeMap::new();
        let mut hidden = BTreeMap::new();
        for (folder, item) in &written.items {
            let closed = |locale: Locale| withheld(item, locale, &settings, now).filter(|_| !preview);
            let leaves = item.leaves.map(|locale, leaf| leaf.clone().filter(|_| closed(locale).is_none()));
            hidden.extend(
                item.leaves.present().filter_map(|(locale, _)| Some(((folder.clone(), locale), closed(locale)?))),
            );
            if leaves.present().next().is_some() {
                items.insert(folder.clone(), Item { leaves, ..item.clone() });
            }
        }
        let addresses = items.iter().map(|(folder, item)| (folder.clone(), addresses(item, &settings))).collect();
        let lists = lists(&items, &addresses, &settings);
        let registries = Arc::clone(&written.registries);
        Self {
            settings,
            registries,
            items,
            withheld: hidden,
            broken: Arc::clone(&written.broken),
            addresses,
            lists,
            statics: written.statics.clone(),
        }
    }

    /// Where an item stands in a language, when it has a page there.
    pub fn address(&self, folder: &SourcePath, locale: Locale) -> Option<&Address> {
        self.addresses.get(folder)?[locale].as_ref()
    }

    /// The items of a kind that have a page in a language: the latest first, then by title as the language
    /// sorts, then by folder.
    pub fn listed(&self, kind: Kind, locale: Locale) -> impl ExactSizeIterator<Item = &Item> {
        let folders = self.lists.get(&(kind, locale)).map_or(&[][..], Vec::as_slice);
        folders.iter().map(|folder| &self.items[folder]) // the lists hold folders of items and nothing else
    }

    /// How many pages the list of a kind has in a language; 0 when it has none.
    pub fn list_pages(&self, kind: Kind, locale: Locale) -> usize {
        let full = self.settings.language(locale).scope == Scope::Full;
        if full && kind.listed() { self.listed(kind, locale).len().div_ceil(self.settings.page_size) } else { 0 }
    }

    /// Whether a finding only follows from another: it names what is there and cannot be read, which is reported there.
    pub fn follows(&self, finding: &Diagnostic) -> bool {
        let text = |name| {
            finding.args.iter().find_map(|(key, value)| match value {
                Arg::Text(text) if *key == name => Some(text.as_str()),
                _ => None,
            })
        };
        let faulty = |name: &str| {
            let item = finding.span.path.parent().and_then(|folder| self.items.get(&folder));
            item.is_some_and(|item| item.common.faulty.contains(name))
        };
        let faults = &self.registries.faults;
        match finding.code {
            Code::UnknownEntry => faults.cover(text("registry").unwrap_or_default(), text("id").unwrap_or_default()),
            Code::UnknownFigure => text("id").is_some_and(|id| faulty(id) || faults.cover("figure", id)),
            Code::UnknownAsset => text("name").is_some_and(faulty),
            Code::UnusedAsset => finding.span.path.parent().is_some() && faulty(finding.span.path.name()),
            _ => false,
        }
    }

    /// The item that the menu or a list of related documents names.
    pub fn named(&self, place: &str) -> Option<&Item> {
        self.items.get(&SourcePath::new(&format!("content/{place}")).ok()?)
    }
}

/// The folders of the items of each kind that have a page in a language, in the order of [`Edition::listed`].
type Lists = BTreeMap<(Kind, Locale), Vec<SourcePath>>;

fn lists(
    items: &BTreeMap<SourcePath, Item>,
    addresses: &BTreeMap<SourcePath, PerLocale<Option<Address>>>,
    settings: &Settings,
) -> Lists {
    let mut lists: BTreeMap<(Kind, Locale), Vec<&Item>> = BTreeMap::new();
    for item in items.values() {
        for (locale, _) in addresses.get(&item.folder).into_iter().flat_map(PerLocale::present) {
            lists.entry((item.kind, locale)).or_default().push(item);
        }
    }
    for ((_, locale), items) in &mut lists {
        let collation = settings.language(*locale).language.collator();
        let title =
            |item: &Item| item.leaves[*locale].as_ref().map_or("", |leaf| leaf.title.value.as_str()).to_string();
        items.sort_by(|a, b| {
            let days = b.date().cmp(&a.date());
            days.then_with(|| collation.compare(&title(a), &title(b))).then_with(|| a.folder.cmp(&b.folder))
        });
    }
    let folders = |items: Vec<&Item>| items.into_iter().map(|item| item.folder.clone()).collect();
    lists.into_iter().map(|(list, items)| (list, folders(items))).collect()
}

fn addresses(item: &Item, settings: &Settings) -> PerLocale<Option<Address>> {
    let in_menu = settings.menu.iter().any(|entry| entry.value == item.place());
    item.leaves.map(|locale, leaf| {
        let leaf = leaf.as_ref()?;
        let full = settings.language(locale).scope == Scope::Full;
        let home = Address::home(settings, locale);
        let slug = &leaf.slug.value;
        let address = if item.kind.listed() {
            format!("{home}{}/{slug}/", settings.segment(locale, item.kind.folder()))
        } else {
            format!("{home}{slug}/")
        };
        (full || in_menu).then(|| Address::new(address))
    })
}
