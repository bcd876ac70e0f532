//! Slips in what opens and closes: brackets, braces and quotation marks.

use super::Found;
use super::line::{Line, is_name};

impl Line<'_> {
    /// A bracket or a brace that was opened and never closed: the next line starts something new, or the text ends.
    pub(super) fn unclosed(&self, opening: char) -> Option<Found> {
        let found = |at: usize| {
            let end = self.whole[at..].find('\n').map_or(self.whole.len(), |end| at + end); // an opening is one byte
            Found::at(at..self.whole[..end].trim_end().len().max(at + 1))
        };
        if self.phrase.starts_with("unclosed table") || self.phrase.starts_with("unclosed array table") {
            let at = self.start + self.text.find('[')?;
            return (opening == '[').then(|| found(at));
        }
        let above = open(self.whole.get(..self.start)?);
        if let Some((at, c)) = above.last() {
            let count = |marks: [char; 2]| self.text.matches(marks).count();
            let closes = count(['}', ']']) > count(['{', '[']);
            let list = *c == '[' || self.phrase.contains("inline table") || self.phrase.contains("key-value");
            if *c == opening && list && !closes && self.starts_anew() {
                return Some(found(*at));
            }
        }
        let ended = self.phrase.starts_with("unclosed array") || self.phrase.starts_with("unclosed inline table");
        let all = open(self.whole.get(..self.at.start)?);
        all.last().filter(|(_, c)| ended && *c == opening).map(|(at, _)| found(*at))
    }

    /// A text that its line ends, or the end of the file, with the quotation mark that opened it.
    pub(super) fn unclosed_quote(&self) -> Option<Found> {
        let string = ["invalid basic string", "invalid literal string", "invalid multi-line"];
        if !string.iter().any(|phrase| self.phrase.starts_with(phrase)) || !self.after().trim().is_empty() {
            return None;
        }
        let until = self.whole.get(..self.at.start)?;
        let opened = if self.phrase.starts_with("invalid multi-line") {
            until.rfind("\"\"\"").max(until.rfind("'''"))
        } else {
            self.value().find(['"', '\'']).map(|quote| self.whole_value(String::new()).range.start + quote)
        }?;
        let end = self.whole[opened..].find('\n').map_or(self.whole.len(), |end| opened + end); // a quote is one byte
        Some(Found::at(opened..self.whole[..end].trim_end().len()))
    }

    /// A quotation mark in the middle of a text ends it: the reader stumbles on what follows.
    pub(super) fn inner(&self, quote: char) -> Option<Found> {
        let next = self.after().chars().next().filter(|c| !matches!(c, '"' | '\'' | '=' | '#' | '[' | '{'))?;
        if self.after().split_once('=').is_some_and(|(name, _)| is_name(name)) {
            return None; // the text is whole, and another key follows
        }
        let closed = self.before().trim_end().ends_with(quote);
        let joined = self.before().ends_with(quote) && next.is_alphanumeric();
        let many = self.value().starts_with(quote) && self.value().matches(quote).count() > 2;
        (closed && (joined || many)).then(|| self.here())
    }
}

/// The brackets and braces that are open at the end of a text, with their places.
fn open(text: &str) -> Vec<(usize, char)> {
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = &text[at..]; // there is a character
        at += match c {
            '#' => rest.find('\n').unwrap_or(rest.len()),
            '"' | '\'' => string_length(rest, c),
            '[' | '{' => {
                open.push((at, c));
                1
            }
            ']' | '}' => {
                open.pop();
                1
            }
            _ => c.len_utf8(),
        };
    }
    open
}

/// The length of the string with which a text starts; one that is not closed ends with its line.
fn string_length(text: &str, quote: char) -> usize {
    let triple = if quote == '"' { "\"\"\"" } else { "'''" };
    if let Some(rest) = text.strip_prefix(triple) {
        return rest.find(triple).map_or(text.len(), |end| end + 6);
    }
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' => return at,
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}
