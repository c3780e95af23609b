// Every link of every page leads to a file that is there, and every fragment to an element that is there. No browser.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { tags } from './html.mjs';
import { PAGES, files, read } from './site.mjs';

const FILES = new Set(files());
// The templates in an edition's sources are no pages.
const HTML = [...FILES].filter((path) => path.endsWith('.html') && !path.includes('/data/source/'));
const BASE = 'http://site';

/** Each page's tags, read once. */
const pages = new Map(HTML.map((path) => [path, tags(read(path))]));

const ids = new Map([...pages].map(([path, parts]) => [path, parts.map((tag) => tag.attributes.id).filter((id) => id !== undefined)]));

describe('the whole site', () => {
  it('has a page for each address of its sitemap, and no other', () => {
    const named = PAGES.map((path) => `${path}index.html`).sort();
    // A page that moved leaves one behind that leads on, and stands in no sitemap.
    const moved = (path) => pages.get(path).some((tag) => tag.attributes['http-equiv'] === 'refresh');
    const there = HTML.filter((path) => /^\/(ja|en)\//.test(path) && !path.endsWith('/404.html') && !moved(path));
    assert.deepEqual(there, named);
  });

  it('has no link and no fragment that leads nowhere', () => {
    const faults = [];
    for (const [path, parts] of pages) {
      for (const address of parts.flatMap(addresses)) {
        const fault = unresolved(path, address);
        if (fault) faults.push(`${path}: ${address}: ${fault}`);
      }
    }
    assert.deepEqual(faults, []);
  });

  it('has no id twice on a page', () => {
    const twice = [...ids].flatMap(([path, all]) => all.filter((id, at) => all.indexOf(id) !== at).map((id) => `${path}: ${id}`));
    assert.deepEqual(twice, []);
  });

  it('names with aria-labelledby and the like what is there', () => {
    const faults = [];
    for (const [path, parts] of pages) {
      const there = new Set(ids.get(path));
      for (const { open, attributes } of parts) {
        for (const key of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'for']) {
          const lost = (attributes[key] ?? '').split(/\s+/).filter((id) => id && !there.has(id));
          if (lost.length) faults.push(`${path}: ${key} of ${open}: ${lost.join(' ')}`);
        }
      }
    }
    assert.deepEqual(faults, []);
  });

  it('takes nothing from elsewhere', () => {
    const faults = [];
    for (const [path, parts] of pages) {
      for (const { open, attributes } of parts) {
        const taken = open === 'link' && ['stylesheet', 'icon', 'preload'].includes(attributes.rel) ? attributes.href : attributes.src;
        if (taken && /^(https?:)?\/\//.test(taken)) faults.push(`${path}: ${open} ${taken}`);
        if (attributes.target) faults.push(`${path}: ${open} opens a new window`);
      }
    }
    assert.deepEqual(faults, []);
  });
});

/** The addresses a tag holds. */
function addresses({ open, attributes }) {
  if (open === 'link' && ['canonical', 'alternate'].includes(attributes.rel)) return [];
  const several = (attributes.srcset ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]);
  return [attributes.href, attributes.src, attributes.action, ...several].filter((address) => address !== undefined && address !== '');
}

/** Why an address leads nowhere; nothing if it leads somewhere, or outside. */
function unresolved(path, address) {
  if (/^(data|mailto|tel):/.test(address)) return null;
  const url = new URL(address, BASE + path);
  if (url.origin !== BASE) return null;
  const target = decodeURIComponent(url.pathname).replace(/\/$/, '/index.html');
  if (!FILES.has(target)) return 'no such file';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment && !(ids.get(target) ?? []).includes(fragment)) return 'no such fragment';
  return null;
}
