//! Templates at work: one isolated engine per page template and language, and the memo of finished pages.
//!
//! A template reaches its view, the frame, the language's words, the addresses of static files, and nothing else. An
//! engine holds one page template with what it extends and includes: a page cannot depend on another page's template.
//!
//! When nothing is wrong with the templates of a theme, which is found out once, an engine holds the [whole](super::flat) of
//! its page with all that is the same in its language [worked out](super::fold). It prints the same, sooner. Where it fails,
//! the templates are run as they were written: what is wrong is told of these.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock};

use rayon::prelude::*;
use tera::{Context, Tera, TeraResult, Value};

use super::catalogues::Catalogues;
use super::errors::findings;
use super::flat::Trees;
use super::fold::Constants;
use super::functions::{functions, message_function, words};
use super::structured::structured;
use super::theme::{TemplateFile, Theme};
use super::usage;
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
    memo: &'a EngineMemo,
    engines: BTreeMap<(Template, Locale), Slot<'a>>,
    /// The templates as trees, when nothing is wrong with them.
    trees: Option<OnceLock<Option<Trees<'a>>>>,
    /// What is the same on every page of a language: for pages that speak it, and for those that speak every language.
    constants: PerLocale<[OnceLock<Constants>; 2]>,
}

/// A page template in a language.
struct Slot<'a> {
    own: &'a TemplateFile,
    /// What the keys of its pages begin with.
    key: Digest,
    /// The engine that holds the whole of it.
    whole: OnceLock<Arc<Report<Option<Tera>>>>,
    /// The engine that holds the templates as they were written.
    written: OnceLock<Arc<Report<Option<Tera>>>>,
}

impl<'a> Engine<'a> {
    /// Reads every template; what was read before is not read again. Engines are loaded when the first page asks for them,
    /// all of them at once when something is wrong.
    pub fn new(stage: &'a Stage<'a>, memo: &'a EngineMemo) -> Report<Self> {
        let constants = stage.languages.map(|_, _| [OnceLock::new(), OnceLock::new()]);
        let mut engine = Self { stage, memo, engines: BTreeMap::new(), trees: None, constants };
        if let Some((template, chain)) = usage::too_long(stage.theme) {
            let problem = Diagnostic::new(Code::TemplateCycle, Span::file(&template.path)).arg("chain", chain);
            return Report { value: engine, diagnostics: vec![problem] };
        }
        for locale in stage.languages.locales() {
            // a page without template is reported with the theme, one without words with the catalogue
            let spoken = Template::all().filter(|page| !wordless(stage.catalogues, locale, page.polyglot()));
            engine.engines.extend(spoken.filter_map(|page| {
                let own = stage.theme.page(page)?;
                let key = page_key(stage, page, locale, own);
                Some(((page, locale), Slot { own, key, whole: OnceLock::new(), written: OnceLock::new() }))
            }));
        }
        if sound(stage, memo) {
            engine.trees = Some(OnceLock::new());
            return Report::clean(engine);
        }
        let bases: PerLocale<OnceLock<Option<Tera>>> = stage.languages.map(|_, _| OnceLock::new());
        let problems = engine.engines.par_iter().map(|((page, locale), slot)| {
            let base = bases[*locale].get_or_init(|| base(stage, *locale));
            engine.written(slot, base.as_ref(), *page, *locale).diagnostics.clone()
        });
        let problems = problems.flatten_iter().collect();
        Report { value: engine, diagnostics: problems }
    }

    /// Renders pages in parallel; the bytes stand in the order of the pages.
    pub fn render(&self, pages: &[Page], memo: &PageMemo) -> Vec<Arc<Report<Option<Blob>>>> {
        pages.par_iter().map(|page| self.page(page, memo)).collect()
    }

    fn page(&self, page: &Page, memo: &PageMemo) -> Arc<Report<Option<Blob>>> {
        let Some(slot) = self.engines.get(&(page.template, page.locale)) else {
            return Arc::new(Report::clean(None)); // there are no words for it, which was reported
        };
        // findings name the address and the source
        let key = Digest::key(&(slot.key, &page.frame, &page.view, &page.address, &page.source.path));
        memo.get(key, || {
            // the engine is a library: whatever it does on a template must not end the build
            let rendered = catch_unwind(AssertUnwindSafe(|| self.bytes(slot, page)));
            rendered.unwrap_or_else(|_| {
                let problem = Diagnostic::new(Code::Internal, Span::file(&page.source.path)).arg("stage", "render");
                Report { value: None, diagnostics: vec![problem] }
            })
        })
    }

    fn bytes(&self, slot: &Slot<'_>, page: &Page) -> Report<Option<Blob>> {
        let mut context = Context::new();
        context.insert("page", &page.frame);
        context.insert("view", &page.view);
        context.insert_value("structured", Value::safe_string(&structured(&page.frame.meta.things)));
        let name = name(page.template);
        if let Some(blob) = self.whole(slot, page).and_then(|tera| printed(tera, &name, &context).ok()) {
            return Report::clean(Some(blob));
        }
        let engine = self.written(slot, None, page.template, page.locale);
        match engine.value.as_ref().map(|tera| printed(tera, &name, &context)) {
            None => Report::clean(None), // reported when the engine was loaded
            Some(Ok(blob)) => Report::clean(Some(blob)),
            Some(Err(error)) => {
                let problems = findings(&error, self.stage.theme, slot.own, Some(page.address.as_str()));
                Report { value: None, diagnostics: problems }
            }
        }
    }

    /// The engine that holds the whole of a page, if there is one.
    fn whole<'s>(&'s self, slot: &'s Slot<'_>, page: &Page) -> Option<&'s Tera> {
        let trees = self.trees.as_ref()?;
        let engine = slot.whole.get_or_init(|| {
            self.memo.get(engine_key(self.stage, "whole", slot.key, page.locale), || {
                let trees = trees.get_or_init(|| Trees::new(self.stage.theme)).as_ref();
                Report::clean(trees.and_then(|trees| self.folded(trees, page.template, page.locale)))
            })
        });
        engine.value.as_ref()
    }

    fn folded(&self, trees: &Trees<'a>, page: Template, locale: Locale) -> Option<Tera> {
        let name = name(page);
        let [own, every] = &self.constants[locale];
        let constants = if page.polyglot() { every } else { own };
        let constants = constants.get_or_init(|| {
            let mut tera = functions(self.stage, locale);
            message_function(&mut tera, self.stage, locale, page.polyglot());
            let site = Value::from_serializable(&self.stage.sites[locale]);
            Constants { tera, site, words: words(self.stage.catalogues, locale), said: Mutex::default() }
        });
        let folded = constants.folded(&trees.whole(&name)?)?;
        let mut tera = constants.tera.clone();
        tera.add_raw_template(&name, &folded).ok()?;
        Some(tera)
    }

    /// The engine that holds the templates of a page as they were written.
    fn written<'s>(
        &self,
        slot: &'s Slot<'_>,
        base: Option<&Tera>,
        page: Template,
        locale: Locale,
    ) -> &'s Arc<Report<Option<Tera>>> {
        let key = || engine_key(self.stage, "written", slot.key, locale);
        let load = || engine(self.stage, base, page, locale, slot.own);
        slot.written.get_or_init(|| self.memo.get(key(), load))
    }
}

/// The name of a page template, as others use it.
fn name(page: Template) -> String {
    format!("pages/{}.html", page.name())
}

thread_local! {
    /// Where a page is printed before its length is known.
    static PAPER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// More than nearly all pages need, which is kept from one to the next.
const PAPER_KEPT: usize = 1 << 20; // bytes

fn printed(tera: &Tera, name: &str, context: &Context) -> TeraResult<Blob> {
    let mut out = Bounded { bytes: PAPER.take() };
    out.bytes.clear();
    let done = tera.render_to(name, context, &mut out);
    let blob = Blob::Bytes(Arc::from(out.bytes.as_slice()));
    if out.bytes.capacity() <= PAPER_KEPT {
        PAPER.set(out.bytes);
    }
    done.map(|()| blob)
}

/// Whether nothing is wrong with the templates of a theme, and every page would load alone as it does with the others.
fn sound(stage: &Stage<'_>, memo: &EngineMemo) -> bool {
    let theme = stage.theme;
    let alone = |template: &TemplateFile| {
        let named = usage::included(template);
        !template.text.contains("component") && !named.iter().any(|name| name.starts_with("pages/"))
    };
    let key = Digest::key(&("theme", theme.templates().map(|(name, own)| (name, own.text.clone())).collect::<Vec<_>>()));
    let all = memo.get(key, || {
        let alone = theme.templates().all(|(_, template)| alone(template));
        let mut tera = functions(stage, Locale::SOURCE);
        let loaded = alone && tera.add_raw_templates(theme.templates().map(|(name, own)| (name, own.text.clone()))).is_ok();
        Report::clean(loaded.then(Tera::default))
    });
    all.value.is_some()
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
fn engine_key(stage: &Stage<'_>, sort: &str, page: Digest, locale: Locale) -> Digest {
    let codes: Vec<_> = stage.catalogues.languages.values().map(|own| (&own.code, &own.path)).collect();
    Digest::key(&("engine", sort, page, locale, codes, stage.catalogues.digest))
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
    let name = name(page);
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
