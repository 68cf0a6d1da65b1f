import {
  booleanPointInPolygon,
  coordAll,
  flattenEach,
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
import type { Measure, Measured } from '../atlas/claim';

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

const METRES = { units: 'meters' } as const;

/**
 * Takes one measure, on the sphere (Turf). Uncertainties are limits, not
 * standard deviations, and so they add up. A line's bends between its points
 * are missing where it is schematic: its length is a lower bound.
 *
 * @throws Error that says which place or country is not drawn as it would have to be.
 */
export function takeMeasure(measure: Measure, ground: MeasurableFeatures): Measured {
  switch (measure.kind) {
    case 'length': {
      const line = findDrawn<Line>(ground, measure.line, 'LineString');
      const { method, ...limits } = lengthLimits(line);
      const what = `Length of the line drawn for ${line.title}.`;
      return {
        metres: Math.round(length(asFeature(line), METRES)),
        ...limits,
        method: what + method,
      };
    }
    case 'crossing': {
      const line = findDrawn<Line>(ground, measure.line, 'LineString');
      const country = findCountry(ground, measure.country);
      const { method, ...limits } = lengthLimits(line);
      const what = `Length of the part of the line drawn for ${line.title} that lies in ${country.name}.`;
      return {
        metres: Math.round(lengthWithin(line.geometry, country)),
        ...limits,
        method: what + method,
      };
    }
    case 'width':
      return widthOf(
        findDrawn<Area>(ground, measure.area, 'Polygon'),
        findDrawn<Line>(ground, measure.line, 'LineString'),
      );
    case 'distance': {
      const point = findDrawn<Point>(ground, measure.point, 'Point');
      const line = findDrawn<Line>(ground, measure.line, 'LineString');
      return {
        metres: Math.round(distanceTo(point.geometry, line.geometry)),
        uncertaintyMetres: point.precisionMetres + line.precisionMetres,
        atLeast: false,
        method: `Shortest distance from the point drawn for ${point.title} to the line drawn for ${line.title}.`,
      };
    }
    case 'inside':
      return insideOf(
        findDrawn<Point>(ground, measure.point, 'Point'),
        findDrawn<Area>(ground, measure.area, 'Polygon'),
      );
  }
}

/** Both ends of a line may be off by its precision; of a schematic one that limits nothing upwards. */
function lengthLimits({ schematic, precisionMetres }: Drawn) {
  return schematic
    ? {
        uncertaintyMetres: null,
        atLeast: true,
        method:
          ' Schematic: bends between its known points are not drawn, so the true length is greater.',
      }
    : {
        uncertaintyMetres: 2 * precisionMetres,
        atLeast: false,
        method: ' The ± is that of its two ends.',
      };
}

function lengthWithin(line: Line, { areas }: Country): number {
  let metres = 0;
  flattenEach(line, (part) => {
    for (const area of areas) {
      const pieces = lineSplit(part as Feature<LineString>, area as never).features;
      // A line that no border cuts comes back as no piece at all.
      for (const piece of pieces.length > 0 ? pieces : [part as Feature<LineString>]) {
        const whole = length(piece, METRES);
        if (booleanPointInPolygon(along(piece, whole / 2, METRES), area)) metres += whole;
      }
    }
  });
  return metres;
}

function widthOf(area: Drawn & { geometry: Area }, line: Drawn & { geometry: Line }): Measured {
  const farthest = coordAll(area.geometry).map((position) => distanceTo(position, line.geometry));
  return {
    metres: Math.round(2 * Math.max(...farthest)),
    uncertaintyMetres: null,
    atLeast: false,
    method: `Twice the greatest distance from the edge of the area drawn for ${area.title} to the line drawn for ${line.title}. Where it lies is uncertain; how wide it is drawn is not.`,
  };
}

function insideOf(point: Drawn & { geometry: Point }, area: Drawn & { geometry: Area }): Measured {
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
  let least = Infinity;
  flattenEach(line, (part) => {
    least = Math.min(least, pointToLineDistance(point, part as Feature<LineString>, METRES));
  });
  return least;
}

/** The first shape of a place, in panel order, that has a geometry of this type or its `Multi…`. */
function findDrawn<G extends Geometry>(
  { drawn }: MeasurableFeatures,
  placeId: string,
  type: 'Point' | 'LineString' | 'Polygon',
) {
  const found = drawn.find(
    (shape) => shape.placeId === placeId && shape.geometry.type.endsWith(type),
  );
  if (!found) throw new Error(`expected a place that is drawn as ${NOUNS[type]}, got "${placeId}"`);
  return found as Drawn & { geometry: G };
}

const NOUNS = { Point: 'a point', LineString: 'a line', Polygon: 'an area' };

function findCountry({ countries }: MeasurableFeatures, code: string): Country {
  const found = countries.find((country) => country.code === code);
  if (!found) throw new Error(`expected a country of the base map, got "${code}"`);
  return found;
}

function asFeature({ geometry }: Drawn): Feature {
  return { type: 'Feature', properties: {}, geometry };
}
