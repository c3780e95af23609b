// A page asks for nothing outside of the site, for nothing that is not there, and has nothing to complain of.

import { watch } from '../chromium.mjs';

export default async function faults(page) {
  const told = watch(page, new URL(page.url()).origin);
  await page.reload({ waitUntil: 'load' });
  return told;
}
