import * as v from 'valibot';
import { KINDS } from '../domain/atlas/place';

/** Ids stand in permalinks and as keys: kebab case, and so never `__proto__`. */
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id in kebab case'));
const LibraryId = v.pipe(Id, v.regex(/^own-/, 'expected an id that begins with “own-”'));
const Text = v.pipe(v.string(), v.nonEmpty('expected some text'));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A citation as far as CSL-JSON is used here. */
export const CitationSchema = v.strictObject({
  id: Id,
  type: Text,
  title: Text,
  'container-title': v.string(),
  author: v.optional(
    v.array(
      v.strictObject({
        family: v.optional(Text),
        given: v.optional(Text),
        literal: v.optional(Text),
      }),
    ),
  ),
  issued: v.optional(
    v.strictObject({
      'date-parts': v.array(v.array(v.number())),
      circa: v.optional(v.boolean()),
    }),
  ),
  volume: v.optional(Text),
  issue: v.optional(Text),
  URL: v.optional(
    v.pipe(v.string(), v.regex(/^https?:\/\//, 'expected an address with http or https'), v.url()),
  ),
  language: v.optional(Text),
});

/** One article of a reader’s, as a file or the browser’s database holds it. */
export const ArticleSchema = v.pipe(
  v.strictObject({
    id: LibraryId,
    citation: CitationSchema,
    text: Text,
    mentions: v.array(
      v.strictObject({
        placeId: Id,
        start: Offset,
        end: Offset,
        kind: v.optional(v.literal('metonym')),
      }),
    ),
    sentences: v.array(v.strictObject({ number: Offset, start: Offset, end: Offset })),
    unknown: v.array(v.strictObject({ name: Text, count: Offset, sentence: v.string() })),
    notPlaces: v.array(Text),
  }),
  v.check(
    ({ mentions, sentences, text }) =>
      sentences.every(({ start, end }) => start < end && end <= text.length) &&
      mentions.every(
        ({ start, end }, index) =>
          start < end && end <= text.length && start >= (mentions[index - 1]?.end ?? 0),
      ),
    'expected mentions and sentences in order, within the text',
  ),
);

const Degrees = (most: number) =>
  v.pipe(
    v.number(),
    v.minValue(-most),
    v.maxValue(most, `expected degrees from -${most} to ${most}`),
  );

/** One place of a reader’s articles, likewise. */
export const PlaceSchema = v.strictObject({
  id: Id,
  title: Text,
  kind: v.picklist(KINDS),
  names: v.pipe(
    v.array(v.strictObject({ toponym: Text, lang: Text })),
    v.minLength(1, 'expected a name'),
  ),
  at: v.nullable(v.strictTuple([Degrees(180), Degrees(90)])),
  made: v.boolean(),
  source: v.optional(Text),
});

/** What such a file says of itself. */
export const FORMAT = 'corridor-atlas-library';

/** A reader's library as it is exported to a file. */
export const LibrarySchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(1, 'expected version 1'),
  articles: v.array(ArticleSchema),
  places: v.array(PlaceSchema),
  notPlaces: v.array(Text),
});
