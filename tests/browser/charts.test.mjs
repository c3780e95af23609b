// The charts of every plan: their marks and words stand out in every mode, are readable on a phone, and are told apart without
// colour. Names, descriptions and tables are judged by `hoshin verify` on every page.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import charts from './checks/charts.mjs';
import marks from './checks/marks.mjs';
import series from './checks/series.mjs';
import { open } from './chromium.mjs';
import { samples } from './site.mjs';

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
      assert.deepEqual([...(await charts(page)), ...(await marks(page)), ...(await series(page))], []);
    });
  }
});
