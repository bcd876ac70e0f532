//! Texts of the registries and of items, in the language of a page.

use super::site::Site;
use crate::base::{Diagnostic, Locale, Span};
use crate::model::registry::Texts;

/// A text in the language of the page; its absence is a finding at the place of the text.
pub fn text_in(
    site: &Site<'_>,
    texts: &Texts,
    (key, span): (&str, &Span),
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Option<String> {
    if texts[locale].is_none() {
        problems.push(site.untranslated(key, span, locale));
    }
    texts[locale].clone()
}
