//! The words of a site: one catalogue per language, held against that of the source language.
//!
//! A catalogue is `i18n/<code>/site.ftl`, over those of the theme and of the themes that it extends, where they bring any:
//! `themes/<name>/i18n/<code>/site.ftl`. A message is that of the nearest file that has it.

use std::collections::BTreeSet;

use crate::base::messages::{CatalogueError, Entry};
use crate::base::suggest::nearest;
use crate::base::{Catalogue, Code, Diagnostic, Digest, Locale, PerLocale, Report, Role, SourcePath, Span};
use crate::input::Sources;
use crate::language::Language;

use super::usage::Usage;

/// The catalogues of a site.
pub struct Catalogues {
    /// Each language.
    pub languages: PerLocale<SiteCatalogue>,
    /// The digest of all of them.
    pub digest: Digest,
}

/// The words of a site in one language.
pub struct SiteCatalogue {
    /// The code of the language.
    pub code: String,
    /// The file that is nearest to the site, of those that there are: where what is missing belongs.
    pub path: SourcePath,
    /// The files, the farthest first: [`Entry::source`] counts them.
    pub files: Vec<SourcePath>,
    /// How many of them are of themes that the site's theme extends.
    pub inherited: usize,
    /// The messages.
    pub catalogue: Catalogue,
    /// The digest of the files.
    pub digest: Digest,
}

impl SiteCatalogue {
    /// Whether there is nothing in it: it was reported, and what it lacks is not.
    pub fn is_empty(&self) -> bool {
        self.catalogue.entries().is_empty()
    }

    /// The place of a message.
    pub fn place(&self, entry: &Entry) -> Span {
        Span::new(self.files.get(entry.source).unwrap_or(&self.path), entry.range.clone())
    }
}

/// Reads the catalogues of the languages, given as code and language; `themes` are those of the site, the nearest first.
pub fn catalogues(sources: &Sources, themes: &[String], languages: &[(&str, &Language)]) -> Report<Catalogues> {
    let mut problems = Vec::new();
    let read = |locale: Locale| {
        let (code, language) = languages[locale.index()]; // as many locales as languages
        one(sources, themes, code, language, &mut problems)
    };
    let languages = PerLocale::from_fn(languages.len(), read);
    for (locale, own) in languages.iter().filter(|(locale, _)| *locale != Locale::SOURCE) {
        compare(&languages[Locale::SOURCE], own, locale, &mut problems);
    }
    let digest = Digest::key(&languages.values().map(|own| own.digest).collect::<Vec<_>>());
    Report { value: Catalogues { languages, digest }, diagnostics: problems }
}

fn one(
    sources: &Sources,
    themes: &[String],
    code: &str,
    language: &Language,
    problems: &mut Vec<Diagnostic>,
) -> SiteCatalogue {
    let own = format!("i18n/{code}/site.ftl");
    let names = themes.iter().rev().map(|theme| format!("themes/{theme}/{own}")).chain([own.clone()]);
    let names: Vec<_> = names.enumerate().filter_map(|(at, name)| Some((at, SourcePath::new(&name).ok()?))).collect();
    let (mut files, mut texts, mut inherited, mut reported) = (Vec::new(), Vec::new(), 0, false);
    for (at, path) in names {
        match sources.text(&path) {
            Ok(text) => {
                inherited += usize::from(at + 1 < themes.len());
                files.push(path);
                texts.push(text);
            }
            Err(problem) => {
                reported |= problem.is_some() || sources.reported(&path);
                problems.extend(problem.map(|problem| *problem));
            }
        }
    }
    #[expect(clippy::expect_used, reason = "the codes of languages are identifiers")]
    let path = files.last().cloned().unwrap_or_else(|| SourcePath::new(&own).expect("a path of identifiers"));
    if files.is_empty() && !reported {
        problems.push(Diagnostic::new(Code::NoCatalogue, Span::file(&path)).arg("language", code));
    }
    let (catalogue, errors) = Catalogue::layered(language.tag(), &texts, language.formatters());
    problems.extend(errors.into_iter().map(|(source, error)| {
        let (path, text) = (files.get(source).unwrap_or(&path), texts.get(source).copied().unwrap_or_default());
        match error {
            CatalogueError::Syntax { range } | CatalogueError::TooDeep { range } => {
                Diagnostic::new(Code::MessageSyntax, Span::new(path, trimmed(text, range)))
            }
            CatalogueError::Duplicate { id, range } => {
                Diagnostic::new(Code::DuplicateMessage, Span::new(path, range)).arg("id", id)
            }
        }
    }));
    let digest = match &*texts {
        [text] => Digest::of(text.as_bytes()),
        texts => Digest::key(&texts),
    };
    SiteCatalogue { code: code.to_string(), path, files, inherited, catalogue, digest }
}

/// The first line of a range: what Fluent skips may run to the end of the file.
fn trimmed(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let piece = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (piece.len() - piece.trim_start().len());
    let line = text.get(start..range.end).and_then(|rest| rest.lines().next()).unwrap_or_default();
    start..start + line.len()
}

fn compare(source: &SiteCatalogue, own: &SiteCatalogue, _: Locale, problems: &mut Vec<Diagnostic>) {
    let (theirs, ours) = (source.catalogue.entries(), own.catalogue.entries());
    if theirs.is_empty() || ours.is_empty() {
        return; // the whole catalogue is missing: said once
    }
    let place = |entry: &Entry| own.place(entry);
    for (id, entry) in theirs {
        let stated = source.place(entry);
        let Some(translated) = ours.get(id) else {
            let suggestion =
                nearest(id, ours.keys().filter(|id| !theirs.contains_key(*id)).map(String::as_str)).unwrap_or_default();
            let problem = Diagnostic::new(Code::MissingMessage, Span::file(&own.path)).arg("id", id.as_str());
            let problem = problem.arg("language", own.code.as_str()).arg("suggestion", suggestion);
            problems.push(problem.related(Role::Source, stated));
            continue;
        };
        let list = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
            a.difference(b).map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
        };
        let missing = list(&entry.variables, &translated.variables);
        let superfluous = list(&translated.variables, &entry.variables);
        if !missing.is_empty() || !superfluous.is_empty() {
            let problem = Diagnostic::new(Code::MessageVariables, place(translated)).arg("id", id.as_str());
            problems
                .push(problem.arg("missing", missing).arg("superfluous", superfluous).related(Role::Source, stated));
        }
    }
    for (id, entry) in ours.iter().filter(|(id, _)| !theirs.contains_key(*id)) {
        let problem = Diagnostic::new(Code::SuperfluousMessage, place(entry)).arg("id", id.as_str());
        problems.push(problem.arg("language", own.code.as_str()));
    }
}

/// Holds the messages that templates ask for against those that exist in the source language; the other languages are
/// held against it anyway. `required` are asked for by the tool itself.
pub fn used(catalogues: &Catalogues, usage: &Usage, required: &[String]) -> Vec<Diagnostic> {
    let source = &catalogues.languages[Locale::SOURCE];
    let known = source.catalogue.entries();
    let mut problems = Vec::new();
    if usage.messages.is_empty() || known.is_empty() {
        return problems; // the theme or the catalogue is missing: said once
    }
    for (id, span) in usage.messages.iter().filter(|(id, _)| !known.contains_key(*id)) {
        let suggestion = nearest(id, known.keys().map(String::as_str)).unwrap_or_default();
        let problem = Diagnostic::new(Code::MissingMessage, span.clone()).arg("id", id.as_str());
        problems.push(problem.arg("language", source.code.as_str()).arg("suggestion", suggestion));
    }
    for (id, entry) in known {
        // what a theme says that is extended, its own templates may need, those that others stand in for
        let own = entry.source >= source.inherited;
        if own && !usage.says(id) && !required.contains(id) {
            problems.push(Diagnostic::new(Code::UnusedMessage, source.place(entry)).arg("id", id.as_str()));
        }
    }
    problems
}
