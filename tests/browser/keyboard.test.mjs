// With the keyboard alone: every stop is seen, has a ring round it, and comes in the order of the page.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import focus from './checks/focus.mjs';
import { open } from './chromium.mjs';
import { extremesOfEachKind } from './site.mjs';

describe('with the keyboard', () => {
  let site;
  let page;
  before(async () => {
    site = await open();
    page = await site.browser.newPage();
  });
  after(() => site.close());

  for (const lang of ['ja', 'en']) {
    for (const { path, kind } of extremesOfEachKind(lang)) {
      it(`${kind} ${path}`, async () => {
        await page.goto(site.origin + path);
        assert.deepEqual(await focus(page), []);
      });
    }
  }
});
