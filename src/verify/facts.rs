//! The texts of `item.toml` that exist in several languages: labels of figures, alternatives of pictures, captions.

use super::blocks::{Block, Shape};
use super::figures;
use super::pairs::{Side, Unit};
use crate::base::{Diagnostic, Locale, Span};
use crate::language::quantities::Nouns;
use crate::model::registry::Texts;
use crate::model::{Item, Settings};

/// Compares the texts of an item's facts in two of its languages.
pub fn facts<'i>(
    item: &'i Item,
    settings: &Settings,
    nouns: &Nouns,
    (source, target): (Locale, Locale),
) -> Vec<Diagnostic> {
    let languages = (&settings.language(source).language, &settings.language(target).language);
    let mut passages = (languages.0.passages(), languages.1.passages());
    let mut pairs: Vec<(Block<'_>, Block<'_>)> = Vec::new();
    let mut add = |texts: &'i Texts, span: &Span| {
        if let (Some(ours), Some(theirs)) = (&texts[source], &texts[target]) {
            let ours = Block::plain(Shape::Fact, ours, span.clone(), &mut passages.0);
            pairs.push((ours, Block::plain(Shape::Fact, theirs, span.clone(), &mut passages.1)));
        }
    };
    for figure in item.common.figures.values() {
        figure.label.iter().chain(&figure.source).for_each(|texts| add(texts, &figure.label_span));
    }
    for image in item.common.images.values() {
        add(&image.alt, &image.span);
        image.caption.iter().for_each(|texts| add(texts, &image.span));
    }
    for correction in &item.common.corrections {
        let span = item.span();
        correction.wrong.iter().chain(&correction.right).for_each(|texts| add(texts, &span));
    }
    let units: Vec<_> =
        pairs.iter().map(|(ours, theirs)| Unit { source: Side::One(ours), target: Side::One(theirs) }).collect();
    units.iter().flat_map(|unit| figures::figures(std::slice::from_ref(unit), languages, nouns)).collect()
}
