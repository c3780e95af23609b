// Figures in a column stand at the end of their cells, and their digits are of one width, so that they line up.

export default function faults(page) {
  return page.evaluate(() => {
    const told = new Set();
    for (const cell of document.querySelectorAll('td.num')) {
      const { textAlign, fontFamily } = getComputedStyle(cell);
      if (!['end', 'right'].includes(textAlign)) told.add(`a figure stands not at the end but at the ${textAlign}`);
      const probe = cell.appendChild(document.createElement('span'));
      const widths = [...'0123456789'].map((digit) => {
        probe.textContent = digit.repeat(10);
        return probe.getBoundingClientRect().width;
      });
      probe.remove();
      if (Math.max(...widths) - Math.min(...widths) > 1) told.add(`digits are of several widths: ${fontFamily}`);
    }
    return [...told];
  });
}
