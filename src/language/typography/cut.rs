//! The way from a text to its atoms. Most of a text is letters between spaces: these are read byte by byte, and only what
//! is left is looked at as characters.

use std::ops::Range;

use super::sheet::{Atom, Kind, Notable};
use super::triggers::{Rules, Triggers};
use super::{Profile, opaque, ordinals};

/// The line separator, with which the caller marks the end of a line that readers see.
const LINE: char = '\u{2028}';
/// Stands for an object in the text: a picture, the call of a note.
const OBJECT: char = '\u{fffc}';

/// The spaces that a gap is made of.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// What words are made of: letters, what is put upon letters, and hyphens that nobody sees.
fn of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}' | '\u{2060}' | '_')
}

const LETTER: u8 = 1;
const DIGIT: u8 = 2;
const GAP: u8 = 4;
/// The first byte of characters among which there are gaps and ends of lines.
const DOUBTFUL: u8 = 8;
/// Any byte of a character beyond ASCII.
const BEYOND: u8 = 16;
/// Addresses, smileys and the like have one of these.
const SIGN: u8 = 32;
/// All but those that begin with `www.`: these have both.
const WEB: u8 = 64;
const ZED: u8 = 128;

/// What a byte can be part of.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            // below 256
            b'z' => LETTER | ZED,
            b'w' => LETTER | WEB,
            b'_' => LETTER | SIGN,
            b'a'..=b'z' | b'A'..=b'Z' => LETTER,
            b'0'..=b'9' => DIGIT,
            b' ' | b'\t' | b'\n' | b'\r' => GAP,
            b':' | b';' | b'=' | b'^' | b'<' | b'@' | b'/' => SIGN,
            0xc2 | 0xe2 | 0xe3 => DOUBTFUL | BEYOND,
            0x80.. => BEYOND,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

fn class(byte: u8) -> u8 {
    CLASSES[usize::from(byte)] // 256 of them
}

/// Cuts a text.
pub(super) struct Cutter<'t> {
    text: &'t str,
    profile: &'t Profile,
    triggers: &'static Triggers,
    protected: &'t [Range<usize>],
    atoms: Vec<Atom>,
    notable: Vec<Notable>,
    /// How far the text is cut, and where the last atom ends.
    at: usize,
    done: usize,
    /// What the last atom is.
    last: Kind,
    /// Whether there are names that no rule touches.
    names: bool,
}

impl<'t> Cutter<'t> {
    pub fn new(
        text: &'t str,
        protected: &'t [Range<usize>],
        profile: &'t Profile,
        triggers: &'static Triggers,
    ) -> Self {
        let (atoms, notable) = (Vec::with_capacity(text.len() / 4 + 4), Vec::with_capacity(text.len() / 16 + 4));
        Self {
            text,
            profile,
            triggers,
            protected,
            atoms,
            notable,
            at: 0,
            done: 0,
            last: Kind::Edge,
            names: profile.has_names(),
        }
    }

    /// All atoms, with an edge at both ends, and the notable ones among the others.
    pub fn cut(mut self) -> (Vec<Atom>, Vec<Notable>) {
        let length = self.text.len();
        self.atoms.push(Atom::new(Kind::Edge, 0, 0..0));
        let mut run = 0; // where the run of characters without spaces ends that was searched for addresses
        let mut hidden: Option<Range<usize>> = None;
        loop {
            let end = self.protected.first().map_or(length, |range| range.start.clamp(self.at, length));
            self.at = self.gap_end(end);
            if self.at >= end {
                let Some((range, rest)) = self.protected.split_first() else { break };
                self.protected = rest;
                self.push(Kind::Opaque, range.end.clamp(self.at, length), 0);
                continue;
            }
            if self.at >= run {
                let (word_end, classes) = self.word_end(end);
                if self.plain_word(word_end, classes, end) {
                    continue;
                }
                let (run_end, classes) = self.run_end(word_end, classes, end);
                run = run_end;
                hidden = self.hidden(run, classes);
            }
            match hidden.take_if(|range| range.start <= self.at) {
                Some(range) => self.push(Kind::Opaque, range.end.max(self.at + 1), 0),
                None => self.next(hidden.as_ref().map_or(end, |range| range.start)),
            }
        }
        self.atoms.push(Atom::new(Kind::Edge, self.done, length..length));
        (self.atoms, self.notable)
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..).and_then(|rest| rest.chars().next())
    }

    /// The bytes from a position to another.
    fn bytes(&self, range: Range<usize>) -> &'t [u8] {
        self.text.as_bytes().get(range).unwrap_or_default()
    }

    /// Where the spaces end that begin here.
    fn gap_end(&self, end: usize) -> usize {
        let mut at = self.at;
        while let Some(byte) = self.bytes(at..end).first() {
            at += match class(*byte) {
                GAP => 1,
                classes if classes & DOUBTFUL != 0 => match self.char_at(at) {
                    Some(c) if is_gap(c) => c.len_utf8(),
                    _ => break,
                },
                _ => break,
            };
        }
        at
    }

    /// Where the run of characters without spaces ends that begins here and goes on to `at` at least, and the classes of all
    /// of its bytes, of which those before `at` have `classes`.
    fn run_end(&self, mut at: usize, mut classes: u8, end: usize) -> (usize, u8) {
        for byte in self.bytes(at..end) {
            let class = class(*byte);
            let ends = |c: char| is_gap(c) || c == LINE;
            if class & GAP != 0 || class & DOUBTFUL != 0 && self.char_at(at).is_some_and(ends) {
                break;
            }
            classes |= class;
            at += 1;
        }
        (at, classes)
    }

    /// Where the word ends that begins here, and the classes of all of its bytes.
    fn word_end(&self, end: usize) -> (usize, u8) {
        let bytes = self.bytes(0..end);
        let (mut at, mut classes) = (self.at, 0);
        loop {
            while let Some(class) = bytes.get(at).map(|byte| class(*byte))
                && class & (LETTER | DIGIT) != 0
            {
                classes |= class;
                at += 1;
            }
            at += match bytes.get(at) {
                Some(0xc3) if !matches!(bytes.get(at + 1), Some(0x97 | 0xb7)) => 2, // but × and ÷, all of them are letters
                Some(0xc4..=0xc9) => 2,
                Some(0x80..) => match self.char_at(at) {
                    Some(c) if of_word(c) => c.len_utf8(),
                    _ => return (at, classes),
                },
                _ => return (at, classes),
            };
        }
    }

    /// What looks like words and is none, in the run that begins here.
    fn hidden(&self, run: usize, classes: u8) -> Option<Range<usize>> {
        let web = classes & WEB != 0 && self.bytes(self.at..run).contains(&b'.');
        let smiley = matches!(self.bytes(self.at..run), [b'x' | b'X', b'D', ..] | [b'8', b'-', b')', ..]);
        if classes & SIGN == 0 && !web && !smiley {
            return None;
        }
        let range = opaque::found(self.text.get(self.at..run)?)?;
        Some(self.at + range.start..self.at + range.end)
    }

    /// Takes a word that stands between spaces and is nothing else: whether there is one.
    fn plain_word(&mut self, word_end: usize, classes: u8, end: usize) -> bool {
        if self.bytes(word_end..end).first().is_some_and(|byte| class(*byte) & GAP == 0) || classes & SIGN != 0 {
            return false;
        }
        let other = match self.bytes(self.at..word_end) {
            [] | [b'0'..=b'9', ..] | [b'x' | b'X', b'D'] => true,
            [b'I' | b'V' | b'X' | b'L', ..] => {
                self.text.get(self.at..word_end).is_some_and(|word| ordinals::numeral(word).is_some())
            }
            _ => false,
        };
        if other || self.names && self.exception(end).is_some() {
            return false;
        }
        self.push_word(word_end, classes);
        true
    }

    /// Where the name ends that begins here and that no rule touches.
    fn exception(&self, end: usize) -> Option<usize> {
        let within_word = self.text.get(..self.at)?.ends_with(of_word);
        if within_word { None } else { self.profile.exception(self.text.get(..end)?, self.at) }
    }

    /// Takes the atom that begins here and ends before `limit`.
    fn next(&mut self, limit: usize) {
        if self.names
            && let Some(end) = self.exception(limit)
        {
            return self.push(Kind::Opaque, end, 0);
        }
        let bytes = self.bytes(self.at..limit);
        let (kind, length) = match *bytes {
            [b'0'..=b'9', ..] => (Kind::Number, number(bytes)),
            [b'.', b'.', b'.', ..] => (Kind::Mark('…'), bytes.iter().take_while(|byte| **byte == b'.').count()),
            [byte @ ..=0x7f, ..] if class(byte) & LETTER == 0 => (Kind::Mark(char::from(byte)), 1),
            _ => match self.char_at(self.at).unwrap_or(LINE) {
                c if of_word(c) => return self.word(limit),
                LINE => (Kind::Edge, LINE.len_utf8()),
                OBJECT => (Kind::Opaque, OBJECT.len_utf8()),
                c => (Kind::Mark(c), c.len_utf8()),
            },
        };
        self.push(kind, self.at + length, 0);
    }

    /// Takes a word. The « h » of 10h30 stands alone, as do « XXI » and the ending of « XXIe ».
    fn word(&mut self, limit: usize) {
        let (end, classes) = self.word_end(limit);
        let word = self.text.get(self.at..end).unwrap_or_default();
        let after_number = self.last == Kind::Number && self.done == self.at;
        let length = match word.as_bytes() {
            [b'h', b'0'..=b'9', b'0'..=b'9'] if after_number => 1,
            [b'n' | b'N'] if self.bytes(end..limit).starts_with("°".as_bytes()) => 1 + "°".len(),
            _ => ordinals::numeral(word).unwrap_or(word.len()),
        };
        self.push_word(self.at + length, classes);
    }

    fn push_word(&mut self, end: usize, classes: u8) {
        let woken = self.triggers.word(self.bytes(self.at..end)).rules(self.last == Kind::Number);
        let zeds = if classes & ZED != 0 { self.triggers.zeds } else { 0 };
        let touches = self.at == self.done && matches!(self.last, Kind::Word | Kind::Number);
        let endings = if touches { self.triggers.endings } else { 0 };
        self.push(Kind::Word, end, woken | zeds | endings);
    }

    /// Takes an atom, with the rules that it wakes besides those that its kind does.
    fn push(&mut self, kind: Kind, end: usize, rules: Rules) {
        let behind_number = self.last == Kind::Number;
        let (of_kind, notable) = match kind {
            Kind::Mark(mark) => (self.triggers.mark(mark).rules(behind_number), true),
            Kind::Number => (self.triggers.numbers | if behind_number { self.triggers.rows } else { 0 }, true),
            Kind::Edge => (0, true),
            Kind::Word | Kind::Opaque => (0, false),
        };
        let several = |gap: &str| gap.chars().nth(1).is_some();
        let wide = self.at > self.done + 1 && self.text.get(self.done..self.at).is_some_and(several);
        let rules = rules | of_kind | if wide { self.triggers.wide_gaps } else { 0 };
        if notable || rules != 0 {
            self.notable.push(Notable { atom: self.atoms.len(), rules });
        }
        self.atoms.push(Atom::new(kind, self.done, self.at..end));
        (self.at, self.done, self.last) = (end, end, kind);
    }
}

/// How long a number is: a point or a comma belongs to it between digits.
fn number(bytes: &[u8]) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mark = |at: usize| matches!(bytes.get(at), Some(b'.' | b',')) && digit(at + 1);
    (0..bytes.len()).find(|at| !digit(*at) && !mark(*at)).unwrap_or(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_as_bytes_is_what_it_would_be_as_characters() {
        for c in (0..=0x3_0000).filter_map(char::from_u32) {
            let text = format!("{c} ");
            let (first, length) = (text.as_bytes()[0], c.len_utf8());
            let class = class(first);
            let profile = Profile::default();
            let cutter = Cutter::new(&text, &[], &profile, super::super::Book::of("fr").unwrap().triggers);
            assert_eq!(cutter.word_end(length).0, if of_word(c) { length } else { 0 }, "{c:?}");
            assert_eq!(cutter.gap_end(length), if is_gap(c) { length } else { 0 }, "{c:?}");
            assert!(class & (GAP | DOUBTFUL) != 0 || !is_gap(c) && c != LINE, "{c:?}");
        }
    }
}
