//! News: the documents that have just gone public, for search engines that ask for them apart.

use super::moments::{Moments, written};
use super::site::Site;
use super::views::NewsView;
use crate::base::Locale;
use crate::model::Item;
use crate::model::settings::Scope;

/// The protocol allows no more entries in one file.
const MOST: usize = 1000;

/// The news in every language, the latest first; those of one moment in the order of folders and languages. A document
/// that was withdrawn is none.
pub fn news(site: &Site<'_>) -> Vec<NewsView> {
    let settings = &site.edition.settings;
    let items = site.edition.news.iter().filter_map(|folder| site.edition.items.get(folder));
    let mut standing: Vec<(Moments, &Item)> = items
        .filter(|item| item.kind.listed() && !item.common.withdrawn())
        .filter_map(|item| Some((Moments::of(item, settings)?, item)))
        .collect();
    standing.sort_by_key(|(moments, _)| std::cmp::Reverse(moments.published));
    let full: Vec<Locale> =
        settings.locales().filter(|locale| settings.language(*locale).scope == Scope::Full).collect();
    let each = standing.into_iter().flat_map(|(moments, item)| full.iter().map(move |locale| (moments, item, *locale)));
    each.filter_map(|(moments, item, locale)| entry(site, moments, item, locale)).take(MOST).collect()
}

fn entry(site: &Site<'_>, moments: Moments, item: &Item, locale: Locale) -> Option<NewsView> {
    let settings = &site.edition.settings;
    Some(NewsView {
        url: site.urls.absolute(site.edition.address(&item.folder, locale)?),
        publication: settings.any(&settings.title, locale).to_string(),
        language: settings.language(locale).language.primary().to_string(),
        published: written(moments.published, &settings.zone),
        title: item.leaves[locale].as_ref()?.title.value.clone(),
    })
}
