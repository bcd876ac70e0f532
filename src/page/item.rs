//! The pages of an item: one per language in which it exists.

use super::sheet::{Ledger, Page, Template};
use super::site::Site;
use super::views::{Language, LinkView, Original, StubView, View};
use super::{interview, manifesto, metadata, page, press};
use crate::base::{Locale, PerLocale};
use crate::model::place::Address;
use crate::model::{Facts, Item, Leaf};

/// The pages of an item, in order of language.
pub fn pages(site: &Site<'_>, item: &Item, ledger: &mut Ledger) -> Vec<Page> {
    let Some(places) = site.edition.addresses.get(&item.folder) else { return Vec::new() };
    let mut pages = Vec::new();
    for (locale, address) in places.iter() {
        match (address, &item.leaves[locale]) {
            (Some(address), Some(leaf)) => {
                pages.push(own(site, item, leaf, (locale, address), places, ledger));
                pages.extend(others(site, item, leaf, locale, ledger));
            }
            _ => pages.extend(
                site.stub(&item.folder, locale).map(|address| stub(site, item, (locale, address), places, ledger)),
            ),
        }
    }
    if item.lacks_date() {
        pages.clear(); // made, so that what its texts lead to is checked; nothing shows a date that nobody wrote
    }
    for page in &mut pages {
        page.frame.feeds = site.feeds(item.kind, page.locale);
    }
    pages
}

fn own(
    site: &Site<'_>,
    item: &Item,
    leaf: &Leaf,
    (locale, address): (Locale, &Address),
    places: &PerLocale<Option<Address>>,
    ledger: &mut Ledger,
) -> Page {
    let view = match &*item.facts {
        Facts::Press(facts) => press::view(site, item, leaf, facts, locale, ledger),
        Facts::Interview(facts) => interview::view(site, item, leaf, facts, locale, ledger),
        Facts::Manifesto(facts) => manifesto::view(site, item, leaf, facts, locale, ledger),
        Facts::Page(facts) => page::view(site, item, leaf, facts, locale, ledger),
    };
    let title = leaf.title.value.clone();
    let mut frame = site.frame(title, leaf.description().unwrap_or_default(), locale, places, None);
    frame.section = section(site, item, locale, ledger);
    frame.breadcrumb = breadcrumb(site, frame.section.as_ref(), locale, ledger);
    frame.switch = switch(site, item, locale, places);
    let problems = &mut ledger.problems;
    let thing = match &*item.facts {
        Facts::Press(facts) => Some(press::thing(site, item, leaf, facts, locale, problems)),
        Facts::Interview(facts) => Some(interview::thing(site, item, leaf, facts, locale, problems)),
        Facts::Manifesto(facts) => Some(manifesto::thing(site, item, leaf, facts, locale, problems)),
        Facts::Page(_) => None, // a page that stays is no article
    };
    if thing.is_some() {
        metadata::article(site, item, &mut frame, thing);
    }
    let template = Template::Kind(item.kind);
    Page { address: address.clone(), locale, template, frame, view, source: leaf.slug.span.clone() }
}

/// The pages that a document has besides its first.
fn others(site: &Site<'_>, item: &Item, leaf: &Leaf, locale: Locale, ledger: &mut Ledger) -> Vec<Page> {
    match &*item.facts {
        Facts::Manifesto(facts) => manifesto::pages(site, item, leaf, facts, locale, ledger),
        Facts::Press(_) | Facts::Interview(_) | Facts::Page(_) => Vec::new(),
    }
}

fn stub(
    site: &Site<'_>,
    item: &Item,
    (locale, address): (Locale, Address),
    places: &PerLocale<Option<Address>>,
    ledger: &mut Ledger,
) -> Page {
    let originals = places.present().filter_map(|(other, place)| {
        let language = site.edition.settings.language(other);
        Some(Original {
            lang: language.language.tag().to_string(),
            name: language.name.clone(),
            title: item.leaves[other].as_ref()?.title.value.clone(),
            url: site.urls.relative(place),
        })
    });
    let view = StubView {
        kind_label: site.words[locale].kind(item.kind, &mut ledger.problems),
        originals: originals.collect(),
    };
    // the title of the original: the page stands for that document
    let title = item.leaves.present().next().map(|(_, leaf)| leaf.title.value.clone()).unwrap_or_default();
    let alone = PerLocale::from_fn(site.edition.settings.count(), |other| (other == locale).then(|| address.clone()));
    let mut frame = site.frame(title, String::new(), locale, &alone, None);
    frame.section = section(site, item, locale, ledger);
    frame.breadcrumb = breadcrumb(site, frame.section.as_ref(), locale, ledger);
    frame.alternates = Vec::new();
    frame.switch = switch(site, item, locale, places);
    frame.noindex = true;
    Page { address, locale, template: Template::Stub, frame, view: View::Stub(view), source: item.span() }
}

/// The switch leads to the document in each language, or to the stub that stands for it.
fn switch(site: &Site<'_>, item: &Item, locale: Locale, places: &PerLocale<Option<Address>>) -> Vec<Language> {
    let all = places.map(|other, place| place.clone().or_else(|| site.stub(&item.folder, other)));
    site.switch(locale, &all)
}

fn section(site: &Site<'_>, item: &Item, locale: Locale, ledger: &mut Ledger) -> Option<LinkView> {
    if item.kind.listed() { site.section(item.kind, locale, &mut ledger.problems) } else { None }
}

fn breadcrumb(site: &Site<'_>, section: Option<&LinkView>, locale: Locale, ledger: &mut Ledger) -> Vec<LinkView> {
    let home = site.home_link(locale, &mut ledger.problems);
    std::iter::once(home).chain(section.cloned()).collect()
}
