//! The line on which the reader of TOML stumbled: what stands before and after the place, its key, its value.

use std::ops::Range;

use super::Found;

/// The line of an error.
pub(super) struct Line<'a> {
    /// The whole text.
    pub(super) whole: &'a str,
    /// The line, without its line break.
    pub(super) text: &'a str,
    /// Where it starts.
    pub(super) start: usize,
    /// The place of the error in the whole text.
    pub(super) at: Range<usize>,
    /// What the reader of TOML says of it.
    pub(super) phrase: &'a str,
}

impl<'a> Line<'a> {
    /// The line of a place, which may lie between characters or beyond the end.
    pub(super) fn new(whole: &'a str, at: Range<usize>, phrase: &'a str) -> Self {
        let from = whole.floor_char_boundary(at.start);
        let to = whole.ceil_char_boundary(at.end.max(from));
        let start = whole[..from].rfind('\n').map_or(0, |before| before + 1); // `from` stands between characters
        let end = whole[from..].find('\n').map_or(whole.len(), |after| from + after); // likewise
        let text = whole.get(start..end).unwrap_or_default().trim_end_matches('\r');
        Self { whole, text, start, at: from..to, phrase }
    }

    /// The place of the error, no longer than its line.
    pub(super) fn here(&self) -> Found {
        let end = self.start + self.text.len();
        Found::at(self.at.start.min(end)..self.at.end.clamp(self.at.start.min(end), end))
    }

    /// The part of the line before the error.
    pub(super) fn before(&self) -> &'a str {
        self.text.get(..self.at.start - self.start).unwrap_or(self.text)
    }

    /// From the error to the end of the line.
    pub(super) fn after(&self) -> &'a str {
        self.text.get(self.at.start - self.start..).unwrap_or_default()
    }

    /// What stands before the first `=`; nothing without one.
    pub(super) fn key(&self) -> &'a str {
        self.text.split_once('=').map_or("", |(key, _)| key.trim_matches(' '))
    }

    /// The value that holds the error: after the last `=` before it, without a comment and without what closes a group.
    pub(super) fn value(&self) -> &'a str {
        let from = self.before().rfind('=').or_else(|| self.text.find('=')).map_or(0, |sign| sign + 1);
        let value = self.text.get(from..).unwrap_or_default();
        let text = value.trim_start_matches(' ').starts_with(['"', '\'', '[', '{']); // which may hold the sign of a comment
        let value = if text { value } else { value.split('#').next().unwrap_or_default() };
        value.trim_matches(' ').trim_end_matches([' ', '}', ']', ','])
    }

    /// The value as the place of the slip, with what may have been meant.
    pub(super) fn whole_value(&self, suggestion: String) -> Found {
        let value = self.value();
        let from = (value.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize); // the value is a part of the line
        Found { range: self.start + from..self.start + from + value.len(), suggestion }
    }

    /// The first character of the value, or that on which the reader stumbled.
    pub(super) fn starts_with(&self, fits: impl Fn(char) -> bool) -> Option<Found> {
        let stumbled = self.after().chars().next().is_some_and(&fits);
        let opens = self.value().trim_start_matches(['[', '{', ' ']).chars().next().is_some_and(&fits);
        (stumbled || opens).then(|| self.here())
    }

    /// Whether the phrase of the reader starts with one of these.
    pub(super) fn says(&self, phrases: &[&str]) -> Option<Found> {
        phrases.iter().any(|phrase| self.phrase.starts_with(phrase)).then(|| self.here())
    }

    /// Whether the line starts something new: a group, or a key with its value.
    pub(super) fn starts_anew(&self) -> bool {
        let text = self.text.trim_matches([' ', '\t']);
        let name = text.trim_start_matches('[');
        let header = name.len() < text.len() && name.trim_end_matches(']').len() < name.len() && {
            is_name(name.trim_end_matches(']')) && !name.starts_with(|c: char| c == '"' || c.is_ascii_digit())
        };
        header || text.split_once('=').is_some_and(|(name, _)| is_name(name))
    }

    /// A colon in the place of the `=`, as YAML and JSON have it.
    pub(super) fn colon(&self) -> Option<Found> {
        let rest = self.text.trim_start().trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-'));
        let named = !self.text.trim_start().starts_with(':') && !self.key().contains(['"', '\'', '[', '{']);
        (named && rest.trim_start().starts_with(':')).then(|| self.here())
    }
}

/// Whether a text has the form of a key.
pub(super) fn is_name(text: &str) -> bool {
    let text = text.trim_matches(' ');
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '"'))
}

/// Spaces that look like the ordinary one, or like nothing at all.
pub(super) fn invisible(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200d}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}
