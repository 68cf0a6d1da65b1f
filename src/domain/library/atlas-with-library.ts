import type { Article } from '../atlas/article';
import type { Atlas } from '../atlas/atlas';
import { mentionsByRange, type Excerpt } from '../atlas/excerpt';
import { LIBRARY_LAYER, type Library, type LibraryArticle, type LibraryPlace } from './library';
import { findDates } from '../dates/find-dates';
import { issuedDate } from '../quoting/citation';
import type { Layer, Place, Shape, SourceReference } from '../atlas/place';

/** Uncertainty of a click on the map and of a GeoNames point, in metres. */
const PRECISION = { made: 2000, geonames: 700 };

/** The atlas with the visitor's articles and places added; the same object if the library is empty. */
export function withLibrary(atlas: Atlas, library: Library): Atlas {
  const known = new Set(atlas.places.map(({ id }) => id));
  const places = library.places.filter(({ id }) => !known.has(id));
  if (library.articles.length === 0 && places.length === 0) return atlas;
  const lastOrder = Math.max(0, ...atlas.layers.map(({ order }) => order));
  const layer: Layer = {
    id: LIBRARY_LAYER,
    title: 'From your articles',
    description: 'Places that only the articles you added name.',
    group: 'Your articles',
    order: lastOrder + 1,
    visible: true,
    asOf: atlas.asOf,
    placeIds: places.map(({ id }) => id),
  };
  const ids = new Set([...known, ...layer.placeIds]);
  return {
    ...atlas,
    layers: places.length === 0 ? atlas.layers : [...atlas.layers, layer],
    places: [...atlas.places, ...places.map((place) => toPlace(place, atlas))],
    articles: [...atlas.articles, ...library.articles.map((article) => toArticle(article, ids))],
  };
}

/** Excerpts per place and article: keeps popups of frequent names readable. */
const MAX_EXCERPTS = 40;

/** A visitor's article quoted as the atlas quotes articles: the sentences that name a place. */
function toArticle(article: LibraryArticle, placeIds: ReadonlySet<string>): Article {
  const { id, citation, text } = article;
  return {
    id,
    citation,
    kind: 'your article',
    publisherNote: 'You added this article. It is kept in this browser alone.',
    length: text.length,
    excerpts: excerptsOf(article, placeIds),
  };
}

function excerptsOf(article: LibraryArticle, placeIds: ReadonlySet<string>): Excerpt[] {
  const counts = new Map<string, number>();
  const excerpts: Excerpt[] = [];
  const issued = issuedDate(article.citation);
  const known = article.mentions.filter(({ placeId }) => placeIds.has(placeId));
  const bySentence = mentionsByRange(known, article.sentences);
  article.sentences.forEach(({ number, start, end }, index) => {
    const mentions = bySentence[index]!;
    const isWanted = mentions.some(({ placeId }) => (counts.get(placeId) ?? 0) < MAX_EXCERPTS);
    if (!isWanted) return;
    for (const { placeId } of mentions) counts.set(placeId, (counts.get(placeId) ?? 0) + 1);
    const exact = article.text.slice(start, end);
    const range = { articleId: article.id, exact, start, end };
    const when = findDates(exact, issued);
    excerpts.push({ id: `${article.id}-s${number}`, ...range, mentions, when });
  });
  return excerpts;
}

function toPlace(place: LibraryPlace, { asOf, box }: Pick<Atlas, 'asOf' | 'box'>): Place {
  const [west, south, east, north] = box;
  const { id, title, kind, names, made } = place;
  const [lng, lat] = place.at ?? [Number.NaN, Number.NaN];
  const at = lng > west && lng < east && lat > south && lat < north ? place.at : null;
  const shape: Shape = {
    layerId: LIBRARY_LAYER,
    title,
    kind,
    status: 'existing',
    asOf,
    geometryNote: geometryNote(place, at !== null),
    precisionMetres: at ? (made ? PRECISION.made : PRECISION.geonames) : null,
    schematic: false,
    sources: [sourceOf(place)],
    geometry: at ? 'point' : null,
    bounds: at ? [at[0], at[1], at[0], at[1]] : null,
  };
  const { status } = shape;
  return { id, title, names, spellings: [], kind, status, asOf, shapes: [shape], anchor: at };
}

const GEONAMES = { title: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' };

function sourceOf({ made, source }: LibraryPlace): SourceReference {
  if (source !== undefined) return { title: `Your file “${source}”` };
  return made ? { title: 'Your click on the map' } : GEONAMES;
}

function geometryNote({ made, at, source }: LibraryPlace, located: boolean): string {
  if (source !== undefined && located) return 'Where your file has it.';
  if (made && source === undefined) return 'Where you clicked on the map.';
  if (located) return 'A town as GeoNames has it.';
  return at ? 'Outside this map.' : 'Known by name; its position is not in this atlas.';
}
