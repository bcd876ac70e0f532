//! Findings that an item declares not to apply to it.

use crate::base::{Arg, Code, Diagnostic};
use crate::model::item::{Common, Waiver};

/// Takes off the findings of an item that it waives, one for each waiver; a waiver to which none corresponds is a finding.
pub fn waived(common: &Common, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut stale = Vec::new();
    for waiver in &common.waivers {
        match found.iter().position(|finding| concerns(waiver, finding)) {
            Some(index) => {
                found.remove(index);
            }
            None => {
                let finding = Diagnostic::new(Code::StaleWaiver, waiver.span.clone());
                stale.push(finding.arg("check", waiver.check.name()).arg("text", waiver.text.value.as_str()));
            }
        }
    }
    found.extend(stale);
    found
}

fn concerns(waiver: &Waiver, finding: &Diagnostic) -> bool {
    let folded = |text: &str| -> String {
        let mark = |c: char| match c {
            '\'' => '’',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        text.chars().map(mark).flat_map(char::to_lowercase).collect()
    };
    let text = folded(&waiver.text.value);
    let holds = |(_, arg): &(&'static str, Arg)| match arg {
        Arg::Text(value) => folded(value).contains(&text),
        Arg::Number(value) => value.to_string() == text,
    };
    finding.code == waiver.check && finding.args.iter().any(holds)
}
