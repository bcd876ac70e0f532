//! The whole journey, as one pure function: sources → a site, with everything there is to say about it.

mod cache;
mod workshop;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use url::Url;

use self::workshop::{Desk, Workshop};
use crate::base::{Blob, Code, Diagnostic, Locale, OutputPath, Severity, SourcePath, Span};
use crate::input::Sources;
use crate::model::edition::NEWS;
use crate::model::gate::{Held, opens};
use crate::model::item::Correction;
use crate::model::once::once;
use crate::model::parse::{Written, written};
use crate::model::place::{sections, subsections};
use crate::model::settings::settings;
use crate::model::theme::lineage;
use crate::model::{Edition, Item, Leaf, Settings};
pub use crate::page::reference::{EVERYWHERE, Holds, Reference, ViewShape};
use crate::page::urls::output_path;
use crate::page::words;
pub use crate::render::inventory::{FileEntry, Inventory, TemplateEntry, WordsEntry, page_templates};
use crate::render::{StyleMemo, catalogues, inventory, styles, theme, usage};
use crate::site::Output;

pub use self::cache::Cache;

/// Everything that reaches a build and is not a file.
#[derive(Debug, Clone)]
pub struct Options {
    /// The moment for which the site is built; read once.
    pub now: Timestamp,
    /// Where the site will stand, when not where the settings say.
    pub base_url: Option<Url>,
}

/// What becomes of a finished page: what this gives stands in the output in its place, or nothing.
pub type Shelf<'a> = dyn Fn(&OutputPath, Blob) -> Option<Blob> + Sync + 'a;

/// What a build gives.
#[derive(Debug, Clone, Default)]
pub struct Build {
    /// The site, as far as it could be made. Publish it only when [`Build::publishable`].
    pub output: Output,
    /// The site with everything in it, public or not: for the eyes of those who write. The output itself when nothing is
    /// withheld. Empty when the build was made [once](build_once).
    pub preview: Output,
    /// The pages of the preview, with the file that each comes from: a leaf, or the settings for what gathers.
    pub pages: BTreeMap<OutputPath, SourcePath>,
    /// What is public; `None` when the settings cannot be read.
    pub edition: Option<Edition>,
    /// Everything there is to say, sorted by path, place and code.
    pub diagnostics: Vec<Diagnostic>,
    /// The errors among them that stop publication: what cannot be read, and what the public pages show.
    pub blocking: BTreeSet<Diagnostic>,
    /// The pages of the preview that are withheld, with the note that says why.
    pub absent: BTreeMap<OutputPath, Diagnostic>,
    /// The first moment at which a build of the same sources may differ: every build before it, from this one's moment on,
    /// is the same. `None` when the settings cannot be read.
    pub until: Option<Timestamp>,
}

impl Build {
    /// Whether nothing stops publication.
    pub fn publishable(&self) -> bool {
        self.blocking.is_empty() && self.edition.is_some()
    }
}

/// Builds the site. Pure: the same sources and options give the same build, whatever the cache holds.
///
/// Besides what is public, the preview is built when something is withheld, so that an embargoed document
/// is already sound when its hour comes: its findings are reported, and stop nothing.
pub fn build(sources: &Sources, options: &Options, cache: &Cache) -> Build {
    made(sources, options, cache, None)
}

/// The same build for a process that makes no other: each page goes to the shelf as soon as it is finished, and the preview
/// is made for its findings only.
pub fn build_once(sources: &Sources, options: &Options, shelf: &Shelf<'_>) -> Build {
    made(sources, options, &Cache::once(), Some(shelf))
}

fn made(sources: &Sources, options: &Options, cache: &Cache, shelf: Option<&Shelf<'_>>) -> Build {
    let mut found = sources.problems.clone();
    // the theme needs the settings alone: it is made ready while the texts are read, which reads the settings again and
    // says what is wrong with them
    let settings = settings(sources, &[&sections(), &subsections()]).value;
    let (written, workshop) = rayon::join(
        || written(sources, &cache.leaves, &cache.items),
        || settings.as_ref().map(|settings| Workshop::new(sources, settings, options, cache)),
    );
    let (Some(written), Some(workshop)) = (written.unload(&mut found), workshop) else {
        return finish(Build::default(), found, Vec::new());
    };
    let unsound: BTreeSet<SourcePath> = errors(&found).map(|finding| finding.span.path.clone()).collect();
    let workshop = workshop.unload(&mut found);
    let edition = Edition::new(&written, options.now, false);
    let hidden = hidden(&written, &edition);
    let mut ahead: Vec<Diagnostic> = found.extract_if(.., |finding| hidden.contains(&finding.span.path)).collect();
    for (folder, findings) in &written.checks {
        let public = edition.items.contains_key(folder);
        if public { &mut found } else { &mut ahead }.extend(findings.iter().cloned());
    }
    let whole = (!edition.withheld.is_empty()).then(|| Edition::new(&written, options.now, true));
    let forgetful = (shelf.is_some() && whole.is_none()).then(Cache::forgetful); // the preview would ask again
    let cache = forgetful.as_ref().unwrap_or(cache);
    let desk = Desk { sources, workshop: &workshop, cache, unsound: &unsound };
    let (output, pages) = desk.site(&edition, shelf.unwrap_or(&|_, blob| Some(blob)), &mut found);
    found.extend(future(&edition, options));
    found.extend(waiting(&written, &edition));
    found.extend(status(sources, &written, &edition));
    let (mut preview, pages, absent) = match whole {
        None => (output.clone(), pages, BTreeMap::new()),
        Some(whole) => {
            let keep = shelf.is_none();
            let (preview, pages) = desk.site(&whole, &|_, blob| keep.then_some(blob), &mut ahead);
            ahead.retain(|finding| finding.code != Code::UnreachedPage); // said of what is public only
            (preview, pages, withheld_pages(&edition, &whole))
        }
    };
    if shelf.is_some() {
        preview = Output::new();
    }
    cache.sweep();
    let until = until(&written, options.now);
    finish(Build { output, preview, pages, edition: Some(edition), absent, until, ..Build::default() }, found, ahead)
}

/// The first moment after `now` that any build of what was written asks about: the next midnight where the site is, and
/// that of universal time, by which names are given; the moments at which a document opens, closes, or stops being news.
fn until(written: &Written, now: Timestamp) -> Option<Timestamp> {
    let zone = &written.settings.zone;
    let midnights = [zone.clone(), TimeZone::UTC]
        .into_iter()
        .filter_map(|zone| Some(now.to_zoned(zone).tomorrow().ok()?.start_of_day().ok()?.timestamp()));
    let of_item = |item: &Item| {
        let common = &item.common;
        let stated =
            [common.publish_at, common.embargo_until, common.expires_at].map(|moment| moment.map(|moment| moment.at));
        let opens = opens(item, &written.settings);
        let old = opens.and_then(|opens| opens.checked_add(NEWS).ok());
        stated.into_iter().chain([opens, old]).flatten().collect::<Vec<_>>()
    };
    let moments = written.items.values().flat_map(of_item);
    midnights.chain(moments).filter(|moment| *moment > now).min()
}

fn errors(found: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    found.iter().filter(|finding| finding.code.severity() == Severity::Error)
}

/// The files of leaves that can be read and are withheld: what is found in them stops nothing yet.
fn hidden(written: &Written, edition: &Edition) -> BTreeSet<SourcePath> {
    let items = edition.withheld.keys().filter_map(|(folder, locale)| Some((written.items.get(folder)?, *locale)));
    items.flat_map(|(item, locale)| item.texts(locale)).map(|leaf| leaf.path.clone()).collect()
}

/// The pages that are withheld, where they would stand, with the note that says why.
fn withheld_pages(edition: &Edition, preview: &Edition) -> BTreeMap<OutputPath, Diagnostic> {
    let pages = |((folder, locale), held): (&(SourcePath, Locale), &Held)| {
        let leaf = preview.items.get(folder)?.leaves[*locale].as_ref()?;
        let note = not_public(leaf, *locale, *held, &edition.settings);
        let pages = preview.pages_of(folder, *locale).into_iter().filter_map(output_path);
        Some(pages.map(|path| (path, note.clone())).collect::<Vec<_>>())
    };
    edition.withheld.iter().filter_map(pages).flatten().collect()
}

fn finish(build: Build, found: Vec<Diagnostic>, ahead: Vec<Diagnostic>) -> Build {
    let faults = build.edition.as_ref().map(|edition| Arc::clone(&edition.registries));
    let blocking = found.iter().filter(|finding| finding.code.severity() == Severity::Error).cloned().collect();
    let all: BTreeSet<Diagnostic> = found.into_iter().chain(ahead).collect(); // each finding once, in order
    let (all, blocking) = once(all, blocking, faults.as_ref().map(|registries| &registries.faults));
    Build { diagnostics: all.into_iter().collect(), blocking, ..build }
}

/// The messages that the program itself asks for: the catalogues of a site need them whatever its theme says.
pub fn required_messages() -> Vec<String> {
    words::required()
}

/// What the theme of a site is made of; nothing when the settings cannot be read, which a build reports.
pub fn inventory(sources: &Sources) -> Option<Inventory> {
    let settings = settings(sources, &[&sections(), &subsections()]).value?;
    let codes: Vec<_> = settings.languages.iter().map(|own| (own.code.as_str(), &own.language)).collect();
    let names = lineage(sources, &settings).value.names;
    let catalogues = catalogues::catalogues(sources, &names, &codes).value;
    let mut theme = theme::theme(sources, &names, None).value;
    theme.publish(styles::published(&theme, &usage::usage(&theme), &StyleMemo::default()).value);
    Some(inventory::inventory(&theme, names, &catalogues, &words::required()))
}

/// Documents that are public and whose date lies ahead, in the zone of the site.
fn future(edition: &Edition, options: &Options) -> Vec<Diagnostic> {
    let today = options.now.to_zoned(edition.settings.zone.clone()).date();
    let ahead = |item: &Item| {
        let date = item.facts.placed_date().filter(|date| date.value > today)?;
        Some(Diagnostic::new(Code::FutureDate, date.span.clone()).arg("date", date.value.to_string()))
    };
    edition.items.values().filter_map(ahead).chain(future_ids(&edition.settings, options)).collect()
}

/// Corrections whose day has not come, of documents that are public.
fn waiting(written: &Written, edition: &Edition) -> Vec<Diagnostic> {
    let public = written.items.values().filter(|item| edition.items.contains_key(&item.folder));
    let waits = public.flat_map(|item| &item.common.corrections).filter(|one| one.date.value > edition.today);
    let finding = |one: &Correction| {
        let date = one.date.value.to_string();
        Diagnostic::new(Code::CorrectionWaits, one.date.span.clone()).arg("date", date)
    };
    waits.map(finding).collect()
}

/// A name from which ids are given that has them only from a day to come, in the zone that RFC 4151 names.
fn future_ids(settings: &Settings, options: &Options) -> Option<Diagnostic> {
    let stated = settings.feed_ids.as_ref()?;
    let since = stated.value.since();
    let ahead = since > options.now.to_zoned(TimeZone::UTC).date();
    ahead.then(|| Diagnostic::new(Code::FutureFeedIds, stated.span.clone()).arg("date", since.to_string()))
}

/// What is not public yet, and what is not translated: listed on request.
fn status(sources: &Sources, written: &Written, edition: &Edition) -> Vec<Diagnostic> {
    let settings: &Settings = &written.settings;
    let known = |path: SourcePath| sources.contains(&path) || sources.reported(&path);
    let mut notes = Vec::new();
    for item in written.items.values() {
        notes.extend(item.dateless().then(|| Diagnostic::new(Code::UndatedDocument, item.span())));
        for (locale, leaf) in item.leaves.iter() {
            let code = settings.language(locale).code.as_str();
            match leaf {
                // a leaf that cannot be read was reported, and is not missing
                None if item.folder.child(&format!("{code}.md")).is_ok_and(known) => {}
                None => notes.push(Diagnostic::new(Code::MissingTranslation, item.span()).arg("language", code)),
                Some(leaf) => {
                    let held = edition.withheld.get(&(item.folder.clone(), locale));
                    notes.extend(held.map(|held| not_public(leaf, locale, *held, settings)));
                }
            }
        }
    }
    notes
}

/// Why a leaf is not public.
fn not_public(leaf: &Leaf, locale: Locale, held: Held, settings: &Settings) -> Diagnostic {
    let note = Diagnostic::new(Code::NotPublic, Span::file(&leaf.path));
    let note = held.explain(note, settings.language(locale).code.as_str());
    let note = match held.until {
        Some(until) => note.arg("until", until.to_zoned(settings.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()),
        None => note,
    };
    if held.locale == locale { note } else { note.arg("awaited", settings.language(held.locale).code.as_str()) }
}
