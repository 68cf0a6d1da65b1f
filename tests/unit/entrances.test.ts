import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inNameOrder } from '../../src/domain/atlas/atlas';
import { withLibrary } from '../../src/domain/library/atlas-with-library';
import { EMPTY_LIBRARY, putArticle, type Library } from '../../src/domain/library/library';
import { withDates } from '../../src/domain/library/dated-sentences';
import { excerptSegments } from '../../src/domain/quoting/excerpt-segments';
import { findPlaces } from '../../src/library/find-places';
import { readFile } from '../../src/library/formats/read-file';
import { ImportError } from '../../src/library/imported-file';
import { libraryToFile } from '../../src/library/library-file';
import { readExportedJson } from '../../src/library/read-exported-json';
import { changesTo, readStored } from '../../src/library/stored-library';
import { citationOf } from '../../src/library/citation-of';
import { displayBlocks } from '../../src/ui/library/display-blocks';
import { planImport } from '../../src/ui/library/plan-import';
import { dataFile, pastedText } from '../fixtures/broken-files';
import { createFile } from '../fixtures/create-files';
import { createAtlas, createKnown } from '../fixtures/create-library';

const atlas = createAtlas();

/** What an answer may not hold: the words of a parser, or of JavaScript. */
const PARSERS_WORDS =
  /Unexpected|Unterminated|JSON at|position \d|in JSON|is not a function|Cannot read|Maximum|Invalid (?:key|type|length)|\[object|RangeError|TypeError/;

/** One line for the reader, which says what is wrong, and ends. */
function expectPlain(error: unknown): void {
  expect(error).toBeInstanceOf(ImportError);
  const { message } = error as ImportError;
  expect(message).toMatch(/^[“\p{Lu}][^\n]{10,500}\.$/u);
  expect(message).not.toMatch(PARSERS_WORDS);
}

/** What a library is after it was kept, and read by the next visit. */
async function kept(library: Library): Promise<Library> {
  const { changes } = changesTo(library, { library: EMPTY_LIBRARY, orders: new Map() });
  const { put, notPlaces } = structuredClone(changes);
  const records = put.map(({ list, order, entry }) => ({
    ...{ list, key: entry.id },
    value: { ...entry, order },
  }));
  const stored = await readStored({ revision: 1, notPlaces, damaged: [], records });
  expect(stored.lost).toEqual([]);
  return stored.kept.library;
}

/** Everything that a page draws of a library has its words, and keys that no other has. */
function expectDrawn(library: Library): void {
  for (const article of library.articles) {
    const blocks = displayBlocks(article);
    const drawn = blocks.flatMap(({ start, end, mentions }) =>
      excerptSegments({ start, mentions, exact: article.text.slice(start, end) }),
    );
    const all = drawn.map(({ text }) => text).join('');
    expect(article.text.replaceAll('\n\n', '').endsWith(all.replaceAll('\n\n', ''))).toBe(true);
    expectOwn(blocks.map(({ start }) => start));
    expectOwn(article.unknown.map(({ name }) => name));
  }
  const extended = withLibrary(atlas, library);
  if (!extended) return;
  for (const { id, excerpts } of extended.articles) {
    expectOwn(excerpts.map((excerpt) => excerpt.id));
    const { text } = library.articles.find((article) => article.id === id)!;
    for (const { exact, start, end } of excerpts) expect(exact).toBe(text.slice(start, end));
  }
  expectOwn(extended.atlas.places.map(({ id }) => id));
  expectOwn(extended.atlas.articles.map(({ id }) => id));
  expectOwn(extended.atlas.dates.map(({ start, end }) => `${start}/${end}`));
  expect(extended.atlas.nameOrders).toEqual(atlas.nameOrders);
  for (const order of atlas.nameOrders) {
    for (const { title } of inNameOrder(extended.atlas, order).places) expect(title).not.toBe('');
  }
  for (const { geometry } of extended.features.features) {
    const [lng, lat] = geometry.coordinates;
    expect(Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90).toBe(true);
  }
}

function expectOwn(keys: unknown[]): void {
  expect(new Set(keys).size).toBe(keys.length);
}

/** An accepted library is the same after keeping it and after saving and opening it. */
async function expectSame(library: Library): Promise<void> {
  expect(await kept(library)).toEqual(library);
  const saved = readExportedJson(libraryToFile(library), 'x.json', atlas.box);
  expect(saved).toEqual({ library });
  expectDrawn(library);
}

/** What a property says is accepted, so that it does not hold of refusals alone. */
const accepted = new Map<string, number>();
const count = (kind: string) => accepted.set(kind, (accepted.get(kind) ?? 0) + 1);

describe('whatever a reader brings', () => {
  test('as a data file is kept, opened and drawn unchanged, or refused in one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(dataFile, async ({ kind, text }) => {
        let exported;
        try {
          exported = readExportedJson(text, 'mine.json', atlas.box);
        } catch (error) {
          return expectPlain(error);
        }
        const { edit, message } = planImport(exported, atlas, 'mine.json');
        const after = edit(EMPTY_LIBRARY);
        count(kind);
        await expectSame(after);
        // What is said to be added is there; and to bring it again adds nothing.
        const said = message({ before: EMPTY_LIBRARY, after });
        const [first] = said.match(/\d+/g)!;
        const list = 'places' in exported ? after.places : after.articles;
        expect(Number(first)).toBe(list.length);
        expect(edit(after)).toEqual(after);
      }),
      { numRuns: 1600 },
    );
    expect([...accepted.keys()]).toHaveLength(5);
    expect(Math.min(...accepted.values())).toBeGreaterThan(20);
  });

  test('as a text is kept, opened and drawn unchanged, or refused in one sentence', async () => {
    const ending = fc.constantFrom('txt', 'md', 'html');
    await fc.assert(
      fc.asyncProperty(pastedText, ending, async (source, ending) => {
        let read;
        try {
          read = await readFile(createFile(`mine.${ending}`, source));
        } catch (error) {
          return expectPlain(error);
        }
        const { title, places, ...found } = findPlaces(read.text, createKnown());
        const citation = citationOf('own-1', { ...read, title: read.title || title }, 'Untitled');
        const own = withDates({ id: 'own-1', citation, ...found, notPlaces: [] });
        count(ending);
        await expectSame(putArticle(EMPTY_LIBRARY, own, places));
      }),
      { numRuns: 400 },
    );
    expect(accepted.get('txt')).toBeGreaterThan(20);
  });
});
