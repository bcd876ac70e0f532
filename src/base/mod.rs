//! The words that every stage speaks: paths, locales, spans, digests, diagnostics, catalogues of messages, memos.
//!
//! Nothing here knows a language, a kind of document, or the disk.

pub mod blob;
pub mod codes;
pub mod diagnostic;
pub mod digest;
pub mod locale;
pub mod memo;
pub mod messages;
pub mod path;
pub mod scan;
pub mod span;
pub mod suggest;

pub use blob::Blob;
pub use codes::{Code, Severity};
pub use diagnostic::{Arg, Args, Diagnostic, Related, Report, Role};
pub use digest::{Digest, Digester};
pub use locale::{Locale, PerLocale};
pub use memo::Memo;
pub use messages::{Catalogue, Formatters};
pub use path::{OutputPath, SourcePath};
pub use span::Span;
