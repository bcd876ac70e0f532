//! Findings for people: what is wrong, where, the lines themselves, how to mend it; then the counts.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use annotate_snippets::{AnnotationKind, Group, Level, Message, Origin, Renderer, Snippet};

use super::{Counts, Finding, Findings, Place};
use crate::base::{Code, Severity, SourcePath};
use crate::cli::visible;
use crate::cli::words::{Complaint, Said, Words};

pub(super) fn written(findings: &Findings<'_>) -> String {
    let renderer = Renderer::styled(); // colour is taken off at the terminal
    let mut text = String::new();
    let mut helped = BTreeSet::new();
    let mut all: Vec<_> = findings.each().collect();
    // what stops publication last, nearest to the counts and to the next command; places stay in order
    all.sort_by_key(|finding| Reverse(finding.diagnostic.code.severity()));
    // what is only to be completed comes by the dozen too, and nobody has forgotten it: the first place stands for all
    let waiting = all.iter().filter(|finding| to_complete(finding.diagnostic.code)).count();
    let mut told = false;
    for finding in all {
        if !findings.notes && to_complete(finding.diagnostic.code) && std::mem::replace(&mut told, true) {
            continue;
        }
        // notes and warnings come by the dozen: how to mend one is said once, unless it differs
        let code = finding.diagnostic.code;
        let help = match code.severity() {
            Severity::Error => true,
            Severity::Warning => helped.insert(finding.worded.help.clone()),
            Severity::Note => helped.insert(code.name().to_string()),
        };
        text.push_str(&renderer.render(&[group(&finding, findings, help)]));
        text.push('\n');
        if !findings.notes && to_complete(code) && waiting > 1 {
            text.push_str(&number(findings.words, Said::MoreToComplete, waiting - 1));
            text.push('\n');
        }
        text.push('\n');
    }
    if findings.summary {
        text.push_str(&summary(findings));
    }
    text
}

/// Whether a finding says no more than that something is still to be completed.
fn to_complete(code: Code) -> bool {
    matches!(code, Code::ToComplete | Code::TextToComplete)
}

fn group<'a>(finding: &'a Finding<'_>, findings: &Findings<'_>, help: bool) -> Group<'a> {
    let severity = finding.diagnostic.code.severity();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.with_name(findings.words.severity(severity)).primary_title(finding.worded.message.as_str());
    let title = if findings.names { title.id(finding.diagnostic.code.name()) } else { title };
    if severity == Severity::Note {
        let group = Group::with_title(title).element(origin(&finding.diagnostic.span.path, finding.place.as_ref()));
        return if help { group.element(advice(finding, findings)) } else { group };
    }
    let mut group = excerpt(Group::with_title(title), &finding.diagnostic.span.path, finding.place.as_ref(), None);
    for related in &finding.related {
        group = excerpt(group, related.path, related.place.as_ref(), Some(&related.words));
    }
    if help { group.element(advice(finding, findings)) } else { group }
}

/// How to mend a finding.
fn advice<'a>(finding: &Finding<'_>, findings: &Findings<'_>) -> Message<'a> {
    Level::HELP.with_name(findings.words.say(Said::Mend)).message(visible(&finding.worded.help))
}

/// The file, with the line and the column when they are known.
fn origin<'a>(path: &'a SourcePath, place: Option<&Place>) -> Origin<'a> {
    let origin = Origin::path(path.as_str());
    match place {
        None => origin,
        Some(place) => origin.line(place.start.line).char_column(place.start.column),
    }
}

/// The lines of a place, or the name of the file alone; `label` is what explains a related place.
fn excerpt<'a>(group: Group<'a>, path: &'a SourcePath, place: Option<&'a Place>, label: Option<&'a str>) -> Group<'a> {
    let Some(place) = place else {
        return group.element(origin(path, None));
    };
    let kind = if label.is_none() { AnnotationKind::Primary } else { AnnotationKind::Context };
    let lines = Snippet::source(place.excerpt.text()).path(path.as_str()).line_start(place.start.line);
    group.element(lines.annotation(kind.span(place.within()).label(label)))
}

/// The last line: how many of each.
fn summary(findings: &Findings<'_>) -> String {
    let words = findings.words;
    let Counts { errors, warnings, notes } = findings.counts();
    let shown = if findings.notes { notes } else { 0 };
    let counted = [(errors, Said::CountErrors), (warnings, Said::CountWarnings), (shown, Said::CountNotes)];
    let counts: Vec<String> =
        counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, said)| number(words, said, count)).collect();
    let mut line = match counts.is_empty() {
        true => words.say(Said::NothingFound),
        false => words.complain(&Complaint::new(Said::Summary).arg("counts", counts.join(", "))),
    };
    if notes > shown {
        line.push(' ');
        line.push_str(&number(words, Said::HiddenNotes, notes));
    }
    line.push('\n');
    line
}

fn number(words: &Words, said: Said, count: usize) -> String {
    words.complain(&Complaint::new(said).arg("count", count))
}
