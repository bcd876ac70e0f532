//! The limit program: lists and reads the same leaves, turns them to HTML with the same parser, writes pages of the same size.
//!
//! It knows no language, no template, no link and no finding. No generator that reads, parses and writes can be much
//! faster, so the ratio to it says what our work costs, whatever the machine.

use std::io::{Error, Result};
use std::path::{Path, PathBuf};

use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use walkdir::WalkDir;

/// Makes one page per leaf below `site/content` in `destination`, each of about `size` bytes; returns how many.
pub fn limit(site: &Path, destination: &Path, size: usize) -> Result<usize> {
    let content = site.join("content");
    let leaves = leaves(&content)?;
    leaves.par_iter().try_for_each(|leaf| page(&content, leaf, destination, size))?;
    Ok(leaves.len())
}

/// The Markdown files below `content`, relative to it; standing texts have no page.
fn leaves(content: &Path) -> Result<Vec<PathBuf>> {
    let mut leaves = Vec::new();
    for entry in WalkDir::new(content) {
        let entry = entry.map_err(Error::other)?;
        let path = entry.path().strip_prefix(content).map_err(Error::other)?;
        if path.extension().is_some_and(|extension| extension == "md") && !path.starts_with("boilerplates") {
            leaves.push(path.to_path_buf());
        }
    }
    Ok(leaves)
}

fn page(content: &Path, leaf: &Path, destination: &Path, size: usize) -> Result<()> {
    let text = std::fs::read_to_string(content.join(leaf))?;
    let body = text.splitn(3, "+++").nth(2).unwrap_or(&text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let mut page = String::with_capacity(size);
    html::push_html(&mut page, Parser::new_ext(body, options));
    page.extend(std::iter::repeat_n(' ', size.saturating_sub(page.len()))); // the head, the menu, the foot
    // a folder per page below one folder per language, as on a site
    let mut folder = destination.join(leaf.file_stem().unwrap_or_default());
    folder.extend(leaf.parent());
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("index.html"), page)
}
