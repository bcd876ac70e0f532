//! What other runs left, or are still at: the next run mends what it can know, and keeps what it cannot.

use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::time::Duration;

use diptych::site::{Destination, MARKER, PublishError, publish};

use crate::support::{Site, output, tree};
use crate::{ONE, TWO};

#[test]
fn what_killed_runs_left_is_removed_by_the_next() {
    // As a run that was killed leaves them: an empty stage, a part of a marker, a part of a tree, an old tree.
    for (folder, files) in [
        (".public.diptych-new", &[][..]),
        (".public.diptych-new", &[(MARKER, "diptych 1 0123")]),
        (".public.diptych-new", &[("fr/a/index.html", "a"), ("style.css", "c")]),
        (".public.diptych-old", &ONE),
    ] {
        let site = Site::of(&ONE);
        let leftover = site.parent().join(folder);
        if files.first().is_none_or(|(path, _)| *path == MARKER) {
            fs::create_dir(&leftover).unwrap();
        } else {
            let destination = Destination { folder: &leftover, ..site.destination() };
            publish(&output(&ONE), &destination).unwrap(); // a whole tree with its marker, of which a part is kept
            for (path, _) in ONE.iter().filter(|file| !files.contains(file)) {
                fs::remove_file(leftover.join(path)).unwrap();
            }
        }
        for (path, text) in files {
            fs::write(leftover.join(path), text).unwrap();
        }
        assert!(!site.publish(&ONE).unwrap().swapped);
        site.assert_is(&ONE);
    }
}

#[test]
fn hidden_folders_that_hold_anything_else_are_kept() {
    for name in [".public.diptych-new", ".public.diptych-old"] {
        for file in ["thesis.odt", "deep/thesis.odt"] {
            let site = Site::of(&ONE);
            let path = site.parent().join(name).join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, "years of work").unwrap();
            let before = tree(site.parent());
            assert!(matches!(site.publish(&TWO), Err(PublishError::Leftover { .. })));
            fs::write(site.parent().join(name).join(MARKER), "diptych 1 cut").unwrap();
            assert!(matches!(site.publish(&TWO), Err(PublishError::Leftover { .. })));
            fs::remove_file(site.parent().join(name).join(MARKER)).unwrap();
            assert_eq!(tree(site.parent()), before);
        }
        let site = Site::new();
        symlink(&site.root, site.parent().join(name)).unwrap();
        assert!(matches!(site.publish(&TWO), Err(PublishError::Leftover { .. })));
    }
}

#[test]
fn a_site_that_was_moved_aside_is_put_back_first() {
    let site = Site::of(&ONE);
    let inode = fs::metadata(site.public.join("style.css")).unwrap().ino();
    fs::rename(&site.public, site.parent().join(".public.diptych-old")).unwrap();
    assert!(site.publish(&[("a", "x"), ("a/b", "y")]).is_err()); // refused before the disk is looked at
    assert!(!site.publish(&ONE).unwrap().swapped, "the old site is back, and is what it should be");
    assert_eq!(fs::metadata(site.public.join("style.css")).unwrap().ino(), inode);
    site.assert_is(&ONE);
}

#[test]
fn a_publication_waits_for_the_one_before() {
    let site = Site::new();
    let held = fs::File::open(site.parent()).unwrap();
    rustix::fs::flock(&held, rustix::fs::FlockOperation::LockExclusive).unwrap();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| site.publish(&ONE));
        std::thread::sleep(Duration::from_millis(200));
        assert!(!waiting.is_finished() && !site.public.exists());
        drop(held);
        assert!(waiting.join().unwrap().unwrap().swapped);
    });
    site.assert_is(&ONE);
}
