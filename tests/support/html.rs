//! Reads finished pages just well enough to hold them to account: tags in order, what they name and where they lead.

#![allow(dead_code, reason = "each test binary uses its own part")]

use std::collections::{BTreeMap, BTreeSet};

use diptych::base::Blob;
use diptych::build::Build;

/// A finished page.
pub struct Page {
    /// Its opening tags, in order.
    pub tags: Vec<Tag>,
    /// The text of `<title>`.
    pub title: String,
    /// Its text without tags, references resolved.
    pub words: String,
    /// What is wrong with its structure; empty for a page that the tool may write.
    pub problems: Vec<String>,
}

/// An opening tag.
pub struct Tag {
    /// The element, in lower case.
    pub name: String,
    /// Its attributes, names in lower case, references in values resolved.
    pub attributes: BTreeMap<String, String>,
}

impl Tag {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

impl Page {
    /// Reads a page, or a part of one. It is stricter than HTML: every element is closed, values stand between double quotes.
    pub fn read(text: &str) -> Self {
        let page = Self { tags: Vec::new(), title: String::new(), words: String::new(), problems: Vec::new() };
        let mut reader = Reader { page, open: Vec::new() };
        if let Err(problem) = reader.read(text) {
            reader.page.problems.push(problem);
        }
        if !reader.open.is_empty() {
            reader.page.problems.push(format!("never closed: {:?}", reader.open));
        }
        let mut page = reader.page;
        let mut seen = BTreeSet::new();
        let twice = page.tags.iter().filter_map(|tag| tag.get("id")).filter(|id| !seen.insert(*id));
        let twice: Vec<String> = twice.map(|id| format!("two elements are #{id}")).collect();
        page.problems.extend(twice);
        page
    }

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

/// A whole site as it would be published.
pub struct Site {
    /// Every page, by its path.
    pub pages: BTreeMap<String, Page>,
    /// The paths of everything, pages included.
    pub paths: BTreeSet<String>,
}

impl Site {
    /// Reads the pages of a build.
    pub fn read(build: &Build) -> Self {
        let mut site = Self { pages: BTreeMap::new(), paths: BTreeSet::new() };
        for (path, blob) in build.output.iter() {
            site.paths.insert(path.to_string());
            if let Blob::Bytes(bytes) = blob
                && path.extension() == "html"
            {
                site.pages.insert(path.to_string(), Page::read(std::str::from_utf8(bytes).unwrap()));
            }
        }
        site
    }

    /// What is wrong with the pages of a site at `base` (`https://exemple.test/below/`): their structure, links inside it
    /// that lead nowhere, and alternates that do not lead back.
    pub fn problems(&self, base: &str) -> Vec<String> {
        let mut problems = Vec::new();
        for (path, page) in &self.pages {
            problems.extend(page.problems.iter().map(|problem| format!("{path}: {problem}")));
            for tag in &page.tags {
                for link in [tag.get("href"), tag.get("src")].into_iter().flatten() {
                    if let Err(why) = self.follow(base, path, link) {
                        problems.push(format!("{path}: {link}: {why}"));
                    }
                }
            }
            for (lang, address) in page.alternates().into_iter().filter(|(lang, _)| *lang != "x-default") {
                let other = place(base, address).and_then(|other| self.pages.get(&other));
                if other.is_some_and(|other| other.alternates() != page.alternates()) {
                    problems.push(format!("{path}: {lang} does not lead back"));
                }
            }
        }
        problems
    }

    /// Follows a link of the page at the path `from`.
    pub fn follow(&self, base: &str, from: &str, link: &str) -> Result<(), &'static str> {
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
        if !self.paths.contains(&target) {
            return Err("nothing stands there");
        }
        match (anchor, self.pages.get(&target)) {
            (Some(anchor), Some(page)) if !page.ids().contains(anchor) => Err("no such anchor"),
            _ => Ok(()),
        }
    }
}

/// The file at a complete or root-relative address of the site.
pub fn place(base: &str, address: &str) -> Option<String> {
    let (_, after) = base.split_once("://").unwrap();
    let folder = &after[after.find('/').unwrap()..];
    let below = address.strip_prefix(base).or_else(|| address.strip_prefix(folder))?;
    let below = percent_decoded(below.as_bytes());
    Some(if below.is_empty() || below.ends_with('/') { format!("{below}index.html") } else { below })
}

/// Undoes percent-encoding; a `%` that encodes nothing stays.
pub fn percent_decoded(bytes: &[u8]) -> String {
    let mut decoded = Vec::new();
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).filter(|_| *first == b'%').and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        decoded.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Undoes the character references that the tool and the template engine write.
pub fn resolved(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")]
        .iter()
        .fold(text.to_string(), |text, (reference, sign)| text.replace(reference, sign))
}

const VOID: [&str; 9] = ["br", "hr", "img", "input", "link", "meta", "source", "wbr", "base"];

/// Elements that end a paragraph by opening: inside `<p>` they are a mistake.
const BLOCKS: &str = "p div ul ol li dl table figure figcaption section article aside nav header footer main blockquote pre \
                      hr h1 h2 h3 details form";

/// The page so far, and the elements that are open.
struct Reader {
    page: Page,
    open: Vec<String>,
}

impl Reader {
    /// Reads to the end, or to what nobody can read on from.
    fn read(&mut self, text: &str) -> Result<(), String> {
        let mut rest = text;
        while let Some((words, from)) = rest.split_once('<') {
            self.words(words);
            let shown = || from.chars().take(40).collect::<String>();
            if let Some(comment) = from.strip_prefix("!--") {
                rest = comment.split_once("-->").ok_or_else(|| format!("a comment that does not end: {}", shown()))?.1;
                continue;
            }
            let end = end_of_tag(from).ok_or_else(|| format!("a tag that does not end: {}", shown()))?;
            let (inside, after) = (&from[..end], &from[end + 1..]);
            rest = after;
            if !inside.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic()) {
                if !inside.eq_ignore_ascii_case("!doctype html") {
                    self.page.problems.push(format!("a bare <, before {}", shown()));
                }
            } else if let Some(name) = inside.strip_prefix('/') {
                self.close(&name.to_ascii_lowercase());
            } else {
                self.start(inside);
                if matches!(self.page.tags.last().unwrap().name.as_str(), "script" | "style") {
                    rest = &rest[rest.find("</").ok_or_else(|| format!("code that does not end: {}", shown()))?..];
                }
            }
        }
        self.words(rest);
        Ok(())
    }

    fn words(&mut self, words: &str) {
        let words = resolved(words);
        self.page.words.push_str(&words);
        if self.open.last().is_some_and(|name| name == "title") {
            self.page.title = words;
        }
    }

    fn close(&mut self, name: &str) {
        match self.open.pop() {
            Some(last) if last == name => {}
            last => self.page.problems.push(format!("</{name}> closes {last:?}")),
        }
    }

    /// What stands between the signs of an opening tag.
    fn start(&mut self, inside: &str) {
        let tag = tag(inside.trim_end_matches('/'), &mut self.page.problems);
        let open = |name: &str| self.open.iter().any(|open| open == name);
        if BLOCKS.split_whitespace().any(|block| block == tag.name) && open("p") {
            self.page.problems.push(format!("<{}> inside a paragraph", tag.name));
        }
        if tag.name == "a" && open("a") {
            self.page.problems.push("a link inside a link".into());
        }
        let ended = inside.ends_with('/');
        if ended && !open("svg") {
            self.page.problems.push(format!("<{}/>: the stroke closes nothing in HTML", tag.name));
        }
        if !VOID.contains(&tag.name.as_str()) && !ended {
            self.open.push(tag.name.clone());
        }
        self.page.tags.push(tag);
    }
}

/// The byte of the `>` that ends a tag: not one inside a value.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            (None, b'>') => return Some(at),
            _ => {}
        }
    }
    None
}

fn tag(inside: &str, problems: &mut Vec<String>) -> Tag {
    let (name, mut rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    let name = name.to_ascii_lowercase();
    let mut attributes = BTreeMap::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let value = match after.strip_prefix("=\"").and_then(|value| value.split_once('"')) {
            Some((value, after)) => {
                rest = after;
                resolved(value)
            }
            None => {
                if after.starts_with('=') {
                    problems.push(format!("<{name} {key}> without double quotes"));
                }
                rest = after.trim_start_matches(|c: char| !c.is_whitespace());
                String::new()
            }
        };
        if attributes.insert(key.to_ascii_lowercase(), value).is_some() {
            problems.push(format!("<{name}> has {key} twice"));
        }
    }
    Tag { name, attributes }
}
