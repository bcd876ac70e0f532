//! Sources → everything that was written, public or not: settings, registries, items with their leaves.

mod check;
mod folders;
mod parts;
mod passages;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use rayon::prelude::*;

use self::check::{Known, check, menu};
use self::folders::{Folders, Found, FoundPart, sort_out};
use super::fields::{Context, shown};
use super::item::{self, Item};
use super::leaf::{self, Leaf};
use super::part::{self, Part, PartFacts};
use super::place;
use super::registry::{FILES, Registries, called, registry_name};
use super::settings::{self, Settings};
use super::signatories::{self, Signatories};
use super::undeclared::undeclared;
use super::values::Placed;
use crate::base::{Arg, Blob, Code, Diagnostic, Digest, Locale, Memo, PerLocale, Report, Severity, SourcePath, Span};
use crate::input::Sources;

/// The memo of leaves: everything a leaf is a function of → the leaf and its findings.
pub type LeafMemo = Memo<Report<Option<Arc<Leaf>>>>;

/// The memo of items without their leaves: the files that state their facts, what stands in their folder, and the settings →
/// the item and its findings.
pub type ItemMemo = Memo<Report<Option<Item>>>;

/// Everything that was written.
#[derive(Debug, Clone)]
pub struct Written {
    /// The settings.
    pub settings: Arc<Settings>,
    /// The registries.
    pub registries: Arc<Registries>,
    /// The items by folder.
    pub items: BTreeMap<SourcePath, Item>,
    /// Folders of items that cannot be read whole: reported there, and nowhere else.
    pub broken: Arc<BTreeSet<SourcePath>>,
    /// What is wrong with the things that an item refers to, by its folder. Whatever is wrong with reading an item stops
    /// every publication, because the gate itself hangs on it; this stops only what shows the item.
    pub checks: BTreeMap<SourcePath, Vec<Diagnostic>>,
    /// Files of `content/static/`, by their path below it.
    pub statics: BTreeMap<SourcePath, Blob>,
}

/// Parses everything. `None` when the settings cannot be read.
pub fn written(sources: &Sources, memo: &LeafMemo, known_items: &ItemMemo) -> Report<Option<Written>> {
    let mut problems = Vec::new();
    let Some(settings) =
        settings::settings(sources, &[&place::sections(), &place::subsections()]).unload(&mut problems)
    else {
        return Report { value: None, diagnostics: problems };
    };
    if let Some(problem) = undeclared(sources, &settings) {
        // every text would be judged by the wrong language
        return Report { value: None, diagnostics: vec![problem] };
    }
    let folders = sort_out(sources, &settings, &mut problems);
    let leaves = leaves(sources, &folders, &settings, memo, &mut problems);
    let mut registries = registries(sources, &settings, &mut problems);
    boilerplates(&folders, &leaves, &settings, &mut registries);
    let items: BTreeMap<_, _> = folders
        .items
        .par_iter()
        .map(|(folder, found)| {
            let key = || item_key(sources, folder, found, &settings);
            let read = known_items.get(key, || read_item(sources, folder, found, &settings));
            let Report { value, diagnostics } = Arc::unwrap_or_clone(read);
            Report { value: value.map(|item| with_leaves(item, found, &leaves)), diagnostics }
        })
        .collect::<Vec<_>>()
        .into_iter()
        .filter_map(|report| report.unload(&mut problems))
        .map(|item| (item.folder.clone(), item))
        .collect();
    registries.check(&mut problems);
    problems.iter_mut().for_each(|problem| by_name(problem, &registries));
    let whole = |folder: &SourcePath, found: &Found| {
        items.contains_key(folder) && found.texts().all(|leaf| leaves.contains_key(leaf))
    };
    let broken = folders
        .items
        .iter()
        .filter(|(folder, found)| !whole(folder, found))
        .map(|(folder, _)| folder.clone())
        .chain(unclear(&items, &problems))
        .chain(folders.misnamed.iter().cloned())
        .collect();
    let known = Known { items: &items, broken: &broken };
    let checks = items.par_iter().map(|(folder, item)| (folder.clone(), check(item, &known, &registries, &settings)));
    let checks: BTreeMap<_, _> = checks.filter(|(_, found)| !found.is_empty()).collect();
    menu(&settings, &known, &registries, &mut problems);
    let written = Written {
        settings: Arc::new(settings),
        registries: Arc::new(registries),
        items,
        broken: Arc::new(broken),
        checks,
        statics: folders.statics,
    };
    Report { value: Some(written), diagnostics: problems }
}

/// Items of which something cannot be read that may be whether they are public: a link to them is not judged.
fn unclear<'a>(
    items: &'a BTreeMap<SourcePath, Item>,
    problems: &'a [Diagnostic],
) -> impl Iterator<Item = SourcePath> + 'a {
    let errors = problems.iter().filter(|problem| problem.code.severity() == Severity::Error);
    let faulty: BTreeSet<&SourcePath> = errors.map(|problem| &problem.span.path).collect();
    let open = |item: &Item| item.leaves.present().any(|(locale, _)| item.common.status[locale].is_none());
    items.values().filter(move |item| open(item) && faulty.contains(&item.common.path)).map(|item| item.folder.clone())
}

fn leaves(
    sources: &Sources,
    folders: &Folders,
    settings: &Settings,
    memo: &LeafMemo,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<SourcePath, Arc<Leaf>> {
    let items = folders.items.values().flat_map(Found::texts);
    let paths: Vec<&SourcePath> = items.chain(folders.boilerplates.values().flat_map(BTreeMap::values)).collect();
    let read = |path: &&SourcePath| {
        let source = sources.get(path)?;
        let key = leaf::key(path, source.digest, settings);
        let bytes = source.blob.bytes().unwrap_or_default(); // leaves are always in memory
        let report = memo.get(
            || key,
            || {
                // the reader of Markdown is a library: whatever it does on a text must not end the build
                let read = catch_unwind(AssertUnwindSafe(|| leaf::leaf(path, bytes, key, settings)));
                let Report { value, diagnostics } = read.unwrap_or_else(|_| {
                    let problem = Diagnostic::new(Code::Internal, Span::file(path)).arg("stage", "parse");
                    Report { value: None, diagnostics: vec![problem] }
                });
                Report { value: value.map(Arc::new), diagnostics }
            },
        );
        Some(((*path).clone(), report))
    };
    let reports: Vec<_> = paths.par_iter().filter_map(read).collect();
    let mut leaves = BTreeMap::new();
    for (path, report) in reports {
        problems.extend(report.diagnostics.iter().cloned());
        if let Some(leaf) = &report.value {
            leaves.insert(path, Arc::clone(leaf));
        }
    }
    leaves
}

fn registries(sources: &Sources, settings: &Settings, problems: &mut Vec<Diagnostic>) -> Registries {
    let mut registries = Registries::default();
    for name in FILES {
        let Ok(path) = SourcePath::new(&format!("content/{name}")) else { continue };
        match sources.text(&path) {
            Ok(text) => {
                let context = Context::new(&path, 0, &settings.codes, &settings.zone).set_in(&settings.styles);
                registries.read(name, &context, text);
                problems.extend(context.into_problems());
            }
            Err(Some(problem)) => {
                registries.faults.unread.insert(registry_name(name));
                problems.push(*problem);
            }
            Err(None) if sources.reported(&path) => {
                registries.faults.unread.insert(registry_name(name));
            }
            Err(None) if misnamed(name, problems) => {
                registries.faults.unread.insert(registry_name(name));
            }
            Err(None) => {
                registries.faults.absent.insert(registry_name(name));
            }
        }
    }
    registries
}

/// Where a name stands in the place of an identifier, what is to be written is that of the entry that has the name.
fn by_name(problem: &mut Diagnostic, registries: &Registries) {
    let text = |name| {
        problem.args.iter().find_map(|(key, value)| match value {
            Arg::Text(text) if *key == name => Some(text.as_str()),
            _ => None,
        })
    };
    if let (Code::BadId, Some(key), Some(value)) = (problem.code, text("key"), text("value"))
        && let Some(id) = called(registries, key, value)
        && let Some((_, suggestion)) = problem.args.iter_mut().find(|(name, _)| *name == "suggestion")
    {
        *suggestion = Arg::from(id);
    }
}

/// Whether the file of a registry seems to be there under another name, which is reported.
fn misnamed(name: &str, problems: &[Diagnostic]) -> bool {
    let meant = ("suggestion", Arg::from(name));
    problems.iter().any(|problem| problem.code == Code::UnknownFolder && problem.args.contains(&meant))
}

fn boilerplates(
    folders: &Folders,
    leaves: &BTreeMap<SourcePath, Arc<Leaf>>,
    settings: &Settings,
    registries: &mut Registries,
) {
    folders.undated.iter().for_each(|id| registries.faults.add("boilerplate", id));
    for ((id, date), paths) in &folders.boilerplates {
        let leaf = |locale: Locale| paths.get(&locale).and_then(|path| leaves.get(path)).cloned();
        let version = PerLocale::from_fn(settings.count(), leaf);
        registries.boilerplates.entry(id.clone()).or_default().insert(*date, version);
    }
}

/// The text of a file that was listed; `None` when it cannot be read, which is then reported.
fn listed_text<'a>(sources: &'a Sources, path: &SourcePath, problems: &mut Vec<Diagnostic>) -> Option<&'a str> {
    sources.text(path).map_err(|problem| problems.extend(problem.map(|problem| *problem))).ok()
}

/// Everything that an item is a function of, besides its leaves.
fn item_key(sources: &Sources, folder: &SourcePath, found: &Found, settings: &Settings) -> Digest {
    let parts = found.parts.keys().map(|name| format!("{name}/{}", parts::FILE));
    let stated = ["item.toml", signatories::FILE].map(String::from).into_iter().chain(parts).map(|name| {
        let path = folder.child(&name).ok()?;
        Some((sources.get(&path).map(|source| source.digest), sources.reported(&path)))
    });
    Digest::key(&("item", folder, found, stated.collect::<Vec<_>>(), settings.digest))
}

/// The item with the leaves that were read.
fn with_leaves(item: Item, found: &Found, leaves: &BTreeMap<SourcePath, Arc<Leaf>>) -> Item {
    let of = |paths: &BTreeMap<Locale, SourcePath>, locale: Locale| leaves.get(paths.get(&locale)?).cloned();
    let part = |part: Part| {
        let name = part.folder.below(item.folder.as_str()).unwrap_or_default();
        let own = found.parts.get(name).map(|part| &part.leaves);
        // a leaf without that of its document in the language would escape the document's status
        let leaf = |locale: Locale| of(own?, locale).filter(|_| found.leaves.contains_key(&locale));
        Part { leaves: part.leaves.map(|locale, _| leaf(locale)), ..part }
    };
    let parts = item.parts.into_iter().map(part).collect();
    Item { leaves: item.leaves.map(|locale, _| of(&found.leaves, locale)), parts, ..item }
}

/// Reads an item, without its leaves.
fn read_item(sources: &Sources, folder: &SourcePath, found: &Found, settings: &Settings) -> Report<Option<Item>> {
    let nothing = |problem| Report { value: None, diagnostics: vec![problem] };
    let Ok(path) = folder.child("item.toml") else { return Report::clean(None) };
    if !found.has_item && sources.reported(&path) {
        return Report::clean(None);
    }
    if !found.has_item {
        return nothing(Diagnostic::new(Code::NoItemFile, Span::file(folder)).arg("kind", found.kind.folder()));
    }
    let mut problems = Vec::new();
    let Some(text) = listed_text(sources, &path, &mut problems) else {
        return Report { value: None, diagnostics: problems };
    };
    let context = Context::new(&path, 0, &settings.codes, &settings.zone).set_in(&settings.styles);
    let read = item::item(found.kind, &path, &context, text);
    problems.extend(context.into_problems());
    problems.extend(found.leaves.is_empty().then(|| Diagnostic::new(Code::NoLeaf, Span::file(&path))));
    let signatories = signatories(sources, folder, found, settings, &mut problems);
    let parts: Option<Vec<_>> = found
        .parts
        .iter()
        .map(|(name, part)| read_part(sources, (folder, name), part, settings, &mut problems))
        .collect();
    let ready = |locale: Locale| {
        let status = read.as_ref().and_then(|(common, _)| common.status[locale].as_ref());
        status.is_some_and(|status| status.value == item::Status::Ready)
    };
    parts::gaps(folder, found, settings, ready, &mut problems);
    let item = read.zip(parts).zip(signatories).map(|(((mut common, facts), mut parts), signatories)| {
        without_leaves(&common, found, settings, &mut problems);
        if found.missigned {
            common.faulty.insert(signatories::FIGURE.into());
        }
        parts.sort_by_key(|part| part.place);
        Item {
            folder: folder.clone(),
            kind: found.kind,
            common: Arc::new(common.counting(signatories.as_ref(), &mut problems)),
            facts: Arc::new(facts),
            leaves: PerLocale::none(settings.count()),
            parts,
            signatories: signatories.map(Arc::new),
            assets: Arc::new(found.assets.clone()),
        }
    });
    Report { value: item, diagnostics: problems }
}

/// `None` when they are there and cannot be read: then the item is not whole.
fn signatories(
    sources: &Sources,
    folder: &SourcePath,
    found: &Found,
    settings: &Settings,
    problems: &mut Vec<Diagnostic>,
) -> Option<Option<Signatories>> {
    let path = folder.child(signatories::FILE).ok()?;
    if !found.signed {
        return (!sources.reported(&path)).then_some(None);
    }
    let text = listed_text(sources, &path, problems)?;
    let context = Context::new(&path, 0, &settings.codes, &settings.zone).set_in(&settings.styles);
    let read = signatories::signatories(&path, &context, text);
    problems.extend(context.into_problems());
    read.map(Some)
}

/// Reads a part, without its leaves. `None` when `part.toml` is there and cannot be read.
fn read_part(
    sources: &Sources,
    (folder, name): (&SourcePath, &str),
    part: &FoundPart,
    settings: &Settings,
    problems: &mut Vec<Diagnostic>,
) -> Option<Part> {
    let folder = SourcePath::new(&format!("{folder}/{name}")).ok()?;
    let path = folder.child(parts::FILE).ok()?;
    let facts = if part.has_facts {
        let text = listed_text(sources, &path, problems)?;
        let context = Context::new(&path, 0, &settings.codes, &settings.zone).set_in(&settings.styles);
        let facts = part::facts(&context, text);
        problems.extend(context.into_problems());
        facts?
    } else {
        PartFacts::default()
    };
    Some(Part { folder, place: part.place, facts: Arc::new(facts), leaves: PerLocale::none(settings.count()) })
}

/// Statuses for languages without leaf; where parts have leaves in one, it is the cover that lacks, which is reported.
fn without_leaves(common: &item::Common, found: &Found, settings: &Settings, problems: &mut Vec<Diagnostic>) {
    let parts_only = |locale: Locale| found.parts.values().any(|part| part.leaves.contains_key(&locale));
    // one that stands under another name is reported there
    let named = |locale: Locale| found.meant.contains(&format!("{}.md", settings.language(locale).code));
    let lacking = |locale: Locale| !found.leaves.contains_key(&locale) && !named(locale);
    for (locale, status) in common.status.present().filter(|(locale, _)| lacking(*locale)) {
        if status.value == item::Status::Ready || !parts_only(locale) {
            problems.push(without_leaf(status, &settings.language(locale).code, found));
        }
    }
}

/// A status for a language without leaf. Who writes `ready` believes that the text is there: it may stand under another
/// name (`fr.md.txt`, which some systems show as `fr.md`).
fn without_leaf(status: &Placed<item::Status>, code: &str, found: &Found) -> Diagnostic {
    if status.value != item::Status::Ready {
        return Diagnostic::new(Code::StatusWithoutLeaf, status.span.clone()).arg("language", code);
    }
    let like = |name: &&String| {
        let stem = name.split('.').next().is_some_and(|stem| stem.eq_ignore_ascii_case(code));
        stem && (name.contains(".md") || name.ends_with(".txt") || name.ends_with(".markdown"))
    };
    let meant = found.assets.keys().find(like).map(String::as_str);
    let problem = Diagnostic::new(Code::ReadyWithoutLeaf, status.span.clone()).arg("language", code);
    problem.arg("suggestion", shown(meant.unwrap_or_default()))
}
