import * as v from 'valibot';
import { CountryCode, Id, SourceSchema, Text } from '../../../library/schema/values';

const MeasureSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('length'), line: Id }),
  v.strictObject({ kind: v.literal('crossing'), line: Id, country: CountryCode }),
  v.strictObject({ kind: v.literal('width'), area: Id, line: Id }),
  v.strictObject({ kind: v.literal('distance'), point: Id, line: Id }),
  v.strictObject({ kind: v.literal('inside'), point: Id, area: Id }),
]);

const PublishedSchema = v.strictObject({
  words: Text,
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'at least one source')),
});

/** A claim of an article: `ClaimRecord`. */
export const ClaimSchema = v.strictObject({
  excerpt: Id,
  words: Text,
  places: v.pipe(v.array(Id), v.minLength(1, 'at least one place')),
  measures: v.pipe(v.array(MeasureSchema), v.minLength(1, 'at least one measure')),
  published: v.optional(v.pipe(v.array(PublishedSchema), v.minLength(1, 'at least one figure'))),
  note: v.optional(Text),
});
