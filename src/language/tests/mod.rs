//! The exact bytes that each language writes and reads.

mod properties;
mod reading;
mod writing;

use super::*;

fn language(tag: &str) -> Language {
    Language::new(tag).unwrap()
}

fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}

fn quantity(value: &str, unit: &str, scale: Scale, qualifier: Qualifier) -> Quantity {
    Quantity { value: number(value), unit: Unit::parse(unit), scale, qualifier, signed: false }
}
