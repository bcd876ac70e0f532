//! Pages and theme → bytes. Templates see views and nothing else: this room cannot name the model.

pub mod catalogues;
pub mod engine;
pub mod errors;
pub mod feeds;
pub mod inventory;
pub mod sitemap;
pub mod structured;
pub mod styles;
mod suggestions;
pub mod theme;
pub mod usage;

pub use catalogues::Catalogues;
pub use engine::{Engine, EngineMemo, PageMemo, Rendered};
pub use styles::StyleMemo;
pub use theme::Theme;
