import * as texts from 'virtual:texts/library';
import type { Atlas } from '../../domain/atlas/atlas';
import { matchKnownArticle } from '../../domain/editing/match-known-article';
import { putArticle, type LibraryArticle } from '../../domain/library/library';
import type { Findings } from '../../library/find-places';
import { Cancelled, ImportClient } from '../../library/import-client';
import { DATA_FILE, type ImportedText } from '../../library/imported-file';
import type { LibraryStore } from '../../library/library-store.svelte';
import { citationOf } from './citation-of';
import { planImport } from './plan-import';

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
      const { mentions, sentences, unknown, places } = await this.#find(
        text,
        citation.language,
        notPlaces,
      );
      const found = { ...article, mentions, sentences, unknown };
      await this.stored.change((library) => putArticle(library, found, places));
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
    const { atlas, entries } = await import('virtual:atlas/gazetteer');
    const { places, notPlaces } = this.stored.library;
    const known = {
      atlas,
      entries,
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
