import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../src/ui/card/wrap-text';

/** Every UTF-16 unit is 8 px wide. */
const widthOf = (text: string) => text.length * 8;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemesOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);

describe('wrapped text', () => {
  test('breaks at spaces, which stay at the end of their line', () => {
    expect(wrapText('one two  three', 64, widthOf)).toEqual(['one two  ', 'three']);
  });

  test.each([
    ['the Goris–Stepanakert highway', ['the Goris–', 'Stepanakert ', 'highway']],
    ['the well-known corridor', ['the well-', 'known ', 'corridor']],
    ['about 2022-2023 or -5 °C', ['about ', '2022-2023 or ', '-5 °C']],
  ])('breaks in a compound of words, never in a figure: %s', (text, lines) => {
    expect(wrapText(text, 13 * 8, widthOf)).toEqual(lines);
  });

  test('keeps together what a space without a break joins', () => {
    expect(wrapText('road of 5\u00A0km long', 10 * 8, widthOf)).toEqual([
      'road of ',
      '5\u00A0km long',
    ]);
  });

  test('cuts a word that is wider than a line, but no character', () => {
    const flags = '🇦🇲🇦🇿🇷🇺';
    expect(wrapText(flags, 64, widthOf)).toEqual(['🇦🇲🇦🇿', '🇷🇺']);
    const family = '👨‍👩‍👧‍👦';
    expect(wrapText(family + family, 8 * family.length, widthOf)).toEqual([family, family]);
  });

  test('never is wider than it may, loses no character, and cuts none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 16, max: 200 }),
        (text, width) => {
          const lines = wrapText(text, width, widthOf);
          expect(lines.join('')).toBe(text);
          expect(lines.flatMap(graphemesOf)).toEqual(graphemesOf(text));
          for (const line of lines) {
            if (graphemesOf(line.trimEnd()).length > 1) {
              expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(width);
            }
          }
        },
      ),
    );
  });
});
