// The word on a status has a contrast of 7:1 to its own fill, in light and dark.

export default async function faults(page) {
  const told = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    told.push(...(await page.evaluate(faint)).map((words) => `${colorScheme}: ${words}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return told;
}

/** Runs in the page. */
function faint() {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const told = new Set();
  for (const tag of document.querySelectorAll('.tag')) {
    const { color, backgroundColor } = getComputedStyle(tag);
    const [a, b] = [light(color), light(backgroundColor)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 7) told.add(`contrast ${ratio.toFixed(2)} of ${tag.textContent.trim()}`);
  }
  return [...told];
}
