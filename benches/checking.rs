//! What it costs to hold the languages of a document against each other: the quantities of its texts, and all that is asked
//! of a pair.
//!
//! ```text
//! cargo bench --bench checking                 500 items (1,000 leaves)
//! BENCH_ITEMS=2000 BENCH_RUNS=9 cargo bench --bench checking
//! ```
//!
//! The last columns are for one document, that is two leaves of about 450 words; one thread.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what cannot be measured ends the bench")]

mod corpus;
mod harness;

use diptych::base::{Locale, Memo};
use diptych::language::likeliest;
use diptych::language::quantities::compare;
use diptych::model::parse::{LeafMemo, written};
use diptych::model::{Edition, Item, Settings};
use diptych::verify::{ParityMemo, parity};

use harness::{Measure, print_head};

fn main() {
    let number = |name: &str, default: usize| {
        std::env::var(name).ok().map_or(default, |text| text.parse().expect("the size of a bench is a number"))
    };
    let (items, runs) = (number("BENCH_ITEMS", 500), number("BENCH_RUNS", 5).max(1));
    rayon::ThreadPoolBuilder::new().num_threads(1).build_global().expect("one thread");
    let sources = corpus::sources(items);
    let written = written(&sources, &LeafMemo::default(), &Memo::forgetful()).value.unwrap();
    let edition = Edition::new(&written, corpus::NOW.parse().unwrap(), false);
    let texts: Vec<Texts> = edition.items.values().map(|item| texts(item, &edition.settings)).collect();
    println!("{items} items, {runs} runs, one thread\n");
    print_head();
    let bench = Bench { items, runs };
    let settings = &edition.settings;
    let quantities = |(locale, text): &(Locale, String)| settings.language(*locale).language.quantities(text);
    bench.measure("quantities", || texts.iter().flatten().map(|text| quantities(text).len()).sum());
    bench.measure("languages", || texts.iter().flatten().filter(|(_, text)| likeliest(text).is_some()).count());
    let measures: Vec<Vec<_>> = texts.iter().map(|texts| texts.iter().map(quantities).collect()).collect();
    bench.measure("quantities compared", || {
        let pairs = measures.iter().filter_map(|texts| Some((texts.first()?, texts.get(1)?)));
        pairs.map(|(one, other)| compare(one, other, &settings.nouns).len()).sum()
    });
    bench.measure("all of it", || parity(&edition, &ParityMemo::default()).len());
    let memo = ParityMemo::default();
    parity(&edition, &memo);
    bench.measure("all of it, known already", || parity(&edition, &memo).len());
}

/// The texts of a document.
type Texts = Vec<(Locale, String)>;

fn texts(item: &Item, settings: &Settings) -> Texts {
    settings.locales().flat_map(|locale| item.texts(locale).map(move |leaf| (locale, leaf.body.plain()))).collect()
}

struct Bench {
    items: usize,
    runs: usize,
}

impl Bench {
    fn measure(&self, name: &str, mut work: impl FnMut() -> usize) {
        let mut measure = Measure::default();
        for _ in 0..self.runs {
            measure.run(&mut work);
        }
        measure.print(name, self.items);
    }
}
