//! What the comparison of the languages finds, measured: one thing is changed at random in one language, kind by kind, on the
//! real content and on documents made at random; and nothing may be found in what is sound.
//!
//! ```text
//! PARITY_TRIES=1000 cargo test --release --test parity damage -- --nocapture      the table of the README
//! ```

#[path = "../benches/corpus/mod.rs"]
mod corpus;
#[path = "parity/damage.rs"]
mod damage;
#[path = "parity/dice.rs"]
mod dice;
#[path = "parity/harmless.rs"]
mod harmless;
#[path = "parity/leaves.rs"]
mod leaves;

use std::collections::BTreeSet;
use std::path::Path;

use damage::{KINDS, Known, Leaf};
use dice::Dice;
use diptych::base::{Diagnostic, Memo, Severity, SourcePath};
use diptych::input::sources::Source;
use diptych::input::{Sources, disk};
use diptych::model::Edition;
use diptych::model::parse::{LeafMemo, Written, written};
use diptych::verify::{ParityMemo, parity};

/// A document by itself, with the registries of its site.
struct Document {
    sources: Sources,
    /// Its leaves that exist in both languages.
    leaves: Vec<(SourcePath, usize)>,
    sound: BTreeSet<Diagnostic>,
}

/// Documents of one origin.
struct Bench {
    name: &'static str,
    documents: Vec<Document>,
    leaves: LeafMemo,
    memo: ParityMemo,
}

fn real() -> Sources {
    disk::snapshot(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn read(sources: &Sources, leaves: &LeafMemo) -> Written {
    written(sources, leaves, &Memo::forgetful()).value.unwrap()
}

fn findings(sources: &Sources, leaves: &LeafMemo, memo: &ParityMemo) -> BTreeSet<Diagnostic> {
    let edition = Edition::new(&read(sources, leaves), "2050-01-01T00:00:00Z".parse().unwrap(), true);
    parity(&edition, memo).into_iter().collect()
}

/// The folder of a document that a file of `content/` belongs to.
fn folder(path: &SourcePath) -> Option<String> {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let kinds = ["press", "interviews", "manifestos", "pages"];
    (parts.len() > 3 && kinds.contains(&parts[1])).then(|| parts[..3].join("/"))
}

impl Bench {
    fn new(name: &'static str, sources: &Sources) -> Self {
        let (leaves, memo) = (LeafMemo::new(), ParityMemo::new());
        let folders: BTreeSet<String> = sources.iter().filter_map(|(path, _)| folder(path)).collect();
        let own = |wanted: &String| {
            let mut own = Sources::new();
            let kept = |path: &SourcePath| {
                path.as_str().starts_with("content/") && folder(path).is_none_or(|folder| folder == *wanted)
            };
            sources
                .iter()
                .filter(|(path, _)| kept(path))
                .for_each(|(path, source)| own.insert(path.clone(), source.clone()));
            let twin = |path: &&SourcePath| {
                let other = path.as_str().strip_suffix("fr.md").map(|stem| format!("{stem}en.md"));
                let other = other.or_else(|| path.as_str().strip_suffix("en.md").map(|stem| format!("{stem}fr.md")));
                folder(path).is_some() && other.is_some_and(|other| own.contains(&SourcePath::new(&other).unwrap()))
            };
            let twins = own.iter().map(|(path, _)| path).filter(twin);
            let twins = twins.map(|path| (path.clone(), usize::from(path.as_str().ends_with("en.md")))).collect();
            Document { sound: findings(&own, &leaves, &memo), leaves: twins, sources: own }
        };
        Self { name, documents: folders.iter().map(own).collect(), leaves, memo }
    }

    fn content() -> Self {
        Self::new("real content", &real())
    }

    /// Documents made at random among the registries of the real site.
    fn made() -> Self {
        let mut sources = Sources::new();
        real()
            .iter()
            .filter(|(path, _)| folder(path).is_none() && path.as_str().starts_with("content/"))
            .for_each(|(path, source)| sources.insert(path.clone(), source.clone()));
        (0..100).for_each(|index| leaves::document(&mut sources, index));
        Self::new("made at random", &sources)
    }

    /// What a changed leaf raises that was not raised before.
    fn raised(&self, document: &Document, path: &SourcePath, text: String) -> Vec<Diagnostic> {
        let mut sources = document.sources.clone();
        sources.insert(path.clone(), Source::new(path, text.into_bytes()));
        let found = findings(&sources, &self.leaves, &self.memo);
        self.memo.sweep();
        found.difference(&document.sound).cloned().collect()
    }

    fn any<'b>(&'b self, dice: &mut Dice) -> (&'b Document, &'b SourcePath, String, usize) {
        let all: Vec<(&Document, &(SourcePath, usize))> = self
            .documents
            .iter()
            .flat_map(|document| document.leaves.iter().map(move |leaf| (document, leaf)))
            .collect();
        let (document, (path, language)) = dice.pick(&all).unwrap();
        (document, path, document.sources.text(path).unwrap().to_string(), *language)
    }
}

/// How often each kind is tried on each origin.
fn tries() -> usize {
    std::env::var("PARITY_TRIES").ok().and_then(|text| text.parse().ok()).unwrap_or(10)
}

fn known() -> Known {
    let sources = real();
    let written = read(&sources, &LeafMemo::new());
    let (registries, settings) = (&written.registries, &written.settings);
    let organisations = registries.organisations.values().filter_map(|one| one.name.values().flatten().next().cloned());
    let people = registries.people.values().map(|one| one.name.clone());
    let forms = |code: &str| {
        let locale = settings.locale(code).unwrap();
        let words = registries.terms.values().filter_map(|term| term.words[locale].as_ref());
        let asked = words.filter(|words| !words.common).map(|words| words.right().cloned().collect());
        asked.collect::<Vec<Vec<String>>>()
    };
    let names = organisations.chain(people).filter(|name| name.chars().count() > 4).collect();
    Known { names, terms: [forms("fr"), forms("en")] }
}

#[test]
fn damage_is_found_kind_by_kind() {
    let known = known();
    let (mut table, mut missed, mut low) = (String::new(), Vec::new(), Vec::new());
    for bench in [Bench::content(), Bench::made()] {
        for (kind, what) in KINDS {
            let (mut all, mut caught, mut tried) = (0, 0, 0);
            let mut dice = Dice::new(20 + kind.len());
            while all < tries() && tried < tries() * 20 {
                tried += 1;
                let (document, path, text, language) = bench.any(&mut dice);
                let leaf = Leaf { text: &text, language };
                let damaged = damage::damage(kind, leaf, &known, &mut dice).filter(|damaged| *damaged != text);
                let Some(damaged) = damaged else { continue };
                all += 1;
                if bench.raised(document, path, damaged.clone()).is_empty() {
                    missed.push(format!("{} {kind} {}: {}", bench.name, path.as_str(), difference(&text, &damaged)));
                } else {
                    caught += 1;
                }
            }
            if all > 0 {
                table += &format!("{} | {what} | {caught} of {all}\n", bench.name);
            }
            if all - caught > (all / 100).max(1) {
                low.push(kind);
            }
        }
    }
    println!("{table}\n{}", missed.join("\n"));
    assert!(low.is_empty(), "{low:?}\n{table}\n{}", missed.join("\n"));
}

#[test]
fn other_words_for_the_same_raise_nothing() {
    let (mut all, mut alarms) = (0, Vec::new());
    for bench in [Bench::content(), Bench::made()] {
        let mut dice = Dice::new(7);
        for _ in 0..tries() * 5 {
            let (document, path, text, language) = bench.any(&mut dice);
            let leaf = Leaf { text: &text, language };
            let Some(reworded) = harmless::reworded(leaf, &mut dice).filter(|reworded| *reworded != text) else {
                continue;
            };
            all += 1;
            let raised = bench.raised(document, path, reworded.clone());
            if let Some(first) = raised.first() {
                let place = difference(&text, &reworded);
                alarms.push(format!(
                    "{} {}: {place}\n  {} {:?}",
                    bench.name,
                    path.as_str(),
                    first.code.name(),
                    first.args
                ));
            }
        }
    }
    println!("{} alarms of {all}\n{}", alarms.len(), alarms.join("\n"));
    assert!(alarms.len() * 100 <= all, "{} of {all}\n{}", alarms.len(), alarms.join("\n"));
}

fn difference(one: &str, other: &str) -> String {
    let at = one.char_indices().zip(other.chars()).find(|((_, one), other)| one != other).map_or(0, |((at, _), _)| at);
    let start = one[..at].char_indices().rev().nth(40).map_or(0, |(start, _)| start);
    let show = |text: &str| text[start..].chars().take(100).collect::<String>().replace('\n', " ");
    format!("« {} » → « {} »", show(one), show(other))
}

#[test]
fn sound_content_raises_nothing() {
    assert_silent(&real());
}

#[test]
fn the_generated_corpus_raises_nothing() {
    assert_silent(&corpus::sources(200));
    for document in Bench::made().documents {
        assert!(document.sound.is_empty(), "{:#?}", document.sound.first());
    }
}

#[test]
fn a_long_paragraph_is_compared_in_the_time_of_its_length() {
    let registries = real();
    let time = |bytes: usize| {
        let mut sources = Sources::new();
        let kept =
            registries.iter().filter(|(path, _)| folder(path).is_none() && path.as_str().starts_with("content/"));
        kept.for_each(|(path, source)| sources.insert(path.clone(), source.clone()));
        leaves::long(&mut sources, bytes);
        let (leaves, start) = (LeafMemo::new(), std::time::Instant::now());
        let edition = Edition::new(&read(&sources, &leaves), "2050-01-01T00:00:00Z".parse().unwrap(), true);
        let parsed = start.elapsed();
        parity(&edition, &ParityMemo::new());
        println!("{bytes} bytes: read in {parsed:?}, compared in {:?}", start.elapsed() - parsed);
        start.elapsed() - parsed
    };
    let long: usize = std::env::var("PARITY_BYTES").ok().and_then(|text| text.parse().ok()).unwrap_or(1 << 16);
    let (short, long) = (time(long / 4), time(long));
    assert!(long < short * 10, "{short:?}, then {long:?} for four times as much");
}

/// Nothing louder than a note.
fn assert_silent(sources: &Sources) {
    let found = findings(sources, &LeafMemo::new(), &ParityMemo::new());
    let show =
        |finding: &Diagnostic| format!("{}: {} {:?}", finding.span.path.as_str(), finding.code.name(), finding.args);
    let found: Vec<String> =
        found.iter().filter(|finding| finding.code.severity() != Severity::Note).map(show).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
