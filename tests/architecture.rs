//! The rooms and their doors: who may import whom, where effects and languages live, and the size of things.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use diptych::model::Kind;

use self::rust::{File, files, functions, paths};

#[path = "architecture/rust.rs"]
mod rust;

/// Each room with those that it may name besides itself: the table of the crate documentation. A view shows the facts of a
/// file (the size of a picture), and `page` may name nothing else of `input`.
const DOORS: [(&str, &[&str]); 11] = [
    ("base", &[]),
    ("input", &["base"]),
    ("language", &["base"]),
    ("model", &["base", "input", "language"]),
    ("page", &["base", "input::Facts", "language", "model"]),
    ("render", &["base", "input", "language", "page"]),
    ("site", &["base"]),
    ("verify", &["base", "language", "model", "site"]),
    ("build", &["base", "input", "language", "model", "page", "render", "site", "verify"]),
    ("newsroom", &["base", "input", "language", "model", "render", "site", "verify", "build"]),
    ("cli", &["base", "input", "language", "model", "site", "verify", "build", "newsroom"]),
];

/// What reaches the disk, the network, other programs, the clock, the environment or the terminal.
const EFFECTS: [&str; 32] = [
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "std::os",
    "std::{",
    "env::var",
    "fs::",
    "File::open",
    "File::create",
    "OpenOptions",
    "TcpListener",
    "TcpStream",
    "Command::new",
    "SystemTime",
    "Instant",
    "Timestamp::now",
    "Zoned::now",
    "TimeZone::system",
    "TimeZone::get",
    "tz::db",
    "thread::sleep",
    "stdin(",
    "stdout(",
    "stderr(",
    "print!(",
    "println!(",
    "eprint",
    "walkdir",
    "rustix",
    "include_dir",
    "metadata()",
];

/// Where they may stand: files, and folders that end with `/`.
const OUTDOORS: [&str; 13] = [
    "input/disk.rs",
    "input/watch.rs",
    "input/store.rs",
    "input/git.rs",
    "site/publish.rs",
    "site/publish/",
    "site/serve.rs",
    "site/serve/",
    "site/deploy.rs",
    "site/external.rs",
    "newsroom/edit.rs",
    "cli/",
    "main.rs",
];

/// Words that name a language: tags as parts of a text, and names anywhere.
const TAGS: [&str; 8] = ["fr", "en", "FR", "GB", "US", "de", "it", "es"];
const NAMES: [&str; 11] = [
    "french",
    "français",
    "francais",
    "english",
    "anglais",
    "british",
    "german",
    "deutsch",
    "italian",
    "italiano",
    "spanish",
];

/// Where languages have names.
const POLYGLOTS: [&str; 2] = ["language/", "cli/new.rs"];

const LONGEST_FUNCTION: usize = 60; // lines
const LONGEST_FILE: usize = 500; // lines

fn within(file: &File, places: &[&str]) -> bool {
    places.iter().any(|place| file.path == *place || (place.ends_with('/') && file.path.starts_with(place)))
}

fn none(found: &[String]) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn rooms_import_only_what_their_doors_open_on() {
    let mut found = Vec::new();
    for file in files().iter().filter(|file| !matches!(file.room(), "lib" | "main")) {
        let room = file.room();
        let doors = DOORS.iter().find(|(name, _)| *name == room);
        let Some((_, doors)) = doors else {
            found.push(format!("src/{}: the table has no room {room}", file.path));
            continue;
        };
        for (at, path) in paths(file) {
            let Some(other) = path.first() else { continue };
            let whole = path.join("::");
            let open =
                |door: &&str| whole.strip_prefix(*door).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
            if other != room && !doors.iter().any(open) {
                found.push(format!("src/{}:{}: {room} may not name {whole}", file.path, file.line(at)));
            }
        }
    }
    none(&found);
}

/// The modules of `src/page/` can be read one after the other, each after those that it imports.
#[test]
fn the_modules_of_a_room_form_no_circle() {
    let files = files();
    let room: Vec<&File> = files.iter().filter(|file| file.room() == "page" && file.module().len() > 1).collect();
    let mut left: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for file in room {
        let named = paths(file).into_iter().filter(|(_, path)| path.first().is_some_and(|first| first == "page"));
        // what the room exports by itself stands in no order: modules name each other
        let others = named.map(|(at, path)| path.get(1).cloned().unwrap_or_else(|| panic!("{}:{at}", file.path)));
        let own = file.module()[1];
        left.insert(own, others.filter(|other| other != own).collect());
    }
    let unknown = |other: &&String| !left.contains_key(other.as_str());
    let outside: Vec<String> = left.values().flatten().filter(unknown).cloned().collect();
    none(&outside);
    assert!(left["plan"].contains("item") && left["item"].contains("press"), "the imports are not seen");
    loop {
        let free: Vec<&str> = left.iter().filter(|(_, others)| others.is_empty()).map(|(name, _)| *name).collect();
        if free.is_empty() {
            break;
        }
        left.retain(|name, _| !free.contains(name));
        left.values_mut().for_each(|others| others.retain(|other| !free.contains(&other.as_str())));
    }
    none(
        &left
            .iter()
            .map(|(name, others)| format!("src/page/{name}.rs: in a circle, or above one, through {others:?}"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn effects_stand_at_the_edge() {
    let mut found = Vec::new();
    for file in files().iter().filter(|file| !within(file, &OUTDOORS)) {
        for effect in EFFECTS {
            for (at, _) in file.code.match_indices(effect) {
                let inside = file.code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
                if !inside {
                    found.push(format!("src/{}:{}: {effect}", file.path, file.line(at)));
                }
            }
        }
    }
    none(&found);
}

#[test]
fn nobody_names_a_language_outside_its_room() {
    let mut found = Vec::new();
    for file in files().iter().filter(|file| !within(file, &POLYGLOTS)) {
        for (at, text) in &file.texts {
            let tag = text.split(|c: char| !c.is_alphanumeric()).any(|word| TAGS.contains(&word));
            let lower = text.to_lowercase();
            if tag || NAMES.iter().any(|name| lower.contains(name)) {
                found.push(format!("src/{}:{}: {text:?}", file.path, file.line(*at)));
            }
        }
        let code = file.code.to_lowercase();
        for name in NAMES {
            let places = code.match_indices(name).map(|(at, _)| file.line(at));
            found.extend(places.map(|line| format!("src/{}:{line}: {name} in code", file.path)));
        }
    }
    none(&found);
}

#[test]
fn files_say_what_they_are_and_stay_small() {
    let mut found = Vec::new();
    for file in files() {
        if !file.text.starts_with("//! ") {
            found.push(format!("src/{} does not open with what it is", file.path));
        }
        let lines = file.text.lines().count();
        if lines > LONGEST_FILE {
            found.push(format!("src/{} has {lines} lines", file.path));
        }
        let vague = ["utils", "util", "helpers", "helper", "common", "manager", "misc", "shared"];
        if file.module().iter().any(|part| vague.contains(part)) {
            found.push(format!("src/{}: a name that says nothing", file.path));
        }
        for (name, line, length) in functions(&file).into_iter().filter(|(_, _, length)| *length > LONGEST_FUNCTION) {
            found.push(format!("src/{}:{line}: fn {name} has {length} lines", file.path));
        }
    }
    none(&found);
}

#[test]
fn a_kind_has_all_that_it_needs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut missing = Vec::new();
    let mut need = |path: String| {
        if !root.join(&path).exists() {
            missing.push(format!("there is no {path}"));
        }
    };
    for kind in Kind::ALL {
        let name = kind.name();
        for path in [
            format!("src/model/{name}.rs"),
            format!("src/page/{name}.rs"),
            format!("themes/nextmove/pages/{name}.html"),
            format!("tests/golden/{name}/site"),
            format!("tests/golden/{name}/expected"),
        ] {
            need(path);
        }
    }
    for entry in fs::read_dir(root.join("i18n")).unwrap() {
        let catalogue = entry.unwrap().path().join("site.ftl");
        let text = fs::read_to_string(&catalogue).unwrap();
        for label in Kind::ALL.iter().flat_map(|kind| {
            let name = kind.name();
            [format!("kind_{name}"), format!("kind_{name}_plural")]
        }) {
            if !text.lines().any(|line| line.strip_prefix(&label).is_some_and(|rest| rest.starts_with(" ="))) {
                missing.push(format!("{} has no {label}", catalogue.display()));
            }
        }
    }
    none(&missing);
}

#[test]
fn the_reader_of_rust_sees_what_it_must() {
    let code = "use crate::{base::{Code, Span}, model}; fn a() { super::super::x::y(); }";
    let file = File { path: "model/prose/parse.rs".into(), text: code.into(), code: code.into(), texts: Vec::new() };
    let seen: Vec<String> = paths(&file).into_iter().map(|(_, path)| path.join("::")).collect();
    assert_eq!(seen, ["base::Code", "base::Span", "model", "model::x::y"]);
    assert_eq!(functions(&file), [("a".to_string(), 1, 1)]);
    let all = files();
    assert!(all.iter().any(|file| file.path == "base/codes.rs" && !file.code.contains("names_are_unique")));
    assert!(!all.iter().any(|file| file.path.starts_with("language/tests/")));
}
