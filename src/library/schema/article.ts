import * as v from 'valibot';
import { HttpUrl, Id, LanguageTag, Offset, Text } from './values';

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
        v.array(v.pipe(v.array(v.number()), v.minLength(1, '[year, month, day]'))),
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

/** The selectors of the W3C Web Annotation Data Model that find an excerpt again, in this order. */
export const SelectorsSchema = v.strictTuple([
  v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: Text,
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.strictObject({ type: v.literal('TextPositionSelector'), start: Offset, end: Offset }),
]);

export const MentionSchema = v.strictObject({
  placeId: Id,
  start: Offset,
  end: Offset,
  kind: v.optional(v.literal('metonym')),
});
