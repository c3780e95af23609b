// The search page as people use it: everything that stands on a page is found, by keyboard, in both languages, and where there
// is no script the index is still whole.

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';

import { open, watch } from './chromium.mjs';
import { LANGUAGES, PAGES, file, files, kind, read } from './site.mjs';
import { SEARCHES, having, lines } from './truth.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const INDEX = files().filter((path) => path.startsWith('/pagefind/'));
const ANSWERED = () => document.getElementById('search-status').textContent !== '';

/** Asks in a new visit; gives what the status says and every page found. */
async function ask(page, origin, lang, fields) {
  await page.goto(`${origin}/${lang}/search/?${new URLSearchParams(fields)}`);
  await page.waitForFunction(ANSWERED);
  for (const more = page.locator('#search-results button'); await more.count();) {
    const left = await more.count();
    await more.first().click();
    await page.waitForFunction((left) => document.querySelectorAll('#search-results button').length < left, left);
  }
  const found = await page.locator('.results a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  return { found, said: await page.locator('#search-status').textContent() };
}

describe('the search', { skip: INDEX.length === 0 && 'this hoshin was built without its search' }, () => {
  let site;
  let page;
  let faults;
  before(async () => {
    site = await open();
    page = await site.browser.newPage();
    faults = watch(page, site.origin);
  });
  after(() => site.close());

  for (const lang of LANGUAGES) {
    it(`finds all that stands on pages in ${lang}`, async (t) => {
      const texts = await lines(page, lang);
      let found = 0;
      let right = 0;
      const wrong = [];
      for (const search of SEARCHES[lang]) {
        const truth = having(search, texts);
        assert.equal(truth.length === 0, search.none === true, `${search.typed}: ${truth.length} pages have it`);
        const answer = await ask(page, site.origin, lang, { q: search.typed });
        assert.equal(new Set(answer.found).size, answer.found.length, `${search.typed}: no page twice`);
        assert.deepEqual(truth.filter((path) => !answer.found.includes(path)), [], `${search.typed}: ${search.why}`);
        if (answer.found.length > 1) assert.ok(answer.said.includes(String(answer.found.length)), `${search.typed}: ${answer.said}`);
        found += answer.found.length;
        right += truth.length;
        if (answer.found.length > truth.length) wrong.push(`${search.typed} ${answer.found.length - truth.length}`);
      }
      assert.deepEqual(faults, []);
      t.diagnostic(`${SEARCHES[lang].length} searches over ${texts.size} pages: recall 1.00, precision ${(right / found).toFixed(3)}${wrong.map((words) => `; more than asked: ${words}`).join('')}`);
    });
  }

  it('narrows by ward, year and kind, and groups by each', async () => {
    const all = await ask(page, site.origin, 'ja', { q: '防災' });
    for (const [name, wanted] of [['ward', (path) => path.startsWith('/ja/minato/')], ['year', (path) => path.includes('2022')], ['kind', (path) => kind(path) === 'initiative']]) {
      const value = { ward: 'minato', year: '2022', kind: 'initiative' }[name];
      const { found } = await ask(page, site.origin, 'ja', { q: '防災', [name]: value });
      assert.ok(found.length > 0 && found.length < all.found.length, name);
      // An indicator's page is about several years, and so is not told by its address.
      assert.deepEqual(found.filter((path) => !wanted(path) && kind(path) !== 'indicator'), [], name);
      assert.deepEqual(all.found.filter(wanted).filter((path) => !found.includes(path)), [], name);
    }
    for (const by of ['', 'ward', 'year']) {
      const { found } = await ask(page, site.origin, 'ja', { q: '防災', by });
      assert.deepEqual([...found].sort(), [...all.found].sort(), `by ${by}`);
      assert.ok((await page.locator('#search-results h3').count()) > 1, `by ${by}`);
    }
  });

  it('offers the words that are read as what was typed', async () => {
    await ask(page, site.origin, 'ja', { q: 'みなと' });
    await page.locator('#search-readings a', { hasText: '港区' }).click();
    await page.waitForFunction(ANSWERED);
    assert.equal(await page.inputValue('#q'), '港区');
  });

  it('says so when nothing is found, and what to try', async () => {
    const { found, said } = await ask(page, site.origin, 'ja', { q: '量子計算機' });
    assert.deepEqual(found, []);
    assert.match(said, /該当なし/);
    assert.ok(await page.locator('#search-hints').isVisible());
  });

  it('takes markup for words', async () => {
    const { said } = await ask(page, site.origin, 'en', { q: '<img src=x onerror=alert(1)> {count}' });
    assert.ok(said.includes('<img src=x onerror=alert(1)>'));
    assert.equal(await page.locator('main img').count(), 0);
  });

  it('is used with the keyboard alone, and its address leads to the same results', async () => {
    await page.goto(`${site.origin}/ja/search/`);
    for (let stop = 0; stop < 20 && (await page.evaluate(() => document.activeElement.id)) !== 'q'; stop += 1) await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
    await page.keyboard.type('子育て');
    await page.keyboard.press('Enter');
    await page.waitForFunction(ANSWERED);
    const said = await page.locator('#search-status').textContent();
    assert.match(said, /[1-9]\d*件/);
    assert.equal(new URL(page.url()).searchParams.get('q'), '子育て');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/ward=/);
    await page.waitForFunction((before) => document.getElementById('search-status').textContent !== before, said);
    const narrowed = await page.locator('#search-status').textContent();
    await page.reload();
    await page.waitForFunction(ANSWERED);
    assert.equal(await page.locator('#search-status').textContent(), narrowed);
    await page.goBack();
    await page.waitForFunction((said) => document.getElementById('search-status').textContent === said, said);
    for (let stop = 0; stop < 10 && !(await page.evaluate(() => document.activeElement.closest('.results'))); stop += 1) await page.keyboard.press('Tab');
    const href = await page.evaluate(() => document.activeElement.href);
    await page.keyboard.press('Enter');
    await page.waitForURL(href);
  });

  it('tells where the focus is after more results are shown', async () => {
    await page.goto(`${site.origin}/ja/search/?q=${encodeURIComponent('区')}`);
    await page.waitForFunction(ANSWERED);
    await page.locator('#search-results button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.matches('.results li:nth-child(11) a'));
  });

  for (const lang of LANGUAGES) {
    it(`has results that everyone can use, in ${lang}`, async () => {
      await ask(page, site.origin, lang, { q: lang === 'ja' ? '防災' : 'disaster' });
      await page.evaluate(AXE);
      for (const width of [1280, 320]) {
        for (const colorScheme of ['light', 'dark']) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values } }), values);
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], `${width} px, ${colorScheme}`);
          const wider = await page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
          assert.ok(wider <= 0, `${width} px: scrolls sideways by ${wider} px`);
        }
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
    });
  }

  it('is loaded on the search page only, and answers soon', async (t) => {
    const seen = [];
    const context = await site.browser.newContext();
    const visit = await context.newPage();
    visit.on('request', (request) => seen.push(new URL(request.url()).pathname));
    await visit.goto(`${site.origin}/ja/`);
    assert.deepEqual(seen.filter((path) => /\.js$|^\/pagefind\//.test(path)), []);
    await visit.goto(`${site.origin}/ja/search/`);
    assert.deepEqual(seen.filter((path) => path.startsWith('/pagefind/')), [], 'the index waits for a question');
    for (const visitName of ['first', 'second']) {
      const start = performance.now();
      await visit.fill('#q', visitName === 'first' ? '防災' : '訓練');
      await visit.press('#q', 'Enter');
      await visit.waitForFunction((typed) => document.title.includes(typed) && document.querySelector('.results li'), visitName === 'first' ? '防災' : '訓練');
      t.diagnostic(`${visitName} result after ${Math.round(performance.now() - start)} ms`);
    }
    const bytes = (paths) => paths.reduce((sum, path) => sum + statSync(file(path)).size, 0);
    const loaded = [...new Set(seen.filter((path) => path.startsWith('/pagefind/')))];
    t.diagnostic(`loaded for it: ${Math.round(bytes(loaded) / 1024)} KiB in ${loaded.length} files`);
    const pages = PAGES.filter((path) => !['search', 'whole'].includes(kind(path))).length;
    const size = (shape) => (bytes(INDEX.filter((path) => shape.test(path))) / pages / 1024).toFixed(2);
    t.diagnostic(`index: ${size(/./)} KiB a page over ${pages} pages (words ${size(/pf_index$/)}, texts ${size(/pf_fragment$/)}, program ${size(/\.(js|pagefind)$/)})`);
    await context.close();
  });
});

describe('without a script or a server', () => {
  let site;
  before(async () => {
    site = await open();
  });
  after(() => site.close());

  it('the index stands alone on a disk', async () => {
    const page = await (await site.browser.newContext({ offline: true })).newPage();
    const faults = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(pathToFileURL(file('/ja/search/')).href);
    assert.equal(await page.locator('form:visible').count(), 0);
    assert.deepEqual(faults, []);
  });

  for (const lang of LANGUAGES) {
    it(`every ward, plan, issue, initiative, indicator and free page is in the index in ${lang}`, () => {
      const links = [...read(`/${lang}/search/`).matchAll(/href="?([^"\s>]+)/g)].map(([, href]) => new URL(href, `http://x/${lang}/search/`).pathname);
      const wanted = ['ward', 'plan', 'issue', 'initiative', 'reform', 'indicator', 'framework', 'framework-indicator', 'city', 'free', 'data'];
      const pages = PAGES.filter((path) => path.startsWith(`/${lang}/`) && wanted.includes(kind(path)));
      assert.ok(pages.length > 20);
      assert.deepEqual(pages.filter((path) => !links.includes(path)), []);
    });
  }
});
