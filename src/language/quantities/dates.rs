//! Dates and hours.

use super::numerals::Numeral;
use super::reader::Reader;
use super::tokens::Sort;
use super::{Day, Kind, Notation, Nouns, Phrase, Value, Weight};

impl Reader<'_> {
    /// A date that begins with digits: « 28 mars 2023 », « 14–16 octobre », `2023-03-28`, `28/03/2023`.
    pub(super) fn date(&mut self, at: usize) -> Option<usize> {
        self.numeric_date(at).or_else(|| self.day_first(at))
    }

    fn numeric_date(&mut self, at: usize) -> Option<usize> {
        if let Some([first, second, third]) = self.raw(at).and_then(pieces) {
            return Some(self.digits_date(numeric(first, second, third)?, at, at + 1)); // 28.03.2023 is one token
        }
        let marks: &[char] = &['-', '/', '\u{2011}'];
        let joined = self.mark(at + 1, marks) && self.mark(at + 3, marks);
        if !joined || (1..=4).any(|offset| !self.against(at + offset)) {
            return None;
        }
        let [first, second, third] = [at, at + 2, at + 4].map(|at| self.raw(at));
        if let (Some(year), Some(month), Some(day)) = (self.year_at(at), self.plain(at + 2, 2), self.plain(at + 4, 2)) {
            let day = Day { year: Some(year), month: small(month), day: small(day) };
            return day
                .exists()
                .then(|| self.push(Kind::Date, Value::Date(day), Phrase::default(), Weight::Full, at, at + 5));
        }
        Some(self.digits_date(numeric(first?, second?, third?)?, at, at + 5))
    }

    fn digits_date(&mut self, day: Day, at: usize, end: usize) -> usize {
        let end = self.push(Kind::Date, Value::Date(day), Phrase::default(), Weight::Full, at, end);
        if self.lexicon.lists.month_first
            && let Some(last) = self.found.last_mut()
        {
            last.notation = Notation::Ambiguous;
        }
        end
    }

    /// « 28 mars 2023 », « 14 et 15 octobre », “3rd of May”.
    fn day_first(&mut self, at: usize) -> Option<usize> {
        let (first, next) = self.day_at(at)?;
        let (mut last, mut next, mut span) = (first, next, None);
        if let Some((other, after)) = self.joint(next).and_then(|joint| self.day_at(joint)) {
            (last, next, span) = (other, after, Some(first));
        }
        let (month, next) = self.month_at(next)?;
        let (year, mut next) = self.year_after(next);
        let mut from = span.map(|day| Day { year, month: Some(month), day: Some(day) });
        let mut to = Day { year, month: Some(month), day: Some(last) };
        if from.is_none()
            && let Some((day, month, year, end)) = self.joint(next).and_then(|joint| self.whole(joint))
        {
            // « du 28 septembre au 3 octobre 2024 »
            from = Some(Day { year: to.year.or(year), ..to });
            to = Day { year, month: Some(month), day: Some(day) };
            next = end;
        }
        Some(self.push_days(from, to, at, next))
    }

    fn whole(&self, at: usize) -> Option<(u8, u8, Option<u16>, usize)> {
        let (day, next) = self.day_at(at)?;
        let (month, next) = self.month_at(next)?;
        let (year, next) = self.year_after(next);
        Some((day, month, year, next))
    }

    fn push_days(&mut self, from: Option<Day>, to: Day, at: usize, next: usize) -> usize {
        let value = match from {
            Some(from) => Value::Dates(from, to),
            None => Value::Date(to),
        };
        self.push(Kind::Date, value, Phrase::default(), Weight::Full, at, next)
    }

    /// « mars 2023 », “March 28, 2023”, « de janvier à mars », « en mai ».
    pub(super) fn month_first(&mut self, at: usize) -> Option<usize> {
        let (month, next) = self.month_at(at)?;
        let lists = self.lexicon.lists;
        let capital = self.token(at).and_then(|token| self.text.get(token.range.start..)?.chars().next());
        if lists.month_first && !capital.is_some_and(char::is_uppercase) {
            return None; // “may”, “march”
        }
        if lists.month_first
            && let Some((day, after)) = self.day_at(next)
        {
            let (mut to, mut from, mut end) = (day, None, after);
            if let Some((other, after)) = self.joint(after).and_then(|joint| self.day_at(joint)) {
                (from, to, end) = (Some(day), other, after);
            }
            let (year, end) = self.year_after(end);
            let day = |day| Day { year, month: Some(month), day: Some(day) };
            return Some(self.push_days(from.map(day), day(to), at, end));
        }
        let (year, end) = self.year_after(next);
        let here = Day { year, month: Some(month), day: None };
        if let Some(joint) = self.joint(next)
            && let Some((other, after)) = self.month_at(joint)
        {
            let (year, end) = self.year_after(after);
            let there = Day { year, month: Some(other), day: None };
            return Some(self.push_days(Some(Day { year, ..here }), there, at, end));
        }
        let led = |at: usize| self.token(at).and_then(|token| token.word).is_some_and(|word| word.before_month);
        let led = at > 0 && (led(at - 1) || self.mark(at - 1, &['-']) && at > 1 && led(at - 2));
        (year.is_some() || led)
            .then(|| self.push(Kind::Date, Value::Date(here), Phrase::default(), Weight::Full, at, end))
    }

    /// The day of a month in digits, with its ending: « 1er », “3rd of”.
    fn day_at(&self, at: usize) -> Option<(u8, usize)> {
        let day = self.plain(at, 2).and_then(small).filter(|day| (1..=31).contains(day))?;
        let mut next = at + 1;
        if self.against(next) && self.lexicon.lists.ordinal_endings.contains(&self.letters(next)) {
            next += 1;
        }
        if self.lexicon.lists.month_first && self.lexicon.lists.of.contains(&self.letters(next)) {
            next += 1;
        }
        Some((day, next))
    }

    fn month_at(&self, at: usize) -> Option<(u8, usize)> {
        let month = self.token(at)?.word?.month?;
        let short = self.letters(at).chars().count() <= 4;
        Some((month, if short && self.mark(at + 1, &['.']) && self.against(at + 1) { at + 2 } else { at + 1 }))
    }

    /// The year that stands at a token, after a comma perhaps.
    fn year_after(&self, at: usize) -> (Option<u16>, usize) {
        let skip = usize::from(self.lexicon.lists.month_first && self.mark(at, &[',']));
        match self.year_at(at + skip) {
            Some(year) => (Some(year), at + skip + 1),
            None => (None, at),
        }
    }

    /// The token after what joins two dates: « au », “–”, « et ».
    fn joint(&self, at: usize) -> Option<usize> {
        let lists = self.lexicon.lists;
        let word = lists.to.contains(&self.letters(at)) || self.letters(at) == lists.and;
        (word || self.mark(at, &['–', '-', '—', '\u{2011}'])).then_some(at + 1)
    }

    /// « 14 h 30 », “2.30 pm”, “10:30”.
    pub(super) fn time(&mut self, at: usize) -> Option<usize> {
        self.clock(at).or_else(|| self.half_day(at)).or_else(|| self.hour_and_mark(at)).or_else(|| self.named_hour(at))
    }

    /// “12 noon”: the word says the hour again.
    fn named_hour(&mut self, at: usize) -> Option<usize> {
        let hour = self.token(at + 1)?.word?.hour?;
        let same = self.plain(at, 2).is_some_and(|digits| digits == 12 && hour % 12 == 0);
        let value = Value::Time(hour, 0);
        same.then(|| self.push(Kind::Time, value, Phrase::default(), Weight::Full, at, at + 2))
    }

    /// « 24 h/24 », « 7 jours sur 7 »: the token after a number that is said again after its length of time.
    pub(super) fn said_again(&self, first: &Numeral<'_>) -> Option<usize> {
        let joint = first.end + 1;
        if !self.mark(joint, &['/']) && !self.lexicon.lists.out_of.contains(&self.letters(joint)) {
            return None;
        }
        Nouns::duration(&Phrase::word(self.letters(first.end)))?;
        let again = self.numeral(joint + 1)?;
        (again.value == first.value && !again.article).then_some(again.end)
    }

    /// `10:30`, with what says which half of the day.
    fn clock(&mut self, at: usize) -> Option<usize> {
        let hour = self.plain(at, 2).and_then(small).filter(|hour| *hour < 24)?;
        if !self.mark(at + 1, &[':']) || !self.against(at + 1) || !self.against(at + 2) {
            return None;
        }
        let minute =
            self.raw(at + 2).filter(|raw| raw.len() == 2).and_then(|_| self.plain(at + 2, 2)).and_then(small)?;
        let (hour, end) = self.meridian(at + 3).map_or((hour, at + 3), |(half, end)| (half_day(hour, half), end));
        (minute < 60)
            .then(|| self.push(Kind::Time, Value::Time(hour, minute), Phrase::default(), Weight::Full, at, end))
    }

    /// “2 pm”, “2.30 pm”, “9–11 am”.
    fn half_day(&mut self, at: usize) -> Option<usize> {
        let lists = self.lexicon.lists;
        if lists.meridians.is_empty() {
            return None;
        }
        let first = self.hour_at(at)?;
        if let Some((half, end)) = self.meridian(at + 1) {
            let value = Value::Time(half_day(first.0, half), first.1);
            return Some(self.push(Kind::Time, value, Phrase::default(), Weight::Full, at, end));
        }
        let joint = self.joint(at + 1)?;
        let second = self.hour_at(joint)?;
        let (half, end) = self.meridian(joint + 1)?;
        let value = |time: (u8, u8)| Value::Time(half_day(time.0, half), time.1);
        self.push(Kind::Time, value(first), Phrase::default(), Weight::Full, at, at + 1);
        Some(self.push(Kind::Time, value(second), Phrase::default(), Weight::Full, joint, end))
    }

    /// An hour, with minutes after a point perhaps.
    fn hour_at(&self, at: usize) -> Option<(u8, u8)> {
        let raw = self.raw(at)?;
        let (hour, minute) = raw.split_once('.').unwrap_or((raw, "00"));
        let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() <= 2);
        let (hour, minute) = (number(hour)?, number(minute)?);
        (hour <= 12 && minute < 60).then_some((hour, minute))
    }

    /// “pm”, “p.m.”: which half, and the token after it.
    fn meridian(&self, at: usize) -> Option<(u8, usize)> {
        let meridians = self.lexicon.lists.meridians;
        let whole = meridians.iter().find(|(word, _)| *word == self.letters(at));
        if let Some((_, half)) = whole {
            return Some((*half, at + 1));
        }
        let dotted = self.mark(at + 1, &['.']) && self.against(at + 1) && self.against(at + 2);
        let word = dotted.then(|| format!("{}{}", self.letters(at), self.letters(at + 2)))?;
        let (_, half) = meridians.iter().find(|(name, _)| *name == word)?;
        let closed = self.mark(at + 3, &['.']) && self.against(at + 3);
        Some((*half, at + 3 + usize::from(closed)))
    }

    /// « 14 h », « 14h30 ».
    fn hour_and_mark(&mut self, at: usize) -> Option<usize> {
        let mark = self.lexicon.lists.hour_mark?;
        let hour = self.plain(at, 2).and_then(small).filter(|hour| *hour < 24)?;
        if self.letters(at + 1) != mark {
            return None;
        }
        let minutes = self.raw(at + 2).filter(|raw| raw.len() == 2).and_then(|_| self.plain(at + 2, 2));
        let (minute, end) = match minutes.and_then(small).filter(|minute| *minute < 60) {
            Some(minute) => (minute, at + 3),
            None => (0, at + 2),
        };
        Some(self.push(Kind::Time, Value::Time(hour, minute), Phrase::default(), Weight::Full, at, end))
    }

    /// « cette année »
    pub(super) fn relative(&mut self, at: usize) -> Option<usize> {
        let all = |words: &[&str]| words.iter().zip(at..).skip(1).all(|(word, at)| self.letters(at) == *word);
        let found = self.token(at)?.word?.relatives.iter().find(|(words, _)| all(words));
        let (words, meaning) = found?;
        let end = at + words.len();
        let closed = self.token(end).is_none_or(|token| token.sort != Sort::Digits);
        let value = Value::Text((*meaning).to_string());
        closed.then(|| self.push(Kind::Relative, value, Phrase::default(), Weight::Weak, at, end))
    }
}

impl Day {
    /// Whether its parts are within what calendars have.
    pub(super) fn exists(&self) -> bool {
        self.month.is_none_or(|month| (1..=12).contains(&month)) && self.day.is_none_or(|day| (1..=31).contains(&day))
    }
}

fn small(number: u16) -> Option<u8> {
    u8::try_from(number).ok()
}

fn half_day(hour: u8, half: u8) -> u8 {
    if hour > 12 { hour } else { hour % 12 + half }
}

/// The three parts of `28.03.2023`.
fn pieces(raw: &str) -> Option<[&str; 3]> {
    let mut parts = raw.split('.');
    let parts = [parts.next()?, parts.next()?, parts.next().filter(|_| parts.next().is_none())?];
    parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())).then_some(parts)
}

/// A date in digits, the day first unless only the other order makes one.
fn numeric(first: &str, second: &str, third: &str) -> Option<Day> {
    let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() <= 2);
    let year = match third.len() {
        4 => third.parse::<u16>().ok().filter(|year| (1500..2200).contains(year))?,
        2 => third.parse::<u16>().ok()? + 2000,
        _ => return None,
    };
    let day = |day, month| Day { year: Some(year), month: Some(month), day: Some(day) };
    let (first, second) = (number(first)?, number(second)?);
    let (straight, swapped) = (day(first, second), day(second, first));
    let real = |day: &Day| day.exists() && day.day != Some(0) && day.month != Some(0);
    if real(&straight) { Some(straight) } else { real(&swapped).then_some(swapped) }
}
