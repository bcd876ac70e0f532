//! The spool: finished files on their way to a publication, so that a site need not fit into memory.
//!
//! A hidden folder beside the destination, under a lock of its own, that holds nothing but files named by numbers. What the
//! published tree has already is linked from there, everything else is written once; publication moves the files to the
//! stage. The spool removes itself; one that a killed run left is emptied by the next.
//!
//! It is never needed: whatever keeps it from working (the lock is taken, a foreign file lies in it, the disk is full) leaves
//! the files in memory, and publication meets the cause itself, and tells it.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustix::fs::{FlockOperation, flock};

use super::Destination;
use super::place::Place;
use super::stage::{make_file, make_folder};
use super::tree::{has_content, identity};
use crate::base::{Blob, OutputPath};

/// Where finished files wait for their publication. Nothing is made on the disk before the first of them.
pub struct Spool {
    place: Option<Place>,
    folder: OnceLock<Option<Folder>>,
}

/// The folder, ours alone as long as the lock is held.
struct Folder {
    path: PathBuf,
    /// The published tree.
    published: PathBuf,
    count: AtomicUsize,
    _lock: File,
}

impl Spool {
    /// The spool of a destination.
    pub fn new(destination: &Destination<'_>) -> Self {
        Self { place: Place::find(destination).ok(), folder: OnceLock::new() }
    }

    /// Takes a file out of memory; gives it back when that is not possible.
    pub fn keep(&self, path: &OutputPath, blob: &Blob) -> Blob {
        let folder = self.folder.get_or_init(|| Folder::open(self.place.as_ref()?));
        folder.as_ref().and_then(|folder| folder.keep(path, blob).ok()).unwrap_or_else(|| blob.clone())
    }
}

impl Folder {
    fn open(place: &Place) -> Option<Self> {
        let path = place.spool.clone();
        match make_folder(&path) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(_) => return None,
        }
        let lock = File::open(&path).ok()?;
        flock(&lock, FlockOperation::NonBlockingLockExclusive).ok()?;
        // whoever held the lock until now may have removed the folder
        let same = identity(&lock.metadata().ok()?) == identity(&fs::symlink_metadata(&path).ok()?);
        (same && empty(&path).ok()?).then(|| Self {
            path,
            published: place.path.clone(),
            count: AtomicUsize::new(0),
            _lock: lock,
        })
    }

    fn keep(&self, path: &OutputPath, blob: &Blob) -> io::Result<Blob> {
        let Blob::Bytes(bytes) = blob else { return Ok(blob.clone()) };
        let name = self.path.join(self.count.fetch_add(1, Ordering::Relaxed).to_string());
        if !self.linked(path, blob, &name).unwrap_or(false) {
            let written = make_file(&name).and_then(|mut file| file.write_all(bytes));
            written.inspect_err(|_| {
                let _ = fs::remove_file(&name); // the first error counts
            })?;
        }
        Ok(Blob::File { path: name, length: blob.length(), digest: blob.digest() })
    }

    /// Links the published file, when it has this content. What was compared is what was linked, whatever was exchanged
    /// between the two.
    fn linked(&self, path: &OutputPath, blob: &Blob, name: &Path) -> io::Result<bool> {
        let published = self.published.join(path.as_str());
        let mut file = File::open(&published)?;
        if !has_content(&mut file, blob, &mut Vec::new())? {
            return Ok(false);
        }
        fs::hard_link(&published, name)?;
        let same = identity(&fs::symlink_metadata(name)?) == identity(&file.metadata()?);
        if !same {
            fs::remove_file(name)?;
        }
        Ok(same)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // should this fail, the next run removes the rest
        let _ = empty(&self.path).and_then(|_| fs::remove_dir(&self.path));
    }
}

/// Removes the files of a spool; nothing, and `false`, when something else lies there.
fn empty(folder: &Path) -> io::Result<bool> {
    let entries: Vec<_> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    for entry in &entries {
        let numbered = entry.file_name().to_str().is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_digit()));
        if !numbered || !entry.file_type()?.is_file() {
            return Ok(false);
        }
    }
    entries.iter().try_for_each(|entry| fs::remove_file(entry.path()))?;
    Ok(true)
}
