//! A small generator of our own, so that the same mutations are drawn on every machine and in every year.

/// `SplitMix64`, after Steele, Lea and Flood, 2014.
pub(crate) struct Draw(u64);

impl Draw {
    /// The generator for one class of damage: what others draw does not change what it draws.
    pub(crate) fn new(seed: u64, class: &str) -> Self {
        let mix = |state: u64, byte: u8| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        Self(class.bytes().fold(seed, mix))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Some of these, each at most once, in the order drawn.
    pub(crate) fn some<T>(&mut self, mut all: Vec<T>, most: usize) -> Vec<T> {
        let mut drawn = Vec::new();
        while drawn.len() < most && !all.is_empty() {
            let at = self.next() % u64::try_from(all.len()).expect("a length");
            drawn.push(all.swap_remove(usize::try_from(at).expect("an index")));
        }
        drawn
    }
}
