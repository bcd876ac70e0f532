//! An edition: what is public at a moment, in every language, with its order and its addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use rayon::prelude::*;

use super::gate::{Held, opens, withheld};
use super::item::{Common, Item};
use super::lists::{List, Lists};
use super::parse::Written;
use super::part::Part;
use super::place::{self, Address, Place, item_address};
use super::registry::{Person, Post, Registries};
use super::settings::Settings;
use super::uses::Uses;
use crate::base::{Arg, Blob, Code, Diagnostic, Locale, PerLocale, SourcePath};

/// What a build publishes, or would publish. A leaf that is withheld is not here at all: only its bare name is, so that
/// a link to it can be reported.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The settings.
    pub settings: Arc<Settings>,
    /// The registries.
    pub registries: Arc<Registries>,
    /// The items that are public in at least one language, by folder, with their public leaves only, and the corrections
    /// whose day has come.
    pub items: BTreeMap<SourcePath, Item>,
    /// Folders of what exists and is not public, with the language, and why.
    pub withheld: BTreeMap<(SourcePath, Locale), Held>,
    /// Folders of items that cannot be read whole, so that links to them are not reported as well.
    pub broken: Arc<BTreeSet<SourcePath>>,
    /// Where each item stands.
    pub addresses: BTreeMap<SourcePath, PerLocale<Option<Address>>>,
    /// Where every page stands that is not that of an item: the address book.
    pub places: BTreeMap<Place, PerLocale<Option<Address>>>,
    /// The documents in order: by kind, by topic, by year.
    pub lists: Lists,
    /// Where the entries of the registries are used.
    pub uses: Uses,
    /// The documents that are news: public for less than [`NEWS`]. It holds them and not the moment, so that pages change
    /// only when one of them comes or goes: two builds between which nothing opens or grows old are equal.
    pub news: BTreeSet<SourcePath>,
    /// The day for which it is made, in the zone of the site.
    pub today: Date,
    /// Files that are copied as they are.
    pub statics: BTreeMap<SourcePath, Blob>,
}

/// How long a document is news to search engines, which want the articles of the last two days.
pub const NEWS: SignedDuration = SignedDuration::from_hours(48);

impl Edition {
    /// What is public at `now`; in a preview, everything.
    pub fn new(written: &Written, now: Timestamp, preview: bool) -> Self {
        let settings = Arc::clone(&written.settings);
        let today = now.to_zoned(settings.zone.clone()).date();
        let mut items = BTreeMap::new();
        let mut hidden = BTreeMap::new();
        for (folder, item) in &written.items {
            let closed = |locale: Locale| withheld(item, locale, &settings, now).filter(|_| !preview);
            let open = |locale: Locale| closed(locale).is_none();
            let leaves = item.leaves.map(|locale, leaf| leaf.clone().filter(|_| open(locale)));
            // a part is withheld with its document: none of its leaves is public in a language in which that is not
            let public = |part: &Part| Part {
                leaves: part.leaves.map(|locale, leaf| leaf.clone().filter(|_| leaves[locale].is_some())),
                ..part.clone()
            };
            hidden.extend(
                item.leaves.present().filter_map(|(locale, _)| Some(((folder.clone(), locale), closed(locale)?))),
            );
            if leaves.present().next().is_some() {
                let parts = item.parts.iter().map(public).collect();
                let common = Common::told(&item.common, today);
                items.insert(folder.clone(), Item { common, leaves, parts, ..item.clone() });
            }
        }
        let addresses =
            items.par_iter().map(|(folder, item)| (folder.clone(), item_address(item, &settings))).collect();
        let registries = Arc::clone(&written.registries);
        let (lists, uses) = rayon::join(
            || Lists::new(&items, &addresses, &settings),
            || Uses::new(&items, &addresses, &registries, &settings),
        );
        let places = place::places(&items, &addresses, &lists, &uses, &registries, &settings);
        let new = |item: &&Item| {
            let age = opens(item, &settings).map(|opens| now.duration_since(opens));
            item.date().is_some() && age.is_some_and(|age| !age.is_negative() && age < NEWS)
        };
        let news = items.values().filter(new).map(|item| item.folder.clone()).collect();
        Self {
            settings,
            registries,
            items,
            withheld: hidden,
            broken: Arc::clone(&written.broken),
            addresses,
            places,
            lists,
            uses,
            news,
            today,
            statics: written.statics.clone(),
        }
    }

    /// Where an item stands in a language, when it has a page there.
    pub fn address(&self, folder: &SourcePath, locale: Locale) -> Option<&Address> {
        self.addresses.get(folder)?[locale].as_ref()
    }

    /// Where another page stands in a language, when there is such a page.
    pub fn place(&self, place: &Place, locale: Locale) -> Option<&Address> {
        self.places.get(place)?[locale].as_ref()
    }

    /// Where every page of a document stands in a language, the first and those of its parts.
    pub fn pages_of(&self, folder: &SourcePath, locale: Locale) -> Vec<&Address> {
        let parts = self.items.get(folder).into_iter().flat_map(|item| &item.parts);
        let parts = parts.map(|part| Place::Part(part.folder.clone()));
        let others = [Place::Whole, Place::Signatories, Place::Annex].map(|place| place(folder.clone()));
        let others = parts.chain(others).filter_map(|place| self.place(&place, locale));
        self.address(folder, locale).into_iter().chain(others).collect()
    }

    /// The items of a list that have a page in a language: the latest first, then by title as the language
    /// sorts, then by folder.
    pub fn listed(&self, list: &List, locale: Locale) -> impl ExactSizeIterator<Item = &Item> {
        self.lists.folders(list, locale).iter().map(|folder| &self.items[folder]) // lists hold folders of items only
    }

    /// What a person is or was, as far as may be told: a role that begins later is not public before its day.
    pub fn posts<'a>(&'a self, person: &'a Person) -> impl Iterator<Item = &'a Post> {
        let begun = move |post: &&Post| post.since().is_none_or(|since| since <= self.today);
        person.posts.iter().filter(begun)
    }

    /// The latest of the roles of a person that have not ended.
    pub fn post_held<'a>(&'a self, person: &'a Person) -> Option<&'a Post> {
        let held = self.posts(person).filter(|post| post.until.is_none_or(|until| self.today <= until));
        held.min_by_key(|post| std::cmp::Reverse(post.since()))
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
            let mut above = std::iter::successors(finding.span.path.parent(), SourcePath::parent);
            let item = above.find_map(|folder| self.items.get(&folder)); // the text may be that of a part
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
