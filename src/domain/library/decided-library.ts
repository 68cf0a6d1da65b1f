import { fold } from '../geoparsing/tokens';
import { decide } from './decide';
import { describedPlaces } from './decisions';
import type { Decision, Library, LibraryArticle } from './library';

/** What was made of an article that has not changed since; by the words that name no place anywhere. */
const decided = new WeakMap<LibraryArticle, { key: string; article: LibraryArticle }>();

/**
 * A library as its visitor decided about it: its articles (see `decide`), and the
 * places that they name then, with those that the decisions describe. Where
 * articles differ about a place, the newest has it.
 */
export function decidedLibrary(library: Library): Library {
  const decisions = library.articles.map(({ decisions }) => decisions?.done ?? []);
  if (decisions.every(({ length }) => length === 0)) return library;
  const nowhere = new Set(decisions.flat().flatMap(nowhereWord));
  const key = [...nowhere].toSorted().join('\n');
  const articles = library.articles.map((article) => {
    const known = decided.get(article);
    if (known?.key === key) return known.article;
    const made = { key, article: decide(article, nowhere) };
    decided.set(article, made);
    return made.article;
  });
  const described = library.articles.toReversed().flatMap(describedPlaces);
  const places = new Map([...library.places, ...described].map((place) => [place.id, place]));
  const named = new Set(
    articles.flatMap(({ mentions }) =>
      mentions.flatMap(({ placeId, candidates = [] }) => [placeId, ...candidates]),
    ),
  );
  const stays = new Set(library.places.flatMap(({ id, made }) => (made ? [id] : [])));
  return {
    ...library,
    articles,
    places: [...places.values()].filter(({ id }) => stays.has(id) || named.has(id)),
  };
}

function nowhereWord(decision: Decision): string[] {
  return decision.type === 'none' && decision.everywhere ? [fold(decision.words)] : [];
}
