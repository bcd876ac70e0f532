//! Whether the time of a build stays in proportion to texts that have made parsers slow: a line a pattern, with the ratio
//! of the time of four times the text to that of the text. Linear is 4, quadratic 16.

#[path = "../tests/support/patterns.rs"]
mod patterns;

use std::time::Instant;

use diptych::base::{Digest, SourcePath};
use diptych::model::prose::{Origin, prose};
use patterns::PATTERNS;

fn main() {
    let path = SourcePath::new("content/press/un/fr.md").expect("a path");
    println!("{:<20} {:>10} {:>10} {:>6}", "pattern", "16,000", "64,000", "ratio");
    for (name, make) in PATTERNS {
        let milliseconds = |size: usize| {
            let text = make(size);
            let once = || {
                let start = Instant::now();
                let report = prose(&text, &Origin::Body(&path, 0));
                assert_ne!(Digest::key(&report.value), Digest::of(b"x")); // the work is wanted
                start.elapsed().as_secs_f64() * 1e3
            };
            (0..3).map(|_| once()).fold(f64::INFINITY, f64::min)
        };
        let (one, four) = (milliseconds(16_000), milliseconds(64_000));
        println!("{name:<20} {one:>7.1} ms {four:>7.1} ms {:>6.1}", four / one);
    }
}
