//! A text as words, digits and marks.

use std::ops::Range;

use super::super::notation::{Digits, Notation};
use super::super::rules::CURRENCIES;
use super::lexicon::{Lexicon, Word};

/// A word, digits, or a mark.
#[derive(Debug, Clone)]
pub(super) struct Token<'l> {
    pub sort: Sort,
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// Its letters, folded: a range of [`Tokens::folded`].
    pub folded: Range<usize>,
    /// Whether a space stands before it.
    pub gap: bool,
    /// What the language knows of it.
    pub word: Option<&'l Word>,
    /// The number that it is, for digits.
    pub digits: Option<Digits>,
    /// Whether the digits are grouped as another language groups them.
    pub foreign: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Letters, with an apostrophe that ends them.
    Word,
    /// A number in digits.
    Digits,
    /// Letters and then digits: CO2.
    Code,
    /// An address of the web or of e-mail.
    Address,
    /// Anything else.
    Mark(char),
}

pub(super) struct Tokens<'l> {
    pub all: Vec<Token<'l>>,
    pub folded: String,
}

impl<'l> Tokens<'l> {
    pub fn of(text: &str, notation: &Notation, lexicon: &'l Lexicon) -> Self {
        let mut tokens = Self { all: Vec::new(), folded: String::with_capacity(text.len()) };
        let mut at = 0;
        let mut gap = true;
        let mut chunk = 0; // what has no space in it is looked at once for an address
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            if c.is_whitespace() {
                gap = true;
                at += c.len_utf8();
                continue;
            }
            if at >= chunk {
                let rest = text.get(at..).unwrap_or_default();
                chunk = at + rest.find(char::is_whitespace).unwrap_or(rest.len());
                if let Some(length) = address(text.get(at..chunk).unwrap_or_default()) {
                    tokens.push(Sort::Address, at..at + length, gap);
                    (at, gap) = (at + length, false);
                    continue;
                }
            }
            at = if c.is_ascii_digit() {
                tokens.digits(text, at, gap, notation)
            } else if letter(c) {
                tokens.letters(text, at, gap, lexicon)
            } else {
                tokens.push(Sort::Mark(c), at..at + c.len_utf8(), gap);
                at + c.len_utf8()
            };
            gap = false;
        }
        tokens
    }

    fn push(&mut self, sort: Sort, range: Range<usize>, gap: bool) {
        let folded = self.folded.len()..self.folded.len();
        self.all.push(Token { sort, range, folded, gap, word: None, digits: None, foreign: false });
    }

    fn digits(&mut self, text: &str, at: usize, gap: bool, notation: &Notation) -> usize {
        let mut digits = notation.read(text, at);
        let foreign = foreign(text, at, &digits, notation);
        if let Some(foreign) = &foreign {
            digits = foreign.clone();
        }
        let end = digits.end;
        self.push(Sort::Digits, at..end, gap);
        if let Some(token) = self.all.last_mut() {
            token.foreign = foreign.is_some();
            token.digits = Some(digits);
        }
        end
    }

    fn letters(&mut self, text: &str, at: usize, gap: bool, lexicon: &'l Lexicon) -> usize {
        let rest = text.get(at..).unwrap_or_default();
        let length = rest.find(|c| !letter(c)).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default();
        let next = rest.get(length..).and_then(|rest| rest.chars().next());
        let glued = self.all.last().is_some_and(|last| last.sort == Sort::Digits && !gap); // 14h30, 4x4
        let currency = CURRENCIES.iter().any(|(code, _)| *code == word);
        if next.is_some_and(|c| c.is_ascii_digit()) && !glued && !currency {
            let length = rest.find(|c: char| !letter(c) && !c.is_ascii_digit()).unwrap_or(rest.len());
            self.push(Sort::Code, at..at + length, gap);
            self.fold(rest.get(..length).unwrap_or_default());
            return at + length;
        }
        let apostrophe = next.filter(|c| matches!(c, '’' | '\'')).map_or(0, char::len_utf8);
        self.push(Sort::Word, at..at + length + apostrophe, gap);
        self.fold(word);
        let folded = self.all.last().map(|token| token.folded.clone()).unwrap_or_default();
        let known = self.folded.get(folded).and_then(|word| lexicon.word(word));
        if let Some(token) = self.all.last_mut() {
            token.word = known;
        }
        at + length + apostrophe
    }

    fn fold(&mut self, word: &str) {
        let start = self.folded.len();
        self.folded.extend(word.chars().flat_map(char::to_lowercase));
        if let Some(token) = self.all.last_mut() {
            token.folded = start..self.folded.len();
        }
    }

    /// The letters of a token, folded; empty for what has none.
    pub fn letters_of(&self, at: usize) -> &str {
        self.all.get(at).and_then(|token| self.folded.get(token.folded.clone())).unwrap_or_default()
    }
}

fn letter(c: char) -> bool {
    c.is_alphabetic() || c == '_' || matches!(c, '²' | '³' | '\u{300}'..='\u{36f}')
}

/// How much of a chunk without spaces is an address.
fn address(chunk: &str) -> Option<usize> {
    let is = chunk.contains("://") || chunk.starts_with("www.") || chunk.contains('@');
    is.then(|| chunk.trim_end_matches(['.', ',', ';', ')', '!', '?', '»', '”']).len().max(1))
        .filter(|length| chunk.is_char_boundary(*length))
}

/// `400 000` where spaces are not for groups.
fn foreign(text: &str, at: usize, digits: &Digits, notation: &Notation) -> Option<Digits> {
    let length = digits.end - at;
    if notation.group != ',' || !(1..=3).contains(&length) || digits.places > 0 || text.get(at..)?.starts_with('0') {
        return None;
    }
    let french = Notation::new(' ', ',');
    let read = french.read(text, at);
    let sound = read.end > digits.end && read.places == 0 && read.value.is_some();
    sound.then_some(read)
}
