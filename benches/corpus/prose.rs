//! What the leaves of every kind are made of.

use super::chance::Chance;
use super::figures;
use super::standing::Cluster;
use super::words::Words;

/// A sentence, with its full stop.
pub fn sentence(words: &Words, chance: &mut Chance) -> String {
    let [subject, predicate, end] = [words.subjects, words.predicates, words.ends].map(|list| chance.of_these(list));
    format!("{subject} {predicate} {end}.")
}

/// Three sentences.
pub fn paragraph(words: &Words, chance: &mut Chance) -> String {
    (0..3).map(|_| sentence(words, chance)).collect::<Vec<_>>().join(" ") + "\n\n"
}

/// Two links to organisations, one to another document, a footnote, emphasis.
pub fn introduction(words: &Words, cluster: Cluster, target: &str) -> String {
    let cluster = format!("[{}](organisation:{})", cluster.name, cluster.id);
    if words.french() {
        format!(
            "Le [Pôle Exemple](organisation:exemple) et le {cluster} l'avaient annoncé dans \
             [un document antérieur](../../{target}/)[^note] ; *rien* n'est **définitif** avant la fin des essais.\n\n"
        )
    } else {
        format!(
            "The [Example Cluster](organisation:exemple) and {cluster} announced it in \
             [an earlier document](../../{target}/)[^note]; *nothing* is **final** before the tests end.\n\n"
        )
    }
}

/// The figures of an item, as a list.
pub fn stated(index: usize, words: &Words) -> String {
    let [tests, kilometres, share] = figures(index);
    let (whole, tenths) = (kilometres / 10, kilometres % 10);
    if words.french() {
        format!(
            "- [plus de {tests} essais](figure:tests) ont été menés à bien ;\n- [{whole},{tenths} millions](figure:kilometres) de \
             kilomètres ont été parcourus ;\n- [{share} %](figure:share) des trajets se font sans émissions.\n\n"
        )
    } else {
        format!(
            "- [more than {tests} tests](figure:tests) were carried out;\n- [{whole}.{tenths} million](figure:kilometres) \
             kilometres were covered;\n- [{share}%](figure:share) of journeys are made without emissions.\n\n"
        )
    }
}

/// Two sentences of someone who is named.
pub fn quotation(words: &Words, chance: &mut Chance) -> String {
    let role = if words.french() { "présidente du Pôle Exemple" } else { "President of the Example Cluster" };
    let (one, two) = (sentence(words, chance), sentence(words, chance));
    let (open, close) = words.quotes;
    format!("> {open}{one} {two}{close}\n>\n> — Jeanne Exemple, {role}\n\n")
}

/// Four rows of numbers.
pub fn table(index: usize, words: &Words) -> String {
    let head = if words.french() { "| Étape | Essais |" } else { "| Stage | Tests |" };
    let mut text = format!("{head}\n|---|---:|\n");
    for (row, stage) in ["A", "B", "C", "D"].iter().enumerate() {
        text += &format!("| {stage} | {} |\n", 3 + (index + row * 7) % 90);
    }
    text + "\n"
}

/// The head of a leaf.
pub fn head(title: &str, lead: &str) -> String {
    format!("+++\ntitle = \"{title}\"\nlead = \"{lead}\"\n+++\n\n")
}
