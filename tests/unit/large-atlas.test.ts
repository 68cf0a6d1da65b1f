import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAtlas, type BuiltAtlas } from '../../src/build/atlas/build-atlas';
import { fromFirstView } from '../../src/data/compact-places';
import type { SearchSource } from '../../src/data/load-parts';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { buildSearchIndex, openSearchIndex } from '../../src/data/search/search-index';
import { searchShards } from '../../src/data/search-parts';
import { splitAtlas, type SplitAtlas } from '../../src/build/atlas/split-atlas';
import type { Atlas } from '../../src/domain/atlas/atlas';
import { atlasIn, datesOf, excerptsIn } from '../../src/domain/view/date-filter';
import { quotationsByPlace } from '../../src/domain/atlas/quotations';
import { quotedShare } from '../../src/domain/atlas/article';
import { shardsOf, type ShardList } from '../../src/domain/atlas/atlas-parts';
import { writeCorpus } from '../bench/corpus/write-corpus';
import { createAtlas, createDatedAtlas } from '../fixtures/create-atlas';

const SIZE = { places: 400, excerpts: 3000, articles: 30 };

let folder: string;
let built: BuiltAtlas;
let split: SplitAtlas;
let first: Atlas;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  writeCorpus(folder, SIZE);
  built = buildAtlas(readGeodata(folder));
  split = splitAtlas(built.atlas);
  first = fromFirstView(JSON.parse(JSON.stringify(split.first)) as SplitAtlas['first']);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readShard(list: ShardList<number>, index: number): unknown {
  const [file] = shardsOf(list, index);
  return (JSON.parse(split.files.get(file!)!) as Record<string, unknown>)[index];
}

const read = <Content>(file: string) => JSON.parse(split.files.get(file)!) as Content;

describe('a small atlas', () => {
  test('comes as a whole, and has no other file', () => {
    const atlas = createAtlas();
    const { first: whole, files } = splitAtlas(atlas);
    expect(fromFirstView(whole)).toBe(atlas);
    expect(files.size).toBe(0);
  });
});

describe('the first view of a large atlas', () => {
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
    expect(known(first)).toEqual(known(built.atlas));
    expect(first.places.map(({ excerptCount }) => excerptCount)).toEqual(
      built.atlas.places.map(({ id }) => quotations.get(id)?.length ?? 0),
    );
  });

  test('holds no quotation, and says how much is quoted', () => {
    expect(JSON.stringify(split.first)).not.toContain(built.atlas.articles[0]!.excerpts[0]!.exact);
    expect(first.articles.map(quotedShare)).toEqual(built.atlas.articles.map(quotedShare));
  });

  test('counts the excerpts of each layer once, and of each date', () => {
    const [layer] = first.layers;
    const ids = new Set(layer!.placeIds);
    const excerpts = built.atlas.articles.flatMap((article) => article.excerpts);
    const named = excerpts.filter(({ mentions }) => mentions.some((m) => ids.has(m.placeId)));
    expect(layer!.excerptCount).toBe(named.length);
    expect(datesOf(first).map(({ start, count }) => [start, count])).toEqual(
      datesOf(built.atlas).map(({ start, spoken }) => [start, spoken.length]),
    );
  });
});

describe('the shards of a large atlas', () => {
  test('hold every place with its quotations, word for word', () => {
    const quotations = quotationsByPlace(built.atlas.articles);
    built.atlas.places.forEach((place, index) => {
      expect(readShard(first.rest!.places, index)).toEqual({
        place,
        excerpts: (quotations.get(place.id) ?? []).map(({ excerpt }) => excerpt),
        claims: [],
      });
    });
  });

  test('hold every article’s excerpts', () => {
    built.atlas.articles.forEach(({ excerpts }, index) => {
      expect(readShard(first.rest!.articles, index)).toEqual(excerpts);
    });
  });

  test('change their names with what is in them', () => {
    const [place] = built.atlas.places;
    const altered = { ...place!, asOf: '1999' };
    const places = built.atlas.places.with(0, altered);
    const other = splitAtlas({ ...built.atlas, places }).files;
    const changed = [...split.files.keys()].filter((file) => !other.has(file));
    expect(changed).toEqual([first.rest!.places[0]![0]]);
  });

  test('tell which excerpts speak of a date', () => {
    const rest = { ...first.rest!, spoken: read<never>(first.rest!.dated) };
    const span = { from: '2022-03', to: '2022-03' };
    const whole = atlasIn(built.atlas, span);
    const shown = atlasIn({ ...first, rest }, span);
    expect(shown.places.map(({ id }) => id)).toEqual(whole.places.map(({ id }) => id));
    expect(excerptsIn({ ...first, rest }, span)).toBe(excerptsIn(built.atlas, span));
  });

  test('leave all places where it is not known yet what speaks of a date', () => {
    expect(atlasIn(first, { from: '2022', to: null }).places).toHaveLength(SIZE.places);
  });
});

describe('a search of a large atlas', () => {
  /** Searches until nothing is waited for any more. */
  async function find(query: string, broken: string[] = []) {
    const json = buildSearchIndex({ ...built.atlas, articles: [] });
    const names = openSearchIndex(json, { ...built.atlas, articles: [] });
    let arrived: () => void = () => {};
    const fails = new Set(broken);
    const get = <Content>(file: string): Promise<Content> =>
      fails.delete(file.split('-')[0]!)
        ? Promise.reject(new Error('the server answered with 404'))
        : Promise.resolve(read<Content>(file));
    const source = {
      words: (file: string) => get(file),
      article: async (index: number) => {
        const [file] = shardsOf(first.rest!.articles, index);
        return (await get<Record<string, never>>(file!))[index];
      },
    } as unknown as SearchSource;
    const search = searchShards({ names, atlas: first, source, onmore: () => arrived() });
    const settle = async () => {
      let found = search(query);
      while (found.waiting?.reason === '') {
        await new Promise<void>((resolve) => (arrived = resolve));
        found = search(query);
      }
      return found;
    };
    return { found: await settle(), settle };
  }

  test('finds the quotations that hold every word, as the search of a small one does', async () => {
    const whole = openSearchIndex(buildSearchIndex(built.atlas), built.atlas);
    const query = 'ferryman orchard bridge';
    const expected = whole(query).quotations.map(({ excerpt }) => excerpt.id);
    const { found } = await find(query);
    expect(expected.length).toBeGreaterThan(3);
    expect(found.quotationCount).toBe(expected.length);
    expect(new Set(expected)).toEqual(
      new Set([...expected, ...found.quotations.map(({ excerpt }) => excerpt.id)]),
    );
    expect(found.quotations).toHaveLength(Math.min(20, expected.length));
  });

  test('finds a word by its beginning, and a place by its name', async () => {
    const { toponym } = built.atlas.places[7]!.names[0]!;
    const { found } = await find(toponym.slice(0, -1));
    expect(found.places.map(({ place }) => place.title)).toContain(toponym);
    expect([...found.quotations[0]!.words]).toContain(toponym.toLowerCase());
  });

  test.each(['words', 'articles'])(
    'says so where %s cannot be had, and tries again',
    async (part) => {
      const { found, settle } = await find('ferryman orchard', [part]);
      expect(found.waiting).toMatchObject({
        part: 'quotations',
        reason: 'the server answered with 404',
      });
      found.waiting!.retry();
      const again = await settle();
      expect(again.waiting).toBeUndefined();
      expect(again.quotations.length).toBeGreaterThan(0);
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
        first.places.filter(({ id }) => ids.has(id)).reduce((sum, p) => sum + p.excerptCount!, 0) /
        places.length
      );
    };
    expect(count(early)).toBeGreaterThan(count(points));
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

test('an atlas of dated excerpts counts what is here', () => {
  expect(excerptsIn(createDatedAtlas(), { from: '2022', to: null })).toBe(1);
});
