import { diff, type DiffCommand, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

/** Changes that are methods of the map under the same name, and touch nothing but what they name. */
const SMALL = [
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
 * Makes of one style that a map has the next, by as little as it takes.
 * MapLibre's own `setStyle` copies all GeoJSON and keeps the copy, and fetches
 * anew what was given by its address.
 */
export function changeStyle(
  map: MapLibreMap,
  before: StyleSpecification,
  after: StyleSpecification,
): void {
  const changes = diff(before, after).map((change) => asAct(map, change));
  if (changes.every((change) => change !== null)) for (const change of changes) change();
  else map.setStyle(after);
}

/** Null for what is more than a small change, such as another base map. */
function asAct(map: MapLibreMap, { command, args }: DiffCommand): (() => void) | null {
  if (command === 'setGeoJSONSourceData') {
    const [id, data] = args;
    return () => void map.getSource<GeoJSONSource>(id)?.setData(data);
  }
  const name = SMALL.find((small) => small === command);
  if (name === undefined) return null;
  const method = map[name] as (...args: unknown[]) => unknown;
  return () => void method.apply(map, args);
}
