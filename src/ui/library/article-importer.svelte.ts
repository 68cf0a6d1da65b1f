import * as texts from 'virtual:texts/library';
import type { Citation } from '../../domain/atlas/article';
import type { Atlas } from '../../domain/atlas/atlas';
import { describedPlaces } from '../../domain/library/decisions';
import {
  putArticle,
  type Library,
  type LibraryArticle,
  type LibraryPlace,
} from '../../domain/library/library';
import { Cancelled, ImportClient } from '../../library/import-client';
import { citationOf } from '../../library/citation-of';
import { DATA_FILE, shorten, type ImportedText } from '../../library/imported-file';
import type { LibraryStore } from '../../library/library-store.svelte';
import { planImport } from './plan-import';

/** Something that waits to be read or searched. */
interface Job {
  name: string;
  work(): Promise<void>;
  /** Told whether it was done. */
  end(done: boolean): void;
}

/** Imports articles and data files into the library one after another, and finds the places of articles. */
export class ArticleImporter {
  /** What is being imported, the share of it that is done, and which it is of all that were asked for. */
  busy = $state.raw<{ name: string; progress: number; index: number; count: number } | null>(null);
  /** What went wrong since there was nothing to do, in sentences; "" otherwise. */
  problem = $state('');
  /** Id of the atlas's own article that the visitor tried to import last. */
  knownArticle = $state<string | null>(null);

  /** What is being done is the first. */
  #jobs: Job[] = [];

  constructor(
    private readonly base: Atlas,
    private readonly stored: LibraryStore,
    private readonly announce: (message: string) => void,
    /** Told which articles came, by their ids, and how that is said. */
    private readonly onadded: (ids: string[], said: string) => void,
    private readonly client = new ImportClient(),
  ) {}

  /** Imports files one after another; a problem with one does not affect the others. */
  async importFiles(files: File[]): Promise<void> {
    await Promise.all(
      files.map((file) =>
        this.#enqueue(file.name, () =>
          DATA_FILE.test(file.name) ? this.#importData(file) : this.#importArticle(file),
        ),
      ),
    );
  }

  /** Imports what is chosen in a file input, which is emptied so that the same can be chosen again. */
  importChosen(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    input.value = '';
    return this.importFiles(files);
  }

  /** Imports an article's text; resolves to whether it was read. */
  importText(text: string): Promise<boolean> {
    return this.#enqueue(texts.pastedText, () => this.#add({ text }, ''));
  }

  /** Gives up what is being read and all that waits; what was added stays. */
  cancel(): void {
    const [current, ...waiting] = this.#jobs;
    if (!current) return;
    this.#jobs = [current];
    this.client.cancel();
    for (const { end } of waiting) end(false);
  }

  /** Finds the places of articles again, by their ids: of all, after the library's places have changed; resolves to whether it did. */
  async searchAgain(ids = this.stored.library.articles.map(({ id }) => id)): Promise<boolean> {
    const done = await Promise.all(
      ids.map((id) =>
        this.#replace(id, async (article) => {
          const { text, citation } = article;
          const { title: _, places, ...found } = await this.#find(text, citation, article);
          return { changes: found, places };
        }),
      ),
    );
    return done.every(Boolean);
  }

  /** Replaces the citation of an article, by whose date its sentences are dated; resolves to whether it did. */
  cite(id: string, citation: Citation): Promise<boolean> {
    return this.#replace(id, async (article) => {
      const { sentences } = await this.client.date({ ...article, citation });
      return { changes: { citation, sentences }, places: [] };
    });
  }

  /** A library as the text of a file. */
  toFile(library: Library): Promise<string> {
    return this.client.save(library);
  }

  /**
   * The files that make an article part of the atlas.
   *
   * @param article as it was decided
   * @param places those that it names then
   */
  publish(article: LibraryArticle, places: LibraryPlace[]) {
    const { asOf, box, places: known, layers, articles } = this.base;
    const { mentions } = this.stored.library.articles.find(({ id }) => id === article.id)!;
    const into = { asOf, box, places: known, layers, articles };
    return this.client.publish(article, mentions, places, into);
  }

  /** Changes an article in its turn, unless it is deleted by then. */
  #replace(
    id: string,
    change: (
      article: LibraryArticle,
    ) => Promise<{ changes: Partial<LibraryArticle>; places: LibraryPlace[] }>,
  ): Promise<boolean> {
    const articleIn = ({ articles }: Library) => articles.find((article) => article.id === id);
    const known = articleIn(this.stored.library);
    return this.#enqueue(known?.citation.title ?? '', async () => {
      const article = articleIn(this.stored.library);
      if (!article) return;
      const { changes, places } = await change(article);
      await this.stored.change((library) => {
        const current = articleIn(library);
        return current ? putArticle(library, { ...current, ...changes }, places) : library;
      });
    });
  }

  async #importArticle(file: File): Promise<void> {
    const text = await this.client.read(file, (progress) => {
      if (this.busy) this.busy = { ...this.busy, progress };
    });
    await this.#add(text, file.name.replace(/\.\w+$/, ''));
  }

  async #importData(file: File): Promise<void> {
    const exported = await this.client.open(file, this.base.box);
    const { edit, message, searchAgain } = planImport(exported, this.base, shorten(file.name));
    const change = await this.stored.change(edit);
    const known = new Set(change.before.articles.map(({ id }) => id));
    const ids = change.after.articles.flatMap(({ id }) => (known.has(id) ? [] : id));
    if (ids.length > 0) this.onadded(ids, message(change));
    else this.announce(message(change));
    // After this file: what is being done cannot wait for what comes later.
    if (searchAgain) void this.searchAgain();
  }

  /** @param name title of an article whose text has none */
  async #add(imported: ImportedText, name: string): Promise<void> {
    this.knownArticle = await this.client.match(imported.text);
    if (this.knownArticle !== null) return;
    const id = newId();
    const about = citationOf(id, imported, texts.untitled);
    const { title, places, ...found } = await this.#find(imported.text, about);
    const citation = citationOf(
      id,
      { ...imported, title: imported.title || title || name },
      texts.untitled,
    );
    const article = { id, citation, ...found, notPlaces: [] };
    await this.stored.change((library) => putArticle(library, article, places));
    this.onadded([id], texts.saidAdded({ title: citation.title }));
  }

  /** @param article that the text is of; its own decisions are about what is found without them */
  #find(text: string, citation: Citation, article?: LibraryArticle) {
    const { places, notPlaces } = this.stored.library;
    const others = this.stored.library.articles.filter(({ id }) => id !== article?.id);
    const made = [...places, ...others.flatMap(describedPlaces)].filter((place) => place.made);
    const nowhere = [...notPlaces, ...(article?.notPlaces ?? [])];
    return this.client.find(text, { made, notPlaces: nowhere }, citation, article?.world);
  }

  /** The places of the atlas and its gazetteer that have a name, for an article of the world of that too. */
  placesNamed(name: string, { world }: LibraryArticle): Promise<LibraryPlace[]> {
    return this.client.placesNamed(name, world);
  }

  /** Does some work once all that was asked for before is done; resolves to whether it was. */
  #enqueue(name: string, work: Job['work']): Promise<boolean> {
    return new Promise((end) => {
      this.#jobs.push({ name: shorten(name), work, end });
      if (this.#jobs.length === 1) void this.#work();
      else if (this.busy) this.busy = { ...this.busy, count: this.busy.count + 1 };
    });
  }

  async #work(): Promise<void> {
    this.problem = '';
    for (let index = 1; this.#jobs.length > 0; index += 1) {
      const [{ name, work, end }] = this.#jobs as [Job];
      this.busy = { name, progress: 0, index, count: index + this.#jobs.length - 1 };
      const problem = await work().then(
        () => null,
        (error: unknown) => (error instanceof Cancelled ? '' : (error as Error).message),
      );
      if (problem) this.problem = `${this.problem} ${problem}`.trim();
      this.#jobs.shift();
      end(problem === null);
    }
    this.busy = null;
  }
}

/** Of an article of the visitor's: random, also on pages that came by http. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return `own-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
