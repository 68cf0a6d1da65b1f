import { expression, latest } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { metresWide, middleLatitude, pixelsPerMetre } from '../../src/map/style/ground';
import { createDrawnPlace } from '../fixtures/create-style-options';

test('a pixel of the equator is 78.27 km at zoom 0, and half of it at each further zoom', () => {
  expect(1 / pixelsPerMetre(0, 0)).toBeCloseTo(78271.517, 2);
  expect(pixelsPerMetre(9, 0) / pixelsPerMetre(8, 0)).toBe(2);
  expect(pixelsPerMetre(8, 60) / pixelsPerMetre(8, 0)).toBeCloseTo(2, 10);
});

test.each([7.3, 8, 11.5, 14])('an uncertainty band is as wide as it says at zoom %d', (zoom) => {
  const width = metresWide('precisionMetres', 2, 39.5);
  const made = expression.createPropertyExpression(
    width,
    'line-width',
    latest.paint_line['line-width'],
  );
  if (made.result === 'error') throw new Error(made.value.map(String).join());
  const feature = { type: 2 as const, properties: { precisionMetres: 2000 } };
  const pixels = made.value.evaluate({ zoom }, feature as never) as number;
  expect(pixels / pixelsPerMetre(zoom, 39.5)).toBeCloseTo(4000, 0);
});

test('the latitude of a map is the middle of what it shows', () => {
  expect(middleLatitude([createDrawnPlace({ geometry: 'line' })])).toBe(52.5);
  expect(middleLatitude([createDrawnPlace({ geometry: null, bounds: null })])).toBe(0);
});
