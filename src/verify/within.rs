//! What contradicts itself within one text.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::blocks::{Block, Section, Shape, sections};
use crate::base::{Code, Diagnostic, Locale, Role};
use crate::language::quantities::{Kind, Measure, Nouns, Value, Weight};
use crate::language::{Language, Number, Qualifier};
use crate::model::prose::{Heading, Target};
use crate::model::registry::Registries;
use crate::model::{Facts, Item, Leaf};

/// A block with its measures.
struct Read<'a, 'l> {
    block: &'a Block<'l>,
    measures: Vec<Measure>,
}

/// What one leaf says against itself, or against the standing text below it.
pub fn within(
    leaf: &Leaf,
    sections: &[Section<'_>],
    boilerplate: Option<&Leaf>,
    language: &Language,
) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = sections.iter().flat_map(lone_quotations).collect();
    if !language.knows_quantities() {
        return found;
    }
    let read = |block| Read { block, measures: language.quantities(&block.text) };
    let blocks: Vec<Read<'_, '_>> = sections.iter().flat_map(|section| &section.blocks).map(read).collect();
    found.extend(blocks.iter().flat_map(|read| sums(read, language)));
    found.extend(blocks.iter().flat_map(bare_amounts));
    found.extend(lists(&blocks));
    found.extend(headings(leaf, sections, language));
    found.extend(two_values(&blocks));
    if let Some(leaf) = boilerplate {
        let standing = self::sections(leaf);
        let standing: Vec<Read<'_, '_>> = standing.iter().flat_map(|section| &section.blocks).map(read).collect();
        found.extend(against(&blocks, &standing));
    }
    found
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
fn sums(read: &Read<'_, '_>, language: &Language) -> Vec<Diagnostic> {
    const FEW: usize = 8; // measures among which the whole is looked for
    let mut found = Vec::new();
    for announced in language.announcements(&read.block.text) {
        let before =
            |measure: &&Measure| measure.range.end <= announced.start && announced.start - measure.range.end < 60;
        let next = read.measures.partition_point(|measure| measure.range.start < announced.start);
        let (sooner, later) = read.measures.split_at(next);
        let Some(total) = sooner.iter().rev().take(FEW).find(before).filter(|total| total.weight == Weight::Full)
        else {
            continue;
        };
        let end = sentence_end(&read.block.text, announced.end);
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
            let text = |measure: &Measure| read.block.text.get(measure.range.clone()).unwrap_or_default().to_string();
            let finding = Diagnostic::new(Code::SumExceeds, read.block.span(&total.range)).arg("whole", text(total));
            let finding = finding.arg("parts", sum.to_string());
            found.push(finding.arg("passage", read.block.sentence(&total.range)));
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
fn lists(blocks: &[Read<'_, '_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, read) in blocks.iter().enumerate() {
        let announces = read.block.shape == Shape::Paragraph && read.block.text.trim_end().ends_with(':');
        let items = blocks[index + 1..].iter().take_while(|next| matches!(next.block.shape, Shape::Item(_)));
        let items = items.filter(|next| next.block.shape == Shape::Item(1)).count();
        let ends = blocks.get(index + 1).is_none_or(|next| next.block.shape == Shape::Heading);
        if !announces || items < 2 && !ends {
            continue;
        }
        let start = read.block.text.rfind([',', ';', '.']).unwrap_or(0); // the clause that announces
        let counts: Vec<&Measure> = read
            .measures
            .iter()
            .filter(|measure| measure.range.start >= start && measure.kind == Kind::Count)
            .collect();
        let [count] = counts.as_slice() else { continue };
        let exact = *count.qualifiers == [Qualifier::Exact] && !Nouns::is_measure(&count.unit);
        if let Some(stated) = whole(count).filter(|stated| exact && (2..=30).contains(stated))
            && stated != u64::try_from(items).unwrap_or(u64::MAX)
        {
            found.push(miscounted(read.block, count, items));
        }
    }
    found
}

/// « Sept objectifs » above six headings of the level below.
fn headings(leaf: &Leaf, sections: &[Section<'_>], language: &Language) -> Vec<Diagnostic> {
    const OPENING: usize = 5; // bytes before the number: an article
    let all = &leaf.body.headings;
    let own = sections.get(1..).filter(|own| own.len() == all.len()).unwrap_or_default(); // the first has no heading
    let one = |(index, (heading, section)): (usize, (&Heading, &Section<'_>))| {
        let below = all.get(index + 1..)?.iter().take_while(|below| below.level > heading.level).count();
        let block = section.blocks.first().filter(|_| below > 1)?;
        let measures = language.quantities(&block.text);
        let [count] = measures.as_slice() else { return None };
        let announces = count.kind == Kind::Count && count.range.start <= OPENING;
        let exact = *count.qualifiers == [Qualifier::Exact] && !Nouns::is_measure(&count.unit);
        let stated = whole(count).filter(|stated| announces && exact && (2..=30).contains(stated))?;
        (stated != u64::try_from(below).unwrap_or(u64::MAX)).then(|| miscounted(block, count, below))
    };
    all.iter().zip(own).enumerate().filter_map(one).collect()
}

fn miscounted(block: &Block<'_>, count: &Measure, counted: usize) -> Diagnostic {
    let words = block.text.get(count.range.clone()).unwrap_or_default();
    let finding = Diagnostic::new(Code::CountedList, block.span(&count.range)).arg("stated", words);
    finding.arg("counted", counted).arg("passage", block.sentence(&count.range))
}

/// « 330 millions » with nothing counted.
fn bare_amounts(read: &Read<'_, '_>) -> Vec<Diagnostic> {
    let million = Number::from(1_000_000);
    let text = &read.block.text;
    let bare = |measure: &&Measure| {
        let large = matches!(&measure.value, Value::Number(number) if *number >= million);
        let words = text.get(measure.range.clone()).unwrap_or_default();
        let closed = text.get(measure.range.end..).unwrap_or_default().trim_start();
        let closed = closed.is_empty() || closed.starts_with(['.', ',', ';', ')', '!', '?']);
        let stated = |(target, range): &(&Target, Range<usize>)| {
            matches!(target, Target::Figure(_)) && range.start <= measure.range.start && measure.range.end <= range.end
        };
        measure.kind == Kind::Count
            && large
            && measure.unit.is_empty()
            && closed
            && words.ends_with(char::is_alphabetic)
            && !read.block.links.iter().any(stated) // its unit is on record
    };
    let finding = |measure: &Measure| {
        let amount = text.get(measure.range.clone()).unwrap_or_default();
        let finding = Diagnostic::new(Code::NoCurrency, read.block.span(&measure.range)).arg("amount", amount);
        finding.arg("passage", read.block.sentence(&measure.range))
    };
    let amounts = read.measures.iter().any(|measure| measure.kind == Kind::Amount);
    read.measures.iter().filter(bare).filter(|_| !amounts).map(finding).collect()
}

/// What a number is of, by the words that follow it: enough of them that it can be no other thing.
fn subject(read: &Read<'_, '_>, measure: &Measure) -> Option<String> {
    const WORDS: usize = 4;
    let fits = matches!(measure.kind, Kind::Count | Kind::Percentage | Kind::Amount) && measure.weight == Weight::Full;
    let rest = read.block.text.get(measure.range.end..).filter(|_| fits)?;
    let clause = rest.split(['.', ',', ';', ':', '(', ')', '!', '?']).next()?;
    let words: Vec<String> = clause.split_whitespace().take(WORDS).map(str::to_lowercase).collect();
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    let digits = words.iter().any(|word| word.contains(|c: char| c.is_ascii_digit()));
    (words.len() == WORDS && letters > 12 && !digits).then(|| format!("{:?} {}", measure.kind, words.join(" ")))
}

type Subjects<'r, 'a, 'l> = BTreeMap<String, (&'r Read<'a, 'l>, &'r Measure)>;

fn two_values(blocks: &[Read<'_, '_>]) -> Vec<Diagnostic> {
    let mut seen: Subjects<'_, '_, '_> = BTreeMap::new();
    let mut found = Vec::new();
    let small = std::cell::OnceCell::new();
    for read in blocks {
        for measure in &read.measures {
            let Some(subject) = subject(read, measure) else { continue };
            match seen.get(&subject) {
                Some((first, other)) => {
                    let same = || {
                        let small = small.get_or_init(|| words_in_small_letters(blocks));
                        context(first, other, small) == context(read, measure, small)
                    };
                    let contradiction = contradiction("text", (first, other), (read, measure));
                    found.extend(contradiction.filter(|_| same()));
                }
                None => {
                    seen.insert(subject, (read, measure));
                }
            }
        }
    }
    found
}

/// What a text says of a subject, and its boilerplate otherwise.
fn against(blocks: &[Read<'_, '_>], standing: &[Read<'_, '_>]) -> Vec<Diagnostic> {
    let mut seen: Subjects<'_, '_, '_> = BTreeMap::new();
    for read in standing {
        for measure in &read.measures {
            if let Some(subject) = subject(read, measure) {
                seen.insert(subject, (read, measure));
            }
        }
    }
    let each = |read: &Read<'_, '_>| -> Vec<Diagnostic> {
        let one = |measure: &Measure| {
            let (first, other) = seen.get(&subject(read, measure)?)?;
            contradiction("boilerplate", (first, other), (read, measure))
        };
        read.measures.iter().filter_map(one).collect()
    };
    blocks.iter().flat_map(each).collect()
}

/// The words that do not begin with a capital.
fn words_in_small_letters<'r>(blocks: &'r [Read<'_, '_>]) -> BTreeSet<&'r str> {
    let words = blocks.iter().flat_map(|read| read.block.text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| word.starts_with(char::is_lowercase)).collect()
}

/// What else a sentence is about: its other numbers, and the names in it.
fn context(read: &Read<'_, '_>, measure: &Measure, small: &BTreeSet<&str>) -> BTreeSet<String> {
    let text = &read.block.text;
    let own = sentence_start(text, measure.range.start)..sentence_end(text, measure.range.end);
    let mut words = text.get(own.clone()).unwrap_or_default().split_whitespace();
    let first = words.next().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_string());
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    // the first word is a name when it is never written small
    let first =
        first.filter(|word| word.chars().count() > 4 && capital(word) && !small.contains(word.to_lowercase().as_str()));
    let names = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| capital(word));
    let inside = |other: &&Measure| other.range != measure.range && other.weight > Weight::Weak;
    let first_inside = read.measures.partition_point(|other| other.range.start < own.start);
    let near = read.measures.iter().skip(first_inside).take_while(|other| other.range.start < own.end);
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

fn contradiction(
    among: &'static str,
    (first, one): (&Read<'_, '_>, &Measure),
    (second, other): (&Read<'_, '_>, &Measure),
) -> Option<Diagnostic> {
    if agree(one, other) || one.unit != other.unit && one.kind == Kind::Amount {
        return None;
    }
    let words =
        |read: &Read<'_, '_>, range: &Range<usize>| read.block.text.get(range.clone()).unwrap_or_default().to_string();
    let finding = Diagnostic::new(Code::TwoValues, second.block.span(&other.range));
    let finding = finding.related(Role::First, first.block.span(&one.range)).arg("among", among);
    let finding = finding.arg("first", words(first, &one.range)).arg("second", words(second, &other.range));
    Some(finding.arg("passage", second.block.sentence(&other.range)))
}
