// Starts the machine's own Chromium with the site beside it; nothing is downloaded.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

import { serve } from './server.mjs';

const PATH = process.env.CHROMIUM ?? '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser and the site's origin. `close` ends both. */
export async function open() {
  if (!existsSync(PATH)) throw new Error(`no Chromium at ${PATH}: run \`cargo xtask setup\`, or set CHROMIUM`);
  const server = await serve();
  const browser = await chromium.launch({ executablePath: PATH, args: FLAGS });
  return {
    browser,
    origin: server.origin,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** Gathers what a page may never do: errors on the console, requests that leave the site or fail. */
export function watch(page, origin) {
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) faults.push(`leaves the site: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}
