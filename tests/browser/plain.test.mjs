// Without JavaScript nothing is missing: the same words, the same links.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { open } from './chromium.mjs';
import { firstOfEachKind } from './site.mjs';

describe('without JavaScript', () => {
  let site;
  let scripted;
  let plain;
  before(async () => {
    site = await open();
    scripted = await site.browser.newPage();
    plain = await (await site.browser.newContext({ javaScriptEnabled: false })).newPage();
  });
  after(() => site.close());

  for (const lang of ['ja', 'en']) {
    for (const { path, kind } of firstOfEachKind(lang)) {
      it(`${kind} ${path}`, async () => {
        const [withScripts, without] = await Promise.all([scripted, plain].map((page) => contents(page, site.origin + path)));
        assert.ok(withScripts.words.length > 40, 'the page has words');
        // The search page's script adds its form; what is there without it stays as it is.
        if (kind === 'search') assert.deepEqual(missing(without.words, withScripts.words), []);
        else assert.deepEqual(without.words, withScripts.words);
        assert.deepEqual(without.links, withScripts.links);
      });
    }
  }
});

/** The lines of a text that another does not have, in the same order. */
function missing(text, other) {
  const lines = other.split('\n');
  let at = 0;
  return text.split('\n').filter((line) => {
    const found = lines.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

/** What a reader gets of a page: its visible words and where its links lead. */
async function contents(page, url) {
  await page.goto(url);
  const links = await page.locator('a[href]').all();
  return {
    words: await page.locator('body').innerText(),
    links: await Promise.all(links.map((link) => link.getAttribute('href'))),
  };
}
