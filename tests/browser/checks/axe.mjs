// axe-core with the rules for WCAG 2.2 AA, its best practices and the size of targets. What it can't decide is decided here: by
// a measurement of our own, or by a reason that is itself looked at. What is left undecided is a fault.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { measurable } from '../contrast.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe says can't be decided by a rule, and how we decide it: gives what is wrong with the node, or nothing. */
const DECIDED = {
  // axe can't see what lies behind text in a drawing, or behind text that overlaps something: its colours are measured.
  'color-contrast': contrast,
  // A switch to 44 px is looked at by targets.mjs; here axe only could not tell what covers what.
  'target-size': small,
};

export default async function faults(page) {
  // On paper nothing is pressed.
  const sized = !(await page.evaluate(() => matchMedia('print').matches));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  await measurable(page);
  const { violations, incomplete } = await page.evaluate(
    async ([values, sized]) => {
      const rules = { 'target-size': { enabled: sized } };
      const found = await window.axe.run(document, { runOnly: { type: 'tag', values }, rules, resultTypes: ['violations', 'incomplete'] });
      const short = ({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, html }) => ({ target, html: html.slice(0, 160) })) });
      return { violations: found.violations.map(short), incomplete: found.incomplete.map(short) };
    },
    [TAGS, sized],
  );
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes.slice(0, 3).map(({ html }) => html).join(' | ')}`);
  for (const { id, help, nodes } of incomplete) {
    const decide = DECIDED[id];
    for (const { target, html } of nodes) {
      const selector = target.flat().at(-1);
      const wrong = decide ? await page.evaluate(decide, selector) : 'nobody has decided this';
      if (wrong) told.push(`${id}, undecided: ${help}: ${wrong}: ${html}`);
    }
  }
  return told;
}

/** The contrast of a text with the paper behind it. Runs in the page. */
function contrast(selector) {
  const element = document.querySelector(selector);
  const { color, fill } = getComputedStyle(element);
  const ratio = window.contrast.of(element.closest('svg') ? fill : color, element);
  return ratio < 4.5 ? `contrast ${ratio.toFixed(2)}` : null;
}

/** A target's own size. Runs in the page. */
function small(selector) {
  const { width, height } = document.querySelector(selector).getBoundingClientRect();
  return width < 24 || height < 24 ? `${width.toFixed()} × ${height.toFixed()} px` : null;
}
