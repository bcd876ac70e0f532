//! What is known of the words of a language that say quantities.

use rustc_hash::FxHashMap;

use super::super::number::Qualifier;

/// The words of a language, by what they say. Everything is in lower case.
pub(in crate::language) struct Lexicon {
    words: FxHashMap<&'static str, Word>,
    /// The lengths of the words that begin with each byte, a bit for each: what most words of a text are told apart by.
    lengths: [u32; 256],
    /// The words.
    pub(super) lists: &'static Lists,
}

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

impl Lexicon {
    pub(super) fn new(lists: &'static Lists) -> Self {
        let mut words: FxHashMap<&'static str, Word> = FxHashMap::default();
        let mut set = |word: &'static str, say: &dyn Fn(&mut Word)| say(words.entry(word).or_default());
        lists.ones.iter().for_each(|word| set(word, &|w| w.cardinal = Some(Cardinal::One)));
        lists.cardinals.iter().for_each(|(word, n)| set(word, &|w| w.cardinal = Some(Cardinal::Small(*n))));
        lists.hundreds.iter().for_each(|word| set(word, &|w| w.cardinal = Some(Cardinal::Hundred)));
        lists.powers.iter().for_each(|(word, n)| set(word, &|w| w.cardinal = Some(Cardinal::Power(*n))));
        lists.groups.iter().for_each(|(word, n)| set(word, &|w| w.group = Some(*n)));
        lists.magnitudes.iter().for_each(|(word, n)| set(word, &|w| w.magnitude = Some(*n)));
        lists.ordinals.iter().for_each(|(word, n)| set(word, &|w| w.ordinal = Some(*n)));
        lists.denominators.iter().for_each(|(word, n)| set(word, &|w| w.denominator = Some(*n)));
        lists.multipliers.iter().for_each(|(word, n, sure)| set(word, &|w| w.multiplier = Some((*n, *sure))));
        for (names, month) in lists.months.iter().zip(1..) {
            names.iter().for_each(|word| set(word, &|w| w.month = Some(month)));
        }
        lists.labels.iter().for_each(|(word, label)| set(word, &|w| w.label = Some(label)));
        lists.before_month.iter().for_each(|word| set(word, &|w| w.before_month = true));
        lists.stops.iter().for_each(|word| set(word, &|w| w.stop = true));
        lists.periods.iter().for_each(|word| set(word, &|w| w.period = true));
        let mut begin = |word: &'static str, relative| words.entry(word).or_default().relatives.push(relative);
        for relative in lists.relatives {
            relative.0.first().into_iter().for_each(|word| begin(word, relative));
        }
        let mut set = |word: &'static str, say: &dyn Fn(&mut Word)| say(words.entry(word).or_default());
        lists.hours.iter().for_each(|(word, hour)| set(word, &|w| w.hour = Some(*hour)));
        lists.articles.iter().for_each(|word| set(word, &|w| w.article = true));
        let others = lists.pairs.iter().map(|(word, _)| word).chain(lists.noughts).chain(lists.half);
        others.for_each(|word| set(word, &|w| w.begins = true));
        words.values_mut().for_each(|word| word.begins |= word.says_something());
        let mut lengths = [0; 256];
        for word in words.keys() {
            for first in word.bytes().take(1) {
                lengths[usize::from(first)] |= bit(word); // one for each byte
            }
        }
        Self { words, lengths, lists }
    }

    /// What is known of a word in lower case.
    pub(super) fn word(&self, word: &str) -> Option<&Word> {
        let first = *word.as_bytes().first()?;
        if self.lengths[usize::from(first)] & bit(word) == 0 {
            return None;
        }
        self.words.get(word)
    }
}

/// The bit of the length of a word.
fn bit(word: &str) -> u32 {
    1 << word.len().min(31)
}
