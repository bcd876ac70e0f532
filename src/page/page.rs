//! The page of a page.

use super::contacts::contacts;
use super::document::document;
use super::sheet::Ledger;
use super::site::Site;
use super::views::{PageView, View};
use crate::base::Locale;
use crate::model::page::Facts;
use crate::model::{Item, Leaf};

/// The view of a page in a language.
pub fn view(site: &Site<'_>, item: &Item, leaf: &Leaf, facts: &Facts, locale: Locale, ledger: &mut Ledger) -> View {
    let doc = document(site, item, leaf, locale, ledger);
    View::Page(Box::new(PageView { doc, contacts: contacts(site, &facts.contacts, locale, &mut ledger.problems) }))
}
