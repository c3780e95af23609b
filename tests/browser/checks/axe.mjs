// axe-core with the rules for WCAG 2.2 AA, its best practices and the size of targets. What it can't decide is decided here: by
// a measurement of our own, or by a reason that is itself looked at. What is left undecided is a fault.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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

/** The contrast of a text with the first opaque paper behind it. Runs in the page. */
function contrast(selector) {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [r, g, b] = rgba(colour).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const element = document.querySelector(selector);
  let paper = 'white';
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (rgba(colour)[3] === 255) {
      paper = colour;
      break;
    }
  }
  const style = getComputedStyle(element);
  const [a, b] = [light(element.closest('svg') ? style.fill : style.color), light(paper)].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  return ratio < 4.5 ? `contrast ${ratio.toFixed(2)}` : null;
}

/** A target's own size. Runs in the page. */
function small(selector) {
  const { width, height } = document.querySelector(selector).getBoundingClientRect();
  return width < 24 || height < 24 ? `${width.toFixed()} × ${height.toFixed()} px` : null;
}
