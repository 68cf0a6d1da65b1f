import type { Point } from 'geojson';
import type { Article } from '../atlas/article';
import type { Atlas } from '../atlas/atlas';
import { toJsonText } from '../exchange/json-text';
import type { Iris } from '../exchange/iris';
import { linkedPlaces } from '../exchange/linked-places';
import { LIBRARY_LAYER, type Library } from './library';
import { placesGeoJson } from '../exchange/places-geojson';
import { quotationsByPlace } from '../atlas/quotations';
import { createSelectors } from '../quoting/text-quote';
import { annotationCollection, type Quoted } from '../exchange/web-annotations';

/** Contents of the files in which a visitor can download what they added. */
export interface LibraryExports {
  geoJson: string;
  linkedPlaces: string;
  annotations: string;
}

/**
 * The visitor's places in two formats, and the excerpts of their articles:
 * what is quoted, never the full text.
 *
 * @param atlas with the library, see `withLibrary`
 */
export function libraryExports(atlas: Atlas, library: Library, iris: Iris): LibraryExports {
  const places = atlas.places.filter(({ shapes }) => shapes[0]?.layerId === LIBRARY_LAYER);
  const articles = atlas.articles.filter(({ kind }) => kind === 'your article');
  const positions = new Map(library.places.map(({ id, at }) => [id, at]));
  const geometryOf = (placeId: string): Point | null => {
    const coordinates = positions.get(placeId) ?? null;
    return coordinates && { type: 'Point', coordinates };
  };
  return {
    geoJson: toJsonText(placesGeoJson(places, geometryOf, iris)),
    linkedPlaces: toJsonText(linkedPlaces(places, geometryOf, quotationsByPlace(articles), iris)),
    annotations: toJsonText(
      annotationCollection(articles.map(quoted), `${atlas.title}: excerpts of your articles`, iris),
    ),
  };
}

/** Without prefix and suffix: the text around an excerpt may not be quoted anywhere. */
function quoted({ citation, kind, excerpts }: Article): Quoted {
  return {
    citation,
    kind,
    excerpts: excerpts.map(({ id, exact, start, end, mentions, when }) => {
      const whole = { start: 0, end: exact.length };
      const [quote, position] = createSelectors(exact, whole, whole);
      return { id, selectors: [quote, { ...position, start, end }], mentions, when };
    }),
  };
}
