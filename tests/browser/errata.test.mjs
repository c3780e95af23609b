// The pages about a corrected figure. The published plans have never been corrected, so these pages are those of an invented
// city (tests/base/), sealed, corrected and sealed again here; the other tests then run on them.

import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

import { ROOT, hoshin, tried } from './invented.mjs';

const PROJECT = join(ROOT, 'target/errata-project');
const SITE = join(ROOT, 'target/errata-site');
const KINDS = 'errata archive edition initiative budget';
const TESTS = ['pages', 'keyboard', 'links', 'plain', 'print', 'reading', 'sealed'];

const ERRATUM = `---
date: 2023-01-10
title: 予算額の誤記
reason: 打ち間違いです。
corrects:
  - { document: 1-1-1, figure: budget.initial.2022, before: 10613, after: 10600 }
  - { document: 1-1-1, figure: indicators.volunteers.results.2021, before: 64, after: 46 }
---
`;
const ENGLISH = `---
title: A budget mistyped
reason: It was mistyped.
---
`;

describe('a corrected figure', () => {
  before(() => {
    rmSync(PROJECT, { recursive: true, force: true });
    cpSync(join(ROOT, 'tests/base'), PROJECT, { recursive: true });
    build();
    const addresses = join(PROJECT, 'snapshots/addresses.txt');
    const moved = ['ja', 'en'].map((lang) => `${lang}/mihon/2022/9-9-9/ -> ${lang}/mihon/2022/1-1-1/\n`);
    writeFileSync(addresses, readFileSync(addresses, 'utf8') + moved.join(''));
    seal('--ward', 'mihon', '--date', '2022-12-01');
    const folder = join(PROJECT, 'content/mihon/fy2022');
    const document = join(folder, '1-1-1.md');
    writeFileSync(document, readFileSync(document, 'utf8').replace('2022: 10613', '2022: 10600').replace('2021: 64', '2021: 46'));
    writeFileSync(join(folder, 'erratum-1.md'), ERRATUM);
    writeFileSync(join(folder, 'erratum-1.en.md'), ENGLISH);
    seal('--ward', 'mihon', '--date', '2023-01-10');
    seal('--date', '2023-01-10');
    build();
  });

  it('is marked where it stands', () => {
    for (const lang of ['ja', 'en']) {
      const page = readFileSync(join(SITE, lang, 'mihon/2022/1-1-1/index.html'), 'utf8');
      assert.equal([...page.matchAll(/class="?corrected"? href="?[^ >]*errata\/#erratum-1/g)].length, 2, lang);
    }
  });

  tried(TESTS, SITE, KINDS);
});

function build() {
  hoshin('build', '--root', PROJECT, '--output', SITE, '--record-addresses');
}

function seal(...words) {
  hoshin('snapshot', '--root', PROJECT, '--year', '2022', ...words);
}
