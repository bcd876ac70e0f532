//! The manifesto of the real site against the tables of `tests/facts`, drawn up from the document: who signs, who contributes.

use std::collections::{BTreeMap, BTreeSet};

use diptych::base::{Locale, SourcePath};
use diptych::build::Build;
use diptych::model::place::Place;

use super::support::{html, page};
use super::{base, built};

/// The lines of a table, each by the names of its columns.
fn table(text: &'static str) -> Vec<BTreeMap<&'static str, &'static str>> {
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap().split('\t').collect();
    lines.map(|line| names.iter().copied().zip(line.split('\t')).collect()).collect()
}

fn signatories() -> Vec<BTreeMap<&'static str, &'static str>> {
    table(include_str!("../facts/signatories.tsv"))
}

/// As words are compared: spaces and apostrophes alike.
fn folded(text: &str) -> String {
    let text = text.replace('\u{2019}', "'").replace(['\u{a0}', '\u{202f}'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn folder() -> SourcePath {
    SourcePath::new("content/manifestos/phase-6").unwrap()
}

/// The languages with their codes.
fn languages(build: &Build) -> Vec<(Locale, String)> {
    let settings = &build.edition.as_ref().unwrap().settings;
    settings.locales().map(|locale| (locale, settings.language(locale).code.clone())).collect()
}

/// The file of a page of the address book.
fn path(build: &Build, place: &Place, locale: Locale) -> String {
    let address = build.edition.as_ref().unwrap().place(place, locale).unwrap();
    format!("{}index.html", address.as_str().trim_start_matches('/'))
}

/// The cells of the rows in the body of the one table of a page, as words.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (_, body) = text.split_once("<tbody>").unwrap();
    let (body, rest) = body.split_once("</tbody>").unwrap();
    assert!(!rest.contains("<tbody>"), "one table");
    let words = |cell: &str| folded(&html::Page::read(cell).words);
    let cells = |row: &str| row.replace("</th>", "</td>").split("</td>").map(words).collect::<Vec<_>>();
    let rows = body.split("</tr>").filter(|row| row.contains("<td"));
    rows.map(|row| cells(row).into_iter().filter(|cell| !cell.is_empty()).collect()).collect()
}

/// The records of a table for spreadsheets (RFC 4180, with the separator of its language).
fn records(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut records, mut record, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match (sign, quoted) {
            ('"', true) if signs.peek() == Some(&'"') => field.push(signs.next().unwrap()),
            ('"', _) => quoted = !quoted,
            (sign, false) if sign == separator => record.push(std::mem::take(&mut field)),
            ('\r', false) => {
                assert_eq!(signs.next(), Some('\n'));
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            _ => field.push(sign),
        }
    }
    assert!(record.is_empty() && field.is_empty() && !quoted, "the last line ends");
    records
}

#[test]
fn the_signatories_stand_on_both_pages_with_organisation_name_and_role() {
    let build = built();
    let facts = signatories();
    assert_eq!(facts.len(), 53);
    for (locale, code) in languages(&build) {
        let path = path(&build, &Place::Signatories(folder()), locale);
        let rows = rows(&page(&build, &path));
        let known: BTreeSet<Vec<String>> = facts
            .iter()
            .map(|fact| ["order", "name", "person", code.as_str()].map(|column| folded(fact[column])).to_vec())
            .collect();
        let found: BTreeSet<Vec<String>> = rows.iter().map(|row| row[..4].to_vec()).collect();
        assert_eq!(found, known, "{path}");
        let collation = build.edition.as_ref().unwrap().settings.language(locale).language.collator();
        assert!(rows.is_sorted_by(|a, b| collation.compare(&a[1], &b[1]).is_le()), "{path} is in the order of names");
    }
    let women = facts.iter().filter(|fact| fact["fr"] == "Présidente").count();
    assert_eq!(women, 5);
    assert!(facts.iter().all(|fact| fact["en"] == "President"));
}

#[test]
fn the_files_for_machines_agree_with_the_page() {
    let build = built();
    for (locale, code) in languages(&build) {
        let path = path(&build, &Place::Signatories(folder()), locale);
        let text = page(&build, &path);
        let rows = rows(&text);
        let file = |ending: &str| {
            let parsed = html::Page::read(&text);
            let links: Vec<_> = parsed.all("a").filter_map(|tag| tag.get("href")).collect();
            let link = links.into_iter().find(|link| link.ends_with(ending)).unwrap();
            page(&build, &html::place(&base(&build), link).unwrap())
        };
        let name = if code == "fr" { "/signataires-phase-6.csv" } else { "/signatories-phase-6.csv" };
        let table = file(name);
        let table = records(table.strip_prefix('\u{feff}').unwrap(), if code == "fr" { ';' } else { ',' });
        assert_eq!((table.len(), table[0].len()), (54, 5), "a line of heads, and one for each; nobody has a date");
        let data: Vec<serde_json::Value> = serde_json::from_str(&file(".json")).unwrap();
        assert_eq!(data.len(), 53);
        for ((row, record), value) in rows.iter().zip(&table[1..]).zip(&data) {
            let names = ["order", "organisation", "person", "role", "regions"];
            let value: Vec<String> = names
                .iter()
                .map(|name| match &value[name] {
                    serde_json::Value::String(text) => text.clone(),
                    serde_json::Value::Number(number) => number.to_string(),
                    _ => String::new(),
                })
                .collect();
            assert_eq!(record, &value);
            let shown: Vec<String> =
                record.iter().map(|field| folded(field)).filter(|field| !field.is_empty()).collect();
            assert_eq!(row, &shown);
        }
    }
}

#[test]
fn the_annex_has_97_contributions_by_40_clusters() {
    let build = built();
    let base = base(&build);
    let facts = table(include_str!("../facts/contributions.tsv"));
    let clusters: BTreeSet<&str> = facts.iter().flat_map(|fact| fact["organisations"].split(' ')).collect();
    assert_eq!((facts.len(), clusters.len()), (97, 40));
    for (locale, code) in languages(&build) {
        let annex = path(&build, &Place::Annex(folder()), locale);
        let text = page(&build, &annex);
        // once by theme, in the order of the document, with those to whom each belongs
        let themes: Vec<&str> = text.split("<li class=\"theme-3\">").skip(1).collect();
        let titles = themes.iter().map(|rest| {
            let title = rest.split_once("<a ").unwrap().1.split_once("</a>").unwrap().0;
            folded(&html::Page::read(&format!("<a {title}</a>")).words)
        });
        let known: Vec<String> = facts.iter().map(|fact| folded(fact[code.as_str()])).collect();
        assert_eq!(titles.collect::<Vec<_>>(), known, "{annex}");
        // once by cluster: each leads to the same places
        let edition = build.edition.as_ref().unwrap();
        let (by_theme, by_cluster) = text.split_once("id=\"at_clusters\"").unwrap();
        let links = |text: &str, start: &str| {
            let links = text.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_string());
            links.filter(|link| link.contains(start)).collect::<Vec<_>>()
        };
        let anchors: BTreeSet<String> =
            links(by_cluster, "#").into_iter().filter(|link| !link.starts_with('#')).collect();
        assert_eq!(anchors.len(), 97, "{annex}");
        assert!(anchors.is_subset(&links(by_theme, "#").into_iter().collect()));
        for cluster in &clusters {
            let id = diptych::model::values::Id::new(cluster).unwrap();
            let place = edition.place(&Place::Organisation(id), locale).unwrap();
            assert!(by_cluster.contains(&format!("href=\"{place}\"")), "{cluster} is not on {annex}");
            let theirs = facts.iter().filter(|fact| fact["organisations"].split(' ').any(|id| id == *cluster)).count();
            let own = page(&build, &html::place(&base, place.as_str()).unwrap());
            let shown = anchors.iter().filter(|anchor| own.contains(&format!("href=\"{anchor}\""))).count();
            assert_eq!(shown, theirs, "contributions on the page of {cluster}");
        }
    }
}
