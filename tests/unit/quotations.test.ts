import { describe, expect, it } from 'vitest';
import { firstOfEach, quotationsByPlace } from '../../src/domain/atlas/quotations';
import { hasLostCitation, excerptSegments } from '../../src/domain/quoting/excerpt-segments';
import { createArticle, createExcerpt } from '../fixtures/create-atlas';

const exact = 'The road from Aldo to Brun is shut (, 11 May 2021), said Aldo Radio.';
const excerpt = createExcerpt(exact, { Aldo: 'aldo', Brun: 'brun' });

describe('an excerpt cut for marking', () => {
  it('is still the excerpt, character for character', () => {
    expect(
      excerptSegments(excerpt)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(exact);
  });

  it('marks each mention', () => {
    const marked = excerptSegments(excerpt).filter((segment) => segment.mention);
    expect(marked.map((s) => [s.text, s.mention?.placeId])).toEqual([
      ['Aldo', 'aldo'],
      ['Brun', 'brun'],
    ]);
  });

  it('shows where the copy has lost the name of a source', () => {
    const lost = excerptSegments(excerpt).filter((segment) => segment.lost);
    expect(lost.map((segment) => segment.text)).toEqual(['(, 11 May 2021)']);
    expect(hasLostCitation(exact)).toBe(true);
    expect(hasLostCitation('Shut (Daily News, 11 May 2021).')).toBe(false);
  });
});

describe('the quotations of a place', () => {
  it('stand in the order of the articles, each once, however often it is named', () => {
    const twice = createExcerpt('Aldo is Aldo.', {}, 300);
    twice.mentions = [
      { placeId: 'aldo', start: 300, end: 304 },
      { placeId: 'aldo', start: 308, end: 312 },
    ];
    const byPlace = quotationsByPlace([createArticle({ excerpts: [excerpt, twice] })]);
    expect(byPlace.get('aldo')?.map((q) => q.excerpt.id)).toEqual(['daily-1-s100', 'daily-1-s300']);
    expect(byPlace.get('brun')?.length).toBe(1);
    expect(byPlace.get('norland')).toBeUndefined();
  });
});

describe('the first quotations of each article', () => {
  const article = (id: string, count: number) =>
    createArticle({
      id,
      excerpts: Array.from({ length: count }, (_, index) => ({
        ...createExcerpt('Aldo.', { Aldo: 'aldo' }, 100 * index),
        id: `${id}-s${index + 1}`,
      })),
    });
  const first = (most: number, ...counts: number[]) => {
    const articles = counts.map((count, index) => article(`daily-${index + 1}`, count));
    const quotations = quotationsByPlace(articles).get('aldo')!;
    return firstOfEach(quotations, most).map(({ excerpt }) => excerpt.id);
  };

  it('leave no article out, however long another is', () => {
    const ids = first(8, 100, 2);
    expect(ids.filter((id) => id.startsWith('daily-1'))).toHaveLength(4);
    expect(ids.slice(4)).toEqual(['daily-2-s1', 'daily-2-s2']);
  });

  it('are three of each at least', () => {
    expect(first(4, 5, 5, 5, 5)).toHaveLength(12);
  });
});
