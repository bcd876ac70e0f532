//! Findings in words: one file per format.

mod github;
mod json;
mod junit;
mod place;
mod sarif;
mod text;

use std::sync::Arc;

use super::words::{Worded, Words};
use crate::base::{Diagnostic, Severity, SourcePath};
use place::{Place, Sources};

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people, with the lines that are concerned.
    #[default]
    Text,
    /// One object of this tool's own.
    Json,
    /// SARIF 2.1.0, which forges and editors read.
    Sarif,
    /// The commands by which a GitHub workflow annotates files.
    GitHub,
    /// JUnit's XML, which most continuous integration services show.
    JUnit,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Text, Self::Json, Self::Sarif, Self::GitHub, Self::JUnit];

    /// As it is typed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::GitHub => "github",
            Self::JUnit => "junit",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// Finds the text of a source, when it is there and is text.
pub type Lookup = dyn Fn(&SourcePath) -> Option<Arc<str>>;

/// Findings and what it takes to write them.
pub struct Findings<'a> {
    /// Sorted.
    pub diagnostics: &'a [Diagnostic],
    /// The text of a source, when it is there and is text.
    pub source: &'a Lookup,
    /// The language.
    pub words: &'a Words,
    /// Whether notes are written.
    pub notes: bool,
    /// Whether the text ends with the counts.
    pub summary: bool,
    /// Whether the text gives the names of the findings.
    pub names: bool,
}

/// A finding with its words and its place in the source.
struct Finding<'a> {
    diagnostic: &'a Diagnostic,
    worded: Worded,
    /// None when it concerns the file as a whole, or the file is no text.
    place: Option<Place>,
    related: Vec<RelatedPlace<'a>>,
}

/// Another place that explains a finding.
struct RelatedPlace<'a> {
    path: &'a SourcePath,
    words: String,
    place: Option<Place>,
}

/// How many of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// The findings in a format, ready to be printed; ends with a line break unless it is empty.
pub fn written(format: Format, findings: &Findings<'_>) -> String {
    match format {
        Format::Text => text::written(findings),
        Format::Json => json::written(findings),
        Format::Sarif => sarif::written(findings),
        Format::GitHub => github::written(findings),
        Format::JUnit => junit::written(findings),
    }
}

impl<'a> Findings<'a> {
    /// The findings that are written, one after the other.
    fn each(&self) -> impl Iterator<Item = Finding<'a>> + use<'a, '_> {
        let mut sources = Sources::new(self.source);
        let shown = self.diagnostics.iter().filter(|finding| self.notes || finding.code.severity() != Severity::Note);
        shown.map(move |diagnostic| Finding {
            diagnostic,
            worded: self.words.finding(diagnostic),
            place: sources.place(&diagnostic.span),
            related: diagnostic
                .related
                .iter()
                .map(|related| RelatedPlace {
                    path: &related.span.path,
                    words: self.words.role(related.role),
                    place: sources.place(&related.span),
                })
                .collect(),
        })
    }

    /// How many there are, those that are not written included.
    fn counts(&self) -> Counts {
        let of = |severity| self.diagnostics.iter().filter(|finding| finding.code.severity() == severity).count();
        Counts { errors: of(Severity::Error), warnings: of(Severity::Warning), notes: of(Severity::Note) }
    }
}

/// A finding in one paragraph, for formats that have no room for help of its own.
fn paragraph(finding: &Finding<'_>) -> String {
    format!("{}\n{}", finding.worded.message, finding.worded.help)
}

/// A value as indented JSON, with a line break at its end.
fn json_text(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default(); // plain structures with text keys never fail
    text.push('\n');
    text
}
