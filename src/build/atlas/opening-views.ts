import type { FeatureCollection, Geometry, Point } from 'geojson';
import type { Atlas } from '../../domain/atlas/atlas';
import type { LngLat, MapFeatureProperties } from '../../domain/atlas/place';
import { cameraOf, inWorld, viewOn, type Screen } from '../../map/camera';
import { frameOf, type Frame } from '../../map/locator/frame';
import { placeLabels } from '../../map/locator/labels';
import type { LocatorData } from '../../map/locator/locator-data';
import type { Geodata } from '../geodata/check-geodata';
import type { Subject } from '../../map/style/looks';
import { worldSize } from '../../map/web-mercator';

export const SCREENS: readonly Screen[] = ['wide', 'narrow'];

/** Widths in CSS pixels of the opening view's bounds on the smallest screens: its names have room from there on. */
const SMALLEST: Record<Screen, number> = { wide: 560, narrow: 310 };

/**
 * The opening view itself, without what the map shows beyond it.
 *
 * @param times how often larger than on the smallest screens
 */
export function openingFrame(atlas: Atlas, screen: Screen, times = 1): Frame {
  const bounds = viewOn(screen, atlas);
  const [left, top, right, bottom] = inWorld(bounds);
  const width = SMALLEST[screen] * times;
  const height = (width * (bottom - top)) / (right - left);
  const camera = cameraOf(bounds, width, height, 0);
  const [west, north, east, south] = inWorld(atlas.box);
  const beyond = Math.max(left - west, top - north, east - right, south - bottom);
  const bleed = beyond * worldSize(camera.zoom);
  return frameOf(camera, width, height, { finest: 1, digits: 1, bleed });
}

/** What is on when the page opens without a permalink. */
export function openingChoice({ layers }: Atlas) {
  const visible = new Set(layers.filter((layer) => layer.visible).map(({ id }) => id));
  return { visible, names: 'title' as const };
}

/**
 * Says of each place where its name stands in the opening views, so that the
 * drawing of them and the live map have it at the same spot: of points, which
 * side; of lines, a point beside of its own that carries the name.
 */
export function withOpeningLabels(
  places: FeatureCollection<Geometry, MapFeatureProperties>,
  atlas: Atlas,
  basemap: Geodata['basemap'],
): FeatureCollection<Geometry, MapFeatureProperties> {
  const anchors = new Map(atlas.places.map(({ id, anchor }) => [id, anchor!]));
  const data = { places, ...basemap } as unknown as LocatorData;
  // As wide as the words will be; those of the page's language are not known here.
  const wordsOf = ({ status, schematic }: Subject) =>
    [status === 'existing' ? '' : `${status} route`, schematic ? 'schematic' : '']
      .filter(Boolean)
      .join(', ');
  const options = { ...openingChoice(atlas), anchors, wordsOf };
  const views = SCREENS.map((screen) => {
    const frame = openingFrame(atlas, screen);
    const labels = placeLabels(data, options, frame);
    return { screen, frame, labelOf: new Map(labels.map((label) => [label.placeId, label])) };
  });
  const isWhole =
    (type: string) =>
    ({ properties, geometry }: (typeof places.features)[number]) =>
      geometry.type.endsWith(type) && !properties.isStretch && !properties.knownOn;
  for (const { properties } of places.features.filter(isWhole('Point'))) {
    for (const { screen, labelOf } of views) {
      const label = labelOf.get(properties.placeId);
      if (label) properties[`label:${screen}`] = label.anchor;
    }
  }
  const names = places.features.filter(isWhole('LineString')).flatMap(({ properties }) =>
    views.map(({ screen, frame, labelOf }) => {
      const { layerId: nameOf, ...more } = properties;
      const label = labelOf.get(more.placeId);
      const coordinates: LngLat = label ? frame.invert(label.at) : anchors.get(more.placeId)!;
      const geometry: Point = { type: 'Point', coordinates };
      const side = label && { [`label:${screen}`]: label.anchor };
      // Of no layer: nothing but the name is drawn of it.
      const carried = { ...more, layerId: '', nameOf, screen, ...side };
      return { type: 'Feature' as const, properties: carried, geometry };
    }),
  );
  return { ...places, features: [...places.features, ...names] };
}
