//! Every pair of leaves of an edition, held against each other.

use std::sync::Arc;

use rayon::prelude::*;

use super::blocks::sections;
use super::names::{Names, digest};
use super::pairs::units;
use super::{facts, figures, links, names, shape, tongue, waivers, within};
use crate::base::{Diagnostic, Digest, Locale, Memo, PerLocale};
use crate::model::registry::Registries;
use crate::model::settings::{Scope, Translations};
use crate::model::{Edition, Item, Leaf, Settings};

/// The memo of comparisons: two leaves, or one, and the names of the registries → findings.
pub type ParityMemo = Memo<Vec<Diagnostic>>;

/// What differs between the languages of the documents of an edition, and what contradicts itself within one text.
pub fn parity(edition: &Edition, memo: &ParityMemo) -> Vec<Diagnostic> {
    let settings = &*edition.settings;
    let bench = Bench {
        settings,
        registries: &edition.registries,
        names: std::sync::OnceLock::new(),
        digest: digest(&edition.registries),
        memo,
    };
    let items: Vec<&Item> = edition.items.values().collect();
    let found: Vec<Vec<Diagnostic>> =
        items.par_iter().map(|item| waivers::waived(&item.common, bench.item(item))).collect();
    found.into_iter().flatten().collect()
}

/// What every comparison needs.
struct Bench<'e> {
    settings: &'e Settings,
    registries: &'e Registries,
    /// Made for the first pair that is not remembered.
    names: std::sync::OnceLock<PerLocale<Names>>,
    digest: Digest,
    memo: &'e ParityMemo,
}

impl Bench<'_> {
    fn item(&self, item: &Item) -> Vec<Diagnostic> {
        let full = |locale: &Locale| self.settings.language(*locale).scope == Scope::Full;
        let mut locales = item.leaves.present().map(|(locale, _)| locale).filter(full);
        let Some(first) = locales.next() else { return Vec::new() };
        let mut found = self.alone(item, first);
        for other in locales {
            found.extend(self.alone(item, other));
            if self.settings.translations == Translations::Free {
                continue;
            }
            found.extend(facts::facts(item, self.settings, first, other));
            for (source, target) in leaves(item, first, other) {
                found.extend(self.pair(source, target, first, other).iter().cloned());
            }
        }
        found
    }

    /// What is found within each leaf of a language.
    fn alone(&self, item: &Item, locale: Locale) -> Vec<Diagnostic> {
        let boilerplate = within::boilerplate(item, self.registries, locale);
        let with = boilerplate.map(|leaf| leaf.digest);
        let one = |leaf: &Arc<Leaf>| {
            let key = Digest::key(&("within", leaf.digest, with, self.settings.digest));
            self.memo.get(key, || {
                let own = self.settings.language(locale);
                let sections = sections(leaf);
                let mut found = tongue::tongue(leaf, &sections, &own.code, &own.language);
                found.extend(within::within(&sections, boilerplate, &own.language));
                found
            })
        };
        item.texts(locale).flat_map(|leaf| one(leaf).iter().cloned().collect::<Vec<_>>()).collect()
    }

    fn pair(&self, source: &Leaf, target: &Leaf, first: Locale, other: Locale) -> Arc<Vec<Diagnostic>> {
        let key = Digest::key(&("parity", source.digest, target.digest, self.digest, self.settings.digest));
        self.memo.get(key, || {
            let names = self.names.get_or_init(|| {
                PerLocale::from_fn(self.settings.count(), |locale| Names::new(self.registries, locale))
            });
            let languages = (&self.settings.language(first).language, &self.settings.language(other).language);
            let (ours, theirs) = (sections(source), sections(target));
            let mut found = shape::shape((source, &ours), (target, &theirs));
            let units = units(&ours, &theirs);
            found.extend(figures::figures(&units, languages, &self.settings.nouns));
            found.extend(links::links(&units, &self.settings.codes));
            found.extend(names::names(&units, &names[first], &names[other]));
            let single = units.iter().filter(|unit| unit.single());
            found.extend(single.filter_map(|unit| shape::speakers(unit.source.first()?, unit.target.first()?)));
            found
        })
    }
}

/// The leaves that exist in both languages: the document's own, and those of its parts.
fn leaves(item: &Item, first: Locale, other: Locale) -> Vec<(&Leaf, &Leaf)> {
    let own = std::iter::once(&item.leaves).chain(item.parts.iter().map(|part| &part.leaves));
    own.filter_map(|leaves| Some((&**leaves[first].as_ref()?, &**leaves[other].as_ref()?))).collect()
}
