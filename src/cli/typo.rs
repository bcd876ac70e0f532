//! `diptych typo`: what the rules of typography change in the texts, shown line by line, and written back on request.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::words::{Complaint, Said};
use super::{Session, Status, journey, visible};
use crate::base::SourcePath;
use crate::input::disk::snapshot;
use crate::model::place::{sections, subsections};
use crate::model::retouch::{Retouch, applied, retouches};
use crate::model::settings::settings;

/// How much of a line is shown around a change, in characters.
const AROUND: usize = 24;

pub(super) fn run(word: Option<&OsStr>, session: &mut Session<'_>) -> Result<Status, Complaint> {
    let root = journey::root(session)?;
    let within = word.map(|word| below(&root, Path::new(word))).transpose()?;
    let sources = snapshot(&root).map_err(|error| journey::bad_root(&root, &error))?;
    let Some(settings) = settings(&sources, &[&sections(), &subsections()]).value else {
        session.complain(&Complaint::new(Said::TypoSettings));
        return Ok(Status::Failed);
    };
    let prefix = journey::prefix(session.request.root.as_deref());
    let (mut files, mut changes) = (0, 0);
    for path in sources.iter().map(|(path, _)| path).filter(|path| path.as_str().ends_with(".md")) {
        let asked = within.as_deref().is_none_or(|within| Path::new(path.as_str()).starts_with(within));
        let Some(text) = sources.text(path).ok().filter(|_| asked && path.as_str().starts_with("content/")) else {
            continue;
        };
        let found = retouches(path, text, &settings);
        if found.is_empty() {
            continue;
        }
        (files, changes) = (files + 1, changes + found.len());
        if !session.request.quiet {
            session.terminal.print(&visible(&shown(&prefix, path, text, &found)));
        }
        if session.request.write {
            let file = root.join(path.as_str());
            replace(&file, text, &applied(text, &found)).map_err(|error| failed(&file, &error))?;
        }
    }
    let counted = |said| Complaint::new(said).arg("count", changes).arg("files", files);
    session.announce(&match (changes, session.request.write) {
        (0, _) => Complaint::new(Said::TypoNothing),
        (_, true) => counted(Said::TypoWritten),
        (_, false) => counted(Said::TypoFound),
    });
    Ok(if changes == 0 || session.request.write { Status::Clean } else { Status::Findings })
}

/// The path below the root that a person means: as seen from here, else from the root.
fn below(root: &Path, word: &Path) -> Result<PathBuf, Complaint> {
    let missing = || Complaint::new(Said::TypoPath).arg("path", word.display().to_string());
    let root = fs::canonicalize(root).map_err(|_| missing())?;
    let found = fs::canonicalize(word).ok().filter(|path| path.starts_with(&root));
    let found = found.or_else(|| fs::canonicalize(root.join(word)).ok()).ok_or_else(missing)?;
    found.strip_prefix(&root).map(Path::to_path_buf).map_err(|_| missing())
}

fn failed(file: &Path, error: &io::Error) -> Complaint {
    Complaint::new(Said::TypoFailed).arg("path", file.display().to_string()).arg("detail", error.to_string())
}

/// Puts a new text in place of a file in one step; not when somebody changed the file meanwhile.
fn replace(file: &Path, old: &str, new: &str) -> io::Result<()> {
    if fs::read(file)? != old.as_bytes() {
        return Err(io::Error::new(io::ErrorKind::ResourceBusy, "changed meanwhile"));
    }
    let mut name = file.file_name().unwrap_or_default().to_os_string();
    name.push(".diptych-new");
    let beside = file.with_file_name(name);
    let done = fs::write(&beside, new)
        .and_then(|()| fs::set_permissions(&beside, fs::metadata(file)?.permissions()))
        .and_then(|()| fs::rename(&beside, file));
    if done.is_err() {
        let _ = fs::remove_file(&beside); // what failed is told; a file beside it that stays is no harm
    }
    done
}

/// The changes of a file: the places, what stands there and what would stand there.
fn shown(prefix: &str, path: &SourcePath, text: &str, found: &[Retouch]) -> String {
    let mut out = String::new();
    let mut rest = found;
    while let Some(first) = rest.first() {
        let line = text.get(..first.range.start).map_or(0, |before| before.rfind('\n').map_or(0, |at| at + 1));
        let mut end = first.range.end;
        let near = |retouch: &&Retouch| {
            let between = text.get(end..retouch.range.start).unwrap_or_default();
            let close = !between.contains('\n') && between.chars().count() <= 2 * AROUND;
            end = if close { retouch.range.end } else { end };
            close
        };
        let count = 1 + rest.iter().skip(1).take_while(near).count();
        let (group, after) = rest.split_at(count);
        rest = after;
        let number = text.get(..line).unwrap_or_default().matches('\n').count() + 1;
        out.push_str(&format!("{prefix}{path}:{number}\n"));
        let (before, behind) = around(text, line, first.range.start, end);
        let middle = text.get(first.range.start..end).unwrap_or_default();
        let moved: Vec<Retouch> = group.iter().map(|retouch| back(retouch, first.range.start)).collect();
        out.push_str(&format!("  - {}\n", marked(&format!("{before}{middle}{behind}"))));
        out.push_str(&format!("  + {}\n", marked(&format!("{before}{}{behind}", applied(middle, &moved)))));
    }
    out
}

fn back(retouch: &Retouch, start: usize) -> Retouch {
    Retouch { range: retouch.range.start - start..retouch.range.end - start, with: retouch.with.clone() }
}

/// What stands before and behind a change on its line, cut where it is long.
fn around(text: &str, line: usize, start: usize, end: usize) -> (String, String) {
    let before: Vec<char> = text.get(line..start).unwrap_or_default().chars().collect();
    let cut = before.len().saturating_sub(AROUND);
    let head: String = before.get(cut..).unwrap_or_default().iter().collect();
    let behind = text.get(end..).unwrap_or_default().lines().next().unwrap_or_default();
    let tail: String = behind.chars().take(AROUND).collect();
    let more = if tail.len() < behind.len() { "[…]" } else { "" };
    (format!("{}{head}", if cut > 0 { "[…]" } else { "" }), format!("{tail}{more}"))
}

/// A text in which the spaces that do not break can be seen.
fn marked(text: &str) -> String {
    text.replace('\u{a0}', "⍽").replace('\u{202f}', "⎵")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_shown_where_they_stand() {
        let path = SourcePath::new("content/a/fr.md").unwrap();
        let text = "+++\n\nUn mot ; et puis voici une longue suite de mots pour finir.\n";
        let found = [Retouch { range: 11..12, with: "\u{202f}".to_string() }];
        let expected =
            "content/a/fr.md:3\n  - Un mot ; et puis voici une long[…]\n  + Un mot⎵; et puis voici une long[…]\n";
        assert_eq!(shown("", &path, text, &found), expected);
    }
}
