// What stands on the pages as text: in the language the page says, finished, and without what screen readers stumble over.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { tags, texts, tokens } from './html.mjs';
import { NOT_FOUND, PAGES, read } from './site.mjs';

const pages = [...PAGES, ...NOT_FOUND].map((path) => ({ path, html: read(path), texts: [...texts(read(path))] }));

/** One line for each text of the site that a test finds fault with. */
function faults(find) {
  return pages.flatMap((page) => page.texts.filter((part) => find(part, page)).map((part) => `${page.path}: ${part.text.slice(0, 100)}`));
}

describe('text', () => {
  it('in Japanese is marked as Japanese', () => {
    assert.deepEqual(faults(({ text, lang }) => lang !== 'ja' && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)), []);
  });

  it('in English is marked as English', () => {
    const sentence = /\b[A-Za-z]{2,}(?: [a-z]{2,}){3,}/;
    assert.deepEqual(faults(({ text, lang }) => lang === 'ja' && sentence.test(text)), []);
  });

  it('is finished: no Markdown, no placeholder, no key is left', () => {
    const left = /\*\*|\]\(|^- |\{\{|\{ ?\$|\bundefined\b|\bNaN\b|\uFFFD|[\u2066-\u2069]|^[a-z]+(-[a-z]+){2,}$/;
    assert.deepEqual(faults(({ text, inside }) => left.test(text) && !inside.includes('code')), []);
  });

  it('has no characters that are read out wrongly', () => {
    const wrong = /[０-９Ａ-Ｚａ-ｚ％]|[ｦ-ﾟ]|[㈱㍻㍼㍽㌔㎡]|\p{Script=Han}\u3000\p{Script=Han}/u;
    assert.deepEqual(faults(({ text }) => wrong.test(text)), []);
  });

  it('of a link says where it leads', () => {
    const empty = /^(こちら|詳細|ここ|もっと見る|here|click here|more|read more|details|\d+)$/i;
    const found = pages.flatMap(({ path, html }) => links(html).filter((text) => empty.test(text)).map((text) => `${path}: ${text}`));
    assert.deepEqual(found, []);
  });
});

/** The words of each link as a whole: a reading over a word parts its text. */
function links(html) {
  const found = [];
  let inside = null;
  for (const token of tokens(html)) {
    if (token.open === 'a') inside = '';
    if (inside !== null && token.text) inside += token.text;
    if (token.close === 'a' && inside !== null) {
      found.push(inside.trim());
      inside = null;
    }
  }
  return found;
}

describe('a page', () => {
  it('has a title of its own in its language', () => {
    const titles = new Map();
    const doubled = [];
    for (const { path, texts: parts } of pages) {
      const title = parts.find(({ inside }) => inside.includes('title'))?.text ?? '';
      if (!title) doubled.push(`${path}: none`);
      if (titles.has(title)) doubled.push(`${path}, ${titles.get(title)}: ${title}`);
      titles.set(title, path);
    }
    assert.deepEqual(doubled, []);
  });

  it('has tables with captions, scopes, and no empty cell', () => {
    const found = [];
    for (const { path, html } of pages) {
      let cell = null;
      let captions = 0;
      let tables = 0;
      for (const token of tokens(html)) {
        if (token.open === 'table') tables += 1;
        if (token.open === 'caption') captions += 1;
        if (token.open === 'th' && !token.attributes.scope) found.push(`${path}: a heading cell without scope`);
        if (token.attributes?.colspan || token.attributes?.rowspan) found.push(`${path}: a merged cell`);
        if (token.open === 'td' || token.open === 'th') cell = '';
        if (cell !== null && token.text) cell += token.text.trim();
        if (token.close === 'td' || token.close === 'th') {
          if (!cell) found.push(`${path}: an empty cell`);
          cell = null;
        }
      }
      if (tables !== captions) found.push(`${path}: ${tables} tables, ${captions} captions`);
    }
    assert.deepEqual([...new Set(found)], []);
  });

  it('has a description and lets readers zoom', () => {
    const found = [];
    for (const { path, html } of pages) {
      const meta = Object.fromEntries(tags(html).filter(({ open }) => open === 'meta').map(({ attributes }) => [attributes.name ?? 'charset', attributes.content ?? '']));
      if (!meta.description) found.push(`${path}: no description`);
      if (/maximum-scale|user-scalable/.test(meta.viewport ?? '')) found.push(`${path}: zoom is limited`);
    }
    assert.deepEqual(found, []);
  });
});
