//! What the writer refuses before the work: folders that are not its own, files of somebody else, dangerous paths.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use diptych::site::publish::{Danger, Marker};
use diptych::site::{Destination, MARKER, PublishError, publish, refuse};

use crate::support::{Site, output, tree};
use crate::{ONE, TWO};

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
    let site = Site::of(&ONE);
    let marker = site.public.join(MARKER);
    let text = fs::read_to_string(&marker).unwrap();
    fs::write(&marker, text.replace("style.css", "thesis.md")).unwrap();
    site.refused(true, |error| matches!(error, PublishError::NotOurs { marker: Marker::Damaged, .. }));
}

#[test]
fn files_of_somebody_else_are_named_and_kept() {
    for (path, early) in [("CNAME", true), (".well-known/", true), ("fr/a/photo.jpg", false), ("fr/new/", false)] {
        let site = Site::of(&ONE);
        match path.strip_suffix('/') {
            Some(folder) => fs::create_dir(site.public.join(folder)).unwrap(),
            None => fs::write(site.public.join(path), "example.org").unwrap(),
        }
        let named = |error: &PublishError| matches!(error, PublishError::Foreign { files, more: 0, .. } if files.as_slice() == [path]);
        site.refused(early, named);
    }
    let site = Site::of(&ONE);
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
    let site = Site::of(&ONE);
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
