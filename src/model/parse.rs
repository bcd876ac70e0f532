//! Sources → everything that was written, public or not: settings, registries, items with their leaves.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::fields::{Context, shown};
use super::item::{self, Asset, Item, proper_file_name};
use super::kind::Kind;
use super::leaf::{self, Leaf};
use super::registry::{FILES, Registries, known_entry, registry_name};
use super::settings::{self, Settings};
use super::undeclared::undeclared;
use super::values::{Id, Placed, slugify};
use crate::base::suggest::nearest;
use crate::base::{Blob, Code, Diagnostic, Locale, Memo, PerLocale, Report, Severity, SourcePath, Span};
use crate::input::{Source, Sources};
use crate::language::words::meant;

/// The memo of leaves: everything a leaf is a function of → the leaf and its findings.
pub type LeafMemo = Memo<Report<Option<Arc<Leaf>>>>;

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

/// Sections that have a part in addresses.
pub fn sections() -> Vec<&'static str> {
    Kind::ALL.iter().filter(|kind| kind.listed()).map(|kind| kind.folder()).chain(["topics"]).collect()
}

/// Parses everything. `None` when the settings cannot be read.
pub fn written(sources: &Sources, memo: &LeafMemo) -> Report<Option<Written>> {
    let mut problems = Vec::new();
    let Some(settings) = settings::settings(sources, &sections()).unload(&mut problems) else {
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
        .map(|(folder, found)| read_item(sources, folder, found, &leaves, &settings))
        .collect::<Vec<_>>()
        .into_iter()
        .filter_map(|report| report.unload(&mut problems))
        .map(|item| (item.folder.clone(), item))
        .collect();
    registries.check(&mut problems);
    let whole = |folder: &SourcePath, found: &Found| {
        items.contains_key(folder) && found.leaves.values().all(|leaf| leaves.contains_key(leaf))
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
    let checks = items.par_iter().map(|(folder, item)| (folder.clone(), check(item, &known, &registries)));
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

/// What each file of `content/` belongs to.
#[derive(Default)]
struct Folders {
    items: BTreeMap<SourcePath, Found>,
    boilerplates: BTreeMap<(Id, Date), BTreeMap<Locale, SourcePath>>,
    statics: BTreeMap<SourcePath, Blob>,
    /// Folders of items as links name them, or would, whose own names are refused.
    misnamed: BTreeSet<SourcePath>,
    /// Boilerplates of which a version stands in a folder that is no date.
    undated: BTreeSet<String>,
}

struct Found {
    kind: Kind,
    has_item: bool,
    leaves: BTreeMap<Locale, SourcePath>,
    assets: BTreeMap<String, Asset>,
}

fn sort_out(sources: &Sources, settings: &Settings, problems: &mut Vec<Diagnostic>) -> Folders {
    let mut folders = Folders::default();
    for (path, source) in sources.below("content") {
        let below = path.below("content").unwrap_or_default();
        let parts: Vec<&str> = below.split('/').collect();
        match parts.as_slice() {
            ["site.toml"] => {}
            [file] if FILES.contains(file) => {}
            ["static", rest @ ..] if !rest.is_empty() => {
                static_file(path, &rest.join("/"), source, &mut folders, problems)
            }
            ["boilerplates", id, date, file] => boilerplate(path, id, date, file, settings, &mut folders, problems),
            [folder, item, rest @ ..] if !rest.is_empty() => match Kind::of_folder(folder) {
                Some(kind) => item_file(path, (kind, item), &rest.join("/"), source, settings, &mut folders, problems),
                None => {
                    let suggestion = unknown(path, folder, problems);
                    folders.misnamed.extend(SourcePath::new(&format!("content/{suggestion}/{item}")));
                }
            },
            [first, ..] => {
                unknown(path, first, problems);
            }
            [] => {}
        }
    }
    folders
}

/// A folder (or a file) of `content/` that has no place there, with the name that may have been meant.
fn unknown(path: &SourcePath, name: &str, problems: &mut Vec<Diagnostic>) -> &'static str {
    let folders = Kind::ALL.iter().map(|kind| kind.folder());
    let known = folders.chain(FILES).chain(["site.toml", "static", "boilerplates"]);
    let known: Vec<&'static str> = known.collect();
    let suggestion =
        meant(name).find(|meant| known.contains(meant)).or_else(|| nearest(name, known)).unwrap_or_default();
    // once for all that the folder holds, unless the name is that of a kind: then a file has no place in it
    let folder = if suggestion == name { path.clone() } else { above(path, 1) };
    let problem = Diagnostic::new(Code::UnknownFolder, Span::file(&folder)).arg("name", shown(name));
    problems.push(problem.arg("suggestion", suggestion));
    suggestion
}

/// The folder that holds a path, so many levels below `content/`.
fn above(path: &SourcePath, levels: usize) -> SourcePath {
    let parts: Vec<&str> = path.as_str().split('/').take(levels + 1).collect();
    SourcePath::new(&parts.join("/")).unwrap_or_else(|_| path.clone())
}

fn static_file(path: &SourcePath, below: &str, source: &Source, folders: &mut Folders, problems: &mut Vec<Diagnostic>) {
    let proper = below.split('/').all(|part| part == ".well-known" || proper_file_name(part));
    match SourcePath::new(below) {
        Ok(below) if proper => {
            folders.statics.insert(below, source.blob.clone());
        }
        _ => problems.push(Diagnostic::new(Code::BadFileName, Span::file(path)).arg("name", shown(path.name()))),
    }
}

fn boilerplate(
    path: &SourcePath,
    id: &str,
    date: &str,
    file: &str,
    settings: &Settings,
    folders: &mut Folders,
    problems: &mut Vec<Diagnostic>,
) {
    let Some(id) = folder_id(&above(path, 2), id, problems) else {
        folders.undated.insert(id.to_string());
        return;
    };
    let Ok(date) = date.parse::<Date>() else {
        folders.undated.insert(id.as_str().to_string());
        let problem = Diagnostic::new(Code::BadDate, Span::file(&above(path, 3))).arg("key", "");
        return problems.push(problem.arg("value", shown(date)));
    };
    if let Some(locale) = leaf_locale(path, file, settings, problems) {
        folders.boilerplates.entry((id, date)).or_default().insert(locale, path.clone());
    }
}

fn item_file(
    path: &SourcePath,
    (kind, folder): (Kind, &str),
    below: &str,
    source: &Source,
    settings: &Settings,
    folders: &mut Folders,
    problems: &mut Vec<Diagnostic>,
) {
    let Ok(item) = SourcePath::new(&format!("content/{}/{folder}", kind.folder())) else { return };
    if !folders.items.contains_key(&item) && folder_id(&item, folder, problems).is_none() {
        folders.misnamed.insert(item);
        return;
    }
    let empty = || Found { kind, has_item: false, leaves: BTreeMap::new(), assets: BTreeMap::new() };
    let found = folders.items.entry(item).or_insert_with(empty);
    if below == "item.toml" {
        found.has_item = true;
    } else if !below.contains('/') && path.extension() == "md" {
        if let Some(locale) = leaf_locale(path, below, settings, problems) {
            found.leaves.insert(locale, path.clone());
        }
    } else if below.split('/').all(proper_file_name) {
        let Source { blob, digest, facts } = source;
        let asset = Asset { path: path.clone(), blob: blob.clone(), digest: *digest, facts: facts.clone() };
        found.assets.insert(below.to_string(), asset);
    } else {
        problems.push(Diagnostic::new(Code::BadFileName, Span::file(path)).arg("name", shown(path.name())));
    }
}

/// Folders of items and boilerplates stand in addresses of media: they are identifiers.
fn folder_id(folder: &SourcePath, name: &str, problems: &mut Vec<Diagnostic>) -> Option<Id> {
    let id = Id::new(name);
    if id.is_none() {
        let problem = Diagnostic::new(Code::BadId, Span::file(folder)).arg("key", "").arg("value", shown(name));
        problems.push(problem.arg("suggestion", slugify(name)));
    }
    id
}

fn leaf_locale(path: &SourcePath, file: &str, settings: &Settings, problems: &mut Vec<Diagnostic>) -> Option<Locale> {
    let code = file.strip_suffix(".md").unwrap_or(file);
    let locale = settings.locale(code).filter(|_| file.ends_with(".md"));
    if locale.is_none() {
        let known = || settings.codes.iter().map(String::as_str);
        let suggestion =
            meant(code).find(|meant| known().any(|code| code == *meant)).or_else(|| nearest(code, known()));
        let suggestion = suggestion.map(|code| format!("{code}.md"));
        let problem = Diagnostic::new(Code::UnknownLeaf, Span::file(path)).arg("name", shown(file));
        problems.push(problem.arg("suggestion", suggestion.unwrap_or_default()));
    }
    locale
}

fn leaves(
    sources: &Sources,
    folders: &Folders,
    settings: &Settings,
    memo: &LeafMemo,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<SourcePath, Arc<Leaf>> {
    let items = folders.items.values().flat_map(|found| found.leaves.values());
    let paths: Vec<&SourcePath> = items.chain(folders.boilerplates.values().flat_map(BTreeMap::values)).collect();
    let read = |path: &&SourcePath| {
        let source = sources.get(path)?;
        let key = leaf::key(path, source.digest, settings);
        let bytes = source.blob.bytes().unwrap_or_default(); // leaves are always in memory
        let report = memo.get(key, || {
            // the reader of Markdown is a library: whatever it does on a text must not end the build
            let read = catch_unwind(AssertUnwindSafe(|| leaf::leaf(path, bytes, key, settings)));
            let Report { value, diagnostics } = read.unwrap_or_else(|_| {
                let problem = Diagnostic::new(Code::Internal, Span::file(path)).arg("stage", "parse");
                Report { value: None, diagnostics: vec![problem] }
            });
            Report { value: value.map(Arc::new), diagnostics }
        });
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
                let context = Context::new(&path, 0, &settings.codes, &settings.zone);
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
            Err(None) => {}
        }
    }
    registries
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

fn read_item(
    sources: &Sources,
    folder: &SourcePath,
    found: &Found,
    leaves: &BTreeMap<SourcePath, Arc<Leaf>>,
    settings: &Settings,
) -> Report<Option<Item>> {
    let nothing = |problem| Report { value: None, diagnostics: vec![problem] };
    let Ok(path) = folder.child("item.toml") else { return Report::clean(None) };
    if !found.has_item && sources.reported(&path) {
        return Report::clean(None);
    }
    if !found.has_item {
        return nothing(Diagnostic::new(Code::NoItemFile, Span::file(folder)));
    }
    let text = match sources.text(&path) {
        Ok(text) => text,
        Err(Some(problem)) => return nothing(*problem),
        Err(None) => return Report::clean(None),
    };
    let context = Context::new(&path, 0, &settings.codes, &settings.zone);
    let read = item::item(found.kind, &path, &context, text);
    let mut problems = context.into_problems();
    if found.leaves.is_empty() {
        problems.push(Diagnostic::new(Code::NoLeaf, Span::file(&path)));
    }
    let item = read.map(|(common, facts)| {
        for (locale, status) in common.status.present().filter(|(locale, _)| !found.leaves.contains_key(locale)) {
            problems.push(without_leaf(status, &settings.language(locale).code, found));
        }
        let leaf = |locale: Locale| found.leaves.get(&locale).and_then(|path| leaves.get(path)).cloned();
        Item {
            folder: folder.clone(),
            kind: found.kind,
            common: Arc::new(common),
            facts: Arc::new(facts),
            leaves: PerLocale::from_fn(settings.count(), leaf),
            assets: Arc::new(found.assets.clone()),
        }
    });
    Report { value: item, diagnostics: problems }
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

/// Checks what an item refers to in the registries and beside it.
fn check(item: &Item, known: &Known<'_>, registries: &Registries) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let (common, faults) = (&item.common, &registries.faults);
    common.topics.iter().for_each(|id| known_entry("topic", id, (&registries.topics, faults), &mut problems));
    common.people.iter().for_each(|id| known_entry("person", id, (&registries.people, faults), &mut problems));
    common
        .organisations
        .iter()
        .for_each(|id| known_entry("organisation", id, (&registries.organisations, faults), &mut problems));
    item.facts.check(registries, &mut problems);
    for id in common.key_figures.iter().filter(|id| !common.figures.contains_key(&id.value)) {
        let faulty = common.faulty.contains(id.value.as_str()) || faults.cover("figure", id.value.as_str());
        if !faulty && !registries.figures.contains_key(&id.value) {
            let known = common.figures.keys().chain(registries.figures.keys()).map(Id::as_str);
            let suggestion = nearest(id.value.as_str(), known).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownFigure, id.span.clone()).arg("id", id.value.as_str());
            problems.push(problem.arg("suggestion", suggestion));
        }
    }
    for related in &common.related {
        unknown_place(related, &[], known, &mut problems);
    }
    files(item, &mut problems);
    problems.extend(
        common
            .notes
            .iter()
            .map(|note| Diagnostic::new(Code::EditorNote, note.span.clone()).arg("text", note.value.as_str())),
    );
    problems
}

fn files(item: &Item, problems: &mut Vec<Diagnostic>) {
    let images = item.common.images.iter().map(|(name, image)| (name.as_str(), &image.span, true));
    let attachments =
        item.common.attachments.iter().map(|attachment| (attachment.file.value.as_str(), &attachment.file.span, false));
    for (name, span, picture) in images.chain(attachments) {
        let Some(asset) = item.assets.get(name) else {
            let suggestion = nearest(name, item.assets.keys().map(String::as_str)).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownAsset, span.clone()).arg("name", shown(name));
            problems.push(problem.arg("suggestion", suggestion));
            continue;
        };
        // a page shows pictures whose size is known, and nothing else as a picture
        let shown_as_picture = picture && !matches!(asset.facts, crate::input::Facts::Picture { .. });
        if asset.facts == crate::input::Facts::Unreadable || shown_as_picture {
            let document = !picture && asset.path.extension() == "pdf";
            let code = if document { Code::BadDocument } else { Code::BadPicture };
            problems.push(Diagnostic::new(code, span.clone()).arg("name", shown(name)));
        }
    }
}

/// The items that may be named: those that are there, and those whose faults are reported already.
struct Known<'a> {
    items: &'a BTreeMap<SourcePath, Item>,
    broken: &'a BTreeSet<SourcePath>,
}

/// The place of an item as the menu and lists of related documents write it: `pages/about`. What is not one is compared
/// with what could be meant, `others` included: as a whole, then by its last part.
fn unknown_place(place: &Placed<String>, others: &[&str], known: &Known<'_>, problems: &mut Vec<Diagnostic>) {
    let path = SourcePath::new(&format!("content/{}", place.value)).ok();
    if path.is_some_and(|path| known.items.contains_key(&path) || known.broken.contains(&path)) {
        return;
    }
    let written = place.value.trim_matches(['.', '/']);
    let last = |place: &str| place.rsplit('/').next().unwrap_or_default().to_string();
    let folders = known.items.keys().chain(known.broken);
    let places: Vec<&str> = folders.filter_map(|path| path.below("content")).chain(others.iter().copied()).collect();
    let by_last_part = || {
        let names: Vec<String> = places.iter().map(|place| last(place)).collect();
        let name = nearest(&last(written), names.iter().map(String::as_str))?;
        places.iter().copied().find(|place| last(place) == name)
    };
    let suggestion = nearest(written, places.iter().copied()).or_else(by_last_part).unwrap_or_default();
    let problem = Diagnostic::new(Code::UnknownPlace, place.span.clone()).arg("target", shown(&place.value));
    problems.push(problem.arg("suggestion", suggestion));
}

/// The menu names folders of kinds, and items; the organisation that publishes is in the registry.
fn menu(settings: &Settings, known: &Known<'_>, registries: &Registries, problems: &mut Vec<Diagnostic>) {
    let kinds: Vec<&str> = Kind::ALL.iter().filter(|kind| kind.listed()).map(|kind| kind.folder()).collect();
    for entry in settings.menu.iter().filter(|entry| !kinds.contains(&entry.value.as_str())) {
        unknown_place(entry, &kinds, known, problems);
    }
    let organisations = (&registries.organisations, &registries.faults);
    known_entry("organisation", &settings.organisation, organisations, problems);
}
