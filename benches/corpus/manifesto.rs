//! A manifesto: a cover with signatories, a statement, an introduction, three sections, a conclusion, an annex of two themes.

use super::chance::{Chance, Purpose};
use super::date;
use super::prose::{head, paragraph, sentence};
use super::standing::{CLUSTERS, TOPICS};
use super::words::{LANGUAGES, Words};

/// The files of the manifesto, below its folder.
pub fn files(index: usize) -> Vec<(String, String)> {
    let mut files = vec![
        ("item.toml".to_string(), facts(index)),
        ("signatories.toml".to_string(), signatories()),
        ("statement/part.toml".to_string(), speaker()),
        ("annex/01-theme/part.toml".to_string(), contributions(0)),
        ("annex/02-theme/part.toml".to_string(), contributions(1)),
    ];
    for (section, cluster) in CLUSTERS.iter().take(3).enumerate() {
        let clusters = format!("[clusters]\ncas-{section} = [\"{}\"]\n", cluster.id);
        files.push((format!("sections/{:02}-section/part.toml", section + 1), clusters));
    }
    for words in LANGUAGES {
        let mut chance = Chance::of(index, Purpose::Prose);
        let mut add = |folder: &str, text: String| files.push((format!("{folder}{}", words.file), text));
        add("", cover(index, words, &mut chance));
        let names = words.parts;
        for (name, title) in [("statement/", names[0]), ("introduction/", names[1]), ("conclusion/", names[2])] {
            add(name, head(title, &sentence(words, &mut chance)) + &paragraphs(words, &mut chance));
        }
        for section in 0..3 {
            add(&format!("sections/{:02}-section/", section + 1), part(section, words, &mut chance));
        }
        for theme in 0..2 {
            add(&format!("annex/{:02}-theme/", theme + 1), annex(theme, words, &mut chance));
        }
    }
    files
}

fn facts(index: usize) -> String {
    format!(
        "date = {}\npublisher = \"exemple\"\ncontacts = [\"presse\"]\ntopics = [\"{}\"]\n\n[status]\nfr = \"ready\"\nen = \"ready\"\n",
        date(index),
        TOPICS[0].0
    )
}

fn signatories() -> String {
    let signed = CLUSTERS.map(|cluster| {
        let id = cluster.id;
        format!("\n[[signatories]]\norganisation = \"{id}\"\nperson = \"president-{id}\"\nrole = \"president\"\n")
    });
    format!("count = {}\n{}", CLUSTERS.len(), signed.concat())
}

fn speaker() -> String {
    "speaker = { person = \"jeanne-exemple\", role = \"president\", organisation = \"exemple\" }\n".to_string()
}

fn contributions(theme: usize) -> String {
    let lines = (0..6).map(|number| format!("apport-{theme}-{number} = [\"{}\"]\n", CLUSTERS[theme * 6 + number].id));
    "[clusters]\n".to_string() + &lines.collect::<String>()
}

fn cover(index: usize, words: &Words, chance: &mut Chance) -> String {
    let signed = words.signed.replace("{}", &CLUSTERS.len().to_string());
    let title = words.manifesto.replace("{}", &index.to_string());
    format!("{}{signed}\n\n{}", head(&title, &sentence(words, chance)), paragraphs(words, chance))
}

fn paragraphs(words: &Words, chance: &mut Chance) -> String {
    (0..6).map(|_| paragraph(words, chance)).collect()
}

fn part(section: usize, words: &Words, chance: &mut Chance) -> String {
    let cluster = CLUSTERS[section];
    let case = format!("[{}](organisation:{})", cluster.name, cluster.id);
    let mut text = head(words.headings[section], &sentence(words, chance)) + &paragraphs(words, chance);
    text += &format!("## {} {{#cas-{section}}}\n\n", words.headings[section + 3]);
    text += &format!("{}\n\n", words.told.replace("{}", &case));
    text + &paragraph(words, chance)
}

fn annex(theme: usize, words: &Words, chance: &mut Chance) -> String {
    let mut text = head(words.themes[theme], &sentence(words, chance));
    for number in 0..6_usize {
        if number.is_multiple_of(3) {
            text += &format!("## {} {{#sous-theme-{theme}-{number}}}\n\n", words.headings[theme + number]);
        }
        let contribution = words.contributions[number];
        text += &format!("### {contribution} {{#apport-{theme}-{number}}}\n\n{}", paragraph(words, chance));
    }
    text
}
