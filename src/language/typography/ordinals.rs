//! Ordinals of French: 1er, 2e, XXIe siècle.

use super::sheet::{Kind, Sheet};

/// Endings as people write them, as they are, and whether they are those of the first.
const ENDINGS: [(&str, &str, For); 18] = [
    ("er", "er", For::First),
    ("ers", "ers", For::First),
    ("re", "re", For::First),
    ("res", "res", For::First),
    ("ère", "re", For::First),
    ("ères", "res", For::First),
    ("ere", "re", For::First),
    ("eres", "res", For::First),
    ("nd", "nd", For::Second),
    ("nde", "nde", For::Second),
    ("e", "e", For::Others),
    ("es", "es", For::Others),
    ("ème", "e", For::Others),
    ("èmes", "es", For::Others),
    ("eme", "e", For::Others),
    ("emes", "es", For::Others),
    ("è", "e", For::Others),
    ("ième", "e", For::Others),
];

/// What the ordinal of a century is bound to.
pub(super) const CENTURIES: &[&str] = &["siècle", "siècles"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    First,
    Second,
    Others,
}

fn ending(word: &str) -> Option<(&'static str, For)> {
    ENDINGS.iter().find(|(written, ..)| *written == word).map(|(_, ending, whose)| (*ending, *whose))
}

/// The length of the Roman numeral at the front of an ordinal. « Les », « Le », « Me » are words.
pub(super) fn numeral(word: &str) -> Option<usize> {
    let length = word.find(|c| !matches!(c, 'I' | 'V' | 'X' | 'L')).filter(|length| *length > 0)?;
    let (numeral, rest) = word.split_at(length);
    let (_, whose) = ending(rest)?;
    let fits = match numeral {
        "I" => whose == For::First,
        "II" => whose != For::First,
        "L" => false,
        _ => whose == For::Others,
    };
    fits.then_some(length)
}

/// The ending is short and stands high: 1re and not 1ère, 2e and not 2ème.
pub(super) fn endings(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let Some((ending, whose)) = ending(sheet.word(atom)) else { return };
    let glued_before = sheet.glued(atom - 1)
        && (sheet.kind(atom - 2) == Kind::Word && !sheet.word(atom - 2).ends_with('°')
            || sheet.is_any(atom - 2, "-/_#:.@"));
    let glued_after = sheet.glued(atom + 1) && sheet.is_any(atom + 1, "-/_@#");
    if sheet.glued(atom) && fits(sheet, atom - 1, whose) && !glued_before && !glued_after {
        sheet.superscripts.push(sheet.range(atom));
        sheet.replace(atom, ending, rule);
    }
}

fn fits(sheet: &Sheet<'_>, number: usize, whose: For) -> bool {
    match sheet.kind(number) {
        Kind::Word => numeral_alone(sheet, number),
        _ => match (sheet.digits(number), whose) {
            ("", _) => false,
            (digits, For::First) => digits == "1",
            (digits, For::Second) => digits == "2",
            (digits, For::Others) => !digits.starts_with('0') && digits != "1" && digits.len() <= 4,
        },
    }
}

/// Whether an atom is the numeral that was cut from its ending.
fn numeral_alone(sheet: &Sheet<'_>, atom: usize) -> bool {
    let whole = sheet.source(atom, atom + 1);
    numeral(whole).is_some_and(|length| length == sheet.word(atom).len())
}

/// XXIe siècle, XXe et XXIe siècles.
pub(super) fn century(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let ordinal =
        sheet.glued(atom - 1) && matches!(sheet.word(atom - 1), "e" | "er") && sheet.kind(atom - 1) == Kind::Word;
    if ordinal && sheet.spaced(atom) && CENTURIES.contains(&sheet.word(atom)) {
        sheet.space(atom, "\u{a0}", rule);
    }
}
