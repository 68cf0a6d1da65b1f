import { describe, expect, test } from 'vitest';
import { recogniseArticle } from '../../src/domain/editing/match-known-article';
import { createArticleRecord, createSource } from '../fixtures/create-article';

describe('a text of the atlas that is brought again', async () => {
  const record = await createArticleRecord();
  const proofs = [
    { articleId: 'other', sentences: ['0'.repeat(64)] },
    { articleId: 'road-news-1', sentences: record.text.sentences.map(({ sha256 }) => sha256) },
  ];

  test('is recognised, page furniture and all', async () => {
    expect(await recogniseArticle(createSource(), proofs)).toBe('road-news-1');
  });

  test('is another where half of it is', async () => {
    const half = createSource()
      .replace('Baku said', 'Nobody said')
      .replace('Nobody told', 'They told');
    expect(await recogniseArticle(half, proofs)).toBeNull();
  });
});
