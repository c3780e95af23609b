// On a phone with the wider spacing of WCAG 1.4.12, and on a desk with text twice as large by the browser's own setting, nothing is
// cut off and no page scrolls sideways.

/** The wider spacing of WCAG 1.4.12, as a reader's own style. */
export const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

export default async function faults(page, lay) {
  const told = [];
  // The reader's own style is no part of the page: the site's policy does not bind it.
  const context = await page.context().browser().newContext({ viewport: { width: 320, height: 900 }, bypassCSP: true });
  await lay?.(context);
  const reader = await context.newPage();
  await reader.goto(page.url());
  await reader.addStyleTag({ content: SPACING });
  told.push(...(await reader.evaluate(lost)).map((words) => `with wider spacing: ${words}`));
  const session = await context.newCDPSession(reader);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await reader.setViewportSize({ width: 1280, height: 900 });
  await reader.goto(page.url());
  const size = await reader.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main p, main li, main dd')).fontSize));
  if (size < 28) told.push(`the text does not grow with the reader's setting: ${size} px`);
  told.push(...(await reader.evaluate(lost)).map((words) => `with larger text: ${words}`));
  await context.close();
  return told;
}

/** Text that is cut off, and a page that scrolls sideways. Runs in the page. */
function lost() {
  const faults = [];
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth > clientWidth) faults.push(`scrolls sideways to ${scrollWidth} px`);
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const hidden = element.clientWidth <= 1 || style.display === 'inline' || style.position === 'absolute';
    if (hidden || !element.textContent.trim()) continue;
    const cutAcross = ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutDown = ['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (cutAcross || cutDown) faults.push(`cut off: ${element.outerHTML.slice(0, 120)}`);
  }
  return faults;
}
