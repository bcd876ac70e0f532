//! People and organisations of the registries that two leaves name.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::blocks::Block;
use super::pairs::Unit;
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, Digest, Locale, Role};
use crate::model::prose::Target;
use crate::model::registry::Registries;

/// Who is meant: `organisation:id`, `person:id`.
type Entry = String;

/// The names of the registries in one language, by their first word.
pub struct Names {
    by_word: HashMap<String, Vec<(String, Entry)>>,
    /// The name under which an entry is shown.
    shown: BTreeMap<Entry, String>,
}

/// What the names of every language depend on.
pub fn digest(registries: &Registries) -> Digest {
    let organisations: Vec<_> = registries.organisations.values().map(|one| (&one.id.value, &one.name, &one.former_names, &one.aliases)).collect();
    let people: Vec<_> = registries.people.values().map(|one| (&one.id.value, &one.name)).collect();
    Digest::key(&("names", organisations, people))
}

impl Names {
    /// The names in a language.
    pub fn new(registries: &Registries, locale: Locale) -> Self {
        let mut names = Self { by_word: HashMap::new(), shown: BTreeMap::new() };
        for organisation in registries.organisations.values() {
            let entry = format!("organisation:{}", organisation.id.value.as_str());
            let name = organisation.name[locale].iter().chain(organisation.name.present().map(|(_, name)| name));
            for name in name.chain(&organisation.former_names).chain(&organisation.aliases) {
                names.add(name, &entry);
            }
        }
        for person in registries.people.values() {
            names.add(&person.name, &format!("person:{}", person.id.value.as_str()));
        }
        names
    }

    fn add(&mut self, name: &str, entry: &str) {
        let Some(first) = words(name).next() else { return };
        let first = name.get(first).unwrap_or_default().to_string();
        self.shown.entry(entry.to_string()).or_insert_with(|| name.to_string());
        let known = self.by_word.entry(first).or_default();
        known.push((name.replace('\'', "’"), entry.to_string()));
        known.sort_by_key(|(name, _)| std::cmp::Reverse(name.len())); // the longest first
    }

    /// Who is named in a block, with where; links name too.
    fn named(&self, block: &Block<'_>) -> Vec<(Entry, Range<usize>)> {
        let mut found = Vec::new();
        let text = block.text.replace('\'', "’");
        let text = if text.len() == block.text.len() { &text } else { &block.text }; // places must stay
        let mut free = 0;
        for word in words(text) {
            if word.start < free {
                continue;
            }
            let known = text.get(word.clone()).and_then(|word| self.by_word.get(word));
            let here = text.get(word.start..).unwrap_or_default();
            let whole = |name: &str| here.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
            if let Some((name, entry)) = known.into_iter().flatten().find(|(name, _)| whole(name)) {
                free = word.start + name.len();
                found.push((entry.clone(), word.start..free));
            }
        }
        for (target, range) in &block.links {
            let entry = match target {
                Target::Person(id) => format!("person:{id}"),
                Target::Organisation(id) => format!("organisation:{id}"),
                _ => continue,
            };
            if !found.iter().any(|(known, _)| *known == entry) {
                found.push((entry, range.clone()));
            }
        }
        found
    }

    fn shown(&self, entry: &str) -> &str {
        self.shown.get(entry).map(String::as_str).unwrap_or_default()
    }
}

/// The words of a text: letters, digits and what joins them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let inside = |c: char| c.is_alphanumeric();
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(inside)?;
        let word = text.get(start..)?;
        let end = start + word.find(|c| !inside(c)).unwrap_or(word.len());
        at = end;
        Some(start..end)
    })
}

/// Compares who is named: block by block where another stands in the place of one, and over the whole leaf.
pub fn names(units: &[Unit<'_, '_>], source_names: &Names, target_names: &Names) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut whole: [BTreeMap<Entry, (&Block<'_>, Range<usize>, Option<&Block<'_>>)>; 2] = Default::default();
    let mut told: BTreeSet<Entry> = BTreeSet::new();
    for unit in units {
        let of = |blocks: &[&'_ Block<'_>], names: &Names| {
            blocks.iter().enumerate().flat_map(|(index, block)| names.named(block).into_iter().map(move |named| (index, named))).collect::<Vec<_>>()
        };
        let (ours, theirs) = (of(&unit.source, source_names), of(&unit.target, target_names));
        for (index, (entry, range)) in &ours {
            whole[0].entry(entry.clone()).or_insert((unit.source[*index], range.clone(), unit.place()));
        }
        for (index, (entry, range)) in &theirs {
            whole[1].entry(entry.clone()).or_insert((unit.target[*index], range.clone(), unit.source.first().copied()));
        }
        let lacks = |entry: &str, there: &[(usize, (Entry, Range<usize>))]| !there.iter().any(|(_, (other, _))| other == entry);
        for (index, (entry, range)) in ours.iter().filter(|(_, (entry, _))| lacks(entry, &theirs)) {
            let block = unit.source[*index];
            let sort = |entry: &str| entry.split(':').next().map(str::to_string);
            let other = theirs.iter().find(|(_, (other, _))| lacks(other, &ours) && sort(other) == sort(entry));
            if let Some((place, (other, place_range))) = other.filter(|_| unit.single()) {
                let shown = (source_names.shown(entry), target_names.shown(other));
                told.extend([entry.clone(), other.clone()]);
                found.push(finding("other", shown, (block, range), (unit.target[*place], place_range)));
            } else if let Some((place, word)) = misspelt(block, range, &unit.target) {
                let words = place.text.get(word.clone()).unwrap_or_default();
                told.insert(entry.clone());
                found.push(finding("spelling", (source_names.shown(entry), words), (block, range), (place, &word)));
            }
        }
    }
    for (side, (here, there)) in [(&whole[0], &whole[1]), (&whole[1], &whole[0])].into_iter().enumerate() {
        for (entry, (block, range, place)) in here.iter().filter(|(entry, _)| !there.contains_key(*entry) && !told.contains(*entry)) {
            let Some(place) = place else { continue };
            let start = 0..0;
            found.push(match side {
                0 => finding("missing", (source_names.shown(entry), ""), (block, range), (place, &start)),
                _ => finding("added", (target_names.shown(entry), ""), (place, &start), (block, range)),
            });
        }
    }
    found
}

/// A word that is nearly one of a name, in blocks that do not have the name.
fn misspelt<'a, 'l>(block: &Block<'_>, range: &Range<usize>, target: &[&'a Block<'l>]) -> Option<(&'a Block<'l>, Range<usize>)> {
    let name = block.text.get(range.clone())?;
    let parts: Vec<&str> = words(name).filter_map(|word| name.get(word)).filter(|word| word.chars().count() > 3).collect();
    for place in target {
        let found: Vec<(Range<usize>, &str)> = words(&place.text).filter_map(|word| Some((word.clone(), place.text.get(word)?))).collect();
        for part in &parts {
            let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
            if !capital(part) || found.iter().any(|(_, word)| word == part) {
                continue;
            }
            let near = found.iter().find(|(_, word)| capital(word) && nearest(word, [*part]).is_some());
            if let Some((word, _)) = near {
                return Some((place, word.clone()));
            }
        }
    }
    None
}

fn finding(
    reason: &'static str,
    (name, found): (&str, &str),
    (source, range): (&Block<'_>, &Range<usize>),
    (target, place): (&Block<'_>, &Range<usize>),
) -> Diagnostic {
    let span = |block: &Block<'_>, range: &Range<usize>| if range.is_empty() { block.whole() } else { block.span(range) };
    let finding = Diagnostic::new(Code::ParityName, span(target, place)).related(Role::Source, span(source, range));
    let finding = finding.arg("reason", reason).arg("name", name).arg("found", found);
    finding.arg("passage", source.sentence(range)).arg("counterpart", target.sentence(place))
}
