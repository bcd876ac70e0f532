//! The journey from sources to a site, on small sites in memory.

mod support;

use diptych::base::Code;
use support::{Case, leaf, page, paths};

#[test]
fn the_smallest_site_has_its_gathering_pages() {
    let build = Case::empty().clean();
    let pages: Vec<_> = paths(&build).into_iter().filter(|path| !path.starts_with("assets/")).collect();
    assert_eq!(pages, ["404.html", "en/index.html", "fr/index.html", "index.html", "robots.txt", "sitemap.xml"]);
}

#[test]
fn a_release_stands_in_both_languages_with_its_lists() {
    let build =
        Case::empty().press("un", "2023-03-01").press("deux", "2023-04-02").press("trois", "2024-05-03").clean();
    assert!(page(&build, "fr/communiques/titre-un/index.html").contains("1<sup>er</sup>\u{a0}mars 2023"));
    assert!(page(&build, "en/news/index.html").contains("3 documents, 1/2"));
    assert!(page(&build, "en/news/page/2/index.html").contains("Title un"));
    assert!(page(&build, "sitemap.xml").contains("hreflang=\"en-GB\" href=\"https://exemple.test/en/news/title-un/\""));
}

#[test]
fn what_is_wrong_in_a_draft_is_told_and_stops_nothing() {
    let case = Case::empty().press("un", "2023-03-01").press("deux", "2023-03-02");
    let case = case
        .with("content/press/deux/item.toml", "date = 2023-03-02\n[status]\nfr = \"draft\"\nen = \"draft\"\n")
        .with("content/press/deux/fr.md", leaf("Deux", "<b>Gras</b>\n"));
    let build = case.build();
    assert!(build.publishable(), "{:?}", build.blocking);
    assert!(build.diagnostics.iter().any(|finding| finding.code == Code::RawHtml));
    let ready =
        case.with("content/press/deux/item.toml", "date = 2023-03-02\n[status]\nfr = \"ready\"\nen = \"ready\"\n");
    assert!(!ready.build().publishable());
}

#[test]
fn a_template_that_fails_on_many_pages_is_one_finding() {
    let case = Case::empty().press("un", "2023-03-01").press("deux", "2023-03-02");
    let text = case.text("themes/plain/pages/press.html");
    let appended = text.replace("{% endblock %}", "{{ view.nothing }}{% endblock %}");
    let broken = case.clone().with("themes/plain/pages/press.html", appended);
    assert_eq!(broken.codes(), [Code::TemplateFailure]);
    let lacking =
        case.with("themes/plain/pages/press.html", text.replace("{% endblock %}", "{{ t.nothing }}{% endblock %}"));
    assert_eq!(lacking.codes(), [Code::MissingMessage]);
}
