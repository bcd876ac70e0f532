//! Prose → HTML: one pass over the events, no recursion.

use std::collections::BTreeMap;

use super::views::Shared;
use crate::base::scan;
use crate::language::{Language, Quantity};
use crate::model::prose::{Alert, Alignment, Event, Heading, Prose, Tag};

/// What the writer needs besides the prose. It is hashed whole, as the key of what was written before.
#[derive(Hash)]
pub struct Setting<'a> {
    /// How the language is written.
    pub language: &'a Language,
    /// The references, resolved.
    pub resolved: &'a [Resolved],
    /// The anchors of the headings.
    pub anchors: &'a [String],
    /// How many levels the headings stand below their own: 1 where the prose has a title of second level.
    pub shift: u8,
    /// What the anchors of footnotes start with, where several proses share a page.
    pub prefix: &'a str,
    /// The complete address of the page on which the notes stand, where the prose is read elsewhere; else empty.
    pub page: &'a str,
    /// The words inside prose.
    pub labels: &'a Shared<Labels>,
    /// What stands below a heading, by its position, as finished inline HTML.
    pub credits: &'a BTreeMap<usize, String>,
    /// What stands in bold at the beginning of the first paragraph below the first heading.
    pub speaker: Option<&'a str>,
}

/// What a reference is for the writer of HTML: everything that it needs, and nothing of the edition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Resolved {
    /// A link.
    Link(String),
    /// A link to a file, with what its words do not say: type and size.
    File(String, String),
    /// Nothing to lead to: the words alone.
    Words,
    /// What nobody could tell yet.
    ToComplete,
    /// A figure.
    Figure(Quantity),
    /// A picture.
    Picture(Box<Picture>),
}

/// A picture as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Picture {
    /// Where it stands.
    pub url: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Its text alternative.
    pub alt: String,
    /// What stands below it.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: String,
}

/// The words that HTML needs inside prose.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Labels {
    /// Names the footnotes.
    pub footnotes: String,
    /// Names the way back from a footnote: what stands before and after its number.
    pub back: (String, String),
    /// Names a table that scrolls: what stands before and after its number.
    pub table: (String, String),
    /// Names an alert, by its sort.
    pub alerts: BTreeMap<&'static str, String>,
}

/// Writes blocks.
pub fn blocks(prose: &Prose, setting: &Setting<'_>) -> String {
    let mut writer = Writer::new(prose, setting);
    prose.events.iter().for_each(|event| writer.event(event));
    writer.finish()
}

/// Writes the words of one paragraph, without the paragraph: for leads.
pub fn inline(prose: &Prose, setting: &Setting<'_>) -> String {
    let mut writer = Writer::new(prose, setting);
    let block = |event: &&Event| {
        !matches!(event, Event::Start(Tag::Paragraph | Tag::Picture) | Event::End(Tag::Paragraph | Tag::Picture))
    };
    prose.events.iter().filter(block).for_each(|event| writer.event(event));
    writer.finish()
}

/// Escapes text for HTML, inside elements and inside attributes between double quotes.
pub fn escape(text: &str, out: &mut String) {
    let sign = |byte: u8| (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"');
    let mut done = 0;
    loop {
        let at = scan::next(text.as_bytes(), done, sign);
        out.push_str(text.get(done..at).unwrap_or_default()); // signs of ASCII are whole characters
        out.push_str(match text.as_bytes().get(at) {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(_) => "&quot;",
            None => return,
        });
        done = at + 1;
    }
}

/// Adds pieces of HTML.
fn put(out: &mut String, pieces: &[&str]) {
    pieces.iter().for_each(|piece| out.push_str(piece));
}

struct Writer<'a> {
    prose: &'a Prose,
    setting: &'a Setting<'a>,
    out: String,
    /// The finished footnotes, and the text that is set aside while one is written.
    notes: BTreeMap<u32, String>,
    aside: Vec<(u32, String)>,
    /// Numbers of footnotes by position, in the order of their first call, with the calls met so far.
    numbers: BTreeMap<u32, (usize, usize)>,
    /// The figure whose words are being written.
    figure: Option<&'a Quantity>,
    /// Whether the paragraph is one picture, with its caption.
    picture: bool,
    /// How many pictures are open whose text alternatives are passed over: one may stand within another.
    alternatives: usize,
    /// Whether the next paragraph is the first answer, and whether the first answer was given.
    answering: bool,
    spoken: bool,
    head: bool,
    column: usize,
    table: usize,
}

impl<'a> Writer<'a> {
    fn new(prose: &'a Prose, setting: &'a Setting<'a>) -> Self {
        let mut numbers = BTreeMap::new();
        for event in &prose.events {
            if let Event::Call(index) = event {
                let next = numbers.len() + 1;
                numbers.entry(*index).or_insert((next, 0));
            }
        }
        let out = String::with_capacity(prose.text.len() * 2);
        let (notes, aside) = (BTreeMap::new(), Vec::new());
        Self {
            prose,
            setting,
            out,
            notes,
            aside,
            numbers,
            figure: None,
            picture: false,
            alternatives: 0,
            answering: false,
            spoken: false,
            head: false,
            column: 0,
            table: 0,
        }
    }

    fn event(&mut self, event: &Event) {
        if self.alternatives > 0 {
            match event {
                Event::Start(Tag::Image(_)) => self.alternatives += 1,
                Event::End(Tag::Image(_)) => self.alternatives -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(*tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(range) => self.text(self.prose.piece(range)),
            Event::Code(range) => {
                self.out.push_str("<code>");
                escape(self.prose.piece(range), &mut self.out);
                self.out.push_str("</code>");
            }
            Event::Call(index) => self.call(*index),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
        }
    }

    fn text(&mut self, words: &str) {
        let Some(figure) = self.figure else { return escape(words, &mut self.out) };
        let language = self.setting.language;
        let written = language.numbers_in(words);
        match written.iter().find(|number| number.value == figure.value) {
            Some(number) => escape(&language.reprint(words, number), &mut self.out),
            None => escape(words, &mut self.out),
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Paragraph => {
                self.out.push_str("<p>");
                if self.answering
                    && self.aside.is_empty() // a footnote may stand between a question and its answer
                    && let Some(speaker) = self.setting.speaker
                {
                    self.answering = false;
                    self.spoken = true;
                    self.out.push_str("<b class=\"speaker\">");
                    escape(speaker, &mut self.out);
                    self.out.push_str("</b> ");
                }
            }
            Tag::Heading(index) => {
                let heading = self.prose.headings.get(index as usize);
                let anchor = self.setting.anchors.get(index as usize).map_or("", String::as_str);
                let level = self.level(heading);
                put(&mut self.out, &["<h", level, " id=\""]);
                escape(anchor, &mut self.out);
                self.out.push_str("\">");
            }
            Tag::Quotation => self.out.push_str("<figure class=\"quotation\">\n"),
            Tag::Quote => self.out.push_str("<blockquote>\n"),
            Tag::Speaker => self.out.push_str("<figcaption>— "),
            Tag::Alert(sort) => self.alert(sort),
            Tag::CodeBlock => self.out.push_str("<pre><code>"),
            Tag::List => self.out.push_str("<ul>\n"),
            Tag::Ordered(1) => self.out.push_str("<ol>\n"),
            Tag::Ordered(first) => self.out.push_str(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.out.push_str("<li>"),
            Tag::Table(_) => self.open_table(),
            Tag::TableHead => {
                self.head = true;
                self.column = 0;
                self.out.push_str("<thead>\n<tr>\n");
            }
            Tag::TableRow => {
                self.column = 0;
                self.out.push_str("<tr>\n");
            }
            Tag::TableCell => self.cell(),
            Tag::Footnote(index) => self.aside.push((index, std::mem::take(&mut self.out))),
            Tag::Picture => {
                self.picture = true;
                self.out.push_str("<figure class=\"picture\">\n");
            }
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Struck => self.out.push_str("<s>"),
            Tag::Link(index) => self.link(index),
            Tag::Image(index) => self.image(index),
            Tag::Safe(index) => self.safe(index),
        }
    }

    fn end(&mut self, tag: Tag) {
        let closing = match tag {
            Tag::Paragraph => "</p>\n",
            Tag::Heading(index) => {
                let level = self.level(self.prose.headings.get(index as usize));
                put(&mut self.out, &["</h", level, ">\n"]);
                if let Some(credit) = self.setting.credits.get(&(index as usize)) {
                    put(&mut self.out, &["<p class=\"clusters\">", credit, "</p>\n"]);
                }
                self.answering = !self.spoken;
                return;
            }
            Tag::Quotation => "</figure>\n",
            Tag::Picture => {
                self.picture = false;
                "</figure>\n"
            }
            Tag::Quote => "</blockquote>\n",
            Tag::Speaker => "</figcaption>\n",
            Tag::Alert(_) => "</div>\n",
            Tag::CodeBlock => "</code></pre>\n",
            Tag::List => "</ul>\n",
            Tag::Ordered(_) => "</ol>\n",
            Tag::Item => "</li>\n",
            Tag::Table(_) => "</tbody>\n</table>\n</div>\n",
            Tag::TableHead => {
                self.head = false;
                "</tr>\n</thead>\n<tbody>\n"
            }
            Tag::TableRow => "</tr>\n",
            Tag::TableCell => {
                if self.head {
                    "</th>\n"
                } else {
                    "</td>\n"
                }
            }
            Tag::Footnote(_) => {
                if let Some((index, before)) = self.aside.pop() {
                    self.notes.insert(index, std::mem::replace(&mut self.out, before));
                }
                ""
            }
            Tag::Emphasis => "</em>",
            Tag::Strong => "</strong>",
            Tag::Struck => "</s>",
            Tag::Link(index) => return self.end_link(index),
            Tag::Image(_) => "",
            Tag::Safe(index) => {
                let element = self.prose.safe_tags.get(index as usize).map_or("span", |tag| tag.element);
                return put(&mut self.out, &["</", element, ">"]);
            }
        };
        self.out.push_str(closing);
    }

    /// The level at which a heading is printed.
    fn level(&self, heading: Option<&Heading>) -> &'static str {
        let own = if heading.is_some_and(|heading| heading.level == 3) { 3 } else { 2 };
        match own + self.setting.shift {
            ..=2 => "2",
            3 => "3",
            4 => "4",
            5 => "5",
            6.. => "6", // HTML has no more
        }
    }

    fn alert(&mut self, sort: Alert) {
        let name = sort.name();
        put(&mut self.out, &["<div class=\"alert alert-", name, "\" role=\"note\">\n<p class=\"alert-label\">"]);
        escape(self.setting.labels.alerts.get(name).map_or(name, String::as_str), &mut self.out);
        self.out.push_str("</p>\n");
    }

    fn open_table(&mut self) {
        self.table += 1;
        let (before, after) = &self.setting.labels.table;
        let label = format!("{before}{}{after}", self.table);
        self.out.push_str("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        escape(&label, &mut self.out);
        self.out.push_str("\">\n<table>\n");
    }

    fn cell(&mut self) {
        let columns = self.table.checked_sub(1).and_then(|table| self.prose.tables.get(table));
        let alignment = columns.and_then(|columns| columns.get(self.column)).copied().unwrap_or(Alignment::None);
        self.column += 1;
        self.out.push_str(if self.head { "<th scope=\"col\"" } else { "<td" });
        self.out.push_str(match alignment {
            Alignment::None => ">",
            Alignment::Left => " class=\"align-left\">",
            Alignment::Center => " class=\"align-center\">",
            Alignment::Right => " class=\"align-right\">",
        });
    }

    fn link(&mut self, index: u32) {
        match self.setting.resolved.get(index as usize) {
            Some(Resolved::Link(url) | Resolved::File(url, _)) => {
                self.out.push_str("<a href=\"");
                escape(url, &mut self.out);
                self.out.push_str("\">");
            }
            Some(Resolved::ToComplete) => self.out.push_str("<span class=\"to-complete\">"),
            Some(Resolved::Figure(figure)) => {
                self.figure = Some(figure);
                put(&mut self.out, &["<data class=\"figure\" value=\"", &figure.value.to_string(), "\">"]);
                // without words of the author's, the figure is written whole
                if self.prose.references.get(index as usize).is_some_and(|reference| reference.text.trim().is_empty()) {
                    escape(&self.setting.language.quantity(figure), &mut self.out);
                }
            }
            Some(Resolved::Words | Resolved::Picture(_)) | None => {}
        }
    }

    fn end_link(&mut self, index: u32) {
        match self.setting.resolved.get(index as usize) {
            Some(Resolved::Link(_)) => self.out.push_str("</a>"),
            Some(Resolved::File(_, note)) => {
                self.out.push_str(" <span class=\"file\">(");
                escape(note, &mut self.out);
                self.out.push_str(")</span></a>");
            }
            Some(Resolved::ToComplete) => self.out.push_str("</span>"),
            Some(Resolved::Figure(_)) => {
                self.figure = None;
                self.out.push_str("</data>");
            }
            Some(Resolved::Words | Resolved::Picture(_)) | None => {}
        }
    }

    fn image(&mut self, index: u32) {
        self.alternatives = 1;
        let Some(Resolved::Picture(picture)) = self.setting.resolved.get(index as usize) else { return };
        let Picture { url, width, height, alt, caption, credit } = &**picture;
        self.out.push_str("<img src=\"");
        escape(url, &mut self.out);
        self.out.push_str(&format!("\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" alt=\""));
        escape(alt, &mut self.out);
        // a picture within a sentence has no room for its caption
        self.out.push_str(if self.picture { "\">\n<figcaption>" } else { "\"> " });
        if let Some(caption) = caption.as_ref().filter(|_| self.picture) {
            escape(caption, &mut self.out);
            self.out.push(' ');
        }
        self.out.push_str("<span class=\"credit\">");
        escape(credit, &mut self.out);
        self.out.push_str(if self.picture { "</span></figcaption>\n" } else { "</span>" });
    }

    fn safe(&mut self, index: u32) {
        let Some(tag) = self.prose.safe_tags.get(index as usize) else { return };
        put(&mut self.out, &["<", tag.element]);
        if let Some((name, value)) = &tag.attribute {
            put(&mut self.out, &[" ", name, "=\""]);
            escape(value, &mut self.out);
            self.out.push('"');
        }
        self.out.push('>');
    }

    fn call(&mut self, index: u32) {
        let Some((number, calls)) = self.numbers.get_mut(&index) else { return };
        *calls += 1;
        let prefix = self.setting.prefix;
        let (number, call) = (number.to_string(), call_id(*number, *calls));
        self.out.push_str("<sup class=\"footnote-call\"><a href=\"");
        escape(self.setting.page, &mut self.out);
        put(&mut self.out, &["#", prefix, "note_", &number, "\" id=\"", prefix, &call]);
        put(&mut self.out, &["\" role=\"doc-noteref\">", &number, "</a></sup>"]);
    }

    fn finish(mut self) -> String {
        let mut order: Vec<_> = self.numbers.iter().map(|(index, (number, calls))| (*number, *calls, *index)).collect();
        order.sort_unstable();
        if order.is_empty() {
            return self.out;
        }
        let prefix = self.setting.prefix;
        self.out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        escape(&self.setting.labels.footnotes, &mut self.out);
        self.out.push_str("\">\n<ol>\n");
        for (number, calls, index) in order {
            let note = self.notes.get(&index).map_or("", String::as_str).trim_end();
            let (words, tail) = note.strip_suffix("</p>").map_or((note, ""), |words| (words, "</p>"));
            let number_text = number.to_string();
            put(&mut self.out, &["<li id=\"", prefix, "note_", &number_text, "\">", words]);
            for call in 1..=calls {
                let (before, after) = &self.setting.labels.back;
                let label = format!("{before}{number}{after}");
                self.out.push_str(" <a href=\"");
                escape(self.setting.page, &mut self.out);
                put(&mut self.out, &["#", prefix, &call_id(number, call), "\" role=\"doc-backlink\" aria-label=\""]);
                escape(&label, &mut self.out);
                self.out.push_str("\">↩</a>");
            }
            self.out.push_str(tail);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
        self.out
    }
}

/// The first call of a note is `call_1`; further ones are `call_1_2`, `call_1_3`.
fn call_id(number: usize, call: usize) -> String {
    if call == 1 { format!("call_{number}") } else { format!("call_{number}_{call}") }
}
