//! Footnotes: their labels in the order in which they are met, and whether each has its call and its one text.

use std::ops::Range;

use super::{Builder, number};
use crate::base::Code;
use crate::model::fields::shown;

/// What is known of a label.
pub(super) struct Note {
    /// Its position among the footnotes of the prose.
    index: u32,
    /// Where it was met first.
    range: Range<usize>,
    called: bool,
    written: bool,
}

impl Builder<'_> {
    /// A call: the position of its label among the footnotes.
    pub(super) fn call_note(&mut self, label: &str, range: &Range<usize>) -> u32 {
        let note = self.note(label, range);
        note.called = true;
        note.index
    }

    /// The text of a footnote: the position of its label. Of two texts under one label, readers would see one only.
    pub(super) fn write_note(&mut self, label: &str, range: &Range<usize>) -> u32 {
        let note = self.note(label, range);
        let index = note.index;
        if std::mem::replace(&mut note.written, true) {
            self.problem(Code::DuplicateId, range.clone(), |problem| problem.arg("id", shown(&format!("^{label}"))));
        }
        index
    }

    /// Reports the texts that nothing calls.
    pub(super) fn uncalled_notes(&mut self) {
        for (label, note) in std::mem::take(&mut self.notes) {
            if note.written && !note.called {
                self.problem(Code::OrphanFootnote, note.range, |problem| {
                    problem.arg("label", shown(&label)).arg("missing", "call")
                });
            }
        }
    }

    fn note(&mut self, label: &str, range: &Range<usize>) -> &mut Note {
        let next = number(self.notes.len());
        self.notes.entry(label.to_string()).or_insert_with(|| {
            self.prose.footnotes.push(label.to_string());
            Note { index: next, range: range.clone(), called: false, written: false }
        })
    }
}
