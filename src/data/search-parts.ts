import type { Article } from '../domain/atlas/article';
import type { Atlas } from '../domain/atlas/atlas';
import type { Excerpt } from '../domain/atlas/excerpt';
import { shardsOf, type Waiting, type WordFile } from '../domain/atlas/atlas-parts';
import { foldedWords, type FoundQuotation, type Search } from '../domain/search/search';
import { keepArrived } from './fetch-cache';
import type { SearchSource } from './load-parts';

interface Parts {
  /** Searches the names of the places. */
  names: Search;
  atlas: Atlas;
  source: SearchSource;
  onmore(): void;
}

/** Quotations that are shown of all that a search finds; each costs a file to fetch. */
const SHOWN = 20;
/** After every word that begins with the same letters. */
const LAST = '\uffff';

/**
 * Searches the quotations of a large atlas, word by word, in the files that
 * hold these words. What has not come yet is waited for: the search then finds
 * names alone, and `onmore` is called when it will find more. Words count as
 * they are typed, or as the beginning of a word.
 */
export function searchShards({ names, atlas, source, onmore }: Parts): Search {
  const words = keepArrived<string, WordFile>((file) => source.words(file), onmore);
  const articles = keepArrived<number, Excerpt[]>((index) => source.article(index), onmore);
  const firsts = numberOfFirst(atlas.articles);

  function quotationOf(number: number, terms: ReadonlySet<string>): FoundQuotation[] {
    const index = firsts.findLastIndex((first) => first <= number);
    const excerpt = articles.get(index)?.[number - firsts[index]!];
    return excerpt ? [{ article: atlas.articles[index]!, excerpt, words: terms }] : [];
  }

  return (query) => {
    const found = names(query);
    const typed = foldedWords(query);
    const terms = new Set<string>();
    let numbers: number[] | null = null;
    for (const word of typed) {
      const last = word.length > 1 ? word + LAST : word;
      const files = shardsOf(atlas.rest!.words, word, last).map((file) => words.get(file));
      const matched = matching(files, word, last, terms);
      if (matched) numbers = numbers === null ? matched : inBoth(numbers, matched);
    }
    const all = numbers ?? [];
    const quotations = all.slice(0, SHOWN).flatMap((number) => quotationOf(number, terms));
    const waiting: Waiting | null = words.waiting() ?? articles.waiting();
    return {
      ...found,
      quotations,
      quotationsBy: 'as-typed',
      quotationCount: all.length,
      ...(waiting && { waiting }),
    };
  };
}

/** The number of each article's first excerpt, counted through all articles. */
function numberOfFirst(articles: Article[]): number[] {
  let next = 0;
  return articles.map(({ excerpts, awaited }) => {
    const first = next;
    next += awaited?.excerpts ?? excerpts.length;
    return first;
  });
}

/**
 * The excerpts that hold a word, or one that it begins, ascending; null where
 * it stands nearly everywhere. Adds the words that were found to `terms`.
 */
function matching(
  files: (WordFile | undefined)[],
  first: string,
  last: string,
  terms: Set<string>,
): number[] | null {
  const numbers = new Set<number>();
  for (const file of files) {
    for (const [word, found] of Object.entries(file ?? {})) {
      if (word < first || word > last) continue;
      terms.add(word);
      if (found === null && word === first) return null;
      for (const number of found ?? []) numbers.add(number);
    }
  }
  return [...numbers].sort((a, b) => a - b);
}

function inBoth(some: number[], others: number[]): number[] {
  const known = new Set(others);
  return some.filter((number) => known.has(number));
}
