import { describe, expect, test } from 'vitest';
import { indexBeyond } from '../../src/data/search/load-search';
import { buildSearchIndex, openSearchIndex } from '../../src/data/search/search-index';
import { withLibrary } from '../../src/domain/library/atlas-with-library';
import { createArticle, createExcerpt } from '../fixtures/create-atlas';
import { createAtlas, createLibrary } from '../fixtures/create-library';

const excerpts = [createExcerpt('Aldo has salt in its council house.', { Aldo: 'aldo' })];
const base = createAtlas({ articles: [createArticle({ excerpts })] });
const search = openSearchIndex(buildSearchIndex(base), base);
const withOwn = await indexBeyond(base, withLibrary(base, createLibrary()));
const found = (query: string) => withOwn(search(query), query);

describe('a search over the atlas and the reader’s articles', () => {
  test('finds places that only these name, and tells quotations apart by their kind', () => {
    expect(found('Cerna').places.map(({ place }) => place.id)).toEqual(['cerna']);
    const quotations = found('council').quotations.map(
      ({ article, excerpt }) => `${article.kind}: ${excerpt.exact}`,
    );
    expect(quotations).toEqual([
      'analysis: Aldo has salt in its council house.',
      'your article: In Cerna the council met.',
    ]);
  });

  test('finds each place of the atlas once', () => {
    expect(found('Aldo').places.map(({ place }) => place.id)).toEqual(['aldo']);
  });

  test('gives what was typed before what is only like it', () => {
    // “Cerna” as it stands is in the reader’s article alone; “Cernas” in neither.
    expect(found('Cerna')).toMatchObject({ placesBy: 'as-typed', quotationsBy: 'as-typed' });
    expect(found('Cerma')).toMatchObject({ placesBy: 'misspelt' });
    expect(found('ploughs').quotations.map(({ article }) => article.kind)).toEqual([
      'your article',
    ]);
  });
});
