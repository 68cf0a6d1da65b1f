import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createArticle } from './articles';
import { createPlaces } from './places';
import { createRandom } from './random';

export interface CorpusSize {
  places: number;
  excerpts: number;
  /** Articles that the excerpts are spread over. */
  articles: number;
}

/** What lies under the made-up places, and is not made up. */
const GEODATA = join(import.meta.dirname, '../../../geodata');

/**
 * Writes a made-up geodata folder over the base map of this project's: the same
 * size and seed give the same files. What was in `folder` is gone.
 */
export function writeCorpus(folder: string, size: CorpusSize, seed = 1): void {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
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
