// Without JavaScript nothing is missing: the same words, the same links. What a script adds, as on the search page, comes on top.

export default async function faults(page, lay) {
  const context = await page.context().browser().newContext({ javaScriptEnabled: false });
  await lay?.(context);
  const plain = await context.newPage();
  await plain.goto(page.url());
  const [scripted, without] = [await contents(page), await contents(plain)];
  await context.close();
  const told = [];
  if (without.words.length < 40) told.push('the page has no words');
  const lost = missing(without.words, scripted.words);
  const added = new URL(page.url()).pathname.endsWith('/search/') ? [] : missing(scripted.words, without.words);
  if (lost.length || added.length) told.push(`words are not the same: ${[...lost, ...added][0].slice(0, 80)}`);
  if (JSON.stringify(scripted.links) !== JSON.stringify(without.links)) told.push('links are not the same');
  return told;
}

/** The lines of a text that another does not have, in the same order. */
function missing(text, other) {
  const lines = other.split('\n');
  let at = 0;
  return text.split('\n').filter((line) => {
    const found = lines.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

/** What a reader gets of a page: its visible words and where its links lead. */
async function contents(page) {
  const links = await page.locator('a[href]').all();
  return {
    words: await page.locator('body').innerText(),
    links: await Promise.all(links.map((link) => link.getAttribute('href'))),
  };
}
