import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allFeatures } from '../fixtures/read-geodata';

/** Names in a text as whole words, whatever their case: `hill-road` is none of "uphill-roads". */
function namedIn(text: string, names: string[]): string[] {
  return names.filter((name) =>
    new RegExp(`(?<![\\p{L}\\p{N}-])${escape(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text),
  );
}

const escape = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const names = [
  ...new Set(
    allFeatures().flatMap(({ properties }) => [
      properties.placeId,
      properties.title,
      ...(properties.names ?? []).map(({ toponym }) => toponym),
      ...(properties.spellings ?? []),
    ]),
  ),
];

describe('the source', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|svelte|css|html)$/.test(name),
  );

  test.each(files)('%s names no place of this atlas', (file) => {
    expect(namedIn(readFileSync(join('src', file), 'utf8'), names)).toEqual([]);
  });
});

test('a name is found in any case, and in no longer word', () => {
  const [first] = names;
  expect(namedIn(`const home = '${first!.toUpperCase()}';`, names)).toContain(first);
  expect(namedIn(`x${first}y`, names)).toEqual([]);
});
