// No text lies under something else. Looked at with the whole page in view, so that every point can be asked.

export default async function faults(page) {
  const { width } = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  const found = await page.evaluate(() => {
    const told = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest('.vh, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = parent.closest('[role=region]')?.getBoundingClientRect();
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const outOfView = x < 0 || x >= innerWidth || y < 0 || y >= innerHeight || (box && (x < box.left || x > box.right));
        if (outOfView || right - left < 2) continue;
        const hit = document.elementFromPoint(x, y);
        if (!hit || hit.contains(parent) || parent.contains(hit)) continue;
        told.push(`covered by ${hit.outerHTML.slice(0, 80)}: ${walker.currentNode.data.trim().slice(0, 40)}`);
        break;
      }
    }
    return told;
  });
  await page.setViewportSize({ width, height: 900 });
  return found;
}
