//! Findings as the commands by which a GitHub workflow annotates files.

use std::fmt::Write;

use super::{Finding, Findings, paragraph};
use crate::base::Severity;
use crate::cli::visible;

pub(super) fn written(findings: &Findings<'_>) -> String {
    let mut text = String::new();
    for finding in findings.each() {
        text.push_str(&command(&finding, findings.prefix));
        text.push('\n');
    }
    text
}

fn command(finding: &Finding<'_>, prefix: &str) -> String {
    let name = match finding.diagnostic.code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut command = format!("::{name} file={}", property(&format!("{prefix}{}", finding.diagnostic.span.path)));
    if let Some(place) = &finding.place {
        let (start, end) = (place.start, place.end);
        let written = write!(command, ",line={},endLine={}", start.line, end.line);
        written.unwrap_or_default(); // a String accepts everything
        if start.line == end.line {
            // columns of a range over several lines are refused
            write!(command, ",col={},endColumn={}", start.column, end.column).unwrap_or_default(); // as above
        }
    }
    let title = property(finding.diagnostic.code.name());
    format!("{command},title={title}::{}", data(&visible(&paragraph(finding))))
}

/// The escapes of a command's text.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The escapes of a command's properties, which colons and commas separate.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_start_another_command() {
        assert_eq!(data("50 %\r\n::error::x"), "50 %25%0D%0A::error::x");
        assert_eq!(property("a,b:c%"), "a%2Cb%3Ac%25");
    }
}
