//! What pages tell machines about themselves, by the vocabulary of schema.org.
//!
//! Every kind says in its own file what its documents are; here is what they share. Nothing is said that the page does not
//! show.

use super::document::{correction_lines, corrections};
use super::moments::{Moments, written};
use super::site::Site;
use super::speaker::{name, role};
use super::views::metadata::{Comment, Organisation, Person, Step, Trail, Work};
use super::views::{Frame, LinkView, OrganisationView, SpeakerView, Thing};
use crate::base::{Diagnostic, Locale, PerLocale};
use crate::model::place::{Address, Place};
use crate::model::speaker::Speaker;
use crate::model::values::Id;
use crate::model::{Item, Leaf, registry};

/// A sort of work: `Thing::NewsArticle`.
pub type Sort = fn(Box<Work>) -> Thing;

/// What documents of every kind tell of themselves in a language; `original` is the language from which the others were
/// translated, where it is known.
pub fn work(
    site: &Site<'_>,
    item: &Item,
    leaf: &Leaf,
    (sort, original): (Sort, Option<Locale>),
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Work {
    let moments = moments(site, item);
    let correction = corrections(site, item, locale, problems);
    let comment = |view: &super::views::CorrectionView| {
        let text = correction_lines(site, view, locale, problems).join(" ");
        Thing::CorrectionComment(Comment { text, date_published: view.date.iso.clone() })
    };
    Work {
        description: leaf.description(),
        date_published: moments.as_ref().map(|(published, _)| published.clone()),
        date_modified: moments.map(|(_, modified)| modified),
        correction: correction.iter().map(comment).collect(),
        ..standing(site, site.edition.addresses.get(&item.folder), (sort, original), locale)
    }
}

/// A part of a document.
pub fn part(site: &Site<'_>, places: &PerLocale<Option<Address>>, whole: &LinkView, locale: Locale) -> Work {
    let url = whole.url.as_ref().map(|url| site.urls.complete(url));
    let whole = Work { id: url.clone(), url, name: Some(whole.label.clone()), ..Work::default() };
    Work {
        is_part_of: Some(Thing::CreativeWork(Box::new(whole))),
        ..standing(site, Some(places), (Thing::CreativeWork, Some(Locale::SOURCE)), locale)
    }
}

/// Where a work stands, its language, and what it was translated from, when that has a page.
fn standing(
    site: &Site<'_>,
    places: Option<&PerLocale<Option<Address>>>,
    (sort, original): (Sort, Option<Locale>),
    locale: Locale,
) -> Work {
    let here = |locale: Locale| {
        let url = places.and_then(|places| places[locale].as_ref()).map(|address| site.urls.absolute(address))?;
        let tag = site.edition.settings.language(locale).language.tag().to_string();
        Some(Work { id: Some(url.clone()), url: Some(url), in_language: Some(tag), ..Work::default() })
    };
    let original = original.filter(|original| *original != locale).and_then(here);
    Work { translation_of_work: original.map(|work| sort(Box::new(work))), ..here(locale).unwrap_or_default() }
}

/// Marks the page of a document, or of a part of one, as an article.
pub fn article(site: &Site<'_>, item: &Item, frame: &mut Frame, thing: Option<Thing>) {
    frame.meta.sort = "article".to_string();
    let known = thing.as_ref().and_then(Thing::work).filter(|work| work.date_published.is_some());
    (frame.meta.published, frame.meta.modified) = match known {
        Some(work) => (work.date_published.clone(), work.date_modified.clone()),
        None => moments(site, item).unzip(),
    };
    frame.meta.things.extend(thing);
}

/// When it went public, and when it last changed.
fn moments(site: &Site<'_>, item: &Item) -> Option<(String, String)> {
    let settings = &site.edition.settings;
    let Moments { published, updated } = Moments::of(item, settings)?;
    let first = written(published, &settings.zone);
    let last = if updated == published { first.clone() } else { written(updated, &settings.zone) };
    Some((first, last))
}

/// The organisation whose site it is.
pub fn publisher(site: &Site<'_>, locale: Locale) -> Option<Thing> {
    organisation(site, &site.edition.settings.organisation.value, locale)
}

/// An organisation, by its name and its own site, or its page here; `None` for one that is unknown, which is reported.
pub fn organisation(site: &Site<'_>, id: &Id, locale: Locale) -> Option<Thing> {
    let known = site.edition.registries.organisations.get(id)?;
    let name = name(site, known, locale).to_string();
    let page =
        || site.edition.place(&Place::Organisation(id.clone()), locale).map(|address| site.urls.absolute(address));
    Some(Thing::Organization(Organisation {
        name,
        alternate_name: Vec::new(),
        url: known.website.clone().or_else(page),
    }))
}

/// An organisation on its own page.
pub fn organisation_page(view: &OrganisationView, frame: &mut Frame) {
    let names = view.former_names.iter().chain(&view.aliases).cloned().collect();
    let url = view.website.clone().or_else(|| frame.canonical.clone());
    frame.meta.things.push(Thing::Organization(Organisation { name: view.name.clone(), alternate_name: names, url }));
}

/// A person on the person's own page, with the role that is held.
pub fn person_page(
    site: &Site<'_>,
    known: &registry::Person,
    locale: Locale,
    frame: &mut Frame,
    problems: &mut Vec<Diagnostic>,
) {
    let post = site.edition.post_held(known);
    let person = Person {
        name: known.name.clone(),
        job_title: post.and_then(|post| role(site, &post.role, known, locale, problems)),
        works_for: post.and_then(|post| organisation(site, &post.organisation.value, locale)),
        url: frame.canonical.clone(),
    };
    frame.meta.sort = "profile".to_string();
    frame.meta.things.push(Thing::Person(Box::new(person)));
}

/// Someone who speaks in a document, in the role of that day.
pub fn speaker(site: &Site<'_>, stated: &Speaker, view: &SpeakerView, locale: Locale) -> Thing {
    let organised = stated.organisation.as_ref().and_then(|id| organisation(site, &id.value, locale));
    Thing::Person(Box::new(Person {
        name: view.person.label.clone(),
        job_title: view.role.clone(),
        works_for: organised,
        url: view.person.url.as_ref().map(|url| site.urls.complete(url)),
    }))
}

/// The site, on its home page in a language, or, without one, at its root.
pub fn website(site: &Site<'_>, locale: Locale, frame: &mut Frame, language: Option<&str>) {
    let settings = &site.edition.settings;
    let website = Work {
        url: frame.canonical.clone(),
        name: Some(settings.any(&settings.title, locale).to_string()),
        description: Some(settings.any(&settings.description, locale).to_string()).filter(|text| !text.is_empty()),
        in_language: language.map(String::from),
        publisher: publisher(site, locale),
        ..Work::default()
    };
    frame.meta.things.push(Thing::WebSite(Box::new(website)));
}

/// The way from the home page, on every page that shows it.
pub fn trail(site: &Site<'_>, frame: &mut Frame) {
    let Some(canonical) = frame.canonical.clone().filter(|_| !frame.breadcrumb.is_empty()) else { return };
    let above = frame.breadcrumb.iter().filter_map(|link| Some((&link.label, site.urls.complete(link.url.as_ref()?))));
    let steps = above.chain([(&frame.title, canonical)]).enumerate();
    let steps = steps
        .map(|(index, (name, item))| Thing::ListItem(Step { position: index + 1, name: name.clone(), item }))
        .collect();
    frame.meta.things.push(Thing::BreadcrumbList(Trail { item_list_element: steps }));
}
