//! The program follows what is saved: each way in which editors save, errors and their mending, folders that come and go.

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use diptych::base::{Digester, OutputPath};

use super::client::{Open, data, until};
use super::site::{Serving, Site, command};
use super::support::{Case, NOW, SITE, leaf};

const UN: &str = "/fr/communiques/titre-un/";
const UN_FR: &str = "content/press/un/fr.md";

/// Everything below a folder, names and contents.
fn digest(root: &Path) -> u64 {
    use std::hash::Hasher;
    let mut files = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                files.push((entry.path(), fs::read(entry.path()).unwrap()));
            }
        }
    }
    files.sort();
    let mut digester = Digester::default();
    files.iter().for_each(|(path, bytes)| {
        digester.write(path.to_str().unwrap().as_bytes());
        digester.write(bytes);
    });
    digester.finish()
}

/// A release under embargo, one that is a draft in English, and one that is public.
fn withheld() -> Site {
    let ready = "[status]\nfr = \"ready\"\nen = \"ready\"\n";
    let case = Case::empty().press("un", "2023-03-01").press("deux", "2023-04-02").press("trois", "2023-05-03");
    let embargo = format!("date = 2023-04-02\nembargo_until = 2026-06-01T16:30:00\n{ready}");
    let draft = "date = 2023-05-03\n[status]\nfr = \"ready\"\nen = \"draft\"\n";
    Site::new(&case.with("content/press/deux/item.toml", embargo).with("content/press/trois/item.toml", draft))
}

#[test]
fn case_122_the_preview_shows_what_a_build_withholds() {
    let site = withheld();
    let before = digest(site.root());
    let serving = Serving::with(&site, &["--lang", "fr"]);
    let embargoed = serving.get("/fr/communiques/titre-deux/");
    let text = embargoed.text();
    let bar = "Sous embargo jusqu’au lundi 1er\u{a0}juin 2026 à 16\u{a0}h\u{a0}30 (heure de Paris)";
    assert!(text.contains(bar), "{text}");
    assert!(serving.get("/en/news/title-trois/").text().contains("Brouillon\u{a0}: ce texte n’est pas public."));
    assert!(serving.get("/fr/communiques/titre-trois/").text().contains("attend celui en anglais"));
    assert!(!serving.get(UN).text().contains("class=\"bar\""));
    let english = Serving::start(&site);
    let text = english.get("/fr/communiques/titre-deux/").text();
    assert!(text.contains("Embargoed until 16:30 (Paris time, CEST) on Monday 1\u{a0}June 2026"), "{text}");
    // nothing was written; and what a build writes knows nothing of it
    assert_eq!(digest(site.root()), before);
    let built = command(site.root()).args(["build", "--now", NOW]).output().unwrap();
    assert!(built.status.success());
    let public = fs::read_dir(site.path("public/fr/communiques")).unwrap().map(|entry| entry.unwrap().file_name());
    let public: Vec<_> = public.map(|name| name.to_string_lossy().into_owned()).collect();
    assert!(public.contains(&"titre-un".to_string()) && !public.iter().any(|name| name.contains("titre-deux")));
    for (path, blob) in site.fresh().output.iter() {
        let bytes = fs::read(site.path("public").join(path.as_str())).unwrap();
        assert_eq!(bytes, blob.bytes().unwrap(), "{path}");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("diptych-preview") && !text.contains("localhost"), "{path}");
    }
    // which rang no bell: the preview is as it was
    assert!(!serving.said().contains("ms"), "{}", serving.said());
}

#[test]
fn the_preview_is_the_output_when_nothing_is_withheld() {
    let public = Site::small().fresh();
    assert!(public.preview == public.output && public.absent.is_empty());
    let withheld = withheld().fresh();
    let draft = OutputPath::new("en/news/title-trois/index.html").unwrap();
    assert!(withheld.output.get(&draft).is_none() && withheld.preview.get(&draft).is_some());
    assert!(withheld.absent.keys().all(|path| withheld.preview.get(path).is_some()));
    assert_eq!(withheld.absent.len(), 4);
    assert_eq!(withheld.pages[&draft].as_str(), "content/press/trois/en.md");
}

#[test]
fn what_is_saved_is_shown() {
    let site = Site::small();
    let serving = Serving::start(&site);
    let mut home = Open::page(serving.port, "/en/news/title-deux/");
    assert_eq!(home.next().0, "show");
    let un = Open::page(serving.port, UN);
    site.edit(UN_FR, "Un texte.", "Un autre texte.");
    un.reloads();
    serving.until_page(UN, "Un autre texte.");
    until("the terminal tells", || serving.said().contains("1 page changed in ").then_some(()));
    // a file that is touched, or rewritten with the same bytes, is no news
    site.write(UN_FR, site.read(UN_FR));
    Command::new("touch").arg(site.path(UN_FR)).status().unwrap();
    site.write("content/press/un/.fr.md.swp", "x");
    site.edit("content/press/deux/en.md", "A text.", "Another text.");
    assert_eq!(home.next().0, "reload");
    let builds = until("the terminal tells", || {
        Some(serving.said().matches(" changed in ").count()).filter(|builds| *builds > 1)
    });
    assert_eq!(builds, 2, "{}", serving.said());
}

type Save<'a> = &'a dyn Fn(&str);

/// The ways in which editors replace a file, as the traces of their system calls show them.
#[test]
fn case_127_each_way_of_saving_is_followed() {
    let site = Site::small();
    let serving = Serving::start(&site);
    let path = site.path(UN_FR);
    let beside = |name: &str| path.with_file_name(name);
    let text = |words: &str| leaf("Titre un", &format!("{words}\n"));
    let ways: [(&str, Save<'_>); 8] = [
        ("in place", &|words| fs::write(&path, text(words)).unwrap()),
        ("vim", &|words| {
            fs::write(beside("4913"), "").unwrap();
            fs::remove_file(beside("4913")).unwrap();
            fs::write(beside(".fr.md.swp"), "swap").unwrap();
            fs::rename(&path, beside("fr.md~")).unwrap();
            fs::write(&path, text(words)).unwrap();
            fs::remove_file(beside("fr.md~")).unwrap();
        }),
        ("emacs", &|words| {
            let _ = symlink("someone@somewhere", beside(".#fr.md"));
            fs::write(beside("#fr.md#"), text("not saved yet")).unwrap();
            fs::copy(&path, beside("fr.md~")).unwrap();
            fs::write(&path, text(words)).unwrap();
            fs::remove_file(beside("#fr.md#")).unwrap();
            fs::remove_file(beside(".#fr.md")).unwrap();
        }),
        ("safe write", &|words| {
            fs::write(beside("fr.md.tmp"), text(words)).unwrap();
            fs::rename(beside("fr.md.tmp"), &path).unwrap();
        }),
        ("helix", &|words| {
            fs::rename(&path, beside("fr.md.bck")).unwrap();
            fs::write(&path, text(words)).unwrap();
            fs::remove_file(beside("fr.md.bck")).unwrap();
        }),
        ("sed -i", &|words| {
            fs::write(beside("sedXa1b2c"), text(words)).unwrap();
            fs::rename(beside("sedXa1b2c"), &path).unwrap();
        }),
        ("removed and made again", &|words| {
            fs::remove_file(&path).unwrap();
            fs::write(&path, text(words)).unwrap();
        }),
        ("piece by piece", &|words| {
            let mut file = fs::File::create(&path).unwrap();
            text(words).bytes().for_each(|byte| file.write_all(&[byte]).unwrap());
            file.sync_all().unwrap();
        }),
    ];
    for (name, save) in ways {
        let words = format!("Saved by {name}.");
        save(&words);
        serving.until_page(UN, &words);
        serving.until_fault(UN, None);
    }
    serving.until_fresh(&site, &[]);
}

#[test]
fn case_128_a_file_that_is_being_written_takes_no_page_away() {
    let site = Site::small();
    let serving = Serving::start(&site);
    let text = site.read(UN_FR).replace("Un texte.", "Un texte lent.");
    let mut file = fs::File::create(site.path(UN_FR)).unwrap(); // empty from here on
    until("the empty file is noticed", || {
        let answer = serving.get(UN);
        assert_eq!(answer.status, 200);
        assert!(String::from_utf8_lossy(&answer.page()).contains("Un texte."));
        answer.text().contains("class=\"faults\"").then_some(())
    });
    file.write_all(text.as_bytes()).unwrap();
    drop(file);
    serving.until_page(UN, "Un texte lent.");
    serving.until_fault(UN, None);
}

#[test]
fn case_129_files_and_folders_come_and_go() {
    let site = Site::small();
    let serving = Serving::start(&site);
    let page = Open::page(serving.port, UN);
    fs::rename(site.path("content/press/un"), site.path("content/press/renamed")).unwrap();
    site.edit("content/press/renamed/fr.md", "Un texte.", "Après.");
    page.reloads();
    serving.until_page(UN, "Après.");
    site.edit("content/press/renamed/fr.md", "Titre un", "Titre neuf");
    let moved = "/fr/communiques/titre-neuf/";
    serving.until_page(moved, "Après.");
    serving.until_status(UN, 404);
    let mut open = Open::page(serving.port, moved);
    fs::remove_dir_all(site.path("content/press/renamed")).unwrap();
    until("the page is told that it is no more", || open.next().1.contains("no more").then_some(()));
    serving.until_status(moved, 404);
    // the whole of the texts, away and back
    fs::rename(site.path("content"), site.path("elsewhere")).unwrap();
    serving.until_fault("/fr/communiques/titre-deux/", Some("site.toml"));
    fs::rename(site.path("elsewhere"), site.path("content")).unwrap();
    serving.until_fault("/fr/communiques/titre-deux/", None);
    site.edit("content/press/deux/fr.md", "Un texte.", "Toujours suivi.");
    serving.until_page("/fr/communiques/titre-deux/", "Toujours suivi.");
    // a folder that comes with all that it holds, and one that is filled bit by bit
    let new = leaf("Titre six", "Six.\n");
    for folder in ["content/press/six", "content/press/sept"] {
        fs::create_dir(site.path(folder)).unwrap();
        site.write(&format!("{folder}/fr.md"), new.replace("six", &folder[14..]));
        site.write(&format!("{folder}/item.toml"), "date = 2023-06-01\n");
    }
    serving.until_page("/fr/communiques/titre-sept/", "Six.");
    serving.until_fresh(&site, &["fr/communiques/titre-neuf/index.html".to_string()]);
}

#[cfg(target_os = "linux")]
#[test]
fn case_131_where_the_system_cannot_tell_everything_is_read_again() {
    let site = Site::small();
    let script = "echo $0 > /proc/sys/user/$1 && shift && exec \"$@\"";
    let limited = |limit: usize, what: &str| {
        let mut command = Command::new("unshare");
        command.args(["-Ur", "sh", "-c", script, &limit.to_string(), what]);
        command
    };
    let possible = limited(9, "max_inotify_watches").arg("true").status();
    if !possible.is_ok_and(|status| status.success()) {
        eprintln!("not run: no limits can be set here");
        return;
    }
    let folders = walked(site.root());
    let watches = "max_inotify_watches";
    for (limit, what, more) in [(0, "max_inotify_instances", 0), (3, watches, 0), (folders + 3, watches, 9)] {
        let mut command = limited(limit, what);
        command.args([env!("CARGO_BIN_EXE_diptych"), "serve", "--port", "0", "--lang", "en", "--now", NOW, "--root"]);
        command.arg(site.root());
        let serving = Serving::of(command);
        (0..more).for_each(|number| fs::create_dir(site.path(&format!("content/press/new-{number}"))).unwrap());
        until("it is said", || serving.said().contains("reads everything again every second").then_some(()));
        let words = format!("Relu malgré {limit} {what}.");
        site.write(UN_FR, leaf("Titre un", &format!("{words}\n")));
        serving.until_page(UN, &words);
    }
}

/// How many folders there are below a folder.
fn walked(root: &Path) -> usize {
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    folders.map(|folder| 1 + walked(&folder)).sum()
}

#[test]
fn case_132_a_root_that_is_made_again_is_followed() {
    let site = Site::small();
    let root = site.path("deep/root");
    let copy = |to: &Path| {
        fs::create_dir_all(to).unwrap();
        for folder in ["content", "themes", "i18n"] {
            assert!(Command::new("cp").arg("-r").arg(site.path(folder)).arg(to).status().unwrap().success());
        }
    };
    copy(&root);
    let mut command = command(Path::new("/"));
    command.args(["serve", "--port", "0", "--lang", "en", "--now", NOW, "--root"]).arg(&root);
    let serving = Serving::of(command);
    serving.until_page(UN, "Un texte.");
    fs::remove_dir_all(&root).unwrap();
    serving.until_fault(UN, Some("There is no folder"));
    copy(&root);
    serving.until_fault(UN, None);
    fs::write(root.join(UN_FR), leaf("Titre un", "Un nouveau départ.\n")).unwrap();
    serving.until_page(UN, "Un nouveau départ.");
    // replaced by another folder in one step
    let other = site.path("deep/other");
    copy(&other);
    fs::write(other.join(UN_FR), leaf("Titre un", "Un remplaçant.\n")).unwrap();
    fs::rename(&root, site.path("deep/old")).unwrap();
    fs::rename(&other, &root).unwrap();
    serving.until_page(UN, "Un remplaçant.");
    fs::write(root.join(UN_FR), leaf("Titre un", "Qui est suivi.\n")).unwrap();
    serving.until_page(UN, "Qui est suivi.");
}

#[test]
fn case_133_settings_words_and_theme_are_followed() {
    let site = Site::small();
    let serving = Serving::start(&site);
    let page = Open::page(serving.port, UN);
    site.edit("content/site.toml", "fr = \"Exemple\"", "fr = \"Renommé\"");
    page.reloads();
    serving.until_page(UN, "Renommé");
    site.edit("i18n/fr/site.ftl", "kind_press_plural =", "kind_press_plural = Tous les");
    serving.until_page(UN, "Tous les");
    site.edit("themes/plain/pages/press.html", "class=\"dateline\"", "class=\"changed\"");
    serving.until_page(UN, "class=\"changed\"");
    let style = Open::page(serving.port, UN);
    let version = data(&serving.get(UN), "version");
    site.write("themes/plain/static/plain.css", "body { color: red }");
    style.reloads();
    until("the page uses the new style", || (data(&serving.get(UN), "version") != version).then_some(()));
    let german = "\n[[languages]]\ncode = \"de\"\nname = \"Deutsch\"\n";
    let settings = site.read("content/site.toml").replace("en = \"Example\"", "en = \"Example\", de = \"Beispiel\"");
    let settings = settings.replace("en = \"A site for tests.\"", "en = \"A site for tests.\", de = \"Versuche.\"");
    site.write("i18n/de/site.ftl", site.read("i18n/en/site.ftl"));
    site.write("content/organisations.toml", "[exemple]\nname = \"Exemple\"\n");
    site.write("content/site.toml", format!("{settings}{german}"));
    serving.until_page("/de/", "Beispiel");
    serving.until_fresh(&site, &[]);
    // the site moves below a path: the preview with it
    site.edit("content/site.toml", "exemple.test/", "exemple.test/sous/");
    assert_eq!(serving.until_status("/", 307).header("location"), "/sous/");
    serving.until_page("/sous/fr/communiques/titre-un/", "Un texte.");
}

#[test]
fn case_135_an_error_is_shown_over_the_last_good_page_until_it_is_mended() {
    let site = Site::small();
    let serving = Serving::start(&site);
    let mut page = Open::page(serving.port, UN);
    assert_eq!(page.next(), ("show".to_string(), "\"\"".to_string()));
    site.edit(UN_FR, "title =", "titel =");
    let (name, html) = page.next();
    assert_eq!(name, "show", "the bytes of the page are those of before");
    for words in ["content/press/un/fr.md:2:1", "role=\\\"alert\\\"", "titel", "1 error to put right"] {
        assert!(html.contains(words), "{words} is not in {html}");
    }
    serving.until_page(UN, "Un texte.");
    serving.until_fault("/en/", Some("titel"));
    until("the terminal tells", || serving.said().contains(" 1 error.").then_some(()));
    until("with the finding", || serving.said().contains("titel").then_some(()));
    // while the error stands, other pages follow, and what is taken away goes
    site.edit("content/press/deux/en.md", "A text.", "Still followed.");
    serving.until_page("/en/news/title-deux/", "Still followed.");
    site.edit(UN_FR, "titel =", "title =");
    assert_eq!(page.next(), ("show".to_string(), "\"\"".to_string()));
    site.edit(UN_FR, "title =", "titel =");
    serving.until_fault(UN, Some("titel"));
    fs::remove_dir_all(site.path("content/press/deux")).unwrap();
    serving.until_status("/en/news/title-deux/", 404);
    site.edit(UN_FR, "titel =", "title =");
    serving.until_fault(UN, None);
    for (path, from, to) in [
        ("themes/plain/pages/press.html", "{% endblock %}", "{% endblok %}"),
        ("i18n/fr/site.ftl", "kind_press =", "kind_press"),
        ("content/site.toml", "page_size", "page_sise"),
        ("content/site.toml", "time_zone =", "time_zone"),
    ] {
        let sound = site.read(path);
        site.edit(path, from, to);
        serving.until_fault(UN, Some(path));
        serving.until_page(UN, "Un texte.");
        site.write(path, sound);
        serving.until_fault(UN, None);
    }
    let settings = site.read("content/site.toml");
    fs::remove_file(site.path("content/site.toml")).unwrap();
    serving.until_fault(UN, Some("site.toml"));
    serving.until_page(UN, "Un texte.");
    site.write("content/site.toml", settings);
    serving.until_fault(UN, None);
    serving.until_fresh(&site, &["en/news/title-deux/index.html".to_string()]);
}

#[test]
fn case_135_a_site_may_be_wrong_from_the_first() {
    let site = Site::small();
    site.edit(UN_FR, "title =", "titel =");
    let serving = Serving::with(&site, &["--lang", "fr"]);
    serving.until_fault("/fr/communiques/titre-deux/", Some("1 erreur à corriger"));
    serving.until_status(UN, 404);
    site.edit(UN_FR, "titel =", "title =");
    serving.until_page(UN, "Un texte.");
    drop(serving);
    site.write("content/site.toml", SITE.replace("time_zone =", "time_zone"));
    let serving = Serving::with(&site, &["--lang", "fr"]);
    let answer = serving.get("/fr/");
    assert_eq!(answer.status, 503);
    assert!(answer.text().contains("content/site.toml:4:"), "{}", answer.text());
    let waiting = Open::page(serving.port, "/fr/");
    site.write("content/site.toml", SITE);
    waiting.reloads();
    serving.until_fault("/fr/", None);
}

#[test]
fn case_136_ports_and_neighbours() {
    let site = Site::small();
    let first = Serving::start(&site);
    let second = Serving::start(&site);
    assert_ne!(first.port, second.port);
    let port = first.port.to_string();
    for (language, words) in [("en", "in use by another program"), ("fr", "sert déjà à un autre programme")] {
        let args = ["serve", "--port", &port, "--lang", language];
        let refused = command(site.root()).args(args).output().unwrap();
        assert_eq!(refused.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&refused.stderr).contains(words), "{refused:?}");
    }
    let built = command(site.root()).args(["build", "--now", NOW]).output().unwrap();
    assert!(built.status.success());
    site.edit(UN_FR, "Un texte.", "Vu des deux.");
    first.until_page(UN, "Vu des deux.");
    second.until_page(UN, "Vu des deux.");
    assert!(!fs::read_to_string(site.path("public/fr/communiques/titre-un/index.html")).unwrap().contains("Vu"));
}

#[test]
fn case_137_saving_all_the_time_starves_nobody() {
    let site = Site::small();
    let serving = Serving::start(&site);
    let mut number = 0;
    let seen = until("something of it is seen while it goes on", || {
        for _ in 0..10 {
            number += 1;
            site.write(UN_FR, leaf("Titre un", &format!("Numéro {number}.\n")));
            std::thread::sleep(Duration::from_millis(5)); // shorter than any quiet
        }
        let text = serving.get(UN).text();
        text.contains("Numéro").then_some(number)
    });
    serving.until_page(UN, &format!("Numéro {seen}."));
    serving.until_fresh(&site, &[]);
    // and then it rests: nothing that it does itself rings the bell
    let said = serving.said();
    std::thread::sleep(Duration::from_millis(1_500));
    let builds = |said: &str| said.matches(" changed in ").count();
    assert!(builds(&serving.said()) <= builds(&said) + 1, "{}", serving.said());
}

#[test]
fn signals_end_it_cleanly() {
    let site = Site::small();
    let before = digest(site.root());
    for signal in ["-INT", "-TERM"] {
        let serving = Serving::start(&site);
        let _open = Open::page(serving.port, UN);
        serving.signal(signal);
        assert_eq!(serving.wait().code(), Some(0), "{signal}");
    }
    assert_eq!(digest(site.root()), before);
}

#[test]
fn the_browser_is_opened_when_asked() {
    let site = Site::small();
    let tools = tempfile::tempdir().unwrap();
    let script = tools.path().join("xdg-open");
    fs::write(&script, format!("#!/bin/sh\necho \"$1\" > {}/asked\n", tools.path().display())).unwrap();
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    let serve = |path: &Path| {
        let mut command = command(site.root());
        command.env("PATH", path).args(["serve", "--port", "0", "--open", "--lang", "en"]);
        Serving::of(command)
    };
    if cfg!(target_os = "linux") {
        let serving = serve(tools.path());
        let asked = until("the browser is called", || {
            fs::read_to_string(tools.path().join("asked")).ok().filter(|text| text.ends_with('\n'))
        });
        assert_eq!(asked.trim(), format!("http://localhost:{}/", serving.port));
        let serving = serve(Path::new("/nowhere"));
        until("it says that it cannot", || serving.said().contains("could not be opened").then_some(()));
        assert_eq!(serving.get("/").status, 200);
    }
}

#[test]
fn a_folder_without_a_site_is_not_served() {
    let folder = tempfile::tempdir().unwrap();
    let refused = command(folder.path()).args(["serve", "--port", "0", "--lang", "en"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stdout).contains("there is no file content/site.toml"), "{refused:?}");
    for args in [&["--port", "65536"][..], &["--port", "-1"], &["--port", "x"], &["--port", "+1"], &["--out", "x"]] {
        let refused = command(folder.path()).arg("serve").args(args).output().unwrap();
        assert_eq!(refused.status.code(), Some(2), "{args:?}");
    }
}
