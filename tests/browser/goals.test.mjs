// The pages of the Sustainable Development Goals. The published plans show their goals as pictures only, so these pages are those
// of the invented ward in tests/base/, built here; the other tests then run on them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

import { ROOT, hoshin, tried } from './invented.mjs';

const SITE = join(ROOT, 'target/goals-site');
const TESTS = ['goal-search', 'pages', 'languages', 'links', 'markup', 'plain', 'print', 'text'];

describe('the goals that plans name', () => {
  before(() => hoshin('build', '--root', join(ROOT, 'tests/base'), '--output', SITE));

  it('lead to the issues and back, and are in the sitemap', () => {
    const read = (path) => readFileSync(join(SITE, path), 'utf8');
    assert.match(read('ja/sdgs/11/index.html'), /href="?\.\.\/\.\.\/mihon\/2022\/1\//);
    assert.match(read('ja/mihon/2022/1/index.html'), /href="?\.\.\/\.\.\/\.\.\/sdgs\/11\//);
    assert.match(read('sitemap.xml'), /\/ja\/sdgs\/11\//);
    assert.doesNotMatch(read('sitemap.xml'), /\/ja\/sdgs\/1\//);
  });

  tried(TESTS, SITE, 'goals goal');
});
