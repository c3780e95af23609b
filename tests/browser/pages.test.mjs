// Every kind of page, in light and dark, on a desk and on a phone: accessible by axe, quiet, and no wider than the screen.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import axe from './checks/axe.mjs';
import covered from './checks/covered.mjs';
import skip from './checks/skip.mjs';
import { tables } from './checks/tables.mjs';
import { widths } from './checks/widths.mjs';
import { open, watch } from './chromium.mjs';
import { samples } from './site.mjs';

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
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          faults.push(...(await axe(page)).map((words) => `${width} px, ${colorScheme}: ${words}`));
        }
        faults.push(...(await page.evaluate(widths)).map((words) => `${width} px: ${words}`));
        faults.push(...(await page.evaluate(tables)).map((words) => `${width} px: ${words}`));
        faults.push(...(await covered(page)).map((words) => `${width} px: ${words}`));
      }
      if (kind !== 'doorstep') faults.push(...(await skip(page)));
      await page.close();
      assert.deepEqual(faults, []);
    });
  }
});
