//! What the room makes, as data: pages, the files that go out with them, and what is said on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::views::{Alternate, FeedView, Frame, Html, NewsView, View};
use crate::base::{Blob, Diagnostic, Locale, Memo, OutputPath, SourcePath, Span};
use crate::model::Kind;
use crate::model::place::{Address, FeedFormat};

macro_rules! templates {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)+) => {
        /// The templates that a site asks for, each a file of `pages/` in its theme.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Template {
            /// The documents of a kind.
            Kind(Kind),
            $($(#[$doc])* $variant,)+
        }

        impl Template {
            /// Those that are not of kinds.
            const OTHERS: &'static [Self] = &[$(Self::$variant,)+];

            /// The name of its file, without ending.
            pub fn name(self) -> &'static str {
                match self {
                    Self::Kind(kind) => kind.name(),
                    $(Self::$variant => $name,)+
                }
            }
        }
    };
}

templates! {
    /// The home page of a language.
    Home = "home";
    /// A page of a list.
    List = "list";
    /// An index.
    Index = "index";
    /// All corrections.
    Corrections = "corrections";
    /// The map of the site.
    Map = "map";
    /// An organisation.
    Organisation = "organisation";
    /// A person.
    Person = "person";
    /// A part of a manifesto.
    Part = "part";
    /// A whole manifesto.
    Whole = "whole";
    /// The signatories of a manifesto.
    Signatories = "signatories";
    /// The annex of a manifesto.
    Annex = "annex";
    /// The root of the site.
    Gateway = "gateway";
    /// The page for errors.
    NotFound = "not-found";
    /// The place of a missing translation.
    Stub = "stub";
}

impl Template {
    /// Every template that a theme must have.
    pub fn all() -> impl Iterator<Item = Self> {
        Kind::ALL.iter().copied().map(Self::Kind).chain(Self::OTHERS.iter().copied())
    }

    /// Whether it speaks every language, and may ask for the words of any.
    pub fn polyglot(self) -> bool {
        matches!(self, Self::Gateway | Self::NotFound)
    }
}

/// A page: where it stands, which template shows it, and all that the template sees.
#[derive(Debug, Clone)]
pub struct Page {
    /// Where.
    pub address: Address,
    /// In which language.
    pub locale: Locale,
    /// The template.
    pub template: Template,
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
#[derive(Debug, Clone, Default)]
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
pub struct Plan<T> {
    /// The pages, in order of address.
    pub pages: Vec<Arc<Pressed<T>>>,
    /// The files.
    pub media: Media,
    /// The feeds.
    pub feeds: Vec<Feed>,
    /// The news, the latest first.
    pub news: Vec<NewsView>,
}

/// A page that was made and worked at: what stays of it.
#[derive(Debug, Clone)]
pub struct Pressed<T> {
    /// Where it stands.
    pub address: Address,
    /// Its file, when the address can have one.
    pub path: Option<OutputPath>,
    /// What it comes from, for findings.
    pub source: Span,
    /// What the sitemap says of it, when search engines may show it.
    pub entry: Option<Entry>,
    /// What was made of it.
    pub made: T,
}

/// A page in the sitemap.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its address, with the host.
    pub canonical: String,
    /// The same page in every language.
    pub alternates: Vec<Alternate>,
}

/// A feed: what it holds, and where it stands in each format.
#[derive(Debug, Clone)]
pub struct Feed {
    /// What it holds.
    pub view: FeedView,
    /// Where, by format.
    pub addresses: BTreeMap<FeedFormat, Address>,
}

/// The memo of what was made at once: the pages of a document, a list, an index, and what came with them. Its keys: all that
/// any page may see but for the prose of documents, and the prose of the document itself.
pub type MadeMemo<T> = Memo<(Vec<Arc<Pressed<T>>>, Ledger)>;

/// The memos of bodies: leaf, link targets, figures, pictures, words → HTML.
#[derive(Default)]
pub struct BodyMemo {
    /// The texts of documents.
    pub own: Memo<Html>,
    /// Standing texts, which many documents of a build show.
    pub standing: Memo<Html>,
}

impl BodyMemo {
    /// As [`Memo::computed`].
    pub fn computed(&self) -> usize {
        self.own.computed() + self.standing.computed()
    }

    /// As [`Memo::sweep`].
    pub fn sweep(&self) {
        self.own.sweep();
        self.standing.sweep();
    }
}
