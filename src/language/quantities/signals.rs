//! What one look at the tokens tells: that nothing of a sort can stand at a place, as it is nearly everywhere. The letters
//! themselves are read only where something may.

use super::super::rules::BoundWord;
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

    /// The words that bound a number and may stand right before a place: « plus de ». `None` when any of them may.
    pub(super) fn bounds_ahead(&self, start: usize) -> Option<&'static [&'static BoundWord]> {
        if self.tokens.odd {
            return None;
        }
        let before = self.tokens.all.partition_point(|token| token.range.start < start);
        let last = before.checked_sub(1).and_then(|last| self.token(last)?.word);
        Some(last.map_or(&[][..], |last| &last.bounds))
    }

    /// Whether words that bound a number may follow a place: « au moins », `+`.
    pub(super) fn may_be_bound_behind(&self, stop: usize) -> bool {
        let after = self.tokens.all.partition_point(|token| token.range.start < stop);
        let tokens = self.tokens.all.get(after..).unwrap_or_default();
        if self.tokens.odd || self.text.as_bytes().get(stop) == Some(&b'+') {
            return true;
        }
        let clause = |token: &&Token| {
            let end = matches!(token.sort, Sort::Mark(',' | ';' | '.' | '(' | ')' | ':'));
            !end && token.range.start < stop + super::super::bounds::BEHIND
        };
        let mut begun = false; // the word before may be the first of two
        tokens.iter().take_while(clause).any(|token| {
            let Some(behind) = token.word.map(|word| word.behind) else {
                begun = false;
                return false;
            };
            let stands = behind.alone || begun && behind.second;
            begun = behind.first;
            stands
        })
    }
}
