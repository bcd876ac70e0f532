//! From a range of bytes to lines and columns that people and editors count alike.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::Lookup;
use crate::base::{SourcePath, Span};

/// A point in a text: line and column from 1, the column counted in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A range of a text, within it and between its characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where it starts.
    pub start: Point,
    /// The point just after it.
    pub end: Point,
    /// The same in bytes.
    pub range: Range<usize>,
    /// The lines that it touches.
    pub excerpt: Excerpt,
}

/// Whole lines of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The text that they are lines of.
    source: Arc<str>,
    /// Their bytes, without the last line break.
    lines: Range<usize>,
}

/// The most lines that an excerpt shows: what is wrong further down is the same thing.
const MAX_LINES: usize = 8;

/// The texts of the sources that were asked for, with the starts of their lines.
pub struct Sources<'a> {
    lookup: &'a Lookup,
    known: BTreeMap<SourcePath, Option<Text>>,
}

#[derive(Clone)]
struct Text {
    source: Arc<str>,
    starts: Arc<[usize]>,
}

impl<'a> Sources<'a> {
    /// Nothing was asked for yet.
    pub fn new(lookup: &'a Lookup) -> Self {
        Self { lookup, known: BTreeMap::new() }
    }

    /// The place of a span; `None` for a file as a whole, or one that is not there or is no text.
    pub fn place(&mut self, span: &Span) -> Option<Place> {
        if span.start == 0 && span.end == 0 {
            return None;
        }
        let lookup = self.lookup;
        let text = self.known.entry(span.path.clone()).or_insert_with(|| lookup(&span.path).map(Text::new));
        text.as_ref().map(|text| text.place(span.range()))
    }
}

impl Place {
    /// Where the place starts and ends in its excerpt, in bytes.
    pub fn within(&self) -> Range<usize> {
        let lines = &self.excerpt.lines;
        let within = |offset: usize| offset.clamp(lines.start, lines.end) - lines.start;
        within(self.range.start)..within(self.range.end)
    }
}

impl Excerpt {
    /// The lines.
    pub fn text(&self) -> &str {
        self.source.get(self.lines.clone()).unwrap_or_default() // always there: line breaks stand between characters
    }
}

impl Text {
    fn new(source: Arc<str>) -> Self {
        let breaks = source.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(offset, _)| offset + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        Self { source, starts }
    }

    /// The place of any range, even one that ends beyond the text or inside a character.
    fn place(&self, range: Range<usize>) -> Place {
        let start = self.source.floor_char_boundary(range.start);
        let end = self.source.ceil_char_boundary(range.end.max(start));
        let last = if end > start { end - 1 } else { end }; // a range that ends with a line break does not touch the next line
        let first_line = self.line(start);
        let last_line = self.line(last).min(first_line + MAX_LINES - 1);
        let lines = self.start(first_line)..self.end(last_line);
        let excerpt = Excerpt { source: self.source.clone(), lines };
        Place { start: self.point(start), end: self.point(end), range: start..end, excerpt }
    }

    /// The line that holds a byte, from 0.
    fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1) // the first line starts at 0
    }

    fn start(&self, line: usize) -> usize {
        self.starts.get(line).copied().unwrap_or(self.source.len())
    }

    /// The end of a line without its line break.
    fn end(&self, line: usize) -> usize {
        let end = self.starts.get(line + 1).map_or(self.source.len(), |next| next - 1);
        let text = self.source.get(..end).unwrap_or_default(); // `\n` is one byte
        if text.ends_with('\r') { end.saturating_sub(1).max(self.start(line)) } else { end }
    }

    fn point(&self, offset: usize) -> Point {
        let line = self.line(offset);
        let before = self.source.get(self.start(line)..offset).unwrap_or_default(); // the offset stands between characters
        Point { line: line + 1, column: before.chars().count() + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(source: &str, range: Range<usize>) -> Place {
        Text::new(source.into()).place(range)
    }

    fn points(source: &str, range: Range<usize>) -> (usize, usize, usize, usize) {
        let Place { start, end, .. } = place(source, range);
        (start.line, start.column, end.line, end.column)
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(points("État\nété x\n", 12..13), (2, 5, 2, 6));
        assert_eq!(place("État\r\nété x\r\n", 13..14).excerpt.text(), "été x");
    }

    #[test]
    fn any_range_has_a_place() {
        for source in ["", "é", "a\n", "\r\n", "é\né\u{202f}🚲\n"] {
            for start in 0..source.len() + 3 {
                for end in start..source.len() + 3 {
                    let place = place(source, start..end);
                    assert!(place.start.line <= place.end.line);
                    let within = place.within();
                    assert!(place.excerpt.text().get(within.clone()).is_some(), "{source:?} {start}..{end} {within:?}");
                }
            }
        }
    }

    #[test]
    fn a_range_that_ends_with_its_line_shows_that_line_only() {
        assert_eq!(place("a\nb\nc\n", 2..4).excerpt.text(), "b");
        assert_eq!(points("a\nb\nc\n", 2..4), (2, 1, 3, 1));
    }

    #[test]
    fn an_excerpt_stays_short() {
        let place = place(&"x\n".repeat(100), 0..200);
        assert_eq!(place.excerpt.text().lines().count(), MAX_LINES);
    }
}
