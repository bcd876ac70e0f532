//! Marks that Markdown did not take for marks, and that a reader would see: found in the words that are left of a source.
//!
//! Nothing here is a second reader of Markdown: what is looked at is text already, so that a mark in it is either ruined
//! or meant. A backslash before it says that it is meant. Every search forward ends where the next one begins, or happens
//! once in a block: the time is linear.

use std::ops::Range;

use crate::base::scan;

/// A mark that a reader would see, or a character that nobody sees.
#[derive(Debug, PartialEq, Eq)]
pub struct Ruin {
    /// What it was to be.
    pub mark: Mark,
    /// Where, in the source.
    pub range: Range<usize>,
}

/// What a ruined mark was to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A link whose address holds a space.
    Link,
    /// A link that is not closed.
    LinkForm,
    /// A link with a space before its address.
    LinkGap,
    /// A picture, for any of these reasons.
    Picture,
    /// A heading without a plain space after `#`.
    Heading,
    /// A list without a plain space after its mark.
    List,
    /// A table without the line below its head.
    Table,
    /// Asterisks that make nothing strong.
    Bold,
    /// Braces of a template.
    Template,
    /// An anchor that stands at the end of no heading.
    Anchor,
    /// The call of a footnote that is none.
    Note,
    /// The call of a footnote whose text does not exist: the range is that of the call.
    Orphan,
    /// A typographic bullet or dash at the beginning of a line.
    Bullet,
    /// Asterisks that may be meant.
    Asterisks,
    /// A character that nobody sees, or that is no character at all.
    Invisible(char),
}

impl Mark {
    /// Its name in findings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::LinkForm => "link-form",
            Self::LinkGap => "link-gap",
            Self::Picture => "picture",
            Self::Heading => "heading",
            Self::List => "list",
            Self::Table => "table",
            Self::Bold | Self::Asterisks => "bold",
            Self::Template => "template",
            Self::Anchor => "anchor",
            Self::Note | Self::Orphan => "note",
            Self::Bullet => "bullet",
            Self::Invisible(_) => "invisible",
        }
    }
}

/// A search through the words of a source, block by block.
pub struct Ruins<'a> {
    source: &'a str,
    /// Whether the next words begin a line.
    fresh: bool,
    /// Whether a line of the block began with a dash.
    dashed: bool,
    /// Whether a list or a table was reported in the block.
    listed: bool,
    /// Brackets that are open, each with whether it opens a picture.
    brackets: Vec<(usize, bool)>,
    /// Two or three asterisks that wait for their like.
    stars: Option<Range<usize>>,
    found: Vec<Ruin>,
}

/// Bullets of word processors; the last two are those of their own fonts.
const BULLETS: [char; 9] = ['•', '◦', '▪', '‣', '⁃', '·', '➢', '\u{f0b7}', '\u{f0a7}'];

impl<'a> Ruins<'a> {
    /// A search through a source.
    pub fn new(source: &'a str) -> Self {
        let (brackets, found) = (Vec::new(), Vec::new());
        Self { source, fresh: true, dashed: false, listed: false, brackets, stars: None, found }
    }

    /// What was found since the last time.
    pub fn take(&mut self) -> Vec<Ruin> {
        std::mem::take(&mut self.found)
    }

    /// A block opens or closes.
    pub fn block(&mut self) {
        if let Some(stars) = self.stars.take()
            && self.stray(&stars)
        {
            self.push(Mark::Asterisks, stars);
        }
        self.brackets.clear();
        (self.fresh, self.dashed, self.listed) = (true, false, false);
    }

    /// A line ends: for the reader as well when it is `hard`.
    pub fn line(&mut self, hard: bool) {
        self.fresh = true;
        self.dashed &= !hard;
    }

    /// Something else than words stands here.
    pub fn other(&mut self) {
        self.fresh = false;
    }

    /// Words stand here.
    pub fn words(&mut self, range: Range<usize>) {
        let Some(text) = self.source.get(range.clone()) else { return };
        let escaped = self.escaped(range.start);
        if std::mem::take(&mut self.fresh) && !escaped {
            self.beginning(text, range.start);
        }
        Scan { ruins: self, text, offset: range.start, unclosed: [false; 3] }.run(usize::from(escaped));
    }

    fn push(&mut self, mark: Mark, range: Range<usize>) {
        self.found.push(Ruin { mark, range });
    }

    /// Whether a backslash takes away the meaning of what stands here.
    fn escaped(&self, at: usize) -> bool {
        let before = self.source.get(..at).unwrap_or_default();
        (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
    }

    /// The beginning of a line.
    fn beginning(&mut self, text: &str, start: usize) {
        let hashes = text.len() - text.trim_start_matches('#').len();
        let mut after = text.chars().skip(hashes);
        let (next, second) = (after.next(), after.next());
        let gap = next.filter(|c| no_plain_space(*c)).map_or(0, char::len_utf8);
        if hashes > 0 {
            let joined = hashes > 1 && next.is_some_and(char::is_alphanumeric); // one alone begins a keyword: #mobilité
            if gap > 0 || joined || hashes > 6 {
                self.push(Mark::Heading, start..start + hashes + gap);
            }
            return;
        }
        let Some(first) = next else { return };
        if first == '|' {
            return self.row(start);
        }
        let gap = second.filter(|c| c.is_whitespace() || no_plain_space(*c)).map_or(0, char::len_utf8);
        let mark = match first {
            '-' | '+' | '*' if gap > 1 => {
                let number = text.chars().nth(2).is_some_and(|c| c.is_ascii_digit()); // « - 5 °C »
                if first == '*' || number { Mark::Bullet } else { Mark::List }
            }
            '–' | '—' if gap > 0 => {
                if !std::mem::replace(&mut self.dashed, true) {
                    return; // one alone may be an aside, a line of a dialogue, or a speaker
                }
                Mark::Bullet
            }
            _ if BULLETS.contains(&first) && (gap > 0 || first != '·') => Mark::Bullet,
            _ => return,
        };
        if !std::mem::replace(&mut self.listed, true) {
            self.push(mark, start..start + first.len_utf8() + gap);
        }
    }

    /// A line begins with a bar. When it ends with another, it was to be the row of a table.
    fn row(&mut self, start: usize) {
        let line = self.source.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim_end();
        if line.len() > 2 && line.ends_with('|') && !std::mem::replace(&mut self.listed, true) {
            self.push(Mark::Table, start..start + line.len());
        }
    }

    /// A link the wrong way round, `(text)[address]`, whose brackets stand here: where it begins.
    fn inverted(&self, bracket: usize, end: usize) -> Option<usize> {
        const TEXT: usize = 200; // bytes looked back at: the text of a link is short, and the time linear
        let address = self.source.get(bracket + 1..end)?;
        let before = self.source.get(..bracket)?.strip_suffix(')')?;
        let from = before.ceil_char_boundary(before.len().saturating_sub(TEXT));
        let opened = from + before.get(from..)?.rfind('(')?;
        (like_an_address(address) && !address.contains(char::is_whitespace)).then_some(opened)
    }

    /// A run of asterisks stands here.
    fn asterisks(&mut self, range: Range<usize>) {
        let Some(first) = self.stars.take() else {
            self.stars = Some(range);
            return;
        };
        let between = self.source.get(first.end..range.start).unwrap_or_default();
        let mut letters = between.chars().map(char::is_alphabetic);
        let mut last = false;
        if letters.any(|letter| std::mem::replace(&mut last, letter) && letter) {
            let opens = !self.before(first.start).is_some_and(char::is_alphanumeric);
            self.push(if opens { Mark::Bold } else { Mark::Asterisks }, first.start..range.end);
        }
    }

    /// Whether asterisks alone look like a mark: not within a word, and not between two spaces as in « 2 ** 3 ».
    fn stray(&self, stars: &Range<usize>) -> bool {
        let before = self.before(stars.start);
        let after = self.source.get(stars.end..).and_then(|rest| rest.chars().next());
        let is = |side: Option<char>, test: fn(char) -> bool| side.is_some_and(test);
        let within = is(before, char::is_alphanumeric) && is(after, char::is_alphanumeric);
        let between = is(before, |c| c == ' ') && is(after, |c| c == ' ');
        !within && !between
    }

    fn before(&self, at: usize) -> Option<char> {
        self.source.get(..at).and_then(|before| before.chars().next_back())
    }
}

/// The way through one piece of words.
struct Scan<'r, 'a> {
    ruins: &'r mut Ruins<'a>,
    text: &'a str,
    offset: usize,
    /// That no `)`, no `}}`, no `%}` follows any more.
    unclosed: [bool; 3],
}

impl Scan<'_, '_> {
    fn run(mut self, mut at: usize) {
        loop {
            at = scan::next(self.text.as_bytes(), at, may_be_ruined);
            let Some(c) = self.rest(at).chars().next() else { return };
            at = match c {
                '\\' => at + 1 + usize::from(self.rest(at + 1).starts_with(|c: char| c.is_ascii_punctuation())),
                '[' if self.rest(at).starts_with("[^") => self.note(at),
                '[' => {
                    let picture = self.text.get(..at).unwrap_or_default().ends_with('!');
                    self.ruins.brackets.push((self.offset + at - usize::from(picture), picture));
                    at + 1
                }
                ']' => match self.ruins.brackets.pop() {
                    Some((start, picture)) => match self.ruins.inverted(start, self.offset + at) {
                        Some(opened) => {
                            self.ruins.push(Mark::LinkForm, opened..self.offset + at + 1);
                            at + 1
                        }
                        None => self.address(start, picture, at + 1),
                    },
                    None => at + 1,
                },
                '^' if self.rest(at).starts_with("^[") => self.inline_note(at),
                '*' => {
                    let end = self.text.len() - self.rest(at).trim_start_matches('*').len();
                    if matches!(end - at, 2 | 3) {
                        self.ruins.asterisks(self.offset + at..self.offset + end);
                    }
                    end
                }
                '{' => self.braces(at),
                c => {
                    if invisible(c, self.text.get(..at).unwrap_or_default()) {
                        self.push(Mark::Invisible(c), at..at + c.len_utf8());
                    }
                    at + c.len_utf8()
                }
            };
        }
    }

    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    fn push(&mut self, mark: Mark, range: Range<usize>) {
        self.ruins.push(mark, self.offset + range.start..self.offset + range.end);
    }

    /// Where what closes ends, when it follows; a search that failed is not repeated.
    fn closing(&mut self, which: usize, mark: &str, at: usize) -> Option<usize> {
        let seen = self.unclosed.get(which).copied().unwrap_or(true);
        let found = if seen { None } else { self.rest(at).find(mark) };
        if let Some(unclosed) = self.unclosed.get_mut(which) {
            *unclosed = found.is_none();
        }
        found.map(|position| at + position + mark.len())
    }

    /// What follows a closing bracket.
    fn address(&mut self, start: usize, picture: bool, at: usize) -> usize {
        let rest = self.rest(at);
        let inner = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let gap = rest.len() - inner.len();
        let Some(inner) = inner.strip_prefix('(') else { return at };
        let from = at + gap + 1;
        let (mark, end) = if gap > 0 {
            let word = inner.split(|c: char| c == ')' || c.is_whitespace()).next().unwrap_or_default();
            if !like_an_address(word) {
                return from;
            }
            let closed = usize::from(self.rest(from + word.len()).starts_with(')'));
            (Mark::LinkGap, from + word.len() + closed)
        } else {
            let end = self.closing(0, ")", from);
            let spaced = end.and_then(|end| self.text.get(from..end)).is_some_and(|text| text.contains([' ', '\t']));
            (if spaced { Mark::Link } else { Mark::LinkForm }, end.unwrap_or(self.text.len()))
        };
        self.ruins.push(if picture { Mark::Picture } else { mark }, start..self.offset + end);
        end
    }

    /// `[^…]` in words calls nothing: its text does not exist, or its label is none.
    fn note(&mut self, at: usize) -> usize {
        let rest = self.rest(at + 2);
        let label = rest.split(['[', ']']).next().unwrap_or_default();
        let end = at + 2 + label.len();
        if label.trim().is_empty() || !self.rest(end).starts_with(']') {
            return end;
        }
        if label.contains(char::is_whitespace) {
            self.push(Mark::Note, at..end + 1);
        } else {
            self.push(Mark::Orphan, at..end + 1);
        }
        end + 1
    }

    /// `^[the text of a note]`, as other tools write it.
    fn inline_note(&mut self, at: usize) -> usize {
        let rest = self.rest(at + 2);
        let words = rest.split(['[', ']']).next().unwrap_or_default();
        let end = at + 2 + words.len();
        if !words.trim().contains(' ') || !self.rest(end).starts_with(']') {
            return at + 1;
        }
        self.push(Mark::Note, at..end + 1);
        end + 1
    }

    fn braces(&mut self, at: usize) -> usize {
        let rest = self.rest(at);
        let end = if rest.starts_with("{{") {
            self.closing(1, "}}", at + 2)
        } else if rest.starts_with("{%") {
            self.closing(2, "%}", at + 2)
        } else if let Some(name) = rest.strip_prefix("{#") {
            let length = name.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(name.len());
            let end = at + 2 + length;
            if length > 0 && self.rest(end).starts_with('}') {
                self.push(Mark::Anchor, at..end + 1);
                return end + 1;
            }
            None
        } else {
            None
        };
        let Some(end) = end else { return at + 1 };
        self.push(Mark::Template, at..end);
        end
    }
}

/// Whether a byte is a mark of [`Scan::run`], or begins a character that may be invisible: none of those before U+034F is.
fn may_be_ruined(byte: u8) -> bool {
    (byte.wrapping_sub(b'[') < 4) | (byte == b'*') | (byte == b'{') | (byte >= 0xcd) // no branch; the first are `[\]^`
}

/// Spaces that Markdown does not take for the one after a mark.
fn no_plain_space(c: char) -> bool {
    (c.is_whitespace() && !c.is_ascii()) || c == '\u{200b}'
}

/// Whether a word between parentheses is an address rather than an aside.
fn like_an_address(word: &str) -> bool {
    const BEGINNINGS: [&str; 10] =
        ["http:", "https:", "mailto:", "tel:", "www.", "../", "./", "person:", "organisation:", "figure:"];
    const ENDINGS: [&str; 12] = ["csv", "docx", "gif", "jpeg", "jpg", "md", "pdf", "png", "svg", "webp", "xlsx", "zip"];
    let word = word.trim_start_matches('<');
    let ending = word.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    BEGINNINGS.iter().any(|beginning| word.starts_with(beginning)) || ENDINGS.contains(&ending.as_str())
}

/// Whether nobody sees a character, or sees an empty box. Soft hyphens are meant; the joiners belong to other scripts and
/// to pictographs.
fn invisible(c: char, before: &str) -> bool {
    match c {
        '\u{200c}' | '\u{200d}' => before.chars().next_back().is_none_or(|before| before < '\u{590}'),
        '\u{034f}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}' => true,
        '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{ffa0}' => true,
        '\u{e000}'..='\u{f8ff}' => !BULLETS.contains(&c),
        '\u{fff9}'..='\u{fffc}' | '\u{e0001}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in one paragraph of words, line by line.
    fn found(text: &str) -> Vec<(Mark, &str)> {
        let mut ruins = Ruins::new(text);
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            ruins.words(start..start + line.trim_end_matches('\n').len());
            ruins.line(false);
            start += line.len();
        }
        ruins.block();
        ruins.take().into_iter().map(|ruin| (ruin.mark, &text[ruin.range])).collect()
    }

    #[test]
    fn what_a_reader_would_see_is_found_whole() {
        assert_eq!(found("Voir [a](mon dossier.pdf)."), [(Mark::Link, "[a](mon dossier.pdf)")]);
        assert_eq!(found("[a [b] c](mon dossier.pdf)"), [(Mark::Link, "[a [b] c](mon dossier.pdf)")]);
        assert_eq!(found("![x](Photo équipe.JPG)"), [(Mark::Picture, "![x](Photo équipe.JPG)")]);
        assert_eq!(found("[a](b"), [(Mark::LinkForm, "[a](b")]);
        assert_eq!(found("[le site] (https://a.fr)."), [(Mark::LinkGap, "[le site] (https://a.fr)")]);
        assert_eq!(found("##\u{a0}Titre"), [(Mark::Heading, "##\u{a0}")]);
        assert_eq!(found("##Titre"), [(Mark::Heading, "##")]);
        assert_eq!(found("-\u{202f}un\n-\u{202f}deux"), [(Mark::List, "-\u{202f}")]);
        assert_eq!(found("du ** gras **"), [(Mark::Bold, "** gras **")]);
        assert_eq!(found("**«gras»**suite"), [(Mark::Bold, "**«gras»**")]);
        assert_eq!(found("**gras"), [(Mark::Asterisks, "**")]);
        assert_eq!(found("Voir (le site)[https://a.fr]."), [(Mark::LinkForm, "(le site)[https://a.fr]")]);
        assert_eq!(found("| a | b |\n| c | d |"), [(Mark::Table, "| a | b |")]);
        assert_eq!(found("• un\n• deux"), [(Mark::Bullet, "• ")]);
        assert_eq!(found("– un\n– deux"), [(Mark::Bullet, "– ")]);
        assert_eq!(found("a\u{200b}b"), [(Mark::Invisible('\u{200b}'), "\u{200b}")]);
        assert_eq!(found("{{ x }} {% y %} {#z}").len(), 3);
        assert_eq!(found("un[^ 1] deux^[une note] trois[^a]").len(), 3);
    }

    #[test]
    fn what_is_meant_is_left_alone() {
        for text in [
            "C:\\[x](a b)",
            "« [sic] », « (…) », [sic] (voir plus loin), [1] (p. 3)",
            "2 * 3 * 4, 2 ** 3 ** 4, 2 ** 3, f**k, snake_case, __init__",
            "presse@exemple.fr (a@b.fr) [a]",
            "– Bonjour, dit-il.",
            "- aside",
            "#mobilité et #transports",
            "\\## Titre, \\*\\* gras \\*\\*, \\[a](b c), \\{{ x }}, {{ x",
            "{a} {} # { #",
            "mi\u{ad}di, 👨\u{200d}👩, e\u{301}",
            "un [mot (avec] une) parenthèse",
            "le prix (hors taxes)[sic] et P(A | B)",
            "| seul, une barre",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
