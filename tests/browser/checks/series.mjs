// Two lines of a chart differ in how they are drawn, not in colour alone, and each is called by its name in the drawing.

export default function faults(page) {
  return page.evaluate(() => {
    const told = new Set();
    for (const chart of document.querySelectorAll('svg[role=img]')) {
      const drawn = (line) => getComputedStyle(line).strokeDasharray;
      const lines = [...chart.querySelectorAll('polyline')];
      const classes = new Map(lines.map((line) => [line.getAttribute('class'), drawn(line)]));
      if (new Set(classes.values()).size < classes.size) told.add(`lines have the same dashes: ${[...classes.keys()].join(', ')}`);
      const marks = [...chart.querySelectorAll('circle, .diamond')].map((mark) => mark.getAttribute('class'));
      const strong = [...chart.querySelectorAll('text')].filter((text) => /\p{L}/u.test(text.textContent));
      if (new Set(marks).size > strong.length) told.add('a series has no name in the drawing');
    }
    return [...told];
  });
}
