//! Headings, paragraphs, lists, tables, pictures, footnotes and quotations of two leaves.

use std::collections::BTreeMap;

use super::blocks::{Block, Section, Shape};
use crate::base::{Code, Diagnostic, Role, Span};
use crate::model::Leaf;

/// What differs in the shape of two leaves.
pub fn shape(
    (source, source_sections): (&Leaf, &[Section<'_>]),
    (target, target_sections): (&Leaf, &[Section<'_>]),
) -> Vec<Diagnostic> {
    let (ours, theirs) = (&source.body.headings, &target.body.headings);
    if ours.len() != theirs.len() {
        let lost = theirs
            .iter()
            .zip(ours)
            .find(|(target, source)| target.level != source.level || target.anchor != source.anchor);
        let span = lost.map_or_else(|| Span::file(&target.path), |(heading, _)| heading.span.clone());
        let finding = Diagnostic::new(Code::ParityHeading, span).arg("what", "number");
        let finding = finding.arg("source", ours.len()).arg("target", theirs.len());
        let first = ours
            .iter()
            .zip(theirs)
            .find(|(source, target)| source.level != target.level || source.anchor != target.anchor);
        return vec![finding.related(
            Role::Source,
            first.map_or_else(|| Span::file(&source.path), |(heading, _)| heading.span.clone()),
        )];
    }
    let mut found = Vec::new();
    for (source, target) in ours.iter().zip(theirs) {
        let finding = |what: &'static str| {
            Diagnostic::new(Code::ParityHeading, target.span.clone())
                .related(Role::Source, source.span.clone())
                .arg("what", what)
        };
        if source.level != target.level {
            found.push(
                finding("level").arg("source", usize::from(source.level)).arg("target", usize::from(target.level)),
            );
        } else if source.anchor != target.anchor {
            let anchor = |anchor: &Option<String>| anchor.clone().unwrap_or_default();
            found.push(finding("anchor").arg("source", anchor(&source.anchor)).arg("target", anchor(&target.anchor)));
        }
    }
    found.extend(source_sections.iter().zip(target_sections).flat_map(|(source, target)| section(source, target)));
    found
}

/// What differs in the number of blocks below one heading.
fn section(source: &Section<'_>, target: &Section<'_>) -> Vec<Diagnostic> {
    if counts_alike(source, target) {
        return Vec::new();
    }
    let (ours, theirs) = (counts(source), counts(target));
    let kinds: Vec<&'static str> = ours.keys().chain(theirs.keys()).copied().collect();
    let mut found = Vec::new();
    for what in kinds {
        let (source_count, target_count) =
            (ours.get(what).copied().unwrap_or(0), theirs.get(what).copied().unwrap_or(0));
        let said =
            found.iter().any(|finding: &Diagnostic| finding.args.first().is_some_and(|(_, arg)| *arg == what.into()));
        if source_count == target_count || said {
            continue;
        }
        let place = |section: &Section<'_>, what| {
            let block = section.blocks.iter().find(|block| name(block) == Some(what)).or(section.blocks.first());
            block.map(Block::whole)
        };
        let (Some(span), Some(related)) = (place(target, what), place(source, what)) else { continue };
        let passage = target.blocks.first().map(|block| block.sentence(&(0..0))).unwrap_or_default();
        let finding = Diagnostic::new(Code::ParityShape, span).related(Role::Source, related).arg("what", what);
        found.push(finding.arg("source", source_count).arg("target", target_count).arg("passage", passage));
    }
    found
}

/// Whether two sections are of the same blocks in the same order, as nearly all are.
fn counts_alike(source: &Section<'_>, target: &Section<'_>) -> bool {
    let block = |block: &Block<'_>| (name(block), block.calls);
    source.blocks.iter().map(block).eq(target.blocks.iter().map(block))
}

fn counts(section: &Section<'_>) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for block in &section.blocks {
        if let Some(name) = name(block) {
            *counts.entry(name).or_default() += 1;
        }
        if block.calls > 0 {
            *counts.entry("call").or_default() += block.calls;
        }
    }
    counts
}

/// The name of what is counted; titles and leads are each leaf's own.
fn name(block: &Block<'_>) -> Option<&'static str> {
    Some(match block.shape {
        Shape::Paragraph => "paragraph",
        Shape::Item(_) => "item",
        Shape::Cell => "cell",
        Shape::Quote | Shape::Speaker => "quotation",
        Shape::Note => "note",
        Shape::Picture => "picture",
        Shape::Code => "code",
        Shape::Title | Shape::Lead | Shape::Heading | Shape::Fact => return None,
    })
}

/// Quotations of one place, and who says them.
pub fn speakers(source: &Block<'_>, target: &Block<'_>) -> Option<Diagnostic> {
    let name = |block: &Block<'_>| {
        let name = block.text.split(',').next().unwrap_or_default();
        name.trim_matches(|c: char| !c.is_alphanumeric()).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    if source.shape != Shape::Speaker || target.shape != Shape::Speaker {
        return None;
    }
    let (ours, theirs) = (name(source), name(target));
    if ours == theirs {
        return None;
    }
    let finding = Diagnostic::new(Code::ParitySpeaker, target.whole()).related(Role::Source, source.whole());
    Some(finding.arg("source", ours).arg("target", theirs))
}
