//! The commands as people type them: transcripts in every language of the tool, and what no transcript can show.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The program, in an environment of which nothing is inherited.
fn diptych(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    command.env_clear().current_dir(folder).stdin(Stdio::null());
    command
}

fn run<S: AsRef<OsStr>>(folder: &Path, args: &[S]) -> Output {
    diptych(folder).args(args).output().unwrap()
}

/// A folder with something in it to stumble on.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("empty")).unwrap();
    fs::create_dir(folder.path().join("content")).unwrap();
    fs::create_dir(folder.path().join("full")).unwrap();
    fs::write(folder.path().join("full/letter.txt"), "dear").unwrap();
    fs::write(folder.path().join("letter.txt"), "dear").unwrap();
    folder
}

/// A site whose theme extends another, in `themed`.
fn themed(folder: &Path) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for from in ["support/site", "golden/extended/site"] {
        copy(&tests.join(from), &folder.join("themed"));
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).unwrap();
        }
    }
}

/// Runs every `$ …` line of a transcript and writes it again with what came of it: standard output as it is, standard error
/// after `! `, an exit status other than 0 after `= `, the folder where it ran as `/here`. Words before `diptych` set variables; `''` is an empty word.
fn played(transcript: &str) -> String {
    let mut played = String::new();
    for line in transcript.lines().filter(|line| line.starts_with("$ ") || line.starts_with('#')) {
        played.push_str(line);
        played.push('\n');
        let Some(typed) = line.strip_prefix("$ ") else { continue };
        let folder = folder();
        if typed.contains("themed") {
            themed(folder.path());
        }
        let mut command = diptych(folder.path());
        let mut words = typed.split(' ');
        for variable in words.by_ref().take_while(|word| *word != "diptych") {
            let (name, value) = variable.split_once('=').unwrap();
            command.env(name, value);
        }
        let output = command.args(words.map(|word| word.replace("''", ""))).output().unwrap();
        let here = fs::canonicalize(folder.path()).unwrap().display().to_string();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(&here, "/here");
        played.push_str(&text(output.stdout));
        for line in text(output.stderr).lines() {
            played.push_str(format!("! {line}").trim_end());
            played.push('\n');
        }
        match output.status.code().unwrap() {
            0 => {}
            status => played.push_str(&format!("= {status}\n")),
        }
        played.push('\n');
    }
    played
}

/// UPDATE_EXPECTED=1 writes the transcripts again, to be reviewed by diff.
#[test]
fn transcripts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let transcript = fs::read_to_string(&file).unwrap();
        let played = played(&transcript);
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&file, played).unwrap();
        } else {
            let differs = played.lines().zip(transcript.lines()).position(|(found, expected)| found != expected);
            let line = differs.unwrap_or_else(|| played.lines().count().min(transcript.lines().count()));
            let shown = |text: &str| text.lines().nth(line).map(str::to_string);
            assert_eq!(shown(&played), shown(&transcript), "{}:{}", file.display(), line + 1);
            assert_eq!(played.len(), transcript.len(), "{}", file.display());
        }
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let folder = folder();
    for args in [&["--version"][..], &["-V"], &["build", "--version", "--notes"]] {
        let output = run(folder.path(), args);
        assert_eq!(String::from_utf8_lossy(&output.stdout), concat!("diptych ", env!("CARGO_PKG_VERSION"), "\n"));
        assert!(output.status.success() && output.stderr.is_empty());
    }
}

#[test]
fn help_fits_a_narrow_window() {
    let folder = folder();
    for language in ["en", "fr"] {
        for command in ["build", "check", "serve", "typo", "theme", "init", "headers", "help"] {
            let output = run(folder.path(), &["help", command, "--lang", language]);
            for line in String::from_utf8(output.stdout).unwrap().lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }
}

#[test]
fn colour_is_for_terminals_unless_asked_for() {
    let folder = folder();
    let coloured = |args: &[&str]| run(folder.path(), args).stdout.contains(&0x1b);
    assert!(!coloured(&["help"]));
    assert!(!coloured(&["help", "--colour", "never"]));
    assert!(coloured(&["help", "--colour", "always"]));
    let refused = run(folder.path(), &["biuld"]);
    assert!(!refused.stderr.is_empty() && !refused.stderr.contains(&0x1b));
}

#[cfg(target_os = "linux")]
#[test]
fn a_closed_or_full_output_never_ends_in_a_panic() {
    let folder = folder();
    let shell = |line: &str| {
        let program = env!("CARGO_BIN_EXE_diptych");
        Command::new("sh").args(["-c", &line.replace("diptych", program)]).current_dir(folder.path()).output().unwrap()
    };
    for (line, status) in [
        ("diptych help build | true", 0),
        ("(sleep 0.2; diptych help build; echo $? >status) | true; exit $(cat status)", 0),
        ("diptych help build >&-", 0),
        ("diptych biuld 2>&-", 2),
        ("diptych help build >/dev/full", 2),
        ("diptych biuld 2>/dev/full", 2),
    ] {
        let output = shell(line);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(!told.contains("panicked"), "{line}: {told}");
        assert_eq!(output.status.code(), Some(status), "{line}: {told}");
    }
}

#[cfg(unix)]
#[test]
fn words_that_are_no_text_are_refused_and_shown_harmlessly() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder();
    for args in [&[&b"b\xffild"[..]][..], &[b"build", b"--now", b"\xff"], &[b"build", b"--\xff"], &[b"\x1b[31m"]] {
        let args: Vec<&OsStr> = args.iter().map(|word| OsStr::from_bytes(word)).collect();
        let output = run(folder.path(), &args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(!told.contains("panicked") && !told.contains('\u{1b}'), "{told}");
    }
}

#[test]
fn a_new_site_is_written_once_and_never_over_anything() {
    let folder = folder();
    for place in ["new/site", "empty"] {
        let output = run(folder.path(), &["init", place]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(String::from_utf8_lossy(&output.stdout).contains(place));
        let site = folder.path().join(place);
        assert!(fs::read_dir(site.join("content")).unwrap().next().is_some());
        assert!(fs::read_dir(site.join("themes/starter")).unwrap().next().is_some());
        assert_eq!(run(folder.path(), &["init", place]).status.code(), Some(2));
    }
    assert_eq!(run(folder.path(), &["init", "full"]).status.code(), Some(2));
    let left: Vec<_> =
        fs::read_dir(folder.path().join("full")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["letter.txt"]);
    assert_eq!(run(folder.path(), &["init", "letter.txt"]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.path().join("letter.txt")).unwrap(), "dear");
    let quiet = run(folder.path(), &["init", "-q", "quiet"]);
    assert!(quiet.status.success() && quiet.stdout.is_empty() && quiet.stderr.is_empty());
}

#[test]
fn a_new_site_is_sound_and_is_published() {
    let folder = folder();
    assert!(run(folder.path(), &["init", "site"]).status.success());
    let site = folder.path().join("site");
    let told = |output: &Output| {
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
    };
    let checked = run(&site, &["check", "--now", "2026-06-01"]);
    assert_eq!(checked.status.code(), Some(0), "{}", told(&checked));
    assert!(!site.join("public").exists(), "to check publishes nothing");
    let built = run(&site, &["build", "--now", "2026-06-01"]);
    assert_eq!(built.status.code(), Some(0), "{}", told(&built));
    assert!(site.join("public/index.html").is_file());
    let again = run(folder.path(), &["build", "--root", "site", "--now", "2026-06-01T10:00:00+02:00", "--quiet"]);
    assert_eq!(again.status.code(), Some(0), "{}", told(&again));
    assert!(again.stderr.is_empty(), "{}", told(&again));
    let elsewhere = run(&site, &["build", "--out", "../there", "--base-url", "https://there.example/site"]);
    assert_eq!(elsewhere.status.code(), Some(0), "{}", told(&elsewhere));
    let map = fs::read_to_string(folder.path().join("there/sitemap.xml")).unwrap();
    assert!(map.contains("https://there.example/site/"), "{map}");
}

/// Takes the marks of comments from the examples: lines with `#` and no space in TOML, comments of several lines in prose.
fn switched_on(name: &str, text: &str) -> String {
    let example = |line: &str| match line.strip_prefix('#') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_lowercase() || c == '[') => rest.to_string(),
        _ => line.to_string(),
    };
    let mark = |line: &&str| *line == "-->" || (line.starts_with("<!--") && !line.ends_with("-->"));
    let lines: Vec<String> = match name.ends_with(".md") {
        true => text.lines().filter(|line| !mark(line)).map(example).collect(),
        false => text.lines().map(example).collect(),
    };
    lines.join("\n") + "\n"
}

#[test]
fn every_example_of_a_new_site_can_be_switched_on() {
    let folder = folder();
    assert!(run(folder.path(), &["init", "site"]).status.success());
    let site = folder.path().join("site");
    let release = site.join("content/press/2026-01-15-un-site-en-deux-langues");
    let files = [site.join("content"), site.join("content/pages/about"), release.clone()];
    let mut all = String::new();
    for path in files.iter().flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path()) {
        if path.is_file() {
            let text = switched_on(path.to_str().unwrap(), &fs::read_to_string(&path).unwrap());
            all.push_str(&text);
            fs::write(&path, text).unwrap();
        }
    }
    let examples =
        ["embargo_until = ", "expires_at = ", "reference = ", "description = ", "[images.", "[[attachments]]"];
    for example in examples.iter().chain(&["[[corrections]]", "[volunteers]", "![](portrait.png)"]) {
        assert!(all.lines().any(|line| line.starts_with(example)), "{example}");
    }
    let picture = "tests/golden/press/site/content/press/2024-03-01-navette";
    let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join(picture);
    fs::copy(picture.join("navette à quai.png"), release.join("portrait.png")).unwrap();
    fs::copy(picture.join("dossier.pdf"), release.join("dossier-de-presse.pdf")).unwrap();
    let contacts = site.join("content/contacts.toml");
    let known = fs::read_to_string(&contacts).unwrap().replace("{ to_complete = true }", "\"01 02 03 04 05\"");
    fs::write(&contacts, known).unwrap();
    let checked = run(&site, &["check", "--now", "2026-06-01"]);
    let told = String::from_utf8_lossy(&checked.stdout).into_owned() + &String::from_utf8_lossy(&checked.stderr);
    assert!(checked.status.success() && !told.contains("warning"), "{told}");
    assert!(run(&site, &["build", "--now", "2026-06-01"]).status.success());
    let page = fs::read_to_string(site.join("public/en/press-releases/a-site-in-two-languages/index.html")).unwrap();
    for shown in ["CP-2026-01", "portrait.png", "dossier-de-presse.pdf", "41 members"] {
        assert!(page.contains(shown), "{shown}");
    }
}

#[test]
fn errors_end_in_1_and_leave_what_is_published() {
    let folder = folder();
    assert!(run(folder.path(), &["init", "site"]).status.success());
    let site = folder.path().join("site");
    assert!(run(&site, &["build"]).status.success());
    let published = fs::read(site.join("public/index.html")).unwrap();
    let settings = fs::read_to_string(site.join("content/site.toml")).unwrap();
    fs::write(site.join("content/site.toml"), settings.replacen("time_zone", "time_zoen", 1)).unwrap();
    for command in ["check", "build"] {
        let output = run(&site, &[command]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(text.contains("content/site.toml") && text.contains("“time_zone”"), "{text}");
        let output = run(&site, &[command, "--format", "json"]);
        assert_eq!(output.status.code(), Some(1));
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(report["findings"][0]["path"], "content/site.toml", "{report}");
    }
    assert_eq!(fs::read(site.join("public/index.html")).unwrap(), published);
}

#[test]
fn a_moment_that_the_clocks_skip_is_refused_where_the_site_is() {
    let folder = folder();
    assert!(run(folder.path(), &["init", "site"]).status.success());
    for moment in ["2026-03-29T02:30", "2026-10-25T02:30"] {
        let output = run(folder.path(), &["check", "--root", "site", "--now", moment]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("Europe/Paris"));
    }
}

#[test]
fn a_field_given_twice_is_said_in_those_words() {
    let folder = folder();
    assert!(run(folder.path(), &["init", "site"]).status.success());
    let settings = folder.path().join("site/content/site.toml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("page_size = 10\npage_size = 10\n{text}")).unwrap();
    let output = run(folder.path(), &["check", "--root", "site"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("“page_size” is given twice"), "{text}");
}

/// A new site with one release more, published once; what a further build says after `change`.
fn rebuilt(change: impl FnOnce(&Path), args: &[&str]) -> Output {
    let folder = folder();
    assert!(run(folder.path(), &["init", "site"]).status.success());
    let site = folder.path().join("site");
    let release = site.join("content/press/2026-02-01-deux");
    fs::create_dir(&release).unwrap();
    let item = "date = 2026-02-01\nlanguages = \"together\"\n[status]\nfr = \"ready\"\nen = \"ready\"\n";
    fs::write(release.join("item.toml"), item).unwrap();
    fs::write(release.join("fr.md"), "+++\ntitle = \"Deux\"\n+++\n\nTexte.\n").unwrap();
    fs::write(release.join("en.md"), "+++\ntitle = \"Two\"\n+++\n\nText.\n").unwrap();
    let first = run(&site, &["build", "--now", "2026-06-01"]);
    assert_eq!(first.status.code(), Some(0), "{}", String::from_utf8_lossy(&first.stdout));
    change(&release);
    run(&site, &[&["build", "--now", "2026-06-01"], args].concat())
}

fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn pages_that_vanish_are_named_with_the_reason() {
    let review = |release: &Path| edit(&release.join("item.toml"), "en = \"ready\"", "en = \"to-review\"");
    let output = rebuilt(review, &["--lang", "fr"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.contains("2 pages publiées la dernière fois ne le sont plus"), "{text}");
    assert!(text.contains("/en/press-releases/two/ (Le texte en anglais attend une relecture"), "{text}");
    assert!(
        text.contains("/fr/communiques/deux/ (Le texte en français est prêt, mais attend celui en anglais"),
        "{text}"
    );
    // neither quiet nor a report for a machine leaves it unsaid
    let quiet = rebuilt(review, &["--lang", "fr", "--quiet"]);
    assert!(String::from_utf8(quiet.stdout).unwrap().contains("/en/press-releases/two/"));
    let machine = rebuilt(review, &["--lang", "fr", "--format", "json"]);
    assert!(serde_json::from_slice::<serde_json::Value>(&machine.stdout).is_ok());
    assert!(String::from_utf8(machine.stderr).unwrap().contains("/en/press-releases/two/"));
    let removed = rebuilt(|release| fs::remove_dir_all(release).unwrap(), &["--lang", "en"]);
    let text = String::from_utf8(removed.stdout).unwrap();
    assert!(
        text.contains("2 pages that were published last time no longer are:\n  /en/press-releases/two/\n"),
        "{text}"
    );
}

#[test]
fn a_text_that_is_ready_and_lost_stops_the_build() {
    let output = rebuilt(|release| fs::rename(release.join("fr.md"), release.join("fr.md.txt")).unwrap(), &[]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("Rename “fr.md.txt” to fr.md"), "{text}");
}

#[test]
fn errors_of_what_is_not_public_and_embargoes_are_said_to_be_so() {
    let embargo = |release: &Path| {
        edit(&release.join("item.toml"), "date", "embargo_until = 2026-12-01T10:30:00\ndate");
        edit(&release.join("fr.md"), "Texte.", "# Texte.");
    };
    let output = rebuilt(embargo, &["--lang", "fr"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.contains("Cette erreur ne concerne qu’un texte qui n’est pas public"), "{text}");
    let said =
        "Sous embargo jusqu’au 1er\u{a0}décembre 2026 à 10\u{a0}h\u{a0}30 (Europe/Paris)\u{a0}: press/2026-02-01-deux.";
    assert!(text.contains(said), "{text}");
    let english = String::from_utf8(rebuilt(embargo, &["--lang", "en"]).stdout).unwrap();
    assert!(english.contains("Under embargo until 1\u{a0}December 2026 at 10:30 (Europe/Paris)"), "{english}");
}

/// A new site with one release that is set carelessly.
fn careless(folder: &Path) -> PathBuf {
    assert!(run(folder, &["init", "site"]).status.success());
    let release = folder.join("site/content/pages/about/fr.md");
    let text =
        "+++\ntitle = \"L'équipe : qui ?\"\n+++\n\nUn mot ; l'*État*, \"25%\" et `a ; b`.\nSuite...\n\nRien à dire.\n";
    fs::write(&release, text).unwrap();
    release
}

#[test]
fn typography_is_shown_and_written_once() {
    let folder = tempfile::tempdir().unwrap();
    let release = careless(folder.path());
    let before = fs::read_to_string(&release).unwrap();
    let typo = |rest: &[&str]| {
        let args = [&["typo", "content/pages/about/fr.md", "--root", "site", "--lang", "en"][..], rest].concat();
        let output = run(folder.path(), &args);
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    };
    let (status, shown) = typo(&[]);
    assert_eq!(status, 1, "{shown}");
    let expected =
        "site/content/pages/about/fr.md:2\n  - title = \"L'équipe : qui ?\"\n  + title = \"L’équipe⍽: qui⎵?\"\n";
    assert!(shown.starts_with(expected), "{shown}");
    assert!(shown.contains("  + Un mot⎵; l’*État*, «⎵25⍽%⎵» et `a ; b`."), "{shown}");
    assert!(shown.contains("  + Suite…\n"), "{shown}");
    assert_eq!(fs::read_to_string(&release).unwrap(), before, "nothing is written unasked");
    let (status, _) = typo(&["--write"]);
    assert_eq!(status, 0);
    let after = fs::read_to_string(&release).unwrap();
    assert!(after.contains("`a ; b`") && after.contains("l’*État*"), "{after}");
    assert_eq!(fs::read_dir(release.parent().unwrap()).unwrap().count(), 3, "nothing is left beside it");
    assert_eq!(typo(&[]).0, 0, "once is enough");
}

#[test]
fn the_theme_for_machines() {
    let folder = folder();
    themed(folder.path());
    let output = run(folder.path(), &["theme", "--root", "themed", "--format", "json"]);
    assert!(output.status.success() && output.stderr.is_empty());
    let object: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(object["themes"], serde_json::json!(["mine", "plain"]));
    let named = |list: &str, name: &str| {
        let found = object[list].as_array().unwrap().iter().find(|entry| entry["name"] == name);
        found.unwrap_or_else(|| panic!("{list}: {name}")).clone()
    };
    let press = named("templates", "pages/press.html");
    assert_eq!(press["path"], "themes/mine/pages/press.html");
    assert_eq!(press["includes"], serde_json::json!(["plain/pages/press.html"]));
    assert_eq!(press["view"]["name"], "PressView");
    let fields = press["view"]["fields"].as_array().unwrap();
    let place = fields.iter().find(|field| field["name"] == "place").unwrap();
    assert_eq!((&place["sort"], &place["optional"]), (&"text".into(), &true.into()));
    let contacts = fields.iter().find(|field| field["name"] == "contacts").unwrap();
    assert_eq!(contacts["holds"], "list of ContactView");
    assert_eq!(named("templates", "plain/pages/press.html")["path"], "themes/plain/pages/press.html");
    assert_eq!(named("files", "css/mine.css")["users"], serde_json::json!(["static/plain.css"]));
    assert_eq!(named("files", "css/mine.css")["published"], false);
    assert_eq!(object["words"][0]["superfluous"], serde_json::json!(["breadcrumb_label"]));
}

/// UPDATE_EXPECTED=1 writes the page again.
#[test]
fn the_page_about_views_is_what_the_program_prints() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/views.md");
    let output = run(folder().path(), &["theme", "--views"]);
    let printed = String::from_utf8(output.stdout).unwrap();
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &printed).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap();
    assert!(printed == kept, "docs/views.md is of another version: UPDATE_EXPECTED=1 cargo test --test cli");
}

/// What a build of the site of a test says at a moment, and how it ends.
fn told(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = run(folder, &[&["build", "--root", "site", "--lang", "en"][..], args].concat());
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_build_after_which_nothing_changed_is_said_again_and_nothing_else_is() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["init", "site"]).status.success());
    let site = folder.path().join("site");
    let june = ["--now", "2026-06-01T09:00:00Z"];
    let (first, said) = told(folder.path(), &june);
    assert_eq!(first, Some(0), "{said}");
    let record = site.join(".diptych/last.json");
    let written = fs::read(&record).unwrap();
    let warning = |said: &str| said.split("In all").next().unwrap().to_string();

    // the record alone is enough: were it not read, the build would find what stands in the sources
    let again = |args: &[&str]| told(folder.path(), args).1;
    let same = again(&june);
    assert!(same.contains("Nothing has changed") && warning(&same) == warning(&said), "{same}");
    let planted = String::from_utf8(written.clone()).unwrap().replace("\"phone\"", "\"planted\"");
    fs::write(&record, &planted).unwrap();
    assert!(again(&["--now", "2026-06-01T09:30:00Z"]).contains("planted"), "a build that could be remembered is");

    // another moment, another source, another address, another program, a damaged record: built again
    for args in [["--now", "2026-06-03T09:00:00Z"], ["--now", "2026-05-31T09:00:00Z"]] {
        fs::write(&record, &planted).unwrap();
        assert!(!again(&args).contains("planted"), "{args:?}");
    }
    fs::write(&record, &planted).unwrap();
    assert!(!again(&[&june[..], &["--base-url", "https://other.example/"]].concat()).contains("planted"));
    for damaged in
        [planted.replace("\"tool\":\"", "\"tool\":\"x"), planted[..planted.len() / 2].to_string(), "{}".into()]
    {
        fs::write(&record, damaged).unwrap();
        assert!(!again(&june).contains("planted"));
    }
    fs::write(&record, &planted).unwrap();
    let settings = site.join("content/site.toml");
    fs::write(&settings, format!("{}# a comment\n", fs::read_to_string(&settings).unwrap())).unwrap();
    assert!(!again(&june).contains("planted"));

    // what was published is read again: a page that somebody changed, or added, is seen
    let page = site.join("public/fr/index.html");
    let sound = fs::read(&page).unwrap();
    assert!(again(&june).contains("Nothing has changed"));
    fs::write(&page, [&sound[..], b"x"].concat()).unwrap();
    assert!(!again(&june).contains("Nothing has changed"));
    assert_eq!(fs::read(&page).unwrap(), sound);
    fs::remove_file(&page).unwrap();
    assert!(!again(&june).contains("Nothing has changed"));
    fs::write(site.join("public/mine.txt"), "").unwrap();
    assert_eq!(told(folder.path(), &june).0, Some(2), "a folder that holds something else is not ours");
}
