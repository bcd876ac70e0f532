//! The words of the site's catalogue that views need: names of kinds, labels inside prose, sizes of files.

use fluent::{FluentArgs, FluentValue};

use crate::base::Locale;
use crate::base::messages::MessageError;
use crate::base::suggest::nearest;
use crate::base::{Catalogue, Code, Diagnostic, Digest, SourcePath, Span};
use crate::language::Language;
use crate::model::Kind;
use crate::model::settings::Settings;

/// A language of the site with its catalogue.
pub struct Words<'a> {
    /// How the language is written.
    pub language: &'a Language,
    /// Its name in itself.
    pub name: &'a str,
    /// Its messages.
    pub catalogue: &'a Catalogue,
    /// The digest of the catalogue.
    pub digest: Digest,
    /// The catalogue's file, for findings.
    pub path: SourcePath,
}

impl<'a> Words<'a> {
    /// The words of a language of the site.
    pub fn new(
        settings: &'a Settings,
        locale: Locale,
        catalogue: &'a Catalogue,
        digest: Digest,
        path: SourcePath,
    ) -> Self {
        let language = settings.language(locale);
        Self { language: &language.language, name: &language.name, catalogue, digest, path }
    }

    /// A message. What is missing or broken is reported, and its name stands in for it.
    pub fn get(&self, id: &str, args: &[(&'static str, FluentValue<'_>)], problems: &mut Vec<Diagnostic>) -> String {
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        self.catalogue.message(id, &args).unwrap_or_else(|error| {
            let detail = match error {
                MessageError::Unknown => String::new(),
                MessageError::Broken(detail) => detail,
            };
            problems.push(self.missing(id, &detail));
            id.to_string()
        })
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
            let problem = Diagnostic::new(Code::MissingMessage, Span::file(&self.path)).arg("id", id);
            return problem.arg("language", self.name).arg("suggestion", suggestion);
        }
        let range = self.catalogue.entries().get(id).map_or(0..0, |entry| entry.range.clone());
        Diagnostic::new(Code::BrokenMessage, Span::new(&self.path, range)).arg("id", id).arg("detail", detail)
    }
}
