//! The notation of numbers: how digits are grouped and marked, for writing and for reading.

use std::ops::Range;

use fixed_decimal::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale::Locale;

use super::number::Number;

/// No-break space.
pub(super) const NBSP: char = '\u{a0}';
/// Narrow no-break space.
pub(super) const NNBSP: char = '\u{202f}';
/// The minus sign, which a hyphen is not.
pub(super) const MINUS: char = '\u{2212}';

/// How a language writes numbers in digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Notation {
    /// The digit nought; the nine others follow it in Unicode.
    pub zero: char,
    /// Between groups of digits.
    pub group: char,
    /// Before the fraction.
    pub decimal: char,
    /// How many digits the groups before the last have: three, or two in India.
    pub size: usize,
    /// The shortest integer that is grouped, in digits.
    pub from: usize,
    /// Before a negative number: a minus sign, after a mark of direction where the script wants one.
    pub minus: String,
}

/// Which digits stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Digits {
    /// Where they end in the text.
    pub end: usize,
    /// The number, without sign; `None` for what is no number in this notation: `1.2.3`, an English `1,5`.
    pub value: Option<Number>,
    /// How many digits follow the decimal mark, noughts included.
    pub places: usize,
}

impl Notation {
    /// Groups of three from four digits on, minus sign U+2212.
    pub fn new(group: char, decimal: char) -> Self {
        Self { zero: '0', group, decimal, size: 3, from: 4, minus: MINUS.to_string() }
    }

    /// The notation that ICU knows for a language, found by looking at what it writes.
    pub fn of(locale: &Locale) -> Self {
        let wide = icu(locale, "1234567.5", GroupingStrategy::Always).unwrap_or_default();
        let marks: Vec<(usize, char)> = wide.chars().filter(|c| !c.is_numeric()).enumerate().collect();
        let [(_, group), .., (_, decimal)] = marks.as_slice() else { return Self::new(NNBSP, '.') }; // as ISO 80000
        let size = wide.split(*group).nth(1).map_or(3, |digits| digits.chars().count());
        let grouped = |text| icu(locale, text, GroupingStrategy::Auto).is_some_and(|text| text.contains(*group));
        let zero = icu(locale, "0", GroupingStrategy::Auto).and_then(|text| text.chars().next()).unwrap_or('0');
        let minus = icu(locale, "-0", GroupingStrategy::Auto).unwrap_or_default().replace('-', "\u{2212}");
        let minus: String = minus.chars().take_while(|c| *c != zero).collect();
        Self {
            zero,
            group: *group,
            decimal: *decimal,
            size: size.clamp(2, 3),
            from: if grouped("1234") { 4 } else { 5 },
            minus: if minus.is_empty() { MINUS.to_string() } else { minus },
        }
    }

    /// Writes a number, with at least that many digits after the decimal mark.
    pub fn write(&self, number: &Number, places: usize) -> String {
        let (integer, mut fraction) = number.parts();
        while fraction.len() < places {
            fraction.push('0');
        }
        let mut text = if number.is_negative() { self.minus.clone() } else { String::new() };
        let length = integer.len();
        for (index, digit) in integer.chars().enumerate() {
            let left = length - index; // this digit and those after it
            if index > 0 && length >= self.from && left >= 3 && (left - 3).is_multiple_of(self.size) {
                text.push(self.group);
            }
            text.push(self.native(digit));
        }
        if !fraction.is_empty() {
            text.push(self.decimal);
            text.extend(fraction.chars().map(|digit| self.native(digit)));
        }
        text
    }

    /// Reads the digits that begin at `start`, which is the place of a digit.
    pub fn read(&self, text: &str, start: usize) -> Digits {
        let mut digits = String::with_capacity(24);
        let mut end = self.run(text, start, &mut digits);
        if (1..=3).contains(&digits.len()) && !digits.starts_with('0') {
            end = self.groups(text, end, &mut digits);
        }
        let whole = digits.len();
        if let Some(after) = self.mark(text, end, |c| c == self.decimal) {
            end = self.run(text, after, &mut digits);
        }
        let places = digits.len() - whole;
        let value = Number::of_digits(&digits, places);
        // A further mark between digits: a date, a version, a list, the notation of another language.
        let mut sound = true;
        while let Some(after) = self.mark(text, end, |c| matches!(c, '.' | ',')) {
            end = self.run(text, after, &mut digits);
            sound = false;
        }
        Digits { end, value: value.filter(|_| sound), places }
    }

    /// The value of a digit of this language, or of an ASCII digit.
    pub fn digit(&self, c: char) -> Option<char> {
        let value = u32::from(c).wrapping_sub(u32::from(self.zero));
        if value < 10 { char::from_digit(value, 10) } else { c.is_ascii_digit().then_some(c) }
    }

    fn native(&self, digit: char) -> char {
        let value = digit.to_digit(10).unwrap_or_default();
        char::from_u32(u32::from(self.zero) + value).unwrap_or(digit)
    }

    /// Takes the digits from `start`; returns where they end.
    pub fn run(&self, text: &str, start: usize, digits: &mut String) -> usize {
        let mut end = start;
        for c in text.get(start..).unwrap_or_default().chars() {
            let Some(digit) = self.digit(c) else { break };
            digits.push(digit);
            end += c.len_utf8();
        }
        end
    }

    /// Takes the groups that follow a first one: all have `size` digits but the last, which has three.
    fn groups(&self, text: &str, start: usize, digits: &mut String) -> usize {
        let mut end = start;
        let mut kept = digits.len(); // groups of two wait for the group of three that ends them
        let mut at = start;
        while let Some(after) = self.mark(text, at, |c| self.is_group(c)) {
            let before = digits.len();
            at = self.run(text, after, digits);
            let length = digits.len() - before;
            if length == 3 {
                (end, kept) = (at, digits.len());
            }
            if length != self.size {
                break;
            }
        }
        digits.truncate(kept);
        end
    }

    fn is_group(&self, c: char) -> bool {
        let spaces = is_space(self.group) && is_space(c);
        let apostrophes = matches!(self.group, '\'' | '’') && matches!(c, '\'' | '’');
        c == self.group || spaces || apostrophes
    }

    /// Where the digit stands that follows a mark at `at`.
    fn mark(&self, text: &str, at: usize, is_mark: impl Fn(char) -> bool) -> Option<usize> {
        let mut chars = text.get(at..)?.chars();
        let mark = chars.next().filter(|c| is_mark(*c))?;
        chars.next().and_then(|c| self.digit(c)).map(|_| at + mark.len_utf8())
    }
}

/// The spaces that stand around numbers.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | NBSP | NNBSP)
}

/// The range of the spaces that begin at `start`.
pub(super) fn spaces(text: &str, start: usize) -> Range<usize> {
    let rest = text.get(start..).unwrap_or_default();
    start..start + (rest.len() - rest.trim_start_matches(is_space).len())
}

fn icu(locale: &Locale, number: &str, grouping: GroupingStrategy) -> Option<String> {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(grouping);
    let formatter = DecimalFormatter::try_new(DecimalFormatterPreferences::from(locale), options).ok()?;
    let number: Decimal = number.parse().ok()?;
    Some(writeable::Writeable::write_to_string(&formatter.format(&number)).into_owned())
}
