//! One stylesheet with all that it imports, as one text.
//!
//! An `@import` is the rules of the other file in its place, inside the `@media`, `@supports` and `@layer` that it states;
//! that is what the standard says that it means. Addresses are rewritten for the place of the entry.

use std::collections::BTreeSet;
use std::sync::{Arc, RwLock};

use lightningcss::printer::PrinterOptions;
use lightningcss::rules::import::ImportRule;
use lightningcss::rules::layer::LayerBlockRule;
use lightningcss::rules::media::MediaRule;
use lightningcss::rules::supports::SupportsRule;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::values::string::CowArcStr;
use lightningcss::values::url::Url;
use lightningcss::visit_types;
use lightningcss::visitor::{Visit, VisitTypes, Visitor};
use percent_encoding::percent_decode_str;

use super::{BROWSERS, faults, scan};
use crate::base::suggest::nearest;
use crate::base::{Blob, Code, Diagnostic, Report, SourcePath, Span};
use crate::input::sources::utf8;
use crate::render::theme::Theme;

/// More files than this in one stylesheet, each counted as often as it is imported, are a mistake.
const MAX_FILES: usize = 256;

/// The finished stylesheet `entry`, a path below `static/`; nothing when anything is wrong with it.
pub(super) fn bundle(theme: &Theme, entry: &str) -> Report<Option<Blob>> {
    let mut bundler = Bundler { theme, entry, files: 0, comments: Vec::new(), problems: Vec::new() };
    let rules = bundler.rules(entry, &mut Vec::new());
    let Bundler { comments, mut problems, .. } = bundler;
    let mut sheet = StyleSheet::new(vec![entry.to_string()], CssRuleList(rules), ParserOptions::default());
    sheet.license_comments = comments;
    let finished = sheet
        .minify(MinifyOptions { targets: BROWSERS.into(), ..MinifyOptions::default() })
        .map_err(|error| error.to_string())
        .and_then(|()| {
            let options = PrinterOptions { minify: true, targets: BROWSERS.into(), ..PrinterOptions::default() };
            sheet.to_css(options).map_err(|error| error.to_string())
        });
    match (finished, theme.statics.get(entry)) {
        (Ok(finished), _) if problems.iter().all(|problem| problem.code == Code::CssUnknown) => {
            Report { value: Some(Blob::from(finished.code)), diagnostics: problems }
        }
        (Err(detail), Some((path, _))) => {
            let problem = Diagnostic::new(Code::CssSyntax, Span::file(path)).arg("slip", "other").arg("found", detail);
            problems.push(problem);
            Report { value: None, diagnostics: problems }
        }
        _ => Report { value: None, diagnostics: problems },
    }
}

/// The files that one stylesheet names, whatever else is wrong with it.
pub(super) fn names<'t>(theme: &'t Theme, name: &'t str) -> BTreeSet<&'t str> {
    let mut bundler = Bundler { theme, entry: name, files: 0, comments: Vec::new(), problems: Vec::new() };
    let Some((path, blob)) = theme.statics.get(name) else { return BTreeSet::new() };
    let text = std::str::from_utf8(blob.bytes().unwrap_or_default()).unwrap_or_default();
    let sheet = scan::brackets(text).is_none().then(|| bundler.parsed(name, path, text)).flatten();
    let Some(mut sheet) = sheet else { return BTreeSet::new() };
    let mut addresses = Addresses::new(theme, name, name, (path, text));
    let Ok(()) = sheet.visit(&mut addresses);
    let imports = sheet.rules.0.iter().filter_map(|rule| match rule {
        CssRule::Import(import) => Some(import),
        _ => None,
    });
    let imported = imports.filter_map(|import| match lead(theme, name, &import.url) {
        Lead::File(file, _) => Some(file),
        _ => None,
    });
    imported.chain(addresses.met.iter().copied()).collect()
}

struct Bundler<'a> {
    theme: &'a Theme,
    entry: &'a str,
    files: usize,
    /// Comments that must be kept: `/*! … */`.
    comments: Vec<CowArcStr<'a>>,
    problems: Vec<Diagnostic>,
}

impl<'a> Bundler<'a> {
    /// The rules of a file, those of its imports in their places; `chain` are the files that import it.
    fn rules(&mut self, name: &'a str, chain: &mut Vec<&'a str>) -> Vec<CssRule<'a>> {
        let Some((path, blob)) = self.theme.statics.get(name) else { return Vec::new() }; // the caller looked
        let text = match utf8(path, blob.bytes().unwrap_or_default()) {
            Ok(text) => text,
            Err(problem) => {
                self.problems.push(problem);
                return Vec::new();
            }
        };
        if let Some((slip, range)) = scan::brackets(text) {
            let problem = Diagnostic::new(Code::CssSyntax, Span::new(path, range)).arg("slip", slip).arg("found", "");
            self.problems.push(problem);
            return Vec::new();
        }
        let Some(mut sheet) = self.parsed(name, path, text) else { return Vec::new() };
        let mut addresses = Addresses::new(self.theme, self.entry, name, (path, text));
        let Ok(()) = sheet.visit(&mut addresses);
        self.problems.append(&mut addresses.problems);
        self.comments.append(&mut sheet.license_comments);
        chain.push(name);
        let mut rules = Vec::with_capacity(sheet.rules.0.len());
        for rule in sheet.rules.0 {
            match rule {
                CssRule::Import(import) => rules.extend(self.imported(import, name, (path, text), chain)),
                rule => rules.push(rule),
            }
        }
        chain.pop();
        rules
    }

    fn parsed(&mut self, name: &str, path: &SourcePath, text: &'a str) -> Option<StyleSheet<'a>> {
        let warnings = Arc::new(RwLock::new(Vec::new()));
        let options = ParserOptions {
            filename: name.to_string(),
            error_recovery: true, // all the mistakes at once
            warnings: Some(Arc::clone(&warnings)),
            ..ParserOptions::default()
        };
        let sheet = StyleSheet::parse(text, options);
        if let Ok(warnings) = warnings.read() {
            self.problems.extend(warnings.iter().map(|error| faults::finding(path, text, error)));
        }
        sheet.map_err(|error| self.problems.push(faults::finding(path, text, &error))).ok()
    }

    fn imported(
        &mut self,
        import: ImportRule<'a>,
        name: &'a str,
        (path, text): (&SourcePath, &str),
        chain: &mut Vec<&'a str>,
    ) -> Vec<CssRule<'a>> {
        let start = faults::offset(text, import.loc.line as usize, import.loc.column as usize);
        let span = written(path, text, start, &import.url);
        let target = match lead(self.theme, name, &import.url) {
            Lead::File(target, _) => target,
            other => {
                self.problems.extend(other.problem(self.theme, &import.url, span));
                return Vec::new();
            }
        };
        self.files += 1;
        if chain.contains(&target) || self.files > MAX_FILES {
            let names: Vec<&str> = chain.iter().copied().chain([target]).collect();
            let problem = Diagnostic::new(Code::CssCycle, span).arg("chain", names.join(" → "));
            self.problems.push(problem);
            return Vec::new();
        }
        wrapped(import, self.rules(target, chain))
    }
}

/// The rules of an import inside what it states.
fn wrapped<'a>(import: ImportRule<'a>, mut rules: Vec<CssRule<'a>>) -> Vec<CssRule<'a>> {
    let loc = import.loc;
    if let Some(name) = import.layer {
        rules = vec![CssRule::LayerBlock(LayerBlockRule { name, rules: CssRuleList(rules), loc })];
    }
    if let Some(condition) = import.supports {
        rules = vec![CssRule::Supports(SupportsRule { condition, rules: CssRuleList(rules), loc })];
    }
    if !import.media.media_queries.is_empty() {
        rules = vec![CssRule::Media(MediaRule { query: import.media, rules: CssRuleList(rules), loc })];
    }
    rules
}

/// Looks at every address of a stylesheet, and rewrites it for the place of the entry.
struct Addresses<'t> {
    theme: &'t Theme,
    entry: &'t str,
    name: &'t str,
    path: &'t SourcePath,
    text: &'t str,
    met: BTreeSet<&'t str>,
    problems: Vec<Diagnostic>,
}

impl<'t> Addresses<'t> {
    fn new(theme: &'t Theme, entry: &'t str, name: &'t str, (path, text): (&'t SourcePath, &'t str)) -> Self {
        Self { theme, entry, name, path, text, met: BTreeSet::new(), problems: Vec::new() }
    }
}

impl<'i> Visitor<'i> for Addresses<'_> {
    type Error = std::convert::Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(URLS)
    }

    fn visit_url(&mut self, url: &mut Url<'i>) -> Result<(), Self::Error> {
        match lead(self.theme, self.name, &url.url) {
            Lead::Within => {}
            Lead::File(file, address) => {
                self.met.insert(file);
                url.url = relative(self.entry, &address).into();
            }
            other => {
                // here, lines are counted from 1
                let start =
                    faults::offset(self.text, (url.loc.line as usize).saturating_sub(1), url.loc.column as usize);
                let span = written(self.path, self.text, start, &url.url);
                self.problems.extend(other.problem(self.theme, &url.url, span));
            }
        }
        Ok(())
    }
}

/// Where an address in a stylesheet leads.
enum Lead<'t> {
    /// To a place of the page itself: `#shadow`.
    Within,
    /// To a file of the theme, with its address from `static/` as it is written, what follows `?` or `#` included.
    File(&'t str, String),
    /// To a file that is not there, by its path below `static/`.
    Missing(String),
    /// Nowhere that a theme may refer to, with the reason: `host`, `data` or `root`.
    Elsewhere(&'static str),
}

impl Lead<'_> {
    fn problem(&self, theme: &Theme, address: &str, span: Span) -> Option<Diagnostic> {
        match self {
            Self::Within => Some(Diagnostic::new(Code::CssFile, span).arg("name", address).arg("suggestion", "")),
            Self::File(..) => None,
            Self::Missing(name) => {
                let suggestion = nearest(name, theme.statics.keys().map(String::as_str)).unwrap_or_default();
                let problem = Diagnostic::new(Code::CssFile, span).arg("name", format!("static/{name}"));
                Some(problem.arg("suggestion", suggestion))
            }
            Self::Elsewhere(reason) => {
                let shown: String = address.chars().take(60).collect();
                Some(Diagnostic::new(Code::CssElsewhere, span).arg("address", shown).arg("reason", *reason))
            }
        }
    }
}

fn lead<'t>(theme: &'t Theme, from: &str, address: &str) -> Lead<'t> {
    let address = address.trim();
    if address.starts_with('#') || address.is_empty() {
        return Lead::Within;
    }
    if address.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:")) {
        return Lead::Elsewhere("data");
    }
    let scheme = address.split_once(':').is_some_and(|(scheme, _)| scheme.chars().all(|c| c.is_ascii_alphanumeric()));
    if scheme || address.starts_with("//") {
        return Lead::Elsewhere("host");
    }
    if address.starts_with('/') {
        return Lead::Elsewhere("root");
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let suffix = address.get(path.len()..).unwrap_or_default();
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop(); // the file itself
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.pop().is_none() => return Lead::Missing(address.to_string()),
            ".." => {}
            part => parts.push(part),
        }
    }
    let written = parts.join("/");
    let name = percent_decode_str(&written).decode_utf8_lossy().into_owned();
    match theme.statics.get_key_value(&name) {
        Some((name, _)) => Lead::File(name, format!("{written}{suffix}")),
        None => Lead::Missing(name),
    }
}

/// An address from `static/` as it is written in a file there.
fn relative(from: &str, to: &str) -> String {
    let mut folder: Vec<&str> = from.split('/').collect();
    folder.pop();
    let target: Vec<&str> = to.split('/').collect();
    let shared =
        folder.iter().zip(target.iter().take(target.len().saturating_sub(1))).take_while(|(a, b)| a == b).count();
    let up = folder.iter().skip(shared).map(|_| "..");
    up.chain(target.iter().skip(shared).copied()).collect::<Vec<_>>().join("/")
}

/// The place of an address: where it is written after a place in its file.
fn written(path: &SourcePath, text: &str, start: usize, address: &str) -> Span {
    let rest = text.get(start..).unwrap_or_default();
    match rest.find(address) {
        Some(at) => Span::new(path, start + at..start + at + address.len()),
        None => Span::new(path, start..start + rest.lines().next().unwrap_or_default().len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_for_the_place_of_the_entry() {
        assert_eq!(relative("css/site.css", "fonts/a.woff2#x"), "../fonts/a.woff2#x");
        assert_eq!(relative("site.css", "fonts/a.woff2"), "fonts/a.woff2");
        assert_eq!(relative("css/a/b.css", "css/c.png"), "../c.png");
        assert_eq!(relative("css/a.css", "css/c.png?v"), "c.png?v");
    }
}
