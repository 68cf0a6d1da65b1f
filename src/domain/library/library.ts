import type { Citation, Mention, Range, When } from '../atlas/article';
import type { Kind, LngLat, Place, SourceReference, Toponym } from '../atlas/place';

/** The layer of the places that only a visitor's own articles name. */
export const LIBRARY_LAYER = 'your-articles';

/** A capitalised name that the gazetteer does not know, with the sentence of its first use. */
export interface LibraryUnknown {
  name: string;
  /** Occurrences in the article. */
  count: number;
  sentence: string;
}

/** A sentence of a visitor's article; `number` counts all its sentences from 1. */
export interface LibrarySentence extends Range {
  number: number;
  /** The numbers of those that follow and are quoted together with it. */
  also?: number[];
  /** When it speaks of, as `withDates` finds it; left out where that is no date. */
  when?: When[];
}

/** An article that the visitor added, in full: it never leaves their machine. */
export interface LibraryArticle {
  /** `own-…`, so that it cannot collide with an article of the atlas. */
  id: string;
  citation: Citation;
  /** As `createArticleText` makes it. */
  text: string;
  /**
   * As they were found: in order, without overlap; offsets in `text`. The `placeId` of an ambiguous one
   * is that of a place without a position, which stands for the name; its
   * `candidates` are among the library's places too, and on the map only once one is chosen.
   */
  mentions: Mention[];
  /** In order; an article that an earlier version stored has only those that name a place. */
  sentences: LibrarySentence[];
  unknown: LibraryUnknown[];
  /** Words that the visitor marked as no place in this article, before decisions were kept. */
  notPlaces: string[];
  /** What the visitor decided about it; see `decide`. */
  decisions?: Decisions;
  /** Whether its places are looked for in the whole world, as the visitor chose; left out where they have not. */
  world?: boolean;
}

/** Words of an article: where they stand at this offset, or with null wherever they stand in it. */
export interface DecidedWords {
  words: string;
  at: number | null;
}

/** One thing that a visitor decided about an article. */
export type Decision =
  /** The words mean this place; `place` describes one that neither atlas nor library has. */
  | (DecidedWords & { type: 'place'; placeId: string; place?: LibraryPlace })
  /** The words name no place; with `everywhere` in no article at all. */
  | (DecidedWords & { type: 'none'; everywhere?: true })
  /** The words stand for a government, or for the town. */
  | (DecidedWords & { type: 'government' | 'town' })
  /** A place has another name or position. */
  | { type: 'describe'; place: LibraryPlace }
  /** Sentences, by their numbers, are quoted together, or `from` by itself. */
  | { type: 'join' | 'part'; from: number; to: number }
  /** An excerpt, by the number of its first sentence, is not quoted, or is again. */
  | { type: 'leave' | 'quote'; sentence: number };

/** Decisions in their order: a later one goes before an earlier one about the same. */
export interface Decisions {
  done: Decision[];
  /** Those that were undone, the one undone last at the end. */
  undone: Decision[];
}

/** A place of the visitor's that no layer of the atlas holds. */
export interface LibraryPlace {
  id: string;
  title: string;
  kind: Kind;
  names: Toponym[];
  /** Null where its position is not known. */
  at: LngLat | null;
  /** Whether it is known to lie beyond the map, though not where. */
  outside?: true;
  /** Made by a click on the map, or imported: it stays even if no article mentions it. */
  made: boolean;
  /** What it probably is, where it was chosen among all places of the world: “a town of about 69,000 people in Kenya”. */
  probably?: string;
  /** Name of the file it was imported from. */
  source?: string;
  /** Of the gazetteer that knows it; left out where the visitor made it, or stored it before these were kept. */
  sources?: SourceReference[];
}

/** Uncertainty of a click on the map and of a point of the gazetteer, which is GeoNames', in metres. */
export const PRECISION = { made: 2000, gazetteer: 700 };

/** Where a visitor's place is known from, and "Your" or whose file or click it was. */
export function placeSources(
  { made, source, sources }: LibraryPlace,
  whose: string,
): SourceReference[] {
  if (source !== undefined) return [{ title: `${whose} file “${source}”` }];
  if (made) return [{ title: `${whose} click on the map` }];
  return sources ?? [{ title: 'The gazetteer of this atlas' }];
}

/** How many times as many places must lie outside the map as on it for an article that takes place elsewhere. */
const ELSEWHERE = 3;

/**
 * How many places an article names (or several together), how many of them the map shows, and whether
 * it takes place elsewhere: nearly all whose position is known lie outside the map.
 *
 * @param places of the atlas with the library
 */
export function reachOf({ mentions }: Pick<LibraryArticle, 'mentions'>, places: Place[]) {
  const named = new Set(mentions.map(({ placeId }) => placeId));
  const known = places.filter(({ id }) => named.has(id));
  const onMap = known.filter(({ anchor }) => anchor !== null).length;
  const outside = known.filter(({ shapes }) =>
    shapes.some(({ unlocated }) => unlocated === 'outside'),
  ).length;
  return {
    places: named.size,
    onMap,
    /** Whether more of them lie outside the map than on it. */
    isBeyond: outside > onMap,
    isElsewhere: outside > ELSEWHERE * onMap,
  };
}

/** Everything a visitor has added; kept in their browser. */
export interface Library {
  /** Newest first. */
  articles: LibraryArticle[];
  places: LibraryPlace[];
  /** Words that are no place in any of the articles. */
  notPlaces: string[];
}

export const EMPTY_LIBRARY: Library = { articles: [], places: [], notPlaces: [] };

/** Adds an article with its places, or replaces the article with the same id. */
export function putArticle(
  library: Library,
  article: LibraryArticle,
  places: LibraryPlace[],
): Library {
  const articles = uniteNewestFirst(library.articles, [article]);
  return withUsedPlaces({ ...library, articles, places: unite(library.places, places) });
}

/** Adds places; one with a known id replaces it. */
export function putPlaces(library: Library, places: LibraryPlace[]): Library {
  return { ...library, places: unite(library.places, places) };
}

/** Removes an article and the places that only it mentions. */
export function removeArticle(library: Library, id: string): Library {
  const articles = library.articles.filter((article) => article.id !== id);
  return withUsedPlaces({ ...library, articles });
}

/** Both libraries together; the second wins where both hold an article or place. */
export function mergeLibraries(first: Library, second: Library): Library {
  return {
    articles: uniteNewestFirst(first.articles, second.articles),
    places: unite(first.places, second.places),
    notPlaces: [...new Set([...first.notPlaces, ...second.notPlaces])],
  };
}

/** What is known is replaced where it stands, what is new comes last. */
function unite<Entry extends { id: string }>(known: Entry[], more: Entry[]): Entry[] {
  return [...new Map([...known, ...more].map((entry) => [entry.id, entry])).values()];
}

function uniteNewestFirst(known: LibraryArticle[], more: LibraryArticle[]): LibraryArticle[] {
  return unite(known.toReversed(), more.toReversed()).toReversed();
}

/** Drops places that no article mentions, unless the visitor made them. */
function withUsedPlaces(library: Library): Library {
  const used = new Set(
    library.articles.flatMap(({ mentions }) =>
      mentions.flatMap(({ placeId, candidates = [] }) => [placeId, ...candidates]),
    ),
  );
  const places = library.places.filter(({ id, made }) => made || used.has(id));
  return { ...library, places };
}
