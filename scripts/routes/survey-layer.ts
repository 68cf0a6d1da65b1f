import { pointToLineDistance } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';
import type { DescribedShape } from '../../src/domain/atlas/place';
import type { Route } from './route-file';

/** A layer file, as far as a survey changes it: `properties` as in `geodata/README.md`. */
export interface LayerText {
  features: Feature<LineString | null, SurveyedProperties>[];
}

type SurveyedProperties = Pick<
  DescribedShape,
  'geometryNote' | 'precisionMetres' | 'schematic' | 'sources'
> &
  Record<string, unknown>;

/** How exact the line is: nodes to about 10 m, simplified to 25 m. */
const PRECISION_METRES = 50;

/**
 * A layer whose first line is replaced by a surveyed one.
 *
 * @throws Error in one sentence if the layer has no line.
 */
export function surveyLayer<Layer extends LayerText>(
  layer: Layer,
  route: Route,
  line: LineString,
  day: string,
): Layer {
  const index = layer.features.findIndex(({ geometry }) => geometry?.type === 'LineString');
  const old = layer.features[index];
  if (!old) throw new Error(`layers/${route.layerId}.geojson: expected a LineString, got none.`);
  const surveyed = {
    ...old,
    properties: {
      ...old.properties,
      geometryNote: route.geometryNote,
      precisionMetres: PRECISION_METRES,
      schematic: false,
      sources: [
        {
          title: `OpenStreetMap contributors, ${route.ways} of ${day}, through Overpass`,
          url: 'https://www.openstreetmap.org/copyright',
          licence: 'ODbL 1.0',
        },
        ...route.sources,
      ],
    },
    geometry: line,
  };
  return { ...layer, features: layer.features.with(index, surveyed) };
}

/** The line that a survey would replace, or null. */
export function lineOf(layer: LayerText): LineString | null {
  return layer.features.find(({ geometry }) => geometry?.type === 'LineString')?.geometry ?? null;
}

/** Where two lines are farthest from each other: how far, in metres, and at what position. */
export function largestDifference(a: LineString, b: LineString): { metres: number; at: Position } {
  const between = (from: LineString, to: LineString) =>
    from.coordinates.map((at) => ({
      metres: pointToLineDistance(at, to, { units: 'meters' }),
      at,
    }));
  return [...between(a, b), ...between(b, a)].reduce((most, one) =>
    one.metres > most.metres ? one : most,
  );
}
