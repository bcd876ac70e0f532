//! Abbreviations that are bound to what follows them: n° 12, p. 3, Mme Durand.

use super::marks::{OPENING, is_name};
use super::sheet::{Kind, Sheet};

const BOUND: &str = "\u{a0}";

/// n°, p., art., chap. are bound to their number.
pub(super) fn numbered(sheet: &mut Sheet<'_>, rule: &'static str) {
    const POINTED: [&str; 9] = ["p", "pp", "art", "chap", "vol", "fig", "t", "al", "n"];
    for atom in sheet.atoms() {
        let number = matches!(sheet.kind(atom), Kind::Number) || is_numeral(sheet.word(atom));
        let pointed = sheet.is(atom - 1, '.') // counted from 1
            && sheet.glued(atom - 1)
            && POINTED.contains(&sheet.word(atom - 2).to_lowercase().as_str())
            && apart(sheet, atom - 2);
        let signed = matches!(sheet.word(atom - 1), "n°" | "N°" | "nº" | "Nº") && apart(sheet, atom - 1);
        let joined = !sheet.spaced(atom) && sheet.kind(atom) != Kind::Number; // « p.ex. »
        if number
            && !joined
            && (pointed && (sheet.spaced(atom) || page(sheet, atom - 2)) || signed || paragraph(sheet, atom))
        {
            sheet.space(atom, BOUND, rule);
        }
    }
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
pub(super) fn address(sheet: &mut Sheet<'_>, pointed: &[&str], plain: &[&str], rule: &'static str) {
    for atom in sheet.atoms() {
        if !sheet.spaced(atom) || !is_name(sheet.word(atom)) {
            continue;
        }
        let before = atom - 1; // counted from 1
        let with_point = sheet.is(before, '.')
            && sheet.glued(before)
            && pointed.contains(&sheet.word(before - 1))
            && apart(sheet, before - 1)
            && sheet.kind(before.wrapping_sub(2)) != Kind::Number; // « 400 M. »
        if with_point || plain.contains(&sheet.word(before)) && apart(sheet, before) {
            sheet.space(atom, BOUND, rule);
        }
    }
}

/// A form of address that the language does not have, with what stands for it: `wrong` before a name, with its point where
/// `point` says that it has one.
pub(super) fn wrong_address(sheet: &mut Sheet<'_>, wrong: &[(&str, &str)], point: Option<bool>, rule: &'static str) {
    for atom in sheet.atoms() {
        let Some((_, right)) = wrong.iter().find(|(wrong, _)| *wrong == sheet.word(atom)) else { continue };
        let pointed = sheet.is(atom + 1, '.') && sheet.glued(atom + 1);
        let end = if pointed { atom + 1 } else { atom };
        let named = sheet.spaced(end + 1) && is_name(sheet.word(end + 1));
        if apart(sheet, atom) && named && point.is_none_or(|point| point == pointed) {
            sheet.remark(atom, end, rule, Some((*right).to_string()));
        }
    }
}
