import { pointToLineDistance } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';
import type { Route } from './route-file';

/** A layer file as far as a survey changes it; see `geodata/README.md`. */
export interface LayerText {
  features: Feature<LineString | null, Record<string, unknown>>[];
}

/** How exact the line is: nodes to about 10 m, simplified to 25 m. */
const PRECISION_METRES = 50;

/**
 * Puts a surveyed line in the place of the first line of a layer.
 *
 * @returns the line that was there
 * @throws Error in one sentence if the layer has no line.
 */
export function surveyLayer(
  { features }: LayerText,
  { layerId, ways, geometryNote, sources }: Route,
  line: LineString,
  day: string,
): LineString {
  const feature = features.find(({ geometry }) => geometry?.type === 'LineString');
  if (!feature) throw new Error(`layers/${layerId}.geojson: expected a LineString, got none.`);
  const old = feature.geometry!;
  feature.geometry = line;
  Object.assign(feature.properties, {
    geometryNote,
    precisionMetres: PRECISION_METRES,
    schematic: false,
    sources: [
      {
        title: `OpenStreetMap contributors, ${ways} of ${day}, through Overpass`,
        url: 'https://www.openstreetmap.org/copyright',
        licence: 'ODbL 1.0',
      },
      ...sources,
    ],
  });
  return old;
}

/** Where two lines are farthest from each other: how far, in metres, and at what position. */
export function largestDifference(a: LineString, b: LineString): { metres: number; at: Position } {
  const between = (from: LineString, to: LineString) =>
    from.coordinates.map((at) => {
      const metres = pointToLineDistance(at, to, { units: 'meters' });
      return { metres, at };
    });
  return [...between(a, b), ...between(b, a)].reduce((most, one) =>
    one.metres > most.metres ? one : most,
  );
}
