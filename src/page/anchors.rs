//! Anchors of headings: the same in every language.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Locale;
use crate::model::values::slugify;
use crate::model::{Item, Leaf};

/// The anchors of the headings of an item in a language, in order.
///
/// The first language in which the item is public decides, heading by heading: the anchor that its author gave, or one
/// made from the words. Another language that has as many headings takes the same ones, unless it gives its own.
pub fn anchors(item: &Item, locale: Locale) -> Vec<String> {
    let Some(leaf) = &item.leaves[locale] else { return Vec::new() };
    match item.leaves.present().next() {
        Some((first, source)) if first != locale && source.body.headings.len() == leaf.body.headings.len() => unique(
            own(source)
                .into_iter()
                .zip(&leaf.body.headings)
                .map(|(inherited, heading)| heading.anchor.clone().unwrap_or(inherited)),
        ),
        _ => own(leaf),
    }
}

/// The anchors of a leaf by itself.
pub fn own(leaf: &Leaf) -> Vec<String> {
    let wanted = leaf.body.headings.iter().enumerate().map(|(index, heading)| {
        let made = || Some(slugify(&heading.text)).filter(|slug| !slug.is_empty());
        heading.anchor.clone().or_else(made).unwrap_or_else(|| format!("section-{}", index + 1))
    });
    unique(wanted)
}

fn unique(wanted: impl Iterator<Item = String>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut last: BTreeMap<String, usize> = BTreeMap::new(); // where to go on: a thousand equal headings are not tried again
    let free = |anchor: String| {
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
    wanted.map(free).collect()
}
