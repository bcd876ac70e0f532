//! Templates at work, each page template as if it were alone, and the memo of finished pages.
//!
//! A template reaches its view, the frame, the language's words, the addresses of static files, and what it extends and
//! includes, which is no page template: a page cannot depend on another page's.
//!
//! When nothing is wrong with the templates of a theme, which is found out once, all of them stand in one engine, and one of
//! which there are many pages in an engine of its own: the whole of it, with all that is the same in its language worked
//! out. It prints the same, sooner. Where it fails, the templates are run as they were written: what is wrong is told of
//! these. When something is wrong, each page template has an engine of its own from the beginning, and spoils no other.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use rayon::prelude::*;
use tera::{Context, Tera, TeraResult, Value};

use super::catalogues::Catalogues;
use super::errors::findings;
use super::flat::Trees;
use super::fold::Constants;
use super::functions::{equip, words};
use super::structured::structured;
use super::theme::{TemplateFile, Theme};
use super::usage;
use crate::base::{Blob, Code, Diagnostic, Digest, Locale, Memo, PerLocale, Report, Span};
use crate::language::Language;
use crate::page::views::SiteView;
use crate::page::{Page, Template};

/// What became of a page: its bytes, when they are kept, and the findings.
pub type Rendered = Arc<Report<Option<Blob>>>;

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
    slots: BTreeMap<(Template, Locale), Slot<'a>>,
    /// All the templates, when nothing is wrong with them.
    sound: Option<Sound<'a>>,
}

/// The templates of a theme with which nothing is wrong.
struct Sound<'a> {
    /// All of them, loaded.
    templates: Arc<Report<Option<Tera>>>,
    /// The same as trees.
    trees: OnceLock<Option<Trees<'a>>>,
    /// By language, for pages that speak it and for those that speak every language.
    spoken: PerLocale<[Spoken; 2]>,
}

/// The templates of a theme in a language.
#[derive(Default)]
struct Spoken {
    /// All of them, as they were written.
    all: OnceLock<Option<Tera>>,
    /// What is the same on every page.
    constants: OnceLock<Constants>,
}

/// A page template in a language.
struct Slot<'a> {
    own: &'a TemplateFile,
    /// What the keys of its pages begin with.
    key: OnceLock<Digest>,
    /// How many pages asked for it.
    asked: AtomicUsize,
    /// Whether the whole of it gave something else, and so is not used.
    differs: AtomicBool,
    /// The whole of it, once many pages did.
    whole: OnceLock<Arc<Report<Option<Tera>>>>,
    /// The templates as they were written, alone; of a theme with which something is wrong.
    written: Option<Arc<Report<Option<Tera>>>>,
}

/// For so many pages it is not worth while to make a whole of a template.
pub const FEW: usize = 16;

/// So many pages after these are rendered both ways, before the whole of a template is believed. That it gives the same is
/// asserted of every page of the real site and of the golden ones; templates of others are tried here.
pub const TRIED: usize = 4;

impl<'a> Engine<'a> {
    /// Reads every template; what was read before is not read again.
    pub fn new(stage: &'a Stage<'a>, memo: &'a EngineMemo) -> Report<Self> {
        let mut engine = Self { stage, memo, slots: BTreeMap::new(), sound: None };
        if let Some((template, chain)) = usage::too_long(stage.theme) {
            let problem = Diagnostic::new(Code::TemplateCycle, Span::file(&template.path)).arg("chain", chain);
            return Report { value: engine, diagnostics: vec![problem] };
        }
        for locale in stage.languages.locales() {
            // a page without template is reported with the theme, one without words with the catalogue
            let spoken = Template::all().filter(|page| !wordless(stage.catalogues, locale, page.polyglot()));
            engine.slots.extend(spoken.filter_map(|page| Some(((page, locale), Slot::new(stage.theme.page(page)?)))));
        }
        let templates = sound(stage, memo);
        if templates.value.is_some() {
            let spoken = stage.languages.map(|_, _| Default::default());
            engine.sound = Some(Sound { templates, trees: OnceLock::new(), spoken });
            return Report::clean(engine);
        }
        let bases: PerLocale<OnceLock<Option<Tera>>> = stage.languages.map(|_, _| OnceLock::new());
        let load = |((page, locale), slot): (&(Template, Locale), &mut Slot<'_>)| {
            let base = bases[*locale].get_or_init(|| base(stage, *locale));
            let key = || engine_key(stage, "written", slot.key(stage, *page, *locale), *locale);
            let loaded = memo.get(key, || written(stage, base.as_ref(), *page, *locale, slot.own));
            let problems = loaded.diagnostics.clone();
            slot.written = Some(loaded);
            problems
        };
        let problems: Vec<Vec<_>> = engine.slots.par_iter_mut().map(load).collect();
        Report { value: engine, diagnostics: problems.concat() }
    }

    /// Renders a page, and gives its bytes to `keep`: what that gives is kept of them.
    pub fn page(&self, page: &Page, memo: &PageMemo, keep: impl FnOnce(Blob) -> Option<Blob>) -> Rendered {
        let Some(slot) = self.slots.get(&(page.template, page.locale)) else {
            return Arc::new(Report::clean(None)); // there are no words for it, which was reported
        };
        // findings name the address and the source
        let before = || slot.key(self.stage, page.template, page.locale);
        let key = || Digest::key(&(before(), &page.frame, &page.view, &page.address, &page.source.path));
        memo.get(key, || {
            // the engine is a library: whatever it does on a template must not end the build
            let rendered = catch_unwind(AssertUnwindSafe(|| self.bytes(slot, page)));
            let Report { value, diagnostics } = rendered.unwrap_or_else(|_| {
                let problem = Diagnostic::new(Code::Internal, Span::file(&page.source.path)).arg("stage", "render");
                Report { value: None, diagnostics: vec![problem] }
            });
            Report { value: value.and_then(keep), diagnostics }
        })
    }

    /// Whether the pages of a template are rendered by the whole of it by now.
    pub fn as_whole(&self, template: Template, locale: Locale) -> bool {
        let slot = self.slots.get(&(template, locale));
        let whole = slot.filter(|slot| !slot.differs.load(Ordering::Relaxed)).and_then(|slot| slot.whole.get());
        whole.is_some_and(|whole| whole.value.is_some())
    }

    fn bytes(&self, slot: &Slot<'_>, page: &Page) -> Report<Option<Blob>> {
        let mut context = Context::new();
        context.insert("page", &page.frame);
        context.insert("view", &page.view);
        context.insert_value("structured", Value::safe_string(&structured(&page.frame.meta.things)));
        let name = name(page.template);
        let asked = slot.asked.fetch_add(1, Ordering::Relaxed);
        let whole = self.whole(slot, page, asked).and_then(|tera| printed(tera, &name, &context).ok());
        if let Some(blob) = whole.as_ref().filter(|_| asked >= FEW + TRIED) {
            return Report::clean(Some(blob.clone()));
        }
        let engine = match &self.sound {
            Some(sound) => sound.all(self.stage, page.template, page.locale),
            None => slot.written.as_ref().and_then(|loaded| loaded.value.as_ref()),
        };
        match engine.map(|tera| printed(tera, &name, &context)) {
            None => Report::clean(None), // reported when the engine was loaded
            Some(Ok(blob)) => {
                if whole.is_some_and(|whole| whole != blob) {
                    slot.differs.store(true, Ordering::Relaxed);
                }
                Report::clean(Some(blob))
            }
            Some(Err(error)) => {
                let problems = findings(&error, self.stage.theme, slot.own, Some(page.address.as_str()));
                Report { value: None, diagnostics: problems }
            }
        }
    }

    /// The engine that holds the whole of a page, if there is one, when it is worth while, and when it gave the same as the
    /// templates as they were written.
    fn whole<'s>(&'s self, slot: &'s Slot<'_>, page: &Page, asked: usize) -> Option<&'s Tera> {
        let sound = self.sound.as_ref()?;
        if asked < FEW || slot.differs.load(Ordering::Relaxed) {
            return None;
        }
        let (template, locale) = (page.template, page.locale);
        let key = || engine_key(self.stage, "whole", slot.key(self.stage, template, locale), locale);
        let load = || self.memo.get(key, || Report::clean(sound.whole(self.stage, template, locale)));
        slot.whole.get_or_init(load).value.as_ref()
    }
}

impl<'a> Slot<'a> {
    fn new(own: &'a TemplateFile) -> Self {
        let (key, asked, whole) = (OnceLock::new(), AtomicUsize::new(0), OnceLock::new());
        Self { own, key, asked, differs: AtomicBool::new(false), whole, written: None }
    }

    fn key(&self, stage: &Stage<'_>, page: Template, locale: Locale) -> Digest {
        *self.key.get_or_init(|| page_key(stage, page, locale, self.own))
    }
}

impl<'a> Sound<'a> {
    fn spoken(&self, page: Template, locale: Locale) -> &Spoken {
        let [own, every] = &self.spoken[locale];
        if page.polyglot() { every } else { own }
    }

    /// All templates in the language of a page.
    fn all(&self, stage: &Stage<'_>, page: Template, locale: Locale) -> Option<&Tera> {
        let all = self.spoken(page, locale).all.get_or_init(|| {
            let mut tera = self.templates.value.clone()?;
            equip(&mut tera, stage, locale, page.polyglot());
            Some(tera)
        });
        all.as_ref()
    }

    /// The whole of a page template with all that is the same in its language worked out.
    fn whole(&self, stage: &Stage<'a>, page: Template, locale: Locale) -> Option<Tera> {
        let trees = self.trees.get_or_init(|| Trees::new(stage.theme)).as_ref()?;
        let constants = self.spoken(page, locale).constants.get_or_init(|| {
            let mut tera = Tera::new();
            equip(&mut tera, stage, locale, page.polyglot());
            let site = Value::from_serializable(&stage.sites[locale]);
            Constants { tera, site, words: words(stage.catalogues, locale), said: Mutex::default() }
        });
        let name = name(page);
        let folded = constants.folded(&trees.whole(&name)?)?;
        let mut tera = constants.tera.clone();
        tera.add_raw_template(&name, &folded).ok()?;
        Some(tera)
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

/// All the templates of a theme in one engine, when nothing is wrong with them, and every page would load alone as it does
/// with the others.
fn sound(stage: &Stage<'_>, memo: &EngineMemo) -> Arc<Report<Option<Tera>>> {
    let theme = stage.theme;
    let key = || Digest::key(&("theme", theme.templates().map(|(name, own)| (name, &own.text)).collect::<Vec<_>>()));
    memo.get(key, || {
        let alone = |template: &TemplateFile| {
            let pages = usage::included(template).iter().any(|name| name.starts_with("pages/"));
            !pages && !template.text.contains("component")
        };
        let mut tera = Tera::new();
        equip(&mut tera, stage, Locale::SOURCE, false);
        let loaded = theme.templates().all(|(_, template)| alone(template))
            && tera.add_raw_templates(theme.templates().map(|(name, own)| (name, &*own.text))).is_ok();
        Report::clean(loaded.then_some(tera))
    })
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
    let mut tera = Tera::new();
    equip(&mut tera, stage, locale, false);
    tera.add_raw_templates(stage.theme.shared.iter().map(|(name, template)| (name.as_str(), &*template.text))).ok()?;
    Some(tera)
}

/// Loads one page template with what it may use.
fn written(
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
        None => (Tera::new(), Some(shared)),
    };
    equip(&mut tera, stage, locale, page.polyglot());
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
        self.write_all(piece)?;
        Ok(piece.len())
    }

    fn write_all(&mut self, piece: &[u8]) -> std::io::Result<()> {
        if self.bytes.len() + piece.len() > MAX_PAGE {
            return Err(std::io::ErrorKind::OutOfMemory.into());
        }
        self.bytes.extend_from_slice(piece);
        Ok(())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
