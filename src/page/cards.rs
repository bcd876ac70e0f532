//! The cards of documents, made once: lists of a kind, a topic and a year, indexes and other documents show the same ones.

use std::collections::HashMap;

use rayon::prelude::*;

use super::site::{Cards, Site};
use super::views::{CardView, Shared};
use crate::base::{Diagnostic, Locale};
use crate::model::Item;

/// The cards of all the documents of an edition.
pub fn cards<'a>(site: &Site<'a>, problems: &mut Vec<Diagnostic>) -> Cards<'a> {
    let items: Vec<&Item> = site.edition.items.values().collect();
    site.words.map(|locale, _| {
        let made: Vec<_> = items
            .par_iter()
            .map(|item| {
                let mut own = Vec::new();
                (item, view(site, item, locale, &mut own).map(Shared::new), own)
            })
            .collect();
        let mut cards = HashMap::with_capacity(made.len());
        for (item, card, own) in made {
            cards.extend(card.map(|card| (&item.folder, card)));
            problems.extend(own);
        }
        cards
    })
}

fn view(site: &Site<'_>, item: &Item, locale: Locale, problems: &mut Vec<Diagnostic>) -> Option<CardView> {
    let address = site.edition.address(&item.folder, locale)?;
    let leaf = item.leaves[locale].as_ref()?;
    Some(CardView {
        url: site.urls.relative(address),
        title: leaf.title.value.clone(),
        kind: item.kind.name().to_string(),
        kind_label: site.words[locale].kind(item.kind, problems),
        date: item.date().map(|date| site.date(date, locale)),
        summary: leaf.lead.as_ref().map(|lead| lead.plain()).or_else(|| leaf.description()),
        withdrawn: item.common.withdrawn(),
    })
}
