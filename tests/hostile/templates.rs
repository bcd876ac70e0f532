//! Templates: circles, long chains, and what they do not have.

use diptych::base::{Code, OutputPath};

use crate::{arg, release, stops};

#[test]
fn case_057_templates_in_a_circle_are_named() {
    let set = |files: &[(&str, &str)]| {
        let mut case = release();
        files.iter().for_each(|(name, text)| case.set(&format!("themes/plain/{name}"), text));
        case
    };
    for files in [
        &[("partials/card.html", "{% include \"partials/card.html\" %}")][..],
        &[
            ("partials/card.html", "{% include \"partials/b.html\" %}"),
            ("partials/b.html", "{% include \"partials/card.html\" %}"),
        ],
        &[("layouts/base.html", "{% extends \"layouts/base.html\" %}")],
        &[
            ("layouts/base.html", "{% extends \"layouts/b.html\" %}"),
            ("layouts/b.html", "{% extends \"layouts/base.html\" %}"),
        ],
        &[("pages/press.html", "{% extends \"pages/press.html\" %}")],
    ] {
        let finding = stops(&set(files), Code::TemplateCycle);
        assert!(finding.span.path.as_str().starts_with("themes/plain/"), "{finding:?}");
        assert!(arg(&finding, "chain").contains(".html"), "{finding:?}");
    }
}

#[test]
fn case_057_components_that_call_themselves() {
    for text in [
        "{% component again() %}{{ <again /> }}{% endcomponent %}{{ <again /> }}",
        "{% component one() %}{{ <two /> }}{% endcomponent %}{% component two() %}{{ <one /> }}{% endcomponent %}{{ <one /> }}",
    ] {
        let case = release().with("themes/plain/pages/press.html", text);
        assert!(!case.build().publishable(), "{text}");
    }
}

#[test]
fn case_058_long_chains_of_includes_and_layouts() {
    for count in [30, 500, 2_000] {
        let mut case = release();
        for index in 0..count {
            let next = if index + 1 < count {
                format!("{{% include \"partials/n{}.html\" %}}", index + 1)
            } else {
                "fin".into()
            };
            case.set(&format!("themes/plain/partials/n{index}.html"), next);
        }
        case.edit("themes/plain/pages/press.html", "<p class=\"dateline\">", "{% include \"partials/n0.html\" %}<p>");
        let build = case.build();
        assert_eq!(build.publishable(), count == 30, "{count}");
        assert!(count == 30 || build.blocking.iter().all(|finding| finding.span.path.as_str().starts_with("themes/")));
    }
    for count in [30, 500, 2_000] {
        let mut case = release();
        for index in 0..count {
            let parent =
                if index + 1 < count { format!("layouts/n{}.html", index + 1) } else { "layouts/base.html".into() };
            case.set(&format!("themes/plain/layouts/n{index}.html"), format!("{{% extends \"{parent}\" %}}"));
        }
        case.edit("themes/plain/pages/press.html", "layouts/base.html", "layouts/n0.html");
        assert_eq!(case.build().publishable(), count == 30, "{count}");
    }
}

#[test]
fn case_061_what_a_template_does_not_have_is_an_error_at_its_place() {
    for (text, word) in [
        ("{{ nobody }}", "nobody"),
        ("{{ view.nobody.at_all }}", "nobody"),
        ("{{ page.titel }}", "titel"),
        ("{{ page.title | nobody }}", "nobody"),
        ("{{ nobody() }}", "nobody"),
        ("{{ msg(id=\"nobody\") }}", "nobody"),
        ("{{ t.nobody }}", "nobody"),
        ("{{ asset(path=\"nobody.css\") }}", "nobody"),
        ("{% include \"partials/nobody.html\" %}", "nobody"),
        ("{% extends \"layouts/nobody.html\" %}", "nobody"),
        ("{{ page.title + 1 }}", ""),
        ("{% for x in page.title.x %}{% endfor %}", ""),
        ("{{ msg(id=\"dateline\") }}", ""),
        ("{{ get_env(name=\"PATH\") }}", ""),
        ("{{ load_data(path=\"/etc/passwd\") }}", ""),
        ("{% include \"../../content/site.toml\" %}", ""),
        ("{{ msg(id=\"home_title\", lang=\"en\") }}", ""),
        ("{{ throw(message=\"x\") }}", ""),
    ] {
        let path = "themes/plain/pages/press.html";
        let text = format!("<p>\n{text}\n</p>");
        let case = release().with(path, &text);
        let build = case.build();
        assert!(!build.publishable(), "{text}");
        let placed = build.blocking.iter().any(|finding| {
            finding.span.path.as_str() == path
                && (word.is_empty() || case.at_span(finding).contains(word) || finding.span.end == 0)
        });
        assert!(placed, "{text}: {:#?}", build.blocking);
        let written = build.output.get(&OutputPath::new("fr/communiques/un/index.html").unwrap());
        assert!(written.is_none(), "{text}: an error prints nothing");
    }
}

#[test]
fn case_058_long_chains_of_components() {
    for count in [5, 500, 2_000] {
        let mut text: String = (0..count)
            .map(|index| format!("{{% component c{index}() %}}{{{{ <c{} /> }}}}{{% endcomponent %}}\n", index + 1))
            .collect();
        text.push_str(&format!("{{% component c{count}() %}}fin{{% endcomponent %}}{{{{ <c0 /> }}}}"));
        let case = release().with("themes/plain/pages/press.html", &text);
        let build = case.build();
        assert_eq!(build.publishable(), count == 5, "{count}: {:#?}", build.blocking);
    }
}
