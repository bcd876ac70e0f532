//! Standing of headings, the same in every language, and those of footnotes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{Locale, PerLocale};
use crate::model::values::slugify;
use crate::model::{Item, Leaf};

/// How a prose stands in its page: the anchors of its headings and their level, what those of its footnotes start with,
/// what the page adds to it.
///
/// The anchors that authors give, or that are made from words, hold letters, digits and hyphens: one with an underscore is ours
/// and meets none of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Standing {
    /// Of the headings, in order.
    pub headings: Vec<String>,
    /// The beginning of those of the footnotes: empty for the document itself, so that its notes are `note_1`.
    pub notes: String,
    /// How many levels the headings stand below those of the document itself.
    pub shift: u8,
    /// What stands below a heading, by its position, as finished inline HTML: the clusters to whom the passage belongs.
    pub credits: BTreeMap<usize, String>,
    /// What stands in bold before the first answer of an interview.
    pub speaker: Option<String>,
    /// The complete address of the page, where the prose is read elsewhere: then every address in it is complete.
    pub abroad: Option<String>,
}

impl Standing {
    /// Of a document's own prose on its own page.
    pub fn own(headings: Vec<String>) -> Self {
        let (notes, credits) = (String::new(), BTreeMap::new());
        Self { headings, notes, shift: 0, credits, speaker: None, abroad: None }
    }

    /// Of a prose that shares a page with others: its anchors begin with `prefix`, its headings stand a level lower.
    pub fn beside(headings: Vec<String>, prefix: String) -> Self {
        let headings = headings.into_iter().map(|anchor| format!("{prefix}{anchor}")).collect();
        Self { notes: prefix, shift: 1, ..Self::own(headings) }
    }
}

/// The anchors of the headings of an item in a language, in order.
///
/// The first language in which the item is public decides, heading by heading: the anchor that its author gave, or one
/// made from the words. Another language that has as many headings takes the same ones, unless it gives its own.
pub fn anchors(item: &Item, locale: Locale) -> Vec<String> {
    alike(&item.leaves, locale)
}

/// The same, of the leaves of an item or of a part.
pub fn alike(leaves: &PerLocale<Option<Arc<Leaf>>>, locale: Locale) -> Vec<String> {
    let Some(leaf) = &leaves[locale] else { return Vec::new() };
    match leaves.present().next() {
        Some((first, source)) if first != locale && source.body.headings.len() == leaf.body.headings.len() => {
            unique(leaf.body.headings.iter().map(|heading| heading.anchor.clone()).zip(own(source)).collect())
        }
        _ => own(leaf),
    }
}

/// The anchors of a leaf by itself.
pub fn own(leaf: &Leaf) -> Vec<String> {
    let wanted = leaf.body.headings.iter().enumerate().map(|(index, heading)| {
        let slug = slugify(&heading.written);
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
