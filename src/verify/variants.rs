//! Registered names that a text spells otherwise: with other capitals, accents, spaces or hyphens, or as the registry lists them
//! among the spellings that occur.

use std::collections::BTreeSet;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::blocks::{Block, Section, Shape};
use super::names::{mid_sentence, words};
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic};
use crate::model::prose::Target;
use crate::model::registry::Registries;

/// The registered names, by their letters alone.
#[derive(Default)]
pub struct Variants {
    names: FxHashMap<String, Name>,
    /// The name under which an entry is known.
    shown: FxHashMap<String, String>,
    /// Beginnings of the keys of [`Self::names`].
    beginnings: FxHashSet<String>,
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
        let mut beginnings = FxHashSet::default();
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
        let text = &*block.text;
        let web = |(target, _): &&(&Target, Range<usize>)| matches!(target, Target::Web(_) | Target::Contact(_));
        let mut closed: Vec<&Range<usize>> =
            block.foreign.iter().chain(block.links.iter().filter(web).map(|(_, range)| range)).collect();
        closed.sort_by_key(|range| range.start);
        let mut closed = closed.into_iter().peekable();
        let (mut free, mut key) = (0, String::new());
        for first in &block.capitals {
            let first = first.start as usize..first.end as usize;
            if first.start < free {
                continue;
            }
            while closed.next_if(|range| range.end <= first.start).is_some() {}
            if closed.peek().is_some_and(|range| range.contains(&first.start)) {
                continue;
            }
            let Some((range, name)) = self.longest(text, first, &mut key) else { continue };
            free = range.end;
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

    /// The longest name that begins with a word, which has a capital, and how it is to be written where that is otherwise.
    fn longest(&self, text: &str, first: Range<usize>, key: &mut String) -> Option<(Range<usize>, Option<&str>)> {
        let (start, length) = (first.start, first.len());
        let (here, rest) = (text.get(start..)?, text.get(first.end..)?);
        let (mut longest, mut end) = (None, 0);
        key.clear();
        let others = words(rest).map(|word| word.start + length..word.end + length);
        for word in std::iter::once(0..length).chain(others) {
            let gap = here.get(end..word.start).unwrap_or_default();
            if gap.contains(['.', ',', ';', ':', '(', ')', '!', '?', '«', '»', '“', '”', '/']) {
                break;
            }
            end = word.end;
            push_letters(here.get(word).unwrap_or_default(), key);
            if !self.beginnings.contains(key.as_str()) {
                break; // nearly always at the first word
            }
            let Some(Name { name, right, .. }) = self.names.get(key.as_str()) else { continue };
            let written = here.get(..end).unwrap_or_default();
            let mut other = !right.contains(written); // nearly always it stands as it is to be written
            if other {
                // a name may begin or end with a mark that is no letter
                other = !right.iter().any(|right| begins_with(here, right));
                let written = straight(written);
                let capitals = written.chars().skip(1).any(char::is_uppercase);
                let case = right.iter().any(|right| right.to_lowercase() == written.to_lowercase());
                if other && case && !capitals && !mid_sentence(text, start) {
                    continue; // “Enter the site”
                }
            }
            longest = Some((start..start + end, other.then_some(name.as_str())));
        }
        longest
    }
}

/// Whether a text begins with a name, whatever its apostrophes, spaces and hyphens.
fn begins_with(text: &str, name: &str) -> bool {
    let mut letters = text.chars().map(plain);
    name.chars().all(|c| letters.next() == Some(c))
}

/// Whether a spelling that is near a name is that name with a slip, and no shorter form of it.
fn misspelt(spelling: &str, name: &str) -> bool {
    let (spelling, name) = (letters(spelling), letters(name));
    spelling.len() > 4 && spelling.len().abs_diff(name.len()) <= 2
}

/// The letters and digits of a name, in lower case and without accents.
fn letters(name: &str) -> String {
    let mut letters = String::new();
    push_letters(name, &mut letters);
    letters
}

/// Adds them to others.
fn push_letters(name: &str, letters: &mut String) {
    let start = letters.len();
    if name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        letters.push_str(name); // a word, nearly always
    } else {
        letters.extend(deunicode::deunicode(name).chars().filter(char::is_ascii_alphanumeric));
    }
    if let Some(new) = letters.get_mut(start..) {
        new.make_ascii_lowercase();
    }
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
