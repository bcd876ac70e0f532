//! From a build to what the preview shows: the pages with their bars, the errors, and what an error keeps alive.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use crate::base::{Arg, Diagnostic, OutputPath, Severity, SourcePath};
use crate::build::{Build, Options};
use crate::cli::words::{Complaint, Said, Words};
use crate::input::Sources;
use crate::language::Language;
use crate::model::Edition;
use crate::model::gate::Held;
use crate::site::Output;
use crate::site::serve::{self, Fault, Shown};

/// What is shown, and where its pages come from.
#[derive(Default)]
pub(super) struct Kept {
    pub shown: Arc<Shown>,
    pages: BTreeMap<OutputPath, SourcePath>,
}

/// A build and what it takes to show it.
pub(super) struct Look<'a> {
    pub built: Build,
    pub sources: &'a Sources,
    pub options: &'a Options,
    pub faults: Vec<Fault>,
    pub words: &'a Words,
}

/// What is shown of a build after what was shown `before`.
pub(super) fn kept(look: Look<'_>, before: &Kept) -> Kept {
    let Look { built, sources, options, faults, words } = look;
    let Build { output: _, preview, pages, edition, diagnostics, blocking: _, absent, until: _ } = built;
    let (mut files, mut pages) = (preview, pages);
    let mut bars: BTreeMap<OutputPath, String> =
        absent.into_iter().map(|(path, note)| (path, bar(&note, edition.as_ref(), words))).collect();
    if !faults.is_empty() {
        let faulty = diagnostics.iter().filter(|finding| finding.code.severity() == Severity::Error);
        let made = Made { files: &files, pages: &pages, faulty: faulty.map(|finding| &finding.span.path).collect() };
        for path in survivors(&made, edition.is_some().then_some(sources), before) {
            if let Some(blob) = before.shown.files.get(&path) {
                files.insert(path.clone(), blob.clone());
            }
            bars.extend(before.shown.bars.get(&path).map(|bar| (path.clone(), bar.clone())));
            pages.extend(before.pages.get(&path).map(|source| (path.clone(), source.clone())));
        }
    }
    let stated = edition.as_ref().map(|edition| &edition.settings.base_url);
    let prefix = match options.base_url.as_ref().or(stated) {
        Some(base) => percent_decode_str(base.path()).decode_utf8_lossy().into_owned(),
        None if before.shown.prefix.is_empty() => "/".to_string(),
        None => before.shown.prefix.clone(),
    };
    let words = said(words, faults.len());
    Kept { shown: Arc::new(Shown { files, prefix, bars, faults, words }), pages }
}

impl Kept {
    /// The same with one thing wrong: the folder of the site cannot be read.
    pub(super) fn barred(&self, fault: Fault, words: &Words) -> Self {
        let shown = Shown { faults: vec![fault], words: said(words, 1), ..Shown::clone(&self.shown) };
        Self { shown: Arc::new(shown), pages: self.pages.clone() }
    }
}

/// How many pages differ, those that came or went among them.
pub(super) fn pages_that_differ(before: &Shown, after: &Shown) -> usize {
    let page = |path: &&OutputPath| path.extension() == "html";
    let gone = before.files.iter().map(|(path, _)| path).filter(|path| after.files.get(path).is_none());
    let new = after.files.iter().filter(|(path, blob)| before.files.get(path) != Some(blob)).map(|(path, _)| path);
    gone.chain(new).filter(page).count()
}

/// What a build with errors made all the same.
struct Made<'a> {
    files: &'a Output,
    pages: &'a BTreeMap<OutputPath, SourcePath>,
    /// The files with errors.
    faulty: BTreeSet<&'a SourcePath>,
}

/// What was shown and is not made any more, because of an error and not because its source went or now stands elsewhere.
/// `sources` is `None` when the settings cannot be read: nothing is known then, and everything stays.
fn survivors(made: &Made<'_>, sources: Option<&Sources>, before: &Kept) -> Vec<OutputPath> {
    let placed: BTreeSet<&SourcePath> = made.pages.values().collect();
    let mut count: BTreeMap<&SourcePath, usize> = BTreeMap::new();
    before.pages.values().for_each(|source| *count.entry(source).or_default() += 1);
    let survives = |path: &&OutputPath| {
        let Some((sources, source)) = sources.zip(before.pages.get(*path)) else { return true };
        // a text that lost its title to a slip has another address for a while
        let moved = count.get(source) == Some(&1) && placed.contains(source) && !made.faulty.contains(source);
        (sources.contains(source) || sources.reported(source)) && !moved
    };
    let lacking = before.shown.files.iter().map(|(path, _)| path).filter(|path| made.files.get(path).is_none());
    lacking.filter(survives).cloned().collect()
}

/// What the preview itself says.
fn said(words: &Words, errors: usize) -> serve::Words {
    serve::Words {
        language: words.language().to_string(),
        headline: match errors {
            0 => String::new(),
            errors => words.complain(&Complaint::new(Said::PreviewHeadline).arg("count", errors)),
        },
        details: words.say(Said::PreviewDetails),
        gone: words.say(Said::PreviewGone),
        missing: words.say(Said::PreviewMissing),
        lost: words.say(Said::PreviewLost),
    }
}

/// Why a page is not public, with the moment at which an embargo ends where the site is.
fn bar(note: &Diagnostic, edition: Option<&Edition>, words: &Words) -> String {
    let value = |name: &str| match note.args.iter().find(|(key, _)| *key == name) {
        Some((_, Arg::Text(text))) => text.as_str(),
        _ => "",
    };
    let mut complaint = Complaint::new(Said::PreviewWithheld).arg("status", value("status"));
    if !value("awaited").is_empty() {
        complaint = complaint.arg("awaited", value("awaited"));
    }
    let ends = edition.and_then(|edition| Some((edition, held(edition, &note.span.path)?.until?)));
    if let (Some((edition, until)), Some(language)) = (ends, Language::new(words.language())) {
        let zone = &edition.settings.zone;
        let local = until.to_zoned(zone.clone());
        let name = zone.iana_name().unwrap_or("UTC");
        let city = name.rsplit('/').next().unwrap_or(name).replace('_', " ");
        complaint = complaint
            .arg("date", language.weekday_date(local.date()))
            .arg("time", language.time(local.time()))
            .arg("city", city)
            .arg("abbreviation", local.strftime("%Z").to_string());
    }
    words.complain(&complaint)
}

/// What withholds the leaf in a file: its item is the nearest folder above it that is withheld in its language.
fn held(edition: &Edition, leaf: &SourcePath) -> Option<Held> {
    let code = leaf.name().strip_suffix(".md")?;
    let mut above = std::iter::successors(leaf.parent(), SourcePath::parent);
    above.find_map(|folder| {
        let mut entries = edition.withheld.iter().filter(|((place, _), _)| *place == folder);
        entries.find(|((_, locale), _)| edition.settings.language(*locale).code == code).map(|(_, held)| *held)
    })
}
