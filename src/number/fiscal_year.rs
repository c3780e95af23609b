//! Japanese fiscal years and how they are named: western year first, the era made from it.

use std::fmt;

use crate::lang::Lang;

/// A fiscal year: 1 April of the year it is named for to 31 March of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear(u16);

/// Eras with the calendar year each began in, newest first. Reiwa began on 1 May 2019, one month into FY2019, so that
/// fiscal year carries both names.
const ERAS: [(u16, &str, &str); 3] = [
    (2019, "令和", "Reiwa"),
    (1989, "平成", "Heisei"),
    (1926, "昭和", "Showa"),
];

impl FiscalYear {
    /// The years hoshin can name: Showa to a year that a typing error rarely reaches.
    pub const RANGE: std::ops::RangeInclusive<u16> = 1926..=2200;

    /// The earliest year that can be named; stands in where a form's years can't be read.
    pub const FIRST: Self = Self(1926);

    /// The fiscal year that begins in April of `year`, if it can be named.
    #[must_use]
    pub fn new(year: u16) -> Option<Self> {
        Self::RANGE.contains(&year).then_some(Self(year))
    }

    /// The fiscal year written as four plain digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse().ok()).flatten().and_then(Self::new)
    }

    /// The fiscal year that `令和8`, `R8` or `平成元` names: the one that begins in that calendar year.
    #[must_use]
    pub fn from_era(text: &str) -> Option<Self> {
        ERAS.into_iter().find_map(|(begin, ja, en)| {
            let count = text.strip_prefix(ja).or_else(|| text.strip_prefix(&en[..1]))?;
            let count: u16 = if count == "元" { 1 } else { count.parse().ok()? };
            Self::new(begin.checked_add(count)?.checked_sub(1)?)
        })
    }

    /// The calendar year its April falls in.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The fiscal year `count` years before.
    #[must_use]
    pub const fn before(self, count: u16) -> Self {
        Self(self.0.saturating_sub(count))
    }

    /// `2022年度`, `FY2022`: for table heads and running text.
    #[must_use]
    pub fn short(self, lang: Lang) -> String {
        match lang {
            Lang::Ja => self.0.to_string() + "年度",
            Lang::En => ["FY", &self.0.to_string()].concat(),
        }
    }

    /// `令和4年度`, `Reiwa 4`: the era alone; FY2019 carries both of its names.
    #[must_use]
    pub fn era(self, lang: Lang) -> String {
        let name = |(begin, ja, en): (u16, &str, &str)| {
            let count = self.0 - begin + 1;
            match (lang, count) {
                (Lang::Ja, 1) => format!("{ja}元"),
                (Lang::Ja, _) => format!("{ja}{count}"),
                (Lang::En, _) => format!("{en} {count}"),
            }
        };
        let mut eras = ERAS.into_iter().filter(|era| era.0 <= self.0);
        let newest = eras.next().map(name).unwrap_or_default();
        let joined = match eras.next() {
            Some(older) if self.0 == ERAS[0].0 || self.0 == ERAS[1].0 => match lang {
                Lang::Ja => format!("{}・{newest}", name(older)),
                Lang::En => format!("{} / {newest}", name(older)),
            },
            _ => newest,
        };
        match lang {
            Lang::Ja => format!("{joined}年度"),
            Lang::En => joined,
        }
    }

    /// `2022年度（令和4年度）`, `FY2022 (Reiwa 4)`: for titles and first mentions.
    #[must_use]
    pub fn long(self, lang: Lang) -> String {
        match lang {
            Lang::Ja => format!("{}（{}）", self.short(lang), self.era(lang)),
            Lang::En => format!("{} ({})", self.short(lang), self.era(lang)),
        }
    }

    /// The days it runs from and to, in words.
    #[must_use]
    pub fn span(self, lang: Lang) -> String {
        let (from, to) = (self.0, self.0 + 1);
        match lang {
            Lang::Ja => format!("{from}年4月1日から{to}年3月31日まで"),
            Lang::En => format!("1 April {from} to 31 March {to}"),
        }
    }
}

impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::FiscalYear;
    use crate::lang::Lang::{En, Ja};

    #[test]
    fn eras_are_made_from_the_western_year() {
        let era = |year, lang| FiscalYear::new(year).map(|y| y.long(lang)).unwrap_or_default();
        assert_eq!(era(2022, Ja), "2022年度（令和4年度）");
        assert_eq!(era(2022, En), "FY2022 (Reiwa 4)");
        assert_eq!(era(2019, Ja), "2019年度（平成31・令和元年度）");
        assert_eq!(era(2019, En), "FY2019 (Heisei 31 / Reiwa 1)");
        assert_eq!(era(2016, Ja), "2016年度（平成28年度）");
        assert_eq!(era(1989, Ja), "1989年度（昭和64・平成元年度）");
        assert_eq!(era(1988, En), "FY1988 (Showa 63)");
    }

    #[test]
    fn only_four_digits_are_a_year() {
        assert_eq!(FiscalYear::parse("2022").map(FiscalYear::number), Some(2022));
        for odd in ["22", "２０２２", "令和4", "2022年", "20222", "0000", " 2022"] {
            assert_eq!(FiscalYear::parse(odd), None, "{odd}");
        }
    }
}
