//! One slip told once: an identifier that is nowhere may be named by a hundred documents, and is mended in one place.

use std::collections::{BTreeMap, BTreeSet};

use super::registry::Faults;
use crate::base::{Arg, Code, Diagnostic};

/// What a finding shares with those that tell the same slip: its code, the registry, the identifier.
type Slip = (Code, String, String);

/// The findings with each slip at its first place, and how often it stands elsewhere. Where some of them stop publication,
/// the one that stays is the first of these; `blocking` is kept level.
pub fn once(
    all: BTreeSet<Diagnostic>,
    blocking: BTreeSet<Diagnostic>,
    faults: Option<&Faults>,
) -> (BTreeSet<Diagnostic>, BTreeSet<Diagnostic>) {
    let mut slips: BTreeMap<Slip, Vec<Diagnostic>> = BTreeMap::new();
    let mut told = BTreeSet::new();
    let mut stops = blocking.clone();
    for finding in all {
        match slip(&finding, faults) {
            Some(slip) => {
                stops.remove(&finding);
                slips.entry(slip).or_default().push(finding);
            }
            None => {
                told.insert(finding);
            }
        }
    }
    for ((code, ..), findings) in slips {
        let stopping = findings.iter().find(|finding| blocking.contains(*finding));
        let Some(first) = stopping.or(findings.first()) else { continue };
        let mut finding = first.clone();
        if code != finding.code {
            finding.code = code;
            finding.args.retain(|(name, _)| code.args().contains(name));
        }
        if findings.len() > 1 {
            finding = finding.arg("count", findings.len() - 1);
        }
        if stopping.is_some() {
            stops.insert(finding.clone());
        }
        told.insert(finding);
    }
    (told, stops)
}

/// The slip that a finding tells, when others may tell it too. Whatever is named of a registry that is not there at all
/// follows from its absence.
fn slip(finding: &Diagnostic, faults: Option<&Faults>) -> Option<Slip> {
    let text = |name| {
        finding.args.iter().find_map(|(key, value)| match value {
            Arg::Text(text) if *key == name => Some(text.clone()),
            _ => None,
        })
    };
    if finding.code != Code::UnknownEntry {
        return None;
    }
    let (registry, id) = (text("registry")?, text("id")?);
    match faults.is_some_and(|faults| faults.absent.contains(registry.as_str())) {
        true => Some((Code::NoRegistry, registry, String::new())),
        false => Some((Code::UnknownEntry, registry, id)),
    }
}
