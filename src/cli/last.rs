//! What the last build of a site found, kept in `.diptych/` beside its sources: when nothing has changed, it is said again
//! instead of being found again.
//!
//! A record is believed only when everything that a build is a function of is the same: the program, every source, the
//! address, and the moment, as far as any build can tell two moments apart ([`crate::build::Build::until`]). What was
//! published is not believed at all, but read again. A record that is missing, damaged or of another program costs a
//! build, and nothing else; so does a folder in which none can be written.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::journey::{Journey, Waiting};
use crate::base::{Arg, Code, Diagnostic, Digest, Related, Role, SourcePath, Span};

/// The folder for what is kept between builds, and the file of the record in it.
const FOLDER: &str = ".diptych";
const FILE: &str = "last.json";

/// The program that wrote a record, and reads it.
const TOOL: &str = concat!(env!("CARGO_PKG_VERSION"), "-", env!("DIPTYCH_BUILD"));

/// What a build is a function of, besides the moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Key {
    tool: String,
    sources: String,
    base_url: Option<String>,
}

impl Key {
    /// The key of a build of sources with this digest.
    pub fn new(sources: Digest, base_url: Option<&str>) -> Self {
        Self { tool: TOOL.to_string(), sources: sources.to_string(), base_url: base_url.map(String::from) }
    }
}

/// The record of a build.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Last {
    key: Key,
    /// The moments for which a build finds the same: from the first on, before the second.
    since: Timestamp,
    until: Timestamp,
    findings: Vec<Finding>,
    /// How many of the findings keep the site from being published.
    pub blocking: usize,
    /// What is not public yet.
    pub waiting: Waiting,
    /// The digest of the marker of the published site, once it was published.
    pub marker: Option<String>,
}

impl Last {
    /// A record of what was found.
    pub fn new(key: Key, (since, until): (Timestamp, Timestamp), journey: &Journey, marker: Option<Digest>) -> Self {
        Self {
            key,
            since,
            until,
            findings: journey.diagnostics.iter().map(Finding::from).collect(),
            blocking: journey.blocking,
            waiting: journey.waiting.clone(),
            marker: marker.map(|marker| marker.to_string()),
        }
    }

    /// The findings; `None` when one of them is not what this program writes.
    pub fn diagnostics(&self) -> Option<Vec<Diagnostic>> {
        self.findings.iter().map(Finding::read).collect()
    }

    /// The record of the last build of the site at `root`, when a build for `now` would find the same.
    pub fn read(root: &Path, key: &Key, now: Timestamp) -> Option<Self> {
        let last: Self = serde_json::from_slice(&fs::read(place(root)).ok()?).ok()?;
        (last.key == *key && last.since <= now && now < last.until).then_some(last)
    }

    /// Keeps the record. Nobody is told when it cannot be written: the next build will take its time.
    pub fn keep(&self, root: &Path) {
        let Ok(text) = serde_json::to_vec(self) else { return };
        let path = place(root);
        let staged = path.with_extension("new"); // a reader sees the old record or the new one
        let _ = match fs::write(&staged, &text) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                fs::create_dir(root.join(FOLDER)).and_then(|()| fs::write(&staged, &text))
            }
            other => other,
        }
        .and_then(|()| fs::rename(&staged, &path));
    }
}

fn place(root: &Path) -> PathBuf {
    root.join(FOLDER).join(FILE)
}

/// A finding as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Finding {
    code: String,
    place: Place,
    args: Vec<(String, Value)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    related: Vec<(String, Place)>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Place(String, usize, usize);

#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Value {
    Number(i64),
    Text(String),
}

impl From<&Diagnostic> for Finding {
    fn from(Diagnostic { span, code, args, related }: &Diagnostic) -> Self {
        let value = |arg: &Arg| match arg {
            Arg::Text(text) => Value::Text(text.clone()),
            Arg::Number(number) => Value::Number(*number),
        };
        Self {
            code: code.name().to_string(),
            place: Place::of(span),
            args: args.iter().map(|(name, arg)| ((*name).to_string(), value(arg))).collect(),
            related: related.iter().map(|one| (one.role.message().to_string(), Place::of(&one.span))).collect(),
        }
    }
}

impl Finding {
    fn read(&self) -> Option<Diagnostic> {
        let code = Code::ALL.iter().copied().find(|code| code.name() == self.code)?;
        let arg = |(name, value): &(String, Value)| {
            let name = code.args().iter().copied().find(|own| own == name)?;
            Some((
                name,
                match value {
                    Value::Number(number) => Arg::Number(*number),
                    Value::Text(text) => Arg::Text(text.clone()),
                },
            ))
        };
        let related = |(role, place): &(String, Place)| {
            let role = Role::ALL.into_iter().find(|known| known.message() == role)?;
            Some(Related { span: place.read()?, role })
        };
        Some(Diagnostic {
            span: self.place.read()?,
            code,
            args: self.args.iter().map(arg).collect::<Option<_>>()?,
            related: self.related.iter().map(related).collect::<Option<_>>()?,
        })
    }
}

impl Place {
    fn of(span: &Span) -> Self {
        Self(span.path.as_str().to_string(), span.start, span.end)
    }

    fn read(&self) -> Option<Span> {
        Some(Span::new(&SourcePath::new(&self.0).ok()?, self.1..self.2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_read_as_it_was_kept() {
        let path = SourcePath::new("content/press/un/fr.md").unwrap();
        let finding =
            Diagnostic::new(Code::LongTitle, Span::new(&path, 3..9)).arg("length", 70_usize).arg("limit", 65_usize);
        let finding = finding.related(Role::Source, Span::new(&path, 0..1));
        let kept = serde_json::to_string(&Finding::from(&finding)).unwrap();
        let read: Finding = serde_json::from_str(&kept).unwrap();
        assert_eq!(read.read(), Some(finding));
        assert_eq!(serde_json::from_str::<Finding>(&kept.replace("long-title", "no-such")).unwrap().read(), None);
    }
}
