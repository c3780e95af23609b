// However people read: with larger text, with wider spacing, in the colours of their system, nothing is lost.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { open } from './chromium.mjs';
import { firstOfEachKind } from './site.mjs';

// WCAG 1.4.12.
const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

describe('whoever reads', () => {
  let site;
  before(async () => {
    site = await open();
  });
  after(() => site.close());

  for (const lang of ['ja', 'en']) {
    for (const { path, kind } of firstOfEachKind(lang)) {
      it(`with text twice as large: ${kind} ${path}`, async () => {
        const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
        const session = await page.context().newCDPSession(page);
        await session.send('Page.enable');
        await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
        await page.goto(site.origin + path);
        const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main p, main li, main dd')).fontSize));
        const faults = await page.evaluate(lost);
        await page.close();
        assert.ok(size >= 28, `the text grows with the reader's setting: ${size} px`);
        assert.deepEqual(faults, []);
      });

      it(`with wider spacing: ${kind} ${path}`, async () => {
        // The reader's own style is no part of the page: the site's policy does not bind it.
        const page = await site.browser.newPage({ viewport: { width: 320, height: 900 }, bypassCSP: true });
        await page.goto(site.origin + path);
        await page.addStyleTag({ content: SPACING });
        const faults = await page.evaluate(lost);
        await page.close();
        assert.deepEqual(faults, []);
      });

      it(`in the system's colours: ${kind} ${path}`, async () => {
        const page = await site.browser.newPage();
        await page.emulateMedia({ forcedColors: 'active' });
        await page.goto(site.origin + path);
        const faults = await page.evaluate(shapesWithoutColour);
        await page.close();
        assert.deepEqual(faults, []);
      });
    }
  }
});

/** Text that is cut off, and a page that scrolls sideways. Runs in the page. */
function lost() {
  const faults = [];
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth > clientWidth) faults.push(`scrolls sideways to ${scrollWidth} px`);
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const hidden = element.clientWidth <= 1 || style.display === 'inline' || style.position === 'absolute';
    if (hidden || !element.textContent.trim()) continue;
    const cutAcross = ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutDown = ['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (cutAcross || cutDown) faults.push(`cut off: ${element.outerHTML.slice(0, 120)}`);
  }
  return faults;
}

/** Tags that only a colour tells from plain text. Runs in the page. */
function shapesWithoutColour() {
  return [...document.querySelectorAll('main .tag')]
    .filter((tag) => getComputedStyle(tag).borderTopStyle === 'none' || !tag.textContent.trim() || !tag.querySelector('svg'))
    .map((tag) => tag.outerHTML.slice(0, 120));
}
