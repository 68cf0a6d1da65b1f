import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { buildStyle } from '../../src/map/style/build-style';
import { attributionOf } from '../../src/map/style/attribution';
import { isHitLayer } from '../../src/map/hits';
import { overBase } from '../../src/map/basemaps/overlay-on-foreign-style';
import {
  createEverything,
  createRelief,
  createStyleOptions,
} from '../fixtures/create-style-options';
import { createForeignStyle } from '../fixtures/tile-server';

const options = createStyleOptions({
  layers: [createEverything('everything')],
  visible: new Set(['everything']),
  fontFaces: { 'Noto Sans Regular': 'https://atlas.test/regular.woff2' },
});
const own = buildStyle(options);
const foreign = createForeignStyle({
  sprite: 'https://tiles.test/sprite',
  glyphs: 'https://tiles.test/{fontstack}/{range}.pbf',
  projection: { type: 'globe' },
  sky: {},
});
const merged = overBase(own, foreign, attributionOf([{ title: 'A mapper' }]));
const ids = merged.layers.map(({ id }) => id);
const at = (id: string) => ids.indexOf(id);
const first = (role: string) => ids.findIndex((id) => id.startsWith(role));

describe('the atlas over a foreign style', () => {
  test('is a valid style', () => {
    expect(validateStyleMin(merged)).toEqual([]);
  });

  test('has every layer of the atlas and of the foreign style, and none of the built-in map', () => {
    const ours = own.layers.map(({ id }) => id).filter((id) => id.includes(':'));
    const theirs = foreign.layers.map(({ id }) => `base:${id}`);
    expect(ids.toSorted()).toEqual([...ours, ...theirs].toSorted());
  });

  test('draws washes under their lines, lines under their names, our names on top', () => {
    expect(at('base:tiles')).toBeLessThan(first('uncertainty:'));
    expect(first('uncertainty:')).toBeLessThan(at('base:road'));
    expect(at('base:road')).toBeLessThan(first('area-fill:'));
    expect(first('line:')).toBeLessThan(at('base:name'));
    expect(at('base:name')).toBeLessThan(first('point:'));
    expect(ids.at(-1)).toMatch(/^(label|line-name):/);
  });

  test('keeps our sources as they are, so that what is selected stays selected', () => {
    expect(merged.sources.places).toEqual(own.sources.places);
    expect(merged.sources.basemap).toEqual(own.sources.basemap);
    expect(merged.sources['base:places']).toMatchObject({ type: 'geojson' });
    expect(Object.keys(merged.sources)).not.toContain('land');
  });

  test('draws our names with our fonts, and theirs with theirs', () => {
    expect(merged['font-faces']).toEqual(own['font-faces']);
    expect(merged.glyphs).toBe(foreign.glyphs);
    expect(merged.sprite).toBe(foreign.sprite);
  });

  test('moves no camera and bends no ground', () => {
    for (const part of ['center', 'zoom', 'projection', 'sky', 'terrain']) {
      expect(merged).not.toHaveProperty(part);
    }
  });

  test('takes a click on theirs for a click on none of ours', () => {
    expect(ids.filter((id) => id.startsWith('base:')).filter(isHitLayer)).toEqual([]);
  });

  test('is drawn over images alone too', () => {
    const images = createForeignStyle({
      sources: { tiles: { type: 'raster', tiles: ['https://tiles.test/{z}/{x}/{y}.png'] } },
      layers: [{ id: 'tiles', type: 'raster', source: 'tiles' }],
    });
    const drawn = overBase(own, images, '').layers.map(({ id }) => id);
    expect(validateStyleMin(overBase(own, images, ''))).toEqual([]);
    expect(drawn[0]).toBe('base:tiles');
  });
});

describe('credits', () => {
  test('stand in place of what foreign sources say of themselves, as text', () => {
    const html = attributionOf([{ title: '<b>A & B</b>', url: 'https://mapper.test/?a="' }]);
    expect(html).toBe('<a href="https://mapper.test/?a=&quot;">&lt;b&gt;A &amp; B&lt;/b&gt;</a>');
    const said = Object.entries(merged.sources).filter(([id]) => id.startsWith('base:'));
    expect(said.map(([, source]) => 'attribution' in source && source.attribution)).toEqual([
      'A mapper',
      'A mapper',
    ]);
  });
});

describe('relief', () => {
  test.each(['light', 'dark'] as const)('is shaded on the built-in map, %s', (theme) => {
    const style = buildStyle(createStyleOptions({ theme, relief: createRelief() }));
    expect(validateStyleMin(style)).toEqual([]);
    const drawn = style.layers.map(({ id }) => id);
    expect(drawn.indexOf('land')).toBeLessThan(drawn.indexOf('relief'));
    expect(drawn.indexOf('relief')).toBeLessThan(drawn.indexOf('border'));
  });

  test('is in no style where it was not chosen', () => {
    const style = buildStyle(createStyleOptions());
    expect(style.sources).not.toHaveProperty('relief');
    expect(style.layers.map(({ id }) => id)).not.toContain('relief');
  });
});
