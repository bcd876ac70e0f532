//! The snapshot: lists and reads `content/`, `i18n/` and `themes/` below the root.
//!
//! Nothing is followed out of the tree: links and special files are refused by name, before they are opened.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, Metadata};
use std::hash::Hasher;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rayon::prelude::*;
use rustix::fs::{Mode, OFlags, open};
use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use super::facts::facts;
use super::sources::Stamp;
use super::{Source, Sources};
use crate::base::{Blob, Code, Diagnostic, Digest, Digester, SourcePath, Span};

/// The folders that make a site.
pub const FOLDERS: [&str; 3] = ["content", "i18n", "themes"];

/// How deep below a folder of the site what follows is listed on all cores: `press/<document>`.
const SHARED_DEPTH: usize = 2;
/// How long nothing of a file must have changed when it is read, so that it need not be read again.
pub const SETTLED: Duration = Duration::from_secs(2);
const IN_MEMORY: u64 = 1 << 20; // larger files that are not text are kept as handles
const MAX_PROSE: u64 = 8 << 20;
const MAX_DATA: u64 = 1 << 20;
const MAX_DOCUMENT: u64 = 64 << 20; // a PDF is read whole for its pages

/// Reads the sources of the site at `root`. What cannot be read stands in [`Sources::problems`].
///
/// # Errors
/// When the root itself cannot be listed.
pub fn snapshot(root: &Path) -> io::Result<Sources> {
    snapshot_after(root, &Sources::new())
}

/// The same, after an earlier one of the same process: what was known of a file whose bytes are those of before stands.
///
/// A file is read again unless the system says that it is the same file, of the same length, of which nothing changed since:
/// neither its content nor, what no program can set at will, anything about it (`ctime`). Clocks of file systems are coarse:
/// that is believed only of a file that had been left alone for [`SETTLED`] when it was read.
///
/// # Errors
/// As [`snapshot`].
pub fn snapshot_after(root: &Path, before: &Sources) -> io::Result<Sources> {
    std::fs::read_dir(root)?;
    let mut sources = Sources::new();
    let mut listed = Vec::new();
    for found in FOLDERS.par_iter().map(|folder| list(root, folder)).collect::<Vec<_>>() {
        listed.extend(found.files);
        sources.problems.extend(found.problems);
    }
    let read: Vec<_> = listed.par_iter().map(|(path, entry)| (path, read(path, entry, before.get(path)))).collect();
    for (path, result) in read {
        match result {
            // two names that differ by Unicode form only arrive as one path
            Ok(_) if sources.contains(path) => {
                let twin = Diagnostic::new(Code::Twins, Span::file(path)).arg("other", path.as_str());
                sources.problems.push(twin);
            }
            Ok(source) => sources.insert(path.clone(), source),
            Err(problem) => sources.problems.push(*problem),
        }
    }
    twins(&mut sources);
    sources.problems.sort();
    Ok(sources)
}

/// Whether a name is a leftover of an editor or of the system, never a source.
fn ignored(entry: &DirEntry) -> bool {
    let Some(name) = entry.file_name().to_str() else { return false };
    let hidden = name.starts_with('.') && name != ".well-known";
    let leftover = name.ends_with('~') || name.starts_with("~$") || (name.starts_with('#') && name.ends_with('#'));
    hidden
        || leftover
        || matches!(name, "Thumbs.db" | "desktop.ini")
        || [".swp", ".swo", ".bck", ".tmp", ".orig"].iter().any(|end| name.ends_with(end))
}

/// What listing a folder found.
#[derive(Default)]
struct Listed {
    files: Vec<(SourcePath, DirEntry)>,
    problems: Vec<Diagnostic>,
}

/// Lists a folder of the site: what lies two levels down, documents most of all, on all cores.
fn list(root: &Path, folder: &str) -> Listed {
    let top = root.join(folder);
    let mut listed = Listed::default();
    if top.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return listed;
    }
    let mut below = Vec::new();
    for entry in
        walk(&top).max_depth(SHARED_DEPTH).into_iter().filter_entry(|entry| entry.depth() == 0 || !ignored(entry))
    {
        match entry {
            Ok(entry) if entry.depth() == SHARED_DEPTH && entry.file_type().is_dir() => below.push(entry.into_path()),
            entry => listed.add(root, folder, entry),
        }
    }
    let each = below.par_iter().map(|path| {
        let mut listed = Listed::default();
        let entries = walk(path).min_depth(1).into_iter().filter_entry(|entry| entry.depth() == 0 || !ignored(entry));
        entries.for_each(|entry| listed.add(root, folder, entry));
        listed
    });
    for one in each.collect::<Vec<_>>() {
        listed.files.extend(one.files);
        listed.problems.extend(one.problems);
    }
    listed
}

fn walk(top: &Path) -> WalkDir {
    WalkDir::new(top).follow_links(false).follow_root_links(false).sort_by_file_name()
}

impl Listed {
    fn add(&mut self, root: &Path, folder: &str, entry: walkdir::Result<DirEntry>) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().map_or_else(|| folder.to_string(), |path| shown(root, path));
                let kind = error.io_error().map_or(io::ErrorKind::Other, io::Error::kind);
                return self.problems.push(unreadable(&path, folder, kind, &error.to_string()));
            }
        };
        let name = shown(root, entry.path());
        let kind = entry.file_type();
        if entry.path().to_str().is_none() {
            self.problems.push(Diagnostic::new(Code::NameNotUtf8, at(&name, folder)).arg("name", name));
        } else if kind.is_file() {
            match SourcePath::new(&name) {
                Ok(path) => self.files.push((path, entry)),
                Err(_) => self.problems.push(Diagnostic::new(Code::BadFileName, at(&name, folder)).arg("name", name)),
            }
        } else if !kind.is_dir() {
            let found = match (kind.is_symlink(), entry.path().is_dir()) {
                (true, true) => "folder-symlink",
                (true, false) => "symlink",
                _ => "special",
            };
            self.problems.push(Diagnostic::new(Code::NotRegular, at(&name, folder)).arg("found", found));
        }
    }
}

/// The path below the root, as a person can read it.
fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

/// A place to hang a finding on when the name itself may be no path of ours.
fn at(name: &str, folder: &str) -> Span {
    let readable: String = name.chars().map(|c| if c.is_control() || c == '\\' { '\u{fffd}' } else { c }).collect();
    let path = SourcePath::new(&readable).or_else(|_| SourcePath::new(folder));
    #[expect(clippy::expect_used, reason = "the names in FOLDERS are paths")]
    Span::file(&path.expect("the names in FOLDERS are paths"))
}

fn unreadable(name: &str, folder: &str, kind: io::ErrorKind, detail: &str) -> Diagnostic {
    let reason = match kind {
        io::ErrorKind::PermissionDenied => "permission",
        io::ErrorKind::NotFound => "vanished",
        _ => "other",
    };
    Diagnostic::new(Code::Unreadable, at(name, folder)).arg("reason", reason).arg("detail", detail)
}

/// What the system says of a file.
fn stamp(metadata: &Metadata) -> Stamp {
    Stamp {
        file: (metadata.dev(), metadata.ino(), metadata.len()),
        modified: (metadata.mtime(), metadata.mtime_nsec()),
        changed: (metadata.ctime(), metadata.ctime_nsec()),
    }
}

/// The stamp of a file that has been left alone for so long that any later change will show in it.
fn settled(metadata: &Metadata) -> Option<Stamp> {
    let changed = u64::try_from(metadata.ctime()).ok().map(|seconds| UNIX_EPOCH + Duration::from_secs(seconds));
    let since = changed.and_then(|changed| SystemTime::now().duration_since(changed).ok());
    since.filter(|since| *since >= SETTLED).map(|_| stamp(metadata))
}

fn read(path: &SourcePath, entry: &DirEntry, before: Option<&Source>) -> Result<Source, Box<Diagnostic>> {
    if let Some((before, known)) = before.and_then(|before| Some((before, before.stamp?)))
        && entry.metadata().is_ok_and(|now| now.is_file() && stamp(&now) == known)
    {
        return Ok(before.clone());
    }
    let failed = |error: io::Error| Box::new(unreadable(path.as_str(), "content", error.kind(), &error.to_string()));
    // NONBLOCK: what was a file when it was listed may be a pipe by now; NOFOLLOW: or a link
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let file = File::from(open(entry.path(), flags, Mode::empty()).map_err(|error| failed(error.into()))?);
    let metadata = file.metadata().map_err(failed)?;
    if !metadata.is_file() {
        return Err(Box::new(Diagnostic::new(Code::NotRegular, Span::file(path)).arg("found", "special")));
    }
    let stamp = settled(&metadata); // before it is read: what changes meanwhile is seen the next time
    let limit = match path.extension().as_str() {
        "md" => Some(MAX_PROSE),
        "toml" | "ftl" | "html" => Some(MAX_DATA),
        _ => None,
    };
    if let Some(limit) = limit.filter(|limit| metadata.len() > *limit) {
        return Err(too_large(path, limit));
    }
    if limit.is_none() && metadata.len() > IN_MEMORY {
        return large(path, entry, file, before).map_err(failed)?.map(|source| Source { stamp, ..source });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    file.take(limit.unwrap_or(IN_MEMORY)).read_to_end(&mut bytes).map_err(failed)?;
    match before {
        Some(before) if before.digest == Digest::of(&bytes) => Ok(Source { stamp, ..before.clone() }),
        _ => Ok(Source { stamp, ..Source::new(path, bytes) }),
    }
}

/// A large file: read once for its digest, never held whole unless its facts need it.
fn large(
    path: &SourcePath,
    entry: &DirEntry,
    mut file: File,
    before: Option<&Source>,
) -> io::Result<Result<Source, Box<Diagnostic>>> {
    // what facts are read from: the header of a picture, the whole of a document
    let (kept, whole) = match path.extension().as_str() {
        "pdf" => (MAX_DOCUMENT, true),
        _ => (IN_MEMORY, false),
    };
    let mut digester = Digester::default();
    let (mut head, mut length) = (Vec::new(), 0_u64);
    let mut piece = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut piece)?;
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        digester.write(bytes);
        length += bytes.len() as u64;
        if (head.len() as u64) < kept {
            head.extend_from_slice(bytes);
        } else if whole {
            return Ok(Err(too_large(path, kept)));
        }
    }
    let blob = Blob::File { path: entry.path().to_path_buf(), length, digest: digester.digest() };
    if let Some(before) = before.filter(|before| before.blob == blob) {
        return Ok(Ok(before.clone()));
    }
    Ok(Ok(Source { digest: blob.digest(), facts: facts(path, &head), blob, stamp: None }))
}

fn too_large(path: &SourcePath, limit: u64) -> Box<Diagnostic> {
    let kilobytes = usize::try_from(limit >> 10).unwrap_or(usize::MAX);
    Box::new(Diagnostic::new(Code::TooLarge, Span::file(path)).arg("limit", kilobytes))
}

/// Names that some systems cannot tell apart would make a site that depends on where it is built.
fn twins(sources: &mut Sources) {
    // most names are their own folded form, and differ from each other: they are not folded, only looked up
    let plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    let plain_twin = |folded: &str| SourcePath::new(folded).ok().and_then(|path| sources.known(&path));
    let mut alike: BTreeMap<String, BTreeSet<&SourcePath>> = BTreeMap::new();
    for (path, _) in sources.iter().filter(|(path, _)| !path.as_str().bytes().all(plain)) {
        let folded: String = path.as_str().nfkc().flat_map(char::to_lowercase).collect();
        let twin = folded.bytes().all(plain).then(|| plain_twin(&folded)).flatten();
        alike.entry(folded).or_default().extend(twin.into_iter().chain([path]));
    }
    let mut found = Vec::new();
    for mut paths in alike.into_values() {
        let Some(first) = paths.pop_first() else { continue };
        let twin = |path: &SourcePath| Diagnostic::new(Code::Twins, Span::file(path)).arg("other", first.as_str());
        found.extend(paths.into_iter().map(twin));
    }
    sources.problems.extend(found);
}
