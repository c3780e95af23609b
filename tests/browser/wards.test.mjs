// The pages that show a framework ward by ward. The published plans give no values of single wards, so these pages are
// those of an invented city (tests/wards/), built here; the other tests then run on them.

import { join } from 'node:path';
import { before, describe } from 'node:test';

import { ROOT, hoshin, tried } from './invented.mjs';

const SITE = join(ROOT, 'target/wards-site');
const KINDS = 'framework framework-wards framework-indicator ward';
const TESTS = ['pages', 'everyone', 'brief', 'charts', 'keyboard', 'languages', 'links', 'plain', 'print', 'reading', 'text'];

describe('a framework ward by ward', () => {
  before(() => {
    hoshin('build', '--root', join(ROOT, 'tests/wards/project'), '--output', SITE);
    hoshin('verify', SITE);
  });
  tried(TESTS, SITE, KINDS);
});
