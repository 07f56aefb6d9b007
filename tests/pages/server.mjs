// A host of static pages: folders have an index.html, what is not there answers 404.html, and all travels compressed.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json',
  '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.svg': 'image/svg+xml', '.ico': 'image/x-icon', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
};

/** Serves what `folder()` names at the time of each request: the site is built once the port is known. */
export function serve(folder) {
  const server = createServer(async ({ url }, answer) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://x').pathname));
    const file = join(folder(), path.endsWith('/') ? path + 'index.html' : path);
    const found = await readFile(file).catch(() => null);
    const bytes = found ?? await readFile(join(folder(), '404.html'));
    answer.writeHead(found ? 200 : 404, {
      'Content-Type': found ? types[extname(file)] ?? 'application/octet-stream' : types['.html'],
      'Content-Encoding': 'gzip',
      'Cache-Control': path.startsWith('/theme/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
    });
    answer.end(gzipSync(bytes));
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}
