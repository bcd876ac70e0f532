//! What a person meant where the reader of TOML stumbled: the slips that writers make, told from the line itself.
//!
//! The reader's own phrase follows the grammar and leads beginners astray: of `date = 28/03/2023` it says that a text lacks
//! its quotation marks. [`PATTERNS`] look at the line first and at the phrase second; the first that fits names the slip.

use std::ops::Range;

use jiff::civil;

/// A slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The name on which the message selects; empty when nobody knows better than the reader of TOML.
    pub name: &'static str,
    /// Where it stands: for what was never closed, where it was opened.
    pub range: Range<usize>,
    /// What may have been meant, as it must be written; empty when that cannot be told.
    pub suggestion: String,
    /// The key of the line, or nothing.
    pub key: String,
}

/// The name of the slip that is a date of the right form which no calendar has.
pub const NO_SUCH_DATE: &str = "no-such-date";

/// Names the slip behind an error of the reader: its place in the text and its phrase.
pub fn slip(text: &str, at: Range<usize>, phrase: &str) -> Slip {
    let line = Line::new(text, at, phrase);
    let found = PATTERNS.iter().find_map(|(name, pattern)| Some((*name, pattern(&line)?)));
    let (name, Found { range, suggestion }) = found.unwrap_or(("", Found::at(line.at.clone())));
    Slip { name, range, suggestion, key: line.key().to_string() }
}

/// A group that is repeated further down, where its name stands in two brackets on each side, and here in one: its place,
/// and what it must be.
pub fn lone_group(text: &str, second: Range<usize>, phrase: &str) -> Option<(Range<usize>, String)> {
    let key = text.get(second.clone()).filter(|_| phrase == "duplicate key")?;
    let above = text.get(..second.start)?.strip_suffix("[[")?;
    let header = format!("\n[{key}]");
    let at = above.find(&header)? + 1;
    Some((at..at + header.len() - 1, format!("[[{key}]]")))
}

/// The slips in the order in which they are looked for: what explains more comes first.
const PATTERNS: [(&str, Pattern); 20] = [
    ("unclosed-bracket", |line| line.unclosed('[')),
    ("unclosed-brace", |line| line.unclosed('{')),
    ("quotes", |line| line.starts_with(|c| "“”„«»‘’‹›".contains(c))),
    ("space", |line| line.starts_with(invisible).or_else(|| line.key().contains(invisible).then(|| line.here()))),
    ("colon", |line| line.colon()),
    ("backslash", |line| line.says(&["missing escaped value", "too few unicode value digits"])),
    ("unclosed-quote", |line| line.unclosed_quote()),
    ("inner-quote", |line| line.inner('"')),
    ("apostrophe", |line| line.inner('\'')),
    (NO_SUCH_DATE, |line| line.no_such_date()),
    ("date", |line| line.date()),
    ("time", |line| line.time()),
    ("comma", |line| line.decimal_comma()),
    ("number", |line| line.number()),
    ("boolean", |line| line.boolean()),
    ("no-quotes", |line| line.no_quotes()),
    ("no-value", |line| (line.text.contains('=') && line.value().is_empty()).then(|| line.here())),
    ("separator", |line| line.says(&["missing comma"])),
    ("no-equals", |line| line.says(&["key with no value"])),
    ("extra", |line| line.says(&["unexpected key or value"])),
];

type Pattern = fn(&Line<'_>) -> Option<Found>;

/// What a pattern tells of its slip.
struct Found {
    range: Range<usize>,
    suggestion: String,
}

impl Found {
    fn at(range: Range<usize>) -> Self {
        Self { range, suggestion: String::new() }
    }
}

/// The line of an error.
struct Line<'a> {
    /// The whole text.
    whole: &'a str,
    /// The line, without its line break.
    text: &'a str,
    /// Where it starts.
    start: usize,
    /// The place of the error in the whole text.
    at: Range<usize>,
    phrase: &'a str,
}

impl<'a> Line<'a> {
    fn new(whole: &'a str, at: Range<usize>, phrase: &'a str) -> Self {
        let from = whole.floor_char_boundary(at.start);
        let to = whole.ceil_char_boundary(at.end.max(from));
        let start = whole[..from].rfind('\n').map_or(0, |before| before + 1); // `from` stands between characters
        let end = whole[from..].find('\n').map_or(whole.len(), |after| from + after); // likewise
        let text = whole.get(start..end).unwrap_or_default().trim_end_matches('\r');
        Self { whole, text, start, at: from..to, phrase }
    }

    /// The place of the error, no longer than its line.
    fn here(&self) -> Found {
        let end = self.start + self.text.len();
        Found::at(self.at.start.min(end)..self.at.end.clamp(self.at.start.min(end), end))
    }

    /// The part of the line before the error.
    fn before(&self) -> &'a str {
        self.text.get(..self.at.start - self.start).unwrap_or(self.text)
    }

    /// From the error to the end of the line.
    fn after(&self) -> &'a str {
        self.text.get(self.at.start - self.start..).unwrap_or_default()
    }

    fn key(&self) -> &'a str {
        self.text.split_once('=').map_or("", |(key, _)| key.trim_matches(' '))
    }

    /// The value that holds the error: after the last `=` before it, without a comment and without what closes a group.
    fn value(&self) -> &'a str {
        let from = self.before().rfind('=').or_else(|| self.text.find('=')).map_or(0, |sign| sign + 1);
        let value = self.text.get(from..).unwrap_or_default();
        let text = value.trim_start_matches(' ').starts_with(['"', '\'', '[', '{']); // which may hold the sign of a comment
        let value = if text { value } else { value.split('#').next().unwrap_or_default() };
        value.trim_matches(' ').trim_end_matches([' ', '}', ']', ','])
    }

    /// The value as the place of the slip, with what may have been meant.
    fn whole_value(&self, suggestion: String) -> Found {
        let value = self.value();
        let from = (value.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize); // the value is a part of the line
        Found { range: self.start + from..self.start + from + value.len(), suggestion }
    }

    /// The first character of the value, or that on which the reader stumbled.
    fn starts_with(&self, fits: impl Fn(char) -> bool) -> Option<Found> {
        let stumbled = self.after().chars().next().is_some_and(&fits);
        let opens = self.value().trim_start_matches(['[', '{', ' ']).chars().next().is_some_and(&fits);
        (stumbled || opens).then(|| self.here())
    }

    fn says(&self, phrases: &[&str]) -> Option<Found> {
        phrases.iter().any(|phrase| self.phrase.starts_with(phrase)).then(|| self.here())
    }

    /// Whether the line starts something new: a group, or a key with its value.
    fn starts_anew(&self) -> bool {
        let text = self.text.trim_matches([' ', '\t']);
        let name = text.trim_start_matches('[');
        let header = name.len() < text.len() && name.trim_end_matches(']').len() < name.len() && {
            is_name(name.trim_end_matches(']')) && !name.starts_with(|c: char| c == '"' || c.is_ascii_digit())
        };
        header || text.split_once('=').is_some_and(|(name, _)| is_name(name))
    }

    /// A bracket or a brace that was opened and never closed: the next line starts something new, or the text ends.
    fn unclosed(&self, opening: char) -> Option<Found> {
        let found = |at: usize| {
            let end = self.whole[at..].find('\n').map_or(self.whole.len(), |end| at + end); // an opening is one byte
            Found::at(at..self.whole[..end].trim_end().len().max(at + 1))
        };
        if self.phrase.starts_with("unclosed table") || self.phrase.starts_with("unclosed array table") {
            let at = self.start + self.text.find('[')?;
            return (opening == '[').then(|| found(at));
        }
        let above = open(self.whole.get(..self.start)?);
        if let Some((at, c)) = above.last() {
            let count = |marks: [char; 2]| self.text.matches(marks).count();
            let closes = count(['}', ']']) > count(['{', '[']);
            let list = *c == '[' || self.phrase.contains("inline table") || self.phrase.contains("key-value");
            if *c == opening && list && !closes && self.starts_anew() {
                return Some(found(*at));
            }
        }
        let ended = self.phrase.starts_with("unclosed array") || self.phrase.starts_with("unclosed inline table");
        let all = open(self.whole.get(..self.at.start)?);
        all.last().filter(|(_, c)| ended && *c == opening).map(|(at, _)| found(*at))
    }

    fn colon(&self) -> Option<Found> {
        let rest = self.text.trim_start().trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-'));
        let named = !self.text.trim_start().starts_with(':') && !self.key().contains(['"', '\'', '[', '{']);
        (named && rest.trim_start().starts_with(':')).then(|| self.here())
    }

    fn unclosed_quote(&self) -> Option<Found> {
        let string = ["invalid basic string", "invalid literal string", "invalid multi-line"];
        if !string.iter().any(|phrase| self.phrase.starts_with(phrase)) || !self.after().trim().is_empty() {
            return None;
        }
        let until = self.whole.get(..self.at.start)?;
        let opened = if self.phrase.starts_with("invalid multi-line") {
            until.rfind("\"\"\"").max(until.rfind("'''"))
        } else {
            self.value().find(['"', '\'']).map(|quote| self.whole_value(String::new()).range.start + quote)
        }?;
        let end = self.whole[opened..].find('\n').map_or(self.whole.len(), |end| opened + end); // a quote is one byte
        Some(Found::at(opened..self.whole[..end].trim_end().len()))
    }

    /// A quotation mark in the middle of a text ends it: the reader stumbles on what follows.
    fn inner(&self, quote: char) -> Option<Found> {
        let next = self.after().chars().next().filter(|c| !matches!(c, '"' | '\'' | '=' | '#' | '[' | '{'))?;
        if self.after().split_once('=').is_some_and(|(name, _)| is_name(name)) {
            return None; // the text is whole, and another key follows
        }
        let closed = self.before().trim_end().ends_with(quote);
        let joined = self.before().ends_with(quote) && next.is_alphanumeric();
        let many = self.value().starts_with(quote) && self.value().matches(quote).count() > 2;
        (closed && (joined || many)).then(|| self.here())
    }

    fn no_such_date(&self) -> Option<Found> {
        let value = self.value();
        let day = value.get(..10)?;
        let numbers = day_parts(day, '-')?;
        let [year, month, rest] = numbers.as_slice() else { return None };
        let sound = year.len() == 4 && month.len() == 2 && rest.len() == 2 && calendar_day(year, month, rest).is_none();
        sound.then(|| self.whole_value(String::new()))
    }

    /// A date in another order than year, month, day; with a month's name; without its zeros.
    fn date(&self) -> Option<Found> {
        let value = self.value();
        for mark in ['/', '.', '-'] {
            let day = value.split(' ').next().unwrap_or_default();
            let Some(numbers) = day_parts(day, mark) else { continue };
            let [first, middle, last] = numbers.as_slice() else { continue };
            if first.len() == 4 && (mark != '-' || middle.len() < 2 || last.len() < 2) {
                return Some(self.whole_value(calendar_day(first, middle, last).unwrap_or_default()));
            }
            if last.len() == 4 || (mark == '/' && last.len() == 2) {
                let year = if last.len() == 4 { (*last).to_string() } else { format!("20{last}") };
                // the day comes first here; where it cannot, it is the month
                let read = calendar_day(&year, middle, first).or_else(|| calendar_day(&year, first, middle));
                return Some(self.whole_value(read.unwrap_or_default()));
            }
        }
        let words: Vec<&str> = value.split([' ', '\u{a0}', '\u{202f}', ',']).filter(|word| !word.is_empty()).collect();
        let number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 4;
        let name = |word: &&str| word.chars().all(|c| c.is_alphabetic() || c == '.') && word.chars().count() > 2;
        let [first, second, year, ..] = words.as_slice() else { return None };
        let named = (number(first) && name(second)) || (name(first) && number(second));
        let dated = named && year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        dated.then(|| self.whole_value(String::new()))
    }

    /// A time that is none: `10h30`, `9:00`, `25:00`.
    fn time(&self) -> Option<Found> {
        let value = self.value();
        let (day, clock) = match value.get(..10).filter(|day| day_parts(day, '-').is_some()) {
            Some(day) => (Some(day), value.get(11..).unwrap_or_default().trim()),
            None => (None, value),
        };
        let sign = clock.find([':', 'h', 'H'])?;
        let (hour, rest) = (clock.get(..sign)?, clock.get(sign + 1..)?);
        let minute = rest.get(..2).unwrap_or(if rest.is_empty() { "00" } else { rest });
        let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
        let hours = number(hour)?;
        if day.is_none() && hour.len() > 2 {
            return None;
        }
        let read = number(minute).filter(|minute| hours < 24 && *minute < 60);
        let suggestion = match (day, read) {
            (Some(day), Some(minute)) => format!("{day}T{hours:02}:{minute:02}:00"),
            _ => String::new(),
        };
        Some(self.whole_value(suggestion))
    }

    fn decimal_comma(&self) -> Option<Found> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let (whole, decimals) = self.value().split_once(',')?;
        let (whole, decimals) = (whole.trim(), decimals.trim());
        let number = digits(whole.trim_start_matches(['-', '+'])) && digits(decimals);
        number.then(|| self.whole_value(format!("{whole}.{decimals}")))
    }

    /// Digits with spaces or points between them, or a zero before them: a telephone number, or a number as it is printed.
    fn number(&self) -> Option<Found> {
        let value = self.value();
        let space = |c: char| invisible(c) || c == ' ';
        let digits = value.trim_start_matches('+');
        let like = digits.starts_with(|c: char| c.is_ascii_digit() || c == '(')
            && digits.chars().all(|c| c.is_ascii_digit() || space(c) || matches!(c, '.' | '-' | '(' | ')'));
        let close: String = digits.chars().filter(|c| !space(*c)).collect();
        let phone = value.starts_with(['0', '+']) && close.len() > 6;
        let plain = !phone && close.bytes().all(|byte| byte.is_ascii_digit());
        let suggestion = match (phone, plain) {
            (true, _) => format!("\"{value}\""),
            (false, true) => close.trim_start_matches('0').to_string(),
            (false, false) => String::new(),
        };
        like.then(|| self.whole_value(suggestion))
    }

    fn boolean(&self) -> Option<Found> {
        let value = self.value().to_lowercase();
        matches!(value.as_str(), "true" | "false").then(|| self.whole_value(value))
    }

    fn no_quotes(&self) -> Option<Found> {
        let phrases = ["string values must be quoted", "invalid boolean", "invalid float", "missing opening quote"];
        let letter = self.after().starts_with(char::is_alphabetic) || self.value().starts_with(char::is_alphabetic);
        self.says(&phrases).filter(|_| letter)
    }
}

/// Whether a text has the form of a key.
fn is_name(text: &str) -> bool {
    let text = text.trim_matches(' ');
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '"'))
}

/// The three numbers of a date that is written with a mark between them.
fn day_parts(text: &str, mark: char) -> Option<Vec<&str>> {
    let parts: Vec<&str> = text.split(mark).collect();
    let number = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (parts.len() == 3 && parts.iter().all(number)).then_some(parts)
}

/// A day as it must be written, when the calendar has it.
fn calendar_day(year: &str, month: &str, day: &str) -> Option<String> {
    let date = civil::Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(date.to_string())
}

/// Spaces that look like the ordinary one, or like nothing at all.
fn invisible(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200d}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

/// The brackets and braces that are open at the end of a text, with their places.
fn open(text: &str) -> Vec<(usize, char)> {
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = &text[at..]; // there is a character
        at += match c {
            '#' => rest.find('\n').unwrap_or(rest.len()),
            '"' | '\'' => string_length(rest, c),
            '[' | '{' => {
                open.push((at, c));
                1
            }
            ']' | '}' => {
                open.pop();
                1
            }
            _ => c.len_utf8(),
        };
    }
    open
}

/// The length of the string with which a text starts; one that is not closed ends with its line.
fn string_length(text: &str, quote: char) -> usize {
    let triple = if quote == '"' { "\"\"\"" } else { "'''" };
    if let Some(rest) = text.strip_prefix(triple) {
        return rest.find(triple).map_or(text.len(), |end| end + 6);
    }
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' => return at,
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::*;

    /// The first error of the reader of TOML in a text, as a slip: its name, the words at its place, what may be meant.
    fn found(text: &str) -> (&'static str, String, String) {
        let (_, mut errors) = DeTable::parse_recoverable(text);
        errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
        let error = errors.first().unwrap_or_else(|| panic!("{text:?} is sound"));
        let Slip { name, range, suggestion, .. } = slip(text, error.span().unwrap(), error.message());
        (name, text[range].to_string(), suggestion)
    }

    /// A slip in a line.
    const LINES: [(&str, &str, &str); 45] = [
        ("date = 28/03/2023", "date", "2023-03-28"),
        ("date = 28/03/23", "date", "2023-03-28"),
        ("date = 28.03.2023", "date", "2023-03-28"),
        ("date = 28-03-2023", "date", "2023-03-28"),
        ("date = 2023/03/28", "date", "2023-03-28"),
        ("date = 2023-3-8", "date", "2023-03-08"),
        ("date = 15 janvier 2026", "date", ""),
        ("date = 1er mars 2026", "date", ""),
        ("date = March 1, 2026", "date", ""),
        ("date = 2023-02-30", NO_SUCH_DATE, ""),
        ("date = 2023-13-01", NO_SUCH_DATE, ""),
        ("at = 2026-01-15 10h30", "time", "2026-01-15T10:30:00"),
        ("at = 2026-01-15T9h", "time", "2026-01-15T09:00:00"),
        ("at = 2026-01-15 9:00", "time", "2026-01-15T09:00:00"),
        ("at = 2027-01-01T25:00:00", "time", ""),
        ("at = 10h30", "time", ""),
        ("a = “x”", "quotes", ""),
        ("a = « x »", "quotes", ""),
        ("a = ‘x’", "quotes", ""),
        ("a = ”x”", "quotes", ""),
        ("a = [“x”, “y”]", "quotes", ""),
        ("a = { fr = “x” }", "quotes", ""),
        ("a\u{a0}= \"x\"", "space", ""),
        ("a =\u{202f}\"x\"", "space", ""),
        ("\u{200b}a = \"x\"", "space", ""),
        ("a: \"x\"", "colon", ""),
        ("a : x", "colon", ""),
        ("a = Port-d'Essai", "no-quotes", ""),
        ("a = nantes", "no-quotes", ""),
        ("a = faux", "no-quotes", ""),
        ("a = [association, langues]", "no-quotes", ""),
        ("a = \"un \"mot\" ici\"", "inner-quote", ""),
        ("a = { fr = \"un \"mot\" ici\" }", "inner-quote", ""),
        ("a = 'un fait n'est rien'", "apostrophe", ""),
        ("a = \"C:\\Users\"", "backslash", ""),
        ("a = \"b", "unclosed-quote", ""),
        ("a = 1,5", "comma", "1.5"),
        ("a = { value = 1,5 }", "comma", "1.5"),
        ("a = 2 400", "number", "2400"),
        ("a = 01 23 45 67 89", "number", "\"01 23 45 67 89\""),
        ("a = 0123456789", "number", "\"0123456789\""),
        ("a = +33 1 23 45 67 89", "number", "\"+33 1 23 45 67 89\""),
        ("a = True", "boolean", "true"),
        ("a = { fr = \"x\" en = \"y\" }", "separator", ""),
        ("page_size 20", "no-equals", ""),
    ];

    #[test]
    fn slips_in_a_line_have_names() {
        for (line, name, suggestion) in LINES {
            for text in [line.to_string(), format!("z = 1\n{line}\nb = 2\n"), format!("{line}\r\n[b]\r\n")] {
                let (found, _, meant) = found(&text);
                assert_eq!((found, meant.as_str()), (name, suggestion), "{text:?}");
            }
        }
        assert_eq!(found("a = \n").0, "no-value");
        assert_eq!(found("a = \"x\" \"y\"\n").0, "extra");
        assert_eq!(found("a = 1__2\n").0, "");
    }

    #[test]
    fn a_group_that_is_repeated_has_two_brackets_everywhere() {
        let text = "x = 1\n[a]\nb = 1\n[[a]]\nb = 2\n";
        let (_, errors) = DeTable::parse_recoverable(text);
        let second = errors[0].span().unwrap();
        assert_eq!(lone_group(text, second.clone(), errors[0].message()), Some((6..9, "[[a]]".to_string())));
        assert_eq!(lone_group(text, second, "unclosed table"), None);
    }

    #[test]
    fn what_is_not_closed_is_shown_where_it_was_opened() {
        for (text, name, place) in [
            ("a = [\"x\", \"y\"\nb = [\"z\"]\n", "unclosed-bracket", "[\"x\", \"y\""),
            ("a = [\n  \"x\",\n  \"y\",\n\n[status]\nfr = 1\n", "unclosed-bracket", "["),
            ("[status\nfr = 1\n", "unclosed-bracket", "[status"),
            ("a = [\"x\"", "unclosed-bracket", "[\"x\""),
            ("a = { fr = \"x\", en = \"y\"\nb = { fr = \"z\" }\n", "unclosed-brace", "{ fr = \"x\", en = \"y\""),
            ("a = { fr = \"x\"\n\n[b]\nvalue = 1\n", "unclosed-brace", "{ fr = \"x\""),
            ("a = \"\"\"x\ny\nb = 2\n", "unclosed-quote", "\"\"\"x"),
            ("a = [\n  \"x\"\n  \"y\",\n]\n", "separator", ""),
        ] {
            let (found, words, _) = found(text);
            assert_eq!(found, name, "{text:?}");
            assert!(place.is_empty() || words == place, "{text:?}: {words:?}");
        }
    }

    #[test]
    fn any_place_and_any_phrase_can_be_looked_at() {
        for text in ["", "é", "a = é\r\n", "[", "=", "\u{a0}=\u{a0}", "a = [\n\"é\n", "'''", "\"\\"] {
            for start in 0..=text.len() + 1 {
                for phrase in ["", "unclosed table", "unclosed array", "invalid basic string", "invalid multi-line"] {
                    let Slip { range, .. } = slip(text, start..start + 1, phrase);
                    assert!(range.start <= range.end, "{text:?} {start} {phrase}");
                }
            }
        }
    }
}
