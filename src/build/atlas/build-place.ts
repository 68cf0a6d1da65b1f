import { along, bbox, coordAll, flatten, length, pointOnFeature } from '@turf/turf';
import type { Bounds, DescribedPlace, DescribedShape, LngLat } from '../../domain/atlas/place';
import type { Geometry } from '../../library/schema/values';
import type { LayerFeature } from '../geodata/schema/layer';

/** One feature and the layer it stands in. */
export interface LayeredFeature {
  layerId: string;
  feature: LayerFeature;
}

/**
 * One place of all features that share its id, which come in panel order: the
 * first gives title, names, kind, status and date; spellings are united; each
 * feature becomes a shape, and names of a later one count as spellings. Excerpts
 * are counted later.
 */
export function buildPlace(features: LayeredFeature[]): DescribedPlace {
  const { placeId, title, names, kind, status, asOf } = features[0]!.feature.properties;
  const more = features.slice(1).flatMap(({ feature }) => feature.properties.names ?? []);
  const spellings = [
    ...features.flatMap(({ feature }) => feature.properties.spellings),
    ...more.map(({ toponym }) => toponym),
  ];
  const located = features.find(({ feature }) => feature.geometry !== null);
  return {
    id: placeId,
    title,
    names: names!,
    spellings: [...new Set(spellings)],
    kind,
    status,
    asOf,
    shapes: features.map(buildShape),
    anchor: located ? anchorOf(located.feature.geometry!) : null,
    ...(located && located.feature.geometry!.type !== 'Point' && tipsOf(located.feature.geometry!)),
    excerptCount: 0,
  };
}

/** How the note of a place beyond the map begins. */
const OUTSIDE = 'Outside this map';

function buildShape({ layerId, feature }: LayeredFeature): DescribedShape {
  const { geometry } = feature;
  const { title, kind, status, asOf, geometryNote, schematic, sources } = feature.properties;
  return {
    ...{ layerId, title, kind, status, asOf, geometryNote, schematic, sources },
    precisionMetres: geometry ? feature.properties.precisionMetres : null,
    // What `geometryNote` begins with is a rule of geodata/README.md.
    ...(!geometry && geometryNote.startsWith(OUTSIDE) && { unlocated: 'outside' as const }),
    geometry: geometry ? kindOf(geometry) : null,
    bounds: geometry ? (bbox(geometry) as Bounds) : null,
  };
}

function kindOf(geometry: Geometry): 'point' | 'line' | 'area' {
  if (geometry.type.endsWith('Point')) return 'point';
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString' ? 'line' : 'area';
}

/**
 * Where a popup points, always on the geometry itself: the (first) point, the middle
 * of the (longest) line measured along it, or a point inside the area.
 */
function anchorOf(geometry: Geometry): LngLat {
  if (geometry.type === 'Point') return lngLat(geometry.coordinates);
  if (geometry.type === 'MultiPoint') return lngLat(geometry.coordinates[0]!);
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
    const lines = flatten(geometry).features.toSorted((a, b) => length(b) - length(a));
    const line = lines[0] as GeoJSON.Feature<GeoJSON.LineString>;
    return lngLat(along(line, length(line) / 2).geometry.coordinates);
  }
  return lngLat(pointOnFeature(geometry).geometry.coordinates);
}

function tipsOf(geometry: Geometry): Pick<DescribedPlace, 'tips'> {
  const [first, ...others] = coordAll(geometry).toSorted(([a = 0], [b = 0]) => a - b);
  return { tips: [lngLat(first!), lngLat(others.at(-1)!)] };
}

/** Five decimals are a metre, more than any source here knows. */
function lngLat(position: number[]): LngLat {
  return position.slice(0, 2).map((degrees) => Number(degrees.toFixed(5))) as LngLat;
}
