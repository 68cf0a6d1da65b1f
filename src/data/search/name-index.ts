import { ready, type WordNumbers } from '../../domain/atlas/atlas';
import { groupBy } from '../../domain/atlas/group-by';
import type { DescribedPlace, Place } from '../../domain/atlas/place';
import { foldedWords, toponymsOf, type FoundPlace, type Hits } from '../../domain/search/search';
import { asTyped, matchAll, misspelt, SHORTEST_MISSPELT, wholeWords } from './word-index';

/** The names of places as they are searched: words, and the toponyms that their numbers mean. */
export interface NameIndex {
  words: WordNumbers;
  toponyms: [placeIndex: number, toponym: string][];
}

/** Finds places by folded words. Never throws; words that fit nothing find nothing. */
export type NameSearch = (words: string[]) => Hits<FoundPlace>;

/** Indexes all names and spellings of places. */
export function buildNameIndex(places: Pick<DescribedPlace, 'names' | 'spellings'>[]): NameIndex {
  const toponyms = places.flatMap((place, index) =>
    toponymsOf(place).map((toponym): [number, string] => [index, toponym]),
  );
  const words = groupBy(toponyms.keys(), (number) => new Set(foldedWords(toponyms[number]![1])));
  return { words: Object.fromEntries(words), toponyms };
}

/** @param places the places that the index was made of, in their order */
export function openNameIndex(index: NameIndex, places: Place[]): NameSearch {
  const found = (words: string[], matcher: typeof asTyped) =>
    matchAll(words, () => ready([index.words]), matcher).numbers;
  /** Of a sentence that a visitor pastes, the places that it names. */
  const named = (words: string[]) =>
    words.flatMap((word) => (word.length < SHORTEST_MISSPELT ? [] : found([word], wholeWords)));
  const stages = [
    ['as-typed', (words: string[]) => found(words, asTyped)],
    ['misspelt', (words: string[]) => found(words, misspelt)],
    ['some-words', named],
  ] as const;
  return (words) => {
    for (const [by, find] of stages) {
      const hits = bestNames(find(words), words.join(' ').length, index, places);
      if (hits.length > 0) return { hits, by, count: hits.length };
    }
    return { hits: [], by: 'as-typed', count: 0 };
  };
}

/**
 * Each place once, by the name of it that fits best: that which is found by the
 * most words, then that which is about as long as what was typed.
 */
function bestNames(
  numbers: number[],
  typed: number,
  { toponyms }: NameIndex,
  places: Place[],
): FoundPlace[] {
  const times = groupBy(numbers, (number) => [number]);
  const fits = Array.from(times, ([number, { length: count }]) => {
    const [index, toponym] = toponyms[number]!;
    const difference = Math.abs(foldedWords(toponym).join(' ').length - typed);
    return { index, toponym, count, difference };
  }).toSorted((a, b) => b.count - a.count || a.difference - b.difference);
  return Array.from(
    groupBy(fits, ({ index }) => [index]),
    ([index, [best]]) => ({
      place: places[index]!,
      toponym: best!.toponym,
    }),
  );
}
