//! French: « 1er mars », « 10 h 30 », « 1,7 million d’euros ». After the Lexique des règles typographiques en usage à
//! l’Imprimerie nationale.

use jiff::civil::Time;

use super::notation::{NBSP, NNBSP, Notation};
use super::number::{Number, Qualifier, Quantity, Scale, Unit};
use super::rules::{
    ABOUT, LEAST, MOST, NEARLY, Place, Rules, ScaleWord, UnitWord, WELL, ahead, behind, cents, signed, symbol,
};

pub(super) static RULES: Rules = Rules {
    notation: Some(notation),
    first_of_month: Some("1er"),
    bound_day: true,
    time: Some(time),
    quantity,
    scales: &[
        word("milliards", Scale::Billion, None),
        word("milliard", Scale::Billion, None),
        word("millions", Scale::Million, None),
        word("million", Scale::Million, None),
        word("milliers", Scale::Thousand, None),
        word("millier", Scale::Thousand, None),
        word("Mds€", Scale::Billion, Some("EUR")),
        word("Md€", Scale::Billion, Some("EUR")),
        word("M€", Scale::Million, Some("EUR")),
        word("k€", Scale::Thousand, Some("EUR")),
    ],
    units: &[
        ("d’euros", UnitWord::Currency("EUR")),
        ("d'euros", UnitWord::Currency("EUR")),
        ("d’€", UnitWord::Currency("EUR")),
        ("d'€", UnitWord::Currency("EUR")),
        ("d’EUR", UnitWord::Currency("EUR")),
        ("d'EUR", UnitWord::Currency("EUR")),
        ("de USD", UnitWord::Currency("USD")),
        ("de GBP", UnitWord::Currency("GBP")),
        ("de CHF", UnitWord::Currency("CHF")),
        ("de JPY", UnitWord::Currency("JPY")),
        ("de $", UnitWord::Currency("USD")),
        ("de £", UnitWord::Currency("GBP")),
        ("euros", UnitWord::Currency("EUR")),
        ("euro", UnitWord::Currency("EUR")),
        ("de dollars", UnitWord::Currency("USD")),
        ("dollars", UnitWord::Currency("USD")),
        ("dollar", UnitWord::Currency("USD")),
        ("de livres sterling", UnitWord::Currency("GBP")),
        ("livres sterling", UnitWord::Currency("GBP")),
        ("de francs suisses", UnitWord::Currency("CHF")),
        ("francs suisses", UnitWord::Currency("CHF")),
        ("de yens", UnitWord::Currency("JPY")),
        ("yens", UnitWord::Currency("JPY")),
        ("pour cent", UnitWord::Percent),
        ("fois", UnitWord::Times),
    ],
    percent_gap: "\u{a0}",
    symbol_gap: Some("\u{a0}"),
    prefix_gap: None,
    superscripts: &[("1", "er")],
    bounds: &[
        ahead("pas moins de", LEAST),
        ahead("pas moins d’", LEAST),
        ahead("pas plus de", MOST),
        ahead("pas plus d’", MOST),
        ahead("un peu plus de", LEAST),
        ahead("un peu moins de", MOST),
        ahead("plus de", LEAST),
        ahead("plus d’", LEAST),
        ahead("+ de", LEAST),
        ahead("au-delà de", LEAST),
        ahead("au moins", LEAST),
        ahead("au minimum", LEAST),
        ahead("au plus", MOST),
        ahead("au maximum", MOST),
        ahead("jusqu’à", MOST),
        ahead("moins de", MOST),
        ahead("moins d’", MOST),
        ahead("près de", NEARLY),
        ahead("près d’", NEARLY),
        ahead("presque", NEARLY),
        ahead("environ", ABOUT),
        ahead("à peu près", ABOUT),
        ahead("quelque", ABOUT),
        ahead("aux alentours de", ABOUT),
        ahead("autour de", ABOUT),
        ahead("de l’ordre de", ABOUT),
        ahead("une bonne", WELL),
        ahead("un bon", WELL),
        ahead("une petite", NEARLY),
        ahead("un petit", NEARLY),
        behind("au moins", LEAST),
        behind("au minimum", LEAST),
        behind("et plus", LEAST),
        behind("ou plus", LEAST),
        behind("au plus", MOST),
        behind("au maximum", MOST),
        behind("minimum", LEAST),
        behind("maximum", MOST),
        behind("environ", ABOUT),
        behind("à peu près", ABOUT),
    ],
    plurals: &[("eaux", "eau"), ("aux", "al"), ("ées", "é"), ("ée", "é"), ("s", ""), ("x", "")],
    lexicon: Some(|| &super::quantities::FRENCH),
};

const fn word(text: &'static str, scale: Scale, currency: Option<&'static str>) -> ScaleWord {
    ScaleWord { text, scale, currency, place: Place::Anywhere }
}

fn notation() -> Notation {
    Notation::new(NNBSP, ',')
}

/// « 10 h 30 », « 14 h », « 9 h 05 ».
fn time(time: Time) -> String {
    match time.minute() {
        0 => format!("{}{NBSP}h", time.hour()),
        minute => format!("{}{NBSP}h{NBSP}{minute:02}", time.hour()),
    }
}

fn quantity(notation: &Notation, quantity: &Quantity) -> String {
    let number = quantity.scaled();
    let digits = signed(quantity, notation.write(&number, cents(quantity)));
    let scale = scale_word(quantity.scale, plural(&number));
    let amount = match (&quantity.unit, scale) {
        (None, None) => digits,
        (None, Some(scale)) => format!("{digits}{NBSP}{scale}"),
        (Some(Unit::Times), None) => format!("{digits}×"),
        (Some(unit), None) => format!("{digits}{NBSP}{}", sign(unit)),
        (Some(unit), Some(scale)) => format!("{digits}{NBSP}{scale} {}", noun(unit)),
    };
    match quantity.qualifier {
        Qualifier::Exact => amount,
        Qualifier::AtLeast => format!("plus de {amount}"),
        Qualifier::AtMost => format!("jusqu’à {amount}"),
        Qualifier::About => format!("environ {amount}"),
        Qualifier::Below => format!("moins de {amount}"),
    }
}

/// In French the plural begins at two: « 1,7 million ».
fn plural(number: &Number) -> bool {
    number.abs() >= Number::from(2)
}

fn scale_word(scale: Scale, plural: bool) -> Option<&'static str> {
    Some(match (scale, plural) {
        (Scale::None, _) => return None,
        (Scale::Thousand, false) => "millier",
        (Scale::Thousand, true) => "milliers",
        (Scale::Million, false) => "million",
        (Scale::Million, true) => "millions",
        (Scale::Billion, false) => "milliard",
        (Scale::Billion, true) => "milliards",
    })
}

/// The unit after digits.
fn sign(unit: &Unit) -> &str {
    match unit {
        Unit::Percent => "%",
        Unit::Times => "×",
        Unit::Currency(code) => symbol(code).unwrap_or(code),
        Unit::Other(unit) => unit,
    }
}

/// The unit after a scale word, which is a noun and wants « de ».
fn noun(unit: &Unit) -> String {
    match unit {
        Unit::Percent | Unit::Times => sign(unit).to_string(),
        Unit::Currency(code) => match code.as_str() {
            "EUR" => "d’euros".to_string(),
            "USD" => "de dollars".to_string(),
            "GBP" => "de livres sterling".to_string(),
            "CHF" => "de francs suisses".to_string(),
            "JPY" => "de yens".to_string(),
            code => format!("de{NBSP}{code}"),
        },
        Unit::Other(unit) if elides(unit) => format!("d’{unit}"),
        Unit::Other(unit) => format!("de {unit}"),
    }
}

/// Whether « de » loses its vowel before a word.
fn elides(word: &str) -> bool {
    const MUTE: [&str; 5] = ["habitant", "hectare", "heure", "homme", "hôpita"];
    let word = word.to_lowercase();
    word.starts_with(|c| "aeiouyàâéèêëîïôöùûœæ".contains(c)) || MUTE.iter().any(|mute| word.starts_with(mute))
}
