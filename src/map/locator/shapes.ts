import type { Feature, Geometry } from 'geojson';
import type { MapFeatureProperties } from '../../domain/atlas/place';
import { bandLook } from '../style/band-look';
import { lineLook } from '../style/looks';
import type { ColourName } from '../style/palette';
import { pointLook } from '../style/point-look';
import { svgPath } from '../style/icon-shapes';
import { withRoom, type LocatorData } from './locator-data';
import type { Frame } from './frame';
import { groupBy } from '../../domain/atlas/group-by';

interface Common {
  placeId: string;
  layerId: string;
}

/** One shape as SVG; lengths in CSS pixels, dashes as in `stroke-dasharray`. */
export type Drawn = Common &
  (
    | { type: 'area'; d: string; colour: ColourName; dash: string }
    | {
        type: 'line';
        d: string;
        colour: ColourName;
        width: number;
        dash: string | null;
        cased: boolean;
        /** The band in which the true course lies, where that is not known. */
        wash: { colour: ColourName; width: number } | null;
      }
    /** `d` is drawn about `x`, `y`, by the even-odd rule. */
    | { type: 'point'; d: string; x: number; y: number; colour: ColourName }
  );

/** From bottom to top, as on the map. */
const ORDER = ['area', 'line', 'point'] as const;

/**
 * The located shapes of the layers that are on, bottom to top, in the looks
 * of the map's own style. What is a name alone, or out of the frame, is left out.
 */
export function drawShapes(
  { places }: Pick<LocatorData, 'places'>,
  visible: ReadonlySet<string>,
  frame: Frame,
): Drawn[] {
  const on = withRoom(places, frame.camera.zoom).features.filter(({ properties }) =>
    visible.has(properties.layerId),
  );
  const spots = groupBy(on, spotOf);
  return on
    .flatMap((feature) => drawShape(feature, aside(feature, spots), frame) ?? [])
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
  frame: Frame,
): Drawn | null {
  const { placeId, layerId, precisionMetres } = properties;
  const common = { placeId, layerId };
  if (geometry.type === 'Point') {
    const look = pointLook(properties);
    const [x, y] = frame.project(geometry.coordinates as [number, number]);
    const inside = x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
    if (look === null || !inside) return null;
    return {
      ...common,
      type: 'point',
      d: svgPath(look.shape),
      x: x + moved,
      y,
      colour: look.colour,
    };
  }
  const d = frame.path(geometry);
  if (d === null) return null;
  if (geometry.type.endsWith('Polygon')) {
    const { colour, dash } = bandLook(properties);
    return { ...common, type: 'area', d, colour, dash: dash.join(' ') };
  }
  const { colour, width, dash, cased, wash } = lineLook(properties);
  const unbroken = dash.includes(0);
  return {
    ...common,
    type: 'line',
    d,
    colour,
    width,
    dash: unbroken ? null : dash.map((length) => (length * width).toFixed(1)).join(' '),
    cased,
    wash: properties.schematic ? { colour: wash, width: frame.pixels(2 * precisionMetres) } : null,
  };
}
