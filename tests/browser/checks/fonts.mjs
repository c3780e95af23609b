// No font is loaded: those of the reader's system are used, and an English page begins with the system's own.

export default function faults(page) {
  return page.evaluate(() => {
    const told = [...document.fonts].map((font) => `the font ${font.family} is loaded`);
    const english = document.documentElement.lang === 'en';
    const first = getComputedStyle(document.body).fontFamily.split(',')[0].trim();
    if (english !== (first === 'system-ui')) told.push(`the page begins with the font ${first}`);
    return told;
  });
}
