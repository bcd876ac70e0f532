//! What a theme is made of: its templates with what each is given and asks for, its words, its files.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogues::Catalogues;
use super::styles;
use super::theme::{TemplateFile, Theme};
use super::usage::{Usage, included, template_usage};
use crate::base::SourcePath;
use crate::page::Template;
use crate::page::reference::{Reference, ViewShape};

/// A theme, taken apart.
#[derive(Debug, Clone)]
pub struct Inventory {
    /// The site's theme, then the one that it extends, and so on.
    pub lineage: Vec<String>,
    /// The templates of pages that a theme must have, in the order of the program, then all others by name.
    pub templates: Vec<TemplateEntry>,
    /// The words, per language of the site, in its order.
    pub words: Vec<WordsEntry>,
    /// The static files by path below `static/`.
    pub files: Vec<FileEntry>,
    /// What is given to every template, then every view that one is given, with all that they lead to.
    pub views: Reference,
}

/// A template.
#[derive(Debug, Clone)]
pub struct TemplateEntry {
    /// As other templates name it: `pages/press.html`.
    pub name: String,
    /// Where it stands; absent when no theme has it.
    pub path: Option<SourcePath>,
    /// Whether a theme must have it.
    pub required: bool,
    /// What it is given as `view`, for the page of a sort.
    pub view: Option<ViewShape>,
    /// The messages that it asks for by name.
    pub messages: BTreeSet<String>,
    /// The templates that it extends or includes.
    pub includes: BTreeSet<String>,
    /// Whether a page is made of it, by itself or through others.
    pub reached: bool,
}

/// The words of a language.
#[derive(Debug, Clone)]
pub struct WordsEntry {
    /// The code of the language.
    pub code: String,
    /// The catalogues, the farthest from the site first.
    pub files: Vec<SourcePath>,
    /// How many messages there are.
    pub count: usize,
    /// Messages that are asked for and not there.
    pub missing: BTreeSet<String>,
    /// Messages that nobody asks for.
    pub superfluous: BTreeSet<String>,
}

/// A static file.
#[derive(Debug, Clone)]
pub struct FileEntry {
    /// Its path below `static/`.
    pub name: String,
    /// Where it stands.
    pub path: SourcePath,
    /// Who names it: templates and stylesheets.
    pub users: BTreeSet<String>,
    /// Whether it is published: a stylesheet that is only imported is not, by itself.
    pub published: bool,
}

/// The templates of pages that a theme must have, by the name that others use.
pub fn page_templates() -> impl Iterator<Item = (String, Template)> {
    Template::all().map(|page| (format!("pages/{}.html", page.name()), page))
}

/// Takes a theme apart; `required` are the messages that the program itself asks for.
pub fn inventory(theme: &Theme, lineage: Vec<String>, catalogues: &Catalogues, required: &[String]) -> Inventory {
    let views = Reference::read();
    let all: BTreeMap<String, &TemplateFile> = theme.templates().collect();
    let uses: BTreeMap<&String, BTreeSet<String>> = all.iter().map(|(name, file)| (name, included(file))).collect();
    let reached = reached(&uses);
    let entry = |name: &String, template: Option<Template>| {
        let file = all.get(name).copied();
        let usage = file.map(template_usage).unwrap_or_default();
        TemplateEntry {
            name: name.clone(),
            path: file.map(|file| file.path.clone()),
            required: template.is_some(),
            view: template.and_then(|template| views.of(template)).cloned(),
            messages: usage.messages.into_keys().collect(),
            includes: uses.get(name).cloned().unwrap_or_default(),
            reached: template.is_some() || reached.contains(name),
        }
    };
    let pages: Vec<(String, Template)> = page_templates().collect();
    let others = all.keys().filter(|name| !pages.iter().any(|(page, _)| page == *name));
    let templates =
        pages.iter().map(|(name, page)| entry(name, Some(*page))).chain(others.map(|name| entry(name, None))).collect();
    let whole = super::usage::usage(theme);
    let words = catalogues.languages.values().map(|own| words(own, &whole, required)).collect();
    Inventory { lineage, templates, words, files: files(theme, &all), views }
}

/// The templates that pages lead to.
fn reached(uses: &BTreeMap<&String, BTreeSet<String>>) -> BTreeSet<String> {
    let mut waiting: Vec<String> = page_templates().map(|(name, _)| name).collect();
    let mut reached = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if reached.insert(name.clone()) {
            waiting.extend(uses.get(&name).into_iter().flatten().cloned());
        }
    }
    reached
}

fn words(own: &super::catalogues::SiteCatalogue, usage: &Usage, required: &[String]) -> WordsEntry {
    let known = own.catalogue.entries();
    let asked = usage.messages.keys().chain(required);
    let superfluous =
        known.iter().filter(|(id, entry)| entry.source >= own.inherited && !usage.says(id) && !required.contains(id));
    WordsEntry {
        code: own.code.clone(),
        files: own.files.clone(),
        count: known.len(),
        missing: asked.filter(|id| !known.contains_key(*id)).cloned().collect(),
        superfluous: superfluous.map(|(id, _)| id.clone()).collect(),
    }
}

fn files(theme: &Theme, templates: &BTreeMap<String, &TemplateFile>) -> Vec<FileEntry> {
    let mut users: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let asked: Vec<(&String, Usage)> = templates.iter().map(|(name, file)| (name, template_usage(file))).collect();
    for name in theme.statics.keys() {
        let named = asked.iter().filter(|(_, usage)| usage.asks_for(name)).map(|(template, _)| (*template).clone());
        users.entry(name).or_default().extend(named);
    }
    for sheet in theme.statics.keys().filter(|name| styles::is_sheet(name)) {
        for name in styles::names(theme, sheet) {
            users.entry(name).or_default().insert(format!("static/{sheet}"));
        }
    }
    let entry = |(name, (path, _)): (&String, &super::theme::StaticFile)| FileEntry {
        name: name.clone(),
        path: path.clone(),
        users: users.remove(name.as_str()).unwrap_or_default(),
        published: theme.published.contains_key(name),
    };
    theme.statics.iter().map(entry).collect()
}
