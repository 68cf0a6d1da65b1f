import { describe, expect, test } from 'vitest';
import { withLibrary } from '../../src/domain/library/atlas-with-library';
import { EMPTY_LIBRARY, putArticle, reachOf } from '../../src/domain/library/library';
import { findPlaces } from '../../src/library/find-places';
import { libraryToFile } from '../../src/library/library-file';
import { pack, unpack } from '../../src/library/packed-article';
import { readExportedJson } from '../../src/library/read-exported-json';
import type { GazetteerEntry } from '../../src/domain/geoparsing/gazetteer';
import {
  createAtlas,
  createGazetteerFile,
  createKnown,
  createLibraryArticle,
} from '../fixtures/create-library';

/** Two towns of one name, each with a neighbour, and a namesake far away. */
const TWINS: GazetteerEntry[] = [
  { id: 'dorn-north', kind: 'town', names: { en: ['Dorn'], hy: ['Դորն'] }, at: [12.2, 53.4] },
  { id: 'dorn-south', kind: 'town', names: { en: ['Dorn'], hy: ['Դորն'] }, at: [12.4, 50.1] },
  { id: 'nordby', kind: 'town', names: { en: ['Nordby'], hy: ['Նորդբի'] }, at: [12.3, 53.5] },
  { id: 'sudheim', kind: 'town', names: { en: ['Sudheim'] }, at: [12.3, 50.0] },
  { id: 'south', kind: 'region', names: { en: ['Southland'] }, near: ['sudheim'] },
  { id: 'elm', kind: 'village', names: {}, lesser: ['Elm'], near: ['sudheim'] },
  { id: 'elm-town', kind: 'town', names: { en: ['Elm'] }, at: [12.3, 53.6] },
  {
    id: 'far',
    kind: 'region',
    names: {},
    lesser: ['Cerna'],
    cues: ['Cerna legislature'],
    elsewhere: true,
  },
];

const known = createKnown({
  gazetteer: [...createKnown().gazetteer, createGazetteerFile(TWINS)],
});

const found = (text: string) =>
  findPlaces(text, known).mentions.map(
    ({ placeId, start, end }) => `${text.slice(start, end)} ${placeId}`,
  );

const UNDECIDED = 'They talked about Dorn all night.';

describe('a name that two places have', () => {
  test.each([
    ['the place named beside it', 'The bus from Nordby to Dorn was late.', 'Dorn dorn-north'],
    [
      'what else the text names',
      'It rained.\n\nSudheim was wet. Nobody left.\n\nThen came Dorn.',
      'Dorn dorn-south',
    ],
    [
      'the region that holds it',
      'Between Nordby and the hills of Dorn in Southland it rained.',
      'Dorn dorn-south',
    ],
    ['neighbours in other scripts', 'Նորդբի և Դորն', 'Դորն dorn-north'],
    ['neighbours alone, of a lesser place', 'From Sudheim to Elm it is a mile.', 'Elm elm'],
    ['nothing, of a place that most texts mean', 'We saw Elm.', 'Elm elm-town'],
  ])('is told by %s', (_, text, mention) => {
    expect(found(text)).toContain(mention);
  });

  test('is dropped where it is that of a place far away', () => {
    expect(found('The Cerna legislature met.')).toEqual([]);
    expect(found('The Cerna council met.')).toEqual(['Cerna cerna']);
  });

  test('is ambiguous where neighbours say nothing, or as much for either', () => {
    for (const text of [UNDECIDED, 'From Nordby, past Dorn, to Sudheim.']) {
      const { mentions } = findPlaces(text, known);
      const [mention] = mentions.filter(({ candidates }) => candidates);
      expect(mention!.candidates!.toSorted()).toEqual(['dorn-north', 'dorn-south']);
      expect(mention!.placeId).toBe('dorn-north-or-dorn-south');
    }
  });

  test('is the reader’s own place, where they have made one', () => {
    const made = [
      {
        id: 'own-place-dorn',
        title: 'Dorn',
        kind: 'site' as const,
        names: [{ toponym: 'Dorn', lang: 'en' }],
        at: null,
        made: true,
      },
    ];
    const { mentions } = findPlaces(UNDECIDED, { ...known, made });
    expect(mentions.map(({ placeId }) => placeId)).toEqual(['own-place-dorn']);
  });
});

describe('an article with an ambiguous name', () => {
  const { text, mentions, sentences, places } = findPlaces(UNDECIDED, known);
  const article = createLibraryArticle({ text, mentions, sentences, unknown: [] });
  const library = putArticle(EMPTY_LIBRARY, article, places);

  test('is kept, packed, saved and opened with what the name may mean', () => {
    expect(unpack(pack(article))).toEqual(article);
    expect(readExportedJson(libraryToFile(library), 'x.json', createAtlas().box)).toEqual({
      library,
    });
    expect(library.places.map(({ id }) => id).toSorted()).toEqual([
      'dorn-north',
      'dorn-north-or-dorn-south',
      'dorn-south',
    ]);
  });

  test('shows one place of that name, on no spot of the map, and says which there are', () => {
    const { places: shown, articles } = withLibrary(createAtlas(), library)!;
    const [place, ...others] = [...shown.values()];
    expect(others).toEqual([]);
    expect(place).toMatchObject({ title: 'Dorn', anchor: null });
    expect(place!.shapes[0]).toMatchObject({ precisionMetres: null, unlocated: 'ambiguous' });
    expect(place!.shapes[0]!.geometryNote).toBe(
      'Two places of this name: a town at 53.40° N, 12.20° E; a town at 50.10° N, 12.40° E. The text does not say which is meant.',
    );
    expect(articles[0]!.excerpts).toHaveLength(1);
  });
});

test('a place beyond the map says so, and one that nobody located says that', () => {
  const gazetteer = [
    createGazetteerFile([
      { id: 'mombasa', kind: 'town', names: { en: ['Mombasa'] }, outside: true },
      { id: 'vale', kind: 'village', names: { en: ['Oakvale'] } },
    ]),
  ];
  const found = findPlaces('From Mombasa to Oakvale.', createKnown({ gazetteer }));
  const article = createLibraryArticle({ ...found, unknown: [] });
  const { places } = withLibrary(createAtlas(), putArticle(EMPTY_LIBRARY, article, found.places))!;
  const saysOf = (id: string) => {
    const [shape] = places.get(id)!.shapes;
    return [shape!.unlocated, shape!.geometryNote];
  };
  expect(saysOf('mombasa')).toEqual(['outside', 'Outside this map.']);
  expect(saysOf('vale')).toEqual([undefined, 'Known by name; its position is not in this atlas.']);
});

test('an article says how many of its places are on the map, and whether it takes place elsewhere', () => {
  const outside = ['mombasa', 'kilifi', 'lamu', 'malindi'].map((id) => ({
    id,
    kind: 'town' as const,
    names: { en: [id[0]!.toUpperCase() + id.slice(1)] },
    outside: true as const,
  }));
  const reach = (text: string) => {
    const found = findPlaces(text, createKnown({ gazetteer: [createGazetteerFile(outside)] }));
    const article = createLibraryArticle({ ...found, unknown: [] });
    const { atlas } = withLibrary(createAtlas(), putArticle(EMPTY_LIBRARY, article, found.places))!;
    return reachOf(article, atlas.places);
  };
  expect(reach('Aldo waited.')).toEqual({
    places: 1,
    onMap: 1,
    isBeyond: false,
    isElsewhere: false,
  });
  expect(reach('From Mombasa to Aldo.')).toEqual({
    places: 2,
    onMap: 1,
    isBeyond: false,
    isElsewhere: false,
  });
  expect(reach('From Mombasa to Lamu.')).toEqual({
    places: 2,
    onMap: 0,
    isBeyond: true,
    isElsewhere: true,
  });
  expect(reach('Aldo wrote to Mombasa, Kilifi, Lamu and Malindi.')).toEqual({
    places: 5,
    onMap: 1,
    isBeyond: true,
    isElsewhere: true,
  });
});
