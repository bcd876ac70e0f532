//! The limit program: reads the same leaves, turns them to HTML with the same parser, writes pages of the same size.
//!
//! It knows no language, no template, no link and no finding. No generator that reads, parses and writes can be much
//! faster, so the ratio to it says what our work costs, whatever the machine.

use std::path::Path;

use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;

/// Makes one page per leaf below `root` in `destination`, each of about `size` bytes; returns how many.
pub fn limit(root: &Path, leaves: &[String], destination: &Path, size: usize) -> usize {
    let made = leaves.par_iter().filter(|leaf| page(root, leaf, destination, size).is_ok());
    made.count()
}

fn page(root: &Path, leaf: &str, destination: &Path, size: usize) -> std::io::Result<()> {
    let text = std::fs::read_to_string(root.join(leaf))?;
    let body = text.splitn(3, "+++").nth(2).unwrap_or(&text);
    let mut page = String::with_capacity(size);
    html::push_html(&mut page, Parser::new_ext(body, Options::all()));
    page.extend(std::iter::repeat_n(' ', size.saturating_sub(page.len()))); // the head, the menu, the foot
    let folder = destination.join(leaf.trim_end_matches(".md"));
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("index.html"), page)
}
