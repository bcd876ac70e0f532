//! Pages and theme → bytes. Templates see views and nothing else: this room cannot name the model.

pub mod catalogues;
pub mod engine;
pub mod errors;
pub mod feeds;
mod flat;
mod fold;
mod functions;
pub mod inventory;
mod pieces;
pub mod sitemap;
pub mod structured;
pub mod styles;
mod suggestions;
#[cfg(test)]
mod tests;
pub mod theme;
mod tree;
pub mod usage;

pub use catalogues::Catalogues;
pub use engine::{Engine, EngineMemo, PageMemo, Rendered};
pub use styles::StyleMemo;
pub use theme::Theme;
