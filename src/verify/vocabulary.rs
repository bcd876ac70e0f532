//! The words of the terminology in one language, found in a text in one pass.

use std::collections::BTreeSet;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::blocks::{Block, Shape};
use super::names::words;
use super::variants::{plain, straight};
use crate::base::Locale;
use crate::language::Language;
use crate::model::prose::Target;
use crate::model::registry::Registries;
use crate::model::term::{Avoided, Term, Wording};

/// The terms of the registry in one language: a tree of words, each branch the words of a name.
pub struct Vocabulary<'r> {
    language: &'r Language,
    terms: Vec<(&'r Term, Option<&'r Wording>)>,
    /// The nodes after a node, by the stem of a word.
    next: Vec<FxHashMap<String, usize>>,
    /// The openings of the words with which a branch begins: most words of a text have none of them.
    openings: FxHashSet<Opening>,
    /// What ends at a node.
    ends: Vec<Vec<End<'r>>>,
}

/// What a branch of the tree is.
#[derive(Clone, Copy)]
enum End<'r> {
    /// A name that is right.
    Right(usize),
    /// Words that may answer for the term.
    Loose(usize),
    /// A name that is not to be used.
    Wrong(usize, &'r Avoided),
    /// The name of someone, in which words are no terms; only as it is written.
    Name(&'r str),
}

/// A term in a text.
pub struct Hit<'r> {
    /// Which, by its position in the registry.
    pub term: usize,
    /// Where.
    pub range: Range<usize>,
    /// Whether it is the term itself, and not only words that may answer for it.
    pub named: bool,
    /// The name that is not to be used, if it is one.
    pub avoided: Option<&'r Avoided>,
}

/// The first two letters of a word, in lower case: what every stem keeps of its word.
type Opening = [Option<char>; 2];

fn opening(word: &str) -> Opening {
    let last = |c| if c == 'ς' { 'σ' } else { c }; // one letter, written otherwise at the end of a word
    let mut letters = word.chars().flat_map(char::to_lowercase).map(last);
    [letters.next(), letters.next()]
}

const ROOT: usize = 0;

impl<'r> Vocabulary<'r> {
    /// The vocabulary of a language.
    pub fn new(registries: &'r Registries, locale: Locale, language: &'r Language) -> Self {
        let terms: Vec<_> = registries.terms.values().map(|term| (term, term.words[locale].as_ref())).collect();
        let mut all = Self {
            language,
            terms: terms.clone(),
            next: vec![FxHashMap::default()],
            openings: FxHashSet::default(),
            ends: vec![Vec::new()],
        };
        if terms.is_empty() {
            return all;
        }
        for (index, (_, wording)) in terms.into_iter().enumerate() {
            let Some(wording) = wording else { continue };
            let right = if wording.common { End::Loose(index) } else { End::Right(index) };
            wording.right().for_each(|form| all.add(form, right));
            wording.loose.iter().for_each(|form| all.add(form, End::Loose(index)));
            wording.avoid.iter().for_each(|avoided| all.add(&avoided.form, End::Wrong(index, avoided)));
        }
        for organisation in registries.organisations.values() {
            let names = organisation.name.values().flatten();
            let names = names.chain(&organisation.former_names).chain(&organisation.aliases);
            names.for_each(|name| all.add(name, End::Name(name)));
        }
        all
    }

    fn add(&mut self, form: &str, end: End<'r>) {
        let mut node = ROOT;
        for word in words(form) {
            let stem = self.language.stem(form.get(word).unwrap_or_default());
            if node == ROOT {
                self.openings.insert(opening(&stem));
            }
            let new = self.ends.len();
            let Some(branches) = self.next.get_mut(node) else { return };
            node = *branches.entry(stem).or_insert(new);
            if node == new {
                self.ends.push(Vec::new());
                self.next.push(FxHashMap::default());
            }
        }
        if let Some(ends) = self.ends.get_mut(node).filter(|_| node != ROOT) {
            ends.push(end);
        }
    }

    /// How many terms there are.
    pub fn count(&self) -> usize {
        self.terms.len()
    }

    /// The wording of a term.
    pub fn wording(&self, term: usize) -> Option<&'r Wording> {
        self.terms.get(term)?.1
    }

    /// The terms in a block, from left to right: the longest name at each place.
    pub fn terms(&self, block: &Block<'_>) -> Vec<Hit<'r>> {
        let mut found = Vec::new();
        if self.terms.is_empty() || block.shape == Shape::Code {
            return found;
        }
        let named = |(target, _): &&(&Target, Range<usize>)| {
            matches!(target, Target::Person(_) | Target::Organisation(_) | Target::Web(_))
        };
        let names = block.links.iter().filter(named).map(|(_, range)| range);
        let mut closed: Vec<&Range<usize>> = block.foreign.iter().chain(names).collect();
        closed.sort_by_key(|range| range.start);
        let mut closed = closed.into_iter().peekable();
        let text = &*block.text;
        let mut free = 0;
        for word in words(text) {
            if word.start < free || !self.openings.contains(&opening(text.get(word.clone()).unwrap_or_default())) {
                continue; // nearly always
            }
            while closed.next_if(|range| range.end <= word.start).is_some() {}
            if closed.peek().is_some_and(|range| range.contains(&word.start)) {
                continue;
            }
            let Some((range, ends)) = self.longest(text, word.start) else { continue };
            let words = text.get(range.clone()).unwrap_or_default();
            found.extend(ends.iter().filter_map(|end| hit(*end, &range, words, &ends)));
            free = range.end;
        }
        found
    }

    /// The longest branch that begins with the word at a place: where it stands, and what it is.
    fn longest(&self, text: &str, start: usize) -> Option<(Range<usize>, Vec<End<'r>>)> {
        let here = text.get(start..)?;
        let (mut node, mut longest, mut end) = (ROOT, None, 0);
        for word in words(here) {
            if end > 0 && !joins(here.get(end..word.start)?) {
                break;
            }
            end = word.end;
            let stem = self.language.stem(here.get(word).unwrap_or_default());
            let Some(next) = self.next.get(node).and_then(|branches| branches.get(&stem)) else { break };
            node = *next;
            let ends = self.ends.get(node).into_iter().flatten();
            let ends: Vec<End<'r>> =
                ends.filter(|end| !matches!(end, End::Name(name) if !written(here, name))).copied().collect();
            if !ends.is_empty() {
                longest = Some((start..start + end, ends));
            }
        }
        longest
    }
}

/// A name that stands at the beginning of a text, whatever its apostrophes and spaces.
fn written(text: &str, name: &str) -> bool {
    let mut rest = text.chars();
    name.chars().all(|c| rest.next().map(plain) == Some(plain(c)))
}

/// Whether words are joined by what stands between them.
fn joins(gap: &str) -> bool {
    let mark = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2011}' | '\'' | '’' | '&' | '/');
    gap.chars().all(mark) && gap.chars().count() <= 3
}

/// What a branch says of some words. Where a name to avoid differs from one that is right by its number or its hyphens only,
/// it is that one as it is listed, letter by letter.
fn hit<'r>(end: End<'r>, range: &Range<usize>, words: &str, ends: &[End<'r>]) -> Option<Hit<'r>> {
    let hit = |term, named, avoided| Some(Hit { term, range: range.clone(), named, avoided });
    let right = |term| ends.iter().any(|end| matches!(end, End::Right(own) if *own == term));
    match end {
        End::Right(term) => hit(term, true, None),
        End::Loose(term) => hit(term, false, None),
        End::Wrong(term, avoided) => {
            let listed = straight(words).to_lowercase() == straight(&avoided.form).to_lowercase();
            if listed || !right(term) { hit(term, true, Some(avoided)) } else { None }
        }
        End::Name(_) => None,
    }
}

/// The words by which terms are counted, term by term: the heads of their names in every language.
pub fn heads(registries: &Registries, languages: &[&Language]) -> Vec<Vec<String>> {
    let head = |form: &String, language: &Language| {
        let mut parts = words(form);
        let word = if language.head_ends_phrase() { parts.last() } else { parts.next() };
        let word = word.and_then(|word| form.get(word)).map(str::to_lowercase);
        word.filter(|word| word.chars().count() > 2) // of “R&D”, a letter would be any
    };
    let of_term = |term: &Term| {
        let wordings =
            term.words.iter().filter_map(|(locale, words)| Some((words.as_ref()?, languages.get(locale.index())?)));
        let heads = wordings
            .flat_map(|(words, language)| words.right().filter_map(|form| head(form, language)).collect::<Vec<_>>());
        heads.collect::<BTreeSet<_>>().into_iter().collect()
    };
    registries.terms.values().map(of_term).collect()
}
