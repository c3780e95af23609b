// Text is large enough, lines are not too long, and Japanese headings break between phrases where the browser can.

export default async function faults(page) {
  await page.setViewportSize({ width: 1280, height: 900 });
  return page.evaluate(() => {
    const told = new Set();
    const px = (element) => Number.parseFloat(getComputedStyle(element).fontSize);
    if (px(document.body) < 16) told.add(`the body is of ${px(document.body)} px`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !parent.checkVisibility() || parent.closest('svg, rt, rp, .vh')) continue;
      if (px(parent) < 13.99) told.add(`${px(parent)} px: ${parent.outerHTML.slice(0, 80)}`);
    }
    const japanese = document.documentElement.lang === 'ja';
    // A full-width character is as wide as the font is high; a Latin one about half of that.
    const most = japanese ? 40 : 35;
    for (const paragraph of document.querySelectorAll('main p, main li, main dd')) {
      // A label and a name side by side are no lines of text.
      const beside = ['flex', 'grid'].includes(getComputedStyle(paragraph).display);
      if (beside || paragraph.querySelector('.tree__lv') || paragraph.closest('table, nav, svg') || !paragraph.checkVisibility()) continue;
      const lines = new Map();
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const holder = texts.currentNode.parentElement;
        if (holder.closest('p, li, dd, dt') !== paragraph || holder.closest('.vh')) continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const { left, right, bottom } of range.getClientRects()) {
          const [from, to] = lines.get(Math.round(bottom)) ?? [left, right];
          lines.set(Math.round(bottom), [Math.min(from, left), Math.max(to, right)]);
        }
      }
      // What fits into one line need not be followed from its end to the next.
      if (lines.size < 2) continue;
      const line = Math.max(...[...lines.values()].map(([from, to]) => to - from)) / px(paragraph);
      if (line > most + 1) told.add(`${line.toFixed(1)} characters in a line: ${paragraph.outerHTML.slice(0, 80)}`);
    }
    if (CSS.supports('word-break', 'auto-phrase')) {
      for (const part of document.querySelectorAll('h1, h2, h3, th, caption')) {
        if (!part.matches(':lang(ja)') || part.closest('.vh')) continue;
        if (getComputedStyle(part).wordBreak !== 'auto-phrase') told.add(`no break between phrases: ${part.outerHTML.slice(0, 80)}`);
      }
    }
    return [...told];
  });
}
