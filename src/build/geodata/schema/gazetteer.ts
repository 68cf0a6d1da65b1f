import * as v from 'valibot';
import { KINDS } from '../../../domain/atlas/place';
import { Id, LanguageTag, Text } from '../../../library/schema/values';

const Names = v.array(Text);

/** `gazetteer/<name>.json`: places that texts may name, besides those of the layers. */
export const GazetteerSchema = v.strictObject({
  title: Text,
  licence: Text,
  places: v.array(
    v.strictObject({
      id: Id,
      kind: v.picklist(KINDS),
      names: v.record(LanguageTag, Names),
      spellings: v.optional(Names),
      bare: v.optional(Names),
      seat: v.optional(v.literal(true)),
      at: v.optional(v.strictTuple([v.number(), v.number()])),
    }),
  ),
});
