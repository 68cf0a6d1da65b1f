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

/** What a reader can take along of their own, as texts of files. */
export interface LibraryExports {
  geoJson: string;
  linkedPlaces: string;
  annotations: string;
}

/**
 * The reader's own places in two formats, and the excerpts of their articles:
 * what is quoted, never a text in full.
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

/** Before and after an excerpt nothing is given out: that may be no quotation. */
function quoted({ citation, kind, excerpts }: Article): Quoted {
  return {
    citation,
    kind,
    excerpts: excerpts.map(({ id, exact, start, end, mentions, when }) => {
      const [quote, position] = createSelectors(
        exact,
        { start: 0, end: exact.length },
        { start: 0, end: exact.length },
      );
      return { id, selectors: [quote, { ...position, start, end }], mentions, when };
    }),
  };
}
