//! The view of what documents of every kind have.

use std::cmp::Reverse;

use super::anchors::{Anchors, anchors};
use super::body::{body, lead};
use super::links::publish;
use super::sheet::Ledger;
use super::site::Site;
use super::views::{CorrectionView, DocumentView, DownloadView, FigureView, HeadingView, LinkView};
use crate::base::{Diagnostic, Locale, Span};
use crate::input::Facts;
use crate::model::figure::Figure;
use crate::model::item::{Attachment, CorrectionKind};
use crate::model::registry::Texts;
use crate::model::{Item, Leaf};

/// The view of a document in a language in which it exists.
pub fn document(site: &Site<'_>, item: &Item, leaf: &Leaf, locale: Locale, ledger: &mut Ledger) -> DocumentView {
    let anchors = Anchors { headings: anchors(item, locale), notes: String::new(), shift: 0 };
    let headings = leaf.body.headings.iter().zip(&anchors.headings);
    let contents = headings.map(|(heading, anchor)| HeadingView {
        anchor: anchor.clone(),
        text: heading.text.clone(),
        level: heading.level,
    });
    let common = &item.common;
    // an embargo that ends after the day of publication is the day on which readers could see it
    let opens = common.publish_at.map(|moment| moment.date).or_else(|| item.date());
    let published = opens.max(common.embargo_until.map(|moment| moment.date));
    DocumentView {
        kind: item.kind.name().to_string(),
        kind_label: site.words[locale].kind(item.kind, &mut ledger.problems),
        title: leaf.title.value.clone(),
        subtitle: leaf.subtitle.clone(),
        contents: contents.collect(),
        lead: leaf.lead.as_ref().map(|text| lead(site, item, (leaf, text), locale, &anchors, ledger)),
        body: body(site, item, leaf, locale, &anchors, ledger),
        key_figures: key_figures(site, item, locale, &mut ledger.problems),
        published: published.map(|date| site.date(date, locale)),
        downloads: common.attachments.iter().filter_map(|file| download(site, item, file, locale, ledger)).collect(),
        topics: topics(site, item, locale, &mut ledger.problems),
        related: common
            .related
            .iter()
            .filter_map(|place| {
                let other = site.edition.named(&place.value)?;
                if other.folder != item.folder {
                    ledger.reached.insert((other.folder.clone(), locale));
                }
                site.card(other, locale, &mut ledger.problems)
            })
            .collect(),
        corrections: corrections(site, item, locale, &mut ledger.problems),
        withdrawn: common.corrections.iter().any(|correction| correction.kind == CorrectionKind::Withdrawal),
    }
}

fn key_figures(site: &Site<'_>, item: &Item, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<FigureView> {
    let shared = &site.edition.registries.figures;
    let find = |id| item.common.figures.get(id).or_else(|| shared.get(id));
    item.common.key_figures.iter().filter_map(|id| figure(site, find(&id.value)?, locale, problems)).collect()
}

/// A figure on its own needs to say what it counts, in the language of the page.
fn figure(site: &Site<'_>, figure: &Figure, locale: Locale, problems: &mut Vec<Diagnostic>) -> Option<FigureView> {
    let label = figure.label.as_ref().and_then(|label| label[locale].clone());
    let Some(label) = label else {
        problems.push(site.untranslated("label", &figure.label_span, locale));
        return None;
    };
    Some(FigureView {
        text: site.words[locale].language.quantity(&figure.quantity),
        value: figure.quantity.value.to_string(),
        label,
        source: figure
            .source
            .as_ref()
            .and_then(|source| text_in(site, source, ("source", &figure.span), locale, problems)),
        date: figure.date.map(|date| site.date(date, locale)),
    })
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
        url: publish(site, item, asset, ledger),
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
            Some(LinkView { label: text_in(site, &topic.name, ("name", &topic.id.span), locale, problems)?, url: None })
        })
        .collect()
}

fn corrections(site: &Site<'_>, item: &Item, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<CorrectionView> {
    let mut corrections: Vec<_> = item.common.corrections.iter().collect();
    corrections.sort_by_key(|correction| Reverse(correction.date));
    let span = item.span();
    let mut text = |texts: &Option<Texts>, key| text_in(site, texts.as_ref()?, (key, &span), locale, problems);
    let view = |correction: &&crate::model::item::Correction| CorrectionView {
        date: site.date(correction.date, locale),
        kind: correction.kind.name().to_string(),
        wrong: text(&correction.wrong, "corrections.wrong"),
        right: text(&correction.right, "corrections.right"),
    };
    corrections.iter().map(view).collect()
}

/// A text in the language of the page; its absence is a finding at the place of the text.
pub fn text_in(
    site: &Site<'_>,
    texts: &Texts,
    (key, span): (&str, &Span),
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Option<String> {
    if texts[locale].is_none() {
        problems.push(site.untranslated(key, span, locale));
    }
    texts[locale].clone()
}
