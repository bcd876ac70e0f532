//! The gate: a build with something withheld is the build without it, byte for byte; and the moment at which it opens.
//!
//! What must hold, and why it is stated so:
//! - The files of a withheld item may be taken away without a byte of the site changing. References to it may stay: one
//!   in prose prints its words alone, one among related documents or in the menu prints nothing, whether what they lead
//!   to is withheld or does not exist. What differs is what is said about them: a link in prose to something withheld is
//!   an error, as one to nothing is; a related document or an entry of the menu may wait for its hour in silence.
//! - Of an item whose languages go their own ways, the leaf that is withheld may be taken away. `item.toml` stays: it
//!   states the facts of both languages, and only those in the language that is public may show.
//! - Entries of registries and boilerplates that only withheld items use may stay: nothing shows them.
//! - What a withheld item has wrong is reported, and blocks nothing, as long as it can be read.

#![allow(clippy::unwrap_used, reason = "the functions that the tests share are tests, too")]

#[path = "../support/mod.rs"]
mod support;

mod moments;
mod planted;

use std::collections::BTreeSet;

use diptych::base::Code;
use diptych::build::Build;
use planted::{Secret, Sort, Why, World, world};
use proptest::prelude::*;
use support::{Case, cases, difference, files, html, leaf};

/// The secret word, as it is written and as slugs write it.
const CANARY: [&str; 2] = ["zibéline", "zibeline"];

/// Where the canary stands in a site: in a path, in a content, percent-encoded or not.
fn canaries(build: &Build) -> Vec<String> {
    let found = |text: &str| {
        let lower = text.to_lowercase();
        CANARY.iter().any(|canary| lower.contains(canary))
    };
    let mut places = Vec::new();
    for (path, bytes) in files(build) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if [path.as_str(), &text, &html::percent_decoded(&bytes), &html::resolved(&text)].into_iter().any(found) {
            places.push(path);
        }
    }
    places
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn what_is_withheld_changes_no_byte(world in world()) {
        let (case, secret) = world.site();
        let mut without = case.clone();
        secret.iter().for_each(|path| without.remove(path));
        let (withheld, without) = (case.build(), without.build());
        prop_assert!(withheld.output == without.output, "{:#?}", difference(&withheld, &without));
        prop_assert_eq!(canaries(&withheld), Vec::<String>::new());
        let whole = world.secrets.iter().all(|secret| secret.why.withheld().len() == 2);
        if !world.linked && whole {
            prop_assert!(withheld.publishable(), "{:#?}", withheld.blocking);
        }
        if world.linked {
            prop_assert!(withheld.blocking.iter().any(|finding| finding.code == Code::WithheldItem));
        }
    }
}

/// The same canaries are everywhere once the gate opens: the search for them can fail.
#[test]
fn what_is_shown_shows_the_canary_everywhere() {
    let sorts = [Sort::Press, Sort::Interview, Sort::Manifesto];
    let secrets = sorts.map(|sort| Secret { sort, why: Why::Embargoed, wrong: false, same: false }).to_vec();
    let world = World { secrets, related: true, linked: false, menu: true, stub: false, peers: true, size: 9 };
    let (case, _) = world.site();
    let closed = case.build();
    assert_eq!((closed.publishable(), canaries(&closed)), (true, Vec::new()));
    let open = case.at("2026-06-01T12:00:01Z").build();
    assert!(open.publishable(), "{:#?}", open.blocking);
    let found: BTreeSet<String> = canaries(&open).into_iter().collect();
    for path in [
        "fr/communiques/zibeline-0/index.html",
        "en/index.html",
        "en/news/title-un/index.html",
        "en/interviews/zibeline-1/index.html",
        "en/interviews/index.html",
        "en/manifestos/zibeline-2/index.html",
        "en/manifestos/zibeline-2/part-zibeline-2/index.html",
        "en/manifestos/zibeline-2/seule-zibeline/index.html",
        "en/manifestos/zibeline-2/whole/index.html",
        "en/manifestos/zibeline-2/annex/index.html",
        "en/manifestos/zibeline-2/signatories/index.html",
        "en/manifestos/zibeline-2/signatories/signatories-2026-zibeline-2.csv",
        "en/manifestos/zibeline-2/signatories/signatories-2026-zibeline-2.json",
        "en/people/zibeline/index.html",
        "en/people/index.html",
        "en/organisations/zibeline/index.html",
        "en/organisations/alpha/index.html",
        "en/organisations/exemple/index.html",
        "en/organisations/index.html",
        "en/topics/zibeline/index.html",
        "en/topics/eau/index.html",
        "en/topics/index.html",
        "en/archive/2026/index.html",
        "en/corrections/index.html",
        "media/press/2026-zibeline-0/zibéline.txt",
        "media/press/2026-zibeline-0/zibéline.png",
        "sitemap.xml",
        "news-sitemap.xml",
        "fr/feed.xml",
        "fr/communiques/feed.json",
        "en/news/feed.xml",
        "en/feed.json",
    ] {
        assert!(found.contains(path), "{path} not among {found:#?}");
    }
}

/// A release with these facts, in both languages.
fn release(facts: &str) -> Case {
    let mut case = Case::empty().press("un", "2026-01-01");
    case.edit("content/press/un/item.toml", "[status]", &format!("{facts}\n[status]"));
    case
}

/// A correction is public from its day on, where the site is: nothing shows it before, and nothing moves.
#[test]
fn a_correction_waits_for_its_day() {
    for kind in ["update", "withdrawal"] {
        let stated = format!("[[corrections]]\ndate = 2026-06-10\nkind = \"{kind}\"\nright = \"Une zibéline.\"\n");
        let mut case = release("");
        let without = case.clone().at("2026-06-09T21:59:59Z").clean();
        let facts = case.text("content/press/un/item.toml") + &stated;
        case.set("content/press/un/item.toml", facts);
        let before = case.clone().at("2026-06-09T21:59:59Z").build();
        assert!(before.output == without.output, "{:#?}", difference(&before, &without));
        assert!(before.preview == without.preview && before.publishable());
        let found: Vec<_> = before.diagnostics.iter().map(|finding| finding.code).collect();
        assert_eq!(found, [Code::CorrectionWaits]);
        let after = case.at("2026-06-09T22:00:00Z").clean();
        let found: BTreeSet<String> = canaries(&after).into_iter().collect();
        for path in ["fr/communiques/titre-un/index.html", "fr/corrections/index.html", "fr/feed.xml", "en/feed.json"] {
            assert!(found.contains(path), "{path} not among {found:#?}");
        }
    }
}

#[test]
fn each_language_on_its_own() {
    let mut case = release("languages = \"independent\"");
    case.edit("content/press/un/item.toml", "en = \"ready\"", "en = \"draft\"");
    let build = case.build();
    let files = files(&build);
    assert!(files.contains_key("fr/communiques/titre-un/index.html"));
    assert!(!files.keys().any(|path| path.starts_with("en/news/")));
    case.edit("content/press/un/item.toml", "independent", "together");
    assert!(!support::files(&case.build()).contains_key("fr/communiques/titre-un/index.html"));
}

#[test]
fn case_086_a_link_to_what_is_withheld_is_an_error_that_prints_its_words() {
    let mut case = release("embargo_until = 2027-01-01T09:00:00").press("deux", "2024-01-01");
    case.set("content/press/deux/fr.md", leaf("Deux", "Voir [le communiqué](../un/).\n"));
    let build = case.build();
    let finding = build.blocking.iter().find(|finding| finding.code == Code::WithheldItem).unwrap();
    assert_eq!(case.at_span(finding), "[le communiqué](../un/)");
    assert!(support::page(&build, "fr/communiques/deux/index.html").contains("<p>Voir le communiqué.</p>"));
}

/// Found by `what_is_withheld_changes_no_byte`.
#[test]
fn a_link_to_a_withheld_translation_leads_to_the_stub_that_stands_for_it() {
    let mut case = release("languages = \"independent\"").press("deux", "2024-01-01");
    case.edit("content/site.toml", "menu =", "missing_translations = \"stub\"\nmenu =");
    case.edit("content/press/un/item.toml", "en = \"ready\"", "en = \"draft\"");
    case.set("content/press/deux/en.md", leaf("Two", "See [it](../un/).\n"));
    let withheld = case.build();
    assert!(
        support::page(&withheld, "en/news/two/index.html")
            .contains("<p>See <a href=\"/en/news/titre-un/\">it</a>.</p>")
    );
    assert_eq!(support::changed(&withheld, &case.without("content/press/un/en.md").build()), Vec::<String>::new());
}

/// Found by `what_is_withheld_changes_no_byte`.
#[test]
fn a_link_below_a_document_leads_nowhere_whatever_is_withheld_of_it() {
    let mut case = release("languages = \"independent\"").press("deux", "2024-01-01");
    case.edit("content/press/un/item.toml", "en = \"ready\"", "en = \"draft\"");
    case.set("content/press/deux/fr.md", leaf("Deux", "Voir [là](../un/statement/).\n"));
    let withheld = case.build();
    assert!(support::page(&withheld, "fr/communiques/deux/index.html").contains("<p>Voir là.</p>"));
    assert_eq!(support::changed(&withheld, &case.without("content/press/un/en.md").build()), Vec::<String>::new());
}

/// What a part names, it names in the languages of the part alone.
#[test]
fn whom_a_part_names_has_no_page_in_a_language_in_which_the_part_is_withheld() {
    let secret = Secret { sort: Sort::Manifesto, why: Why::English, wrong: false, same: false };
    let world =
        World { secrets: vec![secret], related: false, linked: false, menu: false, stub: false, peers: false, size: 9 };
    let (case, _) = world.site();
    let paths = support::paths(&case.build());
    assert!(paths.contains(&"fr/manifestos/libre-0/part-libre-2/index.html".to_string()), "{paths:#?}");
    assert!(!paths.iter().any(|path| path.contains("zibeline")), "{paths:#?}");
}
