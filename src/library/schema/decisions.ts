import * as v from 'valibot';
import { KINDS } from '../../domain/atlas/place';
import { atLeastOne, exactObject, Id, Offset, SourceSchema, Text, ToponymSchema } from './values';

const degrees = (most: number) =>
  v.pipe(
    v.number(),
    v.check((value) => Math.abs(value) <= most, `degrees from -${most} to ${most}`),
  );

/** A place of a visitor's. */
export const PlaceSchema = v.strictObject({
  id: Id,
  title: Text,
  kind: v.picklist(KINDS),
  names: atLeastOne(ToponymSchema, 'name'),
  at: v.nullable(v.strictTuple([degrees(180), degrees(90)])),
  outside: v.optional(v.literal(true)),
  made: v.boolean(),
  probably: v.optional(Text),
  source: v.optional(Text),
  sources: v.optional(v.array(SourceSchema)),
});

/** Words that stand in one block of a text. */
const Words = v.pipe(Text, v.regex(/^[^\n]*$/, 'words on one line'));
const decided = { words: Words, at: v.nullable(Offset) };
const sentences = { from: Offset, to: Offset };

const DecisionSchema = v.variant('type', [
  exactObject({
    type: v.literal('place'),
    ...decided,
    placeId: Id,
    place: v.optional(PlaceSchema),
  }),
  exactObject({ type: v.literal('none'), ...decided, everywhere: v.optional(v.literal(true)) }),
  exactObject({ type: v.literal('government'), ...decided }),
  exactObject({ type: v.literal('town'), ...decided }),
  exactObject({ type: v.literal('describe'), place: PlaceSchema }),
  exactObject({ type: v.literal('join'), ...sentences }),
  exactObject({ type: v.literal('part'), ...sentences }),
  exactObject({ type: v.literal('leave'), sentence: Offset }),
  exactObject({ type: v.literal('quote'), sentence: Offset }),
]);

/** What a visitor decided about an article, and what they undid of that. */
export const DecisionsSchema = exactObject({
  done: v.array(DecisionSchema),
  undone: v.array(DecisionSchema),
});
