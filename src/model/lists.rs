//! The documents in order: by kind, by topic, by year. Put in order once, because every page asks.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::item::Item;
use super::kind::Kind;
use super::place::Address;
use super::settings::{Scope, Settings};
use super::values::Id;
use crate::base::{Locale, PerLocale, SourcePath};

/// A list of documents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// Those of a kind.
    Kind(Kind),
    /// Those on a topic, of every kind.
    Topic(Id),
    /// Those of a year, of every kind.
    Year(i16),
}

/// The folders of the documents of every list that have a page in a language: the latest first, then by title as the
/// language sorts, then by folder. A list that would be empty is not there.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    lists: BTreeMap<List, PerLocale<Vec<SourcePath>>>,
    /// The latest documents with a date, of each listed kind and, at `None`, of all of them.
    latest: BTreeMap<Option<Kind>, PerLocale<Vec<SourcePath>>>,
    /// Where each document stands in the list of its kind.
    ranks: BTreeMap<SourcePath, PerLocale<usize>>,
    page_size: usize,
}

/// How many documents a feed holds: programs ask again before as many are new.
pub const FEED_LENGTH: usize = 30;

impl Lists {
    /// The lists of what is public.
    pub fn new(
        items: &BTreeMap<SourcePath, Item>,
        addresses: &BTreeMap<SourcePath, PerLocale<Option<Address>>>,
        settings: &Settings,
    ) -> Self {
        let count = settings.count();
        let mut lists: BTreeMap<List, PerLocale<Vec<SourcePath>>> = BTreeMap::new();
        let mut ranks: BTreeMap<SourcePath, PerLocale<usize>> = BTreeMap::new();
        let mut latest: BTreeMap<Option<Kind>, PerLocale<Vec<SourcePath>>> = BTreeMap::new();
        let full = settings.locales().filter(|locale| settings.language(*locale).scope == Scope::Full);
        let full: Vec<Locale> = full.collect();
        let ordered = full.par_iter().map(|&locale| {
            let there = |item: &&Item| addresses.get(&item.folder).is_some_and(|places| places[locale].is_some());
            (locale, in_order(items.values().filter(there), settings, locale))
        });
        for (locale, all) in ordered.collect::<Vec<_>>() {
            for item in news(&all) {
                for kind in [None, Some(item.kind)] {
                    let feed = latest.entry(kind).or_insert_with(|| PerLocale::from_fn(count, |_| Vec::new()));
                    if feed[locale].len() < FEED_LENGTH {
                        feed[locale].push(item.folder.clone());
                    }
                }
            }
            for item in all {
                for list in lists_of(item) {
                    let kind = matches!(list, List::Kind(_));
                    let list = lists.entry(list).or_insert_with(|| PerLocale::from_fn(count, |_| Vec::new()));
                    if kind {
                        let rank = ranks.entry(item.folder.clone()).or_insert_with(|| PerLocale::from_fn(count, |_| 0));
                        rank[locale] = list[locale].len();
                    }
                    list[locale].push(item.folder.clone());
                }
            }
        }
        Self { lists, latest, ranks, page_size: settings.page_size }
    }

    /// The lists, in order.
    pub fn all(&self) -> impl Iterator<Item = &List> {
        self.lists.keys()
    }

    /// The documents of a list in a language.
    pub fn folders(&self, list: &List, locale: Locale) -> &[SourcePath] {
        self.lists.get(list).map_or(&[], |folders| &folders[locale])
    }

    /// What there are feeds of in some language: kinds, and at `None` the whole site.
    pub fn feeds(&self) -> impl Iterator<Item = Option<Kind>> {
        self.latest.keys().copied()
    }

    /// The latest documents, of a kind or of every listed kind, in the order of lists: at most [`FEED_LENGTH`]. Those
    /// without a date have no day on which they were new, unless they were corrected.
    pub fn latest(&self, kind: Option<Kind>, locale: Locale) -> &[SourcePath] {
        self.latest.get(&kind).map_or(&[], |folders| &folders[locale])
    }

    /// How many pages a list has in a language; 0 when it has none.
    pub fn pages(&self, list: &List, locale: Locale) -> usize {
        self.folders(list, locale).len().div_ceil(self.page_size)
    }

    /// The documents before (more recent) and after (older) in the list of the kind.
    pub fn neighbours(&self, item: &Item, locale: Locale) -> (Option<&SourcePath>, Option<&SourcePath>) {
        let folders = self.folders(&List::Kind(item.kind), locale);
        let Some(rank) = self.ranks.get(&item.folder).map(|ranks| ranks[locale]) else { return (None, None) };
        if folders.get(rank) != Some(&item.folder) {
            return (None, None); // it has no page in the language
        }
        (rank.checked_sub(1).and_then(|before| folders.get(before)), folders.get(rank + 1))
    }
}

/// The lists in which a document stands. What stays is found by the menu and by links, and under its topics.
fn lists_of(item: &Item) -> Vec<List> {
    let mut topics: Vec<&Id> = item.common.topics.iter().map(|topic| &topic.value).collect();
    topics.sort();
    topics.dedup();
    let kind = item.kind.listed().then_some(List::Kind(item.kind));
    let year = item.date().filter(|_| item.kind.listed()).map(|date| List::Year(date.year()));
    topics.into_iter().cloned().map(List::Topic).chain(kind).chain(year).collect()
}

/// Those that feeds hold, by the day on which they were news, else in the order in which they are.
fn news<'a>(all: &[&'a Item]) -> Vec<&'a Item> {
    let mut news: Vec<&Item> =
        all.iter().copied().filter(|item| item.kind.listed() && item.news_day().is_some()).collect();
    news.sort_by_key(|item| Reverse(item.news_day()));
    news
}

fn in_order<'a>(items: impl Iterator<Item = &'a Item>, settings: &Settings, locale: Locale) -> Vec<&'a Item> {
    let collation = settings.language(locale).language.collator();
    fn title(item: &Item, locale: Locale) -> &str {
        item.leaves[locale].as_ref().map_or("", |leaf| leaf.title.value.as_str())
    }
    let mut items: Vec<&Item> = items.collect();
    items.sort_by(|a, b| {
        let days = b.date().cmp(&a.date());
        days.then_with(|| collation.compare(title(a, locale), title(b, locale))).then_with(|| a.folder.cmp(&b.folder))
    });
    items
}
