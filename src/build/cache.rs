//! What one build leaves for the next.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::base::Memo;
use crate::model::parse::{ItemMemo, LeafMemo};
use crate::page::sheet::{BodyMemo, MadeMemo};
use crate::render::{EngineMemo, PageMemo, Rendered, StyleMemo};
use crate::verify::ParityMemo;

/// What one build leaves for the next: nothing in it can change a result, only how soon it is there.
#[derive(Default)]
pub struct Cache {
    /// Parsed leaves.
    pub leaves: LeafMemo,
    /// Items that were read.
    pub items: ItemMemo,
    /// Finished bodies.
    pub bodies: BodyMemo,
    /// Finished stylesheets.
    pub styles: StyleMemo,
    /// Templates that are loaded.
    pub engines: EngineMemo,
    /// Finished pages.
    pub pages: PageMemo,
    /// What is made at once: the pages of a document, a list.
    pub made: MadeMemo<Rendered>,
    /// Languages held against each other.
    pub parity: ParityMemo,
    /// How many builds ago bodies and pages were swept.
    unswept: AtomicUsize,
}

/// After so many builds everything is asked for again, so that what nobody needs can be told.
const UNSWEPT: usize = 200;

impl Cache {
    /// For the one build of a process.
    pub(super) fn once() -> Self {
        Self { leaves: Memo::forgetful(), items: Memo::forgetful(), ..Self::default() }
    }

    /// For an edition that nobody asks for again.
    pub(super) fn forgetful() -> Self {
        let bodies = BodyMemo { own: Memo::forgetful(), standing: Memo::new() };
        let (pages, made, parity) = (Memo::forgetful(), Memo::forgetful(), Memo::forgetful());
        Self { bodies, pages, made, parity, ..Self::default() }
    }

    /// Ends a build.
    pub(super) fn sweep(&self) {
        // the bodies and pages behind what was known whole were not asked for, and are needed when it is made again
        if self.made.answered() == 0 {
            self.bodies.sweep();
            self.pages.sweep();
            self.unswept.store(0, Ordering::Relaxed);
        } else if self.unswept.fetch_add(1, Ordering::Relaxed) >= UNSWEPT {
            self.made.clear();
        }
        self.made.sweep();
        self.leaves.sweep();
        self.items.sweep();
        self.styles.sweep();
        self.engines.sweep();
        self.parity.sweep();
    }
}
