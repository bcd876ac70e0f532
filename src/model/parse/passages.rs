//! Clusters are assigned to headings that exist, in every language; every contribution to an annex has its own.

use std::collections::BTreeSet;

use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, Locale};
use crate::model::fields::shown;
use crate::model::leaf::Leaf;
use crate::model::part::{Attribution, Part, PartSort};
use crate::model::settings::Settings;

/// Checks the passages of a part.
pub fn passages(part: &Part, settings: &Settings, problems: &mut Vec<Diagnostic>) {
    let mut meant = BTreeSet::new();
    for (anchor, attribution) in &part.facts.clusters {
        unknown(part, anchor, attribution, settings, &mut meant, problems);
    }
    contributions(part, &meant, problems);
}

/// A heading: the language of its leaf, its position there.
type Place = (Locale, usize);

/// Reports an anchor that some leaf does not have: once where none has it, else for each language that lacks it. The headings
/// for which it was meant, as far as one can tell, go to `meant`: what they lack follows from it.
fn unknown(
    part: &Part,
    anchor: &str,
    attribution: &Attribution,
    settings: &Settings,
    meant: &mut BTreeSet<Place>,
    problems: &mut Vec<Diagnostic>,
) {
    let leaves = || part.leaves.present();
    let other = leaves().find_map(|(_, leaf)| Some((position(leaf, anchor)?, leaf.body.headings.len())));
    let lacking: Vec<(Locale, &Leaf)> =
        leaves().map(|(locale, leaf)| (locale, &**leaf)).filter(|(_, leaf)| position(leaf, anchor).is_none()).collect();
    let finding = |language: &str, suggestion: &str| {
        let problem = Diagnostic::new(Code::UnknownPassage, attribution.span.clone()).arg("anchor", shown(anchor));
        problem.arg("language", language).arg("suggestion", shown(suggestion))
    };
    let mut everywhere = None;
    for (locale, leaf) in &lacking {
        // the heading at the same place, where the leaves have as many; else the one whose anchor is nearest
        let same = other.filter(|(_, count)| *count == leaf.body.headings.len()).map(|(index, _)| index);
        let free = |index: usize| anchor_at(leaf, index).is_none_or(|own| !part.facts.clusters.contains_key(own));
        let near =
            || position(leaf, nearest(anchor, anchors(leaf).filter(|own| !part.facts.clusters.contains_key(*own)))?);
        let index = same.filter(|index| free(*index)).or_else(near);
        meant.extend(index.map(|index| (*locale, index)));
        let suggestion = index.and_then(|index| anchor_at(leaf, index)).unwrap_or_default();
        if other.is_some() {
            problems.push(finding(&settings.language(*locale).code, suggestion));
        } else if everywhere.is_none() || !suggestion.is_empty() {
            everywhere = everywhere.filter(|known: &&str| !known.is_empty()).or(Some(suggestion));
        }
    }
    problems.extend(everywhere.map(|suggestion| finding("", suggestion)));
}

/// Reports contributions that belong to nobody: once for an anchor, which is assigned in one place, and in each leaf where it
/// is the anchor that lacks.
fn contributions(part: &Part, meant: &BTreeSet<Place>, problems: &mut Vec<Diagnostic>) {
    if part.place.sort != PartSort::Theme {
        return;
    }
    let mut told = BTreeSet::new();
    for (locale, leaf) in part.leaves.present() {
        let headings = leaf.body.headings.iter().enumerate().filter(|(_, heading)| heading.level == 3);
        for (_, heading) in headings.filter(|(index, _)| !meant.contains(&(locale, *index))) {
            let anchor = heading.anchor.as_deref().unwrap_or_default();
            let theirs = part.facts.clusters.contains_key(anchor);
            if !theirs && (anchor.is_empty() || told.insert(anchor)) {
                let problem =
                    Diagnostic::new(Code::NoCluster, heading.span.clone()).arg("heading", shown(&heading.text));
                problems.push(problem.arg("anchor", shown(anchor)));
            }
        }
    }
}

fn anchors(leaf: &Leaf) -> impl Iterator<Item = &str> {
    leaf.body.headings.iter().filter_map(|heading| heading.anchor.as_deref())
}

fn anchor_at(leaf: &Leaf, index: usize) -> Option<&str> {
    leaf.body.headings.get(index)?.anchor.as_deref()
}

fn position(leaf: &Leaf, anchor: &str) -> Option<usize> {
    leaf.body.headings.iter().position(|heading| heading.anchor.as_deref() == Some(anchor))
}
