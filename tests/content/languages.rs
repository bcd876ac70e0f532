//! A third language on the real site: files only, and its pages are found, linked and sorted as it sorts.

use std::path::Path;

use diptych::base::{Code, Severity};

use super::support::{self, Case, html};

/// Czech, for which the tool has no rules, and which sorts « Ch » after « H ».
///
/// The texts of registries and of `item.toml` take the English words: what is tried here is the language, not the words.
fn with_czech() -> Case {
    let mut case = Case::folder(Path::new(env!("CARGO_MANIFEST_DIR")));
    case.set("i18n/cs/site.ftl", case.text("i18n/en/site.ftl"));
    let tables: Vec<String> = case
        .sources
        .below("content")
        .filter(|(path, _)| path.extension() == "toml")
        .map(|(path, _)| path.to_string())
        .collect();
    for path in tables {
        let text = case.text(&path);
        // a status is not a text, and says that a leaf is there
        let words = |line: &str| match line.find("en = ") {
            Some(at) if !line.contains("\"ready\"") && !line.trim_start().starts_with('#') => with_word(line, at),
            _ => line.to_string(),
        };
        let changed: String = text.split_inclusive('\n').map(words).collect();
        case.set(&path, changed);
    }
    let settings = case.text("content/site.toml");
    case.set(
        "content/site.toml",
        format!(
            "translations = \"free\"\n{settings}\n[[languages]]\ncode = \"cs\"\nname = \"Čeština\"\nlocale = \"cs-CZ\"\nscope = \"full\"\n\
             segments = {{ manifestos = \"manifesty\", people = \"osoby\" }}\n"
        ),
    );
    for folder in ["manifestos/phase-6", "pages/le-pole"] {
        case.edit(&format!("content/{folder}/item.toml"), "en = \"ready\"", "en = \"ready\"\ncs = \"ready\"");
    }
    let manifesto = "content/manifestos/phase-6";
    let cover = "Podepsalo [53](figure:signatories) klastrů: [úvod](introduction/).\n";
    case.set(&format!("{manifesto}/cs.md"), support::leaf("Manifest", cover));
    case.set(&format!("{manifesto}/introduction/cs.md"), support::leaf("Úvod", "Úvod k [manifestu](../).\n"));
    case.set("content/pages/le-pole/cs.md", support::leaf("Klastr", "Viz [manifest](../../manifestos/phase-6/).\n"));
    case
}

/// A line with what its English text says given in Czech as well.
fn with_word(line: &str, at: usize) -> String {
    let rest = &line[at + "en = ".len()..];
    let mut escaped = false;
    let mut ends = rest.char_indices().skip(1).filter(|(_, sign)| {
        let end = *sign == '"' && !escaped;
        escaped = *sign == '\\' && !escaped;
        end
    });
    let Some((end, _)) = ends.next().filter(|_| rest.starts_with('"')) else { return line.to_string() };
    let (word, after) = rest.split_at(end + 1);
    let between = if line[..at].trim().is_empty() { "\n" } else { ", " };
    format!("{}en = {word}{between}cs = {word}{after}", &line[..at])
}

#[test]
fn a_language_is_added_by_files_only() {
    let case = with_czech();
    let build = case.build();
    let quiet = [Code::ToComplete, Code::TextToComplete, Code::MissingPart, Code::UntranslatedItem];
    let loud = build
        .diagnostics
        .iter()
        .filter(|finding| finding.code.severity() != Severity::Note && !quiet.contains(&finding.code));
    let lines: Vec<_> = loud.map(|finding| support::line(&case.sources, finding)).collect();
    assert!(lines.is_empty() && build.publishable(), "{lines:#?}");
    let site = html::Site::read(&build);
    let problems = site.problems(&super::base(&build));
    assert!(problems.is_empty(), "{problems:#?}");

    // what is there is found from the home page, and from the other languages
    let cover = &site.pages["cs/manifesty/manifest/index.html"];
    let tags: Vec<&str> = cover.alternates().into_keys().collect();
    assert_eq!(tags, ["cs-CZ", "en-GB", "fr-FR", "x-default"]);
    assert_eq!(cover.all("html").next().unwrap().get("lang"), Some("cs-CZ"));
    for path in ["cs/index.html", "cs/klastr/index.html", "cs/manifesty/index.html"] {
        let links: Vec<_> = site.pages[path].all("a").filter_map(|tag| tag.get("href")).collect();
        assert!(links.contains(&"/cs/manifesty/manifest/"), "{path}: {links:?}");
    }
    // nothing of another language is lost, and nothing is made up: no page where there is no text
    let before = html::Site::read(&super::built());
    assert!(before.pages.keys().all(|path| site.pages.contains_key(path)));
    assert!(!site.pages.keys().any(|path| path.starts_with("cs/press")), "{:#?}", site.pages.keys());
}

#[test]
fn each_language_sorts_as_it_sorts() {
    let build = with_czech().build();
    let order = |path: &str, section: &str| {
        let page = html::Page::read(&support::page(&build, path));
        let people = page.all("a").filter_map(|tag| tag.get("href")?.split(section).nth(1).map(String::from));
        people.filter(|id| !id.is_empty()).collect::<Vec<_>>()
    };
    let place = |order: &[String], id: &str| order.iter().position(|other| other == id).unwrap();
    let (english, czech) = (order("en/people/index.html", "people/"), order("cs/osoby/index.html", "osoby/"));
    // Chaillou before and after those whose names begin with « Cl », « D », « H »
    let (chaillou, deleuze) = ("vincent-chaillou/", "christian-deleuze/");
    assert!(place(&english, chaillou) < place(&english, deleuze));
    assert!(place(&czech, deleuze) < place(&czech, chaillou), "{czech:?}");
}
