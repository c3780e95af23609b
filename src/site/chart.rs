//! Drawings of a value over the years: what came out as a solid line with discs, what was promised as a dashed line with
//! hollow diamonds, each named beside its end. Every drawing is made twice, narrow and wide, with the same words.
//! Nothing here is a float: lengths are whole tenths of a pixel.

mod canvas;
mod label;
mod scale;

use serde::Serialize;

use crate::number::Decimal;
use canvas::Canvas;
pub use scale::{Bounds, Scale};

/// What to draw.
#[derive(Clone, Debug, Default)]
pub struct Plot {
    /// Each year without a gap, in short (’22) and in full (2022).
    pub years: Vec<(String, String)>,
    /// What came out in each year; none leaves a gap in the line.
    pub actual: Vec<Option<Decimal>>,
    /// Lines of the promise. A point is twice the year's index, so that a step stands between two years, and a level.
    pub aim: Vec<Vec<(usize, Decimal)>>,
    /// Where a promise was changed.
    pub steps: Vec<Change>,
    /// Where a promise falls due: the year's index and the level.
    pub due: Vec<(usize, Decimal)>,
    /// Words at the line of what came out: 実績 43.9%.
    pub actual_label: String,
    /// Words at the last promise: 目標 55%.
    pub aim_label: String,
    /// The marks of the value axis, each with its words.
    pub ticks: Vec<(Decimal, String)>,
}

/// A step in the line of the promise, with its date.
#[derive(Clone, Debug)]
pub struct Change {
    /// Twice the year's index, as in the line.
    pub at: usize,
    /// Half the way up the step.
    pub level: Decimal,
    /// The words beside it, narrow and wide: 2022年度に変更.
    pub words: [String; 2],
}

/// A value over the years, ready for the theme.
#[derive(Clone, Debug, Serialize)]
pub struct Trend {
    /// Unique on the page.
    pub id: String,
    /// What it is: read first by those who can't see it.
    pub title: String,
    /// The course in a sentence with numbers.
    pub desc: String,
    /// What it shows, as a statement.
    pub message: String,
    /// What is measured in which unit, what disc and diamond mean, where the axis begins.
    pub note: String,
    /// The narrow drawing, then the wide one.
    pub drawings: Vec<Drawing>,
}

/// One drawing; every number is written in pixels.
#[derive(Clone, Debug, Serialize)]
pub struct Drawing {
    /// `narrow`, `wide`: shown on narrow or on wide screens.
    pub size: &'static str,
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
    /// Size of the type.
    pub font: i64,
    /// Left and right end of the grid's lines.
    pub grid: (String, String),
    /// Heights of the grid's lines, the axis first.
    pub grid_lines: Vec<String>,
    /// Words: the axes' and those beside the lines.
    pub words: Vec<Word>,
    /// The solid line, in as many pieces as the gaps make; points of a polyline.
    pub actual: Vec<String>,
    /// The dashed lines.
    pub aim: Vec<String>,
    /// Discs.
    pub discs: Vec<(String, String)>,
    /// Diamonds.
    pub diamonds: Vec<(String, String)>,
}

/// A word in a drawing.
#[derive(Clone, Debug, Serialize)]
pub struct Word {
    /// Where its anchor stands, from the left.
    pub x: String,
    /// Its base line, from the top.
    pub y: String,
    /// `start`, `middle`, `end`.
    pub anchor: &'static str,
    /// Whether it is the name of the solid line.
    pub strong: bool,
    /// The word.
    pub text: String,
}

impl Plot {
    /// Both drawings.
    #[must_use]
    pub fn draw(&self) -> Vec<Drawing> {
        [("narrow", 256, 210, 12), ("wide", 720, 280, 15)]
            .map(|(size, width, height, font)| Canvas::new(self, size, (width, height), font).draw())
            .into()
    }

    /// Every value and promise that has to fit on the axis: the least and the greatest.
    #[must_use]
    pub fn range(&self) -> Option<(Decimal, Decimal)> {
        let promised = self.aim.iter().flatten().map(|(_, level)| *level);
        let due = self.due.iter().map(|(_, level)| *level);
        let all = || {
            self.actual
                .iter()
                .flatten()
                .copied()
                .chain(promised.clone())
                .chain(due.clone())
        };
        Some((all().min()?, all().max()?))
    }
}

#[cfg(test)]
mod tests {
    use super::label::width;
    use super::{Bounds, Change, Drawing, Plot, Scale};
    use crate::number::Decimal;

    fn n(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn plot(actual: &[Option<&str>], aim: Vec<Vec<(usize, Decimal)>>, due: Vec<(usize, Decimal)>) -> Plot {
        let mut plot = Plot {
            years: (0..actual.len())
                .map(|i| (format!("’{}", 18 + i), format!("{}", 2018 + i)))
                .collect(),
            actual: actual.iter().map(|value| value.map(n)).collect(),
            aim,
            steps: vec![],
            due,
            actual_label: "実績 72.4%".into(),
            aim_label: "目標 70%".into(),
            ticks: vec![],
        };
        let (low, high) = plot.range().unwrap();
        let scale = Scale::holding(low, high, Bounds::default());
        plot.ticks = scale.ticks.iter().map(|tick| (*tick, format!("{tick}%"))).collect();
        plot
    }

    fn nothing_is_clipped(drawing: &Drawing) {
        for word in &drawing.words {
            let w = Decimal::new(width(&word.text, drawing.font), 1);
            let left = match word.anchor {
                "start" => n(&word.x),
                "middle" => n(&word.x) - w / n("2"),
                _ => n(&word.x) - w,
            };
            assert!(left >= n("0"), "{word:?}");
            assert!(left + w <= Decimal::from(drawing.width), "{word:?} of {w}");
            assert!(n(&word.y) <= Decimal::from(drawing.height), "{word:?}");
        }
    }

    #[test]
    fn both_drawings_hold_all_words() {
        let years = [Some("58.2"), Some("60.1"), Some("57.4"), Some("63.8"), Some("72.4")];
        let plot = plot(&years, vec![vec![(0, n("70")), (8, n("70"))]], vec![(4, n("70"))]);
        let drawings = plot.draw();
        assert_eq!(drawings.len(), 2);
        drawings.iter().for_each(nothing_is_clipped);
        assert_eq!(drawings[0].actual.len(), 1);
        assert_eq!(drawings[1].discs.len(), 5);
    }

    #[test]
    fn a_missing_year_is_a_gap() {
        let plot = plot(&[Some("50"), Some("51"), None, Some("53")], vec![], vec![]);
        let wide = &plot.draw()[1];
        assert_eq!((wide.actual.len(), wide.discs.len()), (1, 3));
        assert!(!wide.words.iter().any(|word| word.text.contains("目標")));
    }

    #[test]
    fn a_step_stands_between_two_years() {
        let aim = vec![vec![(0, n("50")), (1, n("50")), (1, n("55")), (4, n("55"))]];
        let mut plot = plot(&[Some("40"), Some("45"), None], aim, vec![(2, n("55"))]);
        plot.steps = vec![Change {
            at: 1,
            level: n("52.5"),
            words: ["’19年度に変更".into(), "2019年度に変更".into()],
        }];
        let [narrow, wide] = &plot.draw()[..] else {
            panic!("two drawings");
        };
        let points: Vec<&str> = wide.aim[0].split(' ').collect();
        assert_eq!(points[1].split(',').next(), points[2].split(',').next());
        for (drawing, date) in [(narrow, "’19年度に変更"), (wide, "2019年度に変更")] {
            assert!(drawing.words.iter().any(|word| word.text == date), "{drawing:?}");
        }
        plot.draw().iter().for_each(nothing_is_clipped);
    }

    #[test]
    fn many_years_are_written_every_few() {
        let years: Vec<Option<&str>> = (0..14).map(|_| Some("50")).collect();
        let narrow = &plot(&years, vec![], vec![]).draw()[0];
        let written = narrow.words.iter().filter(|word| word.text.starts_with('’')).count();
        assert!(written < 8, "{written}");
        nothing_is_clipped(narrow);
    }
}
