import * as v from 'valibot';
import { KINDS, type Bounds } from '../../../domain/atlas/place';
import {
  exactObject,
  atLeastOne,
  LineSchema,
  MultiLineSchema,
  MultiPolygonSchema,
  PointSchema,
  PolygonSchema,
  CountryCode,
  Id,
  IsoDate,
  LanguageTag,
  SourceSchema,
} from '../../../library/schema/values';
import { Name, Text } from './text';

const BoundsSchema = v.pipe(
  v.strictTuple([v.number(), v.number(), v.number(), v.number()]),
  v.check(isBounds, '[west, south, east, north] in degrees'),
);

/** `atlas.json`: what the whole atlas is called, shows and covers. */
export const AtlasSchema = exactObject({
  title: Name,
  headline: v.optional(Text),
  summary: Text,
  language: v.optional(LanguageTag),
  asOf: IsoDate,
  box: BoundsSchema,
  view: BoundsSchema,
  narrowView: v.optional(BoundsSchema),
  contact: v.optional(
    v.pipe(v.string(), v.regex(/^(https:\/\/|mailto:)\S+$/, 'an https: or mailto: address')),
  ),
  otherNames: v.optional(v.array(v.strictTuple([Name, Name]))),
  credits: atLeastOne(SourceSchema, 'source'),
});

export type AtlasFile = v.InferOutput<typeof AtlasSchema>;

const StatementSchema = v.pipe(
  exactObject({
    text: Text,
    date: v.optional(IsoDate),
    sources: v.optional(atLeastOne(SourceSchema, 'source')),
    basis: v.optional(v.literal('rule')),
  }),
  v.check(
    ({ sources, basis }) => (sources === undefined) !== (basis === undefined),
    'either sources, or "basis": "rule" where it says how the atlas works',
  ),
);

const SectionSchema = exactObject({ heading: Text, statements: v.array(StatementSchema) });

/** `about.json`: what the atlas says of itself, each fact with its sources. */
export const AboutSchema = exactObject({ sections: v.array(SectionSchema) });

/** `corrections.json`: what was put right, as About shows it after its own sections, each with its day. */
export const CorrectionsSchema = v.pipe(
  SectionSchema,
  v.check(
    ({ statements }) => statements.every(({ date }) => date !== undefined),
    'a date for each',
  ),
);

/** `replies.json`: what others said on the point of an excerpt. */
export const RepliesSchema = v.array(
  exactObject({
    excerpts: atLeastOne(Id, 'excerpt'),
    date: IsoDate,
    who: Text,
    party: v.picklist(['other side', 'others']),
    text: Text,
    sources: atLeastOne(SourceSchema, 'source'),
  }),
);

/** `tour.json`: a guided way through the atlas, step by step. */
export const TourSchema = exactObject({
  title: Name,
  steps: atLeastOne(
    exactObject({
      id: Id,
      heading: Name,
      text: Text,
      sources: v.optional(atLeastOne(SourceSchema, 'source')),
      place: v.optional(Id),
      frame: v.optional(atLeastOne(Id, 'place')),
      layers: v.optional(v.array(Id)),
      dates: v.optional(exactObject({ from: v.optional(IsoDate), to: v.optional(IsoDate) })),
      measured: v.optional(v.literal(true)),
      excerpts: v.pipe(atLeastOne(Id, 'excerpt'), v.maxLength(2, 'one excerpt or two')),
    }),
    'step',
  ),
});

export type TourFile = v.InferOutput<typeof TourSchema>;
export type AboutFile = v.InferOutput<typeof AboutSchema>;

/** `gazetteer/<name>.json`: places that texts may name, besides those of the layers. */
export const GazetteerSchema = exactObject({
  title: Text,
  source: SourceSchema,
  places: v.array(
    exactObject({
      id: Id,
      kind: v.picklist(KINDS),
      names: v.record(LanguageTag, v.array(Name)),
      spellings: v.optional(v.array(Name)),
      former: v.optional(v.record(Name, Name)),
      bare: v.optional(v.array(Name)),
      lesser: v.optional(v.array(Name)),
      near: v.optional(v.array(Id)),
      cues: v.optional(v.array(Name)),
      seat: v.optional(v.literal(true)),
      elsewhere: v.optional(v.literal(true)),
      quoted: v.optional(v.literal(true)),
      at: v.optional(v.strictTuple([v.number(), v.number()])),
      outside: v.optional(v.literal(true)),
    }),
  ),
});

const Area = v.variant('type', [PolygonSchema, MultiPolygonSchema]);
const Line = v.variant('type', [LineSchema, MultiLineSchema]);

/** `basemap/<name>.geojson`, as far as the map's style relies on it. */
export const BASEMAP_SCHEMAS = {
  // Without a country where none is agreed on, such as a glacier between two.
  land: collectionOf(Area, v.looseObject({ country: v.optional(CountryCode) })),
  borders: collectionOf(Line, v.nullable(v.looseObject({}))),
  water: collectionOf(
    v.variant('type', [PolygonSchema, MultiPolygonSchema, LineSchema, MultiLineSchema]),
    v.looseObject({ kind: Text }),
  ),
  towns: collectionOf(PointSchema, v.looseObject({ name: Name, rank: v.number() })),
  countries: collectionOf(PointSchema, v.looseObject({ name: Name })),
};

export type BasemapName = keyof typeof BASEMAP_SCHEMAS;

function collectionOf<Geometry extends v.GenericSchema, Properties extends v.GenericSchema>(
  geometry: Geometry,
  properties: Properties,
) {
  return v.looseObject({
    type: v.literal('FeatureCollection'),
    features: v.array(v.looseObject({ type: v.literal('Feature'), geometry, properties })),
  });
}

function isBounds([west, south, east, north]: Bounds): boolean {
  const inRange = Math.min(west, east) >= -180 && Math.max(west, east) <= 180;
  return inRange && west < east && south < north && south >= -90 && north <= 90;
}
