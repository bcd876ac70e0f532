//! What the room makes, as data: pages, the files that go out with them, and what is said on the way.

use std::collections::{BTreeMap, BTreeSet};

use super::views::{Frame, Html, SiteView, View};
use crate::base::{Blob, Diagnostic, Locale, Memo, OutputPath, PerLocale, SourcePath, Span};
use crate::model::edition::Address;

/// A page: where it stands, which template shows it, and all that the template sees.
#[derive(Debug, Clone)]
pub struct Page {
    /// Where.
    pub address: Address,
    /// In which language.
    pub locale: Locale,
    /// The template, a file of `pages/`.
    pub template: &'static str,
    /// What every page has of its own.
    pub frame: Frame,
    /// What this page shows.
    pub view: View,
    /// What it comes from, for findings.
    pub source: Span,
}

/// Files that go out with the pages: where from, and their content.
pub type Media = BTreeMap<OutputPath, (SourcePath, Blob)>;

/// What making pages brings besides pages.
#[derive(Debug, Default)]
pub struct Ledger {
    /// Files that the pages use.
    pub media: Media,
    /// Files that the pages name, and that may not go out with them because something is wrong.
    pub named: BTreeSet<SourcePath>,
    /// The documents that others lead to, with the language.
    pub reached: BTreeSet<(SourcePath, Locale)>,
    /// Findings.
    pub problems: Vec<Diagnostic>,
}

/// Every page and file of a site.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What the pages of each language share.
    pub sites: PerLocale<SiteView>,
    /// The pages, in order of address.
    pub pages: Vec<Page>,
    /// The files.
    pub media: Media,
}

/// The memo of bodies: leaf, link targets, figures, pictures, words → HTML.
pub type BodyMemo = Memo<Html>;
