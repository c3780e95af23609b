// Lines, points and words of charts stand out from the paper: 3:1 and 4.5:1, in light, dark, with more contrast and in the
// system's own colours.

const MODES = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', forcedColors: 'active' },
];

export default async function faults(page) {
  const told = [];
  for (const mode of MODES) {
    await page.emulateMedia(mode);
    told.push(...(await page.evaluate(faint)).map((words) => `${Object.values(mode).join(', ')}: ${words}`));
  }
  await page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null });
  return told;
}

/** Runs in the page. */
function faint() {
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
  const paper = (element) => {
    for (let at = element.closest('svg').parentElement; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (rgba(colour)[3] === 255) return colour;
    }
    return 'white';
  };
  const told = new Set();
  for (const mark of document.querySelectorAll('svg[role=img] :is(text, polyline, circle, .diamond)')) {
    if (!mark.checkVisibility()) continue;
    const style = getComputedStyle(mark);
    const behind = light(paper(mark));
    const ratio = (colour) => {
      const [a, b] = [light(colour), behind].sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05);
    };
    const colours = [style.fill, style.stroke].filter((colour) => colour !== 'none' && rgba(colour)[3] > 0);
    const words = mark.tagName === 'text';
    const best = Math.max(0, ...(words ? [ratio(style.fill)] : colours.map(ratio)));
    if (best < (words ? 4.5 : 3)) told.add(`contrast ${best.toFixed(2)} of ${words ? mark.textContent : mark.getAttribute('class')}`);
  }
  return [...told];
}
