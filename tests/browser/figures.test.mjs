// The figures that the sources state are on the pages, in both languages. Read from the built files; no browser.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { rows, text } from './html.mjs';
import { PAGES, read } from './site.mjs';

/** The numbers of a cell, in order, with their sign; the sign is spoken or shown. */
function numbers(cell) {
  const found = cell.matchAll(/(▲|−|-)?\s*(マイナス|minus)?\s*(\d[\d,]*(?:\.\d+)?)/g);
  return [...found].map(([, sign, word, digits]) => (sign || word ? -1 : 1) * Number(digits.replaceAll(',', '')));
}

/** Whether a table of the page has a row with these numbers side by side; `line` 1 is the second number of each cell. */
function hasRow(path, expected, line = 0) {
  const cells = rows(read(path)).map((row) => row.map((cell) => numbers(cell)[line] ?? null));
  return cells.some((row) => row.some((_, at) => expected.every((number, offset) => row[at + offset] === number)));
}

function assertRow(path, expected, line) {
  assert.ok(hasRow(path, expected, line), `${path}: no row with ${expected.join(' ')}`);
}

/** Fails unless a table of the page has a row with this head and, in some cell, exactly this number. */
function assertCount(path, head, number) {
  const named = rows(read(path)).filter(([first]) => (head instanceof RegExp ? head.test(first) : first === head));
  assert.ok(named.length > 0, `${path}: no row ${head}`);
  const counted = named.some((row) => row.slice(1).some((cell) => cell.replace(/[件,]/g, '').trim() === String(number)));
  assert.ok(counted, `${path}: ${head}: ${number} is not in ${JSON.stringify(named)}`);
}

/** Fails unless the words of a page hold what is expected. */
function assertSays(path, expected) {
  assert.match(text(read(path)), expected, path);
}

for (const lang of ['ja', 'en']) {
  const ja = lang === 'ja';

  describe(`figures of the sources, ${lang}`, () => {
    it('Higashisumiyoshi FY2022: the money of both issues and of the plan', () => {
      const page = `/${lang}/higashisumiyoshi/2022/budget/`;
      assertRow(page, [67398, 87834, 89085]);
      assertRow(page, [38723, 57424, 58152]);
      assertRow(page, [28675, 30410, 30933]);
      for (const words of ['67,398', '87,834', '89,085']) assertSays(page, new RegExp(words));
    });

    it('Higashisumiyoshi FY2020: the money of the draft', () => {
      assertSays(`/${lang}/higashisumiyoshi/2020/budget/`, /135,783/);
    });

    it('Higashisumiyoshi FY2020: every page says that the plan is a draft', () => {
      const pages = PAGES.filter((path) => path.startsWith(`/${lang}/higashisumiyoshi/2020/`));
      assert.ok(pages.length > 15, `${pages.length} pages`);
      for (const page of pages) {
        const beforeHeading = text(read(page).replace(/<h1[\s\S]*$/, ''));
        assert.match(beforeHeading, ja ? /案/ : /draft/i, page);
      }
    });

    it('Minato FY2021: 45 initiatives, each counted once', () => {
      const page = `/${lang}/minato/2021/achievement/`;
      assertCount(page, ja ? '目標達成見込・取組予定通り進捗している' : 'target expected to be met, on schedule', 38);
      assertCount(page, ja ? '目標達成見込・取組予定通り進捗していない' : 'target expected to be met, not on schedule', 5);
      assertCount(page, ja ? '目標未達成見込・取組予定通り進捗している' : 'target not expected to be met, on schedule', 2);
      assertCount(page, ja ? '合計' : 'Total', 45);
      assertSays(page, ja ? /再掲が1件/ : /one more entry is relisted/i);
    });

    it('Minato FY2021: three reform items', () => {
      const page = `/${lang}/minato/2021/achievement/`;
      assertCount(page, ja ? '目標達成見込・取組内容実施見込' : 'target expected to be met, work expected to be carried out', 2);
      assertCount(page, ja ? '目標未達成見込・取組内容実施見込' : 'target not expected to be met, work expected to be carried out', 1);
    });

    it('Sumiyoshi FY2024: the money of the plan, and the verdicts of its indicators', () => {
      assertRow(`/${lang}/sumiyoshi/2024/budget/`, [239, 276, 304]);
      const page = `/${lang}/sumiyoshi/2024/achievement/`;
      assertCount(page, ja ? 'A 達成' : /^A /, 10);
      assertCount(page, ja ? 'B 未達成' : /^B /, 4);
    });

    it('the city FY2016: the published totals', () => {
      const page = `/${lang}/city/2016/`;
      assertRow(page, [408, 346, 322, 24, 0, 62, 0]);
      assertRow(page, [316, 134, 72, 182]);
      assertRow(page, [337, 146, 80, 191], 1);
      // FY2015, FY2016 and the difference: on track, achieved, not on track.
      assertRow(page, [286, 134, -152, 67, 72, 5, 30, 182, 152]);
      assertSays(page, ja ? /▲ ?(マイナス)? ?152/ : /− ?(minus)? ?152/);
    });
  });
}
