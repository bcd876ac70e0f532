//! The pages of organisations: what each signs, what it contributes to, where it is named.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::anchors::alike;
use super::atlas::atlas;
use super::metadata;
use super::sheet::{Ledger, Page, Template};
use super::site::Site;
use super::speaker::{name, organisation, person, role};
use super::views::{Card, ContributionView, LinkView, OrganisationView, RoleView, SignsView, View};
use crate::base::{Diagnostic, Locale, SourcePath};
use crate::model::Item;
use crate::model::place::{Index, Place};
use crate::model::registry::{Organisation, Person, Post};
use crate::model::uses::{How, Use};
use crate::model::values::{Id, slugify};

/// How many of the documents that only name an entry its page shows.
const MOST: usize = 100;

/// The pages of the organisations that something public uses in a language.
pub fn pages(site: &Site<'_>, locale: Locale, ledger: &mut Ledger) -> Vec<Page> {
    let index: Option<LinkView> = site.named(&Place::Index(Index::Organisations), locale, &mut ledger.problems);
    let used = site.edition.uses.organisations.iter();
    let used = used.filter_map(|(id, uses)| Some((id, &uses[locale], site.edition.registries.organisations.get(id)?)));
    let (holders, anchors) = (holders(site), Anchors::default());
    let page = |(id, uses, entry): (&Id, &BTreeSet<Use>, &Organisation)| {
        let words = (name(site, entry, locale).to_string(), String::new());
        let place = Place::Organisation(id.clone());
        let (address, mut frame) = site.frame_of(&place, words, locale, index.clone(), &mut ledger.problems)?;
        frame.section = index.clone();
        let view = view(site, entry, (uses, &holders, &anchors), locale, &mut ledger.problems);
        metadata::organisation_page(&view, &mut frame);
        let view = View::Organisation(Box::new(view));
        let source = entry.id.span.clone();
        Some(Page { address, locale, template: Template::Organisation, frame, view, source })
    };
    used.filter_map(page).collect()
}

fn view(
    site: &Site<'_>,
    entry: &Organisation,
    (uses, holders, anchors): (&BTreeSet<Use>, &Holders<'_>, &Anchors),
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> OrganisationView {
    let regions = entry.regions.iter().map(|region| site.edition.settings.any(region, locale).to_string());
    let (named, named_more) = named(site, uses, locale);
    OrganisationView {
        name: name(site, entry, locale).to_string(),
        former_names: entry.former_names.clone(),
        aliases: aliases(entry),
        regions: regions.collect(),
        atlas: atlas(site, std::iter::once(&entry.id.value), locale),
        website: entry.website.clone(),
        people: people(site, holders, &entry.id.value, locale, problems),
        signs: signs(site, uses, false, locale, problems),
        contributes: uses.iter().filter_map(|used| contribution(site, used, locale, anchors)).collect(),
        named,
        named_more,
    }
}

/// The spellings that say more than a name: not those that only write one in other letters.
fn aliases(entry: &Organisation) -> Vec<String> {
    let mut shown: BTreeSet<String> =
        entry.name.values().flatten().chain(&entry.former_names).map(|name| slugify(name)).collect();
    entry.aliases.iter().filter(|alias| shown.insert(slugify(alias))).cloned().collect()
}

/// Those who hold or held something in each organisation.
type Holders<'a> = BTreeMap<&'a Id, Vec<(&'a Person, &'a Post)>>;

/// Read once for all organisations: to look through all people for each would take for ever where there are many of both.
fn holders<'a>(site: &'a Site<'_>) -> Holders<'a> {
    let mut holders = Holders::new();
    let there = site.edition.uses.people.keys().filter_map(|id| site.edition.registries.people.get(id));
    for known in there {
        for post in site.edition.posts(known) {
            holders.entry(&post.organisation.value).or_default().push((known, post));
        }
    }
    for posts in holders.values_mut() {
        posts.sort_by_key(|(known, post)| (std::cmp::Reverse(post.since()), known.sort_name.clone()));
    }
    holders
}

/// Those who have a page and are or were something there.
fn people(
    site: &Site<'_>,
    holders: &Holders<'_>,
    id: &Id,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Vec<RoleView> {
    let view = |(known, post): &(&Person, &Post)| {
        let with = person(site, &known.id.value, locale).filter(|link| link.url.is_some())?;
        held(site, post, known, with, locale, problems)
    };
    holders.get(id).into_iter().flatten().filter_map(view).collect()
}

/// A role as a page shows it.
pub fn held(
    site: &Site<'_>,
    post: &Post,
    known: &Person,
    with: LinkView,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Option<RoleView> {
    Some(RoleView {
        role: role(site, &post.role, known, locale, problems)?,
        with,
        from: post.from.map(|day| site.date(day, locale)),
        until: post.until.map(|day| site.date(day, locale)),
        on: post.on.filter(|_| post.from.is_none() && post.until.is_none()).map(|day| site.date(day, locale)),
    })
}

/// What an organisation signs, with who does; or, `for_person`, what a person signs, with for whom.
pub fn signs(
    site: &Site<'_>,
    uses: &BTreeSet<Use>,
    for_person: bool,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Vec<SignsView> {
    let view = |used: &Use| {
        let How::Signs(index) = used.how else { return None };
        let item = site.edition.items.get(&used.folder)?;
        let signatory = item.signatories.as_ref()?.all.get(index)?;
        let known = site.edition.registries.people.get(&signatory.person.value)?;
        let with = if for_person {
            organisation(site, &signatory.organisation.value, locale)?
        } else {
            person(site, &signatory.person.value, locale)?
        };
        let role = signatory.role.as_ref().and_then(|id| role(site, id, known, locale, problems));
        Some(SignsView { document: site.link(&used.folder, locale)?, with, role })
    };
    uses.iter().filter_map(view).collect()
}

/// The anchors of the parts of documents, made once for all that stands in a part.
type Anchors = RefCell<BTreeMap<SourcePath, Vec<String>>>;

fn contribution(site: &Site<'_>, used: &Use, locale: Locale, anchors: &Anchors) -> Option<ContributionView> {
    let How::Contributes(part, heading) = used.how else { return None };
    let part = site.edition.items.get(&used.folder)?.parts.get(part)?;
    let leaf = part.leaves[locale].as_ref()?;
    let url = site.url(&Place::Part(part.folder.clone()), locale)?;
    let mut anchors = anchors.borrow_mut();
    let of_part = anchors.entry(part.folder.clone()).or_insert_with(|| alike(&part.leaves, locale));
    let anchor = of_part.get(heading)?.clone();
    let label = leaf.body.headings.get(heading)?.text.clone();
    Some(ContributionView {
        contribution: LinkView { label, url: Some(format!("{url}#{anchor}")) },
        part: leaf.title.value.clone(),
        document: site.link(&used.folder, locale)?.label,
    })
}

/// The documents that only name an entry, the latest first, then in the order of their folders: those that it signs, in
/// which it speaks or to which it contributes are shown as such. With how many older ones there are, which the lists of
/// years hold: every release of an organisation names it, and its page is not a second archive.
pub fn named(site: &Site<'_>, uses: &BTreeSet<Use>, locale: Locale) -> (Vec<Card>, usize) {
    let more = uses.iter().filter(|used| used.how != How::Named).map(|used| &used.folder);
    let more: BTreeSet<&SourcePath> = more.collect();
    let folders: BTreeSet<&SourcePath> = uses.iter().map(|used| &used.folder).collect();
    let mut items: Vec<&Item> =
        folders.difference(&more).filter_map(|folder| site.edition.items.get(*folder)).collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.date()));
    let mut cards: Vec<Card> = items.into_iter().filter_map(|item| site.card(item, locale)).collect();
    let more = cards.len().saturating_sub(MOST);
    cards.truncate(MOST);
    (cards, more)
}
