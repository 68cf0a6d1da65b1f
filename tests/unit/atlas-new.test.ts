import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAtlas, readNewAtlasArguments } from '../../scripts/atlas-new';
import { findFirstPlaces } from '../../scripts/atlas/first-article';
import { boxGazetteer } from '../../scripts/atlas/box-gazetteer';
import { firstFiles } from '../../scripts/atlas/first-files';
import { countryLabels, writeBaseMap } from '../../scripts/basemap/box-base-map';
import { cutNaturalEarth, type Ground } from '../../scripts/basemap/ground';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import type { Bounds } from '../../src/domain/atlas/place';
import { createFolder } from '../fixtures/create-article';
import { writeGeodata } from '../fixtures/create-geodata';
import { runScript } from '../fixtures/run-script';

describe('what a maintainer asks for', () => {
  const read = (...args: string[]) => readNewAtlasArguments(['folder', '--title', 'T', ...args]);

  test.each([
    ['33,-5,42,5', [33, -5, 42, 5]],
    ['-75, -35, -60, -20.5', [-75, -35, -60, -20.5]],
    ['-.5,0,.5,1', [-0.5, 0, 0.5, 1]],
    ['-180,-85,180,85', [-180, -85, 180, 85]],
  ])('a box of %s, as an argument of its own or behind a sign', (given, box) => {
    expect(read('--box', given).box).toEqual(box);
    expect(read(`--box=${given}`).box).toEqual(box);
  });

  test.each([
    ['170,-20,-170,-10', 'antimeridian'],
    ['33,5,42,-5', 'a south below the north'],
    ['33,-5,33,5', 'sides of 0.01 degrees'],
    ['33,-5,42', 'four numbers'],
    ['33,-5,42,5,6', 'four numbers'],
    ['33;-5;42;5', 'four numbers'],
    ['33,-5,42,x', 'four numbers'],
    ['1e1,-5,42,5', 'four numbers'],
    ['33,-5,,5', 'four numbers'],
    ['', 'four numbers'],
    ['33,-5,190,5', 'from -180 to 180'],
    ['33,-89,42,5', 'from -85 to 85'],
  ])('of a box of “%s” one sentence says what was expected', (given, what) => {
    const refused = () => read('--box', given);
    expect(refused).toThrow(what);
    expect(refused).toThrow(/^--box: expected [^\n]*\.$/);
    expect(refused).toThrow(`got “${given}”`);
  });

  test.each([
    [['folder', '--title', 'T'], 'Expected --box WEST,SOUTH,EAST,NORTH.'],
    [['--title', 'T', '--box', '1,1,2,2'], 'Expected one FOLDER, got 0.'],
    [['a', 'b', '--title', 'T', '--box', '1,1,2,2'], 'Expected one FOLDER, got 2.'],
    [['a', '--box', '1,1,2,2'], '--title: expected some text'],
    [['a', '--title', ' … ', '--box', '1,1,2,2'], '--title: expected a name with a letter'],
  ])('without %j it says what is missing', (args, what) => {
    expect(() => readNewAtlasArguments(args)).toThrow(what);
  });

  test('a folder with something in it stays as it is', async () => {
    const folder = createFolder({ 'mine.txt': 'mine' });
    const { code, stderr } = await runScript('tsx/dist/cli.mjs', [
      ...['scripts/atlas-new.ts', folder, '--title', 'T', '--box', '-17,12,-14,14'],
    ]);
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(
      `${folder} is there already: expected a folder that is new or empty.`,
    );
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  test('an article that cannot be read is told before anything is made', async () => {
    const folder = createFolder({ 'a.rtf': '{\\rtf1 words}', 'places.geojson': '{}' });
    const made = (article: string) =>
      createAtlas({ folder: `${folder}/new`, title: 'T', box: [1, 1, 2, 2], article }, '2026-01');
    await expect(made(`${folder}/a.rtf`)).rejects.toThrow('rich text file');
    await expect(made(`${folder}/none.txt`)).rejects.toThrow('expected a file that can be read');
    await expect(made(`${folder}/places.geojson`)).rejects.toThrow('expected an article');
    expect(readdirSync(folder).toSorted()).toEqual(['a.rtf', 'places.geojson']);
  });
});

/** By box: the property below asks for one again and again. */
const grounds = new Map<string, Ground>();
function groundOf(box: Bounds): Ground {
  const known = grounds.get(String(box)) ?? cutNaturalEarth(box);
  grounds.set(String(box), known);
  return known;
}

/** A new atlas as it is made without a network, read as a build reads it. */
async function made(box: Bounds, text: string | null, title = 'T') {
  const folder = join(createFolder({}), 'new');
  const ground = groundOf(box);
  const gazetteer = await boxGazetteer(box, countryLabels(ground.land));
  const article =
    text === null
      ? null
      : await findFirstPlaces({ text, name: 'a.txt' }, Object.values(gazetteer), '2026-01');
  const atlas = { folder, title, box, article: null };
  const parts = { today: '2026-01', article, gazetteer, credit: ground.credit };
  mkdirSync(folder);
  for (const [path, file] of Object.entries(firstFiles(atlas, parts))) {
    writeGeodata(folder, path, file);
  }
  writeBaseMap(folder, box, ground);
  return readGeodata(folder);
}

const KENYA: Bounds = [33, -5, 42, 5];

describe('a new atlas', () => {
  test('has the places of its article, each where it is, and quotes it word for word', async () => {
    const sentence = 'In Mombasa the hotels are full, “as ever”.';
    const text = `A dry season\n\n${sentence} Nairobi sent maize to Garissa. Uganda and Peru watched.`;
    const { layers, articles, basemap } = await made(KENYA, text);
    const features = layers.flatMap((layer) =>
      layer.features.map(({ properties, geometry }) => [
        ...[layer.id, properties.title, properties.kind, geometry?.type ?? null],
      ]),
    );
    expect(features).toEqual(
      expect.arrayContaining([
        ['places', 'Mombasa', 'town', 'Point'],
        ['places', 'Nairobi', 'capital', 'Point'],
        ['places', 'Garissa', 'town', 'Point'],
        ['states', 'Uganda', 'state', 'Point'],
        ['elsewhere', 'Peru', 'state', null],
      ]),
    );
    expect(features).toHaveLength(5);
    expect(articles.flatMap(({ excerpts }) => excerpts.map((e) => e.selectors[0].exact))).toContain(
      sentence,
    );
    const { features: towns } = basemap.towns as { features: { properties: object }[] };
    expect(towns.map(({ properties }) => properties)).toContainEqual(
      expect.objectContaining({ name: 'Mombasa', placeId: 'mombasa', country: 'KEN' }),
    );
  });

  test('tells capitals from towns, by the seat of a government too', async () => {
    const { layers } = await made([-72, -26, -62, -16], 'A\n\nLa Paz and Sucre wrote to Iquique.');
    const kinds = layers.flatMap(({ features }) =>
      features.map(({ properties: { title, kind } }) => `${title} ${kind}`),
    );
    expect(kinds.toSorted()).toEqual(['Iquique town', 'La Paz capital', 'Sucre capital']);
  });

  test.each([
    ['nothing but sea', [-140, -40, -130, -30]],
    ['no town', [-45, 72, -40, 76]],
    ['one country alone', [36.6, -1.5, 37.1, -1.1]],
    ['an edge of the world', [175, -45, 180, -30]],
  ] as [string, Bounds][])('of a box with %s can be built, and has a place', async (_, box) => {
    const { layers, articles } = await made(box, null);
    expect(layers.flatMap(({ features }) => features).length).toBeGreaterThan(0);
    expect(articles).toEqual([]);
  });

  test('of an article that names nothing has no article, and can be built', async () => {
    const { articles, layers } = await made(KENYA, 'Nothing happened. Nobody came.');
    expect(articles).toEqual([]);
    expect(layers.map(({ id }) => id)).toEqual(['places']);
  });

  test('takes any title, and any words of an article', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(words, words, async (title, text) => {
        let asked;
        try {
          asked = readNewAtlasArguments(['f', `--title=${title}`, '--box=36.6,-1.5,37.1,-1.1']);
        } catch (error) {
          expect((error as Error).message).toMatch(/^--title: expected/);
          return;
        }
        const source = `About Nairobi\n\nIn Nairobi, ${text} was read.`;
        const { atlas } = await made(asked.box, source, asked.title);
        expect(atlas.title).toBe(asked.title);
      }),
      { numRuns: 10 },
    );
  });
});
