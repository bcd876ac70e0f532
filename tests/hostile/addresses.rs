//! Addresses: slugs that are none, and two things at one address.

use diptych::base::{Code, SourcePath};

use crate::support::{Case, paths};
use crate::{all_stop, arg, release, stops, with_leaf};

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
fn case_066_two_things_at_one_address_are_both_named() {
    let base = || release().press("deux", "2024-02-01").press("trois", "2024-03-01");
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
