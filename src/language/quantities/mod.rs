//! Quantities in prose: what a text counts, measures and dates, in digits and in words, so that two texts in two languages
//! can be held side by side.

mod cardinals;
mod compare;
mod dates;
mod english;
mod fractions;
mod french;
mod identifiers;
mod lexicon;
mod nouns;
mod numerals;
mod parts;
mod phrase;
mod reader;
mod signals;
mod spelling;
#[cfg(test)]
mod tests;
mod tokens;

use std::borrow::Cow;
use std::ops::Range;

use super::Language;
use super::number::{Number, Qualifier};

pub use compare::{Difference, Reason, Verdict, compare};
pub(super) use lexicon::Lexicon;
pub use nouns::Nouns;
#[cfg(test)]
pub(super) use parts::announcements;
pub use phrase::Phrase;
pub(super) use reader::Reader;
pub(super) use tokens::Tokens;
pub(super) use {english::LEXICON as ENGLISH, french::LEXICON as FRENCH};

/// A quantity, a date or an identifier in a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Measure {
    /// Its sort.
    pub kind: Kind,
    /// What it says.
    pub value: Value,
    /// What it counts or measures: the code of a currency, the words of a noun phrase, the label of a number (`phase`).
    /// Empty where there is none.
    pub unit: Phrase,
    /// How it may be understood; never empty. « près de 50 » is about 50, and below.
    pub qualifiers: Cow<'static, [Qualifier]>,
    /// The sign that is written: `Some(true)` for a minus, `Some(false)` for a plus.
    pub minus: Option<bool>,
    /// How far its absence from the other language tells something.
    pub weight: Weight,
    /// What is irregular in how it is written.
    pub notation: Notation,
    /// Where it stands, in bytes: sign, currency, number, unit.
    pub range: Range<usize>,
}

/// The sort of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// « 330 millions d’euros »
    Amount,
    /// « 25 % »
    Percentage,
    /// « 3 points de pourcentage »
    Points,
    /// « 169 projets », « 1,3 »
    Count,
    /// « 2,4 fois », “twice”
    Multiplier,
    /// A day, a month or a year.
    Date,
    /// An hour of the day.
    Time,
    /// « phase V », « XXIe siècle », “third”.
    Ordinal,
    /// « deux tiers »
    Fraction,
    /// « des centaines », “hundreds”.
    Magnitude,
    /// A telephone number.
    Telephone,
    /// ISO 9001, 2005-102, CO2: compared letter by letter.
    Identifier,
    /// « cette année », “last year”.
    Relative,
}

/// What a measure says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// One number.
    Number(Number),
    /// From one number to another.
    Range(Number, Number),
    /// So many parts of so many.
    Fraction(u32, u32),
    /// A date.
    Date(Day),
    /// From one date to another.
    Dates(Day, Day),
    /// An hour and its minutes.
    Time(u8, u8),
    /// Letters and digits as they stand, folded.
    Text(String),
    /// Digits that are no number in the notation of the language.
    Unreadable(String),
}

/// A date, as far as it is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// The year.
    pub year: Option<u16>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
}

/// How far the absence of a measure from the other language tells something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Nothing: « un », “both”, « premier » are said in many ways. It answers for what the other language says.
    Weak,
    /// Perhaps something: “hundreds”, « troisième », CO2.
    Soft,
    /// It is missing.
    Full,
}

/// What is irregular in how a measure is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Notation {
    /// Nothing.
    Regular,
    /// It can be read, and is in the notation of another language: `400 000` in English.
    Foreign,
    /// A date in digits in a language whose readers take either number for the month.
    Ambiguous,
}

impl Language {
    /// The quantities, dates and identifiers in a text, in order. None for a language whose words the tool does not know.
    pub fn quantities(&self, text: &str) -> Vec<Measure> {
        self.passages().read(text).measures
    }

    /// Whether the head of a noun phrase is its last word: “competitiveness clusters”, « pôles de compétitivité ».
    pub fn head_ends_phrase(&self) -> bool {
        self.rules().lexicon.is_some_and(|lexicon| lexicon().lists.head_last)
    }

    /// Whether [`Language::quantities`] knows the words of this language.
    pub fn knows_quantities(&self) -> bool {
        self.rules().lexicon.is_some()
    }
}
