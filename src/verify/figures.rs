//! Figures, dates and identifiers of two leaves.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::ops::Range;

use super::blocks::Block;
use super::pairs::Unit;
use crate::base::{Code, Diagnostic, Role};
use crate::language::Language;
use crate::language::quantities::{Difference, Kind, Measure, Nouns, Reason, Value, Verdict, compare};

/// A measure with the block in which it stands.
#[derive(Clone, Copy)]
struct Found<'a, 'l> {
    block: &'a Block<'l>,
    measure: &'a Measure,
}

impl Borrow<Measure> for Found<'_, '_> {
    fn borrow(&self) -> &Measure {
        self.measure
    }
}

/// What only one of the languages says, kept until the whole leaf was read: it may stand elsewhere.
struct Lone<'a, 'l> {
    found: Found<'a, 'l>,
    /// Whether it is the source that says it.
    source: bool,
    verdict: Verdict,
    /// The block that should say it.
    other: Option<&'a Block<'l>>,
}

/// Compares the figures of two leaves, block by block and then what is left over the whole.
pub fn figures(units: &[Unit<'_, '_>], languages: (&Language, &Language), nouns: &Nouns) -> Vec<Diagnostic> {
    if !languages.0.knows_quantities() || !languages.1.knows_quantities() {
        return Vec::new();
    }
    let mut diagnostics = Vec::new();
    let mut lone: Vec<Lone<'_, '_>> = Vec::new();
    for unit in units {
        let (source, target) = (read(&unit.source), read(&unit.target));
        let differences = compare(&source, &target, nouns);
        if differences.is_empty() {
            continue;
        }
        let mut kept =
            (source.into_iter().map(Some).collect::<Vec<_>>(), target.into_iter().map(Some).collect::<Vec<_>>());
        for difference in differences {
            match (difference.source, difference.target) {
                (Some(one), Some(other)) => {
                    let pair = kept.0.get(one).and_then(Option::as_ref).zip(kept.1.get(other).and_then(Option::as_ref));
                    diagnostics.extend(pair.map(|(one, other)| differs(difference, one, other)));
                }
                (Some(one), None) => {
                    let found = kept.0.get_mut(one).and_then(Option::take);
                    lone.extend(found.map(|found| Lone {
                        other: unit.twin(found.block),
                        found,
                        source: true,
                        verdict: difference.verdict,
                    }));
                }
                (None, Some(other)) => {
                    let found = kept.1.get_mut(other).and_then(Option::take);
                    lone.extend(found.map(|found| Lone {
                        other: unit.origin(found.block),
                        found,
                        source: false,
                        verdict: difference.verdict,
                    }));
                }
                (None, None) => {}
            }
        }
    }
    diagnostics.extend(elsewhere(lone, nouns, units));
    diagnostics
}

fn identifier(measure: &Measure) -> Option<&str> {
    match &measure.value {
        Value::Text(text) if measure.kind == Kind::Identifier => Some(text),
        _ => None,
    }
}

fn read<'a, 'l>(blocks: &[&'a Block<'l>]) -> Vec<Found<'a, 'l>> {
    blocks
        .iter()
        .copied()
        .flat_map(|block| block.measures.iter().map(move |measure| Found { block, measure }))
        .collect()
}

/// The identifiers that a leaf has anywhere.
fn identifiers<'a>(blocks: impl Iterator<Item = &'a Block<'a>>) -> HashSet<&'a str> {
    blocks.flat_map(|block| &block.measures).filter_map(identifier).collect()
}

const MANY: usize = 200; // beyond, what is left is not looked for elsewhere

/// What is left when a value that stands elsewhere in the other leaf is taken off.
fn elsewhere(mut lone: Vec<Lone<'_, '_>>, nouns: &Nouns, units: &[Unit<'_, '_>]) -> Vec<Diagnostic> {
    if lone.is_empty() {
        return Vec::new();
    }
    let ours = identifiers(units.iter().flat_map(|unit| unit.source.iter()).copied());
    let theirs = identifiers(units.iter().flat_map(|unit| unit.target.iter()).copied());
    lone.retain(|left| {
        let other = if left.source { &theirs } else { &ours };
        identifier(left.found.measure).is_none_or(|name| left.verdict == Verdict::Mismatch || !other.contains(name))
    });
    let mut gone = vec![false; lone.len()];
    if lone.len() <= MANY {
        for index in 0..lone.len() {
            let twin = (index + 1..lone.len()).find(|other| {
                let (one, two) = (&lone[index], &lone[*other]); // both below its length
                let alike = || {
                    let differences = compare(&[one.found], &[two.found], nouns);
                    differences.iter().all(|difference| difference.verdict < Verdict::Mismatch)
                };
                !gone[*other] && one.source != two.source && alike()
            });
            if let Some(twin) = twin.filter(|_| !gone[index]) {
                (gone[index], gone[twin]) = (true, true);
            }
        }
    }
    lone.iter().zip(gone).filter(|(_, gone)| !gone).map(|(lone, _)| alone(lone)).collect()
}

fn code(verdict: Verdict) -> Code {
    match verdict {
        Verdict::Mismatch => Code::ParityFigure,
        Verdict::Review => Code::ParityNuance,
    }
}

fn words<'a>(found: &'a Found<'_, '_>) -> &'a str {
    found.block.text.get(found.measure.range.clone()).unwrap_or_default()
}

/// The words of a measure with the noun that it counts.
fn counted_words(found: &Found<'_, '_>) -> String {
    const FAR: usize = 8; // words among which the noun is looked for
    let (text, range) = (&found.block.text, &found.measure.range);
    let noun = found.measure.unit.iter().next().filter(|_| found.measure.kind == Kind::Count);
    let rest = text.get(range.end..).unwrap_or_default();
    let is_noun = |word: &Range<usize>| rest.get(word.clone()).map(str::to_lowercase).as_deref() == noun;
    let end = super::names::words(rest).take(FAR).find(is_noun).map_or(range.end, |word| range.end + word.end);
    text.get(range.start..end).unwrap_or_default().to_string()
}

/// The words of a measure with the three before it, which bound it.
fn bounded_words(found: &Found<'_, '_>) -> String {
    let range = &found.measure.range;
    let before = found.block.text.get(..range.start).unwrap_or_default();
    let gap = before.trim_end().match_indices(' ').rev().nth(2).map_or(0, |(at, _)| at + 1);
    let start = before.rfind(['.', ',', ';', ':', '(']).map_or(gap, |mark| gap.max(mark + 1));
    found.block.text.get(start..range.end).unwrap_or_default().trim().to_string()
}

fn differs(difference: Difference, one: &Found<'_, '_>, other: &Found<'_, '_>) -> Diagnostic {
    let span = other.block.span(&other.measure.range);
    let finding = Diagnostic::new(code(difference.verdict), span).arg("reason", reason(difference.reason));
    let bounded = matches!(difference.reason, Reason::Qualifier | Reason::Opposite);
    let counted = matches!(difference.reason, Reason::Unit | Reason::Duration);
    let words = |found: &Found<'_, '_>| match (bounded, counted) {
        (true, _) => bounded_words(found),
        (false, true) => counted_words(found),
        (false, false) => words(found).to_string(),
    };
    finding
        .related(Role::Source, one.block.span(&one.measure.range))
        .arg("source", words(one))
        .arg("target", words(other))
        .arg("passage", one.block.sentence(&one.measure.range))
        .arg("counterpart", other.block.sentence(&other.measure.range))
}

fn alone(lone: &Lone<'_, '_>) -> Diagnostic {
    let here = lone.found.block.span(&lone.found.measure.range);
    let sentence = lone.found.block.sentence(&lone.found.measure.range);
    let there = lone.other.map(Block::whole);
    let counterpart = lone.other.map(|block| block.sentence(&(0..0))).unwrap_or_default();
    let unreadable = matches!(lone.found.measure.value, Value::Unreadable(_));
    let reason = if unreadable {
        "notation"
    } else if lone.source {
        "missing"
    } else {
        "added"
    };
    let (span, related) = if lone.source { (there, Some(here)) } else { (Some(here), there) };
    let span = span.or_else(|| related.clone()).unwrap_or_else(|| lone.found.block.whole());
    let words = words(&lone.found);
    let (source, target) = if lone.source { (words, "") } else { ("", words) };
    let (passage, counterpart) = if lone.source { (sentence, counterpart) } else { (counterpart, sentence) };
    let finding =
        Diagnostic::new(code(lone.verdict), span).arg("reason", reason).arg("source", source).arg("target", target);
    let finding = finding.arg("passage", passage).arg("counterpart", counterpart);
    match related {
        Some(related) => finding.related(Role::Source, related),
        None => finding,
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Value => "value",
        Reason::Unit => "unit",
        Reason::Sign => "sign",
        Reason::Opposite => "opposite",
        Reason::Qualifier => "qualifier",
        Reason::Missing => "missing",
        Reason::Notation => "notation",
        Reason::Ambiguous => "ambiguous",
        Reason::Date => "date",
        Reason::Duration => "duration",
    }
}
