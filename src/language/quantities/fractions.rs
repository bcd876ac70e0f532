//! Parts of a whole: « deux tiers », “half of”, “half a million”.

use super::super::number::Number;
use super::super::reading;
use super::super::rules::UnitWord;
use super::lexicon::Cardinal;
use super::reader::Reader;
use super::tokens::Sort;
use super::{Kind, Phrase, Value, Weight, nouns};

impl Reader<'_> {
    /// « deux tiers », « la moitié », “a quarter of”, “half a million”.
    pub(super) fn fraction(&mut self, at: usize) -> Option<usize> {
        let lists = self.lexicon.lists;
        let word = self.token(at)?.word?;
        if let Some(whole) = word.denominator.filter(|_| word.ordinal.is_none()) {
            return self.lone_fraction(at, whole);
        }
        let many = match word.cardinal? {
            Cardinal::One => 1,
            Cardinal::Small(many) => u32::try_from(many).ok()?,
            _ => return None,
        };
        let hyphen = self.mark(at + 1, &['-', '\u{2011}']);
        let parts = at + 1 + usize::from(hyphen);
        let denominator = self.token(parts)?.word?;
        let whole = denominator.denominator.filter(|whole| many < *whole)?;
        let open = self.token(parts + 1).is_none_or(|token| matches!(token.sort, Sort::Mark(_)));
        let of = open || lists.of.contains(&self.letters(parts + 1));
        let other = self.fraction_of_other(parts);
        let plural = self.letters(parts).ends_with('s');
        let sure = match many {
            1 if whole == 2 => false,
            1 if denominator.ordinal.is_some() || lists.head_last => {
                of || hyphen || self.letters(at) == "one" && !denominator.period
            }
            1 => true,
            _ => plural,
        };
        if !sure || other {
            return None;
        }
        Some(self.kept_fraction(many, whole, at, parts + 1))
    }

    /// « tiers de confiance », “third party”.
    pub(super) fn fraction_of_other(&self, parts: usize) -> bool {
        let lists = self.lexicon.lists;
        let next = parts + 1 + usize::from(self.mark(parts + 1, &['-']) || lists.of.contains(&self.letters(parts + 1)));
        lists.not_fraction.contains(&self.letters(next))
    }

    /// « la moitié », « le tiers de », “half”.
    fn lone_fraction(&mut self, at: usize, whole: u32) -> Option<usize> {
        let lists = self.lexicon.lists;
        let before = self.token(at.wrapping_sub(1)).and_then(|token| token.word);
        if whole != 2 {
            let article = before.is_some_and(|word| word.article && word.cardinal.is_none());
            let of = lists.of.contains(&self.letters(at + 1));
            return (article && of && !self.fraction_of_other(at) && !lists.head_last)
                .then(|| self.kept_fraction(1, whole, at, at + 1));
        }
        if before.is_some_and(|word| word.ordinal.is_some()) || self.mark(at + 1, &['-', '\u{2011}']) {
            return None; // “the first half of the year”, “half-day”
        }
        let article = usize::from(lists.ones.contains(&self.letters(at + 1)));
        let next = self.token(at + 1 + article).and_then(|token| token.word);
        if article == 1 && lists.head_last {
            let half = match nouns::Nouns::duration(&Phrase::word(self.letters(at + 2))) {
                Some("year") => Some((Number::from(1), "half-year")),
                Some("hour") => Some((Number::from(5).times_power_of_ten(-1), "hour")),
                _ => None,
            };
            if let Some((value, unit)) = half {
                let unit = Phrase::word(unit);
                return Some(self.push(Kind::Count, Value::Number(value), unit, Weight::Weak, at, at + 3));
            }
        }
        let many = next.and_then(|word| match word.cardinal {
            Some(Cardinal::Power(power)) => 10_i64.checked_pow(power),
            Some(Cardinal::Hundred) => Some(100),
            _ => word.group.and_then(|group| i64::try_from(group).ok()),
        });
        if let Some(many) = many.filter(|_| lists.head_last) {
            let value = Number::from(many / 2);
            let end = at + 2 + article;
            return self.half_of(value, at, end);
        }
        let end = self.kept_fraction(1, 2, at, at + 1);
        if let Some(last) = self.found.last_mut().filter(|_| article == 1 && lists.head_last) {
            last.weight = Weight::Weak; // “half a century”
        }
        Some(end)
    }

    /// « un demi-million »
    pub(super) fn half_power(&mut self, at: usize) -> Option<usize> {
        let lists = self.lexicon.lists;
        let power = at + 1 + usize::from(self.mark(at + 1, &['-', '\u{2011}']));
        if lists.head_last || !lists.half.contains(&self.letters(at)) {
            return None;
        }
        let word = self.token(power)?.word?;
        let many = match word.cardinal {
            Some(Cardinal::Power(power)) => 10_i64.checked_pow(power)?,
            _ => word.group.and_then(|group| i64::try_from(group).ok())?,
        };
        self.half_of(Number::from(many / 2), at, power + 1)
    }

    /// “half a million euros”
    fn half_of(&mut self, value: Number, at: usize, end: usize) -> Option<usize> {
        let stop = self.token(end - 1)?.range.end;
        let unit = reading::after(self.text, stop, false, self.rules);
        let phrase = self.phrase(end);
        let (kind, words) = match unit.unit {
            Some(UnitWord::Currency(code)) => (Kind::Amount, Phrase::word(code)),
            _ => (Kind::Count, phrase),
        };
        let article = at > 0 && self.token(at - 1).and_then(|token| token.word).is_some_and(|word| word.article);
        let start = self.token(at - usize::from(article))?.range.start;
        let said = self.said_around(start, stop);
        let end = self.push(kind, Value::Number(value), words, Weight::Full, at, end);
        if let (Some(said), Some(last)) = (said, self.found.last_mut()) {
            last.qualifiers = said.into();
        }
        Some(end)
    }

    pub(super) fn kept_fraction(&mut self, many: u32, whole: u32, at: usize, end: usize) -> usize {
        // An article may stand between the words that bound and the fraction: « plus de la moitié ».
        let article = at > 0 && self.token(at - 1).and_then(|token| token.word).is_some_and(|word| word.article);
        let from = if article { at - 1 } else { at };
        let start = self.token(from).map_or(0, |token| token.range.start);
        let stop = self.token(end - 1).map_or(start, |token| token.range.end);
        let before = self.text.get(..start).unwrap_or_default().trim_end();
        let bound = self.lexicon.lists.fraction_bounds.iter().find(|(words, _)| before.ends_with(words));
        let said = bound.map(|(_, said)| *said).or_else(|| self.said_around(start, stop));
        let end = self.push(Kind::Fraction, Value::Fraction(many, whole), Phrase::default(), Weight::Full, at, end);
        if let (Some(said), Some(last)) = (said, self.found.last_mut()) {
            last.qualifiers = said.into();
        }
        end
    }
}
