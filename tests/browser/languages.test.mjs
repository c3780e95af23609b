// The language switch leads to the very same page in the other language, and back; all pages name their twin.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { open } from './chromium.mjs';
import { tags } from './html.mjs';
import { PAGES, extremesOfEachKind, read, twin } from './site.mjs';

describe('the language switch', () => {
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
        await arrivesAt(page, path);
        await switchLanguage(page);
        await arrivesAt(page, twin(path));
        await switchLanguage(page);
        await arrivesAt(page, path);
      });
    }
  }
});

describe('every page', () => {
  const all = new Set(PAGES);

  it('is there in both languages', () => {
    assert.deepEqual(PAGES.filter((path) => !all.has(twin(path))), []);
  });

  it('says which language it is in, and where its twin is', () => {
    const faults = [];
    for (const path of PAGES) {
      const parts = tags(read(path));
      const lang = path.split('/')[1];
      const named = parts.find((tag) => tag.open === 'html')?.attributes.lang;
      if (named !== lang) faults.push(`${path}: html lang is ${named}`);
      const links = parts.filter((tag) => tag.open === 'link' && tag.attributes.rel === 'alternate' && tag.attributes.hreflang);
      const alternates = Object.fromEntries(links.map(({ attributes }) => [attributes.hreflang, new URL(attributes.href).pathname]));
      const expected = { [lang]: path, [lang === 'ja' ? 'en' : 'ja']: twin(path), 'x-default': alternates['x-default'] };
      if (JSON.stringify(sorted(alternates)) !== JSON.stringify(sorted(expected)) || !alternates['x-default']) {
        faults.push(`${path}: alternates are ${JSON.stringify(alternates)}`);
      }
      const switches = parts.filter((tag) => tag.open === 'a' && tag.attributes.hreflang);
      const target = switches.map(({ attributes }) => new URL(attributes.href, `http://x${path}`).pathname.replace(/index\.html$/, ''));
      if (!target.includes(twin(path))) faults.push(`${path}: the switch leads to ${target}`);
      if (switches.some(({ attributes }) => attributes.lang !== attributes.hreflang)) faults.push(`${path}: lang and hreflang of the switch differ`);
    }
    assert.deepEqual(faults, []);
  });
});

async function switchLanguage(page) {
  await page.locator('header a[hreflang]').click();
}

async function arrivesAt(page, path) {
  assert.equal(new URL(page.url()).pathname, path);
  assert.equal(await page.getAttribute('html', 'lang'), path.split('/')[1]);
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort());
}
