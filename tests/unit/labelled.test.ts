import { expect, test } from 'vitest';
import { readFullGazetteer } from '../../scripts/lib/geodata-files';
import { findLabels, readPassages, score, worldFinder, type Finder } from '../fixtures/labelled';
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

async function regionFinder(): Promise<Finder> {
  const gazetteer = await readFullGazetteer();
  return (text) => findLabels(text, gazetteer);
}

/** What a reader may rely on, by language, over the passages of the region, those set aside among them. */
test.each([
  ['en', 0.98, 0.9],
  ['ru', 0.97, 0.85],
  ['az', 0.97, 0.85],
  ['hy', 0.97, 0.85],
])('names in %s are found, and for what they are', async (language, precision, recall) => {
  const all = figuresOf(['region', 'unread'], await regionFinder(), language);
  expect(all.mentions).toBeGreaterThan(150);
  expect(all.precision).toBeGreaterThanOrEqual(precision);
  expect(all.recall).toBeGreaterThanOrEqual(recall);
  expect(all.rightPlace).toBeGreaterThanOrEqual(0.96);
});

test('governments are told from their capitals, in whatever language', async () => {
  const all = figuresOf(['region', 'unread'], await regionFinder());
  expect(all.governmentPrecision).toBeGreaterThanOrEqual(0.85);
  expect(all.governmentRecall).toBeGreaterThanOrEqual(0.85);
});

test('places of four continents are found with the gazetteer of the world, and at the right place', async () => {
  const all = figuresOf(['elsewhere/open', 'elsewhere/unread'], await worldFinder());
  expect(all.mentions).toBeGreaterThan(150);
  expect(all.precision).toBeGreaterThanOrEqual(0.95);
  expect(all.recall).toBeGreaterThanOrEqual(0.9);
  expect(all.rightPlace).toBeGreaterThanOrEqual(0.95);
});

test.each([
  ['Paris Hilton sang in {Lagos|lagos}, {Nigeria|nigeria}.'],
  ['Jackson was late. In {Jackson|jackson}, {Mississippi|mississippi}, nobody minded.'],
  ['Washington Irving and Sydney Smith met Virginia Woolf in {Leeds|leeds}, {England|england}.'],
  ['Stanley Lancaster came to {Nairobi|nairobi}. Lancaster then left {Kenya|kenya}.'],
  ['Florence sells beans in {Kisumu|kisumu}, {Kenya|kenya}, to Victoria and Lincoln.'],
  ['The Chelsea fans of {Accra|accra} like Reading. So does {Kumasi|kumasi}, {Ghana|ghana}.'],
])('persons are no places: %s', async (marked) => {
  const find = await worldFinder();
  const labels = [...marked.matchAll(/\{([^|]+)\|([^}]+)\}/g)].map(([, words, id]) => [words, id]);
  const text = marked.replace(/\{([^|]+)\|[^}]+\}/g, '$1');
  const found = find(text).map(({ start, end, placeId }) => [text.slice(start, end), placeId]);
  expect(found).toEqual(labels);
});
