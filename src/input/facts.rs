//! Facts about pictures and documents, read from their headers when they are listed.

use std::panic::catch_unwind;

use crate::base::SourcePath;

/// What a file tells about itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Facts {
    /// Nothing that we read.
    #[default]
    None,
    /// A picture.
    Picture {
        /// Pixels across, after the rotation that its EXIF header asks for is left out of account.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// A PDF document.
    Document {
        /// The number of pages.
        pages: u32,
        /// The tag of its language, when its catalogue states one.
        language: Option<String>,
    },
    /// A picture or document by its name whose content says otherwise.
    Unreadable,
}

/// Pictures larger than this on a side are refused: no screen shows them, and decoding them would exhaust memory.
const MAX_SIDE: usize = 20_000; // pixels

/// Reads what a file tells about itself.
pub fn facts(path: &SourcePath, bytes: &[u8]) -> Facts {
    match path.extension().as_str() {
        "png" | "jpg" | "jpeg" | "gif" | "webp" => picture(bytes).unwrap_or(Facts::Unreadable),
        "pdf" => document(bytes).unwrap_or(Facts::Unreadable),
        _ => Facts::None,
    }
}

fn picture(bytes: &[u8]) -> Option<Facts> {
    let size = imagesize::blob_size(bytes).ok()?;
    if size.width == 0 || size.height == 0 || size.width > MAX_SIDE || size.height > MAX_SIDE {
        return None;
    }
    Some(Facts::Picture { width: u32::try_from(size.width).ok()?, height: u32::try_from(size.height).ok()? })
}

/// The reader of PDF may panic on damaged files; that is a file that cannot be read, nothing more.
fn document(bytes: &[u8]) -> Option<Facts> {
    let read = || {
        let document = lopdf::Document::load_mem(bytes).ok()?;
        let pages = u32::try_from(document.get_pages().len()).ok()?;
        let language = document
            .catalog()
            .ok()
            .and_then(|catalog| catalog.get(b"Lang").ok())
            .and_then(|lang| lang.as_str().ok())
            .and_then(|lang| String::from_utf8(lang.to_vec()).ok())
            .filter(|lang| !lang.is_empty());
        Some(Facts::Document { pages, language })
    };
    catch_unwind(read).ok().flatten()
}
