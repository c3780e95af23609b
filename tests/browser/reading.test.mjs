// However people read: with text twice as large, with wider spacing on a phone, nothing is lost.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import loss from './checks/loss.mjs';
import { open } from './chromium.mjs';
import { extremesOfEachKind } from './site.mjs';

describe('whoever reads', () => {
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
        assert.deepEqual(await loss(page), []);
      });
    }
  }
});
