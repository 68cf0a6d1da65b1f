import * as v from 'valibot';
import {
  exactObject,
  atLeastOne,
  CitationSchema,
  MentionSchema,
  SelectorsSchema,
  CountryCode,
  Id,
  IsoDate,
  Offset,
  Sha256,
  SourceSchema,
  wholeNumber,
} from '../../../library/schema/values';
import { Text } from './text';

/** Unlike a visitor's own article, one of the atlas names its outlet. */
const OutletCitationSchema = v.object({ ...CitationSchema.entries, 'container-title': Text });

export const WhenSchema = exactObject({
  start: IsoDate,
  end: IsoDate,
  words: Text,
  inferred: v.optional(v.boolean()),
  cited: v.optional(v.boolean()),
});

export const ExcerptSchema = exactObject({
  id: Id,
  selectors: SelectorsSchema,
  mentions: v.array(MentionSchema),
  when: v.optional(v.array(WhenSchema)),
});

export const MeasureSchema = v.variant('kind', [
  exactObject({ kind: v.literal('length'), line: Id }),
  exactObject({ kind: v.literal('crossing'), line: Id, country: CountryCode }),
  exactObject({ kind: v.literal('width'), area: Id, line: Id }),
  exactObject({ kind: v.literal('distance'), point: Id, line: Id }),
  exactObject({ kind: v.literal('inside'), point: Id, area: Id }),
]);

const PublishedSchema = exactObject({
  words: Text,
  sources: atLeastOne(SourceSchema, 'source'),
});

/** A claim of an article: `ClaimRecord`. */
export const ClaimSchema = exactObject({
  excerpt: Id,
  words: Text,
  places: atLeastOne(Id, 'place'),
  measures: atLeastOne(MeasureSchema, 'measure'),
  published: v.optional(atLeastOne(PublishedSchema, 'figure')),
  note: v.optional(Text),
});

const Count = wholeNumber(1, 2 ** 31 - 1, 'a count of 1 or more');

/** A place that an article names, and by which words how often: `PlaceNames`. */
export const PlaceNamesSchema = exactObject({
  placeId: Id,
  names: atLeastOne(
    exactObject({ words: Text, count: Count, kind: v.optional(v.literal('metonym')) }),
    'name',
  ),
});

/** `articles/<article-id>.json`: a citation, hashes of the text, and the excerpts. */
export const ArticleSchema = exactObject({
  citation: OutletCitationSchema,
  kind: v.picklist(['analysis', 'opinion', 'article']),
  publisherNote: Text,
  publisherLine: v.optional(Text),
  text: exactObject({
    sha256: Sha256,
    length: Offset,
    sentences: v.array(exactObject({ start: Offset, end: Offset, sha256: Sha256 })),
  }),
  excerpts: v.array(ExcerptSchema),
  named: v.optional(v.array(PlaceNamesSchema)),
  claims: v.optional(v.array(ClaimSchema)),
});
