//! A bilingual corpus of any size, the same on every machine: fictitious news in the shape of real ones.
//!
//! Nineteen items of twenty are press releases, the others are pages. A leaf has about 450 words: a lead, four sections, a
//! quotation with its speaker, a list of figures stated in `item.toml`, links to an organisation and to another item, a
//! footnote, and now and then a table or a picture. Theme and catalogues are those of the repository.

#![allow(dead_code, reason = "each bench uses its own part")]
#![allow(clippy::unwrap_used, reason = "a corpus that cannot be made ends the bench")]

mod words;

use std::path::Path;

use diptych::base::SourcePath;
use diptych::input::{Source, Sources, disk};

use words::{ENGLISH, FRENCH, PROJECTS, Words};

/// The moment for which the corpus is built: after the last of its items.
pub const NOW: &str = "2026-06-01T12:00:00Z";

/// The place of an item below `content/`.
pub fn place(index: usize) -> String {
    let kind = if index % 20 == 19 { "pages" } else { "press" };
    format!("{kind}/{}-{index:06}", date(index))
}

/// The path of a leaf of an item.
pub fn leaf_path(index: usize, code: &str) -> String {
    format!("content/{}/{code}.md", place(index))
}

/// A whole site of `items` items: text and bytes by path.
pub fn files(items: usize) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> =
        STANDING.iter().map(|(path, text)| ((*path).to_string(), text.as_bytes().to_vec())).collect();
    for index in 0..items {
        let folder = format!("content/{}", place(index));
        files.push((format!("{folder}/item.toml"), facts(index, items).into_bytes()));
        for words in [&FRENCH, &ENGLISH] {
            files.push((leaf_path(index, words.code), leaf(index, items, words).into_bytes()));
        }
        if pictured(index) {
            files.push((format!("{folder}/demonstrateur.png"), PICTURE.to_vec()));
        }
    }
    files
}

/// The same site as sources in memory, with the theme and the catalogues of the repository.
pub fn sources(items: usize) -> Sources {
    let mut sources = Sources::new();
    for (path, source) in disk::snapshot(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap().iter() {
        if !path.as_str().starts_with("content/") {
            sources.insert(path.clone(), source.clone());
        }
    }
    for (path, bytes) in files(items) {
        set(&mut sources, &path, bytes);
    }
    sources
}

/// Adds or replaces a file.
pub fn set(sources: &mut Sources, path: &str, bytes: impl Into<Vec<u8>>) {
    let path = SourcePath::new(path).unwrap();
    let source = Source::new(&path, bytes.into());
    sources.insert(path, source);
}

/// Writes sources to a folder.
pub fn write(sources: &Sources, root: &Path) {
    for (path, source) in sources.iter() {
        let file = root.join(path.as_str());
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, source.blob.bytes().unwrap()).unwrap();
    }
}

/// What a leaf, a catalogue or a template says now.
pub fn text(sources: &Sources, path: &str) -> String {
    let bytes = sources.get(&SourcePath::new(path).unwrap()).unwrap().blob.bytes().unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Xorshift of 64 bits (Marsaglia, 2003): enough to vary words, and the same numbers everywhere.
struct Chance(u64);

impl Chance {
    /// What is drawn depends on the item and on what it is drawn for, never on what was drawn before.
    fn of(index: usize, purpose: u64) -> Self {
        let seed = (index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ purpose.wrapping_mul(0xd1b5_4a32_d192_ed03);
        let mut chance = Self(seed | 1);
        for _ in 0..4 {
            chance.next(); // neighbouring seeds start alike
        }
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }
}

const FACTS: u64 = 1;
const PROSE: u64 = 2; // the same for both languages: a translation says the same

fn date(index: usize) -> String {
    let mut chance = Chance::of(index, 3);
    format!("{}-{:02}-{:02}", 2010 + chance.below(16), 1 + chance.below(12), 1 + chance.below(28))
}

fn pictured(index: usize) -> bool {
    index % 8 == 3
}

/// The figures of an item: tests, kilometres in millions, a share.
fn figures(index: usize) -> [usize; 3] {
    let mut chance = Chance::of(index, 4);
    [2 + chance.below(900), 11 + chance.below(80), 5 + chance.below(90)]
}

/// Another item: among the last ones before it, as news refers to news.
fn other(index: usize, items: usize, chance: &mut Chance) -> usize {
    let back = 1 + chance.below(40);
    index.checked_sub(back).unwrap_or((index + back) % items.max(1))
}

fn facts(index: usize, items: usize) -> String {
    let mut chance = Chance::of(index, FACTS);
    let [tests, kilometres, share] = figures(index);
    let mut text = String::new();
    if index % 20 != 19 {
        let date = date(index);
        text += &format!("date = {date}\nplace = \"Bourg-Fictif\"\nreference = \"CP-{index}\"\n");
        text += "contacts = [\"presse\"]\nboilerplate = \"exemple\"\n";
    }
    let topics = [TOPICS[chance.below(4)], TOPICS[4 + chance.below(4)]];
    let related = [other(index, items, &mut chance), other(index, items, &mut chance)].map(place);
    text +=
        &format!("topics = {topics:?}\npeople = [\"jeanne-exemple\"]\norganisations = [\"exemple\", \"fictive\"]\n");
    text += &format!("related = {related:?}\nkey_figures = [\"tests\", \"share\", \"kilometres\"]\n\n");
    text += "[status]\nfr = \"ready\"\nen = \"ready\"\n\n";
    text += &format!("[figures.tests]\nvalue = {tests}\nqualifier = \"at-least\"\n");
    text += "label = { fr = \"essais menés à bien\", en = \"tests carried out\" }\n\n";
    text += &format!("[figures.kilometres]\nvalue = {}.{}\nscale = \"million\"\n", kilometres / 10, kilometres % 10);
    text += "label = { fr = \"de kilomètres parcourus\", en = \"kilometres covered\" }\n\n";
    text += &format!("[figures.share]\nvalue = {share}\nunit = \"%\"\n");
    text += "label = { fr = \"des trajets sans émissions\", en = \"of journeys without emissions\" }\n";
    if pictured(index) {
        text += PICTURE_FACTS;
    }
    text
}

fn sentence(words: &Words, chance: &mut Chance) -> String {
    let [subject, predicate, end] = [words.subjects, words.predicates, words.ends].map(|list| list[chance.below(8)]);
    format!("{subject} {predicate} {end}.")
}

fn paragraph(words: &Words, chance: &mut Chance) -> String {
    (0..3).map(|_| sentence(words, chance)).collect::<Vec<_>>().join(" ") + "\n\n"
}

fn leaf(index: usize, items: usize, words: &Words) -> String {
    let mut chance = Chance::of(index, PROSE);
    let french = words.code == "fr";
    let project = format!("{} {index}", PROJECTS[chance.below(8)]);
    let title = words.titles[chance.below(4)].replace("{}", &project);
    let lead = sentence(words, &mut chance);
    let mut text = format!("+++\ntitle = \"{title}\"\nlead = \"{lead}\"\n+++\n\n");
    let first = chance.below(8);
    for section in 0..4 {
        text += &format!("## {}\n\n{}", words.headings[(first + section) % 8], paragraph(words, &mut chance));
        match section {
            0 => text += &introduction(words, &place(other(index, items, &mut chance)), french),
            1 => text += &stated(index, words, french),
            2 => text += &quotation(words, &mut chance, french),
            _ => text += &paragraph(words, &mut chance),
        }
    }
    if pictured(index) {
        text += "![](demonstrateur.png)\n\n";
    }
    if index.is_multiple_of(3) {
        text += &table(index, french);
    }
    text + &format!("[^note]: {}\n", sentence(words, &mut chance))
}

fn introduction(words: &Words, target: &str, french: bool) -> String {
    let semicolon = words.semicolon;
    if french {
        format!(
            "Le [Pôle Exemple](organisation:exemple) et la [Société Fictive](organisation:fictive) l'avaient annoncé dans \
             [un document antérieur](../../{target}/)[^note]{semicolon}*rien* n'est **définitif** avant la fin des essais.\n\n"
        )
    } else {
        format!(
            "The [Example Cluster](organisation:exemple) and [Société Fictive](organisation:fictive) announced it in \
             [an earlier document](../../{target}/)[^note]{semicolon}*nothing* is **final** before the tests end.\n\n"
        )
    }
}

fn stated(index: usize, words: &Words, french: bool) -> String {
    let [tests, kilometres, share] = figures(index);
    let million = format!("{}{}{}", kilometres / 10, words.decimal, kilometres % 10);
    if french {
        format!(
            "- [plus de {tests} essais](figure:tests) ont été menés à bien ;\n- [{million} millions](figure:kilometres) de \
             kilomètres ont été parcourus ;\n- [{share} %](figure:share) des trajets se font sans émissions.\n\n"
        )
    } else {
        format!(
            "- [more than {tests} tests](figure:tests) were carried out;\n- [{million} million](figure:kilometres) \
             kilometres were covered;\n- [{share}%](figure:share) of journeys are made without emissions.\n\n"
        )
    }
}

fn quotation(words: &Words, chance: &mut Chance, french: bool) -> String {
    let (open, close) = words.quotes;
    let role = if french { "présidente du Pôle Exemple" } else { "President of the Example Cluster" };
    let (one, two) = (sentence(words, chance), sentence(words, chance));
    format!("> {open}{one} {two}{close}\n>\n> — Jeanne Exemple, {role}\n\n")
}

fn table(index: usize, french: bool) -> String {
    let head = if french { "| Étape | Essais |" } else { "| Stage | Tests |" };
    let mut text = format!("{head}\n|---|---:|\n");
    for (row, stage) in ["A", "B", "C", "D"].iter().enumerate() {
        text += &format!("| {stage} | {} |\n", 3 + (index + row * 7) % 90);
    }
    text + "\n"
}

const TOPICS: [&str; 8] =
    ["decarbonation", "essais", "formation", "territoires", "industrie", "logistique", "recherche", "services"];

const PICTURE_FACTS: &str = r#"
[images."demonstrateur.png"]
alt = { fr = "Le démonstrateur dans l'atelier", en = "The demonstrator in the workshop" }
caption = { fr = "Le démonstrateur, avant les essais.", en = "The demonstrator, before the tests." }
credit = "Atelier Exemple"
rights = "libre"
"#;

/// A picture of one pixel (PNG): what is measured is how files beside leaves are carried, not pixels.
const PICTURE: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
    6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0, 1, 0, 0, 5, 0, 1,
    0x0d, 0x0a, 0x2d, 0xb4, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

/// The files that do not depend on the number of items.
const STANDING: [(&str, &str); 9] = [
    ("content/site.toml", include_str!("site.toml")),
    ("content/organisations.toml", ORGANISATIONS),
    ("content/people.toml", PEOPLE),
    ("content/topics.toml", TOPICS_FILE),
    ("content/contacts.toml", CONTACTS),
    ("content/boilerplates/exemple/2000-01-01/fr.md", ABOUT_FRENCH),
    ("content/boilerplates/exemple/2000-01-01/en.md", ABOUT_ENGLISH),
    ("content/boilerplates/exemple/2020-01-01/fr.md", ABOUT_FRENCH),
    ("content/boilerplates/exemple/2020-01-01/en.md", ABOUT_ENGLISH),
];

const ORGANISATIONS: &str = r#"
[exemple]
name = { fr = "Pôle Exemple", en = "Example Cluster" }
website = "https://pole.exemple.test/"

[fictive]
name = "Société Fictive"
"#;

const PEOPLE: &str = r#"
[jeanne-exemple]
name = "Jeanne Exemple"
gender = "f"
[[jeanne-exemple.roles]]
title = { fr = "Présidente", en = "President" }
organisation = "exemple"
"#;

const TOPICS_FILE: &str = r#"
decarbonation = { name = { fr = "Décarbonation", en = "Decarbonisation" } }
essais = { name = { fr = "Essais", en = "Tests" } }
formation = { name = { fr = "Formation", en = "Training" } }
territoires = { name = { fr = "Territoires", en = "Local areas" } }
industrie = { name = { fr = "Industrie", en = "Industry" } }
logistique = { name = { fr = "Logistique", en = "Logistics" } }
recherche = { name = { fr = "Recherche", en = "Research" } }
services = { name = { fr = "Services", en = "Services" } }
"#;

const CONTACTS: &str = r#"
[presse]
name = { fr = "Service de presse", en = "Press office" }
organisation = "exemple"
email = "presse@exemple.test"
phone = "+33 1 99 00 00 00"
"#;

const ABOUT_FRENCH: &str = "+++\ntitle = \"À propos du Pôle Exemple\"\n+++\n\nLe Pôle Exemple réunit des entreprises, \
    des laboratoires et des collectivités qui n'existent pas. Il sert à mesurer.\n";

const ABOUT_ENGLISH: &str = "+++\ntitle = \"About the Example Cluster\"\n+++\n\nThe Example Cluster brings together \
    companies, laboratories and local authorities that do not exist. It serves to measure.\n";
