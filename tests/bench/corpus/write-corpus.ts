import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, ROOT, UsageError } from '../../../scripts/lib/run.mjs';
import { createArticle } from './articles';
import { createPlaces } from './places';
import { createRandom } from './random';

export interface CorpusSize {
  places: number;
  excerpts: number;
  /** Articles that the excerpts are spread over. */
  articles: number;
}

const USAGE = `npm run corpus -- --out DIR [--places N] [--excerpts M] [--articles A] [--seed S]

Writes a made-up geodata folder, by default of 10,000 places and 100,000 excerpts in 1,000
articles. GEODATA=DIR npm run build makes a site of it.`;

/** The base map under the made-up places is the project's own. */
const GEODATA = join(ROOT, 'geodata');

/**
 * Writes a made-up geodata folder over the project's base map: the same size and
 * seed give the same files. What was in `folder` is deleted.
 */
export function writeCorpus(folder: string, size: CorpusSize, seed = 1): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['layers', 'articles']) mkdirSync(join(folder, part), { recursive: true });
  cpSync(join(GEODATA, 'basemap'), join(folder, 'basemap'), { recursive: true });

  const ours = JSON.parse(readFileSync(join(GEODATA, 'atlas.json'), 'utf8')) as {
    view: [number, number, number, number];
  };
  const title = 'Made-up Atlas';
  const summary = 'A map of places that do not exist, with what made-up articles say of them.';
  write(folder, 'atlas.json', { ...ours, title, summary });
  const statements = [{ text: 'Every place and every word is made up.', basis: 'rule' }];
  write(folder, 'about.json', { sections: [{ heading: 'What this is', statements }] });

  const random = createRandom(seed);
  const { places, layers } = createPlaces(random, size.places, ours.view);
  for (const { id, file } of layers) write(folder, `layers/${id}.geojson`, file);
  for (let number = 1; number <= size.articles; number += 1) {
    const before = Math.floor(((number - 1) * size.excerpts) / size.articles);
    const count = Math.floor((number * size.excerpts) / size.articles) - before;
    const article = createArticle(random, number, count, places);
    write(folder, `articles/${article.citation.id}.json`, article);
  }
}

function write(folder: string, file: string, value: unknown): void {
  writeFileSync(join(folder, file), `${JSON.stringify(value)}\n`);
}

/**
 * Makes up an atlas and builds its site, as `npm run build` does.
 *
 * @param folder absolute; what is in its `geodata` and `dist` is deleted
 */
export function buildCorpus(folder: string, size: CorpusSize): { geodata: string; outDir: string } {
  const [geodata, outDir] = [join(folder, 'geodata'), join(folder, 'dist')];
  writeCorpus(geodata, size);
  const args = ['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', ...args], {
    cwd: ROOT,
    env: { ...process.env, GEODATA: geodata },
    stdio: 'pipe',
  });
  return { geodata, outDir };
}

await command(
  import.meta.url,
  (args) => {
    const text = { type: 'string' } as const;
    const options = { out: text, places: text, excerpts: text, articles: text, seed: text };
    const { values } = parseArgs({ args, options });
    const count = (name: keyof typeof options, fallback: number): number => {
      const number = Number(values[name] ?? fallback);
      if (Number.isInteger(number) && number > 0) return number;
      throw new UsageError(`--${name}: expected a whole number from 1 on, got "${values[name]}".`);
    };
    if (values.out === undefined) throw new UsageError('Expected --out DIR.');
    const excerpts = count('excerpts', 100_000);
    const articles = count('articles', Math.max(1, Math.round(excerpts / 100)));
    const places = count('places', 10_000);
    writeCorpus(values.out, { places, excerpts, articles }, count('seed', 1));
    process.stdout.write(
      `${values.out}: ${places} places, ${excerpts} excerpts, ${articles} articles.\n`,
    );
  },
  USAGE,
);
