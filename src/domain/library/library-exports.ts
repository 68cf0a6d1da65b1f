import type { Point } from 'geojson';
import type { QuotedArticle } from '../atlas/article';
import { toJsonText } from '../exchange/json-text';
import type { Iris } from '../exchange/iris';
import { linkedPlaces, placesGeoJson } from '../exchange/linked-places';
import type { Library } from './library';
import type { AtlasWithLibrary } from './atlas-with-library';
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
export function libraryExports(
  { atlas, places: byId, articles, quotations }: AtlasWithLibrary,
  library: Library,
  iris: Iris,
): LibraryExports {
  const places = [...byId.values()];
  const positions = new Map(library.places.map(({ id, at }) => [id, at]));
  const geometryOf = (placeId: string): Point | null => {
    const coordinates = positions.get(placeId) ?? null;
    return coordinates && { type: 'Point', coordinates };
  };
  return {
    geoJson: toJsonText(placesGeoJson(places, geometryOf, iris)),
    linkedPlaces: toJsonText(linkedPlaces(places, geometryOf, quotations, iris)),
    annotations: toJsonText(
      annotationCollection(articles.map(quoted), `${atlas.title}: excerpts of your articles`, iris),
    ),
  };
}

/** Before and after an excerpt nothing is given out: that may be no quotation. */
function quoted({ citation, kind, excerpts }: QuotedArticle): Quoted {
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
