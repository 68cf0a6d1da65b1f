import {
  booleanPointInPolygon,
  coordAll,
  feature,
  flatten,
  along,
  length,
  lineSplit,
  pointToLineDistance,
  pointToPolygonDistance,
} from '@turf/turf';
import type {
  Feature,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import type { Measure, Measured } from '../atlas/article';

type Line = LineString | MultiLineString;
type Area = Polygon | MultiPolygon;

/** What is drawn of a place in one layer; WGS 84. */
export interface Drawn {
  placeId: string;
  title: string;
  geometry: Geometry;
  precisionMetres: number;
  schematic: boolean;
}

/** A country of the base map; `code` is ISO 3166-1 alpha-3. */
export interface Country {
  code: string;
  name: string;
  areas: Area[];
}

/** Everything that can be measured. */
export interface MeasurableFeatures {
  drawn: Drawn[];
  countries: Country[];
}

type DrawnAs<G extends Geometry> = Drawn & { geometry: G };

const METRES = { units: 'meters' } as const;

/**
 * Takes one measure, on the sphere (Turf). Uncertainties are limits, not
 * standard deviations, and so they add up. A line's bends between its points
 * are missing where it is schematic: its length is a lower bound.
 *
 * @throws Error that says which place or country is not drawn as it would have to be.
 */
export function takeMeasure(measure: Measure, features: MeasurableFeatures): Measured {
  const pointOf = (id: string) => findDrawn<Point>(features, id, 'Point');
  const lineOf = (id: string) => findDrawn<Line>(features, id, 'LineString');
  const areaOf = (id: string) => findDrawn<Area>(features, id, 'Polygon');
  switch (measure.kind) {
    case 'length': {
      const line = lineOf(measure.line);
      return lengthOf(line, length(feature(line.geometry), METRES), 'the line', '');
    }
    case 'crossing': {
      const line = lineOf(measure.line);
      const country = findCountry(features, measure.country);
      const metres = lengthWithin(line.geometry, country.areas);
      return lengthOf(line, metres, 'the part of the line', ` that lies in ${country.name}`);
    }
    case 'width':
      return widthOf(areaOf(measure.area), lineOf(measure.line));
    case 'distance':
      return distanceOf(pointOf(measure.point), lineOf(measure.line));
    case 'inside':
      return insideOf(pointOf(measure.point), areaOf(measure.area));
  }
}

/** Both ends of a line may be off by its precision; a schematic line has no upper limit. */
function lengthOf(line: Drawn, metres: number, what: string, where: string): Measured {
  const { schematic, precisionMetres, title } = line;
  const limit = schematic
    ? 'Schematic: bends between its known points are not drawn, so the true length is greater.'
    : 'The ± is that of its two ends.';
  return {
    metres: Math.round(metres),
    uncertaintyMetres: schematic ? null : 2 * precisionMetres,
    atLeast: schematic,
    method: `Length of ${what} drawn for ${title}${where}. ${limit}`,
  };
}

function distanceOf(point: DrawnAs<Point>, line: DrawnAs<Line>): Measured {
  return {
    metres: Math.round(distanceTo(point.geometry, line.geometry)),
    uncertaintyMetres: point.precisionMetres + line.precisionMetres,
    atLeast: false,
    method: `Shortest distance from the point drawn for ${point.title} to the line drawn for ${line.title}.`,
  };
}

/** Metres of a line that lie in some areas. */
export function lengthWithin(line: Line, areas: Area[]): number {
  const parts = flatten(line).features as Feature<LineString>[];
  const pieces = areas.flatMap((area) =>
    parts.flatMap((part) => {
      const cut = lineSplit(part, area as never).features;
      // A line that no border cuts comes back as no piece at all.
      const all = cut.length > 0 ? cut : [part];
      return all.map((piece) => ({ piece, area, metres: length(piece, METRES) }));
    }),
  );
  return pieces
    .filter(({ piece, area, metres }) =>
      booleanPointInPolygon(along(piece, metres / 2, METRES), area),
    )
    .reduce((sum, { metres }) => sum + metres, 0);
}

function widthOf(area: DrawnAs<Area>, line: DrawnAs<Line>): Measured {
  const farthest = coordAll(area.geometry).map((position) => distanceTo(position, line.geometry));
  return {
    metres: Math.round(2 * Math.max(...farthest)),
    uncertaintyMetres: null,
    atLeast: false,
    method: `Twice the greatest distance from the edge of the area drawn for ${area.title} to the line drawn for ${line.title}. Where it lies is uncertain; how wide it is drawn is not.`,
  };
}

function insideOf(point: DrawnAs<Point>, area: DrawnAs<Area>): Measured {
  const inside = booleanPointInPolygon(point.geometry, area.geometry);
  const metres = Math.round(
    Math.abs(pointToPolygonDistance(point.geometry, area.geometry, METRES)),
  );
  const uncertaintyMetres = point.precisionMetres + area.precisionMetres;
  const what = `The point drawn for ${point.title} lies ${inside ? 'inside' : 'outside'} the area drawn for ${area.title}, this far from its edge.`;
  const limit =
    metres < uncertaintyMetres
      ? ' That is less than the uncertainty: this map cannot tell inside from outside.'
      : '';
  return { metres, uncertaintyMetres, atLeast: false, inside, method: what + limit };
}

function distanceTo(point: Point | number[], line: Line): number {
  const parts = flatten(line).features as Feature<LineString>[];
  return Math.min(...parts.map((part) => pointToLineDistance(point, part, METRES)));
}

/** The first shape of a place, in panel order, with a geometry of this type; of lines and areas also its `Multi…`. */
function findDrawn<G extends Geometry>(
  { drawn }: MeasurableFeatures,
  placeId: string,
  type: 'Point' | 'LineString' | 'Polygon',
) {
  const types: string[] = type === 'Point' ? [type] : [type, `Multi${type}`];
  const found = drawn.find(
    (shape) => shape.placeId === placeId && types.includes(shape.geometry.type),
  );
  if (!found) throw new Error(`expected a place that is drawn as ${NOUNS[type]}, got "${placeId}"`);
  return found as DrawnAs<G>;
}

const NOUNS = { Point: 'a point', LineString: 'a line', Polygon: 'an area' };

function findCountry({ countries }: MeasurableFeatures, code: string): Country {
  const found = countries.find((country) => country.code === code);
  if (!found) throw new Error(`expected a country of the base map, got "${code}"`);
  return found;
}
