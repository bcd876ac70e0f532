//! What the author of a template may have meant by a name that does not exist.

use super::theme::{TemplateFile, Theme};
use crate::base::suggest::nearest;
use crate::page::Template;
use crate::page::reference::{EVERYWHERE, Reference, ViewShape};

/// The filters that templates have.
const FILTERS: [&str; 42] = [
    "abs",
    "array",
    "bool",
    "capitalize",
    "default",
    "double",
    "escape",
    "escape_html",
    "escape_xml",
    "first",
    "float",
    "get",
    "group_by",
    "indent",
    "int",
    "join",
    "keys",
    "last",
    "length",
    "lower",
    "newlines_to_br",
    "nth",
    "pairs",
    "pluralize",
    "replace",
    "reverse",
    "round",
    "safe",
    "sort",
    "split",
    "str",
    "title",
    "trim",
    "trim_end",
    "trim_start",
    "truncate",
    "typeset",
    "unique",
    "upper",
    "values",
    "wordcount",
    "number",
];

/// The tests that templates have.
const TESTS: [&str; 16] = [
    "array",
    "bool",
    "containing",
    "defined",
    "divisible_by",
    "ending_with",
    "even",
    "float",
    "integer",
    "iterable",
    "map",
    "none",
    "number",
    "odd",
    "starting_with",
    "string",
];

/// The functions that templates have.
const FUNCTIONS: [&str; 5] = ["asset", "msg", "range", "super", "throw"];

/// Where names are looked for.
pub(super) struct Suggestions<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The template of the page.
    pub own: &'a TemplateFile,
}

impl Suggestions<'_> {
    /// The name that may have been meant, or nothing; `there` are the fields or variables that there are.
    pub fn of(&self, what: &str, name: &str, there: &[&str]) -> String {
        let near = |names: &mut dyn Iterator<Item = &str>| nearest(name, names).unwrap_or_default().to_string();
        match what {
            "filter" => near(&mut FILTERS.into_iter()),
            "test" => near(&mut TESTS.into_iter()),
            "function" => near(&mut FUNCTIONS.into_iter()),
            "file" => near(&mut self.theme.published.keys().map(String::as_str)),
            "template" => {
                let names: Vec<String> = self.theme.templates().map(|(name, _)| name).collect();
                let file = |name: &str| name.rsplit('/').next().unwrap_or_default().to_string();
                let elsewhere = names.iter().find(|other| file(other) == file(name));
                elsewhere.cloned().unwrap_or_else(|| near(&mut names.iter().map(String::as_str)))
            }
            "field" => self.field(name, there),
            "variable" => self.variable(name, there),
            _ => String::new(),
        }
    }

    /// A field of the view whose fields are `there`, or of a view within it: `doc.title` for `title`.
    fn field(&self, name: &str, there: &[&str]) -> String {
        let reference = Reference::read();
        let same = |view: &&ViewShape| {
            view.fields.len() == there.len() && view.fields.iter().all(|field| there.contains(&field.name.as_str()))
        };
        let within = reference.views.values().find(same).and_then(|view| within(&reference, view, name));
        within.unwrap_or_else(|| nearest(name, there.iter().copied()).unwrap_or_default().to_string())
    }

    /// A variable, or a field of what every template sees: `page.title` for `title`.
    fn variable(&self, name: &str, there: &[&str]) -> String {
        let reference = Reference::read();
        let stem = self.own.path.name().trim_end_matches(".html");
        let view = Template::all().find(|template| template.name() == stem).and_then(|template| reference.of(template));
        let view = view.map(|view| ("view", view.name.as_str()));
        for (root, shape) in view.into_iter().chain(EVERYWHERE) {
            let Some(shape) = reference.views.get(shape) else { continue };
            if shape.fields.iter().any(|field| field.name == name) {
                return format!("{root}.{name}");
            }
            if let Some(path) = within(&reference, shape, name) {
                return format!("{root}.{path}");
            }
        }
        nearest(name, there.iter().copied()).unwrap_or_default().to_string()
    }
}

/// The way to a field of that name in a view within a view.
fn within(reference: &Reference, view: &ViewShape, name: &str) -> Option<String> {
    view.fields.iter().find_map(|field| {
        let inner = reference.views.get(field.holds.single()?)?;
        inner.fields.iter().any(|known| known.name == name).then(|| format!("{}.{name}", field.name))
    })
}
