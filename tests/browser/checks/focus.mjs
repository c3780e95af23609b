// With the keyboard alone: every stop is seen, has a ring round it, and comes in the order of the page.

// Enough to pass the header and to get well into the page.
const STOPS = 40;

export default async function faults(page) {
  const told = [];
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
  });
  let last = -1;
  for (let stop = 1; stop <= STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(where);
    if (at === null || at.order < last) break;
    last = at.order;
    if (at.fault) told.push(`stop ${stop}: ${at.fault}: ${at.html}`);
  }
  if (last <= 0) told.push('there is no stop');
  return told;
}

/** Where the focus is: its place in the page, and what is wrong with how it is shown. Runs in the page. */
function where() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const seen = width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const onTop = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
  const covered = onTop && !element.contains(onTop) && !onTop.contains(element) && ['fixed', 'sticky'].includes(getComputedStyle(onTop).position);
  let fault = null;
  if (!seen) fault = 'out of sight';
  else if (covered) fault = 'covered';
  else if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) fault = 'no ring';
  return { order: [...document.querySelectorAll('*')].indexOf(element), fault, html: element.outerHTML.slice(0, 120) };
}
