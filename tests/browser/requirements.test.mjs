// Each check in a browser is silent on the sound page, and finds what is broken on purpose: a check that can't fail checks nothing.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { address, broken, laid } from './broken.mjs';
import { open } from './chromium.mjs';

describe('a broken page', () => {
  let site;
  before(async () => {
    site = await open();
  });
  after(() => site.close());

  for (const one of broken()) {
    it(`is found by ${one.check}, A11Y-${one.number}: ${one.to || one.from}`, async () => {
      const { default: faults } = await import(`./checks/${one.check}.mjs`);
      const sound = await looked(site, address(one), faults);
      const found = await looked(site, address(one), faults, laid(one));
      assert.deepEqual(sound, []);
      assert.ok(found.some((words) => words.includes(one.says ?? '')), `nothing says ${one.says}: ${JSON.stringify(found)}`);
    });
  }
});

/** What a check finds on a page, with something laid over it or not. */
async function looked(site, path, faults, lay) {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  await lay?.(context);
  const page = await context.newPage();
  await page.goto(site.origin + path);
  const found = await faults(page, lay);
  await context.close();
  return found;
}
