//! The limit program as a process of its own, to be measured beside other programs.
//!
//! ```text
//! cargo bench --bench limit -- SITE DESTINATION SIZE      a page of SIZE bytes for each leaf below SITE/content
//! ```

#![allow(clippy::unwrap_used, reason = "what cannot be measured ends the bench")]

#[path = "mod.rs"]
mod limit;

use std::path::Path;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let [site, destination, size] = words.as_slice() else {
        return println!("cargo bench --bench limit -- SITE DESTINATION SIZE");
    };
    println!("{} pages", limit::limit(Path::new(site), Path::new(destination), size.parse().unwrap()).unwrap());
}
