import type { Range } from '../../atlas/article';
import { isEmbeddedInName } from '../embedded-names';
import { standsAsPlace } from '../signs-of-place';
import { isCapital, tokenize, type Token } from '../tokens';
import { GIVEN_NAMES, WORDS } from './doubtful-names';

/** A name of the gazetteer of the world where it stands in a text. */
export interface WorldSighting extends Range {
  /** In kebab case. */
  form: string;
  /** Whether it is a part of a person's name, or of another. */
  isPart: boolean;
  /** Whether something beside it says that a place is meant. */
  isSigned: boolean;
  /** Where it stands first in a sentence or in a heading, where any word has a capital. */
  isFirst: boolean;
}

/** Words of the longest names. */
const MOST_WORDS = 6;
/** Between the words of a name. */
const JOINED = /^(?:[ -]|\. )$/;
/** Between a place and what holds it: “Paris, Texas”. */
const HOLDS = /^, $/;
/** In front of a place, where it is no given name. */
const BEFORE_PLACE =
  /(?<!\p{L})(?:between|by way of|[Bb]ack in|[Ff]or|[Oo]f|[Oo]ff|[Tt]o|[Rr]ound|than|leav(?:e|es|ing)|left|reach(?:ed|es)?|cross(?:ed|es|ing)?|enter(?:ed|s)?|visit(?:ed|s|ing)?|[Aa]cross)\s(?:the\s)?$/u;
/** Behind a dateline: “GARISSA, Kenya —”, “ABUJA (Reuters)”. */
const DATELINE = /^(?:,\s[^.\n]{2,40})?\s?(?:[—–]|\()/u;

/**
 * Every name of the gazetteer in a text, the longest at each word, in order.
 *
 * @param forms the names in kebab case
 * @param isHolding whether a name is that of a state or division, which stands behind its towns: “Norfolk, Virginia”
 */
export function sightingsOf(
  text: string,
  forms: { has(form: string): boolean },
  isHolding: (form: string) => boolean,
): WorldSighting[] {
  const words = tokenize(text);
  const found: (Range & { form: string })[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const longest = longestFrom(text, words, index, forms);
    if (!longest) continue;
    const { length, form } = longest;
    const last = words[index + length - 1]!;
    found.push({ form, start: words[index]!.start, end: last.end });
    index += length - 1;
  }
  return found.map(({ form, ...range }, index): WorldSighting => {
    const { start, end } = range;
    const [before, after] = [found[index - 1], found[index + 1]];
    const left = text.slice(Math.max(0, start - 60), start);
    const right = text.slice(end, end + 60);
    const isShouted = /^[\p{Lu}\s.’'-]{3,}$/u.test(text.slice(start, end));
    const isDateline = isShouted && /(?:^|\n)$/.test(left) && DATELINE.test(right);
    const isHeld = after !== undefined && HOLDS.test(text.slice(end, after.start));
    const isHolder = before !== undefined && HOLDS.test(text.slice(before.end, start));
    const isGiven = GIVEN_NAMES.has(form);
    const isFirst = /(?:^|[.!?:”"“\n]\s?)$/u.test(left);
    // Given names stand in lists, and behind “to”, as persons do.
    const isWord = WORDS.has(form) && isFirst;
    const neighbours = isGiven || isWord ? {} : { before, after };
    const isSigned =
      isDateline ||
      (isHeld && isHolding(after.form)) ||
      standsAsPlace(text, range, neighbours) ||
      (isHolder && isHolding(form)) ||
      (!isGiven && !isWord && BEFORE_PLACE.test(left));
    return {
      form,
      ...range,
      isPart: !isDateline && isEmbeddedInName(text, range, { kind: 'town' }),
      isSigned,
      isFirst,
    };
  });
}

function longestFrom(
  text: string,
  words: Token[],
  first: number,
  forms: { has(form: string): boolean },
): { length: number; form: string } | null {
  if (!isCapital(text, words[first]!.start)) return null;
  let form = '';
  let longest: { length: number; form: string } | null = null;
  for (let length = 1; length <= MOST_WORDS; length += 1) {
    const word = words[first + length - 1];
    if (!word) break;
    const before = words[first + length - 2]!;
    if (length > 1 && !JOINED.test(text.slice(before.end, word.start))) break;
    form += `${length > 1 ? '-' : ''}${word.folded}`;
    if (forms.has(form)) longest = { length, form };
  }
  return longest;
}
