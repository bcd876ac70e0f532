//! Sources → leaves, items, registries → [`Edition`]: what is public, in every language.

pub mod authority;
pub mod edition;
mod elsewhere;
pub mod fields;
pub mod figure;
pub mod gate;
pub mod interview;
pub mod item;
pub mod kind;
pub mod leaf;
pub mod lists;
pub mod manifesto;
pub mod mention;
pub mod once;
pub mod page;
pub mod parse;
pub mod part;
pub mod place;
pub mod press;
pub mod prose;
pub mod registry;
pub mod retouch;
pub mod role;
pub mod settings;
pub mod signatories;
mod slips;
pub mod speaker;
pub mod theme;
mod undeclared;
pub mod uses;
pub mod values;

pub use edition::Edition;
pub use item::Item;
pub use kind::{Facts, Kind};
pub use leaf::Leaf;
pub use settings::Settings;
