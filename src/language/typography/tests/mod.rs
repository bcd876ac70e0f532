//! The rules, row by row and by their properties.

mod cases;
pub(super) mod properties;
mod triggers;

use super::{Place, Profile, Typeset};
use crate::language::Language;

fn typeset(tag: &str, text: &str, place: Place) -> Typeset {
    Language::new(tag).unwrap().typography(text, &[], &Profile::default(), place)
}
