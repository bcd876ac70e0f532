//! The writer: what it refuses, what it leaves alone, and that a site is the old one or the new one at every moment.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::time::Duration;

use diptych::base::{Blob, Digest, OutputPath};
use diptych::site::{Destination, MARKER, PublishError, Published, publish};
use proptest::prelude::*;

use self::support::{Site, output, tree};

mod faults;
mod leftovers;
mod process;
mod refusals;
mod spool;
mod support;
mod surroundings;

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
        assert_eq!(done, Published { written: 4, swapped: true, marker: done.marker, ..Published::default() });
        let stands = |digest: &str| diptych::site::stands(&site.destination(), digest);
        assert!(stands(&done.marker.to_string()) && !stands(&Digest::of(b"").to_string()));
        site.assert_is(&ONE);
    }
}

#[test]
fn when_nothing_differs_nothing_is_touched() {
    let site = Site::of(&ONE);
    let stamps = site.stamps();
    std::thread::sleep(Duration::from_millis(20));
    let done = site.publish(&ONE).unwrap();
    assert_eq!(done, Published { unchanged: 4, marker: done.marker, ..Published::default() });
    // The time of the parent folder tells that not even a temporary folder was made in it.
    assert_eq!(site.stamps(), stamps);
}

#[test]
fn what_differs_is_written_and_the_rest_is_linked() {
    let site = Site::of(&ONE);
    let inode = |path: &str| fs::metadata(site.public.join(path)).unwrap().ino();
    let (kept, changed) = (inode("style.css"), inode("index.html"));
    let open = fs::File::open(site.public.join("index.html")).unwrap();
    let done = site.publish(&TWO).unwrap();
    let gone = vec![OutputPath::new("fr/b/index.html").unwrap()];
    assert_eq!(
        done,
        Published { written: 2, unchanged: 2, removed: 1, gone, swapped: true, marker: done.marker, leftover: None }
    );
    site.assert_is(&TWO);
    assert_eq!(inode("style.css"), kept);
    assert_ne!(inode("index.html"), changed);
    assert_eq!(std::io::read_to_string(open).unwrap(), "one", "a reader of the old file keeps it");
    assert_eq!(fs::metadata(site.public.join("style.css")).unwrap().nlink(), 1, "the old tree is gone");
}

#[test]
fn what_somebody_did_to_our_files_is_mended() {
    let site = Site::of(&ONE);
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
fn outputs_that_no_folder_can_hold_fail_cleanly() {
    let site = Site::of(&ONE);
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
