// For everyone: the longest and the shortest page of each kind in both languages, in every way of reading that takes a browser to see. One page is loaded once
// and looked at by all checks. What each check must find on a broken page is in requirements.test.mjs.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import axe from './checks/axe.mjs';
import { SPACING } from './checks/loss.mjs';
import { open } from './chromium.mjs';
import { extremesOfEachKind } from './site.mjs';

/** Checks that leave a page as it was, in this order: those that press keys come last. */
const CHECKS = ['fonts', 'figures', 'type', 'last-line', 'status', 'shapes', 'adaptation', 'paper', 'targets', 'tree', 'search-labelled'];

/** How people have set their systems, where pages.test.mjs does not look: axe judges each. */
const MODES = [{ forcedColors: 'active' }, { contrast: 'more' }, { media: 'print' }];

describe('for everyone', () => {
  let site;
  const checks = new Map();
  before(async () => {
    site = await open();
    for (const name of CHECKS) checks.set(name, (await import(`./checks/${name}.mjs`)).default);
  });
  after(() => site.close());

  for (const lang of ['ja', 'en']) {
    for (const { path, kind } of extremesOfEachKind(lang)) {
      it(`${kind} ${path}`, async () => {
        // A reader's own spacing is no part of the page: the site's policy does not bind it.
        const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
        const page = await context.newPage();
        await page.goto(site.origin + path);
        const told = [];
        for (const [name, faults] of checks) {
          told.push(...(await faults(page)).map((words) => `${name}: ${words}`));
          await page.setViewportSize({ width: 1280, height: 900 });
        }
        for (const mode of MODES) {
          await page.emulateMedia(mode);
          told.push(...(await axe(page)).map((words) => `${Object.values(mode).join(', ')}: ${words}`));
          await page.emulateMedia({ forcedColors: null, contrast: null, colorScheme: null, media: null });
        }
        await page.addStyleTag({ content: SPACING });
        told.push(...(await axe(page)).map((words) => `wider spacing: ${words}`));
        await context.close();
        assert.deepEqual(told, []);
      });
    }
  }
});
