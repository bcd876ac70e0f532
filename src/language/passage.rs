//! What one look at a text tells.

use std::ops::Range;

use super::Language;
use super::detection::likeliest;
use super::quantities::{Measure, Reader, Tokens};

/// What is noticed in a text.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    /// Its quantities, dates and identifiers, in order; none in a language whose words the tool does not know.
    pub measures: Vec<Measure>,
    /// Its words that have a capital, in order, in bytes. A word is letters and digits without a break.
    pub capitals: Vec<Range<u32>>,
    /// The language in which it seems to be written: see [`likeliest`].
    pub tongue: Option<&'static str>,
    /// Its words that announce parts of a whole, in order: « dont », “of which”.
    pub announcements: Vec<Range<usize>>,
}

/// Reads texts of one language, one after the other: what is held to read one serves for the next.
pub struct Passages<'l> {
    language: &'l Language,
    tokens: Tokens<'static>,
}

impl Language {
    /// A reader of texts in this language.
    pub fn passages(&self) -> Passages<'_> {
        Passages { language: self, tokens: Tokens::default() }
    }
}

impl Passages<'_> {
    /// Reads a text.
    pub fn read(&mut self, text: &str) -> Passage {
        let rules = self.language.rules();
        let Some(lexicon) = rules.lexicon else {
            return Passage { capitals: capitals(text), tongue: likeliest(text), ..Passage::default() };
        };
        let used = std::mem::take(&mut self.tokens);
        let (measures, tokens) = Reader::new(text, &self.language.notation, rules, lexicon(), used).measures();
        let (tongue, capitals) = match tokens.odd {
            true => (likeliest(text), capitals(text)),
            false => (tokens.votes.likeliest(text), tokens.capitals.clone()),
        };
        let announcements = tokens.announcements(lexicon());
        self.tokens = tokens.emptied();
        Passage { measures, capitals, tongue, announcements }
    }
}

/// The words of a text that have a capital.
fn capitals(text: &str) -> Vec<Range<u32>> {
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if word.contains(char::is_uppercase) {
            let place = |at| u32::try_from(at).unwrap_or(u32::MAX); // a text is shorter than four gigabytes
            found.push(place(at)..place(at + word.len()));
        }
        let mark = text.get(at + word.len()..).and_then(|rest| rest.chars().next());
        at += word.len() + mark.map_or(0, char::len_utf8);
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// What is told by the tokens is what the letters tell.
        #[test]
        fn one_look_tells_what_each_look_tells(
            text in "( |[ .,'’(\u{a0}]|[0-9]{1,3}|[a-zA-Z]{1,6}|dont|of which|les|Été|œuvre|Œ|the|_|²|e\u{301}|½|CO2|@|://|\\PC){0,60}"
        ) {
            for tag in ["fr", "en"] {
                let language = Language::new(tag).unwrap();
                let mut passages = language.passages();
                passages.read("ISO 9001, dont 12 % à Paris (3 millions d’euros) et plus."); // its lists are used again
                let passage = passages.read(&text);
                prop_assert_eq!(&passage.capitals, &capitals(&text));
                prop_assert_eq!(passage.tongue, likeliest(&text));
                let lexicon = language.rules().lexicon.unwrap()();
                prop_assert_eq!(passage.announcements, super::super::quantities::announcements(&text, lexicon));
            }
        }
    }
}
