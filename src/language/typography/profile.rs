//! What a site can choose: the spaces of a tradition, and the names that are kept as they are.

use std::ops::Range;

use super::{Place, Typeset};
use crate::language::Language;

/// How a site sets one of its languages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Style {
    /// The language.
    pub language: Language,
    /// The choices of the site.
    pub profile: Profile,
}

impl Style {
    /// What the rules make of a text of prose: see [`Language::typography`].
    pub fn typeset(&self, text: &str, protected: &[Range<usize>]) -> Typeset {
        self.language.typography(text, protected, &self.profile, Place::Prose)
    }
}

/// The choices of a site for one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Profile {
    /// The spaces of its tradition.
    pub(super) spaces: &'static Spaces,
    /// Names that no rule touches: Yahoo!, « Up&Charge ».
    exceptions: Vec<String>,
}

/// Where a tradition of French puts spaces; nothing stands for none.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Spaces {
    name: &'static str,
    /// Before `;` `!` `?`.
    pub high: &'static str,
    /// Before `:`.
    pub colon: &'static str,
    /// Inside « ».
    pub guillemets: &'static str,
}

const BOUND: &str = "\u{a0}";
const NARROW: &str = "\u{202f}";

/// The traditions, the default first.
const TRADITIONS: &[Spaces] = &[
    // Lexique des règles typographiques en usage à l’Imprimerie nationale
    Spaces { name: "national", high: NARROW, colon: BOUND, guillemets: NARROW },
    // Code de rédaction interinstitutionnel de l’Union européenne
    Spaces { name: "european", high: "", colon: "", guillemets: BOUND },
    // Office québécois de la langue française, for who has no thin space
    Spaces { name: "canadian", high: "", colon: BOUND, guillemets: BOUND },
    // Guide du typographe romand: a thin space everywhere
    Spaces { name: "swiss", high: NARROW, colon: NARROW, guillemets: NARROW },
];

impl Profile {
    /// The names of the traditions, the default first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        TRADITIONS.iter().map(|spaces| spaces.name)
    }

    /// The profile of that name with those exceptions; `None` when there is none of that name.
    pub fn new(name: &str, mut exceptions: Vec<String>) -> Option<Self> {
        let spaces = TRADITIONS.iter().find(|spaces| spaces.name == name)?;
        exceptions.retain(|name| !name.trim().is_empty());
        exceptions.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other))); // the longest is meant
        Some(Self { spaces, exceptions })
    }

    /// The name of its tradition.
    pub fn name(&self) -> &'static str {
        self.spaces.name
    }

    /// Whether there are names that no rule touches.
    pub(super) fn has_names(&self) -> bool {
        !self.exceptions.is_empty()
    }

    /// Whether no name has a mark that the rules make from another, so that a text set would hold a name more.
    pub(super) fn names_are_plain(&self) -> bool {
        !self.exceptions.iter().any(|name| name.contains(['’', '\u{a0}', '\u{202f}']))
    }

    /// The end of the exception that begins at `start`, which must be the beginning of a word.
    pub(super) fn exception(&self, text: &str, start: usize) -> Option<usize> {
        let rest = text.get(start..)?;
        let whole = |name: &str| !rest.get(name.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        let name = self.exceptions.iter().find(|name| rest.starts_with(name.as_str()) && whole(name))?;
        Some(start + name.len())
    }
}

impl Default for Profile {
    fn default() -> Self {
        const NATIONAL: &Spaces = &TRADITIONS[0]; // evaluated by the compiler
        Self { spaces: NATIONAL, exceptions: Vec::new() }
    }
}
