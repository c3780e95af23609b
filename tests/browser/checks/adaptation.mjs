// What readers set on their system is heeded: dark, more contrast, the system's own colours, less motion.

export default async function faults(page) {
  const told = [];
  const look = async (media) => {
    await page.emulateMedia(media);
    return page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      const quiet = getComputedStyle(document.querySelector('main p, main li') ?? document.body).color;
      const small = document.querySelector('small, .kicker, .provenance');
      const own = (element) => element && getComputedStyle(element).color;
      return { paper: backgroundColor, ink: color, quiet, secondary: own(small) };
    });
  };
  const light = await look({ colorScheme: 'light' });
  const dark = await look({ colorScheme: 'dark' });
  if (light.paper === dark.paper || light.ink === dark.ink) told.push(`dark is not heeded: ${dark.ink} on ${dark.paper}`);
  const more = await look({ colorScheme: 'light', contrast: 'more' });
  if (light.secondary && more.secondary !== more.ink) told.push(`more contrast is not heeded: ${more.secondary}`);
  await page.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: 'active' });
  const kept = await page.evaluate(() => {
    const kept = [...document.querySelectorAll('body, main *')].filter((element) => getComputedStyle(element).forcedColorAdjust === 'none');
    return kept.filter((element) => element.textContent.trim()).map((element) => element.outerHTML.slice(0, 80));
  });
  if (kept.length) told.push(`words keep their own colours: ${kept[0]}`);
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => {
    const moves = (element) => {
      const { transitionDuration, animationDuration, animationTimeline } = getComputedStyle(element);
      const scrolled = animationTimeline && animationTimeline !== 'auto';
      return Number.parseFloat(transitionDuration) > 0 || (Number.parseFloat(animationDuration) > 0 && !scrolled);
    };
    return [...document.querySelectorAll('body *')].filter(moves).map((element) => element.outerHTML.slice(0, 80));
  });
  if (moving.length) told.push(`less motion is not heeded: ${moving[0]}`);
  if (await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior !== 'auto')) told.push('the page scrolls smoothly');
  await page.emulateMedia({ reducedMotion: null });
  return told;
}
