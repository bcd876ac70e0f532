//! What the source documents say stands on the pages of the real site, in every language: `tests/facts/*.tsv`, read as
//! their README says.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use diptych::base::{Locale, OutputPath, SourcePath};
use diptych::build::Build;
use diptych::model::Edition;
use diptych::model::place::{Address, Place};
use support::Case;

/// A row of a table, by the names of its columns.
type Row = BTreeMap<String, String>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn table(name: &str) -> Vec<Row> {
    let text = fs::read_to_string(root().join("tests/facts").join(name)).unwrap();
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let row = |line: &str| {
        let fields: Vec<&str> = line.split('\t').collect();
        assert_eq!(fields.len(), columns.len(), "{name}: {line}");
        columns.iter().zip(fields).map(|(column, field)| ((*column).to_string(), field.to_string())).collect()
    };
    lines.map(row).collect()
}

static BUILD: LazyLock<Build> = LazyLock::new(|| Case::folder(root()).build());

fn edition() -> &'static Edition {
    BUILD.edition.as_ref().unwrap()
}

/// The languages of the tables, by the names of their columns.
fn languages() -> Vec<(&'static str, Locale)> {
    ["fr", "en"].map(|code| (code, edition().settings.locale(code).unwrap())).into()
}

/// The HTML of `main` on a page.
fn main_of(address: &Address) -> String {
    let path = OutputPath::new(&format!("{}index.html", address.as_str().trim_start_matches('/'))).unwrap();
    let html = support::page(&BUILD, path.as_str());
    let start = html.find("<main").unwrap_or_else(|| panic!("{path} has no main"));
    html[start..html.rfind("</main>").unwrap()].to_string()
}

/// Where the page of a document, or of a part of one, stands.
fn address(folder: &str, locale: Locale) -> &'static Address {
    let folder = SourcePath::new(&format!("content/{folder}")).unwrap();
    let edition = edition();
    let found = edition.address(&folder, locale).or_else(|| edition.place(&Place::Part(folder.clone()), locale));
    found.unwrap_or_else(|| panic!("{folder} has no page"))
}

/// Elements inside a sentence: a word may begin in one and end outside it.
const INLINE: [&str; 15] =
    ["a", "abbr", "b", "cite", "code", "data", "em", "i", "kbd", "q", "span", "strong", "sub", "sup", "time"];

/// The text of a piece of HTML: inline elements join, all others part words.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap();
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        if !INLINE.contains(&name.as_str()) {
            text.push(' ');
        }
        rest = after;
    }
    text.push_str(rest);
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    entities.iter().fold(text, |text, (entity, c)| text.replace(entity, c))
}

/// A text as it is compared.
fn folded(text: &str) -> String {
    let text = text.replace('’', "'");
    text.split(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a text holds a fact, with its first letter in either case, and no letter or digit just before or after it.
fn holds(text: &str, fact: &str) -> bool {
    let fact = folded(fact);
    let mut letters = fact.chars();
    let first = letters.next().unwrap();
    let capital: String = first.to_uppercase().chain(letters.clone()).collect();
    let small: String = first.to_lowercase().chain(letters).collect();
    [capital, small].iter().any(|fact| {
        text.match_indices(fact.as_str()).any(|(start, found)| {
            let before = text[..start].chars().next_back();
            let after = text[start + found.len()..].chars().next();
            // « 400 000 » is not found in « 1 400 000 »
            let group = found.chars().take_while(char::is_ascii_digit).count() == 3 && before == Some(' ');
            let longer = group && text[..start].trim_end().ends_with(|c: char| c.is_ascii_digit());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric) && !longer
        })
    })
}

/// The HTML between the heading with an id, included, and the next heading of level 2 or 3.
fn section<'a>(html: &'a str, heading: &str) -> Option<&'a str> {
    let starts = html.match_indices("<h3");
    let start = starts.map(|(start, _)| start).find(|start| {
        let end = html[*start..].find("</h3>").map_or(html.len(), |end| start + end);
        folded(&text(&html[*start..end])).trim() == folded(heading)
    })?;
    let after = &html[start + 3..];
    let end = ["<h2", "<h3", "</article"].iter().filter_map(|mark| after.find(mark)).min().unwrap_or(after.len());
    Some(&html[start..start + 3 + end])
}

#[test]
fn facts_stand_on_their_pages_in_every_language() {
    let contributions = table("contributions.tsv");
    let mut lost = Vec::new();
    let rows = table("facts.tsv");
    assert!(rows.len() > 500, "the table was cut");
    for row in &rows {
        for (code, locale) in languages() {
            let html = main_of(address(&row["page"], locale));
            let place = if row["contribution"].is_empty() {
                html.as_str()
            } else {
                let same = |other: &&Row| other["page"] == row["page"] && other["order"] == row["contribution"];
                let heading = &contributions.iter().find(same).unwrap()[code];
                section(&html, heading).unwrap_or_else(|| panic!("{}: no contribution « {heading} »", row["page"]))
            };
            if !holds(&folded(&text(place)), &row[code]) {
                lost.push(format!("{} {code}: {} {}", row["page"], row["contribution"], row[code]));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn every_contribution_has_its_heading_and_its_clusters() {
    let rows = table("contributions.tsv");
    assert_eq!(rows.len(), 97);
    let mut clusters = std::collections::BTreeSet::new();
    for row in &rows {
        for (code, locale) in languages() {
            let html = main_of(address(&row["page"], locale));
            let section = section(&html, &row[code]).unwrap_or_else(|| panic!("{}: no « {} »", row["page"], row[code]));
            let shown = folded(&text(section));
            for name in row["names"].split(", ") {
                assert!(holds(&shown, name), "{}: « {} » is not {name}'s", row["page"], row[code]);
            }
        }
        clusters.extend(row["organisations"].split(' '));
    }
    assert_eq!(clusters.len(), 40);
}

#[test]
fn every_signatory_stands_on_the_page_in_every_language_with_a_role_that_agrees() {
    let rows = table("signatories.tsv");
    assert_eq!(rows.len(), 53);
    for (code, locale) in languages() {
        let folder = SourcePath::new("content/manifestos/phase-6").unwrap();
        let html = main_of(edition().place(&Place::Signatories(folder), locale).unwrap());
        let lines: Vec<String> = html.split("<tr").skip(2).map(|line| folded(&text(&format!("<tr{line}")))).collect();
        assert_eq!(lines.len(), 53, "{code}");
        for row in &rows {
            let theirs = |line: &&String| holds(line, &row["name"]) && holds(line, &row["person"]);
            let line = lines.iter().find(theirs).unwrap_or_else(|| panic!("{code}: {} is not there", row["name"]));
            assert!(holds(line, &row[code]) && holds(line, &row["order"]), "{code}: {line}");
        }
    }
    let women = rows.iter().filter(|row| row["fr"] == "Présidente").count();
    assert_eq!((women, rows.iter().filter(|row| row["en"] == "President").count()), (5, 53));
}

#[test]
fn the_reader_of_facts_sees_what_it_must() {
    let shown = folded(&text("<p>Plus de <data>1\u{202f}000</data> projets&nbsp;: l’essor</p><p>2<sup>e</sup></p>"));
    assert!(holds(&shown, "plus de 1\u{a0}000 projets") && holds(&shown, "2e") && holds(&shown, "l'essor"));
    assert!(
        !holds(&shown, "000 projets") && !holds("1 400 000 emplois", "400 000") && !holds("Présidente", "Président")
    );
    assert!(holds("dont 400 000 emplois", "400 000") && holds("en 2026, 53 pôles", "53 pôles"));
}
