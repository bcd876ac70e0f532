//! The kinds of document, declared once.
//!
//! A line here and a file `model/<name>.rs`; the compiler and the test over [`Kind::ALL`] ask for the rest.

use jiff::civil::Date;

use super::fields::Table;
use super::mention::Mention;
use super::registry::Registries;
use super::values::Placed;
use super::{interview, manifesto, page, press};
use crate::base::Diagnostic;

/// How the documents of a kind are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Whether they have a list of their own, below which they stand.
    pub listed: bool,
    /// Whether they are written in parts, and may be signed.
    pub in_parts: bool,
    /// Whether they may show passages large.
    pub pull_quotes: bool,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $module:ident in $folder:literal;)+) => {
        /// A kind of document.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $variant,)+ }

        /// What a kind states in `item.toml` besides what all kinds state.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum Facts { $($(#[$doc])* $variant($module::Facts),)+ }

        impl Kind {
            /// Every kind, in the order in which lists of everything show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name of its files in every room: `press`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => stringify!($module),)+ }
            }

            /// Its folder in `content/`, and its name in addresses unless the settings give another.
            pub fn folder(self) -> &'static str {
                match self { $(Self::$variant => $folder,)+ }
            }

            /// How its documents are made.
            pub fn shape(self) -> Shape {
                match self { $(Self::$variant => $module::SHAPE,)+ }
            }

            /// Whether its documents have a list of their own, below which they stand.
            pub fn listed(self) -> bool {
                self.shape().listed
            }

            /// Reads what the kind states.
            pub fn facts(self, table: &Table<'_, '_>) -> Option<Facts> {
                match self { $(Self::$variant => $module::facts(table).map(Facts::$variant),)+ }
            }
        }

        impl Facts {
            /// The date by which the document is sorted and shown; `None` for what stays.
            pub fn date(&self) -> Option<Date> {
                self.placed_date().map(|date| date.value)
            }

            /// The same, with the place where it stands.
            pub fn placed_date(&self) -> Option<&Placed<Date>> {
                match self { $(Self::$variant(facts) => $module::date(facts),)+ }
            }

            /// The entries of registries that the facts name.
            pub fn mentions(&self) -> Vec<Mention<'_>> {
                match self { $(Self::$variant(facts) => $module::mentions(facts),)+ }
            }

            /// Checks the facts themselves.
            pub fn check(&self, registries: &Registries, problems: &mut Vec<Diagnostic>) {
                match self { $(Self::$variant(facts) => $module::check(facts, registries, problems),)+ }
            }
        }
    };
}

kinds! {
    /// A press release.
    Press = press in "press";
    /// An interview.
    Interview = interview in "interviews";
    /// A manifesto, in parts, with its signatories.
    Manifesto = manifesto in "manifestos";
    /// A page that stays: about, contact, legal notice.
    Page = page in "pages";
}

impl Kind {
    /// The kind whose documents a folder of `content/` holds.
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.folder() == folder)
    }
}
