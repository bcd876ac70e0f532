//! The terminology: a thing that one language names is named in the other, and by a name that is right.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::blocks::{Block, Section};
use super::pairs::Unit;
use super::vocabulary::{Hit, Vocabulary};
use crate::base::{Code, Diagnostic, Role};

/// A term that one block has and the other lacks.
struct Lone<'a, 'l> {
    term: usize,
    block: &'a Block<'l>,
    range: Range<usize>,
    other: Option<&'a Block<'l>>,
}

/// Compares the terms of two leaves.
pub fn terms(units: &[Unit<'_, '_>], source: &Vocabulary<'_>, target: &Vocabulary<'_>) -> Vec<Diagnostic> {
    if source.count() == 0 {
        return Vec::new();
    }
    let (mut missing, mut added) = (Vec::new(), Vec::new());
    for unit in units {
        let (ours, theirs) = (of(&unit.source, source), of(&unit.target, target));
        missing.extend(lone(&ours, &theirs, target, |block| unit.twin(block)));
        added.extend(lone(&theirs, &ours, source, |block| unit.origin(block)));
    }
    let (lost, gained): (BTreeSet<usize>, BTreeSet<usize>) = (terms_of(&missing), terms_of(&added));
    // what moved to another block is not lost
    let mut found: Vec<Diagnostic> = Vec::new();
    found.extend(missing.iter().filter(|lone| !gained.contains(&lone.term)).map(|lone| finding(lone, true, target)));
    found.extend(added.iter().filter(|lone| !lost.contains(&lone.term)).map(|lone| finding(lone, false, source)));
    found
}

/// The names that are not to be used, in one leaf.
pub fn avoided(sections: &[Section<'_>], vocabulary: &Vocabulary<'_>) -> Vec<Diagnostic> {
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    let of_block = |block: &Block<'_>| {
        let hits = vocabulary.terms(block);
        hits.iter().filter_map(|hit| advised(block, hit, vocabulary)).collect::<Vec<_>>()
    };
    blocks.flat_map(of_block).collect()
}

type Hits<'a, 'l, 'r> = Vec<(&'a Block<'l>, Hit<'r>)>;

fn of<'a, 'l, 'r>(blocks: &[&'a Block<'l>], vocabulary: &Vocabulary<'r>) -> Hits<'a, 'l, 'r> {
    blocks.iter().flat_map(|block| vocabulary.terms(block).into_iter().map(move |hit| (*block, hit))).collect()
}

fn terms_of(lone: &[Lone<'_, '_>]) -> BTreeSet<usize> {
    lone.iter().map(|lone| lone.term).collect()
}

/// The terms that are named here and for which nothing answers there, each where it first stands.
fn lone<'a, 'l>(
    here: &Hits<'a, 'l, '_>,
    there: &Hits<'a, 'l, '_>,
    other: &Vocabulary<'_>,
    beside: impl Fn(&'a Block<'l>) -> Option<&'a Block<'l>>,
) -> Vec<Lone<'a, 'l>> {
    let mut found: BTreeMap<usize, Lone<'a, 'l>> = BTreeMap::new();
    let mut answered: BTreeSet<usize> = there.iter().map(|(_, twin)| twin.term).collect();
    for (place, hit) in here.iter().filter(|(_, hit)| hit.named && other.wording(hit.term).is_some()) {
        // what stands there in the words of this language answers too: it is a name
        let same = |block: &&Block<'_>| block.text.contains(&words(place, &hit.range));
        if answered.contains(&hit.term) || found.contains_key(&hit.term) {
            continue;
        }
        if beside(place).iter().any(same) {
            answered.insert(hit.term);
        } else {
            let lone = || Lone { term: hit.term, block: place, range: hit.range.clone(), other: beside(place) };
            found.entry(hit.term).or_insert_with(lone);
        }
    }
    found.into_values().collect()
}

fn words(block: &Block<'_>, range: &Range<usize>) -> String {
    block.text.get(range.clone()).unwrap_or_default().to_string()
}

fn finding(lone: &Lone<'_, '_>, missing: bool, other: &Vocabulary<'_>) -> Diagnostic {
    let here = lone.block.span(&lone.range);
    let there = lone.other.map(Block::whole);
    let sentence = lone.block.sentence(&lone.range);
    let beside = lone.other.map(|block| block.sentence(&(0..0))).unwrap_or_default();
    let expected: Vec<&str> =
        other.wording(lone.term).into_iter().flat_map(|words| words.right()).map(String::as_str).collect();
    let (span, related) = if missing { (there.unwrap_or_else(|| here.clone()), Some(here)) } else { (here, there) };
    let (passage, counterpart) = if missing { (sentence, beside) } else { (beside, sentence) };
    let finding = Diagnostic::new(Code::ParityTerm, span).arg("missing", if missing { "yes" } else { "no" });
    let finding = finding.arg("term", words(lone.block, &lone.range)).arg("expected", expected.join(", "));
    let finding = finding.arg("passage", passage).arg("counterpart", counterpart);
    related.into_iter().fold(finding, |finding, related| finding.related(Role::Source, related))
}

fn advised(block: &Block<'_>, hit: &Hit<'_>, vocabulary: &Vocabulary<'_>) -> Option<Diagnostic> {
    let avoided = hit.avoided?;
    let wording = vocabulary.wording(hit.term)?;
    let found = words(block, &hit.range);
    let capital = found.starts_with(char::is_uppercase);
    let mut letters = wording.preferred.chars();
    let first = letters.next().map(|c| if capital { c.to_uppercase().collect() } else { c.to_string() });
    let instead = first.unwrap_or_default() + letters.as_str();
    let instead = block.sentence_with(&hit.range, &instead);
    let finding = Diagnostic::new(Code::AvoidedTerm, block.span(&hit.range)).arg("found", found);
    let finding = finding.arg("preferred", wording.preferred.as_str()).arg("why", avoided.reason.as_str());
    Some(finding.arg("passage", block.sentence(&hit.range)).arg("instead", instead))
}
