//! Parts of a manifesto: a page for each, and their place in the whole.

use std::collections::BTreeMap;

use fluent::FluentValue;

use super::anchors::{Standing, alike};
use super::body::{body, lead};
use super::sheet::{Ledger, Page, Template};
use super::site::Site;
use super::speaker::{organisation, speaker};
use super::views::{HeadingView, LinkView, PartBody, PartCard, PartView, View};
use super::writer::escape;
use crate::base::{Diagnostic, Locale};
use crate::model::part::{Part, PartPlace};
use crate::model::place::Place;
use crate::model::{Item, Leaf};

/// The pages of the parts in a language, in reading order.
pub fn pages(site: &Site<'_>, item: &Item, above: &[LinkView], locale: Locale, ledger: &mut Ledger) -> Vec<Page> {
    let there: Vec<(&Part, &Leaf)> =
        item.parts.iter().filter_map(|part| Some((part, part.leaves[locale].as_deref()?))).collect();
    let link = |index: usize| there.get(index).and_then(|(part, leaf)| link(site, part, leaf, locale));
    let mut pages = Vec::new();
    for (index, (part, leaf)) in there.iter().enumerate() {
        let words = (leaf.title.value.clone(), leaf.description().unwrap_or_default());
        let annex = Place::Annex(item.folder.clone());
        let annexed = part.place.sort.annexed().then(|| site.named(&annex, locale, &mut ledger.problems)).flatten();
        let steps: Vec<LinkView> = above.iter().cloned().chain(annexed.clone()).collect();
        let place = Place::Part(part.folder.clone());
        let Some((address, mut frame)) = site.frame_of(&place, words, locale, steps, &mut ledger.problems) else {
            continue;
        };
        frame.section = above.last().cloned();
        let standing = standing(site, part, leaf, false, locale);
        let view = PartView {
            manifesto: site.link(&item.folder, locale).unwrap_or_else(|| LinkView { label: String::new(), url: None }),
            part: part_body(site, item, (part, leaf), &standing, locale, ledger),
            previous: index.checked_sub(1).and_then(link),
            next: link(index + 1),
            whole: site.url(&Place::Whole(item.folder.clone()), locale),
            annex: annexed.and_then(|link| link.url),
        };
        let (view, source) = (View::Part(Box::new(view)), leaf.slug.span.clone());
        pages.push(Page { address, locale, template: Template::Part, frame, view, source });
    }
    pages
}

/// The parts as they stand in the whole: those of the annex, or those before it.
pub fn bodies(site: &Site<'_>, item: &Item, annexed: bool, locale: Locale, ledger: &mut Ledger) -> Vec<PartBody> {
    let parts = item.parts.iter().filter(|part| part.place.sort.annexed() == annexed);
    let there = parts.filter_map(|part| Some((part, part.leaves[locale].as_deref()?)));
    there
        .map(|(part, leaf)| {
            let standing = standing(site, part, leaf, true, locale);
            part_body(site, item, (part, leaf), &standing, locale, ledger)
        })
        .collect()
}

/// A part as others lead to it, when it exists in the language.
pub fn card(site: &Site<'_>, part: &Part, locale: Locale, problems: &mut Vec<Diagnostic>) -> Option<PartCard> {
    let leaf = part.leaves[locale].as_deref()?;
    Some(PartCard {
        sort: part.place.sort.name().to_string(),
        label: label(site, part.place, locale, problems),
        number: part.place.written(),
        title: leaf.title.value.clone(),
        summary: leaf.lead.as_ref().map(|lead| lead.plain()),
        url: site.url(&Place::Part(part.folder.clone()), locale)?,
    })
}

/// The headings of a part in a language, with the clusters to whom their passages belong.
pub fn contents(site: &Site<'_>, part: &Part, leaf: &Leaf, headings: &[String], locale: Locale) -> Vec<HeadingView> {
    let theirs: BTreeMap<usize, String> =
        part.passages(leaf).map(|(index, clusters)| (index, names(site, clusters, locale, &plain))).collect();
    let headings = leaf.body.headings.iter().zip(headings).enumerate();
    headings
        .map(|(index, (heading, anchor))| HeadingView {
            anchor: anchor.clone(),
            text: heading.text.clone(),
            level: heading.level,
            clusters: theirs.get(&index).cloned(),
        })
        .collect()
}

fn part_body(
    site: &Site<'_>,
    item: &Item,
    (part, leaf): (&Part, &Leaf),
    standing: &Standing,
    locale: Locale,
    ledger: &mut Ledger,
) -> PartBody {
    let speaking = part.facts.speaker.as_ref();
    PartBody {
        sort: part.place.sort.name().to_string(),
        label: label(site, part.place, locale, &mut ledger.problems),
        number: part.place.written(),
        anchor: part.place.anchor(),
        title: leaf.title.value.clone(),
        subtitle: leaf.subtitle.clone(),
        lead: leaf.lead.as_ref().map(|text| lead(site, item, (leaf, text), locale, standing, ledger)),
        speaker: speaking.and_then(|one| speaker(site, one, locale, &mut ledger.problems)),
        body: body(site, item, leaf, locale, standing, ledger),
        contents: contents(site, part, leaf, &standing.headings, locale),
        url: site.url(&Place::Part(part.folder.clone()), locale).unwrap_or_default(),
    }
}

/// How a part stands: on its own page, or among the others, where its anchors begin with its own.
fn standing(site: &Site<'_>, part: &Part, leaf: &Leaf, among: bool, locale: Locale) -> Standing {
    let headings = alike(&part.leaves, locale);
    let credits = part.passages(leaf).map(|(index, clusters)| (index, names(site, clusters, locale, &html))).collect();
    let standing = if among {
        Standing::beside(headings, format!("{}_", part.place.anchor().trim_end_matches('_')))
    } else {
        Standing::own(headings)
    };
    Standing { credits, ..standing }
}

/// The names of those to whom a passage belongs, as one phrase of the language.
fn names(
    site: &Site<'_>,
    clusters: &crate::model::part::Attribution,
    locale: Locale,
    write: &dyn Fn(&LinkView) -> String,
) -> String {
    let links = clusters.organisations.iter().filter_map(|id| organisation(site, &id.value, locale));
    site.words[locale].language.list(&links.map(|link| write(&link)).collect::<Vec<_>>())
}

fn plain(link: &LinkView) -> String {
    link.label.clone()
}

fn html(link: &LinkView) -> String {
    let mut out = String::new();
    if let Some(url) = &link.url {
        out.push_str("<a href=\"");
        escape(url, &mut out);
        out.push_str("\">");
    }
    escape(&link.label, &mut out);
    if link.url.is_some() {
        out.push_str("</a>");
    }
    out
}

fn link(site: &Site<'_>, part: &Part, leaf: &Leaf, locale: Locale) -> Option<LinkView> {
    let url = site.url(&Place::Part(part.folder.clone()), locale)?;
    Some(LinkView { label: leaf.title.value.clone(), url: Some(url) })
}

/// The name of a part in words: « Section 04 ».
fn label(site: &Site<'_>, place: PartPlace, locale: Locale, problems: &mut Vec<Diagnostic>) -> String {
    let id = format!("part_{}", place.sort.name());
    let number = place.written().map(|number| ("number", FluentValue::from(number)));
    site.words[locale].get(&id, &number.into_iter().collect::<Vec<_>>(), problems)
}
