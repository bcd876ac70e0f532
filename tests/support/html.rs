//! Reads finished pages just well enough to hold them to account: tags in order, what they name and where they lead.

#![allow(dead_code, reason = "each test binary uses its own part")]

use std::collections::{BTreeMap, BTreeSet};

use diptych::base::Blob;
use diptych::build::Build;

/// A finished page.
pub struct Page {
    /// Its tags, opening ones only, in order.
    pub tags: Vec<Tag>,
    /// The text of `<title>`.
    pub title: String,
    /// What is wrong with its structure.
    pub problems: Vec<String>,
}

/// An opening tag.
pub struct Tag {
    /// The element.
    pub name: String,
    /// Its attributes, references resolved.
    pub attributes: BTreeMap<String, String>,
}

impl Tag {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

impl Page {
    /// The anchors of the page.
    pub fn ids(&self) -> BTreeSet<&str> {
        self.tags.iter().filter_map(|tag| tag.get("id")).collect()
    }

    /// The tags of an element.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Tag> {
        self.tags.iter().filter(move |tag| tag.name == name)
    }

    /// The addresses that the page states for itself in each language.
    pub fn alternates(&self) -> BTreeMap<&str, &str> {
        let links = self.all("link").filter(|tag| tag.get("rel") == Some("alternate"));
        links.filter_map(|tag| Some((tag.get("hreflang")?, tag.get("href")?))).collect()
    }

    /// Its complete address.
    pub fn canonical(&self) -> Option<&str> {
        self.all("link").find(|tag| tag.get("rel") == Some("canonical")).and_then(|tag| tag.get("href"))
    }
}

const VOID: [&str; 9] = ["br", "hr", "img", "input", "link", "meta", "source", "wbr", "base"];

/// Elements that end a paragraph by opening: inside `<p>` they are a mistake.
const BLOCKS: [&str; 24] = [
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "dl",
    "table",
    "figure",
    "figcaption",
    "section",
    "article",
    "aside",
    "nav",
    "header",
    "footer",
    "main",
    "blockquote",
    "pre",
    "hr",
    "h1",
    "h2",
    "h3",
    "details",
    "form",
];

/// Every page of a site by its path, and the paths of everything.
pub fn site(build: &Build) -> (BTreeMap<String, Page>, BTreeSet<String>) {
    let mut pages = BTreeMap::new();
    let mut paths = BTreeSet::new();
    for (path, blob) in build.output.iter() {
        paths.insert(path.to_string());
        if let Blob::Bytes(bytes) = blob
            && path.extension() == "html"
        {
            pages.insert(path.to_string(), read(std::str::from_utf8(bytes).unwrap()));
        }
    }
    (pages, paths)
}

/// Reads a page.
pub fn read(text: &str) -> Page {
    let mut page = Page { tags: Vec::new(), title: String::new(), problems: Vec::new() };
    let mut open: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (words, from) = rest.split_at(at);
        if open.last().is_some_and(|name| name == "title") {
            page.title = resolve(words);
        }
        if let Some(after) = from.strip_prefix("<!") {
            rest = after.split_once('>').map_or("", |(_, rest)| rest);
            continue;
        }
        let end = end_of_tag(from);
        let (inside, after) = (&from[1..end], &from[end + 1..]);
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            match open.pop() {
                Some(last) if last == name => {}
                last => page.problems.push(format!("</{name}> closes {last:?}")),
            }
            continue;
        }
        let tag = tag(inside, &mut page.problems);
        if BLOCKS.contains(&tag.name.as_str()) && open.iter().any(|name| name == "p") {
            page.problems.push(format!("<{}> inside a paragraph", tag.name));
        }
        if tag.name == "a" && open.iter().any(|name| name == "a") {
            page.problems.push("a link inside a link".into());
        }
        if !VOID.contains(&tag.name.as_str()) && !inside.ends_with('/') {
            open.push(tag.name.clone());
        }
        if matches!(tag.name.as_str(), "script" | "style") {
            rest = &rest[rest.find("</").unwrap()..];
        }
        page.tags.push(tag);
    }
    if !open.is_empty() {
        page.problems.push(format!("never closed: {open:?}"));
    }
    let mut seen = BTreeSet::new();
    for id in page.tags.iter().filter_map(|tag| tag.get("id")) {
        if !seen.insert(id) {
            page.problems.push(format!("two elements are #{id}"));
        }
    }
    page
}

/// The byte of the `>` that ends a tag: not one inside a value.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            (None, b'>') => return at,
            _ => {}
        }
    }
    panic!("a tag that does not end: {}", text.lines().next().unwrap());
}

fn tag(inside: &str, problems: &mut Vec<String>) -> Tag {
    let inside = inside.trim_end_matches('/').trim_end();
    let (name, mut rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    let mut attributes = BTreeMap::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let value = match after.strip_prefix("=\"") {
            Some(value) => {
                let (value, after) = value.split_once('"').unwrap();
                rest = after;
                resolve(value)
            }
            None => {
                if after.starts_with('=') {
                    problems.push(format!("<{name} {key}> without quotes"));
                }
                rest = after.trim_start_matches(|c: char| !c.is_whitespace());
                String::new()
            }
        };
        if attributes.insert(key.to_string(), value).is_some() {
            problems.push(format!("<{name}> has {key} twice"));
        }
    }
    Tag { name: name.to_string(), attributes }
}

/// Undoes the references that the tool writes.
fn resolve(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    pairs.iter().fold(text.to_string(), |text, (reference, sign)| text.replace(reference, sign))
}

/// What is wrong with the links of a site at `base` (`https://exemple.test/below/`): those inside it that lead nowhere, and
/// alternates that do not lead back.
pub fn broken(pages: &BTreeMap<String, Page>, paths: &BTreeSet<String>, base: &str) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, page) in pages {
        problems.extend(page.problems.iter().map(|problem| format!("{path}: {problem}")));
        for tag in &page.tags {
            for link in [tag.get("href"), tag.get("src")].into_iter().flatten() {
                if let Err(why) = follow(pages, paths, base, path, link) {
                    problems.push(format!("{path}: {link}: {why}"));
                }
            }
        }
        for (lang, address) in page.alternates().into_iter().filter(|(lang, _)| *lang != "x-default") {
            let other = place(base, address).and_then(|other| pages.get(&other));
            if other.is_some_and(|other| other.alternates() != page.alternates()) {
                problems.push(format!("{path}: {lang} does not lead back"));
            }
        }
    }
    problems
}

/// The file at a complete or root-relative address of the site.
fn place(base: &str, address: &str) -> Option<String> {
    let (_, after) = base.split_once("://").unwrap();
    let folder = &after[after.find('/').unwrap()..];
    let below = address.strip_prefix(base).or_else(|| address.strip_prefix(folder))?;
    let below = decode(below);
    Some(if below.is_empty() || below.ends_with('/') { format!("{below}index.html") } else { below })
}

fn follow(
    pages: &BTreeMap<String, Page>,
    paths: &BTreeSet<String>,
    base: &str,
    from: &str,
    link: &str,
) -> Result<(), &'static str> {
    let (address, anchor) = link.split_once('#').map_or((link, None), |(address, anchor)| (address, Some(anchor)));
    let outside = link.contains(':') && !link.starts_with(base);
    if outside {
        let safe = ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme));
        return if safe { Ok(()) } else { Err("an unsafe scheme") };
    }
    let target = if address.is_empty() {
        from.to_string()
    } else {
        place(base, address).ok_or("an address outside the site")?
    };
    if !paths.contains(&target) {
        return Err("nothing stands there");
    }
    match (anchor, pages.get(&target)) {
        (Some(anchor), Some(page)) if !page.ids().contains(anchor) => Err("no such anchor"),
        _ => Ok(()),
    }
}

/// Undoes percent-encoding.
fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let hex = std::str::from_utf8(&tail[..2]).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}
