// The word on a status has a contrast of 7:1 to the fill behind it, in light and dark.

import { measurable } from '../contrast.mjs';

export default async function faults(page) {
  const told = [];
  await measurable(page);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    told.push(...(await page.evaluate(faint)).map((words) => `${colorScheme}: ${words}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return told;
}

/** Runs in the page. In a table of many a status may have no fill of its own: it then lies on the paper behind it. */
function faint() {
  const told = new Set();
  for (const tag of document.querySelectorAll('.tag')) {
    const ratio = window.contrast.of(getComputedStyle(tag).color, tag);
    if (ratio < 7) told.add(`contrast ${ratio.toFixed(2)} of ${tag.textContent.trim()}`);
  }
  return [...told];
}
