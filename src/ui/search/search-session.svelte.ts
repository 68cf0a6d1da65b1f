import { nothing } from 'virtual:texts/search';
import { fetchJson } from '../../data/fetch-json';
import { fileUrl, siteData } from '../../data/site-data';
import {
  buildNameIndex,
  openNameIndex,
  type NameIndex,
  type NameSearch,
} from '../../data/search/name-index';
import { searchQuotations, type QuotationSource } from '../../data/search/quotation-index';
import { indexWords } from '../../data/search/word-index';
import { mapPart, ready, type WordNumbers } from '../../domain/atlas/atlas';
import { quotationsOf } from '../../domain/atlas/quotations';
import type { AtlasWithLibrary } from '../../domain/library/atlas-with-library';
import { foldedWords, mergeFound, type Found } from '../../domain/search/search';
import { cutSearch } from '../../domain/view/permalink';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import { failedText } from '../shared/part-texts';
import { countOf } from '../shared/texts';

/** What a search needs besides its field: fetched when a visitor first uses that. */
export class SearchSession {
  /** What the visitor has added, indexed; null where that is nothing. */
  #library = $state.raw<{ names: NameSearch; source: QuotationSource } | null>(null);
  #followed: AtlasWithLibrary | null = null;
  readonly #source: QuotationSource;
  readonly #names: NameSearch;

  /** @param names made of the places that came with the page */
  constructor(model: AtlasModel, names: NameIndex) {
    this.#names = openNameIndex(names, model.atlas.places);
    this.#source = quotationSource(model);
  }

  /** @throws Error where the index, or the places that it names, cannot be had */
  static async open(model: AtlasModel): Promise<SearchSession> {
    const [names] = await Promise.all([
      fetchJson<NameIndex>(fileUrl(siteData.search)),
      model.whole(),
    ]);
    return new SearchSession(model, names);
  }

  /** Never throws. In a `$derived` it runs again once what it needs has come. */
  find(text: string): Found {
    // "80km" is searched for as "80 km", which finds both.
    const words = foldedWords(cutSearch(text).replace(/(?<=\d)(?=\p{L})/gu, ' '));
    const found = { places: this.#names(words), ...searchQuotations(words, this.#source) };
    if (!this.#library) return found;
    const { names, source } = this.#library;
    return mergeFound(found, { places: names(words), ...searchQuotations(words, source) });
  }

  /** Indexes what the visitor has added. */
  async follow(library: AtlasWithLibrary | null): Promise<void> {
    if (library === this.#followed) return;
    this.#followed = library;
    const indexed = library && (await indexLibrary(library));
    // The visitor may have added more meanwhile.
    if (library === this.#followed) this.#library = indexed;
  }
}

/** The quotations of the page's own articles, whose parts come when they are asked for. */
function quotationSource({ parts, atlas }: AtlasModel): QuotationSource {
  const firsts: number[] = [];
  let next = 0;
  for (const { excerptCount } of atlas.articles) {
    firsts.push(next);
    next += excerptCount;
  }
  const articleOf = (number: number) => firsts.findLastIndex((first) => first <= number);
  return {
    words: (first, last) => parts.words(first, last),
    fileOf: (number) => parts.fileOfArticle(articleOf(number)),
    quotation(number) {
      const index = articleOf(number);
      return mapPart(parts.excerpts(index), (excerpts) => ({
        article: atlas.articles[index]!,
        excerpt: excerpts[number - firsts[index]!]!,
      }));
    },
  };
}

/** Excerpts that are indexed before the page goes on with what else it does. */
const STRETCH = 100;

async function indexLibrary({ places, articles }: AtlasWithLibrary) {
  const added = [...places.values()];
  const quotations = quotationsOf(articles);
  const numbers = new Map<string, number[]>();
  for (let first = 0; first < quotations.length; first += STRETCH) {
    const texts = quotations.slice(first, first + STRETCH).map(({ excerpt }) => excerpt.exact);
    for (const [word, found] of indexWords(texts)) {
      const known = numbers.get(word) ?? [];
      for (const number of found ?? []) known.push(first + number);
      numbers.set(word, known);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  const words: WordNumbers = Object.fromEntries(numbers);
  const source: QuotationSource = {
    words: () => ready([words]),
    fileOf: () => '',
    quotation: (number) => ready(quotations[number]!),
  };
  return { names: openNameIndex(buildNameIndex(added), added), source };
}

/** "1 place, 2 quotations": what a search found. */
export function foundText({ places, quotations, unready }: Found): string {
  const found = [
    places.count > 0 ? countOf(places.count, 'place') : '',
    quotations.count > 0 ? countOf(quotations.count, 'quotation') : '',
    unready?.state === 'failed' ? failedText('quotations', unready.reason) : '',
  ];
  return found.filter(Boolean).join(', ') || nothing;
}

/** Gives focus to one of the results that a search shows, counted from the top; beyond the last, to that. */
export function focusResult(search: HTMLElement, index: number): void {
  const buttons = buttonsOf(search);
  buttons[Math.min(index, buttons.length - 1)]?.focus();
}

/**
 * Moves focus among the results of a search: arrows, Home and End; up from the
 * first goes back to the field. Tab and Enter stay the browser's.
 *
 * @returns whether the key meant that
 */
export function moveAmongResults(key: string, search: HTMLElement): boolean {
  const from = buttonsOf(search).indexOf(document.activeElement as HTMLElement);
  if (from < 0) return false;
  if (key === 'ArrowUp' && from === 0) search.querySelector('input')?.focus();
  else if (key === 'ArrowUp') focusResult(search, from - 1);
  else if (key === 'ArrowDown') focusResult(search, from + 1);
  else if (key === 'Home') focusResult(search, 0);
  else if (key === 'End') focusResult(search, Infinity);
  else return false;
  return true;
}

function buttonsOf(search: HTMLElement): HTMLElement[] {
  return [...search.querySelectorAll<HTMLElement>('li button')];
}
