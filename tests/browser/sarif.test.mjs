// What `hoshin check --format sarif` writes, judged by the validator of those who keep the standard: the official schema of
// SARIF 2.1.0 and what the schema can't say, such as an index into a list that is too short.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { ROOT, command } from './invented.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const TOOL = join(HERE, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');

// Advice that we know and don't take: our rules are told by their ids, and there is no web page about hoshin to name yet.
const KNOWN = ['SARIF2004', 'SARIF2005'];

const skip = process.platform !== 'linux' && 'the validator is installed on Linux only';

/** The log of a site in which there is something of every kind: errors, warnings, fixes, second places, acknowledgements. */
function log(folder) {
  const site = join(folder, 'site');
  cpSync(join(ROOT, 'tests/base'), site, { recursive: true });
  const change = (path, from, to) => {
    const text = readFileSync(join(site, path), 'utf8');
    assert.ok(text.includes(from), `${path} holds ${from}`);
    writeFileSync(join(site, path), text.replace(from, to));
  };
  change('content/mihon/fy2022/1-1.md', 'unit: percent', 'unit: percnt');
  change('content/mihon/fy2022/1.md', '夜の道が暗い。', '夜の道が１０か所で暗い。');
  change('content/mihon/fy2022/2.md', 'id: welcoming-town', 'id: safe-streets');
  change('content/mihon/fy2022/reform-1.md', 'value: 180', 'value: 190');
  change('content/mihon/fy2022/reform-1.md', 'id: waste-less',
    'acknowledge:\n  - { rule: parts-do-not-add-up, reason: 出典のとおりです }\nid: waste-less');
  appendFileSync(join(site, 'content/mihon/fy2022/港 1.md'), 'x');
  const [program, words, options] = command('check', '--root', site, '--format', 'sarif');
  const run = spawnSync(program, words, { ...options, maxBuffer: 1 << 26 });
  assert.equal(run.status, 1, run.stderr);
  return JSON.parse(run.stdout);
}

/** The rules that the validator finds broken in each of some logs: one run for all, for it takes long to start. */
function broken(folder, logs) {
  const files = Object.entries(logs).map(([name, value]) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.sarif`);
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
    return [name, file];
  });
  const result = join(folder, 'result.json');
  const run = spawnSync(TOOL, ['validate', ...files.map(([, file]) => file), '--output', result, '--log', 'ForceOverwrite'],
    { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
  assert.ok(existsSync(result), `the validator did not run: ${run.error ?? run.stderr + run.stdout}`);
  const { results } = JSON.parse(readFileSync(result, 'utf8').replace(/^\uFEFF/, '')).runs[0];
  const about = (file) => results.filter((found) => JSON.stringify(found.locations).includes(basename(file)));
  return Object.fromEntries(files.map(([name, file]) =>
    [name, [...new Set(about(file).map((found) => found.ruleId))].sort()]));
}

const damage = {
  'a line 0': (run) => { run.results[0].locations[0].physicalLocation.region.startLine = 0; },
  'a message without words': (run) => { run.results[0].message = {}; },
  'a rule that is not there': (run) => { run.results[0].ruleIndex = 999; },
  'a range that ends before it begins': (run) => {
    Object.assign(run.results[0].locations[0].physicalLocation.region, { startLine: 9, endLine: 1 });
  },
  'an address with a space': (run) => {
    run.results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b.md';
  },
  'a program without a name': (run) => { delete run.tool.driver.name; },
};

/** A copy of a log, damaged. */
function damaged(sound, harm) {
  const copy = structuredClone(sound);
  harm(copy.runs[0]);
  return copy;
}

describe('SARIF', { skip }, () => {
  let folder;
  let sound;
  let judged;
  before(() => {
    chmodSync(TOOL, 0o755);
    folder = mkdtempSync(join(tmpdir(), 'hoshin-sarif-'));
    sound = log(folder);
    const copies = Object.entries(damage).map(([what, harm]) => [what, damaged(sound, harm)]);
    judged = broken(folder, { sound, ...Object.fromEntries(copies) });
  });
  after(() => rmSync(folder, { recursive: true }));

  it('holds something of every kind', () => {
    const { results } = sound.runs[0];
    for (const key of ['fixes', 'relatedLocations', 'suppressions']) {
      assert.ok(results.some((result) => key in result), key);
    }
    assert.deepEqual([...new Set(results.map((result) => result.level))].sort(), ['error', 'warning']);
  });

  it('is valid', () => assert.deepEqual(judged.sound, KNOWN));

  for (const what of Object.keys(damage)) {
    it(`is not valid with ${what}`, () => {
      assert.ok(judged[what].some((rule) => !KNOWN.includes(rule)), `${judged[what]}`);
    });
  }
});
