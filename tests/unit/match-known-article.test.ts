import { describe, expect, test } from 'vitest';
import { matchKnownArticle } from '../../src/domain/editing/match-known-article';
import { createArticleRecord, createSource } from '../fixtures/create-article';

describe('a text of the atlas that is brought again', async () => {
  const record = await createArticleRecord();
  const knownArticles = [
    { articleId: 'other', sentences: ['0'.repeat(64)] },
    { articleId: 'road-news-1', sentences: record.text.sentences.map(({ sha256 }) => sha256) },
  ];

  test('is recognised, page furniture and all', async () => {
    expect(await matchKnownArticle(createSource(), knownArticles)).toBe('road-news-1');
  });

  test('is another where half of it is', async () => {
    const half = createSource()
      .replace('Baku said', 'Nobody said')
      .replace('Nobody told', 'They told');
    expect(await matchKnownArticle(half, knownArticles)).toBeNull();
  });
});
