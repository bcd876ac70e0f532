//! A memo: digest of everything a value is a function of → the value, with the diagnostics it came with.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::Digest;

const SHARDS: usize = 16; // more than the threads that meet here, so that they rarely wait

/// Values kept from one build to the next by the digest of all that they depend on.
///
/// A value that no build asked for since the last but one [`Memo::sweep`] is dropped. A memo [that forgets](Memo::forgetful)
/// keeps nothing and asks for no key: for the one build of a process in which nothing is asked for twice.
pub struct Memo<V> {
    shards: [Mutex<HashMap<Digest, Entry<V>>>; SHARDS],
    generation: AtomicU64,
    computed: AtomicUsize,
    answered: AtomicUsize,
    forgetful: bool,
}

struct Entry<V> {
    value: Arc<V>,
    used: u64,
}

impl<V> Memo<V> {
    /// An empty memo.
    pub fn new() -> Self {
        Self {
            shards: std::array::from_fn(|_| Mutex::new(HashMap::new())),
            generation: AtomicU64::new(0),
            computed: AtomicUsize::new(0),
            answered: AtomicUsize::new(0),
            forgetful: false,
        }
    }

    /// A memo that keeps nothing.
    pub fn forgetful() -> Self {
        Self { forgetful: true, ..Self::new() }
    }

    /// Whether it keeps anything, and so asks for keys.
    pub fn keeps(&self) -> bool {
        !self.forgetful
    }

    /// The value of a key, computed when it is not known yet. Two threads may compute the same value; one is kept.
    pub fn get(&self, key: impl FnOnce() -> Digest, compute: impl FnOnce() -> V) -> Arc<V> {
        if self.forgetful {
            self.computed.fetch_add(1, Ordering::Relaxed);
            return Arc::new(compute());
        }
        let key = key();
        let generation = self.generation.load(Ordering::Relaxed);
        if let Some(entry) = self.shard(key).lock().unwrap_or_else(PoisonError::into_inner).get_mut(&key) {
            entry.used = generation;
            self.answered.fetch_add(1, Ordering::Relaxed);
            return Arc::clone(&entry.value);
        }
        let value = Arc::new(compute());
        self.computed.fetch_add(1, Ordering::Relaxed);
        let entry = Entry { value: Arc::clone(&value), used: generation };
        self.shard(key).lock().unwrap_or_else(PoisonError::into_inner).insert(key, entry);
        value
    }

    /// How many values were computed since the memo exists: what the tests of incremental builds count.
    pub fn computed(&self) -> usize {
        self.computed.load(Ordering::Relaxed)
    }

    /// How many values were known since the last [`Memo::sweep`].
    pub fn answered(&self) -> usize {
        self.answered.load(Ordering::Relaxed)
    }

    /// Drops everything.
    pub fn clear(&self) {
        for shard in &self.shards {
            shard.lock().unwrap_or_else(PoisonError::into_inner).clear();
        }
    }

    /// Ends a build: drops what neither this build nor the one before asked for.
    pub fn sweep(&self) {
        let generation = self.generation.fetch_add(1, Ordering::Relaxed);
        self.answered.store(0, Ordering::Relaxed);
        for shard in &self.shards {
            shard.lock().unwrap_or_else(PoisonError::into_inner).retain(|_, entry| entry.used + 1 >= generation);
        }
    }

    fn shard(&self, key: Digest) -> &Mutex<HashMap<Digest, Entry<V>>> {
        &self.shards[usize::from(key.first_byte()) % SHARDS] // below SHARDS
    }
}

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Self::new()
    }
}
