//! One drawing of a plot at one size: where lines, marks and words stand.

use super::label::{Area, Segment, Spot, free_place, place, width};
use super::{Drawing, Plot, Scale, Word};
use crate::number::Decimal;

/// Between the axis and its words.
const GAP: i64 = 60;

/// The measures of a drawing.
pub struct Canvas<'a> {
    plot: &'a Plot,
    scale: Scale,
    size: &'static str,
    width: i64,
    height: i64,
    font: i64,
    /// Where the values are drawn, in tenths of a pixel.
    field: Area,
}

impl<'a> Canvas<'a> {
    /// The measures of a drawing of `w` by `h` pixels with type of `font` pixels.
    pub fn new(plot: &'a Plot, size: &'static str, (w, h): (i64, i64), font: i64) -> Self {
        let ticks = plot.ticks.iter().map(|(_, words)| width(words, font)).max();
        let ends = [
            (
                plot.actual.len(),
                plot.actual.last().is_some_and(Option::is_some),
                &plot.actual_label,
            ),
            (
                plot.years.len(),
                plot.due.last().is_some_and(|(at, _)| at + 1 == plot.years.len()),
                &plot.aim_label,
            ),
        ];
        let last_year = plot.years.last().map_or(0, |year| width(&year.1, font) / 2);
        let beside = ends
            .iter()
            .filter(|end| end.1)
            .map(|end| width(end.2, font) + 120)
            .max();
        let field = Area {
            left: (ticks.unwrap_or(0) + 2 * GAP).max(last_year + 20),
            top: font * 14,
            right: w * 10 - beside.unwrap_or(0).max(last_year + 20),
            bottom: h * 10 - font * 22,
        };
        Self {
            plot,
            scale: Scale {
                ticks: plot.ticks.iter().map(|(value, _)| *value).collect(),
            },
            size,
            width: w,
            height: h,
            font,
            field,
        }
    }

    /// How far right a place in time stands; twice the year's index.
    fn x(&self, half_years: usize) -> i64 {
        let steps = i64::try_from(self.plot.years.len()).unwrap_or(1).max(2) - 1;
        let at = i64::try_from(half_years).unwrap_or(0);
        self.field.left + (self.field.right - self.field.left) * at / (2 * steps)
    }

    /// How far down a value stands.
    fn y(&self, value: Decimal) -> i64 {
        self.field.top + self.scale.depth(value, self.field.bottom - self.field.top)
    }

    /// The drawing.
    pub fn draw(&self) -> Drawing {
        let actual = self.runs();
        let aim: Vec<Vec<Spot>> = self.plot.aim.iter().map(|line| self.spots(line)).collect();
        let discs: Vec<Spot> = actual.iter().flatten().copied().collect();
        let diamonds: Vec<Spot> = self
            .plot
            .due
            .iter()
            .map(|(at, level)| (self.x(2 * at), self.y(*level)))
            .collect();
        let mut words = self.axis_words();
        words.extend(self.line_words(&actual, &aim, &diamonds));
        Drawing {
            size: self.size,
            width: self.width,
            height: self.height,
            font: self.font,
            grid: (px(self.field.left), px(self.field.right)),
            grid_lines: self.scale.ticks.iter().map(|tick| px(self.y(*tick))).collect(),
            words,
            actual: lines(&actual),
            aim: lines(&aim),
            discs: discs.into_iter().map(pair).collect(),
            diamonds: diamonds.into_iter().map(pair).collect(),
        }
    }

    fn spots(&self, line: &[(usize, Decimal)]) -> Vec<Spot> {
        line.iter().map(|(at, level)| (self.x(*at), self.y(*level))).collect()
    }

    /// The years that have a value, a new run after each gap.
    fn runs(&self) -> Vec<Vec<Spot>> {
        let mut runs: Vec<Vec<Spot>> = vec![vec![]];
        for (index, value) in self.plot.actual.iter().enumerate() {
            match value {
                Some(value) => {
                    if let Some(run) = runs.last_mut() {
                        run.push((self.x(2 * index), self.y(*value)));
                    }
                }
                None => runs.push(vec![]),
            }
        }
        runs.retain(|run| !run.is_empty());
        runs
    }

    fn axis_words(&self) -> Vec<Word> {
        let ticks = self.plot.ticks.iter().map(|(value, text)| Word {
            x: px(self.field.left - GAP),
            y: px(self.y(*value) + self.font * 7 / 2),
            anchor: "end",
            strong: false,
            text: text.clone(),
        });
        let every = self.every();
        let years = self
            .plot
            .years
            .iter()
            .enumerate()
            .filter(|(index, _)| index % every == 0);
        let years = years.map(|(index, year)| Word {
            x: px(self.x(2 * index)),
            y: px(self.field.bottom + self.font * 16),
            anchor: "middle",
            strong: false,
            text: self.year(year).to_owned(),
        });
        ticks.chain(years).collect()
    }

    /// The year as written in this drawing.
    fn year<'y>(&self, (short, long): &'y (String, String)) -> &'y str {
        if self.size == "narrow" { short } else { long }
    }

    /// Every how many years one is written, so that none touches the next.
    fn every(&self) -> usize {
        let widest = self
            .plot
            .years
            .iter()
            .map(|year| width(self.year(year), self.font))
            .max();
        let room = (self.x(2) - self.x(0)).max(1);
        usize::try_from((widest.unwrap_or(0) + 40) / room + 1).unwrap_or(1)
    }

    /// The names of the two lines, each where it is free.
    fn line_words(&self, actual: &[Vec<Spot>], aim: &[Vec<Spot>], diamonds: &[Spot]) -> Vec<Word> {
        let marks = actual.iter().flatten().chain(diamonds).map(|spot| (*spot, *spot));
        let between = actual
            .iter()
            .chain(aim)
            .flat_map(|line| line.windows(2).map(|ends| (ends[0], ends[1])));
        let taken: Vec<Segment> = marks.chain(between).collect();
        let frame = Area {
            left: self.field.left,
            top: 10,
            right: self.width * 10 - 10,
            bottom: self.field.bottom - 10,
        };
        let ends = [
            (actual.last().and_then(|run| run.last()), &self.plot.actual_label, true),
            (
                diamonds.last().or(aim.last().and_then(|line| line.last())),
                &self.plot.aim_label,
                false,
            ),
        ];
        let mut placed: Vec<Area> = vec![];
        let mut words = vec![];
        for (end, text, strong) in ends {
            let Some(mark) = end.filter(|_| !text.is_empty()) else {
                continue;
            };
            let area = place(*mark, width(text, self.font), self.font, frame, &taken, &placed);
            placed.push(area);
            words.push(self.word_in(area, text, strong, *mark));
        }
        // The date of a step stands in the note, too: where there is no room it is left out.
        for step in &self.plot.steps {
            let text = &step.words[usize::from(self.size != "narrow")];
            let mark = (self.x(step.at), self.y(step.level));
            if let Some(area) = free_place(mark, width(text, self.font), self.font, frame, &taken, &placed) {
                placed.push(area);
                words.push(self.word_in(area, text, false, mark));
            }
        }
        words
    }

    /// A word in its area. What is narrower than its reserve leans to its mark.
    fn word_in(&self, area: Area, text: &str, strong: bool, mark: Spot) -> Word {
        let (anchor, x) = if area.left > mark.0 {
            ("start", area.left)
        } else if area.right < mark.0 + self.font * 10 {
            ("end", area.right)
        } else {
            ("middle", i64::midpoint(area.left, area.right))
        };
        Word {
            x: px(x),
            y: px(area.top + self.font * 17 / 2),
            anchor,
            strong,
            text: text.to_owned(),
        }
    }
}

/// Tenths of a pixel as a number of pixels.
fn px(tenths: i64) -> String {
    Decimal::new(tenths, 1).normalize().to_string()
}

fn pair((x, y): Spot) -> (String, String) {
    (px(x), px(y))
}

/// Each line as the points of a polyline; a line of one point is its mark alone.
fn lines(runs: &[Vec<Spot>]) -> Vec<String> {
    let points = |run: &Vec<Spot>| {
        let points: Vec<String> = run.iter().map(|(x, y)| format!("{},{}", px(*x), px(*y))).collect();
        points.join(" ")
    };
    runs.iter().filter(|run| run.len() > 1).map(points).collect()
}
