import type { ArticleRecord } from '../atlas/article';
import { toJsonText } from '../exchange/json-text';
import { createArticleText, articleSentences } from '../geoparsing/article-text';
import { issuedDate } from '../quoting/citation';
import { createRecord } from './build-article';
import { placeSources, type LibraryArticle, type LibraryPlace } from '../library/library';
import type { Atlas } from '../atlas/atlas';
import { orderAfter } from '../atlas/place';
import { fold } from '../geoparsing/tokens';

/** The atlas that the files are for. */
type Target = Pick<Atlas, 'asOf' | 'places' | 'layers'>;

/**
 * The files of the geodata folder that make a visitor's article part of the atlas,
 * valid for the build: the article's record, with excerpts and hashes but without its text,
 * and a layer of the places that the atlas lacks.
 */
export async function exportToGeodata(
  source: LibraryArticle,
  library: LibraryPlace[],
  into: Target,
): Promise<{ path: string; text: string }[]> {
  const id = publicId(source);
  const outlet = source.citation['container-title'] || 'Unknown outlet';
  const articleText = createArticleText(source.text);
  const known = new Set(into.places.map((place) => place.id));
  const used = new Set(source.mentions.map(({ placeId }) => placeId));
  const places = library.filter((place) => used.has(place.id) && !known.has(place.id));
  const kinds = new Map([...into.places, ...places].map((place) => [place.id, place]));
  const mentions = source.mentions.filter(({ placeId }) => kinds.has(placeId));
  const record: ArticleRecord = await createRecord(
    {
      citation: { ...source.citation, id, 'container-title': outlet },
      kind: 'analysis',
      publisherNote: 'Say here, in a neutral sentence or two, who publishes this article.',
    },
    articleText,
    articleSentences(articleText, source.citation.language),
    mentions,
    { places: kinds as never },
  );
  const article = { path: `articles/${id}.json`, text: toJsonText(record, 2) };
  if (places.length === 0) return [article];
  return [
    article,
    { path: `layers/${id}-places.geojson`, text: toJsonText(layerOf(source, places, into), 2) },
  ];
}

function layerOf(source: LibraryArticle, places: LibraryPlace[], { asOf, layers }: Target) {
  const { title } = source.citation;
  return {
    type: 'FeatureCollection',
    layer: {
      title: `Places of “${title}”`,
      description: 'Places that this article names and no other layer holds.',
      group: 'More places',
      order: orderAfter(layers),
      visible: false,
      asOf,
    },
    features: places.map((place) => ({
      type: 'Feature',
      properties: {
        placeId: place.id,
        title: place.names[0]!.toponym,
        names: place.names,
        spellings: [],
        kind: place.kind,
        status: 'existing',
        asOf,
        geometryNote: place.at ? 'A point, to be checked.' : 'Not located.',
        precisionMetres: place.at ? 2000 : null,
        schematic: false,
        sources: placeSources(place, 'A reader’s'),
      },
      geometry: place.at ? { type: 'Point', coordinates: place.at } : null,
    })),
  };
}

/** An id made of outlet and date, or of the title. */
function publicId({ citation }: LibraryArticle): string {
  const date = issuedDate(citation);
  const words = fold(`${citation['container-title'] || citation.title}`).match(/[a-z0-9]+/g) ?? [];
  return [...(words.length > 0 ? words.slice(0, 6) : ['article']), date].filter(Boolean).join('-');
}
