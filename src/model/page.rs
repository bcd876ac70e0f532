//! Pages that stay: about, contact, legal notice.

use jiff::civil::Date;

use super::fields::Table;
use super::registry::Registries;
use super::values::Placed;
use crate::base::Diagnostic;

/// Pages stand at the top of the site, without a list.
pub const LISTED: bool = false;

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

/// Nothing to check.
pub fn check(_: &Facts, _: &Registries, _: &mut Vec<Diagnostic>) {}
