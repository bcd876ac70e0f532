//! Faults: kills, full disks, missing rights, failing system calls. The publication runs in a process of its own: this
//! test program again, told by its environment to be only that.

use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output as Ended, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use diptych::base::{Arg, OutputPath};
use diptych::site::{Destination, Output, publish, refuse};

use crate::support::{Entry, Site, tree};

const PUBLIC: &str = "PUBLISH_TEST_FOLDER";
const ROOT: &str = "PUBLISH_TEST_ROOT";
const VERSION: &str = "PUBLISH_TEST_VERSION";

/// Not a test of its own: the process that the tests below start, and break.
#[test]
fn helper() {
    let Some(folder) = std::env::var_os(PUBLIC) else { return };
    let (folder, root) = (PathBuf::from(folder), PathBuf::from(std::env::var_os(ROOT).unwrap()));
    let version = std::env::var(VERSION).unwrap();
    let durable = version.ends_with("durable");
    let destination = Destination { folder: &folder, root: &root, durable };
    let result = match version.as_str() {
        "refuse" => refuse(&destination),
        version => publish(&site_of(version), &destination).map(drop),
    };
    if let Err(error) = result {
        let args: Vec<String> = error.args().into_iter().map(shown).collect();
        eprintln!("told: {} {}", error.message(), args.join(" "));
        std::process::exit(3)
    }
    std::process::exit(0)
}

fn shown((name, value): (&'static str, Arg)) -> String {
    match value {
        Arg::Text(text) => format!("{name}={text}"),
        Arg::Number(number) => format!("{name}={number}"),
    }
}

/// A site large enough to be killed in the middle of: half of it is the same in both versions.
fn site_of(version: &str) -> Output {
    let version = version.trim_end_matches("-durable");
    let page = |number: usize| {
        let path = format!("fr/page-{number}/index.html");
        let text = if number.is_multiple_of(2) { "the same".to_string() } else { format!("{version} of {number}") };
        (OutputPath::new(&path).unwrap(), text.repeat(400).into())
    };
    let own = OutputPath::new(&format!("only-{version}/index.html")).unwrap();
    (0..150).map(page).chain([(own, version.into())]).collect()
}

/// The command that publishes a version, as words for another program to run, or to be run itself.
fn helper_command(wrapper: &[&str], site: &Site, version: &str) -> Command {
    let program = std::env::current_exe().unwrap();
    let mut words = wrapper.iter().map(OsStr::new).chain([program.as_os_str()]);
    let mut command = Command::new(words.next().unwrap());
    command.args(words).args(["--exact", "faults::helper", "--nocapture", "--test-threads=1"]);
    command.env(PUBLIC, &site.public).env(ROOT, &site.root).env(VERSION, version);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

fn run(wrapper: &[&str], site: &Site, version: &str) -> (bool, String) {
    let Ended { status, stderr, .. } = helper_command(wrapper, site, version).output().unwrap();
    let told = String::from_utf8_lossy(&stderr).into_owned();
    assert!(matches!(status.code(), Some(0 | 3)), "{wrapper:?}: {status}: {told}");
    (status.success(), told)
}

/// What a first publication of a version makes.
fn model(version: &str) -> std::collections::BTreeMap<String, Entry> {
    let site = Site::new();
    publish(&site_of(version), &site.destination()).unwrap();
    tree(&site.public)
}

/// Whether a program that a test needs does what it needs here; says so when it does not.
fn able(words: &[&str]) -> bool {
    let Some((program, args)) = words.split_first() else { return false };
    let done = Command::new(program).args(args).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let able = done.is_ok_and(|status| status.success());
    if !able {
        eprintln!("NOT RUN here: {} cannot do this", words.join(" "));
    }
    able
}

fn strace() -> bool {
    able(&["strace", "-f", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true"])
}

fn strace_with(injection: &str) -> [&str; 6] {
    ["strace", "-f", "-o", "/dev/null", "-e", injection]
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
            let site = Site::new();
            publish(&site_of("one"), &site.destination()).unwrap();
            let injection = format!("inject={call}:signal=KILL:when={when}");
            let mut words = strace_with(&injection).to_vec();
            words.extend(extra.iter().flat_map(|extra| ["-e", extra]));
            let ended = helper_command(&words, &site, "two").output().unwrap();
            let gap = extra.is_some() && !site.public.exists();
            assert!(gap || models.contains(&tree(&site.public)), "{injection}: a mixture");
            assert_eq!(ended.status.signal(), Some(9), "{injection}: not reached");
            if gap {
                // Even a publication that fails afterwards leaves the old site where it was.
                let _ = run(&strace_with("inject=mkdir:error=EIO"), &site, "two");
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
        let site = Site::new();
        publish(&site_of("one"), &site.destination()).unwrap();
        let before = tree(site.parent());
        let injection = format!("inject={fault}");
        let mut words = strace_with(&injection).to_vec();
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
        let site = Site::new();
        publish(&site_of("one"), &site.destination()).unwrap();
        let injection = format!("inject=renameat2:error={fault}");
        assert!(run(&strace_with(&injection), &site, "two").0);
        assert_eq!(tree(&site.public), model("two"));
        assert_eq!(site.beside(), ["public", "root"]);

        // The second of them fails: the first is taken back.
        let before = tree(site.parent());
        let mut words = strace_with(&injection).to_vec();
        words.extend(["-e", "inject=rename:error=EIO:when=2"]);
        let (published, told) = run(&words, &site, "one");
        assert!(!published && told.contains("action=swap"), "{told}");
        assert_eq!(tree(site.parent()), before);
    }
}

#[test]
fn a_swap_that_cannot_be_undone_keeps_both_trees_and_says_where() {
    if !strace() {
        return;
    }
    let site = Site::new();
    publish(&site_of("one"), &site.destination()).unwrap();
    let mut words = strace_with("inject=renameat2:error=ENOSYS").to_vec();
    words.extend(["-e", "inject=rename:error=EIO:when=2+"]);
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
    let site = Site::new();
    publish(&site_of("one"), &site.destination()).unwrap();
    assert!(run(&strace_with("inject=linkat:error=EMLINK"), &site, "two").0);
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
        let site = Site::new();
        publish(&site_of("one"), &site.destination()).unwrap();
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
