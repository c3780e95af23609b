// A goal is found in the texts, and is among what is told of the whole city. Our own plans name no goal in words: `goals.test.mjs`
// runs this on a site that has some.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { open } from './chromium.mjs';
import { LANGUAGES, PAGES, files, kind } from './site.mjs';

const GOALS = PAGES.filter((path) => kind(path) === 'goal');
const SEARCHED = files().some((path) => path.startsWith('/pagefind/'));

describe('a goal', { skip: !(GOALS.length && SEARCHED) && 'no plan of this site names a goal' }, () => {
  let site;
  let page;
  before(async () => {
    site = await open();
    page = await site.browser.newPage();
  });
  after(() => site.close());

  /** The pages found under a choice of the form. */
  async function found(lang, fields) {
    await page.goto(`${site.origin}/${lang}/search/?${new URLSearchParams(fields)}`);
    await page.waitForFunction(() => document.getElementById('search-status').textContent !== '');
    return page.locator('.results a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  }

  for (const lang of LANGUAGES) {
    it(`is found by its words and narrowed to, in ${lang}`, async () => {
      const goal = GOALS.find((path) => path.startsWith(`/${lang}/`));
      await page.goto(site.origin + goal);
      const words = await page.locator('h1').innerText();
      assert.ok((await found(lang, { q: `"${words}"` })).includes(goal));
      assert.ok((await found(lang, { q: `"${words}"`, kind: 'city' })).includes(goal), 'it belongs to the whole city');
      assert.ok(!(await found(lang, { q: `"${words}"`, kind: 'issue' })).includes(goal), 'it is no issue');
    });
  }
});
