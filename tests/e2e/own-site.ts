import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDist } from '../../scripts/lib/serve.mjs';

/** A copy of the built site on a server of its own. */
export interface OwnSite {
  url: string;
  /** Where its files lie. */
  folder: string;
  /** Puts another version of the site in its place. */
  publish(): void;
  /** Takes a folder of it off the server. */
  withdraw(folder: string): void;
  close(): Promise<void>;
}

export async function createOwnSite(): Promise<OwnSite> {
  const folder = mkdtempSync(join(tmpdir(), 'own-site-'));
  cpSync('dist', folder, { recursive: true });
  const server = await serveDist({ outDir: folder });
  return {
    url: server.url,
    folder,
    publish: () => appendFileSync(join(folder, 'sw.js'), '\n// A new version.'),
    withdraw: (name) => rmSync(join(folder, name), { recursive: true }),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
