import { getIssues } from '@placemarkio/check-geojson';
import type { FeatureCollection, Geometry } from 'geojson';
import * as v from 'valibot';
import validateAnnotation from 'validate-web-annotation';
import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { exportFiles } from '../../src/build/atlas/export-files';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { readSiteUrl } from '../../src/build/plugins/geodata-plugin';
import { parsePermalink } from '../../src/domain/view/permalink';
import {
  primaryLanguage,
  type DescribedPlace,
  type DescribedShape,
} from '../../src/domain/atlas/place';
import { idIn } from '../../src/domain/exchange/iris';
import type { linkedPlaces } from '../../src/domain/exchange/linked-places';
import { readAnnotations, readExportedJson } from '../../src/library/read-exported-json';
import { readPlaces } from '../../src/library/read-places';
import { createArticleFile, createGeodata } from '../fixtures/create-geodata';
import { LinkedPlacesSchema } from '../fixtures/linked-places-schema';

type LinkedPlaces = ReturnType<typeof linkedPlaces>;
type LinkedPlace = LinkedPlaces['features'][number];

const SITE = 'https://atlas.test/map/';

function createExports({ folder = 'geodata', siteUrl = null as string | null } = {}) {
  const geodata = readGeodata(folder);
  const built = buildAtlas(geodata);
  const files = exportFiles(geodata, built, siteUrl);
  return { geodata, atlas: built.atlas, text: (name: string) => files[name]! };
}

/** An atlas whose article has everything that an excerpt can have. */
function createRichGeodata(): string {
  const article = createArticleFile();
  article.excerpts[0]!.mentions[0]!.kind = 'metonym';
  article.excerpts[0]!.when = [
    { start: '2022-12-20', end: '2022-12-31', words: '“salt’s salt”', inferred: true },
    { start: '2023', end: '2023', words: 'It sells', cited: true },
  ];
  return createGeodata({ 'articles/harbour-news-1.json': article });
}

interface Annotations {
  total: number;
  first: { items: { id: string; body: { source?: string }[]; target: { source: string } }[] };
}

/** What a Linked Place says of a place of the atlas. */
function toPlace(linked: LinkedPlace) {
  const { '@id': iri, properties, names, types, when, links = [], descriptions } = linked;
  const { label, sourceLabels } = types[0]!;
  const said = (name: (typeof names)[number], start: string) =>
    name.citations?.find((citation) => citation.label.startsWith(start))?.label.slice(start.length);
  const isSpelling = (name: (typeof names)[number]) =>
    said(name, 'Spelling in texts') !== undefined;
  return {
    id: idIn(iri, 'place'),
    title: properties.title,
    names: names.flatMap((name) => {
      const { toponym, lang } = name;
      const usedBy = said(name, 'Used by ');
      return isSpelling(name) ? [] : [{ toponym, lang, ...(usedBy && { usedBy }) }];
    }),
    spellings: names.filter(isSpelling).map(({ toponym }) => toponym),
    kind: label,
    status: sourceLabels[0]!.label.replace(` ${label}`, ''),
    asOf: when.timespans[0]!.start.in,
    excerptCount: links.length,
    ...(descriptions.at(-1)!.value.startsWith('Named in') && { named: true }),
  };
}

/** Without what the format says about a geometry. */
function geometriesOf({ geometry }: LinkedPlace): unknown[] {
  if (!geometry) return [];
  const all = geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry];
  return (all as (Geometry & Record<string, unknown>)[]).map(
    ({ when: _when, certainty: _certainty, citations: _citations, ...shape }) => shape,
  );
}

describe.each([
  ['this atlas', () => 'geodata'],
  ['a made one', createRichGeodata],
])('what %s gives out', (_name, folderOf) => {
  test.each([null, SITE])('is what the standards demand, at %s', (siteUrl) => {
    const { text } = createExports({ folder: folderOf(), siteUrl });
    expect(getIssues(text('places.geojson'))).toEqual([]);
    expect(v.safeParse(LinkedPlacesSchema, JSON.parse(text('places.lpf.json'))).issues).toBe(
      undefined,
    );
    const { total, first } = JSON.parse(text('annotations.jsonld')) as Annotations;
    expect(first.items).toHaveLength(total);
    expect(first.items.filter((annotation) => !validateAnnotation(annotation))).toEqual([]);
  });

  test.each([null, SITE])('is the same when it is read back, at %s', (siteUrl) => {
    const { geodata, atlas, text } = createExports({ folder: folderOf(), siteUrl });

    const { features: shapes } = JSON.parse(text('places.geojson')) as FeatureCollection<
      Geometry | null,
      DescribedShape & { placeId: string } & Pick<DescribedPlace, 'names' | 'spellings'>
    >;
    const drawn = new Map(
      geodata.layers.flatMap(({ id, features }) =>
        features.map((feature) => [`${feature.properties.placeId} ${id}`, feature] as const),
      ),
    );
    expect(shapes).toHaveLength(drawn.size);
    for (const { properties, geometry } of shapes) {
      const { layerId, names, spellings, ...rest } = properties;
      const feature = drawn.get(`${properties.placeId} ${layerId}`)!;
      const place = atlas.places.find(({ id }) => id === properties.placeId)!;
      expect(feature.properties).toMatchObject(rest);
      expect({ names, spellings }).toEqual({ names: place.names, spellings: place.spellings });
      expect(geometry).toEqual(feature.geometry);
    }

    const { features: linked } = JSON.parse(text('places.lpf.json')) as LinkedPlaces;
    expect(linked.map(toPlace)).toEqual(
      atlas.places.map(({ shapes: _shapes, anchor: _anchor, tips: _tips, ...place }) => ({
        ...place,
        names: place.names.map((name) => ({ ...name, lang: primaryLanguage(name) })),
      })),
    );
    expect(linked.flatMap(geometriesOf)).toEqual(shapes.flatMap(({ geometry }) => geometry ?? []));

    for (const name of ['places.geojson', 'places.lpf.json']) {
      const places = readPlaces(JSON.parse(text(name)), name);
      expect(places.map(({ at: _at, ...place }) => place)).toEqual(
        atlas.places.map(({ id, title, kind, names }) => ({
          ...{ id, title, kind, made: true, source: name },
          names: names.map(({ toponym, lang }) => ({
            toponym,
            lang: name === 'places.geojson' ? lang : primaryLanguage({ toponym, lang }),
          })),
        })),
      );
    }

    const articles = readAnnotations(JSON.parse(text('annotations.jsonld')));
    expect(new Map(articles.map(({ articleId, excerpts }) => [articleId, excerpts]))).toEqual(
      new Map(geodata.articles.map(({ citation, excerpts }) => [citation.id, excerpts])),
    );
  });
});

test('Linked Places carry the country where it is certain, and none where it is contested', () => {
  const { features } = JSON.parse(createExports().text('places.lpf.json')) as {
    features: { '@id': string; properties: { ccodes?: string[] } }[];
  };
  const codesOf = (id: string) =>
    features.find((place) => place['@id'].endsWith(`:${id}`))!.properties.ccodes;
  expect(codesOf('yerevan')).toEqual(['AM']);
  expect(codesOf('azerbaijan-armenia-border')).toEqual(['AZ', 'AM']);
  expect(codesOf('nagorno-karabakh')).toBeUndefined();
});

test('ids are permalinks that open what they name, where the address is known', () => {
  const { atlas, text } = createExports({ siteUrl: SITE });
  const { first } = JSON.parse(text('annotations.jsonld')) as Annotations;
  for (const { id, body } of first.items) {
    const { choice, ignored } = parsePermalink(new URL(id).search, atlas);
    expect(ignored).toEqual([]);
    expect(atlas.articles.find((article) => article.id === choice.article)).toBeDefined();
    expect(choice.excerpt).not.toBeNull();
    const place = parsePermalink(new URL(body[0]!.source!).search, atlas).choice.place;
    expect(atlas.places.map((known) => known.id)).toContain(place);
  }
});

test('without an address ids are URNs of the atlas, and no address stands there but an article’s own', () => {
  const { text } = createExports();
  const { first } = JSON.parse(text('annotations.jsonld')) as Annotations;
  for (const { id, target } of first.items) {
    expect(id).toMatch(/^urn:atlas:corridor-atlas:\S+$/);
    expect(target.source).toMatch(/^(urn:atlas:|https:\/\/jamestown\.org\/program\/)/);
  }
});

test('an article’s own address is the source of its annotations', () => {
  const article = createArticleFile();
  article.citation.URL = 'https://harbour.test/salt';
  const folder = createGeodata({ 'articles/harbour-news-1.json': article });
  const { text } = createExports({ folder });
  const annotations = JSON.parse(text('annotations.jsonld')) as Annotations;
  expect(new Set(annotations.first.items.map(({ target }) => target.source))).toEqual(
    new Set(['https://harbour.test/salt']),
  );
  expect(readAnnotations(annotations)).toMatchObject([
    { articleId: 'harbour-news-1', excerpts: article.excerpts },
  ]);
});

describe('importing', () => {
  const createText = () => createExports({ folder: createGeodata() }).text;
  const reading = (file: string) => () => readExportedJson(file, 'x.json');

  test('says which entry is not as expected', () => {
    const broken = createText()('places.geojson').replace('"kind":"town"', '"kind":"planet"');
    expect(reading(broken)).toThrow(
      /^Nothing of “x\.json” was added\. feature "salt-town": properties\.kind: .*planet/,
    );
  });

  test('reads Linked Places as earlier versions gave them out', () => {
    const names = [
      { toponym: 'Salt Town', lang: 'en' },
      { toponym: 'Duz', lang: 'az-Latn' },
      { toponym: 'Saltown' },
    ];
    const types = [{ label: 'town', sourceLabel: 'existing town' }];
    const feature = {
      '@id': 'urn:atlas:salt-atlas:place:salt-town',
      type: 'Feature',
      types,
      names,
    };
    const features = [{ ...feature, properties: { title: 'Salt Town' } }];
    const file = JSON.stringify({ type: 'FeatureCollection', features });
    expect(readExportedJson(file, 'x.json')).toMatchObject({
      places: [{ id: 'salt-town', kind: 'town', names: names.slice(0, 2) }],
    });
  });

  test('refuses ids that are no atlas’s', () => {
    const text = createText();
    const foreign = (name: string) => text(name).replaceAll('urn:atlas:', 'urn:isbn:');
    expect(reading(foreign('places.lpf.json'))).toThrow(
      'feature number 1: @id: expected the IRI of a place, got "urn:isbn:salt-atlas:place:salt-road".',
    );
    expect(reading(foreign('annotations.jsonld'))).toThrow(
      'Expected the IRI of an article, got “urn:isbn:',
    );
  });
});

describe('SITE_URL', () => {
  test.each([
    [undefined, null],
    ['', null],
    ['https://atlas.test', 'https://atlas.test/'],
    ['https://atlas.test/map', SITE],
    ['https://atlas.test/map/?x#y', SITE],
  ])('%s stands for %s', (given, url) => {
    expect(readSiteUrl(given)).toBe(url);
  });

  test.each(['atlas.test', '/map/', 'ftp://atlas.test/'])('is not %s', (given) => {
    expect(() => readSiteUrl(given)).toThrow(`SITE_URL: expected an absolute URL`);
  });
});
