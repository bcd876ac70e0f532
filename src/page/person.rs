//! The pages of people: what each is or was, signs, says, and where each is named.

use std::collections::BTreeSet;

use super::metadata;
use super::organisation::{held, named, signs};
use super::sheet::{Ledger, Page, Template};
use super::site::Site;
use super::speaker::organisation;
use super::views::{Card, CardView, PersonView, RoleView, Shared, View};
use crate::base::{Diagnostic, Locale};
use crate::model::place::{Index, Place};
use crate::model::registry::{Person, Post};
use crate::model::uses::{How, Use};

/// The pages of the people whom something public names in a language.
pub fn pages(site: &Site<'_>, locale: Locale, ledger: &mut Ledger) -> Vec<Page> {
    let index = site.named(&Place::Index(Index::People), locale, &mut ledger.problems);
    let mut pages = Vec::new();
    for (id, uses) in &site.edition.uses.people {
        let Some(known) = site.edition.registries.people.get(id) else { continue };
        let (place, words) = (Place::Person(id.clone()), (known.name.clone(), String::new()));
        let framed = site.frame_of(&place, words, locale, index.clone(), &mut ledger.problems);
        let Some((address, mut frame)) = framed else { continue };
        frame.section = index.clone();
        let problems = &mut ledger.problems;
        metadata::person_page(site, known, locale, &mut frame, problems);
        let (named, named_more) = named(site, &uses[locale], locale);
        let view = PersonView {
            name: known.name.clone(),
            roles: roles(site, known, locale, problems),
            signs: signs(site, &uses[locale], true, locale, problems),
            speaks: speaks(site, &uses[locale], locale),
            named,
            named_more,
        };
        let (view, source) = (View::Person(Box::new(view)), known.id.span.clone());
        pages.push(Page { address, locale, template: Template::Person, frame, view, source });
    }
    pages
}

/// Where someone speaks, the latest first: an interview, or the part of a document that is a statement.
fn speaks(site: &Site<'_>, uses: &BTreeSet<Use>, locale: Locale) -> Vec<Card> {
    let mut cards = Vec::new();
    for used in uses {
        let How::Speaks(part) = used.how else { continue };
        let Some(item) = site.edition.items.get(&used.folder) else { continue };
        let Some(whole) = site.card(item, locale) else { continue };
        let statement = part.and_then(|index| {
            let part = item.parts.get(index)?;
            let leaf = part.leaves[locale].as_ref()?;
            let url = site.url(&Place::Part(part.folder.clone()), locale)?;
            let summary = leaf.lead.as_ref().map(|lead| lead.plain()).or_else(|| leaf.description());
            Some(Shared::new(CardView { url, title: leaf.title.value.clone(), summary, ..(*whole).clone() }))
        });
        cards.push((item.date(), statement.unwrap_or(whole)));
    }
    cards.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    cards.into_iter().map(|(_, card)| card).collect()
}

/// The latest first; those without a beginning in the order of the registry.
fn roles(site: &Site<'_>, known: &Person, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<RoleView> {
    let mut posts: Vec<&Post> = site.edition.posts(known).collect();
    posts.sort_by_key(|post| std::cmp::Reverse(post.since()));
    let view = |post: &Post| {
        let with = organisation(site, &post.organisation.value, locale)?;
        held(site, post, known, with, locale, problems)
    };
    posts.into_iter().filter_map(view).collect()
}
