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
    shapes.map(({ geometry: _, bounds: __, unlocated: ___, ...shape }) => ({
      type: 'Feature' as const,
      id: iris.shape(id, shape.layerId),
      properties: { placeId: id, names, spellings, ...shape },
      geometry: geometryOf(id, shape.layerId),
    })),
  );
  return { type: 'FeatureCollection', features };
}

/**
 * The context of Linked Places 1.2.2, and the one member beyond it that the World
 * Historical Gazetteer asks for. https://github.com/LinkedPasts/linked-places-format
 */
const LINKED_PLACES_CONTEXT = [
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
  { fclasses: 'http://www.geonames.org/ontology#featureClass' },
] as const;

/**
 * Our kinds in Getty's Art & Architecture Thesaurus, as far as the World Historical
 * Gazetteer knows it (a corridor is a space of transportation, a border a borderland),
 * and in the classes that it has from GeoNames: A administrative, L region, P populated
 * place, S site, R road or railway, H water.
 */
const TYPES: Record<Kind, { identifier: string; fclass: string }> = {
  state: { identifier: 'aat:300128207', fclass: 'A' },
  region: { identifier: 'aat:300182722', fclass: 'L' },
  district: { identifier: 'aat:300000705', fclass: 'A' },
  capital: { identifier: 'aat:300008389', fclass: 'P' },
  town: { identifier: 'aat:300008375', fclass: 'P' },
  village: { identifier: 'aat:300008372', fclass: 'P' },
  site: { identifier: 'aat:300000809', fclass: 'S' },
  checkpoint: { identifier: 'aat:300000809', fclass: 'S' },
  mine: { identifier: 'aat:300000390', fclass: 'S' },
  border: { identifier: 'aat:300387143', fclass: 'A' },
  road: { identifier: 'aat:300008217', fclass: 'R' },
  railway: { identifier: 'aat:300008591', fclass: 'R' },
  route: { identifier: 'aat:300265365', fclass: 'R' },
  corridor: { identifier: 'aat:300122438', fclass: 'R' },
  river: { identifier: 'aat:300008707', fclass: 'H' },
  lake: { identifier: 'aat:300008680', fclass: 'H' },
};

/** What the citation of a name says that is a spelling and no name of its own. */
const SPELLING = 'Spelling in texts';

/** What a citation says of who uses a name, before their name. */
const USED_BY = 'Used by ';

/** A source in the form of the format; `@id` is where it stands, or what it was used for. */
interface LinkedCitation {
  '@id': string;
  label: string;
}

/** Precision in metres up to which a position counts as certain, and from which as uncertain. */
const CERTAIN = 1_000;
const UNCERTAIN = 10_000;

/**
 * All places as Linked Places 1.2.2. Shapes of one place become one geometry
 * collection, each with its sources; of a shape without geometry the sources
 * are those of the name. Excerpts that mention a place become links. What is
 * not known is left out.
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
    const { id, title, kind, status, asOf, shapes } = place;
    const { identifier, fclass } = TYPES[kind];
    const ccodes = countriesOf(id);
    const links = (quotations.get(id) ?? []).map(({ article, excerpt }) => ({
      type: 'subjectOf',
      identifier: iris.excerpt(article.id, excerpt.id),
    }));
    const geometries = shapes.flatMap((shape) => {
      const geometry = geometryOf(id, shape.layerId);
      return geometry ? [linkedGeometry(geometry, shape, citationsOf(shape, id, iris))] : [];
    });
    const unlocated = shapes.filter(({ layerId }) => geometryOf(id, layerId) === null);
    const named = unlocated.flatMap((shape) => citationsOf(shape, id, iris));
    return {
      '@id': iris.place(id),
      type: 'Feature',
      properties: { title, ...(ccodes.length > 0 && { ccodes }), fclasses: [fclass] },
      names: linkedNames(place, named, iris.place(id)),
      types: [
        { identifier, label: kind, sourceLabels: [{ label: `${status} ${kind}`, lang: 'en' }] },
      ],
      ...(geometries.length > 0 && { geometry: collected(geometries) }),
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

/**
 * Names, then spellings, which are of the title's language: what texts in it may
 * call the place. A citation says which are spellings, and who uses a name.
 *
 * @param citations of the first name
 */
function linkedNames(
  { names, spellings }: Pick<DescribedPlace, 'names' | 'spellings'>,
  citations: LinkedCitation[],
  placeIri: string,
) {
  const lang = languageOf(names[0]!);
  return [
    ...names.map((name, index) => ({
      toponym: name.toponym,
      lang: languageOf(name),
      ...withCitations([
        ...(index === 0 ? citations : []),
        ...(name.usedBy === undefined ? [] : [usedBy(name.usedBy, placeIri)]),
      ]),
    })),
    ...spellings.map((toponym) => ({
      toponym,
      lang,
      ...withCitations([{ '@id': `${placeIri}#spelling`, label: SPELLING }]),
    })),
  ];
}

/** ISO 639: two letters where the language has them, no script. */
function languageOf(name: Toponym): string {
  return new Intl.Locale(name.lang).language;
}

function usedBy(whom: string, placeIri: string): LinkedCitation {
  return { '@id': `${placeIri}#used-by=${encodeURIComponent(whom)}`, label: `${USED_BY}${whom}` };
}

/** Whether a citation of Linked Places marks its name as a spelling. */
export function isSpelling(citation: unknown): boolean {
  return (Object(citation) as { label?: unknown }).label === SPELLING;
}

function withCitations(citations: LinkedCitation[]): { citations?: LinkedCitation[] } {
  return citations.length > 0 ? { citations } : {};
}

/** The sources of a shape, with the licences that they ask to be named. */
function citationsOf(
  { layerId, sources }: DescribedShape,
  placeId: string,
  iris: Iris,
): LinkedCitation[] {
  return sources.map(({ title, url, licence }, index) => ({
    '@id': url ?? `${iris.shape(placeId, layerId)}&source=${index + 1}`,
    label: [title, licence].filter(Boolean).join(', '),
  }));
}

function linkedGeometry(geometry: Geometry, shape: DescribedShape, citations: LinkedCitation[]) {
  const certainty = certaintyOf(shape);
  return { ...geometry, when: at(shape.asOf), certainty, ...withCitations(citations) };
}

function collected<Each extends Geometry>(
  geometries: Each[],
): Each | { type: 'GeometryCollection'; geometries: Each[] } {
  return geometries.length > 1 ? { type: 'GeometryCollection', geometries } : geometries[0]!;
}

function certaintyOf({ precisionMetres, schematic }: DescribedShape) {
  if (precisionMetres === null || precisionMetres >= UNCERTAIN) return 'uncertain';
  return schematic || precisionMetres > CERTAIN ? 'less-certain' : 'certain';
}

/** When something holds: start and end are the same. */
function at(asOf: string) {
  return { timespans: [{ start: { in: asOf }, end: { in: asOf } }] };
}
