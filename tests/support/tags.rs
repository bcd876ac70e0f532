//! A reader of the HTML that the tool produces, just strict enough for tests: tags with their attributes.

/// A tag as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The element, in lower case; `/p` closes.
    pub name: String,
    /// Attributes in order, their values decoded.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// Every tag of a page, in order. Panics on what is no well-formed tag: the tool writes none.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = &comment[comment.find("-->").expect("a comment ends") + 3..];
            continue;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        assert!(
            name.trim_start_matches(['/', '!']).starts_with(|c: char| c.is_ascii_alphabetic()),
            "a bare < before {:?}",
            &rest.chars().take(40).collect::<String>()
        );
        rest = &rest[end..];
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('>') {
                rest = after;
                break;
            }
            let end = rest.find(['=', '>', ' ', '\n']).expect("a tag ends");
            let attribute = rest[..end].to_ascii_lowercase();
            rest = &rest[end..];
            let Some(value) = rest.strip_prefix('=') else {
                attributes.push((attribute, String::new()));
                continue;
            };
            let value = value.strip_prefix('"').expect("values stand between double quotes");
            let end = value.find('"').expect("a value ends");
            attributes.push((attribute, decode(&value[..end])));
            rest = &value[end + 1..];
        }
        tags.push(Tag { name, attributes });
    }
    tags
}

/// The text of a page without its tags, decoded.
pub fn words(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    decode(&words)
}

/// Undoes the character references that the tool and the template engine write.
pub fn decode(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")]
        .iter()
        .fold(text.to_string(), |text, (from, to)| text.replace(from, to))
}
