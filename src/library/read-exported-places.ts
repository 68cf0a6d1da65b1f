import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { idIn } from '../domain/exchange/iris';
import { USED_BY } from '../domain/exchange/linked-places';
import { KINDS, STATUSES, type Place } from '../domain/atlas/place';
import type { ShapeProperties } from '../domain/exchange/places-geojson';
import { readExported } from './parse-json';
import { ImportError } from './imported-file';
import { GeometrySchema } from './schema/geometry';
import { SourceSchema, Text, ToponymSchema } from './schema/values';

/** What of a place both formats hold. */
export interface ImportedPlace extends Omit<Place, 'shapes' | 'anchor'> {
  /** None where the place has no known location. */
  geometries: Geometry[];
}

const PlacesSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: v.object({
        placeId: Text,
        layerId: Text,
        title: Text,
        names: v.array(ToponymSchema),
        spellings: v.array(Text),
        kind: v.picklist(KINDS),
        status: v.picklist(STATUSES),
        asOf: Text,
        geometryNote: v.string(),
        precisionMetres: v.nullable(v.number()),
        schematic: v.boolean(),
        sources: v.array(SourceSchema),
      }),
      geometry: v.nullable(GeometrySchema),
    }),
  ),
});

/**
 * The shapes of the places that an atlas gave out as GeoJSON, in its order.
 *
 * @throws ImportError
 */
export function readPlacesGeoJson(
  text: string,
): { properties: ShapeProperties; geometry: Geometry | null }[] {
  const { features } = readExported(text, PlacesSchema, 'places as GeoJSON');
  return features.map(({ properties, geometry }) => ({ properties, geometry }));
}

const SpanSchema = v.object({
  timespans: v.tuple([v.object({ start: v.object({ in: Text }) })]),
});

const LinkedPlacesSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      '@id': Text,
      properties: v.object({ title: Text }),
      names: v.array(
        v.object({
          toponym: Text,
          lang: v.optional(Text),
          citations: v.optional(v.array(v.object({ label: Text }))),
        }),
      ),
      types: v.tuple([v.object({ label: v.picklist(KINDS), sourceLabel: Text })]),
      geometry: v.optional(
        v.variant('type', [
          v.object({ type: v.literal('GeometryCollection'), geometries: v.array(GeometrySchema) }),
          GeometrySchema,
        ]),
      ),
      when: SpanSchema,
    }),
  ),
});

/**
 * The places that an atlas gave out as Linked Places, in its order.
 *
 * @throws ImportError
 */
export function readLinkedPlaces(text: string): ImportedPlace[] {
  const { features } = readExported(text, LinkedPlacesSchema, 'Linked Places of an atlas');
  return features.map(({ '@id': iri, properties: { title }, names, types, geometry, when }) => {
    const id = idIn(iri, 'place');
    if (id === null) throw new ImportError(`Expected the id of a place, got “${iri}”.`);
    const [{ label, sourceLabel }] = types;
    return {
      id,
      title,
      names: names.flatMap(({ toponym, lang, citations = [] }) => {
        const [used] = citations.flatMap(({ label: words }) =>
          words.startsWith(USED_BY) ? [words.slice(USED_BY.length)] : [],
        );
        return lang === undefined ? [] : [{ toponym, lang, ...(used && { usedBy: used }) }];
      }),
      spellings: names.flatMap(({ toponym, lang }) => (lang === undefined ? [toponym] : [])),
      kind: label,
      status: STATUSES.find((status) => sourceLabel.startsWith(status)) ?? 'existing',
      asOf: when.timespans[0].start.in,
      geometries:
        geometry?.type === 'GeometryCollection' ? geometry.geometries : geometry ? [geometry] : [],
    };
  });
}
