import { expect, test } from 'vitest';
import { readPassages, score } from '../fixtures/labelled';

test.each(['open', 'regression', 'further'])(
  'places are found in the %s passages',
  async (part) => {
    const { labels, precision, recall, misses } = await score(readPassages(part));
    expect(labels).toBeGreaterThan(100);
    expect({ precision, recall, misses: precision < 0.95 || recall < 0.95 ? misses : [] }).toEqual({
      precision: expect.toSatisfy((share: number) => share >= 0.95),
      recall: expect.toSatisfy((share: number) => share >= 0.95),
      misses: [],
    });
  },
);
