//! Where a word fits in a drawing: beside its mark, over no line, over no other word, inside the frame. All lengths are
//! tenths of a pixel.

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Left edge.
    pub left: i64,
    /// Top edge.
    pub top: i64,
    /// Right edge.
    pub right: i64,
    /// Bottom edge.
    pub bottom: i64,
}

/// A point: from the left, from the top.
pub type Spot = (i64, i64);

/// A straight line between two points.
pub type Segment = (Spot, Spot);

/// Width of a text in a font of `font` pixels. Fonts differ, so it reserves 0.8 em for a digit and 0.66 em for a letter,
/// more than any of the fonts we name needs.
#[must_use]
pub fn width(text: &str, font: i64) -> i64 {
    let hundredths: i64 = text
        .chars()
        .map(|letter| match letter {
            '0'..='9' | '%' => 80,
            '.' | ',' | ' ' | '’' => 40,
            letter if letter.is_ascii() => 66,
            _ => 100,
        })
        .sum();
    hundredths * font / 10
}

/// The first of the places around a mark where a word of this width is free, or the last one if none is.
#[must_use]
pub fn place(mark: Spot, width: i64, font: i64, frame: Area, lines: &[Segment], words: &[Area]) -> Area {
    let last = || around(mark, width, font).last().map(|area| area.pushed_into(&frame));
    let free = free_place(mark, width, font, frame, lines, words);
    free.or_else(last).unwrap_or(frame)
}

/// The first of the places around a mark where a word of this width is free.
#[must_use]
pub fn free_place(mark: Spot, width: i64, font: i64, frame: Area, lines: &[Segment], words: &[Area]) -> Option<Area> {
    let free = |area: &Area| {
        inside(area, &frame)
            && !lines.iter().any(|line| crosses(line, area))
            && !words.iter().any(|word| overlap(word, area))
    };
    let around = around(mark, width, font);
    let mut nudged = around.into_iter().map(|area| area.pushed_into(&frame));
    nudged.find(free)
}

/// The places around a mark in the order they are tried: right, above, below, then further off.
fn around((x, y): Spot, width: i64, font: i64) -> Vec<Area> {
    let high = font * 10;
    let gap = 90;
    let at = |left: i64, top: i64| Area {
        left,
        top,
        right: left + width,
        bottom: top + high,
    };
    let middle = x - width / 2;
    let mut places = vec![at(x + gap, y - high / 2)];
    for step in 0..4 {
        let off = gap + step * high;
        places.push(at(middle, y - off - high));
        places.push(at(middle, y + off));
        places.push(at(x + gap / 2, y - off - high));
        places.push(at(x + gap / 2, y + off));
        places.push(at(x - width, y - off - high));
        places.push(at(x - width, y + off));
    }
    places.push(at(middle, y - gap - high));
    places
}

impl Area {
    /// Moved sideways until it lies between the frame's edges.
    fn pushed_into(self, frame: &Self) -> Self {
        let by = (frame.left - self.left).max(0) - (self.right - frame.right).max(0);
        Self {
            left: self.left + by,
            right: self.right + by,
            ..self
        }
    }
}

/// Whether an area lies in the frame.
fn inside(area: &Area, frame: &Area) -> bool {
    area.left >= frame.left && area.right <= frame.right && area.top >= frame.top && area.bottom <= frame.bottom
}

/// Whether two areas share a point.
fn overlap(a: &Area, b: &Area) -> bool {
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/// Whether a line touches an area, with some air around the line.
fn crosses((from, to): &Segment, area: &Area) -> bool {
    const AIR: i64 = 30;
    let (left, right) = (area.left - AIR, area.right + AIR);
    let (top, bottom) = (area.top - AIR, area.bottom + AIR);
    if from.0.max(to.0) < left || from.0.min(to.0) > right || from.1.max(to.1) < top || from.1.min(to.1) > bottom {
        return false;
    }
    // The line's box meets the area: it misses only if all four corners lie on one side of it.
    let side = |x: i64, y: i64| ((to.0 - from.0) * (y - from.1) - (to.1 - from.1) * (x - from.0)).signum();
    let sides = [
        side(left, top),
        side(right, top),
        side(left, bottom),
        side(right, bottom),
    ];
    !(sides.iter().all(|side| *side > 0) || sides.iter().all(|side| *side < 0))
}

#[cfg(test)]
mod tests {
    use super::{Area, crosses, place, width};

    const FRAME: Area = Area {
        left: 0,
        top: 0,
        right: 2000,
        bottom: 1000,
    };

    #[test]
    fn digits_and_letters_have_room() {
        assert_eq!(width("2024", 10), 320);
        assert_eq!(width("実績 43.9%", 10), 200 + 40 + 4 * 80 + 40);
        assert_eq!(width("Target", 10), 6 * 66);
    }

    #[test]
    fn a_word_avoids_lines_and_words_and_edges() {
        let free = place((500, 500), 400, 12, FRAME, &[], &[]);
        assert_eq!((free.left, free.top), (590, 440));
        let beside = ((500, 500), (900, 500));
        let above = place((500, 500), 400, 12, FRAME, &[beside], &[]);
        assert!(above.bottom <= 420, "{above:?}");
        let below = place((500, 500), 400, 12, FRAME, &[beside], &[above]);
        assert!(below.top >= 580 || below.bottom <= above.top, "{below:?}");
        let edge = place((1990, 500), 400, 12, FRAME, &[], &[]);
        assert!(edge.right <= 2000 && edge.left >= 0);
    }

    #[test]
    fn a_line_past_a_corner_does_not_cross() {
        let area = Area {
            left: 100,
            top: 100,
            right: 200,
            bottom: 200,
        };
        assert!(crosses(&((0, 0), (300, 300)), &area));
        assert!(!crosses(&((0, 150), (60, 200)), &area));
        assert!(!crosses(&((0, 250), (250, 500)), &area));
        assert!(!crosses(&((250, 0), (400, 90)), &area));
    }
}
