//! Front matter, `item.toml` and settings: fences, keys and values.

use diptych::base::Code;

use crate::support::{Case, page};
use crate::{all_stop, arg, french, release, stops, with_facts, with_leaf, with_text};

#[test]
fn case_040_fences_are_found_or_missed_never_guessed() {
    all_stop(
        Code::NoFrontMatter,
        &["", "\u{feff}", "\n", "# Titre\n", "++\n", "---\ntitle: x\n---\n", "\n+++\n"],
        with_text,
    );
    all_stop(
        Code::UnclosedFrontMatter,
        &["+++", "+++\n", "+++\ntitle = \"Un\"\n", "+++\ntitle = \"Un\"\n ++ +\n"],
        with_text,
    );
    all_stop(Code::MissingKey, &["+++\n+++\n", "+++\n\n+++\ntitle = \"Un\"\n"], with_text);
    // spaces after a fence are none of its words; a third fence is prose; a fence in a block of code closes nothing more
    let build = with_leaf("+++  \ntitle = \"Un\"\n+++\t\n\nTexte.\n\n+++\n\n```\n+++\n```\n").clean();
    let html = french(&build);
    assert!(html.contains("<p>Texte.</p>\n<p>+++</p>\n<pre><code>+++\n</code></pre>"), "{html}");
}

#[test]
fn case_042_nothing_is_coerced() {
    let item = |facts: &str| with_facts(facts);
    all_stop(
        Code::WrongType,
        &[
            "place = 3",
            "place = true",
            "topics = \"x\"",
            "topics = [3]",
            "related = \"x\"",
            "notes = 3",
            "publish_at = \"2024-01-01\"",
            "expires_at = 2024",
            "embargo_until = true",
            "contacts = { a = 1 }",
            "languages = true",
            "figures = 3",
            "figures.x = 3",
            "figures.x.value = \"169\"",
            "figures.x.value = true",
            "images = []",
            "attachments = { file = \"x\" }",
            "corrections = [3]",
        ],
        item,
    );
    all_stop(Code::WrongType, &["3", "true", "[\"Un\"]", "{ fr = \"Un\" }", "2024-01-01", "1.5"], |value| {
        with_leaf(format!("+++\ntitle = {value}\n+++\n"))
    });
    all_stop(Code::WrongType, &["\"20\"", "20.0", "true"], |value| {
        let mut case = Case::empty();
        case.edit("content/site.toml", "page_size = 2", &format!("page_size = {value}"));
        case
    });
    let finding = stops(&with_leaf("+++\ntitle = 3\n+++\n"), Code::WrongType);
    assert_eq!((arg(&finding, "expected"), arg(&finding, "found")), ("text".into(), "integer".into()));
    all_stop(
        Code::UnknownValue,
        &["languages = \"apart\"", "corrections = [{ date = 2024-01-01, kind = \"x\" }]"],
        item,
    );
    for (status, code) in
        [("\"Ready\"", Code::UnknownValue), ("\"false\"", Code::UnknownValue), ("true", Code::WrongType)]
    {
        let mut case = release();
        case.edit("content/press/un/item.toml", "fr = \"ready\"", &format!("fr = {status}"));
        stops(&case, code);
    }
}

#[test]
fn case_043_a_misspelt_key_is_an_error_that_says_what_was_meant() {
    for (written, meant) in [
        ("publsih_at", "publish_at"),
        ("embargo_untill", "embargo_until"),
        ("embargo-until", "embargo_until"),
        ("Place", "place"),
        ("expire_at", "expires_at"),
        ("\"place\u{a0}\"", "place"),
        ("\"pláce\"", "place"),
    ] {
        let case = with_facts(&format!("{written} = 2027-01-01"));
        let finding = stops(&case, Code::UnknownKey);
        assert_eq!(arg(&finding, "suggestion"), meant, "{written}");
        assert_eq!(case.at_span(&finding), written);
    }
    for (written, meant) in [("titel", "title"), ("sub_title", "subtitle"), ("Slug", "slug"), ("leda", "lead")] {
        let case = with_leaf(format!("+++\ntitle = \"Un\"\n{written} = \"x\"\n+++\n"));
        assert_eq!(arg(&stops(&case, Code::UnknownKey), "suggestion"), meant);
    }
    let mut case = Case::empty();
    case.edit("content/site.toml", "name = \"English\"", "name = \"English\"\nlocal = \"en-GB\"");
    assert_eq!(arg(&stops(&case, Code::UnknownKey), "suggestion"), "locale");
    let case = with_facts("figures.x = { value = 1, unti = \"%\" }");
    assert_eq!(arg(&stops(&case, Code::UnknownKey), "suggestion"), "unit");
    let mut case = release();
    case.edit("content/press/un/item.toml", "en = \"ready\"", "eng = \"ready\"");
    assert_eq!(arg(&stops(&case, Code::UnknownKey), "suggestion"), "en");
}

#[test]
fn case_044_a_key_twice_is_an_error() {
    all_stop(Code::DuplicateKey, &["+++\ntitle = \"Un\"\ntitle = \"Deux\"\n+++\n"], with_text);
    all_stop(
        Code::DuplicateKey,
        &["place = \"a\"\nplace = \"b\"", "figures.x.value = 1\nfigures.x.value = 2"],
        with_facts,
    );
    all_stop(Code::UnknownKey, &["+++\ntitle = \"Un\"\nTitle = \"Deux\"\n+++\n"], with_text);
}

#[test]
fn case_045_dates_exist_or_are_errors() {
    let dates = [
        "2026-13-45",
        "2026-02-30",
        "2026-02-29",
        "2026-00-10",
        "2026-3-1",
        "26-03-01",
        "2026-03-01T24:00:00",
        "2026-03-01T12:60:00",
        "2026-12-31T23:59:60Z",
        "0000-01-01",
        "9999-01-01",
        "1899-12-31",
        "2200-01-01",
        "2026-03-01T12:00:00+25:00",
        "2026-03-01T12:00:00+5",
        "2026-03-01T",
        "12:00:00",
        "\"tomorrow\"",
        "tomorrow",
        "2026",
    ];
    for key in ["publish_at", "embargo_until", "expires_at"] {
        for date in dates {
            let case = with_facts(&format!("{key} = {date}"));
            let build = case.build();
            assert!(!build.publishable(), "{key} = {date}");
            let item = build.blocking.iter().all(|finding| finding.span.path.as_str() == "content/press/un/item.toml");
            assert!(item, "{key} = {date}: {:#?}", build.blocking);
        }
    }
    for date in dates.iter().chain(&["2026-03-01T12:00:00Z"]) {
        let mut case = release();
        case.edit("content/press/un/item.toml", "2024-01-01", date);
        assert!(!case.build().publishable(), "date = {date}");
    }
}

#[test]
fn case_041_and_060_nesting_without_end_is_an_error() {
    let n = 100_000;
    let huge = [
        format!("notes = {}", "[".repeat(n)),
        format!("notes = {}{}", "[".repeat(n), "]".repeat(n)),
        format!("notes = {}", "{a=".repeat(n)),
        format!("{}x = 1", "a.".repeat(n)),
        format!("[{}x]\nb = 1", "a.".repeat(n)),
        format!("notes = \"{}", "\\u".repeat(n)),
        (0..n / 10).map(|key| format!("k{key} = 1\n")).collect::<String>(),
    ];
    for facts in &huge {
        assert!(!with_facts(facts).build().publishable(), "{facts:.20}");
    }
    for template in [
        "{% if a %}".repeat(n),
        format!("{{{{ {} }}}}", "(".repeat(n)),
        format!("{{{{ {} }}}}", "[".repeat(n)),
        format!("{{{{ {}a }}}}", "-".repeat(n)),
        format!("{{{{ {}a }}}}", "not ".repeat(n)),
        format!("{{{{ a{} }}}}", " + a".repeat(n)),
        format!("{{{{ a{} }}}}", ".a".repeat(n)),
        format!("{{{{ a{} }}}}", "[a".repeat(n)),
        format!("{{{{ a{} }}}}", " | upper".repeat(n)),
    ] {
        let case = release().with("themes/plain/pages/press.html", &template);
        assert!(!case.build().publishable(), "{template:.30}");
    }
}

#[test]
fn case_070_settings_that_cannot_be_right() {
    let site = |from: &'static str| {
        move |to: &str| {
            let mut case = Case::empty();
            case.edit("content/site.toml", from, to);
            case
        }
    };
    assert!(!Case::empty().without("content/site.toml").build().publishable());
    assert!(!Case::empty().with("content/site.toml", "").build().publishable());
    all_stop(
        Code::BadUrl,
        &[
            "javascript:alert(1)",
            "exemple.test",
            "//exemple.test/",
            "https://exemple.test/?a=b",
            "https://exemple.test/#a",
            "https://u:p@exemple.test/",
            "ftp://exemple.test/",
            "https://",
            "http:/\\\\evil",
        ],
        site("https://exemple.test/"),
    );
    site("https://exemple.test/")(" https://exemple.test/ ").clean();
    assert!(page(&site("exemple.test")("été.test").clean(), "sitemap.xml").contains("https://xn--t-9fab.test/fr/"));
    all_stop(Code::BadLanguage, &["../x", "EN", "english language", "e", "en_GB", "fr/..", "ünd"], |code| {
        site("code = \"en\"")(&format!("code = \"{code}\""))
    });
    all_stop(Code::DuplicateId, &["code = \"fr\""], site("code = \"en\""));
    all_stop(Code::UnknownZone, &["Europe/Pari", "+01:00", "../Paris"], site("Europe/Paris"));
    all_stop(Code::UnknownTheme, &["plian", "../plain", "."], |theme| site("\"plain\"")(&format!("\"{theme}\"")));
    all_stop(Code::OutOfRange, &["0", "-1", "1001", "99999999999999999999"], |size| {
        site("page_size = 2")(&format!("page_size = {size}"))
    });
    all_stop(
        Code::SegmentClash,
        &["press = \"topics\"", "press = \"news\", topics = \"news\""],
        site("press = \"news\""),
    );
    all_stop(Code::UnknownPlace, &["menu = [\"pages/rien\"]", "menu = [\"../x\"]"], site("menu = [\"press\"]"));
    all_stop(Code::UnknownEntry, &["organisation = \"autre\""], site("organisation = \"exemple\""));
}
