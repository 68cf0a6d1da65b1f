import type { Mention } from './excerpt';
import type { Gazetteer, ToponymEnd } from './gazetteer';
import { isPartOfOtherName } from './other-names';
import { isCapital, splitWords, type Word } from './words';

/** White space without an empty line, or one hyphen or dash, spaced or not. */
const BETWEEN_WORDS = /^(?:[^\S\n]*\n?[^\S\n]*|\s?[-‐‑‒–]\s?)$/u;

/**
 * Every mention of a place in a text: its toponyms without those that are only
 * a part of another name ("Paris-based", "Rhine Police"). In order, without
 * overlap; offsets are UTF-16 units of `text`.
 */
export function findMentions(text: string, gazetteer: Gazetteer): Mention[] {
  return findToponyms(text, gazetteer).filter((toponym) => !isPartOfOtherName(text, toponym));
}

/**
 * The longest toponym of the gazetteer at each point of a text: whole words
 * only, case and accents folded. The toponym's first capitalised word must not
 * be in lower case. Time grows with the text, not with the number of toponyms.
 */
export function findToponyms(text: string, gazetteer: Gazetteer): Mention[] {
  const words = splitWords(text);
  const toponyms: Mention[] = [];
  let index = 0;
  while (index < words.length) {
    const match = longestMatch(text, words, index, gazetteer);
    if (match) {
      const range = { start: words[index]!.start, end: words[match.last]!.end };
      toponyms.push({ placeId: match.placeId, ...range });
    }
    index = (match?.last ?? index) + 1;
  }
  return toponyms;
}

function longestMatch(text: string, words: Word[], first: number, { toponyms }: Gazetteer) {
  let longest: { placeId: string; last: number } | null = null;
  let node = toponyms.next.get(words[first]!.folded);
  for (let last = first; node; last += 1) {
    const end = node.ends.find((candidate) => isCapitalised(text, words, first, candidate));
    if (end) longest = { placeId: end.placeId, last };
    const next = words[last + 1];
    if (!next || !isJoined(text, words[last]!, next)) break;
    node = node.next.get(next.folded);
  }
  return longest;
}

function isCapitalised(text: string, words: Word[], first: number, { capital }: ToponymEnd) {
  return capital === -1 || isCapital(text, words[first + capital]!.start);
}

/** A full stop is let through after an abbreviation of one or two letters ("St. Gallen"). */
function isJoined(text: string, word: Word, next: Word): boolean {
  const between = text.slice(word.end, next.start);
  const abbreviated = word.end - word.start <= 2 && between.startsWith('.');
  return BETWEEN_WORDS.test(abbreviated ? between.slice(1) : between);
}
