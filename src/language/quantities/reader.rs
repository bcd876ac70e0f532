//! Reads the measures of a text, from left to right.

use std::borrow::Cow;

use super::super::bounds;
use super::super::notation::Notation as Digits;
use super::super::number::{Number, Qualifier, Unit};
use super::super::rules::Rules;
use super::lexicon::Lexicon;
use super::nouns;
use super::numerals::Numeral;
use super::tokens::{Sort, Token, Tokens};
use super::{Day, Kind, Measure, Notation, Phrase, Value, Weight};

pub(in crate::language) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) rules: &'a Rules,
    pub(super) lexicon: &'static Lexicon,
    pub(super) tokens: Tokens<'a>,
    pub(super) found: Vec<Measure>,
    /// Where the measure before ends, in bytes.
    pub(super) free: usize,
}

const EXACT: &[Qualifier] = &[Qualifier::Exact];

impl<'a> Reader<'a> {
    /// Reads a text, with the lists of another that is no longer needed.
    pub fn new(
        text: &'a str,
        notation: &Digits,
        rules: &'a Rules,
        lexicon: &'static Lexicon,
        used: Tokens<'_>,
    ) -> Self {
        let tokens = used.read(text, notation, lexicon);
        Self { text, rules, lexicon, tokens, found: Vec::new(), free: 0 }
    }

    /// The measures, and the tokens that are no longer needed.
    pub fn measures(mut self) -> (Vec<Measure>, Tokens<'a>) {
        let mut free = 0;
        let starts = std::mem::take(&mut self.tokens.starts);
        for start in &starts {
            if *start >= free {
                free = self.step(*start).unwrap_or(0).max(start + 1);
            }
        }
        self.tokens.starts = starts;
        (self.found, self.tokens)
    }

    /// Reads what begins at a token; returns the token after it, or `None` when nothing does.
    fn step(&mut self, at: usize) -> Option<usize> {
        match self.token(at)?.sort {
            Sort::Mark('+') => self.telephone(at),
            Sort::Digits => self
                .telephone(at)
                .or_else(|| self.date(at))
                .or_else(|| self.time(at))
                .or_else(|| self.code(at))
                .or_else(|| self.number(at)),
            Sort::Code => self.letters_and_digits(at),
            Sort::Word => self.word(at),
            Sort::Mark(_) | Sort::Address => None,
        }
    }

    fn word(&mut self, at: usize) -> Option<usize> {
        if let Some(end) = self.standard(at).or_else(|| self.numbered(at)).or_else(|| self.roman_century(at)) {
            return Some(end);
        }
        let word = self.token(at)?.word?;
        if !word.relatives.is_empty()
            && let Some(end) = self.relative(at)
        {
            return Some(end);
        }
        if word.label.is_some()
            && let Some(end) = self.labelled(at)
        {
            return Some(end);
        }
        if word.month.is_some()
            && let Some(end) = self.month_first(at)
        {
            return Some(end);
        }
        self.fraction(at)
            .or_else(|| self.half_power(at))
            .or_else(|| if word.cardinal.is_some() || word.group.is_some() { self.number(at) } else { None })
            .or_else(|| self.said_otherwise(at))
    }

    #[inline]
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.all.get(at)
    }

    /// Whether a token is that mark.
    #[inline]
    pub(super) fn mark(&self, at: usize, marks: &[char]) -> bool {
        self.token(at).is_some_and(|token| matches!(token.sort, Sort::Mark(mark) if marks.contains(&mark)))
    }

    /// Whether a token stands against the one before.
    #[inline]
    pub(super) fn against(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.gap)
    }

    #[inline]
    pub(super) fn letters(&self, at: usize) -> &str {
        self.tokens.letters_of(at)
    }

    /// The digits of a token of digits alone, as they stand.
    pub(super) fn raw(&self, at: usize) -> Option<&'a str> {
        let token = self.token(at).filter(|token| token.sort == Sort::Digits)?;
        self.text.get(token.range.clone())
    }

    /// A whole number in digits without marks, of at most that many digits.
    pub(super) fn plain(&self, at: usize, length: usize) -> Option<u16> {
        let raw = self.raw(at).filter(|raw| raw.len() <= length)?;
        if raw.bytes().all(|byte| byte.is_ascii_digit()) { raw.parse().ok() } else { None }
    }

    /// Keeps a measure that ends before a token; returns that token.
    pub(super) fn push(
        &mut self,
        kind: Kind,
        value: Value,
        unit: Phrase,
        weight: Weight,
        from: usize,
        end: usize,
    ) -> usize {
        let start = self.token(from).map_or(self.text.len(), |token| token.range.start);
        let stop = self.token(end.max(1) - 1).map_or(start, |token| token.range.end);
        let range = start..stop.max(start);
        self.free = range.end;
        let qualifiers = Cow::Borrowed(EXACT);
        self.found.push(Measure {
            kind,
            value,
            unit,
            qualifiers,
            minus: None,
            weight,
            notation: Notation::Regular,
            range,
        });
        end
    }

    /// Keeps a measure that begins at a place in the text.
    fn push_from(&mut self, start: usize, kind: Kind, value: Value, end: usize) -> usize {
        let end = self.push(kind, value, Phrase::default(), Weight::Full, end - 1, end);
        if let Some(last) = self.found.last_mut() {
            last.range.start = start;
        }
        end
    }

    /// A number with what it counts, or a range of them.
    fn number(&mut self, at: usize) -> Option<usize> {
        let mut first = self.numeral(at)?;
        if first.end == at + 1 && self.lexicon.lists.plural_only.contains(&self.letters(at)) {
            let plural = self.letters(first.end).ends_with(['s', 'x']);
            if !plural && first.unit.is_none() && first.power == 0 {
                return None;
            }
        }
        if let Some(end) = self.compound_ordinal(at, &first) {
            return Some(end);
        }
        if let Some(end) = self.year(at, &first) {
            return Some(end);
        }
        let second = self.other_end(at, &first);
        let start = first.start;
        let Some(mut last) = second else {
            let again = self.said_again(&first);
            let end = self.counted(start, first, None)?;
            return Some(again.map_or(end, |again| again.max(end)));
        };
        if last.unit.is_none() {
            last.unit = first.unit.clone(); // €5–10 million
        }
        if first.power == 0 && last.power > 0 && first.digits < last.digits {
            first.value = first.value.map(|value| value.times_power_of_ten(last.power)); // 5 à 10 millions
        }
        self.counted(start, last, Some(first))
    }

    /// “twenty-first”, « vingt et unième ».
    fn compound_ordinal(&mut self, at: usize, numeral: &Numeral<'a>) -> Option<usize> {
        let lists = self.lexicon.lists;
        let tens = numeral.spelled && !numeral.article && numeral.power == 0 && numeral.digits >= Number::from(20);
        if !tens || numeral.unit.is_some() {
            return None;
        }
        let joined =
            self.mark(numeral.end, &['-', '\u{2011}']) || lists.vigesimal && self.letters(numeral.end) == lists.and;
        let last = numeral.end + usize::from(joined);
        let ordinal = self.token(last)?.word?.ordinal.filter(|ordinal| joined && *ordinal < 10)?;
        let value: i64 =
            numeral.digits.whole().and_then(|value| i64::try_from(value).ok()).filter(|value| value % 10 == 0)?;
        let value = Number::from(value.checked_add(i64::try_from(ordinal).ok()?)?);
        let unit = self.phrase(last + 1);
        Some(self.push(Kind::Ordinal, Value::Number(value), unit, Weight::Full, at, last + 1))
    }

    /// The other end of a range: « de 5 à 10 », “5–10”, « entre 5 et 10 ».
    fn other_end(&self, at: usize, first: &Numeral<'a>) -> Option<Numeral<'a>> {
        if first.article {
            return None;
        }
        let lists = self.lexicon.lists;
        let joint = first.end;
        let dash = self.mark(joint, &['–', '-', '—', '\u{2011}']);
        let tight = dash && self.against(joint) && self.against(joint + 1);
        let loose = self.mark(joint, &['–', '—']) && !self.against(joint) && !self.against(joint + 1);
        let between = at > 0 && self.letters(at - 1) == lists.between && self.letters(joint) == lists.and;
        let to = lists.to.contains(&self.letters(joint));
        if !(tight || loose && self.raw(joint + 1).is_some() || between || to) {
            return None;
        }
        let mut second = self.numeral_after(joint).filter(|second| !second.article)?;
        let amount = matches!(first.unit, Some(Unit::Currency(_))) && first.power == 0;
        if amount && second.unit.is_none() && second.power == 0 && !second.spelled {
            self.scaled(&mut second, true); // €10–15m: the sign belongs to both
        }
        Some(second)
    }

    /// The number that begins right after a joint.
    fn numeral_after(&self, joint: usize) -> Option<Numeral<'a>> {
        let mut numeral = self.numeral(joint + 1)?;
        let start = self.token(joint)?.range.end;
        if numeral.start < start {
            numeral.start = start;
            if numeral.minus == Some(true) {
                numeral.value = numeral.value.map(|value| value.abs()); // the dash is a joint, not a sign
                numeral.minus = None;
            }
        }
        Some(numeral)
    }

    /// Keeps a number, or the two ends of a range, with the noun that follows.
    fn counted(&mut self, start: usize, last: Numeral<'a>, first: Option<Numeral<'a>>) -> Option<usize> {
        let unit = last.unit.clone().or_else(|| first.as_ref().and_then(|first| first.unit.clone()));
        let (mut last, mut half) = (last, None);
        if unit.is_none()
            && let Some((end, stop)) = self.and_a_half(last.end + 1)
        {
            // « deux ans et demi »
            last.value = last.value.and_then(|value| super::numerals::plus_half(&value, 0));
            last.article = false;
            half = Some((end, stop));
        }
        if last.article && unit.is_none() && !self.counts(last.end) {
            return None; // « une nouvelle série »: nearly always
        }
        let (kind, unit, end, stop) = self.sort(unit, &last)?;
        let (end, stop) = half.unwrap_or((end, stop));
        if kind == Kind::Multiplier
            && self.lexicon.lists.fewer.contains(&self.letters(end))
            && let Some(whole) =
                last.value.as_ref().and_then(|value| u32::try_from(value.whole()?).ok()).filter(|_| first.is_none())
        {
            return Some(self.push_from(start, Kind::Fraction, Value::Fraction(1, whole), end + 1));
        }
        if last.article && !(kind == Kind::Count && unit.iter().any(nouns::known)) && kind != Kind::Multiplier {
            return None;
        }
        let weight = weight(&last, kind, first.is_some());
        let foreign = last.foreign || first.as_ref().is_some_and(|first| first.foreign);
        let value = value(first, &last);
        let mut qualifiers = self.qualifiers(start, stop, &last);
        if self.spans(start) && nouns::Nouns::duration(&unit).is_some() {
            qualifiers.to_mut().push(Qualifier::Exact);
        }
        self.free = stop;
        let notation = if foreign { Notation::Foreign } else { Notation::Regular };
        self.found.push(Measure {
            kind,
            value,
            unit,
            qualifiers,
            minus: last.minus,
            weight,
            notation,
            range: start..stop,
        });
        Some(end)
    }

    /// What a number with its unit is, the words of what it counts, and where it ends.
    fn sort(&self, unit: Option<Unit>, last: &Numeral<'a>) -> Option<(Kind, Phrase, usize, usize)> {
        let points = || self.points(last.end).and_then(|end| Some((end, self.token(end - 1)?.range.end)));
        let (kind, unit) = match (unit, points()) {
            (None | Some(Unit::Percent), Some((end, stop))) => {
                return Some((Kind::Points, Phrase::default(), end, stop));
            }
            (Some(Unit::Currency(code)), _) => (Kind::Amount, Phrase::word(&code)),
            (Some(Unit::Times), _) => (Kind::Multiplier, Phrase::default()),
            (Some(Unit::Percent), None) => (Kind::Percentage, Phrase::default()),
            (Some(Unit::Other(unit)), _) => (Kind::Count, Phrase::word(&unit)),
            (None, None) => (Kind::Count, self.phrase(last.end)),
        };
        Some((kind, unit, last.end, last.stop))
    }

    /// How the words around a number qualify it.
    pub(super) fn qualifiers(&self, start: usize, stop: usize, numeral: &Numeral<'_>) -> Cow<'static, [Qualifier]> {
        let said = self.said_around(start, stop);
        Cow::Borrowed(match (said, numeral.about) {
            (Some(said), _) => said,
            (None, Some(true)) => &[Qualifier::About],
            (None, Some(false)) => &[Qualifier::Exact, Qualifier::About],
            (None, None) => EXACT,
        })
    }

    /// “over five years”: what bounds a number may say how long something lasts.
    fn spans(&self, start: usize) -> bool {
        let before = self.text.get(..start).unwrap_or_default().trim_end();
        self.lexicon.lists.spans.iter().any(|word| {
            let tail = before.len().checked_sub(word.len()).and_then(|from| before.get(from..));
            tail.is_some_and(|tail| tail.eq_ignore_ascii_case(word))
        })
    }

    /// What the words around a number say of it.
    pub(super) fn said_around(&self, start: usize, stop: usize) -> Option<&'static [Qualifier]> {
        let ahead = self.bounds_ahead(start);
        let behind = self.may_be_bound_behind(stop);
        if ahead.is_some_and(<[_]>::is_empty) && !behind {
            return None; // nearly always
        }
        let floor = self.found.last().map_or(0, |last| last.range.end).min(start);
        let before = bounds::tail(self.text.get(floor..start).unwrap_or_default());
        if let Some(ahead) = ahead.filter(|_| !behind) {
            return bounds::says_ahead(before, ahead.iter().copied());
        }
        let after = self.text.get(stop..).unwrap_or_default();
        let after = bounds::head(after);
        let after = up_to_next_number(after);
        bounds::says(before, after, self.rules)
    }

    /// The token after « points de pourcentage ».
    fn points(&self, at: usize) -> Option<usize> {
        let words: [&str; 4] = std::array::from_fn(|index| self.letters(at + index));
        match words {
            ["points" | "point", "de", "pourcentage", _] => Some(at + 3),
            ["percentage", "points" | "point", ..] => Some(at + 2),
            ["pp" | "pt" | "pts", ..] => Some(at + 1),
            _ => None,
        }
    }

    /// A year, or a range of years.
    fn year(&mut self, at: usize, numeral: &Numeral<'a>) -> Option<usize> {
        if numeral.unit.is_some() || numeral.power > 0 || numeral.minus.is_some() || numeral.spelled {
            return None;
        }
        let year = self.year_at(at)?;
        let counts = || !self.lexicon.lists.head_last && self.counts(at + 1);
        if counts() || self.bound_ahead(numeral.start) {
            return None;
        }
        let day = |year| Day { year: Some(year), ..Day::default() };
        let joint = self.mark(at + 1, &['-', '–', '—', '/', '\u{2011}']);
        if joint && let Some(other) = self.year_at(at + 2).or_else(|| self.short_year(at, year)) {
            return Some(self.push(
                Kind::Date,
                Value::Dates(day(year), day(other)),
                Phrase::default(),
                Weight::Full,
                at,
                at + 3,
            ));
        }
        Some(self.push(Kind::Date, Value::Date(day(year)), Phrase::default(), Weight::Full, at, at + 1))
    }

    /// « plus de 2000 »: what bounds a number does not bound a year.
    fn bound_ahead(&self, start: usize) -> bool {
        if self.bounds_ahead(start).is_some_and(<[_]>::is_empty) {
            return false;
        }
        let floor = self.found.last().map_or(0, |last| last.range.end).min(start);
        bounds::says(bounds::tail(self.text.get(floor..start).unwrap_or_default()), "", self.rules).is_some()
    }

    /// The year that a token is: four digits without marks, between 1500 and 2199.
    pub(super) fn year_at(&self, at: usize) -> Option<u16> {
        self.raw(at).filter(|raw| raw.len() == 4)?;
        self.plain(at, 4).filter(|year| (1500..2200).contains(year))
    }

    /// « 2023-24 »
    fn short_year(&self, at: usize, first: u16) -> Option<u16> {
        let short = self.raw(at + 2).filter(|raw| raw.len() == 2).and_then(|_| self.plain(at + 2, 2))?;
        let near = self.against(at + 1) && self.against(at + 2) && short > first % 100 && short > 12;
        near.then_some(first - first % 100 + short)
    }
}

/// What stands before the next number in digits, without the words right before it: they bound that number.
fn up_to_next_number(text: &str) -> &str {
    const WORDS: usize = 3;
    let Some(digit) = text.bytes().position(|byte| byte.is_ascii_digit()) else { return text };
    let head = text.get(..digit).unwrap_or_default();
    let gap = head.trim_end().match_indices(char::is_whitespace).rev().nth(WORDS - 1);
    if head.contains([',', ';', ':', '(', ')']) {
        head
    } else {
        gap.and_then(|(at, _)| head.get(..at)).unwrap_or_default()
    }
}

/// How far the absence of a number tells something: “both”, “their”, “a pair” say two as well.
fn weight(last: &Numeral<'_>, kind: Kind, range: bool) -> Weight {
    let is = |value: i64| last.value.as_ref() == Some(&Number::from(value));
    match kind {
        _ if last.article => Weight::Weak,
        Kind::Count if last.spelled && is(2) && !range => Weight::Weak,
        Kind::Count if is(1) => Weight::Soft,
        _ => Weight::Full,
    }
}

fn value(first: Option<Numeral<'_>>, last: &Numeral<'_>) -> Value {
    match (first, last.value.clone()) {
        (None, Some(value)) => Value::Number(value),
        (Some(Numeral { value: Some(from), .. }), Some(to)) => Value::Range(from, to),
        (Some(Numeral { value: None, raw, .. }), _) => Value::Unreadable(raw.to_string()),
        (_, None) => Value::Unreadable(last.raw.to_string()),
    }
}
