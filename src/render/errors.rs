//! What the template engine has to say, as findings with a place.

use tera::{Error, ErrorKind};

use super::theme::{TemplateFile, Theme};
use crate::base::{Code, Diagnostic, Span};

/// A finding for an error of loading (`page` is `None`) or of rendering a page.
///
/// `own` is the page's template, named `pages/<name>.html`: where the finding stands when the engine names no place.
pub fn finding(error: &Error, theme: &Theme, own: &TemplateFile, page: Option<&str>) -> Diagnostic {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let template = find(theme, own, report.filename());
            let span = template.span(report.span().range.clone());
            worded(span, report.message(), page)
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            let span = Span::file(&find(theme, own, tpl).path);
            Diagnostic::new(Code::TemplateCycle, span).arg("chain", inheritance_chain.join(" → "))
        }
        ErrorKind::CircularInclude { tpl, include_chain } => {
            let span = Span::file(&find(theme, own, tpl).path);
            Diagnostic::new(Code::TemplateCycle, span).arg("chain", include_chain.join(" → "))
        }
        ErrorKind::MissingParent { current, parent } => {
            let span = Span::file(&find(theme, own, current).path);
            Diagnostic::new(Code::MissingTemplate, span).arg("name", parent.as_str())
        }
        ErrorKind::Msg(message) => unstructured(message, theme, own, page),
        other => worded(Span::file(&own.path), &other.to_string(), page),
    }
}

fn worded(span: Span, detail: &str, page: Option<&str>) -> Diagnostic {
    let detail = detail.lines().next().unwrap_or_default();
    match page {
        None => Diagnostic::new(Code::TemplateSyntax, span).arg("detail", detail),
        Some(page) => Diagnostic::new(Code::TemplateFailure, span).arg("detail", detail).arg("page", page),
    }
}

/// Some errors come as a drawing only: `error: …`, then ` --> file:line:column`.
fn unstructured(message: &str, theme: &Theme, own: &TemplateFile, page: Option<&str>) -> Diagnostic {
    let detail = message.lines().next().unwrap_or_default().trim_start_matches("error: ");
    let place = message.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let span = place.and_then(|place| {
        let mut parts = place.trim().rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        let template = find(theme, own, parts.next()?);
        let start: usize = template.text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
        let text = template.text.get(start..)?.lines().next()?;
        let column = text.char_indices().nth(column.checked_sub(1)?).map_or(text.len(), |(at, _)| at);
        Some(template.span(start + column..start + text.len()))
    });
    worded(span.unwrap_or_else(|| Span::file(&own.path)), detail, page)
}

fn find<'a>(theme: &'a Theme, own: &'a TemplateFile, name: &str) -> &'a TemplateFile {
    theme.shared.get(name).unwrap_or(own)
}
