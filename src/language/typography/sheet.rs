//! A text cut into atoms: words, numbers, marks, and the gaps between them.

use std::borrow::Cow;
use std::ops::Range;

use super::{Edit, Place, Profile, Remark, Typeset, opaque, ordinals};

/// What an atom is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, and digits that follow letters: `mobilité`, `CO2`.
    Word,
    /// Digits, with points and commas between them: `2023`, `1,7`.
    Number,
    /// Any other character, in its canonical form: an ellipsis whether it is written with one character or three.
    Mark(char),
    /// What no rule may look into.
    Opaque,
    /// The beginning or the end of a line or of the text.
    Edge,
}

#[derive(Debug)]
struct Atom {
    kind: Kind,
    range: Range<usize>,
    /// The spaces before it.
    gap: Range<usize>,
    new_text: Option<(Cow<'static, str>, &'static str)>,
    new_gap: Option<(&'static str, &'static str)>,
}

/// A text under the hands of the rules. Atoms are known by their number; both ends of the text are atoms, too, and any
/// number beyond them is an edge, so that a rule may look around without care.
pub(super) struct Sheet<'t> {
    text: &'t str,
    atoms: Vec<Atom>,
    pub profile: &'t Profile,
    pub place: Place,
    pub superscripts: Vec<Range<usize>>,
    findings: Vec<Remark>,
}

/// The line separator, with which the caller marks the end of a line that readers see.
const LINE: char = '\u{2028}';
/// Stands for an object in the text: a picture, the call of a note.
const OBJECT: char = '\u{fffc}';

impl<'t> Sheet<'t> {
    /// Cuts a text into its atoms.
    pub fn new(text: &'t str, protected: &[Range<usize>], profile: &'t Profile, place: Place) -> Self {
        let atoms = Cutter { text, profile, protected, atoms: Vec::with_capacity(text.len() / 4 + 2), at: 0 }.cut();
        Self { text, atoms, profile, place, superscripts: Vec::new(), findings: Vec::new() }
    }

    /// The numbers of the atoms, without those of the ends.
    pub fn atoms(&self) -> Range<usize> {
        1..self.atoms.len().saturating_sub(1)
    }

    /// What an atom is.
    pub fn kind(&self, atom: usize) -> Kind {
        self.atoms.get(atom).map_or(Kind::Edge, |atom| atom.kind)
    }

    /// Whether an atom is that mark.
    pub fn is(&self, atom: usize, mark: char) -> bool {
        self.kind(atom) == Kind::Mark(mark)
    }

    /// Whether an atom is one of those marks.
    pub fn is_any(&self, atom: usize, marks: &str) -> bool {
        matches!(self.kind(atom), Kind::Mark(mark) if marks.contains(mark))
    }

    /// The text of a word or a number; nothing for other atoms.
    pub fn word(&self, atom: usize) -> &str {
        match self.atoms.get(atom) {
            Some(atom) if matches!(atom.kind, Kind::Word | Kind::Number) => {
                let source = self.text.get(atom.range.clone()).unwrap_or_default();
                atom.new_text.as_ref().map_or(source, |(text, _)| text)
            }
            _ => "",
        }
    }

    /// The digits of a number that is nothing but digits; nothing for other atoms.
    pub fn digits(&self, atom: usize) -> &str {
        let word = if self.kind(atom) == Kind::Number { self.word(atom) } else { "" };
        if word.bytes().all(|byte| byte.is_ascii_digit()) { word } else { "" }
    }

    /// Where an atom stands in the text.
    pub fn range(&self, atom: usize) -> Range<usize> {
        self.atoms.get(atom).map_or(self.text.len()..self.text.len(), |atom| atom.range.clone())
    }

    /// What stands before an atom, as decided so far: spaces or nothing.
    pub fn gap(&self, atom: usize) -> &str {
        let Some(atom) = self.atoms.get(atom) else { return "" };
        atom.new_gap.map_or(self.text.get(atom.gap.clone()).unwrap_or_default(), |(gap, _)| gap)
    }

    /// Whether spaces stand before an atom.
    pub fn spaced(&self, atom: usize) -> bool {
        !self.gap(atom).is_empty()
    }

    /// Whether an atom stands right behind another.
    pub fn glued(&self, atom: usize) -> bool {
        !self.spaced(atom) && self.kind(atom) != Kind::Edge && self.kind(atom.wrapping_sub(1)) != Kind::Edge
    }

    /// Decides what stands before an atom, unless a rule did, or it is at the end of a line.
    pub fn space(&mut self, atom: usize, gap: &'static str, rule: &'static str) {
        if self.kind(atom) == Kind::Edge || self.kind(atom.wrapping_sub(1)) == Kind::Edge {
            return;
        }
        if let Some(atom) = self.atoms.get_mut(atom).filter(|atom| atom.new_gap.is_none()) {
            atom.new_gap = Some((gap, rule));
        }
    }

    /// Decides what stands for an atom, unless a rule did.
    pub fn replace(&mut self, atom: usize, text: impl Into<Cow<'static, str>>, rule: &'static str) {
        let Some(atom) = self.atoms.get_mut(atom).filter(|atom| atom.new_text.is_none()) else { return };
        let text = text.into();
        if let (Kind::Mark(mark), Some(new)) = (&mut atom.kind, text.chars().next()) {
            *mark = new;
        }
        atom.new_text = Some((text, rule));
    }

    /// Leaves something to a person: all that stands from one atom to another.
    pub fn remark(&mut self, from: usize, to: usize, rule: &'static str, proposal: Option<String>) {
        let range = self.range(from).start..self.range(to).end;
        self.findings.push(Remark { range, rule, proposal });
    }

    /// What stands from one atom to another in the source.
    pub fn source(&self, from: usize, to: usize) -> &str {
        self.text.get(self.range(from).start..self.range(to).end).unwrap_or_default()
    }

    /// The decisions, in the order of the text.
    pub fn finish(self) -> Typeset {
        let mut edits = Vec::new();
        let mut edit = |range: Range<usize>, with: &str, rule| {
            if self.text.get(range.clone()) != Some(with) {
                edits.push(Edit { range, with: with.to_string(), rule });
            }
        };
        for atom in &self.atoms {
            if let Some((gap, rule)) = atom.new_gap {
                let source = self.text.get(atom.gap.clone()).unwrap_or_default();
                if !(gap == " " && source == "\n") {
                    edit(atom.gap.clone(), gap, rule);
                }
            }
            if let Some((text, rule)) = &atom.new_text {
                edit(atom.range.clone(), text, rule);
            }
        }
        let mut findings = self.findings;
        findings.sort_by(|one, other| (one.range.start, one.rule).cmp(&(other.range.start, other.rule)));
        let mut superscripts = self.superscripts;
        superscripts.sort_by_key(|range| range.start);
        Typeset { edits, superscripts, findings }
    }
}

/// The spaces that a gap is made of.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// What words are made of: letters, what is put upon letters, and hyphens that nobody sees.
fn of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}' | '\u{2060}' | '_')
}

struct Cutter<'t> {
    text: &'t str,
    profile: &'t Profile,
    protected: &'t [Range<usize>],
    atoms: Vec<Atom>,
    /// How far the text is cut.
    at: usize,
}

impl Cutter<'_> {
    fn cut(mut self) -> Vec<Atom> {
        self.push(Kind::Edge, 0);
        let mut run = 0; // where the run of characters without spaces ends that was searched for addresses
        let mut hidden: Option<Range<usize>> = None;
        loop {
            let start = self.at;
            let end = self.protected.first().map_or(self.text.len(), |range| range.start.max(start));
            let open = self.text.get(start..end).unwrap_or_default();
            let gap = open.len() - open.trim_start_matches(is_gap).len();
            self.at += gap;
            let open = open.get(gap..).unwrap_or_default();
            if open.is_empty() {
                let Some((range, rest)) = self.protected.split_first() else { break };
                self.protected = rest;
                self.push_after(gap, Kind::Opaque, range.end.clamp(self.at, self.text.len()));
                continue;
            }
            if self.at >= run {
                let word = open.split(|c| is_gap(c) || c == LINE).next().unwrap_or_default();
                run = self.at + word.len();
                hidden = opaque::found(word).map(|range| self.at + range.start..self.at + range.end);
            }
            let (kind, end) = match hidden.take_if(|range| range.start <= self.at) {
                Some(range) => (Kind::Opaque, range.end.max(self.at + 1)),
                None => self.next(hidden.as_ref().map_or(end, |range| range.start)),
            };
            self.push_after(gap, kind, end);
        }
        let gap = self.text.len() - self.text.trim_end_matches(is_gap).len();
        let gap = gap.min(self.text.len() - self.atoms.last().map_or(0, |atom| atom.range.end));
        self.at = self.text.len();
        self.push_after(gap, Kind::Edge, self.text.len());
        self.atoms
    }

    fn push(&mut self, kind: Kind, end: usize) {
        self.push_after(0, kind, end);
    }

    fn push_after(&mut self, gap: usize, kind: Kind, end: usize) {
        let gap = self.at.saturating_sub(gap)..self.at;
        self.atoms.push(Atom { kind, range: self.at..end, gap, new_text: None, new_gap: None });
        self.at = end;
    }

    /// The atom that begins here, which ends before `limit`.
    fn next(&self, limit: usize) -> (Kind, usize) {
        let rest = self.text.get(self.at..limit).unwrap_or_default();
        let first = rest.chars().next().unwrap_or(LINE);
        let word = self.text.get(..self.at).is_some_and(|before| before.ends_with(of_word));
        if !word && let Some(end) = self.profile.exception(rest, 0) {
            return (Kind::Opaque, self.at + end);
        }
        let (kind, length) = match first {
            LINE => (Kind::Edge, LINE.len_utf8()),
            OBJECT => (Kind::Opaque, OBJECT.len_utf8()),
            '0'..='9' => (Kind::Number, number(rest)),
            '.' if rest.starts_with("...") => (Kind::Mark('…'), rest.len() - rest.trim_start_matches('.').len()),
            c if of_word(c) => (Kind::Word, self.letters(rest)),
            c => (Kind::Mark(c), c.len_utf8()),
        };
        (kind, self.at + length.max(1))
    }

    /// How long a word is. The « h » of 10h30 stands alone, as do « XXI » and the ending of « XXIe ».
    fn letters(&self, rest: &str) -> usize {
        let length = rest.find(|c| !of_word(c)).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default();
        let after_number = self.atoms.last().is_some_and(|atom| atom.kind == Kind::Number && atom.range.end == self.at);
        let minutes = word.strip_prefix('h').filter(|rest| rest.len() == 2 && rest.bytes().all(|b| b.is_ascii_digit()));
        if after_number && minutes.is_some() {
            return 1;
        }
        if matches!(word, "n" | "N") && rest.get(1..).is_some_and(|rest| rest.starts_with('°')) {
            return 1 + '°'.len_utf8();
        }
        ordinals::numeral(word).unwrap_or(length)
    }
}

/// How long a number is: a point or a comma belongs to it between digits.
fn number(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mark = |at: usize| matches!(bytes.get(at), Some(b'.' | b',')) && digit(at + 1);
    (0..bytes.len()).find(|at| !digit(*at) && !mark(*at)).unwrap_or(bytes.len())
}
