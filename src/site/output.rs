//! The finished site as a value: blobs by path.

use std::collections::BTreeMap;

use super::manifest;
use crate::base::{Blob, Digest, OutputPath};

/// Every file of the site, by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    files: BTreeMap<OutputPath, Blob>,
}

impl Output {
    /// A site without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file; returns the one that stood at this path before, if any: two files at one address are for the
    /// caller to report.
    pub fn insert(&mut self, path: OutputPath, blob: Blob) -> Option<Blob> {
        self.files.insert(path, blob)
    }

    /// The file at a path.
    pub fn get(&self, path: &OutputPath) -> Option<&Blob> {
        self.files.get(path)
    }

    /// The files, in the order of their paths.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&OutputPath, &Blob)> {
        self.files.iter()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The digest of the whole: of every path and every content.
    pub fn digest(&self) -> Digest {
        Digest::of(manifest::text(self).as_bytes())
    }
}

impl FromIterator<(OutputPath, Blob)> for Output {
    fn from_iter<I: IntoIterator<Item = (OutputPath, Blob)>>(files: I) -> Self {
        Self { files: files.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(files: &[(&str, &str)]) -> Output {
        files.iter().map(|(path, text)| (OutputPath::new(path).unwrap(), Blob::from(*text))).collect()
    }

    #[test]
    fn the_digest_depends_on_paths_and_contents_only() {
        let one = output(&[("a.html", "x"), ("b.html", "y")]);
        assert_eq!(one.digest(), output(&[("b.html", "y"), ("a.html", "x")]).digest());
        assert_ne!(one.digest(), output(&[("a.html", "y"), ("b.html", "x")]).digest());
        assert_ne!(one.digest(), output(&[("a.html", "x")]).digest());
    }

    #[test]
    fn a_second_file_at_a_path_returns_the_first() {
        let mut output = Output::new();
        let path = OutputPath::new("a").unwrap();
        assert_eq!(output.insert(path.clone(), "x".into()), None);
        assert_eq!(output.insert(path, "y".into()), Some("x".into()));
        assert_eq!(output.len(), 1);
    }
}
