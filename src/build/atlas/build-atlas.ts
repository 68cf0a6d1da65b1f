import type { FeatureCollection } from 'geojson';
import type { Article, ArticleRecord } from '../../domain/atlas/article';
import type { Atlas } from '../../domain/atlas/atlas';
import type { Layer } from '../../domain/atlas/place';
import { buildClaims } from '../../content/build-claims';
import { buildPlace } from './build-place';
import { buildMapFeatures } from './build-map-features';
import type { Geodata } from '../geodata/read-geodata';
import type { LayerFile } from '../geodata/schema/layer';
import { thinPlaces } from './thin-points';
import { groupBy } from '../../domain/atlas/group-by';

/** What the browser gets: the index, and the shapes for the map. */
export interface BuiltAtlas {
  atlas: Atlas;
  /** Properties are `MapFeatureProperties`. */
  places: FeatureCollection;
}

/** The index of an atlas; the same geodata gives the same index. */
export function buildAtlas(geodata: Geodata): BuiltAtlas {
  const features = geodata.layers.flatMap((layer) =>
    layer.features.map((feature) => ({ layerId: layer.id, feature })),
  );
  const articles = geodata.articles.toSorted(byDate);
  const built = [...groupBy(features, ({ feature }) => [feature.properties.placeId]).values()].map(
    buildPlace,
  );
  const places = thinPlaces(built, mentionsOf(articles));
  const atlas: Atlas = {
    ...geodata.atlas,
    layers: geodata.layers.map(buildLayer),
    places,
    about: geodata.about.sections,
    articles: articles.map(buildArticle),
    claims: buildClaims(articles, geodata.ground),
    baseMaps: geodata.baseMaps,
  };
  return { atlas, places: buildMapFeatures(features, places) };
}

/** How many mentions each place has, by its id. */
function mentionsOf(articles: ArticleRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { excerpts } of articles) {
    for (const { mentions } of excerpts) {
      for (const { placeId } of mentions) counts.set(placeId, (counts.get(placeId) ?? 0) + 1);
    }
  }
  return counts;
}

function buildLayer({ id, layer, features }: LayerFile): Layer {
  return { id, ...layer, placeIds: features.map(({ properties }) => properties.placeId) };
}

/** What proves a quotation (context, hashes) has done its work and stays behind. */
function buildArticle({ citation, kind, publisherNote, text, excerpts }: ArticleRecord): Article {
  return {
    id: citation.id,
    citation,
    kind,
    publisherNote,
    length: text.length,
    excerpts: excerpts.map(({ id, selectors: [{ exact }, { start, end }], mentions, when }) => ({
      id,
      articleId: citation.id,
      exact,
      start,
      end,
      mentions,
      when: when ?? [],
    })),
  };
}

/** Earlier first; a date that lacks its day or month stands before those that have it. */
function byDate(a: ArticleRecord, b: ArticleRecord): number {
  const [first, second] = [dateParts(a), dateParts(b)];
  for (let index = 0; index < 3; index += 1) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function dateParts({ citation }: ArticleRecord): number[] {
  return citation.issued?.['date-parts'][0] ?? [];
}
