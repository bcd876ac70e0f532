//! Every pair of leaves of an edition, held against each other.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::blocks::Reading;
use super::names::{Names, digest};
use super::pairs::units;
use super::variants::Variants;
use super::vocabulary::{Vocabulary, heads};
use super::{facts, figures, links, names, shape, terms, tongue, waivers, within};
use crate::base::{Diagnostic, Digest, Locale, Memo, PerLocale};
use crate::language::Language;
use crate::language::quantities::Nouns;
use crate::model::registry::{Registries, Version};
use crate::model::settings::{Scope, Translations};
use crate::model::{Edition, Item, Settings};

/// The memo of comparisons: two leaves, or one, and the names of the registries → findings.
pub type ParityMemo = Memo<Vec<Diagnostic>>;

/// What differs between the languages of the documents of an edition, and what contradicts itself within one text.
pub fn parity(edition: &Edition, memo: &ParityMemo) -> Vec<Diagnostic> {
    let (settings, registries) = (&*edition.settings, &*edition.registries);
    let languages: Vec<&Language> = settings.languages.iter().map(|own| &own.language).collect();
    let terms: Vec<_> = registries.terms.values().collect();
    let bench = Bench {
        settings,
        registries,
        nouns: settings.nouns.and(heads(registries, &languages)),
        words: OnceLock::new(),
        digest: Digest::key(&("registries", digest(registries), terms)),
        standing: standing(settings, registries),
        memo,
    };
    let items: Vec<&Item> = edition.items.values().collect();
    let found: Vec<Vec<Diagnostic>> =
        items.par_iter().map(|item| waivers::waived(&item.common, bench.item(item))).collect();
    let versions = registries.boilerplates.values().flat_map(|versions| versions.values());
    let standing = versions.flat_map(|version| bench.standing(version));
    found.into_iter().flatten().chain(standing).collect()
}

/// The standing texts, by the digests of their leaves.
fn standing<'e>(settings: &'e Settings, registries: &'e Registries) -> HashMap<Digest, Reading<'e>> {
    let versions = registries.boilerplates.values().flat_map(|versions| versions.values());
    let leaves = versions.flat_map(|version| version.present());
    leaves.map(|(locale, leaf)| (leaf.digest, Reading::new(leaf, &settings.language(locale).language))).collect()
}

/// What every comparison needs.
struct Bench<'e> {
    settings: &'e Settings,
    registries: &'e Registries,
    /// The settings' words that name the same thing, and those of the terminology.
    nouns: Nouns,
    /// Made for the first leaf that is not remembered.
    words: OnceLock<Words<'e>>,
    digest: Digest,
    /// The standing texts: each is read once for all documents below which it stands.
    standing: HashMap<Digest, Reading<'e>>,
    memo: &'e ParityMemo,
}

/// The words of the registries.
struct Words<'e> {
    names: PerLocale<Names<'e>>,
    vocabularies: PerLocale<Vocabulary<'e>>,
    variants: Variants,
}

impl<'e> Bench<'e> {
    fn words(&self) -> &Words<'e> {
        self.words.get_or_init(|| {
            let (count, registries) = (self.settings.count(), self.registries);
            let vocabulary = |locale| Vocabulary::new(registries, locale, &self.settings.language(locale).language);
            Words {
                names: PerLocale::from_fn(count, |locale| Names::new(registries, locale)),
                vocabularies: PerLocale::from_fn(count, vocabulary),
                variants: Variants::new(registries),
            }
        })
    }

    /// What is found in a version of a standing text, which is no document and has no waivers.
    fn standing(&self, version: &Version) -> Vec<Diagnostic> {
        let mut leaves =
            version.present().filter_map(|(locale, leaf)| Some((locale, self.standing.get(&leaf.digest)?)));
        let Some((first, source)) = leaves.next() else { return Vec::new() };
        let mut found = self.leaf(source, None, first).to_vec();
        for (other, target) in leaves {
            found.extend(self.leaf(target, None, other).iter().cloned());
            if self.settings.translations == Translations::Compared {
                found.extend(self.pair(source, target, first, other).iter().cloned());
            }
        }
        found
    }

    fn item(&self, item: &Item) -> Vec<Diagnostic> {
        let full = |locale: &Locale| self.settings.language(*locale).scope == Scope::Full;
        let mut locales = item.leaves.present().map(|(locale, _)| locale).filter(full);
        let Some(first) = locales.next() else { return Vec::new() };
        let ours = self.readings(item, first);
        let mut found = self.alone(item, first, &ours);
        for other in locales {
            let theirs = self.readings(item, other);
            found.extend(self.alone(item, other, &theirs));
            if self.settings.translations == Translations::Free {
                continue;
            }
            found.extend(facts::facts(item, self.settings, &self.nouns, (first, other)));
            for (source, target) in ours.iter().zip(&theirs) {
                let Some((source, target)) = source.as_ref().zip(target.as_ref()) else { continue };
                found.extend(self.pair(source, target, first, other).iter().cloned());
            }
        }
        found
    }

    /// The leaves of a document in a language, its own and those of its parts, where they exist.
    fn readings<'r>(&'r self, item: &'r Item, locale: Locale) -> Vec<Option<Reading<'r>>> {
        let language = &self.settings.language(locale).language;
        let own = std::iter::once(&item.leaves).chain(item.parts.iter().map(|part| &part.leaves));
        own.map(|leaves| Some(Reading::new(leaves[locale].as_ref()?, language))).collect()
    }

    /// What is found within each leaf of a language.
    fn alone(&self, item: &Item, locale: Locale, readings: &[Option<Reading<'_>>]) -> Vec<Diagnostic> {
        let boilerplate = within::boilerplate(item, self.registries, locale);
        let boilerplate = boilerplate.and_then(|leaf| self.standing.get(&leaf.digest));
        readings.iter().flatten().flat_map(|reading| self.leaf(reading, boilerplate, locale).to_vec()).collect()
    }

    fn leaf(&self, reading: &Reading<'_>, boilerplate: Option<&Reading<'_>>, locale: Locale) -> Arc<Vec<Diagnostic>> {
        let (leaf, with) = (reading.leaf, boilerplate.map(|reading| reading.leaf.digest));
        let key = || Digest::key(&("within", leaf.digest, with, self.digest, self.settings.digest));
        self.memo.get(key, || {
            let (own, words) = (self.settings.language(locale), self.words());
            let sections = reading.sections();
            let mut found = tongue::tongue(leaf, sections, &own.code, &own.language);
            found.extend(within::within(reading, boilerplate));
            found.extend(words.variants.variants(sections));
            found.extend(terms::avoided(sections, &words.vocabularies[locale]));
            found
        })
    }

    fn pair(&self, ours: &Reading<'_>, theirs: &Reading<'_>, first: Locale, other: Locale) -> Arc<Vec<Diagnostic>> {
        let (source, target) = (ours.leaf, theirs.leaf);
        let key = || Digest::key(&("parity", source.digest, target.digest, self.digest, self.settings.digest));
        self.memo.get(key, || {
            let words = self.words();
            let languages = (&self.settings.language(first).language, &self.settings.language(other).language);
            let (ours, theirs) = (ours.sections(), theirs.sections());
            let mut found = shape::shape((source, ours), (target, theirs));
            let units = units(ours, theirs);
            found.extend(figures::figures(&units, languages, &self.nouns));
            found.extend(links::links(&units, &self.settings.codes));
            found.extend(names::names(&units, &words.names[first], &words.names[other]));
            found.extend(terms::terms(&units, &words.vocabularies[first], &words.vocabularies[other]));
            let single = units.iter().filter(|unit| unit.single());
            found.extend(single.filter_map(|unit| shape::speakers(unit.source.first()?, unit.target.first()?)));
            found
        })
    }
}
