//! The parts of a document: which folders they are, what stands in them, and what is lacking.

use std::collections::{BTreeMap, BTreeSet};

use super::folders::{Found, FoundPart, leaf_locale};
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, Locale, Role, SourcePath, Span};
use crate::language::words::meant;
use crate::model::fields::shown;
use crate::model::part::{PartPlace, PartSort};
use crate::model::settings::Settings;
use crate::model::signatories;
use crate::model::values::slugify;

/// The file in which a part states its facts.
pub const FILE: &str = "part.toml";

/// A file that belongs to no part.
#[derive(Hash)]
pub struct Stray {
    /// Its folder below that of the document; empty beside the cover.
    folder: String,
    /// Its name.
    file: String,
}

/// Takes in a file that may be one of a part, by its path below the document: what a part states, or a leaf. Any other TOML
/// file is a stray too: nothing else would say that it is read by nobody.
pub fn file(
    path: &SourcePath,
    below: &str,
    settings: &Settings,
    found: &mut Found,
    problems: &mut Vec<Diagnostic>,
) -> bool {
    let (folder, file) = below.rsplit_once('/').unwrap_or(("", below));
    let place = PartPlace::of(folder);
    let leaf = path.extension() == "md";
    let ours = match (folder, place) {
        ("", _) => path.extension() == "toml",
        (_, Some(_)) => leaf || path.extension() == "toml",
        (_, None) => leaf || file == FILE,
    };
    if !ours {
        return false;
    }
    let Some(place) = place.filter(|_| leaf || file == FILE) else {
        found.strays.push(Stray { folder: folder.into(), file: file.into() });
        return true;
    };
    let empty = || FoundPart { place, has_facts: false, misnamed: false, leaves: BTreeMap::new() };
    let part = found.parts.entry(folder.to_string()).or_insert_with(empty);
    if !leaf {
        part.has_facts = true;
    } else if let Some(locale) = leaf_locale(path, file, settings, problems) {
        part.leaves.insert(locale, path.clone());
    } else {
        part.misnamed = true;
    }
    true
}

/// Reports what is no part, and parts with one number: once for each folder, with the name that it may have. Those folders,
/// and the ones that may have been meant, are what a link may lead to without being judged.
pub fn settle(item: &SourcePath, found: &mut Found, problems: &mut Vec<Diagnostic>) -> BTreeSet<SourcePath> {
    let mut numbers = Numbers::of(found);
    let mut misnamed = BTreeSet::new();
    let at = |below: &str| SourcePath::new(&format!("{item}/{below}"));
    let mut first: BTreeMap<PartPlace, String> = BTreeMap::new();
    let names: Vec<(String, PartPlace)> = found.parts.iter().map(|(name, part)| (name.clone(), part.place)).collect();
    for (name, place) in names {
        let Some(twin) = first.get(&place) else {
            first.insert(place, name);
            continue;
        };
        found.parts.remove(&name);
        let (Ok(folder), Ok(twin)) = (at(&name), at(twin)) else { continue };
        let other = numbers.named(place.sort, &slugify(folder.name()));
        let problem = Diagnostic::new(Code::DuplicatePart, Span::file(&folder));
        let problem = problem.arg("number", place.written().unwrap_or_default()).arg("suggestion", other);
        problems.push(problem.related(Role::First, Span::file(&twin)));
        misnamed.insert(folder);
    }
    let mut told = BTreeSet::new();
    for stray in std::mem::take(&mut found.strays) {
        let Misfit { reason, at: below, suggestion } = misfit(&stray, &mut numbers, &told);
        let missing = suggestion == "item.toml" && !found.has_item; // which is said of the document
        if missing || !told.insert(below.clone()) {
            continue;
        }
        found.missigned |= suggestion == signatories::FILE;
        let Ok(place) = at(&below) else { continue };
        let problem = Diagnostic::new(Code::UnknownPart, Span::file(&place)).arg("reason", reason);
        problems.push(problem.arg("name", shown(&below)).arg("suggestion", shown(&suggestion)));
        found.assets.retain(|name, _| !name.starts_with(&format!("{below}/"))); // what else is in it is not judged
        misnamed.insert(place);
        misnamed.extend(at(&suggestion));
    }
    misnamed
}

/// What a stray was meant for.
struct Misfit {
    /// `folder`, `number`, `loose`, `deep` or `facts`.
    reason: &'static str,
    /// The folder or file that is wrong, below the document.
    at: String,
    /// What it may be called instead, below the document.
    suggestion: String,
}

fn misfit(stray: &Stray, numbers: &mut Numbers, told: &BTreeSet<String>) -> Misfit {
    let Stray { folder, file } = stray;
    let whole = if folder.is_empty() { file.clone() } else { format!("{folder}/{file}") };
    if folder.is_empty() || PartPlace::of(folder).is_some() {
        return Misfit { reason: "facts", suggestion: facts(folder, file), at: whole };
    }
    let (first, rest) = folder.split_once('/').map_or((folder.as_str(), None), |(first, rest)| (first, Some(rest)));
    let Some(sort) = PartSort::ALL.into_iter().find(|sort| sort.folder() == first) else {
        let names = || PartSort::ALL.into_iter().map(PartSort::folder);
        let name = meant(first).find(|meant| names().any(|name| name == *meant)).or_else(|| nearest(first, names()));
        let numbered = || first.starts_with(|c: char| c.is_ascii_digit());
        let suggestion = match name {
            Some(name) => name.to_string(),
            None if numbered() && !told.contains(first) => numbers.named(PartSort::Section, &slugify(first)),
            None => String::new(),
        };
        return Misfit { reason: "folder", at: first.to_string(), suggestion };
    };
    let Some(rest) = rest else {
        let name = if sort == PartSort::Section { "section" } else { "theme" };
        let suggestion = format!("{}/{file}", numbers.example(sort, name));
        return Misfit { reason: "loose", at: whole, suggestion };
    };
    let (name, deeper) = rest.split_once('/').map_or((rest, None), |(name, deeper)| (name, Some(deeper)));
    let part = format!("{first}/{name}");
    match deeper {
        None if !sort.numbered() => Misfit { reason: "deep", at: part, suggestion: first.to_string() },
        Some(deeper) if PartPlace::of(&part).is_some() => {
            let inner = deeper.split('/').next().unwrap_or_default();
            Misfit { reason: "deep", at: format!("{part}/{inner}"), suggestion: part }
        }
        _ if told.contains(&part) => Misfit { reason: "number", at: part, suggestion: String::new() },
        _ => {
            let alone = PartSort::ALL.into_iter().filter(|sort| !sort.numbered()).map(PartSort::folder);
            let alone: Vec<&str> = alone.collect();
            let other = meant(name).find(|meant| alone.contains(meant)).or_else(|| nearest(name, alone));
            let suggestion = other.map_or_else(|| numbers.named(sort, &slugify(name)), String::from);
            Misfit { reason: "number", at: part, suggestion }
        }
    }
}

/// The file that another TOML file may have been meant for.
fn facts(folder: &str, file: &str) -> String {
    let stem = file.strip_suffix(".toml").unwrap_or(file);
    if !folder.is_empty() {
        let own = if stem == "signatories" { signatories::FILE.to_string() } else { format!("{folder}/{FILE}") };
        return own;
    }
    let known = ["item", "signatories"];
    let name = meant(stem).find(|meant| known.contains(meant)).or_else(|| nearest(stem, known));
    name.map(|name| format!("{name}.toml")).unwrap_or_default()
}

/// The numbers that are taken.
struct Numbers(BTreeSet<PartPlace>);

impl Numbers {
    fn of(found: &Found) -> Self {
        Self(found.parts.values().map(|part| part.place).collect())
    }

    /// The folder for a part by its slug: with its own number, when it has one that is free, else with the next one, which is
    /// then taken.
    fn named(&mut self, sort: PartSort, slug: &str) -> String {
        let (digits, words) = slug.split_once('-').unwrap_or((slug, ""));
        let own = PartPlace::of(&format!("{}/{slug}", sort.folder()));
        let words = if own.is_some() || digits.parse::<u16>().is_ok_and(|_| digits.len() <= 3) { words } else { slug };
        let place = own.filter(|own| !self.0.contains(own)).unwrap_or_else(|| self.next(sort));
        self.0.insert(place);
        let number = place.written().unwrap_or_default();
        let hyphen = if words.is_empty() { "" } else { "-" };
        format!("{}/{number}{hyphen}{words}", sort.folder())
    }

    /// The same, without taking it.
    fn example(&self, sort: PartSort, words: &str) -> String {
        format!("{}/{}-{words}", sort.folder(), self.next(sort).written().unwrap_or_default())
    }

    fn next(&self, sort: PartSort) -> PartPlace {
        let last = self.0.iter().filter(|place| place.sort == sort).filter_map(|place| place.number).max();
        PartPlace { sort, number: Some(last.unwrap_or(0).saturating_add(1)) }
    }
}

/// Reports what is lacking: a cover to parts, parts to a cover, texts to a part. `ready` says whether a language is said to
/// be, which is then reported instead.
pub fn gaps(
    item: &SourcePath,
    found: &Found,
    settings: &Settings,
    ready: impl Fn(Locale) -> bool,
    problems: &mut Vec<Diagnostic>,
) {
    let bare = found.parts.iter().filter(|(_, part)| part.leaves.is_empty() && !part.misnamed);
    let bare = bare.filter_map(|(name, _)| SourcePath::new(&format!("{item}/{name}/{FILE}")).ok());
    problems.extend(bare.map(|path| Diagnostic::new(Code::NoLeaf, Span::file(&path))));
    let written = || found.parts.values().filter(|part| !part.leaves.is_empty());
    for locale in settings.locales() {
        let code = settings.language(locale).code.as_str();
        let finding = |kind, path| Diagnostic::new(kind, Span::file(path)).arg("language", code);
        let first = written().find_map(|part| part.leaves.get(&locale));
        let lacking = written().filter(|part| !part.leaves.contains_key(&locale) && !part.misnamed);
        match (found.leaves.get(&locale), first) {
            (None, Some(leaf)) if !found.misnamed && !ready(locale) => {
                problems.push(finding(Code::PartWithoutCover, leaf));
            }
            (None, _) => {}
            (Some(cover), None) if lacking.clone().count() > 1 => {
                problems.push(finding(Code::MissingPart, cover).arg("count", lacking.count()));
            }
            (Some(_), _) => {
                let there = lacking.filter_map(|part| part.leaves.values().next());
                problems.extend(there.map(|leaf| finding(Code::MissingPart, leaf)));
            }
        }
    }
}
