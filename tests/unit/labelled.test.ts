import { expect, test } from 'vitest';
import { readFullGazetteer } from '../../scripts/lib/geodata-files';
import { readPassages, score } from '../fixtures/labelled';
import { figuresOf } from '../labelled/figures';

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

/** What a reader may rely on, by language, over the passages of the region, those set aside among them. */
test.each([
  ['en', 0.98, 0.9],
  ['ru', 0.97, 0.85],
  ['az', 0.97, 0.85],
  ['hy', 0.97, 0.85],
])('names in %s are found, and for what they are', async (language, precision, recall) => {
  const all = figuresOf(['region', 'unread'], await readFullGazetteer(), language);
  expect(all.mentions).toBeGreaterThan(150);
  expect(all.precision).toBeGreaterThanOrEqual(precision);
  expect(all.recall).toBeGreaterThanOrEqual(recall);
  expect(all.rightPlace).toBeGreaterThanOrEqual(0.96);
});

test('governments are told from their capitals, in whatever language', async () => {
  const all = figuresOf(['region', 'unread'], await readFullGazetteer());
  expect(all.governmentPrecision).toBeGreaterThanOrEqual(0.85);
  expect(all.governmentRecall).toBeGreaterThanOrEqual(0.85);
});
