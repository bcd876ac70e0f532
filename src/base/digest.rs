//! Digests of 128 bits: of contents, and of everything that a memo's value is a function of.

use std::fmt;
use std::hash::{Hash, Hasher};

/// A BLAKE3 digest cut to 128 bits: wide enough that equal digests mean equal contents.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

impl Digest {
    /// The digest of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::cut(blake3::hash(bytes))
    }

    /// The digest of a value with all that it holds.
    ///
    /// Types whose `Hash` leaves something out, or has no stable order, must not be given here;
    /// views derive `Hash`, so that a float or an unordered map does not compile.
    pub fn key(value: &impl Hash) -> Self {
        let mut digester = Digester::default();
        value.hash(&mut digester);
        digester.digest()
    }

    /// The first `length` hexadecimal digits, for the names of fingerprinted files; at most 32.
    pub fn short(&self, length: usize) -> String {
        let mut hex = self.to_string();
        hex.truncate(length);
        hex
    }

    /// Reads what a digest is written as.
    pub fn read(text: &str) -> Option<Self> {
        if text.len() != 32 || !text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
            return None;
        }
        u128::from_str_radix(text, 16).ok().map(|number| Self(number.to_be_bytes()))
    }

    /// The first byte: spreads keys over shards.
    pub fn first_byte(&self) -> u8 {
        self.0[0]
    }

    fn cut(hash: blake3::Hash) -> Self {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.as_bytes()[..16]); // a BLAKE3 hash has 32 bytes
        Self(bytes)
    }
}

impl Default for Digest {
    /// The digest of nothing.
    fn default() -> Self {
        Self::of(&[])
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// A `Hasher` that keeps the whole strength of BLAKE3, so that `#[derive(Hash)]` can make keys of memos.
///
/// Small writes are gathered first: BLAKE3 is fast on blocks and slow on bytes.
#[derive(Default)]
pub struct Digester {
    inner: blake3::Hasher,
    pending: Vec<u8>,
}

impl Digester {
    /// The digest of what was written so far.
    pub fn digest(mut self) -> Digest {
        self.inner.update(&self.pending);
        Digest::cut(self.inner.finalize())
    }
}

impl Hasher for Digester {
    fn write(&mut self, bytes: &[u8]) {
        self.pending.extend_from_slice(bytes);
        if self.pending.len() >= 4096 {
            self.inner.update(&self.pending);
            self.pending.clear();
        }
    }

    fn finish(&self) -> u64 {
        let mut inner = self.inner.clone();
        inner.update(&self.pending);
        let mut first = [0; 8];
        first.copy_from_slice(&inner.finalize().as_bytes()[..8]); // of 32 bytes
        u64::from_le_bytes(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tell_neighbouring_fields_apart() {
        assert_ne!(Digest::key(&("ab", "c")), Digest::key(&("a", "bc")));
        assert_ne!(Digest::key(&vec!["a"]), Digest::key(&vec!["a", ""]));
        assert_eq!(Digest::key(&("x".repeat(9000), 1u8)), Digest::key(&("x".repeat(9000), 1u8)));
    }
}
