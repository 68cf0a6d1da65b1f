import type { Excerpt } from '../../domain/atlas/excerpt';
import { foldedWords } from '../../domain/search/search';
import { groupBy } from '../../domain/atlas/group-by';

/** A word that stands in more than this share of the excerpts tells nothing. */
const COMMON = 0.25;

/**
 * Every word of the excerpts, sorted, with the JSON of the numbers of those
 * that it stands in; see `WordFile`.
 */
export function* buildWordFiles(excerpts: Excerpt[]): Generator<[string, string]> {
  const numbers = groupBy(
    excerpts.keys(),
    (number) => new Set(foldedWords(excerpts[number]!.exact)),
  );
  const limit = excerpts.length * COMMON;
  for (const word of [...numbers.keys()].sort()) {
    const found = numbers.get(word)!;
    yield [word, JSON.stringify(found.length > limit ? null : found)];
  }
}
