//! Hyphens that stand for dashes: ranges and asides.

use super::marks::{DASHES, ends, is_name, starts_sentence};
use super::numbers::registered;
use super::sheet::{Kind, Sheet};

/// A range has an en dash. Dates of ISO 8601, laws, references, telephones, scores that fall and names have a hyphen.
pub(super) fn ranges(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    if sheet.is(atom, '-') && sheet.glued(atom) && sheet.glued(atom + 1) && is_range(sheet, atom) {
        sheet.replace(atom, "–", rule);
    }
}

fn is_range(sheet: &Sheet<'_>, hyphen: usize) -> bool {
    let (from, to) = (hyphen - 1, hyphen + 1); // a mark that is glued has an atom before it
    if sheet.kind(from) != Kind::Number || sheet.kind(to) != Kind::Number {
        return false;
    }
    let (Some(low), Some(high)) = (value(sheet.word(from)), value(sheet.word(to))) else { return false };
    let before = sheet.glued(from) && (sheet.kind(from - 1) == Kind::Word || sheet.is_any(from - 1, "-–/_#:.@°&*'’"));
    let after = sheet.glued(to + 1)
        && match sheet.kind(to + 1) {
            Kind::Word => !matches!(sheet.word(to + 1), "h" | "km" | "kg" | "kWh" | "kW" | "MW" | "min" | "cm" | "mm"),
            Kind::Mark(mark) => "-–/_#:@&*'’\"=".contains(mark) || !ends(sheet, to + 1) && ".,".contains(mark),
            _ => false,
        };
    !before && !after && rises(sheet, hyphen, low, high) && !registered(sheet, from) && !of_a_name(sheet, from)
}

/// Whether a range goes up: 14–16, 2023–2027, 2023–24; not 2011-12, which may be a month.
fn rises(sheet: &Sheet<'_>, hyphen: usize, low: u64, high: u64) -> bool {
    let (from, to) = (sheet.word(hyphen - 1), sheet.word(hyphen + 1));
    let season = sheet.digits(hyphen - 1).len() == 4 && to.len() == 2;
    let (low_year, high_year) = (low / 1000 % 100, high / 1000);
    if season { high_year == low_year + 1 && high_year > 12 } else { low < high && from.len() <= to.len() + 2 }
}

/// Thousandths, so that decimals compare; `None` for what is no number of a range: leading zeros, several marks.
fn value(word: &str) -> Option<u64> {
    let (whole, fraction) = word.split_once([',', '.']).unwrap_or((word, ""));
    let leading = whole.len() > 1 && whole.starts_with('0');
    let short = (1..=6).contains(&whole.len()) && fraction.len() <= 3;
    let whole: u64 = whole.parse().ok().filter(|_| short && !leading)?;
    let fraction: u64 = format!("{fraction:0<3}").parse().ok()?;
    Some(whole * 1000 + fraction)
}

/// Boeing 737-800: the number of a thing with a name, unless it is a year.
fn of_a_name(sheet: &Sheet<'_>, number: usize) -> bool {
    let name = is_name(sheet.word(number - 1)) && sheet.spaced(number) && !starts_sentence(sheet, number - 1);
    let legal = matches!(sheet.word(number.wrapping_sub(2)), "art" | "L" | "R" | "D") && sheet.is(number - 1, '.');
    legal || name && sheet.digits(number).len() != 4
}

/// A dash with its place in a sentence.
struct Dash {
    atom: usize,
    opens: bool,
    closes: bool,
}

/// The asides of a text: dashes that belong together, and those that stand alone.
pub(super) struct Asides {
    pub pairs: Vec<(usize, usize)>,
    pub alone: Vec<usize>,
}

/// Finds the dashes between spaces, sentence by sentence, two by two.
pub(super) fn asides(sheet: &Sheet<'_>) -> Asides {
    let mut found = Asides { pairs: Vec::new(), alone: Vec::new() };
    if !sheet.notable().iter().any(|notable| sheet.is_any(notable.atom, DASHES) && sheet.spaced(notable.atom)) {
        return found; // hyphens within words
    }
    let mut open: Option<usize> = None;
    for atom in sheet.notable().iter().map(|notable| notable.atom) {
        if ends_sentence(sheet, atom) {
            found.alone.extend(open.take());
        }
        let Some(dash) = dash(sheet, atom) else { continue };
        match open {
            Some(first) if dash.closes => {
                found.pairs.push((first, dash.atom));
                open = None;
            }
            _ if dash.opens => found.alone.extend(open.replace(dash.atom)),
            _ => {}
        }
    }
    found.alone.extend(open);
    found
}

fn dash(sheet: &Sheet<'_>, atom: usize) -> Option<Dash> {
    let inner = sheet.kind(atom - 1) != Kind::Edge && sheet.kind(atom + 1) != Kind::Edge; // counted from 1
    let listed = sheet.is(atom, '-') && sheet.gap(atom).contains('\n'); // a list, in the source
    if listed || !sheet.is_any(atom, DASHES) || !sheet.spaced(atom) || !inner || sheet.is_any(atom - 1, DASHES) {
        return None;
    }
    let minus = sheet.kind(atom - 1) == Kind::Number && sheet.kind(atom + 1) == Kind::Number;
    let opens = sheet.spaced(atom + 1) && !sheet.is_any(atom + 1, DASHES);
    let closes = opens || sheet.is_any(atom + 1, ",;:.!?)]…»”");
    (closes && !minus).then_some(Dash { atom, opens, closes })
}

/// Whether a sentence ends with a mark: a capital follows. One that ends an aside ends no sentence.
fn ends_sentence(sheet: &Sheet<'_>, atom: usize) -> bool {
    match sheet.kind(atom) {
        Kind::Edge => true,
        Kind::Mark('.' | '!' | '?' | '…') => {
            let next = if sheet.is_any(atom + 1, "»”)\"") { atom + 2 } else { atom + 1 };
            let capital = is_name(sheet.word(next)) || sheet.is_any(next, "«“\"");
            sheet.kind(next) == Kind::Edge || sheet.spaced(next) && capital
        }
        _ => false,
    }
}
