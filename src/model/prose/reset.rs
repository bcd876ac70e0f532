//! A prose written anew with changes, so that each piece still knows where it stands in the source.

use std::borrow::Cow;
use std::iter::Peekable;
use std::mem::take;
use std::ops::Range;

use super::{Event, Piece, Prose, SafeTag, Tag};

/// Words in place of others.
pub(super) type Words = Cow<'static, str>;

/// Changes of a prose, each with its event. Ranges are of the text of the prose, in order within an event.
#[derive(Default)]
pub(super) struct Reset {
    changes: Vec<(usize, (Range<u32>, Words))>,
    /// Superscripts.
    raised: Vec<(usize, Range<u32>)>,
    /// Words before an event.
    inserted: Vec<(usize, Words)>,
    /// What stands for the end of a line.
    unbroken: Vec<(usize, Words)>,
}

impl Reset {
    pub fn replace(&mut self, event: usize, range: Range<u32>, with: Words) {
        self.changes.push((event, (range, with)));
    }

    pub fn raise(&mut self, event: usize, range: Range<u32>) {
        self.raised.push((event, range));
    }

    pub fn insert(&mut self, event: usize, with: Words) {
        self.inserted.push((event, with));
    }

    pub fn unbreak(&mut self, event: usize, with: Words) {
        self.unbroken.push((event, with));
    }

    /// The prose with the changes.
    pub fn of(mut self, mut old: Prose) -> Prose {
        let new = Prose {
            text: String::with_capacity(old.text.len() + old.text.len() / 16),
            events: Vec::with_capacity(old.events.len() + self.inserted.len() + 2 * self.raised.len()),
            references: take(&mut old.references),
            headings: take(&mut old.headings),
            footnotes: take(&mut old.footnotes),
            tables: take(&mut old.tables),
            safe_tags: take(&mut old.safe_tags),
            origins: Vec::with_capacity(old.origins.len() + 2 * self.changes.len()),
        };
        // a passage in another language within a block is set before what stands around it
        self.changes.sort_by_key(|(event, _)| *event);
        self.raised.sort_by_key(|(event, _)| *event);
        self.inserted.sort_by_key(|(event, _)| *event);
        self.unbroken.sort_by_key(|(event, _)| *event);
        let (mut changes, mut raised) = (&self.changes[..], &self.raised[..]);
        let (mut inserted, mut unbroken) = (&self.inserted[..], &self.unbroken[..]);
        let mut writer = Rewriter { old: &old, new, source: 0, piece: 0, open: Vec::new() };
        for (index, event) in old.events.iter().enumerate() {
            match of_event(&mut inserted, index) {
                [] => {}
                [(_, words)] => writer.put_words(words),
                several => writer.put_words(&several.iter().map(|(_, words)| &**words).collect::<String>()),
            }
            let changes = of_event(&mut changes, index);
            let raised = of_event(&mut raised, index);
            match (event, of_event(&mut unbroken, index)) {
                (Event::Text(range), _) => writer.text(range, changes, raised),
                (Event::Code(range), _) => {
                    let range = writer.keep(range);
                    writer.new.events.push(Event::Code(range));
                }
                (Event::SoftBreak, [.., (_, words)]) => writer.put_words(words),
                (event, _) => writer.other(event),
            }
        }
        writer.new
    }
}

/// Takes what concerns an event from the front of a list, in which nothing concerns one before it.
fn of_event<'a, T>(list: &mut &'a [(usize, T)], event: usize) -> &'a [(usize, T)] {
    let length = list.iter().take_while(|(index, _)| *index <= event).count();
    let (front, rest) = list.split_at(length); // not longer than the list
    *list = rest;
    front
}

struct Rewriter<'a> {
    old: &'a Prose,
    new: Prose,
    /// Where the last piece ends in the source.
    source: u32,
    /// The piece of the old text in which the last stretch that was kept ends, or one before it.
    piece: usize,
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
        let origins = &self.old.origins;
        let before = |at: usize| at.checked_sub(1).and_then(|at| origins.get(at));
        if before(self.piece).is_some_and(|piece| piece.text.end > range.start) {
            self.piece = 0; // the texts of events follow each other: it never goes back
        }
        while origins.get(self.piece).is_some_and(|piece| piece.text.end <= range.start) {
            self.piece += 1;
        }
        let pieces = origins.get(self.piece..).unwrap_or_default();
        for piece in pieces.iter().take_while(|piece| piece.text.start < range.end) {
            let part = piece.text.start.max(range.start)..piece.text.end.min(range.end);
            let source = if piece.text.len() == piece.source.len() {
                let shift = piece.source.start.wrapping_sub(piece.text.start);
                part.start.wrapping_add(shift)..part.end.wrapping_add(shift)
            } else {
                piece.source.clone()
            };
            let exact = piece.text.len() == piece.source.len();
            self.put(self.old.piece(&part), source, exact);
        }
        start..self.at()
    }

    /// Adds words with their place; one that is not exact must not look so.
    fn put(&mut self, words: &str, source: Range<u32>, exact: bool) {
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
        self.put(words, self.source..self.source, false);
        if !words.is_empty() {
            let end = self.at();
            self.new.events.push(Event::Text(start..end));
        }
    }

    fn text(&mut self, range: &Range<u32>, changes: &[(usize, (Range<u32>, Words))], raised: &[(usize, Range<u32>)]) {
        if range.is_empty() {
            return;
        }
        let mut changes = changes.iter().map(|(_, change)| change).peekable();
        if raised.is_empty() {
            return self.stretch(range.clone(), &mut changes);
        }
        let whole = |high: &&Range<u32>| {
            let apart = |changed: &Range<u32>| changed.end <= high.start || changed.start >= high.end;
            changes.clone().all(|(changed, _)| changed == *high || apart(changed))
        };
        let raised = raised.iter().map(|(_, high)| high);
        let mut cuts: Vec<u32> = raised.clone().filter(whole).flat_map(|high| [high.start, high.end]).collect();
        cuts.extend([range.start, range.end]);
        cuts.sort_unstable();
        cuts.dedup();
        for pair in cuts.windows(2) {
            let [from, to] = *pair else { continue };
            let high = raised.clone().any(|high| *high == (from..to));
            let tag = high.then(|| self.superscript());
            self.new.events.extend(tag.map(Event::Start));
            self.stretch(from..to, &mut changes);
            self.new.events.extend(tag.map(Event::End));
        }
    }

    /// Adds a stretch of words with the changes that are in it.
    fn stretch<'c>(
        &mut self,
        range: Range<u32>,
        changes: &mut Peekable<impl Iterator<Item = &'c (Range<u32>, Words)>>,
    ) {
        let start = self.at();
        let mut done = range.start;
        let within = |change: &&(Range<u32>, Words)| change.0.start < range.end && change.0.end <= range.end;
        while let Some((changed, with)) = changes.next_if(within) {
            self.keep(&(done..changed.start));
            let source = self.old.source(&(changed.start..changed.end.max(changed.start + 1)));
            let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            let source = source.map_or(self.source..self.source, |source| number(source.start)..number(source.end));
            let source = if changed.is_empty() { source.start..source.start } else { source };
            self.put(with, source, false);
            done = changed.end;
        }
        self.keep(&(done..range.end));
        let end = self.at();
        if end > start {
            self.new.events.push(Event::Text(start..end));
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
                    heading.text.clear();
                    heading.text.push_str(words.trim());
                }
            }
            _ => {}
        }
        self.new.events.push(event.clone());
    }
}
