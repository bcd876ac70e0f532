//! Charts: figures of a document that a page draws beside each other.
//!
//! A chart states nothing: it names figures, which are stated once, and how they are to be held against each other.

use std::collections::BTreeMap;

use super::fields::{Field, Table};
use super::figure::Figure;
use super::registry::Texts;
use super::values::{Id, Placed, id};
use crate::base::{Code, Diagnostic, Span};
use crate::language::number::{Number, Unit};

/// A chart of a document.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Chart {
    /// Where it is asked for.
    pub span: Span,
    /// What it shows.
    pub title: Texts,
    /// How figures are held against each other.
    pub form: Form,
    /// The figures, in the order shown.
    pub figures: Vec<Placed<Id>>,
}

/// How figures are held against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Lengths from zero, the largest the whole width: for figures that count the same thing.
    Bars,
    /// Parts of a whole, for percentages.
    Share,
}

impl Form {
    /// Its name in `item.toml` and in views.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::Share => "share",
        }
    }
}

/// Reads `[[charts]]`.
pub fn chart(field: &Field<'_, '_>) -> Option<Chart> {
    let forms = [(Form::Bars.name(), Form::Bars), (Form::Share.name(), Form::Share)];
    let read = |table: &Table<'_, '_>| {
        let title = table.required("title", Field::texts);
        let form = table.required("form", |field| field.choice(&forms));
        let figures = table.list("figures", id);
        Some(Chart { span: field.key_span(), title: title?, form: form?, figures })
    };
    field.table(read)
}

impl Chart {
    /// Reports what cannot be drawn honestly; figures that are not known are reported elsewhere.
    pub fn check<'f>(&self, figure: impl Fn(&Id) -> Option<&'f Figure>, problems: &mut Vec<Diagnostic>) {
        let known: BTreeMap<&Id, &Figure> =
            self.figures.iter().filter_map(|id| Some((&id.value, figure(&id.value)?))).collect();
        if self.form == Form::Bars && self.figures.len() < 2 || self.figures.is_empty() {
            problems.push(Diagnostic::new(Code::ChartFigures, self.span.clone()).arg("reason", "few").arg("id", ""));
        }
        let unit = |id: &Placed<Id>| known.get(&id.value).map(|figure| &figure.quantity.unit);
        let first = self.figures.iter().find_map(unit);
        for id in &self.figures {
            let Some(figure) = known.get(&id.value) else { continue };
            let quantity = &figure.quantity;
            let reason = match self.form {
                Form::Share if !percentage(&quantity.value, quantity.unit.as_ref()) => "share",
                Form::Bars if quantity.value.is_negative() => "negative",
                Form::Bars if first.is_some_and(|unit| *unit != quantity.unit) => "unit",
                _ => continue,
            };
            let problem = Diagnostic::new(Code::ChartFigures, id.span.clone()).arg("reason", reason);
            problems.push(problem.arg("id", id.value.as_str()));
        }
    }
}

/// Whether a number is a part of a whole.
fn percentage(value: &Number, unit: Option<&Unit>) -> bool {
    unit == Some(&Unit::Percent) && !value.is_negative() && *value <= Number::from(100)
}
