import type { Atlas } from '../../domain/atlas/atlas';
import { missingPlaces } from '../../library/articles-from-excerpts';
import {
  mergeLibraries,
  putArticle,
  putPlaces,
  type Library,
  type LibraryArticle,
} from '../../domain/library/library';
import type { ExportedJson } from '../../library/read-exported-json';
import type { Citation } from '../../domain/atlas/article';
import { type ImportedText, DATA_FILE } from '../../library/imported-file';
import { HttpUrl, LanguageTag } from '../../library/schema/values';
import * as v from 'valibot';
import * as texts from 'virtual:texts/library';
import { matchKnownArticle } from '../../domain/editing/match-known-article';
import type { Findings } from '../../library/find-places';
import { Cancelled, ImportClient } from '../../library/import-client';
import type { LibraryStore } from '../../library/library-store.svelte';

/**
 * Plans to add what the atlas lacks; what it has is neither imported nor changed.
 *
 * @param name of the file
 * @returns what changes; what was added, in a sentence without its full stop; and whether
 *   the articles may mention places that were added
 */
export function planImport(exported: ExportedJson, base: Atlas, name: string) {
  if ('library' in exported) {
    const edit = (library: Library) => mergeLibraries(library, exported.library);
    return { edit, message: texts.saidImported, searchAgain: false };
  }
  if ('places' in exported) {
    const known = new Set(base.places.map(({ id }) => id));
    const places = exported.places.filter(({ id }) => !known.has(id));
    const message = addedText(texts.saidPlacesAdded, places.length, exported.places.length);
    return { edit: (library: Library) => putPlaces(library, places), message, searchAgain: true };
  }
  const known = new Set(base.articles.map(({ id }) => `own-${id}`));
  const articles = exported.articles.filter(({ id }) => !known.has(id));
  const edit = (before: Library) => {
    const places = missingPlaces(articles, base.places, before, name);
    return articles.reduceRight(
      (library, article) => putArticle(library, article, []),
      putPlaces(before, places),
    );
  };
  const message = addedText(texts.saidArticlesAdded, articles.length, exported.articles.length);
  return { edit, message, searchAgain: false };
}

/** "1 place added", "3 places added, 40 are in this atlas already". */
function addedText(text: (of: { count: number }) => string, count: number, all: number): string {
  const added = text({ count });
  return count === all ? added : texts.saidKnown({ added, count: all - count });
}

/** Imports articles and data files into the library, and finds the places of articles. */
export class ArticleImporter {
  /** What is being imported, and the share of it that is done. */
  busy = $state.raw<{ name: string; progress: number } | null>(null);
  /** What went wrong last, in sentences; "" otherwise. */
  problem = $state('');
  /** Id of the atlas's own article that the visitor tried to import last. */
  knownArticle = $state<string | null>(null);

  readonly #client = new ImportClient();

  constructor(
    private readonly base: Atlas,
    private readonly stored: LibraryStore,
    private readonly announce: (message: string) => void,
  ) {}

  /** Imports files one after another; a problem with one does not affect the others. */
  async importFiles(files: File[]): Promise<void> {
    const problems: string[] = [];
    for (const file of files) {
      const load = DATA_FILE.test(file.name) ? this.#importData : this.#importArticle;
      problems.push(await this.#attempt(file.name, () => load.call(this, file)));
    }
    this.problem = problems.filter(Boolean).join(' ');
  }

  /** Imports what is chosen in a file input, which is emptied so that the same can be chosen again. */
  importChosen(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    input.value = '';
    return this.importFiles(files);
  }

  /** Imports an article's text. */
  async importText(text: string): Promise<void> {
    this.problem = await this.#attempt(texts.pastedText, () => this.#add({ text }, ''));
  }

  cancel(): void {
    this.#client.cancel();
  }

  /** Finds the places of articles again, after the library's places have changed. */
  async searchAgain(articles: LibraryArticle[] = this.stored.library.articles): Promise<void> {
    for (const article of articles) {
      const { text, citation, notPlaces } = article;
      const { title: _, places, ...found } = await this.#find(text, citation.language, notPlaces);
      await this.stored.change((library) => putArticle(library, { ...article, ...found }, places));
    }
  }

  async #importArticle(file: File): Promise<void> {
    const { name } = file;
    const text = await this.#client.read(file, (progress) => (this.busy = { name, progress }));
    await this.#add(text, name.replace(/\.\w+$/, ''));
  }

  async #importData(file: File): Promise<void> {
    const { readExportedJson } = await import('../../library/read-exported-json');
    const exported = readExportedJson(await file.text(), file.name);
    const { edit, message, searchAgain } = planImport(exported, this.base, file.name);
    await this.stored.change(edit);
    if (searchAgain) await this.searchAgain();
    this.announce(message);
  }

  /** @param name title of an article whose text has none */
  async #add(imported: ImportedText, name: string): Promise<void> {
    const { knownArticles } = await import('virtual:atlas/gazetteer');
    this.knownArticle = await matchKnownArticle(imported.text, knownArticles);
    if (this.knownArticle !== null) return;
    const { title, places, ...found } = await this.#find(imported.text, imported.language);
    const id = `own-${crypto.randomUUID().slice(0, 8)}`;
    const citation = citationOf(id, { ...imported, title: imported.title || title || name });
    const article = { id, citation, ...found, notPlaces: [] };
    await this.stored.change((library) => putArticle(library, article, places));
    this.announce(texts.saidAdded({ title: citation.title }));
  }

  /** @param notHere words that are no place in this text */
  async #find(text: string, language?: string, notHere: string[] = []): Promise<Findings> {
    const { atlas, gazetteer } = await import('virtual:atlas/gazetteer');
    const { places, notPlaces } = this.stored.library;
    const known = {
      atlas,
      gazetteer,
      made: places.filter(({ made }) => made),
      notPlaces: [...notPlaces, ...notHere],
    };
    return this.#client.find(text, known, language);
  }

  /** What went wrong, in a sentence; "" if nothing did. */
  async #attempt(name: string, work: () => Promise<void>): Promise<string> {
    this.busy = { name, progress: 0 };
    try {
      await work();
      return '';
    } catch (error) {
      return error instanceof Cancelled ? '' : (error as Error).message;
    } finally {
      this.busy = null;
    }
  }
}

/** The citation of an imported text, as far as the text says it; what is not valid is left out. */
export function citationOf(id: string, about: Omit<ImportedText, 'text'>): Citation {
  const { title = '', author = '', outlet = '', date, url, language } = about;
  return {
    id,
    type: 'article-newspaper',
    title: title.trim() || texts.untitled,
    'container-title': outlet.trim(),
    ...(author.trim() && { author: [{ literal: author.trim() }] }),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(v.is(HttpUrl, url) && { URL: url }),
    ...(v.is(LanguageTag, language) && { language }),
  };
}
