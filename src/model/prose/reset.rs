//! A prose written anew with changes, so that each piece still knows where it stands in the source.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Event, Piece, Prose, SafeTag, Tag};

/// Changes of a prose. Ranges are of its text, in order within an event.
#[derive(Default)]
pub(super) struct Reset {
    changes: BTreeMap<usize, Vec<(Range<u32>, String)>>,
    /// Superscripts, by event.
    raised: BTreeMap<usize, Vec<Range<u32>>>,
    /// Words before an event.
    inserted: BTreeMap<usize, String>,
    /// What stands for the end of a line.
    unbroken: BTreeMap<usize, String>,
}

impl Reset {
    pub fn replace(&mut self, event: usize, range: Range<u32>, with: &str) {
        self.changes.entry(event).or_default().push((range, with.to_string()));
    }

    pub fn raise(&mut self, event: usize, range: Range<u32>) {
        self.raised.entry(event).or_default().push(range);
    }

    pub fn insert(&mut self, event: usize, with: &str) {
        self.inserted.entry(event).or_default().push_str(with);
    }

    pub fn unbreak(&mut self, event: usize, with: &str) {
        self.unbroken.insert(event, with.to_string());
    }

    /// The prose with the changes.
    pub fn of(self, old: &Prose) -> Prose {
        let new = Prose {
            text: String::with_capacity(old.text.len() + old.text.len() / 16),
            events: Vec::with_capacity(old.events.len()),
            references: old.references.clone(),
            headings: old.headings.clone(),
            footnotes: old.footnotes.clone(),
            tables: old.tables.clone(),
            safe_tags: old.safe_tags.clone(),
            origins: Vec::with_capacity(old.origins.len()),
        };
        let mut writer = Rewriter { old, new, source: 0, open: Vec::new() };
        for (index, event) in old.events.iter().enumerate() {
            if let Some(words) = self.inserted.get(&index) {
                writer.put_words(words);
            }
            match (event, self.unbroken.get(&index)) {
                (Event::Text(range), _) => {
                    let changes = self.changes.get(&index).map_or(&[][..], Vec::as_slice);
                    let raised = self.raised.get(&index).map_or(&[][..], Vec::as_slice);
                    writer.text(range, changes, raised);
                }
                (Event::Code(range), _) => {
                    let range = writer.keep(range);
                    writer.new.events.push(Event::Code(range));
                }
                (Event::SoftBreak, Some(words)) => writer.put_words(words),
                (event, _) => writer.other(event),
            }
        }
        writer.new
    }
}

struct Rewriter<'a> {
    old: &'a Prose,
    new: Prose,
    /// Where the last piece ends in the source.
    source: u32,
    /// Where the texts of what is open begin.
    open: Vec<usize>,
}

impl Rewriter<'_> {
    fn at(&self) -> u32 {
        u32::try_from(self.new.text.len()).unwrap_or(u32::MAX)
    }

    /// Adds a stretch of the old text as it is.
    fn keep(&mut self, range: &Range<u32>) -> Range<u32> {
        let start = self.at();
        let first = self.old.origins.partition_point(|piece| piece.text.end <= range.start);
        let pieces = self.old.origins.get(first..).unwrap_or_default();
        for piece in pieces.iter().take_while(|piece| piece.text.start < range.end) {
            let part = piece.text.start.max(range.start)..piece.text.end.min(range.end);
            let source = if piece.text.len() == piece.source.len() {
                let shift = piece.source.start.wrapping_sub(piece.text.start);
                part.start.wrapping_add(shift)..part.end.wrapping_add(shift)
            } else {
                piece.source.clone()
            };
            let exact = piece.text.len() == piece.source.len();
            self.piece(self.old.piece(&part), source, exact);
        }
        start..self.at()
    }

    /// Adds words with their place; one that is not exact must not look so.
    fn piece(&mut self, words: &str, source: Range<u32>, exact: bool) {
        let start = self.at();
        self.new.text.push_str(words);
        let text = start..self.at();
        let source = if !exact && source.len() == text.len() { source.start..source.start } else { source };
        self.source = source.end;
        if !text.is_empty() {
            self.new.origins.push(Piece { text, source });
        }
    }

    /// Adds words that stand nowhere in the source.
    fn put_words(&mut self, words: &str) {
        let start = self.at();
        self.piece(words, self.source..self.source, false);
        if !words.is_empty() {
            let end = self.at();
            self.new.events.push(Event::Text(start..end));
        }
    }

    fn text(&mut self, range: &Range<u32>, changes: &[(Range<u32>, String)], raised: &[Range<u32>]) {
        let whole = |high: &&Range<u32>| {
            let apart = |changed: &Range<u32>| changed.end <= high.start || changed.start >= high.end;
            changes.iter().all(|(changed, _)| changed == *high || apart(changed))
        };
        let mut cuts: BTreeSet<u32> = [range.start, range.end].into();
        for high in raised.iter().filter(whole) {
            cuts.extend([high.start, high.end]);
        }
        let cuts: Vec<u32> = cuts.into_iter().collect();
        let mut changes = changes.iter().peekable();
        for pair in cuts.windows(2) {
            let [from, to] = *pair else { continue };
            let high = raised.contains(&(from..to));
            let tag = high.then(|| self.superscript());
            self.new.events.extend(tag.map(Event::Start));
            let start = self.at();
            let mut done = from;
            while let Some((changed, with)) = changes.next_if(|(changed, _)| changed.start < to && changed.end <= to) {
                self.keep(&(done..changed.start));
                let source = self.old.source(&(changed.start..changed.end.max(changed.start + 1)));
                let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                let source = source.map_or(self.source..self.source, |source| number(source.start)..number(source.end));
                let source = if changed.is_empty() { source.start..source.start } else { source };
                self.piece(with, source, false);
                done = changed.end;
            }
            self.keep(&(done..to));
            let end = self.at();
            if end > start {
                self.new.events.push(Event::Text(start..end));
            }
            self.new.events.extend(tag.map(Event::End));
        }
    }

    fn superscript(&mut self) -> Tag {
        self.new.safe_tags.push(SafeTag { element: "sup", attribute: None });
        Tag::Safe(u32::try_from(self.new.safe_tags.len() - 1).unwrap_or(u32::MAX))
    }

    fn other(&mut self, event: &Event) {
        match event {
            Event::Start(_) => self.open.push(self.new.text.len()),
            Event::End(tag) => {
                let start = self.open.pop().unwrap_or_default();
                let words = self.new.text.get(start..).unwrap_or_default();
                // the words of a link stay as written: figures in them are compared, and messages quote them
                if let Tag::Heading(index) = tag
                    && let Some(heading) = self.new.headings.get_mut(*index as usize)
                {
                    heading.text = words.trim().to_string();
                }
            }
            _ => {}
        }
        self.new.events.push(event.clone());
    }
}
