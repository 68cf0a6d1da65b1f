import { getIssues } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import * as v from 'valibot';
import validateAnnotation from 'validate-web-annotation';
import { describe, expect, test } from 'vitest';
import { createIris } from '../../src/domain/exchange/iris';
import { withLibrary } from '../../src/domain/library/atlas-with-library';
import type { QuotedArticle } from '../../src/domain/atlas/article';
import { withinShare } from '../../src/domain/library/exported-share';
import { libraryExports } from '../../src/domain/library/library-exports';
import { withDates } from '../../src/domain/library/dated-sentences';
import { EMPTY_LIBRARY, putArticle, type Library } from '../../src/domain/library/library';
import { readExportedJson } from '../../src/library/read-exported-json';
import { findPlaces } from '../../src/library/find-places';
import { ImportError } from '../../src/library/imported-file';
import { planImport } from '../../src/ui/library/plan-import';
import {
  createAtlas,
  createKnown,
  createLibrary,
  createLibraryArticle,
  createGazetteerFile,
} from '../fixtures/create-library';
import { LinkedPlacesSchema } from '../fixtures/linked-places-schema';

const atlas = createAtlas();

function exportsOf(library: Library, siteUrl: string | null = null) {
  const iris = createIris(atlas.title, siteUrl);
  const files = libraryExports(withLibrary(atlas, library)!, library, iris);
  return {
    geoJson: files['your-places.geojson'],
    linkedPlaces: files['your-places.lpf.json'],
    annotations: files['your-annotations.jsonld'],
  };
}

/** What a library becomes that opens these files, one after another. */
function opened(...files: string[]): Library {
  return files.reduce((library, text) => {
    const name = 'exported.json';
    return planImport(readExportedJson(text, name), atlas, name).edit(library);
  }, EMPTY_LIBRARY);
}

/** What a library holds: its places, and its articles as far as they are quoted; or as far as that may leave. */
function content(library: Library, leaves = (article: QuotedArticle) => article) {
  const articles = (withLibrary(atlas, library)?.articles ?? []).map(leaves);
  return {
    places: library.places
      .map(({ id, title, kind, names, at }) => ({ id, title, kind, names, at }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    articles: articles
      .filter(({ excerpts }) => excerpts.length > 0)
      .map(({ citation, excerpts }) => ({
        citation,
        excerpts: excerpts.map(({ id, exact, start, mentions, when }) => ({
          id,
          exact,
          when,
          mentions: mentions.map((mention) => ({
            ...mention,
            start: mention.start - start,
            end: mention.end - start,
          })),
        })),
      })),
  };
}

const word = fc.constantFrom('Aldo', 'Brun', 'Cerna', 'Drava', 'salt', 'the road', '5 May 2021');
const sentence = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => `Of ${words.join(', ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const known = createKnown({
  gazetteer: [
    createGazetteerFile([
      { id: 'cerna', kind: 'town', names: { en: ['Cerna'], ru: ['Черна'] }, at: [12.5, 52.5] },
      { id: 'drava', kind: 'river', names: { en: ['Drava'] } },
    ]),
  ],
});
const library = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^own-[a-z]{1,6}$/),
      title: fc.constantFrom('On the hills', '“Salt” & <roads>'),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      day: fc.option(fc.integer({ min: 1, max: 28 })),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  )
  .map((articles) =>
    articles.reduceRight((library, { id, title, paragraphs, day }) => {
      const found = findPlaces([title, ...paragraphs].join('\n\n'), known);
      const { text, mentions, sentences, unknown, places } = found;
      const citation = {
        ...createLibraryArticle().citation,
        ...{ id, title },
        ...(day === null ? {} : { issued: { 'date-parts': [[2023, 2, day]] } }),
      };
      const own = createLibraryArticle({ id, citation, text, mentions, sentences, unknown });
      return putArticle(library, withDates(own), places);
    }, EMPTY_LIBRARY),
  );

describe('what the reader takes along of their own', () => {
  test.each([null, 'https://atlas.test/map/'])('is what the standards demand, at %s', (siteUrl) => {
    const { geoJson, linkedPlaces, annotations } = exportsOf(createLibrary(), siteUrl);
    expect(getIssues(geoJson)).toEqual([]);
    expect(v.safeParse(LinkedPlacesSchema, JSON.parse(linkedPlaces)).issues).toBeUndefined();
    const { total, first } = JSON.parse(annotations) as {
      total: number;
      first: { items: unknown[] };
    };
    expect(first.items).toHaveLength(total);
    expect(first.items.length).toBeGreaterThan(0);
    expect(first.items.filter((annotation) => !validateAnnotation(annotation))).toEqual([]);
  });

  test('holds nothing of a text but what is quoted', () => {
    expect(exportsOf(createLibrary()).annotations).not.toContain('promised salt');
  });

  test('is never more than 60 % of an article, and has each place quoted as far as that allows', () => {
    const paragraphs = ['Aldo slept.', 'Aldo woke.', 'Brun woke.', 'Aldo ate.', 'Hm.'];
    const found = findPlaces(['On the hills', ...paragraphs].join('\n\n'), known);
    const { text, mentions, sentences, unknown, places } = found;
    const own = createLibraryArticle({ text, mentions, sentences, unknown });
    const { annotations } = exportsOf(putArticle(EMPTY_LIBRARY, own, places));
    const quoted = paragraphs.filter((words) => annotations.includes(words));
    expect(quoted).toEqual(['Aldo slept.', 'Aldo woke.', 'Brun woke.']);
    expect(quoted.join('').length / text.length).toBeLessThanOrEqual(0.6);
  });

  test('of an article that is known by its excerpts alone is at most 60 % of these: nobody here knows how long it is', () => {
    const known = opened(exportsOf(createLibrary()).annotations);
    const [before] = known.articles;
    expect(before!.sentences.length).toBeGreaterThan(1);
    const again = opened(exportsOf(known).annotations);
    const length = ({ sentences }: Library['articles'][number]) =>
      sentences.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(length(again.articles[0]!)).toBeLessThanOrEqual(0.6 * before!.text.length);
    expect(length(again.articles[0]!)).toBeGreaterThan(0);
  });

  test.each(['geoJson', 'linkedPlaces'] as const)(
    'comes back as the same content from %s and annotations',
    (format) => {
      fc.assert(
        // A library without anything has nothing to take along.
        fc.property(
          library.filter(({ articles }) => articles.length > 0),
          fc.constantFrom(null, 'https://atlas.test/'),
          (before, siteUrl) => {
            const files = exportsOf(before, siteUrl);
            expect(content(opened(files[format], files.annotations))).toEqual(
              content(before, withinShare),
            );
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});

describe('what another atlas gives out', () => {
  test('is not added where this atlas has it', () => {
    const { annotations } = exportsOf(createLibrary());
    const exported = readExportedJson(annotations.replaceAll('own-1', 'daily-1'), 'x.jsonld');
    const { edit, message } = planImport(exported, atlas, 'x.jsonld');
    const after = edit(EMPTY_LIBRARY);
    expect(after).toEqual(EMPTY_LIBRARY);
    expect(message({ before: EMPTY_LIBRARY, after })).toBe('0 articles added, 1 is here already');
  });

  test('is quoted at its places, even if nobody has told where these are', () => {
    const library = opened(exportsOf(createLibrary()).annotations);
    expect(library.places).toMatchObject([{ id: 'cerna', title: 'Cerna', at: null }]);
    expect([...withLibrary(atlas, library)!.places.keys()]).toContain('cerna');
  });

  test.each([
    ['a mention outside its excerpt', (text: string) => text.replace(/"start":\d+/g, '"start":1')],
    ['an excerpt of two paragraphs', (text: string) => text.replace('all night', 'all\\n\\nnight')],
  ])('adds nothing with %s, and says where', (_, alter) => {
    const broken = alter(exportsOf(createLibrary()).annotations);
    expect(() => readExportedJson(broken, 'x.jsonld')).toThrow(ImportError);
    expect(() => readExportedJson(broken, 'x.jsonld')).toThrow(
      /^Nothing of “x\.jsonld” was added\. (Excerpt|Article) “own-1/,
    );
  });
});
