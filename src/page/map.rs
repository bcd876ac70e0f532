//! The map of the site, for readers: a second way to find every page.

use super::list::settings_file;
use super::sheet::{Ledger, Page, Template};
use super::site::Site;
use super::views::{LinkView, MapEntry, MapGroup, MapView, View};
use crate::base::Locale;
use crate::model::lists::List;
use crate::model::place::{Index, Place};
use crate::model::{Item, Kind};

/// A kind with more documents than this is shown by its list alone: a map is read, not searched.
const MOST: usize = 100;

/// The map in a language, when there is anything to show.
pub fn page(site: &Site<'_>, locale: Locale, ledger: &mut Ledger) -> Option<Page> {
    let title = site.named(&Place::Map, locale, &mut ledger.problems)?.label;
    let words = (title, String::new());
    let (address, frame) = site.frame_of(&Place::Map, words, locale, None, &mut ledger.problems)?;
    let mut groups = vec![pages(site, locale, ledger)];
    groups.extend(Kind::ALL.iter().filter_map(|kind| documents(site, *kind, locale, ledger)));
    groups.push(ways(site, locale, ledger));
    groups.retain(|group| !group.entries.is_empty() || group.heading.url.is_some());
    let view = View::Map(MapView { groups });
    Some(Page { address, locale, template: Template::Map, frame, view, source: settings_file() })
}

/// The home page and the pages that stay, in the order of their titles.
fn pages(site: &Site<'_>, locale: Locale, ledger: &mut Ledger) -> MapGroup {
    let heading = site.words[locale].get("map_pages", &[], &mut ledger.problems);
    let stay = site.edition.items.values().filter(|item| !item.kind.listed());
    let mut entries: Vec<MapEntry> = stay.filter_map(|item| entry(site, item, locale, ledger)).collect();
    let collation = site.words[locale].language.collator();
    entries.sort_by(|a, b| collation.compare(&a.link.label, &b.link.label));
    let home = MapEntry { link: site.home_link(locale, &mut ledger.problems), below: Vec::new() };
    let entries = std::iter::once(home).chain(entries).collect();
    MapGroup { heading: LinkView { label: heading, url: None }, entries }
}

fn documents(site: &Site<'_>, kind: Kind, locale: Locale, ledger: &mut Ledger) -> Option<MapGroup> {
    let heading = site.section(kind, locale, &mut ledger.problems)?;
    let list = List::Kind(kind);
    let listed = site.edition.listed(&list, locale);
    let all = listed.len() <= MOST;
    let entries = listed.filter(|_| all).filter_map(|item| entry(site, item, locale, ledger)).collect();
    Some(MapGroup { heading, entries })
}

/// A document, with the pages of its parts.
fn entry(site: &Site<'_>, item: &Item, locale: Locale, ledger: &mut Ledger) -> Option<MapEntry> {
    let below = item.parts.iter().filter_map(|part| {
        let label = part.leaves[locale].as_ref()?.title.value.clone();
        Some(LinkView { label, url: Some(site.url(&Place::Part(part.folder.clone()), locale)?) })
    });
    let whole = [Place::Signatories, Place::Annex, Place::Whole].map(|place| place(item.folder.clone()));
    let others = whole.iter().filter_map(|place| site.named(place, locale, &mut ledger.problems));
    Some(MapEntry { link: site.link(&item.folder, locale)?, below: below.chain(others).collect() })
}

/// The indexes and the page of corrections.
fn ways(site: &Site<'_>, locale: Locale, ledger: &mut Ledger) -> MapGroup {
    let label = site.words[locale].get("map_finding", &[], &mut ledger.problems);
    let places = Index::ALL.into_iter().map(Place::Index).chain([Place::Corrections]);
    let links = places.filter_map(|place| site.named(&place, locale, &mut ledger.problems));
    let entries = links.map(|link| MapEntry { link, below: Vec::new() }).collect();
    MapGroup { heading: LinkView { label, url: None }, entries }
}
