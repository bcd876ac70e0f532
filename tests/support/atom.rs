//! Reads Atom with an XML reader that knows nothing of it, and a feed in either format as the same plain data.

#![allow(dead_code, reason = "each test binary uses its own part")]

use std::collections::BTreeMap;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use serde_json::Value;

/// An element with all that it holds.
#[derive(Debug, Default, Clone)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    /// Reads a document; panics when it is not well formed.
    pub fn read(text: &str) -> Self {
        let mut reader = Reader::from_str(text);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{error}: {text}")) {
                Event::Start(start) => open.push(Self::of(&start)),
                Event::Empty(start) => open.last_mut().unwrap().children.push(Self::of(&start)),
                Event::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(done);
                }
                Event::Text(words) => open.last_mut().unwrap().text += &words.xml10_content(),
                Event::GeneralRef(reference) => {
                    let sign = reference.resolve_char_ref().unwrap().map(String::from);
                    let sign = sign.or_else(|| resolve_predefined_entity(&reference).map(String::from));
                    open.last_mut().unwrap().text += &sign.unwrap();
                }
                Event::Eof => break,
                Event::Decl(_) => {}
                other => panic!("a feed has no {other:?}"),
            }
        }
        assert_eq!(open.len(), 1, "an element is not closed");
        let mut document = open.pop().unwrap();
        assert_eq!(document.children.len(), 1);
        document.children.pop().unwrap()
    }

    fn of(start: &BytesStart<'_>) -> Self {
        let attribute = |attribute: quick_xml::events::attributes::Attribute<'_>| {
            let name: &str = attribute.key.as_ref();
            (name.to_string(), attribute.normalized_value(XmlVersion::Implicit1_0).unwrap().into_owned())
        };
        let name: &str = start.name().0;
        let attributes = start.attributes().map(|found| attribute(found.unwrap())).collect();
        Self { name: name.to_string(), attributes, ..Self::default() }
    }

    /// The children of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The one child of a name.
    pub fn one(&self, name: &str) -> &Self {
        let all: Vec<_> = self.children.iter().filter(|child| child.name == name).collect();
        assert_eq!(all.len(), 1, "{} has {} times {name}", self.name, all.len());
        all[0]
    }

    /// The address of its one link of a sort.
    pub fn link(&self, rel: &str) -> &str {
        let links: Vec<_> = self.all("link").filter(|link| link.attributes["rel"] == rel).collect();
        assert_eq!(links.len(), 1, "{}: {rel}", self.name);
        &links[0].attributes["href"]
    }
}

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    pub title: String,
    pub url: String,
    pub home: String,
    pub lang: String,
    pub author: String,
    pub entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    pub title: String,
    pub url: String,
    pub published: String,
    pub updated: String,
    pub summary: Option<String>,
    pub content: String,
    pub topics: Vec<String>,
}

/// Reads Atom; panics when something that RFC 4287 demands is not there once.
pub fn atom(text: &str) -> (Feed, Element) {
    let root = Element::read(text);
    assert_eq!((root.name.as_str(), root.attributes["xmlns"].as_str()), ("feed", "http://www.w3.org/2005/Atom"));
    let entry = |entry: &Element| {
        assert_eq!(entry.one("content").attributes["type"], "html");
        Entry {
            id: entry.one("id").text.clone(),
            title: entry.one("title").text.clone(),
            url: entry.link("alternate").to_string(),
            published: entry.one("published").text.clone(),
            updated: entry.one("updated").text.clone(),
            summary: entry.all("summary").next().map(|summary| summary.text.clone()),
            content: entry.one("content").text.clone(),
            topics: entry.all("category").map(|topic| topic.attributes["label"].clone()).collect(),
        }
    };
    let feed = Feed {
        title: root.one("title").text.clone(),
        url: root.link("self").to_string(),
        home: root.link("alternate").to_string(),
        lang: root.attributes["xml:lang"].clone(),
        author: root.one("author").one("name").text.clone(),
        entries: root.all("entry").map(entry).collect(),
    };
    (feed, root)
}

/// Reads JSON Feed; panics when something that version 1.1 demands, or that we promise, is not there.
pub fn json(text: &str) -> Feed {
    let root: Value = serde_json::from_str(text).unwrap();
    assert_eq!(root["version"], "https://jsonfeed.org/version/1.1");
    let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_string();
    let entry = |item: &Value| Entry {
        id: text(&item["id"]),
        title: text(&item["title"]),
        url: text(&item["url"]),
        published: text(&item["date_published"]),
        updated: text(&item["date_modified"]),
        summary: item.get("summary").map(text),
        content: text(&item["content_html"]),
        topics: item.get("tags").map(|tags| tags.as_array().unwrap().iter().map(text).collect()).unwrap_or_default(),
    };
    Feed {
        title: text(&root["title"]),
        url: text(&root["feed_url"]),
        home: text(&root["home_page_url"]),
        lang: text(&root["language"]),
        author: text(&root["authors"][0]["name"]),
        entries: root["items"].as_array().unwrap().iter().map(entry).collect(),
    }
}
