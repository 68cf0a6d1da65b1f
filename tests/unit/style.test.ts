import {
  createExpression,
  featureFilter,
  validateStyleMin,
  type FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { buildStyle } from '../../src/map/style/build-style';
import { drawImage } from '../../src/map/style/icons';
import { DRAW_ORDER, rank } from '../../src/map/style/draw-order';
import { isHitLayer, isNameLayer } from '../../src/map/hits';
import { ANY_SCREEN, readOpeningStyle, writeOpeningStyle } from '../../src/map/style/opening-style';
import type { StyleOptions } from '../../src/map/style/options';
import {
  createDrawnLayer,
  createEverything,
  createMarks,
  createRelief,
  createStyleOptions,
} from '../fixtures/create-style-options';

const everything = createEverything('everything');
const hitLayerIds = ({ layers }: ReturnType<typeof buildStyle>) =>
  layers.map(({ id }) => id).filter(isHitLayer);
const ids = (options: Parameters<typeof createStyleOptions>[0] = {}) =>
  buildStyle(createStyleOptions(options)).layers.map(({ id }) => id);

/** What a page does not know before it is read. */
const DATA: StyleOptions['data'] = {
  places: '',
  basemap: { tiles: [], maxzoom: 0, bounds: [0, 0, 0, 0] },
};
const fonts = (url: string) => ({ 'Noto Sans': [{ url, 'unicode-range': ['U+0-FF'] }] });

describe('every style that can be built is valid', () => {
  const visibleSets = [
    new Set<string>(),
    new Set(['points']),
    new Set(['points', 'lines', 'areas']),
  ];
  const combinations = (['light', 'dark'] as const).flatMap((theme) =>
    ['title', 'other', 'az', 'hy', 'ru'].flatMap((names) =>
      visibleSets.map((visible) => ({ theme, names, visible })),
    ),
  );

  test.each(combinations)('$theme, names $names, on: $visible', (choice) => {
    expect(validateStyleMin(buildStyle(createStyleOptions(choice)))).toEqual([]);
  });

  test('with every kind in every status, in one layer', () => {
    const options = {
      layers: [everything],
      visible: new Set(['everything']),
    };
    expect(validateStyleMin(buildStyle(createStyleOptions(options)))).toEqual([]);
  });

  test('with the marks of what one voice says, on every geometry, or none', () => {
    for (const marks of [createMarks(), []]) {
      expect(validateStyleMin(buildStyle(createStyleOptions({ marks })))).toEqual([]);
    }
  });

  test('with no layer at all', () => {
    const bare = createStyleOptions({ layers: [] });
    expect(validateStyleMin(buildStyle(bare))).toEqual([]);
  });

  test('and the same for the same options', () => {
    expect(buildStyle(createStyleOptions())).toEqual(buildStyle(createStyleOptions()));
  });
});

test.each([
  { theme: 'light', screen: 'wide' },
  { theme: 'dark', screen: 'narrow' },
] as const)('the style that the page brings is the one that is built, $theme, $screen', (look) => {
  const credits = [{ title: 'The <b>surveyors</b>' }];
  const written = { credits, screen: ANY_SCREEN, data: DATA, fontFaces: fonts('a.woff2') };
  const element = writeOpeningStyle(
    buildStyle(createStyleOptions({ ...written, theme: 'light' })),
    buildStyle(createStyleOptions({ ...written, theme: 'dark' })),
  );
  const [, json] = /^<script [^>]*>([^<]*)<\/script>$/.exec(element)!;
  const { data } = createStyleOptions();
  const fontFaces = fonts('https://atlas.test/a.woff2');
  expect(readOpeningStyle(json!, 'https://atlas.test/', { ...look, data })).toEqual(
    buildStyle(createStyleOptions({ ...look, credits, fontFaces })),
  );
});

describe('the draw order', () => {
  test('is the one list, whatever is drawn', () => {
    const own = createDrawnLayer('own', { own: true });
    const drawn = {
      layers: [everything, own],
      visible: new Set(['everything', 'own']),
      relief: createRelief(),
      marks: createMarks(),
    };
    const ranks = ids(drawn).map(rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(DRAW_ORDER.length);
  });

  test('refuses a style layer that has no place in it', () => {
    expect(() => rank('clouds')).toThrow('"clouds": expected a role in DRAW_ORDER');
  });

  test('lets no name of ours give way to one of the base map', () => {
    const drawn = ids();
    const baseNames = drawn.filter((id) => /^(town|\w+-label)$/.test(id));
    const ours = drawn.filter((id) => /^(label|[\w-]+-label|line-name):/.test(id));
    expect(baseNames).toHaveLength(4);
    expect(ours).toHaveLength(4);
    const last = Math.max(...baseNames.map((id) => drawn.indexOf(id)));
    expect(ours.every((id) => drawn.indexOf(id) > last)).toBe(true);
  });

  test('draws the first layer of the panel last', () => {
    const layers = ['a', 'b'].map((id, order) => ({ ...createDrawnLayer(id, {}), order }));
    const drawn = ids({ layers });
    expect(drawn.indexOf('point:a')).toBeGreaterThan(drawn.indexOf('point:b'));
  });
});

describe('a layer', () => {
  const styleLayersOf = (layerId: string, visible: string[]) =>
    buildStyle(createStyleOptions({ visible: new Set(visible) })).layers.filter(({ id }) =>
      id.endsWith(`:${layerId}`),
    );

  test.each(['points', 'lines', 'areas'])('%s leaves the map whole when it is off', (layerId) => {
    const others = ['points', 'lines', 'areas'].filter((id) => id !== layerId);
    const off = styleLayersOf(layerId, others);
    expect(off.length).toBeGreaterThan(0);
    expect(off.map(({ layout }) => layout?.visibility)).toEqual(off.map(() => 'none'));
    const on = styleLayersOf(layerId, [layerId]);
    expect(on.map(({ layout }) => layout?.visibility)).toEqual(on.map(() => 'visible'));
  });

  test('plays only the roles that its shapes ask for', () => {
    const roles = (layerId: string) =>
      ids()
        .filter((id) => id.endsWith(`:${layerId}`))
        .map((id) => id.split(':')[0]);
    expect(roles('points')).toEqual(['halo', 'point', 'label']);
    expect(roles('lines')).toEqual([
      'glow',
      'casing',
      'line',
      'hit-area',
      'line-label',
      'line-name',
    ]);
    expect(roles('areas')).toEqual(['area-fill', 'area-hatch', 'area-edge', 'area-label']);
  });

  test('of nothing located has no style layer', () => {
    const layers = [createDrawnLayer('nowhere', { geometry: null, bounds: null })];
    expect(ids({ layers }).filter((id) => id.includes(':'))).toEqual([]);
  });

  test('is drawn by kind and status, so that a new file needs no code', () => {
    const draw = (layerId: string) => {
      const style = buildStyle(createStyleOptions({ layers: [createEverything(layerId)] }));
      return JSON.stringify(style).replaceAll(layerId, 'LAYER');
    };
    expect(draw('one-layer')).toBe(draw('another-layer'));
  });
});

describe('what the reader does shows', () => {
  test('as paint by feature-state, for points, lines and areas alike', () => {
    const { layers } = buildStyle(createStyleOptions());
    const answering = layers
      .filter(({ paint }) => {
        const text = JSON.stringify(paint ?? {});
        return text.includes('["feature-state","selected"]') && text.includes('"hovered"');
      })
      .map(({ id }) => id);
    expect(answering).toEqual(
      expect.arrayContaining(['halo:points', 'label:points', 'glow:lines', 'line:lines']),
    );
    expect(answering).toEqual(expect.arrayContaining(['area-fill:areas', 'area-edge:areas']));
  });

  test('and a click is answered by what has a finger’s reach', () => {
    const style = buildStyle(createStyleOptions());
    expect(hitLayerIds(style)).toEqual(
      expect.arrayContaining(['area-fill:areas', 'hit-area:lines', 'halo:points']),
    );
    expect(isNameLayer('label:points')).toBe(true);
    expect(isHitLayer('town')).toBe(true);
    const [hit] = style.layers.filter(({ id }) => id === 'hit-area:lines');
    expect(hit?.paint).toMatchObject({ 'line-width': 20, 'line-opacity': 0 });
  });
});

test('the visitor’s own places are a source of their own, drawn with the rest', () => {
  const layer = { ...createDrawnLayer('own', { own: true }), order: 9 };
  const properties = { placeId: 'mine', layerId: 'own', kind: 'town', number: '7', own: true };
  const feature = {
    type: 'Feature',
    properties: { ...properties, status: 'existing', schematic: false, precisionMetres: 700 },
    geometry: { type: 'Point', coordinates: [12, 52] },
  };
  const library = { type: 'FeatureCollection', features: [feature] } as StyleOptions['library'];
  const options = createStyleOptions({ layers: [layer], library });
  const style = buildStyle(options);
  expect(validateStyleMin(style)).toEqual([]);
  const own = style.layers.filter(({ id }) => id.endsWith(':own'));
  expect(own.map((each) => 'source' in each && each.source)).toEqual(own.map(() => 'library'));
  expect(hitLayerIds(style).filter((id) => id !== 'town')).toEqual(
    own.map(({ id }) => id).filter(isHitLayer),
  );
  expect(buildStyle(createStyleOptions()).sources).not.toHaveProperty('library');
});

test('a place of the atlas has its name once beside the mark of the reader’s articles, and its mark off its sign', () => {
  const own = { ...createDrawnLayer('own', { own: true }), order: 0 };
  const mark = { layerId: 'own', layers: ' points ', aside: 'above' };
  const properties = { placeId: 'aldo', rank: 1, ...mark };
  const feature = {
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [12, 52] },
  };
  const all = { type: 'FeatureCollection', features: [feature] } as unknown;
  const library = all as StyleOptions['library'];
  const { layers } = createStyleOptions();
  const drawn = (...visible: string[]) => {
    const options = { layers: [own, ...layers], library, visible: new Set(visible) };
    const style = buildStyle(createStyleOptions(options));
    expect(validateStyleMin(style)).toEqual([]);
    const at = (id: string) => style.layers.find((layer) => layer.id === id)!;
    const point = { type: 1, properties } as never;
    const passes = (id: string) =>
      featureFilter((at(id) as { filter: FilterSpecification }).filter, 'filter').filter(
        { zoom: 8 } as never,
        point,
      );
    const { layout } = at('mark:own') as { layout: Record<string, unknown> };
    const offset = createExpression(layout['icon-offset'], 'icon-offset');
    if (offset.result === 'error') throw offset.value[0]!;
    return {
      named: passes('label:own'),
      offset: offset.value.evaluate({ zoom: 8 } as never, point) as number[],
      town: passes('town'),
    };
  };
  expect(drawn('own', 'points')).toMatchObject({ named: false, offset: [0, -18], town: false });
  expect(drawn('own')).toMatchObject({ named: true, offset: [0, 0], town: false });
});

test('a town of the base map is not drawn twice while a layer draws it', () => {
  const isDrawn = (visible: string[], properties: object) => {
    const { layers } = buildStyle(createStyleOptions({ visible: new Set(visible) }));
    const town = layers.find(({ id }) => id === 'town') as { filter: FilterSpecification };
    const point = { type: 'Point', properties: { rank: 1, ...properties } } as const;
    return featureFilter(town.filter, 'filter').filter({ zoom: 8 } as never, point as never);
  };
  expect(isDrawn(['points'], { layers: ' points ' })).toBe(false);
  expect(isDrawn(['points'], { layers: ' more-points ' })).toBe(true);
  expect(isDrawn(['points'], {})).toBe(true);
  expect(isDrawn(['lines'], { layers: ' points ' })).toBe(true);
});

test('every image that a style asks for can be made', () => {
  const options = { layers: [everything] };
  const style = JSON.stringify(buildStyle(createStyleOptions(options)));
  const names = new Set(style.match(/(?<=")(shape|hatch):[#\w-]+/g));
  expect(names.size).toBeGreaterThan(8);
  for (const name of names) {
    const icon = drawImage(name)!;
    expect(icon.data, name).toHaveLength(icon.width * icon.height * 4);
    const opaque = icon.data.filter((value, i) => i % 4 === 3 && value > 200).length;
    expect(opaque, name).toBeGreaterThan(20);
  }
  expect(drawImage('shape:octopus')).toBeNull();
  expect(drawImage('poi_12')).toBeNull();
});
