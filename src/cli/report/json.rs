//! Findings as one JSON object of this tool's own. Lines and columns from 1, columns in characters, offsets in bytes.

use std::collections::BTreeMap;

use serde::Serialize;

use super::place::{Place, Point};
use super::{Counts, Finding, Findings};
use crate::base::Arg;

/// Grows when a reader of this object would have to change.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    tool: &'static str,
    language: &'a str,
    errors: usize,
    warnings: usize,
    notes: usize,
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'static str,
    severity: &'static str,
    path: &'a str,
    #[serde(flatten)]
    position: Option<Position>,
    message: &'a str,
    help: &'a str,
    args: BTreeMap<&'static str, Value<'a>>,
    related: Vec<RelatedEntry<'a>>,
}

#[derive(Serialize)]
struct RelatedEntry<'a> {
    path: &'a str,
    #[serde(flatten)]
    position: Option<Position>,
    message: &'a str,
}

#[derive(Serialize)]
struct Position {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    start_byte: usize,
    end_byte: usize,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Text(&'a str),
    Number(i64),
}

pub(super) fn written(findings: &Findings<'_>) -> String {
    let Counts { errors, warnings, notes } = findings.counts();
    let each: Vec<Finding<'_>> = findings.each().collect();
    let report = Report {
        version: VERSION,
        tool: env!("CARGO_PKG_VERSION"),
        language: findings.words.language(),
        errors,
        warnings,
        notes,
        findings: each.iter().map(entry).collect(),
    };
    super::json_text(&report)
}

fn entry<'a>(finding: &'a Finding<'_>) -> Entry<'a> {
    let diagnostic = finding.diagnostic;
    Entry {
        code: diagnostic.code.name(),
        severity: diagnostic.code.severity().name(),
        path: diagnostic.span.path.as_str(),
        position: finding.place.as_ref().map(position),
        message: &finding.worded.message,
        help: &finding.worded.help,
        args: diagnostic.args.iter().map(|(name, value)| (*name, shown(value))).collect(),
        related: finding
            .related
            .iter()
            .map(|related| RelatedEntry {
                path: related.path.as_str(),
                position: related.place.as_ref().map(position),
                message: &related.words,
            })
            .collect(),
    }
}

fn position(place: &Place) -> Position {
    let Place { start, end, range, excerpt: _ } = place;
    let (Point { line: start_line, column: start_column }, Point { line: end_line, column: end_column }) =
        (*start, *end);
    Position { start_line, start_column, end_line, end_column, start_byte: range.start, end_byte: range.end }
}

fn shown(value: &Arg) -> Value<'_> {
    match value {
        Arg::Text(text) => Value::Text(text),
        Arg::Number(number) => Value::Number(*number),
    }
}
