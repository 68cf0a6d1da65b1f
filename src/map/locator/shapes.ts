import type { Feature, Geometry } from 'geojson';
import type { MapFeatureProperties } from '../../domain/atlas/place';
import {
  areaLook,
  areaPaints,
  lineLook,
  linePaints,
  pointLook,
  pointPath,
  type PaintedPath,
} from '../style/looks';
import { markSpot } from '../style/own-marks';
import type { ColourName } from '../style/palette';
import { withRoom, type LocatorData } from './locator-data';
import type { Frame } from './frame';
import { groupBy } from '../../domain/atlas/group-by';

/** One shape of a place as SVG. A wash covers where the true course of a line may lie. */
export type DrawnShape = PaintedPath & { placeId: string; layerId: string } & (
    | { type: 'area'; colour: ColourName }
    | { type: 'wash' | 'line' | 'point' }
    /** Of the visitor's own articles. */
    | { type: 'mark'; number?: string }
  );

/** From bottom to top, as on the map. */
const ORDER = ['wash', 'area', 'line', 'point', 'mark'] as const;

/**
 * The located shapes of the layers that are on, bottom to top, in the looks
 * of the map's own style. What is a name alone, or out of the frame, is left out.
 */
export function drawShapes(
  { places }: Pick<LocatorData, 'places'>,
  visible: ReadonlySet<string>,
  frame: Frame,
): DrawnShape[] {
  const on = withRoom(places, frame.camera.zoom).features.filter(({ properties }) =>
    visible.has(properties.layerId),
  );
  const spots = groupBy(on, spotOf);
  return on
    .flatMap((feature) => drawShape(feature, aside(feature, spots), visible, frame))
    .toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

type PlaceFeature = Feature<Geometry, MapFeatureProperties>;

/** CSS pixels by which a point moves aside where its layer has several on one spot. */
function aside(feature: PlaceFeature, spots: ReadonlyMap<string, PlaceFeature[]>): number {
  const { properties } = feature;
  const here = spots.get(spotOf(feature)[0] ?? '') ?? [feature];
  const index = here.findIndex((other) => other.properties.placeId === properties.placeId);
  return (index - (here.length - 1) / 2) * 15;
}

/** Where a point of a layer lies; nothing else has a spot. */
function spotOf({ properties, geometry }: PlaceFeature): string[] {
  return geometry.type === 'Point' ? [`${properties.layerId} ${geometry.coordinates.join()}`] : [];
}

function drawShape(
  { properties, geometry }: PlaceFeature,
  moved: number,
  visible: ReadonlySet<string>,
  frame: Frame,
): DrawnShape[] {
  const { placeId, layerId, precisionMetres, schematic, isStretch } = properties;
  const common = { placeId, layerId };
  if (geometry.type === 'Point') {
    const look = pointLook(properties);
    const [x, y] = frame.project(geometry.coordinates as [number, number]);
    const inside = x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
    if (look === null || !inside) return [];
    const { own, number } = properties;
    if (!own) return [{ ...common, type: 'point', ...pointPath(look, [x + moved, y]) }];
    const path = pointPath(look, markSpot(properties, [x, y], visible));
    return [{ ...common, type: 'mark', ...path, ...(number && { number }) }];
  }
  const d = frame.path(geometry);
  if (d === null) return [];
  if (geometry.type.endsWith('Polygon')) {
    const look = areaLook(properties);
    return [{ ...common, type: 'area', d, colour: look.colour, paints: areaPaints(look) }];
  }
  const look = lineLook(properties);
  const wash = { stroke: look.wash, width: frame.pixels(2 * precisionMetres) };
  return [
    ...(schematic && precisionMetres > 0
      ? [{ ...common, type: 'wash' as const, d, paints: [wash] }]
      : []),
    ...(isStretch ? [] : [{ ...common, type: 'line' as const, d, paints: linePaints(look) }]),
  ];
}
