//! Numbers that look random and are the same every time.

/// A linear congruential generator (Knuth's MMIX): its high bits are good enough to choose places by.
pub struct Dice(u64);

impl Dice {
    /// Begins a row of its own.
    pub fn new(seed: usize) -> Self {
        let mut dice = Self(seed as u64 ^ 0x9e37_79b9_7f4a_7c15);
        dice.roll(2);
        dice
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }

    /// One of some things.
    pub fn pick<'t, T>(&mut self, all: &'t [T]) -> Option<&'t T> {
        all.get(self.roll(all.len()))
    }
}
