//! Dice that fall the same way every time: a linear congruential generator with a seed.

/// The dice.
pub struct Dice(u64);

impl Dice {
    /// Dice with a seed.
    pub fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66);
        dice.up_to(2);
        dice
    }

    /// A number below `limit`.
    pub fn up_to(&mut self, limit: usize) -> usize {
        // Knuth's numbers for 64 bits; the upper half is the better one.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let upper = usize::try_from(self.0 >> 33).unwrap_or(0);
        upper % limit.max(1)
    }
}
