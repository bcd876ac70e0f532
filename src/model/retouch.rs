//! What the rules of typography would change in a leaf as its author wrote it, in the places that are sure.

use std::ops::Range;

use super::leaf::front_matter;
use super::prose::{Origin, prose, retouched, typeset};
use super::settings::Settings;
use crate::base::{SourcePath, Span};
use crate::language::typography::Style;

/// A change of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retouch {
    /// What it replaces, in bytes; empty where something is put in.
    pub range: Range<usize>,
    /// What stands there instead.
    pub with: String,
}

/// The changes of a leaf, in order; none overlaps another. What is no prose is not touched, nor is anything whose place in
/// the source is not exact: character references, ends of lines, values with escapes. Superscripts are a matter of pages.
pub fn retouches(path: &SourcePath, text: &str, settings: &Settings) -> Vec<Retouch> {
    let stem = path.name().split('.').next().unwrap_or_default();
    let Some(style) = settings.locale(stem).and_then(|locale| settings.styles.get(locale.index())) else {
        return Vec::new();
    };
    let Ok((front, body)) = front_matter(text) else { return Vec::new() };
    let values = in_values(text, front, style);
    let words = in_prose(path, text, body, style, &settings.styles);
    [values, words].concat()
}

/// The text with the changes.
pub fn applied(text: &str, retouches: &[Retouch]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for Retouch { range, with } in retouches {
        out.push_str(text.get(done..range.start).unwrap_or_default());
        out.push_str(with);
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// Changes of the prose. They must not change what readers see: if the text with them would read otherwise, there are none.
fn in_prose(path: &SourcePath, text: &str, body: usize, style: &Style, styles: &[Style]) -> Vec<Retouch> {
    let shown = |text: &str| {
        let written = prose(text.get(body..).unwrap_or_default(), &Origin::Body(path, body)).value;
        typeset(written, style, styles, &Span::file(path)).0
    };
    let written = prose(text.get(body..).unwrap_or_default(), &Origin::Body(path, body)).value;
    let mut found: Vec<Retouch> = Vec::new();
    for (range, with) in retouched(&written, style, styles, &Span::file(path)) {
        let after = found.last().is_none_or(|last| last.range.end <= range.start);
        if after && range.start >= body && text.get(range.clone()).is_some() {
            found.push(Retouch { range, with });
        }
    }
    if shown(&applied(text, &found)).plain() == shown(text).plain() { found } else { Vec::new() }
}

/// The keys of a leaf that hold words for readers.
const WORDS: [&str; 5] = ["title", "subtitle", "short_title", "description", "lead"];

/// Changes of values on a line of their own, without escapes and marks.
fn in_values(text: &str, front: Range<usize>, style: &Style) -> Vec<Retouch> {
    let mut found = Vec::new();
    let mut start = front.start;
    for line in text.get(front).unwrap_or_default().split_inclusive('\n') {
        let inner = line.split_once('=').and_then(|(key, value)| {
            let value = WORDS.contains(&key.trim()).then(|| value.trim())?;
            let inner = value.strip_prefix('"')?.strip_suffix('"')?;
            (!inner.is_empty() && !inner.contains(['"', '\\', '*', '_', '[', '<', '`', '&', '~'])).then_some(inner)
        });
        if let Some((inner, at)) = inner.and_then(|inner| Some((inner, line.find(inner)?))) {
            let at = start + at;
            let edits = style.typeset(inner, &[]).edits.into_iter();
            let moved = |range: Range<usize>| at + range.start..at + range.end;
            found.extend(edits.map(|edit| Retouch { range: moved(edit.range), with: edit.with.into_owned() }));
        }
        start += line.len();
    }
    found
}
