//! What the template engine has to say, as findings with a place.
//!
//! The engine speaks English and has few structures: what it says often is read here, and said anew in the language of
//! whoever reads it. What is left is shown in its own words.

use tera::{Error, ErrorKind};

use super::suggestions::Suggestions;
use super::theme::{TemplateFile, Theme};
use crate::base::{Code, Diagnostic, Span};

/// What begins an error of the program's own functions, which it reads again: of the private use area, in no text.
const OWN: char = '\u{e000}';

/// An error of a function of the program: what is wrong, and with what.
pub fn own(what: &str, name: &str) -> Error {
    Error::message(format!("{OWN}{what}{OWN}{name}"))
}

/// Findings for an error of loading (`page` is `None`) or of rendering a page.
///
/// `own` is the page's template, named `pages/<name>.html`: where a finding stands when the engine names no place.
pub fn findings(error: &Error, theme: &Theme, own: &TemplateFile, page: Option<&str>) -> Vec<Diagnostic> {
    let reader = Reader { theme, own, page: page.unwrap_or_default() };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let template = reader.find(report.filename());
            vec![reader.said(template, template.span(report.span().range.clone()), report.message())]
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain: chain }
        | ErrorKind::CircularInclude { tpl, include_chain: chain } => {
            let template = reader.find(tpl);
            let next = chain.iter().find(|name| *name != tpl).unwrap_or(tpl);
            let chain = Diagnostic::new(Code::TemplateCycle, named(template, next)).arg("chain", chain.join(" → "));
            vec![chain]
        }
        ErrorKind::MissingParent { current, parent } => {
            let template = reader.find(current);
            vec![reader.name("template", parent, named(template, parent), &[])]
        }
        ErrorKind::Msg(message) => reader.drawings(message),
        other => vec![reader.said(own, Span::file(&own.path), &other.to_string())],
    }
}

/// The place where a template names another; the file as a whole when it is put together.
fn named(template: &TemplateFile, name: &str) -> Span {
    match template.text.find(&format!("{name}\"")).or_else(|| template.text.find(&format!("{name}'"))) {
        Some(at) => template.span(at..at + name.len()),
        None => Span::file(&template.path),
    }
}

struct Reader<'a> {
    theme: &'a Theme,
    own: &'a TemplateFile,
    page: &'a str,
}

impl<'a> Reader<'a> {
    fn find(&self, name: &str) -> &'a TemplateFile {
        self.theme.shared.get(name).unwrap_or(self.own)
    }

    /// Some errors come as drawings only, one below the other: `error: …`, then ` --> file:line:column`.
    fn drawings(&self, message: &str) -> Vec<Diagnostic> {
        let pieces = message.split("error: ").filter(|piece| !piece.trim().is_empty());
        let found = pieces.map(|piece| {
            let place = piece.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
            let (template, span) =
                place.and_then(|place| self.drawn(place)).unwrap_or((self.own, Span::file(&self.own.path)));
            self.said(template, span, piece)
        });
        found.collect()
    }

    fn drawn(&self, place: &str) -> Option<(&'a TemplateFile, Span)> {
        let mut parts = place.trim().rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        let template = self.find(parts.next()?);
        let start: usize = template.text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
        let text = template.text.get(start..)?.lines().next()?;
        let column = text.char_indices().nth(column.checked_sub(1)?).map_or(text.len(), |(at, _)| at);
        Some((template, template.span(start + column..start + text.len())))
    }

    /// A finding for a sentence of the engine, or for an error of one of the program's functions.
    fn said(&self, template: &TemplateFile, span: Span, message: &str) -> Diagnostic {
        let detail = message.lines().next().unwrap_or_default();
        if let Some((what, name)) = detail.strip_prefix(OWN).and_then(|rest| rest.split_once(OWN)) {
            return self.of_ours(what, name, span);
        }
        let known = self.names(detail, &span).or_else(|| self.values(detail, &span));
        let known = known.or_else(|| self.page.is_empty().then(|| syntax(template, &span, detail)).flatten());
        known.unwrap_or_else(|| match self.page {
            "" => Diagnostic::new(Code::TemplateSyntax, span).arg("slip", "other").arg("detail", detail),
            page => Diagnostic::new(Code::TemplateFailure, span).arg("detail", detail).arg("page", page),
        })
    }

    fn of_ours(&self, what: &str, name: &str, span: Span) -> Diagnostic {
        let argument = |slip: &str, name: &str| {
            let problem = Diagnostic::new(Code::TemplateArgument, span.clone()).arg("slip", slip).arg("name", name);
            problem.arg("of", "").arg("page", self.page)
        };
        match (what, name.split_once(' ')) {
            ("message", Some((id, code))) => {
                let problem = Diagnostic::new(Code::MissingMessage, span).arg("id", id);
                problem.arg("language", code).arg("suggestion", "")
            }
            ("broken", Some((id, detail))) => {
                Diagnostic::new(Code::BrokenMessage, span).arg("id", id).arg("detail", detail)
            }
            ("variable", Some((id, variable))) => {
                let problem = Diagnostic::new(Code::TemplateArgument, span).arg("slip", "variable");
                problem.arg("name", variable).arg("of", id).arg("page", self.page)
            }
            ("polyglot", _) => argument("polyglot", "lang"),
            _ => self.name(what, name, span, &[]),
        }
    }

    /// What does not exist.
    fn names(&self, detail: &str, span: &Span) -> Option<Diagnostic> {
        for what in ["filter", "test", "function", "component", "template"] {
            if let Some(name) = quoted(detail, &format!("Unknown {what} ")) {
                return Some(self.name(what, name, span.clone(), &[]));
            }
        }
        if let Some(name) = quoted(detail, "Block ").filter(|_| detail.ends_with("in any parent template")) {
            return Some(self.name("block", name, span.clone(), &[]));
        }
        let what = if detail.starts_with("Field ") { "field" } else { "variable" };
        let name = quoted(detail, "Field ").or_else(|| quoted(detail, "Variable "))?;
        if detail.ends_with("its value is undefined") {
            return Some(self.name("empty", name, span.clone(), &[]));
        }
        let there = detail.split_once(": ").map_or("", |(_, there)| there);
        let there: Vec<&str> = there.split(", ").filter(|name| !name.is_empty()).collect();
        Some(self.name(what, name, span.clone(), &there))
    }

    fn name(&self, what: &str, name: &str, span: Span, there: &[&str]) -> Diagnostic {
        let suggestion = Suggestions { theme: self.theme, own: self.own }.of(what, name, there);
        let problem = Diagnostic::new(Code::TemplateName, span).arg("what", what).arg("name", name);
        let problem = problem.arg("suggestion", suggestion).arg("choices", there.join(", "));
        problem.arg("page", self.page)
    }

    /// Values that do not suit what is done with them.
    fn values(&self, detail: &str, span: &Span) -> Option<Diagnostic> {
        if let Some(name) = quoted(detail, "Missing keyword argument ") {
            let problem = Diagnostic::new(Code::TemplateArgument, span.clone()).arg("slip", "missing");
            return Some(problem.arg("name", name).arg("of", "").arg("page", self.page));
        }
        let beginnings = [
            ("compare", "Cannot compare "),
            ("count", "Math operations can only be done on numbers, found "),
            ("list", "Iteration not possible on type "),
            ("pairs", "Key/value iteration is not possible on type "),
            ("suit", "Invalid type for the value, expected "),
        ];
        let (slip, beginning) = beginnings.into_iter().find(|(_, beginning)| detail.starts_with(beginning))?;
        let first = quoted(detail, beginning)?;
        let second = detail.rsplit('`').nth(1).unwrap_or_default();
        // the engine says what it wanted first where a value does not suit, and what it found first where it compares
        let (found, wanted) = if slip == "suit" { (second, first) } else { (first, second) };
        let problem = Diagnostic::new(Code::TemplateValue, span.clone()).arg("slip", slip);
        let wanted = if matches!(slip, "compare" | "suit") { sort(wanted) } else { "" };
        Some(problem.arg("sort", sort(found)).arg("wanted", wanted).arg("page", self.page))
    }
}

/// A template that cannot be read.
fn syntax(template: &TemplateFile, span: &Span, detail: &str) -> Option<Diagnostic> {
    let problem = |slip: &str, sign: &str, wanted: &str| {
        let problem = Diagnostic::new(Code::TemplateSyntax, span.clone()).arg("slip", slip);
        Some(problem.arg("sign", sign).arg("wanted", wanted).arg("detail", ""))
    };
    if let Some((sign, wanted)) = detail.strip_prefix("Found ").and_then(|rest| rest.split_once(" but expected ")) {
        let sign = shown(template, span, sign);
        let wanted = wanted.trim_end_matches('.').trim_matches('`');
        return match wanted {
            "identifier" | "attribute name" => problem("name", &sign, ""),
            "string" => problem("text", &sign, ""),
            wanted if wanted.contains(' ') => problem("value", &sign, ""),
            wanted => problem("expected", &sign, wanted),
        };
    }
    match detail {
        _ if detail.contains("but was expecting `elif`, `else` or `endif`") => problem("expected", "", "endif"),
        "Unexpected end of input" | "unexpected end of string" => problem("end", "", ""),
        "Unknown tag" => problem("tag", &shown(template, span, ""), ""),
        "Unexpected character" => problem("sign", &shown(template, span, ""), ""),
        _ if detail.contains("is missing its closing") => problem("quotation", "", ""),
        _ if detail.starts_with("Closing comment tag") => problem("comment", "", ""),
        _ if detail.starts_with("`extends` needs to be the first") => problem("extends", "", ""),
        _ if detail.starts_with("This content would be ignored") => problem("outside", "", ""),
        _ if detail.starts_with("Template already contains a block") => {
            problem("block", quoted(detail, "Template already contains a block named ")?, "")
        }
        _ if detail.contains("as name in the end tag") => problem("closing", &shown(template, span, ""), ""),
        _ => None,
    }
}

/// What stands at a place, when it is short; else as the engine calls it.
fn shown(template: &TemplateFile, span: &Span, called: &str) -> String {
    let text = template.text.get(span.range()).unwrap_or_default().trim();
    let short = !text.is_empty() && text.chars().count() <= 24 && !text.contains('\n');
    if short { text.to_string() } else { called.trim_matches('`').to_string() }
}

/// What stands between the next two backticks after a beginning.
fn quoted<'a>(detail: &'a str, beginning: &str) -> Option<&'a str> {
    let rest = detail.strip_prefix(beginning)?.trim_start_matches("named ");
    rest.strip_prefix('`')?.split('`').next()
}

/// A type of the engine by the name on which messages select.
fn sort(name: &str) -> &'static str {
    match name {
        "string" | "&str" | "String" => "text",
        "bool" => "truth",
        "array" | "Vec<Value>" | "&[Value]" => "list",
        "map" | "Map" => "view",
        "none" | "undefined" => "nothing",
        "f32" | "f64" | "float" | "integer" | "number" | "Number" => "number",
        name if name.starts_with(['i', 'u']) && name.get(1..).is_some_and(|bits| bits.parse::<u8>().is_ok()) => {
            "number"
        }
        _ => "other",
    }
}
