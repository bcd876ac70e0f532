//! The marker of a published folder: the list of the files in it that are ours, by which nothing else is ever deleted.
//!
//! ```text
//! diptych 1 <digest of all the lines that follow>
//! <digest> <path>
//! ```
//!
//! One line per file, sorted by path: a function of the output, the same on every machine. The marker itself is not
//! listed. It is served with the site and says nothing that the site does not show.

use rayon::prelude::*;

use super::Output;
use crate::base::{Digest, OutputPath};

/// The name of the marker, at the top of a published folder; no file of the site may have it.
pub const MARKER: &str = ".diptych";

const TITLE: &str = "diptych";
const VERSION: &str = "1";

/// The files that a marker lists, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    paths: Vec<OutputPath>,
    /// The digests of their contents, in the same order.
    digests: Vec<Digest>,
}

/// Why a marker is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ManifestError {
    /// Cut short, altered, or never ours.
    Damaged,
    /// Of a format that this version does not know.
    Version,
}

/// The text of the marker of an output.
pub fn text(output: &Output) -> String {
    let files: Vec<_> = output.iter().collect();
    let digests: Vec<Digest> = files.par_iter().map(|(_, blob)| blob.digest()).collect();
    let mut lines = String::new();
    for ((path, _), digest) in files.iter().zip(digests) {
        lines.push_str(&format!("{digest} {path}\n"));
    }
    format!("{TITLE} {VERSION} {}\n{lines}", Digest::of(lines.as_bytes()))
}

impl Manifest {
    /// Reads a marker.
    ///
    /// # Errors
    /// When it is not exactly what [`text`] writes.
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestError> {
        let text = std::str::from_utf8(bytes).map_err(|_| ManifestError::Damaged)?;
        let (first, lines) = text.split_once('\n').ok_or(ManifestError::Damaged)?;
        let mut words = first.split(' ');
        if words.next() != Some(TITLE) {
            return Err(ManifestError::Damaged);
        }
        match (words.next(), words.next(), words.next()) {
            (Some(VERSION), Some(digest), None) if digest == Digest::of(lines.as_bytes()).to_string() => {}
            (Some(version), ..) if version != VERSION && version.parse::<u32>().is_ok() => {
                return Err(ManifestError::Version);
            }
            _ => return Err(ManifestError::Damaged),
        }
        let read: Vec<_> =
            lines.split_terminator('\n').map(line).collect::<Option<_>>().ok_or(ManifestError::Damaged)?;
        let (digests, paths): (Vec<Digest>, Vec<OutputPath>) = read.into_iter().unzip();
        if paths.is_sorted_by(|a, b| a < b) { Ok(Self { paths, digests }) } else { Err(ManifestError::Damaged) }
    }

    /// The files with the digests of their contents, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (&OutputPath, &Digest)> {
        self.paths.iter().zip(&self.digests)
    }

    /// The files, sorted; the marker is not among them.
    pub fn paths(&self) -> &[OutputPath] {
        &self.paths
    }
}

fn line(text: &str) -> Option<(Digest, OutputPath)> {
    let (digest, path) = text.split_once(' ')?;
    let read = OutputPath::new(path).ok().filter(|read| read.as_str() == path)?;
    Some((Digest::read(digest)?, read))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Blob;

    fn output(paths: &[&str]) -> Output {
        paths.iter().map(|path| (OutputPath::new(path).unwrap(), Blob::from(*path))).collect()
    }

    #[test]
    fn what_is_written_is_read() {
        for paths in [&[][..], &["a b/é.html", "index.html", "a b.html"]] {
            let output = output(paths);
            let read = Manifest::parse(text(&output).as_bytes()).unwrap();
            assert!(read.paths().iter().eq(output.iter().map(|(path, _)| path)));
        }
    }

    #[test]
    fn any_change_of_a_byte_is_damage() {
        let sound = text(&output(&["a.html", "b/c.html"])).into_bytes();
        for place in 0..sound.len() {
            let mut bytes = sound.clone();
            bytes[place] ^= 1;
            assert!(Manifest::parse(&bytes).is_err(), "byte {place}");
            assert!(Manifest::parse(&sound[..place]).is_err(), "cut at {place}");
        }
        assert_eq!(Manifest::parse(b"diptych 2 whatever\n"), Err(ManifestError::Version));
    }

    #[test]
    fn a_marker_never_names_what_lies_outside() {
        let line = format!("{} ../secret\n", Digest::of(b""));
        let bytes = format!("diptych 1 {}\n{line}", Digest::of(line.as_bytes()));
        assert_eq!(Manifest::parse(bytes.as_bytes()), Err(ManifestError::Damaged));
    }
}
