//! Questions put to an edition: do its languages say the same?

mod blocks;
mod facts;
mod figures;
mod links;
mod names;
mod pairs;
mod parity;
mod shape;
mod terms;
mod tongue;
mod variants;
mod vocabulary;
mod waivers;
mod within;

pub use parity::{ParityMemo, parity};
