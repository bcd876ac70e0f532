//! `diptych init`: a small site that builds, ready to be rewritten.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use include_dir::{Dir, DirEntry, include_dir};

use super::words::{Complaint, Said};
use super::{Session, Status};

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter/content");
static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/nextmove");
static CATALOGUES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/i18n");

/// The name of the theme in the new site, which its `content/site.toml` gives.
const THEME_NAME: &str = "starter";

/// What says the name of a theme; in the new site, the theme has that of its folder.
const THEME_FILE: &str = "theme.toml";

/// The one catalogue that a site needs in each language; the tool's own stays inside it.
const SITE_CATALOGUE: &str = "site.ftl";

/// What git must not keep: the published site and the tool's store.
const IGNORED: &str = "/public/\n/.public.diptych-*\n/.diptych/\n";

pub(super) fn run(folder: &OsStr, session: &mut Session<'_>) -> Result<Status, Complaint> {
    let folder = Path::new(folder);
    let path = folder.display().to_string();
    refuse_what_is_there(folder)?;
    let files = files();
    for (name, bytes) in &files {
        let written = write(&folder.join(name), bytes);
        written.map_err(|error| failed(&folder.join(name), &error))?;
    }
    session.announce(&Complaint::new(Said::InitDone).arg("path", path.clone()).arg("count", files.len()));
    session.announce(&Complaint::new(Said::InitNext).arg("folder", quoted(&path)));
    Ok(Status::Clean)
}

/// An existing folder must be empty: nothing of anybody's is ever overwritten.
fn refuse_what_is_there(folder: &Path) -> Result<(), Complaint> {
    let complaint = |said, path: &Path| Complaint::new(said).arg("path", path.display().to_string());
    match fs::read_dir(folder) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(complaint(Said::InitNotEmpty, folder)),
        },
        Err(error) => match error.kind() {
            ErrorKind::NotFound => Ok(()),
            ErrorKind::NotADirectory => {
                let file = folder.ancestors().find(|path| path.is_file()).unwrap_or(folder); // perhaps further up
                Err(complaint(Said::InitNotFolder, file))
            }
            _ => Err(failed(folder, &error)),
        },
    }
}

/// Every file of the new site, with its place.
fn files() -> Vec<(PathBuf, Cow<'static, [u8]>)> {
    let mut files = vec![(PathBuf::from(".gitignore"), Cow::Borrowed(IGNORED.as_bytes()))];
    collect(&CONTENT, Path::new("content"), &|_| true, &mut files);
    collect(&THEME, &Path::new("themes").join(THEME_NAME), &|_| true, &mut files);
    collect(&CATALOGUES, Path::new("i18n"), &|path| path.file_name() == Some(SITE_CATALOGUE.as_ref()), &mut files);
    for (path, bytes) in &mut files {
        if path.file_name() == Some(THEME_FILE.as_ref()) {
            *bytes = Cow::Owned(renamed(bytes));
        } else if path.file_name() == Some(SITE_CATALOGUE.as_ref()) {
            *bytes = Cow::Owned(for_everyone(bytes));
        }
    }
    files.sort();
    files
}

/// The file of a theme with the name of the theme of the new site.
fn renamed(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes); // embedded when the program is made
    let line = |line: &str| match line.starts_with("name = ") {
        true => format!("name = \"{THEME_NAME}\"\n"),
        false => line.to_string(),
    };
    text.split_inclusive('\n').map(line).collect::<String>().into_bytes()
}

/// A catalogue in which those who contribute are organisations: not everyone's are clusters.
fn for_everyone(bytes: &[u8]) -> Vec<u8> {
    let words = [
        ("} pôle", "} organisation"),
        ("Par pôle", "Par organisation"),
        ("} cluster", "} organisation"),
        ("By cluster", "By organisation"),
    ];
    let text = String::from_utf8_lossy(bytes).into_owned(); // embedded when the program is made
    words.iter().fold(text, |text, (theirs, everyone)| text.replace(theirs, everyone)).into_bytes()
}

/// The files of an embedded folder that `wanted` accepts, below `place`.
fn collect(
    folder: &Dir<'static>,
    place: &Path,
    wanted: &dyn Fn(&Path) -> bool,
    files: &mut Vec<(PathBuf, Cow<'static, [u8]>)>,
) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => collect(inner, place, wanted, files), // paths are relative to the embedded root
            DirEntry::File(file) if wanted(file.path()) => {
                files.push((place.join(file.path()), Cow::Borrowed(file.contents())));
            }
            DirEntry::File(_) => {}
        }
    }
}

/// Writes a file that must not exist yet, with the folders above it.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = fs::File::create_new(path)?;
    io::Write::write_all(&mut file, bytes)
}

/// A path as it is typed after a command: between quotation marks when it needs them.
fn quoted(path: &str) -> String {
    let plain = path.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | '~'));
    if plain { path.to_string() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

fn failed(path: &Path, error: &io::Error) -> Complaint {
    Complaint::new(Said::InitFailed).arg("path", path.display().to_string()).arg("detail", error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_can_be_typed_as_it_is_shown() {
        assert_eq!(quoted("../été/site-1"), "../été/site-1");
        assert_eq!(quoted("l'été"), "'l'\\''été'");
        assert_eq!(quoted("mon site"), "'mon site'");
    }

    #[test]
    fn the_new_site_holds_no_catalogue_of_the_tool() {
        let files = files();
        assert!(files.iter().any(|(path, _)| path.starts_with("content")));
        assert!(files.iter().any(|(path, _)| path.starts_with("themes/starter")));
        assert!(files.iter().all(|(path, _)| !path.ends_with("tool.ftl")));
        let theme = files.iter().find(|(path, _)| path.ends_with(THEME_FILE)).unwrap();
        assert!(theme.1.starts_with(b"name = \"starter\"\n"));
        assert!(files.iter().all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains("NextMove")));
        let catalogues = files.iter().filter(|(path, _)| path.ends_with(SITE_CATALOGUE));
        for (path, bytes) in catalogues {
            let text = String::from_utf8_lossy(bytes);
            assert!(text.contains("{ $clusters } organisations"), "{}", path.display());
            assert!(!text.contains(" pôle") && !text.to_lowercase().contains(" cluster"), "{}", path.display());
        }
    }
}
