//! Incremental builds: warm equals cold, byte for byte; and what is computed again is what changed, and no more.

#![allow(clippy::unwrap_used, reason = "the functions that the tests share are tests, too")]

mod support;

use diptych::build::{Build, Cache};
use proptest::prelude::*;
use support::pool::{self, Edit, Slot};
use support::{Case, cases, identical};

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        12 => (any::<usize>(), any::<usize>()).prop_map(|(slot, content)| Edit::Put(slot, content)),
        2 => any::<usize>().prop_map(Edit::Remove),
        1 => any::<usize>().prop_map(Edit::Now),
        1 => any::<usize>().prop_map(Edit::Base),
    ]
}

/// Builds with the memory of earlier builds, without, and as a process does that builds once: nothing may tell them apart,
/// but that the last shows no preview.
fn same(case: &Case, cache: &Cache) -> Result<(), TestCaseError> {
    let (cold, once) = (case.build(), case.build_once());
    prop_assert!(once.preview.is_empty());
    identical(&Build { preview: cold.preview.clone(), pages: cold.pages.clone(), ..once }, &cold)?;
    identical(&case.build_with(cache), &cold)
}

/// Edits that come back are where wrong keys show: each edit is made, another is made, and the first is made again.
fn edits(slots: &[Slot], case: &mut Case, edits: &[Edit]) -> Result<(), TestCaseError> {
    let cache = Cache::default();
    same(case, &cache)?;
    for edit in edits {
        pool::apply(case, slots, *edit);
        same(case, &cache)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(50))]

    #[test]
    fn warm_is_cold(sequence in prop::collection::vec(edit(), 1..8)) {
        let slots = pool::slots();
        edits(&slots, &mut pool::start(&slots), &sequence)?;
    }
}

/// One edit at a time, each of those that the pool has for what people write: what a memo is not asked about is found
/// without luck.
#[test]
fn every_edit_of_a_text_is_seen() {
    let slots = pool::slots();
    let (mut case, cache) = (pool::start(&slots), Cache::default());
    let start = case.build();
    identical(&case.build_with(&cache), &start).unwrap();
    // a leaf is a leaf in every language
    for slot in slots.iter().filter(|slot| slot.path.starts_with("content/") && !slot.path.ends_with("/en.md")) {
        let before = case.clone();
        for content in slot.contents.iter().skip(usize::from(slot.present)) {
            case.set(&slot.path, content);
            same(&case, &cache).unwrap_or_else(|error| panic!("{}: {error}", slot.path));
        }
        case = before;
        identical(&case.build_with(&cache), &start).unwrap();
    }
}

#[test]
fn the_site_from_which_edits_start_is_whole() {
    let build = pool::start(&pool::slots()).build();
    assert!(build.publishable(), "{:#?}", build.blocking);
    assert!(build.output.len() > 60, "{:#?}", support::paths(&build));
}

/// Three releases and a page in two languages: « deux » relates to « un », « trois » links to it and shows a figure and
/// the boilerplate, as « deux » does. Slugs are given, so that a title moves no page.
fn counted() -> Case {
    let mut case = Case::empty().press("un", "2023-03-01").press("deux", "2023-04-01").press("trois", "2023-05-01");
    let boilerplate = "boilerplate = \"exemple\"\n";
    case.edit("content/press/deux/item.toml", "[status]", &format!("related = [\"press/un\"]\n{boilerplate}[status]"));
    case.edit("content/press/trois/item.toml", "[status]", &format!("{boilerplate}[status]"));
    case.set("content/figures.toml", "[emplois]\nvalue = 169\n");
    case.set("content/pages/contact/item.toml", "[status]\nfr = \"ready\"\nen = \"ready\"\n");
    for code in ["fr", "en"] {
        let words = |name: &str, body: &str| {
            format!(
                "+++\ntitle = \"Titre {name}\"\nslug = \"{name}\"\nlead = \"Chapeau {name}.\"\n+++\n\nCorps {name}. {body}\n"
            )
        };
        for name in ["un", "deux"] {
            case.set(&format!("content/press/{name}/{code}.md"), words(name, ""));
        }
        let linked = words("trois", "Voir [un](../un/), [](figure:emplois), [contact](../../pages/contact/).");
        case.set(&format!("content/press/trois/{code}.md"), linked);
        case.set(&format!("content/pages/contact/{code}.md"), words("contact", ""));
        case.set(&format!("content/boilerplates/exemple/2020-01-01/{code}.md"), words("exemple", ""));
    }
    case.clean();
    case
}

/// What an edit costs: leaves, bodies, and the pages that are rendered again, all of which it changed.
///
/// On one thread: two that meet at one value may both compute it.
fn cost(edit: impl FnOnce(&mut Case)) -> (usize, usize, Vec<String>) {
    let mut case = counted();
    let cache = Cache::default();
    let count = || (cache.leaves.computed(), cache.bodies.computed(), cache.pages.computed());
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let before = pool.install(|| case.build_with(&cache));
    let start = count();
    pool.install(|| case.build_with(&cache));
    assert_eq!(count(), start, "a second build of the same sources computes nothing");
    edit(&mut case);
    let after = pool.install(|| case.build_with(&cache));
    assert!(after.publishable(), "{:#?}", after.blocking);
    let (leaves, bodies, pages) = count();
    let mut changed = support::changed(&before, &after);
    changed.retain(|path| path.ends_with(".html") && support::files(&after).contains_key(path));
    assert_eq!(pages - start.2, changed.len(), "as many pages rendered as changed: {changed:#?}");
    (leaves - start.0, bodies - start.1, changed)
}

fn pages(list: &[&str]) -> Vec<String> {
    let mut pages: Vec<String> = list.iter().map(|page| format!("{page}index.html")).collect();
    pages.sort();
    pages
}

#[test]
fn a_body_costs_its_page() {
    let (leaves, bodies, changed) = cost(|case| case.edit("content/press/un/en.md", "Corps", "Un autre corps"));
    assert_eq!((leaves, bodies, changed), (1, 1, pages(&["en/news/un/"])));
}

/// Feeds are written at every build, out of the bodies that are kept.
#[test]
fn a_body_costs_the_feeds_that_hold_it() {
    let mut case = counted();
    let before = case.build();
    case.edit("content/press/un/en.md", "Corps", "Un autre corps");
    let mut changed = support::changed(&before, &case.build());
    changed.retain(|path| !path.ends_with(".html"));
    assert_eq!(changed, ["en/feed.json", "en/feed.xml", "en/news/feed.json", "en/news/feed.xml"]);
}

#[test]
fn a_title_costs_the_pages_that_show_it() {
    let (leaves, bodies, changed) = cost(|case| case.edit("content/press/un/en.md", "Titre", "Title"));
    // its own, the second pages of the list and of the year, the home page, the release that relates to it
    let shown = ["en/news/un/", "en/news/page/2/", "en/archive/2023/page/2/", "en/", "en/news/deux/"];
    let titled = [&shown[..], &["en/site-map/"]].concat();
    assert_eq!((leaves, bodies, changed), (1, 1, pages(&titled)));
    let (leaves, bodies, changed) = cost(|case| case.edit("content/press/un/en.md", "Chapeau", "Lead"));
    assert_eq!((leaves, bodies, changed), (1, 1, pages(&shown)));
}

#[test]
fn an_address_costs_the_pages_that_name_it() {
    let (leaves, bodies, changed) = cost(|case| case.edit("content/press/un/en.md", "slug = \"un\"", "slug = \"one\""));
    let lists = ["en/news/page/2/", "en/archive/2023/page/2/", "en/", "en/site-map/"];
    let named = [&lists[..], &["en/news/one/", "en/news/deux/", "en/news/trois/", "fr/communiques/un/"]].concat();
    assert_eq!(
        (leaves, bodies),
        (1, 3),
        "its own body, and that of the release that links to it, which feeds show with whole addresses"
    );
    assert_eq!(changed, pages(&named));
}

#[test]
fn what_no_page_shows_costs_nothing() {
    let silent: [fn(&mut Case); 4] = [
        |case| case.edit("content/press/un/item.toml", "[status]", "notes = [\"une note\"]\n[status]"),
        |case| case.edit("content/press/un/item.toml", "[status]", "\n# a comment\n[status]"),
        |case| case.set("content/topics.toml", "[eau]\nname = \"Eau\"\n"),
        |case| case.set("content/press/un/reste.txt", "no page uses this file"),
    ];
    for edit in silent {
        assert_eq!(cost(edit), (0, 0, Vec::new()));
    }
}

#[test]
fn a_template_costs_its_pages() {
    let (leaves, bodies, changed) = cost(|case| {
        case.edit("themes/plain/pages/press.html", "class=\"dateline\"", "class=\"day\"");
    });
    let mut releases = Vec::new();
    for name in ["un", "deux", "trois"] {
        releases.extend([format!("fr/communiques/{name}/index.html"), format!("en/news/{name}/index.html")]);
    }
    releases.sort();
    assert_eq!((leaves, bodies, changed), (0, 0, releases));
}

#[test]
fn a_layout_costs_every_page() {
    let total = counted().build().output.iter().filter(|(path, _)| path.extension() == "html").count();
    let (leaves, bodies, changed) =
        cost(|case| case.edit("themes/plain/layouts/base.html", "<main>", "<main id=\"m\">"));
    assert_eq!((leaves, bodies, changed.len()), (0, 0, total));
}

#[test]
fn a_message_costs_the_pages_of_its_language() {
    // every French page: the words of a language are one value
    let (leaves, bodies, changed) =
        cost(|case| case.edit("i18n/fr/site.ftl", "menu_label = Menu", "menu_label = Le menu"));
    assert!(changed.iter().all(|page| !page.starts_with("en/")), "{changed:#?}");
    assert_eq!((leaves, bodies, changed.len()), (0, 0, 13), "{changed:#?}");
}

#[test]
fn a_label_of_the_prose_costs_the_bodies_of_its_language() {
    let mut case = counted();
    let cache = Cache::default();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    pool.install(|| case.build_with(&cache));
    let before = (cache.bodies.computed(), cache.pages.computed());
    case.edit("i18n/fr/site.ftl", "alert_tip = Conseil", "alert_tip = Un conseil");
    pool.install(|| case.build_with(&cache));
    let after = (cache.bodies.computed(), cache.pages.computed());
    assert_eq!(
        (after.0 - before.0, after.1 - before.1),
        (6, 13),
        "three releases, a page, a boilerplate, a release with whole addresses; French pages"
    );
}

#[test]
fn a_fact_costs_the_pages_that_state_it() {
    let figure = |case: &mut Case| case.edit("content/figures.toml", "value = 169", "value = 169\nunit = \"%\"");
    let (leaves, bodies, changed) = cost(figure);
    assert_eq!((leaves, bodies), (0, 4));
    assert_eq!(changed, pages(&["en/news/trois/", "fr/communiques/trois/"]));
    let text = |case: &mut Case| case.edit("content/boilerplates/exemple/2020-01-01/fr.md", "Corps", "Le corps");
    let (leaves, bodies, changed) = cost(text);
    assert_eq!((leaves, bodies), (1, 1), "the releases share the body of the boilerplate");
    assert_eq!(changed, pages(&["fr/communiques/deux/", "fr/communiques/trois/"]));
}

#[test]
fn an_edit_that_is_undone_costs_nothing() {
    let mut case = counted();
    let cache = Cache::default();
    let count = || (cache.leaves.computed(), cache.bodies.computed(), cache.pages.computed());
    case.build_with(&cache);
    case.edit("content/press/un/en.md", "Corps", "Un autre corps");
    case.build_with(&cache);
    let before = count();
    case.edit("content/press/un/en.md", "Un autre corps", "Corps");
    case.build_with(&cache);
    assert_eq!(count(), before);
}
