//! Markdown that makes parsers slow, deep, or fall.

use diptych::base::Code;

use crate::support::html::Site;
use crate::support::paths;
use crate::support::patterns::PATTERNS;
use crate::{all_stop, french, stops, with_body, with_facts, with_leaf};

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
    assert!(nested(10).build().publishable());
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
