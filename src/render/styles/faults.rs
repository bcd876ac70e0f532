//! What is wrong with a stylesheet, as findings with a place.

use lightningcss::error::{Error, ParserError, SelectorError};
use lightningcss::printer::PrinterOptions;
use lightningcss::traits::ToCss;

use crate::base::{Code, Diagnostic, SourcePath, Span};

/// A finding for what the parser has to say.
pub(super) fn finding(path: &SourcePath, text: &str, error: &Error<ParserError<'_>>) -> Diagnostic {
    let place = error.loc.as_ref().map(|place| offset(text, place.line as usize, place.column as usize));
    let span = place.map_or_else(|| Span::file(path), |start| rest_of_line(path, text, start));
    let unknown =
        |what: &str, name: String| Diagnostic::new(Code::CssUnknown, span.clone()).arg("what", what).arg("name", name);
    let slip = match &error.kind {
        ParserError::AtRuleInvalid(name) => return unknown("rule", format!("@{name}")),
        ParserError::SelectorError(SelectorError::UnsupportedPseudoClass(name)) => {
            return unknown("selector", format!(":{name}"));
        }
        ParserError::SelectorError(SelectorError::UnsupportedPseudoElement(name)) => {
            return unknown("selector", format!("::{name}"));
        }
        _ if place.is_some_and(|start| text.get(start..).is_some_and(|rest| rest.starts_with(';'))) => "semicolon",
        ParserError::SelectorError(_) | ParserError::InvalidPageSelector => "selector",
        ParserError::UnexpectedImportRule => "late-import",
        ParserError::UnexpectedNamespaceRule => "late-namespace",
        ParserError::EndOfInput => "end",
        ParserError::InvalidMediaQuery | ParserError::EmptyBracketInCondition => "condition",
        ParserError::InvalidDeclaration | ParserError::InvalidValue => "declaration",
        ParserError::QualifiedRuleInvalid => "rule",
        ParserError::AtRuleBodyInvalid | ParserError::AtRulePreludeInvalid => "at-rule",
        ParserError::MaximumNestingDepth => "depth",
        ParserError::UnexpectedToken(_) => "sign",
        _ => "nesting",
    };
    let found = match &error.kind {
        ParserError::UnexpectedToken(token) => token.to_css_string(PrinterOptions::default()).unwrap_or_default(),
        _ => String::new(),
    };
    Diagnostic::new(Code::CssSyntax, span).arg("slip", slip).arg("found", found.trim())
}

/// The offset of a line, from 0, and a column, from 1 and in UTF-16 as the standard counts them; at most the end of the line.
pub(super) fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let line = text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
    let mut units = 1;
    for (at, sign) in line.char_indices() {
        if units >= column {
            return start + at;
        }
        units += sign.len_utf16();
    }
    start + line.len()
}

/// From a place to the end of its line; a place at the end of a line is the whole line.
fn rest_of_line(path: &SourcePath, text: &str, start: usize) -> Span {
    let line = text.get(..start).map_or(0, |before| before.rfind('\n').map_or(0, |at| at + 1));
    let end = text.get(start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| start + length);
    let trimmed = |from: usize| text.get(from..end).map_or(end, |words| from + words.trim_end().len());
    let from = if trimmed(start) > start { start } else { line };
    let indent = text.get(from..end).map_or(0, |words| words.len() - words.trim_start().len());
    let from = from + indent.min(end - from);
    Span::new(path, from..trimmed(from).max(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_in_the_bytes() {
        let text = "a\né𝄞b { c }\n";
        assert_eq!(offset(text, 1, 4), text.find('b').unwrap());
        assert_eq!(offset(text, 1, 99), text.len() - 1);
        assert_eq!(offset(text, 9, 1), text.len());
        let path = SourcePath::new("a.css").unwrap();
        let span = rest_of_line(&path, text, offset(text, 1, 4));
        assert_eq!(text.get(span.range()), Some("b { c }"));
        let span = rest_of_line(&path, text, offset(text, 1, 99));
        assert_eq!(text.get(span.range()), Some("é𝄞b { c }"));
    }
}
