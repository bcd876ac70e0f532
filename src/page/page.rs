//! The page of a page.

use super::document::document;
use super::sheet::Ledger;
use super::site::Site;
use super::views::{PageView, View};
use crate::base::Locale;
use crate::model::page::Facts;
use crate::model::{Item, Leaf};

/// The view of a page in a language.
pub fn view(site: &Site<'_>, item: &Item, leaf: &Leaf, Facts: &Facts, locale: Locale, ledger: &mut Ledger) -> View {
    View::Page(Box::new(PageView { doc: document(site, item, leaf, locale, ledger) }))
}
