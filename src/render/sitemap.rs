//! `sitemap.xml` with the alternates of each page, `news-sitemap.xml`, and `robots.txt`.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use rayon::prelude::*;

use super::feeds::possible;
use crate::page::sheet::Entry;
use crate::page::views::NewsView;

type Xml = Writer<Vec<u8>>;

/// The sitemap (sitemaps.org protocol 0.9, with `xhtml:link` alternates) of the pages that search engines may show.
///
/// # Errors
/// None in practice: it is written to memory.
pub fn sitemap(entries: &[&Entry]) -> io::Result<Vec<u8>> {
    let extension = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    let mut writer = begun(extension)?;
    let begun = writer.get_ref().len();
    // each piece is written where it will stand, below the root, of which only one is kept
    let pieces = entries.par_chunks(SHARED).map(|entries| piece(entries, extension, begun));
    for piece in pieces.collect::<io::Result<Vec<_>>>()? {
        writer.get_mut().extend(piece);
    }
    ended(writer)
}

/// How many entries are worth a thread's while.
const SHARED: usize = 512;

fn piece(entries: &[&Entry], extension: (&str, &str), begun: usize) -> io::Result<Vec<u8>> {
    let mut writer = self::begun(extension)?;
    for Entry { canonical, alternates } in entries {
        writer.write_event(Event::Start(BytesStart::new("url")))?;
        text(&mut writer, "loc", canonical)?;
        for alternate in alternates {
            let mut link = BytesStart::new("xhtml:link");
            link.push_attribute(("rel", "alternate"));
            link.push_attribute(("hreflang", alternate.lang.as_str()));
            link.push_attribute(("href", alternate.absolute.as_str()));
            writer.write_event(Event::Empty(link))?;
        }
        writer.write_event(Event::End(BytesEnd::new("url")))?;
    }
    Ok(writer.into_inner().split_off(begun))
}

/// The sitemap of what is news (the extension of Google that other search engines read as well).
///
/// # Errors
/// None in practice: it is written to memory.
pub fn news(entries: &[NewsView]) -> io::Result<Vec<u8>> {
    let mut writer = begun(("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9"))?;
    for entry in entries {
        writer.write_event(Event::Start(BytesStart::new("url")))?;
        text(&mut writer, "loc", &entry.url)?;
        writer.write_event(Event::Start(BytesStart::new("news:news")))?;
        writer.write_event(Event::Start(BytesStart::new("news:publication")))?;
        text(&mut writer, "news:name", &entry.publication)?;
        text(&mut writer, "news:language", &entry.language)?;
        writer.write_event(Event::End(BytesEnd::new("news:publication")))?;
        text(&mut writer, "news:publication_date", &entry.published)?;
        text(&mut writer, "news:title", &entry.title)?;
        writer.write_event(Event::End(BytesEnd::new("news:news")))?;
        writer.write_event(Event::End(BytesEnd::new("url")))?;
    }
    ended(writer)
}

/// A sitemap at its beginning; `extension` is the namespace of what it says besides addresses.
fn begun(extension: (&str, &str)) -> io::Result<Xml> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut root = BytesStart::new("urlset");
    root.push_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    root.push_attribute(extension);
    writer.write_event(Event::Start(root))?;
    Ok(writer)
}

fn ended(mut writer: Xml) -> io::Result<Vec<u8>> {
    writer.write_event(Event::End(BytesEnd::new("urlset")))?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// An element that holds text alone.
fn text(writer: &mut Xml, name: &str, words: &str) -> io::Result<()> {
    writer.write_event(Event::Start(BytesStart::new(name)))?;
    writer.write_event(Event::Text(BytesText::new(&possible(words))))?;
    writer.write_event(Event::End(BytesEnd::new(name)))
}

/// `robots.txt`: everything may be read, and where the sitemaps are, those that exist. It names nothing else, so that it
/// reveals nothing.
pub fn robots(sitemaps: &[String]) -> String {
    let lines: String = sitemaps.iter().map(|sitemap| format!("Sitemap: {sitemap}\n")).collect();
    format!("User-agent: *\nAllow: /\n\n{lines}")
}
