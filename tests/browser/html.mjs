// Reads HTML as far as the tests need it: tags with their attributes, text, the cells of tables. Enough for pages that
// hoshin makes; not a browser.

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', minus: '\u2212', thinsp: '\u2009' };
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const RAW = new Set(['script', 'style']);
// Between these, words run on; every other tag parts them.
const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'i', 'rp', 'rt', 'ruby', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'wbr']);

/** Text with its entities replaced. */
export function decode(text) {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);?/gi, (whole, name) => {
    if (name[0] !== '#') return ENTITIES[name] ?? whole;
    const hexadecimal = name[1] === 'x' || name[1] === 'X';
    return String.fromCodePoint(Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
  });
}

/** The tags and texts of a page in their order: `{ open, close, attributes }` or `{ text }`. */
export function* tokens(html) {
  let at = 0;
  let raw = null;
  for (const match of html.matchAll(TOKEN)) {
    const [whole, slash, name, rest] = match;
    const tag = name?.toLowerCase();
    if (raw !== null && !(slash && tag === raw)) continue;
    const text = html.slice(at, match.index);
    if (text && raw === null) yield { text: decode(text) };
    at = match.index + whole.length;
    raw = null;
    if (!tag) continue;
    if (slash) {
      yield { close: tag };
      continue;
    }
    const attributes = {};
    for (const [, key, double, single, bare] of (rest ?? '').matchAll(ATTRIBUTE)) {
      attributes[key.toLowerCase()] = decode(double ?? single ?? bare ?? '');
    }
    yield { open: tag, attributes };
    if (RAW.has(tag)) raw = tag;
  }
  if (at < html.length && raw === null) yield { text: decode(html.slice(at)) };
}

/** The texts of a page, each with the language it is in and the tags it stands in, outermost first. */
export function* texts(html) {
  const stack = [];
  for (const token of tokens(html)) {
    if (token.text?.trim()) {
      const lang = stack.findLast((tag) => tag.attributes.lang)?.attributes.lang;
      yield { text: squeeze(token.text), lang, inside: stack.map((tag) => tag.open) };
    } else if (token.close) {
      const at = stack.findLastIndex((tag) => tag.open === token.close);
      if (at >= 0) stack.length = at;
    } else if (token.open && !VOID.has(token.open)) stack.push(token);
  }
}

/** The opening tags of a page. */
export function tags(html) {
  return [...tokens(html)].filter((token) => token.open);
}

/** The words of a page as one line; what is in `title` and the like is not in it. */
export function text(html) {
  const body = html.replace(/^[\s\S]*?<body[^>]*>/i, '');
  let words = '';
  for (const token of tokens(body)) {
    if (token.text) words += token.text;
    else if (!INLINE.has(token.open ?? token.close)) words += ' ';
  }
  return squeeze(words);
}

/** Every row of every table, each cell as its words. */
export function rows(html) {
  const all = [];
  let cell = null;
  for (const token of tokens(html)) {
    if (token.open === 'tr') all.push([]);
    else if (token.open === 'td' || token.open === 'th') {
      cell = '';
      all.at(-1)?.push(cell);
    } else if (token.open === 'caption' || token.close === 'table' || token.open === 'table') cell = null;
    if (cell === null || !all.length) continue;
    if (token.text) cell += token.text;
    else if (!INLINE.has(token.open ?? token.close)) cell += ' ';
    all.at(-1)[all.at(-1).length - 1] = squeeze(cell);
  }
  return all.filter((row) => row.length);
}

/** One blank between words, none at the ends. */
function squeeze(words) {
  return words.replace(/\s+/g, ' ').trim();
}
