//! The words around a number that say how it is to be understood: « plus de », “at most”.

use std::ops::Range;

use super::notation::is_space;
use super::number::Qualifier;
use super::rules::{BoundWord, Rules, Side};

/// How the words around a number stand to the qualifier of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// They say the same.
    Same,
    /// There are none, and the fact has one.
    Dropped,
    /// There are some, and they say something else, or more, than the fact.
    Other,
    /// They bound the number on the other side.
    Opposite,
}

/// Compares the words around the number at `range`; `None` when the language has no such words that the tool knows.
pub(super) fn agreement(text: &str, range: Range<usize>, stated: Qualifier, rules: &Rules) -> Option<Agreement> {
    if rules.bounds.is_empty() {
        return None;
    }
    let (before, after) = (text.get(..range.start)?, text.get(range.end..)?);
    let Some(says) = says(tail(before), head(after), rules) else {
        return Some(if stated == Qualifier::Exact { Agreement::Same } else { Agreement::Dropped });
    };
    let opposite = |word: &Qualifier| bound(*word).zip(bound(stated)).is_some_and(|(one, other)| one != other);
    Some(if says.contains(&stated) {
        Agreement::Same
    } else if says.iter().all(opposite) {
        Agreement::Opposite
    } else {
        Agreement::Other
    })
}

/// Whether a qualifier bounds a number from below; `None` when it bounds it on no side.
fn bound(qualifier: Qualifier) -> Option<bool> {
    match qualifier {
        Qualifier::AtLeast => Some(true),
        Qualifier::AtMost | Qualifier::Below => Some(false),
        Qualifier::Exact | Qualifier::About => None,
    }
}

/// How far before a number the words that bound it are looked for, in bytes, and how far behind: long enough for the longest
/// of them and for the noun between, and short enough that a text is read in the time of its length.
const BEFORE: usize = 48;
pub(super) const BEHIND: usize = 160;

/// The end of a text, in which words that bound what follows may stand.
pub(super) fn tail(text: &str) -> &str {
    let start = (text.len().saturating_sub(BEFORE)..=text.len()).find(|at| text.is_char_boundary(*at));
    start.and_then(|start| text.get(start..)).unwrap_or_default()
}

/// The beginning of a text, in which words that bound what stands before may stand.
pub(super) fn head(text: &str) -> &str {
    let end = (0..=text.len().min(BEHIND)).rev().find(|at| text.is_char_boundary(*at));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

/// What the words before and after a number say of it.
pub(super) fn says(before: &str, after: &str, rules: &Rules) -> Option<&'static [Qualifier]> {
    if after.starts_with('+') {
        return Some(super::rules::LEAST); // 700+
    }
    let ahead = Ahead::new(before);
    let mut behind = None;
    let mut stands = |word: &BoundWord| match word.side {
        Side::Before => ahead.ends_with(word.text),
        Side::After => behind.get_or_insert_with(|| Behind::new(after, rules)).has(word.text, rules),
    };
    rules.bounds.iter().find(|word| stands(word)).map(|word| word.says)
}

/// What the words before a number say of it, when nothing behind it may: those of some that end with the word before it.
pub(super) fn says_ahead(
    before: &str,
    mut known: impl Iterator<Item = &'static BoundWord>,
) -> Option<&'static [Qualifier]> {
    let ahead = Ahead::new(before);
    known.find(|word| ahead.ends_with(word.text)).map(|word| word.says)
}

/// A character as words that bound are compared.
fn folded(c: char) -> impl Iterator<Item = char> {
    let c = match c {
        '\'' => '’',
        c if is_space(c) || c == '\n' => ' ',
        c => c,
    };
    c.to_lowercase()
}

/// What stands right before a number: « plus de 700 ».
struct Ahead<'t>(&'t str);

impl<'t> Ahead<'t> {
    fn new(before: &'t str) -> Self {
        Self(before.trim_end_matches(|c| is_space(c) || c == '\n'))
    }

    /// Whether it is those words, not the end of others; « plus des 700 » is not « plus de ».
    fn ends_with(&self, words: &str) -> bool {
        let last = self.0.as_bytes().last().filter(|last| last.is_ascii_alphabetic());
        if last.is_some_and(|last| Some(&last.to_ascii_lowercase()) != words.as_bytes().last()) {
            return false; // nearly always
        }
        let mut letters = self.0.chars().rev();
        let same = |word: char| letters.next().is_some_and(|c| folded(c).eq([word]));
        let stands = words.chars().rev().all(same);
        stands && !letters.next().and_then(|c| folded(c).last()).is_some_and(char::is_alphanumeric)
    }
}

/// What follows a number up to the end of the clause: « 700 emplois au moins ».
struct Behind<'t> {
    clause: &'t str,
    /// Where words begin whose first letter is that of words that bound.
    starts: Vec<usize>,
}

impl<'t> Behind<'t> {
    fn new(after: &'t str, rules: &Rules) -> Self {
        let end = after.bytes().position(|byte| matches!(byte, b',' | b';' | b'.' | b'(' | b')' | b':'));
        let clause = after.get(..end.unwrap_or(after.len())).unwrap_or_default();
        let words = rules.bounds.iter().filter(|word| word.side == Side::After);
        let known = words.filter_map(|word| first(word.text)).fold(0_u64, |known, letter| known | 1 << (letter % 64));
        let mut starts = Vec::new();
        let mut inside = false;
        let mut at = 0;
        while let Some(byte) = clause.as_bytes().get(at).copied() {
            let (letter, length) = if byte.is_ascii() {
                (byte.is_ascii_alphanumeric(), 1)
            } else {
                let c = clause.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
                (c.is_alphanumeric(), c.len_utf8())
            };
            if letter && !inside {
                let first = if byte.is_ascii() {
                    Some(byte.to_ascii_lowercase())
                } else {
                    first(clause.get(at..).unwrap_or_default())
                };
                if first.is_some_and(|first| known >> (first % 64) & 1 == 1) {
                    starts.push(at);
                }
            }
            (at, inside) = (at + length, letter);
        }
        Self { clause, starts }
    }

    fn has(&self, words: &str, rules: &Rules) -> bool {
        self.starts.iter().any(|at| self.stands(*at, words, rules))
    }

    fn stands(&self, at: usize, words: &str, rules: &Rules) -> bool {
        let rest = self.clause.get(at..).unwrap_or_default();
        let Some(length) = begins_with(rest, words) else { return false };
        // « 400 salariés et plus de 500 … »: what bounds the next number
        let longer = |word: &BoundWord| {
            let within = rest.char_indices().take_while(|(from, _)| *from < length);
            word.side == Side::Before
                && word.text != words
                && within
                    .into_iter()
                    .any(|(from, _)| rest.get(from..).is_some_and(|rest| begins_with(rest, word.text).is_some()))
        };
        !rest.get(length..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
            && !rules.bounds.iter().any(longer)
    }
}

/// The first byte of a text, as it is in lower case: enough to tell most words apart.
fn first(text: &str) -> Option<u8> {
    if let Some(byte) = text.as_bytes().first().filter(|byte| byte.is_ascii_lowercase()) {
        return Some(*byte);
    }
    let mut bytes = [0; 4];
    let c = text.chars().next().and_then(|c| folded(c).next())?;
    c.encode_utf8(&mut bytes).bytes().next()
}

/// How much of a text is those words, which are in lower case.
fn begins_with(text: &str, words: &str) -> Option<usize> {
    if words.is_ascii()
        && text
            .bytes()
            .zip(words.bytes())
            .next()
            .is_some_and(|(one, other)| one.is_ascii() && !one.eq_ignore_ascii_case(&other))
    {
        return None; // nearly always
    }
    let mut length = 0;
    let mut expected = words.chars();
    let mut rest = text.chars();
    while !expected.as_str().is_empty() {
        let c = rest.next()?;
        if !folded(c).all(|c| expected.next() == Some(c)) {
            return None;
        }
        length += c.len_utf8();
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    /// How a text agrees with a fact, by its first number.
    fn agrees(tag: &str, text: &str, stated: Qualifier) -> Option<Agreement> {
        let language = Language::new(tag).unwrap();
        let number = language.numbers_in(text).remove(0);
        language.agreement(text, &number, stated)
    }

    #[test]
    fn the_words_around_a_number_bound_it() {
        use Agreement::{Dropped, Opposite, Other, Same};
        use Qualifier::{About, AtLeast, AtMost, Below, Exact};
        let table = [
            ("fr", "plus de 1 000 entreprises", AtLeast, Same),
            ("fr", "Plus d'1 million d'euros", AtLeast, Same),
            ("fr", "moins de 1\u{202f}000 entreprises", AtLeast, Opposite),
            ("fr", "pas moins de 1 000", AtLeast, Same),
            ("fr", "pas plus de 50", AtLeast, Opposite),
            ("fr", "1 000 entreprises", AtLeast, Dropped),
            ("fr", "près de 1 000 entreprises", About, Same),
            ("fr", "près de 50", Below, Same),
            ("fr", "près de 50", AtLeast, Other),
            ("fr", "+ de 42 membres", Exact, Other),
            ("fr", "jusqu'à 90 %", AtMost, Same),
            ("fr", "90 % au plus", AtLeast, Opposite),
            ("fr", "700 emplois au moins", AtLeast, Same),
            ("fr", "42 membres", Exact, Same),
            ("fr", "environ 42 membres", Exact, Other),
            ("en", "more than 1,000 companies", AtLeast, Same),
            ("en", "no more than 1,000 companies", AtLeast, Opposite),
            ("en", "Over €5 million", AtLeast, Same),
            ("en", "fewer than 50", AtLeast, Opposite),
            ("en", "up to 90%", Below, Same),
            ("en", "moreover 50", Exact, Same),
            ("en", "500+ companies", AtLeast, Same),
            ("en", "around 50", AtMost, Other),
        ];
        for (tag, text, stated, expected) in table {
            assert_eq!(agrees(tag, text, stated), Some(expected), "{text} {stated:?}");
        }
        assert_eq!(agrees("it", "meno di 50", AtLeast), None);
    }
}
