//! Findings in words: one file per format.

mod github;
mod json;
mod junit;
mod place;
mod sarif;
mod text;

use std::sync::Arc;

use super::visible;
use super::words::{Worded, Words};
use crate::base::{Diagnostic, Severity, SourcePath};
use crate::site::serve::Fault;
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
    /// What leads from the folder where the tool runs to that of the site, ending with `/`, or empty: forges want paths
    /// from the root of the repository.
    pub prefix: &'a str,
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

/// The errors among the findings, for the preview.
pub fn faults(findings: &Findings<'_>) -> Vec<Fault> {
    let errors = findings.each().filter(|finding| finding.diagnostic.code.severity() == Severity::Error);
    let fault = |finding: Finding<'_>| {
        let path = &finding.diagnostic.span.path;
        let place = match &finding.place {
            None => format!("{}{path}", findings.prefix),
            Some(place) => format!("{}{path}:{}:{}", findings.prefix, place.start.line, place.start.column),
        };
        Fault { place: visible(&place), message: visible(&finding.worded.message), help: visible(&finding.worded.help) }
    };
    errors.map(fault).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Code, Role, Span};
    use crate::language::tool;

    const LEAF: &str =
        "+++\ntitle = \"L’État et la « filière »\"\n+++\n\nDe l’été à l’automne, [170 projets](figure:projects).\r\n";
    const ITEM: &str = "date = 2023-03-28\n\n[figures.projects]\nvalue = 169\n";

    fn path(text: &str) -> SourcePath {
        SourcePath::new(text).unwrap()
    }

    fn span(file: &str, source: &str, needle: &str) -> Span {
        let start = source.find(needle).unwrap();
        Span::new(&path(file), start..start + needle.len())
    }

    /// One finding of every shape: in a text, with a related place, of a whole file, of a file that is no text, a note.
    fn samples() -> Vec<Diagnostic> {
        let leaf = "content/press/a/fr.md";
        let item = "content/press/a/item.toml";
        vec![
            Diagnostic::new(Code::FigureMismatch, span(leaf, LEAF, "[170 projets](figure:projects)"))
                .arg("written", "170")
                .arg("stated", "169")
                .related(Role::Stated, span(item, ITEM, "169")),
            Diagnostic::new(Code::UnknownKey, span(item, ITEM, "date")).arg("key", "date").arg("suggestion", ""),
            Diagnostic::new(Code::DuplicateId, span(item, ITEM, "169"))
                .arg("id", "x\u{1b}[31m")
                .related(Role::First, span(item, ITEM, "projects")),
            Diagnostic::new(Code::NoLeaf, Span::file(&path("content/press/b, c:d"))),
            Diagnostic::new(Code::NotUtf8, Span::new(&path("content/people.toml"), 4..5)).arg("encoding", "utf16"),
            Diagnostic::new(Code::EditorNote, span(item, ITEM, "value = 169\n")).arg("text", "à <vérifier> & 100 %"),
        ]
    }

    fn source(path: &SourcePath) -> Option<Arc<str>> {
        match path.name() {
            "fr.md" => Some(LEAF.into()),
            "item.toml" => Some(ITEM.into()),
            _ => None,
        }
    }

    fn report(language: &'static str, format: Format, diagnostics: &[Diagnostic], notes: bool) -> String {
        let words = Words::of(language);
        let findings = Findings {
            diagnostics,
            source: &source,
            words: &words,
            prefix: "my site/",
            notes,
            summary: true,
            names: false,
        };
        anstream::adapter::strip_str(&written(format, &findings)).to_string()
    }

    /// Compares with `tests/reports/`; UPDATE_EXPECTED=1 rewrites it, to be reviewed by diff.
    #[test]
    fn every_format_writes_every_shape_of_finding() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports");
        for language in tool::languages() {
            for format in Format::ALL {
                let file = folder.join(format!("{}.{language}", format.name()));
                let found = report(language, format, &samples(), true).replace(env!("CARGO_PKG_VERSION"), "VERSION");
                if std::env::var_os("UPDATE_EXPECTED").is_some() {
                    std::fs::create_dir_all(&folder).unwrap();
                    std::fs::write(&file, &found).unwrap();
                }
                let expected = std::fs::read_to_string(&file).unwrap_or_default();
                assert_eq!(found, expected, "{}", file.display());
            }
        }
    }

    #[test]
    fn what_is_to_be_completed_is_told_once_with_how_often() {
        let language = tool::default_language();
        let waiting = |needle| Diagnostic::new(Code::ToComplete, span("content/press/a/item.toml", ITEM, needle));
        let three = ["date", "figures", "169"].map(|needle| waiting(needle).arg("key", needle));
        let words = Words::of(language);
        let more = crate::cli::words::Complaint::new(crate::cli::words::Said::MoreToComplete).arg("count", 2_usize);
        let folded = report(language, Format::Text, &three, false);
        assert!(folded.contains("item.toml:1:1") && !folded.contains("item.toml:4:9"), "{folded}");
        assert!(folded.contains(&words.complain(&more)), "{folded}");
        let whole = report(language, Format::Text, &three, true);
        assert!(whole.contains("item.toml:4:9") && !whole.contains(&words.complain(&more)), "{whole}");
        assert!(report(language, Format::Json, &three, false).matches("to-complete").count() >= 3);
    }

    #[test]
    fn machines_can_read_what_is_meant_for_them() {
        let language = tool::default_language();
        for diagnostics in [samples(), Vec::new()] {
            for format in [Format::Json, Format::Sarif] {
                let text = report(language, format, &diagnostics, true);
                serde_json::from_str::<serde_json::Value>(&text).unwrap();
            }
            let text = report(language, Format::JUnit, &diagnostics, true);
            let mut reader = quick_xml::Reader::from_str(&text);
            while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
        }
    }

    #[test]
    fn notes_are_written_on_request_and_counted_always() {
        let language = tool::default_language();
        for format in Format::ALL {
            let text = report(language, format, &samples(), false);
            assert!(!text.contains("vérifier") && !text.contains(Code::EditorNote.name()), "{text}");
        }
        let only_note = &samples()[5..];
        let words = Words::of(language);
        let hidden = words
            .complain(&crate::cli::words::Complaint::new(crate::cli::words::Said::HiddenNotes).arg("count", 1_usize));
        assert!(report(language, Format::Text, only_note, false).ends_with(&format!("{hidden}\n")));
    }
}
