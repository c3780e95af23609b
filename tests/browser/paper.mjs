// A PDF as its reader sees it: sheets with their sizes and words, by poppler's pdfinfo and pdftotext.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is told of a PDF: `{ title, tagged, sheets: [{ size, text }] }`. Sizes are 'A4' or 'A3', lying or standing. */
export function paper(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-paper-'));
  try {
    const path = join(folder, 'one.pdf');
    writeFileSync(path, pdf);
    const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    const info = run('pdfinfo', path);
    const fact = (name) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info)?.[1].trim();
    const sizes = run('pdfinfo', '-f', '1', '-l', '9999', path).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm);
    const texts = run('pdftotext', '-enc', 'UTF-8', path, '-').split('\f');
    const sheets = [...sizes].map(([, width, height], at) => ({ size: size(Number(width), Number(height)), text: squeeze(texts[at]) }));
    return { title: fact('Title'), tagged: fact('Tagged') === 'yes', sheets };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text without its spaces: where a line is broken makes no difference. */
export function squeeze(text) {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The numbers of the rows that stand whole on no sheet: their cells were marked with `{7<` and `>7}` at both ends. */
export function cut(cells, sheets) {
  const count = (text, mark) => text.split(mark).length - 1;
  const whole = (row) => sheets.some(({ text }) => [`{${row}<`, `>${row}}`].every((mark) => count(text, mark) === cells[row]));
  return cells.map((_, row) => row).filter((row) => !whole(row));
}

function size(width, height) {
  const known = { A4: [595, 842], A3: [842, 1191] };
  for (const [name, [short, long]] of Object.entries(known)) {
    if (near(width, short) && near(height, long)) return `${name} standing`;
    if (near(width, long) && near(height, short)) return `${name} lying`;
  }
  return `${width} × ${height}`;
}

function near(one, other) {
  return Math.abs(one - other) < 2;
}
