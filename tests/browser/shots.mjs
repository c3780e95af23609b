// Pictures of every kind of page: node shots.mjs FOLDER. Two languages, light and dark, desk and phone.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { open } from './chromium.mjs';
import { samples } from './site.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node shots.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const site = await open();
for (const colorScheme of ['light', 'dark']) {
  for (const width of [390, 1280]) {
    const context = await site.browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const { path, kind, lang } of samples()) {
      await page.goto(site.origin + path);
      const rest = path.split('/').slice(2).filter((part) => part && part !== '404.html');
      const name = [kind, ...rest, lang, colorScheme, width].join('-');
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    }
    await context.close();
  }
}
await site.close();
