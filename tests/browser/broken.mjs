// A file of the site with one thing broken, laid over the real one while a browser asks for it.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'smol-toml';

import { read } from './site.mjs';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../requirements');

/** Every broken file that a check in a browser must find, with the number of its requirement. */
export function broken() {
  const texts = readdirSync(FOLDER).filter((name) => name.endsWith('.toml'));
  return texts.sort().flatMap((name) => {
    const { broken: all = [] } = parse(readFileSync(join(FOLDER, name), 'utf8'));
    return all.filter(({ check }) => check).map((one) => ({ ...one, number: Number.parseInt(name, 10) }));
  });
}

/** The address of the page to open. */
export function address({ file, open }) {
  return `/${(open ?? file).replace(/index\.html$/, '')}`;
}

/** Lays a broken file over the real one, in a context of the browser. */
export function laid({ file, from, to }) {
  const text = read(`/${file}`);
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  const body = from === '' ? `${text}\n${to}` : text.replace(from, () => to);
  const contentType = file.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';
  return (context) =>
    context.route(
      (url) => `${url.pathname.slice(1)}${url.pathname.endsWith('/') ? 'index.html' : ''}` === file,
      (route) => route.fulfill({ status: 200, contentType, body }),
    );
}
