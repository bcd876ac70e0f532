//! Files: their bytes, their names, and what they claim to be.

use diptych::base::Code;

use crate::support::pool::png;
use crate::support::{changed, difference, leaf};
use crate::{all_stop, arg, french, release, stops, with_body, with_facts, with_leaf};

#[test]
fn case_033_and_034_what_is_not_utf8_is_named_with_its_byte() {
    for path in [
        "content/site.toml",
        "content/organisations.toml",
        "content/press/un/item.toml",
        "content/press/un/fr.md",
        "i18n/fr/site.ftl",
        "themes/plain/layouts/base.html",
        "themes/plain/pages/press.html",
    ] {
        let sound = release();
        for bad in [&b"\xff"[..], b"\xc0\xaf", b"\xed\xa0\x80", b"\xc3"] {
            let mut bytes = sound.text(path).into_bytes();
            let start = bytes.len();
            bytes.extend(bad);
            let finding = stops(&sound.clone().with(path, bytes), Code::NotUtf8);
            assert_eq!((finding.span.path.as_str(), finding.span.start), (path, start), "{bad:?}");
        }
    }
}

#[test]
fn case_037_utf16_is_called_by_its_name() {
    for bytes in [&b"\xff\xfe+\0+\0+\0"[..], b"\xfe\xff\0+\0+\0+"] {
        assert_eq!(arg(&stops(&with_leaf(bytes), Code::NotUtf8), "encoding"), "utf16");
    }
    assert_eq!(arg(&stops(&with_leaf(b"+++\ntitle = \"\xe9t\xe9\"\n+++\n"), Code::NotUtf8), "encoding"), "other");
}

#[test]
fn case_036_a_byte_order_mark_is_accepted_and_not_published() {
    let sound = release().with("content/topics.toml", "[eau]\nname = { fr = \"Eau\", en = \"Water\" }\n");
    let plain = sound.clean();
    let mut marked = sound.clone();
    let texts: Vec<String> =
        sound.sources.iter().map(|(path, _)| path.to_string()).filter(|path| !path.contains("/static/")).collect();
    for path in texts {
        let text = sound.text(&path);
        marked.set(&path, format!("\u{feff}{text}"));
    }
    assert_eq!(changed(&plain, &marked.clean()), Vec::<String>::new());
}

/// Places count the mark: it is a part of the file.
#[test]
fn case_036_findings_after_a_byte_order_mark_point_at_the_words() {
    let bom = |text: &str| format!("\u{feff}{text}");
    let mut case = release();
    let item = case.text("content/press/un/item.toml");
    case.set("content/press/un/item.toml", bom(&item.replace("date", "daet = 1\ndate")));
    case.set("content/topics.toml", bom("[eau]\nname = { fr = \"Eau\", en = \"Water\" }\nnom = \"Eau\"\n"));
    case.set("content/press/un/fr.md", bom("+++\ntitle = \"Un\"\nleda = \"x\"\n+++\n\nVoir [x](figure:non).\n"));
    let site = case.text("content/site.toml");
    case.set("content/site.toml", bom(&site.replace("menu =", "mneu = 1\nmenu =")));
    let french = case.text("i18n/fr/site.ftl");
    case.set("i18n/fr/site.ftl", bom(&format!("{french}superflu = Un\n")));
    let press = case.text("themes/plain/pages/press.html");
    case.set("themes/plain/pages/press.html", bom(&press.replace("{{ view.date.text", "{{ view.dat.text")));
    let build = case.build();
    let words: Vec<String> = build.diagnostics.iter().map(|finding| case.at_span(finding)).collect();
    for expected in ["daet", "nom", "leda", "[x](figure:non)", "mneu", "superflu"] {
        assert!(words.iter().any(|word| word == expected), "{expected} not among {words:#?}");
    }
    let failure = build.diagnostics.iter().find(|finding| finding.code == Code::TemplateName).unwrap();
    let start = case.text("themes/plain/pages/press.html").find("view.dat.").unwrap();
    assert!((start..start + 10).contains(&failure.span.start), "{:?}", case.at_span(failure));
}

#[test]
fn case_038_line_ends_of_windows_change_nothing() {
    let body = "Un texte\nsur deux lignes.\n\n## Titre\n\n- a\n- b\n\n> Cité.\n> — Ada, cheffe\n\n| a | b |\n|--|--|\n| 1 | 2 |\n";
    let case = release().with("content/press/un/fr.md", leaf("Un", body));
    let plain = case.clean();
    let mut windows = case.clone();
    let texts: Vec<String> = case.sources.iter().map(|(path, _)| path.to_string()).collect();
    for path in texts.iter().filter(|path| path.ends_with(".md") || path.ends_with(".toml") || path.ends_with(".ftl")) {
        let text = case.text(path);
        windows.set(path, text.replace('\n', "\r\n"));
    }
    assert_eq!(difference(&plain, &windows.clean()), Vec::<String>::new());
}

#[test]
fn case_039_controls_and_bidirectional_marks_are_errors_where_they_are_read() {
    for c in ['\u{1}', '\u{7f}', '\u{85}', '\u{202e}', '\u{2066}', '\u{200f}', '\u{fffe}'] {
        let escaped = format!("\\u{:04X}", u32::from(c));
        all_stop(Code::ControlCharacter, &[&escaped], |c| with_leaf(format!("+++\ntitle = \"Un{c}\"\n+++\n")));
        all_stop(Code::ControlCharacter, &[&escaped], |c| with_facts(&format!("place = \"Un{c}\"")));
        let body = with_body(&format!("Un{c}deux.\n"));
        stops(&body, Code::ControlCharacter);
        assert!(!french(&body.build()).contains(c));
    }
    // NUL becomes the replacement character, by CommonMark
    assert!(french(&with_body("a\0b\n").build()).contains("a\u{fffd}b"));
    all_stop(Code::ControlCharacter, &["un\\u0007", "un\\u202E"], |slug| {
        with_leaf(format!("+++\ntitle = \"Un\"\nslug = \"{slug}\"\n+++\n"))
    });
}

#[test]
fn case_065_names_that_some_systems_cannot_store() {
    for name in [
        "con", "PRN.txt", "aux.pdf", "nul", "COM1.png", "lpt9.x", "a:b", "a|b", "a?", "a*", "a<b", "a\"b", "point.",
        "espace ", ".env", "COM¹",
    ] {
        for folder in ["content/static", "content/press/un"] {
            let case = release().with(&format!("{folder}/{name}"), "x");
            assert!(case.codes().contains(&Code::BadFileName), "{name}");
        }
    }
    all_stop(Code::BadSlug, &["con", "PRN", "aux", "com1", "lpt9", "a:b", "a."], |slug| {
        with_leaf(format!("+++\ntitle = \"Un\"\nslug = \"{slug}\"\n+++\n"))
    });
    for title in ["Con", "AUX", "Nul !"] {
        stops(&with_leaf(format!("+++\ntitle = \"{title}\"\n+++\n")), Code::BadSlug);
    }
}

#[test]
fn case_071_pictures_that_are_none() {
    let picture = "images.\"vue.png\" = { alt = \"Vue\", credit = \"Ada\", rights = \"libre\" }";
    let with = |bytes: &[u8]| {
        let mut case = with_facts(picture);
        case.set("content/press/un/vue.png", bytes);
        case.set("content/press/un/fr.md", leaf("Un", "![x](vue.png)\n"));
        case
    };
    with(&png(4, 3)).clean();
    for bytes in [
        &b""[..],
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        b"not a picture",
        &png(0, 3),
        &png(65_535, 65_535),
        &png(u32::MAX, 1),
    ] {
        stops(&with(bytes), Code::BadPicture);
    }
}
