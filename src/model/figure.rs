//! Figures: facts stated once, printed in the notation of each language.

use toml::de::DeValue;

use super::fields::{Field, Table};
use super::values::{Id, Placed, date, key_id};
use crate::base::{Code, Diagnostic, PerLocale, Span};
use crate::language::number::{Number, Qualifier, Quantity, Scale, Unit};

/// A figure of an item or of the registry.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Figure {
    /// Its identifier.
    pub id: Placed<Id>,
    /// What is stated.
    pub quantity: Quantity,
    /// What is counted.
    pub label: Option<PerLocale<Option<String>>>,
    /// Where it comes from.
    pub source: Option<PerLocale<Option<String>>>,
    /// As of when.
    pub date: Option<jiff::civil::Date>,
    /// Where the value stands.
    pub span: Span,
    /// Where the label stands; without one, the figure itself.
    pub label_span: Span,
}

/// Reads `[figures.<id>]`.
pub fn figure(key: &str, field: &Field<'_, '_>) -> Option<Figure> {
    let id = key_id(key, field);
    field.table(|table| {
        let value = table.required("value", |field| number(field).map(|value| Placed { value, span: field.span() }));
        let before = table.context().errors();
        let quantity = quantity(table);
        let sound = table.context().errors() == before; // else it would be compared with what nobody states
        let label = table.optional("label", |field| Some((field.texts()?, field.span())));
        let source = table.optional("source", Field::texts);
        let date = table.optional("date", date);
        let Placed { value, span } = value.filter(|_| sound)?;
        let value = value.times_power_of_ten(quantity.scale.power()); // `value = 330`, `scale = "million"` is 330 million
        let (label, label_span) = label.map_or_else(|| (None, field.key_span()), |(label, span)| (Some(label), span));
        let quantity = Quantity { value, ..quantity };
        Some(Figure { id: id?, quantity, label, source, date, span, label_span })
    })
}

/// How the value is written: everything but the value itself.
fn quantity(table: &Table<'_, '_>) -> Quantity {
    Quantity {
        value: Number::from(0),
        unit: table.optional("unit", unit),
        scale: table.optional("scale", |field| field.choice(&Scale::NAMES)).unwrap_or(Scale::None),
        qualifier: table.optional("qualifier", |field| field.choice(&Qualifier::NAMES)).unwrap_or(Qualifier::Exact),
        signed: table.optional("signed", Field::boolean).unwrap_or(false),
    }
}

/// Reads a unit. A currency is written by its code, from which every language makes its own words; a sign is understood.
fn unit(field: &Field<'_, '_>) -> Option<Unit> {
    let text = field.text()?;
    let Some(code) = Unit::currency_of(&text) else { return Unit::parse(&text) };
    let problem = Diagnostic::new(Code::UnitSign, field.span()).arg("value", super::fields::shown(&text));
    field.context().push(problem.arg("suggestion", code));
    Some(Unit::Currency(code.to_string()))
}

/// Reads a number exactly as it is written, whole or decimal.
fn number(field: &Field<'_, '_>) -> Option<Number> {
    let read = match field.value() {
        DeValue::Integer(number) if number.radix() == 10 => Number::parse(number.as_str()),
        DeValue::Float(number) => Number::parse(number.as_str()),
        _ => None,
    };
    read.or_else(|| field.wrong("number"))
}
