// The ways of residents through the site, in Firefox: from the first page to one initiative, over to the other language, through
// the search, onto paper, and with the keyboard alone.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

import { open } from './firefox.mjs';
import { PAGES, ROOT, kind, twin } from './site.mjs';

// The first plan that has initiatives, and its ward.
const INITIATIVE = PAGES.find((path) => path.startsWith('/ja/') && kind(path) === 'initiative');
const PLAN = INITIATIVE.replace(/[^/]+\/$/, '');
const WARD = PLAN.replace(/[^/]+\/$/, '');
// More stops than lie before the list of wards on the first page.
const STOPS = 60;

describe('in Firefox', () => {
  let site;
  let page;
  let told;
  before(async () => {
    site = await open();
  });
  after(() => site?.close());
  beforeEach(async () => {
    told = [];
    page = await site.browser.newPage();
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) told.push(message.text());
    });
    page.on('pageerror', (error) => told.push(String(error)));
  });
  afterEach(() => page.close());

  it('a resident goes from the first page to the ward, its plan and an initiative, and reads it in English', async () => {
    await page.goto(`${site.origin}/ja/`);
    for (const path of [WARD, PLAN, INITIATIVE]) {
      await follow(page, path);
      assert.equal(place(page), path);
      assert.ok((await words(page, 'h1')).length > 1);
    }
    await Promise.all([page.waitForNavigation(), page.click('header a[hreflang=en]')]);
    assert.equal(place(page), twin(INITIATIVE));
    assert.equal(await page.$eval('html', (html) => html.lang), 'en');
    assert.deepEqual(told, []);
  });

  it('a resident who uses the keyboard alone skips to the main part and gets to the ward', async () => {
    await page.goto(`${site.origin}/ja/`);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#main');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.closest('main') !== null);
    let reached = false;
    for (let stop = 0; stop < STOPS && !reached; stop += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => ({ path: document.activeElement.pathname, ring: getComputedStyle(document.activeElement).outlineStyle }));
      assert.notEqual(at.ring, 'none');
      reached = at.path === WARD;
    }
    assert.ok(reached, `no stop leads to ${WARD}`);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(place(page), WARD);
    assert.deepEqual(told, []);
  });

  it('a resident searches, and opens what was found', { skip: !existsSync(join(ROOT, 'pagefind')) && 'this hoshin was built without its search' }, async () => {
    await page.goto(`${site.origin}/ja/search/`);
    const field = await page.waitForSelector('#q', { visible: true });
    await field.type('防災');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /\d/.test(document.querySelector('#search-status')?.textContent ?? ''), { timeout: 60_000 });
    const first = await page.waitForSelector('.results a[href]', { visible: true });
    await Promise.all([page.waitForNavigation(), first.click()]);
    assert.match(await words(page, 'main'), /防災/);
    assert.deepEqual(told, []);
  });

  it('a resident prints the plan', async () => {
    await page.goto(site.origin + PLAN);
    const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
    assert.match(pdf, /^%PDF-/);
    assert.ok([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length > 0 || pdf.length > 20_000, 'there are pages');
  });

  it('a phone of 320 px scrolls no page sideways', async () => {
    await page.setViewport({ width: 320, height: 800 });
    for (const path of ['/ja/', WARD, PLAN, INITIATIVE].flatMap((path) => [path, twin(path)])) {
      await page.goto(site.origin + path);
      const [wide, shown] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]);
      assert.ok(wide <= shown, `${path} scrolls to ${wide} px`);
    }
  });
});

/** Follows the first link of the main part to this address. */
async function follow(page, path) {
  const links = await page.$$('main a[href]');
  for (const link of links) {
    if ((await link.evaluate((link) => (link.hash ? '' : link.pathname))) !== path) continue;
    await Promise.all([page.waitForNavigation(), link.click()]);
    return;
  }
  throw new Error(`no link to ${path} on ${page.url()}`);
}

/** The path that the browser is at. */
function place(page) {
  return new URL(page.url()).pathname;
}

/** The words of the first such element. */
function words(page, selector) {
  return page.$eval(selector, (element) => element.innerText);
}
