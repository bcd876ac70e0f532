//! What templates may count on: the views, read from the very source that declares them.
//!
//! The doc comments of [`views`](super::views) are the documentation for authors of themes; there is no second copy. The
//! reader knows the few shapes in which views are written, and a test holds it against what templates really see.

use std::collections::BTreeMap;

use super::sheet::Template;

/// The files that declare views.
const SOURCES: [&str; 5] = [
    include_str!("views/mod.rs"),
    include_str!("views/documents.rs"),
    include_str!("views/finding.rs"),
    include_str!("views/registry.rs"),
    include_str!("views/metadata.rs"),
];

/// What a template sees under a name: a view, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewShape {
    /// Its name: `PressView`.
    pub name: String,
    /// What it is.
    pub about: String,
    /// Its fields, in order.
    pub fields: Vec<FieldShape>,
}

/// A field of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldShape {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub holds: Holds,
    /// Whether it may be absent.
    pub optional: bool,
    /// What it is.
    pub about: String,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holds {
    /// Text, which templates escape.
    Text,
    /// Finished HTML, to be printed with `| safe`.
    Html,
    /// True or false.
    Truth,
    /// A whole number.
    Number,
    /// Another view, by name.
    View(String),
    /// A list.
    List(Box<Holds>),
}

/// The views by name, those that no template sees left out.
#[derive(Debug, Clone, Default)]
pub struct Reference {
    /// Each view.
    pub views: BTreeMap<String, ViewShape>,
    /// The views that `view` may be, by the name of the variant.
    variants: BTreeMap<String, String>,
}

/// What every template sees besides `view`: the name, and the view under it.
pub const EVERYWHERE: [(&str, &str); 2] = [("site", "SiteView"), ("page", "Frame")];

impl Reference {
    /// Reads the views.
    pub fn read() -> Self {
        let mut reference = Self::default();
        SOURCES.iter().for_each(|source| reference.file(source));
        reference
    }

    /// The view that a template is given as `view`.
    pub fn of(&self, template: Template) -> Option<&ViewShape> {
        let variant: String = template.name().split('-').map(capitalised).collect();
        let variant = if template.polyglot() { "Gateway" } else { &variant }; // the page for errors is one more
        self.views.get(self.variants.get(variant)?)
    }

    /// A view with those that its fields lead to, each once, in the order in which they are met.
    pub fn with_parts<'a>(&'a self, name: &str) -> Vec<&'a ViewShape> {
        let mut met: Vec<&ViewShape> = Vec::new();
        let mut waiting = vec![name.to_string()];
        while let Some(name) = waiting.pop() {
            let Some(view) = self.views.get(&name).filter(|view| !met.contains(view)) else { continue };
            met.push(view);
            waiting.extend(view.fields.iter().rev().filter_map(|field| field.holds.view().map(String::from)));
        }
        met
    }

    fn file(&mut self, source: &str) {
        let mut about: Vec<&str> = Vec::new();
        let mut hidden = false;
        let mut open: Option<ViewShape> = None;
        let mut variants = false;
        for line in source.lines() {
            let line = line.trim_end();
            let words = line.trim_start();
            if let Some(doc) = words.strip_prefix("///") {
                about.push(doc.trim());
            } else if words.starts_with("#[") {
                hidden |= words == "#[serde(skip)]";
            } else if let Some(name) = struct_name(line) {
                open = Some(ViewShape { name: name.to_string(), about: about.join(" "), fields: Vec::new() });
                about.clear();
            } else if line.starts_with("pub enum View ") {
                variants = true;
                about.clear();
            } else if line == "}" {
                variants = false;
                let view = open.take();
                self.views.extend(view.map(|view| (view.name.clone(), view)));
            } else {
                if let (Some(view), Some(field)) = (&mut open, field(words, &about))
                    && !hidden
                {
                    view.fields.push(field);
                }
                if let Some((variant, held)) =
                    words.strip_suffix("),").and_then(|line| line.split_once('(')).filter(|_| variants)
                {
                    self.variants.insert(variant.to_string(), inner(held, "Box").unwrap_or(held).to_string());
                }
                about.clear();
                hidden = false;
            }
        }
    }
}

impl Holds {
    fn read(written: &str) -> Self {
        match written {
            "String" => Self::Text,
            "Html" => Self::Html,
            "bool" => Self::Truth,
            "usize" | "u8" | "u16" | "u32" | "u64" => Self::Number,
            other => match (inner(other, "Vec"), inner(other, "Box").or(inner(other, "Shared"))) {
                (Some(item), _) => Self::List(Box::new(Self::read(item))),
                (None, Some(held)) => Self::read(held),
                (None, None) => Self::View(other.to_string()),
            },
        }
    }

    /// The view that it is.
    pub fn single(&self) -> Option<&str> {
        match self {
            Self::View(name) => Some(name),
            _ => None,
        }
    }

    /// The view to which it leads.
    pub fn view(&self) -> Option<&str> {
        match self {
            Self::View(name) => Some(name),
            Self::List(item) => item.view(),
            _ => None,
        }
    }
}

/// The name of a struct with named fields whose declaration opens on a line.
fn struct_name(line: &str) -> Option<&str> {
    line.strip_prefix("pub struct ")?.strip_suffix(" {")
}

fn field(words: &str, about: &[&str]) -> Option<FieldShape> {
    let (name, written) = words.strip_prefix("pub ")?.strip_suffix(',')?.split_once(": ")?;
    let optional = inner(written, "Option");
    let holds = Holds::read(optional.unwrap_or(written));
    Some(FieldShape { name: name.to_string(), holds, optional: optional.is_some(), about: about.join(" ") })
}

/// What stands between the brackets of a type: `T` of `Vec<T>`.
fn inner<'a>(written: &'a str, outer: &str) -> Option<&'a str> {
    written.strip_prefix(outer)?.strip_prefix('<')?.strip_suffix('>')
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_has_its_view_and_every_field_its_words() {
        let reference = Reference::read();
        let roots = Template::all()
            .map(|template| reference.of(template).unwrap_or_else(|| panic!("{template:?}")).name.as_str());
        for root in roots.chain(EVERYWHERE.map(|(_, view)| view)) {
            for view in reference.with_parts(root) {
                assert!(!view.about.is_empty() && !view.fields.is_empty(), "{view:?}");
                assert!(view.fields.iter().all(|field| !field.about.is_empty()), "{view:?}");
                let unknown = view
                    .fields
                    .iter()
                    .filter_map(|field| field.holds.view())
                    .find(|name| !reference.views.contains_key(*name));
                assert_eq!(unknown, None, "{view:?}");
            }
        }
    }
}
