//! Which blocks of two leaves belong together.

use std::ops::Deref;

use super::blocks::{Block, Section};

/// Blocks that should say the same: one of each leaf where the leaves have one shape, else all those of a section.
pub struct Unit<'a, 'l> {
    pub source: Side<'a, 'l>,
    pub target: Side<'a, 'l>,
}

/// The blocks of one leaf: nearly always one.
pub enum Side<'a, 'l> {
    One(&'a Block<'l>),
    Many(Vec<&'a Block<'l>>),
}

impl<'a, 'l> Deref for Side<'a, 'l> {
    type Target = [&'a Block<'l>];

    fn deref(&self) -> &Self::Target {
        match self {
            Self::One(block) => std::slice::from_ref(block),
            Self::Many(blocks) => blocks,
        }
    }
}

impl<'a, 'l> Unit<'a, 'l> {
    /// The block of the translation that should say what a block of the source says: the only one, or that in the same part.
    pub fn twin(&self, block: &Block<'l>) -> Option<&'a Block<'l>> {
        beside(block, &self.source, &self.target)
    }

    /// The block of the source that should say what a block of the translation says.
    pub fn origin(&self, block: &Block<'l>) -> Option<&'a Block<'l>> {
        beside(block, &self.target, &self.source)
    }

    /// Whether it is one block of each.
    pub fn single(&self) -> bool {
        self.source.len() == 1 && self.target.len() == 1
    }
}

fn beside<'a, 'l>(block: &Block<'l>, own: &[&Block<'l>], other: &[&'a Block<'l>]) -> Option<&'a Block<'l>> {
    let index = block.index.checked_sub(own.first()?.index)?; // the blocks of a unit follow each other
    other.get(index * other.len() / own.len()).copied()
}

/// The units of two leaves.
pub fn units<'a, 'l>(source: &'a [Section<'l>], target: &'a [Section<'l>]) -> Vec<Unit<'a, 'l>> {
    if source.len() != target.len() {
        let all =
            |sections: &'a [Section<'l>]| Side::Many(sections.iter().flat_map(|section| &section.blocks).collect());
        return vec![Unit { source: all(source), target: all(target) }];
    }
    source.iter().zip(target).flat_map(|(source, target)| section(source, target)).collect()
}

fn section<'a, 'l>(source: &'a Section<'l>, target: &'a Section<'l>) -> Vec<Unit<'a, 'l>> {
    if source.blocks.iter().map(|block| block.shape).eq(target.blocks.iter().map(|block| block.shape)) {
        let pairs = source.blocks.iter().zip(&target.blocks);
        return pairs.map(|(source, target)| Unit { source: Side::One(source), target: Side::One(target) }).collect();
    }
    let all = |section: &'a Section<'l>| Side::Many(section.blocks.iter().collect());
    vec![Unit { source: all(source), target: all(target) }]
}
