//! The front door: one file per command.
//!
//! Arguments are read by the tables of `options.rs`, words come from the catalogues through `words.rs`, everything is written
//! through `terminal.rs`. The exit status is 0 when all is well, 1 when there are findings that stop publication, 2 when the
//! tool could not do what it was asked.

mod arguments;
mod build;
mod check;
mod headers;
mod help;
mod journey;
mod last;
pub mod moment;
mod new;
mod options;
mod report;
mod said;
mod serve;
mod terminal;
mod theme;
mod typo;
mod words;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use arguments::Typed;
use moment::Now;
use options::{Command, CommandEntry, Request};
use terminal::Terminal;
use words::{Complaint, Said, Words};

use crate::language::tool;

/// The value of an environment variable.
pub type Variable<'a> = &'a dyn Fn(&str) -> Option<OsString>;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    /// It did what it was asked.
    Clean,
    /// It found errors.
    Findings,
    /// It could not do what it was asked.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Clean => Self::SUCCESS,
            Status::Findings => Self::from(1),
            Status::Failed => Self::from(2),
        }
    }
}

/// What a command works with.
struct Session<'a> {
    request: &'a Request,
    words: &'a Words,
    variable: Variable<'a>,
    terminal: &'a mut Terminal,
}

/// Does what the arguments ask (without the name of the program) in the environment that `variable` reads.
pub fn run(args: impl Iterator<Item = OsString>, variable: Variable<'_>) -> ExitCode {
    let args: Vec<OsString> = args.collect();
    let words = Words::of(language(&args, variable));
    let (mut terminal, status) = match arguments::parse(&args, &words) {
        Ok(typed) => {
            let mut terminal = Terminal::new(typed.request.colour);
            let status = obey(&typed, &words, variable, &mut terminal);
            (terminal, status)
        }
        Err(complaint) => {
            let mut terminal = Terminal::new(terminal::Colour::Auto);
            let hint = hint(&args, &words);
            terminal.tell(&format!("{}\n{hint}\n", complained(&words, &complaint)));
            (terminal, Status::Failed)
        }
    };
    match terminal.failure() {
        None => status.into(),
        Some(error) => {
            let complaint = Complaint::new(Said::LostOutput).arg("detail", error.to_string());
            terminal.tell(&format!("{}\n", complained(&words, &complaint)));
            Status::Failed.into()
        }
    }
}

/// Where to read more: about the command that was typed, when there is one.
fn hint(args: &[OsString], words: &Words) -> String {
    match args.iter().find_map(|word| CommandEntry::named(word.to_str()?)) {
        Some(entry) => words.complain(&Complaint::new(Said::MoreHelp).arg("command", entry.name)),
        None => words.say(Said::MoreCommands),
    }
}

/// The language of the messages: `--lang`, else the first of the usual variables that says something.
fn language(args: &[OsString], variable: Variable<'_>) -> &'static str {
    if let Some(wish) = arguments::wished_language(args)
        && let Some(language) = tool::languages().find(|language| *language == wish)
    {
        return language;
    }
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    set.map_or_else(tool::default_language, |value| tool::nearest(&value.to_string_lossy()))
}

fn obey(typed: &Typed, words: &Words, variable: Variable<'_>, terminal: &mut Terminal) -> Status {
    let request = &typed.request;
    if request.version {
        terminal.print(concat!("diptych ", env!("CARGO_PKG_VERSION"), "\n"));
        return Status::Clean;
    }
    let Some(entry) = typed.command else {
        let page = help::overview(words);
        return if request.help {
            terminal.print(&page);
            Status::Clean
        } else {
            terminal.tell(&page); // nothing was asked: a script that forgot its argument must notice
            Status::Failed
        };
    };
    if request.help {
        terminal.print(&help::page(entry, words));
        return Status::Clean;
    }
    let mut session = Session { request, words, variable, terminal };
    let done = catch_unwind(AssertUnwindSafe(|| match entry.command {
        Command::Build => build::run(&mut session),
        Command::Check => check::run(&mut session),
        Command::Serve => serve::run(&mut session),
        Command::Theme => theme::run(&mut session),
        Command::Typo => typo::run(typed.word.as_deref(), &mut session),
        Command::Init => new::run(typed.word.as_deref().unwrap_or_default(), &mut session), // the word is there: it is needed
        Command::Headers => headers::run(typed.word.as_deref().unwrap_or_default(), &mut session), // needed as well
        Command::Help => help::run(typed.word.as_deref(), &mut session),
    }));
    // what reaches this place is a fault of ours: it is said in the person's language, as everything else is
    let done = done.unwrap_or_else(|_| Err(Complaint::new(Said::Crashed).arg("command", entry.name)));
    done.unwrap_or_else(|complaint| {
        terminal.tell(&format!("{}\n", complained(words, &complaint)));
        Status::Failed
    })
}

/// A complaint as it is shown: with its label.
fn complained(words: &Words, complaint: &Complaint) -> String {
    let style = anstyle::Style::new().bold().fg_color(Some(anstyle::AnsiColor::Red.into()));
    format!("{style}{}{style:#}: {}", words.say(Said::LabelError), visible(&words.complain(complaint)))
}

/// The text without the control characters, those that reverse the direction of writing included, that the name of a file
/// or an argument may smuggle to a terminal.
fn visible(text: &str) -> String {
    let refused =
        |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if refused(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

impl Session<'_> {
    /// The moment of the build, still without its zone; the clock is read once per build.
    fn now(&self) -> Result<Now, Complaint> {
        if let Some(now) = &self.request.now {
            return Ok(now.clone());
        }
        match (self.variable)("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty()) {
            None => Ok(Now::Instant(jiff::Timestamp::now())),
            Some(value) => moment::epoch(&value)
                .ok_or_else(|| Complaint::new(Said::BadEpoch).arg("value", value.to_string_lossy().into_owned())),
        }
    }

    /// Says what went wrong, and goes on.
    fn complain(&mut self, complaint: &Complaint) {
        self.terminal.tell(&format!("{}\n", complained(self.words, complaint)));
    }

    /// Says something about the work itself, unless quiet was asked or the findings go to a machine.
    fn announce(&mut self, said: &Complaint) {
        if !self.request.quiet && self.request.format == report::Format::Text {
            let text = visible(&self.words.complain(said));
            self.terminal.print(&format!("{text}\n"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_says_something_decides() {
        let spoken = |set: &[(&str, &str)]| {
            let value = |name: &str| set.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value));
            language(&[], &value)
        };
        let other = tool::languages().last().unwrap();
        let posix = format!("{other}_XX.UTF-8");
        assert_eq!(spoken(&[("LC_ALL", ""), ("LC_MESSAGES", &posix), ("LANG", "C")]), other);
        assert_eq!(spoken(&[("LC_ALL", "C"), ("LANG", &posix)]), tool::default_language());
        assert_eq!(spoken(&[]), tool::default_language());
    }

    #[test]
    fn control_characters_do_not_reach_the_terminal() {
        assert_eq!(visible("a\u{1b}[31mb\nc\u{202e}"), "a\u{fffd}[31mb\nc\u{fffd}");
    }
}
