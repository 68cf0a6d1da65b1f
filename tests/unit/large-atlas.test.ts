import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAtlas, type BuiltAtlas } from '../../src/build/atlas/build-atlas';
import { splitAtlas } from '../../src/build/atlas/split-atlas';
import { thinPlaces } from '../../src/map/thin-places';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { buildNameIndex } from '../../src/data/search/name-index';
import { quotedShare } from '../../src/domain/atlas/article';
import { placesOf, type Atlas } from '../../src/domain/atlas/atlas';
import { quotationsByPlace, quotationsOf } from '../../src/domain/atlas/quotations';
import { foldedWords } from '../../src/domain/search/search';
import { narrow } from '../../src/ui/place/narrow';
import { AtlasModel } from '../../src/state/atlas-model.svelte';
import { cardOf, excerptsOf } from '../../src/state/shown-parts';
import { AtlasParts } from '../../src/state/atlas-parts.svelte';
import { SearchSession } from '../../src/ui/search/search-session.svelte';
import { writeCorpus } from '../bench/corpus/write-corpus';
import { createPlace, createShape } from '../fixtures/create-atlas';
import { createAddress } from '../fixtures/create-address';

const SIZE = { places: 400, excerpts: 3000, articles: 30 };

let folder: string;
let built: BuiltAtlas;
let split: ReturnType<typeof splitAtlas>;
/** What the page opens with, and what it comes to. */
let first: Atlas;
let whole: Atlas;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  writeCorpus(folder, SIZE);
  built = buildAtlas(readGeodata(folder));
  split = splitAtlas(built.atlas);
  first = split.index.atlas;
  whole = await openPage().whole();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The model of the page, whose parts come a moment after they are asked for, or fail once. */
function openPage(...fails: string[]): AtlasModel {
  const failing = new Set(fails);
  const read = async (file: string): Promise<unknown> => {
    if (failing.delete(file.split('-')[0]!)) throw new Error('the server answered with 404');
    return JSON.parse(split.files.get(file)!) as unknown;
  };
  const model = new AtlasModel({
    atlas: first,
    parts: new AtlasParts(split.index.parts, read),
    address: createAddress(),
    announcements: { placeChosen: () => '', layerToggled: () => '', datesChosen: () => '' },
  });
  model.narrow = narrow;
  return model;
}

test('a part holds at most about 200 kB, and an atlas of two articles has one of each kind', () => {
  for (const [file, json] of split.files) {
    expect(json.length, file).toBeLessThan(210_000);
  }
  const { parts } = splitAtlas(buildAtlas(readGeodata('geodata')).atlas).index;
  expect([parts.places, parts.articles, parts.words].map(({ length }) => length)).toEqual([
    1, 1, 1,
  ]);
});

describe('the first view of a large atlas', () => {
  test('lists the first places, and the others once they have come', async () => {
    const page = openPage();
    expect(page.atlas.places).toEqual(whole.places.slice(0, 100));
    await page.whole();
    expect(page.atlas.places.map(({ id }) => id)).toEqual(built.atlas.places.map(({ id }) => id));
    expect(page.atlas.layers).toBe(first.layers);
  });

  test('opens a place of the map that is not listed yet, once it has come', async () => {
    const page = openPage();
    const { id } = built.atlas.places.at(-1)!;
    page.choosePlace(id);
    expect(page.selectedPlace).toBeNull();
    await page.whole();
    expect(page.selectedPlace?.id).toBe(id);
    expect(page.openedByVisitor).toBe(true);
  });

  test('says where the others cannot be had, and has them when asked again', async () => {
    const page = openPage('list');
    await expect(page.whole()).rejects.toThrow('the server answered with 404');
    const { places } = page.parts;
    expect(places).toMatchObject({ state: 'failed', reason: 'the server answered with 404' });
    if (places.state === 'failed') places.retry();
    expect((await page.whole()).places).toHaveLength(SIZE.places);
  });

  test('names every place as the whole atlas does, where it does, and how often it is quoted', () => {
    const quotations = quotationsByPlace(built.atlas.articles);
    const known = ({ places }: Atlas) =>
      places.map(({ id, title, names, kind, status, anchor, fromZoom = 0, shapes }) => ({
        ...{ id, title, kind, status, anchor, fromZoom },
        names: names.map(({ toponym, lang, usedBy }) => ({ toponym, lang, usedBy })),
        shapes: shapes.map(({ layerId, geometry, bounds, schematic }) => ({
          ...{ layerId, geometry, bounds, schematic },
        })),
      }));
    expect(known(whole)).toEqual(known(built.atlas));
    expect(whole.places.map(({ excerptCount }) => excerptCount)).toEqual(
      built.atlas.places.map(({ id }) => quotations.get(id)?.length ?? 0),
    );
  });

  test('holds no quotation, and says how much is quoted', () => {
    expect(JSON.stringify(split.index)).not.toContain(built.atlas.articles[0]!.excerpts[0]!.exact);
    expect(first.articles.map(quotedShare)).toEqual(built.atlas.articles.map(quotedShare));
  });

  test('says of an article what a citation needs, however much it quotes and names', () => {
    expect(built.atlas.articles.every(({ named }) => named.length > 10)).toBe(true);
    for (const article of first.articles) expect(JSON.stringify(article).length).toBeLessThan(700);
  });

  test('counts the excerpts of each layer once, and of each date', () => {
    const [layer] = first.layers;
    const ids = new Set(placesOf(layer!.id, whole).map(({ id }) => id));
    const excerpts = built.atlas.articles.flatMap((article) => article.excerpts);
    const named = excerpts.filter(({ mentions }) => mentions.some((m) => ids.has(m.placeId)));
    expect(layer!.excerptCount).toBe(named.length);
    expect(first.dates).toEqual(built.atlas.dates);
  });
});

describe('the parts of a large atlas', () => {
  test('hold every place with its quotations, word for word', async () => {
    const quotations = quotationsByPlace(built.atlas.articles);
    const page = openPage();
    await page.whole();
    for (const place of built.atlas.places) {
      cardOf(page, place);
      await page.parts.settled();
      const card = cardOf(page, place);
      const expected = quotations.get(place.id) ?? [];
      expect(card.state === 'ready' && card.value.place).toEqual(place);
      expect(card.state === 'ready' && card.value.quotations.map(({ excerpt }) => excerpt)).toEqual(
        expected.map(({ excerpt }) => excerpt),
      );
    }
  });

  test('hold every article’s excerpts', async () => {
    const page = openPage();
    for (const { id, excerpts } of built.atlas.articles) {
      excerptsOf(page, { id });
      await page.parts.settled();
      expect(excerptsOf(page, { id })).toEqual({ state: 'ready', value: excerpts });
    }
  });

  test('change their names with what is in them', () => {
    const [place] = built.atlas.places;
    const places = built.atlas.places.with(0, { ...place!, asOf: '1999' });
    const other = splitAtlas({ ...built.atlas, places }).files;
    const changed = [...split.files.keys()].filter((file) => !other.has(file));
    expect(changed).toEqual([split.index.parts.places[0]![0]]);
  });

  test('tell which places are spoken of with a date; until then all stay', async () => {
    const page = openPage();
    page.view.choose({ from: '2022-03', to: '2022-03' });
    expect(page.shown).toBe(page.atlas);
    await page.parts.settled();
    await page.whole();
    const dated = quotationsOf(built.atlas.articles).filter(({ excerpt }) =>
      excerpt.when.some(({ start, end }) => start.slice(0, 7) <= '2022-03' && end >= '2022-03'),
    );
    expect(page.shown.places.length).toBeGreaterThan(0);
    expect(page.shown.places.length).toBeLessThan(SIZE.places);
    const ids = new Set(dated.flatMap(({ excerpt }) => excerpt.mentions.map((m) => m.placeId)));
    expect(page.shown.places.filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});

describe('a search of a large atlas', () => {
  /** Searches until nothing is under way any more. */
  async function find(query: string, ...fails: string[]) {
    const page = openPage(...fails);
    await page.whole();
    const session = new SearchSession(page, buildNameIndex(built.atlas.places));
    const settle = async () => {
      while (session.find(query).unready?.state === 'pending') await page.parts.settled();
      return session.find(query);
    };
    return { found: await settle(), settle };
  }

  test('finds the quotations that hold every word', async () => {
    const words = ['ferryman', 'orchard', 'bridge'];
    const expected = quotationsOf(built.atlas.articles)
      .filter(({ excerpt }) => {
        const has = foldedWords(excerpt.exact);
        return words.every((word) => has.some((other) => other.startsWith(word)));
      })
      .map(({ excerpt }) => excerpt.id);
    const { found } = await find(words.join(' '));
    expect(expected.length).toBeGreaterThan(3);
    expect(found.quotations.count).toBe(expected.length);
    expect(expected).toEqual(
      expect.arrayContaining(found.quotations.hits.map(({ excerpt }) => excerpt.id)),
    );
    expect(found.quotations.hits.length).toBeGreaterThan(0);
  });

  test('finds a word by its beginning, and a place by its name', async () => {
    const { toponym } = built.atlas.places[7]!.names[0]!;
    const { found } = await find(toponym.slice(0, -1));
    expect(found.places.hits.map(({ place }) => place.title)).toContain(toponym);
    expect([...found.quotations.hits[0]!.words]).toContain(toponym.toLowerCase());
  });

  test.each(['words', 'articles'])(
    'says so where %s cannot be had, and tries again',
    async (part) => {
      const { found, settle } = await find('ferryman orchard', part);
      const { unready } = found;
      expect(unready).toMatchObject({ state: 'failed', reason: 'the server answered with 404' });
      if (unready?.state === 'failed') unready.retry();
      const again = await settle();
      expect(again.unready).toBeNull();
      expect(again.quotations.count).toBeGreaterThan(0);
    },
  );
});

describe('many points', () => {
  test('come by and by: the farther the view, the fewer, those first that are mentioned most', () => {
    const points = built.atlas.places.filter(({ shapes }) => shapes[0]!.geometry === 'point');
    const early = points.filter(({ fromZoom = 0 }) => fromZoom <= 7);
    expect(early.length).toBeGreaterThan(0);
    expect(early.length).toBeLessThan(points.length / 4);
    const count = (places: Atlas['places']) => {
      const ids = new Set(places.map(({ id }) => id));
      return (
        whole.places.filter(({ id }) => ids.has(id)).reduce((sum, p) => sum + p.excerptCount, 0) /
        places.length
      );
    };
    expect(count(early)).toBeGreaterThan(count(points));
  });

  test('make room with lines that are too small to be seen, not with one that crosses the view', () => {
    const road = (id: string, length: number, excerptCount = 0) =>
      createPlace({
        ...{ id, anchor: [46, 39], excerptCount },
        shapes: [createShape({ geometry: 'line', bounds: [46, 39, 46 + length, 39] })],
      });
    const lanes = Array.from({ length: 400 }, (_, i) => road(`lane-${i}`, 0.02, 2 + i));
    const places = thinPlaces([...lanes, road('highway', 1, 1)]);
    const shown = (zoom: number) =>
      places.filter(({ fromZoom = 0 }) => fromZoom <= zoom).map(({ id }) => id);
    expect(shown(5)).toEqual(['lane-399']);
    expect(shown(7)).toEqual(['lane-399', 'highway']);
    expect(shown(11)).toHaveLength(401);
  });

  test('stay as they are where they are few', () => {
    const { places } = buildAtlas(readGeodata('geodata')).atlas;
    expect(places.filter(({ fromZoom }) => fromZoom !== undefined)).toEqual([]);
  });
});

test('a made-up corpus is the same for the same seed, and another for another', () => {
  const write = (seed: number) => {
    const out = mkdtempSync(join(tmpdir(), 'corpus-'));
    writeCorpus(out, { places: 12, excerpts: 20, articles: 2 }, seed);
    const articles = readdirSync(join(out, 'articles'));
    const text = articles.map((file) => readFileSync(join(out, 'articles', file), 'utf8')).join();
    rmSync(out, { recursive: true });
    return text;
  };
  expect(write(5)).toBe(write(5));
  expect(write(5)).not.toBe(write(6));
});
