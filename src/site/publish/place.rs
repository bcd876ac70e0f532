//! The destination: where it really is, what it must not be, what stands there, and who may publish there now.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::fs::{Access, FlockOperation, access, flock};

use super::Destination;
use super::error::{Action, Danger, Marker, PublishError};
use super::tree::{self, litter};
use crate::site::manifest::{MARKER, Manifest, ManifestError};

/// Folders of the source tree that builds read or keep: a site inside them would become its own source.
const SOURCES: [&str; 5] = ["content", "i18n", "themes", ".diptych", ".git"];
const PAUSE: Duration = Duration::from_millis(20);

/// A destination that may be published to, as far as its path tells.
pub(super) struct Place {
    /// The folder of the site; nothing on the way to it is a link.
    pub path: PathBuf,
    /// The folder that holds it.
    pub parent: PathBuf,
    /// Where the new site is staged; after an exchange, where the old one waits for its removal.
    pub stage: PathBuf,
    /// Where the old site waits on systems that cannot exchange.
    pub aside: PathBuf,
    /// Where finished files wait for their publication.
    pub spool: PathBuf,
}

/// What stands at a destination that is ours to take.
pub(super) enum Standing {
    /// Nothing.
    Absent,
    /// A folder: the files in it that are ours, by its marker. An empty folder has no marker and no files.
    Folder(Manifest),
}

impl Place {
    /// Resolves the destination and refuses what would be dangerous or bound to fail. Touches nothing.
    pub fn find(destination: &Destination<'_>) -> Result<Self, PublishError> {
        if destination.folder.as_os_str().is_empty() {
            return Err(PublishError::EmptyPath);
        }
        let path = resolve(destination.folder)?;
        let Some((parent, name)) = path.parent().zip(path.file_name()) else {
            return Err(PublishError::Dangerous { path, danger: Danger::System });
        };
        if let Some(danger) = danger(&path, destination.root)? {
            return Err(PublishError::Dangerous { path, danger });
        }
        let beside = |suffix: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(suffix);
            parent.join(hidden)
        };
        let [stage, aside, spool] = [".diptych-new", ".diptych-old", ".diptych-spool"].map(beside);
        let parent = parent.to_path_buf();
        access(&parent, Access::WRITE_OK | Access::EXEC_OK)
            .map_err(|error| PublishError::ParentNotWritable { path: parent.clone(), error: error.into() })?;
        Ok(Self { path, parent, stage, aside, spool })
    }

    /// What stands there: nothing, or a folder that is empty or carries our marker.
    pub fn standing(&self) -> Result<Standing, PublishError> {
        let path = || self.path.clone();
        match fs::symlink_metadata(&self.path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Standing::Absent),
            Err(error) => return Err(PublishError::system(Action::Read, &self.path, error)),
            Ok(found) if found.is_symlink() => return Err(PublishError::Symlink { path: path() }),
            Ok(found) if !found.is_dir() => return Err(PublishError::NotFolder { path: path() }),
            Ok(_) => {}
        }
        match marker(&self.path).map_err(|error| PublishError::system(Action::Read, &self.path, error))? {
            Ok(manifest) => Ok(Standing::Folder(manifest)),
            Err(marker) => Err(PublishError::NotOurs { path: path(), marker }),
        }
    }

    /// Waits until no other build publishes into the same parent folder. The lock is on the folder itself: it leaves
    /// no file, and the kernel releases it when the value is dropped or the process ends, however it ends.
    pub fn lock(&self, wait: Duration) -> Result<File, PublishError> {
        let failed = |error: io::Error| PublishError::system(Action::Lock, &self.parent, error);
        let folder = File::open(&self.parent).map_err(failed)?;
        let start = Instant::now();
        loop {
            match flock(&folder, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => return Ok(folder),
                Err(rustix::io::Errno::WOULDBLOCK) if start.elapsed() < wait => std::thread::sleep(PAUSE),
                Err(rustix::io::Errno::WOULDBLOCK) => {
                    return Err(PublishError::Locked { path: self.path.clone(), seconds: wait.as_secs() });
                }
                Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(failed(error.into())),
            }
        }
    }
}

/// The manifest of a folder: what its marker says, nothing when it is empty, or why it is not ours.
pub(super) fn marker(folder: &Path) -> io::Result<Result<Manifest, Marker>> {
    let path = folder.join(MARKER);
    match fs::symlink_metadata(&path) {
        Ok(found) if !found.is_file() => return Ok(Err(Marker::Damaged)),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                if !(litter(&entry.file_name()) && entry.file_type()?.is_file()) {
                    return Ok(Err(Marker::Missing));
                }
            }
            return Ok(Ok(Manifest::default()));
        }
        Err(error) => return Err(error),
    }
    Ok(Manifest::parse(&fs::read(path)?).map_err(|error| match error {
        ManifestError::Damaged => Marker::Damaged,
        ManifestError::Version => Marker::Version,
    }))
}

/// The path with every link and `..` on the way resolved, but not a link that stands at its end.
fn resolve(folder: &Path) -> Result<PathBuf, PublishError> {
    let failed = |error| PublishError::system(Action::Read, folder, error);
    let absolute = std::path::absolute(folder).map_err(failed)?;
    let absolute: PathBuf = absolute.components().collect(); // a slash at the end would have a link followed
    let Some((parent, name)) = absolute.parent().zip(absolute.file_name()) else {
        return absolute.canonicalize().map_err(failed); // the root, or a path that ends with `..`
    };
    match parent.canonicalize() {
        Ok(parent) if parent.is_dir() => Ok(parent.join(name)),
        Ok(parent) => Err(PublishError::NoParent { path: parent }),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(PublishError::NoParent { path: parent.to_path_buf() })
        }
        Err(error) => Err(failed(error)),
    }
}

/// What the path must not be. Folders are compared by what they are, not by how they are written: some systems take
/// `Content` for `content`.
fn danger(path: &Path, root: &Path) -> Result<Option<Danger>, PublishError> {
    let root = root.canonicalize().map_err(|error| PublishError::system(Action::Read, root, error))?;
    let this = identity(path);
    let holds = |inner: &Path| this.is_some() && inner.ancestors().any(|folder| identity(folder) == this);
    if this.is_some() && identity(&root) == this {
        return Ok(Some(Danger::Root));
    }
    if holds(&root) {
        return Ok(Some(Danger::AboveRoot));
    }
    let sources: Vec<_> = SOURCES.iter().filter_map(|name| identity(&root.join(name))).collect();
    if path.ancestors().any(|folder| identity(folder).is_some_and(|folder| sources.contains(&folder))) {
        return Ok(Some(Danger::Sources));
    }
    let home = std::env::var_os("HOME").and_then(|home| Path::new(&home).canonicalize().ok());
    if home.is_some_and(|home| holds(&home)) {
        return Ok(Some(Danger::Home));
    }
    let current = std::env::current_dir().and_then(|folder| folder.canonicalize());
    Ok(current.is_ok_and(|current| holds(&current)).then_some(Danger::Current))
}

fn identity(path: &Path) -> Option<(u64, u64)> {
    fs::metadata(path).ok().map(|found| tree::identity(&found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_that_is_held_too_long_is_reported() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("root")).unwrap();
        let (path, root) = (folder.path().join("public"), folder.path().join("root"));
        let place = Place::find(&Destination { folder: &path, root: &root, durable: false }).unwrap();
        let held = place.lock(Duration::ZERO).unwrap();
        assert!(matches!(place.lock(Duration::from_millis(50)), Err(PublishError::Locked { .. })));
        drop(held);
        assert!(place.lock(Duration::ZERO).is_ok());
    }
}
