// The headers that docs/security.md asks web staff to set. The tests' server sends them, so what is documented is what is proven.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOCS = join(dirname(fileURLToPath(import.meta.url)), '../../docs');

/** The manual's pages about headers, in each language. */
export const MANUALS = ['security.md', 'security.ja.md'].map((name) => ({ name, text: readFileSync(join(DOCS, name), 'utf8') }));

/** Name and value of each header in a manual's list. */
export function listed(text) {
  const [, block] = text.match(/```text\n([\s\S]*?)```/) ?? [];
  if (block === undefined) throw new Error('the manual has no list of headers');
  return block.trim().split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2));
}

/** The same headers as a web server's configuration writes them: `add_header` for nginx, `Header always set` for Apache. */
export function configured(text, word) {
  return [...text.matchAll(new RegExp(`^ *${word} ([\\w-]+) "([^"]*)"`, 'gm'))].map(([, name, value]) => [name, value]);
}

/** What the tests' server sends with every answer. Secure transport is for servers that have it. */
export const HEADERS = Object.fromEntries(listed(MANUALS[0].text).filter(([name]) => name !== 'Strict-Transport-Security'));
