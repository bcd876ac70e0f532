//! Links and pictures of two leaves: the same targets, each in its language.

use super::blocks::Block;
use super::pairs::Unit;
use crate::base::{Code, Diagnostic, Role};
use crate::model::prose::Target;

/// A link with where it stands and the block that should have it too.
struct Lone<'a, 'l> {
    target: String,
    /// The target as it is written.
    shown: String,
    block: &'a Block<'l>,
    range: std::ops::Range<usize>,
    source: bool,
    other: Option<&'a Block<'l>>,
}

/// Compares the links block by block, and then what is left over the whole.
pub fn links(units: &[Unit<'_, '_>], codes: &[String]) -> Vec<Diagnostic> {
    let mut lone: Vec<Lone<'_, '_>> = Vec::new();
    for unit in units {
        if targets(&unit.source).eq(targets(&unit.target)) {
            continue;
        }
        let (source, mut target) = (all(&unit.source, codes), all(&unit.target, codes));
        for link in source {
            match target.iter().position(|other| other.target == link.target) {
                Some(twin) => drop(target.swap_remove(twin)),
                None => lone.push(Lone { source: true, other: unit.twin(link.block), ..link }),
            }
        }
        lone.extend(target.into_iter().map(|link| Lone { other: unit.origin(link.block), ..link }));
    }
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut gone = vec![false; lone.len()];
    for index in 0..lone.len() {
        let twin = (index + 1..lone.len().min(index + 200)).find(|other| {
            !gone[*other] && lone[index].source != lone[*other].source && lone[index].target == lone[*other].target
        });
        if let Some(twin) = twin.filter(|_| !gone[index]) {
            (gone[index], gone[twin]) = (true, true);
        }
    }
    found.extend(lone.iter().zip(gone).filter(|(_, gone)| !gone).map(|(lone, _)| finding(lone)));
    found
}

fn targets<'a>(blocks: &'a [&Block<'_>]) -> impl Iterator<Item = &'a Target> {
    blocks.iter().flat_map(|block| &block.links).map(|(target, _)| *target)
}

/// The links of some blocks, as if the translation had them alone.
fn all<'a, 'l>(blocks: &[&'a Block<'l>], codes: &[String]) -> Vec<Lone<'a, 'l>> {
    let of = |block: &'a Block<'l>| {
        block.links.iter().filter_map(move |(target, range)| {
            let shown = written(target)?;
            let name = if matches!(target, Target::Web(_)) { neutral(&shown, codes) } else { shown.clone() };
            Some(Lone { target: name, shown, block, range: range.clone(), source: false, other: None })
        })
    };
    blocks.iter().copied().flat_map(of).collect()
}

/// A target as it is written; `None` for what was reported already.
fn written(target: &Target) -> Option<String> {
    Some(match target {
        Target::Relative(path, anchor) => match anchor {
            Some(anchor) => format!("{path}#{anchor}"),
            None => path.clone(),
        },
        Target::Anchor(anchor) => format!("#{anchor}"),
        Target::Person(id) => format!("person:{id}"),
        Target::Organisation(id) => format!("organisation:{id}"),
        Target::Figure(id) => format!("figure:{id}"),
        Target::Web(address) | Target::Contact(address) => address.clone(),
        Target::ToComplete(name) => format!("to-complete:{name}"),
        Target::Broken => return None,
    })
}

/// An address without the parts that name a language.
fn neutral(address: &str, codes: &[String]) -> String {
    let is_code = |part: &str| {
        let part = part.to_ascii_lowercase();
        codes
            .iter()
            .any(|code| part == *code || part.split(['-', '_']).next() == Some(code) && part.len() <= code.len() + 3)
    };
    let parts = address.split(['/', '?', '&', '=', '.']).filter(|part| !is_code(part));
    parts.filter(|part| !matches!(*part, "" | "www" | "http:" | "https:")).collect::<Vec<_>>().join("/")
}

fn finding(lone: &Lone<'_, '_>) -> Diagnostic {
    let here = lone.block.span(&lone.range);
    let there = lone.other.map(Block::whole);
    let sentence = lone.block.sentence(&lone.range);
    let counterpart = lone.other.map(|block| block.sentence(&(0..0))).unwrap_or_default();
    let (span, related) = if lone.source { (there, Some(here)) } else { (Some(here), there) };
    let span = span.or_else(|| related.clone()).unwrap_or_else(|| lone.block.whole());
    let (passage, counterpart) = if lone.source { (sentence, counterpart) } else { (counterpart, sentence) };
    let finding = Diagnostic::new(Code::ParityLink, span).arg("missing", if lone.source { "yes" } else { "no" });
    let finding = finding.arg("link", lone.shown.as_str()).arg("passage", passage).arg("counterpart", counterpart);
    match related {
        Some(related) => finding.related(Role::Source, related),
        None => finding,
    }
}
