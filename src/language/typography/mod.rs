//! The house rules of typography: what they change in a text, and what they leave to a person.
//!
//! A text is one block as a reader sees it: inline marks are gone, so that a rule sees « l'État » where the author wrote
//! `l'<em>État</em>`. It is cut into atoms (`sheet`); a rule looks at atoms and decides on the spaces between them and on
//! the marks. It says which atoms wake it (`triggers`), and is not run where there are none. The first rule to decide on a
//! place is right, and what no rule decides stays as the author wrote it.

mod accents;
mod compose;
mod cut;
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
mod triggers;

pub use profile::{Profile, Style};

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use super::Language;
use sheet::{Notable, Sheet};
use triggers::{Rules, Trigger, Triggers};

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
    pub with: Cow<'static, str>,
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
    /// The atoms without which it has nothing to do.
    on: &'static [Trigger],
    /// Decides what is still open on a sheet, under its id.
    apply: Work,
}

/// What a rule does, under its id.
enum Work {
    /// It looks at one atom and those around it.
    At(fn(&mut Sheet<'_>, usize, &'static str)),
    /// It looks at the whole sheet.
    All(fn(&mut Sheet<'_>, &'static str)),
}

impl Rule {
    /// Applies the rule, whose bit is `bit`, where it is awake.
    fn run(&self, sheet: &mut Sheet<'_>, bit: Rules) {
        match self.apply {
            Work::All(apply) => apply(sheet, self.id),
            Work::At(apply) => {
                for position in 0..sheet.notable().len() {
                    if let Some(Notable { atom, .. }) =
                        sheet.notable().get(position).copied().filter(|notable| notable.rules & bit != 0)
                    {
                        apply(sheet, atom, self.id);
                    }
                }
            }
        }
    }
}

/// The rules of a language, in the order in which they decide, and what wakes them.
#[derive(Clone, Copy)]
struct Book {
    rules: &'static [Rule],
    triggers: &'static Triggers,
}

impl Book {
    /// The rules of a language by its primary subtag.
    fn of(primary: &str) -> Option<Self> {
        static FRENCH: LazyLock<Triggers> = LazyLock::new(|| Triggers::of(french::RULES));
        static ENGLISH: LazyLock<Triggers> = LazyLock::new(|| Triggers::of(english::RULES));
        match primary {
            "fr" => Some(Self { rules: french::RULES, triggers: &FRENCH }),
            "en" => Some(Self { rules: english::RULES, triggers: &ENGLISH }),
            _ => None,
        }
    }

    /// One pass, and whether it is known that another would change nothing.
    fn pass(self, text: &str, protected: &[Range<usize>], profile: &Profile, place: Place) -> (Typeset, bool) {
        let mut sheet = Sheet::new(text, protected, profile, place, self.triggers);
        let mut open = Rules::MAX; // rules that were not run yet: one may wake others behind it
        while let position @ 0..Rules::BITS = (sheet.woken() & open).trailing_zeros() {
            if let Some(rule) = self.rules.get(position as usize) {
                rule.run(&mut sheet, 1 << position);
            }
            open = (Rules::MAX << position) ^ (1 << position);
        }
        sheet.finish()
    }
}

impl Language {
    /// Applies the rules of this language; those of a language without rules change nothing. What stands in a protected
    /// range (in order, none overlapping another) is seen as something without spaces or marks, and is never changed.
    pub fn typography(&self, text: &str, protected: &[Range<usize>], profile: &Profile, place: Place) -> Typeset {
        let Some(book) = Book::of(self.primary()) else { return Typeset::default() };
        repeated(text, protected, |text, protected| book.pass(text, protected, profile, place))
    }
}

/// Marks that a change brings together can mean something new: passes are made until one changes nothing, or is known to.
fn repeated(
    text: &str,
    protected: &[Range<usize>],
    pass: impl Fn(&str, &[Range<usize>]) -> (Typeset, bool),
) -> Typeset {
    let (mut set, mut settled) = pass(text, protected);
    for _ in 0..PASSES {
        if settled || set.edits.is_empty() {
            break;
        }
        let middle = set.apply(text);
        let (again, sure) = pass(&middle, &set.moved(protected));
        if again.edits.is_empty() {
            break;
        }
        set.edits = compose::composed(std::mem::take(&mut set.edits), again.edits, &middle);
        set.edits.retain(|edit| text.get(edit.range.clone()) != Some(&*edit.with));
        settled = sure;
    }
    set
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
