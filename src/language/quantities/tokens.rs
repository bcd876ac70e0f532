//! A text as words, digits and marks.

use std::ops::Range;

use super::super::notation::{Digits, Notation};
use super::super::rules::CURRENCIES;
use super::identifiers::named_by_number;
use super::lexicon::{Lexicon, Word};

/// A word, digits, or a mark.
#[derive(Debug, Clone)]
pub(super) struct Token<'l> {
    pub sort: Sort,
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// Its letters, folded.
    letters: Letters,
    /// Whether a space stands before it.
    pub gap: bool,
    /// What the language knows of it.
    pub word: Option<&'l Word>,
    /// For digits, where the number that they are stands among those of the text.
    number: usize,
}

/// Where the folded letters of a token stand.
#[derive(Debug, Clone, Copy)]
enum Letters {
    /// There are none.
    None,
    /// In the text itself, which is in lower case there: so many bytes.
    Text(usize),
    /// In [`Tokens::folded`].
    Folded(usize, usize),
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

/// The tokens of a text, in order.
pub(super) struct Tokens<'t, 'l> {
    text: &'t str,
    pub all: Vec<Token<'l>>,
    /// Those with which a measure may begin: most texts have few.
    pub starts: Vec<usize>,
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
    Lower,
    Upper,
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
            b'a'..=b'z' | b'_' => Byte::Lower,
            b'A'..=b'Z' => Byte::Upper,
            b'0'..=b'9' => Byte::Digit,
            b' ' | 0x09..=0x0d => Byte::Space,
            _ => Byte::Mark,
        };
        at += 1;
    }
    bytes
};

fn byte(text: &str, at: usize) -> Option<Byte> {
    text.as_bytes().get(at).map(|byte| BYTES[usize::from(*byte)]) // one for each byte
}

impl<'t, 'l> Tokens<'t, 'l> {
    /// Reads a text; its addresses are looked for only when it seems to have some.
    pub fn of(text: &'t str, notation: &Notation, lexicon: &'l Lexicon) -> Self {
        let mut tokens = Self {
            text,
            all: Vec::with_capacity(text.len() / 5 + 4), // letters in a word, with its space
            starts: Vec::new(),
            folded: String::new(),
            numbers: Vec::new(),
            addresses: false,
        };
        tokens.read(notation, lexicon, false);
        if tokens.addresses {
            tokens.all.clear();
            tokens.starts.clear();
            tokens.folded.clear();
            tokens.numbers.clear();
            tokens.read(notation, lexicon, true);
        }
        tokens
    }

    fn read(&mut self, notation: &Notation, lexicon: &'l Lexicon, addresses: bool) {
        let text = self.text;
        let mut at = 0;
        let mut gap = true;
        let mut chunk = 0; // what has no space in it is looked at once for an address
        while let Some(first) = byte(text, at) {
            let wide = match first {
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
                    self.push(Sort::Address, at..at + length, gap);
                    (at, gap) = (at + length, false);
                    continue;
                }
            }
            at = match (first, wide) {
                (Byte::Digit, _) => self.digits(at, gap, notation),
                (Byte::Lower | Byte::Upper, _) => self.letters(at, gap, lexicon),
                (_, Some(c)) if letter(c) => self.letters(at, gap, lexicon),
                (_, Some(c)) => self.mark(at, c, gap),
                (_, None) => self.mark(at, char::from(text.as_bytes().get(at).copied().unwrap_or_default()), gap),
            };
            gap = false;
        }
    }

    fn push(&mut self, sort: Sort, range: Range<usize>, gap: bool) {
        self.all.push(Token { sort, range, letters: Letters::None, gap, word: None, number: self.numbers.len() });
    }

    fn mark(&mut self, at: usize, mark: char, gap: bool) -> usize {
        match mark {
            '+' => self.starts.push(self.all.len()),
            '@' => self.addresses = true,
            ':' => self.addresses |= self.text.get(at..).is_some_and(|rest| rest.starts_with("://")),
            _ => {}
        }
        self.push(Sort::Mark(mark), at..at + mark.len_utf8(), gap);
        at + mark.len_utf8()
    }

    fn digits(&mut self, at: usize, gap: bool, notation: &Notation) -> usize {
        let digits = notation.read(self.text, at);
        let (digits, foreign) = match foreign(self.text, at, &digits, notation) {
            Some(foreign) => (foreign, true),
            None => (digits, false),
        };
        let end = digits.end;
        self.starts.push(self.all.len());
        self.push(Sort::Digits, at..end, gap);
        self.numbers.push((digits, foreign));
        end
    }

    fn letters(&mut self, at: usize, gap: bool, lexicon: &'l Lexicon) -> usize {
        let text = self.text;
        let (end, lower) = word(text, at);
        let written = text.get(at..end).unwrap_or_default();
        let next = text.as_bytes().get(end).copied().unwrap_or_default();
        if (next.is_ascii_digit() || lowered(text, end))
            && !self.glued(gap)
            && !CURRENCIES.iter().any(|(code, _)| *code == written)
        {
            return self.code(at, gap);
        }
        let apostrophe = match next {
            b'\'' => 1,
            0xe2 if text.get(end..).is_some_and(|rest| rest.starts_with('’')) => '’'.len_utf8(),
            b'.' => {
                self.addresses |= written == "www";
                0
            }
            _ => 0,
        };
        let (letters, known) = if lower {
            (Letters::Text(end - at), lexicon.word(written))
        } else {
            let folded = self.fold(written);
            let known = self.folded.get(folded.clone()).and_then(|word| lexicon.word(word));
            (Letters::Folded(folded.start, folded.end), known)
        };
        if known.is_some_and(|word| word.begins) || names_numbers(written, lower) {
            self.starts.push(self.all.len());
        }
        self.all.push(Token { sort: Sort::Word, range: at..end + apostrophe, letters, gap, word: known, number: 0 });
        end + apostrophe
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
        let letters = Letters::Folded(folded.start, folded.end);
        self.starts.push(self.all.len());
        self.all.push(Token { sort: Sort::Code, range: at..at + length, letters, gap, word: None, number: 0 });
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
    pub fn letters_of(&self, at: usize) -> &str {
        let Some(token) = self.all.get(at) else { return "" };
        let letters = match token.letters {
            Letters::None => None,
            Letters::Text(length) => self.text.get(token.range.start..token.range.start + length),
            Letters::Folded(start, end) => self.folded.get(start..end),
        };
        letters.unwrap_or_default()
    }

    /// The number that digits are, and whether it is grouped as another language groups them.
    pub fn number_of(&self, at: usize) -> Option<&(Digits, bool)> {
        let token = self.all.get(at).filter(|token| token.sort == Sort::Digits)?;
        self.numbers.get(token.number)
    }
}

/// Where the letters end that begin at a place, and whether all of them are in lower case.
fn word(text: &str, start: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let (mut at, mut lower) = (start, true);
    while let Some(byte) = bytes.get(at) {
        match BYTES[usize::from(*byte)] {
            Byte::Lower => at += 1,
            Byte::Upper => (at, lower) = (at + 1, false),
            // à to ÿ: two bytes of which the first is this one, and the second is that of ÷ for one alone
            Byte::Wide if *byte == 0xc3 && bytes.get(at + 1).is_some_and(|next| *next >= 0xa0 && *next != 0xb7) => {
                at += 2
            }
            Byte::Wide => {
                let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()).filter(|c| letter(*c)) else { break };
                (at, lower) = (at + c.len_utf8(), lower && c == 'œ');
            }
            _ => break,
        }
    }
    (at, lower)
}

/// Whether a digit below the line begins at a place: CO₂.
fn lowered(text: &str, at: usize) -> bool {
    matches!(text.as_bytes().get(at..at + 3), Some([0xe2, 0x82, 0x80..=0x89])) // ₀ to ₉ in UTF-8
}

/// A digit below the line as it stands on it.
fn raised(c: char) -> char {
    let digit = if matches!(c, '₀'..='₉') { char::from_digit(u32::from(c) - u32::from('₀'), 10) } else { None };
    digit.unwrap_or(c)
}

/// Words after which a number is a name: « n° 5 », “No. 12”, ISO 9001; and what may be a Roman number with its ending.
fn names_numbers(word: &str, lower: bool) -> bool {
    match word.as_bytes() {
        [b'n'] | [b'n' | b'N', b'o'] | [b'N', b'o', b's'] | [b'N'] => true,
        [b'I' | b'V' | b'X', ..] => true,
        [first, second, ..] if !lower => {
            first.is_ascii_uppercase() && second.is_ascii_uppercase() && named_by_number(word)
        }
        _ => false,
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
