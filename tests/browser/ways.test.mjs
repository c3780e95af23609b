// From any page of a ward a resident reaches what was promised, what it cost and whether it worked in two steps.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { tags } from './html.mjs';
import { LANGUAGES, PAGES, kind, read } from './site.mjs';

const STEPS = 2;
const ANSWERS = ['plan', 'budget', 'achievement'];

/** Where the links of a page lead on this site, without fragments; each page is read once. */
const links = memo((path) => {
  const hrefs = tags(read(path)).filter((tag) => tag.open === 'a' && tag.attributes.href).map((tag) => tag.attributes.href);
  const targets = hrefs.map((href) => new URL(href, `http://site.invalid${path}`)).filter((url) => url.host === 'site.invalid');
  return new Set(targets.map((url) => url.pathname));
});

describe('in two steps', () => {
  for (const lang of LANGUAGES) {
    const plans = PAGES.filter((path) => path.startsWith(`/${lang}/`) && kind(path) === 'plan');
    for (const ward of new Set(plans.map((path) => path.split('/')[2]))) {
      it(`${lang} ${ward}`, () => {
        const pages = PAGES.filter((path) => path.startsWith(`/${lang}/${ward}/`));
        const lost = pages.flatMap((path) => unanswered(path, plans).map((answer) => `${path} does not lead to ${answer}`));
        assert.ok(pages.length > ANSWERS.length);
        assert.deepEqual(lost, []);
      });
    }
    it(`${lang}: every ward from home in one step`, () => {
      const wards = PAGES.filter((path) => path.startsWith(`/${lang}/`) && kind(path) === 'ward');
      assert.ok(wards.length > 0);
      assert.deepEqual(wards.filter((path) => !links(`/${lang}/`).has(path)), []);
    });
  }

  it('would be noticed where a page leads nowhere', () => {
    assert.deepEqual(unanswered('/xx/ward/2022/1/', ['/xx/ward/2022/'], () => new Set()), [
      '/xx/ward/2022/',
      '/xx/ward/2022/budget/',
      '/xx/ward/2022/achievement/',
    ]);
  });
});

/** The answers that are more than two steps away: those of the page's own plan, or of any plan of the ward where it is of none. */
function unanswered(path, plans, follow = links) {
  const near = reached(path, follow);
  const [, lang, ward, year] = path.split('/');
  const own = plans.filter((plan) => plan === `/${lang}/${ward}/${year}/`);
  const asked = own.length ? own : plans.filter((plan) => plan.startsWith(`/${lang}/${ward}/`));
  const answers = (plan) => ANSWERS.map((kind) => (kind === 'plan' ? plan : `${plan}${kind}/`));
  const missing = asked.map((plan) => answers(plan).filter((answer) => !near.has(answer)));
  return missing.sort((one, other) => one.length - other.length)[0] ?? [];
}

/** Every page that is at most two links away, the page itself included. */
function reached(path, follow) {
  let edge = new Set([path]);
  const near = new Set(edge);
  for (let step = 0; step < STEPS; step += 1) {
    edge = new Set([...edge].filter((page) => page === path || PAGES.includes(page)).flatMap((page) => [...follow(page)]).filter((page) => !near.has(page)));
    edge.forEach((page) => near.add(page));
  }
  return near;
}

function memo(make) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key);
  };
}
