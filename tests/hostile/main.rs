//! Bad inputs, by the numbers of the cases: each is an error at its place that stops publication, or is defined.

#[path = "../support/mod.rs"]
mod support;

mod addresses;
mod catalogues;
mod fields;
mod files;
mod markdown;
mod security;
mod templates;

use diptych::base::{Arg, Code, Diagnostic};
use diptych::build::Build;
use support::{Case, leaf, page};

/// A site with one release, sound in both languages.
fn release() -> Case {
    Case::empty().press("un", "2024-01-01")
}

/// A release in French, whose leaf is `text`.
fn with_leaf(text: impl AsRef<[u8]>) -> Case {
    let mut case = release();
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
    let mut case = release();
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
