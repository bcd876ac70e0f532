//! The order of words in a language.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale::Locale;

/// Sorts the words of a language: « cote, coté, côte, côté », « Odile, Œdipe, œuvre ». The order is total: texts that
/// the language does not tell apart stand in the order of their bytes.
#[derive(Debug)]
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    pub(super) fn new(locale: &Locale) -> Self {
        let preferences = CollatorPreferences::from(locale);
        Self(CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok())
    }

    /// The order of two texts.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        let order = self.0.as_ref().map_or(Ordering::Equal, |collator| collator.compare(left, right));
        order.then_with(|| left.cmp(right))
    }

    /// Bytes whose order is that of [`Self::compare`]: for many comparisons of the same texts. Not for keeping: they
    /// change with the version of ICU.
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::new();
        if let Some(collator) = &self.0 {
            let Ok(()) = collator.write_sort_key_to(text, &mut key);
        }
        key.push(0); // less than any byte of the key, so that a key that is the beginning of another comes first
        key.extend_from_slice(text.as_bytes());
        key
    }
}
