//! Codes as printed on paper: `3`, `3-1`, `3-1-1`. A code is this year's address; the id is the thing.

use std::fmt;

/// One to four numbers: issue, strategy, initiative (or the four steps of a framework's tree).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(Vec<u16>);

impl Code {
    /// Reads `3-1-1`: numbers from 1, without leading zeros, joined by `-`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |part: &str| {
            let plain = part.bytes().all(|b| b.is_ascii_digit()) && !part.starts_with('0') && part.len() <= 3;
            plain.then(|| part.parse().ok()).flatten()
        };
        let numbers: Vec<u16> = text.split('-').map(number).collect::<Option<_>>()?;
        (1..=4).contains(&numbers.len()).then_some(Self(numbers))
    }

    /// How many numbers it has: 1 for an issue, 2 for a strategy, 3 for an initiative.
    #[must_use]
    pub const fn depth(&self) -> usize {
        self.0.len()
    }

    /// The code one level up; none above an issue.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        match self.0.as_slice() {
            [above @ .., _] if !above.is_empty() => Some(Self(above.to_vec())),
            _ => None,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, number) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("-")?;
            }
            f.write_str(&number.to_string())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn codes_are_plain_numbers() {
        assert_eq!(Code::parse("3-1-1").map(|c| c.to_string()).as_deref(), Some("3-1-1"));
        assert_eq!(Code::parse("3-1-1").and_then(|c| c.parent()), Code::parse("3-1"));
        assert_eq!(Code::parse("3").and_then(|c| c.parent()), None);
        for bad in ["", "3-", "03", "3-1-1-1-1", "３", "a", "3--1", "9999"] {
            assert_eq!(Code::parse(bad), None, "{bad}");
        }
    }
}
