//! What one look at the tokens tells: that nothing of a sort can stand at a place, as it is nearly everywhere. The letters
//! themselves are read only where something may.

use super::super::bounds;
use super::super::rules::BoundWord;
use super::lexicon::Bound;
use super::reader::Reader;
use super::tokens::{Sort, Token};

impl Reader<'_> {
    /// Whether a scale word, a unit or a currency may stand at a token, right after a number.
    pub(super) fn may_measure(&self, at: usize) -> bool {
        self.tokens.odd
            || self.token(at).is_some_and(|token| match token.sort {
                Sort::Word => token.word.is_some_and(|word| word.measures),
                Sort::Mark(mark) => {
                    !matches!(mark, '.' | ',' | ';' | ':' | '(' | ')' | '!' | '?' | '/' | '-' | '–' | '»' | '”')
                }
                Sort::Digits | Sort::Code | Sort::Address => false,
            })
    }

    /// Whether a word that may be one or an article is an article before what cannot be counted: « une nouvelle série ».
    pub(super) fn is_article(&self, at: usize) -> bool {
        let plain = |token: &Token| token.sort == Sort::Word && token.word.is_none_or(|word| !word.continues);
        let follows = |at: usize| self.token(at).is_some_and(plain);
        !self.tokens.odd && follows(at + 1) && follows(at + 2) && !self.counts(at + 1)
    }

    /// The words that bound a number and may stand right before a place: « plus de ». `None` when any of them may.
    pub(super) fn bounds_ahead(&self, start: usize) -> Option<impl Iterator<Item = &'static BoundWord>> {
        if self.tokens.odd {
            return None;
        }
        let before = self.tokens.all.partition_point(|token| token.range.start < start);
        let last = before.checked_sub(1).and_then(|last| self.token(last)?.word);
        let bounds = last.map_or(&[][..], |last| &last.bounds);
        let near = move |bound: &&Bound| match &bound.before {
            Some(word) => before.checked_sub(2).is_some_and(|at| self.letters(at) == word),
            None => true,
        };
        Some(bounds.iter().filter(near).map(|bound| bound.words))
    }

    /// Whether words that bound a number may follow a place: « au moins », `+`.
    pub(super) fn may_be_bound_behind(&self, stop: usize) -> bool {
        let behind = &self.tokens.behind;
        let next = behind.get(behind.partition_point(|at| *at < stop));
        let near = next.is_some_and(|at| *at < stop + bounds::BEHIND);
        self.tokens.odd || near || self.text.as_bytes().get(stop) == Some(&b'+')
    }
}
