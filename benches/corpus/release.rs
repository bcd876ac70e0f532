//! The leaves of press releases and pages.

use super::chance::{Chance, Purpose};
use super::prose::{head, introduction, paragraph, quotation, sentence, stated, table};
use super::standing::CLUSTERS;
use super::words::{PROJECTS, Words};
use super::{other, pictured, place};

/// The leaf in the language of `words`.
pub fn leaf(index: usize, items: usize, words: &Words) -> String {
    let mut chance = Chance::of(index, Purpose::Prose);
    let cluster = Chance::of(index, Purpose::Cluster).of_these(CLUSTERS);
    let project = format!("{} {index}", chance.of_these(PROJECTS));
    let title = chance.of_these(words.titles).replace("{}", &project);
    let lead = sentence(words, &mut chance);
    let mut text = head(&title, &lead);
    let first = chance.below(8);
    for section in 0..4 {
        text += &format!("## {}\n\n{}", words.headings[(first + section) % 8], paragraph(words, &mut chance));
        match section {
            0 => text += &introduction(words, cluster, &place(other(index, items, &mut chance))),
            1 => text += &stated(index, words),
            2 => text += &quotation(words, &mut chance),
            _ => text += &paragraph(words, &mut chance),
        }
    }
    if pictured(index) {
        text += "![](demonstrateur.png)\n\n";
    }
    if index.is_multiple_of(3) {
        text += &table(index, words);
    }
    text + &format!("[^note]: {}\n", sentence(words, &mut chance))
}
