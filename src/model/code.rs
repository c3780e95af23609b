//! Codes as printed on paper: `3`, `3-1`, `3-1-1`. A code is this year's address; the id is the thing.

use std::fmt::{self, Write};

/// One to four numbers: issue, strategy, initiative (or the four steps of a framework's tree).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// The numbers from the top down, and 0 below the last: so codes stand in the order of their numbers, each before those under it.
    numbers: [u16; MOST],
    /// How many there are.
    depth: u8,
}

/// The most numbers a code has.
const MOST: usize = 4;

impl Code {
    /// Reads `3-1-1`: numbers from 1, without leading zeros, joined by `-`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |part: &str| {
            let plain = part.bytes().all(|b| b.is_ascii_digit()) && !part.starts_with('0') && part.len() <= 3;
            plain.then(|| part.parse().ok()).flatten()
        };
        let mut code = Self {
            numbers: [0; MOST],
            depth: 0,
        };
        for part in text.split('-') {
            let depth = code.depth();
            *code.numbers.get_mut(depth)? = number(part)?;
            code.depth += 1;
        }
        Some(code)
    }

    /// How many numbers it has: 1 for an issue, 2 for a strategy, 3 for an initiative.
    #[must_use]
    pub fn depth(&self) -> usize {
        usize::from(self.depth)
    }

    /// The code one level up; none above an issue.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let depth = self.depth.checked_sub(1).filter(|depth| *depth > 0)?;
        let mut numbers = self.numbers;
        numbers[usize::from(depth)] = 0;
        Some(Self { numbers, depth })
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Most addresses have a code in them, and to hand digit after digit is much quicker than to format numbers.
        for (at, number) in self.numbers[..self.depth()].iter().enumerate() {
            if at > 0 {
                f.write_char('-')?;
            }
            for unit in [100, 10, 1].into_iter().filter(|unit| unit <= number) {
                f.write_char(char::from_digit(u32::from(number / unit % 10), 10).unwrap_or('0'))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn codes_are_plain_numbers() {
        for code in ["1", "9", "10", "99-100", "101-1-999-20"] {
            assert_eq!(Code::parse(code).unwrap().to_string(), code);
        }
        assert_eq!(Code::parse("3-1-1").map(|c| c.to_string()).as_deref(), Some("3-1-1"));
        assert_eq!(Code::parse("3-1-1").and_then(|c| c.parent()), Code::parse("3-1"));
        assert_eq!(Code::parse("3").and_then(|c| c.parent()), None);
        for bad in ["", "3-", "03", "3-1-1-1-1", "３", "a", "3--1", "9999"] {
            assert_eq!(Code::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn codes_stand_in_the_order_of_their_numbers_each_before_those_under_it() {
        let sorted = ["1", "1-1", "1-1-1", "1-1-1-1", "1-1-2", "1-2", "2", "10", "10-1"];
        let mut codes: Vec<Code> = sorted.iter().rev().filter_map(|code| Code::parse(code)).collect();
        codes.sort();
        let codes: Vec<String> = codes.iter().map(Code::to_string).collect();
        assert_eq!(codes, sorted);
    }
}
