import * as v from 'valibot';
import { KINDS, STATUSES } from '../../../domain/atlas/place';
import {
  GeometrySchema,
  Id,
  IsoDate,
  SourceSchema,
  Text,
  ToponymSchema,
} from '../../../library/schema/values';

const Metres = v.pipe(
  v.number(),
  v.check((metres) => metres >= 0, 'a number of metres from 0 on'),
);

/**
 * `names` may be left out where another feature of the same place, in a layer
 * before this one, holds them; a feature that has some is called by them.
 */
const PropertiesSchema = v.strictObject({
  placeId: Id,
  title: Text,
  names: v.optional(v.pipe(v.array(ToponymSchema), v.minLength(1, 'at least one name'))),
  spellings: v.optional(v.array(Text), []),
  /** ISO 3166-1 alpha-2, where that is certain. */
  countries: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'two capital letters, ISO 3166-1 alpha-2'))),
      v.minLength(1, 'at least one country'),
    ),
  ),
  kind: v.picklist(KINDS),
  status: v.picklist(STATUSES),
  asOf: IsoDate,
  geometryNote: Text,
  precisionMetres: v.nullable(Metres),
  /** Of a line that is known better in one part than in another: in order, each to a position of the line. */
  stretches: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          to: Text,
          end: v.strictTuple([v.number(), v.number()]),
          precisionMetres: Metres,
        }),
      ),
      v.minLength(1, 'at least one stretch'),
    ),
  ),
  schematic: v.boolean(),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'at least one source')),
});

export const FeatureSchema = v.looseObject({
  type: v.literal('Feature'),
  properties: PropertiesSchema,
  geometry: v.nullable(GeometrySchema),
});

/** `layers/<layer-id>.geojson`: a FeatureCollection with one foreign member, `layer`. */
export const LayerSchema = v.looseObject({
  type: v.literal('FeatureCollection'),
  layer: v.strictObject({
    title: Text,
    description: Text,
    /** With the other names of its places first. */
    other: v.optional(v.strictObject({ title: Text, description: Text })),
    group: Text,
    order: v.number(),
    visible: v.boolean(),
    asOf: IsoDate,
  }),
  features: v.pipe(v.array(FeatureSchema), v.minLength(1, 'at least one feature')),
});

/** A layer file as it stands, with the id that its name gives it. */
export interface LayerFile extends v.InferOutput<typeof LayerSchema> {
  id: string;
}
export type LayerFeature = LayerFile['features'][number];
