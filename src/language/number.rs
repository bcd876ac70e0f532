//! Exact decimal numbers, and quantities: a number with its unit, its scale and its qualifier.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// An exact decimal number. It has one form per value, so that `1.0` and `1` are equal and hash alike; the zeros that an
/// author wrote after the decimal mark are not kept.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Number {
    negative: bool, // never for zero
    digits: Digits, // the last is not 0, but for zero itself
    exponent: i32,  // the value is digits × 10^exponent; 0 for zero
}

/// The digits of a number. Those of nearly all of them are held as they are, so that a number is made without asking for
/// memory.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Digits {
    /// Whatever fits.
    Few(u64),
    /// What does not, in ASCII.
    Many(Box<str>),
}

impl Digits {
    /// How many there are; none for zero.
    fn count(&self) -> usize {
        match self {
            Self::Few(few) => few.checked_ilog10().map_or(0, |power| power as usize + 1),
            Self::Many(many) => many.len(),
        }
    }

    /// In ASCII; nothing for zero.
    fn text(&self) -> String {
        match self {
            Self::Few(0) => String::new(),
            Self::Few(few) => few.to_string(),
            Self::Many(many) => many.to_string(),
        }
    }
}

/// More digits, or a larger exponent, than any quantity in a text has: keeps what is printed bounded.
const MAX_DIGITS: usize = 400;

impl Number {
    /// Reads an integer or a decimal number as TOML writes it: `330_000_000`, `-1.3`, `+5`, `6e4`. `None` for anything
    /// else: other bases, infinities, more than 400 digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, rest) = match text.as_bytes().first()? {
            b'-' => (true, text.get(1..)?),
            b'+' => (false, text.get(1..)?),
            _ => (false, text),
        };
        let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.replace('_', "").parse::<i32>().ok()?),
            None => (rest, 0),
        };
        let (integer, fraction) = match mantissa.split_once('.') {
            Some((integer, fraction)) => (integer, Some(fraction)),
            None => (mantissa, None),
        };
        if !separated(integer) || fraction.is_some_and(|fraction| !separated(fraction)) {
            return None;
        }
        let digits = || integer.bytes().chain(fraction.unwrap_or_default().bytes()).filter(|byte| *byte != b'_');
        let places = fraction.map_or(0, |fraction| fraction.bytes().filter(|byte| *byte != b'_').count());
        let bounded = digits().count() <= MAX_DIGITS && exponent.unsigned_abs() as usize <= MAX_DIGITS;
        let exponent = exponent - i32::try_from(places).ok()?;
        bounded.then(|| Self::from_digits(negative, digits(), exponent))
    }

    /// The number that some ASCII digits say, the last of them after the decimal mark; `None` when there are too many.
    pub(super) fn of_digits(digits: &str, places: usize) -> Option<Self> {
        let exponent = i32::try_from(places).ok()?;
        let whole = digits.len().checked_sub(places).filter(|whole| *whole > 0)?;
        (whole + places.max(1) <= MAX_DIGITS).then(|| Self::from_digits(false, digits.bytes(), -exponent))
    }

    /// The number `digits × 10^exponent`; `digits` are ASCII digits.
    fn from_digits(negative: bool, digits: impl Iterator<Item = u8> + Clone, exponent: i32) -> Self {
        let more = |value: u64, digit: u8| value.checked_mul(10)?.checked_add(u64::from(digit - b'0'));
        match digits.clone().try_fold(0, more) {
            Some(value) => Self::few(negative, value, exponent),
            None => Self::many(negative, &digits.map(char::from).collect::<String>(), exponent),
        }
    }

    fn few(negative: bool, mut value: u64, mut exponent: i32) -> Self {
        if value == 0 {
            return Self { negative: false, digits: Digits::Few(0), exponent: 0 };
        }
        while value.is_multiple_of(10) {
            value /= 10;
            exponent = exponent.saturating_add(1);
        }
        Self { negative, digits: Digits::Few(value), exponent }
    }

    fn many(negative: bool, digits: &str, exponent: i32) -> Self {
        let digits = digits.trim_start_matches('0');
        let significant = digits.trim_end_matches('0');
        let zeros = i32::try_from(digits.len() - significant.len()).unwrap_or(i32::MAX);
        let exponent = exponent.saturating_add(zeros);
        match significant.parse() {
            Ok(value) => Self { negative, digits: Digits::Few(value), exponent },
            Err(_) => Self { negative, digits: Digits::Many(significant.into()), exponent },
        }
    }

    /// The number multiplied by ten to that power.
    #[must_use]
    pub fn times_power_of_ten(&self, power: i8) -> Self {
        if self.is_zero() {
            return self.clone();
        }
        Self { exponent: self.exponent.saturating_add(i32::from(power)), ..self.clone() }
    }

    /// The whole number that it is; `None` for what is below zero, no whole number, or too large.
    pub fn whole(&self) -> Option<u64> {
        match &self.digits {
            Digits::Few(few) if !self.negative => {
                10_u64.checked_pow(u32::try_from(self.exponent).ok()?)?.checked_mul(*few)
            }
            _ => None,
        }
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.digits == Digits::Few(0)
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(&self) -> Self {
        Self { negative: false, ..self.clone() }
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self { negative: !self.negative && !self.is_zero(), ..self.clone() }
    }

    /// The digits before and after the decimal mark, in ASCII, without sign: `("0", "3")`.
    pub fn parts(&self) -> (String, String) {
        let (point, digits) = (self.magnitude(), self.digits.text());
        let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
        let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or_default());
        if point <= 0 {
            let fraction = if self.is_zero() { String::new() } else { zeros(-point) + &digits };
            ("0".to_string(), fraction)
        } else if point >= length {
            (digits + &zeros(point - length), String::new())
        } else {
            let (integer, fraction) = digits.split_at(usize::try_from(point).unwrap_or_default());
            (integer.to_string(), fraction.to_string())
        }
    }

    /// How many digits stand before the decimal mark; zero or less for numbers below one.
    fn magnitude(&self) -> i64 {
        i64::try_from(self.digits.count()).unwrap_or(i64::MAX).saturating_add(i64::from(self.exponent))
    }
}

/// Whether the text is made of digits, with underscores only between them.
fn separated(text: &str) -> bool {
    text.split('_').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self::few(value < 0, value.unsigned_abs(), 0)
    }
}

/// What is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANumber;

impl FromStr for Number {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        Self::parse(text).ok_or(NotANumber)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (integer, fraction) = self.parts();
        let sign = if self.negative { "-" } else { "" };
        let mark = if fraction.is_empty() { "" } else { "." };
        write!(formatter, "{sign}{integer}{mark}{fraction}")
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.cmp_size(other),
            (true, true) => other.cmp_size(self),
        }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Number {
    fn cmp_size(&self, other: &Self) -> Ordering {
        match (self.is_zero(), other.is_zero()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            // The first digit is not zero and the last neither: digits in the order of words are digits in order of size.
            (false, false) => self.magnitude().cmp(&other.magnitude()).then_with(|| self.cmp_digits(other)),
        }
    }
}

impl Number {
    /// Compares digits of equal magnitude.
    fn cmp_digits(&self, other: &Self) -> Ordering {
        match (&self.digits, &other.digits) {
            (Digits::Few(one), Digits::Few(two)) => {
                let (count, other_count) = (self.digits.count(), other.digits.count());
                let longest = count.max(other_count); // at most 20: what is lined up fits
                let lined_up = |few: u64, count: usize| {
                    (count..longest).fold(u128::from(few), |value, _| value.saturating_mul(10))
                };
                lined_up(*one, count).cmp(&lined_up(*two, other_count))
            }
            (one, two) => one.text().cmp(&two.text()),
        }
    }
}

/// How a number is to be understood.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// The number itself.
    #[default]
    Exact,
    /// « plus de 700 ».
    AtLeast,
    /// « jusqu’à 90 % ».
    AtMost,
    /// « environ 50 ».
    About,
    /// « moins de 50 ».
    Below,
}

impl Qualifier {
    /// The words of a TOML key `qualifier`.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("exact", Self::Exact),
        ("at-least", Self::AtLeast),
        ("at-most", Self::AtMost),
        ("about", Self::About),
        ("below", Self::Below),
    ];
}

/// The word with which a number is written: 330 000 000 with `Million` is « 330 millions ».
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Scale {
    /// All its digits.
    #[default]
    None,
    /// 10³.
    Thousand,
    /// 10⁶.
    Million,
    /// 10⁹.
    Billion,
}

impl Scale {
    /// The words of a TOML key `scale`.
    pub const NAMES: [(&'static str, Self); 3] =
        [("thousand", Self::Thousand), ("million", Self::Million), ("billion", Self::Billion)];

    /// The power of ten that the word stands for.
    pub fn power(self) -> i8 {
        match self {
            Self::None => 0,
            Self::Thousand => 3,
            Self::Million => 6,
            Self::Billion => 9,
        }
    }
}

/// What a number counts or measures.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Hundredths.
    Percent,
    /// A multiplier: 1,3×.
    Times,
    /// An amount of money; the code of ISO 4217.
    Currency(String),
    /// Printed after the number as it is: `km`, `kWh`.
    Other(String),
}

impl Unit {
    /// The unit of a TOML key `unit`: `%`, `×` or `x`, three capitals for a currency, any other text as it is. `None`
    /// when there is no text.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim() {
            "" => None,
            "%" => Some(Self::Percent),
            "×" | "x" => Some(Self::Times),
            code if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) => {
                Some(Self::Currency(code.to_string()))
            }
            other => Some(Self::Other(other.to_string())),
        }
    }
}

impl Unit {
    /// The code of a currency that is written by its sign or its name, in any language with rules: `€`, `euros`, `pounds`.
    pub fn currency_of(text: &str) -> Option<&'static str> {
        super::rules::currency_of(text.trim())
    }
}

/// A number with all that decides how it is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The value itself, whatever the scale with which it is written.
    pub value: Number,
    /// What it counts.
    pub unit: Option<Unit>,
    /// The word with which it is written.
    pub scale: Scale,
    /// How it is to be understood.
    pub qualifier: Qualifier,
    /// Whether a plus sign is wanted: « +25 % ».
    pub signed: bool,
}

impl From<Number> for Quantity {
    fn from(value: Number) -> Self {
        Self { value, unit: None, scale: Scale::None, qualifier: Qualifier::Exact, signed: false }
    }
}

impl Quantity {
    /// The number before the scale word: 330 for 330 000 000 written in millions.
    pub fn scaled(&self) -> Number {
        self.value.times_power_of_ten(-self.scale.power())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    #[test]
    fn parses_what_toml_writes() {
        let cases = [
            ("0", "0"),
            ("-0", "0"),
            ("-0.0", "0"),
            ("+5", "5"),
            ("330_000_000", "330000000"),
            ("1.30", "1.3"),
            ("-0.05", "-0.05"),
            ("6e4", "60000"),
            ("1.25e-3", "0.00125"),
            ("12_3.4_5", "123.45"),
            ("100", "100"),
            ("007", "7"),
        ];
        for (text, printed) in cases {
            assert_eq!(number(text).to_string(), printed, "{text}");
        }
        for text in [
            "", "-", "+", ".", "1.", ".5", "_1", "1_", "1__0", "1_.0", "0x1F", "nan", "inf", "1,5", "1 000", "--1",
            "1e", "1e999", "é",
        ] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
        assert_eq!(Number::parse(&"9".repeat(401)), None);
        assert_eq!(number("1.0"), number("1"));
        assert_eq!(Number::from(i64::MIN).to_string(), "-9223372036854775808");
    }

    #[test]
    fn multiplies_by_powers_of_ten() {
        assert_eq!(number("1.7").times_power_of_ten(6), number("1_700_000"));
        assert_eq!(number("330_000_000").times_power_of_ten(-6), number("330"));
        assert_eq!(number("0").times_power_of_ten(9), number("0"));
    }

    #[test]
    fn reads_the_words_of_the_content() {
        assert_eq!(Unit::parse("%"), Some(Unit::Percent));
        assert_eq!(Unit::parse("x"), Some(Unit::Times));
        assert_eq!(Unit::parse("EUR"), Some(Unit::Currency("EUR".into())));
        assert_eq!(Unit::parse("kWh"), Some(Unit::Other("kWh".into())));
        assert_eq!(Unit::parse(" "), None);
    }

    proptest::proptest! {
        #[test]
        fn orders_as_integers_do(left in -1_000_000_000_i64..1_000_000_000, right in -5_000_i64..5_000, power in -6_i8..7) {
            let scaled = |value: i64| Number::from(value).times_power_of_ten(power);
            assert_eq!(scaled(left).cmp(&scaled(right)), left.cmp(&right));
            assert_eq!(scaled(left) == scaled(right), left == right);
            assert_eq!(scaled(left).negated() < scaled(left), left > 0);
        }

        #[test]
        fn reads_what_it_prints(mantissa: i64, power in -30_i8..30) {
            let value = Number::from(mantissa).times_power_of_ten(power);
            assert_eq!(Number::parse(&value.to_string()), Some(value));
        }

        #[test]
        fn never_panics(text in "[-+_.0-9eE]{0,12}|\\PC{0,8}") {
            if let Some(number) = Number::parse(&text) {
                assert_eq!(Number::parse(&number.to_string()), Some(number));
            }
        }
    }
}
