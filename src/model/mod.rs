//! Sources → leaves, items, registries → [`Edition`]: what is public, in every language.

pub mod edition;
pub mod fields;
pub mod figure;
pub mod gate;
pub mod item;
pub mod kind;
pub mod leaf;
pub mod page;
pub mod parse;
pub mod press;
pub mod prose;
pub mod registry;
pub mod settings;
mod slips;
mod undeclared;
pub mod values;

pub use edition::Edition;
pub use item::Item;
pub use kind::{Facts, Kind};
pub use leaf::Leaf;
pub use settings::Settings;
