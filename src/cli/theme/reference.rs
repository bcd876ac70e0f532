//! What every view holds, as a page of Markdown. The words are those of the views' own source, in English.

use crate::build::{EVERYWHERE, Holds, Reference, ViewShape, page_templates, required_messages};

/// The page: `docs/views.md` is what it is at this version of the program.
pub(super) fn markdown() -> String {
    let reference = Reference::read();
    let mut out = String::from(
        "# Views\n\n\
         What templates see, field by field. This page is written by `diptych theme --views`, from the source of the \
         program; how a theme is made stands in [themes.md](themes.md).\n\n\
         Text is escaped on the page. HTML is finished, and printed with `| safe`. A field marked *may be absent* \
         is tested with `if`.\n\n\
         ## Where each view is seen\n\n\
         | template | `view` |\n|---|---|\n",
    );
    let mut order: Vec<&str> = EVERYWHERE.iter().map(|(_, view)| *view).collect();
    for (name, template) in page_templates() {
        let Some(view) = reference.of(template) else { continue };
        out.push_str(&format!("| `{name}` | {} |\n", link(&view.name)));
        order.push(&view.name);
    }
    out.push_str("\nEvery template sees besides:\n\n");
    for (name, view) in EVERYWHERE {
        let about = reference.views.get(view).map(|view| plain(&view.about)).unwrap_or_default();
        out.push_str(&format!("* `{name}`, a {}: {about}\n", link(view)));
    }
    out.push_str(
        "* `t`: the messages of the language that name no variable: `{{ t.skip_link }}`.\n\
         * `structured`: what the page tells machines, as JSON-LD for a `script` element; empty where there is nothing.\n",
    );
    let mut shown: Vec<&ViewShape> = Vec::new();
    for view in order.iter().flat_map(|root| reference.with_parts(root)) {
        if !shown.contains(&view) {
            out.push_str(&section(view));
            shown.push(view);
        }
    }
    out.push_str("\n## Messages that the program asks for\n\nA catalogue needs them whatever the templates say.\n\n");
    let mut required = required_messages();
    required.sort();
    required.iter().for_each(|message| out.push_str(&format!("* `{message}`\n")));
    out
}

fn section(view: &ViewShape) -> String {
    let mut out = format!("\n## {}\n\n{}\n\n| field | holds | |\n|---|---|---|\n", view.name, view.about);
    for field in &view.fields {
        let absent = if field.optional { ", may be absent" } else { "" };
        out.push_str(&format!("| `{}` | {}{absent} | {} |\n", field.name, linked(&field.holds), cell(&field.about)));
    }
    out
}

/// The sort of what a field holds, in a word.
pub(super) fn sort(holds: &Holds) -> &'static str {
    match holds {
        Holds::Text => "text",
        Holds::Html => "html",
        Holds::Truth => "boolean",
        Holds::Number => "number",
        Holds::View(_) => "view",
        Holds::List(_) => "list",
    }
}

/// What a field holds, in words.
pub(super) fn written(holds: &Holds) -> String {
    match holds {
        Holds::Text => "text".into(),
        Holds::Html => "HTML".into(),
        Holds::Truth => "true or false".into(),
        Holds::Number => "a whole number".into(),
        Holds::View(name) => name.clone(),
        Holds::List(item) => format!("list of {}", written(item)),
    }
}

fn linked(holds: &Holds) -> String {
    match holds {
        Holds::View(name) => link(name),
        Holds::List(item) => format!("list of {}", linked(item)),
        other => written(other),
    }
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// The words about a view without the name under which it is seen, which precedes them.
fn plain(about: &str) -> &str {
    about.split_once(": ").map_or(about, |(_, rest)| rest)
}
