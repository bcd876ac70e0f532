//! Feeds in their formats: Atom (RFC 4287) and JSON Feed 1.1.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use serde::Serialize;

use crate::page::views::{FeedEntry, FeedView, LinkView};

type Xml = Writer<Vec<u8>>;

/// A feed in Atom; `url` is its own complete address.
///
/// # Errors
/// None in practice: it is written to memory.
pub fn atom(feed: &FeedView, url: &str) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.lang.as_str())];
    xml.write_event(Event::Start(BytesStart::new("feed").with_attributes(root)))?;
    text(&mut xml, "id", &[], &feed.id)?;
    text(&mut xml, "title", &[], &feed.title)?;
    text(&mut xml, "subtitle", &[], &feed.description)?;
    text(&mut xml, "updated", &[], &feed.updated)?;
    empty(&mut xml, "link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", url)])?;
    empty(&mut xml, "link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.home)])?;
    author(&mut xml, &feed.author)?;
    feed.entries.iter().try_for_each(|one| entry(&mut xml, one))?;
    xml.write_event(Event::End(BytesEnd::new("feed")))?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn author(xml: &mut Xml, author: &LinkView) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new("author")))?;
    text(xml, "name", &[], &author.label)?;
    author.url.iter().try_for_each(|url| text(xml, "uri", &[], url))?;
    xml.write_event(Event::End(BytesEnd::new("author")))
}

fn entry(xml: &mut Xml, entry: &FeedEntry) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new("entry")))?;
    text(xml, "id", &[], &entry.id)?;
    text(xml, "title", &[], &entry.title)?;
    empty(xml, "link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.url)])?;
    text(xml, "published", &[], &entry.published)?;
    text(xml, "updated", &[], &entry.updated)?;
    for topic in &entry.topics {
        empty(xml, "category", &[("term", &topic.id), ("label", &topic.name)])?;
    }
    entry.summary.iter().try_for_each(|summary| text(xml, "summary", &[], summary))?;
    text(xml, "content", &[("type", "html")], entry.content.as_str())?;
    xml.write_event(Event::End(BytesEnd::new("entry")))
}

/// An element that holds text alone.
fn text(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], words: &str) -> io::Result<()> {
    let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
    xml.write_event(Event::Start(start))?;
    xml.write_event(Event::Text(BytesText::new(&possible(words))))?;
    xml.write_event(Event::End(BytesEnd::new(name)))
}

/// An element that holds nothing.
fn empty(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    let values: Vec<(&str, Cow<'_, str>)> = attributes.iter().map(|(key, value)| (*key, possible(value))).collect();
    let attributes = values.iter().map(|(key, value)| (*key, value.as_ref()));
    xml.write_event(Event::Empty(BytesStart::new(name).with_attributes(attributes)))
}

/// A text without the characters that XML 1.0 cannot hold even escaped. Texts that have them are findings, and stop the
/// publication: this keeps the preview readable.
fn possible(words: &str) -> Cow<'_, str> {
    let impossible = |c: char| (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    if words.contains(impossible) { words.replace(impossible, "").into() } else { words.into() }
}

/// A feed in JSON Feed; `url` is its own complete address.
///
/// # Errors
/// None in practice: it is written to memory.
pub fn json(feed: &FeedView, url: &str) -> serde_json::Result<Vec<u8>> {
    let view = Json {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.home,
        feed_url: url,
        description: &feed.description,
        language: &feed.lang,
        authors: [JsonAuthor { name: &feed.author.label, url: feed.author.url.as_deref() }],
        items: feed.entries.iter().map(JsonItem::of).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&view)?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[derive(Serialize)]
struct Json<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    description: &'a str,
    language: &'a str,
    authors: [JsonAuthor<'a>; 1],
    items: Vec<JsonItem<'a>>,
}

#[derive(Serialize)]
struct JsonAuthor<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    content_html: &'a str,
    date_published: &'a str,
    date_modified: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
}

impl<'a> JsonItem<'a> {
    fn of(entry: &'a FeedEntry) -> Self {
        Self {
            id: &entry.id,
            url: &entry.url,
            title: &entry.title,
            summary: entry.summary.as_deref(),
            content_html: entry.content.as_str(),
            date_published: &entry.published,
            date_modified: &entry.updated,
            tags: entry.topics.iter().map(|topic| topic.name.as_str()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::views::Html;

    fn feed(title: &str) -> FeedView {
        let entry = FeedEntry {
            id: "tag:x,2025:e".into(),
            title: title.into(),
            url: "https://x.test/?a&b".into(),
            published: "2023-01-01T00:00:00+01:00".into(),
            updated: "2023-01-02T00:00:00+01:00".into(),
            summary: None,
            content: Html::new("<p>Un &amp; deux</p>"),
            topics: Vec::new(),
        };
        FeedView {
            id: "tag:x,2025:f".into(),
            title: title.into(),
            description: String::new(),
            lang: "x".into(),
            home: "https://x.test/".into(),
            author: LinkView { label: "X".into(), url: None },
            updated: "2023-01-02T00:00:00+01:00".into(),
            entries: vec![entry],
        }
    }

    #[test]
    fn html_is_text_in_atom() {
        let xml = String::from_utf8(atom(&feed("a < b & ]]>"), "https://x.test/feed.xml").unwrap()).unwrap();
        assert!(xml.contains("<content type=\"html\">&lt;p&gt;Un &amp;amp; deux&lt;/p&gt;</content>"), "{xml}");
        assert!(xml.contains("<title>a &lt; b &amp; ]]&gt;</title>"), "{xml}");
        assert!(xml.contains("href=\"https://x.test/?a&amp;b\"/>"), "{xml}");
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(possible("a\u{1}b\tc\u{ffff}\u{2028}"), "ab\tc\u{2028}");
    }

    #[test]
    fn what_is_absent_has_no_key() {
        let text = String::from_utf8(json(&feed("a"), "https://x.test/feed.json").unwrap()).unwrap();
        assert!(!text.contains("null") && !text.contains("summary") && !text.contains("tags"), "{text}");
    }
}
