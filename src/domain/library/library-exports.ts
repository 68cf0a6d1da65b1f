import type { Point } from 'geojson';
import type { QuotedArticle } from '../atlas/article';
import { quotationsByPlace } from '../atlas/quotations';
import { toJsonText } from '../exchange/json-text';
import type { Iris } from '../exchange/iris';
import { linkedPlaces, placesGeoJson } from '../exchange/linked-places';
import { withinShare } from './exported-share';
import type { Library } from './library';
import type { AtlasWithLibrary } from './atlas-with-library';
import { createSelectors } from '../quoting/text-quote';
import { annotationFiles, type Quoted } from '../exchange/web-annotations';

/**
 * The files in which a visitor can download what they added: their places in two
 * formats, and the excerpts of their articles, never the full text nor more of it
 * than `EXPORTED_SHARE`.
 *
 * @param atlas with the library, see `withLibrary`
 */
export function libraryExports(
  { atlas, places: byId, articles: whole }: AtlasWithLibrary,
  library: Library,
  iris: Iris,
) {
  const articles = whole.map(withinShare);
  const quotations = quotationsByPlace(articles);
  const places = [...byId.values()];
  const positions = new Map(library.places.map(({ id, at }) => [id, at]));
  const geometryOf = (placeId: string): Point | null => {
    const coordinates = positions.get(placeId) ?? null;
    return coordinates && { type: 'Point', coordinates };
  };
  const label = `${atlas.title}: excerpts of your articles`;
  const [annotations] = Object.values(annotationFiles(articles.map(quoted), label, iris));
  return {
    'your-places.geojson': toJsonText(placesGeoJson(places, geometryOf, iris)),
    'your-places.lpf.json': toJsonText(linkedPlaces(places, geometryOf, quotations, iris)),
    'your-annotations.jsonld': toJsonText(annotations),
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
