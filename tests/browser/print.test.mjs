// Every kind of page prints: to a PDF that carries the page's structure.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { open } from './chromium.mjs';
import { extremesOfEachKind } from './site.mjs';

describe('on paper', () => {
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
        const pdf = (await page.pdf({ format: 'A4', tagged: true, outline: true })).toString('latin1');
        assert.match(pdf, /^%PDF-/);
        assert.match(pdf, /\/MarkInfo\s*<<[^>]*\/Marked true/);
        assert.match(pdf, /\/StructTreeRoot/);
        assert.ok(pdf.includes(`/Lang (${lang}`), 'the PDF says its language');
        await page.emulateMedia({ media: 'print' });
        assert.equal(await page.locator('header nav:visible').count(), 0, 'no site navigation on paper');
        await page.emulateMedia({ media: null });
      });
    }
  }
});
