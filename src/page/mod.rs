//! Edition → pages: an address, a template, a view.

pub mod anchors;
mod annex;
mod atlas;
pub mod body;
mod cards;
mod charts;
mod contacts;
mod corrections;
pub mod document;
mod feed;
pub mod figures;
mod index;
mod interview;
mod item;
pub mod links;
pub mod list;
mod manifesto;
mod map;
mod metadata;
mod moments;
mod nearby;
mod news;
mod organisation;
#[expect(clippy::module_inception, reason = "every kind has a file of its name in each room, the kind `page` too")]
pub mod page;
mod part;
mod person;
pub mod plan;
pub mod press;
pub mod reference;
pub mod sheet;
mod signatories;
pub mod site;
mod speaker;
mod texts;
pub mod urls;
pub mod views;
pub mod words;
pub mod writer;

pub use sheet::{Page, Plan, Template};
pub use views::View;
pub use words::Words;
