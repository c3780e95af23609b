// No column of words is squeezed to a letter or two a line. A hint stands where a table scrolls, and only there.

export default async function faults(page) {
  const told = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    // The hint follows the scroll timeline, which the browser samples once a frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    told.push(...(await page.evaluate(tables)).map((words) => `${width} px: ${words}`));
  }
  return told;
}

/** Runs in the page. */
export function tables() {
  const faults = [];
  for (const box of document.querySelectorAll('.scroll')) {
    const hint = box.querySelector('.scroll__hint');
    const shown = hint && getComputedStyle(hint).visibility === 'visible' && hint.getBoundingClientRect().height > 1;
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    const name = box.querySelector('caption').innerText.slice(0, 40);
    if (scrolls !== Boolean(shown)) faults.push(`${name}: ${scrolls ? 'scrolls without saying so' : 'says that it scrolls'}`);
  }
  for (const cell of document.querySelectorAll('.scroll :is(th, td):not(.num)')) {
    const letter = Number.parseFloat(getComputedStyle(cell).fontSize);
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(cell);
    const room = cell.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
    if (cell.innerText.trim().length > 5 && room < 3.5 * letter) faults.push(`squeezed to ${room} px: ${cell.innerText.slice(0, 40)}`);
  }
  return [...new Set(faults)];
}
