//! Colours as themes write them, and how well one can be told from another.

use super::light::{FULL, LINEAR};

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Reads `#1a2328`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Its relative luminance (WCAG 2.2), in ten thousandths of [`FULL`]; 0 for black.
    fn luminance(self) -> u128 {
        let weights = [2_126, 7_152, 722];
        let parts = self.0.iter().zip(weights);
        parts
            .map(|(part, weight)| LINEAR.get(usize::from(*part)).map_or(0, |light| u128::from(*light)) * weight)
            .sum()
    }
}

/// The contrast of two colours (WCAG 2.2), in hundredths and rounded down: 100 for a colour beside itself, 2100 for black on
/// white.
pub fn contrast(one: Colour, other: Colour) -> u128 {
    let (one, other) = (one.luminance(), other.luminance());
    // The formula adds 0.05 to both, so that black is not nothing.
    let flare = FULL * 500;
    (one.max(other) + flare) * 100 / (one.min(other) + flare)
}

#[cfg(test)]
mod tests {
    use super::{Colour, contrast};

    #[test]
    fn contrasts_are_those_of_the_standard() {
        let of = |one: &str, other: &str| contrast(Colour::parse(one).unwrap(), Colour::parse(other).unwrap());
        assert_eq!(of("#000000", "#FFFFFF"), 2100);
        assert_eq!(of("#123456", "#123456"), 100);
        // The two greys either side of 4.5 : 1 on white, as every manual names them.
        assert_eq!((of("#767676", "#ffffff"), of("#777777", "#ffffff")), (454, 447));
        assert_eq!(of("#0e5566", "#ffffff"), 836);
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        for text in ["#fff", "fff000", "#12345g", "#+12345", "red", "#１２３４５６", ""] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
