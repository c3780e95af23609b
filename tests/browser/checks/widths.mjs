// A page never scrolls sideways; a wide table scrolls inside its own box, and stays a table.

export default async function faults(page) {
  const told = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    told.push(...(await page.evaluate(widths)).map((words) => `${width} px: ${words}`));
  }
  return told;
}

/** Runs in the page. */
export function widths() {
  const faults = [];
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => !element.closest('[role=region], .vh'));
    faults.push(`scrolls sideways to ${scrollWidth} px: ${wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)).join(' | ')}`);
  }
  const displays = { TABLE: 'table', TR: 'table-row', TH: 'table-cell', TD: 'table-cell', CAPTION: 'table-caption' };
  for (const part of document.querySelectorAll('table, tr, th, td, caption')) {
    const { display } = getComputedStyle(part);
    if (display !== displays[part.tagName]) faults.push(`${part.tagName} is displayed as ${display}: no longer a table`);
  }
  return [...new Set(faults)];
}
