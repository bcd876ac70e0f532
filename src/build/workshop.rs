//! How the site of an edition is made: with what all editions of a build share, and what the builds before left.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use url::Url;

use super::{Cache, Options, Shelf};
use crate::base::{Blob, Code, Diagnostic, Digest, OutputPath, PerLocale, Report, SourcePath, Span};
use crate::input::Sources;
use crate::language::Language;
use crate::model::place::{Address, FeedFormat};
use crate::model::theme::lineage;
use crate::model::{Edition, Settings};
use crate::page::body::labels;
use crate::page::list;
use crate::page::plan::{self, clashes, plan};
use crate::page::sheet::Pressed;
use crate::page::urls::Urls;
use crate::page::{Page, Plan, Words, words};
use crate::render::engine::Stage;
use crate::render::{Catalogues, Engine, Rendered, Theme, catalogues, feeds, sitemap, styles, theme, usage};
use crate::site::{Output, headers};
use crate::verify::parity;

/// What every edition of one build is made with.
pub(super) struct Workshop {
    theme: Theme,
    /// Where templates ask for messages and files that do not exist.
    lacking: Vec<Span>,
    catalogues: Arc<Catalogues>,
    languages: PerLocale<Language>,
    base: Url,
}

impl Workshop {
    pub fn new(sources: &Sources, settings: &Settings, options: &Options, cache: &Cache) -> Report<Self> {
        let found = &mut Vec::new();
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
        let value = Self { theme, lacking, catalogues: Arc::new(catalogues), languages, base };
        Report { value, diagnostics: std::mem::take(found) }
    }

    /// Everything that is neither a page nor copied: where it stands, where it comes from, and what it holds.
    fn files<T: Send + Sync>(&self, plan: &Plan<T>, folder: &Address, urls: &Urls) -> Vec<(OutputPath, Span, Blob)> {
        let mut made: Vec<(String, Span, Blob)> = Vec::new();
        for (name, (source, blob)) in &self.theme.published {
            made.push((format!("{folder}{name}"), Span::file(source), blob.clone()));
        }
        let entries: Vec<_> = plan.pages.iter().filter_map(|page| page.entry.as_ref()).collect();
        let (sitemap, feeds) = rayon::join(|| sitemap::sitemap(&entries), || written_feeds(plan, urls));
        let news = (!plan.news.is_empty()).then(|| ("/news-sitemap.xml", sitemap::news(&plan.news)));
        let sitemaps = std::iter::once(("/sitemap.xml", sitemap)).chain(news);
        let sitemaps: Vec<_> = sitemaps.filter_map(|(address, written)| Some((address, written.ok()?))).collect();
        let addresses: Vec<_> = sitemaps.iter().map(|(address, _)| urls.absolute(&Address::new(*address))).collect();
        let robots = ("/robots.txt", sitemap::robots(&addresses).into_bytes());
        for (address, bytes) in sitemaps.into_iter().chain([robots]) {
            made.push((address.to_string(), list::settings_file(), Blob::from(bytes)));
        }
        made.extend(feeds);
        let own = |path: &OutputPath| path.as_str() == HEADERS;
        if !plan.media.keys().any(own) {
            let text = headers::hosted(&self.base, folder.as_str());
            made.push((format!("/{HEADERS}"), list::settings_file(), Blob::from(text.into_bytes())));
        }
        let placed = |(name, span, blob): (String, Span, Blob)| {
            OutputPath::new(name.trim_start_matches('/')).ok().map(|path| (path, span, blob))
        };
        made.into_iter().filter_map(placed).collect()
    }

    /// The pages by path, and where they come from; with what their templates say that is not known.
    fn pages(
        &self,
        pages: Vec<Arc<Pressed<Rendered>>>,
        found: &mut Vec<Diagnostic>,
    ) -> (Output, BTreeMap<OutputPath, SourcePath>) {
        let mut failed: BTreeSet<&Span> = BTreeSet::new();
        for page in &pages {
            // a template that fails on many pages is one fault, shown on the first; a message that it lacks is said already
            let news = page
                .made
                .diagnostics
                .iter()
                .filter(|finding| !lacks(&self.lacking, &finding.span) && failed.insert(&finding.span));
            found.extend(news.cloned());
        }
        let made = |page: &Arc<Pressed<Rendered>>| Some((page.path.clone()?, page.made.value.clone()?));
        let output = pages.iter().filter_map(made).collect();
        let sources = pages.iter().filter(|page| page.made.value.is_some());
        (output, sources.filter_map(|page| Some((page.path.clone()?, page.source.path.clone()))).collect())
    }
}

/// A workshop at work, with what it remembers.
pub(super) struct Desk<'a> {
    pub sources: &'a Sources,
    pub workshop: &'a Workshop,
    pub cache: &'a Cache,
    /// The files that cannot be read whole.
    pub unsound: &'a BTreeSet<SourcePath>,
}

impl Desk<'_> {
    /// The site of an edition, and where its pages come from; its languages are compared meanwhile.
    pub fn site(
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

    /// The digest of all that any page of an edition may see, but for the prose of documents: every source, of a leaf only
    /// its outline; where the site stands; what is withheld, and what depends on the day.
    fn world(&self, edition: &Edition) -> Digest {
        let leaves = edition.items.values().flat_map(|item| {
            let languages = edition.settings.locales();
            languages.flat_map(|locale| item.texts(locale))
        });
        let outlines: FxHashMap<&SourcePath, Digest> =
            leaves.collect::<Vec<_>>().into_par_iter().map(|leaf| (&leaf.path, leaf.outline())).collect();
        let sources = self.sources.iter().map(|(path, source)| {
            let outline = outlines.get(path).filter(|_| path.extension() == "md");
            (path, outline.copied().unwrap_or(source.digest))
        });
        let base = self.workshop.base.as_str();
        Digest::key(&(sources.collect::<Vec<_>>(), base, &edition.withheld, &edition.news, edition.today))
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
        let press =
            |page: &Page, path: Option<&OutputPath>| engine.page(page, &cache.pages, |bytes| shelf(path?, bytes));
        let world = if cache.made.keeps() { self.world(edition) } else { Digest::default() };
        let mut plan = plan(&site, &cache.made, world, press).unload(found);
        let made = workshop.files(&plan, &folder, &urls);
        clashes(&plan, made.iter().map(|(path, span, _)| (path, span)), found);
        let (mut output, sources) = workshop.pages(std::mem::take(&mut plan.pages), found);
        for (path, (_, blob)) in plan.media {
            output.insert(path, blob);
        }
        for (path, _, blob) in made {
            output.insert(path, blob);
        }
        (output, sources)
    }
}

/// The headers for hosts that read them from the site. A site that brings its own among its static files keeps those.
const HEADERS: &str = "_headers";

/// The feeds, with where they stand.
fn written_feeds<T: Send + Sync>(plan: &Plan<T>, urls: &Urls) -> Vec<(String, Span, Blob)> {
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
