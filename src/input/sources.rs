//! The sources of a site as a value: path → content, digest and facts.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::facts::{Facts, facts};
use crate::base::{Blob, Code, Diagnostic, Digest, SourcePath, Span};

/// Everything a build may read.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: BTreeMap<SourcePath, Source>,
    /// What went wrong while listing; replayed by every build of these sources.
    pub problems: Vec<Diagnostic>,
}

/// What the tool reads as text, by the ending of its name.
const TEXTS: [&str; 5] = ["md", "toml", "ftl", "html", "css"];

/// A byte order mark in UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// One file.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its content.
    pub blob: Blob,
    /// The digest of its content.
    pub digest: Digest,
    /// What its header tells.
    pub facts: Facts,
    /// What the system said of the file when it was read, where that is proof enough that it is the same: see
    /// [`snapshot_after`](super::disk::snapshot_after).
    pub(super) stamp: Option<Stamp>,
}

/// What the system says of a file: device, number, length in bytes, and when its content and anything about it changed last,
/// in seconds and nanoseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub file: (u64, u64, u64),
    pub modified: (i64, i64),
    pub changed: (i64, i64),
}

impl Source {
    /// A file whose content is in memory. The byte order mark that some editors put before a text is no part of it; a file
    /// that is published as it is keeps its own.
    pub fn new(path: &SourcePath, mut bytes: Vec<u8>) -> Self {
        let copied = path.below("content/static").is_some();
        if bytes.starts_with(MARK) && TEXTS.contains(&path.extension().as_str()) && !copied {
            bytes.drain(..MARK.len());
        }
        Self { digest: Digest::of(&bytes), facts: facts(path, &bytes), blob: Blob::from(bytes), stamp: None }
    }
}

impl Sources {
    /// No files at all.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds or replaces a file.
    pub fn insert(&mut self, path: SourcePath, source: Source) {
        self.files.insert(path, source);
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &SourcePath) {
        self.files.remove(path);
    }

    /// A file.
    pub fn get(&self, path: &SourcePath) -> Option<&Source> {
        self.files.get(path)
    }

    /// The path of a file, as it was listed.
    pub fn known(&self, path: &SourcePath) -> Option<&SourcePath> {
        self.files.get_key_value(path).map(|(path, _)| path)
    }

    /// Whether there is such a file.
    pub fn contains(&self, path: &SourcePath) -> bool {
        self.files.contains_key(path)
    }

    /// Whether listing a file, or a folder above it, went wrong: it was reported, and is not missing.
    pub fn reported(&self, path: &SourcePath) -> bool {
        let above = |place: &SourcePath| place == path || path.below(place.as_str()).is_some();
        self.problems.iter().any(|problem| above(&problem.span.path))
    }

    /// Whether a build of these sources is one of those.
    pub fn same(&self, other: &Self) -> bool {
        let one = self.files.iter().map(|(path, source)| (path, source.digest));
        let two = other.files.iter().map(|(path, source)| (path, source.digest));
        one.eq(two) && self.problems == other.problems
    }

    /// The digest of every path with its content.
    pub fn digest(&self) -> Digest {
        Digest::key(&self.files.iter().map(|(path, source)| (path, source.digest)).collect::<Vec<_>>())
    }

    /// Every file, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &Source)> {
        self.files.iter()
    }

    /// The files below a folder, at any depth, sorted by path.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a SourcePath, &'a Source)> {
        let start = SourcePath::new(folder).map_or(Bound::Unbounded, Bound::Excluded);
        let prefix = move |path: &SourcePath| path.as_str().strip_prefix(folder).map(|rest| rest.starts_with('/'));
        self.files
            .range((start, Bound::Unbounded))
            // `a.b` and `a-b` sort between `a` and `a/…`: skip them, stop after the last that starts alike
            .take_while(move |(path, _)| path.as_str().starts_with(folder))
            .filter(move |(path, _)| prefix(path) == Some(true))
    }

    /// A file as text.
    ///
    /// # Errors
    /// When it does not exist (`None`), or is not UTF-8 (the finding to report).
    pub fn text(&self, path: &SourcePath) -> Result<&str, Option<Box<Diagnostic>>> {
        let bytes = self.get(path).and_then(|source| source.blob.bytes()).ok_or(None)?;
        utf8(path, bytes).map_err(|diagnostic| Some(Box::new(diagnostic)))
    }
}

/// Reads bytes as UTF-8.
///
/// # Errors
/// The finding to report, at the first byte that is wrong.
pub fn utf8<'a>(path: &SourcePath, bytes: &'a [u8]) -> Result<&'a str, Diagnostic> {
    let finding = |start: usize, encoding: &str| {
        let span = Span::new(path, start..(start + 1).min(bytes.len()));
        Diagnostic::new(Code::NotUtf8, span).arg("encoding", encoding)
    };
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(finding(0, "utf16"));
    }
    std::str::from_utf8(bytes).map_err(|error| finding(error.valid_up_to(), "other"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_lists_a_folder_and_not_its_neighbours() {
        let mut sources = Sources::new();
        for name in ["content/a.md", "content/a-b/x", "content/a/x", "content/a/y/z", "content/ab/x", "content/b"] {
            let path = SourcePath::new(name).unwrap();
            sources.insert(path.clone(), Source::new(&path, Vec::new()));
        }
        let names: Vec<_> = sources.below("content/a").map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["content/a/x", "content/a/y/z"]);
    }
}
