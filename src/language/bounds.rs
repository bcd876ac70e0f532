//! The words around a number that say how it is to be understood: « plus de », “at most”.

use std::ops::Range;

use super::notation::is_space;
use super::number::Qualifier;
use super::rules::{Rules, Side};

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
const BEHIND: usize = 160;

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
    let folded = |text: &str| -> String {
        let fold = |c: char| match c {
            '\'' => '’',
            c if is_space(c) || c == '\n' => ' ',
            c => c,
        };
        text.chars().map(fold).flat_map(char::to_lowercase).collect()
    };
    let (before, after) = (folded(before), folded(after));
    // « plus de 700 »: right before the number, a word of its own; « plus des 700 » is none of them
    let ahead = |words: &str| {
        let rest = before.trim_end_matches(' ').strip_suffix(words);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    // « 700 emplois au moins »: anywhere in what follows, up to the end of the clause
    let clause = after.split([',', ';', '.', '(', ')', ':']).next().unwrap_or_default();
    let behind = |words: &str| {
        clause.match_indices(words).any(|(at, _)| {
            let (left, right) = (clause.get(..at), clause.get(at + words.len()..));
            // « 400 salariés et plus de 500 … »: what bounds the next number
            let next = |word: &super::rules::BoundWord| {
                let within = (at..at + words.len()).filter_map(|from| clause.get(from..));
                word.side == Side::Before && within.into_iter().any(|rest| rest.starts_with(word.text))
            };
            let longer = |word: &super::rules::BoundWord| word.text != words && next(word);
            !rules.bounds.iter().any(longer)
                && !left.is_some_and(|left| left.ends_with(char::is_alphanumeric))
                && !right.is_some_and(|right| right.starts_with(char::is_alphanumeric))
        })
    };
    if after.starts_with('+') {
        return Some(super::rules::LEAST); // 700+
    }
    let stands = |side, words: &str| match side {
        Side::Before => ahead(words),
        Side::After => behind(words),
    };
    rules.bounds.iter().find(|word| stands(word.side, word.text)).map(|word| word.says)
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
