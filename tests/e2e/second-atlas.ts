import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDist } from '../../scripts/lib/serve.mjs';

const PROJECT = join(import.meta.dirname, '../..');
export const SECOND_GEODATA = join(PROJECT, 'tests/fixtures/second-atlas');

/**
 * Builds the second atlas, by the same code, and serves it; the driver finds it
 * in `SECOND_ATLAS_URL`.
 *
 * @returns what ends the server and takes the build away
 */
export async function serveSecondAtlas(): Promise<() => Promise<void>> {
  const outDir = mkdtempSync(join(tmpdir(), 'second-atlas-'));
  execFileSync(
    process.execPath,
    [join(PROJECT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', outDir],
    { cwd: PROJECT, env: { ...process.env, GEODATA: SECOND_GEODATA }, stdio: 'pipe' },
  );
  const server = await serveDist({ outDir });
  process.env.SECOND_ATLAS_URL = server.url;
  return async () => {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
}
