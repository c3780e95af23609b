// What a screen reader is given of the tables is the same on a desk and on a phone: rows, headers, cells, and their words.

export default async function faults(page) {
  const session = await page.context().newCDPSession(page);
  const seen = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const wanted = ['table', 'row', 'columnheader', 'rowheader', 'cell', 'gridcell', 'caption'];
    seen.push(nodes.filter(({ ignored, role }) => !ignored && wanted.includes(role?.value)).map(({ role, name }) => `${role.value} ${name?.value ?? ''}`));
  }
  await session.detach();
  const tables = await page.locator('table').count();
  const told = [];
  const [desk, phone] = seen;
  if (desk.filter((line) => line.startsWith('table')).length < tables) told.push('a table is not given as one');
  const at = desk.findIndex((line, index) => line !== phone[index]);
  if (at >= 0 || desk.length !== phone.length) told.push(`a table is not the same: ${desk[at]}, on a phone ${phone[at]}`);
  return told;
}
