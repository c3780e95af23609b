// Runs every check that the accessibility statement speaks of, and writes down what was run: node record.mjs. When, with which
// versions, on how many pages; a run with a failure writes nothing. `BLESS=1 cargo test --test requirements` then puts it into
// the statement.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { open as chromium } from './chromium.mjs';
import { open as firefox } from './firefox.mjs';
import { command } from './invented.mjs';
import { PAGES, ROOT, extremesOfEachKind, firstOfEachKind, live, samples } from './site.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const RECORD = join(HERE, '../requirements/record.json');
const TESTS = ['requirements', 'pages', 'everyone', 'charts', 'keyboard', 'reading', 'plain', 'print', 'languages', 'links', 'text', 'markup', 'firefox'];

/** The pages that the judge says it has judged; it must find nothing. */
function judged() {
  const [program, words, options] = command('verify', ROOT, '--lang', 'en');
  const { status, stdout } = spawnSync(program, words, options);
  if (status !== 0) throw new Error(`hoshin verify found something:\n${stdout}`);
  return Number(stdout.match(/^(\d+) pages judged/m)[1]);
}

/** Runs the tests; gives how many there were, or stops with what they say. */
function tested() {
  const files = TESTS.map((name) => `${name}.test.mjs`);
  const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=tap', ...files], { cwd: HERE, encoding: 'utf8', maxBuffer: 256 << 20 });
  if (status !== 0) throw new Error(stdout.split('\n').filter((line) => /^\s*not ok|^\s+error:|^\s+\+ /.test(line)).join('\n'));
  const skipped = Number(stdout.match(/^# skipped (\d+)/m)[1]);
  if (skipped) throw new Error(`${skipped} tests were skipped`);
  return Number(stdout.match(/^# pass (\d+)/m)[1]);
}

/** The version of a package of the tests. */
function version(name) {
  return JSON.parse(readFileSync(join(HERE, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** The version a browser says it has. */
async function browser(open) {
  const { browser, close } = await open();
  const said = await browser.version();
  await close();
  return said.replace(/^[a-z]+\//i, '');
}

const judgedPages = judged();
const tests = tested();
const record = {
  date: new Date().toISOString().slice(0, 10),
  judged: judgedPages,
  marked: live().filter((path) => path.endsWith('.html')).length,
  addresses: PAGES.length,
  kinds: firstOfEachKind('ja').length,
  axe: samples().length,
  modes: extremesOfEachKind('ja').length + extremesOfEachKind('en').length,
  tests,
  versions: {
    chromium: await browser(chromium),
    firefox: await browser(firefox),
    axe: version('axe-core'),
    htmlValidate: version('html-validate'),
    nu: version('vnu-jar'),
  },
};
writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
console.log(`wrote ${RECORD}`);
