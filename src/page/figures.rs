//! What the words of a link to a figure, and those beside it, must say.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, Role};
use crate::language::{Agreement, Language, Quantity, Written};
use crate::model::fields::shown;
use crate::model::figure::Figure;
use crate::model::prose::{Event, Prose, Reference, Tag, Target};

/// The words beside a link, in its own block, as far as they can bound a number.
#[derive(Debug, Default)]
pub struct Around {
    before: String,
    after: String,
}

/// How far from a link words can bound its number, in bytes: whole paragraphs for every link would take for ever.
const BESIDE: usize = 80;

/// The words beside each link that leads to a figure.
pub fn around(prose: &Prose) -> BTreeMap<usize, Around> {
    let figure = |index: &u32| {
        let reference = prose.references.get(*index as usize);
        reference.is_some_and(|reference| matches!(reference.target, Target::Figure(_)))
    };
    let mut found: BTreeMap<usize, Around> = BTreeMap::new();
    if !prose.references.iter().any(|reference| matches!(reference.target, Target::Figure(_))) {
        return found;
    }
    let mut block = String::new();
    let mut ends: Vec<(usize, usize)> = Vec::new(); // the links of this block, with where they end in its text
    for event in &prose.events {
        match event {
            Event::Text(range) | Event::Code(range) => block.push_str(prose.piece(range)),
            Event::SoftBreak | Event::HardBreak => block.push(' '),
            Event::Start(Tag::Link(index)) if figure(index) => {
                let start = block.ceil_char_boundary(block.len().saturating_sub(BESIDE));
                let before = block.get(start..).unwrap_or_default().to_string();
                found.insert(*index as usize, Around { before, after: String::new() });
            }
            Event::End(Tag::Link(index)) if figure(index) => ends.push((*index as usize, block.len())),
            Event::Start(tag) | Event::End(tag) if inline(*tag) => {}
            Event::Start(_) | Event::End(_) | Event::Rule => {
                complete(&mut found, &mut ends, &block);
                block.clear();
            }
            Event::Call(_) => {}
        }
    }
    complete(&mut found, &mut ends, &block); // a lead has no block around it
    found
}

/// The words around a figure must hold its value, in digits, and bound it as the fact does.
pub fn mismatch(language: &Language, figure: &Figure, reference: &Reference, around: &Around) -> Option<Diagnostic> {
    let written = language.numbers_in(&reference.text);
    let text = shown(reference.text.trim());
    if text.is_empty() {
        return None;
    }
    let quantity = &figure.quantity;
    // a unit may stand outside the link; one that is written must be the figure's
    let counted = |number: &&Written| number.unit.is_some() && number.unit == quantity.unit;
    let number = written.iter().find(counted).or_else(|| written.first());
    let stated = |number: &Written| {
        // the words for powers of ten of a language without rules are not read
        let scaled = !language.knows_scales() && number.digits == quantity.scaled();
        (number.value == quantity.value || scaled) && (number.unit.is_none() || number.unit == quantity.unit)
    };
    let sole = !written.iter().any(|number| counted(&number) && !stated(number));
    let code = match number {
        None => Code::FigureWithoutNumber,
        Some(number) if !stated(number) || !sole => Code::FigureMismatch,
        Some(number) => disagreement(language, quantity, number, reference, around)?,
    };
    let problem = Diagnostic::new(code, reference.span.clone()).arg("written", text.as_str());
    let problem = if number.is_some() { problem.arg("stated", language.quantity(quantity)) } else { problem };
    Some(problem.related(Role::Stated, figure.span.clone()))
}

/// What the words around the number say otherwise than the fact. Those outside the link may say what the fact says, or
/// the contrary; that they say more is not told, because they may belong to something else (“over 3 years”).
fn disagreement(
    language: &Language,
    quantity: &Quantity,
    number: &Written,
    reference: &Reference,
    around: &Around,
) -> Option<Code> {
    let inside = language.agreement(&reference.text, number, quantity.qualifier)?;
    let agreement = if inside == Agreement::Dropped {
        let shift = around.before.len();
        let wide = format!("{}{}{}", around.before, reference.text, around.after);
        let range = number.range.start + shift..number.range.end + shift;
        language.agreement(&wide, &Written { range, ..number.clone() }, quantity.qualifier)?
    } else {
        inside
    };
    match agreement {
        Agreement::Same => None,
        Agreement::Opposite => Some(Code::FigureQualifier),
        Agreement::Dropped | Agreement::Other => Some(Code::FigureNuance),
    }
}

/// Adds what follows the links of a block.
fn complete(found: &mut BTreeMap<usize, Around>, ends: &mut Vec<(usize, usize)>, block: &str) {
    for (index, end) in ends.drain(..) {
        let stop = block.floor_char_boundary(end.saturating_add(BESIDE));
        if let Some(around) = found.get_mut(&index) {
            around.after = block.get(end..stop).unwrap_or_default().to_string();
        }
    }
}

/// Whether a tag stands within a sentence.
fn inline(tag: Tag) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Struck | Tag::Link(_) | Tag::Image(_) | Tag::Safe(_))
}
