//! Views: what templates see, and all that they see. Plain structs of strings, numbers and other views.
//!
//! A field here is a dependency: a page is rendered again when, and only when, its view changes. Views derive `Hash`,
//! so that a float or an unordered map does not compile. Addresses are root-relative and carry the path of `base_url`;
//! those named `canonical` or `absolute` are complete. Fields named `html` or typed [`Html`] hold finished HTML and
//! are printed with `| safe`; everything else is text that templates escape.

mod documents;
mod feed;
mod finding;
pub mod metadata;
mod registry;
mod sharing;

use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

use crate::base::Digest;

pub use documents::*;
pub use feed::*;
pub use finding::*;
pub use metadata::{MetaView, NewsView, Thing};
pub use registry::*;
pub use sharing::Shared;

/// Finished HTML. It hashes by its digest, which is made when it is first asked for: hashing a view costs little, and a build
/// that remembers nothing never asks.
#[derive(Debug, Clone)]
pub struct Html(Arc<Text>);

#[derive(Debug)]
struct Text {
    text: Box<str>,
    digest: OnceLock<Digest>,
}

impl Html {
    /// Wraps finished HTML.
    pub fn new(text: impl Into<Box<str>>) -> Self {
        Self(Arc::new(Text { text: text.into(), digest: OnceLock::new() }))
    }

    /// The HTML itself.
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    fn digest(&self) -> Digest {
        *self.0.digest.get_or_init(|| Digest::of(self.0.text.as_bytes()))
    }
}

impl PartialEq for Html {
    fn eq(&self, other: &Self) -> bool {
        self.0.text == other.0.text
    }
}

impl Eq for Html {}

impl Hash for Html {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digest().hash(state);
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.text)
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
    /// The same as the Open Graph protocol writes it: `fr_FR`.
    pub og_locale: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// The home page in this language.
    pub home: String,
    /// The menu, in order.
    pub menu: Vec<LinkView>,
    /// The second menu, at the foot of pages.
    pub footer: Vec<LinkView>,
    /// The name of the organisation that publishes.
    pub organisation: String,
    /// Other ways to find a document: archive, topics, organisations, people, corrections; those that exist.
    pub finding: Vec<LinkView>,
    /// The feeds of the whole site in this language.
    pub feeds: Vec<FeedLink>,
}

/// A feed, as pages announce it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FeedLink {
    /// What it holds, in words.
    pub title: String,
    /// `application/atom+xml` or `application/feed+json`.
    pub media_type: String,
    /// Its address.
    pub url: String,
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
    /// The feeds of the section, besides those of the site.
    pub feeds: Vec<FeedLink>,
    /// What it tells machines.
    pub meta: MetaView,
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
    /// An interview.
    Interview(Box<InterviewView>),
    /// The cover of a manifesto.
    Manifesto(Box<ManifestoView>),
    /// A page.
    Page(Box<PageView>),
    /// A part of a manifesto.
    Part(Box<PartView>),
    /// A whole manifesto.
    Whole(Box<WholeView>),
    /// The signatories of a manifesto.
    Signatories(SignatoriesView),
    /// The annex of a manifesto.
    Annex(AnnexView),
    /// An organisation.
    Organisation(Box<OrganisationView>),
    /// A person.
    Person(Box<PersonView>),
    /// An index.
    Index(IndexView),
    /// All corrections.
    Corrections(CorrectionsView),
    /// The map of the site.
    Map(MapView),
    /// The root of the site, or the page for errors.
    Gateway(GatewayView),
    /// The place of a missing translation.
    Stub(StubView),
}
