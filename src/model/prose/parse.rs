//! Markdown → [`Prose`]: CommonMark with tables, footnotes, strikethrough, alerts and heading attributes.

mod address;
mod footnotes;
mod html;

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{
    BlockQuoteKind, BrokenLink, CowStr, Event as Md, HeadingLevel, LinkType, Options, Parser, Tag as MdTag, TagEnd,
};

use self::footnotes::Note;
use super::super::fields::{first_forbidden, forbidden, shown};
use super::super::values::{Id, slugify};
use super::ruins::{Mark, Ruin, Ruins};
use super::shapes::shapes;
use super::{Alert, Alignment, Event, Heading, Piece, Prose, Reference, Tag, Target};
use crate::base::{Code, Diagnostic, Report, SourcePath, Span};

/// Where a text comes from.
pub enum Origin<'a> {
    /// The body of a file, from a byte on.
    Body(&'a SourcePath, usize),
    /// A value of the front matter: its findings point at the whole value. Inline marks only.
    Value(Span),
}

/// Lists and quotations nested deeper than this are a mistake, and a page that no reader can follow.
const MAX_DEPTH: usize = 32;

/// Reads a text.
pub fn prose(text: &str, origin: &Origin<'_>) -> Report<Prose> {
    let mut undefined: Vec<(Range<usize>, String)> = Vec::new();
    let mut callback = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            undefined.push((link.span, link.reference.to_string()));
        }
        None
    };
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let parser = Parser::new_with_broken_link_callback(text, options, Some(&mut callback));
    let mut builder = Builder {
        origin,
        prose: Prose::default(),
        open: Vec::new(),
        skipped: 0,
        html: String::new(),
        notes: BTreeMap::new(),
        source: text,
        ruins: Ruins::new(text),
        problems: Vec::new(),
    };
    let mut words = Words::default();
    for (event, range) in parser.into_offset_iter() {
        if let Md::Text(more) = event {
            words.add(more, range);
            continue;
        }
        words.give(&mut builder);
        builder.event(event, range.clone());
        if builder.open.len() > MAX_DEPTH {
            builder.problem(Code::NestedTooDeep, range, |problem| problem.arg("limit", MAX_DEPTH));
            break; // the rest is not read: it must not be lost in silence
        }
    }
    words.give(&mut builder);
    for (range, label) in undefined {
        builder.problem(Code::UndefinedLabel, range, |problem| problem.arg("label", shown(&label)));
    }
    builder.finish()
}

/// Words that follow each other without a mark between them: the parser gives them in pieces, the readers see one.
#[derive(Default)]
struct Words<'a> {
    one: Option<(CowStr<'a>, Range<usize>)>,
    /// With what follows the first.
    several: Option<String>,
}

impl<'a> Words<'a> {
    fn add(&mut self, words: CowStr<'a>, range: Range<usize>) {
        match &mut self.one {
            None => self.one = Some((words, range)),
            Some((first, whole)) => {
                self.several.get_or_insert_with(|| first.to_string()).push_str(&words);
                whole.end = range.end;
            }
        }
    }

    /// Tells the builder of them, and forgets them.
    fn give(&mut self, builder: &mut Builder<'_>) {
        let Some((one, range)) = self.one.take() else { return };
        match self.several.take() {
            None => builder.event(Md::Text(one), range),
            Some(several) if several.is_empty() => {}
            Some(several) => builder.event(Md::Text(several.into()), range),
        }
    }
}

struct Builder<'a> {
    origin: &'a Origin<'a>,
    prose: Prose,
    open: Vec<Open>,
    skipped: usize,
    /// The block of HTML that is being passed over.
    html: String,
    /// What is known of the footnotes, by label.
    notes: BTreeMap<String, Note>,
    source: &'a str,
    ruins: Ruins<'a>,
    problems: Vec<Diagnostic>,
}

/// Something that is open, with where it began in the source and in the text.
struct Open {
    tag: Option<Tag>,
    range: Range<usize>,
    text: usize,
}

impl Builder<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        match self.origin {
            Origin::Body(path, offset) => Span::new(path, range.start + offset..range.end + offset),
            Origin::Value(span) => span.clone(),
        }
    }

    fn problem(&mut self, code: Code, range: Range<usize>, args: impl FnOnce(Diagnostic) -> Diagnostic) {
        let problem = Diagnostic::new(code, self.span(range));
        self.problems.push(args(problem));
    }

    fn event(&mut self, event: Md<'_>, range: Range<usize>) {
        if self.skipped > 0 {
            match event {
                Md::Start(_) => self.skipped += 1,
                Md::End(_) => {
                    self.skipped -= 1;
                    if self.skipped == 0 {
                        self.block_html(range);
                    }
                }
                Md::Html(html) => self.html.push_str(&html),
                _ => {}
            }
            return;
        }
        self.seek_ruins(&event, &range);
        match event {
            Md::Start(MdTag::HtmlBlock) => self.skipped = 1,
            Md::Start(tag) => self.start(tag, range),
            Md::End(tag) => self.end(tag),
            Md::Text(text) => {
                let piece = self.piece(&text, &range);
                self.prose.events.push(Event::Text(piece));
            }
            Md::Code(text) => {
                let piece = self.piece(&text, &range);
                self.prose.events.push(Event::Code(piece));
            }
            Md::InlineHtml(html) => self.inline_html(&html, range),
            Md::Html(html) => {
                self.html.push_str(&html);
                self.block_html(range);
            }
            Md::FootnoteReference(label) => {
                let index = self.call_note(&label, &range);
                self.prose.events.push(Event::Call(index));
            }
            Md::SoftBreak => self.prose.events.push(Event::SoftBreak),
            Md::HardBreak => self.prose.events.push(Event::HardBreak),
            Md::Rule => self.prose.events.push(Event::Rule),
            Md::InlineMath(_) | Md::DisplayMath(_) | Md::TaskListMarker(_) => {} // options that are off
        }
    }

    /// Adds words to the text; what XML and readers' screens cannot show is reported and replaced.
    fn piece(&mut self, words: &str, range: &Range<usize>) -> Range<u32> {
        let start = self.prose.text.len();
        match first_forbidden(words) {
            None => self.prose.text.push_str(words),
            Some(found) => {
                self.problem(Code::ControlCharacter, range.clone(), |problem| {
                    problem.arg("code", format!("U+{:04X}", u32::from(found)))
                });
                self.prose.text.extend(words.chars().map(|c| if forbidden(c) { '\u{fffd}' } else { c }));
            }
        }
        let text = number(start)..number(self.prose.text.len());
        let source = match self.origin {
            Origin::Body(_, offset) => number(range.start + offset)..number(range.end + offset),
            Origin::Value(span) => number(span.start)..number(span.end),
        };
        self.prose.origins.push(Piece { text: text.clone(), source });
        text
    }

    fn start(&mut self, tag: MdTag<'_>, range: Range<usize>) {
        let tag = match tag {
            MdTag::Paragraph => Tag::Paragraph,
            MdTag::Heading { level, id, .. } => {
                let anchor = id.map(|id| id.to_string());
                let span = self.span(range.clone());
                let heading =
                    Heading { level: level_number(level), anchor, text: String::new(), written: String::new(), span };
                self.prose.headings.push(heading);
                Tag::Heading(number(self.prose.headings.len() - 1))
            }
            MdTag::BlockQuote(kind) => kind.map_or(Tag::Quotation, |kind| Tag::Alert(alert(kind))),
            MdTag::CodeBlock(_) => Tag::CodeBlock,
            MdTag::List(None) => Tag::List,
            MdTag::List(Some(first)) => Tag::Ordered(u32::try_from(first).unwrap_or(1)),
            MdTag::Item => Tag::Item,
            MdTag::Table(columns) => {
                self.prose.tables.push(columns.into_iter().map(alignment).collect());
                Tag::Table(number(self.prose.tables.len() - 1))
            }
            MdTag::TableHead => Tag::TableHead,
            MdTag::TableRow => Tag::TableRow,
            MdTag::TableCell => Tag::TableCell,
            MdTag::FootnoteDefinition(label) => Tag::Footnote(self.write_note(&label, &range)),
            MdTag::Emphasis => Tag::Emphasis,
            MdTag::Strong => Tag::Strong,
            MdTag::Strikethrough => Tag::Struck,
            // the parser lets an address between angle brackets stand in the words of a link; HTML lets no link in a link
            MdTag::Link { .. } if self.in_link() => {
                return self.open.push(Open { tag: None, range, text: self.prose.text.len() });
            }
            MdTag::Link { dest_url, title, link_type, .. } => {
                let address =
                    if link_type == LinkType::Email { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                Tag::Link(self.reference("link", &address, &title, &range))
            }
            MdTag::Image { dest_url, title, .. } => Tag::Image(self.reference("picture", &dest_url, &title, &range)),
            _ => return self.open.push(Open { tag: None, range, text: self.prose.text.len() }), // options that are off
        };
        self.open.push(Open { tag: Some(tag), range, text: self.prose.text.len() });
        self.prose.events.push(Event::Start(tag));
    }

    fn in_link(&self) -> bool {
        self.open.iter().any(|open| matches!(open.tag, Some(Tag::Link(_))))
    }

    fn end(&mut self, _: TagEnd) {
        // tags of the safe list must close before what holds them
        while let Some(Open { tag: Some(Tag::Safe(index)), .. }) = self.open.last() {
            let index = *index;
            self.unbalanced(index);
        }
        let Some(Open { tag: Some(tag), text, range }) = self.open.pop() else { return };
        let words = self.prose.text.get(text..).unwrap_or_default();
        match tag {
            Tag::Heading(index) => {
                let heading = &mut self.prose.headings[index as usize]; // pushed when the heading opened
                heading.text = words.trim().to_string();
                heading.written.clone_from(&heading.text);
                let level = heading.level;
                if !matches!(level, 2 | 3) {
                    self.problem(Code::HeadingLevel, range, |problem| problem.arg("level", usize::from(level)));
                }
            }
            Tag::Link(index) | Tag::Image(index) => self.prose.references[index as usize].text = words.to_string(), // pushed when it opened
            _ => {}
        }
        self.prose.events.push(Event::End(tag));
    }

    fn reference(&mut self, of: &'static str, address: &str, title: &str, range: &Range<usize>) -> u32 {
        let target = if of == "link" && address.trim().is_empty() {
            let written = self.source.get(range.clone()).unwrap_or_default();
            let label =
                written.split_once('[').and_then(|(_, rest)| rest.rsplit_once("](")).map_or("", |(label, _)| label);
            self.problem(Code::UndefinedLabel, range.clone(), |problem| problem.arg("label", shown(label)));
            Target::Broken
        } else {
            self.target(address, range)
        };
        if !title.is_empty() {
            self.problem(Code::LinkTitle, range.clone(), |problem| problem.arg("title", shown(title)).arg("of", of));
        }
        self.prose.references.push(Reference { target, text: String::new(), span: self.span(range.clone()) });
        number(self.prose.references.len() - 1)
    }

    fn target(&mut self, address: &str, range: &Range<usize>) -> Target {
        match address::target(address) {
            Ok(target) => target,
            Err(scheme) => {
                self.problem(Code::LinkScheme, range.clone(), |problem| {
                    let meant = address::meant_scheme(&scheme);
                    let problem = problem.arg("scheme", shown(&scheme));
                    if meant.is_empty() { problem } else { problem.arg("suggestion", meant) }
                });
                Target::Broken
            }
        }
    }

    /// Follows the events with the search for ruined marks: words are looked at unless they are code or stand for a picture.
    fn seek_ruins(&mut self, event: &Md<'_>, range: &Range<usize>) {
        let unread = |open: &Open| matches!(open.tag, Some(Tag::CodeBlock | Tag::Image(_)));
        match event {
            Md::Text(_) if self.open.last().is_some_and(unread) => {}
            Md::Text(_) => self.ruins.words(range.clone()),
            Md::SoftBreak => self.ruins.line(false),
            Md::HardBreak => self.ruins.line(true),
            Md::Start(tag) if !is_inline(tag) => self.ruins.block(),
            Md::End(tag) if !ends_inline(*tag) => self.ruins.block(),
            _ => self.ruins.other(),
        }
        for ruin in self.ruins.take() {
            self.ruin(&ruin);
        }
    }

    fn ruin(&mut self, Ruin { mark, range }: &Ruin) {
        let label = self.source.get(range.start + 2..range.end.saturating_sub(1)).map_or_else(String::new, shown);
        let invisible = if let Mark::Invisible(c) = mark { format!("U+{:04X}", u32::from(*c)) } else { String::new() };
        let code = match mark {
            Mark::Orphan => Code::OrphanFootnote,
            Mark::Bullet | Mark::Asterisks | Mark::Invisible(_) => Code::DoubtfulMark,
            _ => Code::RuinedMark,
        };
        self.problem(code, range.clone(), |problem| match code {
            Code::OrphanFootnote => problem.arg("label", label).arg("missing", "text"),
            Code::DoubtfulMark => problem.arg("mark", mark.name()).arg("code", invisible),
            _ => problem.arg("mark", mark.name()),
        });
    }

    fn finish(mut self) -> Report<Prose> {
        while let Some(open) = self.open.pop() {
            self.prose.events.extend(open.tag.map(Event::End)); // only after a text nested too deep
        }
        self.uncalled_notes();
        self.anchors();
        shapes(&mut self.prose);
        Report { value: self.prose, diagnostics: self.problems }
    }

    fn anchors(&mut self) {
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        for heading in &mut self.prose.headings {
            let Some(anchor) = heading.anchor.take() else { continue };
            if Id::new(&anchor).is_none() {
                let problem =
                    Diagnostic::new(Code::BadId, heading.span.clone()).arg("key", "#").arg("value", shown(&anchor));
                self.problems.push(problem.arg("suggestion", slugify(&anchor)));
            } else if let Some(first) = seen.get(&anchor) {
                let problem =
                    Diagnostic::new(Code::DuplicateAnchor, heading.span.clone()).arg("anchor", anchor.as_str());
                self.problems.push(problem.related(crate::base::Role::First, first.clone()));
            } else {
                seen.insert(anchor.clone(), heading.span.clone());
                heading.anchor = Some(anchor);
            }
        }
    }
}

/// Whether what opens stands within a line.
fn is_inline(tag: &MdTag<'_>) -> bool {
    ends_inline(tag.to_end())
}

fn ends_inline(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

/// Positions in a leaf, which is at most 8 MiB long.
fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn alert(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}

fn alignment(column: pulldown_cmark::Alignment) -> Alignment {
    match column {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}
