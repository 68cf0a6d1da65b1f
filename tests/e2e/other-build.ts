import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveDist } from '../../scripts/lib/serve.mjs';
import { buildSite } from '../fixtures/build-site';

/**
 * Builds the site from another geodata folder, by the same code, and serves it
 * on a free port.
 *
 * @param files what lies beside the page, by name
 * @returns its URL, and what ends the server and takes the build away
 */
export async function serveOtherBuild(
  geodata: string,
  files: Record<string, Uint8Array> = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const outDir = await buildSite({ GEODATA: geodata });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(outDir, name), bytes);
  const server = await serveDist({ outDir });
  return {
    url: server.url,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
