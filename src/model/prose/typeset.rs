//! The house rules of typography in a prose: block by block, across inline marks, never inside code or another language.

use std::ops::Range;

use super::reset::Reset;
use super::{Event, Prose, SafeTag, Tag, Target};
use crate::base::{Code, Diagnostic, Span};
use crate::language::Language;
use crate::language::typography::{Profile, Remark, Style};
use crate::model::fields::shown;

/// The prose in a style, and what only a person can decide, which stands in the file of `span`. Elements with a language of
/// their own are set in the style that is among `styles` for it, or as that language is set by default.
pub fn typeset(prose: &Prose, own: &Style, styles: &[Style], span: &Span) -> (Prose, Vec<Diagnostic>) {
    let mut setter = Setter {
        prose,
        own,
        styles,
        span,
        open: vec![Block::new(own.clone())],
        silent: 0,
        reset: Reset::default(),
        problems: Vec::new(),
    };
    let mut hidden = 0_usize; // within pictures, whose text alternative is not prose
    for (index, event) in prose.events.iter().enumerate() {
        match event {
            Event::Start(Tag::Image(_)) => {
                hidden += 1;
                if hidden == 1 {
                    setter.object(index);
                }
            }
            Event::End(Tag::Image(_)) => {
                hidden = hidden.saturating_sub(1);
                setter.extend(index);
            }
            _ if hidden > 0 => {}
            event => setter.event(index, event),
        }
    }
    setter.flush();
    let problems = setter.problems;
    (setter.reset.of(prose), problems)
}

/// What only a person can decide, as a finding.
pub fn remarked(remark: &Remark, text: &str, span: Span) -> Diagnostic {
    let words = text.get(remark.range.clone()).unwrap_or_default();
    let problem = Diagnostic::new(Code::Typography, span).arg("rule", remark.rule).arg("text", shown(words));
    problem.arg("proposal", remark.proposal.as_deref().map(shown).unwrap_or_default())
}

/// What a run of words is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Words: a text of the prose.
    Words,
    /// Words that no rule touches.
    Kept,
    /// The end of a line of the source.
    Break,
    /// A picture, the call of a note, an element in another language, the end of a line.
    Object,
}

/// A piece of a block: where it begins in the text of the block, and which events it stands for.
struct Piece {
    at: usize,
    events: Range<usize>,
    sort: Sort,
    /// Where its text begins in the prose.
    start: u32,
}

/// What is read as one text.
struct Block {
    style: Style,
    text: String,
    pieces: Vec<Piece>,
    protected: Vec<Range<usize>>,
    /// Where a superscript of the author's stands, and a link to a figure.
    raised: Vec<Range<usize>>,
    figures: Vec<Range<usize>>,
}

impl Block {
    fn new(style: Style) -> Self {
        let (text, pieces) = (String::new(), Vec::new());
        Self { style, text, pieces, protected: Vec::new(), raised: Vec::new(), figures: Vec::new() }
    }

    fn push(&mut self, sort: Sort, event: usize, start: u32, text: &str) {
        let at = self.text.len();
        self.text.push_str(text);
        if sort == Sort::Kept {
            self.protected.push(at..self.text.len());
        }
        if !text.is_empty() {
            self.pieces.push(Piece { at, events: event..event + 1, sort, start });
        }
    }
}

struct Setter<'a> {
    prose: &'a Prose,
    own: &'a Style,
    styles: &'a [Style],
    span: &'a Span,
    /// The block, and inside it those of elements in another language.
    open: Vec<Block>,
    /// How many blocks of code and names of keys are open.
    silent: usize,
    reset: Reset,
    problems: Vec<Diagnostic>,
}

/// Stands for what is no text: the object replacement character, as the rules expect it; the line separator.
const OBJECT: &str = "\u{fffc}";
const LINE: &str = "\u{2028}";

impl Setter<'_> {
    fn block(&mut self) -> &mut Block {
        let own = self.own;
        if self.open.is_empty() {
            self.open.push(Block::new(own.clone()));
        }
        let last = self.open.len() - 1;
        &mut self.open[last] // not empty
    }

    fn object(&mut self, event: usize) {
        self.block().push(Sort::Object, event, 0, OBJECT);
    }

    /// The last piece goes on to an event.
    fn extend(&mut self, event: usize) {
        if let Some(piece) = self.block().pieces.last_mut() {
            piece.events.end = event + 1;
        }
    }

    fn event(&mut self, index: usize, event: &Event) {
        let prose = self.prose;
        match event {
            Event::Text(range) => {
                let sort = if self.silent > 0 { Sort::Kept } else { Sort::Words };
                self.block().push(sort, index, range.start, prose.piece(range));
            }
            Event::Code(range) => self.block().push(Sort::Kept, index, range.start, prose.piece(range)),
            Event::Call(_) => self.object(index),
            Event::SoftBreak => self.block().push(Sort::Break, index, 0, "\n"),
            Event::HardBreak => self.block().push(Sort::Object, index, 0, LINE),
            Event::Start(Tag::Safe(tag)) => self.start_safe(index, *tag),
            Event::End(Tag::Safe(tag)) => self.end_safe(index, *tag),
            Event::Start(Tag::Link(link)) if self.is_figure(*link) => {
                let at = self.block().text.len();
                self.block().figures.push(at..at);
            }
            Event::End(Tag::Link(link)) if self.is_figure(*link) => {
                let end = self.block().text.len();
                self.block().figures.iter_mut().rev().take(1).for_each(|range| range.end = end);
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Struck | Tag::Link(_) | Tag::Image(_))
            | Event::End(Tag::Emphasis | Tag::Strong | Tag::Struck | Tag::Link(_) | Tag::Image(_)) => {}
            Event::Start(_) | Event::End(_) | Event::Rule => self.flush(),
        }
        match event {
            Event::Start(Tag::CodeBlock) => self.silent += 1,
            Event::End(Tag::CodeBlock) => self.silent = self.silent.saturating_sub(1),
            Event::Start(Tag::Safe(tag)) if self.is_key(*tag) => self.silent += 1,
            Event::End(Tag::Safe(tag)) if self.is_key(*tag) => self.silent = self.silent.saturating_sub(1),
            _ => {}
        }
    }

    /// Whether a tag is the name of a key of a keyboard.
    fn is_key(&self, tag: u32) -> bool {
        self.tag(tag).is_some_and(|tag| tag.element == "kbd")
    }

    fn is_figure(&self, link: u32) -> bool {
        self.prose.references.get(link as usize).is_some_and(|link| matches!(link.target, Target::Figure(_)))
    }

    fn tag(&self, tag: u32) -> Option<&SafeTag> {
        self.prose.safe_tags.get(tag as usize)
    }

    /// The language that an element has for itself.
    fn language(&self, tag: u32) -> Option<&str> {
        let (name, value) = self.tag(tag)?.attribute.as_ref()?;
        (*name == "lang").then_some(value)
    }

    fn start_safe(&mut self, index: usize, tag: u32) {
        let at = self.block().text.len();
        let raised = self.tag(tag).is_some_and(|tag| tag.element == "sup");
        match self.language(tag).map(|tag| self.style(tag)) {
            Some(style) => {
                self.object(index);
                self.open.push(Block::new(style));
            }
            None if raised => self.block().raised.push(at..at),
            None => {}
        }
    }

    fn end_safe(&mut self, index: usize, tag: u32) {
        let end = self.block().text.len();
        let raised = self.tag(tag).is_some_and(|tag| tag.element == "sup");
        if self.language(tag).is_some() {
            if let Some(block) = self.open.pop() {
                self.set(&block);
            }
            self.extend(index);
        } else if raised {
            self.block().raised.iter_mut().rev().take(1).for_each(|range| range.end = end);
        }
    }

    /// The style of a language tag; one that nobody knows has no rules.
    fn style(&self, tag: &str) -> Style {
        let Some(language) = Language::new(tag) else { return self.own.clone() };
        let known = self.styles.iter().find(|style| style.language.primary() == language.primary());
        known.cloned().unwrap_or_else(|| Style { language, profile: Profile::default() })
    }

    /// Sets the block that ends here.
    fn flush(&mut self) {
        for block in std::mem::take(&mut self.open).into_iter().rev() {
            self.set(&block);
        }
    }

    fn set(&mut self, block: &Block) {
        let done = block.style.typeset(&block.text, &block.protected);
        for remark in &done.findings {
            let in_figure = remark.rule.ends_with("-N6")
                && block.figures.iter().any(|range| range.start <= remark.range.start && remark.range.end <= range.end);
            if !in_figure {
                let span = self.place(block, &remark.range);
                self.problems.push(remarked(remark, &block.text, span));
            }
        }
        for edit in done.edits {
            self.change(block, edit.range, &edit.with);
        }
        for range in &done.superscripts {
            let ours = block.raised.iter().any(|raised| raised.start <= range.start && range.end <= raised.end);
            let piece = block.pieces.iter().rfind(|piece| piece.at <= range.start);
            if let Some(piece) = piece.filter(|piece| piece.sort == Sort::Words && !ours) {
                let raw = self.raw(piece, range);
                self.reset.raise(piece.events.start, raw);
            }
        }
    }

    /// The range of the prose that stands for a range of a piece.
    fn raw(&self, piece: &Piece, range: &Range<usize>) -> Range<u32> {
        let at = |position: usize| piece.start + u32::try_from(position.saturating_sub(piece.at)).unwrap_or(0);
        at(range.start)..at(range.end)
    }

    fn place(&self, block: &Block, range: &Range<usize>) -> Span {
        let words = |piece: &&Piece| matches!(piece.sort, Sort::Words | Sort::Kept);
        let first = block.pieces.iter().filter(words).rfind(|piece| piece.at <= range.start);
        let last = block.pieces.iter().filter(words).rfind(|piece| piece.at < range.end.max(1));
        let source = |piece: Option<&Piece>, range: Range<usize>| self.prose.source(&self.raw(piece?, &range));
        let start = source(first, range.start..range.start + 1);
        let end = source(last, range.end.saturating_sub(1)..range.end);
        match (start, end) {
            (Some(start), Some(end)) => Span::new(&self.span.path, start.start..end.end.max(start.start)),
            _ => self.span.clone(),
        }
    }

    /// Makes a change of a block one of the prose: in its first piece; what it covers of the others goes.
    fn change(&mut self, block: &Block, range: Range<usize>, with: &str) {
        let next = block.pieces.partition_point(|piece| piece.at < range.end.max(range.start + 1));
        let first = block.pieces.partition_point(|piece| piece.at <= range.start).saturating_sub(1);
        if range.is_empty() && block.pieces.get(first).is_some_and(|piece| piece.at == range.start) {
            // between two pieces: outside of what either encloses
            let before =
                first.checked_sub(1).and_then(|piece| block.pieces.get(piece)).map_or(0, |piece| piece.events.end);
            let after = block.pieces.get(first).map_or(before, |piece| piece.events.start);
            let opens = (before..after).find(|event| matches!(self.prose.events.get(*event), Some(Event::Start(_))));
            return self.reset.insert(opens.unwrap_or(after), with);
        }
        let mut with = with;
        for index in first..next.max(first + 1) {
            let Some(piece) = block.pieces.get(index) else { break };
            let end = block.pieces.get(index + 1).map_or(block.text.len(), |piece| piece.at);
            let part = range.start.max(piece.at)..range.end.min(end);
            match piece.sort {
                Sort::Words => {
                    let raw = self.raw(piece, &part);
                    self.reset.replace(piece.events.start, raw, with);
                }
                Sort::Break => self.reset.unbreak(piece.events.start, with),
                Sort::Kept | Sort::Object => continue,
            }
            with = "";
        }
    }
}
