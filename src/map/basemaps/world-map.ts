import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import world from 'virtual:world/map';
import type { LocatorData } from '../locator/locator-data';
import { SOURCE } from '../style/basemap/ground';
import { NEAR_ENOUGH } from '../style/overlay/layer-expressions';

const LAYERS = ['land', 'borders', 'countries', 'towns'] as const;
type WorldLayers = Record<(typeof LAYERS)[number], FeatureCollection>;

let layers: WorldLayers | null = null;

/** The layers of the world as GeoJSON, with what the base map's tiles have; see `DrawnData`. */
export function worldLayers(): WorldLayers {
  return (layers ??= Object.fromEntries(
    LAYERS.map((name) => [name, feature(world, world.objects[name])]),
  ) as WorldLayers);
}

/**
 * Our own style with the world in place of the atlas's base map. The tiles of that
 * still bring the points of places.
 *
 * @param credits HTML for shapes and for towns: apart, so that MapLibre leaves out
 *   whom the atlas's own sources credit too
 */
export function drawnOnWorld(
  own: StyleSpecification,
  layers: WorldLayers,
  [shapes, towns]: string[],
): StyleSpecification {
  const sources = LAYERS.map((name) => {
    const attribution = name === 'towns' ? towns : shapes;
    const source = { type: 'geojson' as const, data: layers[name], attribution };
    return [sourceOf(name), source] as const;
  });
  return {
    ...own,
    sources: { ...own.sources, ...Object.fromEntries(sources) },
    layers: own.layers.flatMap(onWorld),
  };
}

const sourceOf = (name: string) => `world-${name}`;

/** Waters are left out: the map of the world has none. */
function onWorld(layer: LayerSpecification): LayerSpecification[] {
  if (!('source-layer' in layer) || layer.source !== SOURCE) return [layer];
  const { 'source-layer': name, ...rest } = layer;
  if (name === 'places') return [layer];
  if (!LAYERS.some((known) => known === name)) return [];
  const source = sourceOf(String(name));
  // Its towns have a zoom each, where those of the tiles have a rank.
  if (rest.type === 'symbol' && name === 'towns') return [{ ...rest, source, filter: NEAR_ENOUGH }];
  return [{ ...rest, source }];
}

/** What the map without WebGL draws of the world at a zoom, without places. */
export function worldGround(zoom: number): Omit<LocatorData, 'places'> {
  const { towns, ...ground } = worldLayers() as unknown as LocatorData;
  const features = towns.features.filter(({ properties: { minzoom = 0 } }) => minzoom <= zoom);
  return {
    ...ground,
    towns: { ...towns, features },
    water: { type: 'FeatureCollection', features: [] },
  };
}
