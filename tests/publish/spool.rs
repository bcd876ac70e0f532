//! The spool: files that wait on the disk are published as those in memory are, and nothing of it stays.

use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};

use diptych::base::{Blob, OutputPath};
use diptych::site::{Output, Spool, publish};

use crate::support::{Site, tree};
use crate::{ONE, TWO};

const SPOOL: &str = ".public.diptych-spool";

/// These files, each handed to a spool.
fn spooled(spool: &Spool, files: &[(&str, &str)]) -> Output {
    let keep = |(path, text): &(&str, &str)| {
        let path = OutputPath::new(path).unwrap();
        let blob = spool.keep(&path, &Blob::from(*text));
        (path, blob)
    };
    files.iter().map(keep).collect()
}

fn in_memory(output: &Output) -> usize {
    output.iter().filter(|(_, blob)| blob.bytes().is_some()).count()
}

#[test]
fn what_was_spooled_is_published_and_the_spool_is_gone() {
    let site = Site::new();
    for (files, durable) in [(&ONE, false), (&TWO, true), (&ONE, false), (&ONE, false)] {
        let destination = diptych::site::Destination { durable, ..site.destination() };
        let spool = Spool::new(&destination);
        let output = spooled(&spool, files);
        assert_eq!(in_memory(&output), 0);
        publish(&output, &destination).unwrap();
        drop(spool);
        site.assert_is(files);
    }
}

#[test]
fn a_spool_that_nobody_uses_leaves_nothing_and_one_that_is_not_published_neither() {
    let site = Site::of(&ONE);
    let stamps = site.stamps();
    drop(Spool::new(&site.destination()));
    assert_eq!(site.stamps(), stamps);
    let spool = Spool::new(&site.destination());
    spooled(&spool, &TWO);
    assert_eq!(site.beside(), [SPOOL, "public", "root"]);
    drop(spool);
    site.assert_is(&ONE);
}

#[test]
fn what_stands_already_is_linked() {
    let site = Site::of(&ONE);
    let inode = |path: &str| fs::metadata(site.public.join(path)).unwrap().ino();
    let before = (inode("style.css"), inode("index.html"));
    let spool = Spool::new(&site.destination());
    let output = spooled(&spool, &TWO);
    let done = publish(&output, &site.destination()).unwrap();
    drop(spool);
    assert_eq!((done.written, done.unchanged), (2, 2));
    assert_eq!(inode("style.css"), before.0);
    assert_ne!(inode("index.html"), before.1);
    site.assert_is(&TWO);
}

#[test]
fn a_second_build_keeps_its_files_in_memory() {
    let site = Site::new();
    let (first, second) = (Spool::new(&site.destination()), Spool::new(&site.destination()));
    let one = spooled(&first, &ONE);
    let two = spooled(&second, &TWO);
    assert_eq!((in_memory(&one), in_memory(&two)), (0, 4));
    publish(&one, &site.destination()).unwrap();
    publish(&two, &site.destination()).unwrap();
    drop((first, second));
    site.assert_is(&TWO);
}

#[test]
fn what_a_killed_run_left_is_cleared_and_anything_else_is_kept() {
    let site = Site::new();
    let folder = site.parent().join(SPOOL);
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("0"), "left").unwrap();
    fs::write(folder.join("17"), "left").unwrap();
    let spool = Spool::new(&site.destination());
    let output = spooled(&spool, &ONE);
    publish(&output, &site.destination()).unwrap();
    drop(spool);
    site.assert_is(&ONE);

    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("17"), "a year").unwrap();
    fs::write(folder.join("thesis.odt"), "years of work").unwrap();
    let before = tree(&folder);
    let spool = Spool::new(&site.destination());
    let output = spooled(&spool, &TWO);
    assert_eq!(in_memory(&output), 4);
    publish(&output, &site.destination()).unwrap();
    drop(spool);
    assert_eq!(tree(&folder), before);
    fs::remove_dir_all(&folder).unwrap();

    symlink(&site.root, &folder).unwrap();
    assert_eq!(in_memory(&spooled(&Spool::new(&site.destination()), &TWO)), 4);
    fs::remove_file(&folder).unwrap();
    site.assert_is(&TWO);
}
