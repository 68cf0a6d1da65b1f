import { describe, expect, test } from 'vitest';
import type { LegendEntry } from '../../src/map/style/legend';
import { baseLegend } from '../../src/ui/share/shown-legend';
import { layoutPicture, type PictureWords } from '../../src/ui/share/picture-layout';

/** Every character is 8 px wide. */
const widthOf = (text: string) => text.length * 8;

function createEntry(title: string): LegendEntry {
  return { layerId: title, title, items: baseLegend().items };
}

function createWords(entries: number): PictureWords {
  return {
    heading: 'Test Atlas, May 2021',
    legend: Array.from({ length: entries }, (_, index) => createEntry(`Layer ${index}`)),
    notes: ['© Surveyors', `https://maps.test/?place=${'a'.repeat(200)}`],
  };
}

describe('a picture', () => {
  test.each([
    [280, 400],
    [900, 600],
    [1600, 900],
  ])('of a map of %d by %d overlaps nowhere and leaves nothing out', (width, height) => {
    const words = createWords(7);
    const { map, texts, swatches, ...picture } = layoutPicture({ width, height }, words, widthOf);
    expect([map.width, map.height]).toEqual([width, height]);
    for (const { text, x, y } of texts) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + widthOf(text)).toBeLessThanOrEqual(picture.width);
      expect(y < map.y || y > map.y + height).toBe(true);
      expect(y).toBeLessThan(picture.height);
    }
    expect(new Set(texts.map(({ x, y }) => `${x} ${y}`)).size).toBe(texts.length);
    expect(swatches).toHaveLength(7);
    expect(texts.map(({ text }) => text).join('')).toContain('a'.repeat(200));
  });

  test('sets the legend in columns where there is room', () => {
    const columns = (width: number) => {
      const { swatches } = layoutPicture({ width, height: 300 }, createWords(6), widthOf);
      return new Set(swatches.map(({ x }) => x)).size;
    };
    expect(columns(300)).toBe(1);
    expect(columns(900)).toBe(3);
  });
});
