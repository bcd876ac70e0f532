//! British English: “28 March 2023”, “€330 million”, “25%”.

use super::notation::{NBSP, Notation};
use super::number::{Qualifier, Quantity, Scale, Unit};
use super::rules::{
    ABOUT, LEAST, MOST, NEARLY, Place, Rules, ScaleWord, UnitWord, WELL, ahead, behind, cents, signed, symbol,
};

pub(super) static RULES: Rules = Rules {
    notation: Some(notation),
    first_of_month: None,
    bound_day: true,
    time: None,
    quantity,
    scales: &[
        word("thousand", Scale::Thousand, Place::Anywhere),
        word("million", Scale::Million, Place::Anywhere),
        word("billion", Scale::Billion, Place::Anywhere),
        word("bn", Scale::Billion, Place::Anywhere),
        word("k", Scale::Thousand, Place::Joined),
        word("m", Scale::Million, Place::JoinedToAmount),
    ],
    units: &[
        ("euros", UnitWord::Currency("EUR")),
        ("euro", UnitWord::Currency("EUR")),
        ("dollars", UnitWord::Currency("USD")),
        ("dollar", UnitWord::Currency("USD")),
        ("pounds", UnitWord::Currency("GBP")),
        ("pound", UnitWord::Currency("GBP")),
        ("Swiss francs", UnitWord::Currency("CHF")),
        ("yen", UnitWord::Currency("JPY")),
        ("per cent", UnitWord::Percent),
        ("percent", UnitWord::Percent),
        ("times", UnitWord::Times),
    ],
    percent_gap: "",
    symbol_gap: None,
    prefix_gap: Some(""),
    superscripts: &[],
    bounds: &[
        ahead("no fewer than", LEAST),
        ahead("no less than", LEAST),
        ahead("not less than", LEAST),
        ahead("no more than", MOST),
        ahead("not more than", MOST),
        ahead("more than", LEAST),
        ahead("at least", LEAST),
        ahead("over", LEAST),
        ahead("above", LEAST),
        ahead("beyond", LEAST),
        ahead("in excess of", LEAST),
        ahead("upwards of", LEAST),
        ahead("a minimum of", LEAST),
        ahead("up to", MOST),
        ahead("at most", MOST),
        ahead("a maximum of", MOST),
        ahead("fewer than", MOST),
        ahead("less than", MOST),
        ahead("under", MOST),
        ahead("below", MOST),
        ahead("nearly", NEARLY),
        ahead("almost", NEARLY),
        ahead("close to", NEARLY),
        ahead("about", ABOUT),
        ahead("around", ABOUT),
        ahead("approximately", ABOUT),
        ahead("roughly", ABOUT),
        ahead("some", ABOUT),
        ahead("good", WELL), // “a good hundred”: the article is read before it
        behind("or more", LEAST),
        behind("at least", LEAST),
        behind("or fewer", MOST),
        behind("or less", MOST),
        behind("at most", MOST),
        behind("minimum", LEAST),
        behind("maximum", MOST),
        behind("or so", ABOUT),
    ],
    plurals: &[("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("ss", "ss"), ("us", "us"), ("s", "")],
    lexicon: Some(|| &super::quantities::ENGLISH),
};

const fn word(text: &'static str, scale: Scale, place: Place) -> ScaleWord {
    ScaleWord { text, scale, currency: None, place }
}

fn notation() -> Notation {
    Notation::new(',', '.')
}

fn quantity(notation: &Notation, quantity: &Quantity) -> String {
    let digits = notation.write(&quantity.scaled().abs(), cents(quantity));
    let number = match scale_word(quantity.scale) {
        None => digits,
        Some(scale) => format!("{digits}{NBSP}{scale}"),
    };
    let minus = if quantity.value.is_negative() { notation.minus.as_str() } else { "" };
    let signed = |text: String| signed(quantity, format!("{minus}{text}"));
    let amount = match &quantity.unit {
        None => signed(number),
        Some(Unit::Percent) => signed(format!("{number}%")),
        Some(Unit::Times) => signed(format!("{number}×")),
        Some(Unit::Currency(code)) => match symbol(code) {
            Some(symbol) => signed(format!("{symbol}{number}")), // −€5 million
            None => format!("{code}{NBSP}{}", signed(number)),
        },
        Some(Unit::Other(unit)) => signed(format!("{number}{NBSP}{unit}")),
    };
    match (quantity.qualifier, &quantity.unit) {
        (Qualifier::Exact, _) => amount,
        (Qualifier::AtLeast, _) => format!("more than {amount}"),
        (Qualifier::AtMost, _) => format!("up to {amount}"),
        (Qualifier::About, _) => format!("about {amount}"),
        (Qualifier::Below, None) => format!("fewer than {amount}"), // things counted
        (Qualifier::Below, Some(_)) => format!("less than {amount}"),
    }
}

fn scale_word(scale: Scale) -> Option<&'static str> {
    match scale {
        Scale::None => None,
        Scale::Thousand => Some("thousand"),
        Scale::Million => Some("million"),
        Scale::Billion => Some("billion"),
    }
}
