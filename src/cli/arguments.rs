//! From the words typed to a request, or to a complaint about the first word that cannot be followed.

use std::collections::BTreeSet;
use std::ffi::OsString;

use lexopt::Arg;

use super::options::{COMMANDS, Command, CommandEntry, Effect, OPTIONS, OptionEntry, Request, Word};
use super::words::{Complaint, Said, Words};
use crate::base::suggest::nearest;

/// What was typed: a command, the word after it, and the options.
pub struct Typed {
    /// The command; none when nothing was typed but options.
    pub command: Option<&'static CommandEntry>,
    /// The word after the command.
    pub word: Option<OsString>,
    /// The options.
    pub request: Request,
}

/// Reads the words typed after the name of the program.
///
/// # Errors
/// The first word that cannot be followed, whatever the command.
pub fn parse(args: &[OsString], words: &Words) -> Result<Typed, Complaint> {
    let mut typed = Typed { command: None, word: None, request: Request::default() };
    let mut options: Vec<&'static OptionEntry> = Vec::new();
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next().map_err(unneeded)? {
        match arg {
            Arg::Value(word) => typed.take_word(word)?,
            Arg::Short(letter) => {
                let entry = OptionEntry::short(letter).ok_or_else(|| unknown_option(format!("-{letter}"), ""))?;
                obey(entry, &mut parser, &mut typed.request)?;
                options.push(entry);
            }
            Arg::Long(name) => {
                let entry = OptionEntry::named(name).ok_or_else(|| {
                    let suggestion =
                        nearest(name, OPTIONS.iter().map(|entry| entry.name)).map(|name| format!("--{name}"));
                    unknown_option(format!("--{name}"), &suggestion.unwrap_or_default())
                })?;
                obey(entry, &mut parser, &mut typed.request)?;
                options.push(entry);
            }
        }
    }
    typed.judge(&options, words)?;
    Ok(typed)
}

/// The value of `--lang` among words that may be unsound, so that the complaint about them is in that language.
pub fn wished_language(args: &[OsString]) -> Option<&str> {
    let words = args.iter().map(|word| word.to_str().unwrap_or_default()).take_while(|word| *word != "--");
    let mut wish = None;
    let mut previous = "";
    for word in words {
        if let Some(value) = word.strip_prefix("--lang=") {
            wish = Some(value);
        } else if previous == "--lang" {
            wish = Some(word);
        }
        previous = word;
    }
    wish
}

impl Typed {
    /// The first word is the command, the second what it takes.
    fn take_word(&mut self, word: OsString) -> Result<(), Complaint> {
        let Some(entry) = self.command else {
            let name = word.to_string_lossy();
            self.command = Some(CommandEntry::named(&name).ok_or_else(|| unknown_command(&name))?);
            return Ok(());
        };
        if entry.word == Word::None || self.word.is_some() {
            let complaint = Complaint::new(Said::UnexpectedWord).arg("word", word.to_string_lossy().into_owned());
            return Err(complaint.arg("command", entry.name));
        }
        self.word = Some(word);
        Ok(())
    }

    /// What only the whole line tells: options of other commands, options given twice, a word that lacks.
    fn judge(&self, options: &[&'static OptionEntry], words: &Words) -> Result<(), Complaint> {
        let mut seen = BTreeSet::new();
        for entry in options {
            let repeated = !seen.insert(entry.name) && !matches!(entry.effect, Effect::Flag(_));
            if repeated {
                return Err(Complaint::new(Said::RepeatedOption).arg("option", dashed(entry)));
            }
        }
        let Some(command) = self.command else { return Ok(()) };
        if self.request.help || self.request.version || command.command == Command::Help {
            return Ok(()); // a question is answered, whatever stands beside it
        }
        if let Some(entry) = options.iter().find(|entry| !entry.is_for(command.command)) {
            let takers: Vec<&str> =
                COMMANDS.iter().filter(|other| entry.is_for(other.command)).map(|other| other.name).collect();
            let complaint = Complaint::new(Said::OptionElsewhere).arg("option", dashed(entry));
            return Err(complaint.arg("command", command.name).arg("commands", takers.join(", ")));
        }
        match (command.word, &self.word) {
            (Word::Needed(message), None) => {
                Err(Complaint::new(Said::MissingWord).arg("command", command.name).arg("word", words.help(message)))
            }
            _ => Ok(()),
        }
    }
}

/// Reads the value that an option takes, if it takes one, and notes what it asks.
fn obey(entry: &'static OptionEntry, parser: &mut lexopt::Parser, request: &mut Request) -> Result<(), Complaint> {
    match entry.effect {
        Effect::Flag(set) => {
            set(request);
            Ok(())
        }
        Effect::Value(_, read) => {
            let value = value(entry, parser)?;
            let shown = value.to_string_lossy().into_owned();
            read(request, value).map_err(|said| Complaint::new(said).arg("option", dashed(entry)).arg("value", shown))
        }
        Effect::Choice(_, choices, set) => {
            let value = value(entry, parser)?;
            let (value, choices) = (value.to_string_lossy(), choices());
            if choices.contains(&&*value) {
                set(request, &value);
                return Ok(());
            }
            let suggestion = nearest(&value, choices.iter().copied()).unwrap_or_default();
            let complaint =
                Complaint::new(Said::BadChoice).arg("option", dashed(entry)).arg("value", value.into_owned());
            Err(complaint.arg("suggestion", suggestion).arg("choices", choices.join(", ")))
        }
    }
}

/// The value of an option: attached to it, or the next word unless that is an option itself.
fn value(entry: &'static OptionEntry, parser: &mut lexopt::Parser) -> Result<OsString, Complaint> {
    let value = match parser.optional_value() {
        Some(value) => Some(value),
        None => match parser.try_raw_args() {
            Some(mut rest) if !rest.peek().is_some_and(|word| is_option(&word.to_string_lossy())) => rest.next(),
            _ => None,
        },
    };
    let value = value.ok_or_else(|| Complaint::new(Said::MissingValue).arg("option", dashed(entry)))?;
    if value.is_empty() {
        return Err(Complaint::new(Said::EmptyValue).arg("option", dashed(entry)).arg("value", ""));
    }
    Ok(value)
}

fn is_option(word: &str) -> bool {
    let name = word.strip_prefix("--").map(|word| word.split('=').next().unwrap_or_default());
    name.is_some_and(|name| OptionEntry::named(name).is_some())
}

fn dashed(entry: &OptionEntry) -> String {
    format!("--{}", entry.name)
}

pub(super) fn unknown_command(name: &str) -> Complaint {
    let suggestion = nearest(name, COMMANDS.iter().map(|entry| entry.name)).unwrap_or_default();
    Complaint::new(Said::UnknownCommand).arg("word", name).arg("suggestion", suggestion)
}

fn unknown_option(option: String, suggestion: &str) -> Complaint {
    Complaint::new(Said::UnknownOption).arg("option", option).arg("suggestion", suggestion)
}

/// The one thing that the reader of arguments can refuse by itself: `--quiet=yes`.
fn unneeded(error: lexopt::Error) -> Complaint {
    match error {
        lexopt::Error::UnexpectedValue { option, .. } => Complaint::new(Said::UnneededValue).arg("option", option),
        other => unknown_option(other.to_string(), ""),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::language::tool;

    fn read(line: &str) -> Result<Typed, &'static str> {
        let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        parse(&args, &Words::of(tool::default_language())).map_err(|complaint| complaint.name)
    }

    #[test]
    fn options_stand_before_and_after_the_command() {
        let typed = read("--root=a build --out b -qv").ok().unwrap();
        assert_eq!(typed.command.map(|entry| entry.command), Some(Command::Build));
        assert_eq!(typed.request.root, Some(PathBuf::from("a")));
        assert_eq!(typed.request.out, Some(PathBuf::from("b")));
        assert!(typed.request.quiet && typed.request.verbose);
    }

    #[test]
    fn what_cannot_be_followed_is_refused() {
        for (line, said) in [
            ("biuld", Said::UnknownCommand),
            ("build --rot a", Said::UnknownOption),
            ("build -x", Said::UnknownOption),
            ("build --notes", Said::OptionElsewhere),
            ("init a --out b", Said::OptionElsewhere),
            ("build --root", Said::MissingValue),
            ("build --root --out b", Said::MissingValue),
            ("build --quiet=yes", Said::UnneededValue),
            ("build --root a --root b", Said::RepeatedOption),
            ("build --out=", Said::EmptyValue),
            ("build --format yaml", Said::BadChoice),
            ("build --now tomorrow", Said::BadMoment),
            ("build --base-url nextmove.fr", Said::BadBase),
            ("build again", Said::UnexpectedWord),
            ("init a b", Said::UnexpectedWord),
            ("init", Said::MissingWord),
        ] {
            assert_eq!(read(line).err(), Some(said.name()), "{line}");
        }
    }

    #[test]
    fn a_question_is_answered_whatever_stands_beside_it() {
        for line in ["init --help", "build --notes -h", "help build", "help", "--version", ""] {
            assert!(read(line).is_ok(), "{line}");
        }
    }

    #[test]
    fn the_language_of_a_complaint_is_found_in_an_unsound_line() {
        let args = |line: &str| -> Vec<OsString> { line.split_whitespace().map(OsString::from).collect() };
        assert_eq!(wished_language(&args("biuld --lang xx")), Some("xx"));
        assert_eq!(wished_language(&args("--rot --lang=xx biuld")), Some("xx"));
        assert_eq!(wished_language(&args("biuld -- --lang xx")), None);
        assert_eq!(wished_language(&args("biuld --lang")), None);
    }
}
