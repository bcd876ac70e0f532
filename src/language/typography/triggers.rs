//! What wakes a rule: each rule declares beside itself the atoms at which it may have something to do, so that a text without
//! them costs nothing. What is declared may be too much, which is only slow; a test asks that it is never too little.

use super::Rule;

/// Atoms at which a rule looks.
#[derive(Debug, Clone, Copy)]
pub(super) enum Trigger {
    /// One of these marks.
    Marks(&'static str),
    /// One of these marks behind a number.
    CountedMarks(&'static str),
    /// A word that begins with the same four bytes as one of these; a shorter one is the whole word.
    Words(&'static [&'static str]),
    /// The same behind a number.
    CountedWords(&'static [&'static str]),
    /// The same with or without a capital.
    Stems(&'static [&'static str]),
    /// A word that begins with one of these letters of ASCII.
    Initials(&'static str),
    /// A word with a `z` in it.
    Zeds,
    /// A number.
    Numbers,
    /// A number behind a number.
    Rows,
    /// A word that touches the number or the word before it.
    Endings,
    /// Anything behind more than one space.
    WideGaps,
}

/// Rules by their position in the list of their language: one bit for each.
pub(super) type Rules = u32;

/// The rules that something wakes: always, and those more that it wakes behind a number.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Woken {
    always: Rules,
    counted: Rules,
}

impl Woken {
    pub fn rules(self, behind_number: bool) -> Rules {
        self.always | if behind_number { self.counted } else { 0 }
    }

    fn add(&mut self, rules: Rules, counted: bool) {
        if counted { self.counted |= rules } else { self.always |= rules }
    }

    fn and(self, other: Self) -> Self {
        Self { always: self.always | other.always, counted: self.counted | other.counted }
    }
}

/// The triggers of all the rules of a language, as tables.
#[derive(Debug)]
pub(super) struct Triggers {
    ascii_marks: [Woken; 128],
    /// In the order of the characters.
    other_marks: Vec<(char, Woken)>,
    initials: [Woken; 128],
    /// By the beginning of a word; open addressing, never more than half full.
    beginnings: Vec<(u32, Woken)>,
    /// By the first byte of a word, a bit for each second one with which a word may wake something: most wake nothing.
    seconds: [u64; 128],
    pub zeds: Rules,
    pub numbers: Rules,
    pub rows: Rules,
    pub endings: Rules,
    pub wide_gaps: Rules,
}

const SLOTS: usize = 512;

impl Triggers {
    /// The tables for a list of at most 32 rules.
    pub fn of(rules: &[Rule]) -> Self {
        let none = Woken::default();
        let mut all = Self {
            ascii_marks: [none; 128],
            other_marks: Vec::new(),
            initials: [none; 128],
            beginnings: vec![(0, none); SLOTS],
            seconds: [0; 128],
            zeds: 0,
            numbers: 0,
            rows: 0,
            endings: 0,
            wide_gaps: 0,
        };
        for (position, rule) in rules.iter().enumerate() {
            let bit = 1 << position;
            rule.on.iter().for_each(|trigger| all.add(*trigger, bit));
        }
        all.other_marks.sort_by_key(|(mark, _)| *mark);
        all
    }

    fn add(&mut self, trigger: Trigger, rule: Rules) {
        match trigger {
            Trigger::Marks(marks) => marks.chars().for_each(|mark| self.add_mark(mark, rule, false)),
            Trigger::CountedMarks(marks) => marks.chars().for_each(|mark| self.add_mark(mark, rule, true)),
            Trigger::Words(words) => words.iter().for_each(|word| self.add_word(word, rule, false)),
            Trigger::CountedWords(words) => words.iter().for_each(|word| self.add_word(word, rule, true)),
            Trigger::Stems(stems) => stems.iter().for_each(|stem| {
                self.add_word(stem, rule, false);
                let (first, rest) = stem.split_at(1); // stems are of ASCII
                self.add_word(&(first.to_ascii_uppercase() + rest), rule, false);
            }),
            Trigger::Initials(letters) => letters.bytes().for_each(|letter| {
                self.initials.get_mut(usize::from(letter)).into_iter().for_each(|woken| woken.add(rule, false));
                self.seconds.get_mut(usize::from(letter)).into_iter().for_each(|seconds| *seconds = u64::MAX);
            }),
            Trigger::Zeds => self.zeds |= rule,
            Trigger::Numbers => self.numbers |= rule,
            Trigger::Rows => self.rows |= rule,
            Trigger::Endings => self.endings |= rule,
            Trigger::WideGaps => self.wide_gaps |= rule,
        }
    }

    fn add_mark(&mut self, mark: char, rule: Rules, counted: bool) {
        let woken = match self.ascii_marks.get_mut(mark as usize) {
            Some(woken) => woken,
            None => {
                let known = self.other_marks.iter().position(|(other, _)| *other == mark);
                let at = known.unwrap_or(self.other_marks.len());
                if known.is_none() {
                    self.other_marks.push((mark, Woken::default()));
                }
                &mut self.other_marks[at].1 // known, or the last
            }
        };
        woken.add(rule, counted);
    }

    fn add_word(&mut self, word: &str, rule: Rules, counted: bool) {
        let beginning = beginning(word.as_bytes());
        let (first, second) = Self::pair(beginning);
        self.seconds.get_mut(first).into_iter().for_each(|seconds| *seconds |= second);
        let slot = self.slot(beginning);
        if let Some((key, woken)) = self.beginnings.get_mut(slot) {
            *key = beginning;
            woken.add(rule, counted);
        }
    }

    /// The place in `seconds` of a beginning, and its bit: other bytes may have the same.
    fn pair(beginning: u32) -> (usize, u64) {
        ((beginning & 0x7f) as usize, 1 << ((beginning >> 8) & 0x3f))
    }

    /// Where a beginning stands, or the free slot in which it would.
    fn slot(&self, beginning: u32) -> usize {
        let mut slot = beginning.wrapping_mul(0x9e37_79b1) as usize >> 23; // the upper nine bits: 512
        while let Some((key, _)) = self.beginnings.get(slot)
            && *key != beginning
            && *key != 0
        {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    /// The rules that a mark wakes.
    pub fn mark(&self, mark: char) -> Woken {
        match self.ascii_marks.get(mark as usize) {
            Some(woken) => *woken,
            None => {
                let found = self.other_marks.binary_search_by_key(&mark, |(other, _)| *other).ok();
                found.and_then(|at| self.other_marks.get(at)).map_or(Woken::default(), |(_, woken)| *woken)
            }
        }
    }

    /// The rules that a word wakes.
    pub fn word(&self, word: &[u8]) -> Woken {
        self.beginning(beginning(word))
    }

    /// The rules that a word wakes whose first four bytes are that number, the first the lowest.
    #[inline]
    pub fn beginning(&self, beginning: u32) -> Woken {
        let (first, second) = Self::pair(beginning);
        if self.seconds.get(first).is_none_or(|seconds| seconds & second == 0) {
            return Woken::default();
        }
        let initial = self.initials.get((beginning & 0xff) as usize).copied().unwrap_or_default();
        self.beginnings.get(self.slot(beginning)).map_or(initial, |(_, woken)| initial.and(*woken))
    }
}

/// The first four bytes of a word as a number, zero for those that it has not.
fn beginning(word: &[u8]) -> u32 {
    match *word {
        [a, b, c, d, ..] => u32::from_le_bytes([a, b, c, d]),
        [a, b, c] => u32::from_le_bytes([a, b, c, 0]),
        [a, b] => u32::from_le_bytes([a, b, 0, 0]),
        [a] => u32::from(a),
        [] => 0,
    }
}
