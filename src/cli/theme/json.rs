//! What a theme is made of, as one JSON object of this tool's own.

use std::collections::BTreeSet;

use serde::Serialize;

use super::reference::{sort, written};
use crate::build::{FileEntry, Inventory, TemplateEntry, WordsEntry};

/// Grows when a reader of this object would have to change.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Object<'a> {
    version: u32,
    tool: &'static str,
    themes: &'a [String],
    templates: Vec<Template<'a>>,
    words: Vec<Words<'a>>,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct Template<'a> {
    name: &'a str,
    path: Option<&'a str>,
    required: bool,
    reached: bool,
    view: Option<View<'a>>,
    includes: &'a BTreeSet<String>,
    messages: &'a BTreeSet<String>,
}

#[derive(Serialize)]
struct View<'a> {
    name: &'a str,
    fields: Vec<Field<'a>>,
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'a str,
    sort: &'static str,
    holds: String,
    optional: bool,
    about: &'a str,
}

#[derive(Serialize)]
struct Words<'a> {
    language: &'a str,
    files: Vec<&'a str>,
    count: usize,
    missing: &'a BTreeSet<String>,
    superfluous: &'a BTreeSet<String>,
}

#[derive(Serialize)]
struct File<'a> {
    name: &'a str,
    path: &'a str,
    published: bool,
    users: &'a BTreeSet<String>,
}

/// The object, with a line break at its end.
pub(super) fn written_object(inventory: &Inventory) -> String {
    let object = Object {
        version: VERSION,
        tool: "diptych",
        themes: &inventory.lineage,
        templates: inventory.templates.iter().map(template).collect(),
        words: inventory.words.iter().map(words).collect(),
        files: inventory.files.iter().map(file).collect(),
    };
    let text = serde_json::to_string_pretty(&object).unwrap_or_default(); // names and numbers only: it cannot fail
    format!("{text}\n")
}

fn template(entry: &TemplateEntry) -> Template<'_> {
    let view = entry.view.as_ref().map(|view| View {
        name: &view.name,
        fields: view
            .fields
            .iter()
            .map(|field| Field {
                name: &field.name,
                sort: sort(&field.holds),
                holds: written(&field.holds),
                optional: field.optional,
                about: &field.about,
            })
            .collect(),
    });
    Template {
        name: &entry.name,
        path: entry.path.as_ref().map(|path| path.as_str()),
        required: entry.required,
        reached: entry.reached,
        view,
        includes: &entry.includes,
        messages: &entry.messages,
    }
}

fn words(entry: &WordsEntry) -> Words<'_> {
    Words {
        language: &entry.code,
        files: entry.files.iter().map(|path| path.as_str()).collect(),
        count: entry.count,
        missing: &entry.missing,
        superfluous: &entry.superfluous,
    }
}

fn file(entry: &FileEntry) -> File<'_> {
    File { name: &entry.name, path: entry.path.as_str(), published: entry.published, users: &entry.users }
}
