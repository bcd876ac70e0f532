//! The stage: the new site, whole, beside the old one; how it is written, and how it takes the other's place.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::hash::Hasher;
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustix::io::Errno;

use super::error::{Action, PublishError};
use super::place::Place;
use super::tree::{self, CHUNK, FILE_MODE, FOLDER_MODE, Layout, read_part};
use crate::base::{Blob, Digest, Digester};
use crate::site::manifest::MARKER;

/// A file to stage: its content, and whether the published tree has it already.
pub(super) type Entry<'a> = (&'a Blob, bool);

/// A tree that is being made ready. Dropped before it is in place, it removes itself.
pub(super) struct Stage<'a> {
    place: &'a Place,
    layout: &'a Layout<'a, Entry<'a>>,
    keep: bool,
}

/// How the new site came to its place, and so where the old one is now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Swap {
    /// There was none.
    First,
    /// At the path of the stage.
    Exchanged,
    /// Aside.
    Renamed,
}

impl<'a> Stage<'a> {
    /// Writes the whole tree; what the published one has already is linked from there.
    pub fn write(place: &'a Place, layout: &'a Layout<'a, Entry<'a>>) -> Result<Self, PublishError> {
        make_folder(&place.stage).map_err(|error| PublishError::system(Action::Write, &place.stage, error))?;
        let stage = Self { place, layout, keep: false };
        let levels = layout.levels();
        // The marker is the first file, so that a stage left by a killed run is known as ours.
        let top = layout.folders().next().map_or(&[][..], |(_, files)| files);
        top.iter().filter(|(path, _)| *path == MARKER).try_for_each(|(path, entry)| stage.file(path, *entry))?;
        for level in &levels {
            level.par_iter().try_for_each(|(folder, files)| {
                if !folder.is_empty() {
                    make_folder(&place.stage.join(folder)).map_err(|error| stage.failed(folder, error))?;
                }
                let files = files.par_iter().filter(|(path, _)| *path != MARKER);
                files.try_for_each(|(path, entry)| stage.file(path, *entry))
            })?;
        }
        Ok(stage)
    }

    /// Waits until every file and folder is on the disk. Files that are linked are included: they may come from a
    /// publication that did not wait.
    pub fn sync(&self) -> Result<(), PublishError> {
        let sync = |path: &str| {
            let full = self.place.stage.join(path);
            File::open(&full)
                .and_then(|file| file.sync_all())
                .map_err(|error| PublishError::system(Action::Sync, &self.place.path.join(path), error))
        };
        let folders: Vec<_> = self.layout.folders().collect();
        folders.par_iter().try_for_each(|(_, files)| files.par_iter().try_for_each(|(path, _)| sync(path)))?;
        folders.par_iter().try_for_each(|(folder, _)| sync(folder))
    }

    /// Puts the tree in its place; returns where the old one is now, if there was one. With `sync`, the folder that
    /// holds both, waits until the swap is on the disk, and goes back when the system cannot say that it is.
    pub fn swap(mut self, standing: bool, sync: Option<&File>) -> Result<Option<PathBuf>, PublishError> {
        let swap = self.exchange(standing)?;
        if let Some(Err(error)) = sync.map(File::sync_all) {
            self.undo(swap)?;
            return Err(PublishError::system(Action::Sync, &self.place.parent, error));
        }
        self.keep = true;
        Ok(match swap {
            Swap::First => None,
            Swap::Exchanged => Some(self.place.stage.clone()),
            Swap::Renamed => Some(self.place.aside.clone()),
        })
    }

    fn exchange(&mut self, standing: bool) -> Result<Swap, PublishError> {
        let Place { path, stage, aside, .. } = self.place;
        let failed = |error: io::Error| PublishError::system(Action::Swap, path, error);
        if !standing {
            return fs::rename(stage, path).map(|()| Swap::First).map_err(failed);
        }
        match exchange(stage, path) {
            Ok(()) => return Ok(Swap::Exchanged),
            Err(Errno::NOSYS | Errno::INVAL | Errno::OPNOTSUPP) => {}
            Err(error) => return Err(failed(error.into())),
        }
        fs::rename(path, aside).map_err(failed)?;
        match fs::rename(stage, path) {
            Ok(()) => Ok(Swap::Renamed),
            Err(error) => {
                fs::rename(aside, path).map_err(|error| self.stranded(aside, error))?;
                Err(failed(error))
            }
        }
    }

    fn undo(&mut self, swap: Swap) -> Result<(), PublishError> {
        let Place { path, stage, aside, .. } = self.place;
        let back = match swap {
            Swap::First => fs::rename(path, stage),
            Swap::Exchanged => exchange(stage, path).map_err(io::Error::from),
            Swap::Renamed => fs::rename(path, stage).and_then(|()| fs::rename(aside, path)),
        };
        let kept = if swap == Swap::Renamed { aside } else { stage };
        back.map_err(|error| self.stranded(kept, error))
    }

    /// Both trees are left where they are.
    fn stranded(&mut self, kept: &Path, error: io::Error) -> PublishError {
        self.keep = true;
        PublishError::Stranded { path: self.place.path.clone(), kept: kept.to_path_buf(), error }
    }

    fn file(&self, path: &str, (blob, same): Entry<'_>) -> Result<(), PublishError> {
        let staged = self.place.stage.join(path);
        // Links may be impossible here (too many, another volume, a file of another user): then the file is written.
        if same && fs::hard_link(self.place.path.join(path), &staged).is_ok() {
            return Ok(());
        }
        match blob {
            Blob::Bytes(bytes) => {
                make_file(&staged).and_then(|mut file| file.write_all(bytes)).map_err(|error| self.failed(path, error))
            }
            // what this build spooled is nobody else's, and moves
            Blob::File { path: source, .. } if source.starts_with(&self.place.spool) => {
                fs::rename(source, &staged).map_err(|error| self.failed(path, error))
            }
            Blob::File { path: source, length, digest } => {
                let written = make_file(&staged).map_err(|error| self.failed(path, error))?;
                let copied = copy(source, written, |error| self.failed(path, error))?;
                let sound = copied == (*length, *digest);
                if sound { Ok(()) } else { Err(PublishError::SourceChanged { path: source.clone() }) }
            }
        }
    }

    /// An error about a file of the stage, told as about the file of the site.
    fn failed(&self, path: &str, error: io::Error) -> PublishError {
        PublishError::system(Action::Write, &self.place.path.join(path), error)
    }
}

impl Drop for Stage<'_> {
    fn drop(&mut self) {
        if !self.keep {
            // Should this fail too, the next run removes the rest.
            let _ = tree::remove(&self.place.stage, self.layout);
        }
    }
}

/// Copies a large file; returns the length and the digest of what was copied.
fn copy(
    source: &Path,
    mut to: File,
    failed: impl Fn(io::Error) -> PublishError,
) -> Result<(u64, Digest), PublishError> {
    let unreadable = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => PublishError::SourceChanged { path: source.to_path_buf() },
        _ => PublishError::system(Action::Read, source, error),
    };
    // Not to hang on a pipe that has taken the place of the file.
    let flags = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    let mut from = OpenOptions::new().read(true).custom_flags(flags).open(source).map_err(unreadable)?;
    if !from.metadata().map_err(unreadable)?.is_file() {
        return Err(PublishError::SourceChanged { path: source.to_path_buf() });
    }
    let (mut digester, mut length, mut buffer) = (Digester::default(), 0, vec![0; CHUNK]);
    while let Some(part) = read_part(&mut from, &mut buffer).map_err(unreadable)? {
        to.write_all(part).map_err(&failed)?;
        digester.write(part);
        length += part.len() as u64;
    }
    Ok((length, digester.digest()))
}

/// Makes a file that did not exist: nothing is ever written into a file that another tree may share.
pub(super) fn make_file(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(path)?;
    if file.metadata()?.permissions().mode() & 0o7777 != FILE_MODE {
        file.set_permissions(Permissions::from_mode(FILE_MODE))?; // the umask took something away
    }
    Ok(file)
}

pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().mode(FOLDER_MODE).create(path)?;
    let right = |found: fs::Metadata| found.permissions().mode() & 0o7777 == FOLDER_MODE;
    let made = fs::metadata(path).and_then(|found| match right(found) {
        true => Ok(()),
        false => fs::set_permissions(path, Permissions::from_mode(FOLDER_MODE)),
    });
    made.inspect_err(|_| {
        let _ = fs::remove_dir(path); // the first error is the one to tell
    })
}

/// Exchanges two folders in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> Result<(), Errno> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)
}

/// This system has no exchange.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> Result<(), Errno> {
    Err(Errno::NOSYS)
}
