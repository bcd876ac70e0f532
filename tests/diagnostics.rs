//! What the tool says about a mistake, and where: `diagnostics/<topic>.md`, read as tests.
//!
//! Each section of second level is a site: the smallest one, with the release `content/press/un` of 1 January 2024 in both
//! languages, and the files of its fenced blocks. The information of a fence is a kind of text and a path; `append` before
//! the path adds to the end of a file that exists, and its lines are then counted `+1`, `+2`, … A `replace` block changes
//! one line (`- old`, `+ new`), which is line `=`, a `missing` block names files to take away, a `manifesto` block is a manifesto that is ready
//! in both languages, in the folder after the word, and names the folders of its parts.
//!
//! What must be found stands at the end of the line in TOML (`# error: unknown-key key="dat" suggestion="date"`), and in a
//! `findings` block elsewhere: `path:line:column severity code arguments`. Everything that is found must be expected; notes
//! only in sections that expect one.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use diptych::base::{Code, Diagnostic, Severity};
use support::Case;

/// Codes that only a disk can bring (`tests/disk.rs`), and the one that says the tool itself is wrong.
const ELSEWHERE: [Code; 7] =
    [Code::NotUtf8, Code::NameNotUtf8, Code::NotRegular, Code::Unreadable, Code::TooLarge, Code::Twins, Code::Internal];

/// A section of a topic.
struct Section {
    title: String,
    case: Case,
    /// Lines that files had before something was added to them.
    before: BTreeMap<String, usize>,
    /// The line in which words of a file were replaced.
    replaced: BTreeMap<String, usize>,
    /// `path:line severity code arguments`, from the margins.
    margin: Vec<String>,
    /// `path:line:column severity code arguments`, from the blocks.
    block: Vec<String>,
}

impl Section {
    fn new(title: &str) -> Self {
        let case = Case::empty().press("un", "2024-01-01");
        Self {
            title: title.into(),
            case,
            before: BTreeMap::new(),
            replaced: BTreeMap::new(),
            margin: Vec::new(),
            block: Vec::new(),
        }
    }

    /// Takes in a fenced block.
    fn block(&mut self, info: &str, text: &str) {
        let (kind, path) = info.split_once(' ').unwrap_or((info, ""));
        match (kind, path, path.strip_prefix("append ")) {
            ("findings", "", _) => self.block.extend(text.lines().map(String::from)),
            ("missing", "", _) => {
                for path in text.lines() {
                    self.case = self.case.clone().without(path);
                }
            }
            ("replace", path, _) => {
                let (old, new) = text.split_once('\n').unwrap();
                let (old, new) = (old.strip_prefix("- ").unwrap(), new.trim_end().strip_prefix("+ ").unwrap());
                let before = self.case.text(path);
                assert!(before.contains(old), "{}: {path} has no « {old} »", self.title);
                let line = before.lines().position(|line| line.contains(old)).unwrap_or_default() + 1;
                self.replaced.insert(path.into(), line);
                self.case.set(path, before.replace(old, new));
            }
            ("manifesto", folder, _) => self.manifesto(folder, text),
            (_, _, Some(path)) => {
                let before = self.case.text(path);
                self.before.insert(path.into(), before.lines().count());
                self.case.set(path, before + text);
            }
            (_, "", _) => panic!("{}: what is a block « {info} »?", self.title),
            (kind, path, None) => {
                if kind == "toml" {
                    self.margins(path, text);
                }
                self.case.set(path, text);
            }
        }
    }

    fn manifesto(&mut self, folder: &str, parts: &str) {
        self.case.set(&format!("{folder}/item.toml"), "[status]\nfr = \"ready\"\nen = \"ready\"\n");
        let name = folder.rsplit('/').next().unwrap();
        for language in ["fr", "en"] {
            for part in [""].into_iter().chain(parts.lines()) {
                let leaf = format!("+++\ntitle = \"{name} {part} {language}\"\n+++\n");
                self.case.set(&format!("{folder}/{part}/{language}.md").replace("//", "/"), leaf);
            }
        }
    }

    fn margins(&mut self, path: &str, text: &str) {
        for (index, line) in text.lines().enumerate() {
            for piece in line.split(" # ").skip(1) {
                let severity = ["error: ", "warning: ", "note: "].into_iter().find(|name| piece.starts_with(name));
                if let Some(severity) = severity {
                    let rest = piece.strip_prefix(severity).unwrap().trim_end();
                    self.margin.push(format!("{path}:{} {} {rest}", index + 1, &severity[..severity.len() - 2]));
                }
            }
        }
    }

    /// Builds the site and says what differs.
    fn run(mut self, seen: &mut BTreeSet<Code>) -> Vec<String> {
        let notes = self.margin.iter().chain(&self.block).any(|line| line.split(' ').nth(1) == Some("note"));
        let found = self.case.build().diagnostics;
        let mut differences = Vec::new();
        for finding in found.iter().filter(|finding| notes || finding.code.severity() != Severity::Note) {
            let (margin, block) = self.lines(finding);
            if let Some(at) = self.margin.iter().position(|line| *line == margin) {
                self.margin.remove(at);
                seen.insert(finding.code);
            } else if let Some(at) = self.block.iter().position(|line| *line == block || *line == self.at_words(&block))
            {
                self.block.remove(at);
                seen.insert(finding.code);
            } else {
                differences.push(format!("  + {block}"));
            }
        }
        let unmet = self.margin.iter().chain(&self.block).map(|line| format!("  - {line}"));
        differences.extend(unmet);
        if !differences.is_empty() {
            differences.insert(0, self.title);
        }
        differences
    }

    /// A finding of a block whose line is that of the words that were replaced.
    fn at_words(&self, block: &str) -> String {
        let path = block.split(':').next().unwrap_or_default();
        let line = self.replaced.get(path).map(|line| format!("{path}:{line}:"));
        line.map_or_else(|| block.to_string(), |line| block.replacen(&line, &format!("{path}:=:"), 1))
    }

    /// A finding as margins and as blocks write it.
    fn lines(&self, finding: &Diagnostic) -> (String, String) {
        let whole = support::line(&self.case.sources, finding);
        let path = finding.span.path.as_str();
        let place = support::place(&self.case.sources, &finding.span);
        let words = Diagnostic { related: Vec::new(), ..finding.clone() };
        let words = support::line(&self.case.sources, &words)[place.len()..].to_string();
        let line: usize = place[path.len()..].split(':').nth(1).map_or(0, |line| line.parse().unwrap());
        let margin = format!("{path}:{line}{words}");
        let related = finding.related.iter().map(|related| &related.span);
        let block = [&finding.span].into_iter().chain(related).fold(whole, |whole, span| {
            let path = span.path.as_str();
            let place = support::place(&self.case.sources, span);
            let line: usize = place[path.len()..].split(':').nth(1).map_or(0, |line| line.parse().unwrap());
            match self.before.get(path).filter(|before| line > **before) {
                Some(before) => whole.replacen(&format!("{path}:{line}:"), &format!("{path}:+{}:", line - before), 1),
                None => whole,
            }
        });
        (margin, block)
    }
}

/// The sections of a topic.
fn sections(topic: &str, text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut fence: Option<(String, String, String)> = None;
    for line in text.lines() {
        match &mut fence {
            Some((mark, info, body)) => {
                if line.trim_end() == mark {
                    sections.last_mut().expect("a block stands in a section").block(info, body);
                    fence = None;
                } else {
                    body.push_str(line);
                    body.push('\n');
                }
            }
            None => {
                let mark: String = line.chars().take_while(|c| *c == '`').collect();
                if mark.len() >= 3 {
                    let info = line[mark.len()..].trim().to_string();
                    fence = Some((mark, info, String::new()));
                } else if let Some(title) = line.strip_prefix("## ") {
                    sections.push(Section::new(&format!("{topic}: {title}")));
                }
            }
        }
    }
    assert!(fence.is_none(), "{topic}: a block is not closed");
    sections
}

#[test]
fn every_mistake_is_found_where_it_stands_and_every_code_has_its_mistake() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let mut seen = BTreeSet::new();
    let mut differences = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let topic = path.file_stem().unwrap().to_str().unwrap();
        for section in sections(topic, &fs::read_to_string(&path).unwrap()) {
            differences.extend(section.run(&mut seen));
        }
    }
    assert!(differences.is_empty(), "+ found, - expected\n{}", differences.join("\n"));
    let here: BTreeSet<Code> = Code::ALL.iter().copied().filter(|code| !ELSEWHERE.contains(code)).collect();
    assert_eq!(seen, here, "every code has a topic that shows it");
}
