// Starts the machine's own Firefox with the site beside it, driven over WebDriver BiDi; nothing is downloaded.

import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

import { serve } from './server.mjs';

const PATH = process.env.FIREFOX ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** The browser and the site's origin. `close` ends both. */
export async function open() {
  if (!PATH || !existsSync(PATH)) throw new Error('no Firefox: run `cargo xtask setup`, or set FIREFOX');
  const server = await serve();
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: PATH, headless: true });
  return {
    browser,
    origin: server.origin,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
