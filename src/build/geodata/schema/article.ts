import * as v from 'valibot';
import { ClaimSchema } from './claim';
import { HttpUrl, Id, IsoDate, LanguageTag, Offset, Sha256, Text } from './values';

const NameSchema = v.object({
  family: v.optional(Text),
  given: v.optional(Text),
  literal: v.optional(Text),
});

/** The part of a CSL-JSON item that the atlas shows; other members may stand beside it. */
const CitationSchema = v.object({
  id: Id,
  type: Text,
  title: Text,
  'container-title': Text,
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
  volume: v.optional(Text),
  issue: v.optional(Text),
  URL: v.optional(HttpUrl),
  language: v.optional(LanguageTag),
});

export const SentenceSchema = v.strictObject({ start: Offset, end: Offset, sha256: Sha256 });

const MentionSchema = v.strictObject({
  placeId: Id,
  start: Offset,
  end: Offset,
  kind: v.optional(v.literal('metonym')),
});

const WhenSchema = v.strictObject({
  start: IsoDate,
  end: IsoDate,
  words: Text,
  inferred: v.optional(v.boolean()),
  cited: v.optional(v.boolean()),
});

/** The selectors are those of the W3C Web Annotation Data Model, in this order. */
export const ExcerptSchema = v.strictObject({
  id: Id,
  selectors: v.strictTuple([
    v.strictObject({
      type: v.literal('TextQuoteSelector'),
      exact: Text,
      prefix: v.string(),
      suffix: v.string(),
    }),
    v.strictObject({ type: v.literal('TextPositionSelector'), start: Offset, end: Offset }),
  ]),
  mentions: v.array(MentionSchema),
  when: v.optional(v.array(WhenSchema)),
});

/** `articles/<article-id>.json`: a citation, hashes of the text, and the excerpts. */
export const ArticleSchema = v.strictObject({
  citation: CitationSchema,
  kind: v.picklist(['analysis', 'opinion']),
  publisherNote: Text,
  text: v.strictObject({
    sha256: Sha256,
    length: Offset,
    sentences: v.array(SentenceSchema),
  }),
  excerpts: v.array(ExcerptSchema),
  claims: v.optional(v.array(ClaimSchema)),
});
