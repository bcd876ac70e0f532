//! Where the entries of the registries are used: an organisation or a person has a page only if something public names it.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Facts;
use super::item::Item;
use super::mention::Registry;
use super::place::Address;
use super::prose::{Prose, Target};
use super::registry::Registries;
use super::settings::{Scope, Settings};
use super::speaker::Speaker;
use super::values::Id;
use crate::base::{Locale, PerLocale, SourcePath};

/// How a document uses an entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// It signs, at this place among the signatories, from 0.
    Signs(usize),
    /// It speaks: in an interview; in a statement, which is a part, at this place among those of the document.
    Speaks(Option<usize>),
    /// A passage of a part belongs to it: the part's place among those of the document, and that of the heading.
    Contributes(usize, usize),
    /// It is named.
    Named,
}

/// A use of an entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Use {
    /// The document.
    pub folder: SourcePath,
    /// How.
    pub how: How,
}

/// The uses of an entry in each language.
pub type PerEntry = BTreeMap<Id, PerLocale<BTreeSet<Use>>>;

/// Where the entries of the registries are used, in each language.
#[derive(Debug, Clone, Default)]
pub struct Uses {
    /// Organisations that are used in some language.
    pub organisations: PerEntry,
    /// People that are used in some language.
    pub people: PerEntry,
}

impl Uses {
    /// What public documents use.
    pub fn new(
        items: &BTreeMap<SourcePath, Item>,
        addresses: &BTreeMap<SourcePath, PerLocale<Option<Address>>>,
        registries: &Registries,
        settings: &Settings,
    ) -> Self {
        let full = |locale: &Locale| settings.language(*locale).scope == Scope::Full;
        let known = |registry, id: &Id| match registry {
            Registry::Organisation => registries.organisations.contains_key(id),
            Registry::Person => registries.people.contains_key(id),
            _ => false,
        };
        let items: Vec<(&SourcePath, &Item)> = items.iter().collect();
        let found: Vec<(&SourcePath, Vec<_>)> = items
            .into_par_iter()
            .map(|(folder, item)| {
                let places = addresses.get(folder).into_iter().flat_map(PerLocale::present);
                let locales = places.map(|(locale, _)| locale).filter(full);
                let all = locales.flat_map(|locale| of_item(item, locale).into_iter().map(move |used| (locale, used)));
                (folder, all.filter(|(_, (registry, id, _))| known(*registry, id)).collect())
            })
            .collect();
        let mut uses = Self::default();
        for (folder, found) in found {
            for (locale, (registry, id, how)) in found {
                let entries = match registry {
                    Registry::Organisation => &mut uses.organisations,
                    _ => &mut uses.people,
                };
                let entry =
                    entries.entry(id).or_insert_with(|| PerLocale::from_fn(settings.count(), |_| BTreeSet::new()));
                entry[locale].insert(Use { folder: folder.clone(), how });
            }
        }
        uses
    }
}

impl Uses {
    /// How many documents use an entry in a language.
    pub fn documents(entries: &PerEntry, id: &Id, locale: Locale) -> usize {
        let uses = entries.get(id).map(|uses| &uses[locale]);
        uses.map_or(0, |uses| uses.iter().map(|used| &used.folder).collect::<BTreeSet<_>>().len())
    }
}

/// What a document uses in a language, with how.
fn of_item(item: &Item, locale: Locale) -> Vec<(Registry, Id, How)> {
    let mut found: Vec<(Registry, Id, How)> = Vec::new();
    let signatories = item.signatories.iter().flat_map(|signatories| signatories.all.iter().enumerate());
    for (index, signatory) in signatories {
        found.push((Registry::Organisation, signatory.organisation.value.clone(), How::Signs(index)));
        found.push((Registry::Person, signatory.person.value.clone(), How::Signs(index)));
    }
    if let Facts::Interview(facts) = &*item.facts {
        found.extend(facts.interviewee.iter().flat_map(|speaker| speaks(speaker, None)));
    }
    for (index, part) in item.parts.iter().enumerate() {
        let Some(leaf) = &part.leaves[locale] else { continue };
        found.extend(part.facts.speaker.iter().flat_map(|speaker| speaks(speaker, Some(index))));
        for (heading, attribution) in part.passages(leaf) {
            let how = How::Contributes(index, heading);
            let theirs = attribution.organisations.iter();
            found.extend(theirs.map(|id| (Registry::Organisation, id.value.clone(), how.clone())));
        }
    }
    let named =
        item.whole_mentions().into_iter().map(|mention| (mention.registry, mention.id.value.clone(), How::Named));
    found.extend(
        named
            .filter(|(registry, id, _)| !found.iter().any(|(other, known, _)| (other, known) == (registry, id)))
            .collect::<Vec<_>>(),
    );
    for leaf in item.texts(locale) {
        found.extend(leaf.lead.iter().chain([&leaf.body]).flat_map(in_prose));
    }
    found
}

fn speaks(speaker: &Speaker, part: Option<usize>) -> Vec<(Registry, Id, How)> {
    let organisation = speaker.organisation.iter().map(|id| (Registry::Organisation, id.value.clone(), How::Named));
    [(Registry::Person, speaker.person.value.clone(), How::Speaks(part))].into_iter().chain(organisation).collect()
}

fn in_prose(prose: &Prose) -> impl Iterator<Item = (Registry, Id, How)> {
    prose.references.iter().filter_map(|reference| match &reference.target {
        Target::Organisation(id) => Some((Registry::Organisation, Id::new(id)?, How::Named)),
        Target::Person(id) => Some((Registry::Person, Id::new(id)?, How::Named)),
        _ => None,
    })
}
