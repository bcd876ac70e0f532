//! The view of what documents of every kind have.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use fluent::FluentValue;

use super::anchors::{Standing, anchors};
use super::body::{body, lead};
use super::charts::{charts, key_figures};
use super::links::publish;
use super::sheet::Ledger;
use super::site::Site;
use super::texts::text_in;
use super::views::{Card, CorrectionView, DocumentView, DownloadView, HeadingView, LinkView};
use crate::base::{Diagnostic, Locale, SourcePath, Span};
use crate::input::Facts;
use crate::model::item::Attachment;
use crate::model::lists::List;
use crate::model::place::Place;
use crate::model::registry::Texts;
use crate::model::{Item, Leaf};

/// How many documents a page leads to besides those that its author chose.
const RELATED: usize = 3;

/// The view of a document in a language in which it exists.
pub fn document(site: &Site<'_>, item: &Item, leaf: &Leaf, locale: Locale, ledger: &mut Ledger) -> DocumentView {
    document_with(site, item, leaf, locale, Standing::own(anchors(item, locale)), ledger)
}

/// The same, with what its kind adds to the prose.
pub fn document_with(
    site: &Site<'_>,
    item: &Item,
    leaf: &Leaf,
    locale: Locale,
    standing: Standing,
    ledger: &mut Ledger,
) -> DocumentView {
    let headings = leaf.body.headings.iter().zip(&standing.headings);
    let contents = headings.map(|(heading, anchor)| HeadingView {
        anchor: anchor.clone(),
        text: heading.text.clone(),
        level: heading.level,
        clusters: None,
    });
    let (newer, older) = site.edition.lists.neighbours(item, locale);
    let common = &item.common;
    // an embargo that ends after the day of publication is the day on which readers could see it
    let published = item.published_on().max(common.embargo_until.map(|moment| moment.date));
    DocumentView {
        kind: item.kind.name().to_string(),
        kind_label: site.words[locale].kind(item.kind, &mut ledger.problems),
        title: leaf.title.value.clone(),
        subtitle: leaf.subtitle.clone(),
        contents: contents.collect(),
        lead: leaf.lead.as_ref().map(|text| lead(site, item, (leaf, text), locale, &standing, ledger)),
        body: body(site, item, leaf, locale, &standing, ledger),
        key_figures: key_figures(site, item, locale, &mut ledger.problems),
        charts: charts(site, item, locale, &mut ledger.problems),
        published: published.map(|date| site.date(date, locale)),
        downloads: common.attachments.iter().filter_map(|file| download(site, item, file, locale, ledger)).collect(),
        topics: topics(site, item, locale, &mut ledger.problems),
        related: related(site, item, locale, ledger),
        newer: newer.and_then(|folder| site.link(folder, locale)),
        older: older.and_then(|folder| site.link(folder, locale)),
        corrections: corrections(site, item, locale, &mut ledger.problems),
        withdrawn: common.withdrawn(),
    }
}

fn download(
    site: &Site<'_>,
    item: &Item,
    attachment: &Attachment,
    locale: Locale,
    ledger: &mut Ledger,
) -> Option<DownloadView> {
    let asset = item.assets.get(&attachment.file.value)?; // reported with the item
    let Some(title) = attachment.title[locale].clone() else {
        ledger.problems.push(site.untranslated("title", &attachment.file.span, locale));
        return None;
    };
    let (pages, stated) = match &asset.facts {
        Facts::Document { pages, language } => (Some(*pages), language.clone()),
        _ => (None, None),
    };
    let lang = attachment.language.clone().or(stated);
    let own = site.words[locale].language.primary();
    let foreign = lang.as_deref().is_some_and(|lang| lang.split('-').next() != Some(own));
    Some(DownloadView {
        url: site.urls.relative(&publish(item, asset, ledger)),
        title,
        format: asset.path.extension().to_uppercase(),
        size: site.file_size(asset.blob.length(), locale, &mut ledger.problems),
        pages,
        lang,
        foreign,
    })
}

fn topics(site: &Site<'_>, item: &Item, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<LinkView> {
    let registry = &site.edition.registries.topics;
    let named = item.common.topics.iter().filter_map(|id| registry.get(&id.value)); // unknown ones are reported with the item
    named
        .filter_map(|topic| {
            let label = text_in(site, &topic.name, ("name", &topic.id.span), locale, problems)?;
            let list = List::Topic(topic.id.value.clone());
            Some(LinkView { label, url: site.url(&Place::List(list, 1), locale) })
        })
        .collect()
}

/// Those that the author chose, then the latest of those that share the most topics.
fn related(site: &Site<'_>, item: &Item, locale: Locale, ledger: &mut Ledger) -> Vec<Card> {
    let chosen: Vec<&Item> = item.common.related.iter().filter_map(|place| site.edition.named(&place.value)).collect();
    for other in chosen.iter().filter(|other| other.folder != item.folder) {
        ledger.reached.insert((other.folder.clone(), locale));
    }
    let mut cards: Vec<Card> = chosen.iter().filter_map(|other| site.card(other, locale)).collect();
    let known: BTreeSet<&SourcePath> = chosen.iter().map(|other| &other.folder).chain([&item.folder]).collect();
    let mut near: Vec<(usize, &Item)> = Vec::new();
    for topic in &item.common.topics {
        for other in site.latest[locale].get(&topic.value).into_iter().flatten().copied() {
            match near.iter_mut().find(|(_, one)| std::ptr::eq(*one, other)) {
                Some((count, _)) => *count += 1,
                None => near.push((1, other)),
            }
        }
    }
    near.retain(|(_, other)| !known.contains(&other.folder));
    near.sort_by_cached_key(|(count, other)| (Reverse(*count), Reverse(other.date()), &other.folder));
    let room = RELATED.saturating_sub(cards.len());
    let near = near.into_iter().take(room).filter_map(|(_, other)| site.card(other, locale));
    cards.extend(near.collect::<Vec<_>>());
    cards
}

/// The corrections of a document, the latest first.
pub fn corrections(
    site: &Site<'_>,
    item: &Item,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Vec<CorrectionView> {
    let mut corrections: Vec<_> = item.common.corrections.iter().collect();
    corrections.sort_by_key(|correction| Reverse(correction.date.value));
    let mut text =
        |texts: &Option<Texts>, key, span: &Span| text_in(site, texts.as_ref()?, (key, span), locale, problems);
    let view = |correction: &&crate::model::item::Correction| CorrectionView {
        date: site.date(correction.date.value, locale),
        kind: correction.kind.name().to_string(),
        wrong: text(&correction.wrong, "corrections.wrong", &correction.span),
        right: text(&correction.right, "corrections.right", &correction.span),
    };
    corrections.iter().map(view).collect()
}

/// A correction in words, for those who read it away from its page: what happened and when, what was wrong, what is right.
pub fn correction_lines(
    site: &Site<'_>,
    view: &CorrectionView,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let words = &site.words[locale];
    let kind = ("kind", FluentValue::from(view.kind.as_str()));
    let date = ("date", FluentValue::from(view.date.text.as_str()));
    let mut lines = vec![words.get("correction_notice", &[kind.clone(), date], problems)];
    for (id, text) in [("correction_wrong", &view.wrong), ("correction_right", &view.right)] {
        if let Some(text) = text {
            let label = words.get(id, std::slice::from_ref(&kind), problems);
            lines.push(format!("{label} {text}"));
        }
    }
    lines
}
