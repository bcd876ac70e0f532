//! Prose: one Markdown text as events with source offsets, in which links, figures and standard shapes are known.

mod inline_html;
mod parse;
mod reset;
mod ruins;
mod shapes;
mod typeset;

use std::ops::Range;

use crate::base::Span;

pub use inline_html::SafeTag;
pub use parse::{Origin, prose};
pub use typeset::{remarked, retouched, typeset};

/// A parsed text. Events point into `text` and into the tables beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Prose {
    /// Every piece of text, one after the other.
    pub text: String,
    /// What happens, in order.
    pub events: Vec<Event>,
    /// Links and pictures, in the order of their beginning.
    pub references: Vec<Reference>,
    /// Headings, in order.
    pub headings: Vec<Heading>,
    /// Labels of footnotes, in the order in which they are met.
    pub footnotes: Vec<String>,
    /// Columns of tables, in order of table.
    pub tables: Vec<Vec<Alignment>>,
    /// Tags of the safe list, in order.
    pub safe_tags: Vec<SafeTag>,
    /// Where each piece of the text stands in the source, in order.
    pub origins: Vec<Piece>,
}

/// A piece of the text and where it stands in the source: what a finding in the middle of a sentence points at.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Piece {
    /// Its range of [`Prose::text`].
    pub text: Range<u32>,
    /// Its range of the file, front matter included.
    pub source: Range<u32>,
}

/// A step through a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Event {
    /// Something opens.
    Start(Tag),
    /// It closes.
    End(Tag),
    /// Words: a range of [`Prose::text`].
    Text(Range<u32>),
    /// Code within a sentence.
    Code(Range<u32>),
    /// The call of a footnote: its position in [`Prose::footnotes`].
    Call(u32),
    /// The end of a line of the source.
    SoftBreak,
    /// The end of a line for the reader.
    HardBreak,
    /// A rule between parts.
    Rule,
}

/// What opens and closes. Numbers are positions in the tables of [`Prose`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading(u32),
    /// A block quote with what belongs to it: the quotation and its speaker.
    Quotation,
    /// What is quoted.
    Quote,
    /// Who says it.
    Speaker,
    /// A GFM alert.
    Alert(Alert),
    /// A block of code.
    CodeBlock,
    /// A list without order.
    List,
    /// A list in order, from a number.
    Ordered(u32),
    /// An item of a list.
    Item,
    /// A table.
    Table(u32),
    /// Its head.
    TableHead,
    /// A row of its body.
    TableRow,
    /// A cell.
    TableCell,
    /// The text of a footnote.
    Footnote(u32),
    /// A paragraph that is one picture.
    Picture,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck through.
    Struck,
    /// A link.
    Link(u32),
    /// A picture; what is inside is its text alternative.
    Image(u32),
    /// A tag of the safe list.
    Safe(u32),
}

/// The sort of an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alert {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

impl Alert {
    /// Every sort.
    pub const ALL: [Self; 5] = [Self::Note, Self::Tip, Self::Important, Self::Warning, Self::Caution];

    /// Its name, in class names and in the names of messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }
}

/// The alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alignment {
    /// As the page aligns.
    None,
    /// To the start.
    Left,
    /// In the middle.
    Center,
    /// To the end.
    Right,
}

/// A heading of the prose.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Heading {
    /// 2 or 3.
    pub level: u8,
    /// The anchor that the author gave.
    pub anchor: Option<String>,
    /// Its text without marks.
    pub text: String,
    /// The same as its author wrote it: an anchor that is made from it must not change with the rules of typography.
    pub written: String,
    /// Where it stands.
    pub span: Span,
}

/// A link or a picture.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reference {
    /// What it points to.
    pub target: Target,
    /// Its words without marks.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// What a link points to. A link that nobody can follow safely is none of these: it was reported and is plain text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A path relative to the item's folder, with the anchor after `#`: an item, or a file beside it.
    Relative(String, Option<String>),
    /// `#anchor`
    Anchor(String),
    /// `person:id`
    Person(String),
    /// `organisation:id`
    Organisation(String),
    /// `figure:id`
    Figure(String),
    /// http, https.
    Web(String),
    /// mailto, tel.
    Contact(String),
    /// `to-complete:what`: what nobody could tell yet.
    ToComplete(String),
    /// Nothing: reported already.
    Broken,
}

impl Prose {
    /// A piece of text.
    pub fn piece(&self, range: &Range<u32>) -> &str {
        self.text.get(range.start as usize..range.end as usize).unwrap_or_default()
    }

    /// Where a range of the text stands in its file: exact within a piece that is written as it reads; the whole piece
    /// where marks or character references stand between (`&amp;`). `None` outside the text.
    pub fn source(&self, range: &Range<u32>) -> Option<Range<usize>> {
        let piece = |position: u32| {
            let after = self.origins.partition_point(|piece| piece.text.end <= position);
            self.origins.get(after).filter(|piece| piece.text.start <= position)
        };
        let (first, last) = (piece(range.start)?, piece(range.end.max(range.start + 1) - 1)?);
        let plain = |piece: &Piece| piece.text.len() == piece.source.len();
        let start = first.source.start + if plain(first) { range.start - first.text.start } else { 0 };
        let end = if plain(last) { last.source.start + (range.end - last.text.start) } else { last.source.end };
        Some(start as usize..end as usize)
    }

    /// Whether it is one paragraph with nothing in it but words and their marks: no list, picture, note, …
    pub fn is_sentence(&self) -> bool {
        let mark = |tag: &Tag| {
            matches!(tag, Tag::Paragraph | Tag::Emphasis | Tag::Strong | Tag::Struck | Tag::Link(_) | Tag::Safe(_))
        };
        let paragraphs = self.events.iter().filter(|event| matches!(event, Event::Start(Tag::Paragraph))).count();
        let fits = |event: &Event| match event {
            Event::Start(tag) | Event::End(tag) => mark(tag),
            Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak => true,
            Event::Call(_) | Event::Rule => false,
        };
        paragraphs == 1 && self.events.iter().all(fits)
    }

    /// The text without marks, a space between blocks.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for event in &self.events {
            match event {
                Event::Text(range) | Event::Code(range) => plain.push_str(self.piece(range)),
                Event::SoftBreak | Event::HardBreak => plain.push(' '),
                Event::End(Tag::Paragraph | Tag::Heading(_) | Tag::Item | Tag::TableCell) => plain.push(' '),
                _ => {}
            }
        }
        plain.truncate(plain.trim_end().len());
        plain
    }
}
