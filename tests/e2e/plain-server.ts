import { createServer } from 'node:http';
import { extname } from 'node:path';
import { listen } from '../fixtures/listen';

/** As hosts know them that know little. */
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Serves files as the plainest of hosts: no headers but the type, no compression.
 *
 * @param files by path from the site's root
 * @param base the path that the site stands under, such as `/a/b/`
 */
export async function servePlainly(
  files: Record<string, Uint8Array>,
  base: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const file = path.startsWith(base) ? files[path.slice(base.length)] : undefined;
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(file);
  });
  const { port, close } = await listen(server);
  return { url: `http://127.0.0.1:${port}${base}`, close };
}
