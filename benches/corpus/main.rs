//! Writes the corpus to a folder, with the theme and the catalogues of the repository: a site that `diptych` can build.
//!
//! ```text
//! cargo bench --bench corpus -- DIR ITEMS      ITEMS documents, twice as many leaves
//! ```

#![allow(clippy::unwrap_used, reason = "a corpus that cannot be made ends the bench")]

#[path = "mod.rs"]
mod corpus;

use std::path::Path;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let [folder, items] = words.as_slice() else {
        return println!("cargo bench --bench corpus -- DIR ITEMS");
    };
    let sources = corpus::sources(items.parse().unwrap());
    corpus::write(&sources, Path::new(folder));
    println!("{}", corpus::NOW);
}
