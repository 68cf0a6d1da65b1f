import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import type { ArticleRecord } from '../../src/domain/atlas/article';
import {
  createArticleFile,
  createAtlasFile,
  createCollection,
  createFeature,
  createGeodata,
  createLayerFile,
  createLine,
  createPoint,
  createStatement,
  type Files,
} from '../fixtures/create-geodata';

/** The files in which faults are planted, as loose as JSON is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

function createFiles(): Record<string, Loose> {
  const road = { placeId: 'salt-road', title: 'Salt Road', kind: 'road', schematic: true };
  const article = createArticleFile() as ArticleRecord & Files;
  const claim = {
    excerpt: 'harbour-news-1-s1',
    words: 'Salt Road',
    places: ['salt-road'],
    measures: [{ kind: 'length', line: 'salt-road' }],
  };
  return structuredClone({
    'atlas.json': createAtlasFile(),
    'about.json': { sections: [{ heading: 'H', statements: [createStatement()] }] },
    'replies.json': [
      {
        ...{ excerpts: ['harbour-news-1-s3'], date: '2023-01-05', who: 'They', party: 'others' },
        ...{ text: 'No.', sources: [{ title: 'A letter' }] },
      },
    ],
    'layers/road.geojson': createLayerFile({ order: 1 }, [
      createFeature({ ...road, names: [{ toponym: 'Salt Road', lang: 'en' }] }, createLine()),
    ]),
    'layers/town.geojson': createLayerFile({ order: 2 }, [createFeature()]),
    'articles/harbour-news-1.json': { ...article, claims: [claim] },
    'basemap/towns.geojson': createCollection({ name: 'Quay', rank: 1 }, createPoint()),
  });
}

/** Faults, each in a spot of its own, by what is told of it. */
const FAULTS: Record<string, (files: Record<string, Loose>) => void> = {
  'atlas.json: title': (files) => (files['atlas.json'].title = ''),
  'atlas.json: view': (files) => (files['atlas.json'].view = [0, 0, 1, 1]),
  'atlas.json: credits': (files) => (files['atlas.json'].credits = []),
  'atlas.json: colour': (files) => (files['atlas.json'].colour = 'red'),
  'about.json: sections[0].heading': (files) => (files['about.json'].sections[0].heading = ' '),
  'about.json: sections[0].statements[0].text': (files) =>
    (files['about.json'].sections[0].statements[0].text = ''),
  'about.json: sections[0].statements[0]: ': (files) =>
    delete files['about.json'].sections[0].statements[0].sources,
  'replies.json: [0].who': (files) => (files['replies.json'][0].who = 7),
  'replies.json: [0].excerpts': (files) => (files['replies.json'][0].excerpts = ['nobody']),
  'layers/road.geojson: layer.title': (files) => delete files['layers/road.geojson'].layer.title,
  'properties.kind': (files) =>
    (files['layers/road.geojson'].features[0].properties.kind = 'castle'),
  'geometry.coordinates[1]': (files) =>
    (files['layers/road.geojson'].features[0].geometry.coordinates[1] = [144, 34]),
  'properties.stretches': (files) =>
    (files['layers/road.geojson'].features[0].properties.stretches = [
      { to: 'a bend', end: [44.5, 34], precisionMetres: 3 },
    ]),
  'properties.knownPoints[0].at': (files) =>
    (files['layers/road.geojson'].features[0].properties.knownPoints = [
      { title: 'a bend', at: [44.5, 34] },
    ]),
  'layer.order': (files) => (files['layers/town.geojson'].layer.order = 1),
  'properties.names[0].toponym': (files) =>
    (files['layers/town.geojson'].features[0].properties.names[0].toponym = 'Brine Town'),
  'properties.precisionMetres': (files) =>
    (files['layers/town.geojson'].features[0].properties.precisionMetres = null),
  'citation.container-title': (files) =>
    delete files['articles/harbour-news-1.json'].citation['container-title'],
  publisherNote: (files) => (files['articles/harbour-news-1.json'].publisherNote = ''),
  'selectors[0].exact': (files) =>
    (files['articles/harbour-news-1.json'].excerpts[1].selectors[0].exact =
      'Nobody walks the Salt Road at dawn!!'),
  'excerpts[1].when': (files) =>
    (files['articles/harbour-news-1.json'].excerpts[1].when = [
      { start: 'soon', end: '2023', words: 'w' },
    ]),
  'mentions[0].placeId': (files) =>
    (files['articles/harbour-news-1.json'].excerpts[1].mentions[0].placeId = 'nowhere'),
  'named[1].placeId': (files) =>
    (files['articles/harbour-news-1.json'].named = [
      'nowhere',
      { placeId: 'nowhere', names: [{ words: 'Nowhere', count: 1 }] },
    ]),
  'text.sentences[1]': (files) =>
    (files['articles/harbour-news-1.json'].text.sentences[1].start = 3),
  'claims[0].words': (files) => (files['articles/harbour-news-1.json'].claims[0].words = 'tea'),
  'claims[0].note': (files) => (files['articles/harbour-news-1.json'].claims[0].note = ''),
  'claims[0].measures[0]': (files) =>
    (files['articles/harbour-news-1.json'].claims[0].measures[0].line = 'nowhere'),
  'properties.rank': (files) => (files['basemap/towns.geojson'].features[0].properties.rank = 'x'),
  'feature number 1': (files) =>
    (files['basemap/towns.geojson'].features[0].geometry.coordinates = [200, 3]),
};

/** What is told of a folder with some faults. */
function told(faults: string[]): string[] {
  const files = createFiles();
  for (const fault of faults) FAULTS[fault]!(files);
  try {
    readGeodata(createGeodata(files), 'geodata');
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}

test('the folder without a fault is good', () => expect(told([])).toEqual([]));

test('of each fault one line at the least', () => {
  for (const fault of Object.keys(FAULTS)) expect(told([fault]), fault).not.toEqual([]);
});

/** What of a line says where; what was expected there may change with what else is wrong. */
const spot = (line: string) => line.split(': expected')[0]!;

test('no fault hides another: of several every line is told that is told of each alone', () => {
  const alone = new Map(Object.keys(FAULTS).map((fault) => [fault, told([fault])]));
  const some = fc.subarray([...alone.keys()], { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(some, (faults) => {
      const spots = new Set(told(faults).map(spot));
      const hidden = faults.flatMap((fault) => alone.get(fault)!).map(spot);
      expect(hidden.filter((line) => !spots.has(line))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
