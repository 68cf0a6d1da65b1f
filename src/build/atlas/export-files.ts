import type { Geometry } from 'geojson';
import { toJsonText } from '../../domain/exchange/json-text';
import { createIris } from '../../domain/exchange/iris';
import { linkedPlaces, placesGeoJson } from '../../domain/exchange/linked-places';
import { annotationFiles } from '../../domain/exchange/web-annotations';
import { quotationsByPlace } from '../../domain/atlas/quotations';
import type { BuiltAtlas } from './build-atlas';
import type { Geodata } from '../geodata/check-geodata';

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
  const files = {
    'places.geojson': placesGeoJson(places, geometryOf, iris),
    'places.lpf.json': linkedPlaces(places, geometryOf, quotations, iris, countriesOf),
    ...annotationFiles(records, `${title}: excerpts`, iris, PAGE),
  };
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, toJsonText(file)]));
}
