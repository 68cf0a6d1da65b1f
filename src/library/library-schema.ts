import * as v from 'valibot';
import { toJsonText } from '../domain/exchange/json-text';
import { KINDS } from '../domain/atlas/place';
import type { Library } from '../domain/library/library';
import { checkJson } from './schema/describe-issue';
import {
  atLeastOne,
  CitationSchema,
  MentionSchema,
  Id,
  Offset,
  SourceSchema,
  Text,
  ToponymSchema,
} from './schema/values';

const LibraryId = v.pipe(Id, v.regex(/^own-/, 'an id that begins with "own-"'));

/** A visitor's article in a file or in the browser's database. */
export const ArticleSchema = v.pipe(
  v.strictObject({
    id: LibraryId,
    citation: CitationSchema,
    text: Text,
    mentions: v.array(MentionSchema),
    sentences: v.array(v.strictObject({ number: Offset, start: Offset, end: Offset })),
    unknown: v.array(v.strictObject({ name: Text, count: Offset, sentence: v.string() })),
    notPlaces: v.array(v.string()),
  }),
  v.check(
    ({ mentions, sentences, text }) =>
      sentences.every(({ start, end }) => start < end && end <= text.length) &&
      mentions.every(
        ({ start, end }, index) =>
          start < end && end <= text.length && start >= (mentions[index - 1]?.end ?? 0),
      ),
    'mentions and sentences in order, within the text',
  ),
);

const degrees = (most: number) =>
  v.pipe(
    v.number(),
    v.check((value) => Math.abs(value) <= most, `degrees from -${most} to ${most}`),
  );

/** A place of such an article. */
export const PlaceSchema = v.strictObject({
  id: Id,
  title: Text,
  kind: v.picklist(KINDS),
  names: atLeastOne(ToponymSchema, 'name'),
  at: v.nullable(v.strictTuple([degrees(180), degrees(90)])),
  made: v.boolean(),
  source: v.optional(Text),
  sources: v.optional(v.array(SourceSchema)),
});

/** Tells a saved library from other JSON files. */
export const LIBRARY_FORMAT = 'corridor-atlas-library';

const LibrarySchema = v.strictObject({
  format: v.literal(LIBRARY_FORMAT),
  version: v.literal(1),
  articles: v.array(ArticleSchema),
  places: v.array(PlaceSchema),
  notPlaces: v.array(v.string()),
});

/** A library as the text of a file, which `readLibrary` reads. */
export function libraryToFile(library: Library): string {
  return toJsonText({ format: LIBRARY_FORMAT, version: 1, ...library }, 2);
}

/** @throws ImportError that says which entry is wrong, and how */
export function readLibrary(json: unknown): Library {
  const { articles, places, notPlaces } = checkJson(json, LibrarySchema);
  return { articles, places, notPlaces };
}
