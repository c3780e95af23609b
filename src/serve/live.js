// The preview's own script: shows a page anew when it has changed, and what is wrong over it. It is never part of a site.

/** What this very page is, so that only a change of it shows it anew, and the last ring that it heard of. */
const own = { ...document.currentScript.dataset, hidden: '' };

const events = new EventSource('/.hoshin/events');
// The first word, and the first after a pause: what was rung before nobody heard.
events.addEventListener('hello', ({ data }) => {
  if (data !== own.rung) changed(data);
  findings();
});
events.addEventListener('pages', ({ data }) => { own.rung = data; renew(); });
events.addEventListener('assets', ({ data }) => changed(data));
events.addEventListener('findings', ({ data }) => { own.rung = data; findings(); });

function changed(rung) {
  own.rung = rung;
  styles();
  renew();
}

async function ask() {
  try {
    const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
    return answer.headers.get('etag')?.replaceAll('"', '');
  } catch {
    return null;
  }
}

/** A browser that loads a page again stays where the reader was; what was folded out is folded out again. */
async function renew() {
  const tag = await ask();
  if (!tag || tag === own.tag) return;
  const open = [...document.querySelectorAll('details')].map((details) => details.open);
  sessionStorage.setItem('hoshin-open', JSON.stringify({ path: location.pathname, open, top: scrollY, left: scrollX }));
  location.reload();
}

function restore() {
  const kept = JSON.parse(sessionStorage.getItem('hoshin-open') ?? 'null');
  sessionStorage.removeItem('hoshin-open');
  if (kept?.path !== location.pathname) return;
  document.querySelectorAll('details').forEach((details, at) => { details.open = kept.open[at] ?? details.open; });
  scrollTo({ left: kept.left, top: kept.top, behavior: 'instant' });
}

/** The new style takes the place of the old one when it is there, so that nothing flickers. */
function styles() {
  for (const link of document.querySelectorAll('link[rel=stylesheet]:not([href^="/.hoshin/"])')) {
    const next = link.cloneNode();
    next.href = `${link.href.split('?')[0]}?${Date.now()}`;
    next.addEventListener('load', () => link.remove());
    next.addEventListener('error', () => next.remove());
    link.after(next);
  }
}

async function findings() {
  const notice = await (await fetch('/.hoshin/findings.json', { cache: 'no-store' })).json();
  const text = JSON.stringify(notice);
  document.getElementById('hoshin-findings')?.remove();
  if (!notice.title || text === own.hidden || document.body.matches('.hoshin-alone')) {
    if (document.body.matches('.hoshin-alone') && !notice.stale) location.reload();
    return;
  }
  document.body.append(overlay(notice, text));
}

function overlay(notice, text) {
  const section = element('section', '', { id: 'hoshin-findings', class: 'hoshin-findings', lang: notice.lang, role: 'status' });
  const hide = element('button', notice.hide, { type: 'button' });
  hide.addEventListener('click', () => { own.hidden = text; section.remove(); });
  section.append(element('h2', notice.title), hide);
  if (notice.stale) section.append(element('p', notice.stale));
  for (const drawn of notice.drawn) section.append(element('pre', drawn, { tabindex: '0' }));
  return section;
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

restore();
