//! Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format): what forges and editors read.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde::Serialize;

use super::place::Place;
use super::{Finding, Findings, paragraph};
use crate::base::{Code, SourcePath};

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: String,
    column_kind: &'static str,
    results: Vec<Outcome>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    byte_offset: usize,
    byte_length: usize,
}

pub(super) fn written(findings: &Findings<'_>) -> String {
    let each: Vec<Finding<'_>> = findings.each().collect();
    let codes: BTreeSet<Code> = each.iter().map(|finding| finding.diagnostic.code).collect();
    let rules = codes.iter().map(|code| Rule {
        id: code.name(),
        default_configuration: Configuration { level: code.severity().name() }, // our names are SARIF's
    });
    let driver = Driver { name: "diptych", semantic_version: env!("CARGO_PKG_VERSION"), rules: rules.collect() };
    let run = Run {
        tool: Tool { driver },
        language: findings.words.language().to_string(),
        column_kind: "unicodeCodePoints",
        results: each.iter().map(|finding| outcome(finding, &codes, findings.prefix)).collect(),
    };
    super::json_text(&Log { schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] })
}

fn outcome(finding: &Finding<'_>, codes: &BTreeSet<Code>, prefix: &str) -> Outcome {
    let code = finding.diagnostic.code;
    let related = finding.related.iter().enumerate().map(|(index, related)| {
        let message = Message { text: related.words.clone() };
        Location {
            id: Some(index + 1),
            message: Some(message),
            ..location(prefix, related.path, related.place.as_ref())
        }
    });
    Outcome {
        rule_id: code.name(),
        rule_index: codes.iter().take_while(|other| **other != code).count(),
        level: code.severity().name(),
        message: Message { text: paragraph(finding) },
        locations: [location(prefix, &finding.diagnostic.span.path, finding.place.as_ref())],
        related_locations: related.collect(),
    }
}

fn location(prefix: &str, path: &SourcePath, place: Option<&Place>) -> Location {
    let region = place.map(|place| Region {
        start_line: place.start.line,
        start_column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
        byte_offset: place.range.start,
        byte_length: place.range.len(),
    });
    let artifact_location = Artifact { uri: relative_uri(&format!("{prefix}{path}")), uri_base_id: "%SRCROOT%" };
    Location { id: None, physical_location: Physical { artifact_location, region }, message: None }
}

/// A path as a relative reference (RFC 3986): all but unreserved characters and `/` is percent-encoded.
fn relative_uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => write!(uri, "%{byte:02X}").unwrap_or_default(), // a String accepts everything
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_references() {
        assert_eq!(relative_uri("content/press/été 1:2.md"), "content/press/%C3%A9t%C3%A9%201%3A2.md");
    }
}
