// Two judges of markup read the whole site: the Nu HTML checker of the W3C (every page and style sheet), and html-validate.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { HtmlValidate } from 'html-validate';
import vnu from 'vnu-jar';

import { file, live, read } from './site.mjs';

const JAVA = process.env.JAVA ?? 'java';
const HTML = live().filter((path) => path.endsWith('.html'));
const CSS = live().filter((path) => path.endsWith('.css'));

const RULES = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // The minifier leaves out quotes that HTML does not need.
    'attr-quotes': 'off',
    // `<!doctype html>` in small letters is what HTML itself writes.
    'doctype-style': ['error', { style: 'lowercase' }],
    // A list may have a name: screen readers say it, and the rule itself calls it allowed.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // The titles of indicators are the ward's own words; to cut them would hide what they say.
    'long-title': 'off',
    // An `&` that can't be read as an entity may stand as it is.
    'no-raw-characters': ['error', { relaxed: true }],
    // The minifier leaves out `type=submit`, which a button in a form has without it.
    'no-implicit-button-type': 'off',
    // Spaces at the ends of lines are the minifier's business.
    'no-trailing-whitespace': 'off',
    // A table's box that scrolls is a region only so that the keyboard reaches it; as a `section` it would want a heading.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Styles come from the site itself: who could change them could change the page as well.
    'require-sri': 'off',
  },
};

// Properties that are younger than the checker. A browser that does not know them either leaves them out.
const YOUNG = /^CSS: “animation-timeline”: Property .* doesn't exist/;

// What each judge must find, or it judges nothing.
const BROKEN = '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>x</title></head><body><p><div>x</p><img src="a.svg"></body></html>';

describe('the markup of every page', () => {
  it('has no fault for the Nu HTML checker', () => {
    assert.deepEqual(checked(HTML.map(file)), []);
    assert.deepEqual(checked(CSS.map(file), '--css'), []);
  });

  it('has no fault for html-validate', async () => {
    const judge = new HtmlValidate(RULES);
    const faults = [];
    for (const path of HTML) faults.push(...faultsOf(await judge.validateString(read(path))).map((words) => `${path}: ${words}`));
    assert.deepEqual(faults, []);
  });

  it('would not pass if it were broken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hoshin-markup-'));
    try {
      const path = join(folder, 'broken.html');
      writeFileSync(path, BROKEN);
      assert.ok(checked([path]).some((words) => words.includes('alt')));
      assert.ok(faultsOf(await new HtmlValidate(RULES).validateString(BROKEN)).some((words) => words.includes('alt')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** What the Nu HTML checker says of these files, errors and warnings, one line each. It needs Java. */
function checked(paths, ...options) {
  const result = spawnSync(JAVA, ['-Xss4m', '-jar', vnu, ...options, '--format', 'json', '--stdout', ...paths], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (result.error) throw new Error(`can't run ${JAVA}: run \`cargo xtask setup\`, or set JAVA`, { cause: result.error });
  return JSON.parse(result.stdout)
    .messages.filter(({ message }) => !message.startsWith('The first occurrence') && !YOUNG.test(message))
    .map(({ url, lastLine, message, extract }) => `${url}:${lastLine}: ${message} ${extract ?? ''}`);
}

/** What html-validate says, one line each. */
function faultsOf({ results }) {
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`));
}
