//! Markdown → [`Prose`]: CommonMark with tables, footnotes, strikethrough, alerts and heading attributes.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{
    BlockQuoteKind, BrokenLink, CowStr, Event as Md, HeadingLevel, LinkType, Options, Parser, Tag as MdTag, TagEnd,
    TextMergeWithOffset,
};

use super::super::fields::{forbidden, shown};
use super::super::values::{Id, is_email, slugify, web_address};
use super::inline_html::{Inline, inline};
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
        labels: BTreeMap::new(),
        source: text,
        ruins: Ruins::new(text),
        problems: Vec::new(),
    };
    for (event, range) in TextMergeWithOffset::new(parser.into_offset_iter()) {
        builder.event(event, range.clone());
        if builder.open.len() > MAX_DEPTH {
            builder.problem(Code::NestedTooDeep, range, |problem| problem.arg("limit", MAX_DEPTH));
            break; // the rest is not read: it must not be lost in silence
        }
    }
    for (range, label) in undefined {
        builder.problem(Code::UndefinedLabel, range, |problem| problem.arg("label", shown(&label)));
    }
    builder.finish()
}

struct Builder<'a> {
    origin: &'a Origin<'a>,
    prose: Prose,
    open: Vec<Open>,
    skipped: usize,
    /// The block of HTML that is being passed over.
    html: String,
    labels: BTreeMap<String, (u32, Range<usize>, Seen)>,
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

#[derive(Default, Clone, Copy)]
struct Seen {
    call: bool,
    text: bool,
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
                let index = self.footnote(&label, &range, |seen| seen.call = true);
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
        match words.chars().find(|c| forbidden(*c)) {
            None => self.prose.text.push_str(words),
            Some(found) => {
                self.problem(Code::ControlCharacter, range.clone(), |problem| {
                    problem.arg("code", format!("U+{:04X}", u32::from(found)))
                });
                self.prose.text.extend(words.chars().map(|c| if forbidden(c) { '\u{fffd}' } else { c }));
            }
        }
        let text = number(start)..number(self.prose.text.len());
        let source = self.span(range.clone());
        self.prose.origins.push(Piece { text: text.clone(), source: number(source.start)..number(source.end) });
        text
    }

    fn start(&mut self, tag: MdTag<'_>, range: Range<usize>) {
        let tag = match tag {
            MdTag::Paragraph => Tag::Paragraph,
            MdTag::Heading { level, id, .. } => {
                let anchor = id.map(|id| id.to_string());
                let span = self.span(range.clone());
                let heading = Heading { level: level_number(level), anchor, text: String::new(), span };
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
            MdTag::FootnoteDefinition(label) => {
                self.second_note(&label, &range);
                Tag::Footnote(self.footnote(&label, &range, |seen| seen.text = true))
            }
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
        let words = self.prose.text.get(text..).unwrap_or_default().to_string();
        match tag {
            Tag::Heading(index) => {
                let heading = &mut self.prose.headings[index as usize]; // pushed when the heading opened
                heading.text = words.trim().to_string();
                let level = heading.level;
                if !matches!(level, 2 | 3) {
                    self.problem(Code::HeadingLevel, range, |problem| problem.arg("level", usize::from(level)));
                }
            }
            Tag::Link(index) | Tag::Image(index) => self.prose.references[index as usize].text = words, // pushed when it opened
            _ => {}
        }
        self.prose.events.push(Event::End(tag));
    }

    fn unbalanced(&mut self, index: u32) {
        let Some(Open { range, .. }) = self.open.pop() else { return };
        let element = self.prose.safe_tags[index as usize].element; // pushed when it opened
        self.problem(Code::UnbalancedHtml, range, |problem| problem.arg("tag", element));
        self.prose.events.push(Event::End(Tag::Safe(index)));
    }

    fn reference(&mut self, of: &'static str, address: &str, title: &str, range: &Range<usize>) -> u32 {
        let target = self.target(address, range);
        if !title.is_empty() {
            self.problem(Code::LinkTitle, range.clone(), |problem| problem.arg("title", shown(title)).arg("of", of));
        }
        self.prose.references.push(Reference { target, text: String::new(), span: self.span(range.clone()) });
        number(self.prose.references.len() - 1)
    }

    fn target(&mut self, address: &str, range: &Range<usize>) -> Target {
        match target(address) {
            Ok(target) => target,
            Err(scheme) => {
                self.problem(Code::LinkScheme, range.clone(), |problem| problem.arg("scheme", shown(&scheme)));
                Target::Broken
            }
        }
    }

    fn inline_html(&mut self, html: &str, range: Range<usize>) {
        match inline(html) {
            Inline::Comment => {}
            Inline::Break => self.prose.events.push(Event::HardBreak),
            Inline::Open(tag) => {
                self.prose.safe_tags.push(tag);
                let tag = Tag::Safe(number(self.prose.safe_tags.len() - 1));
                self.open.push(Open { tag: Some(tag), range, text: self.prose.text.len() });
                self.prose.events.push(Event::Start(tag));
            }
            Inline::Close(element) => {
                let last = match self.open.last() {
                    Some(Open { tag: Some(Tag::Safe(index)), .. }) => Some(*index),
                    _ => None,
                };
                match last.filter(|index| self.prose.safe_tags[*index as usize].element == element) {
                    Some(index) => {
                        self.open.pop();
                        self.prose.events.push(Event::End(Tag::Safe(index)));
                    }
                    None => self.problem(Code::UnbalancedHtml, range, |problem| problem.arg("tag", element)),
                }
            }
            Inline::Refused(name) => self.problem(Code::RawHtml, range, |problem| problem.arg("tag", name)),
        }
    }

    /// A block of HTML may be comments, which are left out; its words would be lost with anything else.
    fn block_html(&mut self, range: Range<usize>) {
        let html = std::mem::take(&mut self.html);
        let mut rest = html.trim_start();
        while let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after).trim_start();
        }
        if rest.is_empty() {
            return;
        }
        let tag = rest.trim_start_matches(['<', '/', '!', '?']);
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        self.problem(Code::RawHtml, range, |problem| problem.arg("tag", shown(&name.to_ascii_lowercase())));
    }

    fn footnote(&mut self, label: &str, range: &Range<usize>, mark: impl FnOnce(&mut Seen)) -> u32 {
        let next = number(self.labels.len());
        let (index, _, seen) =
            self.labels.entry(label.to_string()).or_insert_with(|| (next, range.clone(), Seen::default()));
        mark(seen);
        let index = *index;
        if index == next {
            self.prose.footnotes.push(label.to_string());
        }
        index
    }

    /// Of two texts under one label, readers would see one only.
    fn second_note(&mut self, label: &str, range: &Range<usize>) {
        if self.labels.get(label).is_some_and(|(_, _, seen)| seen.text) {
            self.problem(Code::DuplicateId, range.clone(), |problem| problem.arg("id", shown(&format!("^{label}"))));
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
        for (label, (_, range, seen)) in std::mem::take(&mut self.labels) {
            if !seen.call && seen.text {
                self.problem(Code::OrphanFootnote, range, |problem| {
                    problem.arg("label", shown(&label)).arg("missing", "call")
                });
            }
        }
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

/// What an address points to, or the scheme that makes it unsafe.
fn target(address: &str) -> Result<Target, String> {
    let address = address.trim();
    if let Some(anchor) = address.strip_prefix('#') {
        return Ok(Target::Anchor(anchor.to_string()));
    }
    let scheme = address.split_once(':').filter(|(scheme, _)| !scheme.contains(['/', '#', '?', '.']));
    match scheme.map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest)) {
        None if address.starts_with(['/', '\\']) => Err("/".to_string()),
        None => {
            let (path, anchor) =
                address.split_once('#').map_or((address, None), |(path, anchor)| (path, Some(anchor.to_string())));
            Ok(Target::Relative(decode(path), anchor))
        }
        Some((scheme, rest)) => match scheme.as_str() {
            "http" | "https" => web_address(address).map(Target::Web).ok_or(scheme),
            "mailto" => {
                let plain = rest.split('?').next().unwrap_or_default();
                if is_email(plain) { Ok(Target::Contact(format!("mailto:{rest}"))) } else { Err(scheme) }
            }
            "tel" => {
                let proper =
                    !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || b"+-.()".contains(&byte));
                if proper { Ok(Target::Contact(format!("tel:{rest}"))) } else { Err(scheme) }
            }
            "person" => Ok(Target::Person(rest.to_string())),
            "organisation" => Ok(Target::Organisation(rest.to_string())),
            "figure" => Ok(Target::Figure(rest.to_string())),
            _ => Err(scheme),
        },
    }
}

/// Undoes `%C3%A9` in a relative path, as editors write accents and spaces.
fn decode(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match (first, tail) {
            (b'%', [high, low, after @ ..]) if hex(*high).is_some() && hex(*low).is_some() => {
                bytes.push(hex(*high).unwrap_or(0) * 16 + hex(*low).unwrap_or(0));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_string())
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
