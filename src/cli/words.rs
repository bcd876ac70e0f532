//! What the tool says, in the language of whoever reads it: findings, and the words of the commands.

use fluent::{FluentArgs, FluentValue};

pub use super::said::Said;
use crate::base::messages::fluent_args;
use crate::base::{Arg, Args, Catalogue, Diagnostic, Role, Severity};
use crate::language::tool;
use crate::site::PublishError;

/// A message with the values that it names: what a command says when it cannot go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// The name of the message.
    pub name: &'static str,
    /// The values that it may name.
    declared: &'static [&'static str],
    /// Those that it names.
    pub args: Args,
}

impl Complaint {
    /// A complaint without values yet.
    pub fn new(said: Said) -> Self {
        Self { name: said.name(), declared: said.args(), args: Args::new() }
    }

    /// Adds a value that the message names.
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        debug_assert!(self.declared.contains(&name), "{} declares no argument {name}", self.name);
        self.args.push((name, value.into()));
        self
    }
}

impl From<PublishError> for Complaint {
    fn from(error: PublishError) -> Self {
        let name = error.message();
        let declared = PublishError::MESSAGES.iter().find(|(message, _)| *message == name);
        Self { name, declared: declared.map_or(&[], |(_, declared)| declared), args: error.args() }
    }
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

/// The messages of the tool in one language.
pub struct Words {
    language: &'static str,
    catalogue: Catalogue,
}

/// Arguments that are names of things with words of their own: the message that holds them, and the argument on which it
/// selects. `expected` then has `expected-name` beside it.
const NAMED: [(&str, &str, &str); 4] = [
    ("language", "name-of-language", "language"),
    ("awaited", "name-of-language", "language"),
    ("expected", "name-of-type", "type"),
    ("found", "name-of-type", "type"),
];

/// What precedes the name of a value to say whether there is one.
const HAS: &str = "has-";

/// The message with the words for a choice, and the argument on which it selects: they follow it in parentheses.
const CHOICE: (&str, &str) = ("name-of-choice", "choice");

/// What follows the name of a value of [`NAMED`].
const NAME: &str = "-name";

impl Words {
    /// The words of a language of the tool.
    pub fn of(language: &'static str) -> Self {
        Self { language, catalogue: tool::catalogue(language) }
    }

    /// The tag of the language.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The messages themselves.
    #[cfg(test)]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// A message of the commands that names no value.
    pub fn say(&self, said: Said) -> String {
        self.complain(&Complaint::new(said))
    }

    /// A message of the commands.
    pub fn complain(&self, complaint: &Complaint) -> String {
        self.written(complaint.name, None, complaint.declared, &complaint.args)
    }

    /// A message by its name in the catalogue: the help of a command or an option.
    pub fn help(&self, name: &str) -> String {
        self.written(name, None, &[], &Args::new())
    }

    /// An attribute of a message, when it has it.
    pub fn attribute(&self, name: &str, attribute: &str) -> Option<String> {
        let has = self.catalogue.entries().get(name).is_some_and(|entry| entry.attributes.contains(attribute));
        has.then(|| self.written(name, Some(attribute), &[], &Args::new()))
    }

    /// A finding in words.
    pub fn finding(&self, diagnostic: &Diagnostic) -> Worded {
        let (code, args) = (diagnostic.code, &diagnostic.args);
        Worded {
            message: self.written(code.name(), None, code.args(), args),
            help: self.written(code.name(), Some("help"), code.args(), args),
        }
    }

    /// What stands at a related place.
    pub fn role(&self, role: Role) -> String {
        self.help(role.message())
    }

    /// The label of a severity.
    pub fn severity(&self, severity: Severity) -> String {
        self.say(match severity {
            Severity::Error => Said::LabelError,
            Severity::Warning => Said::LabelWarning,
            Severity::Note => Said::LabelNote,
        })
    }

    /// A message or an attribute; what cannot be written is named with its values, so that nothing is ever lost.
    fn written(&self, name: &str, attribute: Option<&str>, declared: &[&'static str], args: &Args) -> String {
        let completed = self.completed(declared, args);
        let text = match attribute {
            None => self.catalogue.message(name, &completed),
            Some(attribute) => self.catalogue.attribute(name, attribute, &completed),
        };
        text.unwrap_or_else(|_| bare(name, args))
    }

    /// Choices with the words for them: « draft (brouillon), ready (prêt) ».
    fn glossed(&self, choices: &str) -> String {
        let (message, selector) = CHOICE;
        let gloss = |choice: &str| {
            let args: FluentArgs<'_> = [(selector, FluentValue::from(choice))].into_iter().collect();
            let words = self.catalogue.message(message, &args).unwrap_or_default();
            if words.is_empty() { choice.to_string() } else { format!("{choice} ({words})") }
        };
        choices.split(", ").map(gloss).collect::<Vec<_>>().join(", ")
    }

    /// The values of a message with those that follow from them.
    ///
    /// Fluent can select neither on an empty text nor on a value that is absent: beside every declared `x` stands
    /// `has-x`, `yes` or `no`; and beside a value of [`NAMED`] the words for it.
    fn completed(&self, declared: &[&'static str], args: &Args) -> FluentArgs<'static> {
        let mut completed = fluent_args(args);
        for name in declared {
            let value = args.iter().find(|(given, _)| given == name).map(|(_, value)| value);
            let has = value.is_some_and(|value| !matches!(value, Arg::Text(text) if text.is_empty()));
            completed.set(format!("{HAS}{name}"), if has { "yes" } else { "no" });
            if let ("choices", Some(Arg::Text(choices))) = (*name, value) {
                completed.set("choices", self.glossed(choices));
            }
            let named = NAMED.iter().find(|(of, ..)| of == name);
            if let (Some((_, message, selector)), Some(Arg::Text(text))) = (named, value) {
                // the code of a language of a site may name a region too: pt-br
                let text = if *selector == "language" { text.split('-').next().unwrap_or(text) } else { text };
                let args: FluentArgs<'_> = [(*selector, FluentValue::from(text))].into_iter().collect();
                let words = self.catalogue.message(message, &args).unwrap_or_else(|_| text.to_string());
                completed.set(format!("{name}{NAME}"), words);
            }
        }
        completed
    }
}

/// A message that the catalogue cannot write: its name and its values.
fn bare(name: &str, args: &Args) -> String {
    let values: Vec<String> = args
        .iter()
        .map(|(name, value)| match value {
            Arg::Text(text) => format!("{name} = {text}"),
            Arg::Number(number) => format!("{name} = {number}"),
        })
        .collect();
    if values.is_empty() { name.to_string() } else { format!("{name} ({})", values.join(", ")) }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::base::{Code, SourcePath, Span};
    use crate::cli::options;

    /// Every message that the tool may ask for, with the variables that it may name and whether it has help.
    fn expected() -> BTreeMap<&'static str, (BTreeSet<String>, bool)> {
        let mut expected = BTreeMap::new();
        for code in Code::ALL {
            expected.insert(code.name(), (variables(code.args()), true));
        }
        for said in Said::ALL {
            expected.insert(said.name(), (variables(said.args()), false));
        }
        for (name, args) in PublishError::MESSAGES {
            expected.insert(*name, (variables(args), false));
        }
        for role in Role::ALL {
            expected.insert(role.message(), (BTreeSet::new(), false));
        }
        for (_, message, selector) in NAMED {
            expected.insert(message, (BTreeSet::from([selector.to_string()]), false));
        }
        expected.insert(CHOICE.0, (BTreeSet::from([CHOICE.1.to_string()]), false));
        for message in options::messages() {
            expected.insert(message, (BTreeSet::new(), false));
        }
        expected
    }

    fn variables(declared: &[&str]) -> BTreeSet<String> {
        let derived = declared.iter().flat_map(|name| {
            let named = NAMED.iter().find(|(of, ..)| of == name).map(|_| format!("{name}{NAME}"));
            [Some(name.to_string()), Some(format!("{HAS}{name}")), named].into_iter().flatten()
        });
        derived.collect()
    }

    #[test]
    fn the_tables_and_the_catalogues_agree() {
        let expected = expected();
        for language in tool::languages() {
            let words = Words::of(language);
            let entries = words.catalogue().entries();
            let missing: Vec<_> = expected.keys().filter(|name| !entries.contains_key(**name)).collect();
            let superfluous: Vec<_> = entries.keys().filter(|name| !expected.contains_key(name.as_str())).collect();
            assert!(missing.is_empty() && superfluous.is_empty(), "{language}: lacks {missing:?}, has {superfluous:?}");
            for (name, entry) in entries {
                let (variables, help) = &expected[name.as_str()];
                assert!(entry.variables.is_subset(variables), "{language}: {name} names {:?}", entry.variables);
                assert!(entry.value, "{language}: {name} says nothing");
                assert_eq!(entry.attributes.contains("help"), *help, "{language}: {name}.help");
            }
        }
    }

    #[test]
    fn the_languages_name_the_same_variables_and_attributes() {
        let reference = Words::of(tool::default_language());
        for language in tool::languages() {
            for (name, entry) in Words::of(language).catalogue().entries() {
                let other = &reference.catalogue().entries()[name];
                assert_eq!(
                    (&entry.variables, &entry.attributes),
                    (&other.variables, &other.attributes),
                    "{language}: {name}"
                );
            }
        }
    }

    /// The values of a finding as the stages give them, or without anything that may be empty.
    fn sample(code: Code, full: bool) -> Diagnostic {
        let path = SourcePath::new("content/press/a/fr.md").unwrap();
        code.args().iter().fold(Diagnostic::new(code, Span::file(&path)), |finding, name| match *name {
            "limit" | "length" | "level" | "count" => finding.arg(name, 1200_usize),
            "suggestion" | "choices" | "detail" | "slip" | "declared" | "missing" | "superfluous" | "awaited"
                if !full =>
            {
                finding.arg(name, "")
            }
            name => finding.arg(name, format!("«{name}»")),
        })
    }

    #[test]
    fn every_finding_can_be_said_with_and_without_a_suggestion() {
        for language in tool::languages() {
            let words = Words::of(language);
            for (code, full) in Code::ALL.iter().flat_map(|code| [(*code, true), (*code, false)]) {
                let finding = sample(code, full);
                let Worded { message, help } = words.finding(&finding);
                for text in [&message, &help] {
                    assert!(
                        !text.contains("{$") && !text.starts_with(code.name()),
                        "{language}: {}: {text}",
                        code.name()
                    );
                    assert!(!text.contains("  ") && !text.contains('\n'), "{language}: {}: {text}", code.name());
                    assert!(full || !text.contains("«»"), "{language}: {}: {text}", code.name());
                }
                let shows = |name: &str| message.contains(&format!("«{name}»")) || help.contains(&format!("«{name}»"));
                if full && code.args().contains(&"suggestion") {
                    assert!(shows("suggestion"), "{language}: {} keeps its suggestion for itself", code.name());
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_said_is_still_shown() {
        let words = Words::of(tool::default_language());
        let path = SourcePath::new("content/site.toml").unwrap();
        let forgotten = words.finding(&Diagnostic::new(Code::DuplicateId, Span::file(&path)));
        assert_eq!(forgotten.message, "duplicate-id");
        assert_eq!(bare("x", &vec![("key", "a".into()), ("limit", 3_usize.into())]), "x (key = a, limit = 3)");
    }
}
