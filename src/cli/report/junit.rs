//! Findings as JUnit's XML: a case per finding; errors fail, the rest is skipped with its words.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Finding, Findings};
use crate::base::Severity;

pub(super) fn written(findings: &Findings<'_>) -> String {
    let each: Vec<Finding<'_>> = findings.each().collect();
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    let written = suites(&mut writer, &each);
    debug_assert!(written.is_ok(), "a vector accepts everything");
    let mut text = String::from_utf8(writer.into_inner()).unwrap_or_default(); // only texts were written
    text.push('\n');
    text
}

fn suites(writer: &mut Writer<Vec<u8>>, each: &[Finding<'_>]) -> io::Result<()> {
    let failures = each.iter().filter(|finding| fails(finding)).count();
    let (tests, skipped) = (each.len().max(1), each.len() - failures);
    let counts = [("tests", tests.to_string()), ("failures", failures.to_string()), ("skipped", skipped.to_string())];
    let attributes = || counts.iter().map(|(name, value)| (*name, value.as_str()));
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer.create_element("testsuites").write_inner_content(|writer| {
        let suite =
            writer.create_element("testsuite").with_attribute(("name", "diptych")).with_attributes(attributes());
        suite.write_inner_content(|writer| {
            if each.is_empty() {
                // a suite without a case is an error to some services
                let case = writer.create_element("testcase").with_attribute(("classname", "diptych"));
                case.with_attribute(("name", "check")).write_empty()?;
            }
            each.iter().try_for_each(|finding| case(writer, finding))
        })?;
        Ok(())
    })?;
    Ok(())
}

fn case(writer: &mut Writer<Vec<u8>>, finding: &Finding<'_>) -> io::Result<()> {
    let (path, code) = (finding.diagnostic.span.path.as_str(), finding.diagnostic.code.name());
    let name = match &finding.place {
        None => code.to_string(),
        Some(place) => format!("{code} {}:{}", place.start.line, place.start.column),
    };
    let message = sound(&finding.worded.message);
    let help = sound(&finding.worded.help);
    let case = writer.create_element("testcase");
    case.with_attributes([("classname", sound(path).as_str()), ("name", name.as_str())]).write_inner_content(
        |writer| {
            let verdict = writer.create_element(if fails(finding) { "failure" } else { "skipped" });
            let verdict = verdict.with_attribute(("message", message.as_str()));
            if fails(finding) {
                verdict.with_attribute(("type", code)).write_text_content(BytesText::new(&help))?;
            } else {
                verdict.write_empty()?;
            }
            Ok(())
        },
    )?;
    Ok(())
}

fn fails(finding: &Finding<'_>) -> bool {
    finding.diagnostic.code.severity() == Severity::Error
}

/// The text without the characters that XML 1.0 cannot hold, escaped or not.
fn sound(text: &str) -> String {
    let refused = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().map(|c| if refused(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_breaks_the_document() {
        assert_eq!(sound("a\u{0}b\u{1b}c\u{ffff}d\n"), "a\u{fffd}b\u{fffd}c\u{fffd}d\n");
    }
}
