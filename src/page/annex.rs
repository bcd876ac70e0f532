//! The annex of a manifesto: by theme, and by cluster.

use std::collections::BTreeMap;

use super::anchors::alike;
use super::part::{card, contents};
use super::sheet::{Ledger, Page, Template};
use super::site::Site;
use super::speaker::organisation;
use super::views::{AnnexView, ContributorView, LinkView, ThemeView, View};
use crate::base::Locale;
use crate::model::Item;
use crate::model::place::Place;
use crate::model::values::Id;

/// The page of the annex in a language, when there is one.
pub fn page(site: &Site<'_>, item: &Item, above: &[LinkView], locale: Locale, ledger: &mut Ledger) -> Option<Page> {
    let place = Place::Annex(item.folder.clone());
    let title = site.named(&place, locale, &mut ledger.problems)?.label;
    let words = (title, String::new());
    let (address, mut frame) = site.frame_of(&place, words, locale, above.to_vec(), &mut ledger.problems)?;
    frame.section = above.last().cloned();
    let themes = themes(site, item, locale, ledger);
    let count = themes.iter().flat_map(|theme| &theme.contents).filter(|heading| heading.level == 3).count();
    let manifesto = site.link(&item.folder, locale)?;
    let view = AnnexView { manifesto, themes, clusters: clusters(site, item, locale), count };
    Some(Page { address, locale, template: Template::Annex, frame, view: View::Annex(view), source: item.span() })
}

fn themes(site: &Site<'_>, item: &Item, locale: Locale, ledger: &mut Ledger) -> Vec<ThemeView> {
    let themes = item.parts.iter().filter(|part| part.place.sort.annexed());
    themes
        .filter_map(|part| {
            let leaf = part.leaves[locale].as_deref()?;
            let contents = contents(site, part, leaf, &alike(&part.leaves, locale), locale);
            Some(ThemeView { part: card(site, part, locale, &mut ledger.problems)?, contents })
        })
        .collect()
}

/// What each cluster contributes, the clusters in the order of the language.
fn clusters(site: &Site<'_>, item: &Item, locale: Locale) -> Vec<ContributorView> {
    let mut contributions: BTreeMap<&Id, Vec<LinkView>> = BTreeMap::new();
    for part in item.parts.iter().filter(|part| part.place.sort.annexed()) {
        let Some(leaf) = part.leaves[locale].as_deref() else { continue };
        let Some(page) = site.url(&Place::Part(part.folder.clone()), locale) else { continue };
        let anchors = alike(&part.leaves, locale);
        for (index, clusters) in part.passages(leaf) {
            let (Some(heading), Some(anchor)) = (leaf.body.headings.get(index), anchors.get(index)) else { continue };
            let link = LinkView { label: heading.text.clone(), url: Some(format!("{page}#{anchor}")) };
            for id in &clusters.organisations {
                contributions.entry(&id.value).or_default().push(link.clone());
            }
        }
    }
    let view = |(id, contributions): (&Id, Vec<LinkView>)| {
        Some(ContributorView { organisation: organisation(site, id, locale)?, contributions })
    };
    let mut clusters: Vec<ContributorView> = contributions.into_iter().filter_map(view).collect();
    let collation = site.words[locale].language.collator();
    clusters.sort_by(|a, b| collation.compare(&a.organisation.label, &b.organisation.label));
    clusters
}
