//! Security: nothing that a person writes becomes markup, an unsafe link, or a way out of its folder.

use diptych::base::Code;
use diptych::build::Build;

use crate::support::html::{Page, Site, Tag, things};
use crate::support::pool::png;
use crate::support::{Case, leaf, paths};
use crate::{all_stop, french, stops, with_body, with_facts};

/// Everything in the HTML of the tool and of the plain theme: elements with their attributes.
const ALLOWED: &[(&str, &[&str])] = &[
    ("html", &["lang", "dir"]),
    ("head", &[]),
    ("meta", &["charset", "name", "property", "content"]),
    ("script", &["type"]),
    ("title", &[]),
    ("link", &["rel", "href", "hreflang", "type", "title"]),
    ("body", &[]),
    ("header", &[]),
    ("nav", &["aria-label"]),
    ("main", &[]),
    ("footer", &[]),
    ("div", &["class", "role", "tabindex", "aria-label"]),
    ("section", &["class", "id", "role", "aria-label", "lang", "dir"]),
    ("b", &["class"]),
    ("h1", &[]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("p", &["class"]),
    ("ul", &["class"]),
    ("ol", &["class", "start"]),
    ("li", &["class", "id"]),
    ("a", &["href", "id", "role", "lang", "hreflang", "rel", "aria-current", "aria-label"]),
    ("img", &["src", "width", "height", "loading", "alt"]),
    ("figure", &["class"]),
    ("figcaption", &[]),
    ("blockquote", &[]),
    ("pre", &[]),
    ("code", &[]),
    ("table", &[]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope", "class"]),
    ("td", &["class"]),
    ("time", &["datetime"]),
    ("data", &["class", "value"]),
    ("abbr", &["title"]),
    ("span", &["class", "lang"]),
    ("i", &["lang"]),
    ("q", &["lang"]),
    ("cite", &[]),
    ("kbd", &[]),
    ("sub", &[]),
    ("sup", &["class"]),
    ("em", &[]),
    ("strong", &[]),
    ("s", &[]),
    ("br", &[]),
    ("hr", &[]),
    ("del", &[]),
    ("ins", &[]),
];

/// Every page of a build is well formed and made of what is allowed, and leads nowhere unsafe. All its tags.
fn harmless(build: &Build) -> Vec<Tag> {
    let base = url::Url::parse("https://exemple.test/fr/").unwrap();
    let mut all = Vec::new();
    for (path, page) in Site::read(build).pages {
        assert!(page.problems.is_empty(), "{path}: {:#?}", page.problems);
        for tag in &page.tags {
            let known = ALLOWED.iter().find(|(name, _)| *name == tag.name);
            let (_, attributes) = known.unwrap_or_else(|| panic!("{path} has <{}>", tag.name));
            assert!(tag.name != "script" || tag.get("type") == Some("application/ld+json"), "{path}: a script");
            for (name, value) in &tag.attributes {
                assert!(attributes.contains(&name.as_str()), "{path} has <{} {name}>", tag.name);
                if matches!(name.as_str(), "href" | "src") {
                    let target = base.join(value).unwrap_or_else(|_| panic!("{path}: {value:?}"));
                    assert!(matches!(target.scheme(), "https" | "http" | "mailto" | "tel"), "{path}: {value:?}");
                    assert_ne!(target.host_str(), Some("evil"), "{path}: {value:?}");
                }
            }
        }
        all.extend(page.tags);
    }
    all
}

#[test]
fn case_101_raw_html_is_refused() {
    for html in [
        "<script>alert(1)</script>",
        "<iframe src=\"x\"></iframe>",
        "<object data=\"x\">",
        "<base href=\"//evil\">",
        "<meta http-equiv=\"refresh\" content=\"0\">",
        "<form action=\"x\">",
        "<style>p{}</style>",
        "<svg onload=\"x\">",
        "<b onclick=\"x\">a</b>",
        "<span lang=\"fr\" onclick=\"x\">a</span>",
        "<abbr title=\"a\" style=\"x\">b</abbr>",
        "<a href=\"javascript:x\">a</a>",
        "<math><mtext></mtext></math>",
        "<noscript><p title=\"</noscript><img>\">",
        "<!DOCTYPE html>",
        "<?php x ?>",
        "<![CDATA[x]]>",
        "<div>a</div>",
        "<img src=x onerror=y>",
        "<SCRIPT>x</SCRIPT>",
    ] {
        for text in
            [format!("{html}\n"), format!("Un {html} deux.\n"), format!("> {html}\n"), format!("- a\n\n  {html}\n")]
        {
            let case = with_body(&text);
            stops(&case, Code::RawHtml);
            harmless(&case.build());
        }
    }
}

/// A block that starts with a comment or a closing tag is raw HTML to its end: its words must not vanish in silence.
#[test]
fn case_101_no_word_vanishes_in_silence() {
    for text in [
        "</div>\nimportant\n",
        "<!-- a --> important\n",
        "<!-- a\nb --> important\n",
        "</div> important\n",
        "<!-- a --><b>important</b>\n",
    ] {
        stops(&with_body(&format!("Avant.\n\n{text}\nAprès.\n")), Code::RawHtml);
    }
    for text in ["<!-- a -->\n", "<!-- a\n\nb -->\n", "<!-- a --> <!-- b -->\n", "Un <!-- a --> deux.\n"] {
        let build = with_body(&format!("Avant.\n\n{text}\nAprès.\n")).clean();
        assert!(!french(&build).contains("<!--"));
    }
}

#[test]
fn case_102_links_lead_nowhere_unsafe() {
    let addresses = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "&#x6a;avascript:alert(1)",
        "java&#9;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&#1;javascript:alert(1)",
        "%6aavascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil",
        "\\\\\\\\evil",
        "http:/\\evil",
        "https:\\\\evil",
        "file:///etc/passwd",
        "http:evil",
        "///evil",
        "/\\evil",
        "feed:x",
        "blob:x",
        "mailto:javascript:x",
        "tel:javascript:x",
        "java.script:x",
        "./javascript:x",
        "https://u:p@evil/",
        "mailto:",
        "tel:",
        "?x:javascript:y",
        "http://",
        "http://[",
        "about:blank",
    ];
    for address in addresses {
        for text in [
            format!("[a]({address})\n"),
            format!("[a](<{address}>)\n"),
            format!("[a][b]\n\n[b]: {address}\n"),
            format!("![a]({address})\n"),
        ] {
            let case = with_body(&text);
            let build = case.build();
            let plain = !text.starts_with('!') && !french(&build).contains("<a href=\"h");
            harmless(&build);
            assert!(!build.publishable() || plain, "{text}");
        }
        harmless(&with_body(&format!("<{address}>\n")).build());
    }
    all_stop(Code::BadUrl, &["javascript:x", "//evil", "http:/\\\\evil", "data:x", "evil"], |address| {
        Case::empty().with("content/organisations.toml", format!("[exemple]\nname = \"E\"\nwebsite = \"{address}\"\n"))
    });
    all_stop(Code::BadEmail, &["javascript:x", "a@b.fr?subject=x", "a b@c.fr", "a@b", "\\\"<x>\\\"@b.fr"], |address| {
        Case::empty().with("content/contacts.toml", format!("[a]\nname = \"A\"\nemail = \"{address}\"\n"))
    });
}

#[test]
fn case_103_attributes_hold() {
    for text in [
        "```\"><script>alert(1)</script>\nx\n```\n",
        "## Titre {#a onclick=x .\"><script>}\n",
        "## Titre {#\"onclick=x}\n",
        "## \"><script>\n",
        "[a](https://exemple.test/\"onmouseover=x 'title\"><b>')\n",
        "[a](https://exemple.test/?a='\"<>)\n",
        "[a](mailto:a@b.fr?subject=\"><script>)\n",
        "[a](#\"><script>)\n",
        "[^\"><x>]\n\n[^\"><x>]: note\n",
        "| \"> | b |\n|:-:|-:|\n| <x | 2 |\n",
        "<abbr title=\"a&quot;b\">x</abbr>\n",
        "<abbr title='a\"onclick=x'>x</abbr>\n",
        "<span lang=\"fr\"\"onclick=x>x</span>\n",
        "3. a\n4. b\n",
        "> [!NOTE]\n> \"><script>\n",
    ] {
        harmless(&with_body(text).build());
    }
    let facts =
        "images.\"vue.png\" = { alt = '\"><script>', caption = '<b>\"', credit = \"' onload=x\", rights = \"x\" }";
    let mut case = with_facts(facts);
    case.set("content/press/un/vue.png", png(4, 3));
    case.set("content/press/un/fr.md", leaf("Un", "![x](vue.png)\n"));
    let build = case.clean();
    let image = harmless(&build).into_iter().find(|tag| tag.name == "img").unwrap();
    assert_eq!(image.get("alt"), Some("\"><script>"));
    assert!(Page::read(&french(&build)).words.contains("<b>\" ' onload=x"));
}

#[test]
fn case_104_what_is_written_is_what_is_read() {
    for text in [
        "<img src=x onerror=y>",
        "</title><script>x</script>",
        "\"onmouseover=\"x",
        "]]>",
        "--></style>",
        "${x} {{ x }} {% x %}",
        "a & b &amp; c",
        "l’eau «\u{202f}y\u{202f}»",
        "a\u{2028}b",
        "'\"<>&",
        "</ScRiPt ><script>x</script>",
        "<!-- <script>",
    ] {
        let quoted = format!("'''{text}'''");
        let quoted = if text.contains("'''") || text.ends_with('\'') { format!("\"\"\"{text}\"\"\"") } else { quoted };
        let facts = format!(
            "place = {quoted}\nreference = {quoted}\nfigures.x = {{ value = 1, label = {quoted}, source = {quoted} }}\n\
             key_figures = [\"x\"]\ncontacts = [\"c\"]\ncorrections = [{{ date = 2024-01-02, kind = \"update\", wrong = {quoted}, right = {quoted} }}]\n\
             attachments = [{{ file = \"d.txt\", title = {quoted} }}]\ntopics = [\"t\"]"
        );
        let mut case = with_facts(&facts).with("content/press/un/d.txt", "x");
        case.set("content/contacts.toml", format!("[c]\nname = {quoted}\nphone = {quoted}\nnote = {quoted}\n"));
        case.set("content/topics.toml", format!("[t]\nname = {quoted}\nslug = \"t\"\n"));
        case.set("content/organisations.toml", format!("[exemple]\nname = {quoted}\n"));
        let front = format!("title = {quoted}\nslug = \"un\"\nsubtitle = {quoted}\ndescription = {quoted}\n");
        case.set("content/press/un/fr.md", format!("+++\n{front}+++\n\n`{text}`\n"));
        case.edit("content/site.toml", "{ fr = \"Exemple\", en = \"Example\" }", &quoted);
        let build = case.build();
        assert!(build.publishable(), "{text}: {:#?}", build.blocking);
        let all = harmless(&build);
        let html = french(&build);
        let count = Page::read(&html).words.matches(text.trim()).count();
        assert!(count >= 14, "{text}: {count} times in {html}");
        let described =
            all.iter().any(|tag| tag.get("name") == Some("description") && tag.get("content") == Some(text));
        assert!(described, "{text}");
        let things = things(&html);
        let release = things.iter().find(|thing| thing["@type"] == "NewsArticle").unwrap();
        for name in ["headline", "description", "dateline"] {
            assert_eq!(release[name], text, "{name}");
        }
        assert_eq!(release["publisher"]["name"], text);
        let comment = release["correction"][0]["text"].as_str().unwrap();
        assert_eq!(comment.matches(text).count(), 2, "{comment}");
        let named =
            |name: &str| all.iter().any(|tag| tag.get("property") == Some(name) && tag.get("content") == Some(text));
        assert!(["og:title", "og:description", "og:site_name"].into_iter().all(named), "{text}");
    }
}

#[test]
fn case_104_addresses_with_marks_are_encoded_once() {
    let mut case = with_facts("attachments = [{ file = \"l'été & co.txt\", title = \"D\" }]");
    case.set("content/press/un/l'été & co.txt", "x");
    case.set("content/press/un/fr.md", leaf("Un", "[d](l'%C3%A9t%C3%A9%20&%20co.txt) [e](<l'été & co.txt>)\n"));
    let build = case.clean();
    let links: Vec<_> = harmless(&build).into_iter().filter_map(|tag| tag.get("href").map(String::from)).collect();
    let expected = "/media/press/un/l'%C3%A9t%C3%A9%20&%20co.txt";
    assert_eq!(links.iter().filter(|link| *link == expected).count(), 4, "{links:#?}");
    assert!(paths(&build).contains(&"media/press/un/l'été & co.txt".to_string()));
}

#[test]
fn case_107_no_name_leaves_its_folder() {
    all_stop(Code::UnknownAsset, &["../../site.toml", "/etc/passwd", "..\\x", "..%2fx"], |file| {
        with_facts(&format!("attachments = [{{ file = '{file}', title = \"x\" }}]"))
    });
    for link in ["../../site.toml", "../deux/secret.pdf", "../../../i18n/fr/site.ftl", "%2e%2e/%2e%2e/site.toml"] {
        let case = with_body(&format!("[a]({link}) ![b]({link})\n")).press("deux", "2024-01-02");
        let build = case.with("content/press/deux/secret.pdf", "secret").build();
        assert!(!build.publishable(), "{link}");
        assert!(!paths(&build).iter().any(|path| path.contains("secret") || path.contains("site.")), "{link}");
    }
}
