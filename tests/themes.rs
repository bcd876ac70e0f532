//! Themes as a product: nothing of the first one is wired into the program, and what authors of themes are told is true.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use diptych::base::{Code, Severity, SourcePath};
use diptych::build::{Build, EVERYWHERE, Reference, ViewShape, page_templates, required_messages};
use diptych::input::Source;
use support::{Case, html};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// Puts the files of a folder of the repository into a case, below another.
fn plant(case: &mut Case, from: &Path, to: &str) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let place = format!("{to}/{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            plant(case, &entry.path(), &place);
        } else {
            let path = SourcePath::new(&place).unwrap();
            case.sources.insert(path.clone(), Source::new(&path, fs::read(entry.path()).unwrap()));
        }
    }
}

/// The messages of a catalogue that the program itself asks for.
fn required_only(catalogue: &str) -> String {
    let required = required_messages();
    let mut keep = false;
    let kept = catalogue.lines().filter(|line| {
        if let Some((id, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_alphabetic())) {
            keep = required.iter().any(|message| message == id);
        } else if !line.starts_with([' ', '}']) {
            keep = false;
        }
        keep
    });
    kept.map(|line| format!("{line}\n")).collect()
}

/// The real site in the second theme, with no more words than the program asks for, which the theme brings.
fn second() -> Case {
    let mut case = Case::folder(&root());
    let first: Vec<String> = case.sources.iter().map(|(path, _)| path.to_string()).collect();
    for code in ["fr", "en"] {
        let words = required_only(&case.text(&format!("i18n/{code}/site.ftl")));
        case.set(&format!("themes/leaf/i18n/{code}/site.ftl"), words);
    }
    first.iter().filter(|path| !path.starts_with("content/")).for_each(|path| case.remove(path));
    plant(&mut case, &root().join("tests/second-theme"), "themes/leaf");
    case.edit("content/site.toml", "theme = \"nextmove\"", "theme = \"leaf\"");
    case
}

fn places(build: &Build) -> BTreeSet<String> {
    support::paths(build).into_iter().filter(|path| !path.starts_with("assets/")).collect()
}

#[test]
fn another_theme_shows_the_same_site() {
    let (first, second) = (Case::folder(&root()).build(), second().build());
    let quiet =
        |code: Code| code.severity() == Severity::Note || matches!(code, Code::ToComplete | Code::TextToComplete);
    let loud: Vec<_> = second.diagnostics.iter().filter(|finding| !quiet(finding.code)).collect();
    assert!(loud.is_empty() && second.publishable(), "{loud:#?}");
    assert_eq!(places(&first), places(&second), "the same pages, feeds and files");
    assert!(support::paths(&second).iter().all(|path| !path.starts_with("assets/")), "it has no static file");
    let base = second.edition.as_ref().unwrap().settings.base_url.to_string();
    let problems = html::Site::read(&second).problems(&base);
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_template_that_a_theme_lacks_is_said() {
    let mut case = Case::empty();
    page_templates().for_each(|(name, _)| case.remove(&format!("themes/plain/{name}")));
    let missing = case.build().diagnostics.into_iter().filter(|finding| finding.code == Code::MissingTemplate);
    assert_eq!(missing.count(), page_templates().count());
}

/// What templates really see: a theme that prints the names, over sites with all that documents can have.
#[test]
fn views_hold_what_their_reference_says() {
    let reference = Reference::read();
    let mut met = BTreeSet::new();
    let keys = |name: &str| format!("{name}:{{% for key, value in {name} %}}{{{{ key }}}} {{% endfor %}};");
    for golden in ["press", "interview", "manifesto", "page", "finding", "stubs"] {
        let mut case = Case::over(&root().join("tests/golden").join(golden).join("site"));
        for (name, template) in page_templates() {
            let view = reference.of(template).unwrap();
            let mut text = keys("site") + &keys("page") + &keys("page.meta") + &keys("view");
            for field in view.fields.iter().filter(|field| !field.optional) {
                if let diptych::build::Holds::View(_) = field.holds {
                    text += &keys(&format!("view.{}", field.name));
                }
            }
            case.set(&format!("themes/plain/{name}"), format!("{name}|{text}"));
        }
        let build = case.build();
        for path in support::paths(&build).iter().filter(|path| path.ends_with(".html")) {
            let page = support::page(&build, path);
            let (name, printed) = page.split_once('|').unwrap_or_else(|| panic!("{path}: {page}"));
            met.insert(name.to_string());
            let template = page_templates().find(|(known, _)| known == name).unwrap().1;
            let roots: BTreeMap<&str, &str> =
                EVERYWHERE.into_iter().chain([("view", reference.of(template).unwrap().name.as_str())]).collect();
            for piece in printed.split(';').filter(|piece| !piece.trim().is_empty()) {
                let (path, found) = piece.split_once(':').unwrap();
                let mut parts = path.split('.');
                let mut view = &reference.views[roots[parts.next().unwrap()]];
                for part in parts {
                    view = part_of(&reference, view, part);
                }
                let expected: Vec<&str> = view.fields.iter().map(|field| field.name.as_str()).collect();
                assert_eq!(found.split_whitespace().collect::<Vec<_>>(), expected, "{name}: {path}");
            }
        }
    }
    let all: BTreeSet<String> = page_templates().map(|(name, _)| name).collect();
    assert_eq!(met, all, "every template was met");
}

fn part_of<'a>(reference: &'a Reference, view: &ViewShape, field: &str) -> &'a ViewShape {
    let field = view.fields.iter().find(|known| known.name == field).unwrap();
    &reference.views[field.holds.view().unwrap()]
}

/// The classes that finished HTML carries: authors of themes are told of each, and of no other.
#[test]
fn the_classes_of_prose_are_documented() {
    let mut written = BTreeSet::new();
    for entry in
        fs::read_dir(root().join("src/page")).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file())
    {
        let source = fs::read_to_string(entry.path()).unwrap();
        for piece in source.split("class=\\\"").skip(1) {
            // up to the mark that ends the value, or to where the source puts the rest of it together
            let names = piece.split(['\\', '"']).next().unwrap().split(' ');
            written.extend(names.filter(|name| !name.contains('{') && !name.ends_with('-')).map(String::from));
        }
    }
    let guide = fs::read_to_string(root().join("docs/themes.md")).unwrap();
    let table = guide.split("<!-- classes -->").nth(1).unwrap();
    let told: BTreeSet<String> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`').map(|(name, _)| name.to_string()))
        .collect();
    assert_eq!(written, told);
}
