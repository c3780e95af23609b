//! The figures in prose of either language, brought to one value: `1万2千`, `12,000` and `twelve thousand` are one
//! figure, `令和4年度` and `FY2022` another. One file per language.

mod english;
mod japanese;
mod read;

use std::ops::Range;

use crate::lang::Lang;
use crate::number::Decimal;

/// A figure in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Where in the text.
    pub range: Range<usize>,
    /// What it may stand for, the plainest reading first: `30年度` may be 30, and 2018.
    pub values: Vec<Decimal>,
    /// Whether it is written in digits and means a number. `twice`, `一つ` and the 19 of `COVID-19` answer to a figure in
    /// the other language, but ask for none themselves.
    pub firm: bool,
    /// The western year, if the figure is a year of an era.
    pub era_year: Option<u16>,
}

/// The figures of a text, in the order written.
#[must_use]
pub fn figures(text: &str, lang: Lang) -> Vec<Figure> {
    match lang {
        Lang::Ja => japanese::figures(text),
        Lang::En => english::figures(text),
    }
}

/// Whether a text may hold a year of an era at all, which is far quicker to see than all its figures.
#[must_use]
pub fn names_era(text: &str, lang: Lang) -> bool {
    match lang {
        Lang::Ja => ERAS.iter().any(|(_, name, _)| text.contains(name)),
        Lang::En => {
            let text = text.to_ascii_lowercase();
            ERAS.iter().any(|(.., name)| text.contains(name))
        }
    }
}

/// Eras: the western year each began in, its name in Japanese and in English.
const ERAS: [(u16, &str, &str); 5] = [
    (2019, "令和", "reiwa"),
    (1989, "平成", "heisei"),
    (1926, "昭和", "showa"),
    (1912, "大正", "taisho"),
    (1868, "明治", "meiji"),
];

#[cfg(test)]
mod tests {
    use super::figures;
    use crate::lang::Lang::{En, Ja};

    fn firm(text: &str, lang: crate::lang::Lang) -> Vec<String> {
        let all = figures(text, lang).into_iter().filter(|figure| figure.firm);
        all.map(|figure| figure.values[0].to_string()).collect()
    }

    #[test]
    fn figures_are_brought_to_one_value() {
        assert_eq!(firm("1万2千人が３か所で、延べ12,000人", Ja), ["12000", "3", "12000"]);
        assert_eq!(
            firm("12,000 people, 1.2 million yen, COVID-19", En),
            ["12000", "1200000"]
        );
        assert_eq!(
            firm("15百万円、5千円、3億5千万円", Ja),
            ["15000000", "5000", "350000000"]
        );
        assert_eq!(firm("令和4年度と平成元年、2022年度", Ja), ["2022", "1989", "2022"]);
        assert_eq!(firm("FY2022, Reiwa 4, the 1st of 3", En), ["2022", "2022", "3"]);
        assert_eq!(firm("50.30%と▲5、3分の1", Ja), ["50.3", "5"]);
    }

    #[test]
    fn words_answer_to_digits() {
        let agree = |ja: &str, en: &str| {
            let (ja, en) = (figures(ja, Ja), figures(en, En));
            let said: Vec<_> = en.iter().flat_map(|figure| &figure.values).collect();
            let answered = |figure: &super::Figure| figure.values.iter().any(|value| said.contains(&value));
            ja.iter().all(answered) && !ja.is_empty()
        };
        for (ja, en) in [
            ("2回", "twice"),
            ("8月", "in August"),
            ("24区", "twenty-four wards"),
            ("5割", "50%"),
            ("3割", "30 per cent"),
            ("20代", "people in their twenties"),
            ("17時", "5 p.m."),
            ("令和3、4年度", "FY2021 and FY2022"),
            ("200人", "two hundred people"),
            ("二つ星", "2 stars"),
            ("半年", "6 months"),
        ] {
            assert!(agree(ja, en), "{ja} / {en}");
        }
    }
}
