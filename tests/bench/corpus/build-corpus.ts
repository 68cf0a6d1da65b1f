import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { writeCorpus, type CorpusSize } from './write-corpus';

const PROJECT = join(import.meta.dirname, '../../..');

/** What the atlas is to hold without growing slow. */
export const LARGE: CorpusSize = { places: 10_000, excerpts: 100_000, articles: 1_000 };

/**
 * Makes up an atlas and builds its site, as `npm run build` does; of `LARGE` a
 * matter of minutes.
 *
 * @param folder absolute; what is in its `geodata` and `dist` is gone
 */
export function buildCorpus(folder: string, size: CorpusSize): { geodata: string; outDir: string } {
  const [geodata, outDir] = [join(folder, 'geodata'), join(folder, 'dist')];
  writeCorpus(geodata, size);
  execFileSync(
    process.execPath,
    [
      join(PROJECT, 'node_modules/vite/bin/vite.js'),
      ...['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'],
    ],
    { cwd: PROJECT, env: { ...process.env, GEODATA: geodata }, stdio: 'pipe' },
  );
  return { geodata, outDir };
}
