//! Numbers in words: « quatre-vingt-dix-sept », “two hundred and fifty thousand”.

use super::lexicon::{Cardinal, Lists};
use super::tokens::{Sort, Token};

/// A number in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spelled {
    pub value: u64,
    /// The token after it.
    pub end: usize,
    /// The power of ten of its last word, where that is one: 6 for « trois millions ».
    pub power: u32,
    /// It is « un », “a”, and perhaps no number.
    pub article: bool,
}

/// The number in words that begins at a token.
pub(super) fn spelled(tokens: &[Token], at: usize, lists: &Lists, and: impl Fn(usize) -> bool) -> Option<Spelled> {
    let mut sum = Sum { total: 0, current: 0, power: u32::MAX, vigesimal: lists.vigesimal, any: false };
    let (mut end, mut next, mut joined) = (at, at, false);
    while let Some(cardinal) = tokens.get(next).and_then(|token| token.word?.cardinal) {
        if !sum.take(cardinal, joined) {
            break;
        }
        end = next + 1;
        (next, joined) = (after(tokens, end), false);
        if and(next) && tokens.get(next).is_some_and(|token| token.sort == Sort::Word) {
            (next, joined) = (after(tokens, next + 1), true);
        }
    }
    let article = end == at + 1 && sum.total == 0 && sum.current == 1;
    let power = if sum.current == 0 && sum.total > 0 { sum.power } else { 0 };
    (end > at).then_some(Spelled { value: sum.total.checked_add(sum.current)?, end, power, article })
}

/// The token after a hyphen, if one joins it to the word before `at`; else `at`.
fn after(tokens: &[Token], at: usize) -> usize {
    let hyphen = tokens.get(at).is_some_and(|token| matches!(token.sort, Sort::Mark('-' | '\u{2011}')) && !token.gap);
    if hyphen && tokens.get(at + 1).is_some_and(|token| !token.gap) { at + 1 } else { at }
}

struct Sum {
    total: u64,
    current: u64,
    power: u32,
    vigesimal: bool,
    any: bool,
}

impl Sum {
    /// Adds a word; `false` when it does not continue the number. `joined` says that « et », “and” stands before it.
    fn take(&mut self, cardinal: Cardinal, joined: bool) -> bool {
        let tail = self.current % 100;
        let tens = tail >= 20 && tail.is_multiple_of(10);
        let fits = match cardinal {
            Cardinal::One => !self.any && !joined || tens || self.any && tail == 0 && (joined != self.vigesimal),
            Cardinal::Small(20) if self.vigesimal && tail == 4 && !joined => {
                self.current += 76; // quatre-vingts
                return true;
            }
            Cardinal::Small(value) => self.small(value, tail, joined),
            Cardinal::Hundred if !joined && self.current <= 99 && (self.current > 0 || self.vigesimal) => {
                (self.current, self.any) = (self.current.max(1) * 100, true);
                return true;
            }
            Cardinal::Power(power) if !joined && power < self.power && (self.current > 0 || self.alone(power)) => {
                return self.power(power);
            }
            Cardinal::Hundred | Cardinal::Power(_) => false,
        };
        if fits {
            self.current += match cardinal {
                Cardinal::Small(value) => value,
                _ => 1,
            };
            self.any = true;
        }
        fits
    }

    fn small(&self, value: u64, tail: u64, joined: bool) -> bool {
        let tens = tail >= 20 && tail.is_multiple_of(10);
        if joined {
            // « soixante et onze », “two hundred and five”
            return if self.vigesimal { tail == 60 && value == 11 } else { self.any && tail == 0 };
        }
        let twenties = self.vigesimal && (tail == 60 || tail == 80) && (10..20).contains(&value);
        let teens = self.vigesimal && (tail == 10 || tail == 70 || tail == 90) && (7..10).contains(&value); // dix-sept
        !self.any || tail == 0 || tens && value < 10 || twenties || teens
    }

    /// « mille » stands without a number before it; “thousand” does not.
    fn alone(&self, power: u32) -> bool {
        self.vigesimal && power == 3 && !self.any
    }

    fn power(&mut self, power: u32) -> bool {
        let value = 10_u64.checked_pow(power).and_then(|ten| self.current.max(1).checked_mul(ten));
        let Some(total) = value.and_then(|value| self.total.checked_add(value)) else { return false };
        (self.total, self.current, self.power, self.any) = (total, 0, power, true);
        true
    }
}
