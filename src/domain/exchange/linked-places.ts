import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Iris } from './iris';
import type { DescribedPlace, DescribedShape, Kind, Toponym } from '../atlas/place';
import type { Quotation } from '../atlas/quotations';

/** The geometry of a place's shape in a layer; null where it has none. */
export type GeometryOf = (placeId: string, layerId: string) => Geometry | null;

/** What each feature of the places as GeoJSON says: a shape, and the place that it is one of. */
export interface ShapeProperties extends Omit<DescribedShape, 'geometry' | 'bounds'> {
  placeId: string;
  /** The place's, in its order: see `Place`. */
  names: DescribedPlace['names'];
  spellings: string[];
}

/**
 * Every shape of every place as one feature (RFC 7946), in the order of the
 * places; a place without a known location has a null geometry (3.2).
 */
export function placesGeoJson(
  places: DescribedPlace[],
  geometryOf: GeometryOf,
  iris: Iris,
): FeatureCollection<Geometry | null, ShapeProperties> {
  const features = places.flatMap(({ id, names, spellings, shapes }) =>
    shapes.map((shape): Feature<Geometry | null, ShapeProperties> => {
      const { geometry, bounds, ...properties } = shape;
      return {
        type: 'Feature',
        id: iris.shape(id, shape.layerId),
        properties: { placeId: id, names, spellings, ...properties },
        geometry: geometryOf(id, shape.layerId),
      };
    }),
  );
  return { type: 'FeatureCollection', features };
}

/** https://github.com/LinkedPasts/linked-places-format, 1.2.2 */
const LINKED_PLACES_CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

type Certainty = 'certain' | 'less-certain' | 'uncertain';

/** When something holds, ISO 8601; start and end are the same. */
interface Timespans {
  timespans: [{ start: { in: string }; end: { in: string } }];
}

/** A geometry with its certainty, source and time. */
export type LinkedGeometry = Geometry & {
  certainty?: Certainty;
  source?: string;
  when?: Timespans;
};

/** A place in the Linked Places format; the keys are all that the format allows. */
export interface LinkedPlace {
  '@id': string;
  type: 'Feature';
  /** `ccodes`: ISO 3166-1 alpha-2, left out where it is not certain. */
  properties: { title: string; ccodes?: string[] };
  /** The place's names; then, without `lang`, spellings that texts use. */
  names: { toponym: string; lang?: string; citations?: { '@id': string; label: string }[] }[];
  types: { identifier?: string; label: string; sourceLabel: string }[];
  /** Left out where the place has no known location. */
  geometry?: LinkedGeometry;
  when: Timespans;
  links?: { type: 'subjectOf'; identifier: string }[];
  descriptions: { value: string; lang: string }[];
}

export interface LinkedPlaces {
  type: 'FeatureCollection';
  '@context': string;
  features: LinkedPlace[];
}

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

/** Begins the label that says who uses a name. */
const USED_BY = 'Used by ';

/** Precision in metres up to which a position counts as certain, and from which as uncertain. */
const CERTAIN = 1_000;
const UNCERTAIN = 10_000;

/**
 * All places as Linked Places 1.2.2. Shapes of one place become one geometry
 * collection; excerpts that mention it become links.
 */
export function linkedPlaces(
  places: DescribedPlace[],
  geometryOf: GeometryOf,
  quotations: ReadonlyMap<string, Quotation[]>,
  iris: Iris,
  countriesOf: (placeId: string) => string[] = () => [],
): LinkedPlaces {
  return {
    type: 'FeatureCollection',
    '@context': LINKED_PLACES_CONTEXT,
    features: places.map((place) => {
      const { id, title, names, spellings, kind, status, asOf, shapes } = place;
      const ccodes = countriesOf(id);
      const about = quotations.get(id) ?? [];
      const geometry = collected(shapes, (shape) => geometryOf(id, shape.layerId));
      return {
        '@id': iris.place(id),
        type: 'Feature',
        properties: { title, ...(ccodes.length > 0 && { ccodes }) },
        names: [
          ...names.map((name) => linkedName(name, iris.place(id))),
          ...spellings.map((toponym) => ({ toponym })),
        ],
        types: [{ ...identifierOf(kind), label: kind, sourceLabel: `${status} ${kind}` }],
        ...(geometry && { geometry }),
        when: at(asOf),
        ...(about.length > 0 && {
          links: about.map(({ article, excerpt }) => ({
            type: 'subjectOf' as const,
            identifier: iris.excerpt(article.id, excerpt.id),
          })),
        }),
        descriptions: shapes.map(({ geometryNote }) => ({ value: geometryNote, lang: 'en' })),
      };
    }),
  };
}

function linkedName({ toponym, lang, usedBy }: Toponym, placeIri: string): LinkedPlace['names'][0] {
  if (usedBy === undefined) return { toponym, lang };
  return { toponym, lang, citations: [{ '@id': placeIri, label: `${USED_BY}${usedBy}` }] };
}

function identifierOf(kind: Kind): { identifier?: string } {
  const identifier = AAT[kind];
  return identifier === undefined ? {} : { identifier };
}

function collected(
  shapes: DescribedShape[],
  geometryOf: (shape: DescribedShape) => Geometry | null,
): LinkedGeometry | null {
  const geometries = shapes.flatMap((shape) => {
    const geometry = geometryOf(shape);
    if (geometry === null) return [];
    return [
      {
        ...geometry,
        when: at(shape.asOf),
        certainty: certaintyOf(shape),
        source: shape.sources.map(sourceText).join('; '),
      },
    ];
  });
  if (geometries.length > 1) return { type: 'GeometryCollection', geometries };
  return geometries[0] ?? null;
}

function certaintyOf({ precisionMetres, schematic }: DescribedShape): Certainty {
  if (precisionMetres === null || precisionMetres >= UNCERTAIN) return 'uncertain';
  return schematic || precisionMetres > CERTAIN ? 'less-certain' : 'certain';
}

function sourceText({ title, url, licence }: DescribedShape['sources'][number]): string {
  return [title, url, licence].filter(Boolean).join(', ');
}

function at(asOf: string): Timespans {
  return { timespans: [{ start: { in: asOf }, end: { in: asOf } }] };
}
