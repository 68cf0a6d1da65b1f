import type { Citation } from '../atlas/article';
import type { Mention, Range } from '../atlas/excerpt';
import type { Kind, LngLat, Toponym } from '../atlas/place';

/** The layer of the places that only a visitor's own articles name. */
export const LIBRARY_LAYER = 'your-articles';

/** A capitalised name that the gazetteer does not know, with where it first stands. */
export interface LibraryUnknown {
  name: string;
  /** How often the article has it. */
  count: number;
  sentence: string;
}

/** A sentence of a visitor's article; `number` counts all its sentences from 1. */
export interface LibrarySentence extends Range {
  number: number;
}

/** An article that the reader brought, in full: it never leaves their machine. */
export interface LibraryArticle {
  /** `own-…`, so that it is never taken for one of the atlas. */
  id: string;
  citation: Citation;
  /** As `createArticleText` makes it. */
  text: string;
  /** In order, without overlap; offsets in `text`. */
  mentions: Mention[];
  /** The sentences that name a place, in order. */
  sentences: LibrarySentence[];
  unknown: LibraryUnknown[];
  /** Words that are no place in this article. */
  notPlaces: string[];
}

/** A place of the reader's articles that no layer of the atlas holds. */
export interface LibraryPlace {
  id: string;
  title: string;
  kind: Kind;
  names: Toponym[];
  /** Null where nobody has looked it up. */
  at: LngLat | null;
  /** Whether the reader brought it, by clicking the map or in a file: it stays without an article. */
  made: boolean;
  /** The file that it came in. */
  source?: string;
}

/** All that a reader has brought. */
export interface Library {
  /** The last one added first. */
  articles: LibraryArticle[];
  places: LibraryPlace[];
  /** Words that are no place in any article. */
  notPlaces: string[];
}

export const EMPTY_LIBRARY: Library = { articles: [], places: [], notPlaces: [] };

/** The library with an article added, or in the place of the one with its id. */
export function putArticle(
  library: Library,
  article: LibraryArticle,
  places: LibraryPlace[],
): Library {
  const known = library.articles.some(({ id }) => id === article.id);
  const articles = known
    ? library.articles.map((other) => (other.id === article.id ? article : other))
    : [article, ...library.articles];
  return withUsedPlaces({ ...library, articles, places: unite(library.places, places) });
}

/** The library with places of the reader's own, which every article is then searched for. */
export function putPlaces(library: Library, places: LibraryPlace[]): Library {
  return { ...library, places: unite(library.places, places) };
}

/** The library without an article, and without the places that only it had. */
export function removeArticle(library: Library, id: string): Library {
  const articles = library.articles.filter((article) => article.id !== id);
  return withUsedPlaces({ ...library, articles });
}

/** Both libraries; where both hold an article or place, the second's. */
export function mergeLibraries(first: Library, second: Library): Library {
  const articles = new Map(
    [...second.articles, ...first.articles].toReversed().map((article) => [article.id, article]),
  );
  return {
    articles: [...articles.values()].toReversed(),
    places: unite(first.places, second.places),
    notPlaces: [...new Set([...first.notPlaces, ...second.notPlaces])],
  };
}

function unite(places: LibraryPlace[], more: LibraryPlace[]): LibraryPlace[] {
  return [...new Map([...places, ...more].map((place) => [place.id, place])).values()];
}

/** What the reader made stays, whether or not an article names it. */
function withUsedPlaces(library: Library): Library {
  const used = new Set(
    library.articles.flatMap(({ mentions }) => mentions.map(({ placeId }) => placeId)),
  );
  const places = library.places.filter(({ id, made }) => made || used.has(id));
  return { ...library, places };
}
