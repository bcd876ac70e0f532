//! Bad inputs, by the numbers of the cases: each is an error at its place that stops publication, or is defined.

mod support;

use diptych::base::{Arg, Code, Diagnostic, SourcePath};
use diptych::build::Build;
use support::html::{Page, Site, Tag};
use support::patterns::PATTERNS;
use support::pool::png;
use support::{Case, leaf, page, paths};

/// A release in French, whose leaf is `text`.
fn with_leaf(text: impl AsRef<[u8]>) -> Case {
    let mut case = Case::empty().press("un", "2024-01-01");
    case.set("content/press/un/fr.md", text);
    case
}

fn with_text(text: &str) -> Case {
    with_leaf(text)
}

/// A release whose French prose is `body`.
fn with_body(body: &str) -> Case {
    with_leaf(leaf("Un", body))
}

/// A release with these lines at the top of its `item.toml`.
fn with_facts(facts: &str) -> Case {
    let mut case = Case::empty().press("un", "2024-01-01");
    case.edit("content/press/un/item.toml", "date = 2024-01-01", &format!("date = 2024-01-01\n{facts}"));
    case
}

/// The finding of a code, which must stop publication.
fn stops(case: &Case, code: Code) -> Diagnostic {
    let build = case.build();
    assert!(!build.publishable(), "{code:?} must stop publication");
    let found = build.blocking.iter().find(|finding| finding.code == code);
    found.unwrap_or_else(|| panic!("no {code:?} among {:#?}", build.blocking)).clone()
}

/// Several cases that are the same error; each is named by its text when it fails.
fn all_stop(code: Code, cases: &[&str], make: impl Fn(&str) -> Case) {
    for text in cases {
        let build = make(text).build();
        let shown: String = text.chars().take(60).collect();
        assert!(build.blocking.iter().any(|finding| finding.code == code), "{shown:?}: {:#?}", build.blocking);
    }
}

fn arg(finding: &Diagnostic, name: &str) -> String {
    match finding.args.iter().find(|(own, _)| *own == name) {
        Some((_, Arg::Text(text))) => text.clone(),
        Some((_, Arg::Number(number))) => number.to_string(),
        None => panic!("no {name} in {finding:?}"),
    }
}

fn french(build: &Build) -> String {
    page(build, "fr/communiques/un/index.html")
}

// Encodings

#[test]
fn case_033_and_034_what_is_not_utf8_is_named_with_its_byte() {
    for path in [
        "content/site.toml",
        "content/organisations.toml",
        "content/press/un/item.toml",
        "content/press/un/fr.md",
        "i18n/fr/site.ftl",
        "themes/plain/layouts/base.html",
        "themes/plain/pages/press.html",
    ] {
        let sound = Case::empty().press("un", "2024-01-01");
        for bad in [&b"\xff"[..], b"\xc0\xaf", b"\xed\xa0\x80", b"\xc3"] {
            let mut bytes = sound.text(path).into_bytes();
            let start = bytes.len();
            bytes.extend(bad);
            let finding = stops(&sound.clone().with(path, bytes), Code::NotUtf8);
            assert_eq!((finding.span.path.as_str(), finding.span.start), (path, start), "{bad:?}");
        }
    }
}

#[test]
fn case_037_utf16_is_called_by_its_name() {
    for bytes in [&b"\xff\xfe+\0+\0+\0"[..], b"\xfe\xff\0+\0+\0+"] {
        assert_eq!(arg(&stops(&with_leaf(bytes), Code::NotUtf8), "encoding"), "utf16");
    }
    assert_eq!(arg(&stops(&with_leaf(b"+++\ntitle = \"\xe9t\xe9\"\n+++\n"), Code::NotUtf8), "encoding"), "other");
}

#[test]
fn case_036_a_byte_order_mark_is_accepted_and_not_published() {
    let sound = Case::empty().press("un", "2024-01-01").with("content/topics.toml", "[eau]\nname = \"Eau\"\n");
    let plain = sound.clean();
    let mut marked = sound.clone();
    let texts: Vec<String> =
        sound.sources.iter().map(|(path, _)| path.to_string()).filter(|path| !path.contains("/static/")).collect();
    for path in texts {
        let text = sound.text(&path);
        marked.set(&path, format!("\u{feff}{text}"));
    }
    assert_eq!(support::changed(&plain, &marked.clean()), Vec::<String>::new());
}

/// Places count the mark: it is a part of the file.
#[test]
fn case_036_findings_after_a_byte_order_mark_point_at_the_words() {
    let bom = |text: &str| format!("\u{feff}{text}");
    let mut case = Case::empty().press("un", "2024-01-01");
    let item = case.text("content/press/un/item.toml");
    case.set("content/press/un/item.toml", bom(&item.replace("date", "daet = 1\ndate")));
    case.set("content/topics.toml", bom("[eau]\nname = \"Eau\"\nnom = \"Eau\"\n"));
    case.set("content/press/un/fr.md", bom("+++\ntitle = \"Un\"\nleda = \"x\"\n+++\n\nVoir [x](figure:non).\n"));
    let site = case.text("content/site.toml");
    case.set("content/site.toml", bom(&site.replace("menu =", "mneu = 1\nmenu =")));
    let french = case.text("i18n/fr/site.ftl");
    case.set("i18n/fr/site.ftl", bom(&format!("{french}superflu = Un\n")));
    let press = case.text("themes/plain/pages/press.html");
    case.set("themes/plain/pages/press.html", bom(&press.replace("{{ view.date.text", "{{ view.dat.text")));
    let build = case.build();
    let words: Vec<String> = build.diagnostics.iter().map(|finding| case.at_span(finding)).collect();
    for expected in ["daet", "nom", "leda", "[x](figure:non)", "mneu", "superflu"] {
        assert!(words.iter().any(|word| word == expected), "{expected} not among {words:#?}");
    }
    let failure = build.diagnostics.iter().find(|finding| finding.code == Code::TemplateFailure).unwrap();
    let start = case.text("themes/plain/pages/press.html").find("view.dat.").unwrap();
    assert!((start..start + 10).contains(&failure.span.start), "{:?}", case.at_span(failure));
}

#[test]
fn case_038_line_ends_of_windows_change_nothing() {
    let body = "Un texte\nsur deux lignes.\n\n## Titre\n\n- a\n- b\n\n> Cité.\n> — Ada, cheffe\n\n| a | b |\n|--|--|\n| 1 | 2 |\n";
    let case = Case::empty().press("un", "2024-01-01").with("content/press/un/fr.md", leaf("Un", body));
    let plain = case.clean();
    let mut windows = case.clone();
    let texts: Vec<String> = case.sources.iter().map(|(path, _)| path.to_string()).collect();
    for path in texts.iter().filter(|path| path.ends_with(".md") || path.ends_with(".toml") || path.ends_with(".ftl")) {
        let text = case.text(path);
        windows.set(path, text.replace('\n', "\r\n"));
    }
    assert_eq!(support::difference(&plain, &windows.clean()), Vec::<String>::new());
}

#[test]
fn case_039_controls_and_bidirectional_marks_are_errors_where_they_are_read() {
    for c in ['\u{1}', '\u{7f}', '\u{85}', '\u{202e}', '\u{2066}', '\u{200f}', '\u{fffe}'] {
        let escaped = format!("\\u{:04X}", u32::from(c));
        all_stop(Code::ControlCharacter, &[&escaped], |c| with_leaf(format!("+++\ntitle = \"Un{c}\"\n+++\n")));
        all_stop(Code::ControlCharacter, &[&escaped], |c| with_facts(&format!("place = \"Un{c}\"")));
        let body = with_body(&format!("Un{c}deux.\n"));
        stops(&body, Code::ControlCharacter);
        assert!(!french(&body.build()).contains(c));
    }
    // NUL becomes the replacement character, by CommonMark
    assert!(french(&with_body("a\0b\n").build()).contains("a\u{fffd}b"));
    all_stop(Code::ControlCharacter, &["un\\u0007", "un\\u202E"], |slug| {
        with_leaf(format!("+++\ntitle = \"Un\"\nslug = \"{slug}\"\n+++\n"))
    });
}

// Leaves

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
        let mut case = Case::empty().press("un", "2024-01-01");
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
    let mut case = Case::empty().press("un", "2024-01-01");
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
        let mut case = Case::empty().press("un", "2024-01-01");
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
        let case = Case::empty().press("un", "2024-01-01").with("themes/plain/pages/press.html", &template);
        assert!(!case.build().publishable(), "{template:.30}");
    }
}

// Markdown

#[test]
fn case_049_pathological_texts_end_and_do_not_multiply() {
    for (name, make) in PATTERNS {
        let text = make(4_000);
        let size = french(&with_body(&text).build()).len();
        assert!(size < text.len() * 64 + 100_000, "{name}: {size} bytes from {}", text.len());
    }
}

#[test]
fn case_048_a_word_without_end() {
    let word = "a".repeat(20_000);
    with_body(&format!("{word} [{word}](https://exemple.test/{word}) `{word}`\n")).clean();
    assert_eq!(with_body(&format!("[a](https://exemple.test/ \"{word}\")\n")).codes(), [Code::LinkTitle]);
    let title = with_leaf(format!("+++\ntitle = \"{word}\"\n+++\n")).build();
    assert!(title.publishable());
    let longest = paths(&title).iter().flat_map(|path| path.split('/').map(str::len).collect::<Vec<_>>()).max();
    assert!(longest.unwrap() <= 200);
    all_stop(Code::BadSlug, &[&word], |slug| with_leaf(format!("+++\ntitle = \"Un\"\nslug = \"{slug}\"\n+++\n")));
    all_stop(Code::BadId, &[&word], |id| with_facts(&format!("topics = [\"{id}\"]")));
}

#[test]
fn case_050_deep_nesting_is_an_error_and_overflows_nothing() {
    for (piece, n) in [(">", 20_000), ("+ ", 20_000), ("1. ", 20_000), ("> - ", 10_000), ("<sub>", 20_000)] {
        assert!(!with_body(&format!("{}a\n", piece.repeat(n))).build().publishable(), "{piece}");
    }
    for (piece, n) in [("*a **a ", 5_000), ("[", 100_000), ("![", 50_000), ("[^", 50_000), ("(", 100_000)] {
        with_body(&piece.repeat(n)).build();
    }
    let nested = |depth: usize| with_body(&format!("{} a\n", ">".repeat(depth)));
    nested(10).clean();
    stops(&nested(60), Code::NestedTooDeep);
}

#[test]
fn case_051_what_made_parsers_panic() {
    for text in [
        "> a\n> :b\n",
        "> term\n> : def\n\n",
        "[^1]: \n[^1]: [^1]\n",
        "- \n\t-\n\t\t- ",
        "|\n|-\n|",
        "\\\r\n",
        "# {#",
        "## a {#}",
        "## a { #b .c d=e }\n",
        "a\n=\n",
        "***\n- ***",
        "[a]:\n",
        "[a]: <\n>",
        "<!-->",
        "<!--->",
        "&#x110000;",
        "&#xD800;",
        "`\u{0}`",
        "~~~\n",
        "> ```\n",
        "1) a\n2. b",
        "[!NOTE]",
        "> [!NOTE]",
        "> [!NOTE]\n> - ",
        "[x](<a\\\nb>)",
        "\u{feff}",
        "![[^1]](a)\n\n[^1]: x",
        "[^1]: ![a](b)\n\n[^1] [^1]",
        "| a |\n|--|\n| [^1] | b |\n\n[^1]: | c |",
    ] {
        for (path, page) in Site::read(&with_body(text).build()).pages {
            assert!(page.problems.is_empty(), "{text:?}: {path}: {:#?}", page.problems);
        }
    }
}

#[test]
fn case_053_definitions_do_not_multiply() {
    let n = 20_000;
    let text = format!("[x]: https://exemple.test/{}\n\n{}", "x".repeat(n), "[x]".repeat(n));
    let build = with_body(&text).build();
    let size = french(&build).len();
    assert!(size < text.len() * 64, "{size} bytes from {}", text.len());
}

// Catalogues

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
        (base.replace("welcome = Entrer", "welcome = { welcome }"), Code::TemplateFailure),
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

// Templates

#[test]
fn case_057_templates_in_a_circle_are_named() {
    let set = |files: &[(&str, &str)]| {
        let mut case = Case::empty().press("un", "2024-01-01");
        files.iter().for_each(|(name, text)| case.set(&format!("themes/plain/{name}"), text));
        case
    };
    for files in [
        &[("partials/card.html", "{% include \"partials/card.html\" %}")][..],
        &[
            ("partials/card.html", "{% include \"partials/b.html\" %}"),
            ("partials/b.html", "{% include \"partials/card.html\" %}"),
        ],
        &[("layouts/base.html", "{% extends \"layouts/base.html\" %}")],
        &[
            ("layouts/base.html", "{% extends \"layouts/b.html\" %}"),
            ("layouts/b.html", "{% extends \"layouts/base.html\" %}"),
        ],
        &[("pages/press.html", "{% extends \"pages/press.html\" %}")],
    ] {
        let finding = stops(&set(files), Code::TemplateCycle);
        assert!(finding.span.path.as_str().starts_with("themes/plain/"), "{finding:?}");
        assert!(arg(&finding, "chain").contains(".html"), "{finding:?}");
    }
}

#[test]
fn case_057_components_that_call_themselves() {
    for text in [
        "{% component again() %}{{ <again /> }}{% endcomponent %}{{ <again /> }}",
        "{% component one() %}{{ <two /> }}{% endcomponent %}{% component two() %}{{ <one /> }}{% endcomponent %}{{ <one /> }}",
    ] {
        let case = Case::empty().press("un", "2024-01-01").with("themes/plain/pages/press.html", text);
        assert!(!case.build().publishable(), "{text}");
    }
}

#[test]
fn case_058_long_chains_of_includes_and_layouts() {
    for count in [30, 500, 2_000] {
        let mut case = Case::empty().press("un", "2024-01-01");
        for index in 0..count {
            let next = if index + 1 < count {
                format!("{{% include \"partials/n{}.html\" %}}", index + 1)
            } else {
                "fin".into()
            };
            case.set(&format!("themes/plain/partials/n{index}.html"), next);
        }
        case.edit("themes/plain/pages/press.html", "<p class=\"dateline\">", "{% include \"partials/n0.html\" %}<p>");
        let build = case.build();
        assert_eq!(build.publishable(), count == 30, "{count}");
        assert!(count == 30 || build.blocking.iter().all(|finding| finding.span.path.as_str().starts_with("themes/")));
    }
    for count in [30, 500, 2_000] {
        let mut case = Case::empty().press("un", "2024-01-01");
        for index in 0..count {
            let parent =
                if index + 1 < count { format!("layouts/n{}.html", index + 1) } else { "layouts/base.html".into() };
            case.set(&format!("themes/plain/layouts/n{index}.html"), format!("{{% extends \"{parent}\" %}}"));
        }
        case.edit("themes/plain/pages/press.html", "layouts/base.html", "layouts/n0.html");
        assert_eq!(case.build().publishable(), count == 30, "{count}");
    }
}

#[test]
fn case_061_what_a_template_does_not_have_is_an_error_at_its_place() {
    for (text, word) in [
        ("{{ nobody }}", "nobody"),
        ("{{ view.nobody.at_all }}", "nobody"),
        ("{{ page.titel }}", "titel"),
        ("{{ page.title | nobody }}", "nobody"),
        ("{{ nobody() }}", "nobody"),
        ("{{ msg(id=\"nobody\") }}", "nobody"),
        ("{{ t.nobody }}", "nobody"),
        ("{{ asset(path=\"nobody.css\") }}", "nobody"),
        ("{% include \"partials/nobody.html\" %}", "nobody"),
        ("{% extends \"layouts/nobody.html\" %}", "nobody"),
        ("{{ page.title + 1 }}", ""),
        ("{% for x in page.title.x %}{% endfor %}", ""),
        ("{{ msg(id=\"dateline\") }}", ""),
        ("{{ get_env(name=\"PATH\") }}", ""),
        ("{{ load_data(path=\"/etc/passwd\") }}", ""),
        ("{% include \"../../content/site.toml\" %}", ""),
        ("{{ msg(id=\"home_title\", lang=\"en\") }}", ""),
        ("{{ throw(message=\"x\") }}", ""),
    ] {
        let path = "themes/plain/pages/press.html";
        let text = format!("<p>\n{text}\n</p>");
        let case = Case::empty().press("un", "2024-01-01").with(path, &text);
        let build = case.build();
        assert!(!build.publishable(), "{text}");
        let placed = build.blocking.iter().any(|finding| {
            finding.span.path.as_str() == path
                && (word.is_empty() || case.at_span(finding).contains(word) || finding.span.end == 0)
        });
        assert!(placed, "{text}: {:#?}", build.blocking);
        let written = build.output.get(&diptych::base::OutputPath::new("fr/communiques/un/index.html").unwrap());
        assert!(written.is_none(), "{text}: an error prints nothing");
    }
}

#[test]
fn case_058_long_chains_of_components() {
    for count in [5, 500, 2_000] {
        let mut text: String = (0..count)
            .map(|index| format!("{{% component c{index}() %}}{{{{ <c{} /> }}}}{{% endcomponent %}}\n", index + 1))
            .collect();
        text.push_str(&format!("{{% component c{count}() %}}fin{{% endcomponent %}}{{{{ <c0 /> }}}}"));
        let case = Case::empty().press("un", "2024-01-01").with("themes/plain/pages/press.html", &text);
        let build = case.build();
        assert_eq!(build.publishable(), count == 5, "{count}: {:#?}", build.blocking);
    }
}

// Names and addresses

#[test]
fn case_065_names_that_some_systems_cannot_store() {
    for name in [
        "con", "PRN.txt", "aux.pdf", "nul", "COM1.png", "lpt9.x", "a:b", "a|b", "a?", "a*", "a<b", "a\"b", "point.",
        "espace ", ".env", "COM¹",
    ] {
        for folder in ["content/static", "content/press/un"] {
            let case = Case::empty().press("un", "2024-01-01").with(&format!("{folder}/{name}"), "x");
            assert!(case.codes().contains(&Code::BadFileName), "{name}");
        }
    }
    all_stop(Code::BadSlug, &["con", "PRN", "aux", "com1", "lpt9", "a:b", "a."], |slug| {
        with_leaf(format!("+++\ntitle = \"Un\"\nslug = \"{slug}\"\n+++\n"))
    });
    for title in ["Con", "AUX", "Nul !"] {
        stops(&with_leaf(format!("+++\ntitle = \"{title}\"\n+++\n")), Code::BadSlug);
    }
}

#[test]
fn case_067_slugs_that_are_empty_or_reserved() {
    for title in ["!!!", "—", "index", "404", "...", "-"] {
        stops(&with_leaf(format!("+++\ntitle = \"{title}\"\n+++\n")), Code::BadSlug);
    }
    let long = "a".repeat(300);
    all_stop(
        Code::BadSlug,
        &["index", "404", ".", "..", "-", "../../x", "a/b", "/etc", "..\\x", "%2e%2e", "é", "A", &long],
        |slug| with_leaf(format!("+++\ntitle = \"Un\"\nslug = '{slug}'\n+++\n")),
    );
    // other scripts are transliterated: an address in ASCII, or an error, never an empty part
    for title in ["北京", "Привет", "مرحبا", "🚗"] {
        let build = with_leaf(format!("+++\ntitle = \"{title}\"\n+++\n")).build();
        assert!(paths(&build).iter().all(|path| !path.contains("//") && path.is_ascii()), "{title}");
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

#[test]
fn case_071_pictures_that_are_none() {
    let picture = "images.\"vue.png\" = { alt = \"Vue\", credit = \"Ada\", rights = \"libre\" }";
    let with = |bytes: &[u8]| {
        let mut case = with_facts(picture);
        case.set("content/press/un/vue.png", bytes);
        case.set("content/press/un/fr.md", leaf("Un", "![x](vue.png)\n"));
        case
    };
    with(&png(4, 3)).clean();
    for bytes in [
        &b""[..],
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        b"not a picture",
        &png(0, 3),
        &png(65_535, 65_535),
        &png(u32::MAX, 1),
    ] {
        stops(&with(bytes), Code::BadPicture);
    }
}

// Collisions

#[test]
fn case_066_two_things_at_one_address_are_both_named() {
    let base = || Case::empty().press("un", "2024-01-01").press("deux", "2024-02-01").press("trois", "2024-03-01");
    let slug = |name: &str, kind: &str, slug: &str, case: Case| {
        let case =
            case.with(&format!("content/{kind}/{name}/fr.md"), format!("+++\ntitle = \"X\"\nslug = \"{slug}\"\n+++\n"));
        let ready = "[status]\nfr = \"ready\"\n";
        let facts = if kind == "press" { format!("date = 2024-01-02\n{ready}") } else { ready.to_string() };
        case.with(&format!("content/{kind}/{name}/item.toml"), facts)
    };
    let fixed = |path: &str| base().with(&format!("content/static/{path}"), "x");
    let attached = || {
        let mut case = base().with("content/press/un/doc.txt", "a");
        case.edit(
            "content/press/un/item.toml",
            "[status]",
            "attachments = [{ file = \"doc.txt\", title = \"D\" }]\n[status]",
        );
        case
    };
    let styles = paths(&base().build()).into_iter().find(|path| path.ends_with("plain.css")).unwrap();
    let folder = styles.trim_end_matches("/plain.css").to_string();
    let matrix: Vec<(&str, Case)> = vec![
        ("release and release", slug("quatre", "press", "titre-un", base())),
        ("page and page", slug("b", "pages", "x", slug("a", "pages", "x", base()))),
        ("page and list", slug("a", "pages", "communiques", base())),
        ("page and static file", slug("a", "pages", "x", fixed("fr/x/index.html"))),
        ("release and static file", fixed("fr/communiques/titre-un/index.html")),
        ("list and static file", fixed("fr/communiques/index.html")),
        ("further page of a list and static file", fixed("fr/communiques/page/2/index.html")),
        ("home page and static file", fixed("fr/index.html")),
        ("root and static file", fixed("index.html")),
        ("page for errors and static file", fixed("404.html")),
        ("sitemap and static file", fixed("sitemap.xml")),
        ("robots and static file", fixed("robots.txt")),
        ("sitemap and folder", fixed("sitemap.xml/x")),
        ("robots and folder", fixed("robots.txt/x")),
        ("folder of a language and static file", fixed("fr")),
        ("folder of a page and static file", fixed("fr/communiques/titre-un")),
        ("file of a page and folder", fixed("fr/index.html/x")),
        ("file of a release and static file", attached().with("content/static/media/press/un/doc.txt", "b")),
        ("folder of files and static file", attached().with("content/static/media/press", "b")),
        ("file of a release and folder", attached().with("content/static/media/press/un/doc.txt/x", "b")),
        ("file of the theme and static file", fixed(&styles)),
        ("folder of the theme and static file", fixed(&folder)),
        ("folder of files of themes and static file", fixed("assets")),
        ("file of the theme and folder", fixed(&format!("{styles}/x"))),
        ("stub and page", {
            let mut case = slug("a", "pages", "x", base())
                .with("content/pages/b/en.md", "+++\ntitle = \"X\"\nslug = \"x\"\n+++\n");
            case.set("content/pages/b/item.toml", "[status]\nen = \"ready\"\n");
            case.edit("content/site.toml", "menu =", "missing_translations = \"stub\"\nmenu =");
            case
        }),
    ];
    base().clean();
    attached().clean();
    for (name, case) in matrix {
        let build = case.build();
        let clash: Vec<_> = build.blocking.iter().filter(|finding| finding.code == Code::AddressClash).collect();
        assert!(!clash.is_empty(), "{name}: {:#?}", build.blocking);
        assert!(clash.iter().all(|finding| arg(finding, "address").starts_with('/')), "{name}");
        let places: Vec<&SourcePath> = clash
            .iter()
            .flat_map(|finding| finding.related.iter().map(|related| &related.span.path).chain([&finding.span.path]))
            .collect();
        let both = places.len() > 1 || name.starts_with("sitemap") || name.starts_with("robots");
        assert!(both, "{name} names one only: {clash:#?}");
    }
}

// Security

/// Everything in the HTML of the tool and of the plain theme: elements with their attributes.
const ALLOWED: &[(&str, &[&str])] = &[
    ("html", &["lang", "dir"]),
    ("head", &[]),
    ("meta", &["charset", "name", "content"]),
    ("title", &[]),
    ("link", &["rel", "href", "hreflang"]),
    ("body", &[]),
    ("header", &[]),
    ("nav", &["aria-label"]),
    ("main", &[]),
    ("footer", &[]),
    ("div", &["class", "role", "tabindex", "aria-label"]),
    ("section", &["class", "role", "aria-label", "lang", "dir"]),
    ("h1", &[]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("p", &["class"]),
    ("ul", &["class"]),
    ("ol", &["class", "start"]),
    ("li", &["class", "id"]),
    ("a", &["href", "id", "role", "lang", "hreflang", "rel", "aria-current", "aria-label"]),
    ("img", &["src", "width", "height", "loading", "alt"]),
    ("figure", &["class"]),
    ("figcaption", &[]),
    ("blockquote", &[]),
    ("pre", &[]),
    ("code", &[]),
    ("table", &[]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope", "class"]),
    ("td", &["class"]),
    ("time", &["datetime"]),
    ("data", &["class", "value"]),
    ("abbr", &["title"]),
    ("span", &["class", "lang"]),
    ("i", &["lang"]),
    ("q", &["lang"]),
    ("cite", &[]),
    ("kbd", &[]),
    ("sub", &[]),
    ("sup", &["class"]),
    ("em", &[]),
    ("strong", &[]),
    ("s", &[]),
    ("br", &[]),
    ("hr", &[]),
    ("del", &[]),
    ("ins", &[]),
];

/// Every page of a build is well formed and made of what is allowed, and leads nowhere unsafe. All its tags.
fn harmless(build: &Build) -> Vec<Tag> {
    let base = url::Url::parse("https://exemple.test/fr/").unwrap();
    let mut all = Vec::new();
    for (path, page) in Site::read(build).pages {
        assert!(page.problems.is_empty(), "{path}: {:#?}", page.problems);
        for tag in &page.tags {
            let known = ALLOWED.iter().find(|(name, _)| *name == tag.name);
            let (_, attributes) = known.unwrap_or_else(|| panic!("{path} has <{}>", tag.name));
            for (name, value) in &tag.attributes {
                assert!(attributes.contains(&name.as_str()), "{path} has <{} {name}>", tag.name);
                if matches!(name.as_str(), "href" | "src") {
                    let target = base.join(value).unwrap_or_else(|_| panic!("{path}: {value:?}"));
                    assert!(matches!(target.scheme(), "https" | "http" | "mailto" | "tel"), "{path}: {value:?}");
                    assert_ne!(target.host_str(), Some("evil"), "{path}: {value:?}");
                }
            }
        }
        all.extend(page.tags);
    }
    all
}

#[test]
fn case_101_raw_html_is_refused() {
    for html in [
        "<script>alert(1)</script>",
        "<iframe src=\"x\"></iframe>",
        "<object data=\"x\">",
        "<base href=\"//evil\">",
        "<meta http-equiv=\"refresh\" content=\"0\">",
        "<form action=\"x\">",
        "<style>p{}</style>",
        "<svg onload=\"x\">",
        "<b onclick=\"x\">a</b>",
        "<span lang=\"fr\" onclick=\"x\">a</span>",
        "<abbr title=\"a\" style=\"x\">b</abbr>",
        "<a href=\"javascript:x\">a</a>",
        "<math><mtext></mtext></math>",
        "<noscript><p title=\"</noscript><img>\">",
        "<!DOCTYPE html>",
        "<?php x ?>",
        "<![CDATA[x]]>",
        "<div>a</div>",
        "<img src=x onerror=y>",
        "<SCRIPT>x</SCRIPT>",
    ] {
        for text in
            [format!("{html}\n"), format!("Un {html} deux.\n"), format!("> {html}\n"), format!("- a\n\n  {html}\n")]
        {
            let case = with_body(&text);
            stops(&case, Code::RawHtml);
            harmless(&case.build());
        }
    }
}

/// A block that starts with a comment or a closing tag is raw HTML to its end: its words must not vanish in silence.
#[test]
fn case_101_no_word_vanishes_in_silence() {
    for text in [
        "</div>\nimportant\n",
        "<!-- a --> important\n",
        "<!-- a\nb --> important\n",
        "</div> important\n",
        "<!-- a --><b>important</b>\n",
    ] {
        stops(&with_body(&format!("Avant.\n\n{text}\nAprès.\n")), Code::RawHtml);
    }
    for text in ["<!-- a -->\n", "<!-- a\n\nb -->\n", "<!-- a --> <!-- b -->\n", "Un <!-- a --> deux.\n"] {
        let build = with_body(&format!("Avant.\n\n{text}\nAprès.\n")).clean();
        assert!(!french(&build).contains("<!--"));
    }
}

#[test]
fn case_102_links_lead_nowhere_unsafe() {
    let addresses = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "&#x6a;avascript:alert(1)",
        "java&#9;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&#1;javascript:alert(1)",
        "%6aavascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil",
        "\\\\\\\\evil",
        "http:/\\evil",
        "https:\\\\evil",
        "file:///etc/passwd",
        "http:evil",
        "///evil",
        "/\\evil",
        "feed:x",
        "blob:x",
        "mailto:javascript:x",
        "tel:javascript:x",
        "java.script:x",
        "./javascript:x",
        "https://u:p@evil/",
        "mailto:",
        "tel:",
        "?x:javascript:y",
        "http://",
        "http://[",
        "about:blank",
    ];
    for address in addresses {
        for text in [
            format!("[a]({address})\n"),
            format!("[a](<{address}>)\n"),
            format!("[a][b]\n\n[b]: {address}\n"),
            format!("![a]({address})\n"),
        ] {
            let case = with_body(&text);
            let build = case.build();
            let plain = !text.starts_with('!') && !french(&build).contains("<a href=\"h");
            harmless(&build);
            assert!(!build.publishable() || plain, "{text}");
        }
        harmless(&with_body(&format!("<{address}>\n")).build());
    }
    all_stop(Code::BadUrl, &["javascript:x", "//evil", "http:/\\\\evil", "data:x", "evil"], |address| {
        Case::empty().with("content/organisations.toml", format!("[exemple]\nname = \"E\"\nwebsite = \"{address}\"\n"))
    });
    all_stop(Code::BadEmail, &["javascript:x", "a@b.fr?subject=x", "a b@c.fr", "a@b", "\\\"<x>\\\"@b.fr"], |address| {
        Case::empty().with("content/contacts.toml", format!("[a]\nname = \"A\"\nemail = \"{address}\"\n"))
    });
}

#[test]
fn case_103_attributes_hold() {
    for text in [
        "```\"><script>alert(1)</script>\nx\n```\n",
        "## Titre {#a onclick=x .\"><script>}\n",
        "## Titre {#\"onclick=x}\n",
        "## \"><script>\n",
        "[a](https://exemple.test/\"onmouseover=x 'title\"><b>')\n",
        "[a](https://exemple.test/?a='\"<>)\n",
        "[a](mailto:a@b.fr?subject=\"><script>)\n",
        "[a](#\"><script>)\n",
        "[^\"><x>]\n\n[^\"><x>]: note\n",
        "| \"> | b |\n|:-:|-:|\n| <x | 2 |\n",
        "<abbr title=\"a&quot;b\">x</abbr>\n",
        "<abbr title='a\"onclick=x'>x</abbr>\n",
        "<span lang=\"fr\"\"onclick=x>x</span>\n",
        "3. a\n4. b\n",
        "> [!NOTE]\n> \"><script>\n",
    ] {
        harmless(&with_body(text).build());
    }
    let facts =
        "images.\"vue.png\" = { alt = '\"><script>', caption = '<b>\"', credit = \"' onload=x\", rights = \"x\" }";
    let mut case = with_facts(facts);
    case.set("content/press/un/vue.png", png(4, 3));
    case.set("content/press/un/fr.md", leaf("Un", "![x](vue.png)\n"));
    let build = case.clean();
    let image = harmless(&build).into_iter().find(|tag| tag.name == "img").unwrap();
    assert_eq!(image.get("alt"), Some("\"><script>"));
    assert!(Page::read(&french(&build)).words.contains("<b>\" ' onload=x"));
}

#[test]
fn case_104_what_is_written_is_what_is_read() {
    for text in [
        "<img src=x onerror=y>",
        "</title><script>x</script>",
        "\"onmouseover=\"x",
        "]]>",
        "--></style>",
        "${x} {{ x }} {% x %}",
        "a & b &amp; c",
        "l'eau “x” « y »",
        "a\u{2028}b",
        "'\"<>&",
    ] {
        let quoted = format!("'''{text}'''");
        let quoted = if text.contains("'''") || text.ends_with('\'') { format!("\"\"\"{text}\"\"\"") } else { quoted };
        let facts = format!(
            "place = {quoted}\nreference = {quoted}\nfigures.x = {{ value = 1, label = {quoted}, source = {quoted} }}\n\
             key_figures = [\"x\"]\ncontacts = [\"c\"]\ncorrections = [{{ date = 2024-01-02, kind = \"update\", wrong = {quoted}, right = {quoted} }}]\n\
             attachments = [{{ file = \"d.txt\", title = {quoted} }}]\ntopics = [\"t\"]"
        );
        let mut case = with_facts(&facts).with("content/press/un/d.txt", "x");
        case.set("content/contacts.toml", format!("[c]\nname = {quoted}\nphone = {quoted}\nnote = {quoted}\n"));
        case.set("content/topics.toml", format!("[t]\nname = {quoted}\nslug = \"t\"\n"));
        case.set("content/organisations.toml", format!("[exemple]\nname = {quoted}\n"));
        let front = format!("title = {quoted}\nslug = \"un\"\nsubtitle = {quoted}\ndescription = {quoted}\n");
        case.set("content/press/un/fr.md", format!("+++\n{front}+++\n\n`{text}`\n"));
        case.edit("content/site.toml", "{ fr = \"Exemple\", en = \"Example\" }", &quoted);
        let build = case.build();
        assert!(build.publishable(), "{text}: {:#?}", build.blocking);
        let all = harmless(&build);
        let html = french(&build);
        let count = Page::read(&html).words.matches(text.trim()).count();
        assert!(count >= 14, "{text}: {count} times in {html}");
        let described =
            all.iter().any(|tag| tag.get("name") == Some("description") && tag.get("content") == Some(text));
        assert!(described, "{text}");
    }
}

#[test]
fn case_104_addresses_with_marks_are_encoded_once() {
    let mut case = with_facts("attachments = [{ file = \"l'été & co.txt\", title = \"D\" }]");
    case.set("content/press/un/l'été & co.txt", "x");
    case.set("content/press/un/fr.md", leaf("Un", "[d](l'%C3%A9t%C3%A9%20&%20co.txt) [e](<l'été & co.txt>)\n"));
    let build = case.clean();
    let links: Vec<_> = harmless(&build).into_iter().filter_map(|tag| tag.get("href").map(String::from)).collect();
    let expected = "/media/press/un/l'%C3%A9t%C3%A9%20&%20co.txt";
    assert_eq!(links.iter().filter(|link| *link == expected).count(), 4, "{links:#?}");
    assert!(paths(&build).contains(&"media/press/un/l'été & co.txt".to_string()));
}

#[test]
fn case_107_no_name_leaves_its_folder() {
    all_stop(Code::UnknownAsset, &["../../site.toml", "/etc/passwd", "..\\x", "..%2fx"], |file| {
        with_facts(&format!("attachments = [{{ file = '{file}', title = \"x\" }}]"))
    });
    for link in ["../../site.toml", "../deux/secret.pdf", "../../../i18n/fr/site.ftl", "%2e%2e/%2e%2e/site.toml"] {
        let case = with_body(&format!("[a]({link}) ![b]({link})\n")).press("deux", "2024-01-02");
        let build = case.with("content/press/deux/secret.pdf", "secret").build();
        assert!(!build.publishable(), "{link}");
        assert!(!paths(&build).iter().any(|path| path.contains("secret") || path.contains("site.")), "{link}");
    }
}
