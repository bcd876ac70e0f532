//! The leaves of interviews: the president of a cluster answers five questions.

use super::chance::{Chance, Purpose};
use super::prose::{head, introduction, paragraph, sentence, stated};
use super::standing::CLUSTERS;
use super::words::Words;
use super::{other, place};

/// The leaf in the language of `words`.
pub fn leaf(index: usize, items: usize, words: &Words) -> String {
    let mut chance = Chance::of(index, Purpose::Prose);
    let cluster = Chance::of(index, Purpose::Cluster).of_these(CLUSTERS);
    let person = cluster.president;
    let title = words.interview.replace("{}", person).replace("{number}", &index.to_string());
    let mut text = head(&title, &sentence(words, &mut chance));
    text += &introduction(words, cluster, &place(other(index, items, &mut chance)));
    text += &words.received.replace("{}", &format!("[{person}](person:president-{})", cluster.id));
    text += "\n\n";
    let first = chance.below(8);
    for asked in 0..5 {
        let (anchor, question) = words.questions[(first + asked) % 8];
        text += &format!("## {question} {{#{anchor}}}\n\n{}", paragraph(words, &mut chance));
        text += &if asked == 2 { stated(index, words) } else { paragraph(words, &mut chance) };
    }
    text + &format!("[^note]: {}\n", sentence(words, &mut chance))
}
