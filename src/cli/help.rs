//! `diptych help`: what can be asked, from the tables of commands and options.

use std::ffi::OsStr;

use anstyle::Style;

use super::arguments::unknown_command;
use super::options::{COMMANDS, CommandEntry, Effect, OPTIONS, OptionEntry, Word};
use super::words::{Complaint, Said, Words};
use super::{Session, Status};

/// The width of the lines, in characters; a narrow window wraps them further.
const WIDTH: usize = 80;

const BOLD: Style = Style::new().bold();

pub(super) fn run(word: Option<&OsStr>, session: &mut Session<'_>) -> Result<Status, Complaint> {
    let page = match word.map(OsStr::to_string_lossy) {
        None => overview(session.words),
        Some(name) => page(CommandEntry::named(&name).ok_or_else(|| unknown_command(&name))?, session.words),
    };
    session.terminal.print(&page);
    Ok(Status::Clean)
}

/// What the program is, its commands, and the options that all of them take.
pub(super) fn overview(words: &Words) -> String {
    let mut page = wrapped(&words.say(Said::About), 0);
    if let Some(start) = words.attribute(Said::About.name(), "start") {
        page.push('\n');
        start.lines().for_each(|line| page.push_str(&format!("{line}\n")));
    }
    heading(&mut page, words, Said::Usage);
    page.push_str(&format!("  diptych <{}> [options]\n", words.help("value-command")));
    heading(&mut page, words, Said::Commands);
    let rows: Vec<_> = COMMANDS.iter().map(|entry| (written(entry, words), words.help(entry.help))).collect();
    table(&mut page, &rows);
    heading(&mut page, words, Said::Options);
    let common: Vec<_> = OPTIONS.iter().filter(|entry| entry.commands.is_empty()).collect();
    table(&mut page, &rows_of(&common, words));
    page.push('\n');
    page.push_str(&wrapped(&words.complain(&Complaint::new(Said::MoreHelp).arg("command", "build")), 0));
    page
}

/// All that is to be known of a command.
pub(super) fn page(entry: &CommandEntry, words: &Words) -> String {
    let mut page = wrapped(&words.help(entry.help), 0);
    if let Some(details) = words.attribute(entry.help, "details") {
        page.push('\n');
        page.push_str(&wrapped(&details, 0));
    }
    heading(&mut page, words, Said::Usage);
    page.push_str(&format!("  diptych {} [options]\n", written(entry, words)));
    heading(&mut page, words, Said::Options);
    let options: Vec<_> = OPTIONS.iter().filter(|option| option.is_for(entry.command)).collect();
    table(&mut page, &rows_of(&options, words));
    if let Some(examples) = words.attribute(entry.help, "examples") {
        heading(&mut page, words, Said::Examples);
        examples.lines().for_each(|line| page.push_str(&format!("  {line}\n")));
    }
    page
}

fn heading(page: &mut String, words: &Words, said: Said) {
    page.push_str(&format!("\n{BOLD}{}{BOLD:#}\n", words.say(said)));
}

/// A command as it is typed: `init <folder>`.
fn written(entry: &CommandEntry, words: &Words) -> String {
    match entry.word {
        Word::None => entry.name.to_string(),
        Word::Needed(message) => format!("{} <{}>", entry.name, words.help(message)),
        Word::Optional(message) => format!("{} [{}]", entry.name, words.help(message)),
    }
}

fn rows_of(options: &[&OptionEntry], words: &Words) -> Vec<(String, String)> {
    let row = |entry: &&OptionEntry| {
        let short = entry.short.map_or_else(|| "    ".to_string(), |letter| format!("-{letter}, "));
        let (value, choices) = match entry.effect {
            Effect::Flag(_) => (String::new(), None),
            Effect::Value(message, _) => (format!(" <{}>", words.help(message)), None),
            Effect::Choice(message, choices, _) => (format!(" <{}>", words.help(message)), Some(choices().join(", "))),
        };
        let mut help = words.help(entry.help);
        if let Some(choices) = choices {
            help.push(' ');
            help.push_str(&words.complain(&Complaint::new(Said::Choices).arg("choices", choices)));
        }
        (format!("{short}--{}{value}", entry.name), help)
    };
    options.iter().map(row).collect()
}

/// Two columns, the second wrapped beside the first.
fn table(page: &mut String, rows: &[(String, String)]) {
    let left = rows.iter().map(|(left, _)| left.chars().count()).max().unwrap_or(0);
    for (name, text) in rows {
        let indent = 2 + left + 2;
        let text = wrapped(text, indent);
        let padding = " ".repeat(left - name.chars().count());
        page.push_str(&format!("  {BOLD}{name}{BOLD:#}{padding}  {}", text.trim_start()));
    }
}

/// The paragraphs of a text, wrapped at ordinary spaces and indented; no-break spaces hold.
fn wrapped(text: &str, indent: usize) -> String {
    let mut page = String::new();
    let margin = " ".repeat(indent);
    for (number, paragraph) in text.split("\n\n").enumerate() {
        if number > 0 {
            page.push('\n');
        }
        let mut width = 0; // of the line so far
        for word in paragraph.split([' ', '\n']).filter(|word| !word.is_empty()) {
            let length = word.chars().count();
            if width > 0 && indent + width + 1 + length > WIDTH {
                page.push('\n');
                width = 0;
            }
            page.push_str(if width == 0 { &margin } else { " " });
            width += length + usize::from(width > 0);
            page.push_str(word);
        }
        page.push('\n');
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_ordinary_spaces_only() {
        let text = format!("{} b\u{a0}: c", "a".repeat(77));
        assert_eq!(wrapped(&text, 0), format!("{}\nb\u{a0}: c\n", "a".repeat(77)));
        assert_eq!(wrapped("a\nb\n\nc", 2), "  a b\n\n  c\n");
    }
}
