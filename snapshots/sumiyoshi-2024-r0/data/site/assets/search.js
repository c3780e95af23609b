// The search in texts. The page is whole without it: this script shows the form, asks the index that lies in the site, and
// says what it found. It runs on the search page alone, asks no other server, and keeps nothing.

(() => {
  'use strict';

  const PER_GROUP = 10;
  const MOST_WORDS = 8;
  const JAPANESE = /[\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
  const LETTER = /[\p{Alphabetic}\p{N}]/u;
  // A space beside a Japanese character only parts words; on a Japanese page, beside any sign that is not of ASCII.
  const WIDE = document.documentElement.lang === 'ja' ? '[^\\x00-\\x7f／]' : JAPANESE.source;
  const OTHER = document.documentElement.lang === 'ja' ? '[^／]' : `(?:${JAPANESE.source}|[0-9()])`;
  const BETWEEN = new RegExp(`(?<=${WIDE}(?:</mark>)?) (?=(?:<mark>)?${OTHER})|(?<=${OTHER}(?:</mark>)?) (?=(?:<mark>)?${WIDE})`, 'gu');
  // Stands between the lines of a page.
  const BREAK = '\u2063';

  const box = document.getElementById('search');
  if (!box || !/^https?:$/.test(location.protocol) || typeof WebAssembly === 'undefined') return;
  const form = document.getElementById('search-form');
  const { q, by } = form.elements;
  const choices = ['ward', 'year', 'kind'].map((name) => form.elements[name]);
  const status = document.getElementById('search-status');
  const hints = document.getElementById('search-hints');
  const readings = document.getElementById('search-readings');
  const results = document.getElementById('search-results');
  const lang = document.documentElement.lang;
  const title = document.title;
  const folder = new URL(box.dataset.index, document.baseURI).href;
  let asked = 0;

  /** A phrase of the theme with its blanks filled. */
  const say = (name, values = {}) => Object.entries(values).reduce(
    (text, [key, value]) => text.replaceAll(`{${key}}`, value),
    box.getAttribute(`data-say-${name}`) ?? '',
  );

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // What is asked

  /** The index, loaded when it is first needed. */
  let loading = null;
  const index = () => {
    loading ??= open().catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  async function open() {
    const pagefind = await import(`${folder}pagefind.js`);
    // In the page itself, so that the policy of the page holds.
    await pagefind.options({ basePath: folder, noWorker: true, excerptLength: lang === 'ja' ? 70 : 30 });
    await pagefind.init();
    return { pagefind, facets: await facets(pagefind) };
  }

  /** Which pages are under each choice: name of the choice → value → ids. */
  async function facets(pagefind) {
    const of = {};
    for (const choice of choices) {
      const values = [...choice.options].map((option) => option.value).filter(Boolean);
      const found = await Promise.all(values.map((value) => pagefind.search(null, { filters: { [choice.name]: value } })));
      of[choice.name] = new Map(values.map((value, at) => [value, new Set(found[at].results.map(({ id }) => id))]));
    }
    return of;
  }

  /** The words of a text as the index cuts them: a run of letters is one, and each Japanese character. */
  const words = (text) => {
    const all = [];
    let running = false;
    const characters = [...text.normalize('NFKC').toLowerCase()];
    for (const [at, character] of characters.entries()) {
      if (JAPANESE.test(character)) {
        all.push(character);
        running = false;
      } else if (LETTER.test(character)) {
        if (running) all[all.length - 1] += character;
        else all.push(character);
        running = true;
      } else {
        const next = characters[at + 1] ?? '';
        running &&= /[,.\-'’_]/.test(character) && LETTER.test(next) && !JAPANESE.test(next);
      }
    }
    return all;
  };

  /** What was typed, cut at spaces; what stands in quotation marks is one. */
  const terms = (query) => {
    const parts = query.normalize('NFKC').matchAll(/["“「]([^"”」]+)["”」]|(\S+)/g);
    return [...parts].map(([, quoted, plain]) => quoted ?? plain).filter((term) => words(term).length).slice(0, MOST_WORDS);
  };

  /** A term in the other kana as well. */
  const spellings = (term) => {
    const shift = (from, by) => term.replace(from, (kana) => String.fromCharCode(kana.charCodeAt(0) + by));
    return [...new Set([term, shift(/[ァ-ヶ]/g, -0x60), shift(/[ぁ-ゖ]/g, 0x60)])];
  };

  /** The pages that have a term, by id. */
  async function pagesWith(pagefind, term) {
    const pages = new Map();
    for (const spelling of spellings(term)) {
      const asked = words(spelling);
      const phrase = asked.length > 1 || JAPANESE.test(asked[0]);
      const { results } = await pagefind.search(phrase ? `"${asked.join(' ')}"` : asked[0]);
      for (const result of results) if (!pages.has(result.id)) pages.set(result.id, result);
    }
    return pages;
  }

  /** The pages that have every term and are under every choice, best first. */
  async function find(query) {
    const { pagefind, facets } = await index();
    const sets = [];
    for (const term of terms(query)) sets.push(await pagesWith(pagefind, term));
    if (!sets.length) return { found: [], facets };
    const chosen = choices.filter((choice) => choice.value).map((choice) => facets[choice.name].get(choice.value) ?? new Set());
    const score = (id) => sets.reduce((sum, pages) => sum + pages.get(id).score, 0);
    const found = [...sets[0].values()].filter(({ id }) => sets.every((pages) => pages.has(id)) && chosen.every((ids) => ids.has(id)));
    const scores = new Map(found.map(({ id }) => [id, score(id)]));
    found.sort((a, b) => scores.get(b.id) - scores.get(a.id) || (a.id < b.id ? -1 : 1));
    return { found, facets };
  }

  // What is shown

  /** The words of the index as a text again: the spaces that only part words are gone. */
  const text = (cut) => {
    const lines = cut.replace(new RegExp(`\\s*${BREAK}\\s*`, 'g'), ' ／ ');
    const joined = lines.replace(BETWEEN, '').replaceAll('</mark><mark>', '');
    return joined.replace(/([^\p{L}\p{N}<>]+)<\/mark>/gu, '</mark>$1').replace(/^[\s／]+|[\s／]+$/g, '');
  };

  /** A text as nodes; on an English page runs of Japanese have their language. */
  const nodes = (words) => {
    if (lang === 'ja') return [words];
    const run = new RegExp(`(${JAPANESE.source}+)`, 'u');
    return words.split(run).filter(Boolean).map((part) => (JAPANESE.test(part) ? element('span', { lang: 'ja' }, part) : part));
  };

  /** An excerpt as nodes: its only markup is Pagefind's `mark`. */
  const excerpt = (html) => {
    const plain = (part) => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    return `${text(html)} …`.split(/(<mark>.*?<\/mark>)/).flatMap((part) => {
      const marked = part.match(/^<mark>(.*)<\/mark>$/);
      return marked ? [element('mark', {}, ...nodes(plain(marked[1])))] : nodes(plain(part));
    });
  };

  const label = (choice, value) => [...choice.options].find((option) => option.value === value)?.text;

  async function item(result) {
    const page = await result.data();
    const other = choices.filter(({ name }) => name !== (by.value || 'kind'));
    const place = other.flatMap((choice) => (page.filters[choice.name] ?? []).map((value) => label(choice, value)));
    const link = element('a', { href: new URL(page.raw_url ?? page.url, new URL('..', folder)).href }, ...nodes(page.meta.name));
    return element('li', {}, element('p', { class: 'result__title' }, link), element('p', { class: 'result__place' }, ...nodes(place.filter(Boolean).join(lang === 'ja' ? '／' : ', '))), element('p', { class: 'result__excerpt' }, ...excerpt(page.excerpt)));
  }

  /** The results under one heading: the first few, and a button for the rest. */
  async function group(name, pages) {
    const list = element('ol', { class: 'results' }, ...(await Promise.all(pages.slice(0, PER_GROUP).map(item))));
    const count = pages.length === 1 ? say('page') : say('pages', { count: pages.length });
    const section = element('section', {}, element('h3', {}, `${name} `, element('span', { class: 'era' }, count)), list);
    const rest = pages.slice(PER_GROUP);
    if (rest.length) {
      const more = element('button', { type: 'button' }, say('more', { count: rest.length, group: name }));
      more.addEventListener('click', async () => {
        const items = await Promise.all(rest.map(item));
        list.append(...items);
        more.remove();
        items[0].querySelector('a').focus();
      }, { once: true });
      section.append(element('p', {}, more));
    }
    return section;
  }

  /** The results by kind, ward or year. A page of several years stands under the newest. */
  async function groups(found, facets) {
    const choice = choices.find(({ name }) => name === (by.value || 'kind'));
    const left = new Map(found.map((result) => [result.id, result]));
    const made = [];
    for (const [value, ids] of facets[choice.name]) {
      const under = found.filter(({ id }) => ids.has(id) && left.delete(id));
      if (under.length) made.push(await group(label(choice, value), under));
    }
    if (left.size) made.push(await group(choice.dataset.other, [...left.values()]));
    return made;
  }

  /** Words of the page's own index that are read as what was typed. */
  function showReadings(query) {
    const typed = spellings(query.normalize('NFKC').trim()).map((spelling) => spelling.toLowerCase());
    const there = [...document.querySelectorAll('[data-reading]')].filter((aside) => typed.some((kana) => kana.length > 1 && aside.textContent.startsWith(kana)));
    const links = there.map((aside) => element('li', {}, element('a', { href: `?q=${encodeURIComponent(aside.dataset.reading)}` }, ...nodes(aside.dataset.reading))));
    readings.hidden = !links.length || lang !== 'ja';
    readings.replaceChildren(element('p', {}, say('readings', { query })), element('ul', { class: 'index' }, ...links));
  }

  async function show() {
    const query = q.value.trim();
    const mine = (asked += 1);
    document.title = query ? say('title', { query, title }) : title;
    let found = [];
    let sections = [];
    let words = '';
    if (query) {
      try {
        const answer = await find(query);
        found = answer.found;
        sections = await groups(found, answer.facets);
        words = say(['none', 'one'][found.length] ?? 'count', { query, count: found.length });
      } catch {
        words = say('failed');
      }
    }
    if (mine !== asked) return;
    results.querySelector('div').replaceChildren(...sections);
    results.hidden = !found.length;
    hints.hidden = !query || Boolean(found.length);
    showReadings(query);
    status.textContent = words;
  }

  // The address and the form say the same

  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    q.value = (asked.get('q') ?? '').slice(0, q.maxLength);
    for (const field of [...choices, by]) {
      field.value = asked.get(field.name) ?? '';
      if (field.selectedIndex < 0) field.value = '';
    }
    if (q.value) show();
  }

  function toAddress() {
    const said = [...new FormData(form)].filter(([, value]) => value.trim());
    const query = new URLSearchParams(said).toString();
    if (`?${query}` !== location.search) history.pushState(null, '', query ? `?${query}` : location.pathname);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (q.value.trim()) {
      toAddress();
      show();
    } else {
      status.textContent = say('empty');
      q.focus();
    }
  });
  form.addEventListener('change', (event) => {
    if (event.target !== q && q.value.trim()) {
      toAddress();
      show();
    }
  });
  window.addEventListener('popstate', () => {
    fromAddress();
    if (!q.value) show();
  });
  box.hidden = false;
  fromAddress();
})();
