import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/lib/run.mjs';
import { serveDist } from '../../scripts/lib/serve.mjs';
import type { BaseMap } from '../../src/domain/atlas/base-map';

/**
 * The site, built with another setting of base maps, on a free port.
 *
 * @param files what lies beside the page, by name
 * @returns its URL, and what takes all of it away again
 */
export async function serveWithBaseMaps(
  baseMaps: BaseMap[],
  files: Record<string, Uint8Array>,
): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'base-maps-'));
  const [geodata, outDir] = [join(folder, 'geodata'), join(folder, 'dist')];
  cpSync(join(ROOT, 'geodata'), geodata, { recursive: true });
  writeFileSync(join(geodata, 'basemaps.json'), JSON.stringify(baseMaps));

  const before = process.env.GEODATA;
  process.env.GEODATA = geodata;
  const configFile = join(ROOT, 'vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  if (before === undefined) delete process.env.GEODATA;
  else process.env.GEODATA = before;

  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(outDir, name), bytes);
  const server = await serveDist({ outDir });
  return {
    url: server.url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
