//! Where something stands in a source: a file and a range of bytes.

use std::ops::Range;

use super::SourcePath;

/// A range of bytes in a source file. An empty range at 0 means the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub path: SourcePath,
    /// First byte, counted from the start of the file (front matter included).
    pub start: usize,
    /// First byte after.
    pub end: usize,
}

impl Span {
    /// A range of a file.
    pub fn new(path: &SourcePath, range: Range<usize>) -> Self {
        Self { path: path.clone(), start: range.start, end: range.end.max(range.start) }
    }

    /// The file as a whole, or a folder.
    pub fn file(path: &SourcePath) -> Self {
        Self { path: path.clone(), start: 0, end: 0 }
    }

    /// The range of bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}
