// On paper: no navigation, what is folded is unfolded, headers of tables repeat, links out of the site show where they lead.

export default async function faults(page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const told = await page.evaluate(() => {
    const told = new Set();
    for (const nav of document.querySelectorAll('header nav')) {
      if (nav.checkVisibility()) told.add('the navigation is printed');
    }
    for (const details of document.querySelectorAll('details:not([open])')) {
      const content = [...details.children].find((child) => child.tagName !== 'SUMMARY');
      if (content && content.getBoundingClientRect().height === 0) told.add(`what is folded is not printed: ${details.textContent.slice(0, 40)}`);
    }
    for (const head of document.querySelectorAll('thead')) {
      if (getComputedStyle(head).display !== 'table-header-group') told.add('the header of a table does not repeat');
    }
    for (const box of document.querySelectorAll('.scroll')) {
      if (getComputedStyle(box).overflowX !== 'visible') told.add('a table is cut at the edge of its box');
    }
    for (const link of document.querySelectorAll('main a[href^="http"], footer a[href^="http"]')) {
      const printed = getComputedStyle(link, '::after').content;
      if (link.checkVisibility() && !printed.includes(link.getAttribute('href'))) told.add(`a link does not show where it leads: ${link.textContent}`);
    }
    const help = document.querySelector('footer [rel=help]');
    if (help && !help.checkVisibility()) told.add('the link to help is not printed');
    const cite = document.querySelector('.cite p');
    if (cite && cite.getBoundingClientRect().height === 0) told.add("the page's own address is not printed");
    const { color, backgroundColor } = getComputedStyle(document.body);
    const sum = (colour) => colour.match(/[\d.]+/g).slice(0, 3).reduce((all, part) => all + Number(part), 0);
    if (sum(color) > 200 || (sum(backgroundColor) < 700 && backgroundColor !== 'rgba(0, 0, 0, 0)')) told.add(`it prints ${color} on ${backgroundColor}`);
    return [...told];
  });
  await page.emulateMedia({ media: null, colorScheme: null });
  return told;
}
