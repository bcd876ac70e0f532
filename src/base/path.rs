//! Paths inside the source tree and inside the published site: relative, with `/`, in Unicode NFC.

use std::fmt;
use std::sync::Arc;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Why a text is not a path of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathError {
    /// The text is empty.
    Empty,
    /// It starts with `/`, or names a drive.
    Absolute,
    /// It holds a `.`, a `..` or an empty part.
    Dots,
    /// It holds a control character, a backslash or a NUL.
    Character,
}

/// The path of a source, relative to the root of the site: `content/press/2023-03-28/fr.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

/// The path of a published file, relative to the root of the site: `fr/communiques/feuille-de-route/index.html`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

macro_rules! relative_path {
    ($name:ident) => {
        impl $name {
            /// Checks and normalises a relative path.
            ///
            /// # Errors
            /// When the text is empty, absolute, has `.`, `..` or empty parts, or control characters.
            pub fn new(text: &str) -> Result<Self, PathError> {
                normal(text).map(Self)
            }

            /// The text of the path.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The last part of the path.
            pub fn name(&self) -> &str {
                self.0.rsplit('/').next().unwrap_or(&self.0)
            }

            /// The folder that holds it; `None` at the root.
            pub fn parent(&self) -> Option<Self> {
                self.0.rsplit_once('/').map(|(folder, _)| Self(folder.into()))
            }

            /// What follows the last point of the name, in lower case; empty when there is none.
            pub fn extension(&self) -> String {
                match self.name().rsplit_once('.') {
                    Some((stem, extension)) if !stem.is_empty() => extension.to_lowercase(),
                    _ => String::new(),
                }
            }

            /// The parts of the path, in order.
            pub fn parts(&self) -> impl DoubleEndedIterator<Item = &str> {
                self.0.split('/')
            }

            /// What is left of the path below `folder`, when it lies there.
            pub fn below(&self, folder: &str) -> Option<&str> {
                self.0.strip_prefix(folder)?.strip_prefix('/')
            }

            /// The path below this one.
            ///
            /// # Errors
            /// As [`Self::new`] for the part that is added.
            pub fn child(&self, part: &str) -> Result<Self, PathError> {
                let part = normal(part)?;
                Ok(Self(format!("{}/{part}", self.0).into()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &self.0)
            }
        }
    };
}

relative_path!(SourcePath);
relative_path!(OutputPath);

impl SourcePath {
    /// Follows a relative reference written in a file of this folder (`../2023-03-28/`, `./photo.jpg`).
    ///
    /// Returns `None` when it leaves the root of the site or is not a path at all.
    pub fn resolve(&self, reference: &str) -> Option<Self> {
        if reference.starts_with('/') || reference.contains('\\') {
            return None;
        }
        let mut parts: Vec<&str> = self.parts().collect();
        for part in reference.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Self::new(&parts.join("/")).ok()
    }
}

fn normal(text: &str) -> Result<Arc<str>, PathError> {
    if text.is_empty() {
        return Err(PathError::Empty);
    }
    if text.starts_with('/') {
        return Err(PathError::Absolute);
    }
    if text.chars().any(|c| c.is_control() || c == '\\') {
        return Err(PathError::Character);
    }
    if text.split('/').any(|part| matches!(part, "" | "." | "..")) {
        return Err(PathError::Dots);
    }
    if text.is_ascii() || is_nfc(text) { Ok(text.into()) } else { Ok(text.nfc().collect::<String>().into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_leave_the_tree_are_refused() {
        for text in ["", "/etc/passwd", "a/../b", "a//b", "./a", "a\\b", "a\u{0}b", "a/"] {
            assert!(SourcePath::new(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn names_are_kept_in_nfc() {
        let path = SourcePath::new("content/e\u{301}te\u{301}.md").unwrap();
        assert_eq!(path.as_str(), "content/été.md");
    }

    #[test]
    fn references_follow_folders_and_stop_at_the_root() {
        let folder = SourcePath::new("content/press/a").unwrap();
        assert_eq!(folder.resolve("../b/").unwrap().as_str(), "content/press/b");
        assert_eq!(folder.resolve("./photo.jpg").unwrap().as_str(), "content/press/a/photo.jpg");
        assert_eq!(folder.resolve("../../../../x"), None);
        assert_eq!(folder.resolve("/x"), None);
    }
}
