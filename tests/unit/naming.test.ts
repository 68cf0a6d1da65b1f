import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/domain/atlas/article';
import { namingsByPlace, placeNames, timesNamed } from '../../src/domain/atlas/naming';
import { quotationsByPlace } from '../../src/domain/atlas/quotations';
import { shortNames } from '../../src/domain/quoting/citation';
import { createArticle, createExcerpt } from '../fixtures/create-atlas';

/** A text of some words, and what those that are capitalised or “corridor” mention. */
const naming = fc
  .array(fc.constantFrom('Aldo', 'ALDO', 'Brun', 'the corridor', 'The corridor', 'waits', 'Ə’s'))
  .map((words) => {
    const text = words.join(' ');
    let at = 0;
    const mentions = words.flatMap((word): Mention[] => {
      const start = at;
      at += word.length + 1;
      if (word === 'waits') return [];
      const placeId = /corridor/.test(word) ? 'aldo' : word.toLowerCase();
      const isGovernment = word === 'ALDO';
      return [
        { placeId, start, end: start + word.length, ...(isGovernment && { kind: 'metonym' }) },
      ];
    });
    return { text, mentions };
  });

describe('the places that a text names', () => {
  it('count every mention once, by words that stand in the text', () => {
    fc.assert(
      fc.property(naming, ({ text, mentions }) => {
        const places = placeNames([{ exact: text, start: 0, mentions }]);
        const ids = [...new Set(mentions.map(({ placeId }) => placeId))];
        expect(places.map(({ placeId }) => placeId)).toEqual(ids);
        for (const { placeId, names } of places) {
          const own = mentions.filter((mention) => mention.placeId === placeId);
          expect(timesNamed({ names })).toBe(own.length);
          expect(names.every(({ words }) => text.includes(words))).toBe(true);
          expect(names).toEqual(names.toSorted((a, b) => b.count - a.count));
          const asGovernment = names.filter(({ kind }) => kind);
          expect(timesNamed({ names: asGovernment })).toBe(own.filter(({ kind }) => kind).length);
        }
      }),
    );
  });

  it('count words in whatever case as one, as they are written mostly', () => {
    const text = 'The corridor, the corridor, the corridor';
    const mentions = [0, 14, 28].map((start) => ({ placeId: 'aldo', start, end: start + 12 }));
    expect(placeNames([{ exact: text, start: 0, mentions }])).toEqual([
      { placeId: 'aldo', names: [{ words: 'the corridor', count: 3 }] },
    ]);
  });
});

it('an article names a place, and quotes it or does not', () => {
  const excerpts = [createExcerpt('Aldo is shut.', { Aldo: 'aldo' })];
  const named = [
    { placeId: 'aldo', names: [{ words: 'Aldo', count: 5 }] },
    { placeId: 'brun', names: [{ words: 'Brun', count: 2 }] },
  ];
  const namings = namingsByPlace([createArticle({ excerpts, named })]);
  expect(namings.get('aldo')).toMatchObject([{ articleId: 'daily-1', excerptCount: 1 }]);
  expect(namings.get('brun')).toMatchObject([{ excerptCount: 0, names: [{ count: 2 }] }]);
  expect(quotationsByPlace([createArticle({ excerpts })]).has('brun')).toBe(false);
});

describe('what articles are called in short', () => {
  const article = (id: string, outlet: string, year?: number, title = id) => {
    const issued = year === undefined ? {} : { issued: { 'date-parts': [[year]] } };
    return { id, citation: { id, type: 'article', title, 'container-title': outlet, ...issued } };
  };

  it('is their outlet, then their date too, then their title', () => {
    const articles = [
      article('a', 'The Daily', 2023),
      article('b', 'The Weekly', 2022),
      article('c', 'The Weekly', 2023),
      article('d', 'The Post', 2023, 'A road'),
      article('e', 'The Post', 2023, 'A bridge'),
      article('f', '', undefined, 'My text'),
    ];
    const short = shortNames(articles);
    expect(articles.map(({ id }) => short(id))).toEqual([
      'The Daily',
      'The Weekly, 2022',
      'The Weekly, 2023',
      '“A road”',
      '“A bridge”',
      '“My text”',
    ]);
  });

  it('is never the same for two whose titles differ', () => {
    const some = fc.uniqueArray(
      fc.record({
        title: fc.string(),
        outlet: fc.constantFrom('', 'A', 'B', 'A, 2023'),
        year: fc.option(fc.constantFrom(2022, 2023)),
      }),
      { selector: ({ title }) => title },
    );
    fc.assert(
      fc.property(some, (records) => {
        const articles = records.map(({ title, outlet, year }, index) =>
          article(`a-${index}`, outlet, year ?? undefined, title),
        );
        const short = shortNames(articles);
        expect(new Set(articles.map(({ id }) => short(id))).size).toBe(articles.length);
      }),
    );
  });
});
