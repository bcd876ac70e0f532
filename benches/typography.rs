//! What it costs to read one leaf, to set it by the rules of its language, and to tell that language: processor time a leaf
//! and megabytes of Markdown a second, for both languages of the corpus.

#![allow(clippy::unwrap_used, reason = "what cannot be measured ends the bench")]

mod corpus;
mod harness;

use diptych::base::{SourcePath, Span};
use diptych::language::typography::{Profile, Style};
use diptych::language::{Language, likeliest};
use diptych::model::prose::{Event, Origin, Prose, prose, typeset};

use harness::{Measure, print_head};

const LEAVES: usize = 500;
const RUNS: usize = 9;

fn main() {
    let files = corpus::files(LEAVES);
    print_head();
    for code in ["fr", "en"] {
        let leaves: Vec<(SourcePath, &str)> = files
            .iter()
            .filter(|(path, _)| path.ends_with(&format!("{code}.md")) && !path.contains("boilerplates"))
            .map(|(path, bytes)| (SourcePath::new(path).unwrap(), body(std::str::from_utf8(bytes).unwrap())))
            .collect();
        let style = Style { language: Language::new(code).unwrap(), profile: Profile::default() };
        let bytes: usize = leaves.iter().map(|(_, text)| text.len()).sum();
        let read = |(path, text): &(SourcePath, &str)| prose(text, &Origin::Body(path, 0)).value;
        let proses: Vec<Prose> = leaves.iter().map(read).collect();
        let runs = |name: &str, work: &dyn Fn(usize) -> usize| {
            let mut measure = Measure::default();
            (0..RUNS).for_each(|_| {
                measure.run(|| (0..leaves.len()).map(work).sum::<usize>());
            });
            measure.print(&format!("{code}: {name}, {bytes} bytes"), leaves.len());
        };
        runs("read", &|leaf| read(&leaves[leaf]).events.len());
        runs("copy, which is part of the next", &|leaf| proses[leaf].clone().events.len());
        runs("set", &|leaf| {
            let (path, _) = &leaves[leaf];
            typeset(proses[leaf].clone(), &style, &[], &Span::file(path)).0.events.len()
        });
        runs("tell the language", &|leaf| {
            let words = proses[leaf].events.iter().filter_map(|event| match event {
                Event::Text(range) => Some(proses[leaf].piece(range)),
                _ => None,
            });
            words.filter(|words| likeliest(words).is_some()).count()
        });
    }
}

/// The prose of a leaf, without its front matter.
fn body(text: &str) -> &str {
    text.splitn(3, "+++\n").nth(2).unwrap()
}
