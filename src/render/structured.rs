//! What pages tell machines by the vocabulary of schema.org, as JSON-LD that can stand inside a page.

use std::fmt::Write;

use serde::Serialize;

use crate::page::views::Thing;

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: &'a [Thing],
}

/// The things of a page as one text, empty for a page that shows none.
///
/// It is printed as it is inside a `script` element. That element ends at `</script`, and `<!--` changes how it is read,
/// wherever they stand: so no sign of markup is left in the text, nor the two line separators that JSON allows and older
/// scripts do not. JSON has them inside texts only, where an escape says the same.
pub fn structured(things: &[Thing]) -> String {
    if things.is_empty() {
        return String::new();
    }
    let document = Document { context: "https://schema.org", graph: things };
    let json = serde_json::to_string(&document).unwrap_or_default(); // texts and numbers only: it cannot fail
    let marked = |sign| matches!(sign, '<' | '>' | '&' | '\u{2028}' | '\u{2029}');
    // as nearly all are: looked for one by one, which goes many bytes at a time
    if !["<", ">", "&", "\u{2028}", "\u{2029}"].iter().any(|sign| json.contains(*sign)) {
        return json;
    }
    let mut text = String::with_capacity(json.len() + 64);
    for piece in json.split_inclusive(marked) {
        let end = piece.char_indices().next_back().filter(|(_, sign)| marked(*sign));
        let Some((position, sign)) = end else {
            text.push_str(piece);
            continue;
        };
        text.push_str(piece.get(..position).unwrap_or_default());
        let _ = write!(text, "\\u{:04x}", u32::from(sign)); // writing to a String cannot fail
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::views::metadata::Work;

    #[test]
    fn what_is_written_cannot_leave_its_element_and_is_read_back() {
        let hostile = "</script><!-- <script> ]]> & \u{2028}\u{2029} \\ \" \u{1} é {{ x }}";
        let work = Work { headline: Some(hostile.into()), ..Work::default() };
        let text = structured(&[Thing::NewsArticle(Box::new(work))]);
        assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\u{1}']), "{text}");
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["@context"], "https://schema.org");
        assert_eq!(read["@graph"][0]["@type"], "NewsArticle");
        assert_eq!(read["@graph"][0]["headline"], hostile);
        assert_eq!(read["@graph"][0].as_object().unwrap().len(), 2, "what is absent has no key");
        assert_eq!(structured(&[]), "");
    }
}
