import type {
  GeoJSONSourceSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { attributionOf } from './attribution';
import { areaLayers } from './overlay/areas';
import { borderLayers } from './basemap/borders';
import { basemapLabelLayers } from './basemap/basemap-labels';
import { pointLabelLayers } from './overlay/point-labels';
import { areaLabelLayers, lineLabelLayers } from './overlay/line-labels';
import { landLayers } from './basemap/land';
import { lineLayers } from './overlay/lines';
import type { StyleOptions } from './options';
import { isHitLayer, rank } from './draw-order';
import { pointLayers } from './overlay/points';
import { bottomToTop } from './overlay/layer-expressions';
import { townLayers } from './basemap/towns';
import { waterLabelLayers, waterLayers } from './basemap/water';

const BASEMAP = [
  landLayers,
  waterLayers,
  borderLayers,
  basemapLabelLayers,
  waterLabelLayers,
  townLayers,
];
const OVERLAY = [
  areaLayers,
  lineLayers,
  pointLayers,
  areaLabelLayers,
  lineLabelLayers,
  pointLabelLayers,
];

/** The whole map as data: the same options give the same style. */
export function buildStyle(options: StyleOptions): StyleSpecification {
  const basemap = BASEMAP.flatMap((layersOf) => layersOf(options));
  const relief = options.relief?.layers(options.theme) ?? [];
  const overlay = bottomToTop(options.layers).flatMap((layer) =>
    OVERLAY.flatMap((layersOf) => layersOf(options, layer)),
  );
  return {
    version: 8,
    'font-faces': options.fontFaces,
    sources: sources(options),
    layers: [...basemap, ...relief, ...overlay].sort((a, b) => rank(a.id) - rank(b.id)),
    transition: { duration: 200, delay: 0 },
  };
}

/** The ids of the style layers whose features answer to a click, from bottom to top. */
export function hitLayerIds(style: StyleSpecification): string[] {
  return style.layers.map(({ id }) => id).filter(isHitLayer);
}

function sources({
  data,
  library,
  credits,
  relief,
}: StyleOptions): Record<string, SourceSpecification> {
  // On what another base map leaves in place too: our shapes derive from the same sources.
  const credited = { attribution: attributionOf(credits) };
  return {
    land: geojson(data.land, credited),
    water: geojson(data.water),
    borders: geojson(data.borders),
    towns: geojson(data.towns),
    countries: geojson(data.countries),
    places: geojson(data.places, { ...credited, promoteId: 'placeId' }),
    ...(library && { library: geojson(library, { promoteId: 'placeId' }) }),
    // The same shapes with small bends taken out (tolerance, in pixels), for wide washes and for
    // names along a line. The washes reach far out of their tile (buffer, in pixels).
    'places-smooth': geojson(data.places, { tolerance: 5, buffer: 512 }),
    ...(relief && { relief: relief.source }),
  };
}

function geojson(
  data: GeoJSONSourceSpecification['data'],
  more: Partial<GeoJSONSourceSpecification> = {},
): GeoJSONSourceSpecification {
  return { type: 'geojson', data, ...more };
}
