// Which pages have what somebody typed, found out from the pages alone: a page has a word if a line of its text has it.
// It knows nothing of how the site's search works.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { PAGES, kind, read } from './site.mjs';

/** What people type, by language. */
export const SEARCHES = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'searches.json'), 'utf8'));

/** The lines of every page of a language, folded: address → lines. The browser reads the HTML. */
export async function lines(page, lang) {
  const texts = new Map();
  await page.goto('about:blank');
  for (const path of PAGES.filter((path) => path.startsWith(`/${lang}/`) && !['search', 'whole'].includes(kind(path)))) {
    texts.set(path, (await page.evaluate(linesOf, read(path))).map(fold));
  }
  return texts;
}

/** The pages that have all of what was typed. */
export function having({ typed, stem }, texts) {
  const terms = fold(typed).match(/"[^"]+"|「[^」]+」|\S+/g).map((term) => term.replace(/["「」]/g, ''));
  const tests = (stem ? [stem] : terms).map((term) => kana(term).map(pattern));
  const has = (page, patterns) => page.some((line) => patterns.some((pattern) => pattern.test(line)));
  return [...texts].filter(([, page]) => tests.every((patterns) => has(page, patterns))).map(([path]) => path).sort();
}

/** Width and case make no difference, nor does how much space there is. */
function fold(text) {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A term in both kana. */
function kana(term) {
  const shift = (from, by) => term.replace(from, (one) => String.fromCodePoint(one.codePointAt(0) + by));
  return [term, shift(/[\u30a1-\u30f6]/g, -96), shift(/[\u3041-\u3096]/g, 96)];
}

/** A term anywhere in a line; one that begins with a letter or a digit of the alphabet, where a word or number begins. */
function pattern(term) {
  const start = /^[a-z0-9]/.test(term) ? '(?<![a-z0-9])(?<![0-9][.,])' : '';
  return new RegExp(start + term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'u');
}

/** The lines of a page's main part. Runs in the browser. */
function linesOf(html) {
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  const inline = 'a, abbr, b, bdi, bdo, cite, code, data, dfn, em, i, kbd, mark, q, rb, ruby, s, samp, small, span, strong, sub, sup, time, u, wbr';
  main.querySelectorAll('script, style, rp').forEach((element) => element.remove());
  const readings = [...main.querySelectorAll('rt')].map((element) => {
    element.remove();
    return element.textContent;
  });
  let text = '';
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.data.replace(/\s+/g, ' ');
    const block = node.nodeType === Node.ELEMENT_NODE && !node.matches(inline);
    if (block) text += '\n';
    node.childNodes.forEach(walk);
    if (block) text += '\n';
  };
  walk(main);
  return [...text.split('\n'), ...readings].filter((line) => line.trim());
}
