// A contact sheet: pictures of every kind of page in every mode, and a page that shows them side by side. node shots.mjs FOLDER.
// HOSHIN_SITE says of which site, HOSHIN_KINDS of which kinds of page, HOSHIN_MODES in which modes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { open } from './chromium.mjs';
import { samples } from './site.mjs';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
/** The phone for who reads letters twice as large: all lengths are those of letters. (What a browser is told of that is lost when it draws a whole page.) */
const HALF = { width: 195, height: 422 };
const PAPER = { width: 688, height: 1017 };

/** How a page is looked at: what the browser is told, what is done once (`then`). */
const MODES = {
  'desk-light': { viewport: DESK },
  'desk-dark': { viewport: DESK, colorScheme: 'dark' },
  'phone-light': { viewport: PHONE },
  'phone-dark': { viewport: PHONE, colorScheme: 'dark' },
  'narrow': { viewport: NARROW },
  'large-text': { viewport: HALF, deviceScaleFactor: 2 },
  'forced-colours': { viewport: PHONE, forcedColors: 'active', colorScheme: 'dark' },
  'more-contrast': { viewport: PHONE, contrast: 'more' },
  'no-script': { viewport: PHONE, javaScriptEnabled: false, kinds: ['search'] },
  'paper': { viewport: PAPER, then: (page) => page.emulateMedia({ media: 'print' }) },
};

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node shots.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const only = process.env.HOSHIN_MODES?.split(' ');
const modes = Object.keys(MODES).filter((mode) => !only || only.includes(mode));
const pages = samples();
const site = await open();
for (const mode of modes) {
  const { then, kinds, ...told } = MODES[mode];
  const context = await site.browser.newContext(told);
  const page = await context.newPage();
  await then?.(page);
  for (const { path } of pages.filter(({ kind }) => !kinds || kinds.includes(kind))) {
    await page.goto(site.origin + path);
    await page.screenshot({ path: join(folder, picture(path, mode)), fullPage: true });
  }
  await context.close();
  console.log(`${mode}: done`);
}
await site.close();
writeFileSync(join(folder, 'index.html'), sheet());
console.log(`${pages.length} pages: ${join(folder, 'index.html')}`);

/** The file of a picture. */
function picture(path, mode) {
  return `${path.split('/').filter(Boolean).join('-')}.${mode}.png`;
}

/** The page that shows all pictures, kind by kind, a line for each page. */
function sheet() {
  const row = ({ path, kind }) => {
    const shown = modes.filter((mode) => !MODES[mode].kinds || MODES[mode].kinds.includes(kind));
    const figures = shown.map((mode) => `<a href="${picture(path, mode)}"><img loading="lazy" src="${picture(path, mode)}" alt="${path} ${mode}"><span>${mode}</span></a>`);
    return `<section><h2>${kind} ${path}</h2><div>${figures.join('')}</div></section>`;
  };
  const style = 'body{font:14px sans-serif;margin:1rem;background:#555;color:#fff}h2{font-size:1rem}div{display:flex;gap:8px;overflow-x:auto}a{flex:none;color:#fff}img{display:block;width:240px;max-height:520px;object-fit:cover;object-position:top}';
  const order = [...pages].sort((one, other) => one.kind.localeCompare(other.kind));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style><h1>Contact sheet</h1>${order.map(row).join('\n')}</html>\n`;
}
