//! The files that a page uses: its styles, scripts and pictures, as a browser would fetch them.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use crate::base::OutputPath;

/// The elements that fetch, with the attributes that say what.
const FETCHES: [(&str, &[&str]); 9] = [
    ("link", &["href"]),
    ("script", &["src"]),
    ("img", &["src", "srcset"]),
    ("source", &["src", "srcset"]),
    ("video", &["src", "poster"]),
    ("audio", &["src"]),
    ("iframe", &["src"]),
    ("embed", &["src"]),
    ("object", &["data"]),
];

/// The relations of links that are fetched with the page.
const FETCHED: [&str; 4] = ["stylesheet", "icon", "preload", "modulepreload"];

/// The files below `prefix` that the page at `name` uses. Found by a scan of its tags, not by a parser: a tag in a comment
/// costs a reload too many, nothing worse.
pub(super) fn uses(html: &[u8], name: &OutputPath, prefix: &str) -> BTreeSet<OutputPath> {
    let html = String::from_utf8_lossy(html);
    let mut found = BTreeSet::new();
    let mut rest: &str = &html;
    while let Some((_, tag)) = rest.split_once('<') {
        let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let (element, after) = tag.split_at(end);
        rest = after;
        let Some((_, wanted)) = FETCHES.iter().find(|(known, _)| element.eq_ignore_ascii_case(known)) else { continue };
        let (attributes, after) = attributes(after);
        rest = after;
        if element.eq_ignore_ascii_case("link") && !attributes.iter().any(is_fetched) {
            continue;
        }
        for (attribute, value) in attributes {
            let Some(attribute) = wanted.iter().find(|known| attribute.eq_ignore_ascii_case(known)) else { continue };
            if *attribute == "srcset" {
                let each = value.split(',').filter_map(|candidate| candidate.split_whitespace().next());
                found.extend(each.filter_map(|address| resolved(address, name, prefix)));
            } else {
                found.extend(resolved(value, name, prefix));
            }
        }
    }
    found
}

/// Whether an attribute of a link says that it is fetched with the page: a feed or another language is only named.
fn is_fetched((name, value): &(&str, &str)) -> bool {
    let relation = |word: &str| FETCHED.iter().any(|known| word.eq_ignore_ascii_case(known));
    name.eq_ignore_ascii_case("rel") && value.split_whitespace().any(relation)
}

/// The attributes of a tag, from what follows its name, and what follows them.
fn attributes(mut rest: &str) -> (Vec<(&str, &str)>, &str) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/')).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let Some(value) = after.trim_start().strip_prefix('=').map(str::trim_start) else {
            if name.is_empty() {
                return (found, rest);
            }
            rest = after;
            continue;
        };
        let (value, after) = match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            Some(quote) => value.get(1..).and_then(|value| value.split_once(quote)).unwrap_or((value, "")),
            None => value.split_at(value.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(value.len())),
        };
        found.push((name, value));
        rest = after;
    }
}

/// The file at an address that stands in a page; `None` elsewhere than on this site.
fn resolved(address: &str, page: &OutputPath, prefix: &str) -> Option<OutputPath> {
    let address = address.replace("&amp;", "&");
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decode_str(address).decode_utf8().ok()?;
    if path.starts_with('/') {
        return OutputPath::new(path.strip_prefix(prefix)?).ok();
    }
    let mut parts: Vec<&str> = page.parts().collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    OutputPath::new(&parts.join("/")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_would_fetch_is_found() {
        let html = "<LINK rel=\"stylesheet\" href=\"/sous/a.css?x\"><img alt='<b' src=b%20c.png srcset=\"d.png 1x, ../e.png 2x\">\
            <script async src = '/sous/f&amp;g.js'></script><a href=\"/sous/h.html\"><img src=\"//ailleurs/i.png\">\
            <img src=\"https://ailleurs/j.png\"><img src><video poster=k.jpg>\
            <link rel=\"alternate\" href=\"/sous/feed.xml\"><link href='/sous/l.svg' rel='shortcut ICON'>";
        let name = OutputPath::new("un/deux/index.html").unwrap();
        let found: Vec<String> = uses(html.as_bytes(), &name, "/sous/").iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            ["a.css", "f&g.js", "l.svg", "un/deux/b c.png", "un/deux/d.png", "un/deux/k.jpg", "un/e.png"]
        );
    }

    #[test]
    fn any_bytes_end() {
        let name = OutputPath::new("a.html").unwrap();
        for html in [
            "<img src=\"",
            "<img =",
            "<img = = =",
            "<img src='a",
            "<",
            "<img",
            "<img src=\"é",
            "<img \u{fffd}=\u{fffd}",
        ] {
            assert!(uses(html.as_bytes(), &name, "/").len() < 2, "{html}");
        }
    }
}
