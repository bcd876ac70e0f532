//! Feeds: the latest documents whole, for programs that follow them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rayon::prelude::*;

use super::anchors::{Standing, anchors};
use super::body::{body, lead};
use super::document::{correction_lines, corrections};
use super::interview;
use super::moments::{Moments, written};
use super::sheet::{Feed, Ledger};
use super::site::Site;
use super::urls::encode;
use super::views::{CorrectionView, FeedEntry, FeedTopic, FeedView, Html, LinkView};
use crate::base::{Diagnostic, Locale, SourcePath};
use crate::model::lists::List;
use crate::model::place::{Address, FeedFormat, Place};
use crate::model::settings::Settings;
use crate::model::{Facts, Item, Kind, Leaf};

/// An entry, with the moment at which it last changed.
struct Made {
    entry: FeedEntry,
    updated: Timestamp,
}

/// The entries of every feed: each document once in each language, in however many feeds it stands.
type Entries<'a> = BTreeMap<(Locale, &'a SourcePath), Made>;

/// Every feed of the site.
pub fn feeds(site: &Site<'_>, problems: &mut Vec<Diagnostic>) -> Vec<Feed> {
    let lists = &site.edition.lists;
    let every = || lists.feeds().flat_map(|kind| site.words.locales().map(move |locale| (kind, locale)));
    let mut wanted: Vec<_> =
        every().flat_map(|(kind, locale)| lists.latest(kind, locale).iter().map(move |one| (locale, one))).collect();
    wanted.sort();
    wanted.dedup();
    let made: Vec<_> = wanted
        .par_iter()
        .map(|(locale, folder)| {
            let mut own = Vec::new();
            let made = site.edition.items.get(folder).and_then(|item| entry(site, item, *locale, &mut own));
            (made.map(|made| ((*locale, *folder), made)), own)
        })
        .collect();
    let mut entries = Entries::new();
    for (made, own) in made {
        entries.extend(made);
        problems.extend(own);
    }
    every().filter_map(|(kind, locale)| feed(site, kind, locale, &entries, problems)).collect()
}

fn feed(
    site: &Site<'_>,
    kind: Option<Kind>,
    locale: Locale,
    entries: &Entries<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Feed> {
    let settings = &site.edition.settings;
    let folders = site.edition.lists.latest(kind, locale);
    let made: Vec<&Made> = folders.iter().filter_map(|folder| entries.get(&(locale, folder))).collect();
    let updated = made.iter().map(|made| made.updated).max()?; // a feed without entries does not exist
    let organisation = site.edition.registries.organisations.get(&settings.organisation.value);
    let author = organisation.map(|entry| (settings.any(&entry.name, locale).to_string(), entry.website.clone()));
    let (label, url) = author.unwrap_or_default(); // an unknown one is reported with the settings
    let view = FeedView {
        id: id(settings, kind.map_or("", Kind::folder), locale),
        title: site.feed_title(kind, locale, problems),
        description: settings.any(&settings.description, locale).to_string(),
        lang: settings.language(locale).language.tag().to_string(),
        home: site.urls.absolute(&home(site, kind, locale)),
        author: LinkView { label, url },
        updated: written(updated, &settings.zone),
        entries: made.into_iter().map(|made| made.entry.clone()).collect(),
    };
    let address = |format| Some((format, site.edition.place(&Place::Feed(kind, format), locale)?.clone()));
    Some(Feed { view, addresses: FeedFormat::ALL.into_iter().filter_map(address).collect() })
}

/// The page whose documents a feed holds.
fn home(site: &Site<'_>, kind: Option<Kind>, locale: Locale) -> Address {
    let list = kind.and_then(|kind| site.edition.place(&Place::List(List::Kind(kind), 1), locale));
    list.cloned().unwrap_or_else(|| Address::home(&site.edition.settings, locale))
}

/// The id of what stands at a place of the content: of a document, whose place is its folder, of the feed of a kind, or,
/// where the place is empty, of that of the whole site. None of the three has as many parts as another.
fn id(settings: &Settings, place: &str, locale: Locale) -> String {
    let code = &settings.language(locale).code;
    let place = if place.is_empty() { code.clone() } else { format!("{place}/{code}") };
    settings.authority().tag(&encode(&place))
}

fn entry(site: &Site<'_>, item: &Item, locale: Locale, problems: &mut Vec<Diagnostic>) -> Option<Made> {
    let settings = &site.edition.settings;
    let zone = &settings.zone;
    let leaf = item.leaves[locale].as_deref()?;
    let url = site.urls.absolute(site.edition.address(&item.folder, locale)?);
    let Moments { published, updated } = Moments::of(item, settings)?;
    let entry = FeedEntry {
        id: id(settings, item.place(), locale),
        title: leaf.title.value.clone(),
        published: written(published, zone),
        updated: written(updated, zone),
        summary: leaf.lead.as_ref().map(|lead| lead.plain()).or_else(|| leaf.description()),
        content: content(site, item, leaf, locale, &url, problems),
        topics: topics(site, item, locale),
        url,
    };
    Some(Made { entry, updated })
}

/// The topics that have a name in the language; one that has none is reported with the page.
fn topics(site: &Site<'_>, item: &Item, locale: Locale) -> Vec<FeedTopic> {
    let named = item.common.topics.iter().filter_map(|id| site.edition.registries.topics.get(&id.value));
    let topic = |topic: &crate::model::registry::Topic| {
        Some(FeedTopic { id: topic.id.value.to_string(), name: topic.name[locale].clone()? })
    };
    named.filter_map(topic).collect()
}

/// The whole document, as it is read away from its page: subtitle, lead, prose; what became of it stands around them.
fn content(
    site: &Site<'_>,
    item: &Item,
    leaf: &Leaf,
    locale: Locale,
    url: &str,
    problems: &mut Vec<Diagnostic>,
) -> Html {
    let words = &site.words[locale];
    // what is wrong with the prose is said by its page, which publishes the files, too
    let mut ledger = Ledger::default();
    let own = match &*item.facts {
        Facts::Interview(facts) => interview::standing(site, item, facts, locale, &mut ledger),
        Facts::Press(_) | Facts::Manifesto(_) | Facts::Page(_) => Standing::own(anchors(item, locale)),
    };
    let standing = Standing { abroad: Some(url.to_string()), ..own };
    let mut html = String::new();
    if item.common.withdrawn() {
        let notice = words.get("withdrawn_notice", &[], problems);
        html.push_str(&format!("<p><strong>{}</strong></p>\n", words.language.ordinal_html(&notice)));
    }
    if let Some(subtitle) = &leaf.subtitle {
        html.push_str(&format!("<p><strong>{}</strong></p>\n", words.language.ordinal_html(subtitle)));
    }
    if let Some(text) = &leaf.lead {
        let lead = lead(site, item, (leaf, text), locale, &standing, &mut ledger);
        html.push_str(&format!("<p>{}</p>\n", lead.as_str()));
    }
    html.push_str(body(site, item, leaf, locale, &standing, &mut ledger).as_str());
    let corrections = corrections(site, item, locale, &mut ledger.problems);
    if !corrections.is_empty() {
        let heading = words.get("corrections_title", &[], problems);
        html.push_str(&format!("<h2>{}</h2>\n<ul>\n", words.language.ordinal_html(&heading)));
        corrections.iter().for_each(|one| html.push_str(&correction(site, one, locale, problems)));
        html.push_str("</ul>\n");
    }
    Html::new(html)
}

/// A correction as an item of a list: what happened and when, what was wrong, what is right.
fn correction(site: &Site<'_>, view: &CorrectionView, locale: Locale, problems: &mut Vec<Diagnostic>) -> String {
    let lines = correction_lines(site, view, locale, problems);
    let lines: Vec<_> = lines.iter().map(|line| site.words[locale].language.ordinal_html(line)).collect();
    format!("<li>{}</li>\n", lines.join("<br>\n"))
}
