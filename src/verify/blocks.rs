//! A leaf as blocks of plain text, each with its shape, its links, its measures, and the way back to the file.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use crate::base::Span;
use crate::language::quantities::Measure;
use crate::language::{Language, Passage, Passages, likeliest};
use crate::model::Leaf;
use crate::model::prose::{Event, Prose, Tag, Target};

/// A heading with what stands below it; the first section of a leaf is its title, its lead and what stands before the first
/// heading.
pub struct Section<'l> {
    /// The heading itself comes first.
    pub blocks: Vec<Block<'l>>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// The title, the subtitle.
    Title,
    /// The lead.
    Lead,
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// What is quoted.
    Quote,
    /// Who says it.
    Speaker,
    /// An item of a list, and how deep it stands.
    Item(u8),
    /// A cell of a table.
    Cell,
    /// The text of a footnote.
    Note,
    /// A paragraph that is one picture.
    Picture,
    /// A block of code: not read.
    Code,
    /// A text of `item.toml`.
    Fact,
}

/// A piece of text without a break.
pub struct Block<'l> {
    /// What it is.
    pub shape: Shape,
    /// Its words: those of the prose itself where nothing stands between its pieces.
    pub text: Cow<'l, str>,
    /// What it links to and shows, in order, with the range of the words.
    pub links: Vec<(&'l Target, Range<usize>)>,
    /// Passages that are not in its language: those that are marked as being in another, and code.
    pub foreign: Vec<Range<usize>>,
    /// How many footnotes it calls.
    pub calls: usize,
    /// What it counts, measures and dates.
    pub measures: Vec<Measure>,
    /// Its words that have a capital.
    pub capitals: Vec<Range<u32>>,
    /// Its words that announce parts of a whole.
    pub announcements: Vec<Range<usize>>,
    /// The language in which the whole of it seems to be written.
    tongue: Option<&'static str>,
    /// How many blocks of its leaf stand before it.
    pub index: usize,
    /// Where its pieces begin: in the text, and in the prose.
    pieces: Vec<(usize, u32)>,
    source: Source<'l>,
}

/// Where a block comes from.
enum Source<'l> {
    /// A text of its own.
    Span(Span),
    /// A prose of a file.
    Prose(&'l Prose, &'l Leaf),
}

impl<'l> Block<'l> {
    /// A text that is not prose.
    pub fn plain(shape: Shape, text: &'l str, span: Span, passages: &mut Passages<'_>) -> Self {
        let mut block = Self::empty(Source::Span(span));
        (block.shape, block.text) = (shape, Cow::Borrowed(text));
        block.read(passages);
        block
    }

    /// Notices what is asked of its words.
    fn read(&mut self, passages: &mut Passages<'_>) {
        let Passage { measures, capitals, tongue, announcements } = passages.read(&self.text);
        (self.measures, self.capitals, self.tongue, self.announcements) = (measures, capitals, tongue, announcements);
    }

    fn prose(prose: &'l Prose, leaf: &'l Leaf) -> Self {
        Self::empty(Source::Prose(prose, leaf))
    }

    fn empty(source: Source<'l>) -> Self {
        Self {
            shape: Shape::Paragraph,
            text: Cow::Borrowed(""),
            links: Vec::new(),
            foreign: Vec::new(),
            calls: 0,
            measures: Vec::new(),
            capitals: Vec::new(),
            announcements: Vec::new(),
            tongue: None,
            index: 0,
            pieces: Vec::new(),
            source,
        }
    }

    /// Whether nothing was put into it.
    fn is_untouched(&self) -> bool {
        self.pieces.is_empty()
            && self.text.is_empty()
            && self.links.is_empty()
            && self.foreign.is_empty()
            && self.calls == 0
    }

    /// Where a range of its text stands in the file.
    pub fn span(&self, range: &Range<usize>) -> Span {
        match &self.source {
            Source::Span(span) => span.clone(),
            Source::Prose(prose, leaf) => {
                let range = self.prose_offset(range.start)..self.prose_offset(range.end.max(1) - 1) + 1;
                let source = prose.source(&range).or_else(|| prose.source(&(range.start..range.start + 1)));
                source.map_or_else(|| Span::file(&leaf.path), |source| Span::new(&leaf.path, source))
            }
        }
    }

    fn prose_offset(&self, at: usize) -> u32 {
        let index = self.pieces.partition_point(|(start, _)| *start <= at).max(1) - 1;
        let (start, offset) = self.pieces.get(index).copied().unwrap_or_default();
        offset + u32::try_from(at.saturating_sub(start)).unwrap_or_default()
    }

    /// The whole of it, as a finding points at it.
    pub fn whole(&self) -> Span {
        self.span(&(0..self.text.len()))
    }

    /// The sentence around a range, shortened where it is long.
    pub fn sentence(&self, range: &Range<usize>) -> String {
        sentence(&self.text, range)
    }

    /// The same, with other words in the place of the range.
    pub fn sentence_with(&self, range: &Range<usize>, words: &str) -> String {
        let mut text = self.text.to_string();
        if text.get(range.clone()).is_some() {
            text.replace_range(range.clone(), words);
        }
        sentence(&text, &(range.start..range.start + words.len()))
    }

    /// The language in which it seems to be written, without the passages that are marked as being in another.
    pub fn tongue(&self) -> Option<&'static str> {
        if self.foreign.is_empty() {
            return self.tongue;
        }
        let mut own = String::new();
        let mut at = 0;
        for range in &self.foreign {
            own.push_str(self.text.get(at..range.start.max(at)).unwrap_or_default());
            at = range.end.max(at);
        }
        own.push_str(self.text.get(at..).unwrap_or_default());
        likeliest(&own)
    }
}

const LONG: usize = 160; // characters of a sentence that a finding shows

fn sentence(text: &str, range: &Range<usize>) -> String {
    const FAR: usize = 2000; // bytes in which its ends are looked for: more would not be shown
    let edge = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let (from, to) = (edge(range.start.saturating_sub(FAR)), edge(range.end.saturating_add(FAR)));
    let floor = text.get(from..range.start).unwrap_or_default();
    let start = floor.char_indices().rev().find_map(|place| end(floor, place)).map_or(from, |end| from + end);
    let rest = text.get(range.end..to).unwrap_or_default();
    let end = ends(rest).next().map_or(to, |end| range.end + end);
    shortened(text.get(start..end).unwrap_or_default().trim(), range.start.saturating_sub(start))
}

/// The places after the ends of sentences.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().filter_map(|place| end(text, place))
}

/// The place after a character that ends a sentence.
fn end(text: &str, (at, c): (usize, char)) -> Option<usize> {
    if !matches!(c, '.' | '!' | '?' | '…') {
        return None;
    }
    let after = text.get(at + c.len_utf8()..).filter(|after| after.starts_with(char::is_whitespace))?;
    let next = after.trim_start().chars().next()?;
    (next.is_uppercase() || next.is_numeric() || "«“".contains(next)).then_some(at + c.len_utf8())
}

/// A passage around a place, cut at words.
fn shortened(text: &str, at: usize) -> String {
    if text.chars().count() <= LONG {
        return text.to_string();
    }
    let before = text.get(..at).unwrap_or_default();
    let start = before.char_indices().rev().nth(LONG / 2).map_or(0, |(start, _)| start);
    let start = if start == 0 {
        0
    } else {
        before.get(start..).and_then(|rest| rest.find(' ')).map_or(start, |gap| start + gap + 1)
    };
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.char_indices().nth(LONG).map_or(rest.len(), |(end, _)| end);
    let end = if end == rest.len() { end } else { rest.get(..end).and_then(|head| head.rfind(' ')).unwrap_or(end) };
    let (left, right) = (if start > 0 { "… " } else { "" }, if end < rest.len() { " …" } else { "" });
    format!("{left}{}{right}", rest.get(..end).unwrap_or_default().trim())
}

/// A leaf that may have to be read: once, for all that is asked of it.
pub struct Reading<'l> {
    /// The leaf.
    pub leaf: &'l Leaf,
    language: &'l Language,
    sections: OnceLock<Vec<Section<'l>>>,
}

impl<'l> Reading<'l> {
    /// A leaf in its language, unread.
    pub fn new(leaf: &'l Leaf, language: &'l Language) -> Self {
        Self { leaf, language, sections: OnceLock::new() }
    }

    /// Its sections.
    pub fn sections(&self) -> &[Section<'l>] {
        self.sections.get_or_init(|| {
            let mut sections = sections(self.leaf, self.language);
            let blocks = sections.iter_mut().flat_map(|section| &mut section.blocks);
            blocks.enumerate().for_each(|(index, block)| block.index = index);
            sections
        })
    }
}

/// The sections of a leaf.
fn sections<'l>(leaf: &'l Leaf, language: &Language) -> Vec<Section<'l>> {
    let mut passages = language.passages();
    let mut first = Section { blocks: Vec::new() };
    first.blocks.push(Block::plain(Shape::Title, &leaf.title.value, leaf.title.span.clone(), &mut passages));
    if let Some(subtitle) = &leaf.subtitle {
        first.blocks.push(Block::plain(Shape::Title, subtitle, Span::file(&leaf.path), &mut passages));
    }
    let mut sections = vec![first];
    if let Some(lead) = &leaf.lead {
        Walk::new((lead, leaf), &mut passages, &mut sections, Some(Shape::Lead)).run();
    }
    Walk::new((&leaf.body, leaf), &mut passages, &mut sections, None).run();
    sections
}

/// A way through the events of a prose.
struct Walk<'l, 's, 'p> {
    prose: &'l Prose,
    leaf: &'l Leaf,
    passages: &'s mut Passages<'p>,
    sections: &'s mut Vec<Section<'l>>,
    open: Vec<Tag>,
    block: Block<'l>,
    /// The links and the passages in another language that are open, with their beginnings.
    marks: Vec<(Tag, usize)>,
    shape: Option<Shape>,
}

impl<'l, 's, 'p> Walk<'l, 's, 'p> {
    fn new(
        (prose, leaf): (&'l Prose, &'l Leaf),
        passages: &'s mut Passages<'p>,
        sections: &'s mut Vec<Section<'l>>,
        shape: Option<Shape>,
    ) -> Self {
        let block = Block::prose(prose, leaf);
        Self { prose, leaf, passages, sections, open: Vec::new(), block, marks: Vec::new(), shape }
    }

    fn run(mut self) {
        for event in &self.prose.events {
            match event {
                Event::Start(tag) => self.start(*tag),
                Event::End(tag) => self.end(*tag),
                Event::Text(range) => self.text(range),
                Event::Code(range) => {
                    let start = self.block.text.len();
                    self.text(range);
                    self.block.foreign.push(start..self.block.text.len());
                }
                Event::Call(_) => self.block.calls += 1,
                Event::SoftBreak | Event::HardBreak => self.block.text.to_mut().push(' '),
                Event::Rule => {}
            }
        }
        self.flush();
    }

    fn text(&mut self, range: &Range<u32>) {
        let block = &mut self.block;
        let length = block.text.len();
        let follows = block.prose_offset(length) == range.start;
        match &mut block.text {
            text if text.is_empty() => *text = Cow::Borrowed(self.prose.piece(range)),
            Cow::Borrowed(text) if follows => {
                let start = block.pieces.last().map_or(range.start, |(_, start)| *start); // where the text begins
                *text = self.prose.piece(&(start..range.end));
                return;
            }
            text => text.to_mut().push_str(self.prose.piece(range)),
        }
        block.pieces.push((length, range.start));
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Link(_) | Tag::Image(_) | Tag::Safe(_) => self.marks.push((tag, self.block.text.len())),
            Tag::Emphasis | Tag::Strong | Tag::Struck => {}
            Tag::Heading(_) => {
                self.flush();
                self.sections.push(Section { blocks: Vec::new() });
                self.open.push(tag);
            }
            tag => {
                self.flush();
                self.open.push(tag);
            }
        }
    }

    fn end(&mut self, tag: Tag) {
        match tag {
            Tag::Link(index) | Tag::Image(index) => {
                let start = self.marks.pop().map_or(0, |(_, start)| start);
                if let Some(reference) = self.prose.references.get(index as usize) {
                    self.block.links.push((&reference.target, start..self.block.text.len()));
                }
            }
            Tag::Safe(index) => {
                let start = self.marks.pop().map_or(0, |(_, start)| start);
                let foreign = self.prose.safe_tags.get(index as usize);
                let foreign = foreign.and_then(|tag| tag.attribute.as_ref()).is_some_and(|(name, _)| *name == "lang");
                if foreign {
                    self.block.foreign.push(start..self.block.text.len());
                }
            }
            Tag::Emphasis | Tag::Strong | Tag::Struck => {}
            _ => {
                self.flush();
                self.open.pop();
            }
        }
    }

    /// Ends the block, which is empty between the marks of a list and its first item.
    fn flush(&mut self) {
        if self.block.is_untouched() && !matches!(self.open.last(), Some(Tag::TableCell)) {
            return self.marks.clear();
        }
        let shape = self.shape.unwrap_or_else(|| shape(&self.open));
        let mut block = std::mem::replace(&mut self.block, Block::prose(self.prose, self.leaf));
        self.marks.clear();
        let empty = block.text.trim().is_empty() && block.links.is_empty();
        if empty && !(shape == Shape::Cell && matches!(self.open.last(), Some(Tag::TableCell))) {
            return;
        }
        block.shape = shape;
        block.read(self.passages);
        if let Some(section) = self.sections.last_mut() {
            section.blocks.push(block);
        }
    }
}

fn shape(open: &[Tag]) -> Shape {
    let depth = open.iter().filter(|tag| matches!(tag, Tag::Item)).count();
    for tag in open.iter().rev() {
        match tag {
            Tag::Heading(_) => return Shape::Heading,
            Tag::Speaker => return Shape::Speaker,
            Tag::Quote | Tag::Quotation => return Shape::Quote,
            Tag::TableCell => return Shape::Cell,
            Tag::Item => return Shape::Item(u8::try_from(depth).unwrap_or(u8::MAX)),
            Tag::Footnote(_) => return Shape::Note,
            Tag::Picture => return Shape::Picture,
            Tag::CodeBlock => return Shape::Code,
            _ => {}
        }
    }
    Shape::Paragraph
}
