//! A text cut into atoms: words, numbers, marks, and the gaps between them.

use std::borrow::Cow;
use std::ops::Range;

use super::cut::Cutter;
use super::triggers::{Rules, Triggers};
use super::{Edit, Place, Profile, Remark, Typeset};

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

/// There is one for every word: it is small. The spaces before it begin where the atom before it ends.
#[derive(Debug)]
pub(super) struct Atom {
    pub kind: Kind,
    start: u32,
    end: u32,
    /// The number of its decision, counted from 1.
    decided: u32,
}

impl Atom {
    #[inline]
    pub fn new(kind: Kind, range: Range<usize>) -> Self {
        Self { kind, start: range.start as u32, end: range.end as u32, decided: 0 } // texts are at most 8 MiB long
    }

    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// An atom that some rule may look at: every mark, number and end of a line, and what triggers name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Notable {
    pub atom: usize,
    /// The rules that it wakes.
    pub rules: Rules,
}

/// What was decided on an atom, each time with the rule.
#[derive(Debug)]
struct Decision {
    atom: usize,
    text: Option<(Cow<'static, str>, &'static str)>,
    gap: Option<(&'static str, &'static str)>,
}

/// A text under the hands of the rules. Atoms are known by their number; both ends of the text are atoms, too, and any
/// number beyond them is an edge, so that a rule may look around without care.
pub(super) struct Sheet<'t> {
    text: &'t str,
    atoms: Vec<Atom>,
    notable: Vec<Notable>,
    /// The rules that anything on the sheet wakes.
    woken: Rules,
    triggers: &'static Triggers,
    pub profile: &'t Profile,
    pub place: Place,
    pub superscripts: Vec<Range<usize>>,
    decisions: Vec<Decision>,
    findings: Vec<Remark>,
}

impl<'t> Sheet<'t> {
    /// Cuts a text into its atoms.
    pub fn new(
        text: &'t str,
        protected: &[Range<usize>],
        profile: &'t Profile,
        place: Place,
        triggers: &'static Triggers,
    ) -> Self {
        let (atoms, notable) = Cutter::new(text, protected, profile, triggers).cut();
        let woken = notable.iter().fold(0, |woken, notable| woken | notable.rules);
        let (superscripts, decisions, findings) = (Vec::new(), Vec::new(), Vec::new());
        Self { text, atoms, notable, woken, triggers, profile, place, superscripts, decisions, findings }
    }

    /// The numbers of the atoms, without those of the ends.
    #[cfg(test)]
    pub fn atoms(&self) -> Range<usize> {
        1..self.atoms.len().saturating_sub(1)
    }

    /// The rules that the sheet wakes, as decided so far.
    pub fn woken(&self) -> Rules {
        self.woken
    }

    /// The notable atoms, in order; the list is as long as when the text was cut.
    pub fn notable(&self) -> &[Notable] {
        &self.notable
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
        matches!(self.kind(atom), Kind::Mark(mark) if one_of(mark, marks))
    }

    fn decision(&self, atom: &Atom) -> Option<&Decision> {
        self.decisions.get((atom.decided as usize).checked_sub(1)?)
    }

    /// The text of a word or a number; nothing for other atoms.
    pub fn word(&self, atom: usize) -> &str {
        match self.atoms.get(atom) {
            Some(atom) if matches!(atom.kind, Kind::Word | Kind::Number) => {
                match self.decision(atom).and_then(|decision| decision.text.as_ref()) {
                    Some((text, _)) => text,
                    None => self.text.get(atom.range()).unwrap_or_default(),
                }
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
        self.atoms.get(atom).map_or(self.text.len()..self.text.len(), Atom::range)
    }

    /// Where the spaces before an atom stand in the text.
    fn gap_range(&self, atom: usize) -> Range<usize> {
        let start = self.range(atom).start;
        let end = |before: usize| self.atoms.get(before).map_or(start, |before| before.end as usize);
        atom.checked_sub(1).map_or(0, end)..start
    }

    /// What stands before an atom, as decided so far: spaces or nothing.
    pub fn gap(&self, atom: usize) -> &str {
        let Some(decided) = self.atoms.get(atom) else { return "" };
        match self.decision(decided).and_then(|decision| decision.gap) {
            Some((gap, _)) => gap,
            None => self.text.get(self.gap_range(atom)).unwrap_or_default(),
        }
    }

    /// Whether spaces stand before an atom.
    pub fn spaced(&self, atom: usize) -> bool {
        let Some(decided) = self.atoms.get(atom) else { return false };
        let gap = self.decision(decided).and_then(|decision| decision.gap);
        gap.map_or_else(|| !self.gap_range(atom).is_empty(), |(gap, _)| !gap.is_empty())
    }

    /// Whether an atom stands right behind another.
    pub fn glued(&self, atom: usize) -> bool {
        !self.spaced(atom) && self.kind(atom) != Kind::Edge && self.kind(atom.wrapping_sub(1)) != Kind::Edge
    }

    /// The decision on an atom, which may still be open; `None` when there is no such atom.
    fn decide(&mut self, atom: usize) -> Option<&mut Decision> {
        let number = self.atoms.get_mut(atom).map(|atom| &mut atom.decided)?;
        if *number == 0 {
            self.decisions.push(Decision { atom, text: None, gap: None });
            *number = u32::try_from(self.decisions.len()).ok()?;
        }
        let number = *number as usize;
        self.decisions.get_mut(number - 1) // counted from 1
    }

    /// Decides what stands before an atom, unless a rule did, or it is at the end of a line.
    pub fn space(&mut self, atom: usize, gap: &'static str, rule: &'static str) {
        if self.kind(atom) == Kind::Edge || self.kind(atom.wrapping_sub(1)) == Kind::Edge {
            return;
        }
        if let Some(decision) = self.decide(atom) {
            decision.gap.get_or_insert((gap, rule));
        }
    }

    /// Decides what stands for an atom, unless a rule did.
    pub fn replace(&mut self, atom: usize, text: impl Into<Cow<'static, str>>, rule: &'static str) {
        let Some(decision) = self.decide(atom).filter(|decision| decision.text.is_none()) else { return };
        let text = text.into();
        let new = text.chars().next();
        decision.text = Some((text, rule));
        if let (Some(Atom { kind: Kind::Mark(mark), .. }), Some(new)) = (self.atoms.get_mut(atom), new) {
            *mark = new;
            self.wake(atom, new);
        }
    }

    /// A mark that became another wakes what the other does.
    fn wake(&mut self, atom: usize, mark: char) {
        let counted = self.kind(atom.wrapping_sub(1)) == Kind::Number;
        let rules = self.triggers.mark(mark).rules(counted);
        self.woken |= rules;
        let found = self.notable.binary_search_by_key(&atom, |notable| notable.atom);
        if let Some(notable) = found.ok().and_then(|at| self.notable.get_mut(at)) {
            notable.rules |= rules;
        }
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

    /// The decisions, in the order of the text; and whether, with them made, the rules would surely change nothing more.
    pub fn finish(mut self) -> (Typeset, bool) {
        let mut edits = Vec::with_capacity(self.decisions.len());
        let mut settled = self.profile.names_are_plain();
        let mut decisions = std::mem::take(&mut self.decisions);
        decisions.sort_unstable_by_key(|decision| decision.atom);
        for Decision { atom: number, text, gap } in decisions {
            if let Some((gap, rule)) = gap {
                let range = self.gap_range(number);
                let source = self.text.get(range.clone()).unwrap_or_default();
                if source != gap && !(gap == " " && source == "\n") {
                    settled &= source == " " && self.stays_apart(number, gap);
                    edits.push(Edit { range, with: Cow::Borrowed(gap), rule });
                }
            }
            if let Some((text, rule)) = text {
                let range = self.range(number);
                let source = self.text.get(range.clone()).unwrap_or_default();
                if source != text {
                    settled &= source == "'" && text == "’" && self.is_between_words(number);
                    edits.push(Edit { range, with: text, rule });
                }
            }
        }
        let mut findings = self.findings;
        findings.sort_by(|one, other| (one.range.start, one.rule).cmp(&(other.range.start, other.rule)));
        let mut superscripts = self.superscripts;
        superscripts.sort_by_key(|range| range.start);
        (Typeset { edits, superscripts, findings }, settled)
    }

    /// Whether another space before an atom, in place of a plain one, is the same to every rule: they ask whether there is
    /// a space, and which only among several numbers in a row.
    fn stays_apart(&self, atom: usize, gap: &str) -> bool {
        let number = |atom: usize| self.kind(atom) == Kind::Number;
        let row = number(atom.wrapping_sub(1)) && number(atom);
        !gap.is_empty() && !(row && (number(atom.wrapping_sub(2)) || number(atom + 1)))
    }

    /// Whether an apostrophe touches a word on both sides: there, a straight and a curly one are the same to every rule.
    fn is_between_words(&self, mark: usize) -> bool {
        let touches = |atom: usize| self.gap_range(atom).is_empty();
        let word = |atom: usize| self.kind(atom) == Kind::Word;
        word(mark.wrapping_sub(1)) && word(mark + 1) && touches(mark) && touches(mark + 1)
    }
}

/// Whether a mark is among some: few, so that looking at each is sooner than a search.
pub(super) fn one_of(mark: char, marks: &str) -> bool {
    marks.chars().any(|other| other == mark)
}
