//! Slips in a value that is no text: dates, times, numbers, booleans, and words that lack their quotation marks.

use jiff::civil;

use super::Found;
use super::line::{Line, invisible};

impl Line<'_> {
    /// A date of the right form which no calendar has.
    pub(super) fn no_such_date(&self) -> Option<Found> {
        let value = self.value();
        let day = value.get(..10)?;
        let numbers = day_parts(day, '-')?;
        let [year, month, rest] = numbers.as_slice() else { return None };
        let sound = year.len() == 4 && month.len() == 2 && rest.len() == 2 && calendar_day(year, month, rest).is_none();
        sound.then(|| self.whole_value(String::new()))
    }

    /// A date in another order than year, month, day; with a month's name; without its zeros.
    pub(super) fn date(&self) -> Option<Found> {
        let value = self.value();
        for mark in ['/', '.', '-'] {
            let day = value.split(' ').next().unwrap_or_default();
            let Some(numbers) = day_parts(day, mark) else { continue };
            let [first, middle, last] = numbers.as_slice() else { continue };
            if first.len() == 4 && (mark != '-' || middle.len() < 2 || last.len() < 2) {
                return Some(self.whole_value(calendar_day(first, middle, last).unwrap_or_default()));
            }
            if last.len() == 4 || (mark == '/' && last.len() == 2) {
                let year = if last.len() == 4 { (*last).to_string() } else { format!("20{last}") };
                // the day comes first here; where it cannot, it is the month
                let read = calendar_day(&year, middle, first).or_else(|| calendar_day(&year, first, middle));
                return Some(self.whole_value(read.unwrap_or_default()));
            }
        }
        let words: Vec<&str> = value.split([' ', '\u{a0}', '\u{202f}', ',']).filter(|word| !word.is_empty()).collect();
        let number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 4;
        let name = |word: &&str| word.chars().all(|c| c.is_alphabetic() || c == '.') && word.chars().count() > 2;
        let [first, second, year, ..] = words.as_slice() else { return None };
        let named = (number(first) && name(second)) || (name(first) && number(second));
        let dated = named && year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        dated.then(|| self.whole_value(String::new()))
    }

    /// A time that is none: `10h30`, `9:00`, `25:00`.
    pub(super) fn time(&self) -> Option<Found> {
        let value = self.value();
        let (day, clock) = match value.get(..10).filter(|day| day_parts(day, '-').is_some()) {
            Some(day) => (Some(day), value.get(11..).unwrap_or_default().trim()),
            None => (None, value),
        };
        let sign = clock.find([':', 'h', 'H'])?;
        let (hour, rest) = (clock.get(..sign)?, clock.get(sign + 1..)?);
        let minute = rest.get(..2).unwrap_or(if rest.is_empty() { "00" } else { rest });
        let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
        let hours = number(hour)?;
        if day.is_none() && hour.len() > 2 {
            return None;
        }
        let read = number(minute).filter(|minute| hours < 24 && *minute < 60);
        let suggestion = match (day, read) {
            (Some(day), Some(minute)) => format!("{day}T{hours:02}:{minute:02}:00"),
            _ => String::new(),
        };
        Some(self.whole_value(suggestion))
    }

    /// A comma before the decimals.
    pub(super) fn decimal_comma(&self) -> Option<Found> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let (whole, decimals) = self.value().split_once(',')?;
        let (whole, decimals) = (whole.trim(), decimals.trim());
        let number = digits(whole.trim_start_matches(['-', '+'])) && digits(decimals);
        number.then(|| self.whole_value(format!("{whole}.{decimals}")))
    }

    /// Digits with spaces or points between them, or a zero before them: a telephone number, or a number as it is printed.
    pub(super) fn number(&self) -> Option<Found> {
        let value = self.value();
        let space = |c: char| invisible(c) || c == ' ';
        let digits = value.trim_start_matches('+');
        let like = digits.starts_with(|c: char| c.is_ascii_digit() || c == '(')
            && digits.chars().all(|c| c.is_ascii_digit() || space(c) || matches!(c, '.' | '-' | '(' | ')'));
        let close: String = digits.chars().filter(|c| !space(*c)).collect();
        let phone = value.starts_with(['0', '+']) && close.len() > 6;
        let plain = !phone && close.bytes().all(|byte| byte.is_ascii_digit());
        let suggestion = match (phone, plain) {
            (true, _) => format!("\"{value}\""),
            (false, true) => close.trim_start_matches('0').to_string(),
            (false, false) => String::new(),
        };
        like.then(|| self.whole_value(suggestion))
    }

    /// `True`, `FALSE`: a boolean with capitals.
    pub(super) fn boolean(&self) -> Option<Found> {
        let value = self.value().to_lowercase();
        matches!(value.as_str(), "true" | "false").then(|| self.whole_value(value))
    }

    /// Words without quotation marks.
    pub(super) fn no_quotes(&self) -> Option<Found> {
        let phrases = ["string values must be quoted", "invalid boolean", "invalid float", "missing opening quote"];
        let letter = self.after().starts_with(char::is_alphabetic) || self.value().starts_with(char::is_alphabetic);
        self.says(&phrases).filter(|_| letter)
    }
}

/// The three numbers of a date that is written with a mark between them.
fn day_parts(text: &str, mark: char) -> Option<Vec<&str>> {
    let parts: Vec<&str> = text.split(mark).collect();
    let number = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (parts.len() == 3 && parts.iter().all(number)).then_some(parts)
}

/// A day as it must be written, when the calendar has it.
fn calendar_day(year: &str, month: &str, day: &str) -> Option<String> {
    let date = civil::Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(date.to_string())
}
