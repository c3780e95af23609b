// Lines, points and words of charts stand out from the paper: 3:1 and 4.5:1, in light, dark, with more contrast and in the
// system's own colours.

import { measurable } from '../contrast.mjs';

const MODES = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', forcedColors: 'active' },
];

export default async function faults(page) {
  const told = [];
  await measurable(page);
  for (const mode of MODES) {
    await page.emulateMedia(mode);
    told.push(...(await page.evaluate(faint)).map((words) => `${Object.values(mode).join(', ')}: ${words}`));
  }
  await page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null });
  return told;
}

/** Runs in the page. */
function faint() {
  const told = new Set();
  for (const mark of document.querySelectorAll('svg[role=img] :is(text, polyline, circle, .diamond)')) {
    if (!mark.checkVisibility()) continue;
    const { fill, stroke } = getComputedStyle(mark);
    const words = mark.tagName === 'text';
    const colours = words ? [fill] : [fill, stroke].filter(window.contrast.drawn);
    const best = Math.max(0, ...colours.map((colour) => window.contrast.of(colour, mark)));
    if (best < (words ? 4.5 : 3)) told.add(`contrast ${best.toFixed(2)} of ${words ? mark.textContent : mark.getAttribute('class')}`);
  }
  return [...told];
}
