//! Templates at work: one isolated engine per page template and language, and the memo of finished pages.
//!
//! A template reaches its view, the frame, the language's words, the addresses of static files, and nothing else. An
//! engine holds the layouts, the partials and one page template: a page cannot depend on another page's template.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};

use fluent::{FluentArgs, FluentValue};
use rayon::prelude::*;
use tera::value::Map;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::catalogues::Catalogues;
use super::errors::{findings, own};
use super::structured::structured;
use super::theme::{TemplateFile, Theme};
use super::usage;
use crate::base::messages::MessageError;
use crate::base::{Blob, Code, Diagnostic, Digest, Locale, Memo, PerLocale, Report, Span};
use crate::language::Language;
use crate::page::views::SiteView;
use crate::page::{Page, Template};

/// The memo of finished pages: everything that can reach a page's bytes → the bytes and the findings.
pub type PageMemo = Memo<Report<Option<Blob>>>;

/// The memo of engines: templates, words and functions → an engine, or what is wrong with the templates.
pub type EngineMemo = Memo<Report<Option<Tera>>>;

/// A page larger than this is a template that does not end.
const MAX_PAGE: usize = 32 << 20; // bytes

/// What is shared by all the templates of a build.
pub struct Stage<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The words.
    pub catalogues: &'a Arc<Catalogues>,
    /// How each language is written.
    pub languages: &'a PerLocale<Language>,
    /// What the pages of each language share.
    pub sites: &'a PerLocale<SiteView>,
    /// The address of the folder of static files, with `/` at its end.
    pub assets: String,
}

/// The engines of a build.
pub struct Engine<'a> {
    stage: &'a Stage<'a>,
    engines: BTreeMap<(Template, Locale), Loaded>,
}

/// An engine, and what the keys of its pages begin with.
type Loaded = (Arc<Report<Option<Tera>>>, Digest);

impl<'a> Engine<'a> {
    /// Loads every template in every language; what was loaded before is not read again.
    pub fn new(stage: &'a Stage<'a>, memo: &EngineMemo) -> Report<Self> {
        if let Some((template, chain)) = usage::too_long(stage.theme) {
            let problem = Diagnostic::new(Code::TemplateCycle, Span::file(&template.path)).arg("chain", chain);
            return Report { value: Self { stage, engines: BTreeMap::new() }, diagnostics: vec![problem] };
        }
        let mut asked = Vec::new();
        for locale in stage.languages.locales() {
            // a page without template is reported with the theme, one without words with the catalogue
            let spoken = Template::all().filter(|page| !wordless(stage.catalogues, locale, page.polyglot()));
            asked.extend(spoken.filter_map(|page| Some((page, locale, stage.theme.page(page)?))));
        }
        let bases: PerLocale<OnceLock<Option<Tera>>> = stage.languages.map(|_, _| OnceLock::new());
        let load = |(page, locale, own): &(Template, Locale, &TemplateFile)| {
            let key = page_key(stage, *page, *locale, own);
            let make = || {
                let base = bases[*locale].get_or_init(|| base(stage, *locale));
                engine(stage, base.as_ref(), *page, *locale, own)
            };
            let engine = memo.get(|| engine_key(stage, key, *locale), make);
            ((*page, *locale), (engine, key))
        };
        let engines: BTreeMap<_, _> = asked.par_iter().map(load).collect();
        let problems = engines.values().flat_map(|(engine, _)| engine.diagnostics.clone()).collect();
        Report { value: Self { stage, engines }, diagnostics: problems }
    }

    /// Renders a page, and gives its bytes to `keep`: what that gives is kept of them.
    pub fn page(
        &self,
        page: &Page,
        memo: &PageMemo,
        keep: impl FnOnce(Blob) -> Option<Blob>,
    ) -> Arc<Report<Option<Blob>>> {
        let engine = self.engines.get(&(page.template, page.locale));
        let Some((tera, key)) = engine.and_then(|(engine, key)| Some((engine.value.as_ref()?, key))) else {
            return Arc::new(Report::clean(None)); // reported when the engine was loaded
        };
        // findings name the address and the source
        let key = || Digest::key(&(key, &page.frame, &page.view, &page.address, &page.source.path));
        memo.get(key, || {
            // the engine is a library: whatever it does on a template must not end the build
            let rendered = catch_unwind(AssertUnwindSafe(|| self.bytes(tera, page)));
            let Report { value, diagnostics } = rendered.unwrap_or_else(|_| {
                let problem = Diagnostic::new(Code::Internal, Span::file(&page.source.path)).arg("stage", "render");
                Report { value: None, diagnostics: vec![problem] }
            });
            Report { value: value.and_then(keep), diagnostics }
        })
    }

    fn bytes(&self, tera: &Tera, page: &Page) -> Report<Option<Blob>> {
        let mut context = Context::new();
        context.insert("page", &page.frame);
        context.insert("view", &page.view);
        context.insert_value("structured", Value::safe_string(&structured(&page.frame.meta.things)));
        let mut out = Bounded::default();
        match tera.render_to(&format!("pages/{}.html", page.template.name()), &context, &mut out) {
            Ok(()) => Report::clean(Some(Blob::from(out.bytes))),
            Err(error) => {
                let Some(own) = self.stage.theme.page(page.template) else { return Report::clean(None) };
                let problems = findings(&error, self.stage.theme, own, Some(page.address.as_str()));
                Report { value: None, diagnostics: problems }
            }
        }
    }
}

/// Whether a template has no words at all to speak with.
fn wordless(catalogues: &Catalogues, locale: Locale, polyglot: bool) -> bool {
    if polyglot {
        catalogues.languages.values().any(|own| own.is_empty())
    } else {
        catalogues.languages[locale].is_empty()
    }
}

/// Everything besides its view that can reach the bytes of a page.
fn page_key(stage: &Stage<'_>, page: Template, locale: Locale, own: &TemplateFile) -> Digest {
    let words = if page.polyglot() { stage.catalogues.digest } else { stage.catalogues.languages[locale].digest };
    Digest::key(&(
        "page",
        env!("CARGO_PKG_VERSION"),
        &stage.languages[locale],
        (stage.theme.shared_digest, &own.text, own.path.as_str()),
        (words, &stage.assets, stage.theme.static_digest),
        &stage.sites[locale],
    ))
}

/// Everything that an engine holds: it finds catalogues by position and by code, where a view names the code.
fn engine_key(stage: &Stage<'_>, page: Digest, locale: Locale) -> Digest {
    let codes: Vec<_> = stage.catalogues.languages.values().map(|own| (&own.code, &own.path)).collect();
    Digest::key(&("engine", page, locale, codes, stage.catalogues.digest))
}

/// The layouts and partials of a language, read once for all its page templates; `None` when something is wrong with them,
/// which is then found with each page template, as a mistake of the set that they make.
fn base(stage: &Stage<'_>, locale: Locale) -> Option<Tera> {
    let mut tera = functions(stage, locale);
    tera.add_raw_templates(stage.theme.shared.iter().map(|(name, template)| (name.as_str(), &*template.text))).ok()?;
    Some(tera)
}

/// Loads one page template with what it may use.
fn engine(
    stage: &Stage<'_>,
    base: Option<&Tera>,
    page: Template,
    locale: Locale,
    own: &TemplateFile,
) -> Report<Option<Tera>> {
    let name = format!("pages/{}.html", page.name());
    let shared = stage.theme.shared.iter().map(|(name, template)| (name.as_str(), &*template.text));
    let (mut tera, shared) = match base {
        Some(base) => (base.clone(), None),
        None => (functions(stage, locale), Some(shared)),
    };
    message_function(&mut tera, stage, locale, page.polyglot());
    match tera.add_raw_templates(shared.into_iter().flatten().chain([(name.as_str(), &*own.text)])) {
        Ok(()) => Report::clean(Some(tera)),
        Err(error) => Report { value: None, diagnostics: findings(&error, stage.theme, own, None) },
    }
}

/// A page under construction, which refuses to grow without end.
#[derive(Default)]
struct Bounded {
    bytes: Vec<u8>,
}

impl std::io::Write for Bounded {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        if self.bytes.len() + piece.len() > MAX_PAGE {
            return Err(std::io::ErrorKind::OutOfMemory.into());
        }
        self.bytes.extend_from_slice(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// An engine with the functions, filters and shared values of a language, and no template yet.
fn functions(stage: &Stage<'_>, locale: Locale) -> Tera {
    let mut tera = Tera::new();
    message_function(&mut tera, stage, locale, false);
    let (files, folder) = (stage.theme.published.keys().cloned().collect::<Vec<_>>(), stage.assets.clone());
    tera.register_function("asset", move |arguments: Kwargs, _: &State| asset(&files, &folder, &arguments));
    let language = stage.languages[locale].clone();
    tera.register_filter("typeset", move |text: &str, _: Kwargs, _: &State| {
        Value::safe_string(&language.ordinal_html(text))
    });
    let context = tera.global_context();
    context.insert("site", &stage.sites[locale]);
    context.insert_value("t", constants(stage.catalogues, locale));
    tera
}

/// `msg`, which may ask for other languages on the pages that speak all of them.
fn message_function(tera: &mut Tera, stage: &Stage<'_>, locale: Locale, polyglot: bool) {
    let catalogues = Arc::clone(stage.catalogues);
    tera.register_function("msg", move |arguments: Kwargs, _: &State| {
        message(&catalogues, locale, polyglot, &arguments)
    });
}

/// The messages without variables, as a map.
fn constants(catalogues: &Catalogues, locale: Locale) -> Value {
    let own = &catalogues.languages[locale];
    let mut map = Map::new();
    for (id, entry) in own.catalogue.entries() {
        if entry.value
            && entry.variables.is_empty()
            && let Ok(text) = own.catalogue.message(id, &FluentArgs::new())
        {
            map.insert(id.clone().into(), Value::from(text));
        }
    }
    Value::from(map)
}

fn message(catalogues: &Catalogues, locale: Locale, polyglot: bool, arguments: &Kwargs) -> TeraResult<Value> {
    let id = arguments.must_get::<&str>("id")?;
    let catalogue = match arguments.get::<&str>("lang")? {
        None => &catalogues.languages[locale],
        Some(code) if polyglot => {
            let known = catalogues.languages.values().find(|own| own.code == code);
            known.ok_or_else(|| own("language", code))?
        }
        Some(_) => return Err(own("polyglot", "")),
    };
    let mut values = FluentArgs::new();
    for (name, value) in arguments.iter() {
        let Some(name) = name.as_str().filter(|name| !matches!(*name, "id" | "lang")) else { continue };
        if let Some(text) = value.as_str() {
            values.set(name.to_string(), text.to_string());
        } else if let Some(number) = value.as_i64() {
            values.set(name.to_string(), FluentValue::from(number));
        }
    }
    catalogue.catalogue.message(id, &values).map(Value::from).map_err(|error| match error {
        MessageError::Unknown => own("message", &format!("{} {id}", catalogue.code)),
        MessageError::Broken(detail) => {
            let entry = catalogue.catalogue.entries().get(id);
            let mut variables = entry.into_iter().flat_map(|entry| &entry.variables);
            match variables.find(|variable| values.get(variable.as_str()).is_none()) {
                Some(variable) => own("variable", &format!("{id} {variable}")),
                None => own("broken", &format!("{id} {detail}")),
            }
        }
    })
}

fn asset(files: &[String], folder: &str, arguments: &Kwargs) -> TeraResult<Value> {
    let path = arguments.must_get::<&str>("path")?;
    if files.iter().any(|file| file == path) {
        return Ok(Value::from(format!("{folder}{path}")));
    }
    Err(own("file", path))
}
