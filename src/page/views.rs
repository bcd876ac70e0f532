//! Views: what templates see, and all that they see. Plain structs of strings, numbers and other views.
//!
//! A field here is a dependency: a page is rendered again when, and only when, its view changes. Views derive `Hash`,
//! so that a float or an unordered map does not compile. Addresses are root-relative and carry the path of `base_url`;
//! those named `canonical` or `absolute` are complete. Fields named `html` or typed [`Html`] hold finished HTML and
//! are printed with `| safe`; everything else is text that templates escape.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::base::Digest;

/// Finished HTML. It hashes by its stored digest, so that hashing a view costs little.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html {
    text: Arc<str>,
    digest: Digest,
}

impl Html {
    /// Wraps finished HTML.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let digest = Digest::of(text.as_bytes());
        Self { text, digest }
    }

    /// The HTML itself.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl Hash for Html {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digest.hash(state);
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// `site`: what every page of one language shares. Small on purpose: a change here renders every page again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SiteView {
    /// The name of the site.
    pub title: String,
    /// What it is, in a sentence.
    pub description: String,
    /// The tag of the language: `fr-FR`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// The home page in this language.
    pub home: String,
    /// The menu, in order.
    pub menu: Vec<LinkView>,
    /// The name of the organisation that publishes.
    pub organisation: String,
}

/// `page`: what every page has of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Frame {
    /// The title, without those of the section and the site.
    pub title: String,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// The address.
    pub url: String,
    /// The complete address; absent on the page for errors.
    pub canonical: Option<String>,
    /// The section's name (the kind, in the plural), when the page stands in one.
    pub section: Option<LinkView>,
    /// From the home page to the parent of this page.
    pub breadcrumb: Vec<LinkView>,
    /// The same document in each language in which it exists, itself included, and `x-default` where there is one.
    pub alternates: Vec<Alternate>,
    /// The switch: each language in which the document exists, itself included.
    pub switch: Vec<Language>,
    /// Whether search engines are asked to leave it out.
    pub noindex: bool,
}

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct LinkView {
    /// The words.
    pub label: String,
    /// The address; absent when there is nothing to lead to.
    pub url: Option<String>,
}

/// The same document in another language, for machines.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Alternate {
    /// The tag for `hreflang`, or `x-default`.
    pub lang: String,
    /// The complete address.
    pub absolute: String,
}

/// The same document in another language, for readers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Language {
    /// The tag of the language.
    pub lang: String,
    /// Its name in itself: « Français ».
    pub name: String,
    /// The address.
    pub url: String,
    /// Whether the page is in this language.
    pub current: bool,
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct DateView {
    /// For machines: `2023-03-28`.
    pub iso: String,
    /// For readers, as text: « 1er mars 2023 ».
    pub text: String,
}

/// What documents of every kind have.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct DocumentView {
    /// The name of the kind's file: `press`.
    pub kind: String,
    /// The kind, in the reader's language and in the singular.
    pub kind_label: String,
    /// The title.
    pub title: String,
    /// The subtitle.
    pub subtitle: Option<String>,
    /// The lead, one paragraph of inline HTML.
    pub lead: Option<Html>,
    /// The key figures, in the order chosen by the author.
    pub key_figures: Vec<FigureView>,
    /// The prose, footnotes included.
    pub body: Html,
    /// The headings of the prose, for a table of contents.
    pub contents: Vec<HeadingView>,
    /// When it went public; absent for documents without a date.
    pub published: Option<DateView>,
    /// Files to download.
    pub downloads: Vec<DownloadView>,
    /// Its topics.
    pub topics: Vec<LinkView>,
    /// Documents chosen by the author, those that exist in this language.
    pub related: Vec<CardView>,
    /// Corrections, the latest first.
    pub corrections: Vec<CorrectionView>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// A figure that is shown on its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FigureView {
    /// In the notation of the language, with unit and qualifier: « plus de 1 000 », « 330 millions d'euros ».
    pub text: String,
    /// For machines: `330000000`.
    pub value: String,
    /// What is counted.
    pub label: String,
    /// Where it comes from.
    pub source: Option<String>,
    /// As of when.
    pub date: Option<DateView>,
}

/// A heading of the prose.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct HeadingView {
    /// Its anchor, without `#`.
    pub anchor: String,
    /// Its text.
    pub text: String,
    /// 2 or 3.
    pub level: u8,
}

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
}

/// A file to download.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct DownloadView {
    /// The address.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its type in capitals: `PDF`.
    pub format: String,
    /// Its size for readers: « 1,2 Mo ».
    pub size: String,
    /// The number of pages, when the file tells.
    pub pages: Option<u32>,
    /// The tag of its language.
    pub lang: Option<String>,
    /// Whether its language is not the page's.
    pub foreign: bool,
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CorrectionView {
    /// When.
    pub date: DateView,
    /// `correction`, `clarification`, `update` or `withdrawal`.
    pub kind: String,
    /// What was wrong.
    pub wrong: Option<String>,
    /// What is right.
    pub right: Option<String>,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ContactView {
    /// A name, of a person or of a service.
    pub name: FieldView,
    /// The organisation.
    pub organisation: Option<String>,
    /// The e-mail address.
    pub email: Option<FieldView>,
    /// The telephone number, as it is read.
    pub phone: Option<FieldView>,
    /// What it is for, or when it answers.
    pub note: Option<String>,
}

/// A piece of information that may still have to be completed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FieldView {
    /// The text; absent while it is to be completed.
    pub text: Option<String>,
}

/// The standing text about an organisation, in the version in force on the document's date.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct BoilerplateView {
    /// « À propos de … »
    pub title: String,
    /// The text.
    pub body: Html,
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
    /// The latest dated documents, of every kind.
    pub latest: Vec<CardView>,
    /// The undated documents of the menu.
    pub pages: Vec<CardView>,
    /// The lists.
    pub sections: Vec<LinkView>,
}

/// `view` on a list of documents of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ListView {
    /// The name of the kind's file: `press`.
    pub kind: String,
    /// The heading: the kind in the plural.
    pub heading: String,
    /// How many documents there are on all the pages.
    pub total: usize,
    /// The documents of this page.
    pub items: Vec<CardView>,
    /// This page among the others.
    pub pagination: Pagination,
}

/// `view` on a press release.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PressView {
    /// What documents of every kind have.
    pub doc: DocumentView,
    /// The reference under which the release is filed.
    pub reference: Option<String>,
    /// The place of the dateline.
    pub place: Option<String>,
    /// The date of the dateline.
    pub date: DateView,
    /// The standing text about the organisation.
    pub boilerplate: Option<BoilerplateView>,
    /// Whom journalists ask.
    pub contacts: Vec<ContactView>,
}

/// `view` on a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PageView {
    /// What documents of every kind have.
    pub doc: DocumentView,
}

/// `view` on the pages that speak every language at once: the root of the site, and the page for errors.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct GatewayView {
    /// Each language of the site.
    pub languages: Vec<Welcome>,
}

/// A language on a page that speaks all of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Welcome {
    /// The code by which messages are asked for: `msg(id="…", lang=welcome.code)`.
    pub code: String,
    /// The tag of the language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// Its name in itself.
    pub name: String,
    /// The home page.
    pub url: String,
    /// The name of the site in that language.
    pub title: String,
    /// What the site is, in that language.
    pub description: String,
}

/// `view` on the stub that stands, when the site asks for it, where a translation is missing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct StubView {
    /// The kind, in the reader's language and in the singular.
    pub kind_label: String,
    /// The document in the languages in which it exists.
    pub originals: Vec<Original>,
}

/// A document as it exists in another language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Original {
    /// The tag of the language.
    pub lang: String,
    /// The name of the language in itself.
    pub name: String,
    /// The title, in that language.
    pub title: String,
    /// The address.
    pub url: String,
}

/// A view of any sort: what a page is made of besides its frame.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum View {
    /// The home page of a language.
    Home(HomeView),
    /// A list.
    List(ListView),
    /// A press release.
    Press(Box<PressView>),
    /// A page.
    Page(Box<PageView>),
    /// The root of the site, or the page for errors.
    Gateway(GatewayView),
    /// The place of a missing translation.
    Stub(StubView),
}
