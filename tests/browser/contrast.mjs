// How much a colour stands out from the paper behind it, by the formula of WCAG: one script for every check that measures it, added
// to the page as `window.contrast`.

/** Adds the measure to a page that does not have it yet. */
export async function measurable(page) {
  await page.evaluate(() => {
    if (window.contrast) return;
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const light = (colour) => {
      const [r, g, b] = rgba(colour).slice(0, 3).map((part) => linear(part / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    /** The first opaque colour behind an element, or its own ground. Nothing of a drawing counts as paper. */
    const paper = (element) => {
      for (let at = element.closest('svg')?.parentElement ?? element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (rgba(backgroundColor)[3] === 255) return backgroundColor;
      }
      return 'white';
    };
    window.contrast = {
      /** Whether a colour is drawn at all. */
      drawn: (colour) => colour !== 'none' && rgba(colour)[3] > 0,
      /** The contrast of a colour with what lies behind an element. */
      of: (colour, element) => {
        const [a, b] = [light(colour), light(paper(element))].sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05);
      },
    };
  });
}
