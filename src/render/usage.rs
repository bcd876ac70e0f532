//! Which messages and static files the templates ask for, and which templates they include: read off their text, before
//! they run.

use std::collections::{BTreeMap, BTreeSet};

use super::theme::{TemplateFile, Theme};
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, Span};

/// What templates ask for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Messages by name, with the first place that asks for each.
    pub messages: BTreeMap<String, Span>,
    /// Beginnings of names that are put together when a page is rendered: `msg(id="kind_" ~ kind)`.
    pub prefixes: BTreeSet<String>,
    /// Static files by path below `static/`, with the first place that asks for each.
    pub assets: BTreeMap<String, Span>,
    /// Beginnings of paths that are put together when a page is rendered; an empty one stands for any path.
    pub asset_prefixes: BTreeSet<String>,
}

impl Usage {
    /// Whether a template asks for a message, or may.
    pub fn says(&self, message: &str) -> bool {
        self.messages.contains_key(message) || self.prefixes.iter().any(|prefix| message.starts_with(prefix.as_str()))
    }

    /// Whether a template asks for a static file, or may.
    pub fn asks_for(&self, asset: &str) -> bool {
        self.assets.contains_key(asset) || self.asset_prefixes.iter().any(|prefix| asset.starts_with(prefix.as_str()))
    }
}

/// Reads every template of a theme.
pub fn usage(theme: &Theme) -> Usage {
    let mut usage = Usage::default();
    for template in theme.shared.values().chain(theme.pages.values()) {
        one(template, &mut usage);
    }
    usage
}

/// The static files that templates name and that do not exist, each where it is first named.
pub fn absent(theme: &Theme, usage: &Usage) -> Vec<Diagnostic> {
    let absent = usage.assets.iter().filter(|(name, _)| !theme.published.contains_key(*name));
    let finding = |(name, span): (&String, &Span)| {
        let suggestion = nearest(name, theme.published.keys().map(String::as_str)).unwrap_or_default();
        let problem = Diagnostic::new(Code::TemplateName, span.clone()).arg("what", "file").arg("name", name.as_str());
        problem.arg("suggestion", suggestion).arg("choices", "").arg("page", "")
    };
    absent.map(finding).collect()
}

/// Reads one template.
pub fn template_usage(template: &TemplateFile) -> Usage {
    let mut usage = Usage::default();
    one(template, &mut usage);
    usage
}

/// The templates that a template extends or includes.
pub fn included(template: &TemplateFile) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let named =
        regions(&template.text).into_iter().filter(|(_, code)| code.contains("include") || code.contains("extends"));
    for (start, code) in named {
        let tokens: Vec<_> = tokens(code, start).into_iter().map(|(_, token)| token).collect();
        for pair in tokens.windows(2) {
            if let [Token::Name("include" | "extends"), Token::Text(name)] = pair {
                used.insert((*name).to_string());
            }
        }
    }
    used
}

/// Templates that include or extend each other further than this are a mistake; the engine follows them by recursion,
/// and would exhaust the stack. (Components it bounds by itself.)
const MAX_CHAIN: usize = 64;

/// A chain of templates that is too long, as the names at its beginning, with the template it starts from.
/// Circles are for the engine to report.
pub fn too_long(theme: &Theme) -> Option<(&TemplateFile, String)> {
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut homes: BTreeMap<String, &TemplateFile> = BTreeMap::new();
    for (name, template) in theme.templates() {
        uses.insert(name.clone(), included(template));
        homes.insert(name, template);
    }
    let mut lengths = BTreeMap::new();
    let (name, template) = homes.iter().find(|(name, _)| length(name, &uses, &mut lengths, 0) > MAX_CHAIN)?;
    let next = |name: &String| {
        uses.get(name)?.iter().max_by_key(|used| lengths.get(*used).copied().unwrap_or_default()).cloned()
    };
    let beginning: Vec<String> = std::iter::successors(Some(name.clone()), next).take(4).collect();
    Some((template, format!("{} → …", beginning.join(" → "))))
}

/// How many templates follow each other from this one on; never much more than [`MAX_CHAIN`].
fn length(
    name: &str,
    uses: &BTreeMap<String, BTreeSet<String>>,
    lengths: &mut BTreeMap<String, usize>,
    level: usize,
) -> usize {
    if let Some(known) = lengths.get(name) {
        return *known;
    }
    if level > MAX_CHAIN {
        return 1; // those above are too long already
    }
    lengths.insert(name.to_string(), 0); // a circle stops here
    let used = uses.get(name).into_iter().flatten();
    let longest = used.map(|used| length(used, uses, lengths, level + 1)).max().unwrap_or_default();
    lengths.insert(name.to_string(), longest + 1);
    longest + 1
}

/// A word of template code.
#[derive(Debug, PartialEq, Eq)]
enum Token<'a> {
    Name(&'a str),
    Text(&'a str),
    Sign(char),
}

fn one(template: &TemplateFile, usage: &mut Usage) {
    for (start, code) in regions(&template.text) {
        let tokens = tokens(code, start);
        for (index, (offset, token)) in tokens.iter().enumerate() {
            let after = |step: usize| tokens.get(index + step).map(|(_, token)| token);
            let member = index > 0 && matches!(tokens.get(index - 1), Some((_, Token::Sign('.'))));
            match (token, after(1), after(2)) {
                (Token::Name("t"), Some(Token::Sign('.')), Some(Token::Name(id))) if !member => {
                    let span = template.span(*offset..offset + 2 + id.len());
                    usage.messages.entry((*id).to_string()).or_insert(span);
                }
                (Token::Name("id"), Some(Token::Sign('=')), Some(Token::Text(id))) => {
                    let span = template.span(*offset..offset + 5 + id.len());
                    if after(3) == Some(&Token::Sign('~')) {
                        usage.prefixes.insert((*id).to_string());
                    } else if called(&tokens, index) == Some("msg") {
                        usage.messages.entry((*id).to_string()).or_insert(span);
                    }
                }
                (Token::Name("path"), Some(Token::Sign('=')), value) if called(&tokens, index) == Some("asset") => {
                    let Some(Token::Text(path)) = value else {
                        usage.asset_prefixes.insert(String::new());
                        continue;
                    };
                    match after(3) {
                        Some(Token::Sign('~')) => usage.asset_prefixes.insert((*path).to_string()),
                        Some(Token::Sign('|')) => usage.asset_prefixes.insert(String::new()),
                        _ => {
                            let span = template.span(*offset..offset + 7 + path.len());
                            usage.assets.entry((*path).to_string()).or_insert(span);
                            continue;
                        }
                    };
                }
                _ => {}
            }
        }
    }
}

/// The function in whose call an argument stands.
fn called<'a>(tokens: &[(usize, Token<'a>)], index: usize) -> Option<&'a str> {
    let before = tokens.get(..index).unwrap_or_default();
    let mut depth = 0_usize; // of calls that closed before the argument
    for (position, (_, token)) in before.iter().enumerate().rev() {
        match token {
            Token::Sign(')') => depth += 1,
            Token::Sign('(') if depth > 0 => depth -= 1,
            Token::Sign('(') => {
                return match position.checked_sub(1).and_then(|name| before.get(name)) {
                    Some((_, Token::Name(name))) => Some(name),
                    _ => None,
                };
            }
            _ => {}
        }
    }
    None
}

/// What stands between `{{ }}` and `{% %}`, with its place; comments are passed over.
fn regions(text: &str) -> Vec<(usize, &str)> {
    let mut regions = Vec::new();
    let mut offset = 0;
    while let Some(position) = text.get(offset..).and_then(|rest| rest.find("{")) {
        let start = offset + position;
        let rest = text.get(start..).unwrap_or_default();
        let (closing, keep) = match rest.get(..2) {
            Some("{{") => ("}}", true),
            Some("{%") => ("%}", true),
            Some("{#") => ("#}", false),
            _ => {
                offset = start + 1;
                continue;
            }
        };
        let end = rest.find(closing).map_or(rest.len(), |end| end + 2);
        if keep {
            regions.push((start, rest.get(..end).unwrap_or_default()));
        }
        offset = start + end;
    }
    regions
}

fn tokens(code: &str, start: usize) -> Vec<(usize, Token<'_>)> {
    let mut tokens = Vec::new();
    let mut chars = code.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let name = |c: char| c.is_alphanumeric() || c == '_';
        if name(c) {
            let mut end = at + c.len_utf8();
            while let Some((next, c)) = chars.next_if(|(_, c)| name(*c)) {
                end = next + c.len_utf8();
            }
            tokens.push((start + at, Token::Name(code.get(at..end).unwrap_or_default())));
        } else if matches!(c, '"' | '\'' | '`') {
            let from = at + 1;
            // a text that is not closed is a mistake, which the engine reports
            if let Some((end, _)) = chars.by_ref().find(|(_, inner)| *inner == c) {
                tokens.push((start + at, Token::Text(code.get(from..end).unwrap_or_default())));
            }
        } else if !c.is_whitespace() {
            tokens.push((start + at, Token::Sign(c)));
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;

    #[test]
    fn messages_are_found_where_templates_ask_for_them() {
        let text = r#"{# t.comment #} {{ t.skip }} {% if x.t.y %}{{ msg(id="dateline", place=p) }}{% endif %}
            {{ msg(place=f(x=1), id="b") }} {{ msg(id="kind_" ~ k) }} {{ other(id="no") }} <p>t.text</p>
            {{ asset(path="a.css") }} {{ asset(path="b/" ~ c) }} {{ other(path="no") }}"#;
        let template = TemplateFile { path: SourcePath::new("themes/x/pages/a.html").unwrap(), text: text.into() };
        let mut usage = Usage::default();
        one(&template, &mut usage);
        assert_eq!(usage.messages.keys().collect::<Vec<_>>(), ["b", "dateline", "skip"]);
        assert_eq!(usage.prefixes.iter().collect::<Vec<_>>(), ["kind_"]);
        assert_eq!(text.get(usage.messages["skip"].range()), Some("t.skip"));
        assert_eq!(usage.assets.keys().collect::<Vec<_>>(), ["a.css"]);
        assert_eq!(text.get(usage.assets["a.css"].range()), Some("path=\"a.css\""));
        assert!(usage.asks_for("b/x.png") && !usage.asks_for("no"));
    }
}
