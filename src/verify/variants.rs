//! Registered names that a text spells otherwise: with other capitals, accents, spaces or hyphens, or as the registry lists them
//! among the spellings that occur.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::blocks::{Block, Section, Shape};
use super::names::{mid_sentence, words};
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic};
use crate::model::prose::Target;
use crate::model::registry::Registries;

/// The registered names, by their letters alone.
#[derive(Default)]
pub struct Variants {
    names: HashMap<String, Name>,
    /// The name under which an entry is known.
    shown: HashMap<String, String>,
    /// Beginnings of the keys of [`Self::names`].
    beginnings: HashSet<String>,
}

/// What the letters of a name stand for.
#[derive(Default)]
struct Name {
    /// How it is to be written.
    name: String,
    /// The spellings that are right.
    right: BTreeSet<String>,
    /// Whose it is: `organisation:id`.
    entries: BTreeSet<String>,
}

impl Variants {
    /// Of the organisations and people of the registries.
    pub fn new(registries: &Registries) -> Self {
        let mut all = Self::default();
        for organisation in registries.organisations.values() {
            let own: BTreeSet<&String> =
                organisation.name.values().flatten().chain(&organisation.former_names).collect();
            let entry = format!("organisation:{}", organisation.id.value.as_str());
            own.iter().for_each(|name| all.add(name, name, &entry));
            for alias in &organisation.aliases {
                if let Some(name) =
                    nearest(alias, own.iter().map(|name| name.as_str())).filter(|name| misspelt(alias, name))
                {
                    all.spelt(alias, name, &entry);
                } else if !all.names.contains_key(&letters(alias)) {
                    all.add(alias, alias, &entry); // an abbreviation is a name of its own
                }
            }
        }
        for person in registries.people.values() {
            all.add(&person.name, &person.name, &format!("person:{}", person.id.value.as_str()));
        }
        let mut beginnings = HashSet::new();
        for key in all.names.keys() {
            beginnings
                .extend(key.char_indices().map(|(at, c)| key.get(..at + c.len_utf8()).unwrap_or_default().to_string()));
        }
        all.beginnings = beginnings;
        all
    }

    fn add(&mut self, spelling: &str, name: &str, entry: &str) {
        self.shown.entry(entry.to_string()).or_insert_with(|| name.to_string());
        let known = self.names.entry(letters(spelling)).or_default();
        if known.name.is_empty() {
            known.name = name.to_string();
        }
        known.right.insert(straight(name));
        known.entries.insert(entry.to_string());
    }

    /// A spelling that is not right, unless it is that of another name.
    fn spelt(&mut self, spelling: &str, name: &str, entry: &str) {
        let known = self.names.entry(letters(spelling)).or_default();
        if known.name.is_empty() {
            known.name = name.to_string();
            known.right.insert(straight(name));
        }
        known.entries.insert(entry.to_string());
    }

    /// The names that a leaf spells otherwise.
    pub fn variants(&self, sections: &[Section<'_>]) -> Vec<Diagnostic> {
        let blocks = sections.iter().flat_map(|section| &section.blocks).filter(|block| block.shape != Shape::Code);
        blocks.flat_map(|block| self.of_block(block)).collect()
    }

    fn of_block(&self, block: &Block<'_>) -> Vec<Diagnostic> {
        let mut found: Vec<Diagnostic> = self.of_links(block);
        let text = block.text.as_str();
        let web = |(target, _): &&(&Target, Range<usize>)| matches!(target, Target::Web(_) | Target::Contact(_));
        let mut closed: Vec<&Range<usize>> =
            block.foreign.iter().chain(block.links.iter().filter(web).map(|(_, range)| range)).collect();
        closed.sort_by_key(|range| range.start);
        let mut closed = closed.into_iter().peekable();
        let words: Vec<Range<usize>> = words(text).collect();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            while closed.next_if(|range| range.end <= word.start).is_some() {}
            let shut = closed.peek().is_some_and(|range| range.contains(&word.start));
            let Some((count, range, name)) = self.longest(text, words.get(at..).unwrap_or_default()).filter(|_| !shut)
            else {
                at += 1;
                continue;
            };
            at += count;
            if let Some(name) = name {
                let written = text.get(range.clone()).unwrap_or_default();
                let finding = Diagnostic::new(Code::NameVariant, block.span(&range)).arg("reason", "spelling");
                found.push(finding.arg("found", written).arg("name", name).arg("passage", block.sentence(&range)));
            }
        }
        found
    }

    /// Links whose words are the name of someone else.
    fn of_links(&self, block: &Block<'_>) -> Vec<Diagnostic> {
        let one = |(target, range): &(&Target, Range<usize>)| {
            let entry = match target {
                Target::Person(id) => format!("person:{id}"),
                Target::Organisation(id) => format!("organisation:{id}"),
                _ => return None,
            };
            let words = block.text.get(range.clone())?;
            let other = self.names.get(&letters(words)).filter(|known| !known.entries.contains(&entry))?;
            let name = self.shown.get(&entry).filter(|_| other.right.contains(&straight(words)))?;
            let finding = Diagnostic::new(Code::NameVariant, block.span(range)).arg("reason", "link");
            Some(finding.arg("found", words).arg("name", name.as_str()).arg("passage", block.sentence(range)))
        };
        block.links.iter().filter_map(one).collect()
    }

    /// The longest name that begins with the first of some words, and how it is to be written where that is otherwise.
    fn longest(&self, text: &str, words: &[Range<usize>]) -> Option<(usize, Range<usize>, Option<&str>)> {
        let first = words.first()?;
        let opening = text.get(first.clone())?;
        let capital = match opening.is_ascii() {
            true => opening.bytes().any(|byte| byte.is_ascii_uppercase()),
            false => opening.chars().any(char::is_uppercase),
        };
        if !capital {
            return None; // nearly always
        }
        let small = opening.get(..1).unwrap_or_default().to_ascii_lowercase(); // where the first letter is in ASCII
        if !small.is_empty() && !self.beginnings.contains(&small) {
            return None;
        }
        let mut key = String::new();
        let mut longest = None;
        for (index, word) in words.iter().enumerate() {
            let gap = index.checked_sub(1).and_then(|before| text.get(words.get(before)?.end..word.start));
            if gap.is_some_and(|gap| gap.contains(['.', ',', ';', ':', '(', ')', '!', '?', '«', '»', '“', '”', '/']))
            {
                break;
            }
            key.push_str(&letters(text.get(word.clone()).unwrap_or_default()));
            if !self.beginnings.contains(&key) {
                break;
            }
            let Some(Name { name, right, .. }) = self.names.get(&key) else { continue };
            let range = first.start..word.end;
            let written = straight(text.get(range.clone()).unwrap_or_default());
            let whole = |right: &String| {
                // a name may begin or end with a mark that is no letter
                right == &written || straight(text.get(range.start..).unwrap_or_default()).starts_with(right.as_str())
            };
            let capitals = written.chars().skip(1).any(char::is_uppercase);
            let other = !right.iter().any(whole);
            let case = right.iter().any(|right| right.to_lowercase() == written.to_lowercase());
            if other && case && !capitals && !mid_sentence(text, range.start) {
                continue; // “Enter the site”
            }
            longest = Some((index + 1, range, other.then_some(name.as_str())));
        }
        longest
    }
}

/// Whether a spelling that is near a name is that name with a slip, and no shorter form of it.
fn misspelt(spelling: &str, name: &str) -> bool {
    let (spelling, name) = (letters(spelling), letters(name));
    spelling.len() > 4 && spelling.len().abs_diff(name.len()) <= 2
}

/// The letters and digits of a name, in lower case and without accents.
fn letters(name: &str) -> String {
    let plain = if name.is_ascii() { name.to_string() } else { deunicode::deunicode(name) };
    plain.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// With straight apostrophes and plain spaces and hyphens, which typography sets.
pub(super) fn straight(name: &str) -> String {
    name.chars().map(plain).collect()
}

/// A mark as it is on a keyboard.
pub(super) fn plain(c: char) -> char {
    match c {
        '’' => '\'',
        '\u{2011}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}
