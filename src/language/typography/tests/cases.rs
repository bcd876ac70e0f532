//! The tables of cases: what is changed, kept, and left to a person. `house.tsv` is that of the house; `more.tsv` is taken
//! from grammars and style guides, with traps. In both, U+00A0 and U+202F are escaped.

use std::ops::Range;

use super::super::{Place, Profile, Typeset, english, french};
use super::typeset;
use crate::language::Language;

/// Applies the rules in the way that the column `mode` says; also gives the text that the rules saw.
fn set(tag: &str, mode: &str, text: &str) -> (String, Typeset) {
    match mode {
        "text" | "attr" => {
            let done = typeset(tag, text, Place::Prose);
            (done.apply(text), done)
        }
        "figure" => {
            let done = typeset(tag, text, Place::Figure);
            (done.apply(text), done)
        }
        "html" => html(tag, text),
        other => panic!("no such mode: {other}"),
    }
}

/// Applies the rules to the text of a piece of HTML, across its tags and not inside code.
fn html(tag: &str, source: &str) -> (String, Typeset) {
    let mut text = String::new();
    let mut places = Vec::new(); // of each byte of the text, and the tags before it
    let mut protected: Vec<Range<usize>> = Vec::new();
    let (mut hidden, mut from) = (0, 0);
    let mut rest = source;
    let mut tags = String::new();
    while let Some(first) = rest.chars().next() {
        if rest.starts_with('<') && !rest.starts_with("<3") {
            let end = rest.find('>').unwrap() + 1;
            let (tag, after) = rest.split_at(end);
            let silent = ["code", "pre", "kbd", "samp", "script", "style"];
            let name: String = tag.chars().skip(1).take_while(char::is_ascii_alphanumeric).collect();
            let foreign = tag.contains(" lang=");
            if hidden > 0 {
                hidden = if tag.starts_with("</") { hidden - 1 } else { hidden + 1 };
                if hidden == 0 {
                    protected.push(from..text.len());
                }
            } else if silent.contains(&name.as_str()) || foreign {
                (hidden, from) = (1, text.len());
            }
            tags.push_str(tag);
            rest = after;
            continue;
        }
        let entity = rest.starts_with('&').then(|| rest.find(';')).flatten().filter(|end| *end < 8);
        let length = entity.map_or(first.len_utf8(), |end| end + 1);
        let (piece, after) = rest.split_at(length);
        let decoded = match piece {
            "&amp;" => "&",
            "&lt;" => "<",
            "&gt;" => ">",
            "&quot;" => "\"",
            "&#39;" | "&apos;" => "'",
            "&nbsp;" => "\u{a0}",
            other => other,
        };
        places.push((text.len(), std::mem::take(&mut tags), piece.to_string()));
        text.push_str(decoded);
        rest = after;
    }
    let done = Language::new(tag).unwrap().typography(&text, &protected, &Profile::default(), Place::Prose);
    (written(&text, &places, &tags, &done), done)
}

/// Where something is put in between tags, it stands outside of what they enclose.
fn written(text: &str, places: &[(usize, String, String)], tail: &str, done: &Typeset) -> String {
    let mut out = String::new();
    let mut edits = done.edits.iter().peekable();
    let mut skip = 0;
    for (at, tags, piece) in places.iter().chain([&(text.len(), tail.to_string(), String::new())]) {
        let end = at + piece.len().max(1);
        let opening =
            tags.match_indices('<').find(|(at, _)| !tags[*at..].starts_with("</")).map_or(tags.len(), |(at, _)| at);
        out.push_str(&tags[..opening]);
        if let Some(edit) = edits.next_if(|edit| edit.range == (*at..*at)) {
            out.push_str(&edit.with);
        }
        out.push_str(&tags[opening..]);
        if let Some(edit) = edits.next_if(|edit| edit.range.start == *at) {
            let raised = done.superscripts.contains(&edit.range);
            out.push_str(&if raised { format!("<sup>{}</sup>", edit.with) } else { edit.with.to_string() });
            skip = edit.range.end;
        }
        if *at >= skip {
            let starts = done.superscripts.iter().any(|range| range.start == *at);
            let ends = !piece.is_empty() && done.superscripts.iter().any(|range| range.end == end);
            out.push_str(if starts { "<sup>" } else { "" });
            out.push_str(piece);
            out.push_str(if ends { "</sup>" } else { "" });
        }
    }
    out
}

pub(super) fn unescape(text: &str) -> String {
    text.replace("\\u00A0", "\u{a0}").replace("\\u202F", "\u{202f}")
}

/// The letters and digits, by which a text that is only set otherwise is the same.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn check(table: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for row in table.lines().skip(1).filter(|row| !row.is_empty()) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [id, tag, mode, level, rule, input, expected, ..] = cells[..] else { panic!("not a row: {row:?}") };
        let (input, expected) = (unescape(input), unescape(expected));
        let (output, done) = set(tag, mode, &input);
        let shown = |text: &str| text.replace('\u{a0}', "~").replace('\u{202f}', "_");
        let mut fail = |why: &str| {
            wrong.push(format!(
                "{id} {rule} {why}: {} → {} not {} {:?}",
                shown(&input),
                shown(&output),
                shown(&expected),
                done.findings
            ));
        };
        match level {
            "fix" | "keep" if output != expected => fail(level),
            "fix" | "keep" => {
                let (again, _) = set(tag, mode, &output);
                if again.replace("<sup><sup>", "<sup>").replace("</sup></sup>", "</sup>") != output {
                    fail("again");
                }
            }
            "warn" => {
                if !done.findings.iter().any(|finding| finding.rule == rule) {
                    fail("no finding");
                }
                let about = |range: &Range<usize>| {
                    done.findings
                        .iter()
                        .any(|finding| finding.range.start < range.end && range.start < finding.range.end)
                };
                if done.edits.iter().any(|edit| edit.rule == rule && about(&edit.range))
                    || letters(&output) != letters(&expected)
                {
                    fail("changed");
                }
            }
            other => panic!("no such level: {other}"),
        }
    }
    wrong
}

#[test]
fn the_table_of_the_house_holds() {
    let wrong = check(include_str!("house.tsv"));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn grammars_and_style_guides_hold() {
    let wrong = check(include_str!("more.tsv"));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn more_style_guides_hold() {
    let wrong = check(include_str!("guides.tsv"));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_an_id_and_a_source_and_a_case() {
    let cases = [include_str!("house.tsv"), include_str!("more.tsv")].concat();
    for (prefix, rules) in [("FR-", french::RULES), ("EN-", english::RULES)] {
        for rule in rules {
            assert!(rule.id.starts_with(prefix) && !rule.source.is_empty(), "{}", rule.id);
            let short = rule.id.trim_start_matches(prefix);
            let told =
                |row: &str| row.split('\t').nth(4).is_some_and(|id| id.starts_with(prefix) && id.contains(short));
            assert!(cases.lines().any(told), "{}", rule.id);
        }
    }
}
