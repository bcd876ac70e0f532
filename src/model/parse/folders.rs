//! What each file of `content/` belongs to.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::parts::{self, Stray};
use crate::base::suggest::nearest;
use crate::base::{Blob, Code, Diagnostic, Locale, SourcePath, Span};
use crate::input::{Source, Sources};
use crate::language::words::meant;
use crate::model::Kind;
use crate::model::fields::shown;
use crate::model::item::{Asset, proper_file_name};
use crate::model::part::PartPlace;
use crate::model::registry::FILES;
use crate::model::settings::Settings;
use crate::model::signatories;
use crate::model::values::{Id, slugify};

/// What each file of `content/` belongs to.
#[derive(Default)]
pub struct Folders {
    /// Items, by folder.
    pub items: BTreeMap<SourcePath, Found>,
    /// Versions of boilerplates.
    pub boilerplates: BTreeMap<(Id, Date), BTreeMap<Locale, SourcePath>>,
    /// Files that are copied as they are.
    pub statics: BTreeMap<SourcePath, Blob>,
    /// Folders of items as links name them, or would, whose own names are refused.
    pub misnamed: BTreeSet<SourcePath>,
    /// Boilerplates of which a version stands in a folder that is no date.
    pub undated: BTreeSet<String>,
}

/// What stands in the folder of an item.
#[derive(Hash)]
pub struct Found {
    /// The kind of the item.
    pub kind: Kind,
    /// Whether `item.toml` is there.
    pub has_item: bool,
    /// Its leaves.
    pub leaves: BTreeMap<Locale, SourcePath>,
    /// Its parts, by the path of their folder below the item's.
    pub parts: BTreeMap<String, FoundPart>,
    /// Whether `signatories.toml` is there.
    pub signed: bool,
    /// Every other file.
    pub assets: BTreeMap<String, Asset>,
    /// Whether a leaf of its own stands under a name that is none: it is reported, and not called missing as well.
    pub misnamed: bool,
    /// The names that such leaves seem to be meant to have.
    pub meant: BTreeSet<String>,
    /// Whether those who sign stand under another name, which is reported: nobody can tell how many they are.
    pub missigned: bool,
    /// Files that belong to no part, until they are reported.
    pub strays: Vec<Stray>,
}

/// What stands in the folder of a part.
#[derive(Hash)]
pub struct FoundPart {
    /// Where it stands among the others.
    pub place: PartPlace,
    /// Whether `part.toml` is there.
    pub has_facts: bool,
    /// Whether a leaf stands under a name that is none.
    pub misnamed: bool,
    /// Its leaves.
    pub leaves: BTreeMap<Locale, SourcePath>,
}

impl Found {
    fn new(kind: Kind) -> Self {
        let (leaves, parts, assets) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self {
            kind,
            has_item: false,
            leaves,
            parts,
            signed: false,
            assets,
            misnamed: false,
            meant: BTreeSet::new(),
            missigned: false,
            strays: Vec::new(),
        }
    }

    /// Every leaf, those of its parts included.
    pub fn texts(&self) -> impl Iterator<Item = &SourcePath> {
        self.leaves.values().chain(self.parts.values().flat_map(|part| part.leaves.values()))
    }
}

/// Says of each file what it belongs to.
pub fn sort_out(sources: &Sources, settings: &Settings, problems: &mut Vec<Diagnostic>) -> Folders {
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
    for (item, found) in &mut folders.items {
        folders.misnamed.extend(parts::settle(item, found, problems));
    }
    folders
}

/// A folder (or a file) of `content/` that has no place there, with the name that may have been meant.
fn unknown(path: &SourcePath, name: &str, problems: &mut Vec<Diagnostic>) -> &'static str {
    let folders = Kind::ALL.iter().map(|kind| kind.folder());
    let known = folders.chain(FILES).chain(["site.toml", "static", "boilerplates"]);
    let known: Vec<&'static str> = known.collect();
    let stem = name.strip_suffix(".toml");
    let file = |meant: &str| FILES.into_iter().find(|file| file.strip_suffix(".toml") == Some(meant));
    let suggestion = match stem {
        Some(stem) => meant(stem).find_map(file),
        None => meant(name).find(|meant| known.contains(meant)),
    };
    let suggestion = suggestion.or_else(|| nearest(name, known)).unwrap_or_default();
    // once for all that the folder holds, unless the name is that of a kind: then a file has no place in it
    let misplaced = suggestion == name;
    let suggestion = if misplaced { "" } else { suggestion };
    let (place, word) = if misplaced { (path.clone(), path.name()) } else { (above(path, 1), name) };
    let problem = Diagnostic::new(Code::UnknownFolder, Span::file(&place)).arg("name", shown(word));
    let problem = problem.arg("suggestion", suggestion);
    let file = misplaced || path.below("content") == Some(name);
    problems.push(if file { problem.arg("sort", "file") } else { problem });
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
    let found = folders.items.entry(item).or_insert_with(|| Found::new(kind));
    let in_parts = kind.shape().in_parts;
    if below == "item.toml" {
        found.has_item = true;
    } else if in_parts && below == signatories::FILE {
        found.signed = true;
    } else if in_parts && parts::file(path, below, settings, found, problems) {
        // taken in
    } else if !below.contains('/') && path.extension() == "md" {
        if let Some(locale) = leaf_locale(path, below, settings, problems) {
            found.leaves.insert(locale, path.clone());
        } else {
            found.misnamed = true;
            found.meant.extend(meant_leaf(below, settings));
        }
    } else if below.split('/').all(proper_file_name) {
        let Source { blob, digest, facts, .. } = source;
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

/// The language of a leaf by its name; one that is none is reported.
pub fn leaf_locale(
    path: &SourcePath,
    file: &str,
    settings: &Settings,
    problems: &mut Vec<Diagnostic>,
) -> Option<Locale> {
    let code = file.strip_suffix(".md").unwrap_or(file);
    let locale = settings.locale(code).filter(|_| file.ends_with(".md"));
    if locale.is_none() {
        let problem = Diagnostic::new(Code::UnknownLeaf, Span::file(path)).arg("name", shown(file));
        problems.push(problem.arg("suggestion", meant_leaf(file, settings).unwrap_or_default()));
    }
    locale
}

/// The name that a leaf seems to be meant to have.
fn meant_leaf(file: &str, settings: &Settings) -> Option<String> {
    let code = file.strip_suffix(".md").unwrap_or(file);
    let known = || settings.codes.iter().map(String::as_str);
    let meant = meant(code).find(|meant| known().any(|code| code == *meant)).or_else(|| nearest(code, known()));
    meant.map(|code| format!("{code}.md"))
}
