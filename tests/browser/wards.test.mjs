// The pages that show a framework ward by ward. The published plans give no values of single wards, so these pages are
// those of an invented city (tests/wards/), built here; the other tests then run on them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const SITE = join(ROOT, 'target/wards-site');
const KINDS = 'framework framework-wards framework-indicator ward';
const TESTS = ['pages', 'brief', 'charts', 'keyboard', 'languages', 'links', 'plain', 'print', 'reading', 'text'];

describe('a framework ward by ward', () => {
  // HOSHIN is a program already built; without it cargo makes the one that `cargo xtask ci` builds the site with.
  before(() => {
    const build = ['build', '--root', join(ROOT, 'tests/wards/project'), '--output', SITE];
    const [program, ...first] = process.env.HOSHIN ? [resolve(process.env.HOSHIN)] : ['cargo', 'run', '--release', '--quiet', '--'];
    const made = spawnSync(program, [...first, ...build], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr ?? String(made.error));
  });

  for (const name of TESTS) {
    it(name, () => {
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const test = spawnSync(process.execPath, ['--test', join(HERE, `${name}.test.mjs`)], {
        cwd: HERE,
        encoding: 'utf8',
        env: { ...env, HOSHIN_SITE: SITE, HOSHIN_KINDS: KINDS },
      });
      assert.equal(test.status, 0, test.stdout);
    });
  }
});
