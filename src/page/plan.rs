//! The plan of a site: every page that it has, and every file that goes out with them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::body::labels;
use super::sheet::{BodyMemo, Ledger, Plan};
use super::site::Site;
use super::urls::{Urls, output_path};
use super::views::Shared;
use super::words::Words;
use super::{corrections, feed, index, item, list, map, metadata, news, organisation, person};
use crate::base::{Code, Diagnostic, Locale, OutputPath, PerLocale, Report, Role, SourcePath, Span};
use crate::model::place::Index;
use crate::model::{Edition, Item, Leaf};

/// Plans the site of an edition.
pub fn plan(edition: &Edition, words: &PerLocale<Words<'_>>, urls: Urls, bodies: &BodyMemo) -> Report<Plan> {
    let mut ledger = Ledger::default();
    let labels = words.map(|_, words| Shared::new(labels(words, &mut ledger.problems)));
    let site = Site::new(edition, (words, &labels), bodies, urls, &mut ledger.problems);
    let locales: Vec<Locale> = edition.settings.locales().collect();
    let mut pages = vec![list::gateway(&site), list::not_found(&site, &mut ledger)];
    for locale in &locales {
        pages.push(list::home(&site, *locale, &mut ledger));
        for list in edition.lists.all() {
            pages.extend(list::lists(&site, list, *locale, &mut ledger));
        }
        pages.extend(Index::ALL.into_iter().filter_map(|one| index::page(&site, one, *locale, &mut ledger)));
        pages.extend(corrections::page(&site, *locale, &mut ledger));
        pages.extend(map::page(&site, *locale, &mut ledger));
        pages.extend(organisation::pages(&site, *locale, &mut ledger));
        pages.extend(person::pages(&site, *locale, &mut ledger));
    }
    let items: Vec<&Item> = edition.items.values().collect();
    let made: Vec<_> = items
        .par_iter()
        .map(|item| {
            let mut own = Ledger::default();
            let pages = item::pages(&site, item, &mut own);
            unused(item, edition, &mut own);
            (pages, own)
        })
        .collect();
    for (made, own) in made {
        pages.extend(made);
        ledger.media.extend(own.media);
        ledger.reached.extend(own.reached);
        ledger.problems.extend(own.problems);
    }
    unreached(edition, &mut ledger);
    for (path, blob) in &edition.statics {
        if let (Ok(output), Ok(source)) =
            (OutputPath::new(path.as_str()), SourcePath::new(&format!("content/static/{path}")))
            && let Some((first, _)) = ledger.media.insert(output.clone(), (source.clone(), blob.clone()))
        {
            ledger.problems.push(clash(&output, Span::file(&source), Span::file(&first)));
        }
    }
    pages.iter_mut().for_each(|page| metadata::trail(&site, &mut page.frame));
    pages.sort_by(|a, b| (&a.address, &a.source).cmp(&(&b.address, &b.source)));
    let sites = words.map(|locale, _| site.view(locale, &mut ledger.problems));
    let feeds = feed::feeds(&site, &mut ledger.problems);
    ledger.problems.retain(|finding| !edition.follows(finding));
    let news = news::news(&site);
    Report { value: Plan { sites, pages, media: ledger.media, feeds, news }, diagnostics: ledger.problems }
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
pub fn clashes(plan: &Plan, made: impl IntoIterator<Item = (OutputPath, Span)>, problems: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<OutputPath, Span> = BTreeMap::new();
    let mut told: BTreeSet<OutputPath> = BTreeSet::new(); // the pages below two that clash come later, and clash as well
    let pages = plan.pages.iter().filter_map(|page| Some((output_path(&page.address)?, page.source.clone())));
    let files = plan.media.iter().map(|(path, (source, _))| (path.clone(), Span::file(source)));
    for (path, span) in pages.chain(made).chain(files) {
        match taken.get(&path) {
            None => {
                taken.insert(path, span);
            }
            Some(first) if !told.iter().any(|folder| within(&path, folder)) => {
                problems.push(clash(&path, span, first.clone()));
                told.insert(path);
            }
            Some(_) => {}
        }
    }
    for (path, span) in &taken {
        let above = std::iter::successors(path.parent(), OutputPath::parent);
        for first in above.filter_map(|folder| taken.get(&folder)) {
            problems.push(clash(path, span.clone(), first.clone()));
        }
    }
}

/// Whether a page stands below another.
fn within(path: &OutputPath, page: &OutputPath) -> bool {
    page.as_str().strip_suffix("index.html").is_some_and(|folder| path.as_str().starts_with(folder) && path != page)
}

fn clash(path: &OutputPath, span: Span, first: Span) -> Diagnostic {
    let address = format!("/{}", path.as_str().trim_end_matches("index.html"));
    Diagnostic::new(Code::AddressClash, span).arg("address", address).related(Role::First, first)
}
