// What a plan's page weighs on its way to a reader: HTML and style under 60 kB, packed as web servers pack them; no font, and no
// script that the first picture waits for.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

import { tags } from './html.mjs';
import { PAGES, kind, live, read } from './site.mjs';

const MOST = 60_000;

describe('the weight', () => {
  it('of the heaviest plan is under 60 kB', (t) => {
    const weights = PAGES.filter((path) => kind(path) === 'plan').map((path) => ({ path, ...weight(path) }));
    weights.sort((a, b) => b.all - a.all);
    const [{ path, html, css, all }] = weights;
    t.diagnostic(`the heaviest plan, ${path}: HTML ${kB(html)}, CSS ${kB(css)}, together ${kB(all)}, gzipped`);
    assert.ok(all < MOST, `${path}: ${all} bytes`);
  });

  it('of the heaviest page is told', (t) => {
    const [{ path, all }] = PAGES.map((path) => ({ path, ...weight(path) })).sort((a, b) => b.all - a.all);
    t.diagnostic(`the heaviest page, ${path}: ${kB(all)}, gzipped`);
    assert.ok(all > 0);
  });

  it('holds no font, and no script that holds up the page', () => {
    assert.deepEqual(live().filter((path) => /\.(woff2?|ttf|otf|eot)$/.test(path)), []);
    const blocking = ({ open, attributes }) => open === 'script' && attributes.src !== undefined && !('defer' in attributes) && !('async' in attributes) && attributes.type !== 'module';
    assert.deepEqual(PAGES.filter((path) => tags(read(path)).some(blocking)), []);
  });
});

/** The bytes of a page and its style sheets, each packed. */
function weight(path) {
  const html = gzipSync(read(path)).length;
  const sheets = tags(read(path)).filter(({ open, attributes }) => open === 'link' && attributes.rel === 'stylesheet');
  const css = sheets.map(({ attributes }) => packed(new URL(attributes.href, `http://x${path}`).pathname)).reduce((sum, bytes) => sum + bytes, 0);
  return { html, css, all: html + css };
}

const sheets = new Map();

/** The bytes of a style sheet, packed once. */
function packed(path) {
  if (!sheets.has(path)) sheets.set(path, gzipSync(read(path)).length);
  return sheets.get(path);
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
