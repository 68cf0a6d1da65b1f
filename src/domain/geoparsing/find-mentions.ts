import type { Mention, Range } from '../atlas/article';
import type { Gazetteer, ToponymEnd } from './gazetteer';
import { isMetonym } from './metonymy';
import { isEmbeddedInName } from './embedded-names';
import { extendOverTypeNoun } from './place-type-nouns';
import { toPlainText } from './plain-text';
import { isCapital, tokenize, type Token } from './tokens';

/** White space without an empty line, or one hyphen or dash, spaced or not. */
const BETWEEN_WORDS = /^(?:[^\S\n]*\n?[^\S\n]*|\s?[-‐‑‒–]\s?)$/u;

/**
 * Every mention of a place in a text: its toponyms without those that are only
 * a part of another name ("Paris-based", "Rhine Police"); capitals that stand
 * for a government are marked as metonyms. In order, without overlap; offsets
 * are UTF-16 units of `text`, best a sentence: its words decide.
 */
export function findMentions(text: string, gazetteer: Gazetteer): Mention[] {
  const { plain, inSource } = toPlainText(text);
  const toponyms = findToponyms(plain, gazetteer);
  return toponyms.flatMap((toponym, index): Mention[] => {
    const [before, after] = [toponyms[index - 1], toponyms[index + 1]];
    const { kind, seat } = gazetteer.places.get(toponym.placeId)!;
    const isSmall = kind === 'town' || kind === 'village';
    if (isEmbeddedInName(plain, toponym, before, after, isSmall)) return [];
    const mention = { placeId: toponym.placeId, ...inSource(toponym) };
    const standsForGovernment = (seat || kind === 'capital') && isMetonym(plain, toponym);
    return [standsForGovernment ? { ...mention, kind: 'metonym' } : mention];
  });
}

/**
 * The mentions of a text, sentence by sentence, so that no name is read across
 * two of them. Offsets are UTF-16 units of `text`.
 */
export function mentionsBySentence(
  text: string,
  sentences: Range[],
  gazetteer: Gazetteer,
): Mention[] {
  return sentences.flatMap((sentence) =>
    findMentions(text.slice(sentence.start, sentence.end), gazetteer).map((mention) => ({
      ...mention,
      start: sentence.start + mention.start,
      end: sentence.start + mention.end,
    })),
  );
}

/** Whether a folded word is or begins a toponym, inflected or not. */
export function isToponymWord(folded: string, { toponyms }: Gazetteer): boolean {
  return toponyms.next.has(folded);
}

/**
 * The longest toponym of the gazetteer at each point of a text: whole words
 * only, case and accents folded. The toponym's first capitalised word must not
 * be in lower case. Time grows with the text, not with the number of toponyms.
 */
export function findToponyms(text: string, gazetteer: Gazetteer): Mention[] {
  const words = tokenize(text);
  const toponyms: Mention[] = [];
  let index = 0;
  while (index < words.length) {
    const match = longestMatch(text, words, index, gazetteer);
    if (match)
      toponyms.push({ placeId: match.placeId, start: words[index]!.start, end: match.end });
    index += 1;
    while (match && index < words.length && words[index]!.start < match.end) index += 1;
  }
  return toponyms;
}

function longestMatch(text: string, words: Token[], first: number, gazetteer: Gazetteer) {
  let longest: { placeId: string; end: number } | null = null;
  const { start, folded } = words[first]!;
  let node = gazetteer.toponyms.next.get(folded);
  for (let last = first; node; last += 1) {
    const { end } = words[last]!;
    const isAcronym = /^\p{Lu}+$/u.test(text.slice(start, end));
    const written = node.ends.filter(({ capital, acronym }) =>
      acronym ? isAcronym : capital === -1 || isCapital(text, words[first + capital]!.start),
    );
    const range = { start, end: withFullStop(text, { start, end }) };
    longest = choosePlace(text, range, written, gazetteer) ?? longest;
    const next = words[last + 1];
    if (!next || !isJoined(text, words[last]!, next)) break;
    node = node.next.get(next.folded);
  }
  return longest;
}

/**
 * Among the places that share a toponym, the one whose kind a neighbouring word
 * names; else the first that needs no such word.
 */
function choosePlace(text: string, range: Range, ends: ToponymEnd[], { places }: Gazetteer) {
  const [plain] = ends.filter((end) => !end.bare);
  if (ends.length > 1 || !plain) {
    for (const { placeId, bare } of ends) {
      const end = extendOverTypeNoun(text, range, places.get(placeId)!.kind);
      if (end !== null) return { placeId, end: bare ? end : range.end };
    }
  }
  return plain ? { placeId: plain.placeId, end: range.end } : null;
}

/** The end of a name: after the full stop in "U.S.", after the last word in others. */
function withFullStop(text: string, { start, end }: Range): number {
  return /\.\p{L}$/u.test(text.slice(start, end)) && text[end] === '.' ? end + 1 : end;
}

/** A full stop is let through after an abbreviation of one or two letters ("St. Gallen"). */
function isJoined(text: string, word: Token, next: Token): boolean {
  const between = text.slice(word.end, next.start);
  const abbreviated = word.end - word.start <= 2 && between.startsWith('.');
  return BETWEEN_WORDS.test(abbreviated ? between.slice(1) : between);
}
