//! Catalogues of messages that attack, and those that only look so.

use diptych::base::Code;

use crate::support::{Case, page};
use crate::{stops, with_facts};

#[test]
fn case_054_and_055_catalogues_that_attack() {
    let base = Case::empty().text("i18n/fr/site.ftl");
    let n = 50_000;
    for attack in [
        format!("x = {}1{}\n", "{ ".repeat(n), " }".repeat(n)),
        format!("x = {}\n", "{".repeat(n)),
        format!("x = {{ {}\n", "F(".repeat(n)),
        format!("x = {{{}\n", "\nA(".repeat(n)),
        format!("x = {{{}\n", "\nA({".repeat(n)),
        format!("x = {}\n", "{ $a ->\n *[b] ".repeat(n)),
        format!("x = {}\n", "{ \"}}}}\" ->\n *[b] \"".repeat(n)),
        format!("-x = {}\n", "{ -x(a: ".repeat(n)),
        "x".repeat(2 << 20),
    ] {
        let case = Case::empty().with("i18n/fr/site.ftl", format!("{base}{attack}"));
        let finding = stops(&case, Code::MessageSyntax);
        assert_eq!(finding.span.path.as_str(), "i18n/fr/site.ftl");
    }
    for (broken, code) in [
        (base.replace("welcome = Entrer", "welcome = { welcome }"), Code::BrokenMessage),
        (base.replace("home_title = Accueil", "home_title = { home_title }"), Code::BrokenMessage),
        (base.replace("home_title = Accueil", "home_title = { $nobody }"), Code::BrokenMessage),
        (base.replace("home_title = Accueil", "home_title = { nobody }"), Code::BrokenMessage),
        (base.replace("home_title = Accueil", "home_title = { -nobody }"), Code::BrokenMessage),
        (base.replace("home_title = Accueil", "home_title = { NOBODY() }"), Code::BrokenMessage),
        (base.replace("home_title = Accueil", "home_title Accueil"), Code::MessageSyntax),
        (base.replace("home_title = Accueil\n", ""), Code::MissingMessage),
        (format!("{base}home_title = Encore\n"), Code::DuplicateMessage),
    ] {
        stops(&Case::empty().with("i18n/fr/site.ftl", broken), code);
    }
    // thirty messages of ten references each: ten to the power of thirty words
    let laughs: String = (0..30).map(|i| format!("l{i} = {}\n", format!("{{ l{} }}", i + 1).repeat(10))).collect();
    let text = base.replace("home_title = Accueil", "home_title = { l0 }") + &laughs + "l30 = ha\n";
    stops(&Case::empty().with("i18n/fr/site.ftl", text), Code::BrokenMessage);
}

#[test]
fn case_054_braces_of_everyday_messages_pass() {
    // braces as text, many messages, comments with loose brackets
    let mut case = Case::empty();
    for code in ["fr", "en"] {
        let path = format!("i18n/{code}/site.ftl");
        let more: String = (0..400).map(|i| format!("# {{ ( {{\nplus_{i} = {{ \"{{\" }} (a) {{\"}}\"}}\n")).collect();
        let text = case.text(&path) + &more;
        case.set(&path, text);
    }
    let build = case.build();
    assert!(build.publishable(), "{:#?}", build.blocking.iter().take(3).collect::<Vec<_>>());
}

#[test]
fn case_056_no_marks_of_isolation() {
    let build = with_facts("place = \"Rouen\"").clean();
    let html = page(&build, "fr/communiques/titre-un/index.html");
    assert!(html.contains("Rouen, le 1<sup>er</sup>"));
    assert!(!html.contains(['\u{2068}', '\u{2069}']));
}
