//! What only a disk can bring: links, pipes, names and bytes that are no text, files that nobody may read.

mod support;

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use diptych::input::disk::{self, snapshot};
use rustix::fs::{CWD, FileType, Mode, mknodat};
use support::{Case, line};
use tempfile::TempDir;

/// A folder with the smallest site in it.
fn site() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, source) in Case::empty().press("un", "2024-01-01").sources.iter() {
        let path = folder.path().join(path.as_str());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, source.blob.bytes().unwrap()).unwrap();
    }
    folder
}

/// The findings of the snapshot, a line each.
fn listed(root: &Path) -> Vec<String> {
    let sources = snapshot(root).unwrap();
    sources.problems.iter().map(|finding| line(&sources, finding)).collect()
}

/// The findings of a build, notes left out, a line each.
fn found(root: &Path) -> Vec<String> {
    let case = Case::folder(root);
    let lines = case.build().diagnostics.iter().map(|finding| line(&case.sources, finding)).collect::<Vec<_>>();
    lines.into_iter().filter(|line| !line.contains(" note ")).collect()
}

#[test]
fn the_smallest_site_has_nothing_to_say() {
    let site = site();
    assert_eq!(found(site.path()), Vec::<String>::new());
}

#[test]
fn links_are_not_followed() {
    let site = site();
    let un = site.path().join("content/press/un");
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.md"), "secret").unwrap();
    symlink(outside.path().join("secret.md"), un.join("secret.txt")).unwrap();
    symlink(outside.path(), un.join("dehors")).unwrap();
    symlink("nowhere", un.join("mort.txt")).unwrap();
    symlink(".", un.join("rond")).unwrap();
    assert_eq!(
        listed(site.path()),
        [
            "content/press/un/dehors error not-regular found=\"folder-symlink\"",
            "content/press/un/mort.txt error not-regular found=\"symlink\"",
            "content/press/un/rond error not-regular found=\"folder-symlink\"",
            "content/press/un/secret.txt error not-regular found=\"symlink\"",
        ]
    );
    assert!(!Case::folder(site.path()).build().publishable());
}

#[test]
fn a_folder_of_the_site_that_is_a_link_is_refused() {
    let site = site();
    fs::rename(site.path().join("content"), site.path().join("ailleurs")).unwrap();
    symlink("ailleurs", site.path().join("content")).unwrap();
    // said once: the settings are not also missing
    assert_eq!(found(site.path()), ["content error not-regular found=\"folder-symlink\""]);
}

#[test]
fn what_is_refused_is_not_also_missing() {
    let site = site();
    let outside = tempfile::tempdir().unwrap();
    let names =
        ["content/press/un/item.toml", "content/press/un/en.md", "i18n/en/site.ftl", "themes/plain/pages/page.html"];
    for (index, name) in names.iter().enumerate() {
        let target = outside.path().join(index.to_string());
        fs::rename(site.path().join(name), &target).unwrap_or_else(|_| {
            fs::copy(site.path().join(name), &target).unwrap();
            fs::remove_file(site.path().join(name)).unwrap();
        });
        symlink(&target, site.path().join(name)).unwrap();
    }
    let mut expected = names.map(|name| format!("{name} error not-regular found=\"symlink\""));
    expected.sort();
    assert_eq!(found(site.path()), expected);
}

#[test]
fn a_pipe_is_refused_and_not_waited_for() {
    let site = site();
    let pipe = site.path().join("content/press/un/tuyau.md");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::from_raw_mode(0o644), 0).unwrap();
    assert_eq!(listed(site.path()), ["content/press/un/tuyau.md error not-regular found=\"special\""]);
}

#[test]
fn names_that_are_no_text_are_shown_as_well_as_can_be() {
    let site = site();
    let un = site.path().join("content/press/un");
    fs::write(un.join(OsStr::from_bytes(b"\xe9t\xe9.txt")), "x").unwrap();
    fs::write(un.join("deux\nlignes.txt"), "x").unwrap();
    fs::write(un.join("barre\\oblique.txt"), "x").unwrap();
    assert_eq!(
        listed(site.path()),
        [
            "content/press/un/barre\u{fffd}oblique.txt error bad-file-name name=\"content/press/un/barre\\\\oblique.txt\"",
            "content/press/un/deux\u{fffd}lignes.txt error bad-file-name name=\"content/press/un/deux\\nlignes.txt\"",
            "content/press/un/\u{fffd}t\u{fffd}.txt error name-not-utf8 name=\"content/press/un/\u{fffd}t\u{fffd}.txt\"",
        ]
    );
}

#[test]
fn names_that_some_systems_confuse_are_refused() {
    let site = site();
    let un = site.path().join("content/press/un");
    fs::write(un.join("Fiche.txt"), "x").unwrap();
    fs::write(un.join("fiche.txt"), "y").unwrap();
    fs::write(un.join("\u{e9}t\u{e9}.txt"), "x").unwrap();
    fs::write(un.join("e\u{301}te\u{301}.txt"), "y").unwrap();
    let twins: Vec<_> = listed(site.path());
    assert_eq!(
        twins,
        [
            "content/press/un/fiche.txt error twins other=\"content/press/un/Fiche.txt\"",
            "content/press/un/été.txt error twins other=\"content/press/un/été.txt\"",
        ]
    );
}

#[test]
fn leftovers_of_editors_and_systems_are_passed_over() {
    let site = site();
    let un = site.path().join("content/press/un");
    for name in [".fr.md.swp", "fr.md~", "#fr.md#", ".DS_Store", "Thumbs.db", "fr.md.orig", "desktop.ini"] {
        fs::write(un.join(name), "x").unwrap();
    }
    fs::create_dir(site.path().join("content/.git")).unwrap();
    fs::write(site.path().join("content/.git/config"), "x").unwrap();
    assert_eq!(found(site.path()), Vec::<String>::new());
}

#[test]
fn texts_that_are_not_utf_8_are_told_apart() {
    let site = site();
    let un = site.path().join("content/press/un");
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain("+++".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    fs::write(un.join("fr.md"), utf16).unwrap();
    fs::write(un.join("en.md"), b"+++\ntitle = \"\xe9t\xe9\"\n+++\n").unwrap();
    fs::write(site.path().join("content/topics.toml"), b"# \xe9t\xe9\n").unwrap();
    fs::write(site.path().join("themes/plain/pages/page.html"), b"\xff\xfe<\0").unwrap();
    assert_eq!(
        found(site.path()),
        [
            "content/press/un/en.md:2:10 error not-utf8 encoding=\"other\"",
            "content/press/un/fr.md:1:1 error not-utf8 encoding=\"utf16\"",
            "content/topics.toml:1:3 error not-utf8 encoding=\"other\"",
            "themes/plain/pages/page.html:1:1 error not-utf8 encoding=\"utf16\"",
        ]
    );
}

#[test]
fn a_text_that_is_too_large_is_not_read() {
    let site = site();
    let un = site.path().join("content/press/un");
    fs::write(un.join("fr.md"), vec![b'x'; (8 << 20) + 1]).unwrap();
    fs::write(site.path().join("content/topics.toml"), vec![b'#'; (1 << 20) + 1]).unwrap();
    assert_eq!(
        listed(site.path()),
        ["content/press/un/fr.md error too-large limit=8192", "content/topics.toml error too-large limit=1024",]
    );
}

#[test]
fn what_may_not_be_read_is_said() {
    const SITE: &str = "DIPTYCH_TEST_UNREADABLE";
    const NAME: &str = "what_may_not_be_read_is_said";
    if let Some(root) = std::env::var_os(SITE) {
        // played again by somebody who may read less
        let expected = [
            "content/press/ferme error unreadable reason=\"permission\"",
            "content/press/un/fr.md error unreadable reason=\"permission\"",
        ];
        let listed = listed(Path::new(&root));
        let heads: Vec<_> = listed.iter().map(|line| line.split(" detail=").next().unwrap()).collect();
        return assert_eq!(heads, expected);
    }
    let site = site();
    let closed = site.path().join("content/press/ferme");
    fs::create_dir(&closed).unwrap();
    for path in [&closed, &site.path().join("content/press/un/fr.md")] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
    }
    fs::set_permissions(site.path(), fs::Permissions::from_mode(0o755)).unwrap();
    // a copy that somebody else may run, wherever the tests were compiled
    let program = site.path().join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let mut again = Command::new(&program);
    again.args(["--exact", NAME]).env(SITE, site.path()).current_dir("/");
    if fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0) {
        again.uid(65534).gid(65534); // the administrator may read everything
    }
    let output = again.output().unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_text() {
    let mistakes = |path: &str, text: &str| match path {
        "content/press/un/item.toml" => format!("dat = 1\n{text}"),
        "content/organisations.toml" => format!("{text}nom = 1\n"),
        "content/press/un/fr.md" => text.replace("Un texte", "[a](rien/) <b>Un texte"),
        "i18n/fr/site.ftl" => format!("inutile = x\n{text}"),
        "themes/plain/pages/page.html" => format!("{{{{ t.nulle_part }}}}\n{text}"),
        _ => text.to_string(),
    };
    let (plain, marked) = (site(), site());
    for (path, source) in Case::empty().press("un", "2024-01-01").sources.iter() {
        let text = String::from_utf8(source.blob.bytes().unwrap().to_vec()).unwrap();
        let text = mistakes(path.as_str(), &text);
        fs::write(plain.path().join(path.as_str()), &text).unwrap();
        fs::write(marked.path().join(path.as_str()), format!("\u{feff}{text}")).unwrap();
    }
    let expected = found(plain.path());
    assert_eq!(expected.len(), 8, "{expected:#?}");
    assert_eq!(found(marked.path()), expected);
    let (plain, marked) = (Case::folder(plain.path()).build(), Case::folder(marked.path()).build());
    assert!(plain.output == marked.output, "the same site");
}

#[test]
fn a_large_file_is_read_in_pieces_and_kept_as_a_handle() {
    let folder = site();
    let film = folder.path().join("content/press/un/film.mp4");
    fs::write(&film, vec![7; 3 << 20]).unwrap();
    let sources = snapshot(folder.path()).unwrap();
    let path = diptych::base::SourcePath::new("content/press/un/film.mp4").unwrap();
    let source = sources.get(&path).unwrap();
    assert!(matches!(source.blob, diptych::base::Blob::File { length, .. } if length == 3 << 20));
    assert_eq!(source.digest, diptych::base::Digest::of(&vec![7; 3 << 20]));
    // a document is read whole for its pages, and refused when that would be too much
    let document = fs::File::create(folder.path().join("content/press/un/dossier.pdf")).unwrap();
    document.set_len(80 << 20).unwrap(); // sparse: nothing is written
    assert_eq!(listed(folder.path()), ["content/press/un/dossier.pdf error too-large limit=65536"]);
}

/// Files are as old as they say only when they had settled: a change right after the snapshot, of the same length and with the
/// old time put back, is seen; and so is one of a file that had settled.
#[test]
fn a_change_is_seen_whatever_its_time_says() {
    let site = site();
    let path = site.path().join("content/site.toml");
    let text = fs::read_to_string(&path).unwrap();
    let other = text.replacen('e', "f", 1);
    assert_ne!(text, other);
    let modified = fs::metadata(&path).unwrap().modified().unwrap();
    let put = |text: &str| {
        fs::write(&path, text).unwrap();
        fs::File::open(&path).unwrap().set_modified(modified).unwrap();
    };
    let fresh = disk::snapshot(site.path()).unwrap();
    put(&other);
    let changed = disk::snapshot_after(site.path(), &fresh).unwrap();
    assert!(!changed.same(&fresh));
    std::thread::sleep(disk::SETTLED + std::time::Duration::from_millis(1100)); // the times hold whole seconds at worst
    let settled = disk::snapshot_after(site.path(), &changed).unwrap();
    assert!(settled.same(&changed));
    assert!(disk::snapshot_after(site.path(), &settled).unwrap().same(&settled));
    put(&text);
    assert!(disk::snapshot_after(site.path(), &settled).unwrap().same(&fresh));
    fs::remove_file(&path).unwrap();
    fs::write(&path, &other).unwrap();
    assert!(disk::snapshot_after(site.path(), &settled).unwrap().same(&settled));
}
