//! Which quotation marks belong together.

use super::sheet::{Kind, Sheet};

/// A sort of quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// « »
    Guillemets,
    /// “ ”, and the straight ones that stand for them
    Double,
    /// ‘ ’, and the straight ones that stand for them
    Single,
}

/// Two marks that belong together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub open: usize,
    pub close: usize,
    pub sort: Sort,
    /// In how many other pairs it stands.
    pub depth: usize,
}

/// The quotation marks of a text.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    /// Those that belong together, in the order of their beginning.
    pub pairs: Vec<Pair>,
    /// Those that stand alone, in order.
    pub alone: Vec<usize>,
}

impl Quotes {
    /// Whether every mark has its partner. Where one has none, what the others mean is not sure either: they stay.
    pub fn sound(&self) -> bool {
        self.alone.is_empty()
    }
}

/// Finds what belongs together. Apostrophes are no quotation marks, nor are the signs of feet, inches, minutes, seconds.
/// A single mark that opens and is never closed is taken for none.
pub(super) fn quotes(sheet: &Sheet<'_>) -> Quotes {
    let mut found = Quotes::default();
    let mut open: Vec<(usize, char, Sort)> = Vec::new();
    for atom in sheet.notable().iter().map(|notable| notable.atom) {
        let Kind::Mark(mark) = sheet.kind(atom) else { continue };
        let Some(family) = family(mark) else { continue };
        let pending = open.iter().rposition(|(_, other, _)| same(*other, mark));
        match role(sheet, atom, mark, pending.is_some()) {
            Role::Opens => open.push((atom, mark, family)),
            Role::Closes => match pending {
                Some(position) => {
                    let partner = open.get(position).map_or(atom, |(partner, ..)| *partner);
                    found.pairs.push(Pair { open: partner, close: atom, sort: family, depth: 0 });
                    found.alone.extend(open.drain(position..).skip(1).filter_map(lonely));
                }
                None => found.alone.push(atom),
            },
            Role::None => {}
        }
        if open.len() > DEEPEST {
            found.alone.extend(open.drain(..DEEPEST / 2).filter_map(lonely)); // keeps the search bounded
        }
    }
    found.alone.extend(open.into_iter().filter_map(lonely));
    found.alone.sort_unstable();
    found.pairs.retain(|pair| pair.close > pair.open + 1);
    found.pairs.sort_unstable_by_key(|pair| pair.open);
    let mut within: Vec<usize> = Vec::new();
    for pair in &mut found.pairs {
        while within.last().is_some_and(|end| *end < pair.open) {
            within.pop();
        }
        pair.depth = within.len();
        within.push(pair.close);
    }
    found
}

/// Whether a single mark opens: where none does, none is of a pair, and each may be an apostrophe.
pub(super) fn opens_single(sheet: &Sheet<'_>) -> bool {
    sheet.notable().iter().any(|notable| match sheet.kind(notable.atom) {
        Kind::Mark(mark @ ('\'' | '‘' | '’')) => role(sheet, notable.atom, mark, false) == Role::Opens,
        _ => false,
    })
}

/// More marks than this are never open at once in a text that means something.
const DEEPEST: usize = 32;

/// A mark that is left open; a single one may be an apostrophe of another sort.
fn lonely((atom, mark, _): (usize, char, Sort)) -> Option<usize> {
    (mark != '\'').then_some(atom)
}

#[derive(Debug, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    None,
}

fn family(mark: char) -> Option<Sort> {
    match mark {
        '«' | '»' => Some(Sort::Guillemets),
        '"' | '“' | '”' | '„' => Some(Sort::Double),
        '\'' | '‘' | '’' => Some(Sort::Single),
        _ => None,
    }
}

/// Whether a mark can close what another opened: straight double marks and curly ones do not mix.
fn same(open: char, close: char) -> bool {
    match close {
        '“' | '”' => matches!(open, '“' | '”' | '„'),
        '\'' | '’' => matches!(open, '‘' | '\''),
        '»' => open == '«',
        other => open == other,
    }
}

fn role(sheet: &Sheet<'_>, atom: usize, mark: char, pending: bool) -> Role {
    let before = sheet.kind(atom - 1); // atoms are counted from 1
    let at_start = !sheet.glued(atom) || sheet.is_any(atom - 1, "([{-–—/«“‘„=|");
    let at_end = !sheet.glued(atom + 1);
    let lettered = |kind| matches!(kind, Kind::Word | Kind::Number | Kind::Opaque);
    match mark {
        '«' | '„' => Role::Opens,
        '»' => Role::Closes,
        '“' if pending && !at_start && (at_end || !lettered(sheet.kind(atom + 1))) => Role::Closes,
        '“' => Role::Opens,
        '”' if !pending && at_start && !at_end => Role::Opens,
        '”' => Role::Closes,
        '"' if !pending && before == Kind::Number && sheet.glued(atom) => Role::None, // inches, seconds
        '"' => {
            let elided = sheet.is_any(atom - 1, "'’") && sheet.glued(atom) && lettered(sheet.kind(atom + 1));
            match (at_start || elided, at_end) {
                (true, false) => Role::Opens,
                (false, _) => Role::Closes,
                (true, true) if pending => Role::Closes,
                (true, true) => Role::Opens,
            }
        }
        '‘' if at_start && !at_end => Role::Opens,
        '‘' => Role::None,
        _ => {
            if mark == '\'' && at_start && !at_end && !shortened(sheet, atom + 1) {
                Role::Opens
            } else if pending && sheet.glued(atom) && (at_end || !lettered(sheet.kind(atom + 1))) {
                Role::Closes
            } else {
                Role::None
            }
        }
    }
}

/// Whether an apostrophe stands for the beginning of a word: ’90s, ’n’, ’tis.
pub(super) fn shortened(sheet: &Sheet<'_>, word: usize) -> bool {
    const SHORTENED: [&str; 8] = ["n", "tis", "twas", "em", "til", "cause", "round", "bout"];
    let decade = sheet.digits(word).len() == 2 && sheet.kind(word) == Kind::Number;
    let word = sheet.word(word);
    decade || SHORTENED.iter().any(|shortened| shortened.eq_ignore_ascii_case(word))
}
