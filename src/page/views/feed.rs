//! Views of feeds: what programs that follow the site are told. Addresses are complete, moments are those of RFC 3339.

use serde::Serialize;

use super::{Html, LinkView};

/// A feed, in whatever format.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FeedView {
    /// Its id, which never changes.
    pub id: String,
    /// What it holds, in words.
    pub title: String,
    /// What the site is, in a sentence.
    pub description: String,
    /// The tag of its language.
    pub lang: String,
    /// The page whose documents it holds: the home page, or the list of a kind.
    pub home: String,
    /// Who publishes, with its own site where it has one.
    pub author: LinkView,
    /// When an entry last changed.
    pub updated: String,
    /// The latest documents, the latest first.
    pub entries: Vec<FeedEntry>,
}

/// A document, as a feed shows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FeedEntry {
    /// Its id, which never changes.
    pub id: String,
    /// The title.
    pub title: String,
    /// The page.
    pub url: String,
    /// When it went public.
    pub published: String,
    /// When it was last corrected, or went public.
    pub updated: String,
    /// The lead as text.
    pub summary: Option<String>,
    /// The whole of it, every address complete.
    pub content: Html,
    /// Its topics.
    pub topics: Vec<FeedTopic>,
}

/// A topic, as a feed names it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FeedTopic {
    /// Its id, the same in every language.
    pub id: String,
    /// Its name.
    pub name: String,
}
