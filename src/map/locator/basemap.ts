import { LAND_TINTS, type ColourName } from '../style/palette';
import type { LocatorData } from './locator-data';
import type { Frame } from './frame';

/** What lies under everything, as SVG path data. */
export interface BasemapPaths {
  land: { d: string; colour: ColourName }[];
  lakes: string;
  rivers: string;
  borders: string;
}

/** The base map of a frame: land by tint, waters, borders. */
export function basemapPaths({ land, water, borders }: LocatorData, frame: Frame): BasemapPaths {
  const joined = (features: { geometry: GeoJSON.Geometry }[]) =>
    features.map(({ geometry }) => frame.path(geometry) ?? '').join('');
  const isArea = ({ geometry }: { geometry: GeoJSON.Geometry }) =>
    geometry.type.endsWith('Polygon');
  return {
    land: land.features.flatMap(({ geometry, properties }) => {
      const d = frame.path(geometry);
      return d === null ? [] : [{ d, colour: landColour(properties) }];
    }),
    lakes: joined(water.features.filter(isArea)),
    rivers: joined(water.features.filter((feature) => !isArea(feature))),
    borders: joined(borders.features),
  };
}

function landColour({ tint }: { tint?: number }): ColourName {
  return LAND_TINTS[tint ?? -1] ?? 'landPlain';
}
