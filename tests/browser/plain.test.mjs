// Without JavaScript nothing is missing: the same words, the same links.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import plain from './checks/plain.mjs';
import { open } from './chromium.mjs';
import { extremesOfEachKind } from './site.mjs';

describe('without JavaScript', () => {
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
        assert.deepEqual(await plain(page), []);
      });
    }
  }
});
