// Nothing on a page can run, load from elsewhere or lead to where something runs. `pages.test.mjs` opens the pages under the policy.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';

import { open, watch } from './chromium.mjs';
import { tags } from './html.mjs';
import { MANUALS, apache, listed, nginx, ofSearch } from './policy.mjs';
import { file, kind, live, read } from './site.mjs';

const HTML = live().filter((path) => path.endsWith('.html'));
const CSS = live().filter((path) => path.endsWith('.css'));
const SCHEMES = ['http:', 'https:', 'mailto:'];
const FOREIGN = new Set(['base', 'embed', 'frame', 'iframe', 'object', 'portal', 'style']);

describe('every page', () => {
  it('has nothing that runs, and no style of its own', () => {
    const faults = HTML.flatMap((path) => tags(read(path)).flatMap((tag) => running(tag, path).map((words) => `${path}: ${words}`)));
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
      for (const server of [nginx(text), apache(text)]) {
        assert.deepEqual(server.headers, headers);
        assert.equal(server.search, ofSearch(text));
        const paths = ['/ja/search/', '/en/search/index.html', '/ja/', '/ja/minato/', '/assets/search.js', '/pagefind/pagefind.js'];
        assert.deepEqual(paths.map((path) => new RegExp(server.path).test(path)), [true, true, false, false, false, false]);
      }
    });

    it(`let the search page run the site's own scripts, and nothing else, in ${name}`, () => {
      const rules = (policy) => policy.split('; ');
      const usual = rules(listed(text)[0][1]);
      assert.deepEqual(rules(ofSearch(text)).filter((rule) => !usual.includes(rule)), ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"]);
      assert.deepEqual(usual.filter((rule) => !rules(ofSearch(text)).includes(rule)), []);
    });
  }

  it('are the same in both languages', () => {
    const [english, japanese] = MANUALS.map(({ text }) => listed(text));
    assert.deepEqual(english, japanese);
    assert.equal(...MANUALS.map(({ text }) => ofSearch(text)));
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

/** What in a tag would run, or would break the policy. The search page has a script of the site's own. */
function running({ open: name, attributes }, path) {
  const faults = Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on')).map((key) => `<${name} ${key}>`);
  if (FOREIGN.has(name)) faults.push(`<${name}>`);
  const own = path.endsWith('/search/index.html') && kind(path.replace('index.html', '')) === 'search' && attributes.src?.startsWith('../../assets/') && existsSync(file(new URL(attributes.src, `http://x${path}`).pathname));
  if (name === 'script' && attributes.type !== 'application/ld+json' && !own) faults.push(`<script type="${attributes.type ?? ''}">`);
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
