//! Anchors of headings, the same in every language, and those of footnotes.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Locale;
use crate::model::values::slugify;
use crate::model::{Item, Leaf};

/// How a prose stands in its page: the anchors of its headings and their level, and what those of its footnotes start with.
///
/// Those that authors give, or that are made from words, hold letters, digits and hyphens: one with an underscore is ours
/// and meets none of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Anchors {
    /// Of the headings, in order.
    pub headings: Vec<String>,
    /// The beginning of those of the footnotes: empty for the document itself, so that its notes are `note_1`.
    pub notes: String,
    /// How many levels the headings stand below those of the document itself.
    pub shift: u8,
}

/// The anchors of the headings of an item in a language, in order.
///
/// The first language in which the item is public decides, heading by heading: the anchor that its author gave, or one
/// made from the words. Another language that has as many headings takes the same ones, unless it gives its own.
pub fn anchors(item: &Item, locale: Locale) -> Vec<String> {
    let Some(leaf) = &item.leaves[locale] else { return Vec::new() };
    match item.leaves.present().next() {
        Some((first, source)) if first != locale && source.body.headings.len() == leaf.body.headings.len() => {
            unique(leaf.body.headings.iter().map(|heading| heading.anchor.clone()).zip(own(source)).collect())
        }
        _ => own(leaf),
    }
}

/// The anchors of a leaf by itself.
pub fn own(leaf: &Leaf) -> Vec<String> {
    let wanted = leaf.body.headings.iter().enumerate().map(|(index, heading)| {
        let slug = slugify(&heading.text);
        (heading.anchor.clone(), if slug.is_empty() { format!("section-{}", index + 1) } else { slug })
    });
    unique(wanted.collect())
}

/// Those that their author gave stand as they are (they differ: the parser saw to it); those that are made make way.
fn unique(wanted: Vec<(Option<String>, String)>) -> Vec<String> {
    let mut taken: BTreeSet<String> = wanted.iter().filter_map(|(given, _)| given.clone()).collect();
    let mut last: BTreeMap<String, usize> = BTreeMap::new(); // where to go on: a thousand equal headings are not tried again
    let mut free = |anchor: String| {
        if taken.insert(anchor.clone()) {
            return anchor;
        }
        let number = last.entry(anchor.clone()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{anchor}-{number}");
            if taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    };
    wanted.into_iter().map(|(given, made)| given.unwrap_or_else(|| free(made))).collect()
}
