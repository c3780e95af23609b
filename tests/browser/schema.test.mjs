// The JSON Schemas under schema/ against our own content, with a validator and a YAML reader that are not ours.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });
ajv.addVocabulary(['x-title', 'x-description']);

const schemas = new Map(
  readdirSync(join(ROOT, 'schema')).map((file) => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema', file), 'utf8'));
    return [file.replace('.schema.json', ''), ajv.compile(schema)];
  }),
);

/** Every file below a folder that hoshin reads as a document. */
function documents(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return documents(path);
    return /^(SOURCES|README)/.test(entry.name) ? [] : [path];
  });
}

/** The kind of a document, by its path. */
function kind(path) {
  const data = path.match(/schema\/(?:(forms)\/)?([a-z0-9-]+)\.yaml$/);
  if (data) return data[1] ? 'form' : data[2];
  const [, stem, twin] = path.match(/([^/.]+)(\.[a-z]+)?\.md$/);
  const kinds = [
    [/^plan$/, 'plan'],
    [/^ward$/, 'ward'],
    [/^progress$/, 'framework'],
    [/^reform-\d+$/, 'reform-item'],
    [/^erratum-\d+$/, 'erratum'],
    [/^\d+$/, 'issue'],
    [/^\d+-\d+$/, 'strategy'],
    [/^\d+-\d+-\d+$/, 'initiative'],
    [/./, 'page'],
  ];
  const name = kinds.find(([pattern]) => pattern.test(stem))[1];
  return twin ? `${name}.translation` : name;
}

/** The values of a document. */
function values(path) {
  const text = readFileSync(path, 'utf8');
  return parse(path.endsWith('.yaml') ? text : text.split(/^---\n/m)[1]) ?? {};
}

function faults(name, value) {
  const validate = schemas.get(name);
  return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}

describe('the schemas fit our own documents', () => {
  for (const folder of ['content', 'tests/base/content', 'src/command/example/content']) {
    for (const path of documents(join(ROOT, folder))) {
      const name = kind(path);
      it(`${relative(ROOT, path)} is a ${name}`, () => assert.deepEqual(faults(name, values(path)), []));
    }
  }
});

describe('broken documents do not fit', () => {
  const indicator = { id: 'a-b', name: '名前', unit: 'percent' };
  const initiative = (more) => ['initiative', { id: 'a', title: '題名', ...more }];
  const withIndicator = (more) => initiative({ indicators: [{ ...indicator, ...more }] });
  const broken = {
    'a key that is no field': initiative({ tittle: 'x' }),
    'a title that is missing': ['initiative', { id: 'a' }],
    'a title without words': initiative({ title: ' ' }),
    'an id in capitals': initiative({ id: 'Abc' }),
    'an amount with full-width digits': initiative({ budget: { initial: { 2022: '９９１' } } }),
    'an amount with a comma': initiative({ budget: { initial: { 2022: '9,991' } } }),
    'a year in an era': initiative({ budget: { initial: { 令和4: 9991 } } }),
    'an amount without a year': initiative({ budget: { initial: 9991 } }),
    'a code that begins with 0': initiative({ relists: '01-1' }),
    'a target with an unknown word': withIndicator({ target: { at_leest: 3, by: 2022 } }),
    'a deadline that is no year': withIndicator({ target: { at_least: 3, by: 22 } }),
    'a result with its unit': withIndicator({ results: { 2022: '70%' } }),
    'a reason that is none of the known': withIndicator({ results: { 2022: { missing: 'unknown' } } }),
    'a stage that does not exist': ['plan', { form: 'f', stage: 'final' }],
    'a date in words': ['plan', { form: 'f', stage: 'draft', history: [{ stage: 'draft', date: '4月' }] }],
    'a goal that does not exist': ['issue', { id: 'a', title: 't', sdgs: [18] }],
    'a list that is a word': ['issue', { id: 'a', title: 't', sdgs: 'three' }],
    'figures in a translation': ['initiative.translation', { title: 't', relists: '1-1-1' }],
    'a unit without English': ['units', { percent: { name: { ja: '％' } } }],
    'a level that a rule can not have': ['config', { languages: ['ja'], 'base-url': 'https://a.example/',
      title: { ja: 'a', en: 'a' }, city: { ja: 'a', en: 'a' }, rules: { 'range-sign': 'off' } }],
  };
  for (const [what, [name, value]] of Object.entries(broken)) {
    it(what, () => assert.notDeepEqual(faults(name, value), []));
  }
  it('the same without the fault fits', () => {
    assert.deepEqual(faults(...withIndicator({ target: { at_least: 3, by: 2022 }, results: { 2022: 70 } })), []);
  });
});
