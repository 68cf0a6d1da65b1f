import { describe, expect, test } from 'vitest';
import { cssVariable } from '../../src/map/style/css-variable';
import { cssVariables, pagePaletteOf, type PagePalette } from '../../src/map/style/page-palette';
import { LAND_TINTS } from '../../src/map/style/palette';
import { contrast, luminance } from '../fixtures/contrast';

type ColourName = keyof PagePalette;

const LAND: ColourName[] = ['landPlain', ...LAND_TINTS];
const WASHES: ColourName[] = ['roadWash', 'proposedWash', 'otherWash'];

/** Every pair below the ratio, in words, so that a failure says what to change. */
function tooWeak(
  theme: 'light' | 'dark',
  fronts: ColourName[],
  backs: ColourName[],
  least: number,
) {
  const colours = pagePaletteOf(theme);
  return fronts.flatMap((front) =>
    backs
      .map((back) => ({ back, ratio: contrast(colours[front], colours[back]) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}, expected ${least}`),
  );
}

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  test('lets text of the page be read', () => {
    expect(
      tooWeak(theme, ['text', 'muted', 'accent', 'error'], ['background', 'panel'], 4.5),
    ).toEqual([]);
    expect(tooWeak(theme, ['text', 'ink', 'selection'], ['mark'], 4.5)).toEqual([]);
  });

  test('lets names on the map be read, on their halo and on whatever lies under it', () => {
    const names: ColourName[] = [
      'ink',
      'roadText',
      'proposedText',
      'regionText',
      'countryText',
      'townText',
    ];
    expect(tooWeak(theme, names, ['halo', ...LAND], 4.5)).toEqual([]);
    expect(tooWeak(theme, ['waterText'], ['halo', 'sea', 'lake', ...LAND], 4.5)).toEqual([]);
  });

  test('lets our lines and points stand out from land, sea and lakes', () => {
    const ours: ColourName[] = ['road', 'corridor', 'proposed', 'former', 'ink', 'point', 'border'];
    expect(tooWeak(theme, ours, [...LAND, 'sea', 'lake'], 3)).toEqual([]);
    expect(tooWeak(theme, ['road', 'proposed', 'point', 'former', 'ink'], WASHES, 3)).toEqual([]);
  });

  test('lets selection, hover, focus and controls be seen', () => {
    expect(tooWeak(theme, ['selection', 'hover'], LAND, 3)).toEqual([]);
    expect(tooWeak(theme, ['focus', 'control'], ['background', 'panel', ...LAND], 3)).toEqual([]);
    expect(tooWeak(theme, ['selection', 'point'], ['highlight'], 3)).toEqual([]);
  });

  test('tells road and proposal apart by lightness, not by hue alone', () => {
    const { road, proposed } = pagePaletteOf(theme);
    expect(contrast(road, proposed)).toBeGreaterThan(1.5);
  });

  test('gives each land tint a colour of its own, close to the others in strength', () => {
    const tints = LAND_TINTS.map((name) => pagePaletteOf(theme)[name]);
    expect(new Set(tints).size).toBe(tints.length);
    const shades = tints.map(luminance);
    expect(contrastOfShades(Math.max(...shades), Math.min(...shades))).toBeLessThan(1.25);
  });
});

function contrastOfShades(lighter: number, darker: number): number {
  return (lighter + 0.05) / (darker + 0.05);
}

test('the page takes every colour of the map as a custom property', () => {
  expect(cssVariable('roadText')).toBe('--color-road-text');
  expect(cssVariable('land0')).toBe('--color-land-0');
  expect(cssVariables('dark')['--color-road-text']).toBe(pagePaletteOf('dark').roadText);
  const names = Object.keys(cssVariables('light'));
  expect(names).toHaveLength(Object.keys(pagePaletteOf('light')).length);
  expect(names).toEqual(Object.keys(cssVariables('dark')));
});
