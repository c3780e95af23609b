// Whatever one presses is at least 24 px; the navigation, the language switch, the search and what unfolds 44 px high. A link in a
// sentence is as high as its line, which WCAG 2.5.8 allows.

const LARGE = 'header nav a, summary, button, input, select';

export default async function faults(page) {
  const told = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    told.push(...(await page.evaluate(small, LARGE)).map((words) => `at ${width}: ${words}`));
  }
  return told;
}

/** Runs in the page. */
function small(large) {
  const told = [];
  for (const element of document.querySelectorAll(large)) {
    if (!element.checkVisibility()) continue;
    const choice = element.matches('[type=checkbox], [type=radio]') ? element.closest('label') : null;
    const { height } = (choice ?? element).getBoundingClientRect();
    if (height < 43.5) told.push(`${height.toFixed(1)} px high: ${element.outerHTML.slice(0, 100)}`);
  }
  for (const link of document.querySelectorAll('a[href], [tabindex="0"]')) {
    if (!link.checkVisibility() || link.matches('.skip') || link.closest('svg')) continue;
    if (getComputedStyle(link).display === 'inline') continue;
    const { height, width } = link.getBoundingClientRect();
    if (height < 24 || width < 24) told.push(`${width.toFixed()} × ${height.toFixed()} px: ${link.outerHTML.slice(0, 100)}`);
  }
  return told;
}
