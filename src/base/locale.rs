//! The languages of a site, as indices into the list of its settings; the first is the source language.

use std::ops::{Index, IndexMut};

/// One of the languages of the site: an index into the settings' list. What is kept on disk holds tags, never this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(u16);

impl Locale {
    /// The language in which the site is first written: the first of the list.
    pub const SOURCE: Self = Self(0);

    /// The position in the settings' list.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The locales of a list of `count` languages, in order. Lists are at most [`Self::MAX`] long.
    pub fn all(count: usize) -> impl Iterator<Item = Self> {
        (0..count.min(Self::MAX)).filter_map(|index| u16::try_from(index).ok().map(Self))
    }

    /// How many languages a site may have.
    pub const MAX: usize = 64;
}

/// A total map over the languages of the site: a value exists for each by construction.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PerLocale<T>(Vec<T>);

impl<T> PerLocale<T> {
    /// Makes the value of each of `count` languages.
    pub fn from_fn(count: usize, make: impl FnMut(Locale) -> T) -> Self {
        Self(Locale::all(count).map(make).collect())
    }

    /// The languages, in order.
    pub fn locales(&self) -> impl Iterator<Item = Locale> + use<T> {
        Locale::all(self.0.len())
    }

    /// How many languages there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Each language with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Locale, &T)> {
        self.locales().zip(self.0.iter())
    }

    /// The values, in order of language.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.0.iter()
    }

    /// The same map with other values.
    pub fn map<U>(&self, mut make: impl FnMut(Locale, &T) -> U) -> PerLocale<U> {
        PerLocale(self.iter().map(|(locale, value)| make(locale, value)).collect())
    }
}

impl<T> PerLocale<Option<T>> {
    /// A map in which nothing exists yet.
    pub fn none(count: usize) -> Self {
        Self::from_fn(count, |_| None)
    }

    /// The languages for which there is a value, with it.
    pub fn present(&self) -> impl Iterator<Item = (Locale, &T)> {
        self.iter().filter_map(|(locale, value)| value.as_ref().map(|value| (locale, value)))
    }
}

impl<T> Index<Locale> for PerLocale<T> {
    type Output = T;
    fn index(&self, locale: Locale) -> &T {
        &self.0[locale.index()] // a Locale is made only from the list whose length this map has
    }
}

impl<T> IndexMut<Locale> for PerLocale<T> {
    fn index_mut(&mut self, locale: Locale) -> &mut T {
        &mut self.0[locale.index()] // as above
    }
}
