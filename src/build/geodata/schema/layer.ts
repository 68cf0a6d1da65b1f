import * as v from 'valibot';
import { KINDS, STATUSES } from '../../../domain/atlas/place';
import {
  exactObject,
  atLeastOne,
  GeometrySchema,
  Id,
  IsoDate,
  SourceSchema,
  ToponymSchema,
} from '../../../library/schema/values';
import { Name, Text } from './text';

const NamedSchema = exactObject({ ...ToponymSchema.entries, toponym: Name });

const Metres = v.pipe(
  v.number(),
  v.check((metres) => metres >= 0, 'a number of metres from 0 on'),
);

/**
 * `names` may be left out where another feature of the same place, in a layer
 * before this one, holds them; a feature that has some is called by them.
 */
const PropertiesSchema = exactObject({
  placeId: Id,
  title: Name,
  names: v.optional(atLeastOne(NamedSchema, 'name')),
  spellings: v.optional(v.array(Name), []),
  /** ISO 3166-1 alpha-2, where that is certain. */
  countries: v.optional(
    atLeastOne(
      v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'two capital letters, ISO 3166-1 alpha-2')),
      'country',
    ),
  ),
  kind: v.picklist(KINDS),
  status: v.picklist(STATUSES),
  asOf: IsoDate,
  geometryNote: Text,
  precisionMetres: v.nullable(Metres),
  /** Of a line that is known better in one part than in another: in order, each to a position of the line. */
  stretches: v.optional(
    atLeastOne(
      exactObject({
        to: Text,
        end: v.strictTuple([v.number(), v.number()]),
        precisionMetres: Metres,
      }),
      'stretch',
    ),
  ),
  schematic: v.boolean(),
  /** Of a schematic line: its positions that a source gives, with what is there, and the other side's name of it. */
  knownPoints: v.optional(
    atLeastOne(
      exactObject({
        title: Name,
        other: v.optional(Name),
        at: v.strictTuple([v.number(), v.number()]),
      }),
      'known point',
    ),
  ),
  sources: atLeastOne(SourceSchema, 'source'),
});

export const FeatureSchema = v.looseObject({
  type: v.literal('Feature'),
  properties: PropertiesSchema,
  geometry: v.nullable(GeometrySchema),
});

/** `layers/<layer-id>.geojson`: a FeatureCollection with one foreign member, `layer`. */
export const LayerSchema = v.looseObject({
  type: v.literal('FeatureCollection'),
  layer: exactObject({
    title: Name,
    description: Text,
    /** With the other names of its places first. */
    other: v.optional(exactObject({ title: Name, description: Text })),
    group: Name,
    order: v.pipe(v.number(), v.safeInteger('a whole number')),
    visible: v.boolean(),
    asOf: IsoDate,
  }),
  features: atLeastOne(FeatureSchema, 'feature'),
});

/** A layer file as it stands, with the id that its name gives it. */
export interface LayerFile extends v.InferOutput<typeof LayerSchema> {
  id: string;
}
export type LayerFeature = LayerFile['features'][number];
