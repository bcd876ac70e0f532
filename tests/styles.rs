//! Stylesheets: what templates name becomes one file each, finished.

mod support;

use diptych::base::OutputPath;
use diptych::build::{Build, Cache};
use support::Case;

const ENTRY: &str = "themes/plain/static/plain.css";

/// The published files below the folder of static files, by path there.
fn published(build: &Build) -> Vec<String> {
    let below = |path: &OutputPath| Some(path.below("assets")?.split_once('/')?.1.to_string());
    build.output.iter().filter_map(|(path, _)| below(path)).collect()
}

fn sheet(build: &Build, name: &str) -> String {
    let path = build.output.iter().map(|(path, _)| path).find(|path| path.as_str().ends_with(&format!("/{name}")));
    support::page(build, path.unwrap_or_else(|| panic!("no {name}: {:?}", published(build))).as_str())
}

fn case() -> Case {
    Case::empty()
        .press("un", "2024-01-01")
        .with(ENTRY, "@layer a, b;\n@import \"css/tokens.css\" layer(a);\n@import url(css/paper.css) print;\n.x { .y { color: red } }\n")
        .with("themes/plain/static/css/tokens.css", "@import 'deep/font.css';\n:root { --rule: 1px }\n/* gone */\n")
        .with("themes/plain/static/css/paper.css", ".x { background: url(../img/a%20b.svg#c) }")
        .with("themes/plain/static/css/unused.css", "nonsense {")
        .with(
            "themes/plain/static/css/deep/font.css",
            "@font-face { font-family: A; src: url(../../fonts/a.woff2) format(\"woff2\") }",
        )
        .with("themes/plain/static/fonts/a.woff2", b"font")
        .with("themes/plain/static/img/a b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
}

#[test]
fn a_stylesheet_is_one_file_with_all_that_it_imports() {
    let build = case().clean();
    assert_eq!(published(&build), ["fonts/a.woff2", "img/a b.svg", "plain.css"]);
    assert_eq!(
        sheet(&build, "plain.css"),
        "@layer a{@font-face{font-family:A;src:url(fonts/a.woff2)format(\"woff2\")}:root{--rule:1px}}@layer b;\
         @media print{.x{background:url(img/a%20b.svg#c)}}.x .y{color:red}"
    );
    assert!(support::page(&build, "fr/index.html").contains("/plain.css\">"));
}

#[test]
fn addresses_lead_from_the_entry_to_the_same_files() {
    let mut case = case();
    case.set("themes/plain/static/css/a/entry.css", "@import '../tokens.css';\n@import '../paper.css';");
    case.edit("themes/plain/layouts/base.html", "asset(path=\"plain.css\")", "asset(path=\"css/a/entry.css\")");
    let build = case.clean();
    assert_eq!(published(&build), ["css/a/entry.css", "fonts/a.woff2", "img/a b.svg"]);
    let sheet = sheet(&build, "css/a/entry.css");
    assert!(sheet.contains("url(../../fonts/a.woff2)") && sheet.contains("url(../../img/a%20b.svg#c)"), "{sheet}");
}

#[test]
fn what_is_new_is_written_for_older_browsers() {
    let mut case = case();
    case.set(
        ENTRY,
        ":root { color-scheme: light dark; --ink: light-dark(#111, #eee) }\n.a { color: oklch(50% 0.1 200); inset: 0 }",
    );
    let sheet = sheet(&case.clean(), "plain.css");
    assert!(sheet.contains("prefers-color-scheme:dark") && !sheet.contains("light-dark("), "{sheet}");
    assert!(sheet.contains("color:#"), "{sheet}");
}

/// Names that are put together when a page is made: what begins like them is published.
#[test]
fn a_name_that_is_put_together_publishes_what_it_may_be() {
    let mut case = case().with("themes/plain/static/css/unused.css", ".u { color: red }");
    case.edit("themes/plain/layouts/base.html", "asset(path=\"plain.css\")", "asset(path=\"css/\" ~ \"paper.css\")");
    assert_eq!(
        published(&case.clean()),
        ["css/deep/font.css", "css/paper.css", "css/tokens.css", "css/unused.css", "fonts/a.woff2", "img/a b.svg"]
    );
    case.edit("themes/plain/layouts/base.html", "\"css/\" ~ \"paper.css\"", "page.nothing or \"plain.css\"");
    assert_eq!(published(&case.build()).len(), 7, "any stylesheet may be meant");
}

#[test]
fn a_warm_build_reads_no_stylesheet_again_and_the_folder_follows_what_is_published() {
    let (mut case, cache) = (case(), Cache::default());
    let first = case.build_with(&cache);
    assert_eq!(cache.styles.computed(), 1);
    let folder = |build: &Build| support::paths(build).into_iter().find(|path| path.ends_with("/plain.css")).unwrap();
    case.set("content/press/un/fr.md", support::leaf("Autre", "Autre.\n"));
    assert_eq!(folder(&case.build_with(&cache)), folder(&first));
    assert_eq!(cache.styles.computed(), 1, "the stylesheets are the same");
    case.edit("themes/plain/static/css/tokens.css", "/* gone */", "/* gone as well */");
    assert_eq!(folder(&case.build_with(&cache)), folder(&first), "what is published is the same");
    assert_eq!(cache.styles.computed(), 2);
    case.edit("themes/plain/static/css/tokens.css", "1px", "2px");
    let changed = case.build_with(&cache);
    assert_ne!(folder(&changed), folder(&first), "an imported file changes the entry");
    support::identical(&changed, &case.build()).unwrap();
    case.remove("themes/plain/static/fonts/a.woff2");
    assert!(!case.build_with(&cache).publishable(), "a file that the stylesheet names is gone");
}

#[test]
fn a_mark_of_byte_order_and_bytes_that_are_no_text() {
    let mut case = case();
    case.set(ENTRY, "\u{feff}.a { color: red }");
    assert_eq!(sheet(&case.clean(), "plain.css"), ".a{color:red}");
    case.set(ENTRY, b".a { color: \xff }");
    assert!(!case.build().publishable());
}

/// Whatever stands in a stylesheet, the build ends and says something.
#[test]
fn hostile_stylesheets_end() {
    let nested = |open: &str, close: &str| format!("{}{}", open.repeat(20_000), close.repeat(20_000));
    for text in [
        nested(".a { ", "}"),
        format!(".a {{ width: {} }}", nested("calc(", ")")),
        format!("{} {{ }}", nested(":not(", ")")),
        "@import 'plain.css';".into(),
        "@import '';".into(),
        "@import 'a.css';\n".repeat(300),
        "\\".into(),
        "@".into(),
        "a{b:\\".into(),
    ] {
        let case = case().with("themes/plain/static/a.css", ".a{}").with(ENTRY, &text);
        case.build();
    }
    let mut many = case();
    for index in 0..12 {
        let next = format!("@import 'n{}.css';", index + 1).repeat(2);
        many.set(&format!("themes/plain/static/n{index}.css"), next);
    }
    many.set("themes/plain/static/n12.css", ".a{}");
    many.set(ENTRY, "@import 'n0.css';");
    assert!(!many.build().publishable(), "two imports of two imports of two …");
}
