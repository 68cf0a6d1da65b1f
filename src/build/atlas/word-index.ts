import type { Excerpt } from '../../domain/atlas/excerpt';
import { foldedWords } from '../../domain/search/search';

/** A word that stands in more than this share of the excerpts tells nothing. */
const COMMON = 0.25;

/**
 * Every word of the excerpts, sorted, with the JSON of the numbers of those
 * that it stands in; see `WordFile`.
 */
export function* buildWordFiles(excerpts: Excerpt[]): Generator<[string, string]> {
  const numbers = new Map<string, number[]>();
  for (const [number, { exact }] of excerpts.entries()) {
    for (const word of new Set(foldedWords(exact))) {
      const found = numbers.get(word);
      if (found) found.push(number);
      else numbers.set(word, [number]);
    }
  }
  const limit = excerpts.length * COMMON;
  for (const word of [...numbers.keys()].sort()) {
    const found = numbers.get(word)!;
    yield [word, JSON.stringify(found.length > limit ? null : found)];
  }
}
