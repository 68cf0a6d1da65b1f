import { fileUrl, siteData } from '../../data/site-data';
import type { Excerpt } from '../../domain/atlas/article';
import type { Place } from '../../domain/atlas/place';
import { drawLocator, type LocatorPicture } from '../../map/locator/draw-locator';
import { frameOf } from '../../map/locator/frame';
import { locatorCamera } from '../../map/locator/locator-camera';
import { loadLocatorData, withLibrary, type LocatorData } from '../../map/locator/locator-data';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import type { Box } from './card-layout';

/** Pixels of a card for one of its map: names on it are read as small as the card is shown. */
const SCALE = 1.5;

/**
 * The places on the map that an excerpt names, the likeliest first: what it names
 * most often, and no state before what lies in one.
 */
export function placesNamed({ mentions }: Excerpt, placeOf: AtlasModel['placeOf']): Place[] {
  const ids = mentions.map(({ placeId }) => placeId);
  const count = ({ id }: Place) => ids.filter((each) => each === id).length;
  const isState = ({ kind }: Place) => Number(kind === 'state');
  return [...new Set(ids)]
    .map(placeOf)
    .filter((place): place is Place => place !== null && place.anchor !== null)
    .toSorted((a, b) => isState(a) - isState(b) || count(b) - count(a));
}

let data: Promise<LocatorData> | null = null;

/**
 * The map of a card: a place with the layers of the opening view and its own.
 * @throws Error that names the file where it could not be had
 */
export async function cardMap(
  { atlas, view, library }: Pick<AtlasModel, 'atlas' | 'view' | 'library'>,
  place: Place,
  box: Box,
): Promise<LocatorPicture> {
  data ??= loadLocatorData(fileUrl(siteData.ground));
  const given = await data.catch((error: unknown) => {
    data = null;
    throw error;
  });
  // Of the reader's own places the one that it is about, and no marks of what else they read.
  const { features = [] } = library?.places.has(place.id) ? library.features : {};
  const own = features.filter(({ properties }) => properties.placeId === place.id);
  const layers = atlas.layers.filter(({ visible }) => visible).map(({ id }) => id);
  const visible = new Set([...layers, ...place.shapes.map(({ layerId }) => layerId)]);
  const [width, height] = [box.width / SCALE, box.height / SCALE];
  const frame = frameOf(locatorCamera([place], atlas, { width, height }), width, height);
  const shown = { visible, names: view.current.names };
  return drawLocator(
    withLibrary(given, { type: 'FeatureCollection', features: own }),
    atlas.places,
    shown,
    frame,
  );
}
