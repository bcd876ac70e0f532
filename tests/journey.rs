//! The journey from sources to a site, on small sites in memory.

mod support;

use diptych::base::{Code, Severity};
use diptych::build::Cache;
use support::{Case, SITE, leaf, page, paths};

#[test]
fn the_smallest_site_has_its_gathering_pages() {
    let build = Case::empty().clean();
    let pages: Vec<_> = paths(&build).into_iter().filter(|path| !path.starts_with("assets/")).collect();
    let expected =
        ["404.html", "_headers", "en/index.html", "fr/index.html", "index.html", "robots.txt", "sitemap.xml"];
    assert_eq!(pages, expected);
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
    assert_eq!(broken.codes(), [Code::TemplateName]);
    let lacking =
        case.with("themes/plain/pages/press.html", text.replace("{% endblock %}", "{{ t.nothing }}{% endblock %}"));
    assert_eq!(lacking.codes(), [Code::MissingMessage]);
}

#[test]
fn templates_that_stay_loaded_follow_the_codes_of_languages() {
    let cache = Cache::default();
    let case = Case::empty();
    case.build_with(&cache);
    let english = case.sources.get(&diptych::base::SourcePath::new("i18n/en/site.ftl").unwrap()).unwrap();
    let words = english.blob.bytes().unwrap().to_vec();
    let case = case.clone().with("content/site.toml", SITE.replace("\"en\"", "\"eng\"").replace(", en =", ", eng ="));
    let case =
        case.with("content/organisations.toml", "[exemple]\nname = \"Exemple\"\n").with("i18n/eng/site.ftl", words);
    let warm = case.without("i18n/en/site.ftl").build_with(&cache);
    assert!(warm.publishable(), "{:#?}", warm.blocking);
    assert!(page(&warm, "index.html").contains("/eng/"));
}

#[test]
fn what_is_wrong_in_the_facts_of_a_draft_stops_nothing() {
    let facts = "date = 2030-01-01\ntopics = [\"nowhere\"]\nrelated = [\"press/none\"]\ncontacts = [\"nobody\"]\n";
    let case = Case::empty().press("un", "2023-03-01").press("deux", "2030-01-01");
    let draft = case.clone().with("content/press/deux/item.toml", facts);
    let build = draft.build();
    assert!(build.publishable(), "{:?}", build.blocking);
    assert_eq!(build.diagnostics.iter().filter(|finding| finding.code == Code::NoRegistry).count(), 2);
    let public = case.with(
        "content/press/deux/item.toml",
        facts.replace("2030", "2023") + "[status]\nfr = \"ready\"\nen = \"ready\"\n",
    );
    assert!(!public.build().publishable());
}

/// What is checked is the same; no page, list or feed shows a date that nobody wrote.
#[test]
fn what_lacks_its_date_has_no_page_in_the_preview() {
    let case = Case::empty().press("un", "2024-01-01").press("deux", "2024-01-02");
    let build = case.with("content/press/deux/item.toml", "[status]\nfr = \"ready\"\nen = \"draft\"\n").build();
    assert!(!build.publishable());
    assert!(build.preview.iter().all(|(path, _)| !path.as_str().contains("deux")));
    for (path, blob) in build.preview.iter() {
        let text = String::from_utf8_lossy(blob.bytes().unwrap_or_default());
        assert!(!text.contains("1899") && !text.contains("1900"), "{path}");
    }
}

#[test]
fn no_language_borrows_the_words_of_another() {
    let case = Case::empty().with("content/site.toml", SITE.replace(", en = \"A site for tests.\"", ""));
    assert_eq!(case.codes(), [Code::UntranslatedText]);
}

#[test]
fn two_languages_cannot_share_a_tag_and_a_broken_one_is_mended_first() {
    let shared = SITE.replace("locale = \"en-GB\"", "locale = \"fr\"");
    assert_eq!(Case::empty().press("un", "2023-03-01").with("content/site.toml", shared).codes(), [Code::DuplicateId]);
    let broken = SITE.replace("name = \"English\"", "nam = \"English\"");
    assert_eq!(Case::empty().press("un", "2023-03-01").with("content/site.toml", broken).codes(), [Code::UnknownKey]);
}

#[test]
fn an_anchor_that_its_author_gave_stands_as_it_is() {
    let text = leaf("Un", "## Contact\n\n## Autre {#contact}\n\n[ici](#contact)\n");
    let build = Case::empty().press("un", "2023-03-01").with("content/press/un/fr.md", text).build();
    let page = page(&build, "fr/communiques/un/index.html");
    assert!(
        page.contains("<h2 id=\"contact-2\">Contact</h2>") && page.contains("<h2 id=\"contact\">Autre</h2>"),
        "{page}"
    );
}

#[test]
fn a_document_was_published_when_its_embargo_ended() {
    let facts = "date = 2023-03-01\nembargo_until = 2023-03-28T10:30:00\n[status]\nfr = \"ready\"\nen = \"ready\"\n";
    let build = Case::empty().press("un", "2023-03-01").with("content/press/un/item.toml", facts).clean();
    assert!(page(&build, "en/news/title-un/index.html").contains("Published on 28\u{a0}March 2023"));
}

#[test]
fn documents_of_one_day_stand_in_the_order_of_the_language() {
    let titles = ["Zèbre", "Épée", "Eau", "Œuvre", "Étude"];
    let mut case = Case::empty().with("content/site.toml", SITE.replace("page_size = 2", "page_size = 9"));
    for (number, title) in titles.iter().enumerate() {
        let name = format!("n{number}");
        case = case.press(&name, "2024-05-01").with(&format!("content/press/{name}/fr.md"), leaf(title, "Un texte.\n"));
    }
    let list = page(&case.clean(), "fr/communiques/index.html");
    let places: Vec<_> =
        ["Eau", "Épée", "Étude", "Œuvre", "Zèbre"].map(|title| list.find(&format!(">{title}</a>")).unwrap()).into();
    assert!(places.is_sorted(), "{list}");
}

/// A site with a third language, of which the tool knows no rules, and a release that has a draft in it.
fn with_italian() -> Case {
    let words = SITE.replace("en = \"Example\"", "en = \"Example\", it = \"Esempio\"");
    let words = words.replace("en = \"A site for tests.\"", "en = \"A site for tests.\", it = \"Un sito di prova.\"");
    let settings = format!("{words}\n[[languages]]\ncode = \"it\"\nname = \"Italiano\"\n");
    let item = "date = 2024-01-01\nboilerplate = \"exemple\"\n[status]\nfr = \"ready\"\nen = \"ready\"\n";
    let case = Case::empty().with("content/site.toml", settings).press("un", "2024-01-01").press("deux", "2024-01-01");
    let case = case.with("content/press/un/item.toml", item).with("content/press/deux/item.toml", item);
    let (french, english) = (leaf("À propos", "Qui nous sommes.\n"), leaf("About", "Who we are.\n"));
    let catalogue = case.text("i18n/en/site.ftl");
    case.with("i18n/it/site.ftl", catalogue)
        .with("content/boilerplates/exemple/2024-01-01/fr.md", french)
        .with("content/boilerplates/exemple/2024-01-01/en.md", english)
}

#[test]
fn a_language_that_no_document_has_yet_asks_nothing_of_standing_texts() {
    let case = with_italian();
    case.clean();
    // two drafts ask for the same text: that is said once, and stops nothing
    let case = case.with("content/press/un/it.md", leaf("Uno", "Testo.\n"));
    let case = case.with("content/press/deux/it.md", leaf("Due", "Testo.\n"));
    assert_eq!(case.codes(), [Code::UntranslatedBoilerplate]);
    assert!(case.build().publishable());
}

#[test]
fn a_figure_is_recognised_by_its_digits_where_the_words_are_not_known() {
    let item = "date = 2024-01-01\n[figures.budget]\nvalue = 1.5\nunit = \"EUR\"\nscale = \"million\"\n\
                qualifier = \"at-least\"\n";
    let case = with_italian().with("content/press/un/item.toml", item);
    let said = |text: &str| {
        let text = leaf("Uno", &format!("[{text}](figure:budget)\n"));
        case.clone().with("content/press/un/it.md", text).codes()
    };
    assert_eq!(said("1,5 milioni di euro"), []);
    assert_eq!(said("1.500.000 euro"), []);
    assert_eq!(said("2,5 milioni di euro"), [Code::FigureMismatch]);
}

#[test]
fn a_page_that_is_withheld_is_known_by_its_address_with_the_reason() {
    let case = Case::empty().press("un", "2024-01-01").press("deux", "2024-01-01");
    let build = case
        .with("content/press/un/item.toml", "date = 2024-01-01\n[status]\nfr = \"ready\"\nen = \"draft\"\n")
        .clean();
    let absent: Vec<_> = build.absent.iter().map(|(path, note)| (path.as_str(), note.args.len())).collect();
    assert_eq!(absent, [("en/news/title-un/index.html", 2), ("fr/communiques/titre-un/index.html", 3)]);
    assert!(build.absent.values().all(|note| note.code.severity() == Severity::Note));
}

#[test]
fn words_know_where_they_stand_in_their_file() {
    let text = leaf("Un", "Un **mot** en `code`.\n\n- Puis &amp; encore\n");
    let case = Case::empty().press("un", "2023-03-01").with("content/press/un/fr.md", &text);
    let edition = case.build().edition.unwrap();
    let item = edition.items.values().next().unwrap();
    let body = &item.leaves[diptych::base::Locale::SOURCE].as_ref().unwrap().body;
    let place = |words: &str| {
        let start = u32::try_from(body.text.find(words).unwrap()).unwrap();
        let range = body.source(&(start..start + u32::try_from(words.len()).unwrap())).unwrap();
        text[range].to_string()
    };
    assert_eq!(place("mot"), "mot");
    assert_eq!(place("code"), "`code`");
    assert_eq!(place("ot en"), "ot** en");
    assert_eq!(place("encore"), "Puis &amp; encore");
}

#[test]
fn only_pictures_are_shown_as_pictures() {
    let item = "date = 2023-03-01\n[status]\nfr = \"ready\"\nen = \"ready\"\n[images.\"carte.svg\"]\nalt = \"Une carte\"\ncredit = \"A\"\nrights = \"B\"\n";
    let case = Case::empty().press("un", "2023-03-01").with("content/press/un/item.toml", item);
    let case = case.with("content/press/un/carte.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let case = case.with("content/press/un/fr.md", leaf("Un", "![](carte.svg)\n"));
    assert!(case.codes().contains(&Code::BadPicture), "{:?}", case.codes());
}
