//! `theme.toml`: what a theme says of itself, and which theme it extends.

use super::fields::{Context, Field};
use super::settings::Settings;
use super::values::{Placed, placed_text};
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, Report, SourcePath, Span};
use crate::input::Sources;

/// The themes of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineage {
    /// Its own, then the one that this extends, and so on; each file is that of the first that has it.
    pub names: Vec<String>,
    /// Whether they are all there: else whatever is missing may follow from that.
    pub whole: bool,
}

/// The themes of a site. One that does not exist, or extends itself, is reported where it is named, and left out.
pub fn lineage(sources: &Sources, settings: &Settings) -> Report<Lineage> {
    let mut problems = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let mut whole = true;
    let mut next = Some(settings.theme.clone());
    while let Some(Placed { value: name, span }) = next.take() {
        if names.contains(&name) {
            let chain: Vec<&str> = names.iter().chain([&name]).map(String::as_str).collect();
            problems.push(Diagnostic::new(Code::ThemeCycle, span).arg("chain", chain.join(" → ")));
            whole = false;
        } else if sources.below(&format!("themes/{name}")).next().is_none() {
            problems.push(unknown(sources, &name, &names, span));
            whole = false;
        } else {
            next = extended(sources, &name, settings, &mut problems);
            names.push(name);
        }
    }
    Report { value: Lineage { names, whole }, diagnostics: problems }
}

fn unknown(sources: &Sources, name: &str, taken: &[String], span: Span) -> Diagnostic {
    let themes = sources.below("themes").filter_map(|(path, _)| path.parts().nth(1));
    let mut themes: Vec<&str> = themes.filter(|theme| !taken.iter().any(|taken| taken == theme)).collect();
    themes.dedup();
    let suggestion = nearest(name, themes.iter().copied()).or_else(|| themes.first().copied()).unwrap_or_default();
    Diagnostic::new(Code::UnknownTheme, span).arg("name", name).arg("suggestion", suggestion)
}

/// The theme that a theme extends. Its name and its description are for people, and are only checked.
fn extended(
    sources: &Sources,
    name: &str,
    settings: &Settings,
    problems: &mut Vec<Diagnostic>,
) -> Option<Placed<String>> {
    let path = SourcePath::new(&format!("themes/{name}/theme.toml")).ok()?;
    let text = match sources.text(&path) {
        Ok(text) => text,
        Err(problem) => {
            problems.extend(problem.map(|problem| *problem)); // a theme need not say anything of itself
            return None;
        }
    };
    let context = Context::new(&path, 0, &settings.codes, &settings.zone);
    let extends = context.document(text, |table| {
        table.optional("name", Field::text);
        table.optional("description", |field| field.per_locale(Field::text));
        table.optional("extends", placed_text)
    });
    problems.extend(context.into_problems());
    extends.flatten()
}
