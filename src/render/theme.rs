//! A theme: the files of one folder of `themes/`, over those of the themes that it extends.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::base::{Blob, Code, Diagnostic, Digest, Report, SourcePath, Span};
use crate::input::Sources;
use crate::page::Template;

/// The file of a template: where it stands, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFile {
    /// The file.
    pub path: SourcePath,
    /// Its text.
    pub text: Arc<str>,
}

impl TemplateFile {
    /// A range of the text as a place in the file; findings never point outside it, or inside a character.
    pub fn span(&self, range: Range<usize>) -> Span {
        let end = self.text.floor_char_boundary(range.end.min(self.text.len()));
        Span::new(&self.path, self.text.floor_char_boundary(range.start.min(end))..end)
    }
}

/// A static file: where it comes from, and its content.
pub type StaticFile = (SourcePath, Blob);

/// A theme.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// Layouts and partials, by the name that templates use: `layouts/base.html`.
    pub shared: BTreeMap<String, TemplateFile>,
    /// Pages, by name without folder and extension: `press`.
    pub pages: BTreeMap<String, TemplateFile>,
    /// The files below `static/`, by path there, as they stand in the theme.
    pub statics: BTreeMap<String, StaticFile>,
    /// What of them is published, finished: see [`styles`](super::styles).
    pub published: BTreeMap<String, StaticFile>,
    /// The digest of all that is published: the folder in which it stands, so that files may refer to each other.
    pub static_digest: Digest,
    /// The digest of the shared templates.
    pub shared_digest: Digest,
}

impl Theme {
    /// The file of a template; one that is missing was reported with the theme.
    pub fn page(&self, template: Template) -> Option<&TemplateFile> {
        self.pages.get(template.name())
    }

    /// Every template, by the name that others use.
    pub fn templates(&self) -> impl Iterator<Item = (String, &TemplateFile)> {
        let pages = self.pages.iter().map(|(name, template)| (format!("pages/{name}.html"), template));
        pages.chain(self.shared.iter().map(|(name, template)| (name.clone(), template)))
    }

    /// Settles what of the static files is published.
    pub fn publish(&mut self, files: BTreeMap<String, StaticFile>) {
        self.static_digest =
            Digest::key(&files.iter().map(|(name, (_, blob))| (name, blob.digest())).collect::<Vec<_>>());
        self.published = files;
    }
}

/// Reads the theme of a site, which must have every [`Template`]: `lineage` names it, and those that it extends. A file is
/// that of the first theme that has it; another's stays within reach as `<theme>/<file>`, so that a template may extend the
/// one for which it stands in. Templates that are missing are reported where the theme is `asked` for.
pub fn theme(sources: &Sources, lineage: &[String], asked: Option<&Span>) -> Report<Theme> {
    let mut problems = Vec::new();
    let mut theme = Theme::default();
    let mut covered = BTreeMap::new();
    for name in lineage.iter().rev() {
        let folder = format!("themes/{name}");
        for (path, source) in sources.below(&folder) {
            let below = path.below(&folder).unwrap_or_default();
            if let Some(file) = below.strip_prefix("static/") {
                theme.statics.insert(file.to_string(), (path.clone(), source.blob.clone()));
            } else if is_template(below) {
                match sources.text(path) {
                    Ok(text) => {
                        let template = TemplateFile { path: path.clone(), text: text.into() };
                        covered.insert(format!("{name}/{below}"), template.clone());
                        theme.insert(below, template);
                    }
                    Err(problem) => problems.extend(problem.map(|problem| *problem)),
                }
            }
        }
    }
    theme.reach(covered);
    if let (Some(own), Some(asked)) = (lineage.first(), asked) {
        for page in Template::all().filter(|page| theme.page(*page).is_none()) {
            let name = format!("themes/{own}/pages/{}.html", page.name());
            if SourcePath::new(&name).is_ok_and(|path| !sources.contains(&path) && !sources.reported(&path)) {
                problems.push(Diagnostic::new(Code::MissingTemplate, asked.clone()).arg("name", name));
            }
        }
    }
    theme.shared_digest =
        Digest::key(&theme.shared.iter().map(|(name, template)| (name, &template.text)).collect::<Vec<_>>());
    Report { value: theme, diagnostics: problems }
}

/// Whether a file of a theme is a template.
fn is_template(below: &str) -> bool {
    let places = ["pages/", "layouts/", "partials/"];
    below.ends_with(".html") && places.iter().any(|place| below.starts_with(place))
}

impl Theme {
    fn insert(&mut self, below: &str, template: TemplateFile) {
        match below.strip_prefix("pages/").and_then(|name| name.strip_suffix(".html")) {
            Some(page) => self.pages.insert(page.to_string(), template),
            None => self.shared.insert(below.to_string(), template),
        };
    }

    /// Adds those of the templates by their full names to which others refer so.
    fn reach(&mut self, mut covered: BTreeMap<String, TemplateFile>) {
        let named =
            |text: &str, name: &str| text.contains(&format!("\"{name}\"")) || text.contains(&format!("'{name}'"));
        let folders: BTreeSet<String> =
            covered.keys().filter_map(|name| Some(name.split_once('/')?.0)).map(|theme| format!("{theme}/")).collect();
        let mut texts: Vec<Arc<str>> =
            self.pages.values().chain(self.shared.values()).map(|own| own.text.clone()).collect();
        while let Some(text) = texts.pop() {
            if !folders.iter().any(|folder| text.contains(folder.as_str())) {
                continue; // as nearly all: it names no theme
            }
            for (name, template) in covered.extract_if(.., |name, _| named(&text, name)).collect::<Vec<_>>() {
                texts.push(template.text.clone());
                self.shared.insert(name, template);
            }
        }
    }
}
