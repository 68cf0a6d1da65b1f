import * as v from 'valibot';
import { isIsoDate, isoDate } from '../../domain/dates/iso-date';

/** Kebab case everywhere, since ids stand in file names and URLs. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab case'));

export const Text = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'some text'),
);

/** An object of these members and no others. Unlike `strictObject` it reports each of the others, with its value. */
export const exactObject = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.objectWithRest(entries, v.never()) as unknown as v.StrictObjectSchema<Entries, undefined>;

/** BCP 47, as far as ECMA-402 checks it: well formed, not necessarily registered. */
export const LanguageTag = v.pipe(v.string(), v.check(isLanguageTag, 'a BCP 47 language tag'));

/** ISO 8601: a day, a month or a year that exists. */
export const IsoDate = v.pipe(
  v.string(),
  v.check(isIsoDate, 'an ISO 8601 date, month or year such as "2023-01"'),
);

export const HttpUrl = v.pipe(
  v.string(),
  v.check((url) => URL.canParse(url) && /^https?:\/\//i.test(url), 'an absolute http(s) URL'),
);

/** A list that is not empty; `what` names one of its items. */
export const atLeastOne = <Item extends v.GenericSchema>(item: Item, what: string) =>
  v.pipe(v.array(item), v.minLength(1, `at least one ${what}`));

export const ToponymSchema = exactObject({
  toponym: Text,
  lang: LanguageTag,
  usedBy: v.optional(Text),
});

/** Where a fact or a geometry comes from. */
export const SourceSchema = exactObject({
  title: Text,
  url: v.optional(HttpUrl),
  licence: v.optional(Text),
});

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex'));

/** ISO 3166-1 alpha-3, as the base map has it. */
export const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code'));

export const wholeNumber = (
  from: number,
  to: number,
  what = `a whole number from ${from} to ${to}`,
) =>
  v.pipe(
    v.number(),
    v.check((number) => Number.isInteger(number) && number >= from && number <= to, what),
  );

/** A count of UTF-16 units, as large as a list of 32-bit numbers can have it. */
export const Offset = wholeNumber(0, 2 ** 31 - 1);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Longitude, latitude, and maybe a height, which is not used (RFC 7946, 3.1.1). */
export const Position = v.pipe(
  v.array(v.number()),
  v.check((position) => position.length === 2 || position.length === 3, '[longitude, latitude]'),
);
const Line = v.pipe(v.array(Position), v.minLength(2, 'at least two positions'));
const Ring = v.pipe(v.array(Position), v.minLength(4, 'a ring of at least four positions'));
const Rings = atLeastOne(Ring, 'ring');

export const PointSchema = v.object({ type: v.literal('Point'), coordinates: Position });
const MultiPointSchema = v.object({
  type: v.literal('MultiPoint'),
  coordinates: atLeastOne(Position, 'position'),
});
export const LineSchema = v.object({ type: v.literal('LineString'), coordinates: Line });
export const MultiLineSchema = v.object({
  type: v.literal('MultiLineString'),
  coordinates: atLeastOne(Line, 'line'),
});
export const PolygonSchema = v.object({ type: v.literal('Polygon'), coordinates: Rings });
export const MultiPolygonSchema = v.object({
  type: v.literal('MultiPolygon'),
  coordinates: atLeastOne(Rings, 'polygon'),
});

/** What a place can be drawn as: points, lines or areas (RFC 7946, 3.1). */
export const GeometrySchema = v.variant('type', [
  PointSchema,
  MultiPointSchema,
  LineSchema,
  MultiLineSchema,
  PolygonSchema,
  MultiPolygonSchema,
]);

export type Geometry = v.InferOutput<typeof GeometrySchema>;

/** Whether a year, month and day, or as much of it as is given, has been or will be. */
function isDay([year = Number.NaN, ...monthAndDay]: number[]): boolean {
  return monthAndDay.length <= 2 && isIsoDate(isoDate(year, ...monthAndDay));
}

const NameSchema = v.object({
  family: v.optional(Text),
  given: v.optional(Text),
  literal: v.optional(Text),
});

/** The part of a CSL-JSON item that is shown; other members may stand beside it and are left out. */
export const CitationSchema = v.object({
  id: Id,
  type: Text,
  title: Text,
  'container-title': v.string(),
  author: v.optional(v.array(NameSchema)),
  issued: v.optional(
    v.object({
      'date-parts': v.pipe(
        v.array(v.pipe(v.array(v.number()), v.check(isDay, 'a real [year, month, day]'))),
        v.minLength(1, '[[year, month, day]]'),
      ),
      circa: v.optional(v.boolean()),
    }),
  ),
  publisher: v.optional(Text),
  'publisher-place': v.optional(Text),
  volume: v.optional(Text),
  issue: v.optional(Text),
  URL: v.optional(HttpUrl),
  language: v.optional(LanguageTag),
});

/**
 * The selectors of the W3C Web Annotation Data Model that find an excerpt again, in this
 * order. Prefix and suffix are "" where nothing is given of the text around it.
 */
export const SelectorsSchema = v.strictTuple([
  exactObject({
    type: v.literal('TextQuoteSelector'),
    exact: Text,
    prefix: v.string(),
    suffix: v.string(),
  }),
  exactObject({ type: v.literal('TextPositionSelector'), start: Offset, end: Offset }),
]);

export const MentionSchema = exactObject({
  placeId: Id,
  start: Offset,
  end: Offset,
  kind: v.optional(v.literal('metonym')),
  candidates: v.optional(v.pipe(v.array(Id), v.minLength(2, 'two candidates or more'))),
});
