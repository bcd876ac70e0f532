//! The rules of French.

use super::accents::missing_accents;
use super::marks::{
    DASHES, OPENING, after_comma, against, apostrophe, brackets, ellipsis, et_cetera, is_name, single_spaces,
};
use super::quotes::{Sort, quotes};
use super::sheet::{Kind, Sheet};
use super::triggers::Trigger::{CountedMarks, CountedWords, Endings, Initials, Marks, Numbers, Rows, WideGaps, Words};
use super::{Place, Rule, Work::All, Work::At, dashes, numbers, ordinals, references};

const LEXIQUE: &str = "Lexique des règles typographiques en usage à l’Imprimerie nationale";
const PRESSE: &str = "Abrégé du code typographique à l’usage de la presse";
const JOURNAL: &str = "Charte orthotypographique du Journal officiel";

const BOUND: &str = "\u{a0}";

/// In the order in which they decide.
pub(super) const RULES: &[Rule] = &[
    Rule { id: "FR-Q1", source: LEXIQUE, on: &[Marks(QUOTES)], apply: All(guillemets) },
    Rule { id: "FR-Q2", source: LEXIQUE, on: &[Marks(QUOTES)], apply: All(nested) },
    Rule { id: "FR-Q9", source: LEXIQUE, on: &[Marks(QUOTES), Marks("‘")], apply: All(unbalanced) },
    Rule { id: "FR-A1", source: LEXIQUE, on: &[Marks("'‘´`′")], apply: All(apostrophe) },
    Rule { id: "FR-E2", source: LEXIQUE, on: &[Marks("…")], apply: At(et_cetera) },
    Rule { id: "FR-E1", source: LEXIQUE, on: &[Marks("…")], apply: At(ellipsis) },
    Rule { id: "FR-P3", source: LEXIQUE, on: &[Marks(",")], apply: At(after_comma) },
    Rule { id: "FR-A3", source: LEXIQUE, on: &[Numbers, Initials("IVX")], apply: At(references::numbered) },
    Rule { id: "FR-N7", source: JOURNAL, on: &[Numbers, Marks("+")], apply: At(numbers::telephone) },
    Rule { id: "FR-N1", source: LEXIQUE, on: &[Rows], apply: All(thousands) },
    Rule { id: "FR-O1", source: LEXIQUE, on: &[Endings], apply: At(ordinals::endings) },
    Rule { id: "FR-O2", source: LEXIQUE, on: &[Words(ordinals::CENTURIES)], apply: At(ordinals::century) },
    Rule { id: "FR-T2", source: LEXIQUE, on: &[CountedWords(&["h"])], apply: At(hours) },
    Rule { id: "FR-T1", source: LEXIQUE, on: &[Words(MONTHS)], apply: At(days) },
    Rule { id: "FR-N2", source: LEXIQUE, on: &[CountedMarks(SIGNS), CountedWords(SCALES)], apply: At(signs) },
    Rule {
        id: "FR-N2",
        source: JOURNAL,
        on: &[CountedWords(numbers::UNITS), CountedWords(numbers::SHORT_UNITS), CountedMarks("°")],
        apply: At(numbers::units),
    },
    Rule { id: "FR-N3", source: LEXIQUE, on: &[CountedWords(MILLIONS)], apply: At(millions) },
    Rule { id: "FR-N4", source: LEXIQUE, on: &[CountedWords(MILLIARDS)], apply: At(milliards) },
    Rule { id: "FR-N6", source: JOURNAL, on: &[CountedWords(&["x", "X"]), CountedMarks("×")], apply: At(multipliers) },
    Rule { id: "FR-A4", source: LEXIQUE, on: &[Words(POINTED), Words(PLAIN), Words(&["Mr"])], apply: At(addresses) },
    Rule { id: "FR-D1", source: PRESSE, on: &[Marks("-")], apply: At(dashes::ranges) },
    Rule { id: "FR-I1", source: LEXIQUE, on: &[Marks(DASHES)], apply: All(asides) },
    Rule { id: "FR-P1", source: LEXIQUE, on: &[Marks(HIGH)], apply: At(high_marks) },
    Rule { id: "FR-P2", source: LEXIQUE, on: &[Marks(":")], apply: At(colon) },
    Rule { id: "FR-P4", source: LEXIQUE, on: &[Marks("()[]")], apply: At(brackets) },
    Rule { id: "FR-P3", source: LEXIQUE, on: &[Marks(LOW), WideGaps], apply: At(low_marks) },
    Rule { id: "FR-C1", source: LEXIQUE, on: &[Words(&["A", "Ca"]), Initials("EI")], apply: At(missing_accents) },
];

/// Quotation marks that are no apostrophes: among single ones alone, nothing is changed.
const QUOTES: &str = "«»\"“”„";
const SIGNS: &str = "%‰€$£¥";
/// Letters between a number and the sign of a currency.
const SCALES: &[&str] = &["M", "Md", "Mds", "k", "K", "G"];
const MILLIONS: &[&str] = &["million", "millions"];
const MILLIARDS: &[&str] = &["milliard", "milliards", "millier", "milliers"];
/// Forms of address with a point and without.
const POINTED: &[&str] = &["M", "MM"];
const PLAIN: &[&str] = &["Mme", "Mmes", "Mlle", "Mlles", "Dr", "Drs", "Pr", "Prs", "Me", "Mgr"];
const HIGH: &str = ";!?";
const LOW: &str = ".,…";

const MONTHS: &[&str] = &[
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "janv",
    "févr",
    "avr",
    "juil",
    "sept",
    "oct",
    "nov",
    "déc",
];

/// « … » with a space inside.
fn guillemets(sheet: &mut Sheet<'_>, rule: &'static str) {
    let inside = sheet.profile.spaces.guillemets;
    let found = quotes(sheet);
    let sound = found.sound();
    for pair in found.pairs {
        let outer = sound && pair.depth == 0 && pair.sort != Sort::Single;
        if outer {
            sheet.replace(pair.open, "«", rule);
            sheet.replace(pair.close, "»", rule);
        }
        if outer || !sound && pair.sort == Sort::Guillemets {
            sheet.space(pair.open + 1, inside, rule);
            sheet.space(pair.close, inside, rule);
        }
    }
}

/// “ … ” inside « … », without spaces.
fn nested(sheet: &mut Sheet<'_>, rule: &'static str) {
    let found = quotes(sheet);
    let sound = found.sound();
    for pair in found.pairs.into_iter().filter(|pair| sound && pair.sort != Sort::Single && pair.depth > 0) {
        sheet.replace(pair.open, "“", rule);
        sheet.replace(pair.close, "”", rule);
        sheet.space(pair.open + 1, "", rule);
        sheet.space(pair.close, "", rule);
    }
}

fn unbalanced(sheet: &mut Sheet<'_>, rule: &'static str) {
    for atom in quotes(sheet).alone {
        sheet.remark(atom, atom, rule, None);
    }
}

/// The groups of a number.
fn thousands(sheet: &mut Sheet<'_>, rule: &'static str) {
    numbers::grouped(sheet, rule, numbers::narrow);
}

/// 10 h 30, bound.
fn hours(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let hour = sheet.digits(atom - 1); // counted from 1
    let bounded = (1..=2).contains(&hour.len()) && hour.parse::<u8>().is_ok_and(|hour| hour <= 24);
    if sheet.word(atom) != "h" || !bounded {
        return;
    }
    let apart = sheet.glued(atom - 1) && matches!(sheet.kind(atom - 2), Kind::Word | Kind::Mark('#' | '_' | '.' | ':'));
    if apart {
        return;
    }
    sheet.space(atom, BOUND, rule);
    let minutes = sheet.digits(atom + 1);
    let whole = minutes.len() == 2 && minutes < "60";
    if whole && !(sheet.kind(atom + 2) == Kind::Number && sheet.spaced(atom + 2)) {
        sheet.space(atom + 1, BOUND, rule);
    }
}

/// 28 mars, bound; the first is « 1er ».
fn days(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    numbers::day_and_month(sheet, atom, MONTHS, rule);
    let first = matches!(sheet.digits(atom - 1), "1" | "01") && !sheet.glued(atom - 1); // counted from 1
    if first && sheet.spaced(atom) && numbers::is_month(sheet, atom, MONTHS) {
        sheet.remark(atom - 1, atom - 1, rule, Some("1er".to_string()));
    }
}

/// Before %, €, M€.
fn signs(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let after_number = sheet.kind(atom - 1) == Kind::Number; // counted from 1
    let million = sheet.is_any(atom + 1, "€$£") && sheet.glued(atom + 1);
    let scaled = million && SCALES.contains(&sheet.word(atom));
    if after_number && (scaled || sheet.is_any(atom, SIGNS)) {
        sheet.space(atom, BOUND, rule);
    }
}

fn millions(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    numbers::scale_words(sheet, atom, MILLIONS, rule);
}

fn milliards(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    numbers::scale_words(sheet, atom, MILLIARDS, rule);
}

/// 1,3× in a figure; in a sentence, « 1,3 fois » is better.
fn multipliers(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let sign = matches!(sheet.word(atom), "x" | "X") || sheet.place == Place::Figure && sheet.is(atom, '×');
    let number = sheet.kind(atom - 1) == Kind::Number; // counted from 1
    if !sign || !number {
        return;
    }
    let before = sheet.glued(atom - 1) && matches!(sheet.kind(atom - 2), Kind::Word | Kind::Mark('-' | '_' | '#'));
    let dimension = sheet.kind(atom + 1) == Kind::Number || sheet.glued(atom + 1) && sheet.is_any(atom + 1, "-_/");
    if before || dimension {
        return;
    }
    if sheet.place == Place::Figure {
        sheet.space(atom, "", rule);
        sheet.replace(atom, "×", rule);
    } else if sheet.glued(atom) || matches!(sheet.word(atom + 1), "plus" | "moins") {
        let proposal = format!("{}{BOUND}fois", sheet.word(atom - 1));
        sheet.remark(atom - 1, atom, rule, Some(proposal));
    }
}

/// M. Dupont, Mme Durand.
fn addresses(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    references::address(sheet, atom, POINTED, PLAIN, rule);
    references::wrong_address(sheet, atom, &[("Mr", "M.")], None, rule);
}

/// An aside stands between en dashes, bound inside.
fn asides(sheet: &mut Sheet<'_>, rule: &'static str) {
    let found = dashes::asides(sheet);
    for (open, close) in found.pairs {
        sheet.replace(open, "–", rule);
        sheet.replace(close, "–", rule);
        sheet.space(open + 1, BOUND, rule);
        sheet.space(close, BOUND, rule);
    }
    for atom in found.alone.into_iter().filter(|atom| sheet.is(*atom, '-')).collect::<Vec<_>>() {
        sheet.remark(atom, atom, rule, Some("–".to_string()));
    }
}

/// Before `;` `!` `?`, once before several.
fn high_marks(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    high(sheet, atom, HIGH, sheet.profile.spaces.high, rule);
}

/// Before `:`
fn colon(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    high(sheet, atom, ":", sheet.profile.spaces.colon, rule);
}

fn high(sheet: &mut Sheet<'_>, atom: usize, marks: &str, gap: &'static str, rule: &'static str) {
    if !sheet.is_any(atom, marks) || sheet.is_any(atom - 1, OPENING) || sheet.is_any(atom - 1, "=<>|/\\*#&@^~") {
        return; // atoms are counted from 1
    }
    let clustered = sheet.glued(atom) && sheet.is_any(atom - 1, ";!?:");
    let hyphen = sheet.glued(atom) && sheet.is_any(atom - 1, DASHES);
    if !clustered && !hyphen && (ends(sheet, atom) || follows(sheet, atom)) {
        sheet.space(atom, gap, rule);
    }
    if follows(sheet, atom) && !clustered {
        sheet.space(atom + 1, " ", rule);
    }
}

/// Whether a mark ends something, rather than being inside an address or a name: « R&amp;D ».
fn ends(sheet: &Sheet<'_>, mark: usize) -> bool {
    let entity =
        sheet.is(mark, ';') && sheet.is(mark.wrapping_sub(2), '&') && sheet.glued(mark) && sheet.glued(mark - 1);
    let joined = sheet.glued(mark + 1) && !sheet.is_any(mark + 1, ")]}»”’\"'.,…;!?*–—");
    !entity && !joined
}

/// Whether a space is missing behind a mark: « oui ?Non ».
fn follows(sheet: &Sheet<'_>, mark: usize) -> bool {
    let word = sheet.word(mark + 1);
    let letters = is_name(word) && word.chars().nth(1).is_some_and(char::is_lowercase);
    let said = !sheet.is(mark, ':') && sheet.glued(mark) && sheet.kind(mark - 1) == Kind::Word; // a mark has an atom before it
    sheet.glued(mark + 1) && letters && (sheet.spaced(mark) || said)
}

/// None before `.` `,` `…`.
fn low_marks(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    against(sheet, atom, LOW, rule);
    single_spaces(sheet, atom, rule);
}
