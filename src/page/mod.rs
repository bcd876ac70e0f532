//! Edition → pages: an address, a template, a view.

pub mod anchors;
pub mod body;
pub mod document;
pub mod figures;
mod item;
pub mod links;
pub mod list;
#[expect(clippy::module_inception, reason = "every kind has a file of its name in each room, the kind `page` too")]
pub mod page;
pub mod plan;
pub mod press;
pub mod sheet;
pub mod site;
pub mod urls;
pub mod views;
pub mod words;
pub mod writer;

pub use sheet::{Page, Plan, Template};
pub use views::View;
pub use words::Words;
