// Sealed editions as somebody finds them in thirty years: opened from a disk, with no network, complete in every language.

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';

import { open } from './chromium.mjs';
import { LANGUAGES, ROOT } from './site.mjs';

const SHELF = join(ROOT, 'snapshots');
const EDITIONS = existsSync(SHELF)
  ? readdirSync(SHELF, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  : [];

describe('sealed editions from a disk', () => {
  let site;
  let context;
  before(async () => {
    site = await open();
    context = await site.browser.newContext({ offline: true });
  });
  after(() => site.close());

  it('are there', () => assert.ok(EDITIONS.length > 0));

  for (const id of EDITIONS) {
    it(`${id} can be read from its first page on`, async () => {
      const { faults, read } = await reader(context, join(SHELF, id, 'data/site'));
      assert.deepEqual(faults, []);
      for (const lang of LANGUAGES) assert.ok(read.filter((path) => path.startsWith(`${lang}/`)).length > 4, `${lang}: ${read}`);
    });
  }

  it('shows when a page or a style sheet is missing', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'sealed-'));
    cpSync(join(SHELF, EDITIONS[0], 'data/site'), copy, { recursive: true });
    for (const name of readdirSync(join(copy, 'assets')).filter((name) => name.endsWith('.css'))) rmSync(join(copy, 'assets', name), { force: true });
    rmSync(join(copy, 'index.html'), { force: true });
    writeFileSync(join(copy, 'index.html'), '<!doctype html><link rel="stylesheet" href="https://x.example/a.css"><a href="ja/gone.html">x</a>');
    const { faults } = await reader(context, copy);
    rmSync(copy, { recursive: true, force: true });
    assert.ok(faults.some((fault) => fault.includes('https://x.example/a.css')), 'a style sheet from the network');
    assert.ok(faults.some((fault) => fault.includes('ja/gone.html')), 'a page that is not there');
  });
});

/** Reads a site by its links, a few pages deep: what went wrong, and which pages were read. */
async function reader(context, folder) {
  const root = pathToFileURL(folder).href;
  const data = pathToFileURL(join(folder, '../opendata/')).href;
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  // An icon that is still on its way when the reader goes on is let go; that is no fault.
  const lost = (request) => request.failure()?.errorText !== 'net::ERR_ABORTED';
  page.on('requestfailed', (request) => lost(request) && faults.push(`not loaded: ${request.url()}`));
  page.on('request', (request) => request.url().startsWith('http') && faults.push(`asks the network: ${request.url()}`));
  const read = [];
  const waiting = [`${root}/index.html`];
  while (waiting.length && read.length < 40) {
    const address = waiting.shift();
    const path = address.slice(root.length + 1);
    read.push(path);
    const answer = await page.goto(address).catch(() => null);
    if (answer === null) {
      faults.push(`can't be opened: ${path}`);
      continue;
    }
    const { links, styled } = await page.evaluate(() => ({
      links: [...document.querySelectorAll('a[href]')].map((link) => link.href),
      styled: document.styleSheets.length > 0 && [...document.styleSheets].every((sheet) => sheet.ownerNode.sheet !== null),
    }));
    if (!styled) faults.push(`has no style sheet: ${path}`);
    const inside = links.map((link) => link.split('#')[0]).filter((link) => link.startsWith('file:'));
    for (const link of inside) {
      // The data of a table lies beside the site, in the same box.
      if (link.startsWith(data)) {
        if (!existsSync(fileURLToPath(link))) faults.push(`leads to data that is not there: ${link}`);
        continue;
      }
      if (!link.startsWith(`${root}/`)) faults.push(`leads out of the edition: ${link}`);
      else if (link.endsWith('/')) faults.push(`leads to a folder: ${link}`);
      else if (!waiting.includes(link) && !read.includes(link.slice(root.length + 1))) waiting.push(link);
    }
  }
  await page.close();
  return { faults, read };
}
