import { describe, expect, test } from 'vitest';
import type { LocatorData } from '../../src/map/locator/locator-data';
import { cameraOf, cameraOfHash } from '../../src/map/camera';
import { frameOf } from '../../src/map/locator/frame';
import type { Label } from '../../src/map/locator/label';
import { placeLabels } from '../../src/map/locator/labels';
import { lineWords } from '../../src/map/style/line-words';
import { drawShapes } from '../../src/map/locator/shapes';
import type { MapFeatureProperties } from '../../src/domain/atlas/place';
import {
  createCollection,
  createLine,
  createPoint,
  createSquare,
} from '../fixtures/create-geodata';

const VIEW = { center: [44, 34] as [number, number], zoom: 8 };

function createProperties(overrides: Partial<MapFeatureProperties> = {}): MapFeatureProperties {
  return {
    placeId: 'salt-town',
    layerId: 'towns',
    kind: 'town',
    status: 'existing',
    schematic: false,
    precisionMetres: 200,
    'name:title': 'Salt Town',
    ...overrides,
  };
}

/** A town, a schematic road through it, and a district round both; two towns of the base map. */
function createData(): LocatorData {
  const road = { placeId: 'salt-road', layerId: 'roads', kind: 'road', schematic: true } as const;
  const area = { placeId: 'salt-district', layerId: 'areas', kind: 'district' } as const;
  const features = [
    { properties: createProperties({ ...area, 'name:title': 'Salt' }), geometry: createSquare() },
    {
      properties: createProperties({ ...road, 'name:title': 'Salt Road' }),
      geometry: createLine(),
    },
    { properties: createProperties(), geometry: createPoint() },
  ].map((feature) => ({ type: 'Feature', ...feature }));
  const empty = { type: 'FeatureCollection', features: [] };
  const data = {
    places: { type: 'FeatureCollection', features },
    land: empty,
    borders: empty,
    water: empty,
    countries: createCollection({ name: 'Norland', country: 'NOR' }, createPoint([44.6, 34.5])),
    towns: createCollection({ name: 'Quay', rank: 1 }, createPoint([44.001, 34.001])),
  };
  return data as unknown as LocatorData;
}

const all = new Set(['towns', 'roads', 'areas']);
const anchors = new Map<string, [number, number]>([['salt-road', [44.2, 34]]]);

describe('a frame', () => {
  test('shows the same as the map at the same zoom: 512 pixels round the equator at 0', () => {
    const frame = frameOf({ center: [0, 0], zoom: 0 }, 512, 512);
    expect(frame.project([90, 0])).toEqual([expect.closeTo(384), expect.closeTo(256)]);
    const closer = frameOf({ center: [0, 0], zoom: 3 }, 512, 512);
    expect(closer.project([90 / 8, 0])[0]).toBeCloseTo(384);
  });

  test('gives back the place of a pixel', () => {
    const frame = frameOf(VIEW, 800, 600);
    const [lng, lat] = frame.invert(frame.project([44.5, 33.7]));
    expect(lng).toBeCloseTo(44.5);
    expect(lat).toBeCloseTo(33.7);
  });

  test('fits bounds in, whole and in the middle', () => {
    const frame = frameOf(cameraOf([42, 32, 46, 36], 800, 400, 20), 800, 400);
    const [left, top] = frame.project([42, 36]);
    const [right, bottom] = frame.project([46, 32]);
    expect(top).toBeCloseTo(20);
    expect(bottom).toBeCloseTo(380);
    expect(left).toBeCloseTo(800 - right);
    expect(left).toBeGreaterThan(20);
  });

  test('draws a ring as its inside, whichever way round it runs, cut off beyond the edges', () => {
    const ring = createSquare().coordinates as unknown as [[number, number][]];
    const frame = frameOf(VIEW, 100, 100);
    const forwards = frame.path({ type: 'Polygon', coordinates: ring });
    const backwards = frame.path({ type: 'Polygon', coordinates: [ring[0].toReversed()] });
    expect(forwards).toContain('124');
    expect(backwards).toContain('124');
    const elsewhere = ring[0].map(([lng, lat]): [number, number] => [lng + 20, lat]);
    expect(frame.path({ type: 'Polygon', coordinates: [elsewhere] })).toBeNull();
    expect(frame.path({ type: 'Polygon', coordinates: [elsewhere.toReversed()] })).toBeNull();
  });
});

describe('the camera of a link', () => {
  const box = [40, 30, 50, 38] as [number, number, number, number];
  test('is the map’s own', () => {
    expect(cameraOfHash('#map=9.5/34.2/44.1', box)).toEqual({ center: [44.1, 34.2], zoom: 9.5 });
  });
  test('is no nearer than the map can be shown', () => {
    expect(cameraOfHash('#map=99/34/44', box)).toEqual({ center: [44, 34], zoom: 15 });
  });
  test.each(['', '#map=', '#map=9', '#map=9/90/200', '#map=x/y/z', '#other=1', '#map=-1/34/44'])(
    'is none of %j',
    (hash) => expect(cameraOfHash(hash, box)).toBeNull(),
  );
});

describe('shapes', () => {
  const frame = frameOf(VIEW, 800, 600);

  test('are those of the layers that are on, areas below lines below points', () => {
    expect(drawShapes(createData(), all, frame).map(({ type }) => type)).toEqual([
      'wash',
      'area',
      'line',
      'point',
    ]);
    expect(
      drawShapes(createData(), new Set(['towns']), frame).map(({ placeId }) => placeId),
    ).toEqual(['salt-town']);
    expect(drawShapes(createData(), new Set(), frame)).toEqual([]);
  });

  test('of a line whose course is not known have a band twice as wide as the precision', () => {
    const [wash, line] = drawShapes(createData(), new Set(['roads']), frame);
    expect(wash?.paints).toMatchObject([{ width: expect.closeTo(frame.pixels(400)) }]);
    expect(line).toMatchObject({ type: 'line', placeId: 'salt-road' });
    const [west] = frame.project([44, 34]);
    const [east] = frame.project([45, 34]);
    // A degree of longitude at 34° north is 111.32 km × cos 34°.
    expect(frame.pixels(92_288)).toBeCloseTo(east - west, 0);
  });

  test('of a line of several precisions are the line, once, and a band for each stretch', () => {
    const data = createData();
    const [, road] = data.places.features;
    const stretch = { ...road!, properties: { ...road!.properties, isStretch: true as const } };
    data.places.features.push(stretch, stretch);
    const types = drawShapes(data, new Set(['roads']), frame).map(({ type }) => type);
    expect(types.filter((type) => type === 'line')).toHaveLength(1);
    expect(types.filter((type) => type === 'wash')).toHaveLength(3);
  });

  test('are marked for the reader’s articles: with a number, above a sign that is drawn, else upon the spot', () => {
    const data = createData();
    const [, , town] = data.places.features;
    const mark = { layerId: 'own', own: true, number: '7', aside: 'above', layers: ' towns ' };
    const properties = createProperties(mark as Partial<MapFeatureProperties>);
    data.places.features.push({ ...town!, properties });
    const spots = (...visible: string[]) =>
      drawShapes(data, new Set(visible), frame).map((shape) => [
        'number' in shape ? shape.number : '',
        shape.at!.map(Math.round),
      ]);
    const labelled = (...visible: string[]) => {
      const shown = { visible: new Set(visible), names: 'title', anchors, wordsOf: lineWords };
      return placeLabels(data, shown, frame).filter(({ text }) => text === 'Salt Town').length;
    };
    expect(spots('towns', 'own')).toEqual([
      ['', [400, 300]],
      ['7', [400, 282]],
    ]);
    expect(spots('own')).toEqual([['7', [400, 300]]]);
    expect([labelled('towns', 'own'), labelled('own')]).toEqual([1, 1]);
  });

  test('out of the frame are left out', () => {
    const elsewhere = frameOf({ center: [60, 10], zoom: 8 }, 800, 600);
    expect(drawShapes(createData(), all, elsewhere)).toEqual([]);
  });
});

describe('names', () => {
  const frame = frameOf(VIEW, 800, 600);
  const names = (visible: ReadonlySet<string>, order = 'title') =>
    placeLabels(createData(), { visible, names: order, anchors, wordsOf: lineWords }, frame);
  const find = (labels: Label[], text: string) => labels.find((label) => label.text === text);

  test('stand for what is on, with what is to be known of a line', () => {
    expect(find(names(all), 'Salt Road')?.note).toBe('schematic');
    expect(find(names(new Set(['towns'])), 'Salt Road')).toBeUndefined();
  });

  test('follow the reader’s order where there is such a name', () => {
    const data = createData();
    data.places.features[2]!.properties['name:az'] = 'Duz';
    const labels = placeLabels(
      data,
      { visible: all, names: 'az', anchors, wordsOf: lineWords },
      frame,
    );
    expect(find(labels, 'Duz')).toBeDefined();
    expect(find(labels, 'Salt Road')).toBeDefined();
  });

  test('of towns of the base map give way to ours', () => {
    expect(find(names(new Set()), 'Quay')).toBeDefined();
    expect(find(names(new Set(['towns'])), 'Quay')).toBeUndefined();
  });

  test('stay inside the frame', () => {
    const narrow = frameOf(VIEW, 60, 60);
    expect(
      placeLabels(
        createData(),
        { visible: all, names: 'title', anchors, wordsOf: lineWords },
        narrow,
      ),
    ).toEqual([]);
  });
});
