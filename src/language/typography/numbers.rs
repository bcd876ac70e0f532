//! Rules on numbers that more than one language has: groups of three, units, telephones, hours and days.

use super::marks::is_acronym;
use super::sheet::{Kind, Sheet};

const BOUND: &str = "\u{a0}";

/// Units of more than one letter, which are put apart from a number that they touch; the others are bound if apart.
pub(super) const UNITS: &[&str] = &[
    "km", "cm", "mm", "nm", "µm", "kg", "mg", "µg", "ml", "cl", "dl", "hl", "ha", "kW", "MW", "GW", "TW", "kWh", "MWh",
    "GWh", "TWh", "Wh", "kWc", "MWc", "kV", "kVA", "mA", "Ah", "Hz", "kHz", "MHz", "GHz", "Nm", "kN", "Pa", "kPa",
    "MPa", "bar", "dB", "km²", "m²", "m³", "cm²", "cm³", "mm²", "Ko", "Mo", "Go", "To", "Mbit", "Gbit", "kt", "Mt",
    "teqCO2", "tCO2", "gCO2", "kgCO2", "min", "ms", "ch", "°C",
];
/// Units of one letter.
pub(super) const SHORT_UNITS: &[&str] = &["m", "g", "t", "l", "L", "s", "W", "V", "A", "J", "h", "N", "K"];

/// Whether a number stands alone: no letter, hyphen or mark that would make it part of something else is against it.
fn free(sheet: &Sheet<'_>, number: usize) -> bool {
    !(sheet.glued(number) && (sheet.kind(number - 1) == Kind::Word || sheet.is_any(number - 1, "-/_#:.@°\\"))) // counted from 1
}

/// The numbers that stand in a row with spaces between them, from `first`: the last one. Where some are bound together,
/// a plain space parts them from the others.
fn row(sheet: &Sheet<'_>, first: usize) -> usize {
    let follows =
        |atom: usize| sheet.kind(atom) == Kind::Number && sheet.spaced(atom) && !sheet.gap(atom).contains('\n');
    let mut last = first;
    while follows(last + 1) {
        last += 1;
    }
    last
}

/// Calls a function on each group of numbers that is one number of more than three digits.
pub(super) fn grouped(
    sheet: &mut Sheet<'_>,
    rule: &'static str,
    found: fn(&mut Sheet<'_>, usize, usize, &'static str),
) {
    let mut next = 0;
    for position in 0..sheet.notable().len() {
        let Some(atom) = sheet.notable().get(position).map(|notable| notable.atom) else { continue };
        if atom < next || sheet.kind(atom) != Kind::Number {
            continue;
        }
        let last = row(sheet, atom);
        next = last + 1;
        let mixed = (atom + 1..=last).any(|at| sheet.gap(at) != " ");
        let mut from = atom;
        while from <= last {
            let parted = |at: &usize| mixed && sheet.gap(*at) == " ";
            let to = (from + 1..=last).find(parted).map_or(last, |at| at - 1);
            if to > from && groups(sheet, from, to) {
                found(sheet, from, to, rule);
            }
            from = to + 1;
        }
    }
}

/// Whether the numbers from one to another are the groups of one: « 2026 500 » is not, nor is a norm or a register.
fn groups(sheet: &Sheet<'_>, from: usize, to: usize) -> bool {
    let first = sheet.digits(from);
    let inner = |atom: usize| sheet.digits(atom).len() == 3;
    let last = || {
        let (whole, fraction) = sheet.word(to).split_once(',').unwrap_or((sheet.word(to), "0"));
        whole.len() == 3 && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit())
    };
    let sound = (1..=3).contains(&first.len()) && !first.starts_with('0') && (from + 1..to).all(inner) && last();
    sound && free(sheet, from) && !registered(sheet, from) && !digits_follow(sheet, to)
}

fn digits_follow(sheet: &Sheet<'_>, last: usize) -> bool {
    sheet.glued(last + 1) && sheet.is_any(last + 1, "-/") && sheet.kind(last + 2) == Kind::Number
}

/// Whether what stands before a number makes it a norm, a register, a text of law, a telephone.
pub(super) fn registered(sheet: &Sheet<'_>, number: usize) -> bool {
    const WORDS: [&str; 27] = [
        "n°",
        "N°",
        "nº",
        "no",
        "nos",
        "loi",
        "lois",
        "décret",
        "ordonnance",
        "directive",
        "règlement",
        "arrêté",
        "article",
        "articles",
        "norme",
        "réf",
        "référence",
        "tél",
        "tel",
        "siret",
        "siren",
        "rcs",
        "isbn",
        "issn",
        "fax",
        "vol",
        "regulation",
    ];
    let word = |back: usize| sheet.word(number.saturating_sub(back));
    let known = |word: &str| WORDS.iter().any(|known| known.chars().eq(word.chars().flat_map(char::to_lowercase)));
    let marked = sheet.is_any(number.wrapping_sub(1), ".:°"); // tél. : …
    let twice = marked && sheet.is_any(number.wrapping_sub(2), ".:°");
    is_acronym(word(1)) && sheet.spaced(number)
        || known(word(1))
        || marked && (known(word(2)) || is_acronym(word(2)))
        || twice && known(word(3))
        || word(1) == "Paris" && word(2) == "RCS"
}

/// The groups of a number are bound by narrow spaces.
pub(super) fn narrow(sheet: &mut Sheet<'_>, from: usize, to: usize, rule: &'static str) {
    for atom in from + 1..=to {
        sheet.space(atom, "\u{202f}", rule);
    }
}

/// The parts of a telephone number are bound and never grouped anew.
pub(super) fn telephone(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let parts = if sheet.is(atom, '+') { international(sheet, atom) } else { national(sheet, atom) };
    for part in parts {
        sheet.space(part, BOUND, rule);
    }
}

/// 06 78 18 00 44: five pairs, and no sixth.
fn national(sheet: &Sheet<'_>, first: usize) -> Vec<usize> {
    let pair = |atom: usize| sheet.digits(atom).len() == 2 && sheet.spaced(atom);
    let begins = sheet.digits(first).len() == 2 && sheet.digits(first).starts_with('0');
    let after_number = sheet.kind(first.wrapping_sub(1)) == Kind::Number;
    let sixth = || sheet.kind(first + 5) == Kind::Number && sheet.spaced(first + 5);
    let five = || (first + 1..first + 5).all(pair) && !sixth();
    if begins && !after_number && free(sheet, first) && five() { (first + 1..first + 5).collect() } else { Vec::new() }
}

/// +33 (0)1 23 45 67 89, +44 20 7946 0958.
fn international(sheet: &Sheet<'_>, plus: usize) -> Vec<usize> {
    let mut parts = Vec::new();
    let country = sheet.digits(plus + 1);
    if !sheet.glued(plus + 1) || !(1..=3).contains(&country.len()) || country.starts_with('0') {
        return parts;
    }
    let (mut atom, mut digits, mut groups, mut threes) = (plus + 2, country.len(), 0, true);
    loop {
        if sheet.is(atom, '(') && sheet.digits(atom + 1) == "0" && sheet.is(atom + 2, ')') {
            parts.extend(sheet.spaced(atom).then_some(atom));
            atom += 3;
        }
        let group = sheet.digits(atom).len();
        if group == 0 || group > 4 || sheet.kind(atom - 1) == Kind::Number && !sheet.spaced(atom) {
            break;
        }
        parts.extend(sheet.spaced(atom).then_some(atom));
        (digits, groups, threes) = (digits + group, groups + 1, threes && group == 3);
        atom += 1;
        if groups > 8 {
            break;
        }
    }
    let telephone = (8..=15).contains(&digits) && groups >= 2 && !(threes && country.len() != 3);
    if telephone { parts } else { Vec::new() }
}

/// A unit is bound to its number. `apart`: one that touches its number is put apart.
pub(super) fn units(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    if sheet.kind(atom - 1) != Kind::Number {
        return; // atoms are counted from 1
    }
    let degrees = sheet.is(atom, '°') && sheet.word(atom + 1) == "C" && sheet.glued(atom + 1);
    let long = UNITS.contains(&sheet.word(atom)) || degrees;
    let short = SHORT_UNITS.contains(&sheet.word(atom)) && sheet.spaced(atom);
    if (long || short) && (sheet.spaced(atom) || free(sheet, atom - 1)) && ends_unit(sheet, atom) {
        sheet.space(atom, BOUND, rule);
    }
}

/// Whether a unit is no part of a longer name: « 12 V-Power », « 3 l'an ».
fn ends_unit(sheet: &Sheet<'_>, unit: usize) -> bool {
    !(sheet.glued(unit + 1) && sheet.is_any(unit + 1, "-'’_@&."))
        || sheet.is(unit + 1, '.') && super::marks::ends(sheet, unit + 1)
}

/// Words for powers of ten are bound to their number.
pub(super) fn scale_words(sheet: &mut Sheet<'_>, atom: usize, words: &[&str], rule: &'static str) {
    if sheet.kind(atom - 1) == Kind::Number && sheet.spaced(atom) && words.contains(&sheet.word(atom)) {
        sheet.space(atom, BOUND, rule);
    }
}

/// The day is bound to its month.
pub(super) fn day_and_month(sheet: &mut Sheet<'_>, atom: usize, months: &[&str], rule: &'static str) {
    let first = sheet.word(atom - 1) == "er" && sheet.glued(atom - 1) && sheet.digits(atom - 2) == "1";
    if sheet.spaced(atom) && (first || is_day(sheet, atom - 1)) && is_month(sheet, atom, months) {
        sheet.space(atom, BOUND, rule);
    }
}

/// Whether an atom is the name of a month.
pub(super) fn is_month(sheet: &Sheet<'_>, atom: usize, months: &[&str]) -> bool {
    months.contains(&sheet.word(atom)) // in the capitals that the language gives them
}

/// Whether a number can be a day.
pub(super) fn is_day(sheet: &Sheet<'_>, atom: usize) -> bool {
    sheet.digits(atom).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day)) && sheet.digits(atom).len() <= 2
}
