//! The indexes: topics, years, organisations, people.

use super::list::settings_file;
use super::sheet::{Ledger, Page, Template};
use super::site::Site;
use super::speaker::{organisation, person, role};
use super::views::{EntryView, IndexView, LinkView, View};
use crate::base::{Diagnostic, Locale};
use crate::model::lists::List;
use crate::model::place::{Index, Place};
use crate::model::registry::{Person, Post};
use crate::model::uses::Uses;
use crate::model::values::Id;

/// The page of an index in a language, when it has entries.
pub fn page(site: &Site<'_>, index: Index, locale: Locale, ledger: &mut Ledger) -> Option<Page> {
    let place = Place::Index(index);
    let heading = site.named(&place, locale, &mut ledger.problems)?.label;
    let words = (heading.clone(), String::new());
    let (address, frame) = site.frame_of(&place, words, locale, None, &mut ledger.problems)?;
    let mut entries: Vec<EntryView> = match index {
        Index::Topics | Index::Archive => lists(site, index, locale),
        Index::Organisations => organisations(site, locale),
        Index::People => people(site, locale, &mut ledger.problems),
    };
    if index == Index::Archive {
        entries.reverse(); // the latest year first
    }
    let view = View::Index(IndexView { sort: index.name().to_string(), heading, entries });
    Some(Page { address, locale, template: Template::Index, frame, view, source: settings_file() })
}

/// Topics in the order of the language, or years from the first.
fn lists(site: &Site<'_>, index: Index, locale: Locale) -> Vec<EntryView> {
    let topics = &site.edition.registries.topics;
    let label = |list: &List| match (index, list) {
        (Index::Topics, List::Topic(id)) => topics.get(id)?.name[locale].clone(),
        (Index::Archive, List::Year(year)) => Some(year.to_string()),
        _ => None,
    };
    let entry = |list: &List| {
        let url = site.url(&Place::List(list.clone(), 1), locale)?;
        let count = site.edition.lists.folders(list, locale).len();
        Some(EntryView { link: LinkView { label: label(list)?, url: Some(url) }, note: None, count })
    };
    let mut entries: Vec<EntryView> = site.edition.lists.all().filter_map(entry).collect();
    if index == Index::Topics {
        in_order(site, &mut entries, locale, |entry| entry.link.label.clone());
    }
    entries
}

fn organisations(site: &Site<'_>, locale: Locale) -> Vec<EntryView> {
    let settings = &site.edition.settings;
    let entry = |id: &Id| {
        let link = organisation(site, id, locale).filter(|link| link.url.is_some())?;
        let entry = site.edition.registries.organisations.get(id)?;
        let regions: Vec<String> =
            entry.regions.iter().map(|region| settings.any(region, locale).to_string()).collect();
        let note = (!regions.is_empty()).then(|| site.words[locale].language.list(&regions));
        Some(EntryView { link, note, count: Uses::documents(&site.edition.uses.organisations, id, locale) })
    };
    let mut entries: Vec<EntryView> = site.edition.uses.organisations.keys().filter_map(entry).collect();
    in_order(site, &mut entries, locale, |entry| entry.link.label.clone());
    entries
}

/// People stand under their last names.
fn people(site: &Site<'_>, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<EntryView> {
    let registry = &site.edition.registries.people;
    let mut entry = |id: &Id| {
        let link = person(site, id, locale).filter(|link| link.url.is_some())?;
        let known = registry.get(id)?;
        let note = held_now(site, known).and_then(|post| {
            let role = role(site, &post.role, known, locale, problems)?;
            let organisation = organisation(site, &post.organisation.value, locale)?;
            Some(format!("{role}, {}", organisation.label))
        });
        let count = Uses::documents(&site.edition.uses.people, id, locale);
        Some((known.sort_name.clone(), EntryView { link, note, count }))
    };
    let mut entries: Vec<(String, EntryView)> = site.edition.uses.people.keys().filter_map(&mut entry).collect();
    in_order(site, &mut entries, locale, |(name, _)| name.clone());
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// The latest of the roles of a person that have not ended: an index gives no dates.
fn held_now<'a>(site: &'a Site<'_>, known: &'a Person) -> Option<&'a Post> {
    let today = site.edition.today;
    let held = site.edition.posts(known).filter(|post| post.until.is_none_or(|until| today <= until));
    held.min_by_key(|post| std::cmp::Reverse(post.since()))
}

/// The order of the language; what it takes for equal stays in that of the registry.
fn in_order<T>(site: &Site<'_>, entries: &mut [T], locale: Locale, name: impl Fn(&T) -> String) {
    let collation = site.words[locale].language.collator();
    entries.sort_by(|a, b| collation.compare(&name(a), &name(b)));
}
