//! American spellings on a British site.

use super::marks::starts_sentence;
use super::sheet::{Kind, Sheet};

/// American words with the British ones; endings are tried on each.
const WORDS: &[(&str, &str)] = &[
    ("aluminum", "aluminium"),
    ("analog", "analogue"),
    ("behavior", "behaviour"),
    ("catalog", "catalogue"),
    ("center", "centre"),
    ("color", "colour"),
    ("defense", "defence"),
    ("endeavor", "endeavour"),
    ("enrollment", "enrolment"),
    ("favor", "favour"),
    ("favorite", "favourite"),
    ("fiber", "fibre"),
    ("flavor", "flavour"),
    ("fulfill", "fulfil"),
    ("gray", "grey"),
    ("harbor", "harbour"),
    ("honor", "honour"),
    ("humor", "humour"),
    ("installment", "instalment"),
    ("jewelry", "jewellery"),
    ("kilometer", "kilometre"),
    ("labor", "labour"),
    ("liter", "litre"),
    ("maneuver", "manoeuvre"),
    ("neighbor", "neighbour"),
    ("neighborhood", "neighbourhood"),
    ("offense", "offence"),
    ("pretense", "pretence"),
    ("rumor", "rumour"),
    ("skillful", "skilful"),
    ("theater", "theatre"),
    ("vapor", "vapour"),
    ("vigor", "vigour"),
];

/// Verbs that double their last letter in British English before an ending.
const DOUBLED: &[&str] =
    &["travel", "model", "label", "fuel", "signal", "cancel", "channel", "level", "total", "dial", "counsel"];

/// The beginnings of the words above.
pub(super) const STEMS: &[&str] = &{
    let mut stems = [""; WORDS.len() + DOUBLED.len()];
    let mut at = 0;
    while at < stems.len() {
        stems[at] = if at < WORDS.len() { WORDS[at].0 } else { DOUBLED[at - WORDS.len()] }; // evaluated by the compiler
        at += 1;
    }
    stems
};

/// Stems that end in -ise, -yse: the ending is the same but for one letter.
const ISED: &[&str] = &[
    "analy",
    "cataly",
    "paraly",
    "capital",
    "central",
    "character",
    "critic",
    "decarbon",
    "digit",
    "digital",
    "electrolyt",
    "emphas",
    "energ",
    "final",
    "formal",
    "general",
    "harmon",
    "industrial",
    "initial",
    "jeopard",
    "local",
    "maxim",
    "minim",
    "mobil",
    "modern",
    "monet",
    "normal",
    "optim",
    "organ",
    "priorit",
    "public",
    "real",
    "recogn",
    "reorgan",
    "revital",
    "special",
    "standard",
    "summar",
    "symbol",
    "util",
    "visual",
];

/// A name in the middle of a sentence is spelt as its owner spells it.
pub(super) fn american_spelling(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    let word = sheet.word(atom);
    if sheet.kind(atom) != Kind::Word || word.chars().skip(1).any(char::is_uppercase) {
        return;
    }
    let capital = word.starts_with(char::is_uppercase);
    if capital && (!starts_sentence(sheet, atom) || sheet.word(atom + 1).starts_with(char::is_uppercase)) {
        return;
    }
    let british = if capital { british(&word.to_lowercase()) } else { british(word) };
    if let Some(british) = british {
        let proposal = if capital { capitalised(&british) } else { british };
        sheet.remark(atom, atom, rule, Some(proposal));
    }
}

fn british(word: &str) -> Option<String> {
    const ENDINGS: [&str; 7] = ["s", "d", "ed", "ing", "al", "able", "ful"];
    let initial = word.bytes().next();
    let alike = |stem: &str| stem.bytes().next() == initial; // tells most of them apart
    for (american, british) in WORDS.iter().filter(|(american, _)| alike(american)) {
        let Some(ending) = word.strip_prefix(american) else { continue };
        if ending.is_empty() || ENDINGS.contains(&ending) {
            return Some(match ending {
                "ed" | "ing" if british.ends_with("re") => format!("{}{ending}", british.trim_end_matches('e')), // centring
                "ed" | "ing" if british.ends_with("fil") => format!("{british}l{ending}"),
                ending => format!("{british}{ending}"),
            });
        }
    }
    for stem in DOUBLED.iter().filter(|stem| alike(stem)) {
        let ending = word.strip_prefix(stem).filter(|ending| matches!(*ending, "ed" | "ing" | "er" | "ers"));
        if let Some(ending) = ending {
            return Some(format!("{stem}l{ending}"));
        }
    }
    let (stem, ending) =
        ["ze", "zed", "zes", "zing", "zation", "zations", "zer", "zers"].iter().find_map(|ending| {
            let stem = word.strip_suffix(ending)?;
            let stem = if stem.ends_with('y') { stem } else { stem.strip_suffix('i')? };
            ISED.contains(&stem).then_some((word.strip_suffix(ending)?, *ending))
        })?;
    Some(format!("{stem}s{}", ending.trim_start_matches('z')))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
