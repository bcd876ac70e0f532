//! Numbers inside messages.

use fluent::FluentValue;
use fluent_bundle::types::FluentNumber;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::{Language, Number};
use crate::base::Formatters;

/// The same for all languages: a plain function finds its language in the memoizer of the catalogue.
pub(super) const FORMATTERS: Formatters = Formatters { value, plural };

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

fn plural(tag: &str, number: &str) -> &'static str {
    let language = Language::new(tag).zip(Number::parse(number));
    language.map_or("other", |(language, number)| language.plural(&number))
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

#[cfg(test)]
mod tests {
    use fluent::FluentArgs;

    use super::*;
    use crate::base::Catalogue;

    #[test]
    fn plurals_are_those_of_the_language_as_it_is_now() {
        let source = "visits = { PLURAL($count) ->\n    [one] { $count } one\n    [many] { $count } many\n   *[other] { $count } other\n}\n";
        let said = |tag: &str, count: i64| {
            let (catalogue, errors) = Catalogue::parse(tag, source, FORMATTERS);
            assert!(errors.is_empty());
            let args: FluentArgs<'_> = [("count", FluentValue::from(count))].into_iter().collect();
            catalogue.message("visits", &args).unwrap()
        };
        assert_eq!(said("fr", 0), "0 one");
        assert_eq!(said("fr", 2), "2 other");
        assert_eq!(said("fr", 1_000_000), "1\u{202f}000\u{202f}000 many");
        assert_eq!(said("en-GB", 0), "0 other");
        assert_eq!(said("en-GB", 1), "1 one");
    }
}
