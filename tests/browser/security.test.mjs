// Nothing on a page can run, load from elsewhere or lead to where something runs. `pages.test.mjs` opens the pages under the policy.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { open, watch } from './chromium.mjs';
import { tags } from './html.mjs';
import { MANUALS, configured, listed } from './policy.mjs';
import { live, read } from './site.mjs';

const HTML = live().filter((path) => path.endsWith('.html'));
const CSS = live().filter((path) => path.endsWith('.css'));
const SCHEMES = ['http:', 'https:', 'mailto:'];
const FOREIGN = new Set(['base', 'embed', 'frame', 'iframe', 'object', 'portal', 'style']);

describe('every page', () => {
  it('has nothing that runs, and no style of its own', () => {
    const faults = HTML.flatMap((path) => tags(read(path)).flatMap((tag) => running(tag).map((words) => `${path}: ${words}`)));
    assert.deepEqual(faults, []);
  });

  it('leads only to addresses that show something', () => {
    const faults = HTML.flatMap((path) => tags(read(path)).flatMap((tag) => leading(tag).map((words) => `${path}: ${words}`)));
    assert.deepEqual(faults, []);
  });

  it('has a style sheet that loads nothing', () => {
    assert.ok(CSS.length > 0);
    assert.deepEqual(CSS.filter((path) => /url\(|@import|expression\(/i.test(read(path))), []);
  });
});

describe('the documented headers', () => {
  for (const { name, text } of MANUALS) {
    it(`are the same for each server in ${name}`, () => {
      const headers = listed(text);
      assert.equal(headers[0][0], 'Content-Security-Policy');
      assert.deepEqual(configured(text, 'add_header'), headers);
      assert.deepEqual(configured(text, 'Header always set').filter(([name]) => !name.startsWith('Access-Control')), headers);
    });
  }

  it('are the same in both languages', () => {
    const [english, japanese] = MANUALS.map(({ text }) => listed(text));
    assert.deepEqual(english, japanese);
  });

  it('stop a script and a style that got onto a page all the same', async () => {
    const site = await open();
    try {
      const page = await site.browser.newPage();
      const faults = watch(page, site.origin);
      await page.goto(`${site.origin}/ja/`);
      assert.deepEqual(faults, []);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        document.body.setAttribute('onclick', 'window.ran = true');
        document.body.click();
        document.body.insertAdjacentHTML('beforeend', '<p style="color: red" id="inserted">x</p>');
      });
      assert.equal(await page.evaluate(() => window.ran), undefined);
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.getElementById('inserted')).color), 'rgb(255, 0, 0)');
      assert.ok(faults.some((words) => words.includes('Content Security Policy')), faults.join('\n'));
    } finally {
      await site.close();
    }
  });
});

/** What in a tag would run, or would break the policy. */
function running({ open: name, attributes }) {
  const faults = Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on')).map((key) => `<${name} ${key}>`);
  if (FOREIGN.has(name)) faults.push(`<${name}>`);
  if (name === 'script' && attributes.type !== 'application/ld+json') faults.push(`<script type="${attributes.type ?? ''}">`);
  if (name === 'meta' && attributes['http-equiv']) faults.push(`<meta http-equiv="${attributes['http-equiv']}">`);
  return faults;
}

/** Where a tag leads that it must not. */
function leading({ open: name, attributes }) {
  const faults = [];
  for (const key of ['href', 'src', 'action', 'xlink:href']) {
    const scheme = attributes[key]?.match(/^\s*([a-z][a-z0-9+.-]*:)/i)?.[1].toLowerCase();
    if (scheme && !SCHEMES.includes(scheme)) faults.push(`<${name} ${key}="${attributes[key]}">`);
    if (scheme && name !== 'a' && name !== 'link') faults.push(`<${name}> loads ${attributes[key]}`);
  }
  if (attributes.target) faults.push(`<${name} target="${attributes.target}">`);
  return faults;
}
