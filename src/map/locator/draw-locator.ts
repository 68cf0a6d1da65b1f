import type { NameOrder, Place } from '../../domain/atlas/place';
import { LAND_TINTS, type ColourName } from '../style/palette';
import type { Screen } from '../camera';
import { lineWords } from '../style/line-words';
import type { Frame } from './frame';
import type { Label } from './label';
import { placeLabels } from './labels';
import type { LocatorData } from './locator-data';
import { drawShapes, type DrawnShape } from './shapes';

/** What lies under everything, as SVG path data. */
interface BasemapPaths {
  land: { d: string; colour: ColourName }[];
  lakes: string;
  /** Each line by itself: a browser strokes all of a path for each tile of the screen that it touches. */
  rivers: string[];
  borders: string[];
}

/** A locator map; its parts from bottom to top. */
export interface LocatorPicture {
  /** What the paths are drawn in: scales with the picture. */
  width: number;
  height: number;
  basemap: BasemapPaths;
  /** Below rivers and borders. */
  washes: DrawnShape[];
  shapes: DrawnShape[];
  /** Text keeps its size; its spots are given for a picture of `small` CSS pixels. */
  labels: Label[];
  small: { width: number; height: number };
}

/**
 * What a frame shows of the base map and of the layers that are on.
 *
 * @param visible ids of the layers that are on
 * @param opening the screen whose opening view this is, drawn at the size `small` for its names
 */
export function drawLocator(
  data: LocatorData,
  places: readonly Place[],
  { visible, names }: { visible: ReadonlySet<string>; names: NameOrder },
  frame: Frame,
  { opening, small = frame }: { opening?: Screen; small?: Frame } = {},
): LocatorPicture {
  const anchors = new Map(places.flatMap(({ id, anchor }) => (anchor ? [[id, anchor]] : [])));
  const { width, height } = frame;
  const shapes = drawShapes(data, visible, frame);
  return {
    width,
    height,
    basemap: basemapPaths(data, frame),
    washes: shapes.filter(({ type }) => type === 'wash'),
    shapes: shapes.filter(({ type }) => type !== 'wash'),
    labels: placeLabels(data, { visible, names, anchors, wordsOf: lineWords, opening }, small),
    small,
  };
}

/** The base map of a frame: land by tint, waters, borders. */
function basemapPaths({ land, water, borders }: LocatorData, frame: Frame): BasemapPaths {
  const pathsOf = (features: { geometry: GeoJSON.Geometry }[]) =>
    features.flatMap(({ geometry }) => frame.path(geometry) ?? []);
  const isArea = ({ geometry }: { geometry: GeoJSON.Geometry }) =>
    geometry.type.endsWith('Polygon');
  return {
    land: land.features.flatMap(({ geometry, properties }) => {
      const d = frame.path(geometry);
      return d === null ? [] : [{ d, colour: LAND_TINTS[properties.tint ?? -1] ?? 'landPlain' }];
    }),
    lakes: pathsOf(water.features.filter(isArea)).join(''),
    rivers: pathsOf(water.features.filter((feature) => !isArea(feature))),
    borders: pathsOf(borders.features),
  };
}
