import { placesOf } from '../../src/domain/atlas/atlas';
import { expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import {
  createArticleFile,
  createFeature,
  createGeodata,
  createLayerFile,
  createLine,
  createSquare,
  type Files,
} from '../fixtures/create-geodata';

function build(overrides: Files = {}) {
  return buildAtlas(readGeodata(createGeodata(overrides)));
}

function placeOf(id: string, overrides: Files = {}) {
  return build(overrides).atlas.places.find((place) => place.id === id)!;
}

/** The town's area in a layer of its own, without names. */
const townArea = (order: number) =>
  createLayerFile({ order }, [
    createFeature(
      {
        title: 'Salt Town limits',
        kind: 'district',
        names: undefined,
        spellings: ['Saltown', 'Salty'],
      },
      createSquare(),
    ),
  ]);

test('layers come in panel order, places in the order of their layers', () => {
  const { atlas } = build();
  expect(atlas.layers.map((layer) => layer.id)).toEqual(['road', 'town']);
  expect(placesOf(atlas.layers[1]!.id, atlas).map(({ id }) => id)).toEqual(['salt-town']);
  expect(atlas.places.map((place) => place.id)).toEqual(['salt-road', 'salt-town']);
});

test('features that share an id make one place of the first, with all shapes and spellings', () => {
  const place = placeOf('salt-town', { 'layers/area.geojson': townArea(3) });
  expect(place).toMatchObject({ title: 'Salt Town', kind: 'town', status: 'existing' });
  expect(place.names[0]!.toponym).toBe('Salt Town');
  expect(place.spellings).toEqual(['Saltown', 'Salty']);
  expect(place.shapes.map(({ layerId, title, geometry }) => [layerId, title, geometry])).toEqual([
    ['town', 'Salt Town', 'point'],
    ['area', 'Salt Town limits', 'area'],
  ]);
});

test('a popup points to the point, the middle of the line by length, or inside the area', () => {
  expect(placeOf('salt-town').anchor).toEqual([44, 34]);

  const line = createLine([
    [44, 31],
    [44, 32],
    [44, 35],
  ]);
  const road = createFeature({}, line);
  const layers = { 'layers/town.geojson': createLayerFile({ order: 2 }, [road]) };
  expect(placeOf('salt-town', layers).anchor).toEqual([44, 33]);
  expect(placeOf('salt-town', layers).shapes[0]!.bounds).toEqual([44, 31, 44, 35]);

  // A horseshoe, whose centre lies outside it.
  const horseshoe = createSquare([
    [43, 33],
    [45, 33],
    [45, 35],
    [44.9, 35],
    [44.9, 33.1],
    [43.1, 33.1],
    [43.1, 35],
    [43, 35],
    [43, 33],
  ]);
  const area = createFeature({}, horseshoe);
  const [lng, lat] = placeOf('salt-town', {
    'layers/town.geojson': createLayerFile({ order: 2 }, [area]),
  }).anchor!;
  expect(lng < 43.1 + 1e-9 || lng > 44.9 - 1e-9 || lat < 33.1 + 1e-9).toBe(true);
});

test('a place that is nowhere on the map is there all the same', () => {
  const nowhere = createFeature({ precisionMetres: null }, null);
  const { atlas, places } = build({
    'layers/town.geojson': createLayerFile({ order: 2 }, [nowhere]),
  });
  const place = atlas.places.find(({ id }) => id === 'salt-town')!;
  expect(place).toMatchObject({ anchor: null });
  expect(place.shapes[0]).toMatchObject({ bounds: null, geometry: null, precisionMetres: null });
  // The line, and for wide and narrow screens a point that carries its name.
  const drawn = places.features.map(({ properties }) => properties.placeId);
  expect(drawn).toEqual(['salt-road', 'salt-road', 'salt-road']);
});

test('an unlocated first shape leaves the anchor to the next one', () => {
  const nowhere = createFeature({ precisionMetres: null }, null);
  const place = placeOf('salt-town', {
    'layers/town.geojson': createLayerFile({ order: 2 }, [nowhere]),
    'layers/area.geojson': townArea(3),
  });
  const [lng, lat] = place.anchor!;
  expect(lng >= 43 && lng <= 45 && lat >= 33 && lat <= 35).toBe(true);
});

test('the map labels each shape in each order of names, or with its title', () => {
  const { places } = build({ 'layers/area.geojson': townArea(3) });
  const [road, town, area] = places.features.map(({ properties }) => properties);
  expect(town).toEqual({
    placeId: 'salt-town',
    layerId: 'town',
    kind: 'town',
    status: 'existing',
    schematic: false,
    precisionMetres: 200,
    'name:title': 'Salt Town',
    'name:other': 'Brine',
    'name:az': 'Duz',
    'label:wide': 'right',
    'label:narrow': 'right',
  });
  expect(road).toMatchObject({ 'name:title': 'Salt Road', 'name:az': 'Salt Road' });
  expect(area).toMatchObject({ 'name:title': 'Salt Town limits', 'name:other': 'Brine' });
});

test('articles come by date, and the browser gets no hashes and no context', () => {
  const earlier = createArticleFile('harbour-news-0');
  earlier.citation.issued = { 'date-parts': [[2023, 1]], circa: true };
  const { atlas } = build({ 'articles/harbour-news-0.json': earlier });
  expect(atlas.articles.map((article) => article.id)).toEqual(['harbour-news-0', 'harbour-news-1']);
  const { excerpts, length } = atlas.articles[1]!;
  expect(length).toBe(94);
  expect(excerpts[1]).toEqual({
    id: 'harbour-news-1-s3',
    articleId: 'harbour-news-1',
    exact: 'Nobody walks the Salt Road at night.',
    start: 58,
    end: 94,
    mentions: [{ placeId: 'salt-road', start: 75, end: 84 }],
    when: [],
  });
  expect(JSON.stringify(atlas)).not.toMatch(/sha256|prefix|suffix/);
});

test('the same folder gives the same atlas', () => {
  const folder = createGeodata();
  expect(buildAtlas(readGeodata(folder))).toEqual(buildAtlas(readGeodata(folder)));
});
