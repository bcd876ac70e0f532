//! What a person meant where the reader of TOML stumbled: the slips that writers make, told from the line itself.
//!
//! The reader's own phrase follows the grammar and leads beginners astray: of `date = 28/03/2023` it says that a text lacks
//! its quotation marks. [`PATTERNS`] look at the line first and at the phrase second; the first that fits names the slip.

mod bare;
mod line;
mod pairs;

use std::ops::Range;

use self::line::{Line, invisible};
use super::values::slugify;
use crate::language::words::meant;

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

/// Where the group ends whose header stands at a place: before the next header that opens no part of it.
pub fn group_end(text: &str, header: usize) -> usize {
    let name = |line: &str| line.trim().trim_start_matches('[').split(']').next().unwrap_or_default().to_string();
    let start = text.get(..header).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let mut lines = text.get(start..).unwrap_or_default().split_inclusive('\n');
    let Some(first) = lines.next() else { return text.len() };
    let (group, mut at) = (name(first), start + first.len());
    for line in lines {
        let below = name(line).strip_prefix(&group).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        if line.trim_start().starts_with('[') && !below {
            return at;
        }
        at += line.len();
    }
    text.len()
}

/// The slips in the order in which they are looked for: what explains more comes first.
const PATTERNS: [(&str, Pattern); 24] = [
    ("group-name", |line| line.group_name()),
    ("unclosed-bracket", |line| line.unclosed('[')),
    ("unclosed-brace", |line| line.unclosed('{')),
    ("comment", |line| line.comment()),
    ("prose", |line| line.prose()),
    ("quotes", |line| line.starts_with(|c| "“”„«»‘’‹›".contains(c))),
    ("space", |line| line.starts_with(invisible).or_else(|| line.key().contains(invisible).then(|| line.here()))),
    ("accent", |line| line.accent()),
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

impl Line<'_> {
    /// A name with accents: the key of a line, or the name of a group.
    fn accent(&self) -> Option<Found> {
        let text = self.text.trim();
        let group = text.starts_with('[').then(|| text.split(']').next().unwrap_or_default().trim_start_matches('['));
        let name = group.unwrap_or_else(|| self.key()).trim();
        let from = (name.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize); // the name is a part of the line
        let place = self.start + from..self.start + from + name.len();
        let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ');
        let written = !name.is_ascii() && name.chars().all(word) && place.contains(&self.at.start);
        // the name of a group is an identifier, that of a field has underscores
        let plain = || if group.is_some() { slugify(name) } else { slugify(name).replace('-', "_") };
        written.then(|| Found { range: place, suggestion: meant(name).next().map_or_else(plain, String::from) })
    }

    /// A group whose name has a space in it, as people's names do.
    fn group_name(&self) -> Option<Found> {
        let text = self.text.split(" #").next().unwrap_or_default().trim();
        let name = text.strip_prefix('[')?.strip_suffix(']')?.trim_matches(['[', ']']);
        let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
        let spaced = self.phrase.starts_with("unclosed") && name.contains(' ') && name.chars().all(word);
        let plain = name.split('.').map(slugify).collect::<Vec<_>>().join(".");
        spaced.then(|| Found { suggestion: text.replace(name, &plain), ..self.line_of(text) })
    }

    /// A remark, as other languages than TOML mark one.
    fn comment(&self) -> Option<Found> {
        let text = self.text.trim();
        let remark = ["//", "/*", "--"].into_iter().find_map(|mark| text.strip_prefix(mark))?;
        let suggestion = format!("# {}", remark.trim_end_matches("*/").trim());
        Some(Found { suggestion, ..self.line_of(text) })
    }

    /// A sentence where a field should stand: a text that was pasted into the wrong file, or a remark without its mark.
    fn prose(&self) -> Option<Found> {
        let text = self.text.trim();
        let sentence = text.starts_with(char::is_uppercase) && text.split_whitespace().nth(2).is_some();
        let told = self.says(&["key with no value", "invalid unquoted key"]).is_some();
        (told && sentence && !text.contains(['=', '"', '[', '{'])).then(|| self.line_of(text))
    }

    /// The place of what the line begins with, but for spaces.
    fn line_of(&self, text: &str) -> Found {
        let from = self.start + self.text.len() - self.text.trim_start().len();
        Found::at(from..from + text.len())
    }
}

impl Found {
    fn at(range: Range<usize>) -> Self {
        Self { range, suggestion: String::new() }
    }
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
    const LINES: [(&str, &str, &str); 56] = [
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
        ("thèmes = [\"x\"]", "accent", "topics"),
        ("interviewé = { person = \"x\" }", "accent", "interviewee"),
        ("[élément]", "accent", "element"),
        ("[[rectifié]]", "accent", "rectifie"),
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
        ("[philippe-prével]", "accent", "philippe-prevel"),
        ("[guido ceresole]", "group-name", "[guido-ceresole]"),
        ("[[guido ceresole.roles]]", "group-name", "[[guido-ceresole.roles]]"),
        ("// à vérifier", "comment", "# à vérifier"),
        ("Communiqué de presse du 3 mars", "prose", ""),
        ("Voici une remarque", "prose", ""),
        ("L’été sera chaud", "prose", ""),
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
    fn a_group_ends_with_the_next_one() {
        let text = "[a]\nx = 1\n[a.b]\ny = 2\n[ab]\nz = 3\n";
        assert_eq!(text.get(group_end(text, 1)..), Some("[ab]\nz = 3\n"));
        assert_eq!(group_end(text, text.find("ab]").unwrap()), text.len());
        assert_eq!(group_end("", 0), 0);
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
