//! A look at the brackets of a stylesheet before it is parsed. The standard closes at the end of the file whatever is open,
//! and takes a rule that a forgotten brace swallowed for a nested one: both are nearly always a slip. It also bounds how
//! deep the parser has to recurse.

use std::ops::Range;

/// Brackets in brackets, further than any stylesheet needs.
const MAX_DEPTH: usize = 64;

/// What is wrong with the brackets, and where: `unclosed`, `unopened`, `comment`, `string` or `depth`.
pub(super) fn brackets(text: &str) -> Option<(&'static str, Range<usize>)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut signs = text.char_indices();
    while let Some((at, sign)) = signs.next() {
        let rest = text.get(at..).unwrap_or_default();
        match sign {
            '\\' => {
                signs.next();
            }
            '/' if rest.starts_with("/*") => {
                let Some(end) = rest.get(2..).and_then(|rest| rest.find("*/")) else {
                    return Some(("comment", at..at + 2));
                };
                skip(&mut signs, at + end + 4);
            }
            '"' | '\'' => {
                let Some(end) = string(rest, sign) else { return Some(("string", at..at + 1)) };
                skip(&mut signs, at + end);
            }
            '(' if plain_address(text, at) => {
                let Some(end) = rest.find(')') else { return Some(("unclosed", at..at + 1)) };
                skip(&mut signs, at + end + 1);
            }
            '(' | '[' | '{' if open.len() == MAX_DEPTH => return Some(("depth", at..at + 1)),
            '(' => open.push((at, ')')),
            '[' => open.push((at, ']')),
            '{' => open.push((at, '}')),
            ')' | ']' | '}' => match open.pop() {
                Some((_, closing)) if closing == sign => {}
                Some((before, _)) => return Some(("unclosed", before..before + 1)),
                None => return Some(("unopened", at..at + 1)),
            },
            _ => {}
        }
    }
    open.last().map(|(at, _)| ("unclosed", *at..*at + 1))
}

/// Goes on to a place.
fn skip(signs: &mut std::str::CharIndices<'_>, to: usize) {
    while signs.offset() < to && signs.next().is_some() {}
}

/// How long a string is, its marks included; `None` when its line ends first.
fn string(rest: &str, mark: char) -> Option<usize> {
    let mut signs = rest.char_indices().skip(1);
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' => {
                signs.next();
            }
            '\n' => return None,
            sign if sign == mark => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Whether a parenthesis opens an address without quotation marks, in which marks mean nothing.
fn plain_address(text: &str, at: usize) -> bool {
    let before = text.get(at.saturating_sub(3)..at).unwrap_or_default();
    let after = text.get(at + 1..).unwrap_or_default().trim_start();
    before.eq_ignore_ascii_case("url") && !after.starts_with(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_that_do_not_meet_are_found() {
        for (text, slip) in [
            ("a { b: c(d[e]) } /* } */ f { g: \"}\\\"\"; h: url(a'b.png) }", None),
            ("a { b: c }\n}", Some(("unopened", 11))),
            ("a { b: c;\nd { e: f }", Some(("unclosed", 2))),
            ("a { b: (c; }", Some(("unclosed", 7))),
            ("a { b: 'c; }\n", Some(("string", 7))),
            ("a { } /* b", Some(("comment", 6))),
            ("a { b: url(c }", Some(("unclosed", 10))),
            ("é { b: \\} } ]", Some(("unopened", 13))),
        ] {
            assert_eq!(brackets(text).map(|(slip, range)| (slip, range.start)), slip, "{text}");
        }
        assert_eq!(brackets(&"(".repeat(10_000)).map(|(slip, _)| slip), Some("depth"));
    }
}
