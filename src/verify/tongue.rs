//! In which language a leaf is written.

use super::blocks::{Section, Shape};
use crate::base::{Code, Diagnostic, Span};
use crate::language::{Language, likeliest};
use crate::model::Leaf;

/// A leaf in another language than its own, or passages in another language that are not marked.
pub fn tongue(leaf: &Leaf, sections: &[Section<'_>], code: &str, language: &Language) -> Vec<Diagnostic> {
    let own = language.primary();
    let blocks = || sections.iter().flat_map(|section| &section.blocks).filter(|block| block.shape != Shape::Code);
    let told: Vec<_> = blocks().filter_map(|block| Some((block, likeliest(&block.own())?))).collect();
    let read = told.len();
    let foreign: Vec<_> = told.into_iter().filter(|(_, found)| *found != own).collect();
    if let Some((_, found)) = foreign.first()
        && foreign.len() * 2 > read
    {
        let finding = Diagnostic::new(Code::WrongLanguage, Span::file(&leaf.path));
        return vec![finding.arg("language", code).arg("found", *found)];
    }
    let finding = |(block, found): (&super::blocks::Block<'_>, &'static str)| {
        let finding = Diagnostic::new(Code::ForeignPassage, block.whole()).arg("found", found);
        finding.arg("passage", block.sentence(&(0..0)))
    };
    foreign.into_iter().map(finding).collect()
}
