import { describe, expect, test } from 'vitest';
import { KINDS, STATUSES } from '../../src/domain/atlas/place';
import { legend, type LegendItem } from '../../src/map/style/legend';
import { paletteOf } from '../../src/map/style/palette';
import { distance } from '../../src/map/style/icons';
import { svgPath } from '../../src/map/style/icon-shapes';
import { baseLegend } from '../../src/ui/share/shown-legend';
import {
  createDrawnLayer,
  createEverything,
  createStyleOptions,
} from '../fixtures/create-style-options';

/** The one legend item of a layer with one shape. */
function itemOf(shape: Parameters<typeof createDrawnLayer>[1]) {
  const [entry] = legend([createDrawnLayer('layer', shape)]);
  expect(entry!.items).toHaveLength(1);
  return entry!.items[0]!;
}

/** The dashes of the line itself, which is painted last. */
const dashOf = ({ swatch }: LegendItem) => swatch.paths[0]!.paints.at(-1)!.dash;

describe('the legend', () => {
  test('has an entry with swatches for every layer with data, in panel order', () => {
    const entries = legend(createStyleOptions().layers);
    expect(entries.map(({ title }) => title)).toEqual(['points', 'lines', 'areas']);
    expect(entries.map(({ items }) => items.map(({ words }) => words))).toEqual([
      ['town'],
      ['road'],
      ['corridor'],
    ]);
  });

  test.each(KINDS.flatMap((kind) => STATUSES.map((status) => ({ kind, status }))))(
    'explains a $status $kind, whatever is drawn of it',
    ({ kind, status }) => {
      for (const geometry of ['point', 'line', 'area'] as const) {
        const { swatch, words } = itemOf({ geometry, kind, status });
        const paints = swatch.paths.flatMap((path) => path.paints);
        const colours = [
          ...paints.flatMap(({ fill, stroke }) => fill ?? stroke),
          swatch.name?.colour,
        ];
        expect(Object.keys(paletteOf('light'))).toEqual(
          expect.arrayContaining(colours.filter((colour) => colour !== undefined)),
        );
        expect(paints.length > 0).not.toBe(swatch.name !== undefined);
        expect(words).toContain(status === 'existing' ? kind : `${status} ${kind}`);
      }
    },
  );

  test('keeps an entry, without swatches, for a layer that has nothing to draw', () => {
    const nowhere = createDrawnLayer('layer', { geometry: null, bounds: null });
    expect(legend([{ ...nowhere, title: 'Nowhere' }])).toEqual([
      { layerId: 'layer', title: 'Nowhere', items: [] },
    ]);
  });

  test('says a thing once', () => {
    const [entry] = legend([createEverything('layer')]);
    const said = entry!.items.map((item) => JSON.stringify(item));
    expect(new Set(said).size).toBe(said.length);
  });

  test('tells proposed from existing by pattern and word, not by colour alone', () => {
    const existing = itemOf({ geometry: 'line', kind: 'route', schematic: true });
    const proposed = itemOf({
      geometry: 'line',
      kind: 'route',
      schematic: true,
      status: 'proposed',
    });
    expect(existing.words).toBe('route, schematic');
    expect(proposed.words).toBe('proposed route, schematic');
    expect(dashOf(existing)).not.toEqual(dashOf(proposed));
    expect(dashOf(existing)).toBeDefined();
  });

  test('draws a surveyed line unbroken, and without a band of doubt', () => {
    const line = itemOf({ geometry: 'line', kind: 'road', schematic: false });
    expect(dashOf(line)).toBeUndefined();
    expect(JSON.stringify(line)).not.toContain('Wash');
    const schematic = itemOf({ geometry: 'line', kind: 'road', schematic: true });
    expect(JSON.stringify(schematic)).toContain('roadWash');
  });

  test('shows the points of the map by shape: settlements, sites, checkpoints and mines differ', () => {
    const kinds = ['capital', 'town', 'village', 'site', 'checkpoint', 'mine'] as const;
    const paths = kinds.map((kind) => itemOf({ kind }).swatch.paths[0]!.d);
    expect(new Set(paths).size).toBe(kinds.length);
    const reported = itemOf({ kind: 'site', status: 'reported' });
    expect(reported.swatch).not.toEqual(itemOf({ kind: 'site' }).swatch);
  });

  test('says that a region is a name without an outline', () => {
    expect(itemOf({ kind: 'region' })).toEqual({
      swatch: { paths: [], name: { colour: 'regionText', italic: true, capitals: false } },
      words: 'region, no outline',
    });
  });

  test('explains the borders of the base map', () => {
    const words = baseLegend().items.map((item) => item.words);
    expect(words).toEqual(['internationally recognised border']);
  });
});

describe('a shape', () => {
  test('is inside where it is filled and outside elsewhere, in CSS pixels', () => {
    expect(distance('diamond', 0, 0)).toBeLessThan(0);
    expect(distance('open-diamond', 0, 0)).toBeGreaterThan(0);
    expect(distance('square', 8.8, 0)).toBeCloseTo(4);
    expect(distance('ring', 0, 0)).toBeCloseTo(2.2);
    expect(distance('target', 0, 0)).toBeCloseTo(-3);
  });

  test('is the same in SVG: an open one has an outer and an inner outline', () => {
    expect(svgPath('square')).toBe('M-4.8,-4.8L4.8,-4.8L4.8,4.8L-4.8,4.8Z');
    expect(svgPath('open-square')).toBe(
      `${svgPath('square')}M-2.8,-2.8L2.8,-2.8L2.8,2.8L-2.8,2.8Z`,
    );
    expect(svgPath('dot')).toBe('M-3.2,0A3.2,3.2,0,1,0,3.2,0A3.2,3.2,0,1,0,-3.2,0Z');
  });
});
