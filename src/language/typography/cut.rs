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
/// Addresses, smileys and the like have one of these.
const SIGN: u8 = 16;
/// All but those that begin with `www.`
const POINT: u8 = 32;
const ZED: u8 = 64;
/// Words that may be numerals, smileys or other than they look begin with one of these.
const ODD: u8 = 128;

/// What is asked of a word before it is one: its first four bytes as a number, and whether there is a `z` in it.
struct Beginning {
    bytes: u32,
    zed: bool,
}

/// The first four of eight bytes, zero for those behind `length`.
fn first_four(eight: u64, length: usize) -> u32 {
    let bits = u32::try_from(length.min(4) * 8).unwrap_or(32);
    (eight & ((1 << bits) - 1)) as u32 // of 32 bits at most
}

/// What a byte can be part of.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        // below 256
        classes[byte] = match byte as u8 {
            b'z' => LETTER | ZED,
            b'_' => LETTER | SIGN,
            b'I' | b'V' | b'X' | b'L' | b'x' => LETTER | ODD,
            b'a'..=b'y' | b'A'..=b'Z' => LETTER,
            b'0'..=b'9' => DIGIT | ODD,
            b' ' | b'\t' | b'\n' | b'\r' => GAP,
            b':' | b';' | b'=' | b'^' | b'<' | b'@' | b'/' => SIGN,
            b'.' => POINT,
            0xc2 | 0xe2 | 0xe3 => DOUBTFUL,
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
    /// The text up to the next protected range.
    open: &'t [u8],
    atoms: Vec<Atom>,
    notable: Vec<Notable>,
    /// How far the text is cut, and where the last atom ends.
    at: usize,
    done: usize,
    /// Whether the last atom is a number or a word.
    behind_number: bool,
    behind_word: bool,
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
        Self {
            text,
            profile,
            triggers,
            protected,
            open: &[],
            atoms: Vec::with_capacity(text.len() / 4 + 4),
            notable: Vec::with_capacity(text.len() / 16 + 4),
            at: 0,
            done: 0,
            behind_number: false,
            behind_word: false,
            names: profile.has_names(),
        }
    }

    /// All atoms, with an edge at both ends, and the notable ones among the others.
    pub fn cut(mut self) -> (Vec<Atom>, Vec<Notable>) {
        let length = self.text.len();
        self.atoms.push(Atom::new(Kind::Edge, 0..0));
        self.open_next();
        let mut run = 0; // where the run of characters without spaces ends that was searched for addresses
        let mut hidden: Option<Range<usize>> = None;
        loop {
            self.at = self.gap_end();
            if self.at >= self.open.len() {
                let Some((range, rest)) = self.protected.split_first() else { break };
                self.protected = rest;
                self.push(Kind::Opaque, range.end.clamp(self.at, length), 0);
                self.open_next();
                continue;
            }
            if hidden.is_none() && self.plain_words() {
                continue;
            }
            if self.at >= run {
                let (word_end, classes) = self.word_end();
                if self.plain_word(word_end, classes) {
                    continue;
                }
                let (run_end, all) = self.run_end(word_end, classes);
                run = run_end;
                hidden = self.hidden(run, all);
                if hidden.is_none() && !self.names && self.begins_word(word_end) {
                    self.word(word_end, classes, self.open.len());
                    continue;
                }
            }
            match hidden.take_if(|range| range.start <= self.at) {
                Some(range) => self.push(Kind::Opaque, range.end.max(self.at + 1), 0),
                None => self.next(hidden.as_ref().map_or(self.open.len(), |range| range.start)),
            }
        }
        self.atoms.push(Atom::new(Kind::Edge, length..length));
        (self.atoms, self.notable)
    }

    /// Opens the text up to the next protected range.
    fn open_next(&mut self) {
        let length = self.text.len();
        let end = self.protected.first().map_or(length, |range| range.start.clamp(self.at, length));
        self.open = self.text.as_bytes().get(..end).unwrap_or_default();
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..).and_then(|rest| rest.chars().next())
    }

    /// What is open from a position to another.
    fn bytes(&self, range: Range<usize>) -> &'t [u8] {
        self.open.get(range).unwrap_or_default()
    }

    /// Where the spaces end that begin here.
    fn gap_end(&self) -> usize {
        let mut at = self.at;
        while let Some(class) = self.open.get(at).map(|byte| class(*byte))
            && class & (GAP | DOUBTFUL) != 0
        {
            at += match self.char_at(at) {
                _ if class & GAP != 0 => 1,
                Some(c) if is_gap(c) => c.len_utf8(),
                _ => break,
            };
        }
        at
    }

    /// Where the run of characters without spaces ends that begins here and goes on to `at` at least, and the classes of all
    /// of its bytes, of which those before `at` have `classes`.
    fn run_end(&self, mut at: usize, mut classes: u8) -> (usize, u8) {
        let ends = |c: char| is_gap(c) || c == LINE;
        while let Some(class) = self.open.get(at).map(|byte| class(*byte)) {
            if class & GAP != 0 || class & DOUBTFUL != 0 && self.char_at(at).is_some_and(ends) {
                break;
            }
            classes |= class;
            at += 1;
        }
        (at, classes)
    }

    /// Where the word ends that begins here, and the classes of its bytes: [`ZED`] and [`SIGN`].
    fn word_end(&self) -> (usize, u8) {
        let (mut at, mut classes) = (self.at, 0);
        loop {
            if let Some(eight) = self.open.get(at..).and_then(<[u8]>::first_chunk) {
                let (length, zed) = letters(u64::from_le_bytes(*eight));
                at += length;
                classes |= if zed { ZED } else { 0 };
                if length == eight.len() {
                    continue;
                }
            }
            at += match self.open.get(at) {
                Some(byte) if class(*byte) & (LETTER | DIGIT) != 0 => {
                    classes |= class(*byte);
                    1
                }
                Some(0xc3) if !matches!(self.open.get(at + 1), Some(0x97 | 0xb7)) => 2, // all letters, but × and ÷
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
        let bytes = self.bytes(self.at..run);
        let web = || classes & POINT != 0 && bytes.windows(4).any(|four| four == b"www.");
        let smiley = matches!(bytes, [b'x' | b'X', b'D', ..] | [b'8', b'-', b')', ..]);
        if classes & SIGN == 0 && !smiley && !web() {
            return None;
        }
        let range = opaque::found(self.text.get(self.at..run)?)?;
        Some(self.at + range.start..self.at + range.end)
    }

    /// Takes words of letters before a space, a comma or a point, as most of a text is: whether there is one. What begins
    /// here is known to hide nothing, or begins a run of characters without spaces, which then hides nothing either. It sees
    /// fewer words than [`Cutter::plain_word`], and sooner.
    fn plain_words(&mut self) -> bool {
        let beginning = self.at;
        while let Some((word, end)) = self.plain_word_here() {
            self.push_plain(word, end);
            if self.open.get(end + 1).is_none_or(|byte| class(*byte) & (GAP | DOUBTFUL) != 0) {
                break; // several spaces, or another sort of them
            }
            self.at = end + 1;
        }
        let taken = self.at > beginning;
        self.at = self.done.max(beginning);
        taken
    }

    /// The first bytes of the word that begins here and where it ends, when it is one for [`Cutter::plain_words`].
    #[inline]
    fn plain_word_here(&self) -> Option<(Beginning, usize)> {
        let eight = u64::from_le_bytes(*self.open.get(self.at..)?.first_chunk()?);
        if self.names || class(eight.to_le_bytes()[0]) & ODD != 0 {
            return None;
        }
        let (length, mut zed) = letters(eight);
        let mut end = self.at + length;
        let mut whole = length == 8;
        loop {
            if whole {
                let (length, another) = letters(u64::from_le_bytes(*self.open.get(end..)?.first_chunk()?));
                (end, zed, whole) = (end + length, zed | another, length == 8);
                continue;
            }
            match *self.open.get(end..)? {
                [b' ', ..] | [b',', b' ', ..] if end > self.at => break,
                [b'.', b' ', ..] if end > self.at && self.open.get(end - 1) != Some(&b'w') => break, // www.
                [0xc3, second, ..] if !matches!(second, 0x97 | 0xb7) => end += 2, // all letters, but × and ÷
                _ => return None,
            }
            whole = true;
        }
        Some((Beginning { bytes: first_four(eight, end - self.at), zed }, end))
    }

    #[inline]
    fn push_plain(&mut self, word: Beginning, end: usize) {
        let mut rules = self.triggers.beginning(word.bytes).rules(self.behind_number);
        if word.zed {
            rules |= self.triggers.zeds;
        }
        if self.at != self.done + 1 {
            return self.push_behind(rules, end);
        }
        if rules != 0 {
            self.notable.push(Notable { atom: self.atoms.len(), rules });
        }
        self.atoms.push(Atom::new(Kind::Word, self.at..end));
        (self.at, self.done) = (end, end);
        (self.behind_number, self.behind_word) = (false, true);
    }

    /// Takes a word that wakes rules and perhaps others by what stands before it.
    fn push_behind(&mut self, mut rules: Rules, end: usize) {
        if self.at == self.done && (self.behind_word || self.behind_number) {
            rules |= self.triggers.endings;
        }
        self.push(Kind::Word, end, rules);
    }

    /// Takes a word that stands between spaces and is nothing else: whether there is one.
    fn plain_word(&mut self, word_end: usize, classes: u8) -> bool {
        if classes & SIGN != 0 || self.open.get(word_end).is_some_and(|byte| class(*byte) & GAP == 0) {
            return false;
        }
        let other = match self.bytes(self.at..word_end) {
            [] | [b'0'..=b'9', ..] | [b'x' | b'X', b'D'] => true,
            [b'I' | b'V' | b'X' | b'L', ..] => {
                self.text.get(self.at..word_end).is_some_and(|word| ordinals::numeral(word).is_some())
            }
            _ => false,
        };
        if other || self.names && self.exception(self.open.len()).is_some() {
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
            [..=0x7f, ..] => return self.next_word(limit),
            _ => match self.char_at(self.at).unwrap_or(LINE) {
                c if of_word(c) => return self.next_word(limit),
                LINE => (Kind::Edge, LINE.len_utf8()),
                OBJECT => (Kind::Opaque, OBJECT.len_utf8()),
                c => (Kind::Mark(c), c.len_utf8()),
            },
        };
        self.push(kind, self.at + length, 0);
    }

    fn next_word(&mut self, limit: usize) {
        let (end, classes) = self.word_end();
        self.word(end.min(limit), classes, limit);
    }

    /// Whether what ends at `end` is a word, and no number.
    fn begins_word(&self, end: usize) -> bool {
        end > self.at && self.open.get(self.at).is_some_and(|byte| class(*byte) & DIGIT == 0)
    }

    /// Takes a word. The « h » of 10h30 stands alone, as do « XXI » and the ending of « XXIe ».
    fn word(&mut self, end: usize, classes: u8, limit: usize) {
        let touches_number = self.behind_number && self.done == self.at;
        let length = match self.bytes(self.at..end) {
            [b'h', b'0'..=b'9', b'0'..=b'9'] if touches_number => 1,
            [b'n' | b'N'] if self.bytes(end..limit).starts_with("°".as_bytes()) => 1 + "°".len(),
            [b'I' | b'V' | b'X' | b'L', ..] => {
                let numeral = self.text.get(self.at..end).and_then(ordinals::numeral);
                numeral.unwrap_or(end - self.at)
            }
            word => word.len(),
        };
        self.push_word(self.at + length, classes);
    }

    fn push_word(&mut self, end: usize, classes: u8) {
        let mut rules = self.triggers.word(self.bytes(self.at..end)).rules(self.behind_number);
        if classes & ZED != 0 {
            rules |= self.triggers.zeds;
        }
        self.push_behind(rules, end);
    }

    /// Takes an atom, with the rules that it wakes besides those that its kind does.
    #[inline]
    fn push(&mut self, kind: Kind, end: usize, mut rules: Rules) {
        match kind {
            Kind::Mark(mark) => rules |= self.triggers.mark(mark).rules(self.behind_number),
            Kind::Number if self.behind_number => rules |= self.triggers.numbers | self.triggers.rows,
            Kind::Number => rules |= self.triggers.numbers,
            Kind::Edge | Kind::Word | Kind::Opaque => {}
        }
        if self.at > self.done + 1 && self.behind_several_spaces() {
            rules |= self.triggers.wide_gaps;
        }
        if rules != 0 || matches!(kind, Kind::Mark(_) | Kind::Number | Kind::Edge) {
            self.notable.push(Notable { atom: self.atoms.len(), rules });
        }
        self.atoms.push(Atom::new(kind, self.at..end));
        (self.at, self.done) = (end, end);
        (self.behind_number, self.behind_word) = (matches!(kind, Kind::Number), matches!(kind, Kind::Word));
    }

    fn behind_several_spaces(&self) -> bool {
        self.text.get(self.done..self.at).is_some_and(|gap| gap.chars().nth(1).is_some())
    }
}

/// How many of eight bytes are letters of ASCII before the first that is none, and whether a `z` is among them: all eight
/// are looked at in one number, of which the first is the lowest.
#[inline]
fn letters(bytes: u64) -> (usize, bool) {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const TOP: u64 = 0x80 * EACH; // the bit that says yes, of each byte
    let small = (bytes | (0x20 * EACH)) & !TOP;
    let from_a = small + 0x1f * EACH; // `a` and 0x1f are 0x80
    let after_z = small + 0x05 * EACH; // what follows `z` and 0x05 are 0x80
    let none = !(from_a & !after_z & !bytes) & TOP;
    let zed = small ^ (0x7a * EACH); // zero where a `z` is
    let zeds = zed.wrapping_sub(EACH) & !zed & TOP; // perhaps others as well, after a first one
    let before = (none & none.wrapping_neg()).wrapping_sub(1); // the bits before the first that is none
    (none.trailing_zeros() as usize / 8, zeds & before != 0)
}

/// How long a number is: a point or a comma belongs to it between digits.
fn number(bytes: &[u8]) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mark = |at: usize| matches!(bytes.get(at), Some(b'.' | b',')) && digit(at + 1);
    (0..bytes.len()).find(|at| !digit(*at) && !mark(*at)).unwrap_or(bytes.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::properties::any_text;
    use super::*;

    #[test]
    fn what_is_read_as_bytes_is_what_it_would_be_as_characters() {
        for c in (0..=0x3_0000).filter_map(char::from_u32) {
            let text = format!("{c} ");
            let (first, length) = (text.as_bytes()[0], c.len_utf8());
            let class = class(first);
            let profile = Profile::default();
            let mut cutter = Cutter::new(&text, &[], &profile, super::super::Book::of("fr").unwrap().triggers);
            cutter.open = &text.as_bytes()[..length];
            assert_eq!(cutter.word_end().0, if of_word(c) { length } else { 0 }, "{c:?}");
            assert_eq!(cutter.gap_end(), if is_gap(c) { length } else { 0 }, "{c:?}");
            assert!(class & (GAP | DOUBTFUL) != 0 || !is_gap(c) && c != LINE, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn words_that_are_taken_at_once_are_those_that_are_taken_one_by_one(text in any_text(), french in any::<bool>()) {
            let triggers = super::super::Book::of(if french { "fr" } else { "en" }).unwrap().triggers;
            let profile = Profile::default();
            let at_once = Cutter::new(&text, &[], &profile, triggers);
            let mut one_by_one = Cutter::new(&text, &[], &profile, triggers);
            one_by_one.names = true; // none is there
            prop_assert_eq!(format!("{:?}", at_once.cut()), format!("{:?}", one_by_one.cut()));
        }
    }

    #[test]
    fn eight_bytes_are_read_at_once() {
        for byte in 0..=255_u8 {
            for at in 0..8 {
                let mut eight = *b"letterss";
                eight[at] = byte;
                let length = if byte.is_ascii_alphabetic() { 8 } else { at };
                assert_eq!(letters(u64::from_le_bytes(eight)), (length, matches!(byte, b'z' | b'Z')), "{byte} {at}");
            }
        }
    }
}
