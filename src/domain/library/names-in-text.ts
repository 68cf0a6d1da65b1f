import { byRange, type Mention, type Range } from '../atlas/article';
import type { LibraryArticle } from './library';

/**
 * What is known of a name in a text: its place is on the map, it may mean several
 * places, its place is not on the map, or nothing.
 */
export type NameState = 'certain' | 'toDecide' | 'offMap' | 'unknown';

/** A name where it stands in a text. */
export interface NameInText extends Range {
  words: string;
  state: NameState;
  /** Null for a name that is not known. */
  mention: Mention | null;
}

/** Whether a place is on the map; null where it is not known at all. */
type IsLocated = (placeId: string) => boolean | null;

const stateOf = ({ placeId, candidates }: Mention, isLocated: IsLocated): NameState => {
  if (candidates) return 'toDecide';
  const located = isLocated(placeId);
  return located === null ? 'unknown' : located ? 'certain' : 'offMap';
};

/** The names in a stretch of an article, known or not, in their order. */
export function namesIn(
  { text, unknown }: Pick<LibraryArticle, 'text' | 'unknown'>,
  { start, end }: Range,
  mentions: Mention[],
  isLocated: IsLocated,
): NameInText[] {
  const known = mentions.map((mention): NameInText => {
    const words = text.slice(mention.start, mention.end);
    const state = stateOf(mention, isLocated);
    return { start: mention.start, end: mention.end, words, state, mention };
  });
  const words = text.slice(start, end);
  const others = unknown.flatMap(({ name }) =>
    occurrences(name, words).map((range): NameInText => ({
      start: start + range.start,
      end: start + range.end,
      words: name,
      state: 'unknown',
      mention: null,
    })),
  );
  // Longer names first: “Olla Fint” before “Olla”.
  const longest = others.toSorted((a, b) => b.words.length - a.words.length);
  const free = longest.filter((name, index) =>
    [...known, ...longest.slice(0, index)].every(
      (other) => other.end <= name.start || other.start >= name.end,
    ),
  );
  return [...known, ...free].toSorted((a, b) => a.start - b.start);
}

/** How many places are certain or off the map, how many names are to be decided or unknown. */
export function countNames(
  { text, mentions, unknown }: Pick<LibraryArticle, 'text' | 'mentions' | 'unknown'>,
  isLocated: IsLocated,
): Record<NameState, number> {
  const different = {
    certain: new Set<string>(),
    toDecide: new Set<string>(),
    offMap: new Set<string>(),
    unknown: new Set(unknown.map(({ name }) => name)),
  };
  for (const mention of mentions) {
    const state = stateOf(mention, isLocated);
    const isPlace = state === 'certain' || state === 'offMap';
    different[state].add(isPlace ? mention.placeId : text.slice(mention.start, mention.end));
  }
  const { certain, toDecide, offMap, unknown: others } = different;
  return {
    certain: certain.size,
    toDecide: toDecide.size,
    offMap: offMap.size,
    unknown: others.size,
  };
}

/** The sentence that holds a stretch of the article; undefined in a heading, or where it is left out. */
export function sentenceAt(
  { sentences }: Pick<LibraryArticle, 'sentences'>,
  range: Range,
): LibraryArticle['sentences'][number] | undefined {
  return sentences.find((sentence) => byRange([range], [sentence])[0]!.length > 0);
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Where whole words stand in a text, exactly as written. */
export function occurrences(words: string, text: string): Range[] {
  const ranges: Range[] = [];
  const isEdge = (index: number) =>
    !LETTER.test(text.slice(index - 1, index)) || !LETTER.test(text.slice(index, index + 1));
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const isApart = start >= (ranges.at(-1)?.end ?? 0);
    if (isApart && isEdge(start) && isEdge(end)) ranges.push({ start, end });
  }
  return ranges;
}
