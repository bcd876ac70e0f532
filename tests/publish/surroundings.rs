//! The surroundings of a publication: rights, limits, the environment, other publications and readers at the same time.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use diptych::site::publish;

use crate::process::{PUBLIC, helper_command, model, run, site_of, standing};
use crate::support::{Site, tree};

#[test]
fn a_parent_that_cannot_be_written_is_refused_early() {
    let site = Site::new();
    fs::set_permissions(site.parent(), Permissions::from_mode(0o555)).unwrap();
    let program = site.root.join("program"); // where another user can reach it
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    for version in ["refuse", "one"] {
        let mut command = helper_command(&[], &site, version);
        let mut other = Command::new(&program);
        other.args(command.get_args()).envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        if fs::metadata(site.parent()).unwrap().uid() == 0 {
            other.uid(65534).gid(65534);
        }
        command = other;
        let ended = command.stdin(Stdio::null()).output().unwrap();
        let told = String::from_utf8_lossy(&ended.stderr);
        assert!(told.contains("told: publish-parent-not-writable") && told.contains("reason=permission"), "{told}");
    }
    fs::set_permissions(site.parent(), Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn modes_and_bytes_do_not_depend_on_the_surroundings() {
    let expected = model("one");
    for script in [
        "umask 077; exec \"$@\"",
        "umask 000; exec \"$@\"",
        "export TZ=Asia/Tokyo LANG=tr_TR; exec \"$@\"",
        "export RAYON_NUM_THREADS=1; exec \"$@\"",
        "export RAYON_NUM_THREADS=64; exec \"$@\"",
    ] {
        let site = Site::new();
        assert!(run(&["sh", "-c", script, "sh"], &site, "one").0);
        assert_eq!(tree(&site.public), expected, "{script}");
        assert_eq!(fs::metadata(&site.public).unwrap().mode(), 0o040_755, "{script}");
    }
}

/// Few file descriptors: works, or fails cleanly.
#[test]
fn few_descriptors_lose_no_page() {
    for (limit, threads) in [(64, 2), (16, 64), (64, 64)] {
        let site = standing("one");
        let before = tree(site.parent());
        let script = format!("ulimit -n {limit}; export RAYON_NUM_THREADS={threads}; exec \"$@\"");
        if run(&["sh", "-c", &script, "sh"], &site, "two").0 {
            assert_eq!(tree(&site.public), model("two"));
        } else {
            assert_eq!(tree(site.parent()), before);
        }
        assert_eq!(site.beside(), ["public", "root"]);
    }
}

#[test]
fn the_home_and_the_current_folder_are_refused() {
    for (name, danger) in [("home/user", "home"), ("work/here", "current")] {
        for below in ["", "inside"] {
            let site = Site::new();
            let folder = site.public.join(name);
            let inner = folder.join(below);
            fs::create_dir_all(&inner).unwrap();
            let mut command = helper_command(&[], &site, "refuse");
            command.env(PUBLIC, &folder);
            if danger == "home" {
                command.env("HOME", &inner)
            } else {
                command.current_dir(&inner)
            };
            let told = String::from_utf8_lossy(&command.output().unwrap().stderr).into_owned();
            assert!(told.contains(&format!("danger={danger}")), "{told}");
        }
    }
}

#[test]
fn two_publications_at_once_take_turns() {
    let models = [model("one"), model("two")];
    for round in 0..20_u64 {
        let site = Site::new();
        let mut first = helper_command(&[], &site, "one").spawn().unwrap();
        std::thread::sleep(Duration::from_millis(round));
        let mut second = helper_command(&[], &site, "two").spawn().unwrap();
        assert!(first.wait().unwrap().success() && second.wait().unwrap().success());
        assert!(models.contains(&tree(&site.public)));
        assert_eq!(site.beside(), ["public", "root"]);
    }
}

#[test]
fn readers_meet_no_gap() {
    let site = Site::new();
    let versions = ["one", "two"].map(site_of);
    publish(&versions[0], &site.destination()).unwrap();
    let (over, reads) = (AtomicBool::new(false), std::sync::atomic::AtomicUsize::new(0));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                for (path, _) in versions[0].iter().filter(|(path, _)| !path.as_str().starts_with("only")) {
                    let read = fs::read(site.public.join(path.as_str())).expect("a file that is in both versions");
                    let known = versions.iter().any(|version| version.get(path).unwrap().bytes() == Some(&read));
                    assert!(known, "{path} is torn");
                    reads.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
        for round in 1..=50 {
            assert!(publish(&versions[round % 2], &site.destination()).unwrap().swapped);
        }
        over.store(true, Ordering::Relaxed);
    });
    assert!(reads.into_inner() > 1000);
}
