//! What the journey costs, stage by stage and edit by edit, beside the limit program in the same run.
//!
//! ```text
//! cargo bench                                  1,000 items (2,000 leaves), every measure
//! BENCH_ITEMS=10000 BENCH_RUNS=5 cargo bench --bench journey -- build
//! RAYON_NUM_THREADS=1 cargo bench --bench journey
//! ```
//!
//! Words after `--` choose the measures whose names hold one of them. Times vary with the machine and with whoever else
//! uses it; ratios to the limit and times per item at different sizes say more.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what cannot be measured ends the bench")]

mod corpus;
mod harness;
mod limit;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use diptych::base::{Blob, Digest, Memo, OutputPath, PerLocale};
use diptych::build::{Build, Cache, Options, build, build_once};
use diptych::input::{Sources, disk};
use diptych::model::Edition;
use diptych::model::parse::{LeafMemo, Written, written};
use diptych::model::place::Address;
use diptych::page::body::labels;
use diptych::page::plan::{self, plan};
use diptych::page::sheet::{BodyMemo, Feed};
use diptych::page::urls::Urls;
use diptych::page::views::SiteView;
use diptych::page::words::Words;
use diptych::page::{Page, Plan, Template};
use diptych::render::engine::Stage;
use diptych::render::{Catalogues, Engine, EngineMemo, PageMemo, StyleMemo, catalogues, styles, theme, usage};
use diptych::render::{feeds, sitemap};
use diptych::site::{Destination, Output, Spool, publish};
use rayon::prelude::*;

use harness::{Measure, peak_memory, print_head};

/// What is measured, and how often.
struct Bench {
    items: usize,
    runs: usize,
    chosen: Vec<String>,
}

fn main() {
    let number = |name: &str, default: usize| {
        std::env::var(name).ok().map_or(default, |text| text.parse().expect("the size of a bench is a number"))
    };
    let chosen = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let bench = Bench { items: number("BENCH_ITEMS", 1000), runs: number("BENCH_RUNS", 3).max(1), chosen };
    println!("{} items, {} threads, {} runs\n", bench.items, rayon::current_num_threads(), bench.runs);
    print_head();
    let sources = corpus::sources(bench.items);
    bench.edits(&sources);
    bench.stages(&sources);
    for (name, folder) in places() {
        bench.disk(&sources, name, &folder);
    }
    if let Some(peak) = peak_memory() {
        println!("\npeak memory {peak} MiB");
    }
}

/// Where files are written: memory, when the system has such a place, and the folder for temporary files.
fn places() -> Vec<(&'static str, PathBuf)> {
    let memory = PathBuf::from("/dev/shm");
    let disk = ("temporary folder", std::env::temp_dir());
    if memory.is_dir() { vec![("memory", memory), disk] } else { vec![disk] }
}

fn options() -> Options {
    Options { now: corpus::NOW.parse().unwrap(), base_url: None }
}

impl Bench {
    fn wants(&self, name: &str) -> bool {
        self.chosen.is_empty() || self.chosen.iter().any(|word| name.contains(word.as_str()))
    }

    /// Measures `work` on what `prepare` gives, which is not measured; nor is dropping what it makes.
    fn measure<P, T>(&self, name: &str, prepare: impl FnMut(usize) -> P, work: impl FnMut(&P) -> T) {
        self.measure_each(name, self.items, prepare, work);
    }

    /// The same, of work on `count` things.
    fn measure_each<P, T>(
        &self,
        name: &str,
        count: usize,
        mut prepare: impl FnMut(usize) -> P,
        mut work: impl FnMut(&P) -> T,
    ) {
        if !self.wants(name) || count == 0 {
            return;
        }
        let mut measure = Measure::default();
        for run in 0..self.runs {
            let prepared = prepare(run);
            drop(measure.run(|| work(&prepared)));
        }
        measure.print(name, count);
    }

    /// The whole build in memory: cold, warm, and after one edit of each sort.
    fn edits(&self, sources: &Sources) {
        let options = options();
        let keep = |_: &OutputPath, page: Blob| Some(page);
        self.measure("build, cold", |_| (), |()| build_once(sources, &options, &keep));
        self.measure("build, cold, remembered", |_| Cache::default(), |cache| build(sources, &options, cache));
        let ahead = embargoed(sources);
        self.measure("build, cold, one embargo", |_| (), |()| build_once(&ahead, &options, &keep));
        let cache = Cache::default();
        let warm = |name: &str, path: &str, edit: &dyn Fn(&str, usize) -> String| {
            if !self.wants(name) {
                return;
            }
            let sound = build(sources, &options, &cache);
            assert!(sound.publishable(), "{:#?}", sound.blocking.iter().take(5).collect::<Vec<_>>());
            let before = cache.pages.computed();
            let prepare = |run: usize| {
                let mut edited = sources.clone();
                corpus::set(&mut edited, path, edit(&corpus::text(sources, path), run));
                edited
            };
            self.measure(name, prepare, |edited| {
                let build = build(edited, &options, &cache);
                assert!(build.publishable(), "{name}: {:#?}", build.blocking.first());
                build
            });
            let rendered = (cache.pages.computed() - before) / self.runs;
            println!("{:>44} {rendered} pages rendered", "…");
        };
        let leaf = corpus::leaf_path(self.items / 2, "fr");
        warm("build, warm, nothing changed", &leaf, &|text, _| text.to_string());
        warm("build, warm, one body", &leaf, &|text, run| longer(text, run));
        warm("build, warm, one title", &leaf, &|text, run| {
            text.replacen("title = \"", &format!("title = \"Avis{} : ", " bis".repeat(run)), 1)
        });
        warm("build, warm, one template", "themes/nextmove/pages/press.html", &|text, run| {
            text.replacen("<article", &format!("<!-- {run} -->\n<article"), 1)
        });
        warm("build, warm, one catalogue", "i18n/fr/site.ftl", &|text, run| {
            text.replacen("footer_menu_label = ", &format!("footer_menu_label = {run} "), 1)
        });
    }

    /// The stages of a cold build, one after the other.
    fn stages(&self, sources: &Sources) {
        self.measure("parse", |_| LeafMemo::default(), |memo| written(sources, memo, &Memo::forgetful()));
        let stages = Stages::new(sources);
        self.measure("edition", |_| (), |()| Edition::new(&stages.written, options().now, false));
        self.measure("plan, bodies", |_| BodyMemo::default(), |bodies| stages.plan(bodies));
        let bodies = BodyMemo::default();
        let plan = stages.plan(&bodies);
        self.measure("plan, bodies known", |_| (), |()| stages.plan(&bodies));
        self.measure("render", |_| Default::default(), |(engines, pages)| stages.render(&plan, engines, pages));
        let (engines, pages) = Default::default();
        stages.render(&plan, &engines, &pages);
        self.measure("render, pages known", |_| (), |()| stages.render(&plan, &engines, &pages));
        self.pieces(&stages, &plan);
    }

    /// What rendering is made of: the templates loaded, each template alone (a page of it is an item of its line), and
    /// what is written without templates.
    fn pieces(&self, stages: &Stages, planned: &Planned) {
        let (stage, plan) = (stages.stage(planned), &planned.plan);
        self.measure("load the templates", |_| EngineMemo::default(), |memo| drop(Engine::new(&stage, memo)));
        let memo = EngineMemo::default();
        let engine = Engine::new(&stage, &memo).value;
        for template in Template::all() {
            let pages = plan.pages.iter().map(|page| &page.made).filter(|page| page.template == template);
            let pages: Vec<&Page> = pages.collect();
            let name = format!("render, {} of {}", pages.len(), template.name());
            self.measure_each(&name, pages.len(), |_| PageMemo::default(), |memo| render(&engine, &pages, memo));
        }
        let listed: Vec<_> = plan.pages.iter().filter_map(|page| page.entry.as_ref()).collect();
        self.measure_each("sitemap", listed.len(), |_| (), |()| sitemap::sitemap(&listed).unwrap());
        let entries = plan.feeds.iter().map(|feed| feed.view.entries.len()).sum();
        self.measure_each(
            "feeds, an entry each",
            entries,
            |_| (),
            |()| {
                let both = |feed: &Feed| (feeds::atom(&feed.view, "/").unwrap(), feeds::json(&feed.view, "/").unwrap());
                plan.feeds.iter().map(both).collect::<Vec<_>>()
            },
        );
    }

    /// What touches the disk, and the whole of it beside the limit program.
    fn disk(&self, sources: &Sources, name: &str, parent: &Path) {
        if !["snapshot", "publish", "journey", "limit"].iter().any(|measure| self.wants(measure)) {
            return;
        }
        let folder = tempfile::Builder::new().prefix("diptych-bench-").tempdir_in(parent).unwrap();
        let root = folder.path().join("source");
        corpus::write(sources, &root);
        println!("\n{name} ({})", parent.display());
        self.measure("snapshot", |_| (), |()| disk::snapshot(&root).unwrap());
        std::thread::sleep(2 * disk::SETTLED);
        let before = disk::snapshot(&root).unwrap();
        self.measure("snapshot, again", |_| (), |()| disk::snapshot_after(&root, &before).unwrap());
        let place = Place { root: &root, site: &folder.path().join("site"), limit: &folder.path().join("limit") };
        if ["journey", "limit"].iter().any(|measure| self.wants(measure)) {
            self.beside_the_limit(&place);
        }
        if self.wants("publish") {
            self.publications(sources, &place);
        }
    }

    fn publications(&self, sources: &Sources, place: &Place<'_>) {
        let cache = Cache::default();
        let output = build(sources, &options(), &cache).output;
        self.measure("publish, cold", |_| place.clear(), |()| place.publish(&output));
        self.measure("publish, nothing changed", |_| place.publish(&output), |()| place.publish(&output));
        let path = corpus::leaf_path(self.items / 2, "fr");
        let prepare = |run: usize| -> Build {
            let mut edited = sources.clone();
            let text = corpus::text(sources, &path);
            corpus::set(&mut edited, &path, longer(&text, run));
            build(&edited, &options(), &cache)
        };
        self.measure("publish, one page changed", prepare, |edited| place.publish(&edited.output));
        let path = "i18n/fr/site.ftl";
        let prepare = |run: usize| -> Build {
            let mut edited = sources.clone();
            let words = format!("footer_menu_label = {} ", "Un ".repeat(run + 1));
            corpus::set(&mut edited, path, corpus::text(sources, path).replacen("footer_menu_label = ", &words, 1));
            build(&edited, &options(), &cache)
        };
        self.measure("publish, every French page changed", prepare, |edited| place.publish(&edited.output));
    }

    /// Source tree to published site, nothing known before, in turn with the limit program.
    fn beside_the_limit(&self, place: &Place<'_>) {
        let (mut ours, mut theirs, mut size) = (Measure::default(), Measure::default(), 0);
        for _ in 0..self.runs {
            place.clear();
            ours.run(|| {
                let spool = Spool::new(&place.destination());
                let shelf = |path: &OutputPath, page: Blob| Some(spool.keep(path, &page));
                let output = build_once(&disk::snapshot(place.root).unwrap(), &options(), &shelf).output;
                place.publish(&output);
                let bytes: u64 = output.iter().map(|(_, blob)| blob.length()).sum();
                size = usize::try_from(bytes).unwrap() / output.len();
            });
            place.clear();
            let made = theirs.run(|| limit::limit(place.root, place.limit, size)).unwrap();
            assert!(made >= 2 * self.items, "{made}"); // manifestos have parts
        }
        place.clear();
        ours.print("journey, disk to disk, cold", self.items);
        theirs.print("limit", self.items);
        let (wall, processor) = ours.ratios(&theirs);
        println!("{:>44} {wall:.1} times the limit ({processor:.1} in cpu), pages of {size} bytes", "…");
    }
}

/// The folders of a measure.
struct Place<'a> {
    root: &'a Path,
    site: &'a Path,
    limit: &'a Path,
}

impl Place<'_> {
    /// Removes what was written.
    fn clear(&self) {
        for folder in [self.site, self.limit].into_iter().filter(|folder| folder.exists()) {
            std::fs::remove_dir_all(folder).unwrap();
        }
    }

    fn destination(&self) -> Destination<'_> {
        Destination { folder: self.site, root: self.root, durable: false }
    }

    fn publish(&self, output: &Output) {
        publish(output, &self.destination()).unwrap();
    }
}

/// The text with some words more, which say nothing that the other language would have to say, too.
fn longer(text: &str, run: usize) -> String {
    format!("{}{}.\n", text.trim_end().trim_end_matches('.'), ", encore".repeat(run + 1))
}

/// One release under embargo: the preview is built too.
fn embargoed(sources: &Sources) -> Sources {
    let mut ahead = sources.clone();
    let path = format!("content/{}/item.toml", corpus::place(0));
    let text = corpus::text(sources, &path);
    corpus::set(&mut ahead, &path, format!("embargo_until = 2040-01-01T08:00:00\n{text}"));
    ahead
}

/// A plan that keeps its pages, with what the pages of each language share.
struct Planned {
    plan: Plan<Page>,
    sites: PerLocale<SiteView>,
}

/// What `build` makes on its way, kept apart so that each stage can be measured alone.
struct Stages {
    written: Written,
    edition: Edition,
    theme: theme::Theme,
    catalogues: Arc<Catalogues>,
    languages: PerLocale<diptych::language::Language>,
}

impl Stages {
    fn new(sources: &Sources) -> Self {
        let written = written(sources, &LeafMemo::default(), &Memo::forgetful()).value.unwrap();
        let settings = &written.settings;
        let names: Vec<_> = settings.languages.iter().map(|own| (own.code.as_str(), &own.language)).collect();
        let themes = [settings.theme.value.clone()];
        let catalogues = Arc::new(catalogues::catalogues(sources, &themes, &names).value);
        let mut theme = theme::theme(sources, &themes, Some(&settings.theme.span)).value;
        let asked = usage::usage(&theme);
        theme.publish(styles::published(&theme, &asked, &StyleMemo::default()).value);
        let languages = PerLocale::from_fn(settings.count(), |locale| settings.language(locale).language.clone());
        let edition = Edition::new(&written, options().now, false);
        Self { edition, theme, catalogues, languages, written }
    }

    fn plan(&self, bodies: &BodyMemo) -> Planned {
        let settings = &self.edition.settings;
        let words = PerLocale::from_fn(settings.count(), |locale| {
            let own = &self.catalogues.languages[locale];
            Words::new(settings, locale, &own.catalogue, &own.files, &own.path)
        });
        let labels = words.map(|_, words| labels(words, &mut Vec::new()));
        let site = plan::site(&self.edition, &words, &labels, Urls::new(&settings.base_url), bodies).value;
        Planned {
            sites: site.views().value,
            plan: plan(&site, &Memo::forgetful(), Digest::default(), |page, _| page.clone()).value,
        }
    }

    fn stage<'a>(&'a self, planned: &'a Planned) -> Stage<'a> {
        Stage {
            theme: &self.theme,
            catalogues: &self.catalogues,
            languages: &self.languages,
            sites: &planned.sites,
            assets: Urls::new(&self.edition.settings.base_url).relative(&Address::new("/assets/x/")),
        }
    }

    fn render(&self, planned: &Planned, engines: &EngineMemo, memo: &PageMemo) -> usize {
        let stage = self.stage(planned);
        let engine = Engine::new(&stage, engines).value;
        let pages: Vec<&Page> = planned.plan.pages.iter().map(|page| &page.made).collect();
        render(&engine, &pages, memo)
    }
}

/// Renders pages in parallel; how many there are.
fn render(engine: &Engine<'_>, pages: &[&Page], memo: &PageMemo) -> usize {
    let rendered: Vec<_> = pages.par_iter().map(|page| engine.page(page, memo, Some)).collect();
    assert!(rendered.iter().all(|report| report.value.is_some()));
    rendered.len()
}
