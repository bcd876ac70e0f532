//! The languages in which the tool itself speaks, and its messages, embedded so that it can complain about anything.

use super::messages::FORMATTERS;
use crate::base::Catalogue;

/// The tool's languages with their messages; the first serves whoever speaks none of them.
const CATALOGUES: [(&str, &str); 2] =
    [("en", include_str!("../../i18n/en/tool.ftl")), ("fr", include_str!("../../i18n/fr/tool.ftl"))];

/// The languages in which the tool speaks, by their tags.
pub fn languages() -> impl Iterator<Item = &'static str> {
    CATALOGUES.iter().map(|(tag, _)| *tag)
}

/// The language spoken to whoever asks for none, or for one that the tool does not have.
pub fn default_language() -> &'static str {
    CATALOGUES[0].0 // the list is a constant with two entries
}

/// The tool's language nearest to a tag or to the name of a POSIX locale (`fr-CA`, `fr_FR.UTF-8`), by primary subtag.
pub fn nearest(wish: &str) -> &'static str {
    let primary = wish.split(['-', '_', '.', '@']).next().unwrap_or_default();
    languages().find(|tag| tag.eq_ignore_ascii_case(primary)).unwrap_or_else(default_language)
}

/// The messages of a language of [`languages`]; those of [`default_language`] for any other.
pub fn catalogue(language: &str) -> Catalogue {
    let (tag, source) = CATALOGUES.iter().find(|(tag, _)| *tag == language).unwrap_or(&CATALOGUES[0]); // as above
    let (catalogue, errors) = Catalogue::parse(tag, source, FORMATTERS);
    debug_assert!(errors.is_empty(), "the embedded catalogue « {tag} »: {errors:?}"); // and a test looks in every build
    catalogue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_catalogues_are_sound() {
        for (tag, source) in CATALOGUES {
            let (catalogue, errors) = Catalogue::parse(tag, source, FORMATTERS);
            assert_eq!(errors, [], "{tag}");
            assert!(!catalogue.entries().is_empty());
        }
    }

    #[test]
    fn a_language_is_found_by_its_primary_subtag() {
        assert_eq!(nearest("fr_FR.UTF-8"), "fr");
        assert_eq!(nearest("FR-ca"), "fr");
        assert_eq!(nearest("en_GB"), "en");
        for other in ["C", "POSIX", "", "de_DE.UTF-8", "français"] {
            assert_eq!(nearest(other), default_language(), "{other:?}");
        }
    }

    #[test]
    fn french_messages_follow_french_typography() {
        let (_, source) = CATALOGUES.iter().find(|(tag, _)| *tag == "fr").unwrap();
        for (number, line) in source.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let text = line.split_once(" = ").map_or(line, |(_, text)| text).replace("![", "["); // pictures in Markdown
            let wrong =
                [" ;", " !", " ?", " :", " »", "« ", "...", "l'", "d'", "n'", "s'", "u'", "c'", "j'", "t'", "m'"];
            let found: Vec<_> = wrong.iter().filter(|wrong| text.contains(**wrong)).collect();
            assert!(found.is_empty(), "line {}: {found:?} in {text}", number + 1);
            for (mark, space) in [(';', '\u{202f}'), ('?', '\u{202f}'), ('!', '\u{202f}'), ('»', '\u{202f}')] {
                let unbound = text.match_indices(mark).any(|(at, _)| !text[..at].ends_with(space));
                assert!(!unbound, "line {}: {mark} without its space in {text}", number + 1);
            }
        }
    }
}
