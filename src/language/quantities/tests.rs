//! The cases that the comparison of figures was built on.

use super::*;

fn measures(tag: &str, text: &str) -> Vec<Measure> {
    Language::new(tag).unwrap().quantities(text)
}

fn verdict(source: &str, target: &str) -> &'static str {
    let differences = compare(&measures("fr", source), &measures("en", target), &Nouns::default());
    match differences.iter().map(|difference| difference.verdict).max() {
        None => "match",
        Some(Verdict::Review) => "review",
        Some(Verdict::Mismatch) => "mismatch",
    }
}

fn wrong(cases: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for line in cases.lines().skip(1) {
        let [source, target, expected, ..] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let found = verdict(source, target);
        if found != expected {
            let (fr, en) = (measures("fr", source), measures("en", target));
            wrong.push(format!("{source} | {target}: {found}, not {expected}\n  {fr:?}\n  {en:?}"));
        }
    }
    wrong
}

#[test]
fn every_case_has_its_verdict() {
    let cases = [include_str!("../../../tests/parity/figures.tsv"), include_str!("../../../tests/parity/more.tsv")];
    let wrong: Vec<String> = cases.into_iter().flat_map(wrong).collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn figures_are_read_as_style_guides_write_them() {
    let wrong = wrong(include_str!("../../../tests/parity/guides.tsv"));
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// What is read in a text, as `words kind value unit`.
fn read(tag: &str, text: &str) -> Vec<String> {
    let one = |measure: &Measure| format!("{} {:?} {:?}", &text[measure.range.clone()], measure.kind, measure.value);
    measures(tag, text).iter().filter(|measure| measure.weight > Weight::Weak).map(one).collect()
}

#[test]
fn what_is_no_quantity_is_not_read() {
    for (tag, text) in [
        ("fr", "un projet, une entreprise, l’un des acteurs, un par un"),
        ("fr", "à la fois, en premier lieu, un tiers de confiance, un véhicule neuf, des motos neuves"),
        ("fr", "contact@pole2030.fr et https://example.org/28/03/2023"),
        ("fr", "le mois de l’innovation, un quart-monde, les deux"),
        ("en", "a project, one of the players, one by one, at once, a third party, may we march?"),
        ("en", "at first, first of all, the single market, in the second place"),
        ("en", "both, a couple, www.example.org/2023"),
        ("it", "25 % di 400.000 posti"),
    ] {
        assert_eq!(read(tag, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn measures_stand_where_they_are_written() {
    let all = |tag, text| measures(tag, text).iter().map(|m| text[m.range.clone()].to_string()).collect::<Vec<_>>();
    assert_eq!(all("fr", "soit 1,7 million d’euros en 2023"), ["1,7 million d’euros", "2023"]);
    assert_eq!(all("en", "some €5–10 million, up −3.5% on 28 March 2023"), ["€5–10 million", "−3.5%", "28 March 2023"]);
    assert_eq!(all("fr", "du 14 au 16 octobre 2024 à 14 h 30"), ["14 au 16 octobre 2024", "14 h 30"]);
    assert_eq!(all("fr", "loi n° 2005-102, ISO 9001, CO2"), ["n° 2005-102", "ISO 9001", "CO2"]);
}

mod properties {
    use proptest::prelude::*;

    use super::super::super::number::{Quantity, Scale, Unit};
    use super::*;

    fn any_quantity() -> impl Strategy<Value = Quantity> {
        let units = ["", "%", "×", "EUR", "USD", "km", "habitants"];
        let scales = [Scale::None, Scale::Thousand, Scale::Million, Scale::Billion];
        let choices = (
            prop::sample::select(units.to_vec()),
            prop::sample::select(scales.to_vec()),
            prop::sample::select(Qualifier::NAMES.map(|(_, qualifier)| qualifier).to_vec()),
        );
        (any::<i32>(), -4_i8..9, choices, any::<bool>()).prop_map(|(value, power, (unit, scale, qualifier), signed)| {
            let value = Number::from(i64::from(value)).times_power_of_ten(power);
            Quantity { value, unit: Unit::parse(unit), scale, qualifier, signed }
        })
    }

    proptest! {
        #[test]
        fn a_quantity_is_read_as_it_was_written(quantity in any_quantity()) {
            let mut texts = Vec::new();
            for tag in ["fr", "en"] {
                let language = Language::new(tag).unwrap();
                let text = language.quantity(&quantity);
                let found = language.quantities(&text);
                prop_assert_eq!(found.len(), 1, "{}: {:?}", text, found);
                prop_assert_eq!(&found[0].value, &Value::Number(quantity.value.clone()), "{}", text);
                prop_assert!(found[0].qualifiers.contains(&quantity.qualifier), "{}: {:?}", text, found);
                let kind = match &quantity.unit {
                    Some(Unit::Currency(_)) => Kind::Amount,
                    Some(Unit::Percent) => Kind::Percentage,
                    Some(Unit::Times) => Kind::Multiplier,
                    Some(Unit::Other(_)) | None => Kind::Count,
                };
                prop_assert_eq!(found[0].kind, kind, "{}", text);
                texts.push((text, found));
            }
            let differences = compare(&texts[0].1, &texts[1].1, &Nouns::default());
            prop_assert!(differences.is_empty(), "{:?}: {:?}", texts, differences);
        }

        #[test]
        fn any_text_is_read_without_panic(
            text in "([0-9 \u{a0},.%€xkmh°+/:’-]|et|demi|un|vingt|quatre|mille|millions|tiers|half|a|pm|phase|XX|e|mars|May|n°|ISO|\\PC){0,30}",
        ) {
            let read = ["fr", "en", "it"].map(|tag| measures(tag, &text));
            for found in &read {
                let mut end = 0;
                for measure in found {
                    prop_assert!(end <= measure.range.start && measure.range.start < measure.range.end, "{:?}", found);
                    prop_assert!(text.get(measure.range.clone()).is_some());
                    prop_assert!(!measure.qualifiers.is_empty());
                    end = measure.range.end;
                }
                prop_assert!(compare(found, found, &Nouns::default()).iter().all(|difference| {
                    difference.verdict == Verdict::Review || matches!(difference.reason, Reason::Notation)
                }), "{:?}", found);
            }
            compare(&read[0], &read[1], &Nouns::default());
        }
    }

    #[test]
    fn a_long_text_is_read_in_the_time_of_its_length() {
        let text = "plus de 25 % des 400 000 emplois, et un tiers de 28 mars 2023 ".repeat(4_000);
        let began = std::time::Instant::now();
        let found = measures("fr", &text);
        let differences = compare(&found, &found, &Nouns::default());
        assert!(found.len() > 10_000 && differences.is_empty());
        assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
    }
}
