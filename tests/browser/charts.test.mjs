// Charts: named and described, with their numbers in a table beside them, readable on a phone and in the dark.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { open } from './chromium.mjs';
import { samples } from './site.mjs';

const SMALLEST_TEXT = 11;

describe('charts', () => {
  let site;
  let page;
  before(async () => {
    site = await open();
    page = await site.browser.newPage();
  });
  after(() => site.close());

  for (const { path, kind } of samples().filter((sample) => ['indicator', 'budget', 'framework'].includes(sample.kind))) {
    it(`${kind} ${path}`, async () => {
      await page.goto(site.origin + path);
      const faults = await page.evaluate(named);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          faults.push(...(await page.evaluate(readable, SMALLEST_TEXT)).map((words) => `${width} px, ${colorScheme}: ${words}`));
        }
      }
      assert.deepEqual(faults, []);
    });
  }
});

/** What a chart must have beside its lines. Runs in the page. */
function named() {
  const faults = [];
  for (const chart of document.querySelectorAll('svg[role=img]')) {
    const says = (key) => chart.getAttribute(key)?.split(/\s+/).map((id) => document.getElementById(id)?.textContent.trim() ?? '').join(' ').trim();
    if (!says('aria-labelledby')) faults.push('a chart without a name');
    if (!says('aria-describedby')) faults.push('a chart without a description');
    const figure = chart.closest('figure');
    if (!figure?.querySelector('figcaption')) faults.push('a chart without a caption');
    if (!figure?.querySelector('table') && !figure?.parentElement.querySelector('table')) faults.push('a chart without its table');
  }
  for (const drawing of document.querySelectorAll('svg:not([role=img])')) {
    if (!drawing.closest('[aria-hidden=true]')) faults.push(`a drawing neither named nor hidden: ${drawing.outerHTML.slice(0, 80)}`);
  }
  return faults;
}

/** Text in charts: large enough, inside the drawing, and of enough contrast to the paper behind it. Runs in the page. */
function readable(smallest) {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [r, g, b] = rgba(colour).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = (element) => {
    for (let at = element.closest('svg').parentElement; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (rgba(colour)[3] === 255) return colour;
    }
    return 'white';
  };
  const faults = [];
  for (const words of document.querySelectorAll('svg[role=img] text')) {
    const box = words.getBoundingClientRect();
    if (box.width === 0) continue;
    const frame = words.closest('svg').getBoundingClientRect();
    const label = words.textContent.trim();
    const matrix = words.getScreenCTM();
    const size = Number.parseFloat(getComputedStyle(words).fontSize) * Math.hypot(matrix.b, matrix.d);
    if (size < smallest) faults.push(`${label}: ${size.toFixed(1)} px`);
    const outside = box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
    if (outside) faults.push(`${label}: cut off at the edge of the chart`);
    const [a, b] = [light(getComputedStyle(words).fill), light(paper(words))].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    if (contrast < 4.5) faults.push(`${label}: contrast ${contrast.toFixed(2)}`);
  }
  return faults;
}
