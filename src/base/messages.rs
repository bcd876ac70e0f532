//! A catalogue of Fluent messages in one language. It knows no language itself: formatters are passed in.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::diagnostic::{Arg, Args};

/// How a language writes the values of messages: given by the room that knows languages.
#[derive(Clone, Copy)]
pub struct Formatters {
    /// Writes a number; `None` leaves it to Fluent.
    pub value: fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>,
    /// The plural category (`one`, `many`, `other` …) that a number, in plain digits, has in the language of a tag.
    pub plural: fn(&str, &str) -> &'static str,
}

/// The messages of one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    entries: BTreeMap<String, Entry>,
}

/// What is known of one message without formatting it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which of the catalogue's sources it is from, counted from 0.
    pub source: usize,
    /// Where its name stands in that source.
    pub range: Range<usize>,
    /// The variables that it names, its attributes' included.
    pub variables: BTreeSet<String>,
    /// Whether it has a value (an entry may have attributes only).
    pub value: bool,
    /// The names of its attributes.
    pub attributes: BTreeSet<String>,
}

/// What is wrong with the source of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogueError {
    /// Fluent cannot read this part.
    Syntax {
        /// The part that was skipped.
        range: Range<usize>,
    },
    /// A message of that name exists already.
    Duplicate {
        /// The name.
        id: String,
        /// Where the second one stands.
        range: Range<usize>,
    },
    /// A message has more braces and parentheses, or the source is longer, than a catalogue ever needs.
    TooDeep {
        /// Where.
        range: Range<usize>,
    },
}

/// Why a message cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageError {
    /// There is no such message.
    Unknown,
    /// Fluent's own words: a missing variable, a cycle.
    Broken(String),
}

const MAX_OPENINGS: usize = 250; // braces and parentheses of one message: more than any needs, less than the stack bears
const MAX_LENGTH: usize = 1 << 20; // bytes

impl Catalogue {
    /// Reads the source of a catalogue; what can be read is kept, what cannot is reported.
    pub fn parse(tag: &str, source: &str, formatters: Formatters) -> (Self, Vec<CatalogueError>) {
        let (catalogue, errors) = Self::layered(tag, &[source], formatters);
        (catalogue, errors.into_iter().map(|(_, error)| error).collect())
    }

    /// Reads sources that lie over each other: a message is that of the last that has it. Errors come with their source.
    pub fn layered(tag: &str, sources: &[&str], formatters: Formatters) -> (Self, Vec<(usize, CatalogueError)>) {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut errors = Vec::new();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false); // no invisible marks in texts, addresses and feeds
        bundle.set_formatter(Some(formatters.value));
        // `{ PLURAL($count) -> [one] … }`: the plural data that Fluent selects on by itself is older than the language's
        let own = tag.to_string();
        let added = bundle.add_function("PLURAL", move |values, _| match values.first() {
            Some(FluentValue::Number(number)) => FluentValue::from((formatters.plural)(&own, &number.as_string())),
            _ => FluentValue::Error,
        });
        if added.is_err() {
            errors.push((0, CatalogueError::Syntax { range: 0..0 })); // a new bundle has no function of that name
        }
        let mut catalogue = Self { bundle, entries: BTreeMap::new() };
        for (number, source) in sources.iter().enumerate() {
            let found = catalogue.layer(number, source);
            errors.extend(found.into_iter().map(|error| (number, error)));
        }
        (catalogue, errors)
    }

    fn layer(&mut self, number: usize, source: &str) -> Vec<CatalogueError> {
        if let Some(range) = too_deep(source) {
            return vec![CatalogueError::TooDeep { range }];
        }
        let mut errors = Vec::new();
        let resource = match FluentResource::try_new(source.to_string()) {
            Ok(resource) => resource,
            Err((resource, found)) => {
                errors.extend(
                    found.into_iter().map(|error| CatalogueError::Syntax { range: error.slice.unwrap_or(error.pos) }),
                );
                resource
            }
        };
        for entry in resource.entries() {
            let ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let range = position(resource.source(), id);
            let entry = Entry {
                source: number,
                range: range.clone(),
                variables: variables(message),
                value: message.value.is_some(),
                attributes: message.attributes.iter().map(|attribute| attribute.id.name.to_string()).collect(),
            };
            if self.entries.insert(id.to_string(), entry).is_some_and(|before| before.source == number) {
                errors.push(CatalogueError::Duplicate { id: id.to_string(), range });
            }
        }
        self.bundle.add_resource_overriding(resource);
        errors
    }

    /// The messages by name.
    pub fn entries(&self) -> &BTreeMap<String, Entry> {
        &self.entries
    }

    /// Writes a message.
    ///
    /// # Errors
    /// When it does not exist, or Fluent reports anything at all: a message is never published with a hole in it.
    pub fn message(&self, id: &str, args: &FluentArgs<'_>) -> Result<String, MessageError> {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value()).ok_or(MessageError::Unknown)?;
        self.write(pattern, args)
    }

    /// Writes an attribute of a message, as [`Self::message`].
    ///
    /// # Errors
    /// As [`Self::message`].
    pub fn attribute(&self, id: &str, name: &str, args: &FluentArgs<'_>) -> Result<String, MessageError> {
        let message = self.bundle.get_message(id).ok_or(MessageError::Unknown)?;
        let attribute = message.get_attribute(name).ok_or(MessageError::Unknown)?;
        self.write(attribute.value(), args)
    }

    fn write(&self, pattern: &ast::Pattern<&str>, args: &FluentArgs<'_>) -> Result<String, MessageError> {
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        match errors.first() {
            None => Ok(text.into_owned()),
            Some(error) => Err(MessageError::Broken(error.to_string())),
        }
    }
}

/// The arguments of a finding, as Fluent wants them.
pub fn fluent_args(args: &Args) -> FluentArgs<'static> {
    args.iter()
        .map(|(name, value)| {
            let value: FluentValue<'static> = match value {
                Arg::Text(text) => FluentValue::from(text.clone()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            (*name, value)
        })
        .collect()
}

/// The place of the opening that may go too deep, or of the end of a source that is too long: checked before parsing,
/// because the parser recurses.
///
/// Only openings are counted, in each entry by itself: what closes them depends on what is text and what is code, which
/// only the parser knows. A line that starts an entry or a comment ends whatever was open above it, with an error.
fn too_deep(source: &str) -> Option<Range<usize>> {
    if source.len() > MAX_LENGTH {
        return Some(0..0);
    }
    let (mut openings, mut offset) = (0_usize, 0_usize);
    for line in source.split_inclusive('\n') {
        if starts_entry(line) {
            openings = 0;
        }
        for (at, _) in line.match_indices(['{', '(']) {
            openings += 1;
            if openings > MAX_OPENINGS {
                return Some(offset + at..offset + at + 1);
            }
        }
        offset += line.len();
    }
    None
}

/// Whether a line starts a comment, a message or a term: within braces, the parser follows neither.
fn starts_entry(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let after = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    line.starts_with('#')
        || (name.starts_with(|c: char| c.is_ascii_alphabetic()) && after.trim_start_matches(' ').starts_with('='))
}

/// Where a slice of the source stands in it: Fluent's syntax tree keeps slices and no offsets.
fn position(source: &str, slice: &str) -> Range<usize> {
    let start = (slice.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
    if start + slice.len() <= source.len() { start..start + slice.len() } else { 0..0 }
}

fn variables(message: &ast::Message<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if let Some(value) = &message.value {
        in_pattern(value, &mut found);
    }
    for attribute in &message.attributes {
        in_pattern(&attribute.value, &mut found);
    }
    found
}

fn in_pattern(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_string());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|inline| in_inline(inline, found));
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}
