// Words in charts are at least 11 px on a phone, and none is cut off at the edge.

const SMALLEST = 11;

export default async function faults(page) {
  const told = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    told.push(...(await page.evaluate(readable, SMALLEST)).map((words) => `at ${width}: ${words}`));
  }
  return told;
}

/** Runs in the page. */
function readable(smallest) {
  const told = [];
  for (const words of document.querySelectorAll('svg[role=img] text')) {
    const box = words.getBoundingClientRect();
    if (box.width === 0) continue;
    const frame = words.closest('svg').getBoundingClientRect();
    const label = words.textContent.trim();
    const matrix = words.getScreenCTM();
    const size = Number.parseFloat(getComputedStyle(words).fontSize) * Math.hypot(matrix.b, matrix.d);
    if (size < smallest) told.push(`${label}: ${size.toFixed(1)} px`);
    const outside = box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
    if (outside) told.push(`${label}: cut off at the edge of the chart`);
  }
  return told;
}
