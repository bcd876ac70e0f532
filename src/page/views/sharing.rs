//! A view that many pages show, such as the card of a document: hashed once, and turned into what templates see once.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};
use tera::Value;

use crate::base::Digest;

/// A view that many pages hold. It costs each of them a pointer; it is equal to another by its digest.
#[derive(Debug, Clone)]
pub struct Shared<T>(Arc<Inner<T>>);

#[derive(Debug)]
struct Inner<T> {
    view: T,
    /// Made when it is first asked for.
    digest: OnceLock<Digest>,
    /// The engine clones such a value where it meets one, instead of reading the view again.
    value: OnceLock<Value>,
}

impl<T: Hash> Shared<T> {
    /// Shares a view.
    pub fn new(view: T) -> Self {
        Self(Arc::new(Inner { view, digest: OnceLock::new(), value: OnceLock::new() }))
    }

    fn digest(&self) -> Digest {
        *self.0.digest.get_or_init(|| Digest::key(&self.0.view))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.view
    }
}

impl<T: Hash> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        self.digest() == other.digest()
    }
}

impl<T: Hash> Eq for Shared<T> {}

impl<T: Hash> Hash for Shared<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digest().hash(state);
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.value.get_or_init(|| Value::from_serializable(&self.0.view)).serialize(serializer)
    }
}
