//! Rules on marks and the spaces around them that more than one language has.

use super::quotes::{opens_single, quotes, shortened};
use super::sheet::{Kind, Sheet, one_of};

/// What opens: nothing is put between it and what follows.
pub(super) const OPENING: &str = "([{«“‘„¿¡";
/// Hyphens and dashes.
pub(super) const DASHES: &str = "-–—";

/// The apostrophe is U+2019: between letters, at the end of an elided word, before a decade.
pub(super) fn apostrophe(sheet: &mut Sheet<'_>, rule: &'static str) {
    let pairs = if opens_single(sheet) { quotes(sheet).pairs } else { Vec::new() };
    let mut quoted = pairs.iter().flat_map(|pair| [pair.open, pair.close]).collect::<Vec<_>>();
    quoted.sort_unstable();
    for position in 0..sheet.notable().len() {
        let Some(atom) = sheet.notable().get(position).map(|notable| notable.atom) else { continue };
        let Kind::Mark(mark @ ('\'' | '‘' | '´' | '`' | '′')) = sheet.kind(atom) else { continue };
        if quoted.binary_search(&atom).is_ok() {
            continue;
        }
        let before = sheet.glued(atom) && lettered(sheet, atom - 1); // atoms are counted from 1
        let after = sheet.glued(atom + 1);
        let between = before && after && sheet.word(atom + 1).starts_with(char::is_alphabetic);
        let plural = before_digit(sheet, atom) && sheet.glued(atom + 1) && sheet.word(atom + 1) == "s"; // the 1990's
        let decade = !sheet.glued(atom) && after && shortened(sheet, atom + 1);
        if between || plural || (mark == '\'' && (before || decade)) {
            sheet.replace(atom, "’", rule);
        }
    }
}

fn lettered(sheet: &Sheet<'_>, atom: usize) -> bool {
    matches!(sheet.kind(atom), Kind::Word | Kind::Opaque)
}

fn before_digit(sheet: &Sheet<'_>, atom: usize) -> bool {
    sheet.glued(atom) && sheet.kind(atom - 1) == Kind::Number // atoms are counted from 1
}

/// Three points are an ellipsis.
pub(super) fn ellipsis(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    if sheet.is(atom, '…') && !(sheet.glued(atom + 1) && sheet.is(atom + 1, '/')) {
        sheet.replace(atom, "…", rule);
    }
}

/// `etc.` says already that there is more.
pub(super) fn et_cetera(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    if sheet.is(atom, '…') && sheet.word(atom - 1).eq_ignore_ascii_case("etc") {
        sheet.space(atom, "", rule);
        sheet.replace(atom, ".", rule);
    }
}

/// Several spaces are one.
pub(super) fn single_spaces(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let gap = sheet.gap(atom);
    if gap.chars().nth(1).is_none() || !gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}')) {
        return;
    }
    let bound = if gap.contains('\u{a0}') {
        "\u{a0}"
    } else if gap.contains('\u{202f}') {
        "\u{202f}"
    } else {
        " "
    };
    sheet.space(atom, bound, rule);
}

/// No space inside brackets.
pub(super) fn brackets(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let (opens, closes) = (sheet.is_any(atom, "(["), sheet.is_any(atom, ")]"));
    let inside = if opens { atom + 1 } else { atom };
    let empty = sheet.is_any(inside - 1, "([") && sheet.is_any(inside, ")]"); // a box to tick
    let smiley = sheet.kind(inside - 1) == Kind::Opaque || sheet.kind(inside) == Kind::Opaque; // atoms are counted from 1
    if (opens || closes) && !empty && !smiley && sheet.spaced(inside) {
        sheet.space(inside, "", rule);
    }
}

/// No space before these marks, where they end something.
pub(super) fn against(sheet: &mut Sheet<'_>, atom: usize, marks: &str, rule: &'static str) {
    if sheet.is_any(atom, marks) && sheet.spaced(atom) && ends(sheet, atom) && follows(sheet, atom) {
        sheet.space(atom, "", rule);
    }
}

/// One space after a comma between words.
pub(super) fn after_comma(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let word = |atom: usize| sheet.word(atom).chars().nth(1).is_some_and(char::is_alphabetic);
    if sheet.is(atom, ',') && sheet.glued(atom + 1) && word(atom - 1) && sheet.glued(atom) && word(atom + 1) {
        sheet.space(atom + 1, " ", rule);
    }
}

/// Whether a mark ends something: no word stands against it, as in « .fr ».
pub(super) fn ends(sheet: &Sheet<'_>, mark: usize) -> bool {
    !sheet.glued(mark + 1)
        || !matches!(
            sheet.kind(mark + 1),
            Kind::Word | Kind::Number | Kind::Opaque | Kind::Mark('/' | '.' | '…' | '=' | '-')
        )
}

/// Whether what stands before a mark is something that it can end.
pub(super) fn follows(sheet: &Sheet<'_>, mark: usize) -> bool {
    match sheet.kind(mark - 1) {
        Kind::Word | Kind::Number | Kind::Opaque => true,
        Kind::Mark(before) => !one_of(before, OPENING) && !one_of(before, "=<>|/\\*#&+@^~-–—"),
        Kind::Edge => false,
    }
}

/// Whether a word begins with a capital and is not one of capitals.
pub(super) fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether a word is made of capitals: ISO, EN, NF.
pub(super) fn is_acronym(word: &str) -> bool {
    word.chars().nth(1).is_some() && word.chars().all(char::is_uppercase)
}

/// Whether a sentence begins at an atom.
pub(super) fn starts_sentence(sheet: &Sheet<'_>, atom: usize) -> bool {
    match sheet.kind(atom.wrapping_sub(1)) {
        Kind::Edge => true,
        Kind::Mark('.' | '!' | '?' | '…' | ':') => sheet.spaced(atom),
        Kind::Mark('«' | '“' | '(' | '"' | '–' | '—') => true,
        _ => false,
    }
}
