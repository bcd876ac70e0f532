//! The rules of British English.

use super::marks::{DASHES, after_comma, against, apostrophe, brackets, ellipsis, et_cetera, single_spaces};
use super::quotes::{Pair, Sort, quotes};
use super::sheet::{Kind, Sheet};
use super::spelling::{self, american_spelling};
use super::triggers::Trigger::{
    CountedMarks, CountedWords, Initials, Marks, Numbers, Rows, Stems, WideGaps, Words, Zeds,
};
use super::{Place, Rule, Work::All, Work::At, dashes, numbers, references};

const HART: &str = "New Hart’s Rules: The Oxford Style Guide";
const GUARDIAN: &str = "Guardian and Observer style guide";
const OXFORD: &str = "University of Oxford style guide";

const BOUND: &str = "\u{a0}";

/// In the order in which they decide.
pub(super) const RULES: &[Rule] = &[
    Rule { id: "EN-Q1", source: HART, on: &[Marks(QUOTES), Marks("'‘")], apply: All(quotation) },
    Rule { id: "EN-Q9", source: HART, on: &[Marks(QUOTES), Marks("‘")], apply: All(foreign_quotation) },
    Rule { id: "EN-A1", source: HART, on: &[Marks("'‘´`′")], apply: All(apostrophe) },
    Rule { id: "EN-E2", source: OXFORD, on: &[Marks("…")], apply: At(et_cetera) },
    Rule { id: "EN-E1", source: HART, on: &[Marks("…")], apply: At(ellipsis) },
    Rule { id: "EN-P3", source: HART, on: &[Marks(",")], apply: At(after_comma) },
    Rule { id: "EN-A3", source: HART, on: &[Numbers, Initials("IVX")], apply: At(references::numbered) },
    Rule { id: "EN-N7", source: OXFORD, on: &[Numbers, Marks("+")], apply: At(numbers::telephone) },
    Rule { id: "EN-N1", source: OXFORD, on: &[Rows], apply: All(foreign_thousands) },
    Rule { id: "EN-N1", source: OXFORD, on: &[Numbers], apply: At(foreign_decimals) },
    Rule { id: "EN-N2", source: OXFORD, on: &[CountedMarks("%‰")], apply: At(percent) },
    Rule { id: "EN-N4", source: GUARDIAN, on: &[Numbers], apply: At(foreign_amounts) },
    Rule { id: "EN-N3", source: OXFORD, on: &[CountedWords(SCALES)], apply: At(scales) },
    Rule {
        id: "EN-N3",
        source: HART,
        on: &[CountedWords(numbers::UNITS), CountedWords(numbers::SHORT_UNITS), CountedMarks("°")],
        apply: At(numbers::units),
    },
    Rule { id: "EN-N6", source: HART, on: &[CountedWords(&["x", "X"]), CountedMarks("×")], apply: At(multipliers) },
    Rule { id: "EN-T1", source: GUARDIAN, on: &[Words(MONTHS), Numbers], apply: At(dates) },
    Rule { id: "EN-T2", source: OXFORD, on: &[CountedWords(&["am", "pm", "a", "p"])], apply: At(hours) },
    Rule { id: "EN-A4", source: OXFORD, on: &[Words(ADDRESSES)], apply: At(addresses) },
    Rule { id: "EN-D1", source: HART, on: &[Marks("-")], apply: At(dashes::ranges) },
    Rule { id: "EN-I1", source: GUARDIAN, on: &[Marks("-—")], apply: At(spaced_dashes) },
    Rule { id: "EN-P1", source: HART, on: &[Marks(HIGH)], apply: At(high_marks) },
    Rule { id: "EN-P4", source: HART, on: &[Marks("()[]")], apply: At(brackets) },
    Rule { id: "EN-P3", source: HART, on: &[Marks(LOW), WideGaps], apply: At(low_marks) },
    Rule { id: "EN-S1", source: GUARDIAN, on: &[Stems(spelling::STEMS), Zeds], apply: At(american_spelling) },
];

/// Quotation marks that are no apostrophes.
const QUOTES: &str = "«»\"“”„";
const SCALES: &[&str] = &["thousand", "million", "billion", "trillion", "bn"];
const ADDRESSES: &[&str] = &["Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Revd", "St"];
const HIGH: &str = ";:!?";
const LOW: &str = ".,";

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sept",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
];

/// “ ” outside, ‘ ’ inside; a single pair that its author put outside stays.
fn quotation(sheet: &mut Sheet<'_>, rule: &'static str) {
    let mut within: Vec<(usize, Sort)> = Vec::new();
    let found = quotes(sheet);
    if !found.sound() {
        return;
    }
    for Pair { open, close, sort, .. } in found.pairs {
        while within.last().is_some_and(|(end, _)| *end < open) {
            within.pop();
        }
        if sort == Sort::Guillemets {
            continue;
        }
        let shown = match within.last() {
            Some((_, Sort::Double)) => Sort::Single,
            Some(_) => Sort::Double,
            None => sort,
        };
        let (left, right) = if shown == Sort::Double { ("“", "”") } else { ("‘", "’") };
        sheet.replace(open, left, rule);
        sheet.replace(close, right, rule);
        sheet.space(open + 1, "", rule);
        sheet.space(close, "", rule);
        within.push((close, shown));
    }
}

/// Guillemets, and marks without their partner.
fn foreign_quotation(sheet: &mut Sheet<'_>, rule: &'static str) {
    let found = quotes(sheet);
    for Pair { open, close, .. } in found.pairs.into_iter().filter(|pair| pair.sort == Sort::Guillemets) {
        let inner = sheet.source(open, close).trim_matches(['«', '»']).trim();
        let proposal = format!("“{inner}”");
        sheet.remark(open, close, rule, Some(proposal));
    }
    for atom in found.alone {
        sheet.remark(atom, atom, rule, None);
    }
}

/// « 440 000 », the French notation.
fn foreign_thousands(sheet: &mut Sheet<'_>, rule: &'static str) {
    numbers::grouped(sheet, rule, |sheet, from, to, rule| {
        let groups: Vec<String> = (from..=to).map(|atom| sheet.word(atom).replace(',', ".")).collect();
        sheet.remark(from, to, rule, Some(groups.join(",")));
    });
}

/// « 1,3 million », the French notation.
fn foreign_decimals(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let Some((whole, fraction)) = sheet.word(atom).split_once(',') else { return };
    let counted =
        sheet.is(atom + 1, '%') || matches!(sheet.word(atom + 1), "million" | "billion" | "per") || amount(sheet, atom);
    if sheet.kind(atom) == Kind::Number && counted && (1..=2).contains(&fraction.len()) {
        let proposal = format!("{whole}.{fraction}");
        sheet.remark(atom, atom, rule, Some(proposal));
    }
}

fn amount(sheet: &Sheet<'_>, number: usize) -> bool {
    sheet.is_any(number.wrapping_sub(1), "€£$") || sheet.is_any(number + 1, "€£$")
}

/// 25%, against the number.
fn percent(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    if sheet.is_any(atom, "%‰") && sheet.kind(atom - 1) == Kind::Number {
        sheet.space(atom, "", rule); // atoms are counted from 1
    }
}

/// « € 330 », « 330 M€ », « 330 € »: the sign stands before the number, and against it.
fn foreign_amounts(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    if sheet.kind(atom) != Kind::Number {
        return;
    }
    if let Kind::Mark(sign @ ('€' | '£' | '$')) = sheet.kind(atom - 1) {
        if sheet.spaced(atom) && sheet.kind(atom - 2) != Kind::Number {
            let proposal = format!("{sign}{}", sheet.word(atom));
            sheet.remark(atom - 1, atom, rule, Some(proposal));
        }
        return;
    }
    let scale = match sheet.word(atom + 1) {
        "M" | "million" => Some(" million"),
        "Md" | "Mds" | "billion" => Some(" billion"),
        "k" | "K" => Some("k"),
        _ => None,
    };
    let sign = atom + 1 + usize::from(scale.is_some());
    if let Kind::Mark(mark @ ('€' | '£')) = sheet.kind(sign)
        && sheet.kind(sign + 1) != Kind::Number
    {
        let proposal = format!("{mark}{}{}", sheet.word(atom), scale.unwrap_or_default().replace(' ', BOUND));
        sheet.remark(atom, sign, rule, Some(proposal));
    }
}

fn scales(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    numbers::scale_words(sheet, atom, SCALES, rule);
}

/// 1.3× in a figure.
fn multipliers(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let sign = matches!(sheet.word(atom), "x" | "X") || sheet.is(atom, '×');
    let number = sheet.kind(atom - 1) == Kind::Number; // counted from 1
    if sheet.place == Place::Figure && sign && number && sheet.kind(atom + 1) != Kind::Number {
        sheet.space(atom, "", rule);
        sheet.replace(atom, "×", rule);
    }
}

/// 28 March, bound; “28th March”, “March 28, 2023” and “3/28/2023” are not the style of the house.
fn dates(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    numbers::day_and_month(sheet, atom, MONTHS, rule);
    let th = |at: usize| {
        matches!(sheet.word(at), "st" | "nd" | "rd" | "th") && sheet.glued(at) && numbers::is_day(sheet, at - 1)
    };
    if numbers::is_month(sheet, atom, MONTHS) {
        let (day, month) = (sheet.word(atom.saturating_sub(2)), sheet.word(atom));
        if sheet.spaced(atom) && th(atom - 1) {
            let proposal = format!("{day}{BOUND}{month}");
            sheet.remark(atom - 2, atom, rule, Some(proposal)); // an ordinal is two atoms
        } else if sheet.spaced(atom + 1) && numbers::is_day(sheet, atom + 1) && !numbers::is_day(sheet, atom - 1) {
            month_first(sheet, atom, th(atom + 2), rule);
        }
    }
    slashed(sheet, atom, rule);
}

/// “March 28th”, “March 28, 2023”.
fn month_first(sheet: &mut Sheet<'_>, month: usize, ordinal: bool, rule: &'static str) {
    let mut last = month + 1 + usize::from(ordinal);
    let comma = usize::from(sheet.is(last + 1, ','));
    let year = last + 1 + comma;
    let dated = sheet.digits(year).len() == 4 && sheet.spaced(year);
    let mut proposal = format!("{}{BOUND}{}", sheet.word(month + 1), sheet.word(month));
    if dated {
        proposal = format!("{proposal} {}", sheet.word(year));
        last = year;
    }
    if ordinal || (dated && comma == 1) {
        sheet.remark(month, last, rule, Some(proposal));
    }
}

/// “3/28/2023”: no month has the number 28.
fn slashed(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let part = |at: usize| if sheet.glued(at) || at == atom { sheet.digits(at).parse::<usize>().ok() } else { None };
    let slashes = sheet.is(atom + 1, '/') && sheet.is(atom + 3, '/');
    let (Some(month), Some(day), Some(year)) = (part(atom), part(atom + 2), part(atom + 4)) else { return };
    let name = month.checked_sub(1).and_then(|month| MONTHS.get(month)).filter(|_| month <= 12);
    if let Some(name) = name.filter(|_| slashes && (13..=31).contains(&day) && (1000..=9999).contains(&year)) {
        sheet.remark(atom, atom + 4, rule, Some(format!("{day}{BOUND}{name} {year}")));
    }
}

/// 10:30 am, bound.
fn hours(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let half = matches!(sheet.word(atom), "am" | "pm");
    let pointed = matches!(sheet.word(atom), "a" | "p") && sheet.is(atom + 1, '.') && sheet.word(atom + 2) == "m";
    if sheet.spaced(atom) && sheet.kind(atom - 1) == Kind::Number && (half || pointed) {
        sheet.space(atom, BOUND, rule);
    }
}

/// Mr Ceresole, Dr Smith: bound, without a point.
fn addresses(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    references::address(sheet, atom, &[], ADDRESSES, rule);
    let wrong = [("Mr", "Mr"), ("Mrs", "Mrs"), ("Ms", "Ms"), ("Dr", "Dr")];
    references::wrong_address(sheet, atom, &wrong, Some(true), rule);
}

/// A dash between words is an en dash between spaces.
fn spaced_dashes(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let between = sheet.kind(atom - 1) != Kind::Edge && sheet.kind(atom + 1) != Kind::Edge; // counted from 1
    let spaced = sheet.spaced(atom) && sheet.spaced(atom + 1);
    let minus = sheet.kind(atom - 1) == Kind::Number && sheet.kind(atom + 1) == Kind::Number;
    let twice = sheet.is_any(atom - 1, DASHES) || sheet.is_any(atom + 1, DASHES);
    if spaced && sheet.is_any(atom, "-—") && between && !minus && !twice {
        sheet.replace(atom, "–", rule);
    }
}

fn high_marks(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    against(sheet, atom, HIGH, rule);
}

/// None before `.` `,`. An ellipsis keeps the space that its author gave it.
fn low_marks(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    against(sheet, atom, LOW, rule);
    single_spaces(sheet, atom, rule);
}
