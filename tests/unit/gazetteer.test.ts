import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGeodata as readAll } from '../../src/build/geodata/read-geodata';
import { uniteEntries } from '../../src/domain/geoparsing/gazetteer';
import { createFolder } from '../fixtures/create-article';
import { createGeodata, writeGeodata } from '../fixtures/create-geodata';
import { readGeodata } from '../fixtures/read-geodata';
import { runScript } from '../fixtures/run-script';

describe('the gazetteer', () => {
  const entries = readAll('geodata').gazetteer.flatMap(({ places }) => places);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));

  test('knows the states of the world and their capitals', () => {
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(count('state')).toBeGreaterThanOrEqual(195);
    expect(count('capital')).toBeGreaterThanOrEqual(190);
    expect(byId.get('georgia')?.names['ru']).toEqual(['Грузия']);
  });

  test('knows the towns of the map, where they are', () => {
    const [west, south, east, north] = readGeodata<{ box: number[] }>('atlas.json').box as [
      number,
      number,
      number,
      number,
    ];
    const located = entries.filter(({ at }) => at !== undefined);
    expect(located.length).toBeGreaterThan(850);
    for (const { at } of located) {
      expect(at![0]).toSatisfy((lng: number) => lng > west && lng < east);
      expect(at![1]).toSatisfy((lat: number) => lat > south && lat < north);
    }
  });

  test('credits each place to what gave its names and its position', () => {
    const known = uniteEntries([], readAll('geodata').gazetteer);
    const creditsOf = (wanted: string) =>
      known.find(({ id }) => id === wanted)!.sources.map(({ title }) => title.split(',')[0]);
    expect(creditsOf('georgia')).toEqual(['Unicode CLDR']);
    expect(creditsOf('abovyan')).toEqual(['GeoNames']);
    expect(creditsOf('hakari')).toEqual(['Written by hand for this atlas']);
    expect(creditsOf('aghdam')).toEqual(['Written by hand for this atlas', 'GeoNames']);
    for (const { at, sources } of known) {
      if (at) expect(sources.some(({ title }) => title.startsWith('GeoNames'))).toBe(true);
    }
  });

  test('has each place once in each file', () => {
    for (const name of ['region', 'world', 'cities', 'towns']) {
      const { places } = readGeodata<{ places: { id: string }[] }>(`gazetteer/${name}.json`);
      expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    }
  });

  test('stops the build where it is broken, and says where', () => {
    const folder = createGeodata();
    const place = { id: 'aldo', kind: 'castle', names: {} };
    writeGeodata(folder, 'gazetteer/region.json', { title: 'T', licence: 'L', places: [place] });
    expect(() => readAll(folder)).toThrow(/gazetteer\/region\.json.*kind/s);
  });
});

test('npm run places prints what a file names, and nothing else', async () => {
  const text = 'BAKU — The town of Shusha lies on the Lachin road.\n\nBaku objects.\n';
  const file = join(createFolder({ 'a.txt': text }), 'a.txt');
  const { stdout } = await runScript('tsx/dist/cli.mjs', ['scripts/places.ts', file]);
  const at = (words: string) => text.lastIndexOf(words);
  expect(JSON.parse(stdout)).toEqual({
    mentions: [
      { placeId: 'baku', start: 0, end: 4, exact: 'BAKU', kind: 'place' },
      {
        placeId: 'shusha',
        start: at('Shusha'),
        end: at('Shusha') + 6,
        exact: 'Shusha',
        kind: 'place',
      },
      {
        placeId: 'lachin-road',
        start: at('Lachin road'),
        end: at('Lachin road') + 11,
        exact: 'Lachin road',
        kind: 'route',
      },
      { placeId: 'baku', start: at('Baku'), end: at('Baku') + 4, exact: 'Baku', kind: 'metonym' },
    ],
  });
});
