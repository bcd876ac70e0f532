//! A tree of files on the disk: what is foreign in it, what differs from what it should hold, how it is removed.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, File, Metadata};
use std::hash::Hasher;
use std::io::{self, ErrorKind, Read};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::sync::Mutex;

use rayon::prelude::*;

use super::error::{Action, PublishError};
use crate::base::{Blob, Digest, Digester, OutputPath};
use crate::site::manifest::{MARKER, Manifest};

/// The mode of published files, whatever the umask: a web server of another user must be able to read them.
pub(super) const FILE_MODE: u32 = 0o644;
/// The mode of published folders.
pub(super) const FOLDER_MODE: u32 = 0o755;
/// Files that file managers leave in every folder that they show: nobody's, and swept with the tree that holds them.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// How much of a file is read at once, in bytes.
pub(super) const CHUNK: usize = 64 * 1024;

/// Files by folder, with whatever is known of each. The top folder is the empty text; every folder stands here once.
pub(super) struct Layout<'a, T> {
    folders: BTreeMap<&'a str, Vec<(&'a str, T)>>,
}

/// A folder of a layout: its path, and its files by full path, sorted.
pub(super) type Folder<'a, 'b, T> = (&'a str, &'b [(&'a str, T)]);

impl<'a, T> Layout<'a, T> {
    /// The layout of some files, which come sorted by path.
    pub fn new(files: impl Iterator<Item = (&'a str, T)>) -> Self {
        let mut folders: BTreeMap<&str, Vec<_>> = BTreeMap::from([("", Vec::new())]);
        for (path, value) in files {
            let mut folder = parent(path);
            folders.entry(folder).or_default().push((path, value));
            while !folder.is_empty() {
                folder = parent(folder);
                if folders.contains_key(folder) {
                    break;
                }
                folders.insert(folder, Vec::new());
            }
        }
        Self { folders }
    }

    /// Every folder, in the order of the paths.
    pub fn folders(&self) -> impl Iterator<Item = Folder<'a, '_, T>> {
        self.folders.iter().map(|(folder, files)| (*folder, files.as_slice()))
    }

    /// The folders by depth, the top first: those of one level can be made, or removed, at the same time.
    pub fn levels(&self) -> Vec<Vec<Folder<'a, '_, T>>> {
        let mut levels: BTreeMap<usize, Vec<_>> = BTreeMap::new();
        for (folder, files) in self.folders() {
            let depth = if folder.is_empty() { 0 } else { 1 + folder.matches('/').count() };
            levels.entry(depth).or_default().push((folder, files));
        }
        levels.into_values().collect()
    }

    fn has_folder(&self, path: &str) -> bool {
        self.folders.contains_key(path)
    }
}

impl<'a> Layout<'a, ()> {
    /// The layout of the files that a marker lists.
    pub fn of(manifest: &'a Manifest) -> Self {
        Self::new(manifest.paths().iter().map(|path| (path.as_str(), ())))
    }
}

/// Whether a file of this name is nobody's.
pub(super) fn litter(name: &OsStr) -> bool {
    LITTER.iter().any(|known| name == *known)
}

/// What a look at the names in a tree told.
#[derive(Default)]
pub(super) struct Survey {
    /// Entries that no layout of ours accounts for, sorted; a folder ends with `/`.
    pub foreign: Vec<String>,
    /// Whether some folder has another mode than ours.
    pub modes_differ: bool,
}

/// Looks for what is not ours in the whole tree.
pub(super) fn survey(root: &Path, layout: &Layout<'_, ()>) -> Result<Survey, PublishError> {
    let folders: Vec<_> = layout.folders().collect();
    let found: Vec<Survey> =
        folders.par_iter().map(|folder| survey_folder(root, layout, *folder)).collect::<Result<_, _>>()?;
    let mut whole = Survey::default();
    for one in found {
        whole.foreign.extend(one.foreign);
        whole.modes_differ |= one.modes_differ;
    }
    whole.foreign.sort();
    Ok(whole)
}

/// Looks for what is not ours in the top folder only.
pub(super) fn survey_top(root: &Path, layout: &Layout<'_, ()>) -> Result<Survey, PublishError> {
    let mut found =
        layout.folders().next().map_or_else(|| Ok(Survey::default()), |top| survey_folder(root, layout, top))?;
    found.foreign.sort();
    Ok(found)
}

fn survey_folder(
    root: &Path,
    layout: &Layout<'_, ()>,
    (folder, files): Folder<'_, '_, ()>,
) -> Result<Survey, PublishError> {
    let path = root.join(folder);
    let failed = |error| PublishError::system(Action::Read, &path, error);
    let entries = match fs::read_dir(&path) {
        Ok(entries) => entries,
        // Gone, or no folder any more: then its parent tells.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Survey { foreign: Vec::new(), modes_differ: true });
        }
        Err(error) => return Err(failed(error)),
    };
    let mode = fs::metadata(&path).map_err(failed)?.permissions().mode() & 0o7777;
    let mut survey = Survey { foreign: Vec::new(), modes_differ: mode != FOLDER_MODE };
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let sort = entry.file_type().map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let full = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        let ours = if sort.is_dir() {
            layout.has_folder(&full)
        } else {
            let listed = files.binary_search_by(|(path, ())| (*path).cmp(&full)).is_ok();
            sort.is_file() && (listed || full == MARKER || litter(&entry.file_name()))
        };
        if !ours {
            survey.foreign.push(if sort.is_dir() { full + "/" } else { full });
        }
    }
    Ok(survey)
}

/// Whether each of the files stands in the tree already, byte for byte and with our mode. What cannot be read is
/// taken as different.
pub(super) fn same(root: &Path, files: &[(&str, &Blob)]) -> Vec<bool> {
    files
        .par_iter()
        .map_init(Vec::new, |buffer, (path, blob)| same_file(&root.join(path), blob, buffer).unwrap_or(false))
        .collect()
}

/// Whether every file that a marker lists has the content that it says, and our mode.
pub(super) fn holds(root: &Path, manifest: &Manifest) -> bool {
    let files: Vec<_> = manifest.files().collect();
    let holds = |path: &str, digest: Digest, buffer: &mut Vec<u8>| -> io::Result<bool> {
        let mut file = File::open(root.join(path))?;
        let found = file.metadata()?;
        buffer.clear();
        Ok(found.is_file()
            && found.permissions().mode() & 0o7777 == FILE_MODE
            && file.read_to_end(buffer).is_ok()
            && Digest::of(buffer) == digest)
    };
    let one = |buffer: &mut Vec<u8>, (path, digest): &(&OutputPath, &Digest)| {
        holds(path.as_str(), **digest, buffer).unwrap_or(false)
    };
    files.par_iter().map_init(Vec::new, one).all(|holds| holds)
}

fn same_file(path: &Path, blob: &Blob, buffer: &mut Vec<u8>) -> io::Result<bool> {
    has_content(&mut File::open(path)?, blob, buffer)
}

/// Whether a file is a published one with this content.
pub(super) fn has_content(file: &mut File, blob: &Blob, buffer: &mut Vec<u8>) -> io::Result<bool> {
    let found = file.metadata()?;
    if !found.is_file() || found.len() != blob.length() || found.permissions().mode() & 0o7777 != FILE_MODE {
        return Ok(false);
    }
    buffer.resize(CHUNK, 0);
    match blob {
        Blob::Bytes(bytes) => {
            for expected in bytes.chunks(CHUNK) {
                let Some(part) = buffer.get_mut(..expected.len()) else { return Ok(false) };
                file.read_exact(part)?;
                if part != expected {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        // a spooled file that stands already is that file, under a second name
        Blob::File { path, .. } if fs::metadata(path).is_ok_and(|other| identity(&other) == identity(&found)) => {
            Ok(true)
        }
        Blob::File { digest, .. } => {
            let mut digester = Digester::default();
            while let Some(part) = read_part(file, buffer)? {
                digester.write(part);
            }
            Ok(digester.digest() == *digest)
        }
    }
}

/// What tells a file from every other: its device and its number.
pub(super) fn identity(found: &Metadata) -> (u64, u64) {
    (found.dev(), found.ino())
}

/// The next part of a file, as large as the buffer at most; `None` at its end.
pub(super) fn read_part<'b>(file: &mut File, buffer: &'b mut [u8]) -> io::Result<Option<&'b [u8]>> {
    loop {
        match file.read(buffer) {
            Ok(0) => return Ok(None),
            Ok(length) => return Ok(buffer.get(..length)),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Removes the files of a layout and then its folders, and nothing else: whatever somebody put between them stays,
/// with the folders that hold it, and is an error. Goes on after a failure; what counts is whether anything is left.
/// The marker goes last, so that an interrupted removal leaves a tree that is still known as ours.
pub(super) fn remove<T: Sync>(root: &Path, layout: &Layout<'_, T>) -> io::Result<()> {
    let failure = Mutex::new(None);
    let note = |result: io::Result<()>| {
        if let (Err(error), Ok(mut failure)) = (result, failure.lock()) {
            failure.get_or_insert(error);
        }
    };
    for level in layout.levels().iter().rev() {
        level.par_iter().for_each(|(folder, files)| {
            let files = files.par_iter().filter(|(path, _)| *path != MARKER);
            files.for_each(|(path, _)| note(fs::remove_file(root.join(path))));
            sweep(&root.join(folder));
            if !folder.is_empty() {
                note(fs::remove_dir(root.join(folder)));
            }
        });
    }
    for entry in fs::read_dir(root)? {
        if entry?.file_name() != MARKER {
            let failure = failure.into_inner().ok().flatten();
            return Err(failure.unwrap_or_else(|| ErrorKind::DirectoryNotEmpty.into()));
        }
    }
    match fs::remove_file(root.join(MARKER)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => fs::remove_dir(root),
    }
}

/// Removes what file managers left in a folder; should that fail, the folder cannot be removed, and that is told.
fn sweep(folder: &Path) {
    for name in LITTER {
        let path = folder.join(name);
        if path.symlink_metadata().is_ok_and(|found| found.is_file()) {
            let _ = fs::remove_file(path);
        }
    }
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_stands_once_and_below_its_parent() {
        let layout = Layout::new(["a/b/c/x", "a/y", "z"].into_iter().map(|path| (path, ())));
        let levels: Vec<Vec<&str>> =
            layout.levels().iter().map(|level| level.iter().map(|(folder, _)| *folder).collect()).collect();
        assert_eq!(levels, [vec![""], vec!["a"], vec!["a/b"], vec!["a/b/c"]]);
        assert_eq!(Layout::<()>::new(std::iter::empty()).levels().len(), 1);
    }

    #[test]
    fn removal_leaves_what_is_not_listed() {
        let root = tempfile::tempdir().unwrap();
        let tree = root.path().join("tree");
        fs::create_dir_all(tree.join("a/b")).unwrap();
        for path in [MARKER, "x", "a/b/y", "a/mine"] {
            fs::write(tree.join(path), path).unwrap();
        }
        let layout = Layout::new(["a/b/y", "x"].into_iter().map(|path| (path, ())));
        assert!(remove(&tree, &layout).is_err());
        assert!(tree.join("a/mine").exists() && tree.join(MARKER).exists() && !tree.join("a/b").exists());
        fs::remove_file(tree.join("a/mine")).unwrap();
        remove(&tree, &layout).unwrap();
        assert!(!tree.exists());
    }
}
