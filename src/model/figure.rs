//! Figures: facts stated once, printed in the notation of each language.

use toml::de::DeValue;

use super::fields::{Field, Table};
use super::values::{Id, Placed, date, key_id};
use crate::base::{PerLocale, Span};
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
        let before = table.context().count();
        let quantity = quantity(table);
        let sound = table.context().count() == before; // else it would be compared with what nobody states
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
    let scales = [("thousand", Scale::Thousand), ("million", Scale::Million), ("billion", Scale::Billion)];
    let qualifiers = [
        ("exact", Qualifier::Exact),
        ("at-least", Qualifier::AtLeast),
        ("at-most", Qualifier::AtMost),
        ("about", Qualifier::About),
        ("below", Qualifier::Below),
    ];
    Quantity {
        value: Number::from(0),
        unit: table.optional("unit", Field::text).and_then(|text| Unit::parse(&text)),
        scale: table.optional("scale", |field| field.choice(&scales)).unwrap_or(Scale::None),
        qualifier: table.optional("qualifier", |field| field.choice(&qualifiers)).unwrap_or(Qualifier::Exact),
        signed: table.optional("signed", Field::boolean).unwrap_or(false),
    }
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
