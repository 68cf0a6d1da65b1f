import type { Range } from '../atlas/article';

/** A word of a text, with the folded form by which words are compared. */
export interface Token extends Range {
  folded: string;
}

/** Letters, marks and digits; an apostrophe joins ("Step’anakert"). */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼʻ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ][sS]$/u;

const PLAIN = /^[A-Za-z0-9]+$/;

/** Letters without a Unicode decomposition, and how they are written without diacritics. */
const PLAIN_LETTERS: Record<string, string> = { ə: 'e', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss' };

/** Case, accents and apostrophes folded: "Łódź" and "LODZ" are "lodz". */
export function fold(word: string): string {
  // Fast path: normalising takes ten times as long, and most words do not need it.
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼʻ]/gu, '')
    .toLowerCase()
    .replace(/[əıøłđß]/gu, (letter) => PLAIN_LETTERS[letter]!);
}

/** The words of a text, in order; a possessive ’s is left out of its word. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const bare = word.replace(POSSESSIVE, '');
    return { start: index, end: index + bare.length, folded: fold(bare) };
  });
}

/** Whether a capital stands at a UTF-16 offset, or a letter of a script without case. */
export function isCapital(text: string, offset: number): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text.slice(offset, offset + 2));
}
