import { describe, expect, it } from 'vitest';
import { quotationsByPlace } from '../../src/domain/quotations';
import { hasLostCitation, segments } from '../../src/domain/segments';
import { createArticle, createExcerpt } from '../fixtures/create-atlas';

const exact = 'The road from Aldo to Brun is shut (, 11 May 2021), said Aldo Radio.';
const excerpt = createExcerpt(exact, { Aldo: 'aldo', Brun: 'brun' });

describe('an excerpt cut for marking', () => {
  it('is still the excerpt, character for character', () => {
    expect(
      segments(excerpt)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(exact);
  });

  it('marks each mention', () => {
    const marked = segments(excerpt).filter((segment) => segment.mention);
    expect(marked.map((s) => [s.text, s.mention?.placeId])).toEqual([
      ['Aldo', 'aldo'],
      ['Brun', 'brun'],
    ]);
  });

  it('shows where the copy has lost the name of a source', () => {
    const lost = segments(excerpt).filter((segment) => segment.lost);
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
