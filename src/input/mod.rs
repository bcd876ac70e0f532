//! Disk → [`Sources`]: the only thing a build may read.

pub mod disk;
pub mod facts;
pub mod sources;

pub use facts::Facts;
pub use sources::{Source, Sources};
