//! Texts in a language that the settings do not declare: said once, at the settings, when it is the settings that are wrong.

use std::collections::{BTreeMap, BTreeSet};

use super::kind::Kind;
use super::settings::Settings;
use super::values::Id;
use crate::base::{Code, Diagnostic, SourcePath};
use crate::input::Sources;
use crate::language::Language;

/// The finding when texts of the whole site carry one code that no language declares, and either a language has no texts
/// at all, or most documents have one in that code. Where only some differ, each is a mistake of its own.
pub fn undeclared(sources: &Sources, settings: &Settings) -> Option<Diagnostic> {
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for code in sources.below("content").filter_map(|(path, _)| leaf_code(path)) {
        match codes.get_mut(code) {
            Some(count) => *count += 1,
            None if proper(code) => {
                codes.insert(code, 1);
            }
            None => {}
        }
    }
    let mut stray = codes.iter().filter(|(code, _)| settings.locale(code).is_none());
    let (Some((code, count)), None) = (stray.next(), stray.next()) else { return None };
    let leaves =
        sources.below("content").filter(|(path, _)| leaf_code(path).is_some_and(|code| codes.contains_key(code)));
    let folders: BTreeSet<_> = leaves.filter_map(|(path, _)| path.parent()).collect();
    let unused = settings.languages.iter().find(|language| !codes.contains_key(language.code.as_str()));
    let most = *count > 1 && count * 2 > folders.len();
    let instead = unused.is_some() && (*count > 1 || folders.len() == 1);
    let place = unused.or(settings.languages.first()).map(|language| language.place.clone())?;
    let declared = unused.map(|language| language.code.as_str()).unwrap_or_default();
    let problem = Diagnostic::new(Code::UndeclaredLanguage, place).arg("code", *code).arg("declared", declared);
    (most || instead).then(|| problem.arg("count", *count))
}

/// What seems to be the code of a text: of a document or of a boilerplate.
fn leaf_code(path: &SourcePath) -> Option<&str> {
    let parts: Vec<&str> = path.below("content")?.split('/').collect();
    let file = match parts.as_slice() {
        ["boilerplates", _, _, file] => file,
        [folder, _, file] if Kind::of_folder(folder).is_some() => file,
        _ => return None,
    };
    file.strip_suffix(".md")
}

/// Whether it is the code of a language.
fn proper(code: &str) -> bool {
    Id::new(code).is_some() && code.len() <= 8 && Language::new(code).is_some()
}
