//! A theme: the files of one folder of `themes/`.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::base::suggest::nearest;
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

    /// Settles what of the static files is published.
    pub fn publish(&mut self, files: BTreeMap<String, StaticFile>) {
        self.static_digest =
            Digest::key(&files.iter().map(|(name, (_, blob))| (name, blob.digest())).collect::<Vec<_>>());
        self.published = files;
    }
}

/// Reads the theme `name`, which must have every [`Template`].
pub fn theme(sources: &Sources, name: &str, asked: &Span) -> Report<Theme> {
    let mut problems = Vec::new();
    let folder = format!("themes/{name}");
    let mut theme = Theme::default();
    let mut found = false;
    for (path, source) in sources.below(&folder) {
        found = true;
        let below = path.below(&folder).unwrap_or_default();
        let page = below.strip_prefix("pages/").and_then(|name| name.strip_suffix(".html"));
        let shared = (below.starts_with("layouts/") || below.starts_with("partials/")) && below.ends_with(".html");
        if let Some(file) = below.strip_prefix("static/") {
            theme.statics.insert(file.to_string(), (path.clone(), source.blob.clone()));
        } else if page.is_some() || shared {
            match sources.text(path) {
                Ok(text) => {
                    let template = TemplateFile { path: path.clone(), text: text.into() };
                    match page {
                        Some(page) => theme.pages.insert(page.to_string(), template),
                        None => theme.shared.insert(below.to_string(), template),
                    };
                }
                Err(problem) => problems.extend(problem.map(|problem| *problem)),
            }
        }
    }
    if !found {
        let themes: Vec<&str> = sources.below("themes").filter_map(|(path, _)| path.parts().nth(1)).collect();
        let suggestion = nearest(name, themes.iter().copied()).or_else(|| themes.first().copied()).unwrap_or_default();
        let problem = Diagnostic::new(Code::UnknownTheme, asked.clone()).arg("name", name);
        problems.push(problem.arg("suggestion", suggestion));
    } else {
        for page in Template::all().filter(|page| theme.page(*page).is_none()) {
            let name = format!("{folder}/pages/{}.html", page.name());
            if SourcePath::new(&name).is_ok_and(|path| !sources.contains(&path) && !sources.reported(&path)) {
                problems.push(Diagnostic::new(Code::MissingTemplate, asked.clone()).arg("name", name));
            }
        }
    }
    theme.shared_digest =
        Digest::key(&theme.shared.iter().map(|(name, template)| (name, &template.text)).collect::<Vec<_>>());
    Report { value: theme, diagnostics: problems }
}
