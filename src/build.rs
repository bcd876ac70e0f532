//! The whole journey, as one pure function: sources → a site, with everything there is to say about it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayon::prelude::*;
use url::Url;

use crate::base::{Blob, Code, Diagnostic, Locale, Memo, OutputPath, PerLocale, Severity, SourcePath, Span};
use crate::input::Sources;
use crate::language::Language;
use crate::model::edition::NEWS;
use crate::model::gate::{Held, opens};
use crate::model::item::Correction;
use crate::model::once::once;
use crate::model::parse::{LeafMemo, Written, written};
use crate::model::place::{Address, FeedFormat, sections, subsections};
use crate::model::settings::settings;
use crate::model::theme::lineage;
use crate::model::{Edition, Item, Leaf, Settings};
use crate::page::body::labels;
use crate::page::list;
use crate::page::plan::{self, clashes, plan};
pub use crate::page::reference::{EVERYWHERE, Holds, Reference, ViewShape};
use crate::page::sheet::{BodyMemo, Pressed};
use crate::page::urls::{Urls, output_path};
use crate::page::{Page, Plan, Words, words};
use crate::render::engine::Stage;
pub use crate::render::inventory::{FileEntry, Inventory, TemplateEntry, WordsEntry, page_templates};
use crate::render::{
    Catalogues, Engine, EngineMemo, PageMemo, StyleMemo, Theme, catalogues, feeds, inventory, sitemap, styles, theme,
    usage,
};
use crate::site::{Output, headers};
use crate::verify::{ParityMemo, parity};

/// Everything that reaches a build and is not a file.
#[derive(Debug, Clone)]
pub struct Options {
    /// The moment for which the site is built; read once.
    pub now: Timestamp,
    /// Where the site will stand, when not where the settings say.
    pub base_url: Option<Url>,
}

/// What one build leaves for the next: nothing in it can change a result, only how soon it is there.
#[derive(Default)]
pub struct Cache {
    /// Parsed leaves.
    pub leaves: LeafMemo,
    /// Finished bodies.
    pub bodies: BodyMemo,
    /// Finished stylesheets.
    pub styles: StyleMemo,
    /// Templates that are loaded.
    pub engines: EngineMemo,
    /// Finished pages.
    pub pages: PageMemo,
    /// Languages held against each other.
    pub parity: ParityMemo,
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

impl Cache {
    /// For an edition that nobody asks for again.
    fn forgetful() -> Self {
        let bodies = BodyMemo { own: Memo::forgetful(), standing: Memo::new() };
        Self { bodies, pages: Memo::forgetful(), parity: Memo::forgetful(), ..Self::default() }
    }

    /// Ends a build.
    fn sweep(&self) {
        self.leaves.sweep();
        self.bodies.sweep();
        self.styles.sweep();
        self.engines.sweep();
        self.pages.sweep();
        self.parity.sweep();
    }
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
    made(sources, options, &Cache::default(), Some(shelf))
}

fn made(sources: &Sources, options: &Options, cache: &Cache, shelf: Option<&Shelf<'_>>) -> Build {
    let mut found = sources.problems.clone();
    let parsed = written(sources, &cache.leaves).unload(&mut found);
    let Some(written) = parsed else {
        return finish(Build::default(), found, Vec::new());
    };
    let unsound: BTreeSet<SourcePath> = errors(&found).map(|finding| finding.span.path.clone()).collect();
    let workshop = Workshop::new(sources, &written, options, cache, &mut found);
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
    let desk = Desk { workshop: &workshop, cache, unsound: &unsound };
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

/// Of what differs between languages, what is said: what is wrong with *reading* a text is said there, a figure that
/// contradicts its fact is said of the fact (`found`), and not what follows from either.
fn news(differing: Vec<Diagnostic>, unsound: &BTreeSet<SourcePath>, found: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut wrong: BTreeMap<&SourcePath, Vec<&Span>> = BTreeMap::new();
    for finding in found.iter().filter(|finding| matches!(finding.code, Code::FigureMismatch | Code::FigureQualifier)) {
        wrong.entry(&finding.span.path).or_default().push(&finding.span);
    }
    let told = |span: &Span| {
        let spans = wrong.get(&span.path).into_iter().flatten();
        spans.into_iter().any(|known| known.start <= span.start && span.end <= known.end)
    };
    let mut news = differing;
    news.retain(|finding| {
        let related = finding.related.iter().map(|related| &related.span);
        let mut places = std::iter::once(&finding.span).chain(related);
        let follows = finding.code == Code::ParityFigure && places.clone().any(told);
        !follows && !places.any(|span| unsound.contains(&span.path))
    });
    news
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

/// What every edition of one build is made with.
struct Workshop {
    theme: Theme,
    /// Where templates ask for messages and files that do not exist.
    lacking: Vec<Span>,
    catalogues: Arc<Catalogues>,
    languages: PerLocale<Language>,
    base: Url,
}

impl Workshop {
    fn new(
        sources: &Sources,
        written: &Written,
        options: &Options,
        cache: &Cache,
        found: &mut Vec<Diagnostic>,
    ) -> Self {
        let settings = &written.settings;
        let codes: Vec<_> = settings.languages.iter().map(|own| (own.code.as_str(), &own.language)).collect();
        let themes = lineage(sources, settings).unload(found);
        let catalogues = catalogues::catalogues(sources, &themes.names, &codes).unload(found);
        let asked = themes.whole.then_some(&settings.theme.span);
        let mut theme = theme::theme(sources, &themes.names, asked).unload(found);
        let usage = usage::usage(&theme);
        theme.publish(styles::published(&theme, &usage, &cache.styles).unload(found));
        let used = catalogues::used(&catalogues, &usage, &words::required());
        let used = if themes.whole { used } else { Vec::new() };
        let absent = usage::absent(&theme, &usage);
        let lacking = used
            .iter()
            .filter(|finding| finding.code == Code::MissingMessage)
            .chain(&absent)
            .map(|finding| finding.span.clone())
            .collect();
        found.extend(used.into_iter().chain(absent));
        let languages = PerLocale::from_fn(settings.count(), |locale| settings.language(locale).language.clone());
        let base = options.base_url.clone().unwrap_or_else(|| settings.base_url.clone());
        Self { theme, lacking, catalogues: Arc::new(catalogues), languages, base }
    }

    /// Everything that is not a page.
    fn files<T>(
        &self,
        plan: &Plan<T>,
        folder: &Address,
        urls: &Urls,
        output: &mut Output,
        found: &mut Vec<Diagnostic>,
    ) {
        let mut made: Vec<(String, Span, Blob)> = Vec::new();
        for (name, (source, blob)) in &self.theme.published {
            made.push((format!("{folder}{name}"), Span::file(source), blob.clone()));
        }
        let news = (!plan.news.is_empty()).then(|| ("/news-sitemap.xml", sitemap::news(&plan.news)));
        let sitemaps = std::iter::once((
            "/sitemap.xml",
            sitemap::sitemap(plan.pages.iter().filter_map(|page| page.entry.as_ref())),
        ))
        .chain(news);
        let sitemaps: Vec<_> = sitemaps.filter_map(|(address, written)| Some((address, written.ok()?))).collect();
        let addresses: Vec<_> = sitemaps.iter().map(|(address, _)| urls.absolute(&Address::new(*address))).collect();
        let robots = ("/robots.txt", sitemap::robots(&addresses).into_bytes());
        for (address, bytes) in sitemaps.into_iter().chain([robots]) {
            made.push((address.to_string(), list::settings_file(), Blob::from(bytes)));
        }
        made.extend(written_feeds(plan, urls));
        let own = |path: &OutputPath| path.as_str() == HEADERS;
        if !plan.media.keys().any(own) {
            let text = headers::hosted(&self.base, folder.as_str());
            made.push((format!("/{HEADERS}"), list::settings_file(), Blob::from(text.into_bytes())));
        }
        let placed = |(name, span, blob): (String, Span, Blob)| {
            OutputPath::new(name.trim_start_matches('/')).ok().map(|path| (path, span, blob))
        };
        let made: Vec<_> = made.into_iter().filter_map(placed).collect();
        clashes(plan, made.iter().map(|(path, span, _)| (path.clone(), span.clone())), found);
        for (path, (_, blob)) in &plan.media {
            output.insert(path.clone(), blob.clone());
        }
        for (path, _, blob) in made {
            output.insert(path, blob);
        }
    }
}

/// A workshop at work, with what it remembers.
struct Desk<'a> {
    workshop: &'a Workshop,
    cache: &'a Cache,
    /// The files that cannot be read whole.
    unsound: &'a BTreeSet<SourcePath>,
}

impl Desk<'_> {
    /// The site of an edition, and where its pages come from; its languages are compared meanwhile.
    fn site(
        &self,
        edition: &Edition,
        shelf: &Shelf<'_>,
        found: &mut Vec<Diagnostic>,
    ) -> (Output, BTreeMap<OutputPath, SourcePath>) {
        let mut shown = Vec::new();
        let output = || self.output(edition, shelf, &mut shown);
        let (site, differing) = rayon::join(output, || parity(edition, &self.cache.parity));
        found.append(&mut shown);
        let news = news(differing, self.unsound, found);
        found.extend(news);
        site
    }

    /// The same without comparing.
    fn output(
        &self,
        edition: &Edition,
        shelf: &Shelf<'_>,
        found: &mut Vec<Diagnostic>,
    ) -> (Output, BTreeMap<OutputPath, SourcePath>) {
        let Self { workshop, cache, .. } = *self;
        let urls = Urls::new(&workshop.base);
        let words = PerLocale::from_fn(edition.settings.count(), |locale| {
            let own = &workshop.catalogues.languages[locale];
            Words::new(&edition.settings, locale, &own.catalogue, &own.files, &own.path)
        });
        let labels = words.map(|_, words| labels(words, found));
        let site = plan::site(edition, &words, &labels, urls.clone(), &cache.bodies).unload(found);
        let sites = site.views().unload(found);
        let folder = Address::new(headers::fingerprinted(&workshop.theme.static_digest));
        let stage = Stage {
            theme: &workshop.theme,
            catalogues: &workshop.catalogues,
            languages: &workshop.languages,
            sites: &sites,
            assets: urls.relative(&folder),
        };
        let engine = Engine::new(&stage, &cache.engines).unload(found);
        let press = |page: &Page| {
            let path = output_path(&page.address);
            engine.page(page, &cache.pages, |bytes| shelf(&path?, bytes))
        };
        let plan = plan(&site, press).unload(found);
        let (mut output, mut sources) = (Output::new(), BTreeMap::new());
        let mut failed: BTreeSet<&Span> = BTreeSet::new();
        for Pressed { address, source, made, .. } in &plan.pages {
            // a template that fails on many pages is one fault, shown on the first; a message that it lacks is said already
            let news = made
                .diagnostics
                .iter()
                .filter(|finding| !lacks(&workshop.lacking, &finding.span) && failed.insert(&finding.span));
            found.extend(news.cloned());
            if let (Some(path), Some(blob)) = (output_path(address), &made.value) {
                sources.insert(path.clone(), source.path.clone());
                output.insert(path, blob.clone());
            }
        }
        workshop.files(&plan, &folder, &urls, &mut output, found);
        (output, sources)
    }
}

/// The headers for hosts that read them from the site. A site that brings its own among its static files keeps those.
const HEADERS: &str = "_headers";

/// The feeds, with where they stand.
fn written_feeds<T>(plan: &Plan<T>, urls: &Urls) -> Vec<(String, Span, Blob)> {
    let each: Vec<_> =
        plan.feeds.iter().flat_map(|feed| feed.addresses.iter().map(|place| (&feed.view, place))).collect();
    let written = each.par_iter().filter_map(|(view, (format, address))| {
        let url = urls.absolute(address);
        let bytes = match format {
            FeedFormat::Atom => feeds::atom(view, &url).ok()?,
            FeedFormat::Json => feeds::json(view, &url).ok()?,
        };
        Some((address.to_string(), list::settings_file(), Blob::from(bytes)))
    });
    written.collect()
}

/// Whether a place in a template is where it asks for a message that does not exist.
fn lacks(lacking: &[Span], span: &Span) -> bool {
    lacking.iter().any(|other| other.path == span.path && other.start < span.end && span.start < other.end)
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
