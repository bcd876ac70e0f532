//! The words of the site's catalogue that views need: names of kinds, labels inside prose, sizes of files.

use std::collections::BTreeMap;

use fluent::{FluentArgs, FluentValue};

use crate::base::messages::MessageError;
use crate::base::suggest::nearest;
use crate::base::{Catalogue, Code, Diagnostic, Locale, SourcePath, Span};
use crate::language::Language;
use crate::model::Kind;
use crate::model::part::PartSort;
use crate::model::place::Index;
use crate::model::prose::Alert;
use crate::model::settings::Settings;

/// A language of the site with its catalogue.
pub struct Words<'a> {
    /// How the language is written.
    pub language: &'a Language,
    /// Its code, for findings.
    pub code: &'a str,
    /// Its messages.
    pub catalogue: &'a Catalogue,
    /// The catalogue's files, as its messages count them; never empty.
    pub files: &'a [SourcePath],
    /// That of them where what is missing belongs.
    pub path: &'a SourcePath,
    /// The messages that this room asks for most, written once: those that are there and have no variables.
    constants: BTreeMap<String, String>,
}

impl<'a> Words<'a> {
    /// The words of a language of the site.
    pub fn new(
        settings: &'a Settings,
        locale: Locale,
        catalogue: &'a Catalogue,
        files: &'a [SourcePath],
        path: &'a SourcePath,
    ) -> Self {
        let language = settings.language(locale);
        let written = |id: String| Some((catalogue.message(&id, &FluentArgs::new()).ok()?, id));
        let constants = required().into_iter().filter_map(written).map(|(text, id)| (id, text)).collect();
        Self { language: &language.language, code: &language.code, catalogue, files, path, constants }
    }

    /// A message. What is missing or broken is reported, and its name stands in for it.
    pub fn get(&self, id: &str, args: &[(&'static str, FluentValue<'_>)], problems: &mut Vec<Diagnostic>) -> String {
        if let Some(text) = self.constants.get(id).filter(|_| args.is_empty()) {
            return text.clone();
        }
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        self.catalogue.message(id, &args).unwrap_or_else(|error| {
            let detail = match error {
                MessageError::Unknown => String::new(),
                MessageError::Broken(detail) => detail,
            };
            if !self.catalogue.entries().is_empty() {
                problems.push(self.missing(id, &detail)); // a catalogue that is missing as a whole was reported
            }
            id.to_string()
        })
    }

    /// A message that names a number, as what stands before and after it.
    pub fn around_number(&self, id: &str, problems: &mut Vec<Diagnostic>) -> (String, String) {
        const MARK: &str = "\u{e000}"; // of the private use area: no catalogue holds it
        let text = self.get(id, &[("number", FluentValue::from(MARK))], problems);
        text.split_once(MARK)
            .map_or_else(|| (text.clone(), String::new()), |(before, after)| (before.into(), after.into()))
    }

    /// The name of a kind, in the singular.
    pub fn kind(&self, kind: Kind, problems: &mut Vec<Diagnostic>) -> String {
        self.get(&format!("kind_{}", kind.name()), &[], problems)
    }

    /// The name of a kind, in the plural: its section.
    pub fn section(&self, kind: Kind, problems: &mut Vec<Diagnostic>) -> String {
        self.get(&format!("kind_{}_plural", kind.name()), &[], problems)
    }

    fn missing(&self, id: &str, detail: &str) -> Diagnostic {
        if detail.is_empty() {
            let suggestion = nearest(id, self.catalogue.entries().keys().map(String::as_str)).unwrap_or_default();
            let problem = Diagnostic::new(Code::MissingMessage, Span::file(self.path)).arg("id", id);
            return problem.arg("language", self.code).arg("suggestion", suggestion);
        }
        let entry = self.catalogue.entries().get(id);
        let file = entry.and_then(|entry| self.files.get(entry.source)).unwrap_or(self.path);
        let range = entry.map_or(0..0, |entry| entry.range.clone());
        Diagnostic::new(Code::BrokenMessage, Span::new(file, range)).arg("id", id).arg("detail", detail)
    }
}

/// Messages that this room asks for by itself: a catalogue needs them whatever the templates say.
const REQUIRED: &[&str] = &[
    "home_title",
    "not_found_title",
    "footnotes_label",
    "footnote_back",
    "table_label",
    "file_size_kilobytes",
    "file_size_megabytes",
    "corrections_title",
    "map_title",
    "map_pages",
    "map_finding",
    "correction_notice",
    "correction_wrong",
    "correction_right",
    "withdrawn_notice",
    "feed_site",
    "feed_kind",
    "whole_title",
    "signatories_title",
    "annex_title",
    "archive_year",
    "speaker_label",
    "column_order",
    "column_organisation",
    "column_person",
    "column_role",
    "column_regions",
    "column_date",
];

/// The names of the messages that this room asks for.
pub fn required() -> Vec<String> {
    let kinds = Kind::ALL.iter().map(|kind| format!("kind_{}", kind.name()));
    let sections = Kind::ALL.iter().map(|kind| format!("kind_{}_plural", kind.name()));
    let alerts = Alert::ALL.map(|sort| format!("alert_{}", sort.name()));
    let parts = PartSort::ALL.map(|sort| format!("part_{}", sort.name()));
    let indexes = Index::ALL.map(|index| format!("index_{}", index.name()));
    let named = parts.into_iter().chain(indexes);
    REQUIRED.iter().map(ToString::to_string).chain(named).chain(kinds).chain(sections).chain(alerts).collect()
}
