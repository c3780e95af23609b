// A theme laid upon another: the example site in large print. What it overrides is seen, what it leaves alone stays, and every
// page is as accessible as before; the other tests run on this site, too.

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

import { ROOT, hoshin, tried } from './invented.mjs';

const PROJECT = join(ROOT, 'target/large-print');
const SITE = join(PROJECT, 'output');
process.env.HOSHIN_SITE = SITE;

const TESTS = ['pages', 'charts', 'keyboard', 'languages', 'links', 'markup', 'plain', 'print', 'security', 'text'];
const LOOKS = [
  { colorScheme: 'light', ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' },
  { colorScheme: 'dark', ground: 'rgb(0, 0, 0)', ink: 'rgb(255, 255, 255)' },
];
const WORDS = { ja: ['わからないことを聞く', 'お困りのときは'], en: ['Ask us a question', 'Need help?'] };

describe('a theme laid upon another', () => {
  before(() => {
    rmSync(PROJECT, { recursive: true, force: true });
    hoshin('init', PROJECT);
    const settings = join(PROJECT, 'hoshin.toml');
    const text = readFileSync(settings, 'utf8');
    writeFileSync(settings, `theme = "large-print"\ncontact = "https://mihon.example/contact"\n${text}`);
    hoshin('build', '--root', PROJECT);
  });

  it('is seen in both languages, light and dark', async () => {
    const { open } = await import('./chromium.mjs');
    const site = await open();
    for (const { colorScheme, ground, ink } of LOOKS) {
      const context = await site.browser.newContext({ colorScheme });
      const page = await context.newPage();
      for (const [lang, words] of Object.entries(WORDS)) {
        await page.goto(`${site.origin}/${lang}/`);
        const seen = await page.evaluate(() => {
          const { backgroundColor, color, fontSize } = getComputedStyle(document.body);
          const small = [...document.querySelectorAll('body *')]
            .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
            .filter((element) => element.checkVisibility() && !element.closest('.vh, rt, svg'))
            .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 18)
            .map((element) => element.outerHTML.slice(0, 80));
          return { backgroundColor, color, fontSize, small, first: document.querySelector('main').firstElementChild.innerText };
        });
        assert.deepEqual([seen.backgroundColor, seen.color, seen.fontSize], [ground, ink, '21px']);
        assert.deepEqual(seen.small, [], 'nothing is smaller than 18 px');
        for (const word of words) assert.ok(seen.first.includes(word), `${lang}: ${word} in ${seen.first}`);
      }
      await context.close();
    }
    await site.close();
  });

  it('takes from the theme below what it does not say', () => {
    const style = readFileSync(join(SITE, 'assets/mio.css'), 'utf8');
    assert.ok(!style.includes('@tokens'), 'the tokens are in the style sheet');
    assert.match(style, /--font:[^;]*BIZ UDPGothic/, 'a token of the theme below');
    assert.match(style, /--body:1\.3125rem;/, 'a token of its own');
    const home = readFileSync(join(SITE, 'ja/index.html'), 'utf8');
    assert.ok(home.includes('本文へ'), 'the skip link is that of the theme below');
    assert.ok(home.includes('M1.6 20 5 11l3.4 9'), 'its own mark');
  });

  tried(TESTS, SITE, undefined);
});
