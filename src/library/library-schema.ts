import * as v from 'valibot';
import { KINDS } from '../domain/atlas/place';
import { CitationSchema, MentionSchema } from './schema/article';
import { Id, Offset, Text, ToponymSchema } from './schema/values';

const LibraryId = v.pipe(Id, v.regex(/^own-/, 'an id that begins with "own-"'));

/** One article of a visitor's, as a file or the browser's database holds it. */
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

/** One place of a visitor's articles, likewise. */
export const PlaceSchema = v.strictObject({
  id: Id,
  title: Text,
  kind: v.picklist(KINDS),
  names: v.pipe(v.array(ToponymSchema), v.minLength(1, 'at least one name')),
  at: v.nullable(v.strictTuple([degrees(180), degrees(90)])),
  made: v.boolean(),
  source: v.optional(Text),
});

/** What such a file says of itself. */
export const FORMAT = 'corridor-atlas-library';

/** A visitor's library as it is exported to a file. */
export const LibrarySchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(1),
  articles: v.array(ArticleSchema),
  places: v.array(PlaceSchema),
  notPlaces: v.array(v.string()),
});
