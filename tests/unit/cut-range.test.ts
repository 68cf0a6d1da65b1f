import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutRange } from '../../src/domain/geoparsing/text-blocks';

const cut = (text: string, longest: number) =>
  cutRange(text, { start: 0, end: text.length }, longest).map(({ start, end }) =>
    text.slice(start, end),
  );

test('a long stretch is cut between two sentences, or else between two words', () => {
  expect(cut('It snowed. The road was shut. Nobody came', 30)).toEqual([
    'It snowed. The road was shut.',
    'Nobody came',
  ]);
  expect(cut('It snowed on the pass', 11)).toEqual(['It snowed', 'on the pass']);
  expect(cut('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
});

test('nothing but single spaces is lost, no part is too long, no character is cut in two', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '. ', '😀', 'é', '—') });
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 12 }), (text, longest) => {
      const ranges = cutRange(text, { start: 0, end: text.length }, longest);
      let end = 0;
      for (const range of ranges) {
        expect(['', ' ']).toContain(text.slice(end, range.start));
        expect(range.end - range.start).toBeLessThanOrEqual(longest);
        expect(text.slice(range.start, range.end).isWellFormed()).toBe(true);
        end = range.end;
      }
      expect(end).toBe(text.length);
    }),
  );
});
