//! Where organisations are: regions with their outlines, and who works there.

use std::collections::BTreeMap;

use super::site::Site;
use super::speaker::organisation;
use super::views::{AtlasView, LinkView, RegionView};
use crate::base::Locale;
use crate::model::Item;
use crate::model::region::{Region, SIDE};
use crate::model::values::Id;

/// The map of those who sign a document.
pub fn signing(site: &Site<'_>, item: &Item, locale: Locale) -> Option<AtlasView> {
    let all = item.signatories.iter().flat_map(|signatories| &signatories.all);
    atlas(site, all.map(|one| &one.organisation.value), locale)
}

/// The map of some organisations; `None` where the site has no map, or none of them stands on it.
pub fn atlas<'a>(site: &Site<'_>, all: impl Iterator<Item = &'a Id>, locale: Locale) -> Option<AtlasView> {
    let (regions, organisations) = (&site.edition.registries.regions, &site.edition.registries.organisations);
    let all: BTreeMap<&Id, LinkView> = all.filter_map(|id| Some((id, organisation(site, id, locale)?))).collect();
    let works_in = |id: &Id, region: &Region| {
        organisations.get(id).is_some_and(|entry| entry.regions.iter().any(|named| region.is(named)))
    };
    let collation = site.words[locale].language.collator();
    let mut views: Vec<RegionView> = regions
        .values()
        .map(|region| {
            let there = all.iter().filter(|(id, _)| works_in(id, region)).map(|(_, link)| link.clone());
            let mut there: Vec<LinkView> = there.collect();
            there.sort_by(|a, b| collation.compare(&a.label, &b.label));
            view(site, region, there, locale)
        })
        .collect();
    views.sort_by(|a, b| collation.compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    let placed = all.keys().filter(|id| regions.values().any(|region| works_in(id, region))).count();
    (placed > 0).then(|| AtlasView { side: SIDE, regions: views, placed, unplaced: all.len() - placed })
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
