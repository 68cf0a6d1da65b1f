import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withLibrary } from '../../src/domain/library/atlas-with-library';
import { EMPTY_LIBRARY, type Library } from '../../src/domain/library/library';
import { placeIdFrom } from '../../src/domain/library/library-ids';
import { libraryToFile } from '../../src/library/library-file';
import { readExportedJson } from '../../src/library/read-exported-json';
import { planImport } from '../../src/ui/library/plan-import';
import { createAtlas, createLibrary } from '../fixtures/create-library';

/** As the atlas of the South Caucasus has it. */
const atlas = createAtlas({ box: [43, 38, 51, 42.5] });
const brought = (name: string) =>
  readFileSync(new URL(`../fixtures/brought/${name}`, import.meta.url), 'utf8');

/** What a library becomes that opens a file, and what is said of it. */
function opened(text: string, name = 'mine.json', before: Library = EMPTY_LIBRARY) {
  const { edit, message } = planImport(readExportedJson(text, name, atlas.box), atlas, name);
  const after = edit(before);
  return { after, said: message({ before, after }) };
}

const collection = (...features: object[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });
const point = (name: string, coordinates: unknown, more: object = {}) => ({
  type: 'Feature',
  properties: { name, ...more },
  geometry: { type: 'Point', coordinates },
});
const toponyms = ({ after }: ReturnType<typeof opened>) => after.places.map(({ title }) => title);

describe('places of a file', () => {
  test('with one name, and in any script, are all kept, and counted', () => {
    const result = opened(brought('same-name.geojson'));
    expect(toponyms(result)).toEqual(['Spring', 'Spring', 'Мост 1', 'Дом 1', 'Գյուղ 1']);
    expect(result.said).toBe('5 places added');
  });

  test.each([
    ['the same names elsewhere', [46.9, 40.1], '1 place added', 2],
    ['the same place again', [46, 39], '0 places added, 1 is here already', 1],
  ])('beside what is there already: %s', (_, at, said, count) => {
    const { after: before } = opened(collection(point('Spring', [46, 39])));
    const result = opened(collection(point('Spring', at)), 'more.geojson', before);
    expect(result.said).toBe(said);
    expect(result.after.places).toHaveLength(count);
    expect(result.after.places[0]).toEqual({ ...before.places[0], source: expect.any(String) });
  });

  test('that are one and the same are said to be one', () => {
    const twice = collection(point('Spring', [46, 39]), point('Spring', [46, 39]));
    expect(opened(twice).said).toBe('1 place added, 1 is here already');
  });

  test('have ids that tell names apart that differ in script, accents or capitals of other scripts', () => {
    const names = [
      'Мост 1',
      'Дом 1',
      'МОСТ 1',
      '東',
      '西',
      'Ağ 1',
      '1',
      '٣',
      '!',
      '?',
      'x'.repeat(500),
      'x'.repeat(501),
    ];
    expect(new Set(names.map(placeIdFrom)).size).toBe(names.length);
    for (const name of names) expect(placeIdFrom(name)).toMatch(/^own-place(-[a-z0-9]+)+$/);
    expect(placeIdFrom('Upper Gorge')).toBe('own-place-upper-gorge');
  });

  const linked = (...ids: string[]) =>
    collection(
      ...ids.map((id) => ({
        '@id': `urn:atlas:x:place:${id}`,
        properties: { title: id },
        names: [{ toponym: id, lang: 'en' }],
        types: [{ label: 'town' }],
      })),
    );

  test('keep ids that differ in capitals or script apart', () => {
    expect(
      toponyms(opened(linked('far-away', 'Far-Away', 'FAR-AWAY', 'Мост', 'Дом'))),
    ).toHaveLength(5);
  });

  test('of one id and two names are refused', () => {
    const text = linked('far-away', 'near-by').replaceAll(':near-by', ':far-away');
    expect(() => opened(text)).toThrow('feature number 2: expected an id of its own');
  });

  test('without a language in any name keep their names', () => {
    const [place] = opened(brought('lp-no-lang.json')).after.places;
    expect(place).toMatchObject({ id: 'far-away', names: [{ toponym: 'Faraway', lang: 'und' }] });
  });

  test('with a language that is none are refused, and say which', () => {
    expect(() => opened(brought('lp-two-lang.json'))).toThrow(
      'feature number 1: names[1].lang: expected a BCP 47 language tag, got "az_AZ".',
    );
  });

  test.each([
    ['all of it', brought('swapped.geojson'), 'feature number 1'],
    [
      'one among others',
      collection(point('A', [46, 39]), point('B', [39.7, 46.7])),
      'feature number 2',
    ],
  ])('with latitude first are refused: %s', (_, text, where) => {
    expect(() => opened(text)).toThrow(where);
    expect(() => opened(text)).toThrow('which looks like latitude, longitude.');
  });

  test('of the whole world are places beyond the map, even where they would be on it the other way round', () => {
    const result = opened(collection(point('Rostov', [39.7, 47.2]), point('Rome', [12.5, 41.9])));
    expect(toponyms(result)).toEqual(['Rostov', 'Rome']);
  });

  test.each([
    [[181, 10], 'degrees'],
    [[10, -91], 'degrees'],
    [['46', '39'], 'number'],
    [[46], '[longitude, latitude]'],
    [null, 'list'],
  ])('off the earth are refused: %j', (at, why) => {
    expect(() => opened(collection(point('A', at)))).toThrow(why);
  });

  test('come from one file up to ten thousand', () => {
    const many = Array.from({ length: 10_001 }, (_, index) => point(`Well ${index}`, [46, 39]));
    expect(() => opened(collection(...many))).toThrow('expected at most 10000 features');
    expect(opened(collection(...many.slice(1))).said).toBe('10000 places added');
  });

  test('change no order of names that the atlas offers', () => {
    const named = linked('far-away')
      .replace('"en"', '"ru"')
      .replace('"names":[', '"names":[{"toponym":"X","lang":"hy"},');
    const { after } = opened(named);
    expect(after.places[0]!.names.map(({ lang }) => lang)).toEqual(['hy', 'ru']);
    const extended = withLibrary(atlas, after)!;
    expect(extended.atlas.nameOrders).toEqual(atlas.nameOrders);
  });
});

describe('annotations', () => {
  test('with a sentence number that is none keep their excerpts', () => {
    const { after, said } = opened(brought('an-huge-number.jsonld'), 'a.jsonld');
    expect(said).toBe('1 article added');
    expect(after.articles[0]!.sentences).toEqual([{ number: 1, start: 6, end: 20 }]);
  });

  test('of articles whose ids differ in capitals keep them apart', () => {
    const text = brought('an-huge-number.jsonld');
    const { first } = JSON.parse(text) as { first: { items: unknown[] } };
    const shouted = JSON.parse(text.replaceAll('article:news', 'article:NEWS')) as typeof first;
    const items = [...first.items, ...(shouted as unknown as { first: typeof first }).first.items];
    const both = JSON.stringify({ type: 'AnnotationCollection', first: { items } });
    expect(opened(both, 'a.jsonld').after.articles.map(({ id }) => id)).toEqual([
      'own-news',
      expect.stringMatching(/^own-news-[0-9a-f]{8}$/),
    ]);
  });
});

describe('a saved library', () => {
  const altered = (alter: (file: ReturnType<typeof JSON.parse>) => void) => {
    const file = JSON.parse(libraryToFile(createLibrary()));
    alter(file);
    return JSON.stringify(file).replaceAll('"1e400"', '1e400');
  };

  test.each([
    ['a text of white space', brought('lib-text-only-ws.json'), 'text: expected some text'],
    ['a date that never comes', brought('lib-date-inf.json'), 'expected a real [year, month, day]'],
    [
      '30 February',
      altered(({ articles: [{ citation }] }) => (citation.issued['date-parts'] = [[2023, 2, 30]])),
      'got [2023,2,30].',
    ],
    [
      'another id in its citation',
      altered(({ articles: [{ citation }] }) => (citation.id = 'own-2')),
      'expected the id of the article in its citation too',
    ],
    [
      'two sentences of one number',
      altered(({ articles: [{ sentences }] }) => (sentences[1].number = sentences[0].number)),
      'expected sentences with numbers of their own',
    ],
    [
      'a mention across two paragraphs',
      altered(({ articles: [{ mentions }] }) => Object.assign(mentions[0], { start: 5, end: 20 })),
      'expected mentions and sentences in order, each within a block of the text',
    ],
    [
      'an offset without end',
      altered(({ articles: [{ mentions }] }) => (mentions[0].end = '1e400')),
      'expected a whole number',
    ],
    [
      'two articles of one id',
      altered(({ articles }) => articles.push(articles[0])),
      'articles with ids of their own',
    ],
    [
      'two places of one id',
      altered(({ places }) => places.push(places[0])),
      'places with ids of their own',
    ],
    [
      'a language that is none',
      altered(({ places: [place] }) => (place.names[0].lang = 'az_AZ')),
      'a BCP 47 language tag',
    ],
  ])('is refused with %s', (_, text, why) => {
    expect(() => opened(text)).toThrow(why);
  });
});

describe('what is no JSON', () => {
  const plain = 'Nothing of “mine.json” was added. It is not JSON, or not all of it.';

  test.each([
    ['a web page', brought('html-as.json'), plain],
    ['nothing', '', plain],
    ['half a file', '{"type":"FeatureCollection","features":[', plain],
    ['two values', '{} {}', plain],
  ])('is answered in one sentence: %s', (_, text, sentence) => {
    expect(() => opened(text)).toThrow(new Error(sentence));
  });

  test('or is nested without end is refused before it is parsed', () => {
    const deep = `${'{"a":['.repeat(200_000)}${']}'.repeat(200_000)}`;
    expect(() => opened(deep)).toThrow('lists within lists, more than 64 deep.');
    expect(() => opened('['.repeat(2_000_000))).toThrow('more than 64 deep.');
    expect(() => opened(JSON.stringify({ type: '['.repeat(1000) }))).toThrow('expected');
  });
});
