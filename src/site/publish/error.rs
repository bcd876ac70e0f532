//! Why a site was not published: data, whose words are in the tool's catalogue.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::{Arg, Args, OutputPath};

/// Why a site was not published. What stood at the destination stands there still, but for [`Self::Stranded`].
#[derive(Debug)]
pub enum PublishError {
    /// The path of the destination is empty.
    EmptyPath,
    /// Publishing there would destroy something that is not a site.
    Dangerous {
        /// The destination, resolved.
        path: PathBuf,
        /// What it is.
        danger: Danger,
    },
    /// The destination is a symbolic link.
    Symlink {
        /// The destination.
        path: PathBuf,
    },
    /// The destination is a file or something else that is no folder.
    NotFolder {
        /// The destination.
        path: PathBuf,
    },
    /// The folder that should hold the destination does not exist.
    NoParent {
        /// The folder that is missing.
        path: PathBuf,
    },
    /// Nothing can be made in the folder that holds the destination.
    ParentNotWritable {
        /// The folder that holds it.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The destination holds files, and no sound marker of ours.
    NotOurs {
        /// The destination.
        path: PathBuf,
        /// What is wrong with the marker.
        marker: Marker,
    },
    /// The destination is ours, but somebody put files there that are not.
    Foreign {
        /// The destination.
        path: PathBuf,
        /// The first of them, relative to the destination; a folder ends with `/`.
        files: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// A file of the site has the name of the marker.
    Reserved {
        /// The file.
        file: OutputPath,
    },
    /// A path of the site is both a file and a folder.
    FileAndFolder {
        /// The file.
        file: OutputPath,
        /// A file below the folder of the same name.
        below: OutputPath,
    },
    /// Another build was publishing beside the destination during all the time that we waited.
    Locked {
        /// The destination.
        path: PathBuf,
        /// How long we waited.
        seconds: u64,
    },
    /// A hidden folder beside the destination has the name of ours, but holds what is not ours.
    Leftover {
        /// The folder.
        path: PathBuf,
    },
    /// A large source changed after it was listed.
    SourceChanged {
        /// The source.
        path: PathBuf,
    },
    /// The system refused something.
    System {
        /// What we were doing.
        action: Action,
        /// With which file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The system failed in the middle of a swap and again when we went back. Both trees are whole; which of them
    /// stands at the destination, or whether one does, is for a person to see.
    Stranded {
        /// The destination.
        path: PathBuf,
        /// Where the earlier site was last.
        kept: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

/// What a destination must not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Danger {
    /// The root of the file system.
    System,
    /// The source tree itself.
    Root,
    /// A folder that holds the source tree.
    AboveRoot,
    /// A folder of sources, or one inside it.
    Sources,
    /// The user's own folder, or one that holds it.
    Home,
    /// The current folder, or one that holds it: the swap would pull it away from under the shell.
    Current,
}

/// What is wrong with the marker of a folder that holds files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// There is none.
    Missing,
    /// It is not as we wrote it.
    Damaged,
    /// It was written by another version, in a format that this one does not know.
    Version,
}

/// What was being done when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Reading a folder or a file.
    Read,
    /// Waiting for other builds.
    Lock,
    /// Writing a file, or making a folder.
    Write,
    /// Making sure that what was written is on the disk.
    Sync,
    /// Putting the new site in the place of the old.
    Swap,
    /// Removing what a killed run had left.
    Tidy,
}

impl PublishError {
    /// Every message and the arguments that it may name.
    pub const MESSAGES: &'static [(&'static str, &'static [&'static str])] = &[
        ("publish-empty-path", &[]),
        ("publish-dangerous-path", &["path", "danger"]),
        ("publish-symlink", &["path"]),
        ("publish-not-folder", &["path"]),
        ("publish-no-parent", &["path"]),
        ("publish-parent-not-writable", &["path", "reason", "detail"]),
        ("publish-not-ours", &["path", "marker"]),
        ("publish-foreign-files", &["path", "files", "more"]),
        ("publish-reserved-name", &["file"]),
        ("publish-file-and-folder", &["file", "below"]),
        ("publish-locked", &["path", "seconds"]),
        ("publish-leftover", &["path"]),
        ("publish-source-changed", &["path"]),
        ("publish-failed", &["action", "path", "reason", "detail"]),
        ("publish-stranded", &["path", "kept", "reason", "detail"]),
    ];

    /// The name of its message in the tool's catalogue.
    pub fn message(&self) -> &'static str {
        match self {
            Self::EmptyPath => "publish-empty-path",
            Self::Dangerous { .. } => "publish-dangerous-path",
            Self::Symlink { .. } => "publish-symlink",
            Self::NotFolder { .. } => "publish-not-folder",
            Self::NoParent { .. } => "publish-no-parent",
            Self::ParentNotWritable { .. } => "publish-parent-not-writable",
            Self::NotOurs { .. } => "publish-not-ours",
            Self::Foreign { .. } => "publish-foreign-files",
            Self::Reserved { .. } => "publish-reserved-name",
            Self::FileAndFolder { .. } => "publish-file-and-folder",
            Self::Locked { .. } => "publish-locked",
            Self::Leftover { .. } => "publish-leftover",
            Self::SourceChanged { .. } => "publish-source-changed",
            Self::System { .. } => "publish-failed",
            Self::Stranded { .. } => "publish-stranded",
        }
    }

    /// The values that its message names, in the order of [`Self::MESSAGES`].
    pub fn args(&self) -> Args {
        match self {
            Self::EmptyPath => vec![],
            Self::Dangerous { path, danger } => vec![("path", shown(path)), ("danger", danger.name().into())],
            Self::Symlink { path }
            | Self::NotFolder { path }
            | Self::NoParent { path }
            | Self::Leftover { path }
            | Self::SourceChanged { path } => vec![("path", shown(path))],
            Self::ParentNotWritable { path, error } => vec![("path", shown(path)), reason(error), detail(error)],
            Self::NotOurs { path, marker } => vec![("path", shown(path)), ("marker", marker.name().into())],
            Self::Foreign { path, files, more } => {
                let files = clean(&files.join(", "));
                vec![("path", shown(path)), ("files", files.into()), ("more", (*more).into())]
            }
            Self::Reserved { file } => vec![("file", file.as_str().into())],
            Self::FileAndFolder { file, below } => {
                vec![("file", file.as_str().into()), ("below", below.as_str().into())]
            }
            Self::Locked { path, seconds } => {
                let seconds = i64::try_from(*seconds).unwrap_or(i64::MAX);
                vec![("path", shown(path)), ("seconds", Arg::Number(seconds))]
            }
            Self::System { action, path, error } => {
                vec![("action", action.name().into()), ("path", shown(path)), reason(error), detail(error)]
            }
            Self::Stranded { path, kept, error } => {
                vec![("path", shown(path)), ("kept", shown(kept)), reason(error), detail(error)]
            }
        }
    }

    pub(super) fn system(action: Action, path: &Path, error: impl Into<io::Error>) -> Self {
        Self::System { action, path: path.to_path_buf(), error: error.into() }
    }
}

impl Danger {
    /// The variant on which the message selects.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Root => "root",
            Self::AboveRoot => "above-root",
            Self::Sources => "sources",
            Self::Home => "home",
            Self::Current => "current",
        }
    }
}

impl Marker {
    /// The variant on which the message selects.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Damaged => "damaged",
            Self::Version => "version",
        }
    }
}

impl Action {
    /// The variant on which the message selects.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Lock => "lock",
            Self::Write => "write",
            Self::Sync => "sync",
            Self::Swap => "swap",
            Self::Tidy => "tidy",
        }
    }
}

fn reason(error: &io::Error) -> (&'static str, Arg) {
    let reason = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "no-space",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "permission",
        io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => "mount",
        _ => "other",
    };
    ("reason", reason.into())
}

fn detail(error: &io::Error) -> (&'static str, Arg) {
    ("detail", error.to_string().into())
}

fn shown(path: &Path) -> Arg {
    clean(&path.display().to_string()).into()
}

/// Names of files must not be able to drive a terminal.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_name_the_arguments_of_the_table() {
        let (path, error) = (|| PathBuf::from("/a\u{1b}[31m"), || io::Error::from(io::ErrorKind::StorageFull));
        let file = |text| OutputPath::new(text).unwrap();
        let all = [
            PublishError::EmptyPath,
            PublishError::Dangerous { path: path(), danger: Danger::Home },
            PublishError::Symlink { path: path() },
            PublishError::NotFolder { path: path() },
            PublishError::NoParent { path: path() },
            PublishError::ParentNotWritable { path: path(), error: error() },
            PublishError::NotOurs { path: path(), marker: Marker::Missing },
            PublishError::Foreign { path: path(), files: vec!["CNAME".into()], more: 0 },
            PublishError::Reserved { file: file(".diptych") },
            PublishError::FileAndFolder { file: file("a"), below: file("a/b") },
            PublishError::Locked { path: path(), seconds: 30 },
            PublishError::Leftover { path: path() },
            PublishError::SourceChanged { path: path() },
            PublishError::System { action: Action::Write, path: path(), error: error() },
            PublishError::Stranded { path: path(), kept: path(), error: error() },
        ];
        assert_eq!(all.len(), PublishError::MESSAGES.len());
        for (error, (name, args)) in all.iter().zip(PublishError::MESSAGES) {
            assert_eq!(error.message(), *name);
            assert!(error.args().iter().map(|(name, _)| name).eq(args.iter()), "{name}");
            let control = |arg: &Arg| matches!(arg, Arg::Text(text) if text.contains('\u{1b}'));
            assert!(!error.args().iter().any(|(_, arg)| control(arg)), "{name}");
        }
    }
}
