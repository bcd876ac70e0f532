//! The site of this repository: builds without a word of warning, and every page holds together.

mod support;

#[path = "content/languages.rs"]
mod languages;
#[path = "content/manifesto.rs"]
mod manifesto;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use diptych::base::{Blob, Code, Severity, SourcePath};
use diptych::build::Build;
use support::{Case, html};

fn built() -> Build {
    let case = Case::folder(Path::new(env!("CARGO_MANIFEST_DIR")));
    let build = case.build();
    let quiet =
        |code: Code| code.severity() == Severity::Note || matches!(code, Code::ToComplete | Code::TextToComplete);
    let loud: Vec<_> = build.diagnostics.iter().filter(|finding| !quiet(finding.code)).collect();
    let lines: Vec<_> = loud.into_iter().map(|finding| support::line(&case.sources, finding)).collect();
    assert!(lines.is_empty() && build.publishable(), "{lines:#?}");
    build
}

fn base(build: &Build) -> String {
    build.edition.as_ref().unwrap().settings.base_url.to_string()
}

#[test]
fn every_link_leads_somewhere_and_every_page_is_well_formed() {
    let build = built();
    let site = html::Site::read(&build);
    assert!(site.pages.len() >= 10, "{:?}", site.pages.keys());
    let problems = site.problems(&base(&build));
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_page_exists_in_every_language() {
    let build = built();
    let settings = &build.edition.as_ref().unwrap().settings;
    let tags: BTreeSet<&str> = settings.languages.iter().map(|own| own.language.tag()).chain(["x-default"]).collect();
    for (path, page) in html::Site::read(&build).pages.iter().filter(|(path, _)| *path != "404.html") {
        let alternates = page.alternates();
        assert_eq!(alternates.keys().copied().collect::<BTreeSet<_>>(), tags, "{path}");
        let own = page.all("html").next().unwrap().get("lang").unwrap();
        if path != "index.html" {
            assert_eq!(alternates.get(own).copied(), page.canonical(), "{path}");
            let folder = settings.languages.iter().find(|language| language.language.tag() == own).unwrap();
            assert!(path.starts_with(&format!("{}/", folder.code)), "{path} says that it is {own}");
        }
    }
}

/// The sites of `tests/golden`, which have more in them than the real one, in the real theme with the real words.
#[test]
fn the_theme_holds_together_whatever_a_site_has() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let real = Case::folder(root);
    for name in [
        "press",
        "page",
        "missing-translation",
        "stubs",
        "withheld",
        "below-a-path",
        "navigation-scope",
        "interview",
        "manifesto",
        "finding",
    ] {
        let mut case = Case::folder(&root.join("tests/golden").join(name).join("site"));
        for (path, source) in real.sources.iter().filter(|(path, _)| !path.as_str().starts_with("content/")) {
            case.sources.insert(path.clone(), source.clone());
        }
        let settings = case.text("content/site.toml").replace("theme = \"plain\"", "theme = \"nextmove\"");
        let case = case.with("content/site.toml", settings);
        let build = case.build();
        let errors: Vec<_> = build.blocking.iter().map(|finding| support::line(&case.sources, finding)).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
        let site = html::Site::read(&build);
        let problems = site.problems(&base(&build));
        assert!(problems.is_empty(), "{name}: {problems:#?}");
        headings_and_titles(&site.pages);
    }
}

/// What stands before a document leads on to it, and back.
#[test]
fn what_stands_before_and_after_agrees() {
    let build = built();
    let base = base(&build);
    let site = html::Site::read(&build);
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    for (path, page) in &site.pages {
        for tag in page.all("a") {
            let target = || html::place(&base, tag.get("href").unwrap()).unwrap();
            match tag.get("rel") {
                Some("prev") => assert!(before.insert((target(), path.clone())), "{path}: two stand before it"),
                Some("next") => assert!(after.insert((path.clone(), target())), "{path}: two stand after it"),
                _ => {}
            }
        }
    }
    assert_eq!(before, after);
    assert!(before.len() >= 2 * 16, "the parts of the manifesto, in both languages: {before:#?}");
}

#[test]
fn every_page_has_one_heading_of_first_level_and_a_title_of_its_own() {
    let build = built();
    headings_and_titles(&html::Site::read(&build).pages);
}

fn headings_and_titles(pages: &BTreeMap<String, html::Page>) {
    let mut titles: BTreeMap<&str, &str> = BTreeMap::new();
    for (path, page) in pages {
        assert_eq!(page.all("h1").count(), 1, "{path}");
        assert!(!page.title.trim().is_empty(), "{path}");
        let own = page.all("html").next().unwrap().get("lang").unwrap();
        let folder = path.split('/').next().unwrap();
        let twin = titles.insert(&page.title, path).filter(|twin| twin.split('/').next() == Some(folder));
        assert_eq!(twin, None, "{path} ({own}) has the title of another page: {}", page.title);
        let mut level = 0;
        for heading in page.tags.iter().filter_map(|tag| tag.name.strip_prefix('h')?.parse::<u8>().ok()) {
            assert!(heading <= level + 1, "{path}: a heading of level {heading} after one of level {level}");
            level = heading;
        }
    }
}

#[test]
fn nothing_of_the_workshop_is_left_in_a_page() {
    let build = built();
    let paths: BTreeSet<&str> = build.output.iter().map(|(path, _)| path.as_str()).collect();
    for (path, blob) in build.output.iter() {
        let Blob::Bytes(bytes) = blob else { continue };
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        // spreadsheets know by that mark how a table is encoded
        let text = if path.extension() == "csv" { text.strip_prefix('\u{feff}').unwrap() } else { text };
        for left in
            ["{{", "{%", "\u{fffd}", "\u{2068}", "\u{2069}", "\u{feff}", "to_complete", "TODO", "card-meta\"></p>"]
        {
            assert!(!text.contains(left), "{path} holds {left:?}");
        }
        if path.extension() == "css" {
            for piece in text.split("url(").skip(1) {
                let name = piece.split(')').next().unwrap().trim_matches(['"', '\'']);
                let target = SourcePath::new(path.parent().unwrap().as_str()).unwrap().resolve(name);
                let known = name.starts_with("data:") || target.is_some_and(|target| paths.contains(target.as_str()));
                assert!(known, "{path}: {name}");
            }
        }
    }
}

#[test]
fn the_reader_of_pages_sees_what_it_must() {
    let page = html::Page::read;
    for wrong in [
        "a < b",
        "<p",
        "<!-- a",
        "<p title='a'></p>",
        "<p/>",
        "<?php x ?>",
        "<![CDATA[x]]>",
        "<script>x",
        "<p><div></div></p>",
        "<p>",
        "<b></i>",
        "<i id=\"a\"></i><b id=\"a\"></b>",
        "<a href=\"/\"><a href=\"/\"></a></a>",
        "<p class=x></p>",
        "<p id=\"a\" id=\"b\"></p>",
    ] {
        assert!(!page(wrong).problems.is_empty(), "{wrong}");
    }
    let links = "<a href=\"/gone/\"></a><a href=\"#gone\"></a><a href=\"/b/#c\"></a><a href=\"javascript:x\"></a>";
    let pages =
        BTreeMap::from([("a/index.html".to_string(), page(links)), ("b/index.html".to_string(), page("<p></p>"))]);
    let paths = pages.keys().cloned().collect();
    assert_eq!(html::Site { pages, paths }.problems("https://x.test/").len(), 4);
    let right = page(
        "<!doctype html><title>A &lt; B</title><!-- > --><P id=\"a\" hidden>a<br><img src=\"/a&amp;b\" alt=\">\"></P>\
         <script>if (a < b) {}</script>",
    );
    assert!(right.problems.is_empty(), "{:?}", right.problems);
    assert_eq!(right.all("img").next().unwrap().get("src"), Some("/a&b"));
    assert_eq!((right.title.as_str(), right.words.as_str()), ("A < B", "A < Ba"));
}
