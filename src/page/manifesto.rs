//! The pages of a manifesto: the cover, and the whole on one page. Its parts have pages of their own.

use super::contacts::contacts;
use super::document::document;
use super::part::{bodies, card};
use super::sheet::{Ledger, Page, Template};
use super::signatories;
use super::site::Site;
use super::speaker::organisation;
use super::views::metadata::Work;
use super::views::{LinkView, ManifestoView, PartCard, Thing, View, WholeView};
use super::{annex, atlas, metadata, part};
use crate::base::{Diagnostic, Locale};
use crate::model::manifesto::Facts;
use crate::model::place::Place;
use crate::model::{Item, Leaf};

/// The view of the cover in a language.
pub fn view(site: &Site<'_>, item: &Item, leaf: &Leaf, facts: &Facts, locale: Locale, ledger: &mut Ledger) -> View {
    let parts: Vec<PartCard> =
        item.parts.iter().filter_map(|part| card(site, part, locale, &mut ledger.problems)).collect();
    View::Manifesto(Box::new(ManifestoView {
        doc: document(site, item, leaf, locale, ledger),
        date: item.date().map(|date| site.date(date, locale)),
        publisher: publisher(site, facts, locale),
        parts,
        whole: site.url(&Place::Whole(item.folder.clone()), locale),
        signatories: site.url(&Place::Signatories(item.folder.clone()), locale),
        signatory_count: item.signatories.as_ref().map_or(0, |signatories| signatories.all.len()),
        annex: site.url(&Place::Annex(item.folder.clone()), locale),
        contacts: contacts(site, &facts.contacts, locale, &mut ledger.problems),
    }))
}

/// A manifesto with its parts, for machines.
pub fn thing(
    site: &Site<'_>,
    item: &Item,
    leaf: &Leaf,
    facts: &Facts,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Thing {
    let sort: metadata::Sort = Thing::CreativeWork;
    let there = item.parts.iter().filter_map(|part| {
        let url = site.edition.place(&Place::Part(part.folder.clone()), locale)?;
        Some((site.urls.absolute(url), part.leaves[locale].as_ref()?.title.value.clone()))
    });
    let part = |(index, (url, title)): (usize, (String, String))| {
        let (id, url, name, position) = (Some(url.clone()), Some(url), Some(title), Some(index + 1));
        sort(Box::new(Work { id, url, name, position, ..Work::default() }))
    };
    sort(Box::new(Work {
        name: Some(leaf.title.value.clone()),
        publisher: facts.publisher.as_ref().and_then(|id| metadata::organisation(site, &id.value, locale)),
        has_part: there.enumerate().map(part).collect(),
        ..metadata::work(site, item, leaf, (sort, Some(Locale::SOURCE)), locale, problems)
    }))
}

fn publisher(site: &Site<'_>, facts: &Facts, locale: Locale) -> Option<LinkView> {
    organisation(site, &facts.publisher.as_ref()?.value, locale)
}

/// Every page of a manifesto in a language besides the cover.
pub fn pages(
    site: &Site<'_>,
    item: &Item,
    leaf: &Leaf,
    facts: &Facts,
    locale: Locale,
    ledger: &mut Ledger,
) -> Vec<Page> {
    let above = above(site, item, locale, ledger);
    let mut pages = part::pages(site, item, &above, locale, ledger);
    pages.extend(whole(site, item, leaf, facts, &above, locale, ledger));
    pages.extend(signatories::page(site, item, &above, locale, ledger));
    pages.extend(annex::page(site, item, &above, locale, ledger));
    pages
}

/// What stands between the home page and the pages below the cover; the cover is the last.
fn above(site: &Site<'_>, item: &Item, locale: Locale, ledger: &mut Ledger) -> Vec<LinkView> {
    let section = site.section(item.kind, locale, &mut ledger.problems);
    section.into_iter().chain(site.link(&item.folder, locale)).collect()
}

fn whole(
    site: &Site<'_>,
    item: &Item,
    leaf: &Leaf,
    facts: &Facts,
    above: &[LinkView],
    locale: Locale,
    ledger: &mut Ledger,
) -> Option<Page> {
    let place = Place::Whole(item.folder.clone());
    let title = site.named(&place, locale, &mut ledger.problems)?.label;
    let words = (title, leaf.description().unwrap_or_default());
    let (address, mut frame) = site.frame_of(&place, words, locale, above.to_vec(), &mut ledger.problems)?;
    frame.section = above.last().cloned();
    let manifesto = thing(site, item, leaf, facts, locale, &mut ledger.problems);
    metadata::article(site, item, &mut frame, Some(manifesto));
    let view = WholeView {
        doc: document(site, item, leaf, locale, ledger),
        cover: site.link(&item.folder, locale)?,
        date: item.date().map(|date| site.date(date, locale)),
        publisher: publisher(site, facts, locale),
        parts: bodies(site, item, false, locale, ledger),
        signatories: signatories::rows(site, item, locale, &mut ledger.problems),
        atlas: atlas::signing(site, item, locale),
        annex: bodies(site, item, true, locale, ledger),
    };
    let view = View::Whole(Box::new(view));
    Some(Page { address, locale, template: Template::Whole, frame, view, source: item.span() })
}
