import { describe, expect, test } from 'vitest';
import {
  createSelectors,
  differenceFromText,
  firstDifference,
} from '../../src/domain/quoting/text-quote';

const text = 'The road was closed in the morning. It opened at noon, they said. Nobody used it.';

describe('the selectors of a quotation', () => {
  const whole = { start: 0, end: text.length };
  const start = text.indexOf('It opened');
  const end = text.indexOf(' Nobody');
  const [quote, position] = createSelectors(text, { start, end }, whole);

  test('hold its words, its place, and the words on either side', () => {
    expect(position).toEqual({ type: 'TextPositionSelector', start, end });
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'It opened at noon, they said.',
      prefix: 'road was closed in the morning. ',
      suffix: ' Nobody used it.',
    });
  });

  test('find the quotation again', () => {
    expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
  });

  test('take no words from outside what is quoted', () => {
    const [alone] = createSelectors(text, { start, end }, { start, end: end + 4 });
    expect([alone.prefix, alone.suffix]).toEqual(['', ' Nob']);
  });

  test('halve no character', () => {
    const cars = '🚗'.repeat(20);
    const [{ prefix, suffix }] = createSelectors(
      `${cars}abc${cars}`,
      { start: 41, end: 42 },
      { start: 0, end: 83 },
    );
    expect([prefix, suffix]).toEqual([`${'🚗'.repeat(15)}a`, `c${'🚗'.repeat(15)}`]);
  });
});

describe('an altered quotation', () => {
  test('is none if it is the same', () => {
    expect(firstDifference('as it is', 'as it is')).toBeNull();
    expect(differenceFromText('It opened at noon', text)).toBeNull();
  });

  test('is told by its first differing character', () => {
    expect(differenceFromText('It opened at moon, they said.', text)).toBe(
      'first difference at character 14: ' +
        'quoted “It opened at moon, they said.”, source “It opened at noon, they said.”',
    );
  });

  test('is told even where it only ends too early, or begins otherwise', () => {
    expect(firstDifference('It opened', 'It opened at')).toContain('at character 10:');
    expect(differenceFromText('Ünlike anything', text)).toContain('at character 1:');
  });

  test('is never forgiven for likeness: another dash or quotation mark differs', () => {
    expect(differenceFromText('they said “so”', 'they said "so"')).toContain('at character 11:');
    expect(firstDifference('5 km – wide', '5 km - wide')).toContain('at character 6:');
  });
});
