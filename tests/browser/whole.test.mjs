// A whole plan as one document: every text of the plan is in it, and on paper it is a book, with a cover, running heads, page
// numbers, the large sheet for wide tables, and no row cut in two.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { open, watch } from './chromium.mjs';
import { cut, paper, squeeze } from './paper.mjs';
import { PAGES, kind, read } from './site.mjs';

const WHOLE = PAGES.filter((path) => kind(path) === 'whole');
// The pages whose words a whole plan repeats. A relisted entry only points to the initiative it repeats.
const PARTS = ['plan', 'issue', 'initiative', 'reform', 'errata'];

describe('a whole plan', () => {
  let site;
  let page;
  before(async () => {
    site = await open();
    page = await site.browser.newPage();
  });
  after(() => site.close());

  it('is there for every plan', () => {
    const plans = PAGES.filter((path) => kind(path) === 'plan');
    assert.deepEqual(WHOLE, plans.map((path) => `${path}whole/`));
    for (const path of plans) assert.match(read(path), /href="?whole\//, `${path} leads to its whole plan`);
  });

  for (const path of WHOLE) {
    const plan = path.replace(/whole\/$/, '');
    it(`${path} has every text of the plan`, async () => {
      const parts = PAGES.filter((one) => one.startsWith(plan) && PARTS.includes(kind(one)));
      assert.ok(parts.length > 1);
      await page.goto('about:blank');
      const whole = squeeze((await page.evaluate(words, read(path))).join(''));
      const missing = [];
      let all = 0;
      for (const part of parts) {
        const texts = await page.evaluate(passages, read(part));
        all += texts.length;
        missing.push(...texts.filter((text) => !whole.includes(squeeze(text))).map((text) => `${part}: ${text.slice(0, 80)}`));
      }
      assert.deepEqual(missing, []);
      assert.ok(all > parts.length, `${all} texts`);
    });

    it(`${path} is a book on paper`, async (t) => {
      const faults = watch(page, site.origin);
      await page.goto(site.origin + path);
      assert.deepEqual(faults, []);
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      const book = paper(pdf);
      assert.equal(book.title, await page.title());
      assert.ok(book.tagged);
      assert.ok(pdf.toString('latin1').includes(`/Lang (${path.slice(1, 3)}`), 'the PDF says its language');
      assert.match(pdf.toString('latin1'), /\/Type \/Outlines|\/Outlines/, 'the PDF has an outline');

      const [cover, ...rest] = book.sheets;
      const head = squeeze(await page.locator('html').getAttribute('data-running'));
      assert.ok(cover.text.includes(squeeze(await page.locator('h1').innerText())), 'the cover names the plan');
      assert.ok(!cover.text.includes(head), 'the cover has no running head');
      rest.forEach(({ text }, at) => {
        assert.ok(text.includes(head), `sheet ${at + 2} has the running head`);
        assert.ok(text.includes(`${at + 2}/${book.sheets.length}`), `sheet ${at + 2} has its number`);
      });
      assert.ok(rest[0].text.includes(squeeze(await page.locator('#contents').innerText())), 'the contents come next');

      const sizes = new Set(book.sheets.map(({ size }) => size));
      const large = await page.locator('.large').count();
      assert.deepEqual([...sizes].sort(), large ? ['A3 lying', 'A4 standing'] : ['A4 standing']);

      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate(() => [...document.querySelectorAll('table')].filter((table) => table.scrollWidth > table.parentElement.clientWidth + 1).map((table) => table.id));
      await page.emulateMedia({ media: null });
      assert.deepEqual(wide, [], 'no table is wider than its sheet');
      const rows = await page.evaluate(markRows);
      const marked = paper(await page.pdf({ preferCSSPageSize: true }));
      assert.deepEqual(cut(rows, marked.sheets), [], 'no row is cut');
      t.diagnostic(`${book.sheets.length} sheets, ${large} parts on large ones, ${rows.length} rows, ${Math.round(pdf.length / 1024)} KiB`);
    });
  }

  it('knows a row that is cut', () => {
    const sheets = [{ text: '{0<A>0}{0<B>0}{1<C' }, { text: '>1}' }];
    assert.deepEqual(cut([2, 1], sheets), [1]);
  });
});

/** The words of a page's main part, element by element. Runs in the browser. */
function words(html) {
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  return [...main.querySelectorAll('*')].flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data));
}

/** What an author wrote on a page: headings of sections with their prose, figures in facts and tables. Runs in the browser. */
function passages(html) {
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  if (main.querySelector('.banner b + span') && main.querySelector('h1 + .banner')) return [];
  const parts = main.querySelectorAll('.prose :is(p, li, td, th), .sheet :is(h3, h4, dt, dd), table[id^="t-evidence"] td, table[id^="corrected"] td');
  return [...parts].filter((part) => !part.querySelector('p, li, .vh')).flatMap((part) => [...part.childNodes].map((node) => node.textContent)).filter((text) => text.trim());
}

/** Marks both ends of every cell of every row with letters too small to see, and counts the cells. Runs in the browser. */
function markRows() {
  const mark = (text) => Object.assign(document.createElement('small'), { textContent: text });
  return [...document.querySelectorAll('main tr')].map((row, at) => {
    for (const cell of row.cells) {
      const marks = [mark(`{${at}<`), mark(`>${at}}`)];
      for (const one of marks) Object.assign(one.style, { fontSize: '1px', whiteSpace: 'nowrap', display: 'inline' });
      cell.prepend(marks[0]);
      cell.append(marks[1]);
    }
    return row.cells.length;
  });
}
