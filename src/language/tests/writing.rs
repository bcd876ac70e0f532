//! What each language writes, byte for byte.

use std::cmp::Ordering;

use fluent::FluentArgs;
use jiff::civil::{date, time};

use super::*;
use crate::base::Catalogue;

#[test]
fn tags() {
    let table = [
        // tag, canonical, primary, direction, Open Graph
        ("fr", "fr", "fr", "ltr", "fr_FR"),
        ("FR-fr", "fr-FR", "fr", "ltr", "fr_FR"),
        ("fr-CA", "fr-CA", "fr", "ltr", "fr_CA"),
        ("en", "en", "en", "ltr", "en_GB"),
        ("en-US", "en-US", "en", "ltr", "en_US"),
        ("it", "it", "it", "ltr", "it_IT"),
        ("ar", "ar", "ar", "rtl", "ar_EG"),
        ("iw", "he", "he", "rtl", "he_IL"),
        ("zh-Hant", "zh-Hant", "zh", "ltr", "zh_TW"),
        ("oc", "oc", "oc", "ltr", "oc_FR"),
    ];
    for (tag, canonical, primary, direction, graph) in table {
        let language = language(tag);
        assert_eq!(
            (language.tag(), language.primary(), language.direction(), language.og_locale().as_str()),
            (canonical, primary, direction, graph)
        );
    }
    for tag in ["", "f", "français", "fr_FR", "fr-", "123", "fr FR"] {
        assert_eq!(Language::new(tag), None, "{tag}");
    }
    fn shared<T: Send + Sync>() {}
    shared::<Language>();
    shared::<Collation>();
}

#[test]
fn dates() {
    let table = [
        ("fr", "28\u{a0}mars 2023", "mardi 28\u{a0}mars 2023", "mars 2023"),
        ("fr-CA", "28\u{a0}mars 2023", "mardi 28\u{a0}mars 2023", "mars 2023"),
        ("en", "28\u{a0}March 2023", "Tuesday 28\u{a0}March 2023", "March 2023"),
        ("en-US", "March\u{a0}28, 2023", "Tuesday, March\u{a0}28, 2023", "March 2023"),
        ("it", "28 marzo 2023", "martedì 28 marzo 2023", "marzo 2023"),
        ("de", "28. März 2023", "Dienstag, 28. März 2023", "März 2023"),
    ];
    for (tag, day, weekday, month) in table {
        let language = language(tag);
        assert_eq!(language.date(date(2023, 3, 28)), day);
        assert_eq!(language.weekday_date(date(2023, 3, 28)), weekday);
        assert_eq!(language.month(2023, 3), month);
    }
    assert_eq!(language("fr-u-nu-arab").date(date(2023, 3, 28)), "28\u{a0}mars 2023");
    let fr = language("fr");
    assert_eq!(fr.date(date(2023, 3, 1)), "1er\u{a0}mars 2023");
    assert_eq!(fr.weekday_date(date(2025, 8, 1)), "vendredi 1er\u{a0}août 2025");
    assert_eq!(fr.date(date(2023, 3, 11)), "11\u{a0}mars 2023");
    assert_eq!(language("en").date(date(2023, 3, 1)), "1\u{a0}March 2023");
    assert_eq!(language("it").date(date(2023, 3, 1)), "1 marzo 2023");
    assert_eq!(fr.month(2023, 13), "2023-13");
    assert_eq!(fr.month(2023, -1), "2023--1");
}

#[test]
fn hours() {
    let fr = language("fr");
    assert_eq!(fr.time(time(10, 30, 0, 0)), "10\u{a0}h\u{a0}30");
    assert_eq!(fr.time(time(14, 0, 0, 0)), "14\u{a0}h");
    assert_eq!(fr.time(time(9, 5, 59, 0)), "9\u{a0}h\u{a0}05");
    assert_eq!(fr.time(time(0, 0, 0, 0)), "0\u{a0}h");
    let en = language("en");
    assert_eq!(en.time(time(10, 30, 0, 0)), "10:30");
    assert_eq!(en.time(time(14, 0, 0, 0)), "14:00");
    assert_eq!(en.time(time(9, 5, 0, 0)), "09:05");
    assert_eq!(language("it").time(time(14, 0, 0, 0)), "14:00");
}

#[test]
fn numbers() {
    let table = [
        ("fr", "2\u{202f}400", "1\u{202f}234\u{202f}567,5", "\u{2212}1,3"),
        ("fr-CA", "2\u{202f}400", "1\u{202f}234\u{202f}567,5", "\u{2212}1,3"),
        ("en", "2,400", "1,234,567.5", "\u{2212}1.3"),
        ("it", "2400", "1.234.567,5", "\u{2212}1,3"),
        ("es", "2400", "1.234.567,5", "\u{2212}1,3"),
        ("de", "2.400", "1.234.567,5", "\u{2212}1,3"),
        ("de-CH", "2'400", "1'234'567.5", "\u{2212}1.3"),
        ("hi", "2,400", "12,34,567.5", "\u{2212}1.3"),
        ("ar-EG", "٢٬٤٠٠", "١٬٢٣٤٬٥٦٧٫٥", "\u{61c}\u{2212}١٫٣"),
    ];
    for (tag, thousands, millions, negative) in table {
        let language = language(tag);
        assert_eq!(language.number(&number("2400")), thousands, "{tag}");
        assert_eq!(language.number(&number("1234567.5")), millions, "{tag}");
        assert_eq!(language.number(&number("-1.3")), negative, "{tag}");
        assert_eq!(language.numbers_in(thousands)[0].value, number("2400"), "{tag}");
        assert_eq!(language.numbers_in(millions)[0].value, number("1234567.5"), "{tag}");
        assert_eq!(language.numbers_in(negative)[0].value, number("-1.3"), "{tag}");
    }
    assert_eq!(language("fr").number(&number("999")), "999");
    assert_eq!(language("fr").number(&number("0.05")), "0,05");
    assert_eq!(language("fr").number(&number("-440000")), "\u{2212}440\u{202f}000");
}

#[test]
fn quantities() {
    use {Qualifier::*, Scale::*};
    let table = [
        // value, unit, scale, qualifier, French, English
        ("330e6", "EUR", Million, Exact, "330\u{a0}millions d’euros", "€330\u{a0}million"),
        ("9e6", "EUR", Million, Exact, "9\u{a0}millions d’euros", "€9\u{a0}million"),
        ("1.7e6", "EUR", Million, Exact, "1,7\u{a0}million d’euros", "€1.7\u{a0}million"),
        ("2e6", "EUR", Million, Exact, "2\u{a0}millions d’euros", "€2\u{a0}million"),
        ("1e9", "EUR", Billion, Exact, "1\u{a0}milliard d’euros", "€1\u{a0}billion"),
        ("-5e6", "EUR", Million, Exact, "\u{2212}5\u{a0}millions d’euros", "\u{2212}€5\u{a0}million"),
        ("60000", "EUR", None, Exact, "60\u{202f}000\u{a0}€", "€60,000"),
        ("2.5", "EUR", None, Exact, "2,50\u{a0}€", "€2.50"),
        ("60000", "CHF", None, Exact, "60\u{202f}000\u{a0}CHF", "CHF\u{a0}60,000"),
        ("3e6", "CAD", Million, Exact, "3\u{a0}millions de\u{a0}CAD", "CAD\u{a0}3\u{a0}million"),
        ("25", "%", None, Exact, "25\u{a0}%", "25%"),
        ("1.3", "x", None, Exact, "1,3×", "1.3×"),
        ("700", "", None, AtLeast, "plus de 700", "more than 700"),
        ("90", "%", None, AtMost, "jusqu’à 90\u{a0}%", "up to 90%"),
        ("50", "", None, About, "environ 50", "about 50"),
        ("50", "", None, Below, "moins de 50", "fewer than 50"),
        ("50", "%", None, Below, "moins de 50\u{a0}%", "less than 50%"),
        ("12", "km", None, Exact, "12\u{a0}km", "12\u{a0}km"),
        ("12000", "", Thousand, Exact, "12\u{a0}milliers", "12\u{a0}thousand"),
        ("3e6", "km", Million, Exact, "3\u{a0}millions de km", "3\u{a0}million\u{a0}km"),
        ("3e6", "habitants", Million, Exact, "3\u{a0}millions d’habitants", "3\u{a0}million\u{a0}habitants"),
    ];
    for (value, unit, scale, qualifier, french, english) in table {
        let quantity = quantity(value, unit, scale, qualifier);
        assert_eq!(language("fr").quantity(&quantity), french);
        assert_eq!(language("en").quantity(&quantity), english);
    }
    let rise = Quantity { signed: true, ..quantity("25", "%", None, Exact) };
    assert_eq!(language("fr").quantity(&rise), "+25\u{a0}%");
    assert_eq!(language("en").quantity(&rise), "+25%");
    let fall = Quantity { value: number("-25"), ..rise };
    assert_eq!(language("fr").quantity(&fall), "\u{2212}25\u{a0}%");
}

#[test]
fn a_language_without_rules_gets_signs_and_no_french() {
    use {Qualifier::*, Scale::*};
    let it = language("it");
    assert_eq!(it.quantity(&quantity("330e6", "EUR", Million, AtLeast)), "≥€\u{a0}330.000.000");
    assert_eq!(it.quantity(&quantity("25", "%", None, AtMost)), "≤25%");
    assert_eq!(it.quantity(&quantity("1.3", "x", None, About)), "~1,3×");
    assert_eq!(language("de").quantity(&quantity("2400", "km", None, Below)), "<2.400\u{a0}km");
    assert_eq!(it.ordinal_html("1er & 2"), "1er &amp; 2");
    let text = "[1.700.000] di €";
    assert_eq!(it.reprint(text, &it.numbers_in(text)[0]), text);
}

#[test]
fn lists_order_and_plurals() {
    let names: Vec<String> = ["Anne", "Bob", "Chloé"].map(String::from).to_vec();
    assert_eq!(language("fr").list(&names), "Anne, Bob et Chloé");
    assert_eq!(language("en").list(&names), "Anne, Bob and Chloé");
    assert_eq!(language("it").list(&names[..2]), "Anne e Bob");
    assert_eq!(language("fr").list(&[]), "");

    let collator = language("fr").collator();
    let sorted = ["cote", "coté", "côte", "côté", "Odile", "Œdipe", "œuvre", "zèbre"];
    for pair in sorted.windows(2) {
        assert_eq!(collator.compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
        assert!(collator.sort_key(pair[0]) < collator.sort_key(pair[1]), "{pair:?}");
    }
    assert_eq!(collator.compare("é", "e\u{301}"), "é".cmp("e\u{301}"));

    let categories = |tag: &str, values: &[&str]| -> Vec<&str> {
        values.iter().map(|value| language(tag).plural(&number(value))).collect()
    };
    assert_eq!(categories("fr", &["0", "1", "1.7", "2", "1e6", "-1"]), ["one", "one", "one", "other", "many", "one"]);
    assert_eq!(categories("en", &["0", "1", "1.5", "2"]), ["other", "one", "other", "other"]);
    assert_eq!(categories("pl", &["1", "3", "5"]), ["one", "few", "many"]);
}

#[test]
fn numbers_inside_messages() {
    let write = |tag: &str, value: f64| {
        let (catalogue, errors) = Catalogue::parse(tag, "a = { $n }", language(tag).formatters());
        assert!(errors.is_empty());
        let mut args = FluentArgs::new();
        args.set("n", value);
        catalogue.message("a", &args).unwrap()
    };
    assert_eq!(write("fr", 2400.0), "2\u{202f}400");
    assert_eq!(write("fr-FR", -1.5), "\u{2212}1,5");
    assert_eq!(write("en", 2400.0), "2,400");
    assert_eq!(write("de", 2400.0), "2.400");
    assert_eq!(write("fr", f64::NAN), "NaN");
}

#[test]
fn ordinals_of_dates() {
    let fr = language("fr");
    assert_eq!(
        fr.ordinal_html("1er\u{a0}mars <2023> & l'été"),
        "1<sup>er</sup>\u{a0}mars &lt;2023&gt; &amp; l&#39;été"
    );
    assert_eq!(fr.ordinal_html("11er, 1ers, x1er"), "11er, 1ers, x1er");
    assert_eq!(language("en").ordinal_html("\"1er\""), "&quot;1er&quot;");
}
