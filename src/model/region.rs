//! Regions: their names, and their outlines on a map.
//!
//! Organisations say in words where they work, in any country and of any time. Those of these regions that have an outline
//! can be drawn; a site without `regions.toml` has no map.

use super::fields::Field;
use super::registry::Texts;
use super::values::{Id, Placed, key_id};

/// A region on the map.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Region {
    /// Its identifier.
    pub id: Placed<Id>,
    /// Its name.
    pub name: Texts,
    /// Its outline, as the data of a path of SVG in a square of [`SIDE`].
    pub outline: String,
    /// Where a number stands in it, from the left and from the top.
    pub at: (usize, usize),
}

/// The side of the square in which outlines are drawn.
pub const SIDE: usize = 1000;

impl Region {
    /// Whether it is the one that an organisation names, in any language.
    pub fn is(&self, named: &Texts) -> bool {
        self.name.present().any(|(locale, name)| named[locale].as_ref() == Some(name))
    }
}

/// Reads an entry of `regions.toml`.
pub fn region(key: &str, field: &Field<'_, '_>) -> Option<Region> {
    let id = key_id(key, field);
    field.table(|table| {
        let name = table.required("name", Field::texts);
        let outline = table.required("outline", outline);
        let at = table.required("at", |field| {
            field.table(|table| {
                let place = |field: &Field<'_, '_>| field.integer(0, SIDE);
                let (x, y) = (table.required("x", place), table.required("y", place));
                Some((x?, y?))
            })
        });
        Some(Region { id: id?, name: name?, outline: outline?, at: at? })
    })
}

/// The data of a path: letters of its commands, numbers and what parts them (SVG 2, 9.3.9).
fn outline(field: &Field<'_, '_>) -> Option<String> {
    let text = field.text()?;
    let sound = text.chars().all(|c| c.is_ascii_digit() || "MmLlHhVvCcSsQqTtAaZz+-., eE".contains(c));
    if sound && text.starts_with(['M', 'm']) { Some(text) } else { field.wrong("outline") }
}
