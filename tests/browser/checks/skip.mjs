// The first Tab stop is a link into the main part; it is seen when it is reached, and it leads there.

export default async function faults(page) {
  const told = [];
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
  });
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => {
    const { top, left, width, height } = document.activeElement.getBoundingClientRect();
    return { href: document.activeElement.getAttribute('href'), seen: top >= 0 && left >= 0 && width > 24 && height >= 24 };
  });
  if (first.href !== '#main') told.push(`the first Tab stop leads to ${first.href}, not to #main`);
  if (!first.seen) told.push('the skip link is not seen when it has the focus');
  await page.keyboard.press('Enter');
  const inside = await page.evaluate(() => document.activeElement.closest('main') !== null);
  if (!inside) told.push('the skip link does not move the focus into main');
  return told;
}
