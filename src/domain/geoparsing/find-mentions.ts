import type { Mention, Range } from '../atlas/article';
import type { Kind } from '../atlas/place';
import type { Gazetteer, NamedPlace } from './gazetteer';
import { isMetonym } from './metonymy';
import { isEmbeddedInName } from './embedded-names';
import { tellApart, type Sighting } from './namesakes';
import { extendOverTypeNoun } from './place-type-nouns';
import { toPlainText } from './plain-text';
import { isCapital, tokenize, type Token } from './tokens';
import type { ToponymEnd } from './toponym-tree';

/** White space without an empty line, or one hyphen or dash, spaced or not. */
const BETWEEN_WORDS = /^(?:[^\S\n]*\n?[^\S\n]*|\s?[-‐‑‒–]\s?)$/u;

/**
 * Every mention of a place in a text: its toponyms without those that are only
 * a part of another name ("Paris-based", "Rhine Police"); capitals that stand
 * for a government are marked as metonyms, and where a name is that of several
 * places which its neighbours do not tell apart, the mention has `candidates`.
 * In order, without overlap; offsets are UTF-16 units of `text`.
 */
export function findMentions(text: string, gazetteer: Gazetteer): Mention[] {
  return mentionsBySentence(text, [{ start: 0, end: text.length }], gazetteer);
}

/**
 * The mentions of a text, sentence by sentence, so that no name is read across
 * two of them; places of one name are told apart by the whole text. Offsets are
 * UTF-16 units of `text`.
 */
export function mentionsBySentence(
  text: string,
  sentences: Range[],
  gazetteer: Gazetteer,
): Mention[] {
  const sightings = sentences.flatMap((sentence) =>
    sightingsIn(text.slice(sentence.start, sentence.end), gazetteer).map((sighting) => ({
      ...sighting,
      start: sentence.start + sighting.start,
      end: sentence.start + sighting.end,
    })),
  );
  return tellApart(sightings, gazetteer);
}

/** What a sentence may name, without what is only a part of another name. */
function sightingsIn(text: string, gazetteer: Gazetteer): Sighting[] {
  const { plain, inSource } = toPlainText(text);
  const toponyms = findToponyms(plain, gazetteer);
  return toponyms.flatMap((toponym, index): Sighting[] => {
    const [before, after] = [toponyms[index - 1], toponyms[index + 1]];
    const place = gazetteer.places.get((toponym.placeIds[0] ?? toponym.lesser[0])!)!;
    if (isEmbeddedInName(plain, toponym, place, before, after)) return [];
    const standsForGovernment =
      (place.seat || place.kind === 'capital') &&
      isMetonym(
        plain,
        toponym,
        place.names.map((name) => name.toponym),
      );
    const sighting = {
      ...inSource(toponym),
      placeIds: toponym.placeIds,
      lesser: toponym.lesser,
      around: plain.slice(Math.max(0, toponym.start - AROUND), toponym.end + AROUND),
      ...(after && { toNext: plain.slice(toponym.end, after.start) }),
    };
    return [standsForGovernment ? { ...sighting, kind: 'metonym' } : sighting];
  });
}

/** How far beside a name words tell it from its namesakes, in UTF-16 units. */
const AROUND = 48;

/** Whether a folded word is or begins a toponym, inflected or not. */
export function isToponymWord(folded: string, { toponyms }: Gazetteer): boolean {
  return toponyms.next.has(folded);
}

/** A toponym in a text, and the places that it may mean. */
interface FoundToponym extends Range {
  /** One, or places of one name, neither of which goes before. */
  placeIds: string[];
  /** Places that it means only where neighbours say so. */
  lesser: string[];
}

/**
 * The longest toponym of the gazetteer at each point of a text: whole words
 * only, case and accents folded. The toponym's first capitalised word must not
 * be in lower case. Time grows with the text, not with the number of toponyms.
 */
export function findToponyms(text: string, gazetteer: Gazetteer): FoundToponym[] {
  const words = tokenize(text);
  const toponyms: FoundToponym[] = [];
  let index = 0;
  while (index < words.length) {
    const match = longestMatch(text, words, index, gazetteer);
    if (match) toponyms.push(match);
    index += 1;
    while (match && index < words.length && words[index]!.start < match.end) index += 1;
  }
  return toponyms;
}

function longestMatch(text: string, words: Token[], first: number, gazetteer: Gazetteer) {
  let longest: FoundToponym | null = null;
  const { start, folded } = words[first]!;
  let node = gazetteer.toponyms.next.get(folded);
  for (let last = first; node; last += 1) {
    const { end } = words[last]!;
    const isAcronym = /^\p{Lu}+$/u.test(text.slice(start, end));
    const written = node.ends.filter(({ capital, acronym }) =>
      acronym ? isAcronym : capital === -1 || isCapital(text, words[first + capital]!.start),
    );
    const range = { start, end: withFullStop(text, { start, end }) };
    longest = choosePlaces(text, range, written, gazetteer) ?? longest;
    const next = words[last + 1];
    if (!next || !isJoined(text, words[last]!, next)) break;
    node = node.next.get(next.folded);
  }
  return longest;
}

/**
 * Among the places that share a toponym, those whose kind a neighbouring word
 * names; else those that need no such word.
 */
function choosePlaces(
  text: string,
  range: Range,
  ends: ToponymEnd[],
  { places }: Gazetteer,
): FoundToponym | null {
  const placeOf = ({ placeId }: ToponymEnd) => places.get(placeId)!;
  const plain = ends.filter(({ sense }) => sense === 'plain');
  const lesser = ends.filter(({ sense }) => sense === 'lesser').map(({ placeId }) => placeId);
  if (ends.length > 1 || plain.length === 0) {
    const named = ends.flatMap((end) => {
      const reach = extendOverTypeNoun(text, range, placeOf(end).kind);
      return reach === null ? [] : [{ end, reach }];
    });
    const [first] = named;
    // The villages of a region are not one of them that has its name.
    const isRegion =
      first?.end.sense === 'bare' && plain.length > 0 && OF_MANY.test(text.slice(0, range.start));
    if (first && !isRegion) {
      // Where a word says village, a village goes before a town.
      const villages = named.filter(({ end }) => placeOf(end).kind === 'village');
      const fitting = villages.length > 0 ? villages : named;
      const placeIds = equals(fitting.map(({ end }) => placeOf(end)));
      return {
        ...range,
        end: first.end.sense === 'bare' ? first.reach : range.end,
        placeIds,
        lesser,
      };
    }
  }
  if (plain.length > 0) return { ...range, placeIds: equals(plain.map(placeOf)), lesser };
  return lesser.length > 0 ? { ...range, placeIds: [], lesser } : null;
}

const OF_MANY = /(?:villages|towns|cities|settlements|communities) of (?:the )?$/u;

/** The first of some places, and with a town or village the other towns and villages. */
function equals(places: NamedPlace[]): string[] {
  const [first, ...others] = places as [NamedPlace, ...NamedPlace[]];
  const rivals =
    isSmall(first.kind) && !first.preferred ? others.filter(({ kind }) => isSmall(kind)) : [];
  return [...new Set([first, ...rivals].map(({ id }) => id))];
}

const isSmall = (kind: Kind) => kind === 'town' || kind === 'village';

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
