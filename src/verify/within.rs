//! What contradicts itself within one text.

use std::collections::BTreeSet;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::blocks::{Block, Reading, Section, Shape};
use crate::base::{Code, Diagnostic, Locale, Role};
use crate::language::quantities::{Kind, Measure, Nouns, Value, Weight};
use crate::language::{Number, Qualifier};
use crate::model::prose::{Heading, Target};
use crate::model::registry::Registries;
use crate::model::{Facts, Item, Leaf};

/// What one leaf says against itself, or against the standing text below it.
pub fn within(reading: &Reading<'_>, boilerplate: Option<&Reading<'_>>) -> Vec<Diagnostic> {
    let sections = reading.sections();
    let mut found: Vec<Diagnostic> = sections.iter().flat_map(lone_quotations).collect();
    let blocks: Vec<&Block<'_>> = blocks(sections).collect();
    found.extend(blocks.iter().flat_map(|block| sums(block)));
    found.extend(blocks.iter().flat_map(|block| bare_amounts(block)));
    found.extend(lists(&blocks));
    found.extend(headings(reading.leaf, sections));
    let subjects: Vec<Stated<'_, '_>> = stated(blocks.iter().copied()).collect();
    found.extend(two_values(&subjects, &blocks));
    if let Some(standing) = boilerplate.filter(|_| !subjects.is_empty()) {
        found.extend(against(&subjects, stated(self::blocks(standing.sections()))));
    }
    found
}

fn blocks<'a, 'l>(sections: &'a [Section<'l>]) -> impl Iterator<Item = &'a Block<'l>> {
    sections.iter().flat_map(|section| &section.blocks)
}

/// The standing text of a document in a language, in the version in force on its date.
pub fn boilerplate<'e>(item: &Item, registries: &'e Registries, locale: Locale) -> Option<&'e Leaf> {
    let Facts::Press(press) = &*item.facts else { return None };
    let versions = registries.boilerplates.get(&press.boilerplate.as_ref()?.value)?;
    let (_, version) = versions.range(..=press.date.value).next_back()?;
    version[locale].as_deref()
}

/// Quotations that do not say who speaks: what is quoted is not followed by a speaker.
fn lone_quotations(section: &Section<'_>) -> Vec<Diagnostic> {
    let shape = |index: usize| section.blocks.get(index).map(|block: &Block<'_>| block.shape);
    let lone = |(index, block): (usize, &Block<'_>)| {
        let next = shape(index + 1);
        let last = block.shape == Shape::Quote && next != Some(Shape::Quote) && next != Some(Shape::Speaker);
        last.then(|| Diagnostic::new(Code::NoSpeaker, block.whole()).arg("passage", block.sentence(&(0..0))))
    };
    section.blocks.iter().enumerate().filter_map(lone).collect()
}

fn whole(measure: &Measure) -> Option<u64> {
    match &measure.value {
        Value::Number(number) => number.whole(),
        _ => None,
    }
}

/// « 100 emplois, dont 60 … et 50 … »: the parts of a whole that are more than it.
fn sums(block: &Block<'_>) -> Vec<Diagnostic> {
    const FEW: usize = 8; // measures among which the whole is looked for
    let mut found = Vec::new();
    let [first, .., last] = block.measures.as_slice() else { return found }; // a whole and its parts
    let between = first.range.end..last.range.start;
    for announced in block.announcements.iter().filter(|announced| between.contains(&announced.start)) {
        let before =
            |measure: &&Measure| measure.range.end <= announced.start && announced.start - measure.range.end < 60;
        let next = block.measures.partition_point(|measure| measure.range.start < announced.start);
        let (sooner, later) = block.measures.split_at(next);
        let Some(total) = sooner.iter().rev().take(FEW).find(before).filter(|total| total.weight == Weight::Full)
        else {
            continue;
        };
        let end = sentence_end(&block.text, announced.end);
        let parts: Vec<&Measure> = later
            .iter()
            .take_while(|measure| measure.range.start < end)
            .filter(|measure| {
                measure.range.start >= announced.end && measure.range.end <= end && measure.kind == total.kind
            })
            .filter(|measure| total.kind != Kind::Count || measure.weight == Weight::Full)
            .collect();
        let counted = matches!(total.kind, Kind::Count | Kind::Amount)
            && (total.kind == Kind::Count || parts.iter().all(|part| part.unit == total.unit));
        let Some(all) = whole(total).filter(|_| counted) else { continue };
        if parts.iter().any(|part| total.kind == Kind::Count && Nouns::is_measure(&part.unit)) {
            continue; // « 10 sites, dont trois à 50 km »
        }
        let sum = parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(whole(part)?));
        if let Some(sum) = sum.filter(|sum| *sum > all && !total.qualifiers.contains(&Qualifier::AtLeast)) {
            let text = |measure: &Measure| block.text.get(measure.range.clone()).unwrap_or_default().to_string();
            let finding = Diagnostic::new(Code::SumExceeds, block.span(&total.range)).arg("whole", text(total));
            let finding = finding.arg("parts", sum.to_string());
            found.push(finding.arg("passage", block.sentence(&total.range)));
        }
    }
    found
}

fn sentence_end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let end = |(at, c): &(usize, char)| match c {
        ';' | ')' | '!' | '?' => true,
        '.' => rest.get(at + 1..).is_some_and(|after| after.starts_with(' ')),
        _ => false,
    };
    from + rest.char_indices().find(end).map_or(rest.len(), |(at, _)| at)
}

/// « cinq axes : » before a list of four.
fn lists(blocks: &[&Block<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if block.shape != Shape::Paragraph || !block.text.trim_end().ends_with(':') {
            continue;
        }
        let items = blocks[index + 1..].iter().take_while(|next| matches!(next.shape, Shape::Item(_)));
        let items = items.filter(|next| next.shape == Shape::Item(1)).count();
        let ends = blocks.get(index + 1).is_none_or(|next| next.shape == Shape::Heading);
        if items < 2 && !ends {
            continue;
        }
        let start = block.text.rfind([',', ';', '.']).unwrap_or(0); // the clause that announces
        let counts: Vec<&Measure> = block
            .measures
            .iter()
            .filter(|measure| measure.range.start >= start && measure.kind == Kind::Count)
            .collect();
        let [count] = counts.as_slice() else { continue };
        let exact = *count.qualifiers == [Qualifier::Exact] && !Nouns::is_measure(&count.unit);
        if let Some(stated) = whole(count).filter(|stated| exact && (2..=30).contains(stated))
            && stated != u64::try_from(items).unwrap_or(u64::MAX)
        {
            found.push(miscounted(block, count, items));
        }
    }
    found
}

/// « Sept objectifs » above six headings of the level below.
fn headings(leaf: &Leaf, sections: &[Section<'_>]) -> Vec<Diagnostic> {
    const OPENING: usize = 5; // bytes before the number: an article
    let all = &leaf.body.headings;
    let own = sections.get(1..).filter(|own| own.len() == all.len()).unwrap_or_default(); // the first has no heading
    let one = |(index, (heading, section)): (usize, (&Heading, &Section<'_>))| {
        let block = section.blocks.first()?;
        let [count] = block.measures.as_slice() else { return None };
        let announces = count.kind == Kind::Count && count.range.start <= OPENING;
        let exact = *count.qualifiers == [Qualifier::Exact] && !Nouns::is_measure(&count.unit);
        let stated = whole(count).filter(|stated| announces && exact && (2..=30).contains(stated))?;
        let below = all.get(index + 1..)?.iter().take_while(|below| below.level > heading.level).count();
        let other = below > 1 && stated != u64::try_from(below).unwrap_or(u64::MAX);
        other.then(|| miscounted(block, count, below))
    };
    all.iter().zip(own).enumerate().filter_map(one).collect()
}

fn miscounted(block: &Block<'_>, count: &Measure, counted: usize) -> Diagnostic {
    let words = block.text.get(count.range.clone()).unwrap_or_default();
    let finding = Diagnostic::new(Code::CountedList, block.span(&count.range)).arg("stated", words);
    finding.arg("counted", counted).arg("passage", block.sentence(&count.range))
}

/// « 330 millions » with nothing counted.
fn bare_amounts(block: &Block<'_>) -> Vec<Diagnostic> {
    let text = &block.text;
    let large = |measure: &&Measure| {
        let large = || matches!(&measure.value, Value::Number(number) if *number >= Number::from(1_000_000));
        measure.kind == Kind::Count && measure.unit.is_empty() && large()
    };
    let bare = |measure: &&Measure| {
        let words = text.get(measure.range.clone()).unwrap_or_default();
        let closed = text.get(measure.range.end..).unwrap_or_default().trim_start();
        let closed = closed.is_empty() || closed.starts_with(['.', ',', ';', ')', '!', '?']);
        let stated = |(target, range): &(&Target, Range<usize>)| {
            matches!(target, Target::Figure(_)) && range.start <= measure.range.start && measure.range.end <= range.end
        };
        closed
            && !block.links.iter().any(stated) // its unit is on record
            && words.ends_with(char::is_alphabetic)
    };
    let finding = |measure: &Measure| {
        let amount = text.get(measure.range.clone()).unwrap_or_default();
        let finding = Diagnostic::new(Code::NoCurrency, block.span(&measure.range)).arg("amount", amount);
        finding.arg("passage", block.sentence(&measure.range))
    };
    let amounts = || block.measures.iter().any(|measure| measure.kind == Kind::Amount);
    block.measures.iter().filter(large).filter(bare).filter(|_| !amounts()).map(finding).collect()
}

const WORDS: usize = 4; // that follow a number: enough of them that it can be of no other thing

/// What a number is of, by the words that follow it, whatever their capitals.
struct Subject<'t> {
    kind: Kind,
    words: [&'t str; WORDS],
}

impl<'t> Subject<'t> {
    fn of(block: &'t Block<'_>, measure: &Measure) -> Option<Self> {
        let fits =
            matches!(measure.kind, Kind::Count | Kind::Percentage | Kind::Amount) && measure.weight == Weight::Full;
        let rest = block.text.get(measure.range.end..).filter(|_| fits)?;
        let end = rest.bytes().position(|byte| matches!(byte, b'.' | b',' | b';' | b':' | b'(' | b')' | b'!' | b'?'));
        let mut clause = rest.get(..end.unwrap_or(rest.len()))?.split_whitespace();
        let words = [clause.next()?, clause.next()?, clause.next()?, clause.next()?];
        let subject = Self { kind: measure.kind, words };
        let digits = words.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_digit()));
        (subject.length() > 12 && !digits).then_some(subject)
    }

    /// How many letters it has.
    fn length(&self) -> usize {
        if self.words.iter().all(|word| word.is_ascii()) {
            return self.words.iter().map(|word| word.len()).sum();
        }
        self.letters().count() - (WORDS - 1)
    }

    /// Its words in lower case, with a space between them.
    fn letters(&self) -> impl Iterator<Item = char> {
        let words = self.words.iter().enumerate();
        let spaced = words.flat_map(|(index, word)| (index > 0).then_some(' ').into_iter().chain(word.chars()));
        spaced.flat_map(char::to_lowercase)
    }
}

impl PartialEq for Subject<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.letters().eq(other.letters())
    }
}

impl Eq for Subject<'_> {}

impl Hash for Subject<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.kind.hash(state);
        if self.words.iter().all(|word| word.is_ascii()) {
            let letters = self.words.iter().flat_map(|word| word.bytes());
            letters.for_each(|letter| letter.to_ascii_lowercase().hash(state));
        } else {
            // as above: what is not in ASCII is left to the comparison
            let letters = self.letters().filter(|letter| letter.is_ascii() && *letter != ' ');
            letters.for_each(|letter| (letter as u8).hash(state));
        }
    }
}

/// What a text says of a subject.
struct Stated<'a, 'l> {
    subject: Subject<'a>,
    block: &'a Block<'l>,
    measure: &'a Measure,
}

fn stated<'a, 'l>(blocks: impl Iterator<Item = &'a Block<'l>>) -> impl Iterator<Item = Stated<'a, 'l>>
where
    'l: 'a,
{
    let one = |block: &'a Block<'l>, measure| Some(Stated { subject: Subject::of(block, measure)?, block, measure });
    blocks.flat_map(move |block| block.measures.iter().filter_map(move |measure| one(block, measure)))
}

fn two_values(all: &[Stated<'_, '_>], blocks: &[&Block<'_>]) -> Vec<Diagnostic> {
    let mut seen: FxHashMap<&Subject<'_>, &Stated<'_, '_>> = FxHashMap::default();
    let mut found = Vec::new();
    let small = std::cell::OnceCell::new();
    for stated in all {
        match seen.get(&stated.subject) {
            Some(first) => {
                let same = || {
                    let small = small.get_or_init(|| words_in_small_letters(blocks));
                    context(first, small) == context(stated, small)
                };
                let contradiction = contradiction("text", first, stated);
                found.extend(contradiction.filter(|_| same()));
            }
            None => {
                seen.insert(&stated.subject, stated);
            }
        }
    }
    found
}

/// What a text says of a subject, and its boilerplate otherwise.
fn against<'a, 'l: 'a>(all: &[Stated<'_, '_>], standing: impl Iterator<Item = Stated<'a, 'l>>) -> Vec<Diagnostic> {
    let standing: Vec<Stated<'_, '_>> = standing.collect();
    let seen: FxHashMap<&Subject<'_>, &Stated<'_, '_>> =
        standing.iter().map(|stated| (&stated.subject, stated)).collect();
    all.iter().filter_map(|stated| contradiction("boilerplate", seen.get(&stated.subject)?, stated)).collect()
}

/// The words that do not begin with a capital.
fn words_in_small_letters<'r>(blocks: &'r [&Block<'_>]) -> BTreeSet<&'r str> {
    let words = blocks.iter().flat_map(|block| block.text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| word.starts_with(char::is_lowercase)).collect()
}

/// What else a sentence is about: its other numbers, and the names in it.
fn context(stated: &Stated<'_, '_>, small: &BTreeSet<&str>) -> BTreeSet<String> {
    let (text, measure) = (&stated.block.text, stated.measure);
    let own = sentence_start(text, measure.range.start)..sentence_end(text, measure.range.end);
    let mut words = text.get(own.clone()).unwrap_or_default().split_whitespace();
    let first = words.next().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_string());
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    // the first word is a name when it is never written small
    let first =
        first.filter(|word| word.chars().count() > 4 && capital(word) && !small.contains(word.to_lowercase().as_str()));
    let names = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| capital(word));
    let inside = |other: &&Measure| other.range != measure.range && other.weight > Weight::Weak;
    let first_inside = stated.block.measures.partition_point(|other| other.range.start < own.start);
    let near = stated.block.measures.iter().skip(first_inside).take_while(|other| other.range.start < own.end);
    let numbers = near.filter(inside).map(|other| format!("{:?}", other.value));
    names.map(str::to_string).chain(first).chain(numbers).collect()
}

fn sentence_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let end = |(mark, c): (usize, char)| {
        let space = before.get(mark + 1..).is_some_and(|after| after.starts_with(char::is_whitespace));
        (matches!(c, '.' | '!' | '?' | ';') && space).then_some(mark + 1)
    };
    before.char_indices().rev().find_map(end).unwrap_or(0)
}

/// Whether two numbers can be true of one thing: « plus de 600 » is not against « 620 ».
fn agree(one: &Measure, other: &Measure) -> bool {
    let (Value::Number(left), Value::Number(right)) = (&one.value, &other.value) else {
        return one.value == other.value;
    };
    let says = |measure: &Measure, all: &[Qualifier]| measure.qualifiers.iter().any(|own| all.contains(own));
    let (low, high, near) =
        (&[Qualifier::AtLeast][..], &[Qualifier::AtMost, Qualifier::Below][..], &[Qualifier::About][..]);
    let allows = |bound: &Measure, limit: &Number, other: &Number| {
        says(bound, low) && other > limit || says(bound, high) && other < limit
    };
    let size = |number: &Number| number.to_string().parse::<f64>().unwrap_or_default();
    let about = || (size(left) - size(right)).abs() <= size(left).abs().max(size(right).abs()) / 10.0;
    left == right
        || allows(one, left, right)
        || allows(other, right, left)
        || (says(one, near) || says(other, near)) && about()
}

fn contradiction(among: &'static str, first: &Stated<'_, '_>, second: &Stated<'_, '_>) -> Option<Diagnostic> {
    let (one, other) = (first.measure, second.measure);
    if agree(one, other) || one.unit != other.unit && one.kind == Kind::Amount {
        return None;
    }
    let words =
        |stated: &Stated<'_, '_>| stated.block.text.get(stated.measure.range.clone()).unwrap_or_default().to_string();
    let finding = Diagnostic::new(Code::TwoValues, second.block.span(&other.range));
    let finding = finding.related(Role::First, first.block.span(&one.range)).arg("among", among);
    let finding = finding.arg("first", words(first)).arg("second", words(second));
    Some(finding.arg("passage", second.block.sentence(&other.range)))
}
