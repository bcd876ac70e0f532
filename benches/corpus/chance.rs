//! What is drawn for an item: the same on every machine, whatever was drawn before.

/// Xorshift of 64 bits (Marsaglia, 2003): enough to vary words, and the same numbers everywhere.
pub struct Chance(u64);

/// What something is drawn for.
#[derive(Clone, Copy)]
pub enum Purpose {
    /// The facts of an item.
    Facts = 1,
    /// The prose of an item: the same in both languages, for a translation says the same.
    Prose = 2,
    /// The date of an item.
    Date = 3,
    /// The figures of an item.
    Figures = 4,
    /// The cluster that an item is about.
    Cluster = 5,
}

impl Chance {
    /// What is drawn depends on the item and on what it is drawn for, never on what was drawn before.
    pub fn of(index: usize, purpose: Purpose) -> Self {
        let purpose = (purpose as u64).wrapping_mul(0xd1b5_4a32_d192_ed03);
        let seed = (index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ purpose;
        let mut chance = Self(seed | 1);
        for _ in 0..4 {
            chance.next(); // neighbouring seeds start alike
        }
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number from 0 to `limit` - 1.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }

    /// One of the list.
    pub fn of_these<T: Copy, const N: usize>(&mut self, list: [T; N]) -> T {
        list[self.below(N)]
    }
}
