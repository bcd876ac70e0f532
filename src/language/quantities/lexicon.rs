//! What is known of the words of a language that say quantities.

use std::collections::BTreeMap;

use super::super::detection;
use super::super::number::Qualifier;
use super::super::rules::{BoundWord, CURRENCIES, Rules, Side};

/// The words of a language, by what they say: all that is asked of a word of a text is told by looking it up once.
/// Everything is in lower case.
pub(in crate::language) struct Lexicon {
    /// For each hash, one more than the position of a word, or nought: open addressing, mostly empty.
    slots: Box<[u16; SLOTS]>,
    /// The words with their keys, and what they say, at the same positions.
    keys: Vec<(u64, Box<str>)>,
    words: Vec<Word>,
    /// The lists that it was made from.
    pub(super) lists: &'static Lists,
}

const SLOTS: usize = 1 << SLOT_BITS;

const SLOT_BITS: u32 = 11; // several times the words of a language

/// What a word may say; most say one thing.
#[derive(Debug, Default, Clone)]
pub(super) struct Word {
    /// A number below a hundred, or a hundred, a thousand, …
    pub cardinal: Option<Cardinal>,
    /// About so many: « dizaine ».
    pub group: Option<u64>,
    /// So many, not counted: “hundreds”, « des centaines ».
    pub magnitude: Option<u64>,
    /// « troisième »
    pub ordinal: Option<u64>,
    /// « tiers », “halves”
    pub denominator: Option<u32>,
    /// “twice”; whether it is said of numbers alone.
    pub multiplier: Option<(u64, bool)>,
    /// From 1.
    pub month: Option<u8>,
    /// A word before a number that names a thing: « phase », « article »; how it is compared.
    pub label: Option<&'static str>,
    /// A word before a month that stands alone: « en mai ».
    pub before_month: bool,
    /// Ends a noun phrase.
    pub stop: bool,
    /// A length of time that a number may replace: « trimestre ».
    pub period: bool,
    /// What it begins: « cette année », and how it is compared.
    pub relatives: Vec<&'static Relative>,
    /// “noon”
    pub hour: Option<u8>,
    /// « moins de »: an article or a preposition that may stand between words and the number that they bound.
    pub article: bool,
    /// Whether a measure may begin with it.
    pub begins: bool,
    /// Whether a scale word, a unit or a currency after a number may begin with it: « millions », « d’euros ».
    pub measures: bool,
    /// The words that bound the number after them and end with it: « plus de ».
    pub bounds: Vec<&'static BoundWord>,
    /// Where it may stand in words that bound the number before them: « au moins ».
    pub behind: Behind,
    /// Whether words that announce parts of a whole may begin with it: « dont ».
    pub announces: bool,
    /// The languages in which it is frequent, a bit for each: see [`detection`].
    pub tongues: u8,
}

/// The place of a word in words that bound the number before them.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Behind {
    /// They are this word.
    pub alone: bool,
    /// They begin with it, and others follow.
    pub first: bool,
    /// It is their second word.
    pub second: bool,
}

/// The words of « cette année », and how it is compared.
pub(super) type Relative = (&'static [&'static str], &'static str);

/// What a word says within a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cardinal {
    /// One, as an article says it too: « un », “a”.
    One,
    /// Up to 99.
    Small(u64),
    /// 100
    Hundred,
    /// A power of ten, from 1000.
    Power(u32),
}

/// The lists from which a lexicon is made.
pub(super) struct Lists {
    /// « un », “a”: one, or an article.
    pub ones: &'static [&'static str],
    /// Numbers below a hundred.
    pub cardinals: &'static [(&'static str, u64)],
    /// « cent »
    pub hundreds: &'static [&'static str],
    /// From a thousand, with their power of ten.
    pub powers: &'static [(&'static str, u32)],
    /// « dizaine »
    pub groups: &'static [(&'static str, u64)],
    /// “hundreds”
    pub magnitudes: &'static [(&'static str, u64)],
    /// « troisième »
    pub ordinals: &'static [(&'static str, u64)],
    /// « tiers »
    pub denominators: &'static [(&'static str, u32)],
    /// “twice”, and whether it is said of numbers alone.
    pub multipliers: &'static [(&'static str, u64, bool)],
    /// Weakly two: “both”.
    pub pairs: &'static [(&'static str, u64)],
    /// In order; several names of one month in one entry.
    pub months: [&'static [&'static str]; 12],
    /// « phase » and how it is compared.
    pub labels: &'static [(&'static str, &'static str)],
    /// Before a month that stands alone.
    pub before_month: &'static [&'static str],
    /// Ends of noun phrases.
    pub stops: &'static [&'static str],
    /// « trimestre »
    pub periods: &'static [&'static str],
    /// « cette année », and how it is compared.
    pub relatives: &'static [Relative],
    /// “noon”
    pub hours: &'static [(&'static str, u8)],
    /// « la », “the”
    pub articles: &'static [&'static str],
    /// Endings of ordinals in digits: « 21e », “3rd”.
    pub ordinal_endings: &'static [&'static str],
    /// Words between the two ends of a range: « à », “to”.
    pub to: &'static [&'static str],
    /// The word before a range whose ends are joined by [`Self::and`]: « entre ».
    pub between: &'static str,
    /// « et », “and”.
    pub and: &'static str,
    /// « de », “of”: between a number and what it counts.
    pub of: &'static [&'static str],
    /// « sur »: between a number and the whole of which it is a part.
    pub out_of: &'static [&'static str],
    /// « demi », “half”.
    pub half: &'static [&'static str],
    /// « trimestre » in the names of quarters: the letter of `T1`, and how it is compared.
    pub quarters: &'static [(char, &'static str)],
    /// Whether the head of a noun phrase ends it.
    pub head_last: bool,
    /// Whether a month may stand before its day, and whether dates in digits are ambiguous.
    pub month_first: bool,
    /// “pm”: hours of the day in two halves.
    pub meridians: &'static [(&'static str, u8)],
    /// « h »: what stands between hours and minutes.
    pub hour_mark: Option<&'static str>,
    /// « zéro »: weakly nought.
    pub noughts: &'static [&'static str],
    /// Words that announce parts of a whole: « dont ».
    pub parts: &'static [&'static str],
    /// « deux fois moins » is half as many.
    pub fewer: &'static [&'static str],
    /// Numbers that are another word unless a plural follows: « un véhicule neuf ».
    pub plural_only: &'static [&'static str],
    /// Words that bound a number and, before a length of time, need not: “over five years”.
    pub spans: &'static [&'static str],
    /// Words before a fraction that bound it, besides those before every number: « plus des deux tiers ».
    pub fraction_bounds: &'static [(&'static str, &'static [Qualifier])],
    /// Whether seventy is sixty and ten: « soixante-dix », « quatre-vingts ».
    pub vigesimal: bool,
    /// Words that make « tiers » something else: « tiers de confiance ».
    pub not_fraction: &'static [&'static str],
}

impl Word {
    /// Whether it is more than a word between others: an article, a preposition.
    fn says_something(&self) -> bool {
        let numbers = self.group.or(self.magnitude).or(self.ordinal).is_some();
        let others = self.denominator.is_some() || self.multiplier.is_some() || self.label.is_some();
        let times = self.month.or(self.hour).is_some() || self.period || !self.relatives.is_empty();
        self.cardinal.is_some() || numbers || others || times
    }
}

/// What is known of words while a lexicon is made.
#[derive(Default)]
struct Draft(BTreeMap<String, Word>);

impl Draft {
    fn set(&mut self, word: &str, say: impl FnOnce(&mut Word)) {
        say(self.0.entry(word.to_string()).or_default());
    }

    fn numbers(&mut self, lists: &Lists) {
        lists.ones.iter().for_each(|word| self.set(word, |w| w.cardinal = Some(Cardinal::One)));
        lists.cardinals.iter().for_each(|(word, n)| self.set(word, |w| w.cardinal = Some(Cardinal::Small(*n))));
        lists.hundreds.iter().for_each(|word| self.set(word, |w| w.cardinal = Some(Cardinal::Hundred)));
        lists.powers.iter().for_each(|(word, n)| self.set(word, |w| w.cardinal = Some(Cardinal::Power(*n))));
        lists.groups.iter().for_each(|(word, n)| self.set(word, |w| w.group = Some(*n)));
        lists.magnitudes.iter().for_each(|(word, n)| self.set(word, |w| w.magnitude = Some(*n)));
        lists.ordinals.iter().for_each(|(word, n)| self.set(word, |w| w.ordinal = Some(*n)));
        lists.denominators.iter().for_each(|(word, n)| self.set(word, |w| w.denominator = Some(*n)));
        lists.multipliers.iter().for_each(|(word, n, sure)| self.set(word, |w| w.multiplier = Some((*n, *sure))));
    }

    fn others(&mut self, lists: &'static Lists) {
        for (names, month) in lists.months.iter().zip(1..) {
            names.iter().for_each(|word| self.set(word, |w| w.month = Some(month)));
        }
        lists.labels.iter().for_each(|(word, label)| self.set(word, |w| w.label = Some(label)));
        lists.before_month.iter().for_each(|word| self.set(word, |w| w.before_month = true));
        lists.stops.iter().for_each(|word| self.set(word, |w| w.stop = true));
        lists.periods.iter().for_each(|word| self.set(word, |w| w.period = true));
        for relative in lists.relatives {
            relative.0.first().into_iter().for_each(|word| self.set(word, |w| w.relatives.push(relative)));
        }
        lists.hours.iter().for_each(|(word, hour)| self.set(word, |w| w.hour = Some(*hour)));
        lists.articles.iter().for_each(|word| self.set(word, |w| w.article = true));
        let others = lists.pairs.iter().map(|(word, _)| word).chain(lists.noughts).chain(lists.half);
        others.for_each(|word| self.set(word, |w| w.begins = true));
        self.0.values_mut().for_each(|word| word.begins |= word.says_something());
    }

    /// The words by which a reader sees that words of the rules may stand at a place.
    fn signals(&mut self, lists: &Lists, rules: &'static Rules) {
        let units = rules.scales.iter().map(|scale| scale.text).chain(rules.units.iter().map(|(text, _)| *text));
        for text in units.chain(CURRENCIES.iter().map(|(code, _)| *code)).chain(["x"]) {
            runs(text).first().into_iter().for_each(|word| self.set(word, |w| w.measures = true));
        }
        for number in ["n", "no"] {
            self.set(number, |w| w.begins = true); // « n° 5 »
        }
        for bound in rules.bounds {
            let words = runs(bound.text);
            match (bound.side, words.as_slice()) {
                (Side::Before, [.., last]) => self.set(last, |w| w.bounds.push(bound)),
                (Side::After, [word]) => self.set(word, |w| w.behind.alone = true),
                (Side::After, [first, second, ..]) => {
                    self.set(first, |w| w.behind.first = true);
                    self.set(second, |w| w.behind.second = true);
                }
                (_, []) => {}
            }
        }
        for text in lists.parts {
            runs(text).first().into_iter().for_each(|word| self.set(word, |w| w.announces = true));
        }
        detection::words().for_each(|(word, tongue)| self.set(word, |w| w.tongues |= 1 << tongue));
    }
}

/// The words of a text of the rules, in lower case.
fn runs(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

impl Lexicon {
    pub(super) fn new(lists: &'static Lists, rules: &'static Rules) -> Self {
        let mut draft = Draft::default();
        draft.numbers(lists);
        draft.others(lists);
        draft.signals(lists, rules);
        let mut all = Self { slots: Box::new([0; SLOTS]), keys: Vec::new(), words: Vec::new(), lists };
        for (text, word) in draft.0 {
            let key = key(&text);
            let mut slot = slot(key);
            while all.slots[slot] != 0 {
                slot = (slot + 1) % SLOTS; // below their number
            }
            all.keys.push((key, text.into_boxed_str()));
            all.words.push(word);
            all.slots[slot] = u16::try_from(all.words.len()).unwrap_or_default();
        }
        all
    }

    /// What is known of a word, by its [`key`] and its length in lower case; the word itself is read where these leave a
    /// doubt.
    #[inline]
    pub(super) fn word<'w>(&self, key: u64, length: usize, word: impl Fn() -> &'w str) -> Option<&Word> {
        let mut slot = slot(key);
        loop {
            let place = usize::from(self.slots[slot]).checked_sub(1)?; // a slot is below their number
            let (known, text) = self.keys.get(place)?;
            // the key of a short word is the word itself
            if *known == key && text.len() == length && (length <= KEY || **text == *word()) {
                return self.words.get(place);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// The bytes of a word that its key holds: its last ones.
const KEY: usize = size_of::<u64>();

/// A word as a number: what it is looked up by.
pub(super) fn key(word: &str) -> u64 {
    word.bytes().fold(0, more)
}

/// The key of a word with one more byte.
#[inline]
pub(super) fn more(key: u64, byte: u8) -> u64 {
    key << 8 | u64::from(byte)
}

#[inline]
fn slot(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - SLOT_BITS)) as usize // as many bits as there are slots
}
