//! Disk → [`Sources`]: the only thing a build may read.

pub mod disk;
pub mod facts;
pub mod sources;
pub mod watch;

pub use facts::Facts;
pub use sources::{Source, Sources};
pub use watch::Watch;
