//! The pages that gather others: home, lists, the root of the site, the page for errors.

use std::collections::BTreeSet;

use fluent::FluentValue;

use super::charts::key_figures;
use super::metadata;
use super::sheet::{Ledger, Page, Template};
use super::site::Site;
use super::views::{GatewayView, HomeView, LinkView, ListView, PageNumber, Pagination, View, WorkView};
use crate::base::{Locale, PerLocale, SourcePath, Span};
use crate::model::lists::List;
use crate::model::place::{Address, Index, Place};
use crate::model::settings::{self, Scope};
use crate::model::{Item, Kind};

/// How many of the latest documents the home page shows.
const LATEST: usize = 6;

/// How many of the latest documents written in parts it shows as books.
const WORKS: usize = 1;

/// How many pages before and after its own a page of a list leads to.
const AROUND: usize = 3;

/// The home page of a language.
pub fn home(site: &Site<'_>, locale: Locale, ledger: &mut Ledger) -> Page {
    let settings = &site.edition.settings;
    let full = settings.language(locale).scope == Scope::Full;
    let mut latest: Vec<&Item> = Vec::new();
    for kind in Kind::ALL.iter().filter(|kind| kind.listed() && full) {
        latest.extend(site.edition.listed(&List::Kind(*kind), locale).take(LATEST));
    }
    latest.sort_by_key(|item| std::cmp::Reverse(item.date())); // within a day, the order of the lists
    let works: Vec<&Item> = latest.iter().copied().filter(|item| item.kind.shape().in_parts).take(WORKS).collect();
    let works = works.into_iter().filter_map(|item| work(site, item, locale, ledger)).collect();
    let named = settings.menu.iter().filter_map(|entry| site.edition.named(&entry.value));
    let view = HomeView {
        latest: latest.into_iter().take(LATEST).filter_map(|item| site.card(item, locale)).collect(),
        works,
        pages: named.filter_map(|item| site.card(item, locale)).collect(),
        sections: Kind::ALL.iter().filter_map(|kind| site.section(*kind, locale, &mut ledger.problems)).collect(),
    };
    let places = homes(site);
    let title = site.words[locale].get("home_title", &[], &mut ledger.problems);
    let description = settings.any(&settings.description, locale).to_string();
    let mut frame = site.frame(title, description, locale, &places, Some(&Address::new("/")));
    metadata::website(site, locale, &mut frame, Some(settings.language(locale).language.tag()));
    let address = Address::home(settings, locale);
    Page { address, locale, template: Template::Home, frame, view: View::Home(view), source: settings_file() }
}

fn work(site: &Site<'_>, item: &Item, locale: Locale, ledger: &mut Ledger) -> Option<WorkView> {
    Some(WorkView {
        card: site.card(item, locale)?,
        subtitle: item.leaves[locale].as_ref()?.subtitle.clone(),
        key_figures: key_figures(site, item, locale, &mut ledger.problems),
        whole: site.url(&Place::Whole(item.folder.clone()), locale),
        signatories: site.url(&Place::Signatories(item.folder.clone()), locale),
        signatory_count: item.signatories.as_ref().map_or(0, |signatories| signatories.all.len()),
    })
}

fn homes(site: &Site<'_>) -> PerLocale<Option<Address>> {
    let settings = &site.edition.settings;
    PerLocale::from_fn(settings.count(), |locale| Some(Address::home(settings, locale)))
}

/// The pages of a list in a language.
pub fn lists(site: &Site<'_>, list: &List, locale: Locale, ledger: &mut Ledger) -> Vec<Page> {
    let settings = &site.edition.settings;
    let count = site.edition.lists.pages(list, locale);
    let items: Vec<&Item> = site.edition.listed(list, locale).collect();
    let Some((heading, above)) = heading(site, list, locale, ledger) else { return Vec::new() };
    let address = |number: usize| site.edition.place(&Place::List(list.clone(), number), locale);
    let url = |number: usize| address(number).map(|address| site.urls.relative(address)).unwrap_or_default();
    let description = settings.any(&settings.description, locale).to_string();
    let mut pages = Vec::new();
    for (index, chunk) in items.chunks(settings.page_size).enumerate() {
        let number = index + 1;
        let pagination = Pagination {
            number,
            count,
            previous: (number > 1).then(|| url(number - 1)),
            next: (number < count).then(|| url(number + 1)),
            pages: page_numbers(number, count, &url),
        };
        let view = ListView {
            kind: sort(list).to_string(),
            heading: heading.clone(),
            total: items.len(),
            items: chunk.iter().filter_map(|item| site.card(item, locale)).collect(),
            pagination,
        };
        let place = Place::List(list.clone(), number);
        let words = (heading.clone(), description.clone());
        let Some((address, mut frame)) = site.frame_of(&place, words, locale, above.clone(), &mut ledger.problems)
        else {
            continue; // a topic without a name in the language: reported with the documents on it
        };
        // a list that is shorter in the other language is found from its first page
        let nearest = PerLocale::from_fn(settings.count(), |other| {
            let first = Place::List(list.clone(), 1);
            site.edition.place(&place, other).or_else(|| site.edition.place(&first, other)).cloned()
        });
        frame.switch = site.switch(locale, &nearest);
        if let List::Kind(kind) = list {
            frame.feeds = site.feeds(*kind, locale);
        }
        let view = View::List(view);
        pages.push(Page { address, locale, template: Template::List, frame, view, source: settings_file() });
    }
    pages
}

/// The name of the sort of a list, in views.
fn sort(list: &List) -> &'static str {
    match list {
        List::Kind(kind) => kind.name(),
        List::Topic(_) => "topic",
        List::Year(_) => "year",
    }
}

/// The heading of a list, and what stands between it and the home page.
fn heading(site: &Site<'_>, list: &List, locale: Locale, ledger: &mut Ledger) -> Option<(String, Option<LinkView>)> {
    let problems = &mut ledger.problems;
    Some(match list {
        List::Kind(kind) => (site.words[locale].section(*kind, problems), None),
        List::Topic(id) => {
            let name = site.edition.registries.topics.get(id)?.name[locale].clone()?;
            (name, site.named(&Place::Index(Index::Topics), locale, problems))
        }
        List::Year(year) => {
            let year = [("year", FluentValue::from(year.to_string()))];
            let heading = site.words[locale].get("archive_year", &year, problems);
            (heading, site.named(&Place::Index(Index::Archive), locale, problems))
        }
    })
}

/// The pages that a page of a list leads to: the first, the last, and those around it.
fn page_numbers(number: usize, count: usize, url: &impl Fn(usize) -> String) -> Vec<PageNumber> {
    let around = number.saturating_sub(AROUND).max(1)..=(number + AROUND).min(count);
    let shown: BTreeSet<usize> = around.chain([1, count]).collect();
    let mut before = 0;
    let one = |number| {
        let gap = number > before + 1;
        before = number;
        PageNumber { number, url: url(number), gap }
    };
    shown.into_iter().map(one).collect()
}

/// The root of the site, which speaks every language.
pub fn gateway(site: &Site<'_>) -> Page {
    let settings = &site.edition.settings;
    let root = Address::new("/");
    let locale = Locale::SOURCE;
    let title = settings.any(&settings.title, locale).to_string();
    let description = settings.any(&settings.description, locale).to_string();
    let mut frame = site.frame(title, description, locale, &homes(site), Some(&root));
    frame.url = site.urls.relative(&root);
    frame.canonical = Some(site.urls.absolute(&root));
    frame.switch.iter_mut().for_each(|language| language.current = false);
    metadata::website(site, locale, &mut frame, None);
    let view = View::Gateway(GatewayView { languages: site.welcomes() });
    Page { address: root, locale, template: Template::Gateway, frame, view, source: settings_file() }
}

/// The page for errors, which speaks every language.
pub fn not_found(site: &Site<'_>, ledger: &mut Ledger) -> Page {
    let settings = &site.edition.settings;
    let locale = Locale::SOURCE;
    let title = site.words[locale].get("not_found_title", &[], &mut ledger.problems);
    let mut frame = site.frame(title, String::new(), locale, &PerLocale::none(settings.count()), None);
    frame.switch = site.switch(locale, &homes(site));
    frame.switch.iter_mut().for_each(|language| language.current = false);
    frame.noindex = true;
    let view = View::Gateway(GatewayView { languages: site.welcomes() });
    Page {
        address: Address::new("/404.html"),
        locale,
        template: Template::NotFound,
        frame,
        view,
        source: settings_file(),
    }
}

/// What comes from no document in particular comes from the settings.
pub fn settings_file() -> Span {
    #[expect(clippy::expect_used, reason = "the constant is a path")]
    Span::file(&SourcePath::new(settings::PATH).expect("the constant is a path"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_a_list_leads_to_the_ends_and_to_its_neighbours() {
        let shown = |number, count| {
            let pages = page_numbers(number, count, &|number| format!("/{number}/"));
            let text = |page: &PageNumber| format!("{}{}", if page.gap { "… " } else { "" }, page.number);
            pages.iter().map(text).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(shown(1, 1), "1");
        assert_eq!(shown(2, 5), "1 2 3 4 5");
        assert_eq!(shown(1, 500), "1 2 3 4 … 500");
        assert_eq!(shown(250, 500), "1 … 247 248 249 250 251 252 253 … 500");
        assert_eq!(shown(500, 500), "1 … 497 498 499 500");
    }
}
