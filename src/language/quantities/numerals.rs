//! A number with its sign, its scale and its unit, in digits or in words.

use super::super::bounds;
use super::super::notation::MINUS;
use super::super::number::{Number, Scale, Unit};
use super::super::reading;
use super::cardinals::spelled;
use super::lexicon::Cardinal;
use super::reader::Reader;
use super::tokens::Sort;

/// A number as it stands in a text.
#[derive(Debug, Clone)]
pub(super) struct Numeral<'t> {
    /// Where it begins in the text: its sign, its currency.
    pub start: usize,
    /// Where it ends in the text, with its scale and unit.
    pub stop: usize,
    /// The token after it.
    pub end: usize,
    /// Its value; `None` when its digits are no number in this notation.
    pub value: Option<Number>,
    /// Its digits as they stand, for those that are none.
    pub raw: &'t str,
    /// Before its scale is applied.
    pub digits: Number,
    /// The power of ten of its scale word.
    pub power: i8,
    pub unit: Option<Unit>,
    pub minus: Option<bool>,
    /// It is « un », “a”, and perhaps no number.
    pub article: bool,
    /// « une dizaine »: about so many; `Some(false)` where it may also be exact.
    pub about: Option<bool>,
    pub foreign: bool,
    pub spelled: bool,
}

impl<'t> Reader<'t> {
    /// The number that begins at a token.
    pub(super) fn numeral(&self, at: usize) -> Option<Numeral<'t>> {
        match self.token(at)?.sort {
            Sort::Digits => self.in_digits(at),
            Sort::Word => self.in_words(at),
            _ => None,
        }
    }

    fn in_digits(&self, at: usize) -> Option<Numeral<'t>> {
        let token = self.token(at)?;
        let (digits, foreign) = self.tokens.number_of(at)?;
        let before = reading::before(self.text, self.free, token.range.start)?;
        let raw = self.text.get(token.range.clone())?;
        let minus = match self.text.get(before.number..).and_then(|text| text.chars().next()) {
            _ if before.negative => Some(true),
            Some('+') => Some(false),
            _ => None,
        };
        let value = digits.value.clone();
        let amount = before.currency.is_some();
        let mut numeral = Numeral {
            start: before.start,
            stop: token.range.end,
            end: at + 1,
            digits: value.clone().unwrap_or_else(|| Number::from(0)),
            value: value.map(|value| if before.negative { value.negated() } else { value }),
            raw,
            power: 0,
            unit: before.currency.map(Unit::Currency),
            minus,
            article: false,
            about: None,
            foreign: *foreign,
            spelled: false,
        };
        self.half_more(&mut numeral, 0);
        self.scaled(&mut numeral, amount);
        if minus.is_none() && numeral.unit == Some(Unit::Percent) {
            self.sign_apart(&mut numeral, at);
        }
        Some(numeral)
    }

    /// « - 20 % »: a minus with a space behind it, where nothing stands before it that a dash could follow.
    fn sign_apart(&self, numeral: &mut Numeral<'t>, at: usize) {
        let Some(sign) = at.checked_sub(1).filter(|sign| self.mark(*sign, &['-', MINUS])) else { return };
        let opens = sign.checked_sub(1).is_none_or(|before| self.mark(before, &['(']));
        let Some(start) = self.token(sign).map(|token| token.range.start) else { return };
        if opens && start >= self.free {
            (numeral.start, numeral.minus) = (start, Some(true));
            numeral.value = numeral.value.take().map(|value| value.negated());
        }
    }

    fn in_words(&self, at: usize) -> Option<Numeral<'t>> {
        let token = self.token(at)?;
        let lists = self.lexicon.lists;
        let spelled = spelled(&self.tokens.all, at, lists, |next| self.tokens.letters_of(next) == lists.and);
        let (mut value, mut end, mut article) = match spelled {
            Some(spelled) => (spelled.value, spelled.end, spelled.article),
            None => (1, at, true),
        };
        let mut about = None;
        let group = self.token(end).and_then(|token| token.word?.group);
        if let Some(group) =
            group.or_else(|| self.token(end)?.word?.magnitude.filter(|_| spelled.is_some() && !article))
        {
            value = value.checked_mul(group)?;
            // « une dizaine » is about ten, “a dozen” may be twelve; « trois dizaines » are thirty
            about = (value == group).then_some(lists.vigesimal || spelled.is_none());
            (end, article) = (end + 1, false);
        } else if spelled.is_none() {
            (value, end, article) = (self.one_apart(at)?, at + 1, false);
        }
        let round = self.token(at)?.word?.cardinal == Some(Cardinal::One) && value >= 100 && about.is_none();
        let number = Number::from(i64::try_from(value).ok()?);
        let stop = self.token(end.checked_sub(1)?)?.range.end;
        let mut numeral = Numeral {
            start: token.range.start,
            stop,
            end,
            value: Some(number.clone()),
            raw: "",
            digits: number,
            power: 0,
            unit: None,
            minus: None,
            article,
            about: about.or(round.then_some(false)),
            foreign: false,
            spelled: true,
        };
        self.half_more(&mut numeral, spelled.map_or(0, |spelled| spelled.power));
        let symbol = self.token(end).is_some_and(|token| matches!(token.sort, Sort::Mark(_)));
        if !(article && symbol) {
            self.scaled(&mut numeral, false); // “a €4 million programme”: the sign belongs to what follows
        }
        if numeral.power > 0 || numeral.unit.is_some() && numeral.unit != Some(Unit::Times) {
            numeral.article = false; // « un millier », « un euro »
        }
        if numeral.power == 3 && numeral.digits == Number::from(1) {
            numeral.about = Some(true);
        }
        Some(numeral)
    }

    /// “a good hundred”, « un bon million »: one of them, with a word between that bounds it.
    fn one_apart(&self, at: usize) -> Option<u64> {
        let value = match self.token(at)?.word?.cardinal? {
            Cardinal::Hundred => 100,
            Cardinal::Power(power) => 10_u64.checked_pow(power)?,
            Cardinal::One | Cardinal::Small(_) => return None,
        };
        let one = at.checked_sub(2).filter(|one| self.lexicon.lists.ones.contains(&self.letters(*one)))?;
        let between = self.text.get(self.token(one)?.range.start..self.token(at)?.range.start)?;
        bounds::says(between, "", self.rules).map(|_| value)
    }

    /// Adds « et demi », “and a half”, to a number whose last word is a power of ten, or is none.
    fn half_more(&self, numeral: &mut Numeral<'t>, power: u32) {
        let Some((end, stop)) = self.and_a_half(numeral.end) else { return };
        let Some(more) = numeral.value.as_ref().and_then(|value| plus_half(value, power)) else { return };
        numeral.digits = more.clone();
        numeral.value = Some(more);
        (numeral.end, numeral.stop, numeral.article, numeral.about) = (end, stop, false, None);
    }

    /// Where « et demi », “and a half” ends that begins at a token: the token after it, and the place in the text.
    pub(super) fn and_a_half(&self, at: usize) -> Option<(usize, usize)> {
        let lists = self.lexicon.lists;
        if self.letters(at) != lists.and {
            return None;
        }
        let half = at + 1 + usize::from(lists.ones.contains(&self.letters(at + 1)));
        lists.half.contains(&self.letters(half)).then_some(())?;
        Some((half + 1, self.token(half)?.range.end))
    }

    /// Takes the scale word and the unit that follow.
    pub(super) fn scaled(&self, numeral: &mut Numeral<'t>, amount: bool) {
        let follows = self.token(numeral.end).and_then(|token| token.word?.cardinal);
        if !matches!(follows, Some(Cardinal::Power(_))) && !self.may_measure(numeral.end) {
            numeral.power = 0; // nearly always
            return;
        }
        let mut after = reading::after(self.text, numeral.stop, amount, self.rules);
        let mut power = after.scale.power();
        if after.scale == Scale::None
            && after.unit.is_none()
            && let Some(Cardinal::Power(found)) = self.token(numeral.end).and_then(|token| token.word?.cardinal)
            && let Some(token) = self.token(numeral.end)
        {
            power = i8::try_from(found).unwrap_or_default();
            after = reading::after(self.text, token.range.end, amount, self.rules);
            numeral.stop = token.range.end;
        }
        if power > 0 || after.unit.is_some() {
            numeral.stop = numeral.stop.max(after.end);
        }
        if let Some(value) = &numeral.value {
            numeral.value = Some(value.times_power_of_ten(power));
        }
        numeral.power = power;
        numeral.unit = numeral.unit.take().or(after.unit);
        while self.token(numeral.end).is_some_and(|token| token.range.start < numeral.stop) {
            numeral.end += 1;
        }
        if power > 0
            && numeral.unit.is_none()
            && let Some((end, stop)) = self.and_a_half(numeral.end)
            && let Some(more) = numeral.value.as_ref().and_then(|value| plus_half(value, power.unsigned_abs().into()))
        {
            let unit = reading::after(self.text, stop, amount, self.rules); // « un million et demi d’euros »
            let known = unit.unit.is_some() && unit.scale == Scale::None;
            (numeral.value, numeral.end, numeral.stop) = (Some(more), end, if known { unit.end } else { stop });
            numeral.unit = unit.unit.filter(|_| known);
            while self.token(numeral.end).is_some_and(|token| token.range.start < numeral.stop) {
                numeral.end += 1;
            }
        }
    }
}

/// A whole number of so many powers of ten, and half of one more.
pub(super) fn plus_half(value: &Number, power: u32) -> Option<Number> {
    let power = i8::try_from(power).ok()?;
    let whole = value.times_power_of_ten(-power).to_string();
    let more = if whole.contains('.') { None } else { Number::parse(&format!("{whole}.5")) };
    more.map(|more| more.times_power_of_ten(power))
}
