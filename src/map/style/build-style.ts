import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Layer } from '../../domain/atlas/place';
import { attributionOf } from './attribution';
import { groundLayers } from './basemap/ground';
import { nameLayers } from './basemap/names';
import { areaLabelLayers, areaLayers } from './overlay/areas';
import { lineLabelLayers } from './overlay/line-labels';
import { lineLayers } from './overlay/lines';
import { markLayers, markSource } from './marks';
import type { StyleOptions } from './options';
import { paletteOf } from './palette';
import { rank } from './draw-order';
import { pointLabelLayers, pointLayers } from './overlay/points';

const OVERLAY = [
  ['area', areaLayers, areaLabelLayers],
  ['line', lineLayers, lineLabelLayers],
  ['point', pointLayers, pointLabelLayers],
] as const;

/** The whole map as data: the same options give the same style. */
export function buildStyle(options: StyleOptions): StyleSpecification {
  const basemap = [...groundLayers(options), ...nameLayers(options)];
  const relief = options.relief?.layers(options.theme) ?? [];
  // The first layer of the panel is drawn last.
  const bottomToTop = options.layers.toSorted((a, b) => b.order - a.order);
  const overlay = bottomToTop.flatMap((layer) => overlayOf(options, layer));
  const marks = options.marks ? markLayers(options.marks, paletteOf(options.theme)) : [];
  return {
    version: 8,
    'font-faces': options.fontFaces,
    sources: sources(options),
    layers: [...basemap, ...relief, ...overlay, ...marks].sort((a, b) => rank(a.id) - rank(b.id)),
    transition: { duration: 200, delay: 0 },
  };
}

/** The style layers of one layer, each called by its role and the layer: `line:hill-road`. */
function overlayOf(options: StyleOptions, layer: Layer): LayerSpecification[] {
  const { id: layerId } = layer;
  const colours = paletteOf(options.theme);
  const visibility = options.visible.has(layerId) ? 'visible' : 'none';
  const layers = OVERLAY.flatMap(([geometry, ...makers]) => {
    const shapes = layer.shapes.filter((shape) => shape.geometry === geometry);
    if (shapes.length === 0) return [];
    return makers.flatMap((make) => make({ layerId, shapes, colours, options }));
  });
  return layers.map(
    (each) =>
      ({
        ...each,
        id: `${each.id}:${layerId}`,
        layout: { ...each.layout, visibility },
      }) as LayerSpecification,
  );
}

function sources({
  data,
  library,
  credits,
  relief,
  marks,
}: StyleOptions): StyleSpecification['sources'] {
  // On what another base map leaves in place too: our shapes derive from the same sources.
  const credited = { attribution: attributionOf(credits) };
  const geojson = { type: 'geojson', data: data.places } as const;
  return {
    basemap: { type: 'vector', ...data.basemap, ...credited, promoteId: { places: 'placeId' } },
    places: { ...geojson, ...credited, promoteId: 'placeId' },
    ...(library && { library: { ...geojson, data: library, promoteId: 'placeId' } }),
    // The same shapes with small bends taken out (tolerance, in pixels), for wide washes and for
    // names along a line. The washes reach far out of their tile (buffer, in pixels).
    'places-smooth': { ...geojson, tolerance: 5, buffer: 512 },
    ...(relief && { relief: relief.source }),
    ...(marks && { said: markSource(marks) }),
  };
}
