import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGeodata } from '../../src/build/geodata/check-geodata';
import { filesIn, publishedGeodata } from '../../src/build/publish/published-geodata';
import { viewAround } from '../../src/build/publish/published-view';
import { serviceWorkerLists } from '../../src/build/publish/service-worker-lists';
import { recordShare } from '../../src/domain/atlas/article';
import type { LngLat } from '../../src/domain/atlas/place';
import type { Publication } from '../../src/domain/library/publication';
import { LONGEST_TITLE, textFault } from '../../src/domain/library/publication';
import { inWorld } from '../../src/map/camera';
import { createHostileStrings } from '../fixtures/create-hostile';
import { createPublication, libraryOf, siteGeodata } from '../fixtures/create-publication';

const UNQUOTED = 'Nobody was surprised by the weather, and the drivers slept for two nights.';
const TEXT = [
  `Lorries reached Shusha before dark. The column had waited in Goris. ${UNQUOTED}`,
  `Baku denies that the Lachin corridor is closed. Bread was handed out, and children sang.`,
].join('\n\n');

const publish = async (publication: Publication) => {
  const folder = await publishedGeodata(publication, siteGeodata);
  // As the build does, with every fault in a line.
  return { folder, geodata: checkGeodata(filesIn(folder), 'geodata') };
};
const textOf = (folder: Awaited<ReturnType<typeof publish>>['folder']) =>
  Array.from(folder.values(), (bytes) => new TextDecoder().decode(bytes)).join('\n');
const featuresOf = ({ layers }: Awaited<ReturnType<typeof publish>>['geodata']) =>
  layers.flatMap(({ features }) => features);

describe('the geodata of a published atlas', () => {
  test('builds, quotes word for word at most 60 % of an article, and holds no other sentence of it', async () => {
    const { folder, geodata } = await publish(createPublication(libraryOf({ Snow: TEXT })));
    expect(geodata.atlas).toMatchObject({ title: 'Snow atlas' });
    const [article] = geodata.articles;
    expect(geodata.articles).toHaveLength(1);
    for (const { selectors } of article!.excerpts) expect(TEXT).toContain(selectors[0].exact);
    expect(article!.excerpts.length).toBeGreaterThan(1);
    expect(recordShare(article!)).toBeLessThanOrEqual(0.6);
    expect(textOf(folder)).not.toContain(UNQUOTED);
    expect(textOf(folder)).not.toContain('children sang');
  });

  test('without the articles of the atlas, holds of its places those that are named, on when it opens', async () => {
    const library = libraryOf({ Snow: TEXT });
    const { geodata } = await publish(createPublication(library));
    const named = new Set(library.articles[0]!.mentions.map(({ placeId }) => placeId));
    expect(featuresOf(geodata).map(({ properties }) => properties.placeId)).toContain('shusha');
    for (const { properties } of featuresOf(geodata)) expect(named).toContain(properties.placeId);
    expect(geodata.layers.every(({ layer }) => layer.visible)).toBe(true);
    expect(geodata.tour).toBeUndefined();
    expect(JSON.stringify(geodata.about)).not.toContain('Aze.Media');
  });

  test('with them, holds all of both', async () => {
    const { geodata } = await publish(
      createPublication(libraryOf({ Snow: TEXT }), { withAtlas: true }),
    );
    const ids = geodata.articles.map(({ citation }) => citation.id);
    expect(ids).toEqual(['azemedia-2023-01-19', 'edm-20-11', 'snow']);
    expect(geodata.tour?.steps.length).toBeGreaterThan(3);
    expect(geodata.layers.length).toBeGreaterThan(9);
  });

  test('keeps articles apart whose titles have no Latin letter, or are the same', async () => {
    const library = libraryOf({ Ձյունը: TEXT, 'Ձյունը լեռներում': TEXT, edm: TEXT });
    const { geodata } = await publish(createPublication(library));
    expect(geodata.articles.map(({ citation }) => citation.title).toSorted()).toEqual(
      ['Ձյունը', 'Ձյունը լեռներում', 'edm'].toSorted(),
    );
  });

  test('quotes nothing of a text that is all one quotation', async () => {
    const library = libraryOf({ Snow: TEXT, Short: 'The convoy went from Goris to Shusha.' });
    const { folder, geodata } = await publish(createPublication(library));
    expect(geodata.articles.find(({ citation }) => citation.id === 'short')?.excerpts).toEqual([]);
    expect(textOf(folder)).not.toContain('The convoy went');
  });

  test('builds whatever the visitor’s articles and places are called', async () => {
    const library = libraryOf({ Snow: TEXT });
    const [article] = library.articles;
    const [first, ...others] = article!.mentions;
    const named = createHostileStrings().map((hostile, index) => {
      const id = `own-place-${index}`;
      const citation = { ...article!.citation, title: hostile.trim() || 'x' };
      const mentions = [{ ...first!, placeId: id }, ...others];
      const names = [{ toponym: hostile || 'x', lang: 'en' }];
      const at: LngLat = [46.5, 39.5];
      return {
        article: { ...article!, id: `own-${index}`, citation, mentions },
        place: { id, title: hostile, kind: 'site' as const, made: true, names, at },
      };
    });
    const articles = named.map((each) => each.article);
    const places = [...library.places, ...named.map((each) => each.place)];
    const { geodata } = await publish(createPublication({ ...library, articles, places }));
    expect(geodata.articles).toHaveLength(named.length);
    const ids = new Set(featuresOf(geodata).map(({ properties }) => properties.placeId));
    for (const { place } of named) expect(ids).toContain(place.id);
  });
});

test('a title is refused that is empty, too long, or holds marks that nobody sees', () => {
  expect(textFault('Snow </script> "atlas" – Ձյուն', LONGEST_TITLE)).toBeNull();
  for (const empty of ['', '  ', '\u200b', '—']) {
    expect(textFault(empty, LONGEST_TITLE)).toBe('empty');
  }
  expect(textFault('Snow '.repeat(40), LONGEST_TITLE)).toBe('long');
  for (const marks of ['Snow \u202Eatlas', 'Snow\u0000', 'Snow \uD800']) {
    expect(textFault(marks, LONGEST_TITLE)).toBe('marks');
  }
});

test('an opening view has the proportions of another, lies in the box, and shows what fits', () => {
  const box = [43, 38, 51, 42.5] as const;
  const like = [45.2, 38.6, 47.6, 40] as const;
  const point = fc.tuple(
    fc.double({ min: 43.01, max: 50.99, noNaN: true }),
    fc.double({ min: 38.01, max: 42.49, noNaN: true }),
  );
  const ratio = (bounds: Parameters<typeof inWorld>[0]) => {
    const [left, top, right, bottom] = inWorld(bounds);
    return (right - left) / (bottom - top);
  };
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 5 }), (points) => {
      const [west, south, east, north] = viewAround(points, [...like], [...box]);
      expect(ratio([west, south, east, north])).toBeCloseTo(ratio([...like]), 3);
      expect(west).toBeGreaterThanOrEqual(box[0]);
      expect(south).toBeGreaterThanOrEqual(box[1]);
      expect(east).toBeLessThanOrEqual(box[2]);
      expect(north).toBeLessThanOrEqual(box[3]);
      if (points.length > 1) return;
      const [[lng, lat]] = points as [LngLat];
      expect(lng).toBeGreaterThanOrEqual(west);
      expect(lng).toBeLessThanOrEqual(east);
      expect(lat).toBeGreaterThanOrEqual(south);
      expect(lat).toBeLessThanOrEqual(north);
    }),
  );
  expect(viewAround([], [...like], [...box])).toEqual(like);
});

test('what another atlas is published with is kept once it is used, and not before', () => {
  const names = ['index.html', 'publish.json', 'geodata/atlas.json', 'tour/end.png', 'data/a.json'];
  const read = () => new Uint8Array([1]);
  const files = new Map(names.map((name) => [name, { size: 1, read }]));
  const lists = new Function(`${serviceWorkerLists(files, new Set())}return { AHEAD, LATER };`)();
  expect(Object.keys(lists.AHEAD)).toEqual(['index.html']);
  expect(Object.keys(lists.LATER).toSorted()).toEqual(names.slice(1).toSorted());
});
