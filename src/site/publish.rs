//! The writer: makes a folder equal to an output, at once or not at all.
//!
//! What happens, in this order, under a lock on the folder that holds the destination: what a killed run left is
//! cleared away; the destination is refused unless it is absent, empty, or ours and nothing but ours; its files are
//! compared with the output, and when nothing differs that is the end. Otherwise the new site is staged whole in a
//! hidden folder beside it, unchanged files as hard links, and the two folders are exchanged; then the old one goes.
//!
//! A reader, or whoever looks after a kill at any moment, sees the old site or the new one, never a mixture:
//!
//! * Before the exchange only the hidden folder is written, and in it only files that did not exist (`create_new`);
//!   a link adds a name to a file and changes nothing in it. So the old site is as it was.
//! * The exchange is one system call, which happens or does not (`renameat2` with `RENAME_EXCHANGE`; a plain rename
//!   the first time).
//! * After it only the old tree is touched, under its hidden name, and removing a name of a file that both trees
//!   share leaves the other.
//!
//! Where the system or the file system has no exchange, two renames take its place, and a reader may meet the gap
//! between them; a run that is killed there leaves the old site under its hidden name, and the next run puts it back
//! first. The power may fail, too: with `durable`, everything staged is on the disk before the exchange, and the
//! exchange before we say that it is done.
//!
//! Pages may come from a [`Spool`], a second hidden folder, where they wait since they were finished; they are moved to the
//! stage, which is otherwise the same.
//!
//! Known as ours, and so removed, are only: a destination with a sound marker and no file that the marker does not
//! list, but those that file managers leave in every folder they show; and a hidden folder of our naming that is empty, or holds a marker alone, or meets the same condition. Files
//! are removed one by one from the list; no folder is removed that still holds anything.

mod error;
mod place;
mod spool;
mod stage;
mod tree;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rayon::prelude::*;

use self::place::{Place, Standing, marker};
use self::stage::Stage;
use self::tree::Layout;
use super::Output;
use super::manifest::{self, MARKER, Manifest};
use crate::base::{Blob, Digest, OutputPath};

pub use self::error::{Action, Danger, Marker, PublishError};
pub use self::spool::Spool;

/// How long a publication waits for another one.
const WAIT: Duration = Duration::from_secs(30);
/// How many foreign files a refusal names.
const NAMED: usize = 5;
/// How long the old tree stays after the exchange: a web server that had resolved the folder a moment before is still
/// about to open a file in it.
const GRACE: Duration = Duration::from_millis(20);

/// Where a site is published.
#[derive(Debug, Clone, Copy)]
pub struct Destination<'a> {
    /// The folder; relative to the current one when it is not absolute. The folder that holds it must exist.
    pub folder: &'a Path,
    /// The source tree, which must not suffer.
    pub root: &'a Path,
    /// Whether to wait until everything is on the disk.
    pub durable: bool,
}

/// What a publication did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Files that are new or differ from those that stood there.
    pub written: usize,
    /// Files that stood there already.
    pub unchanged: usize,
    /// Files that stood there and are no more.
    pub removed: usize,
    /// Pages that were published last time and no longer are, sorted.
    pub gone: Vec<OutputPath>,
    /// Whether the destination was replaced; not when nothing differs.
    pub swapped: bool,
    /// The digest of the marker.
    pub marker: Digest,
    /// The hidden folder of the old site, when it could not be removed whole: the site is published all the same.
    pub leftover: Option<PathBuf>,
}

/// Refuses, before any work is done, a destination that publication would refuse for its path, for what stands at it
/// or at its top, or because nothing can be made beside it. Touches nothing.
///
/// # Errors
/// As [`publish`].
pub fn refuse(destination: &Destination<'_>) -> Result<(), PublishError> {
    let place = Place::find(destination)?;
    match place.standing()? {
        Standing::Absent => Ok(()),
        Standing::Folder(manifest) => {
            refuse_foreign(&place, tree::survey_top(&place.path, &Layout::of(&manifest))?.foreign)
        }
    }
}

/// Whether the destination holds the whole site of the marker that has this digest, as it is written: every file read
/// again, and nothing that is not ours. What cannot be read does not hold.
pub fn stands(destination: &Destination<'_>, digest: &str) -> bool {
    let sound = || {
        let place = Place::find(destination).ok()?;
        let bytes = fs::read(place.path.join(MARKER)).ok()?;
        let manifest = Manifest::parse(&bytes).ok().filter(|_| Digest::of(&bytes).to_string() == digest)?;
        let survey = tree::survey(&place.path, &Layout::of(&manifest)).ok()?;
        let left =
            [&place.stage, &place.aside, &place.spool].into_iter().any(|folder| folder.symlink_metadata().is_ok());
        let whole = survey.foreign.is_empty() && !survey.modes_differ && !left;
        Some(whole && tree::holds(&place.path, &manifest))
    };
    sound().unwrap_or(false)
}

/// Makes the destination equal to the output, with the marker added.
///
/// # Errors
/// When the destination must not be touched, another publication takes too long, a large source has changed, or the
/// system refuses something. The destination is then what it was; [`PublishError::Stranded`] is the exception.
pub fn publish(output: &Output, destination: &Destination<'_>) -> Result<Published, PublishError> {
    let place = Place::find(destination)?;
    let list = Blob::from(manifest::text(output));
    let files = files(output, &list)?;
    let lock = place.lock(WAIT)?;
    clear(&place)?;
    let (old, modes_differ) = match place.standing()? {
        Standing::Absent => (None, false),
        Standing::Folder(manifest) => {
            let survey = tree::survey(&place.path, &Layout::of(&manifest))?;
            refuse_foreign(&place, survey.foreign)?;
            (Some(manifest), survey.modes_differ)
        }
    };
    let same = if old.is_some() { tree::same(&place.path, &files) } else { vec![false; files.len()] };
    let mut published = Published { marker: list.digest(), ..summary(output, &place, &files, &same, old.as_ref()) };
    if !modes_differ && same.iter().all(|same| *same) {
        return Ok(published);
    }
    let entries = files.iter().zip(same).map(|((path, blob), same)| (*path, (*blob, same)));
    let layout = Layout::new(entries);
    let stage = Stage::write(&place, &layout)?;
    if destination.durable {
        stage.sync()?;
    }
    let aside = stage.swap(old.is_some(), destination.durable.then_some(&lock))?;
    published.swapped = true;
    if let Some((path, manifest)) = aside.zip(old) {
        std::thread::sleep(GRACE);
        published.leftover = tree::remove(&path, &Layout::of(&manifest)).is_err().then_some(path);
    }
    Ok(published)
}

/// The files to publish, the marker among them, sorted by path; none of them at the place of a folder.
fn files<'a>(output: &'a Output, list: &'a Blob) -> Result<Vec<(&'a str, &'a Blob)>, PublishError> {
    if let Some((path, _)) = output.iter().find(|(path, _)| path.parts().next() == Some(MARKER)) {
        return Err(PublishError::Reserved { file: path.clone() });
    }
    for (path, _) in output.iter() {
        let above = std::iter::successors(path.parent(), OutputPath::parent);
        if let Some(file) = above.into_iter().find(|folder| output.get(folder).is_some()) {
            return Err(PublishError::FileAndFolder { file, below: path.clone() });
        }
    }
    let mut files: Vec<_> = output.iter().map(|(path, blob)| (path.as_str(), blob)).collect();
    files.insert(files.partition_point(|(path, _)| *path < MARKER), (MARKER, list));
    Ok(files)
}

/// What a publication would do, the marker not counted.
fn summary(
    output: &Output,
    place: &Place,
    files: &[(&str, &Blob)],
    same: &[bool],
    old: Option<&Manifest>,
) -> Published {
    let unchanged = files.iter().zip(same).filter(|((path, _), same)| **same && *path != MARKER).count();
    let listed = old.map_or(&[][..], Manifest::paths);
    let stale = listed.par_iter().filter(|path| output.get(path).is_none());
    let removed = stale.filter(|path| place.path.join(path.as_str()).symlink_metadata().is_ok()).count();
    let page = |path: &&OutputPath| output.get(path).is_none() && path.as_str().ends_with(".html");
    let gone = listed.iter().filter(page).cloned().collect();
    Published { written: output.len() - unchanged, unchanged, removed, gone, ..Published::default() }
}

fn refuse_foreign(place: &Place, mut files: Vec<String>) -> Result<(), PublishError> {
    if files.is_empty() {
        return Ok(());
    }
    let more = files.len().saturating_sub(NAMED);
    files.truncate(NAMED);
    Err(PublishError::Foreign { path: place.path.clone(), files, more })
}

/// Clears away what a killed run left beside the destination; puts the old site back when it was killed between the
/// two renames.
fn clear(place: &Place) -> Result<(), PublishError> {
    if let Some(manifest) = leftover(&place.aside)? {
        let absent = place.path.symlink_metadata().is_err_and(|error| error.kind() == ErrorKind::NotFound);
        if absent {
            fs::rename(&place.aside, &place.path).map_err(|error| tidying(&place.aside, error))?;
        } else {
            tree::remove(&place.aside, &Layout::of(&manifest)).map_err(|error| tidying(&place.aside, error))?;
        }
    }
    if let Some(manifest) = leftover(&place.stage)? {
        tree::remove(&place.stage, &Layout::of(&manifest)).map_err(|error| tidying(&place.stage, error))?;
    }
    Ok(())
}

/// The files of a hidden folder of ours, when there is one.
fn leftover(folder: &Path) -> Result<Option<Manifest>, PublishError> {
    let foreign = || PublishError::Leftover { path: folder.to_path_buf() };
    match folder.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(tidying(folder, error)),
        Ok(found) if !found.is_dir() => return Err(foreign()),
        Ok(_) => {}
    }
    // A run that was killed while it wrote the marker, the first file of all, leaves a part of it and nothing else.
    let manifest = match marker(folder).map_err(|error| tidying(folder, error))? {
        Ok(manifest) => manifest,
        Err(Marker::Damaged) => Manifest::default(),
        Err(Marker::Missing | Marker::Version) => return Err(foreign()),
    };
    let survey = tree::survey(folder, &Layout::of(&manifest))?;
    if survey.foreign.is_empty() { Ok(Some(manifest)) } else { Err(foreign()) }
}

fn tidying(path: &Path, error: std::io::Error) -> PublishError {
    PublishError::system(Action::Tidy, path, error)
}
