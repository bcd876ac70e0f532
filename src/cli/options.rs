//! Every command and option, declared once: parsing, checks, help and suggestions all come from these two tables.

use std::ffi::OsString;
use std::path::PathBuf;

use url::Url;

use super::moment::Now;
use super::report::Format;
use super::terminal::Colour;
use super::words::Said;
use crate::language::tool;
use crate::model::settings::base_address;

/// What the tool can be asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Builds the site and publishes it.
    Build,
    /// Looks for findings and publishes nothing.
    Check,
    /// Shows the site while it is written.
    Serve,
    /// Shows, or writes, what the rules of typography change in the texts.
    Typo,
    /// Shows what the theme is made of.
    Theme,
    /// Writes a new site.
    Init,
    /// Prints the configuration of a server.
    Headers,
    /// Explains.
    Help,
}

/// How a command is written and explained.
pub struct CommandEntry {
    /// Which one.
    pub command: Command,
    /// As it is typed.
    pub name: &'static str,
    /// The word that follows it.
    pub word: Word,
    /// Its summary in the catalogues; `.details` explains, `.examples` shows.
    pub help: &'static str,
}

/// The word that may follow a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// None.
    None,
    /// One that must be there, with the message that stands for it in the help.
    Needed(&'static str),
    /// One that may be there, likewise.
    Optional(&'static str),
}

/// Every command, in the order of the help.
pub const COMMANDS: &[CommandEntry] = &[
    CommandEntry { command: Command::Build, name: "build", word: Word::None, help: "command-build" },
    CommandEntry { command: Command::Check, name: "check", word: Word::None, help: "command-check" },
    CommandEntry { command: Command::Serve, name: "serve", word: Word::None, help: "command-serve" },
    CommandEntry { command: Command::Typo, name: "typo", word: Word::Optional("value-path"), help: "command-typo" },
    CommandEntry { command: Command::Theme, name: "theme", word: Word::None, help: "command-theme" },
    CommandEntry { command: Command::Init, name: "init", word: Word::Needed("value-folder"), help: "command-init" },
    CommandEntry {
        command: Command::Headers,
        name: "headers",
        word: Word::Needed("value-server"),
        help: "command-headers",
    },
    CommandEntry { command: Command::Help, name: "help", word: Word::Optional("value-command"), help: "command-help" },
];

/// How an option is written, explained and obeyed.
pub struct OptionEntry {
    /// The long name, without its dashes.
    pub name: &'static str,
    /// The short name.
    pub short: Option<char>,
    /// What it takes and what it changes.
    pub effect: Effect,
    /// The commands that take it; empty for all.
    pub commands: &'static [Command],
    /// Its help in the catalogues.
    pub help: &'static str,
}

/// What an option takes and what it changes.
#[derive(Clone, Copy)]
pub enum Effect {
    /// Nothing but its presence.
    Flag(fn(&mut Request)),
    /// A value: what stands for it in the help, and how it is read. The error is a message about `option` and `value`.
    Value(&'static str, fn(&mut Request, OsString) -> Result<(), Said>),
    /// One of a few values: what stands for it in the help, what they are, and how one is read once it is known to be one of them.
    Choice(&'static str, fn() -> Vec<&'static str>, fn(&mut Request, &str)),
}

/// What the tool was asked, read from the command line and not yet looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// The folder of the site; the current one by default.
    pub root: Option<PathBuf>,
    /// The folder in which the site is published; `public` in the root by default.
    pub out: Option<PathBuf>,
    /// The moment of the build.
    pub now: Option<Now>,
    /// The address of the site, instead of that of its settings.
    pub base_url: Option<Url>,
    /// The port of the preview; the first that is free by default.
    pub port: Option<u16>,
    /// Whether to open the preview in a browser.
    pub open: bool,
    /// The language of the messages.
    pub language: Option<&'static str>,
    /// Whether the changes are written back.
    pub write: bool,
    /// Whether all that views hold is shown, instead of the theme of a site.
    pub views: bool,
    /// Whether notes are shown.
    pub notes: bool,
    /// How findings are written.
    pub format: Format,
    /// Nothing but findings.
    pub quiet: bool,
    /// The names of the findings as well.
    pub verbose: bool,
    /// Colour.
    pub colour: Colour,
    /// Explain instead of doing.
    pub help: bool,
    /// Say the version instead of doing.
    pub version: bool,
}

use Command::{Build, Check, Headers, Serve, Theme, Typo};

/// Every option, in the order of the help.
pub const OPTIONS: &[OptionEntry] = &[
    OptionEntry {
        name: "root",
        short: None,
        effect: Effect::Value("value-folder", |request, value| {
            request.root = Some(value.into());
            Ok(())
        }),
        commands: &[Build, Check, Serve, Typo, Theme, Headers],
        help: "option-root",
    },
    OptionEntry {
        name: "out",
        short: None,
        effect: Effect::Value("value-folder", |request, value| {
            request.out = Some(value.into());
            Ok(())
        }),
        commands: &[Build],
        help: "option-out",
    },
    OptionEntry {
        name: "now",
        short: None,
        effect: Effect::Value("value-moment", |request, value| {
            request.now = Some(Now::parse(text(&value)?).ok_or(Said::BadMoment)?);
            Ok(())
        }),
        commands: &[Build, Check, Serve],
        help: "option-now",
    },
    OptionEntry {
        name: "base-url",
        short: None,
        effect: Effect::Value("value-address", |request, value| {
            request.base_url = Some(base_address(text(&value)?).ok_or(Said::BadBase)?);
            Ok(())
        }),
        commands: &[Build, Check, Serve, Headers],
        help: "option-base-url",
    },
    OptionEntry {
        name: "port",
        short: None,
        effect: Effect::Value("value-port", |request, value| {
            let digits = text(&value)?;
            let port = digits.parse().ok().filter(|_| !digits.starts_with('+'));
            request.port = Some(port.ok_or(Said::BadPort)?);
            Ok(())
        }),
        commands: &[Serve],
        help: "option-port",
    },
    OptionEntry {
        name: "open",
        short: None,
        effect: Effect::Flag(|request| request.open = true),
        commands: &[Serve],
        help: "option-open",
    },
    OptionEntry {
        name: "write",
        short: None,
        effect: Effect::Flag(|request| request.write = true),
        commands: &[Typo],
        help: "option-write",
    },
    OptionEntry {
        name: "views",
        short: None,
        effect: Effect::Flag(|request| request.views = true),
        commands: &[Theme],
        help: "option-views",
    },
    OptionEntry {
        name: "notes",
        short: None,
        effect: Effect::Flag(|request| request.notes = true),
        commands: &[Check],
        help: "option-notes",
    },
    OptionEntry {
        name: "format",
        short: None,
        effect: Effect::Choice(
            "value-choice",
            || Format::ALL.iter().map(|format| format.name()).collect(),
            |request, value| request.format = Format::named(value).unwrap_or_default(), // one of the choices
        ),
        commands: &[Build, Check, Theme],
        help: "option-format",
    },
    OptionEntry {
        name: "lang",
        short: None,
        effect: Effect::Choice(
            "value-choice",
            || tool::languages().collect(),
            |request, value| request.language = Some(tool::nearest(value)),
        ),
        commands: &[],
        help: "option-lang",
    },
    OptionEntry {
        name: "colour",
        short: None,
        effect: Effect::Choice(
            "value-choice",
            || vec!["auto", "always", "never"],
            |request, value| {
                request.colour = match value {
                    "always" => Colour::Always,
                    "never" => Colour::Never,
                    _ => Colour::Auto,
                };
            },
        ),
        commands: &[],
        help: "option-colour",
    },
    OptionEntry {
        name: "quiet",
        short: Some('q'),
        effect: Effect::Flag(|request| request.quiet = true),
        commands: &[],
        help: "option-quiet",
    },
    OptionEntry {
        name: "verbose",
        short: Some('v'),
        effect: Effect::Flag(|request| request.verbose = true),
        commands: &[],
        help: "option-verbose",
    },
    OptionEntry {
        name: "help",
        short: Some('h'),
        effect: Effect::Flag(|request| request.help = true),
        commands: &[],
        help: "option-help",
    },
    OptionEntry {
        name: "version",
        short: Some('V'),
        effect: Effect::Flag(|request| request.version = true),
        commands: &[],
        help: "option-version",
    },
];

impl CommandEntry {
    /// The command of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|entry| entry.name == name)
    }
}

impl OptionEntry {
    /// The option of that long name.
    pub fn named(name: &str) -> Option<&'static Self> {
        OPTIONS.iter().find(|entry| entry.name == name)
    }

    /// The option of that short name.
    pub fn short(letter: char) -> Option<&'static Self> {
        OPTIONS.iter().find(|entry| entry.short == Some(letter))
    }

    /// Whether a command takes it.
    pub fn is_for(&self, command: Command) -> bool {
        self.commands.is_empty() || self.commands.contains(&command)
    }
}

/// The messages that the tables name.
#[cfg(test)]
pub fn messages() -> Vec<&'static str> {
    let words = COMMANDS.iter().filter_map(|entry| match entry.word {
        Word::None => None,
        Word::Needed(message) | Word::Optional(message) => Some(message),
    });
    let values = OPTIONS.iter().filter_map(|entry| match entry.effect {
        Effect::Value(message, _) | Effect::Choice(message, ..) => Some(message),
        Effect::Flag(_) => None,
    });
    let help = COMMANDS.iter().map(|entry| entry.help).chain(OPTIONS.iter().map(|entry| entry.help));
    words.chain(values).chain(help).collect()
}

fn text(value: &OsString) -> Result<&str, Said> {
    value.to_str().ok_or(Said::ValueNotText)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique() {
        let names: BTreeSet<_> = OPTIONS.iter().map(|entry| entry.name).collect();
        assert_eq!(names.len(), OPTIONS.len());
        let letters: Vec<_> = OPTIONS.iter().filter_map(|entry| entry.short).collect();
        assert_eq!(letters.iter().collect::<BTreeSet<_>>().len(), letters.len());
        let commands: BTreeSet<_> = COMMANDS.iter().map(|entry| entry.name).collect();
        assert_eq!(commands.len(), COMMANDS.len());
    }

    #[test]
    fn the_address_of_a_site_is_plain_http() {
        for text in ["https://example.org/", "http://localhost:8000/site/", "https://nextmove.fr"] {
            assert!(base_address(text).is_some(), "{text}");
        }
        for text in [
            "",
            "example.org",
            "javascript:alert(1)",
            "ftp://a/",
            "https://a/?q",
            "https://a/#b",
            "https://u:p@a/",
            "http:/a/",
            "https://a/b c/",
            "https://a/\u{a0}",
        ] {
            assert!(base_address(text).is_none(), "{text}");
        }
    }
}
