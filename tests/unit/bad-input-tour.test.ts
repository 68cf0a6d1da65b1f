import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { splitAtlas } from '../../src/build/atlas/split-atlas';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import {
  createFeature,
  createGeodata,
  createLayerFile,
  createSquare,
  type Files,
} from '../fixtures/create-geodata';
import { linesFor } from '../fixtures/geodata-lines';

const step = (overrides: Files = {}): Files => ({
  id: 'the-road',
  heading: 'The road',
  text: 'It is made of salt.',
  place: 'salt-road',
  excerpts: ['harbour-news-1-s3'],
  ...overrides,
});

const named = (toponym: string) => [{ toponym, lang: 'en' }];

/** A hill whose layer is off when the page opens, and an island nobody has found. */
const LAYERS = {
  'layers/hill.geojson': createLayerFile({ order: 3, visible: false }, [
    createFeature({ placeId: 'hill', title: 'Hill', names: named('Hill') }, createSquare()),
    createFeature(
      { placeId: 'island', title: 'Island', names: named('Island'), precisionMetres: null },
      null,
    ),
  ]),
};

const tourOf = (...steps: Files[]) => ({
  ...LAYERS,
  'tour.json': { title: 'Salt and its road', steps },
});

const lines = (...steps: Files[]) =>
  linesFor(tourOf(...steps)).map((line) => line.replace('geodata/tour.json: ', ''));

const build = (...steps: Files[]) => buildAtlas(readGeodata(createGeodata(tourOf(...steps)))).atlas;

describe('a tour', () => {
  test('comes with what each step quotes, its layers in panel order, its place before what else is framed', () => {
    const atlas = build(
      step(),
      step({ id: 'hill', place: 'hill', frame: ['salt-town'], layers: ['hill', 'town'] }),
    );
    expect(atlas.views).toEqual(['places', 'articles', 'tour', 'about']);
    expect(atlas.tour).toEqual({ title: 'Salt and its road', steps: 2 });
    const [road, hill] = atlas.tourSteps;
    expect(road).toMatchObject({ frame: ['salt-road'], layers: ['road', 'town'], from: null });
    expect(road!.excerpts.map(({ exact }) => exact)).toEqual([
      'Nobody walks the Salt Road at night.',
    ]);
    expect(hill).toMatchObject({ frame: ['hill', 'salt-town'], layers: ['town', 'hill'] });
  });

  test('stands in a part of its own: the index knows its title and its length', () => {
    const { index, files } = splitAtlas(build(step()));
    expect(JSON.stringify(index)).not.toContain('It is made of salt.');
    expect(files.get(index.parts.tour!)).toContain('It is made of salt.');
  });

  test('is missing where there is no file: no view, no part', () => {
    const { atlas } = buildAtlas(readGeodata(createGeodata()));
    expect(atlas.views).toEqual(['places', 'articles', 'about']);
    expect(atlas).not.toHaveProperty('tour');
    expect(splitAtlas(atlas).index.parts).not.toHaveProperty('tour');
  });
});

describe('a fault in a tour is told with its step', () => {
  test.each<[string, Files, string]>([
    [
      'a quotation that there is not',
      { excerpts: ['harbour-news-1-s2'] },
      'excerpts[0]: expected the id of an excerpt of an article, got "harbour-news-1-s2"',
    ],
    [
      'a place that there is not',
      { place: 'pepper-road' },
      'place: expected the id of a place in a layer, got "pepper-road"',
    ],
    [
      'a place that there is not, for the camera',
      { frame: ['salt-town', 'pepper-town'] },
      'frame[1]: expected the id of a place in a layer, got "pepper-town"',
    ],
    [
      'a layer that there is not',
      { layers: ['road', 'sea'] },
      'layers[1]: expected the id of a layer, got "sea"',
    ],
    [
      'a place that its layers do not show',
      { place: 'hill' },
      'layers: expected a layer that shows "hill", got none',
    ],
    [
      'nothing that the camera could go to',
      { place: 'island', layers: ['hill'] },
      'place: expected a place with a location, for the camera to go to',
    ],
    [
      'no place at all',
      { place: undefined },
      'frame: expected a place with a location, for the camera to go to',
    ],
    [
      'dates that end before they begin',
      { dates: { from: '2023', to: '2022-12' } },
      'dates: expected dates that end after they begin',
    ],
    [
      'three quotations',
      { excerpts: ['a-s1', 'a-s2', 'a-s3'] },
      'excerpts: expected one excerpt or two, got ["a-s1","a-s2","a-s3"]',
    ],
    ['no quotation', { excerpts: [] }, 'excerpts: expected at least one excerpt, got []'],
    ['no heading', { heading: ' ' }, 'heading: expected some text, got " "'],
  ])('%s', (_, overrides, line) => {
    expect(lines(step(), step({ id: 'second', ...overrides }))).toEqual([`step "second": ${line}`]);
  });

  test('an id twice', () => {
    expect(lines(step(), step())).toEqual([
      'step "the-road": id: expected an id of its own, got that of an earlier step',
    ]);
  });

  test('no step', () => {
    expect(lines()).toEqual(['steps: expected at least one step, got []']);
  });
});
