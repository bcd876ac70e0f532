//! In which language a leaf is written.

use super::blocks::{Block, Section, Shape};
use crate::base::{Code, Diagnostic, Span};
use crate::language::Language;
use crate::model::Leaf;

/// A leaf in another language than its own, or passages in another language that are not marked.
pub fn tongue(leaf: &Leaf, sections: &[Section<'_>], code: &str, language: &Language) -> Vec<Diagnostic> {
    let own = language.primary();
    let blocks = || sections.iter().flat_map(|section| &section.blocks).filter(|block| block.shape != Shape::Code);
    let other = |block: &Block<'_>| block.tongue().filter(|found| *found != own);
    let foreign: Vec<_> = blocks().filter_map(|block| Some((block, other(block)?))).collect();
    let read = || blocks().filter(|block| block.tongue().is_some()).count();
    if let Some((_, found)) = foreign.first()
        && foreign.len() * 2 > read()
    {
        let finding = Diagnostic::new(Code::WrongLanguage, Span::file(&leaf.path));
        return vec![finding.arg("language", code).arg("found", *found)];
    }
    let finding = |(block, found): (&Block<'_>, &'static str)| {
        let finding = Diagnostic::new(Code::ForeignPassage, block.whole()).arg("found", found);
        finding.arg("passage", block.sentence(&(0..0)))
    };
    foreign.into_iter().map(finding).collect()
}
