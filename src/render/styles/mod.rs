//! The stylesheets of a theme: each that a template names becomes one file, with all that it imports.
//!
//! A stylesheet is an **entry** when a template names it: `asset(path="css/site.css")`. It is published at its own place in
//! the folder of static files, with the files of its `@import`s inside it, minified, and written for the [`BROWSERS`]. What
//! only an `@import` names is not published by itself. Files come from the theme and from nowhere else.

mod bundle;
mod faults;
mod scan;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use lightningcss::targets::Browsers;

use super::theme::{StaticFile, Theme};
use super::usage::Usage;
use crate::base::{Blob, Code, Diagnostic, Digest, Memo, Report, Span};

/// The memo of finished stylesheets: every stylesheet and every name of the theme → the bytes and the findings.
pub type StyleMemo = Memo<Report<Option<Blob>>>;

/// The oldest browsers for which stylesheets are written, as `major << 16 | minor << 8`: Chrome and Edge 109, the last on
/// older Windows; Firefox 115, of extended support; Safari 15.6, the last on many older machines and telephones. What is
/// newer in a stylesheet (nesting, `light-dark()`, `oklch()`) is rewritten for them where it can be.
pub const BROWSERS: Browsers = Browsers {
    android: None,
    chrome: Some(109 << 16),
    edge: Some(109 << 16),
    firefox: Some(115 << 16),
    ie: None,
    ios_saf: Some(15 << 16 | 6 << 8),
    opera: None,
    safari: Some(15 << 16 | 6 << 8),
    samsung: Some(21 << 16),
};

/// What of a theme is published, by path below `static/`: its files, with the stylesheets that templates name finished.
pub fn published(theme: &Theme, usage: &Usage, memo: &StyleMemo) -> Report<BTreeMap<String, StaticFile>> {
    let sheets: Vec<_> = theme.statics.iter().filter(|(name, _)| is_sheet(name)).collect();
    let names: BTreeSet<&String> = theme.statics.keys().collect();
    let contents: Vec<_> = sheets.iter().map(|(name, (path, blob))| (name, path, blob.digest())).collect();
    let all = Digest::key(&("styles", env!("CARGO_PKG_VERSION"), names, contents));
    let mut problems = Vec::new();
    let mut files: BTreeMap<_, _> = theme
        .statics
        .iter()
        .filter(|(name, _)| !is_sheet(name))
        .map(|(name, file)| (name.clone(), file.clone()))
        .collect();
    for (name, (path, raw)) in sheets.into_iter().filter(|(name, _)| usage.asks_for(name)) {
        let finished = memo.get(
            || Digest::key(&(all, name)),
            || {
                // the parser is a library: whatever it does on a stylesheet must not end the build
                catch_unwind(AssertUnwindSafe(|| bundle::bundle(theme, name))).unwrap_or_else(|_| {
                    let problem = Diagnostic::new(Code::Internal, Span::file(path)).arg("stage", "styles");
                    Report { value: None, diagnostics: vec![problem] }
                })
            },
        );
        problems.extend(finished.diagnostics.iter().cloned());
        // what cannot be finished stops publication, and is shown as it stands: its address is not one more mistake
        let blob = finished.value.as_ref().unwrap_or(raw);
        files.insert(name.clone(), (path.clone(), blob.clone()));
    }
    Report { value: files, diagnostics: problems }
}

/// The files of the theme that a stylesheet names, by path below `static/`.
pub fn names<'t>(theme: &'t Theme, sheet: &'t str) -> BTreeSet<&'t str> {
    // the parser is a library: what it cannot bear, the build reports
    catch_unwind(AssertUnwindSafe(|| bundle::names(theme, sheet))).unwrap_or_default()
}

/// Whether a static file is a stylesheet.
pub fn is_sheet(name: &str) -> bool {
    name.ends_with(".css")
}
