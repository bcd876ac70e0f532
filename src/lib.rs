//! Diptych: an organisation's word in several languages, from bilingual Markdown to a published site.

pub mod base;
pub mod build;
pub mod cli;
pub mod input;
pub mod language;
pub mod model;
pub mod page;
pub mod render;
pub mod site;
