//! The plan of a site: every page that it has, and every file that goes out with them.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::cards::cards;
use super::sheet::{BodyMemo, Entry, Ledger, MadeMemo, Page, Plan, Pressed};
use super::site::Site;
use super::urls::{Urls, output_path};
use super::views::{Frame, Shared};
use super::words::Words;
use super::writer::Labels;
use super::{corrections, feed, index, item, list, map, metadata, news, organisation, person};
use crate::base::{Code, Diagnostic, Digest, Locale, OutputPath, PerLocale, Report, Role, SourcePath, Span};
use crate::model::lists::List;
use crate::model::place::Index;
use crate::model::{Edition, Item, Leaf};

/// What the pages of an edition are made with.
pub fn site<'a>(
    edition: &'a Edition,
    words: &'a PerLocale<Words<'a>>,
    labels: &'a PerLocale<Shared<Labels>>,
    urls: Urls,
    bodies: &'a BodyMemo,
) -> Report<Site<'a>> {
    let mut problems = Vec::new();
    let mut site = Site::new(edition, (words, labels), bodies, urls, &mut problems);
    site.cards = cards(&site, &mut problems);
    problems.retain(|finding| !edition.follows(finding));
    Report { value: site, diagnostics: problems }
}

/// So few pages are not worth sharing.
const FEW: usize = 8;

/// What makes pages: each is made on its own, in parallel with the others.
#[derive(Clone, Copy)]
enum Task<'a> {
    /// The root of the site.
    Gateway,
    /// The page for errors.
    NotFound,
    /// The home page of a language.
    Home(Locale),
    /// The pages of a list.
    List(&'a List, Locale),
    /// An index.
    Index(Index, Locale),
    /// All corrections.
    Corrections(Locale),
    /// The map of the site.
    Map(Locale),
    /// The organisations.
    Organisations(Locale),
    /// The people.
    People(Locale),
    /// A document, in every language.
    Item(&'a Item),
}

impl Task<'_> {
    /// All that its pages are a function of.
    fn key(self, world: Digest) -> Digest {
        match self {
            Self::Item(item) => {
                let parts = item.parts.iter().map(|part| &part.leaves);
                let leaves = std::iter::once(&item.leaves).chain(parts).flat_map(PerLocale::values);
                let leaves: Vec<_> = leaves.map(|leaf| leaf.as_ref().map(|leaf| leaf.digest)).collect();
                Digest::key(&("item", world, &item.folder, leaves))
            }
            // these show what documents are called and where they stand, and nothing of their prose
            Self::Gateway => Digest::key(&("gateway", world)),
            Self::NotFound => Digest::key(&("not-found", world)),
            Self::Home(locale) => Digest::key(&("home", world, locale)),
            Self::List(list, locale) => Digest::key(&("list", world, list, locale)),
            Self::Index(index, locale) => Digest::key(&("index", world, index.name(), locale)),
            Self::Corrections(locale) => Digest::key(&("corrections", world, locale)),
            Self::Map(locale) => Digest::key(&("map", world, locale)),
            Self::Organisations(locale) => Digest::key(&("organisations", world, locale)),
            Self::People(locale) => Digest::key(&("people", world, locale)),
        }
    }
}

/// Plans the site of an edition, and hands each page to `press` as soon as it is made: what that gives is kept in the plan,
/// and the page is gone, so that only as many are in memory as are being worked at.
///
/// `world` is the digest of all that any page may see, but for the prose of documents, which their own pages alone show:
/// while that stays, a document of which nothing changed is neither planned nor rendered again.
pub fn plan<T: Send + Sync>(
    site: &Site<'_>,
    memo: &MadeMemo<T>,
    world: Digest,
    press: impl Fn(&Page, Option<&OutputPath>) -> T + Sync,
) -> Report<Plan<T>> {
    let made: Vec<_> = tasks(site.edition)
        .into_par_iter()
        .map(|task| {
            memo.get(
                || task.key(world),
                || {
                    let mut ledger = Ledger::default();
                    let mut pages = made(site, task, &mut ledger);
                    pages.iter_mut().for_each(|page| metadata::trail(site, &mut page.frame));
                    // a list may have hundreds of pages: whoever is idle takes some
                    let pages = pages.into_par_iter().with_min_len(FEW).map(|page| Arc::new(pressed(page, &press)));
                    (pages.collect(), ledger)
                },
            )
        })
        .collect();
    let (mut pages, mut ledger) = (Vec::new(), Ledger::default());
    for made in &made {
        let (made, own) = &**made;
        pages.extend(made.iter().cloned());
        ledger.media.extend(own.media.iter().map(|(path, file)| (path.clone(), file.clone())));
        ledger.reached.extend(own.reached.iter().cloned());
        ledger.problems.extend(own.problems.iter().cloned());
    }
    unreached(site.edition, &mut ledger);
    statics(site.edition, &mut ledger);
    pages.par_sort_by(|a, b| (&a.address, &a.source).cmp(&(&b.address, &b.source)));
    let feeds = feed::feeds(site, &mut ledger.problems);
    ledger.problems.retain(|finding| !site.edition.follows(finding));
    Report { value: Plan { pages, media: ledger.media, feeds, news: news::news(site) }, diagnostics: ledger.problems }
}

fn tasks(edition: &Edition) -> Vec<Task<'_>> {
    let mut tasks = vec![Task::Gateway, Task::NotFound];
    for locale in edition.settings.locales() {
        tasks.push(Task::Home(locale));
        tasks.extend(edition.lists.all().map(|list| Task::List(list, locale)));
        tasks.extend(Index::ALL.map(|index| Task::Index(index, locale)));
        let others = [Task::Corrections, Task::Map, Task::Organisations, Task::People];
        tasks.extend(others.map(|task| task(locale)));
    }
    tasks.extend(edition.items.values().map(Task::Item));
    tasks
}

fn made(site: &Site<'_>, task: Task<'_>, ledger: &mut Ledger) -> Vec<Page> {
    match task {
        Task::Gateway => vec![list::gateway(site)],
        Task::NotFound => vec![list::not_found(site, ledger)],
        Task::Home(locale) => vec![list::home(site, locale, ledger)],
        Task::List(list, locale) => list::lists(site, list, locale, ledger),
        Task::Index(one, locale) => index::page(site, one, locale, ledger).into_iter().collect(),
        Task::Corrections(locale) => corrections::page(site, locale, ledger).into_iter().collect(),
        Task::Map(locale) => map::page(site, locale, ledger).into_iter().collect(),
        Task::Organisations(locale) => organisation::pages(site, locale, ledger),
        Task::People(locale) => person::pages(site, locale, ledger),
        Task::Item(item) => {
            let pages = item::pages(site, item, ledger);
            unused(item, site.edition, ledger);
            pages
        }
    }
}

/// A page, worked at and let go: what others ask of it stays.
fn pressed<T>(page: Page, press: impl Fn(&Page, Option<&OutputPath>) -> T) -> Pressed<T> {
    let path = output_path(&page.address);
    let made = press(&page, path.as_ref());
    let Page { address, source, frame, .. } = page;
    let Frame { canonical, alternates, noindex, .. } = frame;
    let entry = canonical.filter(|_| !noindex).map(|canonical| Entry { canonical, alternates });
    Pressed { address, path, source, entry, made }
}

/// The files that are copied as they are.
fn statics(edition: &Edition, ledger: &mut Ledger) {
    for (path, blob) in &edition.statics {
        if let (Ok(output), Ok(source)) =
            (OutputPath::new(path.as_str()), SourcePath::new(&format!("content/static/{path}")))
            && let Some((first, _)) = ledger.media.insert(output.clone(), (source.clone(), blob.clone()))
        {
            ledger.problems.push(clash(output.as_str(), Span::file(&source), Span::file(&first)));
        }
    }
}

/// A file beside a document that no page of it uses stays at home, and says so. What a leaf that is withheld may use is
/// judged with the preview.
fn unused(item: &Item, edition: &Edition, ledger: &mut Ledger) {
    if edition.settings.locales().any(|locale| edition.withheld.contains_key(&(item.folder.clone(), locale))) {
        return;
    }
    let used =
        |asset: &SourcePath| ledger.named.contains(asset) || ledger.media.values().any(|(source, _)| source == asset);
    let findings: Vec<_> = item
        .assets
        .values()
        .filter(|asset| !used(&asset.path))
        .map(|asset| Diagnostic::new(Code::UnusedAsset, Span::file(&asset.path)).arg("name", asset.path.name()))
        .collect();
    ledger.problems.extend(findings);
}

/// Pages that no list shows must be led to: by the menu, by a link, or as related to another document.
fn unreached(edition: &Edition, ledger: &mut Ledger) {
    let settings = &edition.settings;
    for item in edition.items.values().filter(|item| !item.kind.listed()) {
        if settings.in_menus(item.place()) {
            continue;
        }
        let lonely = item.leaves.present().filter(|(locale, _)| {
            let place = (item.folder.clone(), *locale);
            edition.address(&item.folder, *locale).is_some() && !ledger.reached.contains(&place)
        });
        let finding = |(locale, leaf): (Locale, &Arc<Leaf>)| {
            let problem = Diagnostic::new(Code::UnreachedPage, Span::file(&leaf.path));
            problem.arg("language", settings.language(locale).code.as_str())
        };
        let findings: Vec<_> = lonely.map(finding).collect();
        ledger.problems.extend(findings);
    }
}

/// Two things at one address, or a file where another needs a folder. Names both.
///
/// `made` are the files that stand beside pages and media, with where they come from.
pub fn clashes<'a, T>(
    plan: &'a Plan<T>,
    made: impl Iterator<Item = (&'a OutputPath, &'a Span)>,
    problems: &mut Vec<Diagnostic>,
) {
    let mut taken: FxHashMap<&str, Span> = FxHashMap::default();
    let mut told: BTreeSet<&OutputPath> = BTreeSet::new(); // the pages below two that clash come later, and clash as well
    let pages = plan.pages.iter().filter_map(|page| Some((page.path.as_ref()?, page.source.clone())));
    let made = made.map(|(path, span)| (path, span.clone()));
    let files = plan.media.iter().map(|(path, (source, _))| (path, Span::file(source)));
    for (path, span) in pages.chain(made).chain(files) {
        match taken.get(path.as_str()) {
            None => {
                taken.insert(path.as_str(), span);
            }
            Some(first) if !told.iter().any(|folder| within(path, folder)) => {
                problems.push(clash(path.as_str(), span, first.clone()));
                told.insert(path);
            }
            Some(_) => {}
        }
    }
    for (path, span) in &taken {
        let above = std::iter::successors(folder(path), |path| folder(path));
        for first in above.filter_map(|folder| taken.get(folder)) {
            problems.push(clash(path, span.clone(), first.clone()));
        }
    }
}

/// The folder in which a path stands.
fn folder(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

/// Whether a page stands below another.
fn within(path: &OutputPath, page: &OutputPath) -> bool {
    page.as_str().strip_suffix("index.html").is_some_and(|folder| path.as_str().starts_with(folder) && path != page)
}

fn clash(path: &str, span: Span, first: Span) -> Diagnostic {
    let address = format!("/{}", path.trim_end_matches("index.html"));
    Diagnostic::new(Code::AddressClash, span).arg("address", address).related(Role::First, first)
}
