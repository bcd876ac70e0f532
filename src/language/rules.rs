//! The rules of a language as data, and the neutral ones of a language that has none.

use jiff::civil::Time;

use super::notation::{NBSP, Notation};
use super::number::{Qualifier, Quantity, Scale, Unit};
use super::quantities::Lexicon;
use super::{english, french};

/// What the tool knows of one language beyond what ICU knows.
pub(super) struct Rules {
    /// How numbers are written; `None` leaves it to ICU.
    pub notation: Option<fn() -> Notation>,
    /// What stands for the day on the first of a month: « 1er ».
    pub first_of_month: Option<&'static str>,
    /// Whether a no-break space holds the day and the month together.
    pub bound_day: bool,
    /// Writes an hour of the day; `None` leaves it to ICU.
    pub time: Option<fn(Time) -> String>,
    /// Writes a quantity.
    pub quantity: fn(&Notation, &Quantity) -> String,
    /// The words for powers of ten, the longer ones first.
    pub scales: &'static [ScaleWord],
    /// The words for units, beside the signs and codes that all languages share, the longer ones first.
    pub units: &'static [(&'static str, UnitWord)],
    /// What stands between a number and the percent sign.
    pub percent_gap: &'static str,
    /// What stands between a number and the sign of a currency behind it; `None` leaves the space that is there or not.
    pub symbol_gap: Option<&'static str>,
    /// What stands between the sign of a currency and a number behind it; `None` as above.
    pub prefix_gap: Option<&'static str>,
    /// Ordinals of dates whose ending is a superscript: number and ending.
    pub superscripts: &'static [(&'static str, &'static str)],
    /// The words that say how a number is to be understood, the longer ones first; none where the tool knows none.
    pub bounds: &'static [BoundWord],
    /// The endings of plurals and what stands in their place in the singular, the longer ones first.
    pub plurals: &'static [(&'static str, &'static str)],
    /// The words that say quantities; `None` where the tool knows none.
    pub lexicon: Option<fn() -> &'static Lexicon>,
}

/// Words beside a number that say how it is to be understood.
#[derive(Debug)]
pub(super) struct BoundWord {
    /// The words, in lower case: `plus de`.
    pub text: &'static str,
    /// On which side of the number they stand.
    pub side: Side,
    /// What they may mean.
    pub says: &'static [Qualifier],
}

/// A side of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// Words before a number.
pub(super) const fn ahead(text: &'static str, says: &'static [Qualifier]) -> BoundWord {
    BoundWord { text, side: Side::Before, says }
}

/// Words after a number with its unit and the noun that it counts.
pub(super) const fn behind(text: &'static str, says: &'static [Qualifier]) -> BoundWord {
    BoundWord { text, side: Side::After, says }
}

pub(super) const LEAST: &[Qualifier] = &[Qualifier::AtLeast];
pub(super) const MOST: &[Qualifier] = &[Qualifier::AtMost, Qualifier::Below];
pub(super) const ABOUT: &[Qualifier] = &[Qualifier::About];
/// « près de », “nearly”: about, and not quite.
pub(super) const NEARLY: &[Qualifier] = &[Qualifier::About, Qualifier::AtMost, Qualifier::Below];
/// « une bonne centaine », “a good hundred”: about, and rather more.
pub(super) const WELL: &[Qualifier] = &[Qualifier::About, Qualifier::AtLeast];

/// A word that multiplies the number before it.
pub(super) struct ScaleWord {
    /// The word: `millions`, `M€`.
    pub text: &'static str,
    /// What it stands for.
    pub scale: Scale,
    /// The currency that it names too.
    pub currency: Option<&'static str>,
    /// Where it may stand.
    pub place: Place,
}

/// Where a word for a power of ten may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// After the number, with a space or without.
    Anywhere,
    /// Against the number: `60k`.
    Joined,
    /// Against the number of an amount that begins with its currency: `€330m`, because `330m` may be metres.
    JoinedToAmount,
}

/// What a word for a unit stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitWord {
    Percent,
    Times,
    Currency(&'static str),
}

impl UnitWord {
    /// The unit itself.
    pub fn unit(self) -> Unit {
        match self {
            Self::Percent => Unit::Percent,
            Self::Times => Unit::Times,
            Self::Currency(code) => Unit::Currency(code.to_string()),
        }
    }
}

/// The rules of a language, by its primary subtag. A language with rules of its own is a file and a line here.
pub(super) fn rules(primary: &str) -> &'static Rules {
    match primary {
        "en" => &english::RULES,
        "fr" => &french::RULES,
        _ => &NEUTRAL,
    }
}

/// No words, signs only: right everywhere, idiomatic nowhere.
static NEUTRAL: Rules = Rules {
    notation: None,
    first_of_month: None,
    bound_day: false,
    time: None,
    quantity: neutral_quantity,
    scales: &[],
    units: &[],
    percent_gap: "",
    symbol_gap: None,
    prefix_gap: None,
    superscripts: &[],
    bounds: &[],
    plurals: &[],
    lexicon: None,
};

/// The patterns of CLDR's root: all the digits, the percent sign against them, the currency before them.
fn neutral_quantity(notation: &Notation, quantity: &Quantity) -> String {
    let sign = match quantity.qualifier {
        Qualifier::Exact => "",
        Qualifier::AtLeast => "≥",
        Qualifier::AtMost => "≤",
        Qualifier::About => "~",
        Qualifier::Below => "<",
    };
    let number = signed(quantity, notation.write(&quantity.value, cents(quantity)));
    match &quantity.unit {
        None => format!("{sign}{number}"),
        Some(Unit::Percent) => format!("{sign}{number}%"),
        Some(Unit::Times) => format!("{sign}{number}×"),
        Some(Unit::Currency(code)) => format!("{sign}{}{NBSP}{number}", symbol(code).unwrap_or(code)),
        Some(Unit::Other(unit)) => format!("{sign}{number}{NBSP}{unit}"),
    }
}

/// The number with the plus sign that the quantity wants.
pub(super) fn signed(quantity: &Quantity, number: String) -> String {
    let plus = quantity.signed && !quantity.value.is_negative() && !quantity.value.is_zero();
    if plus { format!("+{number}") } else { number }
}

/// How many digits an amount of money has at least after its decimal mark: two where it has any, 2,50 €, but 1,7 million.
pub(super) fn cents(quantity: &Quantity) -> usize {
    let amount = matches!(quantity.unit, Some(Unit::Currency(_))) && quantity.scale == Scale::None;
    if amount && !quantity.value.parts().1.is_empty() { 2 } else { 0 }
}

/// The currencies that are read in a text by their code, with the sign of those that have one of their own.
pub(super) const CURRENCIES: [(&str, Option<&str>); 16] = [
    ("EUR", Some("€")),
    ("USD", Some("$")),
    ("GBP", Some("£")),
    ("JPY", Some("¥")),
    ("AUD", None),
    ("CAD", None),
    ("CHF", None),
    ("CNY", None),
    ("CZK", None),
    ("DKK", None),
    ("HUF", None),
    ("INR", None),
    ("NOK", None),
    ("PLN", None),
    ("RON", None),
    ("SEK", None),
];

/// The sign of a currency.
pub(super) fn symbol(code: &str) -> Option<&'static str> {
    CURRENCIES.iter().find(|(known, _)| *known == code).and_then(|(_, symbol)| *symbol)
}

/// The code of the currency that a sign or a word stands for.
pub(super) fn currency_of(text: &str) -> Option<&'static str> {
    let sign = CURRENCIES.iter().find(|(_, symbol)| *symbol == Some(text)).map(|(code, _)| *code);
    let mut words = [&english::RULES, &french::RULES].into_iter().flat_map(|rules| rules.units);
    sign.or_else(|| {
        words.find_map(|(word, unit)| match unit {
            UnitWord::Currency(code) if *word == text.to_lowercase() => Some(*code),
            _ => None,
        })
    })
}
