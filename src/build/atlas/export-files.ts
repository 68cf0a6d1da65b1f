import type { Geometry } from 'geojson';
import { toJsonText } from '../../domain/exchange/json-text';
import { createIris, type Iris } from '../../domain/exchange/iris';
import { linkedPlaces, placesGeoJson } from '../../domain/exchange/linked-places';
import {
  ANNOTATION_CONTEXT,
  annotationCollection,
  annotationsOf,
  type AnnotationPage,
  type Quoted,
} from '../../domain/exchange/web-annotations';
import { quotationsByPlace } from '../../domain/atlas/quotations';
import type { BuiltAtlas } from './build-atlas';
import type { Geodata } from '../geodata/read-geodata';

const COLLECTION = 'annotations.jsonld';
/** Excerpts in one file, as far as whole articles go: what programs read at one go. */
const PAGE = 5_000;

/**
 * What a reader can download, by file name: places in two formats, excerpts in
 * one. Made with the site, so that it takes no JavaScript to get them.
 *
 * @param siteUrl where the atlas will stand; null where that is not known
 */
export function exportFiles(
  geodata: Geodata,
  { atlas }: BuiltAtlas,
  siteUrl: string | null,
): Record<string, string> {
  const iris = createIris(atlas.title, siteUrl);
  const geometries = new Map(
    geodata.layers.flatMap(({ id, features }) =>
      features.map(
        ({ properties, geometry }) =>
          [`${properties.placeId} ${id}`, geometry as Geometry] as const,
      ),
    ),
  );
  const geometryOf = (placeId: string, layerId: string) =>
    geometries.get(`${placeId} ${layerId}`) ?? null;
  const countries = new Map(
    geodata.layers.flatMap(({ features }) =>
      features.flatMap(({ properties: { placeId, countries } }) =>
        countries ? [[placeId, countries] as const] : [],
      ),
    ),
  );
  const countriesOf = (placeId: string) => countries.get(placeId) ?? [];
  const { places, articles, title } = atlas;
  // Articles as in the index: by date.
  const byId = new Map(geodata.articles.map((article) => [article.citation.id, article]));
  const records = articles.map(({ id }) => byId.get(id)!);
  const quotations = quotationsByPlace(articles);
  return {
    'places.geojson': toJsonText(placesGeoJson(places, geometryOf, iris)),
    'places.lpf.json': toJsonText(linkedPlaces(places, geometryOf, quotations, iris, countriesOf)),
    ...annotationFiles(records, `${title}: excerpts`, iris),
  };
}

/**
 * All excerpts as an annotation collection, by file name; of a large atlas the
 * pages after the first stand in files of their own, each of which names the next.
 * https://www.w3.org/TR/annotation-model/#annotation-page
 */
function annotationFiles(articles: Quoted[], label: string, iris: Iris): Record<string, string> {
  const [first = [], ...others] = pagesOf(articles);
  const collection = annotationCollection(first, label, iris);
  const files: Record<string, string> = {};
  let startIndex = collection.total;
  others.forEach((page, index) => {
    const items = annotationsOf(page, iris);
    const content: AnnotationPage = {
      '@context': ANNOTATION_CONTEXT,
      id: iris.atlas(fileOf(index)),
      type: 'AnnotationPage',
      partOf: collection.id,
      startIndex,
      items,
      ...(index + 1 < others.length && { next: iris.atlas(fileOf(index + 1)) }),
    };
    startIndex += items.length;
    files[fileOf(index)] = toJsonText(content);
  });
  if (others.length > 0) collection.first.next = iris.atlas(fileOf(0));
  return { [COLLECTION]: toJsonText({ ...collection, total: startIndex }), ...files };
}

/** The first page after the collection's own is the second. */
const fileOf = (index: number) => COLLECTION.replace('.', `-${index + 2}.`);

function pagesOf(articles: Quoted[]): Quoted[][] {
  const pages: Quoted[][] = [];
  let room = 0;
  for (const article of articles) {
    room -= article.excerpts.length;
    if (room < 0 || pages.length === 0) {
      pages.push([]);
      room = PAGE - article.excerpts.length;
    }
    pages.at(-1)!.push(article);
  }
  return pages;
}
