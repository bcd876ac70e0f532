//! A template as pieces: text, and code as words, told apart as the engine does. What the engine knows and this does not
//! (raw text, components, maps) is not read at all: such a template is left as it is.

use std::borrow::Cow;

/// A piece of a template.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece<'a> {
    /// Text, without the space that the code beside it takes away.
    Text(&'a str),
    /// `{{ … }}`
    Print(Code<'a>),
    /// `{% … %}`
    Tag(Code<'a>),
}

/// Code, as its words.
pub type Code<'a> = Vec<Word<'a>>;

/// A word of code.
#[derive(Debug, Clone, PartialEq)]
pub enum Word<'a> {
    /// A name or a keyword.
    Name(Cow<'a, str>),
    /// A text with its quotation marks.
    Text(Cow<'a, str>),
    /// A number.
    Number(Cow<'a, str>),
    /// An operator or a bracket.
    Sign(&'a str),
}

impl Word<'_> {
    /// The word as it is written.
    pub fn written(&self) -> &str {
        match self {
            Self::Name(word) | Self::Text(word) | Self::Number(word) => word,
            Self::Sign(sign) => sign,
        }
    }

    /// Whether it is this sign.
    pub fn is(&self, sign: &str) -> bool {
        matches!(self, Self::Sign(own) if *own == sign)
    }

    /// The name that it is.
    pub fn name(&self) -> Option<&str> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }
}

/// What a text says between its quotation marks; nothing where signs in it are escaped.
pub fn unquoted<'a>(word: &Word<'a>) -> Option<&'a str> {
    let Word::Text(Cow::Borrowed(text)) = word else { return None };
    text.get(1..text.len() - 1).filter(|inner| !inner.contains('\\'))
}

/// The signs of two and of one character; those that open what is not read are left out.
const LONG: [&str; 8] = ["//", "**", "==", "!=", ">=", "<=", "?.", "?["];
const SHORT: &str = "+-*/%!.,:~|=><()[]";

/// The pieces of a template; `None` when there is something in it that is not read here.
pub fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let (mut rest, mut trim) = (text, false);
    while !rest.is_empty() {
        let start = start(rest).unwrap_or(rest.len());
        if start > 0 {
            let (mut before, after) = rest.split_at(start);
            if std::mem::take(&mut trim) {
                before = before.trim_start();
            }
            if after.get(2..3) == Some("-") {
                before = before.trim_end();
            }
            if !before.is_empty() {
                pieces.push(Piece::Text(before));
            }
            rest = after;
            continue;
        }
        let (opening, inside) = rest.split_at(2);
        let inside = inside.strip_prefix('-').unwrap_or(inside);
        if opening == "{#" {
            let end = inside.find("#}")?;
            trim |= inside.get(..end)?.ends_with('-');
            rest = inside.get(end + 2..)?;
            continue;
        }
        let closing = if opening == "{{" { "}}" } else { "%}" };
        let (code, after);
        (code, trim, after) = words(inside, closing)?;
        pieces.push(if opening == "{{" { Piece::Print(code) } else { Piece::Tag(code) });
        rest = after;
    }
    Some(pieces)
}

/// Where the next piece of code or comment begins.
pub fn start(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let opens = |pair: &[u8]| matches!(pair, b"{{" | b"{%" | b"{#");
    bytes.windows(2).position(opens)
}

/// The words up to what closes them, whether it takes away the space after it, and what follows.
fn words<'a>(code: &'a str, closing: &str) -> Option<(Code<'a>, bool, &'a str)> {
    let (mut words, mut rest) = (Vec::new(), code);
    loop {
        rest = rest.trim_ascii_start();
        if let Some(after) = rest.strip_prefix('-').and_then(|rest| rest.strip_prefix(closing)) {
            return Some((words, true, after));
        }
        if let Some(after) = rest.strip_prefix(closing) {
            return Some((words, false, after));
        }
        let (word, after) = word(rest)?;
        words.push(word);
        rest = after;
    }
}

fn word(rest: &str) -> Option<(Word<'_>, &str)> {
    if rest.starts_with("...") || rest.starts_with("</") {
        return None;
    }
    let bytes = rest.as_bytes();
    let first = *bytes.first()?;
    let run = |belongs: fn(u8) -> bool| bytes.iter().take_while(|byte| belongs(**byte)).count();
    let (length, make): (usize, fn(&str) -> Word<'_>) = match first {
        b'_' | b'a'..=b'z' | b'A'..=b'Z' => {
            (run(|byte| byte == b'_' || byte.is_ascii_alphanumeric()), |name| Word::Name(name.into()))
        }
        b'0'..=b'9' => {
            let whole = run(|byte| byte.is_ascii_digit());
            let decimals = bytes
                .get(whole..)
                .filter(|rest| rest.first() == Some(&b'.'))
                .map_or(0, |rest| 1 + rest.iter().skip(1).take_while(|byte| byte.is_ascii_digit()).count());
            (whole + decimals, |number| Word::Number(number.into()))
        }
        b'"' | b'\'' | b'`' => (quoted(bytes, first)?, |text| Word::Text(text.into())),
        _ if LONG.iter().any(|sign| rest.starts_with(sign)) => (2, |sign| Word::Sign(sign)),
        _ if SHORT.as_bytes().contains(&first) => (1, |sign| Word::Sign(sign)),
        _ => return None,
    };
    let (word, after) = rest.split_at_checked(length)?;
    Some((make(word), after))
}

/// The length of a text with its quotation marks.
fn quoted(bytes: &[u8], mark: u8) -> Option<usize> {
    let mut escaped = false;
    let end = bytes.iter().skip(1).position(|byte| {
        let ends = *byte == mark && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    end.map(|inner| inner + 2)
}

/// The positions at which words of code name a variable. Names of fields, arguments, functions, filters and tests do not.
pub fn variables<'c>(code: &'c [Word<'_>]) -> impl Iterator<Item = (usize, &'c str)> {
    code.iter().enumerate().filter_map(|(at, word)| {
        let name = word.name().filter(|name| !KEYWORDS.contains(name))?;
        let before = |step: usize| at.checked_sub(step).and_then(|at| code.get(at));
        let named = |step: usize, keyword: &str| before(step).and_then(Word::name) == Some(keyword);
        let part = before(1).is_some_and(|word| word.is(".") || word.is("?.") || word.is("|"));
        let test = named(1, "is") || named(1, "not") && named(2, "is");
        let called = code.get(at + 1).is_some_and(|word| word.is("(") || word.is("="));
        (!part && !test && !called).then_some((at, name))
    })
}

/// Names that are no variables, wherever they stand.
const KEYWORDS: [&str; 14] =
    ["true", "True", "false", "False", "and", "or", "not", "is", "in", "if", "else", "none", "None", "null"];

/// The functions that code calls.
pub fn functions<'c>(code: &'c [Word<'_>]) -> impl Iterator<Item = &'c str> {
    code.windows(2).enumerate().filter_map(|(at, pair)| {
        let [Word::Name(name), bracket] = pair else { return None };
        let before = |step: usize| at.checked_sub(step).and_then(|at| code.get(at));
        let test = |step: usize| before(step).and_then(Word::name) == Some("is");
        let negated = before(1).and_then(Word::name) == Some("not") && test(2);
        let other = before(1).is_some_and(|word| word.is("|")) || test(1) || negated || KEYWORDS.contains(&&**name);
        (bracket.is("(") && !other).then_some(&**name)
    })
}
