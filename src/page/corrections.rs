//! The page of all corrections.

use super::document::corrections;
use super::list::settings_file;
use super::sheet::{Ledger, Page, Template};
use super::site::Site;
use super::views::{CorrectedView, CorrectionsView, View};
use crate::base::Locale;
use crate::model::Item;
use crate::model::place::Place;

/// The page in a language, when anything was corrected in it.
pub fn page(site: &Site<'_>, locale: Locale, ledger: &mut Ledger) -> Option<Page> {
    let title = site.named(&Place::Corrections, locale, &mut ledger.problems)?.label;
    let words = (title, String::new());
    let (address, frame) = site.frame_of(&Place::Corrections, words, locale, None, &mut ledger.problems)?;
    let mut all: Vec<CorrectedView> = Vec::new();
    let corrected = |item: &&Item| !item.common.corrections.is_empty();
    for item in site.edition.items.values().filter(corrected) {
        let Some(document) = site.card(item, locale) else { continue };
        let theirs = corrections(site, item, locale, &mut ledger.problems);
        all.extend(theirs.into_iter().map(|correction| CorrectedView { correction, document: document.clone() }));
    }
    // the latest first; on one day, in the order of the documents' folders
    all.sort_by(|a, b| b.correction.date.iso.cmp(&a.correction.date.iso));
    let view = View::Corrections(CorrectionsView { corrections: all });
    Some(Page { address, locale, template: Template::Corrections, frame, view, source: settings_file() })
}
