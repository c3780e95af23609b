// A server as small as the web servers of a city may be: files with their types, `index.html` for a folder, and the headers
// that the manual asks for.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

import { headersOf } from './policy.mjs';
import { ROOT } from './site.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** Serves the site on a free port; gives its origin and a way to stop it. */
export async function serve() {
  const server = createServer(answer);
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((stopped) => {
      server.closeAllConnections();
      server.close(stopped);
    }),
  };
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  let path = join(ROOT, normalize(decodeURIComponent(pathname)));
  if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
  if (!path.startsWith(ROOT) || !existsSync(path)) {
    response.writeHead(404, { ...headersOf(pathname), 'content-type': TYPES['.txt'] });
    response.end('not found');
    return;
  }
  response.writeHead(200, { ...headersOf(pathname), 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
}
