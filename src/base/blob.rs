//! The content of a file: bytes in memory, or a handle on a large file that only the effects open.

use std::path::PathBuf;
use std::sync::Arc;

use super::Digest;

/// The content of a source or of a published file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blob {
    /// The bytes themselves.
    Bytes(Arc<[u8]>),
    /// A large file, read again when it is published; its digest is checked then.
    File {
        /// Where it lies on this machine.
        path: PathBuf,
        /// Its length in bytes.
        length: u64,
        /// The digest of its content when it was listed.
        digest: Digest,
    },
}

impl Blob {
    /// The length in bytes.
    pub fn length(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::File { length, .. } => *length,
        }
    }

    /// The bytes, when they are in memory.
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            Self::File { .. } => None,
        }
    }

    /// The digest of the content.
    pub fn digest(&self) -> Digest {
        match self {
            Self::Bytes(bytes) => Digest::of(bytes),
            Self::File { digest, .. } => *digest,
        }
    }
}

impl From<Vec<u8>> for Blob {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes.into())
    }
}

impl From<String> for Blob {
    fn from(text: String) -> Self {
        Self::Bytes(text.into_bytes().into())
    }
}

impl From<&str> for Blob {
    fn from(text: &str) -> Self {
        Self::Bytes(text.as_bytes().into())
    }
}
