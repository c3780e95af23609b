// The preview in a real browser: a save shows at the place where the reader was, a mistake stands over the last good page, a
// style changes without loading the page again. The site is a copy of the tests' small one, which this test edits.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';

import axe from 'axe-core';

import { open } from './chromium.mjs';
import { ROOT, command } from './invented.mjs';

const PLACE = join(ROOT, 'target/preview');
const FILE = join(PLACE, 'content/mihon/fy2022/1-1-1.md');
const STYLE = join(PLACE, 'themes/default/assets/mio.css');
const PAGE = 'ja/mihon/2022/1-1-1/';

describe('preview', () => {
  let browser;
  let program;
  let address;
  before(async () => {
    rmSync(PLACE, { recursive: true, force: true });
    mkdirSync(PLACE, { recursive: true });
    cpSync(join(ROOT, 'tests/base'), PLACE, { recursive: true });
    cpSync(join(ROOT, 'themes/default'), join(PLACE, 'themes/default'), { recursive: true });
    const [name, words, options] = command('serve', '--root', PLACE, '--lang', 'ja');
    program = spawn(name, words, options);
    for await (const line of createInterface({ input: program.stderr })) {
      address = /http:\/\/[^ ]+\//.exec(line)?.[0];
      if (address) break;
    }
    browser = await open();
  });
  after(async () => {
    program?.kill();
    await browser?.close();
  });

  it('shows a save where the reader was', async () => {
    const page = await browser.browser.newPage({ viewport: { width: 390, height: 500 } });
    await page.goto(address + PAGE);
    await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
    const text = readFileSync(FILE, 'utf8');
    writeFileSync(FILE, text.replace('title: こどもの見守り', 'title: こどもたちの見守り'));
    await page.getByRole('heading', { level: 1, name: 'こどもたちの見守り' }).waitFor({ state: 'attached' });
    await page.waitForFunction(() => Math.abs(scrollY - 400) < 2);
    await page.close();
  });

  it('stays when another page is saved', async () => {
    const page = await browser.browser.newPage();
    await page.goto(`${address}ja/about/`);
    await page.evaluate(() => { window.mark = 'still here'; });
    const other = await browser.browser.newPage();
    await other.goto(address + PAGE);
    const text = readFileSync(FILE, 'utf8');
    writeFileSync(FILE, text.replace('title: こどもたちの見守り', 'title: 通学路の見守り'));
    await other.getByRole('heading', { level: 1, name: '通学路の見守り' }).waitFor({ state: 'attached' });
    // One more answer after the ring, and this page would have gone.
    await page.evaluate(() => fetch(location.pathname, { method: 'HEAD' }));
    assert.equal(await page.evaluate(() => window.mark), 'still here');
    await Promise.all([page.close(), other.close()]);
  });

  it('hears of what was saved before it could listen', async () => {
    const page = await browser.browser.newPage();
    let listen;
    const late = new Promise((resolve) => { listen = resolve; });
    await page.route('**/.hoshin/events', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(address + PAGE);
    const text = readFileSync(FILE, 'utf8');
    writeFileSync(FILE, text.replace(/^title: .*$/m, 'title: 夜の見守り'));
    const css = readFileSync(STYLE, 'utf8');
    writeFileSync(STYLE, `${css}\nh1 { letter-spacing: 2px }\n`);
    // The preview has it; the page can't know yet.
    while (!(await (await fetch(address + PAGE)).text()).includes('夜の見守り')) await new Promise((again) => setTimeout(again, 20));
    while (!(await (await fetch(`${address}assets/mio.css`)).text()).includes('2px')) await new Promise((again) => setTimeout(again, 20));
    assert.equal(await page.getByRole('heading', { level: 1, name: '夜の見守り' }).count(), 0);
    listen();
    await page.getByRole('heading', { level: 1, name: '夜の見守り' }).waitFor({ state: 'attached' });
    await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing === '2px');
    await page.close();
  });

  it('changes a style in place', async () => {
    const page = await browser.browser.newPage();
    await page.goto(address + PAGE);
    await page.evaluate(() => { window.mark = 'still here'; });
    const css = readFileSync(STYLE, 'utf8');
    writeFileSync(STYLE, `${css}\nh1 { letter-spacing: 3px }\n`);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing === '3px');
    assert.equal(await page.evaluate(() => window.mark), 'still here');
    await page.close();
  });

  it('puts what is wrong over the last good page, for everyone to read', async () => {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.browser.newPage({ colorScheme, viewport: { width: 390, height: 800 } });
      await page.goto(address + PAGE);
      const text = readFileSync(FILE, 'utf8');
      writeFileSync(FILE, text.replace('unit: persons', 'unit: personen'));
      const notice = page.getByRole('status');
      await notice.getByRole('heading', { name: 'エラー1件' }).waitFor();
      assert.match(await notice.locator('pre').first().textContent(), /unit-unknown[\s\S]*1-1-1\.md:[\s\S]*personen/);
      assert.match(await notice.textContent(), /最後に正しく作れたページ/);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run('#hoshin-findings'));
      assert.deepEqual(violations.map(({ id }) => id), []);
      await notice.getByRole('button', { name: '隠す' }).press('Enter');
      await notice.waitFor({ state: 'detached' });
      writeFileSync(FILE, text);
      await page.close();
    }
  });

  it('has nothing to say when it is mended', async () => {
    const page = await browser.browser.newPage();
    await page.goto(address + PAGE);
    const text = readFileSync(FILE, 'utf8');
    writeFileSync(FILE, text.slice(0, 40));
    await page.getByRole('status').waitFor();
    writeFileSync(FILE, text);
    await page.getByRole('status').waitFor({ state: 'detached' });
    await page.close();
  });
});
