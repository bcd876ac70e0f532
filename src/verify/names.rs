//! People and organisations of the registries that two leaves name.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::blocks::Block;
use super::pairs::Unit;
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, Digest, Locale, Role};
use crate::model::prose::Target;
use crate::model::registry::Registries;

/// Who is meant: the registry and the identifier.
type Entry<'n> = (Registry, &'n str);

/// The registries of those who are named, in the order in which findings tell them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Registry {
    Organisation,
    Person,
}

/// The names of the registries in one language, by their first word.
pub struct Names<'r> {
    by_word: FxHashMap<&'r str, Vec<(String, Entry<'r>)>>,
    /// Whether one of those words has no capital.
    small: bool,
    /// The name under which an entry is shown.
    shown: BTreeMap<Entry<'r>, &'r str>,
}

/// What the names of every language depend on.
pub fn digest(registries: &Registries) -> Digest {
    let organisations: Vec<_> = registries
        .organisations
        .values()
        .map(|one| (&one.id.value, &one.name, &one.former_names, &one.aliases))
        .collect();
    let people: Vec<_> = registries.people.values().map(|one| (&one.id.value, &one.name)).collect();
    Digest::key(&("names", organisations, people))
}

impl<'r> Names<'r> {
    /// The names in a language.
    pub fn new(registries: &'r Registries, locale: Locale) -> Self {
        let mut names = Self { by_word: FxHashMap::default(), small: false, shown: BTreeMap::new() };
        for organisation in registries.organisations.values() {
            let entry = (Registry::Organisation, organisation.id.value.as_str());
            let name = organisation.name[locale].iter().chain(organisation.name.present().map(|(_, name)| name));
            for name in name.chain(&organisation.former_names).chain(&organisation.aliases) {
                names.add(name, entry);
            }
        }
        for person in registries.people.values() {
            names.add(&person.name, (Registry::Person, person.id.value.as_str()));
        }
        for known in names.by_word.values_mut() {
            let mut seen = FxHashSet::default();
            known.retain(|(name, _)| seen.insert(name.clone())); // one name may be that of several languages
            known.sort_by_key(|(name, _)| std::cmp::Reverse(name.len())); // the longest first
        }
        names
    }

    fn add(&mut self, name: &'r str, entry: Entry<'r>) {
        let Some(first) = words(name).next().and_then(|first| name.get(first)) else { return };
        self.small |= !first.contains(char::is_uppercase);
        self.shown.entry(entry).or_insert(name);
        self.by_word.entry(first).or_default().push((name.replace('\'', "’"), entry));
    }

    /// Who is named in a block; links name too.
    fn named<'n>(&'n self, block: &'n Block<'_>) -> Vec<Named<'n>> {
        let mut found: Vec<Named<'n>> = Vec::new();
        if self.small {
            words(&block.text).for_each(|word| self.name_at(&block.text, word, &mut found));
        } else {
            let capitals = block.capitals.iter().map(|word| word.start as usize..word.end as usize);
            capitals.for_each(|word| self.name_at(&block.text, word, &mut found));
        }
        let entry = |target: &'n Target| match target {
            Target::Person(id) => Some((Registry::Person, id.as_str())),
            Target::Organisation(id) => Some((Registry::Organisation, id.as_str())),
            _ => None,
        };
        let mut links = block.links.iter().filter_map(|(target, range)| Some((entry(target)?, range))).peekable();
        if links.peek().is_some() {
            let mut known: FxHashSet<Entry<'n>> = found.iter().map(|named| named.entry).collect();
            let links = links.filter(|(entry, _)| known.insert(*entry));
            found.extend(links.map(|(entry, range)| Named { entry, range: range.clone(), sure: true, written: false }));
        }
        found
    }

    /// Adds the name that begins with a word of a text, unless the word is a part of the one before.
    fn name_at<'n>(&'n self, text: &str, word: Range<usize>, found: &mut Vec<Named<'n>>) {
        if found.last().is_some_and(|last| word.start < last.range.end) {
            return;
        }
        let Some(known) = text.get(word.clone()).and_then(|first| self.by_word.get(first)) else { return };
        let rest = text.get(word.start..).unwrap_or_default();
        let whole = |name: &str| rest.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        if let Some((name, entry)) = known.iter().find(|(name, _)| whole(name)) {
            let sure = !common(name) || mid_sentence(text, word.start);
            found.push(Named { entry: *entry, range: word.start..word.start + name.len(), sure, written: true });
        }
    }

    fn shown(&self, entry: Entry<'_>) -> &str {
        self.shown.get(&entry).copied().unwrap_or_default()
    }
}

/// Who is named, and where.
struct Named<'n> {
    entry: Entry<'n>,
    range: Range<usize>,
    /// Whether it can be nothing else: a name that is a common word may begin a sentence.
    sure: bool,
    /// Whether its name is written, and not only linked to.
    written: bool,
}

/// Whether a name is one word with one capital: « Safe ».
fn common(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.all(char::is_lowercase)
}

/// Whether a place is not the beginning of a sentence.
pub(super) fn mid_sentence(text: &str, at: usize) -> bool {
    let before =
        text.get(..at).unwrap_or_default().trim_end_matches(|c: char| c.is_whitespace() || "«“(‘\"".contains(c));
    !before.is_empty() && !before.ends_with(['.', '!', '?', ':', '…', '•', '–'])
}

/// The words of a text: letters, digits and what joins them.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
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

/// Where an entry is first named in a leaf, and the block of the other leaf that belongs to it.
struct First<'a, 'l> {
    block: &'a Block<'l>,
    named: Named<'a>,
    other: Option<&'a Block<'l>>,
}

type Whole<'a, 'l> = BTreeMap<Entry<'a>, First<'a, 'l>>;

/// Compares who is named: block by block where another stands in the place of one, and over the whole leaf.
pub fn names<'a>(units: &[Unit<'a, '_>], source_names: &'a Names<'_>, target_names: &'a Names<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let (mut ours, mut theirs): (Whole<'_, '_>, Whole<'_, '_>) = Default::default();
    let mut told: BTreeSet<Entry<'_>> = BTreeSet::new();
    for unit in units {
        let (source, target) = (of(&unit.source, source_names), of(&unit.target, target_names));
        if source.is_empty() && target.is_empty() {
            continue;
        }
        if !written(&source).eq(written(&target)) {
            let (names, back) = ((source_names, target_names), (target_names, source_names));
            let instead_of = instead(names, (&source, &target), &unit.target, unit.single(), &mut told);
            found.extend(instead_of.into_iter().map(Instead::finding));
            let turned = instead(back, (&target, &source), &unit.source, unit.single(), &mut told);
            found.extend(turned.into_iter().map(|instead| instead.turned().finding()));
        }
        keep(&mut ours, source, |block| unit.twin(block));
        keep(&mut theirs, target, |block| unit.origin(block));
    }
    let lone = |here: &Whole<'_, '_>, there: &Whole<'_, '_>, missing: bool| -> Vec<Diagnostic> {
        let lone = here
            .iter()
            .filter(|(entry, first)| first.named.sure && !there.contains_key(*entry) && !told.contains(*entry));
        let one = |(entry, first): (&Entry<'_>, &First<'_, '_>)| {
            let (other, start, range) = (first.other?, 0..0, &first.named.range);
            Some(if missing {
                finding("missing", (source_names.shown(*entry), ""), (first.block, range), (other, &start))
            } else {
                finding("added", (target_names.shown(*entry), ""), (other, &start), (first.block, range))
            })
        };
        lone.filter_map(one).collect()
    };
    found.extend(lone(&ours, &theirs, true));
    found.extend(lone(&theirs, &ours, false));
    found
}

/// Who is named, each with the block that does.
type NamedBlocks<'a, 'l> = [(&'a Block<'l>, Named<'a>)];

/// What stands in the place of a name.
struct Instead<'n, 'a, 'l> {
    reason: &'static str,
    name: String,
    words: String,
    block: (&'a Block<'l>, &'n Range<usize>),
    place: (&'a Block<'l>, Range<usize>),
    turned: bool,
}

impl Instead<'_, '_, '_> {
    /// The same, found from the translation.
    fn turned(self) -> Self {
        Self { turned: true, ..self }
    }

    fn finding(self) -> Diagnostic {
        let (here, there) = (self.block, (self.place.0, &self.place.1));
        match (self.turned, self.reason) {
            (false, reason) => finding(reason, (&self.name, &self.words), here, there),
            (true, "other") => finding("other", (&self.words, &self.name), there, here),
            (true, reason) => finding(reason, (&self.name, &self.words), there, here),
        }
    }
}

/// What stands in the place of the names of one block that the other does not have.
fn instead<'n, 'a, 'l>(
    (names, other_names): (&Names<'_>, &Names<'_>),
    (here, there): (&'n NamedBlocks<'a, 'l>, &'n NamedBlocks<'a, 'l>),
    blocks: &[&'a Block<'l>],
    single: bool,
    told: &mut BTreeSet<Entry<'a>>,
) -> Vec<Instead<'n, 'a, 'l>> {
    let mut found = Vec::new();
    let lacking: Vec<_> = absent(here, there).filter(|(_, named)| named.written).collect();
    if lacking.is_empty() {
        return found;
    }
    let (own, theirs) = (entries(here), entries(there));
    let other = absent(there, here).find(|(_, other)| !own.contains(&other.entry)); // what may stand in the place
    // one who is named by two names, « PMT » and « Pôle des Microtechniques », is looked for by each
    let mut tried: BTreeSet<(Option<&str>, *const Block<'l>)> = BTreeSet::new();
    for (block, named) in lacking {
        if !tried.insert((block.text.get(named.range.clone()), std::ptr::from_ref(block))) {
            continue;
        }
        let name = names.shown(named.entry).to_string();
        let block = (block, &named.range);
        if let Some((place, word)) = misspelt(block.0, block.1, blocks) {
            let words = place.text.get(word.clone()).unwrap_or_default().to_string();
            told.insert(named.entry);
            found.push(Instead { reason: "spelling", name, words, block, place: (place, word), turned: false });
        } else if let Some((place, other)) = other
            && named.sure
            && single
            && !theirs.contains(&named.entry)
            && !told.contains(&named.entry)
        {
            told.extend([named.entry, other.entry]);
            let (words, place) = (other_names.shown(other.entry).to_string(), (place, other.range.clone()));
            found.push(Instead { reason: "other", name, words, block, place, turned: false });
        }
    }
    found
}

fn of<'a, 'l>(blocks: &[&'a Block<'l>], names: &'a Names<'_>) -> Vec<(&'a Block<'l>, Named<'a>)> {
    blocks.iter().copied().flat_map(|block| names.named(block).into_iter().map(move |named| (block, named))).collect()
}

/// Those that are named here, and whose name is not written there as often.
fn absent<'n, 'a, 'l>(
    here: &'n NamedBlocks<'a, 'l>,
    there: &'n NamedBlocks<'a, 'l>,
) -> impl Iterator<Item = (&'a Block<'l>, &'n Named<'a>)> {
    let mut balance: FxHashMap<Entry<'a>, isize> = FxHashMap::default();
    for (all, sign) in [(here, 1), (there, -1)] {
        for (_, named) in all.iter().filter(|(_, named)| named.written) {
            *balance.entry(named.entry).or_default() += sign;
        }
    }
    let lacks = move |named: &Named<'_>| !named.written || balance.get(&named.entry).is_some_and(|more| *more > 0);
    here.iter().filter(move |(_, named)| lacks(named)).map(|(block, named)| (*block, named))
}

/// Those whose names are written, in order.
fn written<'a>(all: &NamedBlocks<'a, '_>) -> impl Iterator<Item = Entry<'a>> {
    all.iter().filter(|(_, named)| named.written).map(|(_, named)| named.entry)
}

/// Everyone who is named.
fn entries<'a>(all: &NamedBlocks<'a, '_>) -> BTreeSet<Entry<'a>> {
    all.iter().map(|(_, named)| named.entry).collect()
}

fn keep<'a, 'l>(
    whole: &mut Whole<'a, 'l>,
    found: Vec<(&'a Block<'l>, Named<'a>)>,
    other: impl Fn(&'a Block<'l>) -> Option<&'a Block<'l>>,
) {
    for (block, named) in found {
        let known = whole.get(&named.entry).is_some_and(|first| first.named.sure || !named.sure);
        if !known {
            whole.insert(named.entry, First { block, named, other: other(block) });
        }
    }
}

/// A word that is nearly one of a name, and that the text with the name does not have.
fn misspelt<'a, 'l>(
    block: &Block<'_>,
    range: &Range<usize>,
    target: &[&'a Block<'l>],
) -> Option<(&'a Block<'l>, Range<usize>)> {
    let name = block.text.get(range.clone())?;
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let long = |word: &&str| word.chars().count() > 3 && capital(word);
    let parts: Vec<&str> = words(name).filter_map(|word| name.get(word)).filter(long).collect();
    let own: BTreeSet<&str> = words(&block.text).filter_map(|word| block.text.get(word)).collect();
    target.iter().find_map(|place| {
        let near = |word: &Range<usize>| {
            let word = place.text.get(word.clone()).unwrap_or_default();
            capital(word) && !own.contains(word) && nearest(word, parts.iter().copied()).is_some()
        };
        Some((*place, words(&place.text).find(near)?))
    })
}

fn finding(
    reason: &'static str,
    (name, found): (&str, &str),
    (source, range): (&Block<'_>, &Range<usize>),
    (target, place): (&Block<'_>, &Range<usize>),
) -> Diagnostic {
    let span =
        |block: &Block<'_>, range: &Range<usize>| if range.is_empty() { block.whole() } else { block.span(range) };
    let finding = Diagnostic::new(Code::ParityName, span(target, place)).related(Role::Source, span(source, range));
    let finding = finding.arg("reason", reason).arg("name", name).arg("found", found);
    finding.arg("passage", source.sentence(range)).arg("counterpart", target.sentence(place))
}
