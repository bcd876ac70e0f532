//! A text as words, digits and marks.

use std::ops::Range;

use super::super::detection::Votes;
use super::super::notation::{Digits, Notation};
use super::super::rules::CURRENCIES;
use super::identifiers::named_by_number;
use super::lexicon::{Lexicon, Word, key};
use super::spelling::{self, Spelling, letter, lowered, raised};

/// A word, digits, or a mark.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub sort: Sort,
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// Its letters, folded.
    letters: Letters,
    /// Whether a space stands before it.
    pub gap: bool,
    /// What the language knows of it.
    pub word: Option<&'static Word>,
}

/// Where the folded letters of a token stand, or its number.
#[derive(Debug, Clone, Copy)]
enum Letters {
    /// There are none.
    None,
    /// In the text itself, which is in lower case there: so many bytes.
    Text(u32),
    /// In [`Tokens::folded`].
    Folded(u32, u32),
    /// The number that digits are, in [`Tokens::numbers`].
    Number(u32),
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

/// The tokens of a text, in order, and what is noticed on the way. Its lists are used again for the next text.
#[derive(Default)]
pub(in crate::language) struct Tokens<'t> {
    pub(super) text: &'t str,
    pub(super) all: Vec<Token>,
    /// Those with which a measure may begin: most texts have few.
    pub(super) starts: Vec<usize>,
    /// The words that have a capital, by where they stand.
    pub(in crate::language) capitals: Vec<Range<u32>>,
    /// The places of words that may announce parts of a whole.
    pub(super) announcing: Vec<usize>,
    /// How many words are of which language.
    pub(in crate::language) votes: Votes,
    /// Whether something in the text is no plain word and no plain number: letters against digits, marks within letters, an
    /// address. What is told by whole words is then looked for letter by letter.
    pub(in crate::language) odd: bool,
    /// The words that are not in lower case in the text.
    folded: String,
    /// The numbers that the digits are, and whether they are grouped as another language groups them.
    numbers: Vec<(Digits, bool)>,
    /// Whether something in the text looks like an address.
    addresses: bool,
}

/// What a byte is in a text: nearly all of a text is told by this alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Letter,
    Digit,
    Space,
    Mark,
    /// A part of a letter or of a mark of several bytes.
    Wide,
}

const BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Wide; 256];
    let mut at = 0;
    while at < 128 {
        bytes[at] = match at as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => Byte::Letter,
            b'0'..=b'9' => Byte::Digit,
            b' ' | 0x09..=0x0d => Byte::Space,
            _ => Byte::Mark,
        };
        at += 1;
    }
    bytes
};

/// A place or a length in a text, which is shorter than four gigabytes.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl<'t> Tokens<'t> {
    /// Reads a text into the lists of another that is no longer needed; its addresses are looked for only when it seems to
    /// have some.
    pub(super) fn read<'n>(self, text: &'n str, notation: &Notation, lexicon: &'static Lexicon) -> Tokens<'n> {
        let mut tokens = Tokens { text, ..self.emptied() };
        tokens.cut(notation, lexicon, false);
        if tokens.addresses {
            tokens = Tokens { text, ..tokens.emptied() };
            tokens.cut(notation, lexicon, true);
            tokens.odd = true;
        }
        tokens
    }

    /// The lists, empty.
    pub(in crate::language) fn emptied(mut self) -> Tokens<'static> {
        self.all.clear();
        self.starts.clear();
        self.capitals.clear();
        self.announcing.clear();
        self.folded.clear();
        self.numbers.clear();
        Tokens {
            text: "",
            all: self.all,
            starts: self.starts,
            capitals: self.capitals,
            announcing: self.announcing,
            votes: Votes::default(),
            odd: false,
            folded: self.folded,
            numbers: self.numbers,
            addresses: false,
        }
    }

    fn cut(&mut self, notation: &Notation, lexicon: &'static Lexicon, addresses: bool) {
        let text = self.text;
        let mut at = 0;
        let mut gap = true;
        let mut chunk = 0; // what has no space in it is looked at once for an address
        while let Some(first) = text.as_bytes().get(at).copied() {
            let sort = BYTES[usize::from(first)]; // one for each byte
            let wide = match sort {
                Byte::Space => {
                    gap = true;
                    at += 1;
                    continue;
                }
                Byte::Wide => text.get(at..).and_then(|rest| rest.chars().next()),
                _ => None,
            };
            if let Some(space) = wide.filter(|c| c.is_whitespace()) {
                gap = true;
                at += space.len_utf8();
                continue;
            }
            if addresses && at >= chunk {
                let rest = text.get(at..).unwrap_or_default();
                chunk = at + rest.find(char::is_whitespace).unwrap_or(rest.len());
                if let Some(length) = address(text.get(at..chunk).unwrap_or_default()) {
                    self.push(Sort::Address, at..at + length, Letters::None, gap);
                    (at, gap) = (at + length, false);
                    continue;
                }
            }
            at = match (sort, wide) {
                (Byte::Letter, _) => self.letters(at, gap, lexicon),
                (Byte::Digit, _) => self.digits(at, gap, notation),
                (_, Some(c)) if letter(c) => self.letters(at, gap, lexicon),
                (_, Some(c)) => self.mark(at, c, gap),
                (_, None) => self.mark(at, char::from(first), gap),
            };
            gap = false;
        }
    }

    fn push(&mut self, sort: Sort, range: Range<usize>, letters: Letters, gap: bool) {
        self.all.push(Token { sort, range, letters, gap, word: None });
    }

    fn mark(&mut self, at: usize, mark: char, gap: bool) -> usize {
        match mark {
            '+' => self.starts.push(self.all.len()),
            '@' => self.addresses = true,
            ':' => self.addresses |= self.text.get(at..).is_some_and(|rest| rest.starts_with("://")),
            '\0'..='\u{7f}' | '«' | '»' | '\u{2010}'..='\u{203f}' | '€' => {} // nearly all
            mark => self.odd |= mark.is_alphanumeric(),
        }
        self.push(Sort::Mark(mark), at..at + mark.len_utf8(), Letters::None, gap);
        at + mark.len_utf8()
    }

    fn digits(&mut self, at: usize, gap: bool, notation: &Notation) -> usize {
        let digits = notation.read(self.text, at);
        let (digits, foreign) = match foreign(self.text, at, &digits, notation) {
            Some(foreign) => (foreign, true),
            None => (digits, false),
        };
        let end = digits.end;
        self.odd |= !gap && self.all.last().is_some_and(|last| !matches!(last.sort, Sort::Mark(_)));
        self.starts.push(self.all.len());
        self.push(Sort::Digits, at..end, Letters::Number(place(self.numbers.len())), gap);
        self.numbers.push((digits, foreign));
        end
    }

    fn letters(&mut self, at: usize, gap: bool, lexicon: &'static Lexicon) -> usize {
        let text = self.text;
        let word = spelling::word(text, at);
        let end = word.end;
        let written = || text.get(at..end).unwrap_or_default();
        let glued = self.glued(gap);
        self.odd |= word.odd || glued;
        let apostrophe = match text.as_bytes().get(end).copied().unwrap_or_default() {
            b' ' | b',' => 0, // nearly always
            b'\'' => 1,
            0xe2 if text.get(end..).is_some_and(|rest| rest.starts_with('’')) => '’'.len_utf8(),
            next if (next.is_ascii_digit() || next == 0xe2 && lowered(text, end))
                && !glued
                && !CURRENCIES.iter().any(|(code, _)| *code == written()) =>
            {
                return self.code(at, gap);
            }
            b'.' => {
                self.addresses |= word.key == key("www") && written() == "www";
                0
            }
            _ => 0,
        };
        let (letters, known) = if word.lower {
            (Letters::Text(place(end - at)), lexicon.word(word.key, end - at, written))
        } else {
            if word.capital {
                self.capitals.push(place(at)..place(end));
            }
            if names_numbers(written()) {
                self.starts.push(self.all.len());
            }
            self.folded_word(written(), &word, lexicon)
        };
        self.votes.count(known.map_or(0, |known| known.tongues));
        if let Some(known) = known {
            if known.announces {
                self.announcing.push(at);
            }
            if known.begins && self.starts.last() != Some(&self.all.len()) {
                self.starts.push(self.all.len());
            }
        }
        self.all.push(Token { sort: Sort::Word, range: at..end + apostrophe, letters, gap, word: known });
        end + apostrophe
    }

    /// Keeps a word that is not in lower case; returns where, and what is known of it.
    fn folded_word(
        &mut self,
        written: &str,
        word: &Spelling,
        lexicon: &'static Lexicon,
    ) -> (Letters, Option<&'static Word>) {
        let range = self.fold(written);
        let folded = self.folded.get(range.clone()).unwrap_or_default();
        let key = if word.wide { key(folded) } else { word.key };
        (Letters::Folded(place(range.start), place(range.end)), lexicon.word(key, folded.len(), || folded))
    }

    /// Whether what follows stands against digits: 14h30, 4x4.
    fn glued(&self, gap: bool) -> bool {
        !gap && self.all.last().is_some_and(|last| last.sort == Sort::Digits)
    }

    /// Letters and then digits, and perhaps more of both.
    fn code(&mut self, at: usize, gap: bool) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let inside = |c: char| letter(c) || c.is_ascii_digit() || matches!(c, '₀'..='₉');
        let length = rest.find(|c| !inside(c)).unwrap_or(rest.len());
        let folded = self.fold(rest.get(..length).unwrap_or_default());
        let letters = Letters::Folded(place(folded.start), place(folded.end));
        self.odd = true;
        self.starts.push(self.all.len());
        self.push(Sort::Code, at..at + length, letters, gap);
        at + length
    }

    /// Keeps a word in lower case; returns where.
    fn fold(&mut self, word: &str) -> Range<usize> {
        let start = self.folded.len();
        if word.is_ascii() {
            self.folded.push_str(word);
            if let Some(new) = self.folded.get_mut(start..) {
                new.make_ascii_lowercase();
            }
        } else {
            self.folded.extend(word.chars().map(raised).flat_map(char::to_lowercase));
        }
        start..self.folded.len()
    }

    /// The letters of a token, folded; empty for what has none.
    #[inline]
    pub(super) fn letters_of(&self, at: usize) -> &str {
        let Some(token) = self.all.get(at) else { return "" };
        let letters = match token.letters {
            Letters::None | Letters::Number(_) => None,
            Letters::Text(length) => self.text.get(token.range.start..token.range.start + length as usize),
            Letters::Folded(start, end) => self.folded.get(start as usize..end as usize),
        };
        letters.unwrap_or_default()
    }

    /// The number that digits are, and whether it is grouped as another language groups them.
    pub(super) fn number_of(&self, at: usize) -> Option<&(Digits, bool)> {
        match self.all.get(at)?.letters {
            Letters::Number(number) => self.numbers.get(number as usize),
            _ => None,
        }
    }
}

/// Whether a word with a capital may name a number: “No. 12”, ISO 9001; or be a Roman number with its ending.
fn names_numbers(word: &str) -> bool {
    match word.as_bytes() {
        [b'N'] | [b'N', b'o'] | [b'N', b'o', b's'] | [b'I' | b'V' | b'X', ..] => true,
        [first, second, ..] => first.is_ascii_uppercase() && second.is_ascii_uppercase() && named_by_number(word),
        _ => false,
    }
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
