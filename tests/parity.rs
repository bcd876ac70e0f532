//! The real content, damaged at random in one language: how much of it the comparison of the languages finds, kind by kind,
//! and that it says nothing of content that is sound.

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use diptych::base::{Diagnostic, Severity, SourcePath};
use diptych::input::sources::Source;
use diptych::input::{Sources, disk};
use diptych::model::Edition;
use diptych::model::parse::{LeafMemo, written};
use diptych::verify::{ParityMemo, parity};

/// What is damaged.
const KINDS: [&str; 8] = ["figure", "word", "unit", "date", "name", "link", "qualifier", "paragraph"];
const EACH: usize = 25;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }

    fn pick<'t, T>(&mut self, all: &'t [T]) -> Option<&'t T> {
        all.get(self.roll(all.len()))
    }
}

struct Bench {
    sources: Sources,
    leaves: LeafMemo,
    memo: ParityMemo,
}

impl Bench {
    fn new() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self { sources: disk::snapshot(root).unwrap(), leaves: LeafMemo::new(), memo: ParityMemo::new() }
    }

    fn findings(&self, sources: &Sources) -> BTreeSet<Diagnostic> {
        let written = written(sources, &self.leaves).value.unwrap();
        let edition = Edition::new(&written, "2030-01-01T00:00:00Z".parse().unwrap(), true);
        parity(&edition, &self.memo).into_iter().collect()
    }

    /// The texts that can be damaged: those that have a twin.
    fn texts(&self) -> Vec<(SourcePath, String)> {
        let leaf = |path: &SourcePath| {
            let twin = path.as_str().strip_suffix("en.md").map(|stem| format!("{stem}fr.md"));
            let twin = twin.or_else(|| path.as_str().strip_suffix("fr.md").map(|stem| format!("{stem}en.md")));
            twin.is_some_and(|twin| self.sources.contains(&SourcePath::new(&twin).unwrap()))
                && !path.as_str().contains("boilerplates")
        };
        let paths: Vec<SourcePath> =
            self.sources.iter().map(|(path, _)| path).filter(|path| leaf(path)).cloned().collect();
        paths.into_iter().map(|path| (path.clone(), self.sources.text(&path).unwrap().to_string())).collect()
    }
}

/// The places of some words in the prose of a leaf: not in its front matter, nor in what only a link or a heading names.
fn places<'w>(text: &str, words: &[&'w str]) -> Vec<(usize, &'w str)> {
    let body = text.match_indices("+++").nth(1).map_or(0, |(at, mark)| at + mark.len());
    let whole = |at: usize, word: &str| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
        let ends = word.ends_with(char::is_alphanumeric);
        let joined_before = word.starts_with(char::is_alphanumeric) && letter(text[..at].chars().next_back());
        !joined_before && (!ends || !letter(text[at + word.len()..].chars().next()))
    };
    let found = words.iter().flat_map(|word| text.match_indices(*word).map(|(at, _)| (at, *word)).collect::<Vec<_>>());
    found.filter(|(at, word)| *at > body && prose(text, *at) && whole(*at, word)).collect()
}

/// Whether a place is in what readers see.
fn prose(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let opened = |open: &str, close: char| before.rfind(open).is_some_and(|start| !before[start..].contains(close));
    !opened("](", ')') && !opened("{#", '}') && !opened("<", '>') && !opened("[^", ']')
}

/// Changes one thing of a kind; `None` when the text has none.
fn damage(kind: &str, text: &str, others: &[&str], dice: &mut Dice) -> Option<String> {
    let replace = |at: usize, word: &str, new: &str| format!("{}{new}{}", &text[..at], &text[at + word.len()..]);
    let swap = |dice: &mut Dice, pairs: &[(&str, &str)]| {
        let words: Vec<&str> = pairs.iter().map(|(word, _)| *word).collect();
        let (at, word) = *dice.pick(&places(text, &words))?;
        let new = pairs.iter().find(|(known, _)| *known == word)?.1;
        Some(replace(at, word, new))
    };
    match kind {
        "figure" => {
            let digits: Vec<(usize, &str)> = (0..=9).flat_map(|digit| places_of_digit(text, digit)).collect();
            let (at, digit) = *dice.pick(&digits)?;
            let new = (digit.parse::<usize>().ok()? + 1 + dice.roll(8)) % 10;
            Some(replace(at, digit, &new.to_string()))
        }
        "word" => swap(dice, &WORDS),
        "unit" => swap(dice, &UNITS),
        "date" => swap(dice, &DATES),
        "qualifier" => swap(dice, &QUALIFIERS),
        "name" => {
            let (at, name) = *dice.pick(&places(text, others))?;
            let letters: Vec<(usize, char)> = name.char_indices().skip(1).filter(|(_, c)| c.is_lowercase()).collect();
            let new = match (dice.roll(2), dice.pick(&letters)) {
                (0, Some((place, c))) => format!("{}{}", &name[..*place], &name[place + c.len_utf8()..]),
                _ => (*dice.pick(others).filter(|other| **other != name)?).to_string(),
            };
            Some(replace(at, name, &new))
        }
        "link" => {
            let links: Vec<usize> = text.match_indices("](").map(|(at, _)| at).collect();
            let at = *dice.pick(&links)?;
            let end = at + text[at..].find(')')?;
            let start = text[..at].rfind('[')?;
            Some(format!("{}{}{}", &text[..start], &text[start + 1..at], &text[end + 1..])) // the words without their link
        }
        "paragraph" => {
            let body = text.match_indices("+++").nth(1)?.0 + 4;
            let blocks: Vec<&str> = text[body..].split("\n\n").collect();
            let plain = |block: &&str| !block.trim().is_empty() && !block.trim().starts_with(['#', '[', '|']);
            let gone = *dice.pick(&blocks.iter().copied().filter(plain).collect::<Vec<_>>())?;
            Some(text[..body].to_string() + &text[body..].replacen(gone, "", 1))
        }
        _ => None,
    }
}

fn places_of_digit(text: &str, digit: usize) -> Vec<(usize, &'static str)> {
    const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let body = text.match_indices("+++").nth(1).map_or(0, |(at, mark)| at + mark.len());
    let found = text.match_indices(DIGITS[digit]).filter(|(at, _)| *at > body && prose(text, *at));
    found.map(|(at, _)| (at, DIGITS[digit])).collect()
}

const WORDS: [(&str, &str); 24] = [
    ("trois", "quatre"),
    ("quatre", "cinq"),
    ("cinq", "six"),
    ("six", "sept"),
    ("sept", "huit"),
    ("huit", "neuf"),
    ("dix", "douze"),
    ("vingt", "trente"),
    ("treize", "quinze"),
    ("moitié", "quasi-totalité"),
    ("deux tiers", "trois quarts"),
    ("troisième", "quatrième"),
    ("three", "four"),
    ("four", "five"),
    ("five", "six"),
    ("six", "seven"),
    ("seven", "eight"),
    ("eight", "nine"),
    ("ten", "twelve"),
    ("twenty", "thirty"),
    ("thirteen", "fifteen"),
    ("half of", "most of"),
    ("thirds", "quarters"),
    ("third edition", "fourth edition"),
];

const UNITS: [(&str, &str); 18] = [
    ("millions d’euros", "milliards d’euros"),
    ("millions d'euros", "millions de dollars"),
    ("millions", "milliards"),
    ("emplois](", "entreprises]("),
    ("entreprises](", "projets]("),
    ("projets](", "emplois]("),
    (" %", " points de pourcentage"),
    ("en cinq ans", "en cinq mois"),
    ("tonnes", "kilogrammes"),
    ("€", "$"),
    ("million", "billion"),
    ("%", " percentage points"),
    ("direct jobs", "direct companies"),
    ("jobs](", "companies]("),
    ("companies](", "jobs]("),
    ("five years", "five months"),
    ("ten years", "ten months"),
    ("tonnes", "kilograms"),
];

const DATES: [(&str, &str); 24] = [
    ("2014", "2015"),
    ("2020", "2021"),
    ("2021", "2012"),
    ("2022", "2023"),
    ("2023", "2022"),
    ("2024", "2025"),
    ("2025", "2024"),
    ("2026", "2027"),
    ("2030", "2035"),
    ("2035", "2030"),
    ("2050", "2040"),
    ("janvier", "février"),
    ("mars", "mai"),
    ("juin", "juillet"),
    ("septembre", "octobre"),
    ("octobre", "novembre"),
    ("novembre", "décembre"),
    ("January", "February"),
    ("March", "May"),
    ("June", "July"),
    ("September", "October"),
    ("October", "November"),
    ("November", "December"),
    ("Phase IV", "Phase V"),
];

const QUALIFIERS: [(&str, &str); 22] = [
    ("plus de [", "moins de ["),
    ("[plus de ", "["),
    ("[près de ", "[plus de "),
    ("[environ ", "["),
    ("plus de 2", "moins de 2"),
    ("plus de 4", "4"),
    ("plus de 5", "moins de 5"),
    ("plus de 6", "6"),
    ("plus de 1", "jusqu’à 1"),
    ("jusqu’à 9", "9"),
    ("jusqu’à 1", "au moins 1"),
    ("more than €", "less than €"),
    ("[more than ", "["),
    ("[nearly ", "[more than "),
    ("[about ", "["),
    ("more than 2", "fewer than 2"),
    ("more than 4", "4"),
    ("more than 5", "fewer than 5"),
    ("more than 6", "6"),
    ("more than 1", "up to 1"),
    ("up to 9", "9"),
    ("up to 1", "at least 1"),
];

/// Names of the registries that texts hold.
fn known_names(bench: &Bench) -> Vec<String> {
    let registries = ["content/organisations.toml", "content/people.toml"];
    let texts = registries.map(|path| bench.sources.text(&SourcePath::new(path).unwrap()).unwrap().to_string());
    let names =
        texts.iter().flat_map(|text| text.lines()).filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    names.filter(|name| name.len() > 4).map(str::to_string).collect()
}

#[test]
fn damage_is_found_kind_by_kind() {
    let bench = Bench::new();
    let sound = bench.findings(&bench.sources);
    let texts = bench.texts();
    let names = known_names(&bench);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut dice = Dice(20);
    let mut report: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for kind in KINDS {
        let mut tries = 0;
        while report.get(kind).is_none_or(|(all, _)| *all < EACH) && tries < EACH * 20 {
            tries += 1;
            let (path, text) = dice.pick(&texts).unwrap();
            let Some(damaged) = damage(kind, text, &names, &mut dice).filter(|damaged| damaged != text) else {
                continue;
            };
            let mut sources = bench.sources.clone();
            sources.insert(path.clone(), Source::new(path, damaged.clone().into_bytes()));
            let found = bench.findings(&sources).difference(&sound).count() > 0;
            bench.memo.sweep();
            let (all, caught) = report.entry(kind).or_default();
            *all += 1;
            *caught += usize::from(found);
            if !found {
                missed.push(format!("{kind} {}: {}", path.as_str(), first_difference(text, &damaged)));
            }
        }
    }
    let (all, caught) = report.values().fold((0, 0), |(all, caught), (a, c)| (all + a, caught + c));
    let summary = format!("{caught} of {all} found; {report:?}\n{}", missed.join("\n"));
    println!("{summary}");
    assert!(caught * 100 >= all * 99, "{summary}");
}

fn first_difference(one: &str, other: &str) -> String {
    let at = one.char_indices().zip(other.chars()).find(|((_, one), other)| one != other).map_or(0, |((at, _), _)| at);
    let start = one[..at].char_indices().rev().nth(40).map_or(0, |(start, _)| start);
    let show = |text: &str| text[start..].chars().take(90).collect::<String>().replace('\n', " ");
    format!("« {} » → « {} »", show(one), show(other))
}

#[test]
fn sound_content_raises_nothing() {
    assert_silent(&Bench::new());
}

/// Nothing louder than a note.
fn assert_silent(bench: &Bench) {
    let found = bench.findings(&bench.sources);
    let show =
        |finding: &Diagnostic| format!("{}: {} {:?}", finding.span.path.as_str(), finding.code.name(), finding.args);
    let found: Vec<String> =
        found.iter().filter(|finding| finding.code.severity() != Severity::Note).map(show).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_generated_corpus_raises_nothing() {
    let bench = Bench { sources: corpus::sources(200), leaves: LeafMemo::new(), memo: ParityMemo::new() };
    assert_silent(&bench);
}
