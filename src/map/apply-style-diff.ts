import { diff, type DiffCommand, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

/** Commands of the difference that are methods of the map under the same name, and touch nothing but what they name. */
const METHODS = [
  'addSource',
  'removeSource',
  'addLayer',
  'removeLayer',
  'setPaintProperty',
  'setLayoutProperty',
  'setFilter',
  'setLayerZoomRange',
] as const;

/**
 * Turns a map's style into the next by as little as it takes. MapLibre's own
 * `setStyle` copies all GeoJSON and keeps the copy, and fetches anew what was
 * given by its address; see docs/decisions/6-style-diff.md.
 */
export function applyStyleDiff(
  map: MapLibreMap,
  before: StyleSpecification,
  after: StyleSpecification,
): void {
  const changes = diff(before, after).map((change) => asChange(map, change));
  if (changes.every((change) => change !== null)) for (const change of changes) change();
  else map.setStyle(after);
}

/** Null for what no such method does, such as other glyphs. */
function asChange(map: MapLibreMap, { command, args }: DiffCommand): (() => void) | null {
  if (command === 'setGeoJSONSourceData') {
    const [id, data] = args;
    return () => void map.getSource<GeoJSONSource>(id)?.setData(data);
  }
  const name = METHODS.find((method) => method === command);
  if (name === undefined) return null;
  const method = map[name] as (...args: unknown[]) => unknown;
  return () => void method.apply(map, args);
}
