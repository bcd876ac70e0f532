//! What the tool knows of a language: formatting, notation of numbers, house rules.

mod bounds;
mod calendar;
mod collation;
mod detection;
mod english;
mod french;
mod messages;
mod notation;
pub mod number;
mod passage;
pub mod quantities;
mod reading;
mod rules;
#[cfg(test)]
mod tests;
pub mod tool;
pub mod typography;
pub mod words;

pub use bounds::Agreement;
pub use collation::Collation;
pub use detection::likeliest;
pub use number::{Number, Qualifier, Quantity, Scale, Unit};
pub use passage::{Passage, Passages};
pub use reading::Written;

use std::borrow::Cow;

use fixed_decimal::Decimal;
use icu_list::options::ListFormatterOptions;
use icu_list::{ListFormatter, ListFormatterPreferences};
use icu_locale::subtags::region;
use icu_locale::{Direction, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions, PluralRulesPreferences};
use jiff::civil::{Date, Time};
use writeable::Writeable;

use crate::base::Formatters;
use notation::Notation;
use rules::Rules;

/// One of the languages of a site: how it writes dates, numbers, quantities and lists, and how it sorts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Language {
    tag: String,
    locale: Locale, // that of the formats: bare English is British here
    notation: Notation,
}

impl Language {
    /// The language of a tag of BCP 47: `fr`, `fr-FR`, `en-GB`, `it`. Bare `en` formats as British English. `None` when
    /// it is no tag.
    pub fn new(tag: &str) -> Option<Self> {
        if tag.contains('_') {
            return None; // a notation of ICU and POSIX, not a tag
        }
        let mut locale: Locale = tag.parse().ok()?;
        LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
        let tag = locale.to_string();
        let id = &mut locale.id;
        if id.language.as_str() == "en" && id.region.is_none() {
            id.region = Some(region!("GB"));
        }
        let notation = match rules::rules(locale.id.language.as_str()).notation {
            Some(notation) => {
                locale.extensions = icu_locale::extensions::Extensions::new(); // other digits are not for rules
                notation()
            }
            None => Notation::of(&locale),
        };
        Some(Self { tag, locale, notation })
    }

    /// The tag as given, in its canonical form.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The language alone: `fr` for `fr-FR`.
    pub fn primary(&self) -> &str {
        self.locale.id.language.as_str()
    }

    /// The direction of its script, as the attribute `dir` of HTML wants it: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        match LocaleDirectionality::new_extended().get(&self.locale.id) {
            Some(Direction::RightToLeft) => "rtl",
            _ => "ltr",
        }
    }

    /// Language and territory as the Open Graph protocol wants them: `fr_FR`, `en_GB`; the likely territory where the
    /// tag names none.
    pub fn og_locale(&self) -> String {
        let mut id = self.locale.id.clone();
        LocaleExpander::new_extended().maximize(&mut id);
        match id.region {
            Some(region) => format!("{}_{region}", id.language),
            None => id.language.to_string(),
        }
    }

    /// « 28 mars 2023 », « 1er mars 2023 », “28 March 2023”, with a no-break space between day and month.
    pub fn date(&self, date: Date) -> String {
        calendar::date(&self.locale, self.rules(), date)
    }

    /// « mardi 28 mars 2023 », “Tuesday 28 March 2023”.
    pub fn weekday_date(&self, date: Date) -> String {
        calendar::weekday_date(&self.locale, self.rules(), date)
    }

    /// « mars 2023 », “March 2023”. What is no month of the calendar is written `2023-13`.
    pub fn month(&self, year: i16, month: i8) -> String {
        calendar::month(&self.locale, year, month)
    }

    /// « 10 h 30 », « 14 h », “10:30”; seconds are not written.
    pub fn time(&self, time: Time) -> String {
        calendar::time(&self.locale, self.rules(), time)
    }

    /// « 2 400 », “2,400”; the minus sign is U+2212.
    pub fn number(&self, number: &Number) -> String {
        self.notation.write(number, 0)
    }

    /// What stands between the fields of a table for spreadsheets: where a comma is the decimal mark, they expect a
    /// semicolon.
    pub fn field_separator(&self) -> char {
        if self.notation.decimal == ',' { ';' } else { ',' }
    }

    /// A key figure: « plus de 1,7 million d’euros », “more than €1.7 million”. A language without rules writes signs in
    /// place of words.
    pub fn quantity(&self, quantity: &Quantity) -> String {
        (self.rules().quantity)(&self.notation, quantity)
    }

    /// « Anne, Bob et Chloé ».
    pub fn list(&self, items: &[String]) -> String {
        let preferences = ListFormatterPreferences::from(&self.locale);
        match ListFormatter::try_new_and(preferences, ListFormatterOptions::default()) {
            Ok(formatter) => formatter.format(items.iter()).write_to_string().into_owned(),
            Err(_) => items.join(", "),
        }
    }

    /// The order of its words.
    pub fn collator(&self) -> Collation {
        Collation::new(&self.locale)
    }

    /// The category of CLDR that agrees with a number: `zero`, `one`, `two`, `few`, `many` or `other`.
    pub fn plural(&self, number: &Number) -> &'static str {
        let preferences = PluralRulesPreferences::from(&self.locale);
        let rules = PluralRules::try_new(preferences, PluralRulesOptions::default());
        let (Ok(rules), Ok(number)) = (rules, number.to_string().parse::<Decimal>()) else { return "other" };
        match rules.category_for(&number) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// How values are written inside messages: numbers as [`Self::number`] writes them. A year is passed as text.
    pub fn formatters(&self) -> Formatters {
        messages::FORMATTERS
    }

    /// The numbers written in digits in a text, in the notation of this language.
    pub fn numbers_in(&self, text: &str) -> Vec<Written> {
        reading::numbers_in(text, &self.notation, self.rules())
    }

    /// How the words around that number (of [`Self::numbers_in`]) stand to the qualifier of a fact; `None` for a language
    /// whose words for it are not known.
    pub fn agreement(&self, text: &str, written: &Written, stated: Qualifier) -> Option<Agreement> {
        bounds::agreement(text, written.range.clone(), stated, self.rules())
    }

    /// Whether the tool knows the words for powers of ten of this language.
    pub fn knows_scales(&self) -> bool {
        !self.rules().scales.is_empty()
    }

    /// The text with that number (of [`Self::numbers_in`]) in the canonical notation of this language and the spaces
    /// around it mended; the rest is untouched. The whole text is when the number does not stand in it, or when the new
    /// notation would change what the text says: « 2026 500 entreprises » does not become « 2 026 500 entreprises ».
    pub fn reprint(&self, text: &str, written: &Written) -> String {
        reading::reprint(text, written, &self.notation, self.rules()).unwrap_or_else(|| text.to_string())
    }

    /// A text for HTML: escaped, with the superscript of the ordinals that dates have: `1<sup>er</sup> mars`.
    pub fn ordinal_html<'t>(&self, text: &'t str) -> Cow<'t, str> {
        reading::ordinal_html(text, self.rules())
    }

    /// A word in lower case and in the singular, as far as its ending tells: what is compared, never what is shown. An
    /// acronym keeps its capitals, so that it is no other word: `PME`, `SME` for “SMEs”.
    pub fn stem(&self, word: &str) -> String {
        const SHORT: usize = 2; // letters that must be left
        let acronym = word.strip_suffix('s').unwrap_or(word);
        if acronym.chars().count() > 1 && acronym.chars().all(|c| c.is_uppercase() || c.is_ascii_digit()) {
            return acronym.to_string();
        }
        let word = word.to_lowercase();
        let left = |(ending, instead): &(&str, &str)| {
            let stem = word.strip_suffix(ending)?;
            (stem.chars().count() >= SHORT).then(|| format!("{stem}{instead}"))
        };
        self.rules().plurals.iter().find_map(left).unwrap_or(word)
    }

    fn rules(&self) -> &'static Rules {
        rules::rules(self.primary())
    }
}
