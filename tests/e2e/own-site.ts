import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDist } from '../../scripts/lib/serve.mjs';

const NOTHING = { names: null, how: '', whose: '' };

/** A copy of the built site on a server of its own. */
export interface OwnSite {
  url: string;
  /** Where its files lie. */
  folder: string;
  /** Puts another version of the site in its place. */
  publish(): void;
  /**
   * From now on what is asked for under a name that fits comes as a captive portal
   * answers it, or half of it; with null, as it is.
   *
   * @param whose all requests, or those of the service worker alone
   */
  spoil(names: RegExp | null, how?: 'portal' | 'half', whose?: 'all' | 'worker'): void;
  /** How many answers have been spoilt. */
  spoilt(): number;
  /** Takes a folder of it off the server. */
  withdraw(folder: string): void;
  close(): Promise<void>;
}

export async function createOwnSite(): Promise<OwnSite> {
  const folder = mkdtempSync(join(tmpdir(), 'own-site-'));
  cpSync('dist', folder, { recursive: true });
  const server = await serveDist({ outDir: folder });
  let spoilt: { names: RegExp | null; how: string; whose: string } = NOTHING;
  let count = 0;
  server.server.middlewares.stack.unshift({
    route: '',
    handle(request: IncomingMessage, response: ServerResponse, next: () => void) {
      const path = (request.url ?? '/').replace(/\?.*/, '');
      const isWorkers = request.headers.referer?.endsWith('/sw.js') ?? false;
      const fits = spoilt.names?.test(path) && (spoilt.whose === 'all' || isWorkers);
      if (!fits) return next();
      count += 1;
      if (spoilt.how === 'portal') {
        response.setHeader('Content-Type', 'text/html').end('<h1>Welcome to our network</h1>');
        return;
      }
      const bytes = readFileSync(join(folder, path));
      const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
      response.setHeader('Content-Type', type).end(bytes.subarray(0, bytes.length / 2));
    },
  });
  return {
    url: server.url,
    folder,
    publish: () => appendFileSync(join(folder, 'sw.js'), '\n// A new version.'),
    spoil: (names, how = 'portal', whose = 'all') => void (spoilt = { names, how, whose }),
    spoilt: () => count,
    withdraw: (name) => rmSync(join(folder, name), { recursive: true }),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
