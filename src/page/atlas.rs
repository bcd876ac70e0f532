//! Where the signatories of a document are: regions with their outlines, and who works there.

use std::collections::BTreeMap;

use super::site::Site;
use super::speaker::organisation;
use super::views::{AtlasView, LinkView, RegionView};
use crate::base::Locale;
use crate::model::Item;
use crate::model::region::{Region, SIDE};
use crate::model::values::Id;

/// The map of those who sign a document; `None` where the site has no map, or none of them stands on it.
pub fn atlas(site: &Site<'_>, item: &Item, locale: Locale) -> Option<AtlasView> {
    let (regions, organisations) = (&site.edition.registries.regions, &site.edition.registries.organisations);
    let mut signing: BTreeMap<&Id, LinkView> = BTreeMap::new();
    for id in item.signatories.iter().flat_map(|signatories| &signatories.all).map(|one| &one.organisation.value) {
        if let Some(link) = organisation(site, id, locale) {
            signing.insert(id, link);
        }
    }
    let works_in = |id: &Id, region: &Region| {
        organisations.get(id).is_some_and(|entry| entry.regions.iter().any(|named| region.is(named)))
    };
    let collation = site.words[locale].language.collator();
    let mut views: Vec<RegionView> = regions
        .values()
        .map(|region| {
            let there = signing.iter().filter(|(id, _)| works_in(id, region)).map(|(_, link)| link.clone());
            let mut there: Vec<LinkView> = there.collect();
            there.sort_by(|a, b| collation.compare(&a.label, &b.label));
            view(site, region, there, locale)
        })
        .collect();
    views.sort_by(|a, b| collation.compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    let placed = signing.keys().filter(|id| regions.values().any(|region| works_in(id, region))).count();
    (placed > 0).then(|| AtlasView { side: SIDE, regions: views, placed, unplaced: signing.len() - placed })
}

fn view(site: &Site<'_>, region: &Region, organisations: Vec<LinkView>, locale: Locale) -> RegionView {
    RegionView {
        id: region.id.value.as_str().to_string(),
        name: site.edition.settings.any(&region.name, locale).to_string(),
        outline: region.outline.clone(),
        x: region.at.0,
        y: region.at.1,
        organisations,
    }
}
