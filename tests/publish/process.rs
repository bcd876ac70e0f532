//! A publication in a process of its own, which tests may break: this test program again, told by its environment to be
//! only that.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Output as Ended, Stdio};

use diptych::base::{Arg, OutputPath};
use diptych::site::{Destination, Output, publish, refuse};

use crate::support::{Entry, Site, tree};

pub const PUBLIC: &str = "PUBLISH_TEST_FOLDER";
pub const ROOT: &str = "PUBLISH_TEST_ROOT";
const VERSION: &str = "PUBLISH_TEST_VERSION";

/// Not a test of its own: the process that other tests start, and break.
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
pub fn site_of(version: &str) -> Output {
    let version = version.trim_end_matches("-durable");
    let page = |number: usize| {
        let path = format!("fr/page-{number}/index.html");
        let text = if number.is_multiple_of(2) { "the same".to_string() } else { format!("{version} of {number}") };
        (OutputPath::new(&path).unwrap(), text.repeat(400).into())
    };
    let own = OutputPath::new(&format!("only-{version}/index.html")).unwrap();
    (0..150).map(page).chain([(own, version.into())]).collect()
}

/// A place in which a version stands published.
pub fn standing(version: &str) -> Site {
    let site = Site::new();
    publish(&site_of(version), &site.destination()).unwrap();
    site
}

/// The command that publishes a version, as words for another program to run, or to be run itself.
pub fn helper_command(wrapper: &[&str], site: &Site, version: &str) -> Command {
    let program = std::env::current_exe().unwrap();
    let mut words = wrapper.iter().map(OsStr::new).chain([program.as_os_str()]);
    let mut command = Command::new(words.next().unwrap());
    command.args(words).args(["--exact", "process::helper", "--nocapture", "--test-threads=1"]);
    command.env(PUBLIC, &site.public).env(ROOT, &site.root).env(VERSION, version);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

pub fn run(wrapper: &[&str], site: &Site, version: &str) -> (bool, String) {
    let Ended { status, stderr, .. } = helper_command(wrapper, site, version).output().unwrap();
    let told = String::from_utf8_lossy(&stderr).into_owned();
    assert!(matches!(status.code(), Some(0 | 3)), "{wrapper:?}: {status}: {told}");
    (status.success(), told)
}

/// What a first publication of a version makes.
pub fn model(version: &str) -> std::collections::BTreeMap<String, Entry> {
    tree(&standing(version).public)
}

/// Whether a program that a test needs does what it needs here; says so when it does not.
pub fn able(words: &[&str]) -> bool {
    let Some((program, args)) = words.split_first() else { return false };
    let done = Command::new(program).args(args).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let able = done.is_ok_and(|status| status.success());
    if !able {
        eprintln!("NOT RUN here: {} cannot do this", words.join(" "));
    }
    able
}
