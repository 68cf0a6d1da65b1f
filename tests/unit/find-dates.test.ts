import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/domain/dates/find-dates';
import { quickest } from '../fixtures/quickest';

/** "start/end", or "start" where both are the same, of each date. */
const dates = (sentence: string, issued: string | null = '2023-01') =>
  findDates(sentence, issued).map(({ start, end }) => (start === end ? start : `${start}/${end}`));

const first = (sentence: string, issued: string | null = '2023-01') =>
  findDates(sentence, issued)[0];

describe('dates in a sentence', () => {
  it.each([
    ['The bridge opened on 10 November 2020 at noon.', '2020-11-10'],
    ['The bridge opened on November 10, 2020.', '2020-11-10'],
    ['The bridge opened on the 3rd of May 2021.', '2021-05-03'],
    ['The bridge opened on Sept. 3rd, 2021.', '2021-09-03'],
    ['The fair is held from 5–8 June 2022.', '2022-06-05/2022-06-08'],
    ['The fair is held on June 5-8, 2022.', '2022-06-05/2022-06-08'],
    ['Late December 2022 was cold.', '2022-12-21/2022-12-31'],
    ['It rained in mid-February 2022.', '2022-02-11/2022-02-20'],
    ['It rained in late February 2022.', '2022-02-21/2022-02-28'],
    ['In early December 2022 it froze.', '2022-12-01/2022-12-10'],
    ['The mill closed in March 2021.', '2021-03'],
    ['The mill closed in early 2021.', '2021-01/2021-04'],
    ['The flood of 2020 was the last.', '2020'],
  ])('%s', (sentence, date) => {
    expect(dates(sentence)).toEqual([date]);
  });

  it('are found in their order, each once, with their words', () => {
    const found = findDates('From May 2021 on, as in 2019, until 3 June 2022.', null);
    expect(found.map(({ words }) => words)).toEqual(['May 2021', '2019', '3 June 2022']);
  });

  it.each([
    'It cost 2020 crowns, and 12 mules came.',
    'In the past two years, over the past month, on Monday, nothing happened.',
    'In December nothing happened, and it may 5 times more.',
    'On 31 February 2021 nothing happened.',
    'Room A12 December 2022b is shut.',
  ])('are not read where there are none: %s', (sentence) => {
    expect(dates(sentence)).toEqual([]);
  });
});

describe('a date without its year', () => {
  it('is the nearest one not after the article, and inferred', () => {
    expect(first('They met on January 11.')).toEqual({
      start: '2023-01-11',
      end: '2023-01-11',
      words: 'January 11',
      inferred: true,
    });
    expect(dates('They met on 12 December.')).toEqual(['2022-12-12']);
    expect(dates('They met in late December.')).toEqual(['2022-12-21/2022-12-31']);
  });

  it('may be the very day of the article, but no later', () => {
    expect(dates('They met on 19 January.', '2023-01-19')).toEqual(['2023-01-19']);
    expect(dates('They met on 20 January.', '2023-01-19')).toEqual(['2022-01-20']);
  });

  it('is the last one that there was on 29 February', () => {
    expect(dates('They met on 29 February.')).toEqual(['2020-02-29']);
  });

  it('is left out where the article has no date either', () => {
    expect(dates('They met on January 11.', null)).toEqual([]);
  });
});

describe('the date of a cited source', () => {
  it.each([
    'It rained (see Harbour News, March 17, 2021).',
    'It rained (, March 17, 2021).',
    'It rained (The Daily, March 17).',
  ])('is marked: %s', (sentence) => {
    expect(first(sentence)).toMatchObject({ cited: true });
  });

  it.each(['It rained (on March 17, 2021, at noon).', 'It rained, March 17, 2021.'])(
    'is not taken for what happened on a day: %s',
    (sentence) => {
      expect(first(sentence)).not.toHaveProperty('cited');
    },
  );
});

it('reads a sentence of dates in time that grows with it alone', () => {
  const timeOf = (count: number) => {
    const sentence = '(EDM, March 17, 2021) '.repeat(count);
    return quickest(() => expect(findDates(sentence, '2023-01-19')).toHaveLength(count));
  };
  timeOf(1000);
  // A hundred times as much where each date is compared with all before it.
  expect(timeOf(20_000)).toBeLessThan(40 * Math.max(timeOf(2000), 5));
});

it('finds dates over no-break spaces and soft hyphens, which their words keep', () => {
  const [when] = findDates('It was shut on 5\u00a0Janu\u00adary\u00a02023.', null);
  expect(when).toMatchObject({ start: '2023-01-05', words: '5\u00a0Janu\u00adary\u00a02023' });
});
