//! Words that announce parts of a whole: « dont », “of which”.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::tokens::Tokens;

impl Tokens<'_> {
    /// Those of the text, in order.
    pub(in crate::language) fn announcements(&self, lexicon: &Lexicon) -> Vec<Range<usize>> {
        if self.odd {
            return announcements(self.text, lexicon);
        }
        self.announcing.iter().flat_map(|start| announced(self.text, *start, lexicon)).collect()
    }
}

/// Those of a text, looked for at the beginning of every word.
pub(in crate::language) fn announcements(text: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut inside = false;
    for (at, c) in text.char_indices() {
        if !inside {
            found.extend(announced(text, at, lexicon));
        }
        inside = c.is_alphanumeric();
    }
    found
}

/// Those that begin at a place, where a word begins.
fn announced(text: &str, at: usize, lexicon: &Lexicon) -> impl Iterator<Item = Range<usize>> {
    let here = text.get(at..).unwrap_or_default();
    let whole =
        move |words: &&str| here.strip_prefix(words).is_some_and(|right| !right.starts_with(char::is_alphanumeric));
    lexicon.lists.parts.iter().copied().filter(whole).map(move |words| at..at + words.len())
}
