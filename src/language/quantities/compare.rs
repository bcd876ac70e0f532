//! Two lists of measures held side by side: what one text says and the other does not.

use std::borrow::Borrow;
use std::cmp::Ordering;

use super::super::number::{Number, Qualifier};
use super::nouns::Nouns;
use super::{Day, Kind, Measure, Notation, Value, Weight};

/// Where two texts differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Difference {
    /// The measure of the first text, by its position; `None` when it has none for that of the second.
    pub source: Option<usize>,
    /// That of the second.
    pub target: Option<usize>,
    /// How they differ.
    pub reason: Reason,
    /// How much it weighs.
    pub verdict: Verdict,
}

/// How much a difference weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// To be looked at.
    Review,
    /// The texts contradict each other.
    Mismatch,
}

/// How two measures differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// They say different values.
    Value,
    /// The same value of different things.
    Unit,
    /// One is negative.
    Sign,
    /// They bound the value on opposite sides.
    Opposite,
    /// One of them is not bounded, or not in the same way.
    Qualifier,
    /// It is not in the other text.
    Missing,
    /// It is not written as the language writes numbers.
    Notation,
    /// A date in digits, where readers may take either number for the month.
    Ambiguous,
    /// A date that is told in part, or from the day of writing.
    Date,
    /// A length of time in other units.
    Duration,
}

/// Compares the measures of two texts that should say the same. Values are bound to their units; they may stand in another
/// order. Differences come in the order of the first text, then of the second.
pub fn compare<M: Borrow<Measure>>(source: &[M], target: &[M], nouns: &Nouns) -> Vec<Difference> {
    if source.is_empty() && target.is_empty() {
        return Vec::new();
    }
    let (source_atoms, target_atoms) = (atoms(source), atoms(target));
    let mut pairing = Pairing {
        source: &source_atoms,
        target: &target_atoms,
        taken: (vec![false; source_atoms.len()], vec![false; target_atoms.len()]),
        nouns,
        found: Vec::new(),
    };
    pairing.same_values();
    pairing.pairs(|one, other| equal_otherwise(one, other).then_some(None));
    pairing.pairs(|one, other| told_otherwise(one, other).map(Some));
    pairing.swapped();
    pairing.changed();
    pairing.lone();
    let mut found = pairing.found;
    found.sort_by_key(|difference| {
        (difference.source.is_none(), difference.source, difference.target, difference.reason, difference.verdict)
    });
    found.dedup();
    found
}

/// One value of a measure: an end of a range is one of its own.
struct Atom<'m> {
    measure: &'m Measure,
    index: usize,
    value: Value,
    /// What equal values share: a year is a number, a sign is none of it.
    key: Key<'m>,
}

/// A value by which two texts may say the same.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'m> {
    Number(Number),
    Other(&'m Value),
    /// An end of a range of dates.
    Day(Day),
}

fn atoms<M: Borrow<Measure>>(measures: &[M]) -> Vec<Atom<'_>> {
    let mut atoms = Vec::with_capacity(measures.len());
    for (index, measure) in measures.iter().map(M::borrow).enumerate() {
        let mut push = |value, key| atoms.push(Atom { measure, index, value, key });
        match &measure.value {
            Value::Number(number) => push(Value::Number(number.clone()), Key::Number(number.abs())),
            Value::Range(from, to) => {
                push(Value::Number(from.clone()), Key::Number(from.abs()));
                push(Value::Number(to.clone()), Key::Number(to.abs()));
            }
            Value::Date(day) => push(Value::Date(*day), day_key(*day)),
            Value::Dates(from, to) => {
                push(Value::Date(*from), day_key(*from));
                push(Value::Date(*to), day_key(*to));
            }
            value => push(value.clone(), Key::Other(value)),
        }
    }
    atoms
}

fn day_key<'m>(day: Day) -> Key<'m> {
    match day {
        Day { year: Some(year), month: None, day: None } => Key::Number(Number::from(i64::from(year))),
        day => Key::Day(day),
    }
}

impl Atom<'_> {
    fn number(&self) -> Option<&Number> {
        match &self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Sorts that the same number may be of: « 2000 » is a year or a count.
    fn family(&self) -> u8 {
        match self.measure.kind {
            Kind::Count | Kind::Ordinal | Kind::Multiplier | Kind::Date | Kind::Time => 0,
            Kind::Amount => 1,
            Kind::Percentage => 2,
            Kind::Points => 3,
            Kind::Fraction => 4,
            Kind::Magnitude => 5,
            Kind::Telephone => 6,
            Kind::Identifier => 7,
            Kind::Relative => 8,
        }
    }
}

const WIDE: usize = 64; // pairs are looked for among so many; beyond, in order

struct Pairing<'m> {
    source: &'m [Atom<'m>],
    target: &'m [Atom<'m>],
    taken: (Vec<bool>, Vec<bool>),
    nouns: &'m Nouns,
    found: Vec<Difference>,
}

impl Pairing<'_> {
    /// Pairs what says the same of the same things, the likeliest first.
    fn same_values(&mut self) {
        if let ([one], [other]) = (self.source, self.target) {
            // nearly always
            if one.key == other.key {
                self.of_one_value(&[0], &[0]);
            }
            return;
        }
        let mut order: (Vec<usize>, Vec<usize>) = ((0..self.source.len()).collect(), (0..self.target.len()).collect());
        order.0.sort_by(|one, other| self.source[*one].key.cmp(&self.source[*other].key)); // stable: as they stand
        order.1.sort_by(|one, other| self.target[*one].key.cmp(&self.target[*other].key));
        let (mut sources, mut targets) = (order.0.as_slice(), order.1.as_slice());
        while let (Some(one), Some(other)) = (sources.first(), targets.first()) {
            let (one, other) = (&self.source[*one].key, &self.target[*other].key);
            match one.cmp(other) {
                Ordering::Less => sources = &sources[1..],
                Ordering::Greater => targets = &targets[1..],
                Ordering::Equal => {
                    let length = sources.partition_point(|index| self.source[*index].key == *one);
                    let other_length = targets.partition_point(|index| self.target[*index].key == *other);
                    let (group, other_group) = (&sources[..length], &targets[..other_length]);
                    (sources, targets) = (&sources[length..], &targets[other_length..]);
                    self.of_one_value(group, other_group);
                }
            }
        }
    }

    fn of_one_value(&mut self, sources: &[usize], targets: &[usize]) {
        let alone = match (sources, targets) {
            ([one], [other]) => Some(self.likeness(*one, *other)), // nearly always
            _ => None,
        };
        for rank in [3, 2, 1] {
            for one in sources {
                let likeness = |other: usize| alone.unwrap_or_else(|| self.likeness(*one, other));
                let mut free = targets.iter().copied().filter(|other| !self.taken.1[*other]).take(WIDE);
                let found =
                    free.find(|other| !self.taken.0[*one] && likeness(*other).is_some_and(|likeness| likeness >= rank));
                if let Some(other) = found {
                    self.pair(*one, other);
                }
            }
        }
    }

    /// How much two atoms of one value are alike; `None` when they are of different things.
    fn likeness(&self, one: usize, other: usize) -> Option<u8> {
        let (one, other) = (&self.source[one], &self.target[other]);
        if one.family() != other.family() {
            return None;
        }
        let (left, right) = (one.measure, other.measure);
        let same = if left.kind == Kind::Amount {
            Some(left.unit == right.unit)
        } else {
            self.nouns.same(&left.unit, &right.unit)
        };
        let qualified = opposite(left, right).is_none();
        match same {
            Some(false) if left.kind == right.kind && left.kind != Kind::Ordinal => None,
            Some(true) if qualified && left.kind == right.kind => Some(3),
            _ if left.kind == right.kind
                && qualified
                && (left.weight == Weight::Weak) == (right.weight == Weight::Weak) =>
            {
                Some(2)
            }
            _ => Some(1),
        }
    }

    fn pair(&mut self, one: usize, other: usize) {
        self.taken.0[one] = true;
        self.taken.1[other] = true;
        let (left, right) = (&self.source[one], &self.target[other]);
        for (reason, verdict) in nuances(left, right) {
            self.found.push(Difference { source: Some(left.index), target: Some(right.index), reason, verdict });
        }
    }

    fn free(&self) -> (Vec<usize>, Vec<usize>) {
        let free = |taken: &[bool]| (0..taken.len()).filter(|index| !taken[*index]).collect();
        (free(&self.taken.0), free(&self.taken.1))
    }

    /// Pairs what is left by a rule that tells what is to be said of the pair.
    fn pairs(&mut self, rule: impl Fn(&Atom<'_>, &Atom<'_>) -> Option<Option<(Reason, Verdict)>>) {
        let (sources, targets) = self.free();
        for one in sources {
            let free = targets.iter().filter(|other| !self.taken.1[**other]).take(WIDE);
            let found = free.copied().find_map(|other| Some((other, rule(&self.source[one], &self.target[other])?)));
            let Some((other, said)) = found else { continue };
            self.taken.0[one] = true;
            self.taken.1[other] = true;
            let (source, target) = (Some(self.source[one].index), Some(self.target[other].index));
            if let Some((reason, verdict)) = said {
                self.found.push(Difference { source, target, reason, verdict });
            }
        }
    }

    /// The same value of other things: 169 projects, 169 companies.
    fn swapped(&mut self) {
        self.pairs(|one, other| {
            let weak = one.measure.weight == Weight::Weak || other.measure.weight == Weight::Weak;
            let numbers = one.number().is_some() && other.number().is_some();
            (numbers && !weak && one.key == other.key).then_some(Some((Reason::Unit, Verdict::Mismatch)))
        });
    }

    /// Another value of the same thing.
    fn changed(&mut self) {
        let nouns = self.nouns;
        for strict in [true, false] {
            self.pairs(|one, other| {
                let (left, right) = (one.measure, other.measure);
                let weak = left.weight == Weight::Weak || right.weight == Weight::Weak;
                let same = nouns.same(&left.unit, &right.unit);
                let alike = left.kind == right.kind && (same == Some(true) || !strict && same != Some(false));
                if left.kind == Kind::Relative && right.kind == Kind::Relative {
                    return Some(Some((Reason::Value, Verdict::Mismatch)));
                }
                if weak || !alike {
                    return None;
                }
                let unreadable = [one, other].iter().any(|atom| matches!(atom.value, Value::Unreadable(_)));
                let reason = if unreadable { Reason::Notation } else { Reason::Value };
                Some(Some((reason, Verdict::Mismatch)))
            });
        }
    }

    /// What the other text does not say.
    fn lone(&mut self) {
        let (sources, targets) = self.free();
        let told = |atom: &Atom<'_>| match (atom.measure.weight, &atom.value) {
            (Weight::Weak, _) => None,
            (_, Value::Unreadable(_)) => Some((Reason::Notation, Verdict::Mismatch)),
            (Weight::Soft, _) => Some((Reason::Missing, Verdict::Review)),
            (Weight::Full, _) => Some((Reason::Missing, Verdict::Mismatch)),
        };
        for one in sources {
            let atom = &self.source[one];
            let said = told(atom).map(|(reason, verdict)| Difference {
                source: Some(atom.index),
                target: None,
                reason,
                verdict,
            });
            self.found.extend(said);
        }
        for other in targets {
            let atom = &self.target[other];
            let said = told(atom).map(|(reason, verdict)| Difference {
                source: None,
                target: Some(atom.index),
                reason,
                verdict,
            });
            self.found.extend(said);
        }
    }
}

/// What is to be said of two measures of one value.
fn nuances(one: &Atom<'_>, other: &Atom<'_>) -> Vec<(Reason, Verdict)> {
    let (left, right) = (one.measure, other.measure);
    let mut said = Vec::new();
    let foreign = |measure: &Measure| measure.notation == Notation::Foreign;
    if foreign(left) || foreign(right) {
        said.push((Reason::Notation, Verdict::Review));
    }
    if left.notation == Notation::Ambiguous || right.notation == Notation::Ambiguous {
        said.push((Reason::Ambiguous, Verdict::Review));
    }
    let negative = |atom: &Atom<'_>| atom.number().is_some_and(Number::is_negative);
    if negative(one) != negative(other) {
        let told = left.minus.is_some() && right.minus.is_some() || left.kind != Kind::Percentage;
        said.push((Reason::Sign, if told { Verdict::Mismatch } else { Verdict::Review }));
    }
    if left.weight == Weight::Weak || right.weight == Weight::Weak {
        return said;
    }
    said.extend(opposite(left, right));
    said
}

/// How the qualifiers of two measures differ.
fn opposite(left: &Measure, right: &Measure) -> Option<(Reason, Verdict)> {
    let side = |qualifier: &Qualifier| match qualifier {
        Qualifier::AtLeast => Some(true),
        Qualifier::AtMost | Qualifier::Below => Some(false),
        Qualifier::Exact | Qualifier::About => None,
    };
    if left.qualifiers.iter().any(|qualifier| right.qualifiers.contains(qualifier)) {
        return None;
    }
    let against =
        |one: &Qualifier, other: &Qualifier| side(one).zip(side(other)).is_some_and(|(one, other)| one != other);
    let all = left.qualifiers.iter().all(|one| right.qualifiers.iter().all(|other| against(one, other)));
    Some(if all { (Reason::Opposite, Verdict::Mismatch) } else { (Reason::Qualifier, Verdict::Review) })
}

/// The same said in another way: half and 50%, 14 h and 14 hours.
fn equal_otherwise(one: &Atom<'_>, other: &Atom<'_>) -> bool {
    let part = |atom: &Atom<'_>| match &atom.value {
        Value::Fraction(many, whole) => Some((u64::from(*many), u64::from(*whole))),
        Value::Number(number) if atom.measure.kind == Kind::Percentage => Some((number.whole()?, 100)),
        _ => None,
    };
    if let (Some((many, whole)), Some((other_many, other_whole))) = (part(one), part(other)) {
        return many.checked_mul(other_whole) == other_many.checked_mul(whole);
    }
    let hour = |atom: &Atom<'_>| match &atom.value {
        Value::Time(hour, 0) => Some(Number::from(i64::from(*hour))),
        _ => None,
    };
    let hours =
        |atom: &Atom<'_>| atom.number().filter(|_| Nouns::duration(&atom.measure.unit) == Some("hour")).cloned();
    let mixed = hour(one).zip(hours(other)).or_else(|| hour(other).zip(hours(one)));
    let points = |one: &Atom<'_>, other: &Atom<'_>| {
        let bare = other.measure.kind == Kind::Count && other.measure.unit.iter().any(|word| word.starts_with("point"));
        one.measure.kind == Kind::Points && bare && one.value == other.value
    };
    mixed.is_some_and(|(one, other)| one == other) || points(one, other) || points(other, one)
}

/// Nearly the same said in another way, which someone should look at.
fn told_otherwise(one: &Atom<'_>, other: &Atom<'_>) -> Option<(Reason, Verdict)> {
    if let (Value::Date(left), Value::Date(right)) = (&one.value, &other.value) {
        let ambiguous = [one, other].iter().any(|atom| atom.measure.notation == Notation::Ambiguous);
        let turned = ambiguous && left.year == right.year && left.day == right.month && left.month == right.day;
        if turned {
            return Some((Reason::Ambiguous, Verdict::Review));
        }
        let agree = |one: Option<u16>, other: Option<u16>| one.zip(other).is_none_or(|(one, other)| one == other);
        let parts = |day: &Day| (day.year, day.month.map(u16::from), day.day.map(u16::from));
        let ((year, month, day), (other_year, other_month, other_day)) = (parts(left), parts(right));
        let shared = year.is_some() && other_year.is_some() || month.is_some() && other_month.is_some();
        let partly = agree(year, other_year) && agree(month, other_month) && agree(day, other_day);
        return (shared && partly).then_some((Reason::Date, Verdict::Review));
    }
    let relative =
        |one: &Atom<'_>, other: &Atom<'_>| one.measure.kind == Kind::Relative && other.measure.kind == Kind::Date;
    if relative(one, other) || relative(other, one) {
        return Some((Reason::Date, Verdict::Review));
    }
    let magnitude = |one: &Atom<'_>, other: &Atom<'_>| {
        one.measure.kind == Kind::Magnitude && other.measure.kind == Kind::Count && one.key == other.key
    };
    if magnitude(one, other) || magnitude(other, one) {
        return Some((Reason::Qualifier, Verdict::Review));
    }
    let (left, right) = (length(one)?, length(other)?);
    let idioms = [((80, "day"), (10, "week")), ((150, "day"), (20, "week")), ((150, "day"), (10, "fortnight"))];
    let idiom = idioms.iter().any(|(long, short)| (left, right) == (*long, *short) || (right, left) == (*long, *short));
    let same = left.1 != right.1 && scaled(left).zip(scaled(right)).is_some_and(|(left, right)| left == right);
    (idiom || same).then_some((Reason::Duration, Verdict::Review))
}

/// A length of time: so many tenths of what.
fn length(atom: &Atom<'_>) -> Option<(u32, &'static str)> {
    let count = u32::try_from(atom.number()?.times_power_of_ten(1).whole()?).ok()?;
    Some((count, Nouns::duration(&atom.measure.unit)?))
}

/// A length of time in tenths of minutes, or in months where minutes do not measure it.
fn scaled((count, unit): (u32, &str)) -> Option<(bool, u32)> {
    let (months, size) = match unit {
        "minute" => (false, 1),
        "hour" => (false, 60),
        "day" => (false, 1440),
        "week" => (false, 7 * 1440),
        "fortnight" => (false, 14 * 1440),
        "month" => (true, 1),
        "quarter" => (true, 3),
        "semester" => (true, 6),
        "year" => (true, 12),
        "decade" => (true, 120),
        _ => return None,
    };
    Some((months, count.checked_mul(size)?))
}
