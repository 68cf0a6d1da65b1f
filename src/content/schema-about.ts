import * as v from 'valibot';
import { IsoDate, SourceSchema, Text } from '../build/geodata/schema/values';

const StatementSchema = v.pipe(
  v.strictObject({
    text: Text,
    date: v.optional(IsoDate),
    sources: v.optional(v.pipe(v.array(SourceSchema), v.minLength(1, 'at least one source'))),
    basis: v.optional(v.literal('rule')),
  }),
  v.check(
    ({ sources, basis }) => (sources === undefined) !== (basis === undefined),
    'either sources, or "basis": "rule" where it says how the atlas works',
  ),
);

/** `about.json`: what the atlas says of itself, each fact with its sources. */
export const AboutSchema = v.strictObject({
  sections: v.array(v.strictObject({ heading: Text, statements: v.array(StatementSchema) })),
});
