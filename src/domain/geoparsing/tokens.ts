import type { Range } from '../atlas/excerpt';

/** A word of a text, with what it is compared by. */
export interface Token extends Range {
  folded: string;
}

/** Letters, marks and digits; an apostrophe joins ("Step’anakert"). */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼʻ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ][sS]$/u;

const PLAIN = /^[A-Za-z0-9]+$/;

/** Letters that Unicode does not decompose, as they are written where they are missing. */
const PLAIN_LETTERS: Record<string, string> = { ə: 'e', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss' };

/** Case, accents and apostrophes folded: "Łódź" and "LODZ" are "lodz". */
export function fold(word: string): string {
  // Most words of most texts need no more, and the rest takes ten times as long.
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼʻ]/gu, '')
    .toLowerCase()
    .replace(/[əıøłđß]/gu, (letter) => PLAIN_LETTERS[letter]!);
}

/** The words of a text in order. A possessive ’s is no part of a word. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const bare = word.replace(POSSESSIVE, '');
    return { start: index, end: index + bare.length, folded: fold(bare) };
  });
}

/** Whether the character at an offset is a letter that is not lower case. */
export function isCapital(text: string, offset: number): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text.slice(offset, offset + 2));
}
