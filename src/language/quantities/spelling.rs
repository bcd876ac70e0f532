//! The letters of a word: where they end, and how they are folded.

use super::lexicon::more;

/// A word as it stands in a text.
pub(super) struct Spelling {
    /// Where its letters end.
    pub end: usize,
    /// Whether all of them are small letters of the languages that the tool knows.
    pub lower: bool,
    /// Whether one of them is a capital.
    pub capital: bool,
    /// Whether it has letters that are folded one by one; [`Self::key`] is then none.
    pub wide: bool,
    /// Whether it has marks that are no letters elsewhere.
    pub odd: bool,
    /// Its key in lower case: see [`super::lexicon::key`].
    pub key: u64,
}

/// The difference between a capital and its small letter, in ASCII and in the second byte of À to Þ.
const SMALL: u8 = 0x20;

/// The word whose letters begin at a place.
pub(super) fn word(text: &str, start: usize) -> Spelling {
    let bytes = text.as_bytes();
    let (mut end, mut key) = (start, 0);
    let (mut lower, mut capital, mut wide, mut odd) = (true, false, false, false);
    while let Some(byte) = bytes.get(end).copied() {
        if byte.is_ascii_lowercase() {
            (end, key) = (end + 1, more(key, byte));
            continue;
        }
        let next = || bytes.get(end + 1).copied().unwrap_or_default();
        match byte {
            b'A'..=b'Z' => {
                (lower, capital) = (false, true);
                (end, key) = (end + 1, more(key, byte | SMALL));
            }
            b'_' => {
                odd = true;
                (end, key) = (end + 1, more(key, byte));
            }
            0..=0x7f => break,
            // À to ÿ: two bytes of which the first is this one; × and ÷ are none, and ß has no capital here
            0xc3 if !matches!(next(), 0x97 | 0x9f | 0xb7) => {
                let small = next() | SMALL;
                if small != next() {
                    (lower, capital) = (false, true);
                }
                (end, key) = (end + 2, more(more(key, byte), small));
            }
            0xc5 if next() == 0x93 => (end, key) = (end + 2, more(more(key, byte), next())), // œ
            0xe2 if next() == 0x80 => break, // dashes, quotation marks, apostrophes
            0xc2 if matches!(next(), 0xa0 | 0xab | 0xbb) => break, // a no-break space, « and »
            _ => {
                let Some(c) = text.get(end..).and_then(|rest| rest.chars().next()).filter(|c| letter(*c)) else {
                    break;
                };
                end += c.len_utf8();
                (lower, wide) = (false, true);
                capital |= c.is_uppercase();
                odd |= !c.is_alphabetic();
            }
        }
    }
    Spelling { end, lower, capital, wide, odd, key }
}

pub(super) fn letter(c: char) -> bool {
    c.is_alphabetic() || c == '_' || matches!(c, '²' | '³' | '\u{300}'..='\u{36f}')
}

/// Whether a digit below the line begins at a place: CO₂.
pub(super) fn lowered(text: &str, at: usize) -> bool {
    matches!(text.as_bytes().get(at..at + 3), Some([0xe2, 0x82, 0x80..=0x89])) // ₀ to ₉ in UTF-8
}

/// A digit below the line as it stands on it.
pub(super) fn raised(c: char) -> char {
    let digit = if matches!(c, '₀'..='₉') { char::from_digit(u32::from(c) - u32::from('₀'), 10) } else { None };
    digit.unwrap_or(c)
}
