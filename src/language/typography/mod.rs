//! The house rules of typography: what they change in a text, and what they leave to a person.
//!
//! A text is one block as a reader sees it: inline marks are gone, so that a rule sees « l'État » where the author wrote
//! `l'<em>État</em>`. It is cut into atoms (`sheet`); a rule looks at atoms and decides on the spaces between them and on
//! the marks. The first rule to decide on a place is right, and what no rule decides stays as the author wrote it.

mod accents;
mod compose;
mod dashes;
mod english;
mod french;
mod marks;
mod numbers;
mod opaque;
mod ordinals;
mod profile;
mod quotes;
mod references;
mod sheet;
mod spelling;
#[cfg(test)]
mod tests;

pub use profile::{Profile, Style};

use std::ops::Range;

use super::Language;
use sheet::Sheet;

/// What the rules of a language make of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Typeset {
    /// The changes, in the order of the text; none overlaps another. With them made, the rules change nothing more.
    pub edits: Vec<Edit>,
    /// The endings that are superscripts where the medium has them: the « er » of « 1er ». Ranges of the text before the
    /// edits; one that is also edited is edited as a whole.
    pub superscripts: Vec<Range<usize>>,
    /// What only a person can decide, in the order of the text.
    pub findings: Vec<Remark>,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edit {
    /// What is replaced, in bytes; empty where something is put in.
    pub range: Range<usize>,
    /// What stands there instead.
    pub with: String,
    /// The id of the rule.
    pub rule: &'static str,
}

/// Something that only a person can decide.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Remark {
    /// What it is about, in bytes.
    pub range: Range<usize>,
    /// The id of the rule.
    pub rule: &'static str,
    /// What could stand there instead.
    pub proposal: Option<String>,
}

/// Where a text stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// In a sentence, a title, a label.
    #[default]
    Prose,
    /// It is the value of a key figure: « 1,3x » is a multiplier there.
    Figure,
}

/// A rule of a language.
struct Rule {
    /// Its id in the house style.
    id: &'static str,
    /// The work that it is taken from.
    #[cfg_attr(not(test), expect(dead_code, reason = "for readers; a test asks that each rule has one"))]
    source: &'static str,
    /// Decides what is still open on a sheet, under its id.
    apply: fn(&mut Sheet<'_>, &'static str),
}

impl Language {
    /// Applies the rules of this language; those of a language without rules change nothing. What stands in a protected
    /// range (in order, none overlapping another) is seen as something without spaces or marks, and is never changed.
    pub fn typography(&self, text: &str, protected: &[Range<usize>], profile: &Profile, place: Place) -> Typeset {
        let rules = match self.primary() {
            "fr" => french::RULES,
            "en" => english::RULES,
            _ => return Typeset::default(),
        };
        let pass = |text: &str, protected: &[Range<usize>]| {
            let mut sheet = Sheet::new(text, protected, profile, place);
            rules.iter().for_each(|rule| (rule.apply)(&mut sheet, rule.id));
            sheet.finish()
        };
        let mut set = pass(text, protected);
        // Marks that a change brings together can mean something new; in sentences, the second pass finds nothing.
        for _ in 0..PASSES {
            if set.edits.is_empty() {
                break;
            }
            let middle = set.apply(text);
            let again = pass(&middle, &set.moved(protected)).edits;
            if again.is_empty() {
                break;
            }
            set.edits = compose::composed(std::mem::take(&mut set.edits), again, &middle);
            set.edits.retain(|edit| text.get(edit.range.clone()) != Some(edit.with.as_str()));
        }
        set
    }
}

/// More than any text was seen to need.
const PASSES: usize = 4;

impl Typeset {
    /// The text with the changes made.
    pub fn apply(&self, text: &str) -> String {
        let mut set = String::with_capacity(text.len() + self.edits.len() * 2);
        let mut done = 0;
        for edit in &self.edits {
            set.push_str(text.get(done..edit.range.start).unwrap_or_default());
            set.push_str(&edit.with);
            done = edit.range.end;
        }
        set.push_str(text.get(done..).unwrap_or_default());
        set
    }
    /// Where ranges that no change touches stand in the text with the changes made; they are in order.
    pub fn moved(&self, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
        let mut edits = self.edits.iter().peekable();
        let mut shift = 0_isize;
        let mut moved = Vec::with_capacity(ranges.len());
        for range in ranges {
            while let Some(edit) = edits.next_if(|edit| edit.range.end <= range.start) {
                shift += edit.with.len().cast_signed() - edit.range.len().cast_signed();
            }
            moved.push(range.start.saturating_add_signed(shift)..range.end.saturating_add_signed(shift));
        }
        moved
    }
}
