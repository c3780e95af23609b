// In the system's own colours a status is still told by its shape, its border and its word.

export default async function faults(page) {
  await page.emulateMedia({ forcedColors: 'active' });
  const told = await page.evaluate(() =>
    [...document.querySelectorAll('main .tag')]
      .filter((tag) => getComputedStyle(tag).borderTopStyle === 'none' || !tag.textContent.trim() || !tag.querySelector('svg'))
      .map((tag) => `only a colour tells: ${tag.outerHTML.slice(0, 120)}`),
  );
  await page.emulateMedia({ forcedColors: null });
  return told;
}
