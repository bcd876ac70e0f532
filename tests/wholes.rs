//! A page template with all that it includes becomes one whole once many pages ask for it. Every page of the real site and of
//! the golden ones is rendered both ways, and is the same, byte for byte.

#![allow(clippy::unwrap_used, reason = "what cannot be read fails the test")]

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use diptych::base::{Blob, Digest, Memo, PerLocale};
use diptych::model::Edition;
use diptych::model::parse::written;
use diptych::model::place::Address;
use diptych::model::theme::lineage;
use diptych::page::body::labels;
use diptych::page::plan::{self, plan};
use diptych::page::sheet::BodyMemo;
use diptych::page::urls::Urls;
use diptych::page::words::Words;
use diptych::page::{Page, Template};
use diptych::render::engine::{FEW, Stage, TRIED};
use diptych::render::{Engine, EngineMemo, StyleMemo, catalogues, styles, theme, usage};
use support::Case;

/// How many pages of a site were rendered both ways, and whether by the whole of every template; `None` when it has settings
/// that cannot be read.
fn rendered_both_ways(case: &Case) -> Option<(usize, bool)> {
    let sources = &case.sources;
    let written = written(sources, &Memo::new(), &Memo::new()).value?;
    let settings = &written.settings;
    let codes: Vec<_> = settings.languages.iter().map(|own| (own.code.as_str(), &own.language)).collect();
    let themes = lineage(sources, settings).value.names;
    let catalogues = Arc::new(catalogues::catalogues(sources, &themes, &codes).value);
    let mut theme = theme::theme(sources, &themes, None).value;
    theme.publish(styles::published(&theme, &usage::usage(&theme), &StyleMemo::default()).value);
    let languages = PerLocale::from_fn(settings.count(), |locale| settings.language(locale).language.clone());
    let edition = Edition::new(&written, case.options.now, true);
    let words = PerLocale::from_fn(settings.count(), |locale| {
        let own = &catalogues.languages[locale];
        Words::new(settings, locale, &own.catalogue, &own.files, &own.path)
    });
    let labels = words.map(|_, words| labels(words, &mut Vec::new()));
    let (urls, bodies) = (Urls::new(&settings.base_url), BodyMemo::default());
    let site = plan::site(&edition, &words, &labels, urls.clone(), &bodies).value;
    let sites = site.views().value;
    let pages = plan(&site, &Memo::forgetful(), Digest::default(), |page, _| page.clone()).value.pages;
    let assets = urls.relative(&Address::new("/assets/x/"));
    let stage = Stage { theme: &theme, catalogues: &catalogues, languages: &languages, sites: &sites, assets };
    let mut by_template: BTreeMap<(Template, _), Vec<&Page>> = BTreeMap::new();
    for page in &pages {
        by_template.entry((page.made.template, page.made.locale)).or_default().push(&page.made);
    }
    let bytes = |engine: &Engine<'_>, page: &Page| -> Option<Blob> {
        engine.page(page, &Memo::forgetful(), Some).value.clone()
    };
    let memo = EngineMemo::default();
    let mut wholes = true;
    for ((template, locale), pages) in &by_template {
        let many = Engine::new(&stage, &memo).value;
        for _ in 0..FEW + TRIED {
            bytes(&many, pages[0]);
        }
        wholes &= many.as_whole(*template, *locale);
        for few in pages.chunks(FEW) {
            let written = Engine::new(&stage, &memo).value;
            for page in few {
                let (one, other) = (bytes(&written, page), bytes(&many, page));
                assert!(one == other, "{}: {:?}", page.address, page.template);
            }
        }
    }
    Some((pages.len(), wholes))
}

#[test]
fn the_real_site() {
    let (count, wholes) = rendered_both_ways(&Case::folder(Path::new(env!("CARGO_MANIFEST_DIR")))).unwrap();
    assert!(count > 300 && wholes, "{count}");
}

#[test]
fn the_golden_sites() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let sites = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path().join("site"));
    let counts: Vec<_> = sites.filter_map(|site| rendered_both_ways(&Case::over(&site))).collect();
    let wholes = counts.iter().filter(|(_, wholes)| *wholes).count();
    assert!(wholes > 10 && counts.iter().map(|(count, _)| count).sum::<usize>() > 100, "{counts:?}");
}
