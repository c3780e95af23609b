// What pages say first: every number is a link, and the row it leads to holds that very number; readings stand over every
// hard word of the easy sentences, and a screen reader hears the words once.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { open } from './chromium.mjs';
import { PAGES, kind, read } from './site.mjs';

const OPENING = new Set(['plan', 'ward', 'framework']);
const pages = PAGES.filter((path) => OPENING.has(kind(path)) && read(path).includes('brief-h'));
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
// A year names a plan; it counts nothing.
const YEAR = /FY\d{4}|(?<!\d)\d{4}\u2060?年度/g;
// A number is read with these: 8,908万5千円.
const COUNTERS = /[万千百億兆円]/g;

describe('what pages say first', () => {
  let site;
  let page;
  before(async () => {
    site = await open();
    page = await (await site.browser.newContext({ javaScriptEnabled: true })).newPage();
  });
  after(() => site.close());

  it('stands on every plan, ward and framework, in easy words where that is the language', () => {
    const without = PAGES.filter((path) => OPENING.has(kind(path)) && !pages.includes(path));
    assert.deepEqual(without, []);
    assert.ok(pages.length >= 16, `${pages.length} pages`);
    for (const path of pages) assert.equal(read(path).includes('easy-h'), path.startsWith('/ja/'), path);
  });

  it('has each number in a link, and the very number in the row it leads to', async () => {
    const faults = [];
    let numbers = 0;
    const rows = new Map();
    const other = await page.context().newPage();
    const row = async (href) => {
      const [address, fragment] = href.split('#');
      if (!rows.has(address)) {
        await other.goto(address);
        const all = () => Object.fromEntries([...document.querySelectorAll('[id]')].map((one) => [one.id, one.innerText]));
        rows.set(address, await other.evaluate(all));
      }
      return rows.get(address)[fragment];
    };
    for (const path of pages) {
      await page.goto(site.origin + path);
      const parts = await page.evaluate(sentences);
      const loose = parts.filter(({ href }) => !href).flatMap(({ text }) => text.replace(YEAR, '').match(NUMBER) ?? []);
      faults.push(...loose.map((number) => `${path}: ${number} is no link`));
      for (const { text, href } of parts.filter((part) => part.href)) {
        const told = text.replace(YEAR, '').match(NUMBER) ?? [];
        if (told.length === 0) continue;
        numbers += 1;
        const there = await row(href);
        const held = there?.match(NUMBER) ?? [];
        if (!told.some((number) => held.includes(number))) faults.push(`${path}: ${text} leads to ${href}: ${there}`);
      }
    }
    assert.deepEqual(faults, []);
    assert.ok(numbers > 60, `${numbers} numbers`);
  });

  it('has links that say what they lead to', async () => {
    const faults = [];
    for (const path of pages) {
      await page.goto(site.origin + path);
      const links = (await page.evaluate(sentences)).filter(({ href }) => href).map(({ text }) => text);
      faults.push(...links.filter((text) => /^[\d,.%\s]*$/.test(text)).map((text) => `${path}: ${text}`));
    }
    assert.deepEqual(faults, []);
  });

  it('has a reading over every hard word of the easy sentences, and nowhere else', async () => {
    const faults = [];
    for (const path of pages.filter((path) => path.startsWith('/ja/'))) {
      await page.goto(site.origin + path);
      const found = await page.evaluate(() => {
        const easy = document.querySelector('.brief--easy');
        const copy = easy.cloneNode(true);
        const rubies = [...copy.querySelectorAll('ruby')].map((ruby) => ({
          base: ruby.firstChild.textContent,
          shape: [...ruby.children].map((child) => child.localName).join(' '),
          brackets: [...ruby.querySelectorAll('rp')].map((rp) => rp.textContent).join(''),
          reading: ruby.querySelector('rt').textContent,
        }));
        copy.querySelectorAll('ruby').forEach((ruby) => ruby.remove());
        return {
          rubies,
          rest: copy.textContent,
          outside: document.querySelectorAll('title ruby, a[aria-label], .brief:not(.brief--easy) ruby').length,
          sentences: [...easy.querySelectorAll('p')].flatMap((p) => p.textContent.split('。')).filter((text) => text.trim()),
        };
      });
      const bare = found.rest.replace(COUNTERS, '').match(/\p{Script=Han}+/gu) ?? [];
      faults.push(...bare.map((word) => `${path}: ${word} has no reading`));
      const odd = ({ base, shape, brackets, reading }) =>
        !/^お?\p{Script=Han}+$/u.test(base) || shape !== 'rp rt rp' || brackets !== '（）' || !/^\p{Script=Hiragana}+$/u.test(reading);
      faults.push(...found.rubies.filter(odd).map((ruby) => `${path}: ${JSON.stringify(ruby)}`));
      if (found.outside) faults.push(`${path}: a reading where none belongs`);
      faults.push(...found.sentences.filter((text) => !/(です|ます|ません|ました|でした)$/.test(text.trim())).map((text) => `${path}: ${text}`));
      if (/令和|平成|昭和/.test(found.rest)) faults.push(`${path}: an era`);
    }
    assert.deepEqual(faults, []);
  });

  it('is heard as links with their words', async () => {
    await page.goto(`${site.origin}${pages.find((path) => path.startsWith('/ja/'))}`);
    const tree = await page.locator('.brief--easy').ariaSnapshot();
    assert.match(tree, /region "やさしい 日本語/);
    assert.match(tree, /link/);
  });
});

/** The pieces of what a page says first: text, and the address where it is a link. Readings are left out. */
function sentences() {
  const plain = (node) => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll?.('rp, rt').forEach((part) => part.remove());
    return copy.textContent;
  };
  return [...document.querySelectorAll('.brief p')].flatMap((p) => {
    const copy = p.cloneNode(true);
    copy.querySelectorAll('a').forEach((link) => link.replaceWith('\u0001'));
    const links = [...p.querySelectorAll('a')].map((link) => ({ text: plain(link), href: link.href }));
    return [{ text: plain(copy), href: null }, ...links];
  });
}
