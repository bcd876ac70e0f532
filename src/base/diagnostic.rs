//! Findings as data: a code, a place, arguments. Words, colours and formats are decided at the edge.

use super::{Code, Span};

/// What a stage has to say about a source. Its message is the entry of the tool's catalogue named after its code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagnostic {
    /// Where.
    pub span: Span,
    /// What.
    pub code: Code,
    /// The values that the message names.
    pub args: Args,
    /// Other places that explain it.
    pub related: Vec<Related>,
}

/// The values that a message names, in the order in which the code declares them.
pub type Args = Vec<(&'static str, Arg)>;

/// A value in a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arg {
    /// Words of the site, or the name of a variant that the message selects on.
    Text(String),
    /// A whole number, written in the notation of the message's language.
    Number(i64),
}

/// Another place that explains a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What stands there; its words are the catalogue's entry `related-…`.
    pub role: Role,
}

/// What stands at a related place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The same thing was declared here first.
    First,
    /// The fact that the text contradicts.
    Stated,
    /// The same in the language in which the site is first written.
    Source,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::First, Self::Stated, Self::Source];

    /// The name of its message in the catalogue.
    pub fn message(self) -> &'static str {
        match self {
            Self::First => "related-first",
            Self::Stated => "related-stated",
            Self::Source => "related-source",
        }
    }
}

impl Diagnostic {
    /// A finding without arguments yet.
    pub fn new(code: Code, span: Span) -> Self {
        Self { span, code, args: Vec::new(), related: Vec::new() }
    }

    /// Adds a value that the message names.
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        debug_assert!(self.code.args().contains(&name), "{:?} declares no argument {name}", self.code);
        self.args.push((name, value.into()));
        self
    }

    /// Adds a place that explains the finding.
    pub fn related(mut self, role: Role, span: Span) -> Self {
        self.related.push(Related { span, role });
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The best value that a stage could make, and everything it has to say about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Report<T> {
    /// The value.
    pub value: T,
    /// What was found while making it.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Report<T> {
    /// A value about which there is nothing to say.
    pub fn clean(value: T) -> Self {
        Self { value, diagnostics: Vec::new() }
    }

    /// Hands the findings over to `diagnostics` and keeps the value.
    pub fn unload(self, diagnostics: &mut Vec<Diagnostic>) -> T {
        diagnostics.extend(self.diagnostics);
        self.value
    }
}
