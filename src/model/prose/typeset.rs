//! The house rules of typography in a prose: block by block, across inline marks, never inside code or another language.

use std::borrow::Cow;
use std::mem::take;
use std::ops::Range;

use super::reset::{Reset, Words};
use super::{Event, Prose, SafeTag, Tag, Target};
use crate::base::{Code, Diagnostic, Span};
use crate::language::Language;
use crate::language::typography::{Profile, Remark, Style};
use crate::model::fields::shown;

/// The prose in a style, and what only a person can decide, which stands in the file of `span`. Elements with a language of
/// their own are set in the style that is among `styles` for it, or as that language is set by default.
pub fn typeset(prose: Prose, own: &Style, styles: &[Style], span: &Span) -> (Prose, Vec<Diagnostic>) {
    let Setter { reset, problems, .. } = Setter::through(&prose, own, styles, span, None);
    (reset.of(prose), problems)
}

/// The changes of the source that the rules ask for, in order, where their place is exact: ranges of the file with what
/// stands there instead.
pub fn retouched(prose: &Prose, own: &Style, styles: &[Style], span: &Span) -> Vec<(Range<usize>, String)> {
    let mut retouched = Setter::through(prose, own, styles, span, Some(Vec::new())).retouched.unwrap_or_default();
    retouched.sort_by_key(|(range, _)| (range.start, range.end));
    retouched
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
struct Block<'a> {
    style: Cow<'a, Style>,
    text: String,
    pieces: Vec<Piece>,
    protected: Vec<Range<usize>>,
    /// Where a superscript of the author's stands, and a link to a figure.
    raised: Vec<Range<usize>>,
    figures: Vec<Range<usize>>,
}

impl<'a> Block<'a> {
    fn new(style: Cow<'a, Style>) -> Self {
        let (text, pieces) = (String::new(), Vec::new());
        Self { style, text, pieces, protected: Vec::new(), raised: Vec::new(), figures: Vec::new() }
    }

    /// Begins another block in the same style, in the same memory.
    fn clear(&mut self) {
        let Self { style: _, text, pieces, protected, raised, figures } = self;
        text.clear();
        pieces.clear();
        [protected, raised, figures].into_iter().for_each(Vec::clear);
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
    open: Vec<Block<'a>>,
    /// How many blocks of code and names of keys are open.
    silent: usize,
    reset: Reset,
    /// The changes of the source, when somebody wants them.
    retouched: Option<Vec<(Range<usize>, String)>>,
    problems: Vec<Diagnostic>,
}

/// Stands for what is no text: the object replacement character, as the rules expect it; the line separator.
const OBJECT: &str = "\u{fffc}";
const LINE: &str = "\u{2028}";

impl<'a> Setter<'a> {
    /// Goes through a prose.
    fn through(
        prose: &'a Prose,
        own: &'a Style,
        styles: &'a [Style],
        span: &'a Span,
        retouched: Option<Vec<(Range<usize>, String)>>,
    ) -> Self {
        let (open, reset) = (vec![Block::new(Cow::Borrowed(own))], Reset::default());
        let problems = Vec::new();
        let mut setter = Self { prose, own, styles, span, open, silent: 0, reset, retouched, problems };
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
        setter
    }

    fn block(&mut self) -> &mut Block<'a> {
        if self.open.is_empty() {
            self.open.push(Block::new(Cow::Borrowed(self.own)));
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
    fn style(&self, tag: &str) -> Cow<'a, Style> {
        let Some(language) = Language::new(tag) else { return Cow::Borrowed(self.own) };
        let known = self.styles.iter().find(|style| style.language.primary() == language.primary());
        known.map_or_else(|| Cow::Owned(Style { language, profile: Profile::default() }), Cow::Borrowed)
    }

    /// Sets the block that ends here.
    fn flush(&mut self) {
        if let [block] = &mut self.open[..]
            && block.text.is_empty()
        {
            return block.clear(); // between what opens and what closes
        }
        while let Some(mut block) = self.open.pop() {
            self.set(&block);
            if self.open.is_empty() {
                block.clear();
                return self.open.push(block);
            }
        }
    }

    fn set(&mut self, block: &Block<'_>) {
        if block.text.is_empty() {
            return;
        }
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
            self.change(block, edit.range, edit.with);
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

    /// Where a piece of words begins or ends in the source.
    fn edge(&self, block: &Block<'_>, piece: usize, end: bool) -> Option<usize> {
        let next = block.pieces.get(piece + 1).map_or(block.text.len(), |piece| piece.at);
        let piece = block.pieces.get(piece).filter(|piece| matches!(piece.sort, Sort::Words | Sort::Kept))?;
        let source = self.prose.source(&self.raw(piece, &(piece.at..next)))?;
        Some(if end { source.end } else { source.start })
    }

    /// Notes a change for the source, when it is within one piece that is written as it reads.
    fn retouch(&mut self, block: &Block<'_>, first: usize, next: usize, range: &Range<usize>, with: &str) {
        let piece = block.pieces.get(first).filter(|piece| next <= first + 1 && piece.sort == Sort::Words);
        let Some(raw) = piece.map(|piece| self.raw(piece, range)) else { return };
        let origins = &self.prose.origins;
        let origin = origins.get(origins.partition_point(|origin| origin.text.end < raw.end));
        let exact = |origin: &&super::Piece| origin.text.len() == origin.source.len() && origin.text.start <= raw.start;
        if let (Some(retouched), Some(origin)) = (&mut self.retouched, origin.filter(exact)) {
            let at = |position: u32| (origin.source.start + (position - origin.text.start)) as usize;
            retouched.push((at(raw.start)..at(raw.end), with.to_string()));
        }
    }

    /// The range of the prose that stands for a range of a piece.
    fn raw(&self, piece: &Piece, range: &Range<usize>) -> Range<u32> {
        let at = |position: usize| piece.start + u32::try_from(position.saturating_sub(piece.at)).unwrap_or(0);
        at(range.start)..at(range.end)
    }

    fn place(&self, block: &Block<'_>, range: &Range<usize>) -> Span {
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
    fn change(&mut self, block: &Block<'_>, range: Range<usize>, mut with: Words) {
        let next = block.pieces.partition_point(|piece| piece.at < range.end.max(range.start + 1));
        let first = block.pieces.partition_point(|piece| piece.at <= range.start).saturating_sub(1);
        if range.is_empty() && block.pieces.get(first).is_some_and(|piece| piece.at == range.start) {
            // between two pieces: outside of what either encloses
            let before =
                first.checked_sub(1).and_then(|piece| block.pieces.get(piece)).map_or(0, |piece| piece.events.end);
            let after = block.pieces.get(first).map_or(before, |piece| piece.events.start);
            let opens = (before..after).find(|event| matches!(self.prose.events.get(*event), Some(Event::Start(_))));
            self.reset.insert(opens.unwrap_or(after), with.clone());
            if let Some(mut retouched) = self.retouched.take() {
                let place = match opens {
                    Some(_) => first.checked_sub(1).and_then(|piece| self.edge(block, piece, true)),
                    None => self.edge(block, first, false),
                };
                retouched.extend(place.map(|place| (place..place, with.into_owned())));
                self.retouched = Some(retouched);
            }
            return;
        }
        if self.retouched.is_some() {
            self.retouch(block, first, next, &range, &with);
        }
        for index in first..next.max(first + 1) {
            let Some(piece) = block.pieces.get(index) else { break };
            let end = block.pieces.get(index + 1).map_or(block.text.len(), |piece| piece.at);
            let part = range.start.max(piece.at)..range.end.min(end);
            match piece.sort {
                Sort::Words => {
                    let raw = self.raw(piece, &part);
                    self.reset.replace(piece.events.start, raw, take(&mut with));
                }
                Sort::Break => self.reset.unbreak(piece.events.start, take(&mut with)),
                Sort::Kept | Sort::Object => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Origin, prose};
    use super::*;
    use crate::base::SourcePath;

    fn style(tag: &str) -> Style {
        Style { language: Language::new(tag).unwrap(), profile: Profile::default() }
    }

    fn set(markdown: &str) -> (Prose, Prose, Vec<Diagnostic>) {
        let path = SourcePath::new("content/press/un/fr.md").unwrap();
        let written = prose(markdown, &Origin::Body(&path, 0)).value;
        let styles = [style("fr"), style("en")];
        let (set, problems) = typeset(written.clone(), &styles[0], &styles, &Span::file(&path));
        (written, set, problems)
    }

    /// The events in brief: `<em>`, the words, `_` for a narrow space, `~` for a wide one.
    fn brief(prose: &Prose) -> String {
        let name = |tag: &Tag| match tag {
            Tag::Emphasis => "em".to_string(),
            Tag::Strong => "strong".to_string(),
            Tag::Link(_) => "a".to_string(),
            Tag::Safe(index) => prose.safe_tags[*index as usize].element.to_string(),
            _ => String::new(),
        };
        let mut text = String::new();
        for event in &prose.events {
            match event {
                Event::Start(tag) if !name(tag).is_empty() => text.push_str(&format!("<{}>", name(tag))),
                Event::End(tag) if !name(tag).is_empty() => text.push_str(&format!("</{}>", name(tag))),
                Event::Text(range) | Event::Code(range) => text.push_str(prose.piece(range)),
                Event::SoftBreak => text.push('\n'),
                Event::HardBreak => text.push('|'),
                Event::Call(_) => text.push('*'),
                _ => {}
            }
        }
        text.replace('\u{202f}', "_").replace('\u{a0}', "~")
    }

    #[test]
    fn rules_see_across_marks_and_never_into_what_is_no_prose() {
        let table = [
            ("l'*État* : oui", "l’<em>État</em>~: oui"),
            ("**Pourquoi**?", "<strong>Pourquoi</strong>_?"),
            ("\"*État*\"", "«_<em>État</em>_»"),
            ("*« État »*!", "<em>«_État_»</em>_!"),
            ("mot\n?", "mot_?"),
            ("un\ndeux", "un\ndeux"),
            ("un `a ; b` ; `c`!", "un a ; b_; c_!"),
            ("<kbd>Ctrl ;</kbd> ; oui", "<kbd>Ctrl ;</kbd>_; oui"),
            ("un <span lang=\"en\">Don't \"go\" !</span> !", "un <span>Don’t “go”!</span>_!"),
            ("un <span lang=\"de\">\"Nein\" !</span> !", "un <span>\"Nein\" !</span>_!"),
            ("la 1ère et le XXIe siècle", "la 1<sup>re</sup> et le XXI<sup>e</sup>~siècle"),
            ("le 1<sup>er</sup> mars", "le 1<sup>er</sup>~mars"),
            ("[l'*eau* ?](https://a.fr/?x) !", "<a>l’<em>eau</em>_?</a>_!"),
            ("R&amp;D : l&#39;eau", "R&D~: l’eau"),
            ("- un ;\n- deux :", "un_;deux~:"),
            ("https://a.fr/?x;y !", "https://a.fr/?x;y_!"),
        ];
        for (markdown, expected) in table {
            assert_eq!(brief(&set(markdown).1), expected, "{markdown}");
        }
    }

    #[test]
    fn what_an_anchor_is_made_from_stays() {
        let (_, set, _) = set("## L'étape n°12 à 10h30 ?");
        assert_eq!(set.headings[0].text, "L’étape n°\u{a0}12 à 10\u{a0}h\u{a0}30\u{202f}?");
        assert_eq!(set.headings[0].written, "L'étape n°12 à 10h30 ?");
    }

    #[test]
    fn findings_point_at_the_words_of_the_author() {
        let markdown = "Il y a « l'État » ; *puis* A propos.\n\nFin ; voici l'**Etat** !";
        let (_, _, problems) = set(markdown);
        let words: Vec<_> = problems.iter().map(|problem| &markdown[problem.span.start..problem.span.end]).collect();
        assert_eq!(words, ["Etat"]);
    }

    proptest! {
        #[test]
        fn every_piece_keeps_its_place(pieces in prop::collection::vec(prop::sample::select(vec![
            "l'", "*État*", " ", "\n", "\n\n", " ?", "!", "\"", "**mot**", "`c ;`", "&amp;", "1er", " mars", "[x](a)", "- ", "> ", "é",
            "<kbd>a</kbd>", "<span lang=\"en\">", "</span>", "...", "## ", "  ", "[^1]", "| a |\n|---|\n", "— Nom", "2ème", "\\",
        ]), 0..20)) {
            let markdown = pieces.concat();
            let (written, set, _) = set(&markdown);
            let mut end = 0;
            for piece in &set.origins {
                prop_assert_eq!(piece.text.start, end, "pieces follow each other");
                end = piece.text.end;
                prop_assert!(markdown.get(piece.source.start as usize..piece.source.end as usize).is_some());
                if piece.text.len() == piece.source.len() {
                    let source = &markdown[piece.source.start as usize..piece.source.end as usize];
                    prop_assert_eq!(set.piece(&piece.text), source);
                }
            }
            prop_assert_eq!(end as usize, set.text.len());
            let words = |prose: &Prose| prose.plain().chars().filter(|c| c.is_alphanumeric()).collect::<String>().replace("ème", "e");
            prop_assert_eq!(words(&set), words(&written).replace("ème", "e"));
        }
    }
}
