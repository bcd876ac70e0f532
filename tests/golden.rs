//! Whole small sites, and exactly what they become: `golden/<case>/{site/, expected/, diagnostics.txt}`.
//!
//! A site that brings no theme or no catalogue is shown with the plain ones of `tests/support/site`. A site that cannot be
//! published has nothing in `expected/`. `DIPTYCH_GOLDEN=write cargo test --test golden` rewrites what is expected; read
//! the difference before committing it.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use diptych::base::Blob;
use diptych::build::Build;
use support::Case;

/// The cases: a folder and a test each.
macro_rules! cases {
    ($($(#[$doc:meta])* $name:ident = $folder:literal;)+) => {
        const CASES: &[&str] = &[$($folder),+];
        $($(#[$doc])* #[test] fn $name() { check($folder); })+
    };
}

cases! {
    /// All that a release can have.
    press = "press";
    /// All that an interview can have.
    interview = "interview";
    /// All that a manifesto can have.
    manifesto = "manifesto";
    /// A page that stays.
    page = "page";
    /// Ways to find a document: lists, topics, years, organisations, people, corrections.
    finding = "finding";
    /// No page where a translation is missing.
    missing_translation = "missing-translation";
    /// A stub where a translation is missing.
    stubs = "stubs";
    /// Drafts, embargoes and the rest, beside public neighbours.
    withheld = "withheld";
    /// A site in a single language.
    one_language = "one-language";
    /// Italian, for which the tool has no rules, added by files only.
    three_languages = "three-languages";
    /// A theme that extends another: a page, a partial, a stylesheet and words of its own.
    extended = "extended";
    /// A base address with a path.
    below_a_path = "below-a-path";
    /// A language that has the home page and the menu only.
    navigation_scope = "navigation-scope";
    /// Many errors at once.
    mistakes = "mistakes";
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

#[test]
fn every_folder_is_a_case() {
    let folders: BTreeSet<String> =
        fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(folders, CASES.iter().map(ToString::to_string).collect());
}

#[test]
fn what_is_withheld_leaves_no_trace() {
    // every withheld text, file, address and name of these cases holds this word, and nothing else does
    let holds = |case: &Case| {
        let zircon = |(path, bytes): &(String, Vec<u8>)| {
            path.contains("zircon") || String::from_utf8_lossy(bytes).to_lowercase().contains("zircon")
        };
        everything(&case.build()).into_iter().filter(zircon).map(|(path, _)| path).collect::<Vec<_>>()
    };
    for name in ["withheld", "interview", "manifesto", "finding"] {
        let case = Case::over(&root().join(name).join("site"));
        assert_eq!(holds(&case), Vec::<String>::new(), "{name}");
        assert!(!holds(&case.at("2026-08-01T12:00:00Z")).is_empty(), "{name}: the word is seen when its hour has come");
    }
}

/// Shapes put inside each other: whatever an author writes, tags nest and addresses lead somewhere.
#[test]
fn prose_of_every_shape_nests() {
    let inside = [
        "mot",
        "**a *b* `c`**",
        "![](a.png)",
        "[![](a.png)](https://ailleurs.test/)",
        "[2 400](figure:f)",
        "[**2 400** *trajets*](figure:f)",
        "a[^n] b[^n]",
        "[lien](../un/)",
        "[fichier](a.png)",
        "<q lang=\"en\">*the* [sea](https://ailleurs.test/)</q>",
        "<kbd>a</kbd><br>b",
        "<https://ailleurs.test/?a=1&b=2>",
        "a \\\nb",
        "— Quelqu'un",
        "<span>a",
        "a</span>",
        "*a <q>b* c</q>",
        "[a <sub>b](https://ailleurs.test/) c</sub>",
        "<!-- rien -->",
    ];
    let around = [
        "@",
        "## @",
        "### @ {#a}",
        "> @",
        "> @\n> — @",
        "> @\n>\n> > @\n> > — @",
        "> [!NOTE]\n> @",
        "> [!TIP]\n> > @\n> > — @",
        "- @\n- @",
        "- @\n\n  @\n- > @",
        "1. @\n   - @",
        "7. @",
        "| @ | b |\n|---|--:|\n| @ | @ |",
        "- | @ | b |\n  |---|---|\n  | @ | c |",
        "Appel[^m].\n\n[^m]: @\n\n    - @",
        "> Appel[^m].\n>\n> [^m]: @",
        "- [^m]: @\n\nAppel[^m].",
        "```\n@\n```",
        "    @",
        "*@*",
        "@\n\n***\n\n@",
        "[@](https://ailleurs.test/)",
        "[a @ b](../un/)",
        "[a @ b](a.png)",
        "[2 400 @](figure:f)",
        "<q>@</q>",
        "\n- @\n\n> @\n\n@",
        "~~@~~ **@**",
    ];
    let png = fs::read(root().join("below-a-path/site/content/press/2024-01-10-un/a.png")).unwrap();
    let facts = "date = 2024-01-01\n[status]\nfr = \"ready\"\n[figures]\nf = { value = 2400 }\n\
                 [images.\"a.png\"]\nalt = \"Un carré\"\ncaption = \"Ici\"\ncredit = \"Essai\"\nrights = \"libre\"\n";
    let mut problems = Vec::new();
    for piece in inside {
        let mut site = Case::empty().press("un", "2024-01-01");
        for (number, shape) in around.iter().enumerate() {
            let folder = format!("content/press/forme-{number}");
            let body = format!("{}\n\n[^n]: Une note.\n", shape.replace('@', piece));
            site.set(&format!("{folder}/item.toml"), facts);
            site.set(&format!("{folder}/a.png"), &png);
            site.set(&format!("{folder}/fr.md"), support::leaf(&format!("Forme {number}"), &body));
        }
        let site = support::html::Site::read(&site.build());
        assert!(site.pages.len() > around.len(), "every shape has its page");
        let found = site.problems("https://exemple.test/");
        problems.extend(found.into_iter().map(|problem| format!("{piece}: {problem}")));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn check(name: &str) {
    let folder = root().join(name);
    let case = Case::over(&folder.join("site"));
    let build = case.build();
    let found = tree(&build);
    let mut findings = String::from(if build.publishable() { "publishable\n" } else { "not publishable\n" });
    for finding in &build.diagnostics {
        findings += &support::line(&case.sources, finding);
        findings.push('\n');
    }
    if std::env::var("DIPTYCH_GOLDEN").is_ok_and(|value| value == "write") {
        write(&folder, &found, &findings);
    }
    let mut differences = Vec::new();
    compare(
        "diagnostics.txt",
        &fs::read(folder.join("diagnostics.txt")).unwrap(),
        findings.as_bytes(),
        &mut differences,
    );
    let expected = read(&folder.join("expected"));
    for (path, bytes) in &expected {
        match found.get(path) {
            Some(own) => compare(path, bytes, own, &mut differences),
            None => differences.push(format!("missing: {path}")),
        }
    }
    let superfluous = found.keys().filter(|path| !expected.contains_key(*path));
    differences.extend(superfluous.map(|path| format!("superfluous: {path}")));
    if build.publishable() {
        let base = &build.edition.as_ref().unwrap().settings.base_url;
        differences.extend(support::html::Site::read(&build).problems(base.as_str()));
    }
    assert!(differences.is_empty(), "{name} is not what was expected:\n{}", differences.join("\n"));
}

/// What would be published.
fn tree(build: &Build) -> BTreeMap<String, Vec<u8>> {
    if build.publishable() { everything(build) } else { BTreeMap::new() }
}

fn everything(build: &Build) -> BTreeMap<String, Vec<u8>> {
    let bytes = |blob: &Blob| match blob {
        Blob::Bytes(bytes) => bytes.to_vec(),
        Blob::File { path, .. } => fs::read(path).unwrap(),
    };
    build.output.iter().map(|(path, blob)| (path.to_string(), bytes(blob))).collect()
}

fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        let Ok(entries) = fs::read_dir(&next) else { continue }; // nothing is expected
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(folder).unwrap().to_str().unwrap().to_string();
                files.insert(below, fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn write(folder: &Path, found: &BTreeMap<String, Vec<u8>>, findings: &str) {
    let expected = folder.join("expected");
    if expected.exists() {
        fs::remove_dir_all(&expected).unwrap();
    }
    for (path, bytes) in found {
        let path = expected.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    fs::write(folder.join("diagnostics.txt"), findings).unwrap();
}

/// The first lines that differ.
fn compare(path: &str, expected: &[u8], found: &[u8], differences: &mut Vec<String>) {
    if expected == found {
        return;
    }
    let (Ok(expected), Ok(found)) = (std::str::from_utf8(expected), std::str::from_utf8(found)) else {
        return differences.push(format!("different bytes: {path}"));
    };
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let mut difference = format!("different: {path}:{}", same + 1);
    let changed = |mark: char, lines: &[&str], out: &mut String| {
        lines.iter().skip(same).take(4).for_each(|line| *out += &format!("\n  {mark} {line:?}"));
    };
    changed('-', &old, &mut difference);
    changed('+', &new, &mut difference);
    differences.push(difference);
}
