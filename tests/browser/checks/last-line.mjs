// No Japanese heading leaves one letter alone on its last line, however wide the screen is.

export default async function faults(page) {
  const told = [];
  for (const width of [1280, 768, 390, 360, 320]) {
    await page.setViewportSize({ width, height: 900 });
    told.push(...(await page.evaluate(alone)).map((words) => `${width} px: alone on the last line: ${words}`));
  }
  return told;
}

/** Runs in the page. */
function alone() {
  const found = [];
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, caption, figcaption')) {
    if (!heading.matches(':lang(ja)') || heading.closest('.vh') || !heading.checkVisibility()) continue;
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.parentElement.closest('rt, rp, .vh')) continue;
      const lines = [];
      let top = -Infinity;
      const range = document.createRange();
      for (let at = 0; at < text.data.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const letter = range.getBoundingClientRect();
        if (letter.width === 0) continue;
        // Letters are higher than lines are far apart.
        if (letter.top > top + letter.height / 2) {
          lines.push('');
          top = letter.top;
        }
        lines[lines.length - 1] += text.data[at];
      }
      if (lines.length > 1 && lines.at(-1).trim().length === 1) found.push(lines.join(' | '));
    }
  }
  return found;
}
