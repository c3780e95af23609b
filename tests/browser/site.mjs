// The built site as the tests see it: the pages its sitemap names, what kind each is, and the files on the disk.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The folder of the site: HOSHIN_SITE, or what `hoshin build` made. */
export const ROOT = resolve(process.env.HOSHIN_SITE ?? join(HERE, '../../output'));

export const LANGUAGES = ['ja', 'en'];

/** The addresses of all pages, from the sitemap: `/ja/minato/2021/`. */
export const PAGES = sitemap();

/** The pages that are in no sitemap, for an address that is not there. */
export const NOT_FOUND = LANGUAGES.map((lang) => `/${lang}/404.html`);

const KINDS = [
  ['home', /^$/],
  ['city', /^city\/$/],
  ['framework', /^city\/\d{4}\/$/],
  ['framework-wards', /^city\/\d{4}\/wards\/([a-z-]+\/)?$/],
  ['framework-indicator', /^city\/\d{4}\/indicators\/[^/]+\/$/],
  ['plan', /^[^/]+\/\d{4}\/$/],
  ['achievement', /^[^/]+\/\d{4}\/achievement\/$/],
  ['budget', /^[^/]+\/\d{4}\/budget\/$/],
  ['whole', /^[^/]+\/\d{4}\/whole\/$/],
  ['reform', /^[^/]+\/\d{4}\/reform\/$/],
  ['comparison', /^[^/]+\/\d{4}-\d{4}\/$/],
  ['issue', /^[^/]+\/\d{4}\/\d+\/$/],
  ['initiative', /^[^/]+\/\d{4}\/\d+(-\d+)+\/$/],
  ['errata', /^[^/]+\/\d{4}\/errata\/$/],
  ['archive', /^snapshots\/$/],
  ['edition', /^snapshots\/[^/]+\/$/],
  ['indicator', /^[^/]+\/indicators\/[^/]+\/$/],
  ['goals', /^sdgs\/$/],
  ['goal', /^sdgs\/\d+\/$/],
  ['search', /^search\/$/],
  ['data', /^opendata\/$/],
  ['data-rules', /^opendata\/rules\/$/],
];

/** What kind of page an address is; a ward is told from a free page by the plans under it, or by what it says first. */
export function kind(path) {
  const rest = path.replace(/^\/[^/]+\//, '');
  if (rest === '404.html') return 'not-found';
  const found = KINDS.find(([, shape]) => shape.test(rest));
  if (found) return found[0];
  if (!/^[^/]+\/$/.test(rest)) throw new Error(`no kind of page has the address ${path}`);
  const plans = PAGES.some((page) => page.startsWith(path) && /\/\d{4}\/$/.test(page));
  return plans || read(path).includes('brief-h') ? 'ward' : 'free';
}

/**
 * One page of each kind for each plan, ward and free page, in both languages. Forms differ from plan to plan, so one page
 * of a kind does not speak for another plan's. Where there are many, it is the longest: it has the most parts.
 * HOSHIN_KINDS names the only kinds to look at.
 */
export function samples() {
  const chosen = new Map();
  for (const path of [...PAGES, ...NOT_FOUND].filter((path) => path.startsWith('/ja/'))) {
    const name = kind(path);
    const [, , ward, second] = path.split('/');
    const key = `${name} ${ward} ${/^\d{4}$/.test(second ?? '') ? second : ''}`;
    const size = read(path).length;
    if (size > (chosen.get(key)?.size ?? 0)) chosen.set(key, { path, kind: name, size });
  }
  const only = process.env.HOSHIN_KINDS?.split(' ');
  return [...chosen.values()].filter(({ kind }) => !only || only.includes(kind)).flatMap(({ path, kind }) => [
    { path, kind, lang: 'ja' },
    { path: twin(path), kind, lang: 'en' },
  ]);
}

/** The first page of each kind in a language: enough where plans make no difference. */
export function firstOfEachKind(lang) {
  const all = samples().filter((sample) => sample.lang === lang);
  return all.filter((sample, at) => all.findIndex((other) => other.kind === sample.kind) === at);
}

/**
 * The longest and the shortest page of each kind in a language: the one has the most parts, the other says most often that something
 * is missing. HOSHIN_KINDS names the only kinds to look at.
 */
export function extremesOfEachKind(lang) {
  const only = process.env.HOSHIN_KINDS?.split(' ');
  const kinds = new Map();
  for (const path of [...PAGES, ...NOT_FOUND].filter((path) => path.startsWith(`/${lang}/`))) {
    const name = kind(path);
    if (!only || only.includes(name)) kinds.set(name, [...(kinds.get(name) ?? []), { path, kind: name, lang, size: read(path).length }]);
  }
  return [...kinds.values()].flatMap((pages) => {
    const sorted = pages.sort((one, other) => other.size - one.size);
    return sorted.length > 1 ? [sorted[0], sorted.at(-1)] : sorted;
  });
}

/** The same page in the other language. */
export function twin(path) {
  const [, lang, ...rest] = path.split('/');
  return ['', lang === 'ja' ? 'en' : 'ja', ...rest].join('/');
}

/** The file of an address. */
export function file(path) {
  const name = decodeURIComponent(path.replace(/[?#].*$/, '')).replace(/\/$/, '/index.html');
  return join(ROOT, name);
}

/** The text of a page. */
export function read(path) {
  return readFileSync(file(path), 'utf8');
}

/** Every file under the site, as addresses: `/ja/index.html`. */
export function files() {
  return readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/')}`)
    .sort();
}

/** The files of the site as it stands today. What is sealed stays as it was, and is not judged again by what is asked now. */
export function live() {
  return files().filter((path) => !path.startsWith('/snapshots/'));
}

function sitemap() {
  const path = join(ROOT, 'sitemap.xml');
  if (!existsSync(path)) throw new Error(`no site at ${ROOT}: build it with \`cargo run --release -- build\``);
  const addresses = readFileSync(path, 'utf8').matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g);
  return [...addresses].map(([, address]) => new URL(address).pathname);
}
