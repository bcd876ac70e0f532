//! Idempotence, protection, and that only what is meant changes; on any text.

use std::ops::Range;

use proptest::prelude::*;

use super::super::{Place, Profile};
use crate::language::Language;

/// Pieces that rules look at, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let pieces = [
        " ",
        " ",
        " ",
        " ",
        "\u{a0}",
        "\u{202f}",
        "  ",
        "\n",
        "\u{2028}",
        "mot",
        "Mot",
        "l",
        "A",
        "etc",
        "M",
        "Mme",
        "p",
        "n°",
        "mars",
        "siècle",
        "h",
        "30",
        "x",
        "1",
        "12",
        "25",
        "000",
        "2023",
        "06",
        "1,3",
        "1er",
        "2ème",
        "XXIe",
        "Etat",
        "million",
        "March",
        "th",
        "am",
        "am",
        "s",
        "n",
        "ISO",
        "EN",
        "loi",
        "+33",
        "+",
        "%",
        "€",
        "M€",
        "km",
        "\"",
        "\"",
        "'",
        "'",
        "’",
        "‘",
        "“",
        "”",
        "«",
        "»",
        "„",
        ";",
        ":",
        "!",
        "?",
        ".",
        ",",
        "…",
        "...",
        "(",
        ")",
        "[",
        "]",
        "-",
        "-",
        "–",
        "—",
        "/",
        "@",
        "&",
        "#",
        "_",
        "=",
        "°",
        "×",
        ":)",
        "https://a.fr/?x",
        "a@b.fr",
        "www.a.fr",
        "10:30",
        "10h30",
        "\u{fffc}",
        "é",
        "🙂",
        "§",
        "art.",
        "Mr",
        "analyze",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..24).prop_map(|pieces| pieces.concat())
}

pub(in super::super) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![6 => pieces(), 1 => "\\PC{0,40}", 1 => any::<String>()]
}

/// The text without what the rules are there to change.
fn folded(text: &str) -> String {
    let endings = [
        ("ères", "res"),
        ("ère", "re"),
        ("eres", "res"),
        ("ere", "re"),
        ("ièmes", "es"),
        ("ième", "e"),
        ("èmes", "es"),
        ("emes", "es"),
        ("ème", "e"),
        ("eme", "e"),
        ("è", "e"),
    ];
    let text: String = text
        .replace('…', "...")
        .chars()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(
                    c,
                    '"' | '\''
                        | '’'
                        | '‘'
                        | '´'
                        | '`'
                        | '′'
                        | '“'
                        | '”'
                        | '„'
                        | '«'
                        | '»'
                        | '-'
                        | '–'
                        | '—'
                        | '.'
                )
        })
        .collect();
    endings.iter().fold(text, |text, (from, to)| text.replace(from, to)).replace(['x', 'X'], "×")
}

pub(super) fn tags() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["fr", "en"])
}

pub(super) fn profile(index: usize) -> Profile {
    let name = Profile::names().nth(index % Profile::names().count()).unwrap();
    Profile::new(name, vec!["Yahoo!".to_string(), "l’\u{e9}".to_string()]).unwrap()
}

/// Ranges of whole characters, in order.
pub(super) fn ranges(text: &str, cuts: &[prop::sample::Index]) -> Vec<Range<usize>> {
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut cuts: Vec<usize> = cuts.iter().map(|cut| *cut.get(&bounds)).collect();
    cuts.sort_unstable();
    cuts.chunks_exact(2).map(|pair| pair[0]..pair[1]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn once_is_enough(tag in tags(), text in any_text(), place in prop::sample::select(vec![Place::Prose, Place::Figure]), index in 0_usize..4) {
        let language = Language::new(tag).unwrap();
        let profile = profile(index);
        let once = language.typography(&text, &[], &profile, place).apply(&text);
        let twice = language.typography(&once, &[], &profile, place);
        prop_assert!(twice.edits.is_empty(), "{text:?} {once:?} {:?}", twice.edits);
    }

    #[test]
    fn edits_are_in_order_and_whole(tag in tags(), text in any_text()) {
        let done = Language::new(tag).unwrap().typography(&text, &[], &Profile::default(), Place::Prose);
        let mut end = 0;
        for edit in &done.edits {
            prop_assert!(edit.range.start >= end && edit.range.start <= edit.range.end);
            prop_assert!(text.get(edit.range.clone()).is_some_and(|old| old != edit.with));
            end = edit.range.end;
        }
        for range in done.superscripts.iter().chain(done.findings.iter().map(|finding| &finding.range)) {
            prop_assert!(text.get(range.clone()).is_some_and(|piece| !piece.is_empty()));
        }
    }

    #[test]
    fn only_what_is_meant_changes(tag in tags(), text in any_text()) {
        let done = Language::new(tag).unwrap().typography(&text, &[], &Profile::default(), Place::Prose);
        prop_assert_eq!(folded(&done.apply(&text)), folded(&text));
    }

    #[test]
    fn what_is_protected_stays(tag in tags(), text in any_text(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6)) {
        let protected = ranges(&text, &cuts);
        let done = Language::new(tag).unwrap().typography(&text, &protected, &Profile::default(), Place::Prose);
        for edit in &done.edits {
            let touched = protected.iter().any(|range| edit.range.start < range.end && edit.range.end > range.start);
            prop_assert!(!touched, "{edit:?} in {protected:?} of {text:?}");
        }
    }
}
