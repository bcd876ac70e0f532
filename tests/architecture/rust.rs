//! Reads Rust just well enough to ask questions about it: what is code, what is text, where a function ends.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file of the library, without its tests.
pub struct File {
    /// Its path below `src/`, with `/`.
    pub path: String,
    /// Its whole text.
    pub text: String,
    /// Its code: comments, the inside of texts, and modules of tests are blank. As long as `text`.
    pub code: String,
    /// Its texts (string literals), with the byte at which each begins.
    pub texts: Vec<(usize, String)>,
}

impl File {
    /// The line of a byte, counted from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.text[..offset].matches('\n').count() + 1
    }

    /// The room that it belongs to: `model` for `model/item.rs`, `build` for `build.rs`.
    pub fn room(&self) -> &str {
        self.path.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// The module that it is: `[model, prose, parse]` for `model/prose/parse.rs`, nothing for the root of the crate.
    pub fn module(&self) -> Vec<&str> {
        let mut parts: Vec<&str> = self.path.trim_end_matches(".rs").split('/').collect();
        if parts.last() == Some(&"mod") || matches!(parts.as_slice(), ["lib" | "main"]) {
            parts.pop();
        }
        parts
    }
}

/// Every file below `src/`, sorted by path; those that hold tests only are left out.
pub fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    list(&root, &mut paths);
    paths.sort();
    let all: Vec<File> = paths.iter().map(|path| file(&root, path)).collect();
    let only_tests: Vec<String> = all.iter().flat_map(test_modules).collect();
    let of_tests = |path: &str| {
        only_tests.iter().any(|module| path == format!("{module}.rs") || path.starts_with(&format!("{module}/")))
    };
    all.into_iter().filter(|file| !of_tests(&file.path)).collect()
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

fn file(root: &Path, path: &Path) -> File {
    let text = fs::read_to_string(path).unwrap();
    let path = path.strip_prefix(root).unwrap().to_str().unwrap().to_string();
    let (mut code, mut texts) = lex(&text);
    for inside in tests_inside(&code) {
        texts.retain(|(start, _)| !inside.contains(start));
        code.replace_range(inside.clone(), &blank(&code[inside]));
    }
    File { path, text, code, texts }
}

/// The modules that `#[cfg(test)] mod name;` declares, as paths below `src/` without ending.
fn test_modules(file: &File) -> Vec<String> {
    let folder = file.module().join("/");
    let declared = file.code.match_indices("#[cfg(test)]").filter_map(|(start, mark)| {
        let rest = file.code[start + mark.len()..].trim_start().strip_prefix("mod ")?;
        let name = rest.split(';').next()?;
        name.chars().all(|c| c.is_alphanumeric() || c == '_').then(|| format!("{folder}/{name}"))
    });
    declared.collect()
}

/// The ranges of `#[cfg(test)] … { … }`.
fn tests_inside(code: &str) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    for (start, _) in code.match_indices("#[cfg(test)]") {
        let rest = &code[start..];
        match (rest.find('{'), rest.find(';')) {
            (Some(open), semicolon) if semicolon.is_none_or(|semicolon| open < semicolon) => {
                ranges.push(start..block_end(code, start + open));
            }
            _ => {}
        }
    }
    ranges
}

/// The byte after the brace that closes the one at `open`.
pub fn block_end(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    panic!("an unclosed brace at byte {open}");
}

/// Spaces in place of everything but line ends.
fn blank(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

/// The code with comments and the inside of texts blanked, and the texts.
fn lex(text: &str) -> (String, Vec<(usize, String)>) {
    let mut code = String::with_capacity(text.len());
    let mut texts = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let end = at + token(rest);
        let inside = &text[at..end];
        if inside.starts_with("//") || inside.starts_with("/*") {
            code.push_str(&blank(inside));
        } else if inside.ends_with(['"', '#']) && inside.len() > 1 {
            let from = inside.find('"').unwrap() + 1;
            let to = inside.rfind('"').unwrap();
            texts.push((at, inside[from..to].to_string()));
            code.push_str(&blank(inside));
        } else if inside.starts_with('\'') && inside.len() > 1 {
            code.push_str(&blank(inside));
        } else {
            code.push_str(inside);
        }
        at = end;
    }
    assert_eq!(code.len(), text.len());
    (code, texts)
}

/// The length of the comment, text or character that begins here; else of one character of code.
fn token(rest: &str) -> usize {
    let one = rest.chars().next().unwrap().len_utf8();
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return rest.find("*/").map_or(rest.len(), |end| end + 2);
    }
    if rest.starts_with("r\"") || rest.starts_with("r#") {
        let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
        if rest[1 + hashes..].starts_with('"') {
            let closing = format!("\"{}", "#".repeat(hashes));
            let from = hashes + 2;
            return from + rest[from..].find(&closing).unwrap() + closing.len();
        }
    }
    match rest.as_bytes()[0] {
        b'"' => closed(rest, b'"'),
        b'\'' => {
            let mut chars = rest.chars().skip(1);
            let (first, second) = (chars.next(), chars.next());
            // otherwise it is a lifetime
            if first == Some('\\') || second == Some('\'') { closed(rest, b'\'') } else { one }
        }
        _ => one,
    }
}

/// The length up to the closing quote, escapes passed over.
fn closed(rest: &str, quote: u8) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            byte if byte == quote => return at + 1,
            _ => {}
        }
    }
    panic!("an unclosed text: {}", rest.lines().next().unwrap());
}

/// The paths that code names from `crate::` or `super::`, as segments from the root of the crate, with their place.
pub fn paths(file: &File) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    let starts = |word: &str| file.code.match_indices(word).map(|(at, _)| at).collect::<Vec<_>>();
    for at in starts("crate::") {
        if !preceded_by_word(&file.code, at) {
            tree(&file.code[at + "crate::".len()..], &[], at, &mut found);
        }
    }
    for at in starts("super::") {
        if preceded_by_word(&file.code, at) || file.code[..at].ends_with("super::") {
            continue;
        }
        let mut rest = &file.code[at..];
        let mut module: Vec<String> = file.module().into_iter().map(String::from).collect();
        while let Some(after) = rest.strip_prefix("super::") {
            assert!(module.pop().is_some(), "{}:{}: above the root", file.path, file.line(at));
            rest = after;
        }
        tree(rest, &module, at, &mut found);
    }
    found
}

fn preceded_by_word(code: &str, at: usize) -> bool {
    code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$')
}

/// Follows one path, or every branch of a group in braces.
fn tree(rest: &str, prefix: &[String], at: usize, found: &mut Vec<(usize, Vec<String>)>) {
    let mut path = prefix.to_vec();
    let mut rest = rest;
    loop {
        if let Some(group) = rest.strip_prefix('{') {
            let inner = &group[..block_end(rest, 0) - 2];
            split(inner).into_iter().for_each(|branch| tree(branch.trim(), &path, at, found));
            return;
        }
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        path.push(rest[..end].to_string());
        match rest[end..].strip_prefix("::") {
            Some(after) => rest = after,
            None => break,
        }
    }
    found.push((at, path));
}

/// Splits a group at its commas, those of groups inside passed over.
fn split(group: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    let mut start = 0;
    let mut branches = Vec::new();
    for (at, byte) in group.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            b',' if depth == 0 => {
                branches.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    branches.push(&group[start..]);
    branches.into_iter().filter(|branch| !branch.trim().is_empty()).collect()
}

/// The functions of a file: name, line, and how many lines it takes from its signature to its closing brace.
pub fn functions(file: &File) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    for (at, _) in file.code.match_indices("fn ") {
        if preceded_by_word(&file.code, at) {
            continue;
        }
        let rest = &file.code[at + 3..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let (open, semicolon) = (rest.find('{'), rest.find(';'));
        let Some(open) = open.filter(|open| !name.is_empty() && semicolon.is_none_or(|semicolon| *open < semicolon))
        else {
            continue;
        };
        let end = block_end(&file.code, at + 3 + open);
        found.push((name, file.line(at), file.code[at..end].matches('\n').count() + 1));
    }
    found
}
