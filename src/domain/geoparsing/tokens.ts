import type { Range } from '../atlas/article';
import { cutMarks } from './plain-text';

/** A word of a text, with the folded form by which words are compared. */
export interface Token extends Range {
  folded: string;
}

/**
 * Letters, marks and digits, with what has no width between them, and the marks
 * that Armenian puts on the vowel it stresses; an apostrophe joins ("Step’anakert").
 */
const PART =
  '[\\p{L}\\p{M}\\p{N}]+(?:[\\p{Default_Ignorable_Code_Point}՛-՞]+[\\p{L}\\p{M}\\p{N}]+)*';
const WORD = new RegExp(`${PART}(?:['’ʼʻ][\\p{L}\\p{M}]+)*`, 'gu');
/** The number of a note, where a page had it raised: "Bern2", "Bern²". */
const NOTE = /(?<=\p{L}[\p{L}\p{M}]\p{L})(?:\d{1,3}|[¹²³⁰⁴-⁹]+)$/u;
const POSSESSIVE = /['’ʼ][sS]$/u;

const PLAIN = /^[A-Za-z0-9]+$/;

/** Letters without a Unicode decomposition, and how they are written without diacritics. */
const PLAIN_LETTERS: Record<string, string> = { ə: 'e', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss' };

/** Case, accents and apostrophes folded: "Łódź" and "LODZ" are "lodz". */
export function fold(word: string): string {
  // Fast path: normalising takes ten times as long, and most words do not need it.
  if (PLAIN.test(word)) return word.toLowerCase();
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  const folded = foldLetters(word);
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  if (word.length <= LONGEST_FOLDED) FOLDED.set(word, folded);
  return folded;
}

/** Words of a text recur, and folding one takes ten times as long as looking it up. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 20_000;
const LONGEST_FOLDED = 40;

function foldLetters(word: string): string {
  return (
    cutMarks(word)
      .normalize('NFKD')
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}'’ʼʻ՛-՞]/gu, '')
      .toLowerCase()
      .replace(/[əıøłđß]/gu, (letter) => PLAIN_LETTERS[letter]!)
      // The ligature և is taken apart above into եւ; in capitals it is written ԵՎ.
      .replaceAll('եվ', 'եւ')
  );
}

/** The words of a text, in order; a possessive ’s is left out of its word. */
export function tokenize(text: string): Token[] {
  const isAzerbaijani = CYRILLIC_AZERBAIJANI.test(text);
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const bare = word.replace(POSSESSIVE, '').replace(NOTE, '');
    const folded = fold(isAzerbaijani ? inLatin(bare) : bare);
    return { start: index, end: index + bare.length, folded };
  });
}

/** Letters of Azerbaijani, which was written in Cyrillic until 1991, that Russian has not. */
const CYRILLIC_AZERBAIJANI = /[ӘәҒғҜҝҺһҸҹҮүӨөЈј]/u;
const LATIN: Record<string, string> = Object.fromEntries(
  [...'абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш'].map((letter, index) => [
    letter,
    [...'abvqğdeəjziıykglmnoöprstuüfxhçcş'][index]!,
  ]),
);

function inLatin(word: string): string {
  return word.toLowerCase().replace(/[а-яғәјҝөүһҹ]/gu, (letter) => LATIN[letter] ?? letter);
}

/** Whether a capital stands at a UTF-16 offset, or a letter of a script without case. */
export function isCapital(text: string, offset: number): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text.slice(offset, offset + 2));
}

/**
 * The language of the region that a name or a stretch of text is written in, by
 * its letters alone; undefined where they are those of English too.
 */
export function scriptLanguage(text: string): 'hy' | 'ru' | 'az' | undefined {
  if (/[Ա-֏]/u.test(text)) return 'hy';
  // Azerbaijani was written in Cyrillic until 1991, with letters that Russian has not.
  if (/[ӘәҒғҜҝҺһҸҹҮүӨөЈј]/u.test(text)) return 'az';
  if (/[Ѐ-ӿ]/u.test(text)) return 'ru';
  return /[əƏğĞıİşŞ]/u.test(text) ? 'az' : undefined;
}

/** Whether words, perhaps with names of another language among them, are English. */
export function isEnglish(words: string): boolean {
  return (
    scriptLanguage(words) === undefined ||
    /(?<!\p{L})(?:the|of|and|that|in|to|is|was)(?!\p{L})/u.test(words)
  );
}
