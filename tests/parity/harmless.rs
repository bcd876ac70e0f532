//! One thing written otherwise in one language, which says the same: nothing may be found.

use super::damage::{Leaf, NUMBERS, put, seen};
use super::dice::Dice;

/// Ways of writing that say the same, in French and in English.
const SAME: [&[(&str, &str)]; 2] = [
    &[
        ("plus de ", "au-delà de "),
        ("environ ", "quelque "),
        ("au moins ", "pas moins de "),
        ("près de ", "presque "),
        (" M€", " millions d’euros"),
        (" millions d’euros", " M€"),
        (" milliards d’euros", " Md€"),
        (" 000 €", " 000 euros"),
        ("emplois", "postes"),
        ("entreprises", "sociétés"),
        ("entre 20", "de 20"),
        ("deux tiers", "2/3"),
        ("18 h", "18 heures"),
        (" %", " pour cent"),
        ("laboratoires", "labos"),
        ("jusqu’en", "jusqu’à la fin de"),
    ],
    &[
        ("more than ", "over "),
        ("about ", "around "),
        ("at least ", "no fewer than "),
        ("nearly ", "almost "),
        ("fewer than ", "under "),
        (" million", "m"),
        (" billion", "bn"),
        ("jobs", "posts"),
        ("companies", "businesses"),
        ("companies", "firms"),
        ("laboratories", "labs"),
        ("two thirds", "two-thirds"),
        ("6 pm", "18:00"),
        ("% of", " per cent of"),
        ("themes", "topics"),
        ("members", "member organisations"),
    ],
];

/// A text that says the same in other words; `None` when it has nothing that can be said otherwise.
pub fn reworded(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    match dice.roll(3) {
        0 => in_digits(leaf, dice),
        1 => moved(leaf, dice),
        _ => said_otherwise(leaf, dice),
    }
}

fn said_otherwise(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    let pairs = SAME[leaf.language];
    let after_digit = |word: &str, at: usize| {
        let unit = word.starts_with(' ') || word.starts_with('%');
        !unit || leaf.text[..at].ends_with(|c: char| c.is_ascii_digit())
    };
    let before_digit = |word: &str, at: usize| {
        let bound = word.ends_with(' ');
        !bound || leaf.text[at + word.len()..].starts_with(|c: char| c.is_ascii_digit() || c == '[' || c == '€')
    };
    let found: Vec<(usize, &str, &str)> = pairs
        .iter()
        .flat_map(|(word, new)| leaf.text.match_indices(*word).map(|(at, _)| (at, *word, *new)).collect::<Vec<_>>())
        .filter(|(at, word, _)| seen(leaf.text, *at) && after_digit(word, *at) && before_digit(word, *at))
        .collect();
    let (at, word, new) = *dice.pick(&found)?;
    let follows = leaf.text[at + word.len()..].starts_with(char::is_alphabetic) && word.ends_with(char::is_alphabetic);
    let term = leaf.text[..at].ends_with("mid-sized "); // which is another matter
    if follows || term { None } else { Some(put(leaf.text, at, word, new)) }
}

/// « sept » → « 7 »
fn in_digits(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    const VALUES: [usize; 18] = [3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 20, 22, 30, 40, 75, 80];
    let words = NUMBERS[leaf.language];
    let whole = |at: usize, word: &str| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
        !letter(leaf.text[..at].chars().next_back()) && !letter(leaf.text[at + word.len()..].chars().next())
    };
    let found: Vec<(usize, &str)> = words
        .iter()
        .flat_map(|word| leaf.text.match_indices(*word).map(|(at, _)| (at, *word)).collect::<Vec<_>>())
        .filter(|(at, word)| seen(leaf.text, *at) && whole(*at, word))
        .collect();
    let (at, word) = *dice.pick(&found)?;
    let value = VALUES[words.iter().position(|known| *known == word)?];
    Some(put(leaf.text, at, word, &value.to_string()))
}

/// Two sentences of a paragraph change places.
fn moved(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    let start = leaf.text.match_indices("+++").nth(1)?.0 + 3;
    let plain = |block: &&str| {
        let marked = block.trim().is_empty() || block.starts_with(['#', '[', '|', '-', '>', '!']);
        !marked && block.matches(". ").count() >= 1 && !block.contains('\n')
    };
    let blocks: Vec<&str> = leaf.text[start..].split("\n\n").filter(plain).collect();
    let block = *dice.pick(&blocks)?;
    let (first, rest) = block.split_once(". ")?;
    let pronoun = ["Il", "Elle", "Ce", "It", "They", "This"].iter().any(|word| rest.starts_with(word));
    if pronoun {
        return None;
    }
    Some(leaf.text.replacen(block, &format!("{rest} {first}."), 1))
}
