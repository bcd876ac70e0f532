//! That nothing is missed: rules that are applied only where something wakes them, in as few passes as are known to be
//! enough, do what they would do if they looked at everything until nothing changes.

use std::ops::Range;

use proptest::prelude::*;

use super::super::sheet::Sheet;
use super::super::{Book, Place, Profile, Typeset, Work, repeated};
use super::properties::{any_text, profile, ranges, tags};
use crate::language::Language;

fn everywhere(tag: &str, text: &str, protected: &[Range<usize>], profile: &Profile, place: Place) -> Typeset {
    let book = Book::of(tag).unwrap();
    repeated(text, protected, |text, protected| {
        let mut sheet = Sheet::new(text, protected, profile, place, book.triggers);
        for rule in book.rules {
            match rule.apply {
                Work::All(apply) => apply(&mut sheet, rule.id),
                Work::At(apply) => sheet.atoms().for_each(|atom| apply(&mut sheet, atom, rule.id)),
            }
        }
        (sheet.finish().0, false)
    })
}

fn woken(tag: &str, text: &str, protected: &[Range<usize>], profile: &Profile, place: Place) -> Typeset {
    Language::new(tag).unwrap().typography(text, protected, profile, place)
}

#[test]
fn every_rule_has_a_bit_and_a_trigger() {
    for tag in ["fr", "en"] {
        let rules = Book::of(tag).unwrap().rules;
        assert!(rules.len() <= 32);
        assert!(rules.iter().all(|rule| !rule.on.is_empty()));
    }
}

#[test]
fn triggers_miss_nothing_in_the_cases() {
    let profile = Profile::default();
    let cases = [include_str!("house.tsv"), include_str!("more.tsv")].concat();
    for text in cases.lines().flat_map(|row| row.split('\t').skip(5).take(2)) {
        let text = super::cases::unescape(text);
        for (tag, place) in [("fr", Place::Prose), ("fr", Place::Figure), ("en", Place::Prose), ("en", Place::Figure)] {
            assert_eq!(woken(tag, &text, &[], &profile, place), everywhere(tag, &text, &[], &profile, place), "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn triggers_miss_nothing_in_any_text(
        tag in tags(),
        text in any_text(),
        place in prop::sample::select(vec![Place::Prose, Place::Figure]),
        index in 0_usize..4,
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..3),
    ) {
        let (profile, protected) = (profile(index), ranges(&text, &cuts));
        let all = everywhere(tag, &text, &protected, &profile, place);
        prop_assert_eq!(woken(tag, &text, &protected, &profile, place), all);
    }
}
