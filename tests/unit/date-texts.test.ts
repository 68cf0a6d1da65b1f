import { describe, expect, it } from 'vitest';
import { measuredText } from '../../src/ui/shared/format';
import { datesText, spanText } from '../../src/ui/shared/texts';

describe('dates in words', () => {
  it.each([
    ['2020', '2020', '2020'],
    ['2022-12', '2022-12', 'December 2022'],
    ['2022-12-12', '2022-12-12', '12 December 2022'],
    ['2022-12-21', '2022-12-31', '21–31 December 2022'],
    ['2022-12-21', '2023-01-12', '21 December 2022 – 12 January 2023'],
    ['2021-01', '2021-04', 'January 2021 – April 2021'],
    ['2020', '2022-12-12', '2020 – 12 December 2022'],
  ])('%s to %s', (start, end, words) => {
    expect(datesText(start, end)).toBe(words);
  });

  it('say what is chosen', () => {
    expect(spanText({ from: null, to: null })).toBe('all dates');
    expect(spanText({ from: '2022', to: null })).toBe('2022 or later');
    expect(spanText({ from: null, to: '2022-12' })).toBe('December 2022 or earlier');
    expect(spanText({ from: '2022-12-12', to: '2022-12-12' })).toBe('12 December 2022');
  });
});

describe('a measured figure in words', () => {
  const figure = { metres: 60_358, uncertaintyMetres: 4000, atLeast: true, method: '' };

  it('has one decimal, its uncertainty, and a lower bound where it is one', () => {
    expect(measuredText(figure)).toBe('at least 60.4 km, ±4 km');
    expect(measuredText({ ...figure, atLeast: false })).toBe('60.4 km, ±4 km');
    expect(measuredText({ ...figure, metres: 5001, uncertaintyMetres: null, atLeast: false })).toBe(
      '5.0 km',
    );
  });

  it('says on which side of an edge', () => {
    const edge = { metres: 1598, uncertaintyMetres: 2200, atLeast: false, method: '' };
    expect(measuredText({ ...edge, inside: true })).toBe('inside, 1.6 km from the edge, ±2.2 km');
    expect(measuredText({ ...edge, inside: false })).toMatch(/^outside, /);
  });
});
