//! What `build` and `check` share: from the folder of a site to its findings, in words.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::moment::{Ambiguous, Now};
use super::report::{self, Findings, Lookup};
use super::words::{Complaint, Said};
use super::{Session, Status};
use crate::base::{Code, Diagnostic, OutputPath, Severity, SourcePath};
use crate::build::{Build, Cache, Options, build};
use crate::input::Sources;
use crate::input::disk::snapshot;
use crate::model::Edition;
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
    /// The finished site.
    pub output: Output,
    /// What is public; `None` when the settings cannot be read.
    pub edition: Option<Edition>,
    /// The pages that are withheld, where they would stand, with the note that says why.
    pub absent: BTreeMap<OutputPath, Diagnostic>,
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

/// Reads the site at `root` and builds it in memory.
///
/// # Errors
/// When the folder cannot be read, or the moment is one that the change of clocks skips or repeats where the site is.
pub(super) fn journey(root: &Path, now: &Now, session: &Session<'_>) -> Result<Journey, Complaint> {
    let sources = snapshot(root).map_err(|error| bad_root(root, &error))?;
    let base_url = session.request.base_url.clone();
    let options = Options { now: now.resolve(&zone(&sources))?, base_url };
    let built = build(&sources, &options, &Cache::default());
    let publishable = built.publishable();
    let Build { output, preview: _, pages: _, edition, diagnostics, blocking, absent } = built;
    let source = Box::new(move |path: &SourcePath| sources.text(path).ok().map(Arc::from));
    Ok(Journey { diagnostics, publishable, blocking: blocking.len(), source, output, edition, absent })
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
