// Every kind of page, in light and dark, on a desk and on a phone: accessible by axe, quiet, and no wider than the screen.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';

import { open, watch } from './chromium.mjs';
import { samples } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [1280, 320];
// In front of both languages: nothing to skip.
const DOORSTEPS = ['/', '/404.html'].map((path) => ({ path, kind: 'doorstep' }));
const SCHEMES = ['light', 'dark'];

describe('every kind of page', () => {
  let site;
  let context;
  before(async () => {
    site = await open();
    context = await site.browser.newContext();
  });
  after(() => site.close());

  for (const { path, kind } of [...samples(), ...DOORSTEPS]) {
    it(`${kind} ${path}`, async () => {
      const page = await context.newPage();
      const faults = watch(page, site.origin);
      await page.goto(site.origin + path);
      await page.evaluate(AXE);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          faults.push(...(await violations(page)).map((words) => `${width} px, ${colorScheme}: ${words}`));
        }
        faults.push(...(await widths(page)).map((words) => `${width} px: ${words}`));
        faults.push(...(await tables(page)).map((words) => `${width} px: ${words}`));
        faults.push(...(await covered(page, width)).map((words) => `${width} px: ${words}`));
      }
      if (kind !== 'doorstep') faults.push(...(await skipLink(page)));
      await page.close();
      assert.deepEqual(faults, []);
    });
  }
});

/** What axe finds, one line each. */
async function violations(page) {
  const found = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    TAGS,
  );
  return found.violations.map(({ id, help, nodes }) => {
    const first = nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`);
    return `${id}: ${help} (${nodes.length}): ${first.join(' | ')}`;
  });
}

/** A page never scrolls sideways; a wide table scrolls inside its own box, and stays a table. */
function widths(page) {
  return page.evaluate(() => {
    const faults = [];
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth > clientWidth) {
      const wide = [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .filter((element) => !element.closest('[role=region], .vh'));
      faults.push(`scrolls sideways to ${scrollWidth} px: ${wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)).join(' | ')}`);
    }
    const displays = { TABLE: 'table', TR: 'table-row', TH: 'table-cell', TD: 'table-cell', CAPTION: 'table-caption' };
    for (const part of document.querySelectorAll('table, tr, th, td, caption')) {
      const { display } = getComputedStyle(part);
      if (display !== displays[part.tagName]) faults.push(`${part.tagName} is displayed as ${display}: no longer a table`);
    }
    return [...new Set(faults)];
  });
}

/** No column of words is squeezed to a letter or two a line. A hint stands where a table scrolls, and only there. */
function tables(page) {
  return page.evaluate(() => {
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
  });
}

/** No text lies under something else. Looked at with the whole page in view, so that every point can be asked. */
async function covered(page, width) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  const found = await page.evaluate(() => {
    const faults = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest('.vh, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = parent.closest('[role=region]')?.getBoundingClientRect();
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const outOfView = x < 0 || x >= innerWidth || y < 0 || y >= innerHeight || (box && (x < box.left || x > box.right));
        if (outOfView || right - left < 2) continue;
        const hit = document.elementFromPoint(x, y);
        if (!hit || hit.contains(parent) || parent.contains(hit)) continue;
        faults.push(`covered by ${hit.outerHTML.slice(0, 80)}: ${walker.currentNode.data.trim().slice(0, 40)}`);
        break;
      }
    }
    return faults;
  });
  await page.setViewportSize({ width, height: 900 });
  return found;
}

/** The first Tab stop is a link into the main part; it is seen when it is reached, and it leads there. */
async function skipLink(page) {
  const faults = [];
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
  });
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => {
    const { top, left, width, height } = document.activeElement.getBoundingClientRect();
    return { href: document.activeElement.getAttribute('href'), seen: top >= 0 && left >= 0 && width > 24 && height >= 24 };
  });
  if (first.href !== '#main') faults.push(`the first Tab stop leads to ${first.href}, not to #main`);
  if (!first.seen) faults.push('the skip link is not seen when it has the focus');
  await page.keyboard.press('Enter');
  const inside = await page.evaluate(() => document.activeElement.closest('main') !== null);
  if (!inside) faults.push('the skip link does not move the focus into main');
  return faults;
}
