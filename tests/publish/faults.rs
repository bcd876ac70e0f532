//! Faults: kills, failing system calls, full disks. A site is the old one or the new one after each.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::time::Instant;

use diptych::site::publish;

use crate::process::{PUBLIC, ROOT, able, helper_command, model, run, site_of, standing};
use crate::support::{Site, tree};

fn strace() -> bool {
    able(&["strace", "-f", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true"])
}

/// The wrapper that makes system calls fail, or kill, as these expressions say.
fn strace_with<'a>(injections: &[&'a str]) -> Vec<&'a str> {
    let expressions = injections.iter().flat_map(|injection| ["-e", injection]);
    ["strace", "-f", "-o", "/dev/null"].into_iter().chain(expressions).collect()
}

#[test]
fn a_kill_at_any_moment_leaves_the_old_site_or_the_new_one() {
    let site = Site::new();
    let models = [model("one"), model("two")];
    run(&[], &site, "one");
    let start = Instant::now();
    run(&[], &site, "two");
    let whole = start.elapsed();
    let mut killed = 0;
    for round in 0..60_u32 {
        let version = if round.is_multiple_of(2) { "one" } else { "two" };
        let mut child = helper_command(&[], &site, version).spawn().unwrap();
        std::thread::sleep(whole * ((round * 37) % 60) / 50);
        child.kill().unwrap();
        let status = child.wait().unwrap();
        killed += usize::from(status.signal().is_some());
        assert!(status.signal().is_some() || status.success(), "{status}");
        assert!(models.contains(&tree(&site.public)), "a mixture after kill {round}");
    }
    assert!(killed > 10, "only {killed} of 60 runs were killed in time");
    run(&[], &site, "one");
    assert_eq!(tree(&site.public), models[0]);
    assert_eq!(site.beside(), ["public", "root"]);
}

/// Kills at every system call that changes something, one after the other.
#[test]
fn a_kill_at_each_step_leaves_the_old_site_or_the_new_one() {
    if !strace() {
        return;
    }
    let models = [model("one"), model("two")];
    let exchange = "inject=renameat2:error=ENOSYS";
    for (call, count, extra) in [
        ("mkdir", 4, None),
        ("openat", 40, None),
        ("linkat", 3, None),
        ("renameat2", 1, None),
        ("unlink", 6, None),
        ("rmdir", 6, None),
        ("rename", 2, Some(exchange)),
    ] {
        for when in (1..=count).step_by(1 + count / 10) {
            let site = standing("one");
            let injection = format!("inject={call}:signal=KILL:when={when}");
            let injections: Vec<&str> = [injection.as_str()].into_iter().chain(extra).collect();
            let ended = helper_command(&strace_with(&injections), &site, "two").output().unwrap();
            let gap = extra.is_some() && !site.public.exists();
            assert!(gap || models.contains(&tree(&site.public)), "{injection}: a mixture");
            assert_eq!(ended.status.signal(), Some(9), "{injection}: not reached");
            if gap {
                // Even a publication that fails afterwards leaves the old site where it was.
                let _ = run(&strace_with(&["inject=mkdir:error=EIO"]), &site, "two");
                assert_eq!(tree(&site.public), models[0], "{injection}");
            }
            publish(&site_of("one"), &site.destination()).unwrap();
            assert_eq!(tree(&site.public), models[0]);
            assert_eq!(site.beside(), ["public", "root"], "{injection}");
        }
    }
}

/// Only for the parent folder, which is synced after the swap: the swap must be undone.
const PARENT_SYNC: &str = "fsync:error=EIO";

#[test]
fn failing_calls_fail_the_publication_and_nothing_else() {
    if !strace() {
        return;
    }
    let all =
        ["renameat2:error=EXDEV", "renameat2:error=EBUSY", "mkdir:error=EIO:when=3", "getdents64:error=EIO:when=4"];
    let sync = ["fsync:error=EIO:when=1", "fsync:error=EIO:when=40", PARENT_SYNC];
    for fault in all.iter().chain(&sync) {
        let site = standing("one");
        let before = tree(site.parent());
        let injection = format!("inject={fault}");
        let mut words = strace_with(&[&injection]);
        if *fault == PARENT_SYNC {
            words.extend(["-P", site.parent().to_str().unwrap()]);
        }
        let (published, told) = run(&words, &site, "two-durable");
        assert!(!published && told.contains("told: publish-failed"), "{injection}: {told}");
        assert!(!fault.contains("EBUSY") || told.contains("action=swap") && told.contains("reason=mount"), "{told}");
        assert!(!fault.contains("fsync") || told.contains("action=sync"), "{injection}: {told}");
        assert_eq!(tree(site.parent()), before, "{injection}");
    }
}

#[test]
fn without_an_exchange_two_renames_do() {
    if !strace() {
        return;
    }
    for fault in ["ENOSYS", "EINVAL", "EOPNOTSUPP"] {
        let site = standing("one");
        let injection = format!("inject=renameat2:error={fault}");
        assert!(run(&strace_with(&[&injection]), &site, "two").0);
        assert_eq!(tree(&site.public), model("two"));
        assert_eq!(site.beside(), ["public", "root"]);

        // The second of them fails: the first is taken back.
        let before = tree(site.parent());
        let (published, told) = run(&strace_with(&[&injection, "inject=rename:error=EIO:when=2"]), &site, "one");
        assert!(!published && told.contains("action=swap"), "{told}");
        assert_eq!(tree(site.parent()), before);
    }
}

#[test]
fn a_swap_that_cannot_be_undone_keeps_both_trees_and_says_where() {
    if !strace() {
        return;
    }
    let site = standing("one");
    let words = strace_with(&["inject=renameat2:error=ENOSYS", "inject=rename:error=EIO:when=2+"]);
    let (published, told) = run(&words, &site, "two");
    assert!(!published && told.contains("told: publish-stranded"), "{told}");
    let kept = site.parent().join(".public.diptych-old");
    assert!(told.contains(&format!("kept={}", kept.display())), "{told}");
    assert_eq!(tree(&kept), model("one"));
    assert!(!publish(&site_of("one"), &site.destination()).unwrap().swapped, "the old site is put back");
    assert_eq!(site.beside(), ["public", "root"]);
}

#[test]
fn where_links_are_impossible_files_are_written() {
    if !strace() {
        return;
    }
    let site = standing("one");
    assert!(run(&strace_with(&["inject=linkat:error=EMLINK"]), &site, "two").0);
    assert_eq!(tree(&site.public), model("two"));
}

#[test]
fn everything_is_on_the_disk_before_the_swap_and_the_swap_before_the_end() {
    if !strace() {
        return;
    }
    for first in [true, false] {
        let site = Site::new();
        if !first {
            publish(&site_of("one"), &site.destination()).unwrap();
        }
        let trace = site.root.join("trace");
        let calls = "trace=fsync,rename,renameat2,linkat,mkdir,openat";
        assert!(run(&["strace", "-f", "-y", "-o", trace.to_str().unwrap(), "-e", calls], &site, "two-durable").0);
        let text = fs::read_to_string(trace).unwrap();
        let swap = text.lines().position(|line| line.contains(" rename")).unwrap();
        let synced = |path: &Path, from: usize, to: usize| {
            let name = format!("<{}>", path.display());
            text.lines().take(to).skip(from).any(|line| line.contains(" fsync(") && line.contains(&name))
        };
        let stage = site.parent().join(".public.diptych-new");
        for path in tree(&site.public).keys() {
            assert!(synced(&stage.join(path), 0, swap), "{path} was not synced before the swap");
        }
        assert!(synced(&stage, 0, swap));
        assert!(synced(site.parent(), swap, usize::MAX), "the parent was not synced after the swap");
    }
}

#[test]
fn a_disk_that_fills_up_says_so_and_leaves_the_old_site() {
    let words = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=64m none /mnt"];
    if !able(&words) {
        return;
    }
    let script = "mount -t tmpfs -o size=64m none \"$1\" && cd \"$1\" && shift && mkdir root && \"$@\" || exit 7
        sum() { (find public -printf '%p %m %s\\n' | sort; find public -type f | sort | xargs cat) | cksum; }
        before=$(sum); dd if=/dev/zero of=fill bs=4k 2>/dev/null; truncate -s -\"$ROOM\" fill
        PUBLISH_TEST_VERSION=two \"$@\"; status=$?
        [ \"$before\" = \"$(sum)\" ] || exit 8
        [ \"$(ls -A | tr '\\n' ' ')\" = 'fill public root ' ] || exit 9
        exit $status";
    for room in ["4k", "64k", "200k", "280k"] {
        let own = Site::new();
        let folder = own.parent().join("mount");
        fs::create_dir(&folder).unwrap();
        let mut command =
            helper_command(&["unshare", "-rm", "sh", "-c", script, "sh", folder.to_str().unwrap()], &own, "one");
        command.env("ROOM", room).env(PUBLIC, folder.join("public")).env(ROOT, folder.join("root"));
        let ended = command.output().unwrap();
        let told = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), Some(3), "{room}: {told}");
        assert!(told.contains("reason=no-space"), "{room}: {told}");
    }
}

#[test]
fn a_first_publication_on_a_small_disk_is_whole_or_not_at_all() {
    let mount = |size: &str| format!("mount -t tmpfs -o {size} none \"$1\" && shift &&");
    if !able(&["unshare", "-rm", "sh", "-c", &format!("{} true", mount("size=64k")), "sh", "/mnt"]) {
        return;
    }
    let own = Site::new(); // its parent folder is only a mount point: the site lives in the mount and dies with it
    let mut outcomes = Vec::new();
    for size in ["size=4k", "size=64k", "size=300k", "size=1m", "size=4m", "size=64m,nr_inodes=60", "size=64m"] {
        let script = format!(
            "{} d=$PUBLISH_TEST_MOUNT; mkdir $d/root && echo kept > $d/root/kept && \"$@\"; status=$?; \
             ls -A $d >&2; exit $status",
            mount(size)
        );
        let folder = own.parent().join("mount");
        fs::create_dir_all(&folder).unwrap();
        let mut command =
            helper_command(&["unshare", "-rm", "sh", "-c", &script, "sh", folder.to_str().unwrap()], &own, "one");
        command.env("PUBLISH_TEST_MOUNT", &folder);
        command.env(PUBLIC, folder.join("public")).env(ROOT, folder.join("root"));
        let ended = command.output().unwrap();
        let told = String::from_utf8_lossy(&ended.stderr);
        assert!(!told.contains(".public"), "{size}: a stage was left: {told}");
        match ended.status.code() {
            Some(0) => assert!(told.contains("public"), "{size}: {told}"),
            // The smallest has no room for the source tree itself.
            _ => assert!(told.contains("reason=no-space") || size == "size=4k", "{size}: {told}"),
        }
        outcomes.push(ended.status.success());
    }
    assert!(outcomes.contains(&false) && outcomes.last() == Some(&true), "{outcomes:?}");
}
