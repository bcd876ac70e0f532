//! A leaf: one Markdown file in one language. One file in, one leaf out; no knowledge of other files.

use super::fields::{Context, Field};
use super::kind::Kind;
use super::prose::{Heading, Origin, Prose, prose, typeset};
use super::settings::Settings;
use super::values::{Placed, Slug, placed_text, slug};
use crate::base::{Code, Diagnostic, Digest, Report, SourcePath, Span};
use crate::input::sources::utf8;

/// A parsed leaf.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Leaf {
    /// The file.
    pub path: SourcePath,
    /// The digest of everything it is a function of.
    pub digest: Digest,
    /// The title.
    pub title: Placed<String>,
    /// The subtitle.
    pub subtitle: Option<String>,
    /// The title in menus, where the whole one would be too long.
    pub short_title: Option<String>,
    /// What search engines show, where it is given: see [`Leaf::description`].
    pub description: Option<String>,
    /// The lead: one paragraph of inline marks.
    pub lead: Option<Prose>,
    /// The last part of the address, given or made from the title.
    pub slug: Placed<Slug>,
    /// Passages to show large: each stands word for word in the prose.
    pub pull_quotes: Vec<Placed<String>>,
    /// The prose.
    pub body: Prose,
}

impl Leaf {
    /// What search engines show: the description, else the lead as text.
    pub fn description(&self) -> Option<String> {
        self.description.clone().or_else(|| self.lead.as_ref().map(|lead| lead.plain()))
    }

    /// The digest of all that the pages of other documents may show of it or be led to by it: everything but the prose, of
    /// which they know the headings and what it refers to. Where these stand in the file is no part of it.
    pub fn outline(&self) -> Digest {
        let Self { path, digest: _, title, subtitle, short_title, description, lead, slug, pull_quotes, body } = self;
        let front = (path, title, subtitle, short_title, description, lead, slug, pull_quotes);
        let headings = body
            .headings
            .iter()
            .map(|Heading { level, anchor, text, written, span: _ }| (level, anchor, text, written));
        let targets = body.references.iter().map(|reference| &reference.target);
        Digest::key(&(front, headings.collect::<Vec<_>>(), targets.collect::<Vec<_>>()))
    }
}

const LONG_TITLE: usize = 65; // characters: what search engines and lists show
const LONG_LEAD: usize = 60; // words

/// Everything a leaf is a function of: its bytes, its place, and the settings.
pub fn key(path: &SourcePath, content: Digest, settings: &Settings) -> Digest {
    Digest::key(&("leaf", path, content, settings.digest))
}

/// Reads a leaf. `None` when its front matter cannot be read. One without a title is reported and cannot be published, but
/// what it leads to can be checked: the name of its folder stands for the title.
pub fn leaf(path: &SourcePath, bytes: &[u8], digest: Digest, settings: &Settings) -> Report<Option<Leaf>> {
    let text = match utf8(path, bytes) {
        Ok(text) => text,
        Err(problem) => return Report { value: None, diagnostics: vec![problem] },
    };
    let (front, body_start) = match front_matter(text) {
        Ok(parts) => parts,
        Err((code, range)) => {
            let problem = Diagnostic::new(code, Span::new(path, range));
            return Report { value: None, diagnostics: vec![problem] };
        }
    };
    let context = Context::new(path, front.start, &settings.codes, &settings.zone).set_in(&settings.styles);
    let mut problems = Vec::new();
    let body = prose(text.get(body_start..).unwrap_or_default(), &Origin::Body(path, body_start)).unload(&mut problems);
    let leaf = context.document(text.get(front).unwrap_or_default(), |table| {
        let title = table.required("title", placed_text);
        let words = |field: &Field<'_, '_>| placed_text(field).map(|text| set(&context, text).value);
        let subtitle = table.optional("subtitle", words);
        let short_title = table.optional("short_title", words);
        let description = table.optional("description", words);
        let lead = table.optional("lead", |field| lead(field, &mut problems));
        let given = table.optional("slug", slug);
        // where no kind shows them, the key does not exist
        let pull_quotes = if shows_quotes(path) { table.list("pull_quotes", pull_quote) } else { Vec::new() };
        pull_quotes.iter().filter_map(|quote| not_verbatim(quote, &body)).for_each(|problem| context.push(problem));
        let titled = title.is_some();
        let title = title.or_else(|| untitled(path))?;
        if titled {
            long_title(&title, &context);
        }
        // the address is made from what the author wrote: it must not change with the rules of typography
        let slug = given.or_else(|| from_title(&title, &context))?;
        let title = if titled { set(&context, title) } else { title };
        let pull_quotes = pull_quotes.into_iter().map(|quote| set(&context, quote)).collect();
        Some(Leaf {
            path: path.clone(),
            digest,
            title,
            subtitle,
            short_title,
            description,
            lead,
            slug,
            pull_quotes,
            body,
        })
    });
    problems.extend(context.into_problems());
    let leaf = leaf.flatten().map(|leaf| typeset_prose(leaf, settings, &mut problems));
    Report { value: leaf, diagnostics: problems }
}

/// A text in the style of the language of its leaf.
fn set(context: &Context<'_>, text: Placed<String>) -> Placed<String> {
    let Some(locale) = context.locale() else { return text };
    Placed { value: context.typeset(locale, &text.value, &text.span), span: text.span }
}

/// The lead and the prose in the style of their language.
fn typeset_prose(leaf: Leaf, settings: &Settings, problems: &mut Vec<Diagnostic>) -> Leaf {
    let Some(style) = settings
        .locale(leaf.path.name().split('.').next().unwrap_or_default())
        .and_then(|locale| settings.styles.get(locale.index()))
    else {
        return leaf;
    };
    let mut set = |prose: Prose| {
        let (prose, found) = typeset(prose, style, &settings.styles, &Span::file(&leaf.path));
        problems.extend(found);
        prose
    };
    let lead = leaf.lead.map(&mut set);
    let body = set(leaf.body);
    Leaf { lead, body, ..leaf }
}

/// The range of the front matter and the start of the body.
pub(super) fn front_matter(text: &str) -> Result<(std::ops::Range<usize>, usize), (Code, std::ops::Range<usize>)> {
    let mut lines = text.split_inclusive('\n');
    let fence = |line: &str| line.trim_end() == "+++";
    let first = lines.next().unwrap_or_default();
    if !fence(first) {
        return Err((Code::NoFrontMatter, 0..first.trim_end().len()));
    }
    let front = first.len();
    let mut offset = front;
    for line in lines {
        if fence(line) {
            return Ok((front..offset, offset + line.len()));
        }
        offset += line.len();
    }
    Err((Code::UnclosedFrontMatter, 0..first.trim_end().len()))
}

fn lead(field: &Field<'_, '_>, problems: &mut Vec<Diagnostic>) -> Option<Prose> {
    let text = field.text()?;
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > LONG_LEAD {
        let problem = Diagnostic::new(Code::LongLead, field.span()).arg("length", words.len());
        field.context().push(problem.arg("limit", LONG_LEAD));
    }
    // one paragraph: line ends in the value are spaces
    let line = words.join(" ");
    let lead = prose(&line, &Origin::Value(field.span())).unload(problems);
    if !lead.is_sentence() {
        return field.problem(Diagnostic::new(Code::LeadBlocks, field.span()));
    }
    Some(lead)
}

/// Whether the kind of the document to which a leaf belongs shows passages large.
fn shows_quotes(path: &SourcePath) -> bool {
    let kind = path.below("content").and_then(|below| Kind::of_folder(below.split('/').next()?));
    kind.is_some_and(|kind| kind.shape().pull_quotes)
}

/// A passage without the quotation marks that its author put around it: the page has its own.
fn pull_quote(field: &Field<'_, '_>) -> Option<Placed<String>> {
    let quote = placed_text(field)?;
    let pairs = [('«', '»'), ('“', '”'), ('"', '"')];
    let inner = pairs.iter().find_map(|(open, close)| quote.value.strip_prefix(*open)?.strip_suffix(*close));
    // two quotations side by side are not one
    let inner = inner.filter(|inner| !inner.contains(['«', '»', '“', '”', '"'])).map(|inner| inner.trim().to_string());
    Some(Placed { value: inner.filter(|inner| !inner.is_empty()).unwrap_or(quote.value), span: quote.span })
}

/// A passage that does not stand in the prose, or not after what precedes it. Spaces, quotation marks and apostrophes are compared as one sort of each,
/// and `[…]` stands for words that are left out.
fn not_verbatim(quote: &Placed<String>, body: &Prose) -> Option<Diagnostic> {
    let text = plainly(&body.plain());
    let mut rest = text.as_str();
    for written in quote.value.split("[…]").map(str::trim).filter(|piece| !piece.is_empty()) {
        let piece = plainly(written);
        let Some(found) = rest.find(&piece) else {
            let problem = Diagnostic::new(Code::PullQuote, quote.span.clone());
            return Some(problem.arg("text", super::fields::shown(written)));
        };
        rest = rest.get(found + piece.len()..).unwrap_or_default();
    }
    None
}

/// A text in which spaces, quotation marks and apostrophes are one sort of each.
fn plainly(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mark = |c: char| match c {
        '’' | '‘' => '\'',
        '“' | '”' | '«' | '»' => '"',
        other => other,
    };
    words.join(" ").replace("« ", "«").replace(" »", "»").chars().map(mark).collect()
}

fn untitled(path: &SourcePath) -> Option<Placed<String>> {
    Some(Placed { value: path.parent()?.name().to_string(), span: Span::file(path) })
}

fn long_title(title: &Placed<String>, context: &Context<'_>) {
    let length = title.value.chars().count();
    if length > LONG_TITLE {
        let problem = Diagnostic::new(Code::LongTitle, title.span.clone()).arg("length", length);
        context.push(problem.arg("limit", LONG_TITLE));
    }
}

fn from_title(title: &Placed<String>, context: &Context<'_>) -> Option<Placed<Slug>> {
    match Slug::from_title(&title.value) {
        Some(value) => Some(Placed { value, span: title.span.clone() }),
        None => {
            let shown = super::fields::shown(&title.value);
            context.push(Diagnostic::new(Code::BadSlug, title.span.clone()).arg("value", shown).arg("suggestion", ""));
            None
        }
    }
}
