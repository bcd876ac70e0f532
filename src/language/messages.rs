//! Numbers inside messages.

use fluent::FluentValue;
use fluent_bundle::types::FluentNumber;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::{Language, Number};
use crate::base::Formatters;

/// The same for all languages: a plain function finds its language in the memoizer of the catalogue.
pub(super) const FORMATTERS: Formatters = Formatters { value };

struct Memoized(Language);

impl Memoizable for Memoized {
    type Args = ();
    type Error = ();
    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Language::new(&language.to_string()).map(Self).ok_or(())
    }
}

fn value(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let language = memoizer.with_try_get::<Memoized, _, _>((), |memoized| memoized.0.clone()).ok()?;
    write(&language, number)
}

/// Fluent holds a number as a float, whose shortest decimal text is the number that was meant.
fn write(language: &Language, number: &FluentNumber) -> Option<String> {
    let mut notation = language.notation.clone();
    if !number.options.use_grouping {
        notation.from = usize::MAX;
    }
    let places = number.options.minimum_fraction_digits.unwrap_or_default();
    Some(notation.write(&Number::parse(&number.as_string())?, places.min(100)))
}
