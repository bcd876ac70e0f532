//! What a page tells machines about itself: the Open Graph protocol, and things by the vocabulary of schema.org.

use serde::Serialize;

/// What a page tells machines, besides its title, its description and its addresses, which are those of its frame.
/// A picture for those who share it would have its place here.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MetaView {
    /// What it is to the Open Graph protocol: `website`, `article` or `profile`.
    pub sort: String,
    /// The other languages in which it exists, as the Open Graph protocol writes them: `en_GB`.
    pub locales: Vec<String>,
    /// When it went public, as RFC 3339 writes moments; absent where that is not known.
    pub published: Option<String>,
    /// When it was last corrected, or went public.
    pub modified: Option<String>,
    /// What it shows. Templates see the text that is made of it, `structured`.
    #[serde(skip)]
    pub things: Vec<Thing>,
}

/// A thing. Sorts and properties have the names of schema.org, in its spelling, and their text is JSON-LD as it is
/// written. That vocabulary knows no press release, no interview, no manifesto and no signatory.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "@type")]
pub enum Thing {
    /// A press release.
    NewsArticle(Box<Work>),
    /// An interview.
    Article(Box<Work>),
    /// A manifesto, or a part of one.
    CreativeWork(Box<Work>),
    /// What is said of a correction.
    CorrectionComment(Comment),
    /// An organisation.
    Organization(Organisation),
    /// A person.
    Person(Box<Person>),
    /// The site, on its home pages.
    WebSite(Box<Work>),
    /// The way from the home page to a page.
    BreadcrumbList(Trail),
    /// A step of it.
    ListItem(Step),
}

impl Thing {
    /// The text that it is, if it is one.
    pub fn work(&self) -> Option<&Work> {
        match self {
            Self::NewsArticle(work) | Self::Article(work) | Self::CreativeWork(work) | Self::WebSite(work) => {
                Some(work)
            }
            _ => None,
        }
    }
}

/// A text, or a site of texts. Addresses are complete.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Work {
    /// What it is called by other things: the address of its page.
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The title of an article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// The title of another work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its place among the parts of a work, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<usize>,
    /// What it says, in a sentence or two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The tag of its language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_language: Option<String>,
    /// Where it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<String>,
    /// When it went public: RFC 3339, with its offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<String>,
    /// When it was last corrected, or went public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_modified: Option<String>,
    /// Who publishes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Thing>,
    /// Whom it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Thing>,
    /// What it was translated from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation_of_work: Option<Thing>,
    /// What it is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_part_of: Option<Thing>,
    /// Its parts, in reading order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub has_part: Vec<Thing>,
    /// Its corrections, the latest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub correction: Vec<Thing>,
}

/// What is said of a correction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comment {
    /// What happened, what was wrong, what is right.
    pub text: String,
    /// On which day.
    pub date_published: String,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Names that it had, and other spellings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternate_name: Vec<String>,
    /// Its own site; where it has none, its page here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// The name.
    pub name: String,
    /// What the person is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_title: Option<String>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub works_for: Option<Thing>,
    /// The page of the person here, when there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The way from the home page to a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Trail {
    /// Its steps, the page itself included.
    pub item_list_element: Vec<Thing>,
}

/// A step of the way to a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// From 1.
    pub position: usize,
    /// Its words.
    pub name: String,
    /// Its page.
    pub item: String,
}

/// A document that is news, as search engines are told of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NewsView {
    /// Its page, complete.
    pub url: String,
    /// The name of the site.
    pub publication: String,
    /// The language alone: `fr` for `fr-FR`.
    pub language: String,
    /// When it went public: RFC 3339, with its offset.
    pub published: String,
    /// Its title.
    pub title: String,
}
