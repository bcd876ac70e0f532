//! Dates and hours as ICU writes them, with the house rules on top.

use std::cell::RefCell;

use icu_calendar::{Date as IcuDate, Gregorian, Iso};
use icu_datetime::fieldsets::{T, YM, YMD, YMDE};
use icu_datetime::input::Time as IcuTime;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale::Locale;
use jiff::civil::{Date, Time};
use writeable::Writeable;

use super::notation::NBSP;
use super::rules::Rules;

/// 28 March 2023. A date that ICU does not take is written as ISO 8601, as everywhere in this file.
pub(super) fn date(locale: &Locale, rules: &Rules, date: Date) -> String {
    let write = |day| {
        LONG.with_borrow_mut(|made| {
            let known = made.iter().position(|(other, _)| other == locale).unwrap_or_else(|| {
                let formatter = FixedCalendarDateTimeFormatter::try_new(preferences(locale), YMD::long());
                made.push((locale.clone(), formatter.ok()));
                made.len() - 1
            });
            let (_, formatter) = made.get(known)?;
            Some(formatter.as_ref()?.format(&day).write_to_string().into_owned())
        })
    };
    gregorian(date).and_then(write).map_or_else(|| date.to_string(), |text| bind_day(&text, date, rules))
}

/// Tuesday 28 March 2023.
pub(super) fn weekday_date(locale: &Locale, rules: &Rules, date: Date) -> String {
    let write = |day| {
        let formatter =
            FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(preferences(locale), YMDE::long()).ok()?;
        Some(formatter.format(&day).write_to_string().into_owned())
    };
    gregorian(date).and_then(write).map_or_else(|| date.to_string(), |text| bind_day(&text, date, rules))
}

/// March 2023.
pub(super) fn month(locale: &Locale, year: i16, month: i8) -> String {
    let write = |day| {
        let formatter =
            FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(preferences(locale), YM::long()).ok()?;
        Some(formatter.format(&day).write_to_string().into_owned())
    };
    let first = Date::new(year, month, 1).ok().and_then(gregorian);
    first.and_then(write).unwrap_or_else(|| format!("{year:04}-{month:02}"))
}

/// 10:30, to the minute.
pub(super) fn time(locale: &Locale, rules: &Rules, time: Time) -> String {
    if let Some(write) = rules.time {
        return write(time);
    }
    let write = || {
        let [hour, minute] = [u8::try_from(time.hour()).ok()?, u8::try_from(time.minute()).ok()?];
        let formatter = NoCalendarFormatter::try_new(preferences(locale), T::hm()).ok()?;
        let time = IcuTime::try_new(hour, minute, 0, 0).ok()?;
        Some(formatter.format(&time).write_to_string().into_owned())
    };
    write().unwrap_or_else(|| format!("{:02}:{:02}", time.hour(), time.minute()))
}

type Long = FixedCalendarDateTimeFormatter<Gregorian, YMD>;

thread_local! {
    /// The formatters of whole dates, which every page and every line of a list asks for: making one costs ten times
    /// what writing a date does. One per thread, because ICU's cannot be shared between threads.
    static LONG: RefCell<Vec<(Locale, Option<Long>)>> = const { RefCell::new(Vec::new()) };
}

fn preferences(locale: &Locale) -> DateTimeFormatterPreferences {
    locale.into()
}

fn gregorian(date: Date) -> Option<IcuDate<Gregorian>> {
    let [month, day] = [u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?];
    let iso: IcuDate<Iso> = IcuDate::try_new_iso(i32::from(date.year()), month, day).ok()?;
    Some(iso.to_calendar(Gregorian))
}

/// Puts the no-break space between day and month, and the word for the first of the month; takes away the comma that CLDR
/// puts after a weekday although the day comes first.
fn bind_day(text: &str, date: Date, rules: &Rules) -> String {
    if !rules.bound_day {
        return text.to_string();
    }
    let day = date.day().to_string();
    let words: Vec<&str> = text.split(' ').collect();
    let Some(at) = words.iter().position(|word| word.trim_end_matches(',') == day) else { return text.to_string() };
    let month_first = words.get(at).is_some_and(|word| word.ends_with(',')); // March 28, 2023
    let mut bound = String::with_capacity(text.len() + 4);
    for (index, word) in words.iter().enumerate() {
        let held = if month_first { index == at } else { index == at + 1 };
        if index > 0 {
            bound.push(if held { NBSP } else { ' ' });
        }
        match rules.first_of_month {
            Some(first) if index == at && date.day() == 1 => bound.push_str(first),
            _ if index < at && !month_first => bound.push_str(word.trim_end_matches(',')), // Tuesday 28 March
            _ => bound.push_str(word),
        }
    }
    bound
}
