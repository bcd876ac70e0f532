//! The doorbell: says that something below the root may have changed, never what. What changed, a new snapshot finds.
//!
//! The watch is set first and the snapshot taken after it, so that a change is either in the snapshot or rings the bell. A
//! folder that appears breaks that order: what is put into it before the system watches it rings nothing. So whatever
//! concerns a folder makes [`Watch::renew`] set the whole watch anew, before the next snapshot. The same mends a queue that
//! overflowed, and folders or a root that were replaced.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use notify::event::{AccessKind, AccessMode, CreateKind};
use notify::{Config, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::disk::FOLDERS;

/// A watch over the folders that make a site, until it is dropped.
pub struct Watch {
    root: PathBuf,
    bell: Arc<Bell>,
    /// None where the system does not tell: everything is then looked at again and again.
    watcher: Option<RecommendedWatcher>,
    failure: Option<String>,
    identity: Option<Identity>,
}

/// What tells a folder from another one of the same name: device and number.
type Identity = (u64, u64);

struct Bell {
    root: PathBuf,
    tops: [PathBuf; FOLDERS.len()],
    ring: Box<dyn Fn() + Send + Sync>,
    /// Whether the watch must be set anew: folders came or went, or something was missed.
    shaken: AtomicBool,
    /// Whether the system cannot watch so many folders.
    exhausted: AtomicBool,
}

impl Watch {
    /// Watches the site at `root`, an absolute path, and calls `ring` from another thread whenever something may have
    /// changed. The watch is set by the first [`Watch::renew`].
    pub fn new(root: &Path, ring: impl Fn() + Send + Sync + 'static) -> Self {
        let tops = FOLDERS.map(|folder| root.join(folder));
        let (shaken, exhausted) = (AtomicBool::new(true), AtomicBool::new(false));
        let bell = Arc::new(Bell { root: root.to_path_buf(), tops, ring: Box::new(ring), shaken, exhausted });
        let handler = Arc::clone(&bell);
        // links are refused by the snapshot, and lead out of the tree
        let config = Config::default().with_follow_symlinks(false);
        let (watcher, failure) = match RecommendedWatcher::new(move |event| handler.hear(&event), config) {
            Ok(watcher) => (Some(watcher), None),
            Err(error) => (None, Some(error.to_string())),
        };
        Self { root: root.to_path_buf(), bell, watcher, failure, identity: None }
    }

    /// Sets the watch anew if something undid it. To be called before each snapshot.
    pub fn renew(&mut self) {
        if self.bell.exhausted.load(Ordering::Acquire) {
            self.give_up(&notify::Error::new(ErrorKind::MaxFilesWatch));
        }
        let Some(watcher) = &mut self.watcher else { return };
        let identity = identity(&self.root);
        if !self.bell.shaken.swap(false, Ordering::AcqRel) && identity == self.identity {
            return;
        }
        self.identity = identity;
        let tops = self.bell.tops.iter().filter(|top| top.is_dir()).map(|top| (top, RecursiveMode::Recursive));
        let places = std::iter::once((&self.bell.root, RecursiveMode::NonRecursive)).chain(tops);
        for (place, mode) in places {
            match watcher.watch(place, mode) {
                Ok(()) => {}
                Err(error) if vanished(&error) => self.bell.shaken.store(true, Ordering::Release),
                Err(error) => {
                    self.give_up(&error);
                    return;
                }
            }
        }
    }

    /// Whether to look although nothing rang: always where the system does not tell; else when the watch is known to have
    /// been undone. To be asked every second or so.
    pub fn overdue(&self) -> bool {
        let undone = || self.bell.shaken.load(Ordering::Acquire) && self.root.is_dir();
        self.watcher.is_none() || undone() || identity(&self.root) != self.identity
    }

    /// Why the system does not tell of changes, when it does not.
    pub fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }

    fn give_up(&mut self, error: &notify::Error) {
        self.watcher = None;
        self.failure.get_or_insert_with(|| error.to_string());
    }
}

impl Bell {
    /// Rings for what may matter. Reading is no change: a snapshot would ring for the next one, for ever.
    fn hear(&self, event: &notify::Result<Event>) {
        let event = match event {
            Ok(event) => event,
            Err(error) => {
                if matches!(error.kind, ErrorKind::MaxFilesWatch) {
                    self.exhausted.store(true, Ordering::Release);
                }
                return self.shake();
            }
        };
        if event.need_rescan() {
            return self.shake();
        }
        match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => {}
            EventKind::Access(_) => return,
            _ => {}
        }
        if !event.paths.is_empty() && !event.paths.iter().any(|path| self.concerns(path)) {
            return; // the published site, or the store of versions
        }
        let folder = |path: &PathBuf| *path == self.root || self.tops.contains(path) || path.is_dir();
        let moved = matches!(event.kind, EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(_));
        let whole = matches!(event.kind, EventKind::Create(CreateKind::Folder) | EventKind::Any | EventKind::Other);
        if whole || (moved && event.paths.iter().any(folder)) {
            return self.shake();
        }
        (self.ring)();
    }

    /// Whether a path may be of the site. Some systems give paths in another form than ours, with links resolved: what is
    /// not known to stand beside the site rings.
    fn concerns(&self, path: &Path) -> bool {
        path == self.root || !path.starts_with(&self.root) || self.tops.iter().any(|top| path.starts_with(top))
    }

    fn shake(&self) {
        self.shaken.store(true, Ordering::Release);
        (self.ring)();
    }
}

fn identity(root: &Path) -> Option<Identity> {
    root.metadata().ok().filter(Metadata::is_dir).map(|found| (found.dev(), found.ino()))
}

/// Whether a folder went away while the watch was set: the next one is set without it.
fn vanished(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound | ErrorKind::WatchNotFound => true,
        ErrorKind::Io(error) => {
            matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use notify::event::{DataChange, Flag, ModifyKind, RemoveKind, RenameMode};

    use super::*;

    /// How often a bell rings for an event, and whether the watch is then set anew.
    fn heard(event: notify::Result<Event>) -> (usize, bool) {
        let rung = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&rung);
        let root = PathBuf::from("/nowhere");
        let bell = Bell {
            tops: FOLDERS.map(|folder| root.join(folder)),
            root,
            ring: Box::new(move || {
                counter.fetch_add(1, Ordering::Relaxed);
            }),
            shaken: AtomicBool::new(false),
            exhausted: AtomicBool::new(false),
        };
        bell.hear(&event);
        (rung.load(Ordering::Relaxed), bell.shaken.load(Ordering::Relaxed))
    }

    fn event(kind: EventKind, path: &str) -> notify::Result<Event> {
        Ok(Event::new(kind).add_path(PathBuf::from(path)))
    }

    #[test]
    fn case_130_what_was_missed_is_looked_for() {
        assert_eq!(heard(Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan))), (1, true));
        assert_eq!(heard(Err(notify::Error::generic("broken"))), (1, true));
        assert_eq!(heard(Err(notify::Error::new(ErrorKind::MaxFilesWatch))), (1, true));
        assert_eq!(heard(Ok(Event::new(EventKind::Any))), (1, true));
    }

    #[test]
    fn changes_ring_and_reading_does_not() {
        let file = "/nowhere/content/press/a/fr.md";
        let change = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        assert_eq!(heard(event(change, file)), (1, false));
        assert_eq!(heard(event(EventKind::Create(CreateKind::File), file)), (1, false));
        assert_eq!(heard(event(EventKind::Modify(ModifyKind::Name(RenameMode::To)), file)), (1, false));
        assert_eq!(heard(event(EventKind::Access(AccessKind::Close(AccessMode::Write)), file)), (1, false));
        for reading in [AccessKind::Open(AccessMode::Any), AccessKind::Close(AccessMode::Read), AccessKind::Read] {
            assert_eq!(heard(event(EventKind::Access(reading), file)), (0, false));
        }
    }

    #[test]
    fn only_the_folders_of_a_site_ring() {
        let created = EventKind::Create(CreateKind::File);
        for path in ["/nowhere/public/a", "/nowhere/.git/index", "/nowhere/content-old", "/nowhere/target"] {
            assert_eq!(heard(event(created, path)), (0, false), "{path}");
        }
    }

    #[test]
    fn folders_shake_the_watch() {
        assert_eq!(heard(event(EventKind::Create(CreateKind::Folder), "/nowhere/content/press/b")), (1, true));
        assert_eq!(heard(event(EventKind::Remove(RemoveKind::Folder), "/nowhere/content")), (1, true));
        assert_eq!(heard(event(EventKind::Modify(ModifyKind::Name(RenameMode::From)), "/nowhere")), (1, true));
    }
}
