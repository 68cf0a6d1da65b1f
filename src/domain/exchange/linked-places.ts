import type { FeatureCollection, Geometry } from 'geojson';
import type { Iris } from './iris';
import type { DescribedPlace, DescribedShape, Kind, Toponym } from '../atlas/place';
import type { Quotation } from '../atlas/quotations';

/** The geometry of a place's shape in a layer; null where it has none. */
export type GeometryOf = (placeId: string, layerId: string) => Geometry | null;

/**
 * Every shape of every place as one feature (RFC 7946), in the order of the
 * places: what is known of the shape, and the names of the place that it is one
 * of; a place without a known location has a null geometry (3.2).
 */
export function placesGeoJson(
  places: DescribedPlace[],
  geometryOf: GeometryOf,
  iris: Iris,
): FeatureCollection<Geometry | null> {
  const features = places.flatMap(({ id, names, spellings, shapes }) =>
    shapes.map(({ geometry: _, bounds: __, ...shape }) => ({
      type: 'Feature' as const,
      id: iris.shape(id, shape.layerId),
      properties: { placeId: id, names, spellings, ...shape },
      geometry: geometryOf(id, shape.layerId),
    })),
  );
  return { type: 'FeatureCollection', features };
}

/** https://github.com/LinkedPasts/linked-places-format, 1.2.2 */
const LINKED_PLACES_CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** Getty's Art & Architecture Thesaurus, as far as the format's list of types has our kinds. */
const AAT: Partial<Record<Kind, string>> = {
  state: 'aat:300128207',
  region: 'aat:300182722',
  capital: 'aat:300008389',
  town: 'aat:300008375',
  village: 'aat:300008372',
  river: 'aat:300008707',
  lake: 'aat:300008680',
};

/** Precision in metres up to which a position counts as certain, and from which as uncertain. */
const CERTAIN = 1_000;
const UNCERTAIN = 10_000;

/**
 * All places as Linked Places 1.2.2. Shapes of one place become one geometry
 * collection; spellings become names without a language; excerpts that mention
 * it become links. What is not known is left out.
 *
 * @param countriesOf ISO 3166-1 alpha-2 codes
 */
export function linkedPlaces(
  places: DescribedPlace[],
  geometryOf: GeometryOf,
  quotations: ReadonlyMap<string, Quotation[]>,
  iris: Iris,
  countriesOf: (placeId: string) => string[] = () => [],
) {
  const features = places.map((place) => {
    const { id, title, names, spellings, kind, status, asOf, shapes } = place;
    const ccodes = countriesOf(id);
    const links = (quotations.get(id) ?? []).map(({ article, excerpt }) => ({
      type: 'subjectOf',
      identifier: iris.excerpt(article.id, excerpt.id),
    }));
    const geometry = collected(shapes, (shape) => geometryOf(id, shape.layerId));
    return {
      '@id': iris.place(id),
      type: 'Feature',
      properties: { title, ...(ccodes.length > 0 && { ccodes }) },
      names: [...names, ...spellings.map((toponym) => ({ toponym }))].map((name) =>
        linkedName(name, iris.place(id)),
      ),
      types: [{ identifier: AAT[kind], label: kind, sourceLabel: `${status} ${kind}` }],
      ...(geometry && { geometry }),
      when: at(asOf),
      ...(links.length > 0 && { links }),
      descriptions: [
        ...shapes.map(({ geometryNote }) => geometryNote),
        ...(place.named ? [NAMED] : []),
      ].map((value) => ({ value, lang: 'en' })),
    };
  });
  return { type: 'FeatureCollection', '@context': LINKED_PLACES_CONTEXT, features };
}

/** Said of a place without a link to an excerpt. */
const NAMED = 'Named in an article, not quoted.';

function linkedName({ toponym, lang, usedBy }: Partial<Toponym>, placeIri: string) {
  const citations = usedBy && [{ '@id': placeIri, label: `Used by ${usedBy}` }];
  return { toponym, lang, ...(citations && { citations }) };
}

function collected(
  shapes: DescribedShape[],
  geometryOf: (shape: DescribedShape) => Geometry | null,
): Geometry | null {
  const geometries = shapes.flatMap((shape): Geometry[] => {
    const geometry = geometryOf(shape);
    if (geometry === null) return [];
    const source = shape.sources.map(({ title, url, licence }) =>
      [title, url, licence].filter(Boolean).join(', '),
    );
    const more = { when: at(shape.asOf), certainty: certaintyOf(shape), source: source.join('; ') };
    return [{ ...geometry, ...more }];
  });
  if (geometries.length > 1) return { type: 'GeometryCollection', geometries };
  return geometries[0] ?? null;
}

function certaintyOf({ precisionMetres, schematic }: DescribedShape) {
  if (precisionMetres === null || precisionMetres >= UNCERTAIN) return 'uncertain';
  return schematic || precisionMetres > CERTAIN ? 'less-certain' : 'certain';
}

/** When something holds: start and end are the same. */
function at(asOf: string) {
  return { timespans: [{ start: { in: asOf }, end: { in: asOf } }] };
}
