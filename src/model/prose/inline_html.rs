//! The few HTML tags that Markdown has no mark for, and that authors may write: nothing that runs, loads or styles.

/// A tag of the safe list, with the one attribute that it may have.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SafeTag {
    /// The element, from [`SAFE`].
    pub element: &'static str,
    /// The attribute and its value.
    pub attribute: Option<(&'static str, String)>,
}

/// What a piece of inline HTML is.
#[derive(Debug, PartialEq, Eq)]
pub enum Inline {
    /// A comment: left out.
    Comment,
    /// `<br>`
    Break,
    /// An opening tag.
    Open(SafeTag),
    /// A closing tag.
    Close(&'static str),
    /// Anything else: refused. Holds the name of the element.
    Refused(String),
}

/// Elements with the attribute that each may have.
const SAFE: [(&str, Option<&str>); 8] = [
    ("abbr", Some("title")),
    ("cite", None),
    ("i", Some("lang")),
    ("kbd", None),
    ("q", Some("lang")),
    ("span", Some("lang")),
    ("sub", None),
    ("sup", None),
];

/// Reads one piece of inline HTML, as CommonMark delimits it.
pub fn inline(html: &str) -> Inline {
    if html.starts_with("<!--") {
        return Inline::Comment;
    }
    let inner = html.trim_start_matches('<').trim_end_matches('>');
    let (closing, inner) = inner.strip_prefix('/').map_or((false, inner), |rest| (true, rest));
    let inner = inner.strip_suffix('/').unwrap_or(inner).trim_end();
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inner.len());
    let (name, rest) = inner.split_at(end);
    let (name, rest) = (name.to_ascii_lowercase(), rest.trim());
    if name == "br" && rest.is_empty() && !closing {
        return Inline::Break;
    }
    let refused = || Inline::Refused(super::super::fields::shown(&name));
    let Some((element, allowed)) = SAFE.iter().find(|(element, _)| *element == name) else { return refused() };
    if closing {
        return if rest.is_empty() { Inline::Close(element) } else { refused() };
    }
    if rest.is_empty() {
        return Inline::Open(SafeTag { element, attribute: None });
    }
    match allowed.and_then(|allowed| attribute(rest, allowed)) {
        Some(attribute) => Inline::Open(SafeTag { element, attribute: Some(attribute) }),
        None => refused(),
    }
}

/// Reads `name="value"` when it is the attribute that is allowed and nothing follows.
fn attribute(text: &str, allowed: &'static str) -> Option<(&'static str, String)> {
    let (name, value) = text.split_once('=')?;
    let value = value.trim();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = value.strip_prefix(quote)?.strip_suffix(quote)?;
    let proper = !value.contains(quote) && !value.contains(['<', '>', '&']);
    let tag = allowed != "lang"
        || value
            .split('-')
            .all(|part| !part.is_empty() && part.len() <= 8 && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    (name.trim().eq_ignore_ascii_case(allowed) && proper && tag).then(|| (allowed, value.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_safe_list_is_short_and_exact() {
        let lang = SafeTag { element: "span", attribute: Some(("lang", "en".into())) };
        assert_eq!(inline("<span lang=\"en\">"), Inline::Open(lang));
        assert_eq!(inline("</span>"), Inline::Close("span"));
        assert_eq!(inline("<br/>"), Inline::Break);
        assert_eq!(inline("<!-- x -->"), Inline::Comment);
        for html in [
            "<script>",
            "<span onclick=\"x\">",
            "<span lang=\"en\" onclick=\"x\">",
            "<a href=\"x\">",
            "<span lang='\"'>",
            "<kbd lang=\"fr\">",
        ] {
            assert!(matches!(inline(html), Inline::Refused(_)), "{html}");
        }
    }
}
