//! The whole of a page template, worked out, prints what the templates print as they were written.

use std::sync::Mutex;

use tera::{Context, Kwargs, State, Tera, Value};

use super::flat::Trees;
use super::fold::Constants;
use super::theme::{TemplateFile, Theme};
use crate::base::SourcePath;

fn theme(templates: &[(&str, &str)]) -> Theme {
    let mut theme = Theme::default();
    for (name, text) in templates {
        let path = SourcePath::new(&format!("themes/x/{name}")).unwrap();
        let file = TemplateFile { path, text: (*text).into() };
        match name.strip_prefix("pages/").and_then(|name| name.strip_suffix(".html")) {
            Some(page) => theme.pages.insert(page.to_string(), file),
            None => theme.shared.insert((*name).to_string(), file),
        };
    }
    theme
}

fn constants() -> Constants {
    let read = |json: &str| Value::from_serializable(&serde_json::from_str::<serde_json::Value>(json).unwrap());
    let site = read(
        r#"{"title": "A & \"B\"", "home": "/", "empty": [], "none": null,
            "menu": [{"label": "<One>", "url": "/one/"}, {"label": "Two", "url": null}, {"label": "'Three'", "url": "/3/"}]}"#,
    );
    let words = read(r#"{"hello": "Hel'lo", "brace": "{{ x }}", "slash": "a\\b"}"#);
    let mut tera = Tera::new();
    tera.register_function("msg", |arguments: Kwargs, _: &State| {
        Ok::<_, tera::Error>(format!("{}!", arguments.must_get::<&str>("id")?))
    });
    tera.global_context().insert_value("site", site.clone());
    tera.global_context().insert_value("t", words.clone());
    Constants { tera, site, words, said: Mutex::default() }
}

/// The worked out whole of `pages/p.html`.
fn folded(templates: &[(&str, &str)]) -> Option<String> {
    let theme = theme(templates);
    let whole = Trees::new(&theme)?.whole("pages/p.html")?;
    constants().folded(&whole)
}

/// Asserts that the whole prints the same as the templates, on some pages, and gives it.
fn same(templates: &[(&str, &str)]) -> String {
    let whole = folded(templates).unwrap_or_else(|| panic!("{templates:?}"));
    for page in [
        r#"{"url": "/one/", "x": true, "y": "<y>", "list": [{"n": 1, "l": ["a", "b"]}, {"n": 2, "l": []}, {"n": 3}]}"#,
        r#"{"url": "/3/", "x": false, "y": "", "list": []}"#,
    ] {
        let mut context = Context::new();
        context.insert("page", &serde_json::from_str::<serde_json::Value>(page).unwrap());
        let mut written = constants().tera;
        written.add_raw_templates(templates.iter().copied()).unwrap();
        let mut once = constants().tera;
        once.add_raw_template("pages/p.html", &whole).unwrap_or_else(|error| panic!("{whole}\n{error}"));
        let expected = written.render("pages/p.html", &context).unwrap();
        assert_eq!(once.render("pages/p.html", &context).unwrap(), expected, "{whole}");
    }
    whole
}

#[test]
fn space_beside_code_is_taken_away_as_written() {
    same(&[(
        "pages/p.html",
        " a {%- if page.x -%} b {#- c -#} d {# e #} f {%- else %} g {% endif -%}\n h {{- page.y -}} i ",
    )]);
    same(&[("pages/p.html", "{% if page.x -%}{# c #} a{% endif %}{#- #} b {#- x #}{{ page.y }} } { c")]);
    let include = ("partials/i.html", "\n <i> {{ page.y }} </i>\n");
    same(&[
        include,
        (
            "pages/p.html",
            "a {%- include \"partials/i.html\" -%} b {% include 'partials/i.html' %}{% if page.x -%}{% include `partials/i.html` %}{%- endif %} c",
        ),
    ]);
}

#[test]
fn what_is_the_same_on_every_page_becomes_text() {
    let whole = same(&[(
        "pages/p.html",
        r#"{{ t.hello }} {{ site.title }} {{ t.hello | upper }}{{ msg(id="m" ~ site.home) }}{{ site.none }}
        {%- if site.menu %}yes{% endif %}{% if site.empty %}no{% elif page.x %}x{% elif site.home == "/" %}home{% else %}z{% endif %}
        {%- for link in site.menu %}{% if link.url %}<a href="{{ link.url }}"{% if link.url == page.url %} here{% endif %}>{{ link.label }}</a>{% else %}{{ link.label }}{% endif %}{% endfor %}
        {%- for one in ["a", "b"] %}{{ msg(id="f/" ~ one ~ ".g") }}{% endfor %}{% for x in site.empty %}{{ x }}{% else %}none{% endfor %}"#,
    )]);
    for gone in ["site", "t .", "for", "msg"] {
        assert!(!whole.contains(gone), "{gone}: {whole}");
    }
}

#[test]
fn what_is_not_is_left() {
    same(&[(
        "pages/p.html",
        r#"{% for link in site.menu %}{{ loop.index }}{{ link.label }}{% if not loop.last %}, {% endif %}{% endfor %}
        {% for link in site.menu %}{% set s = link.label %}{% for link in page.list %}{{ link.n }}{% endfor %}{{ s }}{{ link.label }}{% endfor %}
        {% for link in site.menu %}{% for link in page.list %}{{ link.n }}{% endfor %}{{ link.label }}{% endfor %}
        {% for link in site.menu %}{% if link.url == page.url %}{% break %}{% endif %}{{ link.label }}{% endfor %}
        {{ site.title ~ page.y }}{{ page.y | default(value=t.slash) }}{% if page.y is containing(pat=t.slash) %}!{% endif %}{{ [1, 2] | length }}"#,
    )]);
}

#[test]
fn what_is_set_once_stands_for_it() {
    let whole = same(&[(
        "pages/p.html",
        r#"{{ before | default(value="-") }}{% set before = t.hello %}{{ before }}{{ before | lower }}
        {% set twice = t.hello %}{% if page.x %}{% set twice = "y" %}{% endif %}{{ twice }}
        {% if page.x %}{% set sometimes = t.hello %}{% endif %}{{ sometimes | default(value="-") }}
        {% set_global list = site.menu %}{% for one in list %}{{ one.label }}{% endfor %}{{ list[0].label }}"#,
    )]);
    assert!(!whole.contains("set before") && whole.contains("set sometimes"), "{whole}");
}

#[test]
fn what_an_included_template_sets_is_its_own() {
    let inner = ("partials/inner.html", "[{{ v | default(value='-') }}{% set v = 'inner' %}{{ v }}]");
    let reader = ("partials/reader.html", "({{ v | default(value='-') }}{{ w | default(value='-') }})");
    let outer = (
        "partials/outer.html",
        "{% if page.x %}{% set v = 'outer' %}{% endif %}{% include 'partials/reader.html' %}{% include 'partials/inner.html' %}{% set_global w = 'w' %}{% include 'partials/reader.html' %}{{ v | default(value='+') }}",
    );
    same(&[
        inner,
        reader,
        outer,
        (
            "pages/p.html",
            "{% include 'partials/outer.html' %}{% set v = 'page' %}{% include 'partials/outer.html' %}{{ v }}{{ w | default(value='none') }}",
        ),
    ]);
    let counted = (
        "partials/counted.html",
        "{% for l in one.l | default(value=[]) %}{% if loop.first %}{% set_global seen = l %}{% endif %}{% set last = l %}{{ last }}{% include 'partials/inner.html' %}{% endfor %}{{ seen | default(value='?') }}{{ last | default(value='?') }}",
    );
    same(&[
        inner,
        counted,
        (
            "pages/p.html",
            "{% for one in page.list %}{{ loop.index }}{% include 'partials/counted.html' %};{% endfor %}{{ seen | default(value='.') }}",
        ),
    ]);
    let looped = (
        "partials/looped.html",
        "{% for v in ['a', 'b'] %}{{ v }}{% include 'partials/reader.html' %}{% endfor %}{% set v = 'v' %}{% include 'partials/reader.html' %}",
    );
    same(&[
        reader,
        looped,
        (
            "pages/p.html",
            "{% set v = 'page' %}{% for one in page.list %}{% include 'partials/looped.html' %}{% endfor %}{{ v }}",
        ),
    ]);
}

#[test]
fn blocks_are_those_nearest_to_the_page() {
    let root = (
        "layouts/root.html",
        "<{% block a %}a{% block b %}b{% endblock %}{% endblock a %}{% block c %}c{{ page.y }}{% endblock %}>{{ v | default(value='-') }}",
    );
    let middle = (
        "layouts/middle.html",
        "{% extends 'layouts/root.html' %} {% block b %}B{{ super() }}{% endblock %}\n{% block c %}{% set v = 1 %}C{{ super() }}{% endblock %}",
    );
    same(&[
        root,
        middle,
        (
            "pages/p.html",
            "{% extends 'layouts/middle.html' %}{# x #}{% block c %}{% if page.x %}{{ super() }}{% endif %}!{{ v | default(value='+') }}{% endblock %}{% block a %}[{{ super() }}]{% endblock %}",
        ),
    ]);
}

#[test]
fn what_is_not_read_here_is_left_to_the_engine() {
    for page in [
        "{% raw %}{{ x }}{% endraw %}",
        "{% filter upper %}x{% endfilter %}",
        "{% set x %}y{% endset %}",
        "{{ {\"a\": 1} }}",
        "{{ [x for x in page.list] }}",
        "{% set site = page %}{{ site.y }}",
        "{% for t in page.list %}{{ t.n }}{% endfor %}",
        "{{ t.absent }}",
        "{{ t.brace }}{{ page.y }}",
        "{ {{- page.y }}",
        "{% include 'partials/absent.html' %}",
        "{% include 'partials/loop.html' %}",
    ] {
        let folded = folded(&[("pages/p.html", page), ("partials/loop.html", "{{ loop.index }}")]);
        assert!(folded.is_none(), "{page}: {folded:?}");
    }
}
