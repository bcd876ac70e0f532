//! From a save to the browser's news of it: the real site of this repository, the real program, the real socket.
//!
//! `cargo bench --bench preview`; `BENCH_RUNS` saves, 20 when it is not set. `BENCH_ITEMS=5000` does the same with a corpus of as
//! many documents.

mod corpus;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use diptych::input::disk::SETTLED;
use diptych::model::values::Slug;

/// The leaf of the real site that is saved, and its page.
const LEAF: &str = "content/press/2023-03-28-feuille-de-route/fr.md";
const PAGE: &str = "/fr/communiques/feuille-de-route-2026/";

/// A release in the middle of a corpus: its leaf and its page.
fn middle(items: usize) -> (String, String) {
    let index = (items / 2..).find(|index| corpus::place(*index).starts_with("press/")).unwrap();
    let leaf = corpus::leaf_path(index, "fr");
    let text = corpus::text(&corpus::sources(items), &leaf);
    let title = text.lines().find_map(|line| line.strip_prefix("title = \"")?.strip_suffix('"')).unwrap();
    (leaf, format!("/fr/communiques/{}/", Slug::from_title(title).unwrap()))
}

fn main() {
    if !std::env::args().any(|word| word == "--bench") {
        return; // `cargo test` runs what is here, too
    }
    let runs: usize = std::env::var("BENCH_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(20);
    let folder = tempfile::tempdir().unwrap();
    let items = std::env::var("BENCH_ITEMS").ok().and_then(|items| items.parse().ok());
    let (leaf, page) = match items {
        Some(items) => {
            corpus::write(&corpus::sources(items), folder.path());
            std::thread::sleep(2 * SETTLED); // as if it had been written long ago
            middle(items)
        }
        None => {
            for name in ["content", "themes", "i18n"] {
                copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name), &folder.path().join(name));
            }
            (LEAF.to_string(), PAGE.to_string())
        }
    };
    let mut program = Command::new(env!("CARGO_BIN_EXE_diptych"))
        .args(["serve", "--port", "0", "--lang", "en", "--root"])
        .arg(folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(program.stdout.take().unwrap()).lines().map_while(Result::ok);
    let port = said.find_map(|line| Some(line.split_once("localhost:")?.1.split_once('/')?.0.parse::<u16>().unwrap()));
    std::thread::spawn(move || said.for_each(drop));
    let port = port.unwrap();
    let text = fs::read_to_string(folder.path().join(&leaf)).unwrap();
    let mut times: Vec<Duration> =
        (0..runs).map(|run| saved((port, &page), &folder.path().join(&leaf), &text, run)).collect();
    times.sort();
    let shown = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1e3);
    println!(
        "from a save to the news of it, {runs} saves: median {:.1} ms, least {:.1} ms, most {:.1} ms",
        shown(times.get(runs / 2)),
        shown(times.first()),
        shown(times.last()),
    );
    program.kill().unwrap();
    program.wait().unwrap();
}

/// Saves once, and measures until the page that is open is told to reload.
fn saved((port, page): (u16, &str), leaf: &Path, text: &str, run: usize) -> Duration {
    let ask = |path: &str| {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n").unwrap();
        BufReader::new(stream).lines().map_while(Result::ok)
    };
    let version = ask(page).find_map(|line| Some(line.split_once("data-version=\"")?.1.split_once('"')?.0.to_string()));
    let mut events = ask(&format!("/.diptych/events?page={page}&version={}", version.unwrap()));
    assert!(events.any(|line| line == "event: show"));
    std::thread::sleep(Duration::from_millis(300)); // as long as nobody saves twice in
    let since = Instant::now();
    fs::write(leaf, format!("{text}\nSaved {run}.\n")).unwrap();
    assert!(events.any(|line| line == "event: reload"));
    let time = since.elapsed();
    assert!(ask(page).any(|line| line.contains(&format!("Saved {run}."))), "the news came before what it is about");
    time
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
