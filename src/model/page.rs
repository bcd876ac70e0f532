//! Pages that stay: about, contact, legal notice.

use jiff::civil::Date;

use super::fields::Table;
use super::kind::Shape;
use super::mention::Mention;
use super::registry::Registries;
use super::values::Placed;
use crate::base::Diagnostic;

/// Pages stand at the top of the site, without a list.
pub const SHAPE: Shape = Shape { listed: false, in_parts: false, pull_quotes: false };

/// A page states nothing besides what all kinds state.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Facts;

/// Reads nothing.
pub fn facts(_: &Table<'_, '_>) -> Option<Facts> {
    Some(Facts)
}

/// A page that stays has no date.
pub fn date(_: &Facts) -> Option<&Placed<Date>> {
    None
}

/// A page names nothing besides.
pub fn mentions(_: &Facts) -> Vec<Mention<'_>> {
    Vec::new()
}

/// Nothing to check.
pub fn check(_: &Facts, _: &Registries, _: &mut Vec<Diagnostic>) {}
