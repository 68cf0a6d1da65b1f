import type { Place } from './place';
import { isCapital, splitWords } from './words';

/** What of a place is needed to find it in a text. */
export type NamedPlace = Pick<Place, 'id' | 'kind' | 'spellings'> & {
  names: { toponym: string }[];
};

/** A toponym that ends at a node. */
export interface ToponymEnd {
  placeId: string;
  /** Index of the toponym's first capitalised word; a text must capitalise it too. -1 if none. */
  capital: number;
}

/** Toponyms as a tree of folded words: one step for each word of a text. */
export interface ToponymNode {
  next: Map<string, ToponymNode>;
  ends: ToponymEnd[];
}

/** The set of places, looked up by id and by toponym. */
export interface Gazetteer {
  places: ReadonlyMap<string, NamedPlace>;
  toponyms: ToponymNode;
}

/**
 * Indexes places by id, and by every name and spelling. Where two places share
 * a toponym, the earlier place has it. Time grows with the number of toponyms.
 */
export function createGazetteer(places: NamedPlace[]): Gazetteer {
  const toponyms = createNode();
  for (const { id, names, spellings } of places) {
    for (const toponym of [...names.map((name) => name.toponym), ...spellings]) {
      const words = splitWords(toponym);
      if (words.length === 0) continue;
      let node = toponyms;
      for (const { folded } of words) {
        const next = node.next.get(folded) ?? createNode();
        node.next.set(folded, next);
        node = next;
      }
      const capital = words.findIndex((word) => isCapital(toponym, word.start));
      const known = node.ends.some((end) => end.placeId === id && end.capital === capital);
      if (!known) node.ends.push({ placeId: id, capital });
    }
  }
  return { places: new Map(places.map((place) => [place.id, place])), toponyms };
}

function createNode(): ToponymNode {
  return { next: new Map(), ends: [] };
}
