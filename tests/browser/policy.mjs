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

/** The policy of the search page in a manual: its second list. */
export function ofSearch(text) {
  const [, policy] = text.match(/```text\n[\s\S]*?```[\s\S]*?```text\nContent-Security-Policy: (.*)\n```/) ?? [];
  if (policy === undefined) throw new Error('the manual has no policy for the search page');
  return policy;
}

/** The same headers as nginx's configuration writes them; the policy is a variable there. */
export function nginx(text) {
  const headers = [...text.matchAll(/^ *add_header ([\w-]+) (?:"([^"]*)"|\$(\w+))/gm)];
  const [, variable, map] = text.match(/map \$uri \$(\w+) \{\n([\s\S]*?)\n\}/) ?? [];
  const [[, ...usual], [, path, search]] = [...map.matchAll(/^ *(?:default|"~([^"]*)") "([^"]*)";/gm)];
  const value = (plain, name) => plain ?? (name === variable ? usual[1] : undefined);
  return { headers: headers.map(([, name, plain, from]) => [name, value(plain, from)]), path, search };
}

/** And as Apache's does: the search page's policy stands in a block for its addresses. */
export function apache(text) {
  const [block] = text.match(/```apache\n[\s\S]*?```/) ?? [''];
  const [, path, search] = block.match(/<LocationMatch "([^"]*)">\n *Header always set Content-Security-Policy "([^"]*)"/) ?? [];
  const outside = block.replace(/<LocationMatch[\s\S]*?<\/LocationMatch>/g, '');
  return { headers: [...outside.matchAll(/^Header always set ([\w-]+) "([^"]*)"/gm)].map(([, name, value]) => [name, value]), path, search };
}

const USUAL = Object.fromEntries(listed(MANUALS[0].text).filter(([name]) => name !== 'Strict-Transport-Security'));
const SEARCH = new RegExp(nginx(MANUALS[0].text).path);

/** What the tests' server sends with an answer. Secure transport is for servers that have it. */
export function headersOf(path) {
  return SEARCH.test(path) ? { ...USUAL, 'Content-Security-Policy': ofSearch(MANUALS[0].text) } : USUAL;
}
