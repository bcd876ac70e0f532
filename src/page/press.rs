//! The page of a press release.

use super::anchors::{Standing, own};
use super::body::body;
use super::contacts::contacts;
use super::document::document;
use super::metadata;
use super::sheet::Ledger;
use super::site::Site;
use super::views::metadata::Work;
use super::views::{BoilerplateView, PressView, Thing, View};
use crate::base::{Code, Diagnostic, Locale, Span};
use crate::model::press::Facts;
use crate::model::{Item, Leaf};

/// The view of a press release in a language.
pub fn view(site: &Site<'_>, item: &Item, leaf: &Leaf, facts: &Facts, locale: Locale, ledger: &mut Ledger) -> View {
    View::Press(Box::new(PressView {
        doc: document(site, item, leaf, locale, ledger),
        reference: facts.reference.clone(),
        place: facts.place.clone(),
        date: site.date(facts.date.value, locale),
        boilerplate: boilerplate(site, item, facts, locale, ledger),
        contacts: contacts(site, &facts.contacts, locale, &mut ledger.problems),
    }))
}

/// A press release, for machines.
pub fn thing(
    site: &Site<'_>,
    item: &Item,
    leaf: &Leaf,
    facts: &Facts,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Thing {
    let sort: metadata::Sort = Thing::NewsArticle;
    sort(Box::new(Work {
        headline: Some(leaf.title.value.clone()),
        dateline: facts.place.clone(),
        publisher: metadata::publisher(site, locale),
        ..metadata::work(site, item, leaf, (sort, Some(Locale::SOURCE)), locale, problems)
    }))
}

fn boilerplate(
    site: &Site<'_>,
    item: &Item,
    facts: &Facts,
    locale: Locale,
    ledger: &mut Ledger,
) -> Option<BoilerplateView> {
    let named = facts.boilerplate.as_ref()?;
    let version = site.edition.registries.boilerplate(&named.value, facts.date.value)?; // reported with the item
    let Some(leaf) = &version[locale] else {
        // at the version itself, so that it is said once, however many documents show it
        let place = version.present().next().map_or_else(|| named.span.clone(), |(_, leaf)| Span::file(&leaf.path));
        let problem = Diagnostic::new(Code::UntranslatedBoilerplate, place).arg("id", named.value.as_str());
        ledger.problems.push(problem.arg("language", site.words[locale].code));
        return None;
    };
    // its anchors must not meet those of the release, and its title is a heading of second level
    let standing = Standing::beside(own(leaf), format!("{}_", named.value));
    let body = body(site, item, leaf, locale, &standing, ledger);
    Some(BoilerplateView { title: leaf.title.value.clone(), body })
}
