//! The numbers that are found in texts, and how they are printed again.

use super::*;

/// What is found in a text, as `range|digits|value|scale|unit`, the digits as they stand.
fn found(tag: &str, text: &str) -> Vec<String> {
    let unit = |unit: &Option<Unit>| match unit {
        None => String::new(),
        Some(Unit::Currency(code)) => code.clone(),
        Some(unit) => format!("{unit:?}"),
    };
    language(tag)
        .numbers_in(text)
        .iter()
        .map(|w| {
            let [all, digits] = [&text[w.range.clone()], &text[w.number_range.clone()]];
            assert_eq!(w.digits.times_power_of_ten(w.scale.power()), w.value);
            format!("{all}|{digits}|{}|{}", w.value, unit(&w.unit))
        })
        .collect()
}

#[test]
fn reads_french() {
    let table: [(&str, &[&str]); 30] = [
        ("En 2026 500 entreprises", &["2026|2026|2026|", "500|500|500|"]),
        ("169 projets", &["169|169|169|"]),
        ("440 000 emplois", &["440 000|440 000|440000|"]),
        (
            "440\u{a0}000 et 440\u{202f}000",
            &["440\u{a0}000|440\u{a0}000|440000|", "440\u{202f}000|440\u{202f}000|440000|"],
        ),
        ("1,7 million d'euros", &["1,7 million d'euros|1,7|1700000|EUR"]),
        ("330\u{a0}millions d’euros.", &["330\u{a0}millions d’euros|330|330000000|EUR"]),
        ("2 milliards de dollars", &["2 milliards de dollars|2|2000000000|USD"]),
        ("12 milliers d’emplois", &["12 milliers|12|12000|"]),
        ("439 M€ de demandes", &["439 M€|439|439000000|EUR"]),
        ("60k€, 3 Md€", &["60k€|60|60000|EUR", "3 Md€|3|3000000000|EUR"]),
        ("60 000 €", &["60 000 €|60 000|60000|EUR"]),
        ("60 000 CHF", &["60 000 CHF|60 000|60000|CHF"]),
        ("25 % puis 25%", &["25 %|25|25|Percent", "25%|25|25|Percent"]),
        ("25 pour cent", &["25 pour cent|25|25|Percent"]),
        ("1,3× 1,3x 1,3 fois", &["1,3×|1,3|1.3|Times", "1,3x|1,3|1.3|Times", "1,3 fois|1,3|1.3|Times"]),
        ("un 4x4 hybride", &["4|4|4|"]),
        ("une grille 3 x 4", &["3|3|3|", "4|4|4|"]),
        ("de \u{2212}5 à +10 %", &["\u{2212}5|\u{2212}5|-5|", "+10 %|+10|10|Percent"]),
        ("(-1,5 %)", &["-1,5 %|-1,5|-1.5|Percent"]),
        ("5-10 %, 14–16", &["5|5|5|", "10 %|10|10|Percent", "14|14|14|", "16|16|16|"]),
        ("2025-09-10", &["2025|2025|2025|", "09|09|9|", "10|10|10|"]),
        ("28.03.2023, 1.5, 1,2,3", &[]),
        ("le CO2 400 fois, A380", &["400 fois|400|400|Times"]),
        ("06 78 18 00 44", &["06|06|6|", "78|78|78|", "18|18|18|", "00|00|0|", "44|44|44|"]),
        ("12 3456 789", &["12|12|12|", "3456|3456|3456|", "789|789|789|"]),
        ("10 h 30", &["10|10|10|", "30|30|30|"]),
        ("5 € 330 km", &["5 €|5|5|EUR", "330|330|330|"]),
        ("€ 330", &["€ 330|330|330|EUR"]),
        ("12 eurosceptiques, 5 millionnaires", &["12|12|12|", "5|5|5|"]),
        ("1 000 000 000 000 €", &["1 000 000 000 000 €|1 000 000 000 000|1000000000000|EUR"]),
    ];
    for (text, expected) in table {
        assert_eq!(found("fr", text), expected, "{text}");
    }
}

#[test]
fn reads_english() {
    let table: [(&str, &[&str]); 14] = [
        ("€330 million", &["€330 million|330|330000000|EUR"]),
        ("EUR 330 million", &["EUR 330 million|330|330000000|EUR"]),
        ("330 million euros", &["330 million euros|330|330000000|EUR"]),
        ("€60,000 and 60,000 €", &["€60,000|60,000|60000|EUR", "60,000 €|60,000|60000|EUR"]),
        ("$1.7bn, £3m, €60k", &["$1.7bn|1.7|1700000000|USD", "£3m|3|3000000|GBP", "€60k|60|60000|EUR"]),
        ("330m of road", &["330|330|330|"]),
        ("12 thousand", &["12 thousand|12|12000|"]),
        ("25%, 25 per cent", &["25%|25|25|Percent", "25 per cent|25|25|Percent"]),
        ("\u{2212}€5 million", &["\u{2212}€5 million|5|-5000000|EUR"]),
        ("€\u{2212}5", &["€\u{2212}5|\u{2212}5|-5|EUR"]),
        ("In 2026, 500 firms", &["2026|2026|2026|", "500|500|500|"]),
        ("1,5 or 12,34 or 1.2.3 or 1,234,56", &[]),
        ("440 000 jobs", &["440|440|440|", "000|000|0|"]),
        ("1.3× or 4 times", &["1.3×|1.3|1.3|Times", "4 times|4|4|Times"]),
    ];
    for (text, expected) in table {
        assert_eq!(found("en", text), expected, "{text}");
    }
}

#[test]
fn reprints() {
    let table = [
        ("fr", "400 000 emplois", "400\u{202f}000 emplois"),
        ("fr", "2400 emplois", "2\u{202f}400 emplois"),
        ("fr", "soit 25% de plus", "soit 25\u{a0}% de plus"),
        ("fr", "60000€ nets", "60\u{202f}000\u{a0}€ nets"),
        ("fr", "439 M€", "439\u{a0}M€"),
        ("fr", "1,7 million d'euros", "1,7\u{a0}million d'euros"),
        ("fr", "2,50 €", "2,50\u{a0}€"),
        ("fr", "-5 %", "\u{2212}5\u{a0}%"),
        ("fr", "+5 %", "+5\u{a0}%"),
        ("fr", "1,3 ×", "1,3×"),
        ("fr", "169 projets", "169 projets"),
        ("en", "25 %", "25%"),
        ("en", "€ 330 million", "€330\u{a0}million"),
        ("en", "EUR 2400", "EUR\u{a0}2,400"),
        ("en", "-€5 million", "-€5\u{a0}million"),
        ("en", "60000 jobs", "60,000 jobs"),
    ];
    for (tag, text, expected) in table {
        let language = language(tag);
        let written = language.numbers_in(text);
        let once = language.reprint(text, &written[0]);
        assert_eq!(once, expected);
        let again = language.numbers_in(&once);
        assert_eq!(again[0].value, written[0].value);
        assert_eq!(language.reprint(&once, &again[0]), once, "a second time");
    }
    let fr = language("fr");
    let two = "En 2026 500 entreprises";
    assert_eq!(fr.reprint(two, &fr.numbers_in(two)[0]), two);
    let elsewhere = fr.numbers_in("bien plus loin : 2400").remove(0);
    assert_eq!(fr.reprint("é", &elsewhere), "é");
}
