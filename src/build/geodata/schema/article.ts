import * as v from 'valibot';
import { ClaimSchema } from './claim';
import { CitationSchema, MentionSchema, SelectorsSchema } from '../../../library/schema/article';
import { Id, IsoDate, Offset, Sha256, Text } from '../../../library/schema/values';

/** Unlike a visitor's own article, one of the atlas names its outlet. */
const OutletCitationSchema = v.object({ ...CitationSchema.entries, 'container-title': Text });

export const SentenceSchema = v.strictObject({ start: Offset, end: Offset, sha256: Sha256 });

const WhenSchema = v.strictObject({
  start: IsoDate,
  end: IsoDate,
  words: Text,
  inferred: v.optional(v.boolean()),
  cited: v.optional(v.boolean()),
});

export const ExcerptSchema = v.strictObject({
  id: Id,
  selectors: SelectorsSchema,
  mentions: v.array(MentionSchema),
  when: v.optional(v.array(WhenSchema)),
});

/** `articles/<article-id>.json`: a citation, hashes of the text, and the excerpts. */
export const ArticleSchema = v.strictObject({
  citation: OutletCitationSchema,
  kind: v.picklist(['analysis', 'opinion']),
  publisherNote: Text,
  publisherLine: v.optional(Text),
  text: v.strictObject({
    sha256: Sha256,
    length: Offset,
    sentences: v.array(SentenceSchema),
  }),
  excerpts: v.array(ExcerptSchema),
  named: v.optional(v.array(Id)),
  claims: v.optional(v.array(ClaimSchema)),
});
