//! `diptych theme`: what the theme of a site is made of, for those who write themes.

mod json;
mod reference;

use std::collections::BTreeSet;

use super::report::Format;
use super::words::{Complaint, Said};
use super::{Session, Status, journey, visible};
use crate::build::{FileEntry, Inventory, TemplateEntry, WordsEntry, inventory};
use crate::input::disk::snapshot;

pub(super) fn run(session: &mut Session<'_>) -> Result<Status, Complaint> {
    if session.request.views {
        session.terminal.print(&reference::markdown());
        return Ok(Status::Clean);
    }
    if !matches!(session.request.format, Format::Text | Format::Json) {
        let complaint = Complaint::new(Said::BadChoice).arg("option", "--format");
        let complaint = complaint.arg("value", session.request.format.name()).arg("suggestion", "");
        return Err(complaint.arg("choices", "text, json"));
    }
    let root = journey::root(session)?;
    let sources = snapshot(&root).map_err(|error| journey::bad_root(&root, &error))?;
    let Some(inventory) = inventory(&sources) else {
        // the settings cannot be read: the journey says why
        return Ok(journey::report(
            &journey::journey(&root, &session.now()?, session, &|_| false, journey::UNPUBLISHED)?,
            session,
        ));
    };
    let text = match session.request.format {
        Format::Json => json::written_object(&inventory),
        _ => visible(&written(&inventory, session)),
    };
    session.terminal.print(&text);
    Ok(Status::Clean)
}

fn written(inventory: &Inventory, session: &Session<'_>) -> String {
    let say = |said| session.words.say(said);
    let (own, extended) = inventory.lineage.split_first().map_or(("", &[][..]), |(own, rest)| (own.as_str(), rest));
    let heading = Complaint::new(Said::ThemeHeading).arg("name", own).arg("extended", extended.join(", "));
    let mut out = format!("{}\n", session.words.complain(&heading));
    out.push_str(&format!("\n{}\n", say(Said::ThemeTemplates)));
    inventory.templates.iter().for_each(|entry| template(entry, session, &mut out));
    out.push_str(&format!("\n{}\n", say(Said::ThemeWords)));
    inventory.words.iter().for_each(|entry| words(entry, session, &mut out));
    if !inventory.files.is_empty() {
        out.push_str(&format!("\n{}\n", say(Said::ThemeFiles)));
        inventory.files.iter().for_each(|entry| file(entry, session, &mut out));
    }
    out
}

fn template(entry: &TemplateEntry, session: &Session<'_>, out: &mut String) {
    let place = match &entry.path {
        Some(path) if path.as_str().ends_with(&format!("/{}", entry.name)) => {
            path.as_str().trim_end_matches(&format!("/{}", entry.name)).to_string()
        }
        Some(path) => path.to_string(),
        None => session.words.say(Said::ThemeAbsent),
    };
    out.push_str(&format!("  {} ({place})\n", entry.name));
    let mut line = |said: Said, text: String| {
        if !text.is_empty() {
            out.push_str(&format!("    {} {text}\n", session.words.say(said)));
        }
    };
    if let Some(view) = &entry.view {
        let fields: Vec<String> = view
            .fields
            .iter()
            .map(|field| format!("{}{}", field.name, if field.optional { "?" } else { "" }))
            .collect();
        line(Said::ThemeView, format!("{}: {}", view.name, fields.join(", ")));
    }
    line(Said::ThemeIncludes, joined(&entry.includes));
    line(Said::ThemeMessages, joined(&entry.messages));
    if !entry.reached {
        out.push_str(&format!("    {}\n", session.words.say(Said::ThemeUnreached)));
    }
}

fn words(entry: &WordsEntry, session: &Session<'_>, out: &mut String) {
    let files: Vec<&str> = entry.files.iter().map(|path| path.as_str()).collect();
    let count = Complaint::new(Said::ThemeCount).arg("count", entry.count).arg("files", files.join(", "));
    out.push_str(&format!("  {} {}\n", entry.code, session.words.complain(&count)));
    for (said, names) in [(Said::ThemeMissing, &entry.missing), (Said::ThemeSuperfluous, &entry.superfluous)] {
        if !names.is_empty() {
            out.push_str(&format!("    {} {}\n", session.words.say(said), joined(names)));
        }
    }
}

fn file(entry: &FileEntry, session: &Session<'_>, out: &mut String) {
    let mut users = joined(&entry.users);
    if users.is_empty() {
        users = session.words.say(Said::ThemeUnused);
    }
    let folded = if entry.published { String::new() } else { format!(", {}", session.words.say(Said::ThemeFolded)) };
    out.push_str(&format!("  {} ({}{folded})\n", entry.name, users));
}

fn joined(names: &BTreeSet<String>) -> String {
    names.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}
