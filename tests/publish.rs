//! The writer: what it refuses, what it leaves alone, and that a site is the old one or the new one at every moment.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::Duration;

use diptych::base::{Blob, Digest, OutputPath};
use diptych::site::publish::{Danger, Marker};
use diptych::site::{Destination, MARKER, PublishError, Published, publish, refuse};
use proptest::prelude::*;

use self::support::{Site, output, tree};

#[path = "publish/faults.rs"]
mod faults;
#[path = "publish/support.rs"]
mod support;

const ONE: [(&str, &str); 4] =
    [("index.html", "one"), ("fr/a/index.html", "a"), ("fr/b/index.html", "b"), ("style.css", "css")];
const TWO: [(&str, &str); 4] =
    [("index.html", "two"), ("fr/a/index.html", "a"), ("en/c/index.html", "c"), ("style.css", "css")];

#[test]
fn the_first_publication_writes_everything() {
    for (empty, durable) in [(false, false), (true, false), (false, true), (true, true)] {
        let site = Site::new();
        if empty {
            fs::create_dir(&site.public).unwrap();
        }
        let done = publish(&output(&ONE), &Destination { durable, ..site.destination() }).unwrap();
        assert_eq!(done, Published { written: 4, swapped: true, ..Published::default() });
        site.assert_is(&ONE);
    }
}

#[test]
fn when_nothing_differs_nothing_is_touched() {
    let site = Site::new();
    site.publish(&ONE).unwrap();
    let stamps = site.stamps();
    std::thread::sleep(Duration::from_millis(20));
    let done = site.publish(&ONE).unwrap();
    assert_eq!(done, Published { unchanged: 4, ..Published::default() });
    // The time of the parent folder tells that not even a temporary folder was made in it.
    assert_eq!(site.stamps(), stamps);
}

#[test]
fn what_differs_is_written_and_the_rest_is_linked() {
    let site = Site::new();
    site.publish(&ONE).unwrap();
    let inode = |path: &str| fs::metadata(site.public.join(path)).unwrap().ino();
    let (kept, changed) = (inode("style.css"), inode("index.html"));
    let open = fs::File::open(site.public.join("index.html")).unwrap();
    let done = site.publish(&TWO).unwrap();
    let gone = vec![OutputPath::new("fr/b/index.html").unwrap()];
    assert_eq!(done, Published { written: 2, unchanged: 2, removed: 1, gone, swapped: true, leftover: None });
    site.assert_is(&TWO);
    assert_eq!(inode("style.css"), kept);
    assert_ne!(inode("index.html"), changed);
    assert_eq!(std::io::read_to_string(open).unwrap(), "one", "a reader of the old file keeps it");
    assert_eq!(fs::metadata(site.public.join("style.css")).unwrap().nlink(), 1, "the old tree is gone");
}

#[test]
fn what_somebody_did_to_our_files_is_mended() {
    let site = Site::new();
    site.publish(&ONE).unwrap();
    type Deed = fn(&Path);
    let deeds: [Deed; 5] = [
        |public| fs::write(public.join("index.html"), "eno").unwrap(),
        |public| fs::set_permissions(public.join("style.css"), Permissions::from_mode(0o600)).unwrap(),
        |public| fs::set_permissions(public.join("fr"), Permissions::from_mode(0o700)).unwrap(),
        |public| fs::remove_dir_all(public.join("fr")).unwrap(),
        |public| fs::set_permissions(public, Permissions::from_mode(0o711)).unwrap(),
    ];
    for deed in deeds {
        deed(&site.public);
        assert!(site.publish(&ONE).unwrap().swapped);
        site.assert_is(&ONE);
    }
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    for (file, text, expected) in [
        ("thesis.odt", "years of work", Marker::Missing),
        ("sub/", "", Marker::Missing),
        (MARKER, "", Marker::Damaged),
        (MARKER, "diptych 1 00000000000000000000000000000000\n", Marker::Damaged),
        (MARKER, "diptych 2 00000000000000000000000000000000\n", Marker::Version),
        (".diptych/", "", Marker::Damaged),
    ] {
        let site = Site::new();
        fs::create_dir(&site.public).unwrap();
        match file.strip_suffix('/') {
            Some(folder) => fs::create_dir(site.public.join(folder)).unwrap(),
            None => fs::write(site.public.join(file), text).unwrap(),
        }
        site.refused(true, |error| matches!(error, PublishError::NotOurs { marker, .. } if *marker == expected));
    }
}

#[test]
fn a_marker_that_was_altered_is_not_believed() {
    let site = Site::new();
    site.publish(&ONE).unwrap();
    let marker = site.public.join(MARKER);
    let text = fs::read_to_string(&marker).unwrap();
    fs::write(&marker, text.replace("style.css", "thesis.md")).unwrap();
    site.refused(true, |error| matches!(error, PublishError::NotOurs { marker: Marker::Damaged, .. }));
}

#[test]
fn files_of_somebody_else_are_named_and_kept() {
    for (path, early) in [("CNAME", true), (".well-known/", true), ("fr/a/photo.jpg", false), ("fr/new/", false)] {
        let site = Site::new();
        site.publish(&ONE).unwrap();
        match path.strip_suffix('/') {
            Some(folder) => fs::create_dir(site.public.join(folder)).unwrap(),
            None => fs::write(site.public.join(path), "example.org").unwrap(),
        }
        let named = |error: &PublishError| matches!(error, PublishError::Foreign { files, more: 0, .. } if files.as_slice() == [path]);
        site.refused(early, named);
    }
    let site = Site::new();
    site.publish(&ONE).unwrap();
    (0..8).for_each(|number| fs::write(site.public.join(format!("note-{number}")), "").unwrap());
    site.refused(true, |error| matches!(error, PublishError::Foreign { files, more: 3, .. } if files.len() == 5));
}

#[test]
fn what_file_managers_leave_is_nobodys() {
    let site = Site::new();
    fs::create_dir(&site.public).unwrap();
    fs::write(site.public.join(".DS_Store"), "litter").unwrap(); // a folder that was only looked at is empty
    site.publish(&ONE).unwrap();
    site.assert_is(&ONE);
    for name in [".DS_Store", "fr/Thumbs.db", "fr/a/desktop.ini", "fr/b/.DS_Store"] {
        fs::write(site.public.join(name), "litter").unwrap();
    }
    refuse(&site.destination()).unwrap();
    assert!(!site.publish(&ONE).unwrap().swapped); // not worth a publication of its own
    assert_eq!(site.publish(&TWO).unwrap().leftover, None);
    site.assert_is(&TWO);
    // a folder or a link of that name is somebody's
    fs::create_dir(site.public.join("fr/Thumbs.db")).unwrap();
    site.refused(false, |error| matches!(error, PublishError::Foreign { .. }));
}

#[test]
fn a_link_in_the_place_of_a_file_or_folder_of_ours_is_somebody_elses() {
    let site = Site::new();
    site.publish(&ONE).unwrap();
    let elsewhere = site.parent().join("elsewhere");
    fs::rename(site.public.join("fr"), &elsewhere).unwrap();
    symlink(&elsewhere, site.public.join("fr")).unwrap();
    site.refused(true, |error| matches!(error, PublishError::Foreign { files, .. } if files.as_slice() == ["fr"]));
    assert!(elsewhere.join("a/index.html").exists());
}

#[test]
fn dangerous_paths_are_refused_before_anything_is_touched() {
    let site = Site::new();
    let root = site.root.clone();
    symlink(&root, site.parent().join("link")).unwrap();
    fs::create_dir(site.parent().join("empty")).unwrap();
    symlink(site.parent().join("empty"), site.parent().join("link-to-empty")).unwrap();
    symlink(site.parent(), site.parent().join("up")).unwrap();
    fs::write(site.parent().join("file"), "x").unwrap();
    fs::create_dir_all(root.join("content/press")).unwrap();
    let before = tree(site.parent());
    let danger = |expected: Danger| move |error: &PublishError| matches!(error, PublishError::Dangerous { danger, .. } if *danger == expected);
    type Check = Box<dyn Fn(&PublishError) -> bool>;
    let cases: Vec<(PathBuf, Check)> = vec![
        (PathBuf::new(), Box::new(|error| matches!(error, PublishError::EmptyPath))),
        ("/".into(), Box::new(danger(Danger::System))),
        ("/..".into(), Box::new(danger(Danger::System))),
        (".".into(), Box::new(danger(Danger::Current))),
        // where the tests run from a folder of the temporary one, the parent is above the root too
        ("..".into(), Box::new(|error| matches!(error, PublishError::Dangerous { .. }))),
        (root.clone(), Box::new(danger(Danger::Root))),
        (root.join("."), Box::new(danger(Danger::Root))),
        (root.join("content/.."), Box::new(danger(Danger::Root))),
        (site.parent().join("up/root"), Box::new(danger(Danger::Root))),
        (site.parent().join("link"), Box::new(danger(Danger::Root))),
        (root.join(".."), Box::new(danger(Danger::AboveRoot))),
        (site.parent().into(), Box::new(danger(Danger::AboveRoot))),
        (root.join("content"), Box::new(danger(Danger::Sources))),
        (root.join("content/public"), Box::new(danger(Danger::Sources))),
        (root.join("content/press/public"), Box::new(danger(Danger::Sources))),
        (site.parent().join("link/content/x"), Box::new(danger(Danger::Sources))),
        (site.parent().join("file"), Box::new(|error| matches!(error, PublishError::NotFolder { .. }))),
        (site.parent().join("file/public"), Box::new(|error| matches!(error, PublishError::NoParent { .. }))),
        (site.parent().join("none/public"), Box::new(|error| matches!(error, PublishError::NoParent { .. }))),
        (site.parent().join("link-to-empty"), Box::new(|error| matches!(error, PublishError::Symlink { .. }))),
        (site.parent().join("link-to-empty/"), Box::new(|error| matches!(error, PublishError::Symlink { .. }))),
    ];
    for (folder, expected) in cases {
        let destination = Destination { folder: &folder, root: &root, durable: false };
        for error in [refuse(&destination).unwrap_err(), publish(&output(&ONE), &destination).unwrap_err()] {
            assert!(expected(&error), "{folder:?}: {error:?}");
        }
    }
    assert_eq!(tree(site.parent()), before);
    let inside = root.join("public");
    publish(&output(&ONE), &Destination { folder: &inside, root: &root, durable: false }).unwrap();
}

#[test]
fn outputs_that_no_folder_can_hold_fail_cleanly() {
    let site = Site::new();
    site.publish(&ONE).unwrap();
    let before = tree(site.parent());
    let long = "l".repeat(256); // one byte more than a name may have on the usual file systems
    for (files, name) in [
        (&[("a", "x"), ("a-b", "y"), ("a/b/c", "z")][..], "publish-file-and-folder"),
        (&[(MARKER, "x")], "publish-reserved-name"),
        (&[(".diptych/x", "x")], "publish-reserved-name"),
        (&[("index.html", "x"), (&long, "y"), ("z/index.html", "z")], "publish-failed"),
    ] {
        assert_eq!(site.publish(files).unwrap_err().message(), name);
        assert_eq!(tree(site.parent()), before, "{name}");
    }
}

#[test]
fn large_sources_are_copied_and_verified() {
    let site = Site::new();
    let source = site.root.join("film.mp4");
    let content: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
    fs::write(&source, &content).unwrap();
    let blob = |digest| Blob::File { path: source.clone(), length: content.len() as u64, digest };
    let with = |blob| {
        let mut output = output(&ONE);
        output.insert(OutputPath::new("media/film.mp4").unwrap(), blob);
        publish(&output, &site.destination())
    };
    assert_eq!(with(blob(Digest::of(&content))).unwrap().written, 5);
    assert_eq!(fs::read(site.public.join("media/film.mp4")).unwrap(), content);
    assert!(!with(blob(Digest::of(&content))).unwrap().swapped);
    let before = tree(site.parent());
    let error = with(blob(Digest::of(b"what it was"))).unwrap_err();
    assert!(matches!(error, PublishError::SourceChanged { .. }), "{error:?}");
    assert_eq!(tree(site.parent()), before);

    // What stands published already needs no source; what does not, and whose source went away, fails.
    fs::remove_file(&source).unwrap();
    assert!(!with(blob(Digest::of(&content))).unwrap().swapped);
    site.publish(&ONE).unwrap();
    assert!(matches!(with(blob(Digest::of(&content))), Err(PublishError::SourceChanged { .. })));
    fs::create_dir(&source).unwrap();
    assert!(with(blob(Digest::of(&content))).is_err());
    fs::remove_dir(&source).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&source).status().unwrap().success());
    assert!(matches!(with(blob(Digest::of(&content))), Err(PublishError::SourceChanged { .. })));
    site.assert_is(&ONE);
}

#[test]
fn what_killed_runs_left_is_removed_by_the_next() {
    // As a run that was killed leaves them: an empty stage, a part of a marker, a part of a tree, an old tree.
    for (folder, files) in [
        (".public.diptych-new", &[][..]),
        (".public.diptych-new", &[(MARKER, "diptych 1 0123")]),
        (".public.diptych-new", &[("fr/a/index.html", "a"), ("style.css", "c")]),
        (".public.diptych-old", &ONE),
    ] {
        let site = Site::new();
        site.publish(&ONE).unwrap();
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
            let site = Site::new();
            site.publish(&ONE).unwrap();
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
    let site = Site::new();
    site.publish(&ONE).unwrap();
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Whatever was published before, the folder is what a first publication would have made of the last output.
    #[test]
    fn the_folder_is_a_function_of_the_last_output(
        outputs in prop::collection::vec(
            prop::collection::btree_map("(a|b|a-b)(/(a|b)){0,3}", "x|y|z{70000}", 0..6), 1..6,
        ),
    ) {
        let (site, fresh) = (Site::new(), Site::new());
        let mut last: Option<Vec<(&str, &str)>> = None;
        for files in &outputs {
            let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
            let clash = files.iter().any(|(a, _)| files.iter().any(|(b, _)| b.starts_with(&format!("{a}/"))));
            prop_assert_eq!(site.publish(&files).is_err(), clash);
            if !clash {
                last = Some(files);
            }
        }
        if let Some(files) = last {
            fresh.publish(&files).unwrap();
            prop_assert_eq!(tree(&site.public), tree(&fresh.public));
            site.assert_is(&files);
        }
    }
}

#[test]
fn the_marker_is_the_same_everywhere() {
    let site = Site::new();
    site.publish(&[("b", "2"), ("a", "1")]).unwrap();
    let marker = fs::read_to_string(site.public.join(MARKER)).unwrap();
    let lines: Vec<String> = [("1", "a"), ("2", "b")]
        .iter()
        .map(|(text, path)| format!("{} {path}\n", Digest::of(text.as_bytes())))
        .collect();
    let digest = Digest::of(lines.concat().as_bytes());
    assert_eq!(marker, format!("diptych 1 {digest}\n{}", lines.concat()));
}
