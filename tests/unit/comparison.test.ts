import { expect, test } from 'vitest';
import { compareColumns, isComparable, quotationsByPlace } from '../../src/domain/atlas/quotations';
import { namingsByPlace } from '../../src/domain/atlas/naming';
import { createArticle, createExcerpt } from '../fixtures/create-atlas';

const daily = createArticle({
  excerpts: [
    createExcerpt('Aldo is shut.', { Aldo: 'aldo' }, 100),
    createExcerpt('Aldburg waits, and Aldo too.', { Aldburg: 'aldo', 'Aldo too': 'aldo' }, 200),
    createExcerpt('Aldo again.', { Aldo: 'aldo' }, 300),
  ],
});
const weekly = createArticle({
  id: 'weekly-1',
  excerpts: [
    {
      ...createExcerpt('Brun lies below Aldo.', { Brun: 'brun', Aldo: 'aldo' }),
      id: 'weekly-1-s1',
    },
  ],
});

test('a place has one column for each article, with its excerpts and the names that it uses', () => {
  const quotations = quotationsByPlace([daily, weekly]).get('aldo')!;
  const namings = namingsByPlace([daily, weekly]).get('aldo')!;
  const columns = compareColumns(quotations, namings).map(({ article, excerpts, names }) => ({
    article: article.id,
    excerpts: excerpts.map(({ exact }) => exact),
    names,
  }));
  expect(columns).toEqual([
    {
      article: 'daily-1',
      excerpts: ['Aldo is shut.', 'Aldburg waits, and Aldo too.', 'Aldo again.'],
      names: [
        { words: 'Aldo', count: 2 },
        { words: 'Aldburg', count: 1 },
        { words: 'Aldo too', count: 1 },
      ],
    },
    {
      article: 'weekly-1',
      excerpts: ['Brun lies below Aldo.'],
      names: [{ words: 'Aldo', count: 1 }],
    },
  ]);
});

test('one article is nothing to compare, however often it names a place', () => {
  const quotations = quotationsByPlace([daily, weekly]);
  expect(isComparable(quotations.get('aldo')!)).toBe(true);
  expect(isComparable(quotations.get('brun')!)).toBe(false);
});
