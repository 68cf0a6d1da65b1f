import { latest } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { landColour } from '../../src/map/style/basemap/ground';
import { metresWide } from '../../src/map/style/overlay/lines';
import { pixelsPerMetre } from '../../src/map/web-mercator';
import { baseMap } from '../fixtures/base-map';
import { evaluate } from '../fixtures/evaluate';

test('a pixel of the equator is 78.27 km at zoom 0, and half of it at each further zoom', () => {
  expect(1 / pixelsPerMetre(0, 0)).toBeCloseTo(78271.517, 2);
  expect(pixelsPerMetre(9, 0) / pixelsPerMetre(8, 0)).toBe(2);
  expect(pixelsPerMetre(8, 60) / pixelsPerMetre(8, 0)).toBeCloseTo(2, 10);
});

test.each([7.3, 8, 11.5, 14])('an uncertainty band is as wide as it says at zoom %d', (zoom) => {
  const width = metresWide(2, 39.5);
  const spec = latest.paint_line['line-width'];
  const pixels = evaluate(width, spec, { precisionMetres: 2000 }, zoom) as number;
  expect(pixels / pixelsPerMetre(zoom, 39.5)).toBeCloseTo(4000, 0);
});

test('countries that share a border have different tints', () => {
  const spec = latest.paint_fill['fill-color'];
  const tintOf = (country: string) =>
    baseMap('land').find(({ properties }) => properties?.country === country)?.properties;
  const colour = (country: string) =>
    String(evaluate(landColour('light'), spec, { ...tintOf(country) }));
  for (const { properties } of baseMap('borders')) {
    const [one, other] = String(properties?.countries).split('-').map(colour);
    expect(one, properties?.countries).not.toBe(other);
  }
});

test('land without a tint is plain', () => {
  const spec = latest.paint_fill['fill-color'];
  expect(String(evaluate(landColour('light'), spec, {}))).toBe(
    String(evaluate(landColour('light'), spec, { tint: 99 })),
  );
});
