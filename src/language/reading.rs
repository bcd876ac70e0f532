//! The numbers that a text states in digits.

use std::borrow::Cow;
use std::ops::Range;

use super::notation::{MINUS, Notation, is_space, spaces};
use super::number::{Number, Scale, Unit};
use super::rules::{CURRENCIES, Place, Rules, UnitWord};

/// A number written in digits in a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Written {
    /// All of it: sign, currency, digits, scale word, unit. In bytes.
    pub range: Range<usize>,
    /// Its digits, with the sign that stands against them.
    pub number_range: Range<usize>,
    /// Its value, the scale word applied.
    pub value: Number,
    /// The number as the digits say it.
    pub digits: Number,
    /// The scale word.
    pub scale: Scale,
    /// Its unit, of those that can be told from a noun: currencies, percent, multipliers.
    pub unit: Option<Unit>,
}

pub(super) fn numbers_in(text: &str, notation: &Notation, rules: &Rules) -> Vec<Written> {
    let mut found: Vec<Written> = Vec::new();
    let mut free = 0; // where the number before ends
    while let Some((start, _)) =
        text.get(free..).into_iter().flat_map(str::char_indices).find(|(_, c)| notation.digit(*c).is_some())
    {
        let start = free + start;
        let digits = notation.read(text, start);
        let Some(before) = before(text, free, start) else {
            free = notation.run(text, start, &mut String::new()); // « le CO2 400 fois »: the rest is no part of the word
            continue;
        };
        free = digits.end;
        let Some(value) = digits.value else { continue };
        let value = if before.negative { value.negated() } else { value };
        let after = after(text, digits.end, before.currency.is_some(), rules);
        free = after.end;
        found.push(Written {
            range: before.start..after.end,
            number_range: before.number..digits.end,
            value: value.times_power_of_ten(after.scale.power()),
            digits: value,
            scale: after.scale,
            unit: before.currency.map(UnitWord::Currency).or(after.unit).map(UnitWord::unit),
        });
    }
    found
}

pub(super) fn reprint(text: &str, written: &Written, notation: &Notation, rules: &Rules) -> Option<String> {
    let Written { range, number_range, .. } = written;
    let head = text.get(range.start..number_range.start)?;
    let number = text.get(number_range.clone())?;
    let tail = text.get(number_range.end..range.end)?;
    let first = number.char_indices().find(|(_, c)| notation.digit(*c).is_some())?.0;
    let places = notation.read(number, first).places;
    let mut mended = text.get(..range.start)?.to_string();
    let prefix = head.trim_end_matches(is_space);
    mended.push_str(prefix);
    let kept = if prefix.len() < head.len() { "\u{a0}" } else { "" };
    mended.push_str(match prefix.chars().next_back() {
        None => "",
        Some(c) if c.is_alphanumeric() => "\u{a0}", // a code: EUR 330
        Some(_) => rules.prefix_gap.unwrap_or(kept),
    });
    if number.starts_with('+') {
        mended.push('+');
    }
    // A sign before the currency is in the head, which stays as it is.
    let digits = if first == 0 { written.digits.abs() } else { written.digits.clone() };
    mended.push_str(&notation.write(&digits, places));
    let suffix = tail.trim_start_matches(is_space);
    mended.push_str(gap(suffix, suffix.len() < tail.len(), rules));
    mended.push_str(suffix);
    mended.push_str(text.get(range.end..)?);
    if mended == text {
        return Some(mended); // it was canonical, as it nearly always is
    }
    // « 2026 500 entreprises »: a group mark would make one number of two.
    let values = |text: &str| -> Vec<Number> {
        numbers_in(text, notation, rules).into_iter().map(|written| written.value).collect()
    };
    (values(&mended) == values(text)).then_some(mended)
}

pub(super) fn ordinal_html<'t>(text: &'t str, rules: &Rules) -> Cow<'t, str> {
    // most texts hold neither signs to escape nor an ordinal; to look at every byte, without stopping at one, goes many
    // bytes at a time
    let escaped = |byte: u8| (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == b'\'');
    let ordinal = |(number, ending): &(&str, &str)| text.contains(number) && text.contains(ending);
    if !text.bytes().fold(false, |found, byte| found | escaped(byte)) && !rules.superscripts.iter().any(ordinal) {
        return Cow::Borrowed(text);
    }
    let begins = |byte: u8| rules.superscripts.iter().any(|(number, _)| number.as_bytes().first() == Some(&byte));
    let stops = |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'') || begins(byte);
    let mut html = String::with_capacity(text.len() + 16);
    let mut rest = text;
    let mut previous = None;
    while let Some(stop) = rest.bytes().position(stops) {
        let run = rest.get(..stop).unwrap_or_default(); // before a sign of ASCII: a whole number of characters
        html.push_str(run);
        rest = rest.get(stop..).unwrap_or_default();
        previous = run.chars().next_back().or(previous);
        let ordinal = rules.superscripts.iter().find_map(|(number, ending)| {
            let after = rest.strip_prefix(number)?.strip_prefix(ending)?;
            let whole = !previous.is_some_and(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
            whole.then_some((number, ending, after))
        });
        if let Some((number, ending, after)) = ordinal {
            html.push_str(&format!("{number}<sup>{ending}</sup>"));
            (rest, previous) = (after, ending.chars().last());
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
        (rest, previous) = (rest.get(c.len_utf8()..).unwrap_or_default(), Some(c));
    }
    html.push_str(rest);
    Cow::Owned(html)
}

/// What stands before digits.
pub(super) struct Before {
    pub start: usize,
    pub number: usize,
    pub negative: bool,
    pub currency: Option<&'static str>,
}

/// What stands before the digits at `start`, not before `free`; `None` when they are a part of a word: CO2, A380.
pub(super) fn before(text: &str, free: usize, start: usize) -> Option<Before> {
    let (number, joined) = sign(text, free, start);
    let head = text.get(free..number)?;
    let trimmed = head.trim_end_matches(is_space);
    if let Some((code, length)) = currency_at_end(trimmed) {
        let at = free + trimmed.len() - length;
        let (outer, other) = sign(text, free, at);
        let negative = joined == Some(true) || other == Some(true);
        return Some(Before { start: outer, number, negative, currency: Some(code) });
    }
    let previous = head.chars().next_back();
    if previous.is_some_and(|c| c.is_alphabetic() || c == '_') {
        return None;
    }
    Some(Before { start: number, number, negative: joined == Some(true), currency: None })
}

/// Where the sign against `start` begins, if one stands there, and whether it is a minus.
fn sign(text: &str, free: usize, start: usize) -> (usize, Option<bool>) {
    let head = text.get(free..start).unwrap_or_default();
    let mut chars = head.chars().rev();
    let Some(sign) = chars.next().filter(|c| matches!(*c, '+' | '-' | MINUS)) else { return (start, None) };
    let mut at = start - sign.len_utf8();
    while let Some(mark) = chars.clone().next().filter(|c| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')) {
        chars.next(); // marks of direction belong to the sign
        at -= mark.len_utf8();
    }
    // After a digit or a word it is a hyphen or an operation: 2026-09, COVID-19, 3+4.
    let lone = match chars.next() {
        Some(previous) => !previous.is_alphanumeric() && !matches!(previous, '+' | '-' | ')' | '%'),
        None => free == 0 || text.get(..free).is_none_or(|text| text.ends_with(is_space)),
    };
    if lone { (at, Some(sign != '+')) } else { (start, None) }
}

/// The currency whose sign or code ends a text, with the length of it.
fn currency_at_end(text: &str) -> Option<(&'static str, usize)> {
    let last = text.as_bytes().last()?;
    if last.is_ascii_lowercase() || last.is_ascii_digit() {
        return None; // signs, and codes in capitals
    }
    CURRENCIES.iter().find_map(|(code, symbol)| {
        let whole = |rest: &str| !rest.ends_with(char::is_alphanumeric);
        let symbol = symbol.filter(|symbol| text.ends_with(symbol)).map(str::len);
        let length = symbol.or_else(|| text.strip_suffix(code).filter(|rest| whole(rest)).map(|_| code.len()))?;
        Some((*code, length))
    })
}

/// What stands after digits.
pub(super) struct After {
    pub end: usize,
    pub scale: Scale,
    pub unit: Option<UnitWord>,
}

pub(super) fn after(text: &str, end: usize, amount: bool, rules: &Rules) -> After {
    let mut after = After { end, scale: Scale::None, unit: None };
    if let Some((word, end)) = scale_word(text, end, amount, rules) {
        after = After { end, scale: word.scale, unit: word.currency.map(UnitWord::Currency) };
    }
    if after.unit.is_none()
        && !amount
        && let Some((unit, end)) = unit(text, after.end, rules)
    {
        after = After { end, unit: Some(unit), ..after };
    }
    after
}

fn scale_word<'r>(
    text: &str,
    end: usize,
    amount: bool,
    rules: &'r Rules,
) -> Option<(&'r super::rules::ScaleWord, usize)> {
    let gap = spaces(text, end);
    rules.scales.iter().find_map(|word| {
        let allowed = match word.place {
            Place::Anywhere => true,
            Place::Joined => gap.is_empty(),
            Place::JoinedToAmount => gap.is_empty() && amount,
        };
        let end = word_at(text, gap.end, word.text)?;
        allowed.then_some((word, end))
    })
}

fn unit(text: &str, end: usize, rules: &Rules) -> Option<(UnitWord, usize)> {
    let gap = spaces(text, end);
    let rest = text.get(gap.end..)?;
    if rest.starts_with('%') {
        return Some((UnitWord::Percent, gap.end + 1));
    }
    if let Some((sign, rest)) = ["×", "x"].iter().find_map(|sign| Some((sign, rest.strip_prefix(sign)?))) {
        let product = !gap.is_empty() && rest.trim_start_matches(is_space).starts_with(char::is_numeric);
        let times = !product && !rest.starts_with(char::is_alphanumeric); // not 3 × 4, 4x4
        return times.then_some((UnitWord::Times, gap.end + sign.len()));
    }
    let words = rules.units.iter().find_map(|(word, unit)| word_at(text, gap.end, word).map(|end| (*unit, end)));
    words.or_else(|| {
        CURRENCIES.iter().find_map(|(code, symbol)| {
            let symbol = symbol.filter(|symbol| rest.starts_with(symbol)).map(|symbol| gap.end + symbol.len());
            let end = symbol.or_else(|| word_at(text, gap.end, code))?;
            Some((UnitWord::Currency(code), end))
        })
    })
}

/// Where a word ends that stands whole at `start`; any space stands for those in the word.
fn word_at(text: &str, start: usize, word: &str) -> Option<usize> {
    let first = word.as_bytes().first();
    if first != text.as_bytes().get(start) && first != Some(&b' ') {
        return None; // nearly always
    }
    let mut rest = text.get(start..)?;
    for c in word.chars() {
        let next = rest.chars().next()?;
        if next != c && !(c == ' ' && is_space(next)) {
            return None;
        }
        rest = rest.get(next.len_utf8()..)?;
    }
    let whole = !word.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric);
    whole.then_some(text.len() - rest.len())
}

/// What stands between digits and what follows them.
fn gap(suffix: &str, spaced: bool, rules: &Rules) -> &'static str {
    let symbol = suffix.starts_with(['€', '$', '£', '¥']) || suffix.ends_with('€') && !suffix.contains(' ');
    let kept = if spaced { "\u{a0}" } else { "" };
    match suffix.chars().next() {
        None => "",
        Some('%') => rules.percent_gap,
        Some('×') => "",
        Some(_) if symbol => rules.symbol_gap.unwrap_or(kept),
        Some(_) => kept,
    }
}
