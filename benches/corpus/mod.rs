//! A bilingual corpus of any size, the same on every machine: fictitious news in the shape of real ones.
//!
//! Of twenty items, eighteen are press releases, one is an interview, one a page; of a thousand, one is a manifesto with
//! signatories and eight parts. A leaf has about 450 words: a lead, sections or questions, a quotation with its speaker,
//! figures stated in `item.toml`, links to organisations and to other items, a footnote, and now and then a table or a
//! picture. Theme and catalogues are those of the repository.

#![allow(dead_code, reason = "each bench uses its own part")]
#![allow(clippy::unwrap_used, reason = "a corpus that cannot be made ends the bench")]

mod chance;
mod facts;
mod interview;
mod manifesto;
mod prose;
mod release;
mod standing;
mod words;

use std::path::Path;

use diptych::base::SourcePath;
use diptych::input::{Source, Sources, disk};

use chance::{Chance, Purpose};
use words::LANGUAGES;

/// The moment for which the corpus is built: after the last of its items.
pub const NOW: &str = "2026-06-01T12:00:00Z";

/// What an item is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Press,
    Interview,
    Manifesto,
    Page,
}

impl Sort {
    /// Neighbours differ, and the first item of every twenty is a release.
    fn of(index: usize) -> Self {
        match (index % 1000, index % 20) {
            (8, _) => Self::Manifesto,
            (_, 9) => Self::Interview,
            (_, 19) => Self::Page,
            _ => Self::Press,
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Press => "press",
            Self::Interview => "interviews",
            Self::Manifesto => "manifestos",
            Self::Page => "pages",
        }
    }
}

/// The place of an item below `content/`.
pub fn place(index: usize) -> String {
    format!("{}/{}-{index:06}", Sort::of(index).folder(), date(index))
}

/// The path of a leaf of an item.
pub fn leaf_path(index: usize, code: &str) -> String {
    format!("content/{}/{code}.md", place(index))
}

/// A whole site of `items` items: text and bytes by path.
pub fn files(items: usize) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = standing::files();
    for index in 0..items {
        let folder = format!("content/{}", place(index));
        let mut add = |name: &str, text: String| files.push((format!("{folder}/{name}"), text.into_bytes()));
        match Sort::of(index) {
            Sort::Manifesto => manifesto::files(index).into_iter().for_each(|(name, text)| add(&name, text)),
            Sort::Interview => {
                add("item.toml", facts::interview(index, items));
                LANGUAGES.iter().for_each(|words| add(words.file, interview::leaf(index, items, words)));
            }
            sort => {
                add("item.toml", facts::release(index, items, sort == Sort::Press));
                LANGUAGES.iter().for_each(|words| add(words.file, release::leaf(index, items, words)));
            }
        }
        if pictured(index) {
            files.push((format!("{folder}/demonstrateur.png"), PICTURE.to_vec()));
        }
    }
    files
}

/// The same site as sources in memory, with the theme and the catalogues of the repository.
pub fn sources(items: usize) -> Sources {
    let mut sources = Sources::new();
    for (path, source) in disk::snapshot(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap().iter() {
        if !path.as_str().starts_with("content/") {
            sources.insert(path.clone(), source.clone());
        }
    }
    for (path, bytes) in files(items) {
        set(&mut sources, &path, bytes);
    }
    sources
}

/// Adds or replaces a file.
pub fn set(sources: &mut Sources, path: &str, bytes: impl Into<Vec<u8>>) {
    let path = SourcePath::new(path).unwrap();
    let source = Source::new(&path, bytes.into());
    sources.insert(path, source);
}

/// Writes sources to a folder.
pub fn write(sources: &Sources, root: &Path) {
    for (path, source) in sources.iter() {
        let file = root.join(path.as_str());
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, source.blob.bytes().unwrap()).unwrap();
    }
}

/// What a leaf, a catalogue or a template says now.
pub fn text(sources: &Sources, path: &str) -> String {
    let bytes = sources.get(&SourcePath::new(path).unwrap()).unwrap().blob.bytes().unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn date(index: usize) -> String {
    let mut chance = Chance::of(index, Purpose::Date);
    format!("{}-{:02}-{:02}", 2010 + chance.below(16), 1 + chance.below(12), 1 + chance.below(28))
}

fn pictured(index: usize) -> bool {
    index % 8 == 3 && matches!(Sort::of(index), Sort::Press | Sort::Page)
}

/// The figures of an item: tests, kilometres in tenths of millions, a share.
fn figures(index: usize) -> [usize; 3] {
    let mut chance = Chance::of(index, Purpose::Figures);
    [2 + chance.below(900), 11 + chance.below(80), 5 + chance.below(90)]
}

/// Another item: among the last ones before it, as news refers to news.
fn other(index: usize, items: usize, chance: &mut Chance) -> usize {
    let back = 1 + chance.below(40);
    index.checked_sub(back).unwrap_or((index + back) % items.max(1))
}

/// A picture of one pixel (PNG): what is measured is how files beside leaves are carried, not pixels.
const PICTURE: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
    6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0, 1, 0, 0, 5, 0, 1,
    0x0d, 0x0a, 0x2d, 0xb4, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];
