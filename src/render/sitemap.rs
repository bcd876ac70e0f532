//! `sitemap.xml` with the alternates of each page, and `robots.txt`.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::page::Page;

/// The sitemap (sitemaps.org protocol 0.9, with `xhtml:link` alternates) of the pages that search engines may show.
///
/// # Errors
/// None in practice: it is written to memory.
pub fn sitemap(pages: &[Page]) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut root = BytesStart::new("urlset");
    root.push_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    root.push_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    writer.write_event(Event::Start(root))?;
    for page in pages.iter().filter(|page| !page.frame.noindex) {
        let Some(canonical) = &page.frame.canonical else { continue };
        writer.write_event(Event::Start(BytesStart::new("url")))?;
        writer.write_event(Event::Start(BytesStart::new("loc")))?;
        writer.write_event(Event::Text(BytesText::new(canonical)))?;
        writer.write_event(Event::End(BytesEnd::new("loc")))?;
        for alternate in &page.frame.alternates {
            let mut link = BytesStart::new("xhtml:link");
            link.push_attribute(("rel", "alternate"));
            link.push_attribute(("hreflang", alternate.lang.as_str()));
            link.push_attribute(("href", alternate.absolute.as_str()));
            writer.write_event(Event::Empty(link))?;
        }
        writer.write_event(Event::End(BytesEnd::new("url")))?;
    }
    writer.write_event(Event::End(BytesEnd::new("urlset")))?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// `robots.txt`: everything may be read, and where the sitemap is. It names nothing else, so that it reveals nothing.
pub fn robots(sitemap: &str) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}
