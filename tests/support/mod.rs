//! One helper for the tests that build: the only caller of the library's journey.
//!
//! A case starts from the smallest whole site (`tests/support/site/`: a theme that prints every field of every view, and
//! its catalogues) and adds or replaces files. Everything happens in memory.

#![allow(dead_code, reason = "each test binary uses its own part")]

pub mod atom;
pub mod html;
pub mod patterns;
pub mod pool;

use std::path::Path;
use std::sync::LazyLock;

use diptych::base::{Arg, Blob, Code, Diagnostic, Severity, SourcePath, Span};
use diptych::build::{Build, Cache, Options, build, build_once};
use diptych::input::{Source, Sources, disk};
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};

/// A site under test.
#[derive(Clone)]
pub struct Case {
    pub sources: Sources,
    pub options: Options,
}

/// The moment at which cases build unless they say otherwise.
pub const NOW: &str = "2026-06-01T12:00:00Z";

pub const SITE: &str = r#"
base_url = "https://exemple.test/"
theme = "plain"
time_zone = "Europe/Paris"
organisation = "exemple"
page_size = 2
menu = ["press"]
title = { fr = "Exemple", en = "Example" }
description = { fr = "Un site d'essai.", en = "A site for tests." }
translations = "free"
[[languages]]
code = "fr"
name = "Français"
segments = { press = "communiques" }

[[languages]]
code = "en"
name = "English"
locale = "en-GB"
segments = { press = "news" }
"#;

pub const ORGANISATIONS: &str = "[exemple]\nname = { fr = \"Exemple\", en = \"Example\" }\n";

impl Case {
    /// A site with a theme, catalogues and settings, and no document.
    pub fn empty() -> Self {
        static THEME: LazyLock<Sources> = LazyLock::new(|| {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/site");
            let sources = disk::snapshot(&root).unwrap();
            assert!(sources.problems.is_empty(), "{:?}", sources.problems);
            sources
        });
        let sources = THEME.clone();
        let options = Options { now: NOW.parse().unwrap(), base_url: None };
        Self { sources, options }.with("content/site.toml", SITE).with("content/organisations.toml", ORGANISATIONS)
    }

    /// The site in a folder.
    pub fn folder(root: &Path) -> Self {
        let options = Options { now: NOW.parse().unwrap(), base_url: None };
        Self { sources: disk::snapshot(root).unwrap(), options }
    }

    /// The site in a folder, with the plain theme, and with the plain catalogue of each language for which it brings none.
    pub fn over(root: &Path) -> Self {
        let mut case = Self::folder(root);
        let plain = Self::folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/site"));
        for (path, source) in plain.sources.iter() {
            if !case.sources.contains(path) {
                case.sources.insert(path.clone(), source.clone());
            }
        }
        case
    }

    /// Adds or replaces a file.
    pub fn with(mut self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.set(path, text);
        self
    }

    /// Adds or replaces a file.
    pub fn set(&mut self, path: &str, text: impl AsRef<[u8]>) {
        let path = SourcePath::new(path).unwrap();
        let source = Source::new(&path, text.as_ref().to_vec());
        self.sources.insert(path, source);
    }

    /// The text of a file; empty when there is none.
    pub fn text(&self, path: &str) -> String {
        let source = self.sources.get(&SourcePath::new(path).unwrap());
        let bytes = source.and_then(|source| source.blob.bytes()).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    }

    /// Takes a file away.
    pub fn without(mut self, path: &str) -> Self {
        self.sources.remove(&SourcePath::new(path).unwrap());
        self
    }

    /// Replaces words in a file, which must hold them.
    pub fn edit(&mut self, path: &str, from: &str, to: &str) {
        let text = self.text(path);
        assert!(text.contains(from), "{path} does not hold {from:?}");
        self.set(path, text.replace(from, to));
    }

    /// Takes files away.
    pub fn remove(&mut self, path: &str) {
        self.sources.remove(&SourcePath::new(path).unwrap());
    }

    /// A press release of the day `date` in both languages, ready.
    pub fn press(self, name: &str, date: &str) -> Self {
        let folder = format!("content/press/{name}");
        self.with(&format!("{folder}/item.toml"), format!("date = {date}\n[status]\nfr = \"ready\"\nen = \"ready\"\n"))
            .with(&format!("{folder}/fr.md"), leaf(&format!("Titre {name}"), "Un texte.\n"))
            .with(&format!("{folder}/en.md"), leaf(&format!("Title {name}"), "A text.\n"))
    }

    /// At another moment.
    pub fn at(mut self, now: &str) -> Self {
        self.options.now = now.parse().unwrap();
        self
    }

    /// Builds without memory of anything.
    pub fn build(&self) -> Build {
        build(&self.sources, &self.options, &Cache::default())
    }

    /// Builds as a process does that builds once.
    pub fn build_once(&self) -> Build {
        build_once(&self.sources, &self.options, &|_, page| Some(page))
    }

    /// Builds with what earlier builds left.
    pub fn build_with(&self, cache: &Cache) -> Build {
        build(&self.sources, &self.options, cache)
    }

    /// Builds, and expects nothing worth a warning.
    pub fn clean(&self) -> Build {
        let build = self.build();
        let loud: Vec<_> =
            build.diagnostics.iter().filter(|finding| finding.code.severity() != Severity::Note).collect();
        assert!(loud.is_empty(), "{loud:#?}");
        build
    }

    /// The codes of what a build finds, notes left out.
    pub fn codes(&self) -> Vec<Code> {
        self.build()
            .diagnostics
            .iter()
            .map(|finding| finding.code)
            .filter(|code| code.severity() != Severity::Note)
            .collect()
    }

    /// The text of a source at the place of a finding.
    pub fn at_span(&self, finding: &Diagnostic) -> String {
        let bytes = self.sources.get(&finding.span.path).and_then(|source| source.blob.bytes()).unwrap_or_default();
        String::from_utf8_lossy(bytes.get(finding.span.range()).unwrap_or_default()).into_owned()
    }
}

/// A place as `path:line:column`, columns counted in characters from 1; the path alone for a file as a whole.
pub fn place(sources: &Sources, span: &Span) -> String {
    if span.end == 0 {
        return span.path.to_string();
    }
    let bytes = sources.get(&span.path).and_then(|source| source.blob.bytes()).unwrap_or_default();
    let before = String::from_utf8_lossy(bytes.get(..span.start).unwrap_or_default());
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{}:{}:{column}", span.path, before.matches('\n').count() + 1)
}

/// A finding in one line: `path:line:column severity code name="value" …`, then its related places.
pub fn line(sources: &Sources, finding: &Diagnostic) -> String {
    let mut line =
        format!("{} {} {}", place(sources, &finding.span), finding.code.severity().name(), finding.code.name());
    for (name, value) in &finding.args {
        line += &match value {
            Arg::Text(text) => format!(" {name}={text:?}"),
            Arg::Number(number) => format!(" {name}={number}"),
        };
    }
    for related in &finding.related {
        line += &format!(" ({} {})", related.role.message(), place(sources, &related.span));
    }
    line
}

/// A configuration of proptest: `count` cases unless `PROPTEST_CASES` says otherwise, from a seed that is always the
/// same unless `PROPTEST_RNG_SEED` gives one. A failure prints its smallest case: it becomes a test of its own.
pub fn cases(count: u32) -> proptest::test_runner::Config {
    let mut config = proptest::test_runner::Config { failure_persistence: None, ..Default::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = count;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = proptest::test_runner::RngSeed::Fixed(20_230_328);
    }
    config
}

/// Every file of a build as bytes, for comparisons.
pub fn files(build: &Build) -> std::collections::BTreeMap<String, Vec<u8>> {
    build.output.iter().map(|(path, blob)| (path.to_string(), blob.bytes().unwrap().to_vec())).collect()
}

/// What differs between two builds, file by file: shorter to read than two sites.
pub fn difference(one: &Build, two: &Build) -> Vec<String> {
    let paths = changed(one, two);
    let (one, two) = (files(one), files(two));
    let text = |bytes: Option<&Vec<u8>>| bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let shown = |path: String| format!("{path}\n{:?}\n{:?}", text(one.get(&path)), text(two.get(&path)));
    paths.into_iter().map(shown).collect()
}

/// Two builds of which nothing may tell which is which: outputs, findings, and what stops publication.
pub fn identical(one: &Build, two: &Build) -> Result<(), TestCaseError> {
    prop_assert!(one.output == two.output, "{:#?}", difference(one, two));
    prop_assert!(one.preview == two.preview && one.pages == two.pages && one.absent == two.absent);
    prop_assert_eq!(&one.diagnostics, &two.diagnostics);
    prop_assert_eq!(&one.blocking, &two.blocking);
    Ok(())
}

/// The paths at which two builds differ.
pub fn changed(one: &Build, two: &Build) -> Vec<String> {
    let (one, two) = (files(one), files(two));
    let all: std::collections::BTreeSet<_> = one.keys().chain(two.keys()).collect();
    all.into_iter().filter(|path| one.get(*path) != two.get(*path)).cloned().collect()
}

/// The text of a leaf.
pub fn leaf(title: &str, body: &str) -> String {
    format!("+++\ntitle = \"{title}\"\n+++\n\n{body}")
}

/// A published file as text.
pub fn page(build: &Build, path: &str) -> String {
    let path = diptych::base::OutputPath::new(path).unwrap();
    let blob = build.output.get(&path).unwrap_or_else(|| panic!("no {path} among {:#?}", paths(build)));
    match blob {
        Blob::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        Blob::File { .. } => panic!("{path} is a handle"),
    }
}

/// The paths of everything that is published.
pub fn paths(build: &Build) -> Vec<String> {
    build.output.iter().map(|(path, _)| path.to_string()).collect()
}
