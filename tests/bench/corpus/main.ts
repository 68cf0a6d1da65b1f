import { parseArgs } from 'node:util';
import { writeCorpus } from './write-corpus';

const USAGE = `npm run corpus -- --out DIR [--places N] [--excerpts M] [--articles A] [--seed S]

Writes a made-up geodata folder, by default of 10,000 places and 100,000 excerpts in 1,000
articles. GEODATA=DIR npm run build makes a site of it.`;

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { out: text, places: text, excerpts: text, articles: text, seed: text },
});

function count(name: 'places' | 'excerpts' | 'articles' | 'seed', fallback: number): number {
  const number = Number(values[name] ?? fallback);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name}: expected a whole number from 1 on, got "${values[name]}".`);
}

if (values.out === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 1;
} else {
  const excerpts = count('excerpts', 100_000);
  const articles = count('articles', Math.max(1, Math.round(excerpts / 100)));
  const size = { places: count('places', 10_000), excerpts, articles };
  writeCorpus(values.out, size, count('seed', 1));
  process.stdout.write(
    `${values.out}: ${size.places} places, ${size.excerpts} excerpts, ${size.articles} articles.\n`,
  );
}
