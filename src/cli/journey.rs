//! What `build` and `check` share: from the folder of a site to its findings, in words.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use url::Url;

use super::last::{Key, Last};
use super::moment::{Ambiguous, Now};
use super::report::{self, Findings, Lookup};
use super::words::{Complaint, Said};
use super::{Session, Status};
use crate::base::{Code, Diagnostic, Digest, OutputPath, Severity, SourcePath};
use crate::build::{Build, Options, Shelf, build_once};
use crate::input::Sources;
use crate::input::disk::snapshot;
use crate::model::Edition;
use crate::model::gate::Withheld;
use crate::model::place::{sections, subsections};
use crate::model::settings::settings;
use crate::site::Output;

/// What came of a site's sources.
pub(super) struct Journey {
    /// Every finding, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The text of a source, when it is there and is text.
    pub source: Box<Lookup>,
    /// Whether nothing stops publication.
    pub publishable: bool,
    /// How many of the findings stop it: those of documents that are not public do not.
    pub blocking: usize,
    /// The finished site; `None` when it stands as it was published last.
    pub output: Option<Output>,
    /// What is not public yet.
    pub waiting: Waiting,
    /// The time zone of the site.
    pub zone: TimeZone,
    /// Where the site will stand; `None` when the settings cannot be read, or nothing was built.
    pub base: Option<Url>,
    /// The pages that are withheld, where they would stand, with the note that says why.
    pub absent: BTreeMap<OutputPath, Diagnostic>,
    /// What a record of this build is kept under, and for which moments it holds; `None` when none is to be kept.
    pub record: Option<(Key, (Timestamp, Timestamp))>,
}

/// What is not public yet, as a build says at its end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Waiting {
    /// What is under embargo, in the order of its end.
    pub awaited: Vec<Awaited>,
    /// What somebody has still to finish or to read.
    pub unready: Vec<Unready>,
}

/// A document that is not ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Unready {
    /// Its folder below `content/`.
    pub document: String,
    /// The names of the files that are not ready.
    pub texts: Vec<String>,
}

/// A document under embargo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Awaited {
    /// When its embargo ends.
    pub until: Timestamp,
    /// Its folder below `content/`.
    pub document: String,
}

/// The folder of the site: that of `--root`, or the current one.
///
/// # Errors
/// When it is not a folder that can be read.
pub(super) fn root(session: &Session<'_>) -> Result<PathBuf, Complaint> {
    let root = session.request.root.clone().unwrap_or_else(|| PathBuf::from("."));
    match std::fs::read_dir(&root) {
        Ok(_) => Ok(root),
        Err(error) => Err(bad_root(&root, &error)),
    }
}

pub(super) fn bad_root(root: &Path, error: &std::io::Error) -> Complaint {
    let reason = match error.kind() {
        ErrorKind::NotFound => "missing",
        ErrorKind::NotADirectory => "not-folder",
        ErrorKind::PermissionDenied => "permission",
        _ => "other",
    };
    let complaint = Complaint::new(Said::BadRoot).arg("path", root.display().to_string());
    complaint.arg("reason", reason).arg("detail", error.to_string())
}

impl From<Ambiguous> for Complaint {
    fn from(ambiguous: Ambiguous) -> Self {
        let Ambiguous { value, change, zone } = ambiguous;
        Self::new(Said::AmbiguousNow).arg("value", value).arg("change", change).arg("zone", zone)
    }
}

/// Writes the findings as asked, and says whether any of them is an error.
pub(super) fn report(journey: &Journey, session: &mut Session<'_>) -> Status {
    let request = session.request;
    let findings = Findings {
        diagnostics: &journey.diagnostics,
        source: &*journey.source,
        words: session.words,
        prefix: &prefix(request.root.as_deref()),
        notes: request.notes,
        summary: !request.quiet,
        names: request.verbose,
    };
    session.terminal.print(&report::written(request.format, &findings));
    if journey.diagnostics.iter().any(|finding| finding.code == Code::NoSite) {
        return Status::Failed; // there was nothing to look at
    }
    let stops = journey.diagnostics.iter().any(|finding| finding.code.severity() == Severity::Error);
    if stops { Status::Findings } else { Status::Clean }
}

/// The folder of the site as a prefix of the paths in it; empty when it is not below the current one.
pub(super) fn prefix(root: Option<&Path>) -> String {
    let mut prefix = String::new();
    for part in root.into_iter().flat_map(Path::components) {
        match part {
            Component::CurDir => {}
            Component::Normal(name) => {
                prefix.push_str(&name.to_string_lossy());
                prefix.push('/');
            }
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => return String::new(),
        }
    }
    prefix
}

/// The folder of the site as it was typed.
pub(super) fn root_shown(session: &Session<'_>) -> String {
    session.request.root.as_deref().unwrap_or(Path::new(".")).display().to_string()
}

/// The shelf of a command that publishes nothing.
pub(super) const UNPUBLISHED: &Shelf<'static> = &|_, _| None;

/// Reads the site at `root` and builds it in memory; or says again what the last build found, when that build would find the
/// same and `stands` holds of its record. Finished pages go to the shelf.
///
/// # Errors
/// When the folder cannot be read, or the moment is one that the change of clocks skips or repeats where the site is.
pub(super) fn journey(
    root: &Path,
    now: &Now,
    session: &Session<'_>,
    stands: &dyn Fn(&Last) -> bool,
    shelf: &Shelf<'_>,
) -> Result<Journey, Complaint> {
    let sources = snapshot(root).map_err(|error| bad_root(root, &error))?;
    let base_url = session.request.base_url.clone();
    let zone = zone(&sources);
    let options = Options { now: now.resolve(&zone)?, base_url };
    // what went wrong while listing is no part of the digest
    let key =
        sources.problems.is_empty().then(|| Key::new(sources.digest(), options.base_url.as_ref().map(Url::as_str)));
    let last = key.as_ref().and_then(|key| Last::read(root, key, options.now)).filter(|last| stands(last));
    let remembered = last.and_then(|last| Some((last.diagnostics()?, last)));
    let mut journey = match remembered {
        Some((diagnostics, last)) => Journey {
            diagnostics,
            source: Box::new(|_| None),
            publishable: last.blocking == 0,
            blocking: last.blocking,
            output: None,
            waiting: last.waiting,
            zone,
            base: None,
            absent: BTreeMap::new(),
            record: None,
        },
        None => {
            let built = build_once(&sources, &options, shelf);
            let publishable = built.publishable();
            let until = built.until;
            let Build { output, preview: _, pages: _, edition, diagnostics, blocking, absent, until: _ } = built;
            let waiting = edition.as_ref().map(waiting).unwrap_or_default();
            let record = key.filter(|_| edition.is_some()).zip(until.map(|until| (options.now, until)));
            let (blocking, output) = (blocking.len(), Some(output));
            let source: Box<Lookup> = Box::new(|_| None);
            let base = edition.as_ref().map(|edition| edition.settings.base_url.clone());
            std::mem::forget(edition); // the process ends soon: giving it back leaf by leaf would be work for nothing
            Journey { diagnostics, source, publishable, blocking, output, waiting, zone, base, absent, record }
        }
    };
    journey.source = Box::new(move |path: &SourcePath| sources.text(path).ok().map(Arc::from));
    Ok(journey)
}

impl Journey {
    /// Keeps a record of what was found, with the digest of the marker of the site when it stands published.
    pub fn keep(&mut self, root: &Path, marker: Option<Digest>) {
        if let Some((key, moments)) = self.record.take() {
            Last::new(key, moments, self, marker).keep(root);
        }
    }
}

/// What an edition withholds that waits for its moment, or for somebody.
fn waiting(edition: &Edition) -> Waiting {
    let (mut awaited, mut unready) = (BTreeSet::new(), BTreeMap::new());
    for ((folder, _), held) in &edition.withheld {
        let Some(document) = folder.below("content") else { continue };
        match (held.why, held.until) {
            (Withheld::Embargoed, Some(until)) => {
                awaited.insert((until, document));
            }
            (Withheld::Draft | Withheld::ToReview, _) => {
                let text = format!("{}.md", edition.settings.language(held.locale).code);
                unready.entry(document).or_insert_with(BTreeSet::new).insert(text);
            }
            _ => {}
        }
    }
    let awaited = awaited.into_iter().map(|(until, document)| Awaited { until, document: document.to_string() });
    let unready = unready
        .into_iter()
        .map(|(document, texts)| Unready { document: document.to_string(), texts: texts.into_iter().collect() });
    Waiting { awaited: awaited.collect(), unready: unready.collect() }
}

/// The time zone of the site; universal time when the settings cannot be read, which the build then reports.
pub(super) fn zone(sources: &Sources) -> TimeZone {
    settings(sources, &[&sections(), &subsections()]).value.map_or(TimeZone::UTC, |settings| settings.zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_below_the_current_folder_has_a_prefix() {
        for (root, expected) in
            [(".", ""), ("a", "a/"), ("./a//b/", "a/b/"), ("..", ""), ("/srv/a", ""), ("a/../b", "")]
        {
            assert_eq!(prefix(Some(Path::new(root))), expected, "{root}");
        }
        assert_eq!(prefix(None), "");
    }
}
