//! Views of the pages by which readers find documents: home, lists, indexes, corrections.

use serde::Serialize;

use super::{CorrectionView, DateView, FigureView, LinkView, Shared};

/// The card of a document, which stands in every list that shows it.
pub type Card = Shared<CardView>;

/// A document in a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CardView {
    /// The address.
    pub url: String,
    /// The title.
    pub title: String,
    /// The name of the kind's file: `press`.
    pub kind: String,
    /// The kind in words, in the singular.
    pub kind_label: String,
    /// Its date, when it has one.
    pub date: Option<DateView>,
    /// The lead as text.
    pub summary: Option<String>,
    /// Whether the document was withdrawn.
    pub withdrawn: bool,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Pagination {
    /// This page, from 1.
    pub number: usize,
    /// How many pages there are.
    pub count: usize,
    /// The page before (more recent).
    pub previous: Option<String>,
    /// The page after (older).
    pub next: Option<String>,
    /// The first, the last and those around this one, in order: all of them on every page would make a list grow with
    /// the square of its length.
    pub pages: Vec<PageNumber>,
}

/// A page of a list, as the other pages of the list lead to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PageNumber {
    /// Which, from 1.
    pub number: usize,
    /// The address.
    pub url: String,
    /// Whether pages before it are left out.
    pub gap: bool,
}

/// `view` on the home page of a language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct HomeView {
    /// The latest documents of every kind.
    pub latest: Vec<Shared<CardView>>,
    /// The latest document written in parts, for themes that show it as a book; it may stand among `latest` too.
    pub works: Vec<WorkView>,
    /// The undated documents of the menu.
    pub pages: Vec<Shared<CardView>>,
    /// The lists.
    pub sections: Vec<LinkView>,
}

/// A document written in parts, on the home page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct WorkView {
    /// The document.
    pub card: Shared<CardView>,
    /// Its subtitle.
    pub subtitle: Option<String>,
    /// Its key figures.
    pub key_figures: Vec<FigureView>,
    /// The whole on one page.
    pub whole: Option<String>,
    /// The page of its signatories.
    pub signatories: Option<String>,
    /// How many they are.
    pub signatory_count: usize,
}

/// `view` on a list of documents: of one kind, one topic, one year.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ListView {
    /// The name of the kind's file (`press`), `topic` or `year`.
    pub kind: String,
    /// The heading: the kind in the plural, the topic, the year.
    pub heading: String,
    /// How many documents there are on all the pages.
    pub total: usize,
    /// The documents of this page.
    pub items: Vec<Shared<CardView>>,
    /// This page among the others.
    pub pagination: Pagination,
}

/// `view` on an index: of topics, years, organisations, people.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct IndexView {
    /// `topics`, `archive`, `organisations` or `people`.
    pub sort: String,
    /// The heading.
    pub heading: String,
    /// The entries, in the order of the language; years from the latest.
    pub entries: Vec<EntryView>,
}

/// An entry of an index.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct EntryView {
    /// Its page.
    pub link: LinkView,
    /// What tells it from others: the regions of an organisation, the role of a person.
    pub note: Option<String>,
    /// How many documents it leads to.
    pub count: usize,
}

/// `view` on the page of all corrections.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CorrectionsView {
    /// The corrections, the latest first.
    pub corrections: Vec<CorrectedView>,
}

/// A correction with the document that it mends.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CorrectedView {
    /// The correction.
    pub correction: CorrectionView,
    /// The document.
    pub document: Shared<CardView>,
}

/// `view` on the map of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MapView {
    /// The pages that stay, then each kind, then the other ways to find a document.
    pub groups: Vec<MapGroup>,
}

/// A group of pages on the map of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MapGroup {
    /// Its name, with its list where it has one.
    pub heading: LinkView,
    /// Its pages.
    pub entries: Vec<MapEntry>,
}

/// A page on the map of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MapEntry {
    /// The page.
    pub link: LinkView,
    /// The pages below it.
    pub below: Vec<LinkView>,
}
