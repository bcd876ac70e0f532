//! What the preview adds to copies of pages: the bar of a page that is not public, the errors, the script that reloads.

use hyper::StatusCode;

use super::answer::OWN;
use super::{Fault, Shown, uses};
use crate::base::{Digest, OutputPath};

/// What the version of an absent page begins with.
const ABSENT: &str = "absent-";

/// The page of the site for what is not there.
pub(super) fn not_found() -> Option<OutputPath> {
    OutputPath::new("404.html").ok()
}

/// The digest of a page and of what it uses: while it stays, nobody who looks at the page sees a difference.
pub(super) fn version(shown: &Shown, path: &str) -> String {
    match named(shown, path) {
        Some(name) => digest(shown, &name),
        None => format!("{ABSENT}{}", not_found().map(|name| digest(shown, &name)).unwrap_or_default()),
    }
}

/// Whether a version is that of an absent page.
pub(super) fn is_absent(version: &str) -> bool {
    version.starts_with(ABSENT)
}

/// The page at a path that a browser shows.
fn named(shown: &Shown, path: &str) -> Option<OutputPath> {
    let below = path.strip_prefix(shown.prefix.as_str())?;
    let index = if below.is_empty() || below.ends_with('/') { "index.html" } else { "" };
    let name = OutputPath::new(&format!("{below}{index}")).ok()?;
    shown.files.get(&name).map(|_| name)
}

fn digest(shown: &Shown, name: &OutputPath) -> String {
    let Some(blob) = shown.files.get(name) else { return String::new() };
    let own = blob.digest();
    let used = uses::uses(blob.bytes().unwrap_or_default(), name, &shown.prefix);
    let used: Vec<_> = used.into_iter().map(|name| (shown.files.get(&name).map(|blob| blob.digest()), name)).collect();
    if used.iter().all(|(digest, _)| digest.is_none()) {
        return own.to_string();
    }
    Digest::key(&(own, used.iter().map(|(digest, name)| (digest, name.as_str())).collect::<Vec<_>>())).to_string()
}

/// A copy of a page with what the preview adds, at the end of its body; `path` is where the browser found it.
pub(super) fn with_preview(shown: &Shown, name: &OutputPath, bytes: &[u8], path: &str, status: StatusCode) -> Vec<u8> {
    let absent = status != StatusCode::OK;
    let version = if absent { version(shown, path) } else { digest(shown, name) };
    let added = added(shown, path, &version);
    let end = body_end(bytes);
    let (before, after) = bytes.split_at(end);
    [before, added.as_bytes(), after].concat()
}

/// A page of ours, where the site has none: what is wrong, or that nothing is here.
pub(super) fn bare(shown: &Shown, path: &str) -> String {
    let words = &shown.words;
    let said = if shown.files.is_empty() { &words.headline } else { &words.missing };
    let added = added(shown, path, &version(shown, path));
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{1}</title>\n</head>\n\
         <body>\n<h1>{1}</h1>\n{added}</body>\n</html>\n",
        escaped(&words.language),
        escaped(said),
    )
}

/// Where the body of a page ends: before its last `</body>`, or at the end of a page without one.
fn body_end(bytes: &[u8]) -> usize {
    const END: &[u8] = b"</body";
    bytes.windows(END.len()).rposition(|part| part.eq_ignore_ascii_case(END)).unwrap_or(bytes.len())
}

/// One piece, so that it can be told from the page. The panel stands in a tree of its own: neither style reaches the other.
fn added(shown: &Shown, path: &str, version: &str) -> String {
    format!(
        "<diptych-preview lang=\"{}\"><template shadowrootmode=\"open\"><link rel=\"stylesheet\" \
         href=\"{OWN}preview.css\"><div>{}</div></template></diptych-preview><script src=\"{OWN}preview.js\" \
         data-page=\"{}\" data-version=\"{}\" data-lost=\"{}\"></script>",
        escaped(&shown.words.language),
        panel(shown, path, is_absent(version)),
        escaped(path),
        escaped(version),
        escaped(&shown.words.lost),
    )
}

/// What the preview says about a page: that it is no more, why it is not public, what is wrong. `absent` is whether the
/// browser was told from the first that nothing is there.
pub(super) fn panel(shown: &Shown, path: &str, absent: bool) -> String {
    let mut html = String::new();
    let page = named(shown, path);
    if page.is_none() && !absent {
        html.push_str(&format!("<p class=\"gone\" role=\"alert\">{}</p>", escaped(&shown.words.gone)));
    }
    if !shown.faults.is_empty() {
        html.push_str(&format!(
            "<section class=\"faults\" aria-labelledby=\"headline\"><p id=\"headline\" role=\"alert\">{}</p>\
             <details open><summary>{}</summary><ol tabindex=\"0\">",
            escaped(&shown.words.headline),
            escaped(&shown.words.details),
        ));
        shown.faults.iter().for_each(|fault| html.push_str(&listed(fault)));
        html.push_str("</ol></details></section>");
    }
    if let Some(bar) = page.and_then(|page| shown.bars.get(&page)) {
        html.push_str(&format!("<p class=\"bar\" role=\"note\">{}</p>", escaped(bar)));
    }
    html
}

fn listed(fault: &Fault) -> String {
    let Fault { place, message, help } = fault;
    let place = if place.is_empty() { String::new() } else { format!("<code>{}</code>", escaped(place)) };
    format!("<li>{place}<strong>{}</strong><span>{}</span></li>", escaped(message), escaped(help))
}

/// A text for HTML, in elements and in attributes.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(files: &[(&str, &str)]) -> Shown {
        let files = files.iter().map(|(path, text)| (OutputPath::new(path).unwrap(), (*text).into())).collect();
        Shown { files, prefix: "/".to_string(), ..Shown::default() }
    }

    #[test]
    fn a_version_follows_the_page_and_what_it_uses_and_nothing_else() {
        let page = "<link rel=stylesheet href=\"/a.css\"><a href=\"/b.pdf\">b</a>";
        let first = shown(&[("index.html", page), ("a.css", "1"), ("b.pdf", "1"), ("c/index.html", "1")]);
        let other = shown(&[("index.html", page), ("a.css", "1"), ("b.pdf", "2"), ("c/index.html", "2")]);
        let styled = shown(&[("index.html", page), ("a.css", "2"), ("b.pdf", "1"), ("c/index.html", "1")]);
        assert_eq!(version(&first, "/"), version(&other, "/"));
        assert_ne!(version(&first, "/"), version(&styled, "/"));
        assert_ne!(version(&first, "/"), version(&first, "/c/"));
        assert!(is_absent(&version(&first, "/d/")) && is_absent(&version(&first, "//")));
    }

    #[test]
    fn what_is_added_stands_at_the_end_of_the_body() {
        assert_eq!(body_end(b"<body>a</body></html>"), 7);
        assert_eq!(body_end(b"<BODY>a</BODY >"), 7);
        assert_eq!(body_end(b"a"), 1);
    }

    #[test]
    fn case_120_words_are_escaped() {
        let fault = Fault { place: "<script>".into(), message: "\"><img onerror=x>".into(), help: "'&".into() };
        assert_eq!(
            listed(&fault),
            "<li><code>&lt;script&gt;</code><strong>&quot;&gt;&lt;img onerror=x&gt;</strong><span>&#39;&amp;</span></li>"
        );
    }
}
