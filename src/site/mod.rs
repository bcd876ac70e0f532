//! Bytes by path: published, and later served and deployed.
//!
//! The last room of the journey. It receives an [`Output`], a value, and makes a folder on the disk equal to it.
//! It may know paths, blobs and digests, and the file system. It may not know what a page, a language, an item or a
//! template is: whatever would need that knowledge has been decided before the output came here, and a writer that
//! cannot be clever cannot be wrong about content. It says what went wrong as data ([`publish::PublishError`]); the
//! words are found at the front door.
//!
//! Only `publish.rs` and the files in `publish/` touch the disk, and are written for Unix; `serve.rs` and the files in
//! `serve/` answer the browsers of this machine.

pub mod headers;
pub mod manifest;
pub mod output;
pub mod publish;
pub mod serve;

pub use manifest::MARKER;
pub use output::Output;
pub use publish::{Destination, PublishError, Published, Spool, publish, refuse, stands};
