import { describe, expect, it } from 'vitest';
import { atlasIn } from '../../src/domain/view/counted-atlas';
import { isBackward, speaksIn } from '../../src/domain/view/date-filter';
import { datedExcerpts, datesOf, mergeDates } from '../../src/domain/view/timeline';
import { firstDay, lastDay } from '../../src/domain/dates/iso-date';
import { createArticle, createDatedAtlas, createExcerpt } from '../fixtures/create-atlas';

/** An excerpt that speaks of dates, each "start/end" or one date for both. */
function createDated(...dates: string[]) {
  const when = dates.map((date) => {
    const [start, end = start] = date.split('/') as [string, string?];
    return { start, end, words: 'then' };
  });
  return { ...createExcerpt('Then it rained.'), when };
}

describe('an excerpt speaks of a span', () => {
  it.each([
    ['2022-12-12', '2022-12-12', '2022-12-12'],
    ['2022-12-21/2022-12-31', '2022-12-27', '2022-12-27'],
    ['2020', '2020-11-10', '2020-11-10'],
    ['2020-11-10', '2020', '2020'],
    ['2023-01-11', '2022-12', null],
    ['2020', null, '2021'],
    ['2022-02', '2022-02-28', '2022-03'],
  ])('%s in %s to %s', (date, from, to) => {
    expect(speaksIn(createDated(date), { from, to })).toBe(true);
  });

  it.each([
    ['2022-12-12', '2022-12-13', null],
    ['2022-12-12', null, '2022-11'],
    ['2020', '2021', '2023'],
  ])('but %s not in %s to %s', (date, from, to) => {
    expect(speaksIn(createDated(date), { from, to })).toBe(false);
  });

  it('with any of its dates', () => {
    expect(speaksIn(createDated('2020', '2022-12-27'), { from: '2022', to: '2022' })).toBe(true);
  });

  it('never without a date, but is there where no span is chosen', () => {
    expect(speaksIn(createDated(), { from: '1000', to: null })).toBe(false);
    expect(speaksIn(createDated(), { from: null, to: null })).toBe(true);
  });
});

describe('an atlas of a span', () => {
  it('has the places that are mentioned there, and its layers counted anew', () => {
    const atlas = createDatedAtlas();
    const dated = datedExcerpts(atlas.articles);
    const { places, layers } = atlasIn(atlas, dated, { from: '2020', to: '2020' });
    expect(places.map(({ id, excerptCount }) => [id, excerptCount])).toEqual([['aldo', 1]]);
    expect(layers.map(({ id, excerptCount }) => [id, excerptCount])).toEqual([
      ['roads', 0],
      ['towns', 1],
      ['states', 0],
    ]);
  });
});

describe('the timeline', () => {
  it('has each date once, in order, with everything that speaks of it', () => {
    const excerpts = [
      createDated('2022-12-01/2022-12-10', '2020'),
      createDated('2022-12-01', '2020-01'),
      createDated('2020'),
    ];
    const entries = datesOf(datedExcerpts([createArticle({ excerpts })]));
    expect(entries.map(({ start, end, spoken }) => [start, end, spoken.length])).toEqual([
      ['2020-01', '2020-01', 1],
      ['2020', '2020', 2],
      ['2022-12-01', '2022-12-01', 1],
      ['2022-12-01', '2022-12-10', 1],
    ]);
  });
});

it('the dates of two lists are one list, in order', () => {
  const date = (start: string, count: number) => ({ start, end: start, count });
  expect(
    mergeDates([date('2020', 1), date('2022', 2)], [date('2021', 3), date('2022', 4)]),
  ).toEqual([date('2020', 1), date('2021', 3), date('2022', 6)]);
});

it('a span that ends in the month or year in which it begins is not backward', () => {
  expect(isBackward({ from: '2022-12-12', to: '2022' })).toBe(false);
  expect(isBackward({ from: '2022-12', to: '2022-12-01' })).toBe(false);
  expect(isBackward({ from: '2023', to: '2022' })).toBe(true);
});

it.each([
  ['2020', '2020-01-01', '2020-12-31'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2020-02-03', '2020-02-03', '2020-02-03'],
])('%s goes from %s to %s', (iso, first, last) => {
  expect([firstDay(iso), lastDay(iso)]).toEqual([first, last]);
});
