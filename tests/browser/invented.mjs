// Cities invented for tests: hoshin makes their sites here, and the tests of other files then run on them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The folder of hoshin itself. */
export const ROOT = join(HERE, '../..');

/** Runs hoshin. HOSHIN is a program already built; without it cargo makes the one that `cargo xtask ci` builds the site with. */
export function hoshin(...words) {
  const [program, ...first] = process.env.HOSHIN ? [resolve(process.env.HOSHIN)] : ['cargo', 'run', '--release', '--quiet', '--'];
  const made = spawnSync(program, [...first, ...words], { cwd: ROOT, encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr ?? String(made.error));
}

/** The tests of these files, on another site and on these kinds of its pages. */
export function tried(names, site, kinds) {
  for (const name of names) {
    it(name, () => {
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const test = spawnSync(process.execPath, ['--test', join(HERE, `${name}.test.mjs`)], {
        cwd: HERE,
        encoding: 'utf8',
        env: { ...env, HOSHIN_SITE: site, HOSHIN_KINDS: kinds },
      });
      assert.equal(test.status, 0, test.stdout);
    });
  }
}
