//! A source tree and a place to publish to, in a folder of their own.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use diptych::base::{Blob, OutputPath};
use diptych::site::{Destination, MARKER, Output, PublishError, Published, publish, refuse};
use tempfile::TempDir;

/// A folder with `root`, the sources, in which `public` may be published.
pub struct Site {
    folder: TempDir,
    pub root: PathBuf,
    pub public: PathBuf,
}

impl Site {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (root, public) = (folder.path().join("root"), folder.path().join("public"));
        fs::create_dir_all(root.join("content")).unwrap();
        Self { folder, root, public }
    }

    /// A place in which these files stand published.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let site = Self::new();
        site.publish(files).unwrap();
        site
    }

    pub fn parent(&self) -> &Path {
        self.folder.path()
    }

    pub fn destination(&self) -> Destination<'_> {
        Destination { folder: &self.public, root: &self.root, durable: false }
    }

    pub fn publish(&self, files: &[(&str, &str)]) -> Result<Published, PublishError> {
        publish(&output(files), &self.destination())
    }

    /// The folder holds these files and its marker, with our modes, and nothing stands beside it.
    pub fn assert_is(&self, files: &[(&str, &str)]) {
        let mut found = tree(&self.public);
        assert!(found.remove(MARKER).is_some(), "no marker");
        for (path, entry) in &found {
            assert_eq!(entry.mode, if entry.content.is_some() { 0o100_644 } else { 0o040_755 }, "{path}");
        }
        let texts: BTreeMap<&str, &[u8]> =
            found.iter().filter_map(|(path, entry)| Some((path.as_str(), entry.content.as_deref()?))).collect();
        assert_eq!(texts, files.iter().map(|(path, text)| (*path, text.as_bytes())).collect());
        assert_eq!(fs::metadata(&self.public).unwrap().mode(), 0o040_755);
        assert_eq!(self.beside(), ["public", "root"]);
    }

    /// What stands in the parent folder.
    pub fn beside(&self) -> Vec<String> {
        let entries = fs::read_dir(self.parent()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// Inodes and times of everything, the parent folder included.
    pub fn stamps(&self) -> Vec<(String, u64, i64, i64)> {
        let stamp = |path: &str| {
            let found = fs::symlink_metadata(self.parent().join(path)).unwrap();
            (path.to_string(), found.ino(), found.mtime_nsec(), found.ctime_nsec())
        };
        std::iter::once(stamp("")).chain(tree(self.parent()).keys().map(|path| stamp(path))).collect()
    }

    /// Publication is refused for this reason, before the work when `early`, and nothing has changed.
    pub fn refused(&self, early: bool, expected: impl Fn(&PublishError) -> bool) {
        let before = tree(self.parent());
        let error = self.publish(&[("other.html", "other")]).unwrap_err();
        assert!(expected(&error), "{error:?}");
        match refuse(&self.destination()) {
            Ok(()) => assert!(!early),
            Err(error) => assert!(early && expected(&error), "{error:?}"),
        }
        assert_eq!(tree(self.parent()), before);
    }
}

/// An output of some texts.
pub fn output(files: &[(&str, &str)]) -> Output {
    files.iter().map(|(path, text)| (OutputPath::new(path).unwrap(), Blob::from(*text))).collect()
}

/// A file, a folder or a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub mode: u32,
    pub content: Option<Vec<u8>>,
}

/// Everything below a folder, by relative path.
pub fn tree(root: &Path) -> BTreeMap<String, Entry> {
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root).min_depth(1) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
        let content = match entry.file_type() {
            sort if sort.is_file() => Some(fs::read(entry.path()).unwrap()),
            sort if sort.is_symlink() => {
                Some(fs::read_link(entry.path()).unwrap().to_string_lossy().into_owned().into())
            }
            _ => None,
        };
        found.insert(path, Entry { mode: entry.metadata().unwrap().mode(), content });
    }
    found
}
