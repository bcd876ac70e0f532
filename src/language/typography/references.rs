//! Abbreviations that are bound to what follows them: n° 12, p. 3, Mme Durand.

use super::marks::{OPENING, is_name};
use super::sheet::{Kind, Sheet};

const BOUND: &str = "\u{a0}";

/// n°, p., art., chap. are bound to their number.
pub(super) fn numbered(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let number = matches!(sheet.kind(atom), Kind::Number) || is_numeral(sheet.word(atom));
    let pointed = || pointed(sheet, atom) && (sheet.spaced(atom) || page(sheet, atom - 2)); // two atoms
    let signed = || matches!(sheet.word(atom - 1), "n°" | "N°" | "nº" | "Nº") && apart(sheet, atom - 1);
    let joined = !sheet.spaced(atom) && sheet.kind(atom) != Kind::Number; // « p.ex. »
    if number && !joined && (pointed() || signed() || paragraph(sheet, atom)) {
        sheet.space(atom, BOUND, rule);
    }
}

/// Whether an abbreviation with its point stands before a number.
fn pointed(sheet: &Sheet<'_>, number: usize) -> bool {
    const POINTED: [&str; 9] = ["p", "pp", "art", "chap", "vol", "fig", "t", "al", "n"];
    sheet.is(number - 1, '.') // counted from 1
        && sheet.glued(number - 1)
        && POINTED.iter().any(|pointed| pointed.eq_ignore_ascii_case(sheet.word(number - 2)))
        && apart(sheet, number - 2)
}

/// « p.12 » is a page, « t.2 » may be the name of a file.
fn page(sheet: &Sheet<'_>, atom: usize) -> bool {
    matches!(sheet.word(atom), "p" | "pp" | "art" | "chap")
}

fn paragraph(sheet: &Sheet<'_>, number: usize) -> bool {
    sheet.is(number - 1, '§') // counted from 1
}

/// Whether nothing but an opening mark is against an atom.
fn apart(sheet: &Sheet<'_>, atom: usize) -> bool {
    !sheet.glued(atom) || sheet.is_any(atom - 1, OPENING) || sheet.is_any(atom - 1, "'’")
}

fn is_numeral(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// A form of address is bound to the name: those with a point, and those without.
pub(super) fn address(sheet: &mut Sheet<'_>, atom: usize, pointed: &[&str], plain: &[&str], rule: &'static str) {
    let word = sheet.word(atom);
    let with_point = pointed.contains(&word)
        && sheet.is(atom + 1, '.')
        && sheet.glued(atom + 1)
        && sheet.kind(atom - 1) != Kind::Number; // « 400 M. »; atoms are counted from 1
    let name = if with_point { atom + 2 } else { atom + 1 };
    let named = sheet.spaced(name) && is_name(sheet.word(name));
    if (with_point || plain.contains(&word)) && apart(sheet, atom) && named {
        sheet.space(name, BOUND, rule);
    }
}

/// A form of address that the language does not have, with what stands for it: `wrong` before a name, with its point where
/// `point` says that it has one.
pub(super) fn wrong_address(
    sheet: &mut Sheet<'_>,
    atom: usize,
    wrong: &[(&str, &str)],
    point: Option<bool>,
    rule: &'static str,
) {
    let Some((_, right)) = wrong.iter().find(|(wrong, _)| *wrong == sheet.word(atom)) else { return };
    let pointed = sheet.is(atom + 1, '.') && sheet.glued(atom + 1);
    let end = if pointed { atom + 1 } else { atom };
    let named = sheet.spaced(end + 1) && is_name(sheet.word(end + 1));
    if apart(sheet, atom) && named && point.is_none_or(|point| point == pointed) {
        sheet.remark(atom, end, rule, Some((*right).to_string()));
    }
}
