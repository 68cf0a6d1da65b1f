import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allFeatures } from '../fixtures/read-geodata';

const COMMENT = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|<!--[\s\S]*?-->/g;

const names = allFeatures().flatMap(({ properties }) => [
  properties.placeId,
  properties.title,
  ...(properties.names ?? []).map(({ toponym }) => toponym),
  ...(properties.spellings ?? []),
]);
const anyName = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
/** Whole words, in any case: `hill-road` is not in "uphill-roads". */
const NAME = new RegExp(`(?<![\\p{L}\\p{N}-])(${anyName})(?![\\p{L}\\p{N}])`, 'giu');

/** The atlas's own places that code names; comments may. */
function namedIn(code: string): string[] {
  return [...code.replace(COMMENT, '').matchAll(NAME)].map(([name]) => name);
}

test('the source names no place of this atlas', () => {
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|svelte|css|html)$/.test(file)) continue;
    expect.soft(namedIn(readFileSync(join('src', file), 'utf8')), file).toEqual([]);
  }
});

test('a name is found in any case, but neither in a longer word nor in a comment', () => {
  const name = names[0]!.toUpperCase();
  expect(namedIn(`const home = '${name}'; // ${name}`)).toEqual([name]);
  expect(namedIn(`/** ${name} */ const url = 'https://a.example/x${name}y';`)).toEqual([]);
});
